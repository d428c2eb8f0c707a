//! What a program finds in a letter: a sound file, tags whose tree is well built, each text in its place in it, what
//! reads from left to right apart, and a seal that no changed octet survives.

use super::{asked, letter, with_every_letter};
use crate::support::{TestApp, app};
use bayan::{
    app::letters::{self, listed},
    domain::{case::ground::Ground, letter::LetterForm},
    letters::{Letter, PublicKeys, seal, words},
    persistence::{Engine, events},
};
use regex::Regex;
use serde_json::Value;

/// An element of the structure tree, or a text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Node {
    depth: usize,
    /// `H1`, `P`, …; a text begins with a quotation mark.
    what: String,
}

impl Node {
    fn is_text(&self) -> bool {
        self.what.starts_with('"')
    }

    fn level(&self) -> Option<u32> {
        self.what.strip_prefix('H').and_then(|level| level.parse().ok())
    }
}

/// The structure tree as poppler reads it: element below element, with its texts.
fn tree(letter: &Letter) -> (Vec<Node>, String) {
    let (status, said) = asked("pdfinfo", &["-struct-text", "-enc", "UTF-8"], &letter.octets, &[]);
    assert_eq!(status, 0, "{said}");
    let node = |line: &str| {
        let text = line.trim_start();
        let depth = (line.len() - text.len()) / 2;
        let end = text.find([' ', ':']).unwrap_or(text.len());
        let what = if text.starts_with('"') { text } else { &text[..end] };
        (!text.is_empty() && !text.starts_with('/')).then(|| Node { depth, what: what.to_owned() })
    };
    (said.lines().filter_map(node).collect(), said)
}

/// The elements around a node, the innermost first.
fn around(nodes: &[Node], at: usize) -> Vec<&str> {
    let mut depth = nodes[at].depth;
    let mut found = Vec::new();
    for one in nodes[..at].iter().rev() {
        if one.depth < depth {
            depth = one.depth;
            found.push(one.what.as_str());
        }
    }
    found
}

/// The elements directly below a node.
fn below(nodes: &[Node], at: usize) -> Vec<usize> {
    let inside = nodes[at + 1..].iter().take_while(|one| one.depth > nodes[at].depth).count();
    (at + 1..=at + inside).filter(|below| nodes[*below].depth == nodes[at].depth + 1).collect()
}

/// The rows of a table, each as the kinds of its cells.
fn rows(nodes: &[Node], table: usize) -> Vec<Vec<&str>> {
    let mut rows = Vec::new();
    for part in below(nodes, table) {
        let these = if nodes[part].what == "TR" { vec![part] } else { below(nodes, part) };
        for row in these {
            assert_eq!(nodes[row].what, "TR");
            rows.push(below(nodes, row).into_iter().map(|cell| nodes[cell].what.as_str()).collect());
        }
    }
    rows
}

fn is_well_built(letter: &Letter, languages: usize) {
    let kind = letter.about.kind;
    let (nodes, said) = tree(letter);
    let levels: Vec<u32> = nodes.iter().filter_map(Node::level).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), languages, "{kind:?}: {levels:?}");
    assert!(levels[0] == 1 && levels.windows(2).all(|two| two[1] <= two[0] + 1), "{kind:?}: {levels:?}");
    let tables: Vec<_> = (0..nodes.len()).filter(|at| nodes[*at].what == "Table").collect();
    assert!(tables.len() >= languages, "{kind:?}: the days counted");
    for table in tables {
        let rows = rows(&nodes, table);
        assert!(rows[0].iter().all(|cell| *cell == "TH"), "{kind:?}: {rows:?}");
        assert!(rows[1..].iter().flatten().all(|cell| *cell == "TD"), "{kind:?}: {rows:?}");
        assert!(rows.len() > 1 && rows.iter().all(|row| row.len() == rows[0].len()), "{kind:?}: {rows:?}");
    }
    let heads = nodes.iter().filter(|node| node.what == "TH").count();
    assert_eq!(said.matches("/Scope /Column").count(), heads, "{kind:?}: each says of what it is the head");
    assert_eq!(nodes.iter().filter(|node| node.what == "Figure").count(), 1, "{kind:?}: the code to scan");
    for at in (0..nodes.len()).filter(|at| nodes[*at].is_text()) {
        let around = around(&nodes, at);
        let has_place = |one: &&str| matches!(*one, "P" | "H1" | "H2" | "H3" | "TH" | "TD" | "Figure");
        assert!(around.iter().any(has_place), "{kind:?}: {:?} stands in {around:?}", nodes[at].what);
    }
}

/// What holds of every letter, whatever it tells.
fn is_sound(letter: &Letter, languages: &[&str]) {
    let kind = letter.about.kind;
    let (status, said) = asked("qpdf", &["--check"], &letter.octets, &[]);
    assert_eq!(status, 0, "{kind:?}: {said}");
    let (status, text) = asked("qpdf", &["--qdf", "--object-streams=disable"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{}", &text[text.len().saturating_sub(300)..]);
    for wanted in [
        "/MarkInfo",
        "/Marked true",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
        "/Alt ",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:title>",
    ] {
        assert!(text.contains(wanted), "{kind:?} has no {wanted}");
    }
    for language in languages {
        assert!(text.contains(&format!("/Lang ({language}")), "{kind:?} says nothing in {language}");
    }
    let on = letter.about.issued_on.strftime("/CreationDate (D:%Y%m%d").to_string();
    assert!(text.contains(&on), "the date is that of the act: {on}");
    is_well_built(letter, languages.len());
}

/// No octet of it can be another.
fn proves_itself(letter: &Letter, keys: &PublicKeys) {
    assert!(seal::verify(&letter.octets, keys).is_ok(), "{:?}", letter.about.kind);
    let size = letter.octets.len();
    for at in [9, size / 3, size / 2, size - 700, size - 200, size - 2] {
        let mut changed = letter.octets.clone();
        changed[at] ^= 1;
        assert!(seal::verify(&changed, keys).is_err(), "{:?}: octet {at} of {size}", letter.about.kind);
    }
}

/// Every one is a sound tagged file in these languages, and proves itself.
pub async fn are_sound(app: &TestApp, letters: &[Letter], languages: &[&str]) {
    let keys = PublicKeys::of(&letters::keys(&app.portal).await.expect("keys"));
    for letter in letters {
        is_sound(letter, languages);
        proves_itself(letter, &keys);
    }
}

/// Every text of a sheet that is not apart.
fn unisolated<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if !text.starts_with('\u{2066}') => found.push(text),
        Value::Array(parts) => parts.iter().for_each(|part| unisolated(part, found)),
        Value::Object(parts) => {
            parts.iter().filter(|(name, _)| *name != "ltr").for_each(|(_, part)| unisolated(part, found));
        }
        _ => {}
    }
}

#[test]
fn whatever_has_joints_or_mixes_digits_and_letters_stands_apart_in_every_letter() {
    let jointed =
        Regex::new(r"[A-Za-z0-9][-/@.:][A-Za-z0-9]|[0-9][A-Za-z]|[A-Za-z][0-9]").expect("a pattern");
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = with_every_letter(app).await;
        let reference = app.case(case).await.reference;
        let history = events::history(&app.portal.db, case).await.expect("a history");
        for one in listed(&app.case(case).await, &history) {
            let told = letters::told(&app.portal, &reference, one.seq).await.expect("told");
            let sheet =
                words::sheet(&app.portal, &told, LetterForm::Arabic, &Default::default()).expect("said");
            let json = serde_json::to_value(&sheet).expect("json");
            let mut found = Vec::new();
            unisolated(&json, &mut found);
            let loose: Vec<_> = found.into_iter().filter(|text| jointed.is_match(text)).collect();
            assert_eq!(loose, Vec::<&str>::new(), "{:?}", one.kind);
            assert!(json.to_string().contains(r#"{"ltr":""#), "{:?}", one.kind);
        }
    });
}

#[test]
fn what_was_written_in_arabic_keeps_its_direction_in_a_french_letter() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let case = app.citizen("أمينة رقم 12/2025").files(crate::support::a_request()).await;
        let made = letter(app, case, 1, LetterForm::French).await;
        let told = letters::told(&app.portal, &app.case(case).await.reference, 1).await.expect("told");
        let sheet = words::sheet(&app.portal, &told, LetterForm::French, &Default::default()).expect("said");
        let json = serde_json::to_string(&sheet).expect("json");
        let wanted = "{\"lang\":\"ar\",\"isolate\":\"\u{2067}\",\"runs\":[\"أمينة رقم \",{\"ltr\":\"12/2025\"},\" العلوي\"]}";
        assert!(json.contains(wanted), "{json}");
        // As it stands on the page, from left to right: the last name, the number, the first name.
        let (status, text) = asked("pdftotext", &["-bbox"], &made.octets, &["-"]);
        assert_eq!(status, 0, "{text}");
        let left = |word: &str| -> f64 {
            let line = text.lines().find(|line| line.contains(&format!(">{word}<")));
            let line = line.unwrap_or_else(|| panic!("{word} is not in {text}"));
            let from = line.split("xMin=\"").nth(1).and_then(|rest| rest.split('"').next());
            from.and_then(|x| x.parse().ok()).expect("a place")
        };
        let turned = |word: &str| word.chars().rev().collect::<String>();
        assert!(left(&turned("العلوي")) < left("12/2025"), "{text}");
        assert!(left("12/2025") < left(&turned("أمينة")), "{text}");
    });
}

/// The page with the seal, without white space.
fn page_of_the_seal(letter: &Letter) -> String {
    let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    let bare = |page: &str| page.split_whitespace().collect::<String>();
    let sealed = text.split('\u{c}').map(bare).find(|page| page.contains("scelléélectroniquement"));
    sealed.unwrap_or_else(|| panic!("no seal in {text}"))
}

/// However long a letter is, what goes before the signature is on the page of the seal.
#[test]
fn signature_and_seal_are_never_alone_on_a_page() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let officer = app.officer().await;
        for lines in (1..=31).step_by(2) {
            let text: Vec<String> = (1..=lines).map(|n| format!("Ligne {n}")).collect();
            let request = crate::support::a_request().about(&text.join("\n"));
            let case = app.citizen(super::LONG_NAME).files(request).await;
            let receipt = page_of_the_seal(&letter(app, case, 1, LetterForm::French).await);
            assert!(receipt.contains("contrerécépissé"), "{lines} lines: {receipt}");
            officer.refuses(case, Ground::Unclear).await.expect("refused");
            let refusal = page_of_the_seal(&letter(app, case, 2, LetterForm::French).await);
            assert!(refusal.contains("administratifcompétent(article21)"), "{lines} lines: {refusal}");
        }
    });
}
