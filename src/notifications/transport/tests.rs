mod proof;

use super::*;
use mail_parser::{MessageParser, MimeHeaders};

fn mail(language: Language, subject: &str) -> Mail {
    let arabic = "السلام عليكم، توصلت المؤسسة بطلبكم. ".repeat(80);
    Mail {
        id: "019ab000-0000-7000-8000-000000000001".parse().unwrap(),
        written_at: "2026-12-01T12:00:00.123456Z".parse().unwrap(),
        to: EmailAddress::parse("amina@example.ma").unwrap(),
        unsubscribe: Some(
            "https://b.example.ma/fr/unsubscribe/agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn".to_owned(),
        ),
        bounce_token: "agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn".to_owned(),
        language,
        subject: subject.to_owned(),
        html: format!("<html dir=\"rtl\"><p>{arabic}</p></html>"),
        text: format!("{arabic}\n.\nfin\n"),
    }
}

async fn sent(mail: &Mail) -> Vec<u8> {
    let transport = Transport::memory();
    let sender = Sender::parse("Bayan <bayan@portal.example.ma>").unwrap();
    transport.send(&sender, mail).await.unwrap();
    transport.sent().remove(0)
}

fn heads(octets: &[u8]) -> String {
    let text = String::from_utf8(octets.to_vec()).unwrap();
    text.split("\r\n\r\n").next().unwrap().to_owned()
}

#[tokio::test]
async fn a_mail_is_ascii_with_short_lines_and_a_second_parser_reads_it() {
    for language in Language::ALL {
        let mail = mail(language, "توصلنا بطلبكم: وزارة الاقتصاد والمالية COMM-2026-00001-X");
        let octets = sent(&mail).await;
        assert!(octets.is_ascii());
        assert!(octets.split(|b| *b == b'\n').all(|line| line.len() <= 100));
        let read = MessageParser::default().parse(&octets).unwrap();
        assert_eq!(read.subject(), Some(mail.subject.as_str()));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), mail.text);
        assert_eq!(read.body_html(0).unwrap(), mail.html);
        assert_eq!(read.html_part(0).unwrap().content_type().unwrap().attribute("charset"), Some("utf-8"));
        assert_eq!(read.message_id(), Some("019ab000-0000-7000-8000-000000000001@portal.example.ma"));
        assert_eq!(read.date().unwrap().to_rfc3339(), "2026-12-01T12:00:00Z");
        assert_eq!(read.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
        assert_eq!(octets, sent(&mail).await, "a second attempt is the same mail");
    }
}

#[tokio::test]
async fn a_subject_cannot_begin_a_second_head() {
    let octets = sent(&mail(Language::Fr, "Demande\r\nBcc: x@evil.example\r\n\r\nbody\0")).await;
    let heads = heads(&octets);
    assert!(!heads.contains("\r\nBcc:"), "{heads}");
    let read = MessageParser::default().parse(&octets).unwrap();
    assert_eq!(read.subject(), Some("Demande Bcc: x@evil.example body"));
    assert!(read.bcc().is_none());
}

#[test]
fn a_sender_that_no_server_takes_is_refused() {
    assert!(Sender::parse("bayan@localhost").is_ok());
    assert!(Sender::parse("a@b.ma\r\nBcc: c@d.ma").is_err());
}

#[tokio::test]
async fn a_file_appears_whole_and_a_second_attempt_does_not_double_it() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file://{}", folder.path().join("mail").display());
    let transport = Transport::from_url(&url, Duration::from_secs(1)).unwrap();
    let sender = Sender::parse("bayan@localhost").unwrap();
    let mail = mail(Language::Ar, "توصلنا بطلبكم");
    transport.send(&sender, &mail).await.unwrap();
    transport.send(&sender, &mail).await.unwrap();
    let names: Vec<String> = std::fs::read_dir(folder.path().join("mail"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["20261201T120000Z-019ab000-0000-7000-8000-000000000001.eml"]);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_a_passing_failure() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let transport = Transport::Files(file.path().join("mail"));
    let sender = Sender::parse("bayan@localhost").unwrap();
    let failure = transport.send(&sender, &mail(Language::Ar, "x")).await.unwrap_err();
    assert!(matches!(failure, Failure::Passing(_)));
}
