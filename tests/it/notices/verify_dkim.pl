# Verifies the DKIM signature of each file with Mail::DKIM; the record comes from the command line, not from DNS.
# usage: verify_dkim.pl NAME TEXT FILE...   prints a line for each file: pass or fail
use strict;
use warnings;
use Mail::DKIM::Verifier;
use Net::DNS;

my ($name, $text, @files) = @ARGV;

# Answers like a resolver, and knows one record.
package Known {
    sub new { bless {}, shift }
    sub errorstring { 'NXDOMAIN' }

    sub send {
        my ($self, $domain, $type) = @_;
        my $packet = Net::DNS::Packet->new($domain, $type);
        $packet->header->rcode($domain eq $name ? 'NOERROR' : 'NXDOMAIN');
        my @strings = unpack '(A255)*', $text;
        $packet->push(answer => Net::DNS::RR->new(owner => $domain, type => 'TXT', txtdata => \@strings))
            if $domain eq $name;
        return $packet;
    }
}

Mail::DKIM::DNS::resolver(Known->new);

for my $path (@files) {
    open my $mail, '<:raw', $path or die "$path: $!";
    my $verifier = Mail::DKIM::Verifier->new;
    $verifier->load($mail);
    print STDERR $verifier->result_detail, "\n" if $verifier->result ne 'pass';
    print $verifier->result eq 'pass' ? "pass\n" : "fail\n";
}
