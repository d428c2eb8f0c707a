//! The faces of letters and what an institution adds: a folder of fonts goes before the embedded face, Tifinagh is
//! drawn, additions complete a letter and change none that was made.

use super::{LONG_NAME, asked, desk, letter, words};
use crate::support::{TestApp, a_request, app};
use bayan::{
    config,
    domain::letter::{LetterForm, LetterName},
    letters::{Desk, Letter, words as wording},
    persistence::Engine,
};
use std::{fs, path::Path};

const SITE: &str = "https://bayan.example.ma";

/// The faces that a file carries.
fn faces(letter: &Letter) -> String {
    let (status, said) = asked("pdffonts", &[], &letter.octets, &[]);
    assert_eq!(status, 0, "{said}");
    said
}

fn with_fonts(folder: &Path) -> Result<Desk, String> {
    Desk::open(&config::Letters { fonts: Some(folder.to_owned()), wording: None }, SITE)
}

#[test]
fn a_folder_of_fonts_goes_before_the_embedded_face() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = app.citizen(LONG_NAME).files(a_request()).await;
        let reference = app.case(case).await.reference;
        let embedded = faces(&letter(app, case, 1, LetterForm::French).await);
        assert!(embedded.contains("DejaVuSans") && !embedded.contains("DejaVuSerif"), "{embedded}");
        let folder = tempfile::tempdir().expect("a folder");
        assert!(
            with_fonts(folder.path()).is_err_and(|said| said.contains("letters.fonts")),
            "there is no face in it"
        );
        fs::write(folder.path().join("a.ttf"), dejavu::serif::regular()).expect("written");
        fs::write(folder.path().join("b.ttf"), dejavu::serif::bold()).expect("written");
        let desk = with_fonts(folder.path()).expect("a desk");
        // English was not made yet: what was made keeps its face.
        for (form, is_new) in
            [(LetterForm::English, true), (LetterForm::Arabic, true), (LetterForm::French, false)]
        {
            let made =
                desk.letter(&app.portal, &reference, LetterName { seq: 1, form }).await.expect("a letter");
            assert_eq!(faces(&made).contains("DejaVuSerif"), is_new, "{form:?}: {}", faces(&made));
            assert!(
                faces(&made).contains("DejaVuSans"),
                "the Arabic that the folder lacks: {}",
                faces(&made)
            );
            assert!(words(&made).contains(&reference.to_string()), "{form:?}");
        }
    });
}

#[test]
fn tifinagh_is_drawn_and_told_apart() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let asked_for = "ⵔⵉⵖ ⵉⵏⵖⵎⵉⵙⵏ ⵅⴼ ⵓⵖⵔⵉⵙ";
        let case = app.citizen("أمينة").files(a_request().about(asked_for)).await;
        for form in [LetterForm::Arabic, LetterForm::French] {
            let made = letter(app, case, 1, form).await;
            // In a page that reads from right to left pdftotext turns letters round that it takes for neutral.
            let text = words(&made);
            let turned: String = asked_for.chars().rev().collect();
            let is_there = text.contains(asked_for) || form == LetterForm::Arabic && text.contains(&turned);
            assert!(is_there, "{form:?}: {text}");
            let (_, text) = asked("qpdf", &["--qdf", "--object-streams=disable"], &made.octets, &["-"]);
            assert!(text.contains("/Lang (zgh"), "{form:?}: a reader that speaks is told the language");
        }
    });
}

#[test]
fn an_institution_completes_its_letters_and_changes_none_that_was_made() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference;
        let before = letter(app, case, 1, LetterForm::French).await;
        assert_eq!(before.about.wording, wording::wording(), "kept with it: the words of this program");
        let folder = tempfile::tempdir().expect("a folder");
        let added = "[place]\nfr = \"Rabat\"\nen = \"Rabat\"\n[heading]\nen = \"Boulevard Mohammed V\"\n\
             [closing.receipt]\nfr = \"Notre accueil vous attend.\"\nen = \"Our desk is at your service.\"\n";
        fs::write(folder.path().join("MEF.toml"), added).expect("written");
        let settings = config::Letters { fonts: None, wording: Some(folder.path().to_owned()) };
        let adding = Desk::open(&settings, SITE).expect("a desk");
        let of = async |desk: &Desk, form| {
            desk.letter(&app.portal, &reference, LetterName { seq: 1, form }).await.expect("a letter")
        };
        assert!(of(&adding, LetterForm::French).await.octets == before.octets, "what was made stays");
        let english = of(&adding, LetterForm::English).await;
        let text = words(&english);
        for wanted in
            ["Boulevard Mohammed V", "Rabat", "Our desk is at your service.", "law no. 31.13", "article 14"]
        {
            assert!(text.contains(wanted), "{wanted}: {text}");
        }
        fs::remove_file(folder.path().join("MEF.toml")).expect("removed");
        assert!(
            of(&desk(), LetterForm::English).await.octets == english.octets,
            "its wording is kept with it"
        );
    });
}
