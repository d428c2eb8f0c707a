//! Two verifiers that are not ours accept the signature of every mail in every language, and none that was altered.

use super::super::{Mail, Sender, Signer, compose::compose};
use crate::{
    app::preferences::can_be_stopped,
    domain::{email::EmailAddress, language::Language},
    notifications::{message::MessageKind, render::tests::rendered},
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

const UNSUBSCRIBE: &str = "https://b.example.ma/fr/unsubscribe/agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn";

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/notices");

fn signer() -> Signer {
    let pem = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/notices/dkim.pem"));
    Signer::new("2026-1", "portal.example.ma", pem).expect("a key")
}

/// The mail of a notice as it leaves.
fn octets(kind: MessageKind, language: Language) -> Vec<u8> {
    let told = rendered(kind, language);
    let mail = Mail {
        id: "019ab000-0000-7000-8000-000000000001".parse().unwrap(),
        // Past: a verifier refuses a signature of tomorrow.
        written_at: "2026-02-23T12:00:00Z".parse().unwrap(),
        to: EmailAddress::parse("amina@example.ma").unwrap(),
        unsubscribe: can_be_stopped(kind).then(|| UNSUBSCRIBE.to_owned()),
        bounce_token: "agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn".to_owned(),
        language,
        subject: told.subject,
        text: told.text,
        html: told.html,
    };
    let sender = Sender::parse("بوابة بيان <bayan@portal.example.ma>").unwrap().signing(signer());
    let composed = compose(&sender, &mail).unwrap();
    assert!(composed.octets.split(|octet| *octet == b'\n').all(|line| line.len() <= 100));
    composed.octets
}

fn written(folder: &Path, name: &str, octets: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, octets).expect("written");
    path
}

/// What each of the two says of each file.
fn verdicts(files: &[PathBuf]) -> [Vec<bool>; 2] {
    let (name, text) = signer().record();
    [("/usr/bin/python3", "verify_dkim.py"), ("perl", "verify_dkim.pl")].map(|(program, script)| {
        let run = Command::new(program)
            .arg(format!("{FOLDER}/{script}"))
            .args([&name, &text])
            .args(files)
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}; tests/run installs what is missing"));
        let (said, complained) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success(), "{script}: {complained}");
        let said: Vec<bool> = said.lines().map(|line| line == "pass").collect();
        assert_eq!(said.len(), files.len(), "{script}: {complained}");
        said
    })
}

#[test]
fn two_verifiers_accept_every_mail_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for language in [Language::Ar, Language::Fr, Language::En] {
        for kind in MessageKind::ALL {
            let name = format!("{language}-{}.eml", kind.code());
            files.push(written(folder.path(), &name, &octets(*kind, language)));
        }
    }
    for verdicts in verdicts(&files) {
        let refused: Vec<_> = files.iter().zip(verdicts).filter(|(_, passed)| !passed).collect();
        assert!(refused.is_empty(), "{refused:?}");
    }
}

#[test]
fn neither_accepts_a_mail_that_was_altered_or_got_another_head() {
    let folder = tempfile::tempdir().unwrap();
    let whole = String::from_utf8(octets(MessageKind::Receipt, Language::Fr)).unwrap();
    let from = whole.find("From:").expect("a sender");
    let altered = [
        whole.clone(),
        whole.replacen("Madame", "Monsieur", 1),
        whole.replacen("To: amina@", "To: leila@", 1),
        whole.replacen("multipart/alternative", "multipart/mixed", 1),
        format!("{}From: other@example.ma\r\n{}", &whole[..from], &whole[from..]),
        format!("{}Reply-To: other@example.ma\r\n{}", &whole[..from], &whole[from..]),
    ];
    let files: Vec<PathBuf> = altered
        .iter()
        .enumerate()
        .map(|(number, mail)| {
            assert!(number == 0 || *mail != whole, "nothing was altered in {number}");
            written(folder.path(), &format!("{number}.eml"), mail.as_bytes())
        })
        .collect();
    for verdicts in verdicts(&files) {
        assert_eq!(verdicts, [true, false, false, false, false, false]);
    }
}

#[test]
fn the_press_that_ends_a_kind_of_mail_is_signed_and_cannot_be_added_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let optional = String::from_utf8(octets(MessageKind::WindowCloses, Language::Ar)).unwrap();
    let required = String::from_utf8(octets(MessageKind::Refused, Language::Ar)).unwrap();
    let press =
        format!("List-Unsubscribe: <{UNSUBSCRIBE}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
    assert!(!required.contains("\r\nList-Unsubscribe"));
    let from = required.find("From:").expect("a sender");
    let mails = [
        optional.clone(),
        optional.replacen("unsubscribe/agnl", "unsubscribe/agnm", 1),
        optional.replacen("=One-Click", "=Two-Clicks", 1),
        required.clone(),
        format!("{}{press}{}", &required[..from], &required[from..]),
    ];
    let files: Vec<PathBuf> = (0..)
        .zip(&mails)
        .map(|(n, mail)| written(folder.path(), &format!("{n}.eml"), mail.as_bytes()))
        .collect();
    assert!(mails[1] != mails[0] && mails[2] != mails[0]);
    for verdicts in verdicts(&files) {
        assert_eq!(verdicts, [true, false, false, true, false]);
    }
}
