//! Bad files in every form that takes files: refused with their name and the reason, while the text and the
//! good file beside them stay. A hostile name is kept harmlessly.

use super::hostile::{SCRIPT, a_case_of, assert_harmless, assert_kept, crawl};
use crate::support::{
    answers::filled_in,
    on_both_engines,
    web::{Form, Kind, Page, Visitor},
};
use std::collections::BTreeSet;

const GOOD: (&str, &[u8]) = ("notes.txt", "Bonjour, voici le détail.\n".as_bytes());

/// What nobody should attach, with the name it is given.
fn bad() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let program = [b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff".as_slice(), &[0; 200]].concat();
    let elf = [b"\x7fELF\x02\x01\x01\x00".as_slice(), &[0; 200]].concat();
    vec![
        ("a program called a document", "rapport.pdf", program),
        ("another program", "releve.pdf", elf),
        ("a script called a picture", "photo.png", b"#!/bin/sh\necho hello\n".to_vec()),
        ("nothing at all", "vide.pdf", Vec::new()),
        (
            "markup called a document",
            "page.pdf",
            format!("<!doctype html><html>{SCRIPT}</html>").into_bytes(),
        ),
    ]
}

/// Names as browsers write them: quotes and line breaks are escaped in the part's header, the rest is raw.
const NAMES: &[&str] = &[
    "<img src=x onerror=alert(1)>.txt",
    "%22><script>alert(1)<\u{2044}script>.txt",
    "../../../../etc/passwd",
    "C:\\Windows\\system32\\cmd.txt",
    "facture\u{202e}fdp.txt",
    "%0D%0AX-Evil: 1.txt",
    "{{ page.form }}.txt",
    ".txt",
    " ",
];

/// The names of the files that a page says it keeps.
fn kept(page: &Page) -> Vec<String> {
    page.texts(".kept > span > bdi")
}

/// The form with a field for files, of those on the page.
async fn form_with_files(visitor: &Visitor, address: &str) -> Option<(Form, String)> {
    let forms = visitor.opens(address).await.forms();
    let field =
        |form: &Form| form.fields.iter().find(|field| field.kind == Kind::File).map(|f| f.name.clone());
    forms.into_iter().find_map(|form| field(&form).map(|name| (form, name)))
}

/// The form with all that it must have; a question to somebody inside has a person and a day.
fn answered(form: Form) -> Form {
    let form = filled_in(form);
    if !form.has("by") {
        return form;
    }
    let asked = [("name", "رشيد العلوي، مديرية الميزانية"), ("request", "no"), ("by", "2026-03-09")];
    asked.into_iter().fold(form, |form, (name, value)| form.with(name, value))
}

/// Takes back what an earlier attempt left on the desk.
async fn cleared(visitor: &Visitor, address: &str) -> Form {
    loop {
        let (form, _) = form_with_files(visitor, address).await.expect("a form with files");
        let Some(drop) = form.fields.iter().find(|field| field.name == "drop").map(|f| f.value.clone())
        else {
            return answered(form);
        };
        visitor.sends(&form.pressing("drop", &drop)).await;
    }
}

/// A bad file before and after a good one: the form comes back with everything but the bad one.
async fn bad_files_are_refused(visitor: &Visitor, address: &str, field: &str) {
    for (what, name, content) in bad() {
        for good_first in [true, false] {
            let form = cleared(visitor, address).await;
            let form = if good_first {
                form.attaching(field, GOOD.0, GOOD.1).also_attaching(field, name, &content)
            } else {
                form.attaching(field, name, &content).also_attaching(field, GOOD.0, GOOD.1)
            };
            let what = format!("{what} as {field} on {address}");
            let page = visitor.sends_only(&form).await;
            assert_eq!(page.status, 422, "{what}: {}", page.text());
            assert_harmless(&page, &what);
            assert_kept(&page, &form, field, &what);
            assert_eq!(kept(&page), [GOOD.0], "{what}");
            let said = page.texts(".errors li");
            assert!(said.iter().any(|line| line.contains(name)), "{what} is not named: {said:?}");
            assert_eq!(page.texts(".is-wrong .wrong").len(), 1, "{what}: {said:?}");
            let again = page.forms().into_iter().find(|again| again.action == form.action);
            stays(visitor, again.expect("the form"), &what).await;
        }
    }
}

/// The good file is still there when the form is sent once more with another fault.
async fn stays(visitor: &Visitor, form: Form, what: &str) {
    let text =
        ["information", "text", "reasons", "scan"].into_iter().find(|name| form.has(name)).expect("a text");
    let page = visitor.sends_only(&form.forcing(text, "")).await;
    assert_eq!(page.status, 422, "{what}, then without {text}: {}", page.text());
    assert_eq!(kept(&page), [GOOD.0], "{what}, then without {text}");
}

/// A good file under a hostile name, with a fault elsewhere so that the form comes back.
async fn hostile_names_are_shown_harmlessly(visitor: &Visitor, address: &str, field: &str) {
    for name in NAMES {
        let form = cleared(visitor, address).await.attaching(field, name, GOOD.1);
        let text = ["information", "text", "reasons", "scan"]
            .into_iter()
            .find(|name| form.has(name))
            .expect("a text");
        let form = form.forcing(text, "");
        let what = format!("the name {name:?} on {address}");
        let page = visitor.sends_only(&form).await;
        assert_eq!(page.status, 422, "{what}: {}", page.text());
        assert_harmless(&page, &what);
        assert!(!page.headers.contains_key("x-evil"), "{what}");
        let [kept] = kept(&page).try_into().unwrap_or_else(|kept| panic!("{what}: {kept:?}"));
        assert!(!kept.is_empty() && !kept.contains(['/', '\\', '\u{202e}', '\n']), "{what}: {kept:?}");
        assert!(!name.contains("{{") || kept == *name, "{what}: rendered as a template is: {kept:?}");
    }
}

/// The form that verifies a document keeps nothing: whatever it is given, it says that it is no document of
/// the portal, or cannot be one, and shows nothing of it.
async fn nothing_passes_for_a_document(visitor: &Visitor, address: &str, field: &str) {
    let named = NAMES.iter().map(|name| ("a document", *name, GOOD.1.to_vec()));
    for (what, name, content) in bad().into_iter().chain(named) {
        let (form, _) = form_with_files(visitor, address).await.expect("a form with files");
        let page = visitor.sends_only(&form.attaching(field, name, &content)).await;
        let what = format!("{what} named {name:?} on {address}");
        assert!(matches!(page.status.as_u16(), 200 | 422), "{what}: {}", page.text());
        assert_harmless(&page, &what);
        assert!(!page.headers.contains_key("x-evil"), "{what}");
        assert_eq!(page.texts(".facts").len(), 0, "{what} is said to be valid: {}", page.text());
        assert!(page.status == 422 || !page.texts("#verdict").is_empty(), "{what}: {}", page.text());
    }
}

/// Every form with files behind these addresses; gives their actions.
async fn attack_all(visitor: &Visitor, addresses: BTreeSet<String>) -> BTreeSet<String> {
    let mut attacked = BTreeSet::new();
    for address in addresses {
        let Some((form, field)) = form_with_files(visitor, &address).await else { continue };
        let place = form.action.rsplit('/').next().unwrap_or_default().to_owned();
        if place == "verify" {
            nothing_passes_for_a_document(visitor, &address, &field).await;
        } else if attacked.insert(place) {
            bad_files_are_refused(visitor, &address, &field).await;
            hostile_names_are_shown_harmlessly(visitor, &address, &field).await;
        }
    }
    attacked
}

on_both_engines! {
    async fn a_filing_refuses_bad_files_and_keeps_all_else(app) {
        let visitor = app.visitor();
        let first = visitor.opens("/fr/requests/new").await.main_form();
        let content = visitor.sends(&filled_in(first)).await.path;
        assert_eq!(attack_all(&visitor, [content].into()).await.len(), 1);
    }

    async fn the_form_of_a_third_party_refuses_bad_files_and_keeps_all_else(app) {
        let link = crate::web::consultation::page_to_answer(app).await;
        let attacked = attack_all(&app.visitor(), [link].into()).await;
        assert_eq!(attacked.len(), 1);
    }

    async fn every_form_of_an_office_refuses_bad_files_and_keeps_all_else(app) {
        a_case_of(app).await;
        let officer = app.officer().await.at_a_browser().await;
        let attacked = attack_all(&officer, crawl(&officer, "/fr/officer").await).await;
        assert_eq!(attacked, ["ask-contributor", "record-withdrawal", "register", "reply"].map(str::to_owned).into());
    }
}
