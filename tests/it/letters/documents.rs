//! Each letter as a document: its words in their order, what stands isolated, its structure, and a check by
//! a second program.

use super::{LONG_NAME, asked, letter, with_every_letter};
use crate::support::{TestApp, app};
use bayan::{
    app::letters::listed,
    domain::letter::{LetterForm, LetterKind},
    letters::Letter,
    persistence::{Engine, events},
};

/// The words as a reader takes them out, white space made one.
fn words(letter: &Letter) -> String {
    let (status, text) = asked("pdftotext", &["-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    let marks =
        |c: &char| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(marks).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same in the order in which it was set, which goes cell by cell through a table. For what reads from left to right.
fn set_order(letter: &Letter) -> String {
    let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The document with its streams opened, as text.
fn opened(letter: &Letter) -> String {
    let before = ["--qdf", "--object-streams=disable"];
    let (status, text) = asked("qpdf", &before, &letter.octets, &["-"]);
    assert!(status == 0, "{status}: {}", &text[text.len().saturating_sub(300)..]);
    text
}

/// Letters and digits alone, without lam and alef: pdftotext turns their ligature round, and sets spaces
/// and marks of its own beside numbers in an Arabic line.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !"لاأإآ".contains(*c)).collect()
}

fn in_order(text: &str, parts: &[&str]) {
    let text = bare(text);
    let mut from = 0;
    for part in parts {
        let wanted = bare(part);
        let found = text[from..].find(&wanted);
        from +=
            found.unwrap_or_else(|| panic!("{part:?} does not follow in: {}", &text[from..])) + wanted.len();
    }
}

async fn every(app: &TestApp, form: LetterForm) -> Vec<Letter> {
    let case = with_every_letter(app).await;
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let mut letters = Vec::new();
    for one in listed(&app.case(case).await, &history) {
        letters.push(letter(app, case, one.seq, form).await);
    }
    let kinds: Vec<_> = letters.iter().map(|letter| letter.about.kind).collect();
    for kind in LetterKind::ALL {
        assert!(kinds.contains(kind), "{kind:?} is not among {kinds:?}");
    }
    letters
}

fn of_kind(letters: &[Letter], kind: LetterKind) -> &Letter {
    letters.iter().find(|letter| letter.about.kind == kind).expect("every kind is there")
}

/// What holds of every letter, whatever it tells.
fn is_sound(letter: &Letter, lang: &str) {
    let (status, said) = asked("qpdf", &["--check"], &letter.octets, &[]);
    assert_eq!(status, 0, "{:?}: {said}", letter.about.kind);
    let text = opened(letter);
    for wanted in [
        "/MarkInfo",
        "/Marked true",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
        &format!("/Lang ({lang}"),
        "/S /H1",
        "/S /H2",
        "/S /Table",
        "/S /TH",
        "/S /TD",
        "/S /Figure",
        "/Alt ",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:title>",
    ] {
        assert!(text.contains(wanted), "{:?} has no {wanted}", letter.about.kind);
    }
    let on = letter.about.issued_on.strftime("/CreationDate (D:%Y%m%d").to_string();
    assert!(text.contains(&on), "the date is that of the act: {on}");
}

#[test]
fn every_letter_in_arabic_has_its_words_in_order_and_its_structure() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::Arabic).await;
        for letter in &letters {
            is_sound(letter, "ar");
            let text = words(letter);
            in_order(&text, &["المرجع", &letter.about.reference, LONG_NAME]);
            let issuer = if letter.about.issuer == "CDAI" {
                "لجنة الحق في الحصول على المعلومات"
            } else {
                "وزارة الاقتصاد والمالية"
            };
            in_order(&text, &[issuer]);
            in_order(&text, &["صفحة 1 من"]);
        }
        let answer = words(of_kind(&letters, LetterKind::Answer));
        in_order(
            &answer,
            &[
                "قرار بتسليم جزء من المعلومات المطلوبة",
                "بناء على القانون رقم 31.13",
                "جواب المؤسسة",
                "بيان ما سلم وما لم يسلم",
                "المعطيات الشخصية",
                "القانون رقم 09.08",
                "الفقرة 1.",
                "بالرقم 0537-12-34-56",
                "info@finances.example.ma",
                "الفقرة 28.",
                "طرق الطعن",
                "آخر يوم لتقديم الشكاية إلى رئيس المؤسسة: الأربعاء 30 دجنبر 2026",
                "رئيس المؤسسة أو الهيئة",
                "لجنة الحق في الحصول على",
                "المحكمة الإدارية المختصة",
                "ملحق: الأيام المحتسبة",
            ],
        );
        assert!(answer.contains("0537-12-34-56") && !answer.contains("56-34-12-0537"), "{answer}");
        let isolated =
            ["MEF-2026-00001-H", "info@finances.example.ma", "https://www.sgg.example.ma/bo/7000.pdf"];
        assert!(isolated.iter().all(|one| answer.contains(one)), "{answer}");
    });
}

#[test]
fn every_letter_in_french_has_its_words_in_order_and_its_structure() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::French).await;
        for letter in &letters {
            is_sound(letter, "fr");
            let text = words(letter);
            in_order(&text, &["Référence", &letter.about.reference, "Document scellé électroniquement"]);
            assert!(text.contains("page 1 sur"), "{text}");
        }
        let receipt = set_order(of_kind(&letters, LetterKind::Receipt));
        in_order(
            &receipt,
            &["Récépissé d’une demande", "reçu, le lundi 2 novembre 2026", "Informations demandées", "Délai"],
        );
        let refused = set_order(of_kind(&letters, LetterKind::HeadDecision));
        in_order(
            &refused,
            &["plainte rejetée", "Motivation", "0537-12-34-56", "Voies de recours", "7 janvier 2027"],
        );
        let outcome = set_order(of_kind(&letters, LetterKind::CommissionOutcome));
        in_order(
            &outcome,
            &[
                "Commission du droit d’accès",
                "Recommandation",
                "31 décembre 2026",
                "n’oblige pas",
                "Voies de recours",
                "Tribunal administratif compétent (article 21)",
            ],
        );
    });
}

#[test]
fn both_languages_stand_side_by_side_and_english_alone() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = with_every_letter(app).await;
        let history = events::history(&app.portal.db, case).await.expect("a history");
        let answer = listed(&app.case(case).await, &history)
            .into_iter()
            .find(|one| one.kind == LetterKind::Answer)
            .expect("answered");
        let both = letter(app, case, answer.seq, LetterForm::ArabicAndFrench).await;
        is_sound(&both, "ar");
        assert!(opened(&both).contains("/Lang (fr"), "the French half is marked as French");
        let text = words(&both);
        in_order(&text, &["قرار بتسليم جزء", "communication partielle"]);
        assert!(text.contains("طرق الطعن") && text.contains("Voies de recours"));
        let english = letter(app, case, answer.seq, LetterForm::English).await;
        is_sound(&english, "en");
        in_order(&words(&english), &["Decision to supply part", "Remedies", "Annex: the days counted"]);
    });
}
