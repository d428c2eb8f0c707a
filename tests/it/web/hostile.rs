//! Bad input: every field of every form that a crawl finds, each with what nobody should type. The answer
//! is a page in the reader's language with everything else still there, or it is kept and shown harmlessly.

use crate::support::{
    TestApp, a_request,
    answers::{files_through_the_pages, filled_in},
    on_both_engines,
    web::{Form, Kind, Page, Visitor},
};
use axum::http::Method;
use std::{collections::BTreeSet, io::Read};

pub(super) const SCRIPT: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

/// Name and value of what nobody should type.
fn hostile() -> Vec<(&'static str, String)> {
    vec![
        ("nothing", String::new()),
        ("a megabyte", "ا".repeat(500_000)),
        ("markup", SCRIPT.to_owned()),
        ("a turned direction", "\u{202e}fdp.exe".to_owned()),
        ("a null", "a\0b".to_owned()),
        ("a header", "x\r\nBcc: everybody@example.invalid".to_owned()),
        ("arabic digits", "٠١٢٣٤٥٦٧٨٩".to_owned()),
        ("a template", "{{ page.form }}{% include \"base.html\" %}".to_owned()),
        ("a statement", "'; drop table cases; --".to_owned()),
    ]
}

/// What people type or choose; hidden values belong to the portal and have tests of their own.
fn fields(form: &Form) -> BTreeSet<String> {
    let typed =
        form.fields.iter().filter(|field| matches!(field.kind, Kind::Text | Kind::Radio | Kind::Select(_)));
    typed.map(|field| field.name.clone()).collect()
}

pub(super) fn assert_harmless(page: &Page, what: &str) {
    assert!(!page.headers.contains_key("bcc"), "{what}: a header was made");
    if page.header("content-disposition").starts_with("attachment") {
        return assert_harmless_download(page, what);
    }
    assert_harmless_html(&page.html(), what);
}

/// A download is no page: it is saved, not shown. The pages in it are.
fn assert_harmless_download(page: &Page, what: &str) {
    assert!(page.header("content-security-policy").contains("sandbox"), "{what} is not in a sandbox");
    assert!(!page.is_html(), "{what} is a page");
    if page.header("content-type") != "application/zip" {
        return;
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&page.body)).expect("a ZIP");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let pages: Vec<&String> = names.iter().filter(|name| name.ends_with(".html")).collect();
    assert!(!pages.is_empty(), "{what} has no page: {names:?}");
    for name in pages {
        let mut html = String::new();
        archive.by_name(name).expect("an entry").read_to_string(&mut html).expect("a page is text");
        assert_harmless_html(&html, &format!("{name} of {what}"));
    }
}

fn assert_harmless_html(html: &str, what: &str) {
    assert!(!html.contains("<script>alert"), "{what}: the script is in the page");
    assert!(!html.contains("<img src=x"), "{what}: the image is in the page");
    assert!(!html.contains('\0'), "{what}: a null is in the page");
}

/// What stands in the page's form is what was sent, but for the field that was wrong.
pub(super) fn assert_kept(page: &Page, sent: &Form, wrong: &str, what: &str) {
    let Some(again) = page.forms().into_iter().find(|form| form.action == sent.action) else {
        panic!("{what}: the form is gone: {}", page.text());
    };
    let values = again.values();
    for (name, value) in sent.values() {
        if name == wrong || matches!(name.as_str(), "csrf" | "form_key") {
            continue;
        }
        assert!(values.contains(&(name.clone(), value.clone())), "{what}: {name} is no longer {value:?}");
    }
}

/// Tries everything on every form of a page; gives how many attempts there were.
async fn attack(visitor: &Visitor, address: &str) -> usize {
    let mut attempts = 0;
    let forms = visitor.opens(address).await.forms();
    for (at, form) in forms.iter().enumerate() {
        for name in fields(form) {
            for (kind, value) in hostile() {
                let page = visitor.opens(address).await;
                let Some(form) = page.forms().into_iter().nth(at).filter(|form| form.has(&name)) else {
                    continue;
                };
                // No browser and no server takes an address of a megabyte.
                if form.method == Method::GET && value.len() > 4_000 {
                    continue;
                }
                let form = filled_in(form).forcing(&name, &value);
                let what = format!("{kind} as {name} of {} on {address}", form.action);
                let answer = visitor.sends_only(&form).await;
                attempts += 1;
                assert!(!answer.status.is_server_error(), "{what}: {} {}", answer.status, answer.text());
                assert_harmless(&answer, &what);
                match answer.location() {
                    Some(next) => assert_harmless(&visitor.opens(&next).await, &what),
                    None => assert!(answer.html().contains("<html lang=\"fr\""), "{what}: {}", answer.status),
                }
                if answer.status == 422 {
                    assert_kept(&answer, &form, &name, &what);
                }
            }
        }
    }
    attempts
}

/// The addresses that links lead to from here, forms included, without the ones that sign out.
pub(super) async fn crawl(visitor: &Visitor, from: &str) -> BTreeSet<String> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(address) = waiting.pop() {
        let bare = address.split('?').next().unwrap_or_default().to_owned();
        if seen.len() > 120 || !bare.starts_with("/fr/") || !seen.insert(bare) {
            continue;
        }
        let page = visitor.opens(&address).await;
        assert!(page.status.is_success(), "a link leads to {address}: {}", page.status);
        if page.is_html() {
            waiting.extend(page.links());
        }
    }
    seen
}

async fn attack_all(visitor: &Visitor, addresses: BTreeSet<String>) -> usize {
    let mut attempts = 0;
    for address in addresses {
        attempts += attack(visitor, &address).await;
    }
    attempts
}

pub(super) async fn a_case_of(app: &TestApp) -> String {
    let case = app.citizen("أمينة").files(a_request()).await;
    let stored = app.case(case).await;
    let secret = app.portal.keys.link_secret(case, stored.link_generation);
    format!("/fr/case/{}/{secret}", stored.reference)
}

on_both_engines! {
    async fn the_forms_of_a_visitor_bear_whatever_is_typed(app) {
        let visitor = app.visitor();
        let attempts = attack_all(&visitor, crawl(&visitor, "/fr/").await).await;
        assert!(attempts > 50, "the crawl found {attempts} attempts");
    }

    async fn every_step_of_a_filing_bears_whatever_is_typed(app) {
        let visitor = app.visitor();
        let mut attempts = 0;
        let mut page = visitor.opens("/fr/requests/new").await;
        while !page.path.contains("/check") {
            let step = page.path.clone();
            attempts += attack(&visitor, &step).await;
            let form = filled_in(visitor.opens(&step).await.main_form());
            page = visitor.sends(&form).await;
            assert!(page.status.is_success(), "{step}: {}", page.text());
        }
        assert!(attempts > 100, "{attempts} attempts");
        assert_eq!(app.count("cases").await, 0);
    }

    async fn the_forms_of_a_case_bear_whatever_is_typed(app) {
        let case = a_case_of(app).await;
        let visitor = app.visitor();
        attack_all(&visitor, crawl(&visitor, &case).await).await;
    }

    async fn the_forms_of_an_officer_bear_whatever_is_typed(app) {
        a_case_of(app).await;
        let officer = app.officer().await.at_a_browser().await;
        let addresses = crawl(&officer, "/fr/officer").await;
        attack_all(&officer, addresses).await;
    }

    async fn nothing_that_is_typed_turns_the_direction_of_a_page(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await.at_a_browser().await;
        let page = format!("/fr/officer/cases/{}", app.case(case).await.reference);
        let typed = "Voir \u{202e}gnp.exe\u{202c} et \u{2067}x\u{2069}, puis \u{200f}نص\u{200c}نص";
        let form = officer.opens(&format!("{page}/note")).await.main_form().with("text", typed);
        officer.sends(&form).await;
        let shown = officer.opens(&page).await.html();
        assert!(shown.contains("Voir gnp.exe et x, puis \u{200f}نص\u{200c}نص"), "marks and joiners stay");
        assert!(!shown.contains(['\u{202e}', '\u{202c}', '\u{2067}']));
    }

    async fn hostile_words_are_stored_as_they_are_and_shown_harmlessly(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "fr", |form| {
            ["information", "subject", "first_name", "address"]
                .iter()
                .fold(form, |form, name| form.with_if(name, SCRIPT))
        })
        .await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        for address in [page.path, format!("{case}/receipt"), case] {
            assert_harmless(&visitor.opens(&address).await, &address);
        }
        let officer = app.officer().await.at_a_browser().await;
        for address in crawl(&officer, "/fr/officer").await {
            assert_harmless(&officer.opens(&address).await, &address);
        }
    }
}
