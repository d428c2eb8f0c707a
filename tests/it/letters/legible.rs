//! Whatever a person writes, its letter is made: what no face has is folded or named by its numbers, the letter
//! says so, and the page keeps the text as it was written.

use super::{LONG_NAME, asked, desk, letter, words};
use crate::support::{TestApp, a_request, actors::Official, app};
use axum::http::StatusCode;
use bayan::{
    app::links,
    config,
    domain::{
        case::{
            command::Command,
            ground::Ground,
            reply::{Item, ItemAnswer, ReplyText},
        },
        id::{CaseId, ReplyId},
        language::Language,
        letter::{LetterForm, LetterName},
        sealed::ValueKind,
        text::{Words, limit},
    },
    letters::Desk,
    persistence::Engine,
};
use std::fs;

const FORMS: [LetterForm; 3] = [LetterForm::Arabic, LetterForm::French, LetterForm::ArabicAndFrench];

/// What people really paste: the g of Morocco, ligatures, marks of the Koran, bullets of an office programme, other
/// writings, flags, families.
const PASTED: &str = "جماعة أݣادير لسنة 2025\nصلى الله عليه وسلم ﷺ ﷲ ﷽ ﷻ\nقُلۡ ۖ\u{6dd} \u{60f} ٭\n\u{f0b7} البند الأول\n\
     \u{f0a7} البند الثاني\n報告 한국어 भारत สวัสดี 🇲🇦 👨\u{200d}👩\u{200d}👧 1\u{fe0f}\u{20e3} 𝒜 \u{e000} \u{fffe}\u{fdd0}\n\
     Bonjour\u{2028}la\u{3000}suite \u{200b}\u{feff}\u{2060}\u{ad}fin \u{10ffff}";

/// One sign of each row of sixteen of the writings of the world, in texts of the length that a form takes. A block
/// of Unicode begins and ends with a row: none is left out.
fn of_every_block() -> Vec<String> {
    let rows = (0..0x2000)
        .chain((0x2000..0x3_4000_u32 / 16).step_by(64))
        .chain(0xE000..0xE020)
        .chain([0xF000, 0x1_0000]);
    let signs: Vec<char> = rows.filter_map(|row| char::from_u32(row * 16 + row % 16)).collect();
    let text = |signs: &[char]| {
        signs.chunks(8).map(|few| few.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    let texts = signs
        .chunks(4_000)
        .map(|signs| Words::body(&text(signs), limit::BODY).expect("a text").into_string());
    texts.collect()
}

async fn refuses(officer: &Official<'_>, case: CaseId, reasons: &str) {
    let id = ReplyId(officer.app().portal.clock.id());
    let refused = officer.tries_to(case, |sealer| {
        let mut seal = |kind, text: &str| sealer.seal_text(kind, text.to_owned());
        let answer =
            ItemAnswer::Withheld { ground: Ground::Unclear, reasons: seal(ValueKind::Reasons, reasons) };
        let items = vec![Item { what: seal(ValueKind::ItemText, "الوثائق 報"), answer }];
        let text = seal(ValueKind::AnswerText, "نوافيكم ﷺ");
        Command::Reply(ReplyText {
            id,
            is_final: true,
            items,
            text,
            files: Vec::new(),
            disclosed: Vec::new(),
        })
    });
    refused.await.expect("refused");
}

#[test]
fn a_letter_is_made_of_every_writing_of_the_world() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let officer = app.officer().await;
        for text in of_every_block() {
            let case = app.citizen(LONG_NAME).files(a_request().about(&text)).await;
            refuses(&officer, case, &text).await;
            // Side by side sets all that each language alone sets.
            let form = LetterForm::ArabicAndFrench;
            for seq in [1, 2] {
                let reference = app.case(case).await.reference;
                let made = desk().letter(&app.portal, &reference, LetterName { seq, form }).await;
                assert!(made.is_ok(), "{seq}: {:?}", made.err());
            }
        }
    });
}

#[test]
fn what_people_paste_is_folded_or_named_and_the_letter_says_so() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case =
            app.citizen("\u{f0b7} نادية 報").files(a_request().about(PASTED).in_language(Language::Fr)).await;
        refuses(&app.officer().await, case, PASTED).await;
        for (seq, form) in [1, 2].into_iter().flat_map(|seq| FORMS.map(|form| (seq, form))) {
            let made = letter(app, case, seq, form).await;
            let (status, said) = asked("qpdf", &["--check"], &made.octets, &[]);
            assert_eq!(status, 0, "{form:?} {seq}: {said}");
            let text = words(&made);
            for wanted in
                ["U+5831 U+544A", "U+D55C", "U+1F1F2 U+1F1E6", "U+E000", "•", "أڭادير", "الله الرحمن الرحيم"]
            {
                assert!(text.contains(wanted), "{form:?} {seq}, {wanted}: {text}");
            }
            let says =
                text.contains("leur numéro Unicode entre crochets") || text.contains("برقمها في يونيكود");
            assert!(says, "{form:?} {seq}: {text}");
        }
        let french = words(&letter(app, case, 1, LetterForm::French).await);
        assert!(french.contains("[U+5831 U+544A] [U+D55C U+AD6D U+C5B4] [U+092D"), "word by word: {french}");
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let page = app.visitor().opens(&link).await.html();
        for written in ["أݣادير", "ﷺ", "報告", "🇲🇦", "\u{f0b7}"] {
            assert!(page.contains(written), "the page has it as it was written: {written}");
        }
    });
}

#[test]
fn a_letter_of_marks_without_end_is_made_and_says_what_it_leaves_out() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let marks = format!("a{}\u{6d6} fin", "\u{301}".repeat(9_900));
        let signs: String = ('\u{4e00}'..).take(9_900).collect();
        for (text, wanted) in [
            (marks, ["U+0301×9885", "leur numéro Unicode entre crochets"]),
            (signs, ["U+4E00 U+4E01", "le texte est alors abrégé ici"]),
        ] {
            let case = app.citizen("أمينة").files(a_request().about(&text)).await;
            let said = words(&letter(app, case, 1, LetterForm::French).await);
            for one in wanted {
                assert!(said.contains(one), "{one}: {said}");
            }
        }
    });
}

#[test]
fn a_letter_of_signs_that_the_faces_have_says_nothing_of_them() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let text = "نص عَرَبِيّ ⴰⴷⴷⴰⴼ déjà № ½ ✓ • ـ\u{200f}\u{2066}0537-12\u{2069} — ﻻ";
        let case = app.citizen("أمينة").files(a_request().about(text)).await;
        for form in FORMS {
            let said = words(&letter(app, case, 1, form).await);
            assert!(
                !said.contains("U+") && !said.contains("Unicode") && !said.contains("يونيكود"),
                "{form:?}: {said}"
            );
        }
    });
}

#[test]
fn a_face_of_the_folder_that_has_the_sign_draws_it() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.ttf"), dejavu::serif::regular()).expect("written");
        fs::write(folder.path().join("b.ttf"), dejavu::serif::bold()).expect("written");
        let settings = config::Letters { fonts: Some(folder.path().to_owned()), wording: None };
        let serif = Desk::open(&settings, "https://bayan.example.ma").expect("a desk");
        for (desk, has) in [(serif, true), (desk(), false)] {
            let case = app.citizen("أمينة").files(a_request().about("la flèche \u{2900} est là")).await;
            let (reference, form) = (app.case(case).await.reference, LetterForm::French);
            let made =
                desk.letter(&app.portal, &reference, LetterName { seq: 1, form }).await.expect("a letter");
            let text = words(&made);
            assert_eq!(text.contains('\u{2900}'), has, "{text}");
            assert_eq!(text.contains("[U+2900]"), !has, "{text}");
        }
    });
}

#[test]
fn a_letter_that_cannot_be_given_does_not_say_that_something_sent_was_lost() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = app.visitor();
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let file = format!("{link}/letters/1-fr.pdf");
        assert_eq!(visitor.opens(&file).await.status, StatusCode::OK);
        fs::remove_dir_all(app.folder.path().join("files").join("letters")).expect("the store has lost it");
        let page = visitor.opens(&file).await;
        assert!(page.status.is_server_error(), "{}", page.status);
        let text = page.text();
        assert!(!text.contains("venez d’envoyer") && text.contains("auparavant est conservé"), "{text}");
    });
}
