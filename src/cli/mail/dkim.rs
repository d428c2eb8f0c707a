//! `bayan mail dkim`: the record to publish, so that others can verify what this portal signs.

use clap::Args;

use crate::cli::outcome::CommandOutcome;
use crate::cli::store::ConfigFile;

/// Letters of one string of a TXT record.
const STRING: usize = 255;

/// Where the configuration is.
#[derive(Debug, Args)]
pub struct DkimArgs {
    #[command(flatten)]
    config: ConfigFile,
}

/// The record as a zone file has it.
pub(super) fn print(args: &DkimArgs) -> Result<CommandOutcome, CommandOutcome> {
    let config = args.config.read()?;
    let Some(signer) = super::signer(&config)? else {
        return Err(CommandOutcome::failed(
            "mail is not signed; set mail.dkim.selector and mail.dkim.key_file (`openssl genrsa -out FILE 2048`)",
        ));
    };
    let (name, text) = signer.record();
    let strings: Vec<String> =
        text.as_bytes().chunks(STRING).map(|part| format!("\"{}\"", String::from_utf8_lossy(part))).collect();
    Ok(CommandOutcome::done(format!("{name}. IN TXT {}\n", strings.join(" "))))
}
