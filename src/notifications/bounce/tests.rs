use super::*;

const TOKEN_TEXT: &str = "agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn";

/// A report in the form of RFC 3464, with these fields of the recipient.
fn report(fields: &str) -> String {
    format!(
        "Return-Path: <>\r\nDelivered-To: bounces+{TOKEN_TEXT}@portal.example.ma\r\n\
         From: Mail Delivery System <MAILER-DAEMON@mx.example.ma>\r\nAuto-Submitted: auto-replied\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nI'm sorry. 4.0.0 is not said here.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example.ma\r\nArrival-Date: Mon, 23 Feb 2026 10:00:00 +0000\r\n\r\n\
         Final-Recipient: rfc822; amina@example.ma\r\n{fields}\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\n--b--\r\n"
    )
}

fn plain(heads: &str, body: &str) -> String {
    format!("To: bounces+{TOKEN_TEXT}@portal.example.ma\r\n{heads}\r\n\r\n{body}\r\n")
}

fn verdict(text: &str) -> Verdict {
    let report = read(text.as_bytes()).expect("a mail");
    assert_eq!(report.tokens.first().map(String::as_str), Some(TOKEN_TEXT));
    report.verdict
}

fn failed(kind: BounceKind, status: Option<&str>) -> Verdict {
    let status = status.map(|text| Status::parse(text).expect("a status"));
    Verdict::Failed(Bounce { kind, status })
}

#[test]
fn a_report_tells_what_the_server_there_said() {
    use BounceKind::{Hard, Soft};
    for (fields, told) in [
        ("Action: failed\r\nStatus: 5.1.1\r\n", failed(Hard, Some("5.1.1"))),
        ("Action: FAILED\r\nStatus: 5.1.1 (bad destination)\r\n", failed(Hard, Some("5.1.1"))),
        (
            "Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 552\r\n 5.2.2 mailbox full\r\n",
            failed(Soft, Some("5.2.2")),
        ),
        ("Action: failed\r\nStatus: 4.4.7\r\n", failed(Soft, Some("4.4.7"))),
        ("Action: failed\r\n", failed(Soft, None)),
        ("Status: 5.1.10\r\n", failed(Hard, Some("5.1.10"))),
        ("Action: delayed\r\nStatus: 4.4.1\r\n", Verdict::UnderWay),
        ("Action: delivered\r\nStatus: 2.1.5\r\n", Verdict::UnderWay),
    ] {
        assert_eq!(verdict(&report(fields)), told, "{fields}");
        assert_eq!(verdict(&report(fields).replace("\r\n", "\n")), told, "{fields}");
    }
}

#[test]
fn plain_words_of_a_daemon_are_a_report_and_those_of_a_person_are_not() {
    use BounceKind::{Hard, Soft};
    for (heads, body, told) in [
        (
            "From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "550 5.1.1 no such user",
            failed(Hard, Some("5.1.1")),
        ),
        ("From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice", "Sorry, it's full.", Verdict::Answer),
        (
            "From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "This is Exim 4.94.2 at mx.ma. amina@example.ma\n    550 5.1.1 no such user",
            failed(Hard, Some("5.1.1")),
        ),
        (
            "From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "The server said: 452-4.2.2 full. Version 5.1.1 of its program.",
            failed(Soft, Some("4.2.2")),
        ),
        (
            "From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "Sent by 4.94.2. Sorry, no mailbox here by that name. (#5.1.1)",
            failed(Hard, Some("5.1.1")),
        ),
        (
            "From: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "Sent by 4.94.2. It failed for good: 5.1.1, no such user.",
            failed(Hard, Some("5.1.1")),
        ),
        (
            "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "552 5.2.2 full",
            failed(Soft, Some("5.2.2")),
        ),
        (
            "Return-Path: <amina@example.ma>\r\nFrom: MAILER-DAEMON@mx.ma\r\nSubject: failure notice",
            "550 5.1.1 no such user",
            Verdict::Answer,
        ),
        (
            "From: postmaster@ngo.ma\r\nAuto-Submitted: auto-replied\r\nSubject: absente",
            "Je suis absente. 5.1.1 est mon bureau.",
            Verdict::Answer,
        ),
        (
            "From: a@b.ma\r\nX-Failed-Recipients: x@y.ma\r\nSubject: Mail delivery failed",
            "a 10.0.0.1 b",
            Verdict::Answer,
        ),
        (
            "From: mailer-daemon@mx.ma\r\nSubject: Warning: message 1x delayed 24 hours",
            "5.1.1",
            Verdict::UnderWay,
        ),
        (
            "From: amina@example.ma\r\nAuto-Submitted: auto-replied\r\nSubject: absente",
            "5.1.1",
            Verdict::Answer,
        ),
        ("From: amina@example.ma\r\nSubject: Re", "merci", Verdict::Answer),
        ("Subject: no sender", "5.1.1", Verdict::Answer),
    ] {
        assert_eq!(verdict(&plain(heads, body)), told, "{heads}");
    }
}

#[test]
fn whatever_comes_in_is_read_or_refused_and_never_ends_in_a_panic() {
    assert_eq!(read(b""), Err(NoMail));
    assert_eq!(read(&[0, 159, 146, 150]), Err(NoMail));
    let whole = report("Action: failed\r\nStatus: 5.1.1\r\n").into_bytes();
    for end in 0..whole.len() {
        let _ = read(&whole[..end]);
        let mut broken = whole.clone();
        broken[end] = 0xff;
        let _ = read(&broken);
    }
}
