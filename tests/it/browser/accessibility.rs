//! What axe-core finds on every page, and whether a page of 320 pixels scrolls sideways: all of them in
//! Arabic and French, the public ones and some of an office in English and Tamazight too.

use super::{
    driver::{Browser, Scripts},
    pages::{crawl, scene},
};
use crate::support::{TestApp, app::run};
use bayan::persistence::Engine;
use serde_json::Value;

const TAGS: &str = r#"["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22a","wcag22aa"]"#;

pub fn axe() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core is installed: run tests/run, or npm ci in tests/browser")
}

/// What is wrong with the page that is open, a line each.
pub async fn violations(browser: &Browser<'_>, axe: &str) -> Vec<String> {
    let script = format!(
        "{axe}; const done = arguments[arguments.length - 1];
         axe.run(document, {{ runOnly: {{ type: 'tag', values: {TAGS} }}, resultTypes: ['violations'] }})
            .then(found => done(found.violations.map(one =>
                one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))))
            .catch(error => done(['axe failed: ' + error]));"
    );
    let found = browser.driver.execute_async(script, Vec::new()).await.expect("axe runs");
    let Value::Array(found) = found.json().clone() else { panic!("axe gives a list") };
    found.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

/// What is wider than the page, if anything.
pub async fn sideways(browser: &Browser<'_>) -> Option<String> {
    let width = browser.run("return window.innerWidth").await;
    assert_eq!(width, 320, "the window is narrow");
    let wide = browser
        .run(
            "const page = document.scrollingElement;
             if (page.scrollWidth <= window.innerWidth) return null;
             const out = [...document.querySelectorAll('body *')].filter(one => {
               const box = one.getBoundingClientRect();
               return box.right > window.innerWidth + 1 || box.left < -1; });
             return page.scrollWidth + ' wide: ' + out.slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ');",
        )
        .await;
    wide.as_str().map(str::to_owned)
}

/// A text of a table that runs out of its box, which cuts it, if there is one.
async fn cut(browser: &Browser<'_>) -> Option<String> {
    let cut = browser
        .run(
            "const range = document.createRange();
             for (const cell of document.querySelectorAll('.table-box :is(td, th)')) {
               const box = cell.closest('.table-box').getBoundingClientRect();
               const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
               while (texts.nextNode()) {
                 const [text, within] = [texts.currentNode, texts.currentNode.parentElement];
                 if (!text.data.trim() || within.closest('.sr') || !within.checkVisibility()) continue;
                 range.selectNodeContents(text);
                 const out = one => one.right > box.right + 1 || one.left < box.left - 1;
                 if ([...range.getClientRects()].some(out)) return text.data.trim();
               }
             }
             return null;",
        )
        .await;
    cut.as_str().map(str::to_owned)
}

/// A notice whose words and whose links or marks stand in columns of their own, if there is one.
pub async fn torn(browser: &Browser<'_>) -> Option<String> {
    let torn = browser
        .run(
            "const torn = [...document.querySelectorAll('.notice')].find(one => one.children.length > 0 &&
               [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()));
             return torn ? torn.outerHTML.slice(0, 160) : null;",
        )
        .await;
    torn.as_str().map(str::to_owned)
}

/// Looks at each page at full width with axe, then narrow for scrolling; gives every fault with its page.
async fn looked_at(browser: &Browser<'_>, pages: &[String], name: &str) -> Vec<String> {
    let axe = axe();
    let mut faults = Vec::new();
    for page in pages {
        browser.opens(page).await;
        browser.is_pictured(name).await;
        faults.extend(violations(browser, &axe).await.into_iter().map(|fault| format!("{page}: {fault}")));
        faults.extend(torn(browser).await.map(|notice| format!("{page} tears a notice apart: {notice}")));
    }
    browser.is_narrow().await;
    for page in pages {
        browser.opens(page).await;
        faults.extend(sideways(browser).await.map(|fault| format!("{page} scrolls sideways, {fault}")));
        faults.extend(cut(browser).await.map(|cell| format!("{page} cuts a text of a table: {cell}")));
    }
    browser.is_wide().await;
    faults
}

pub fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

async fn of_visitors(app: &TestApp, language: &str) {
    let scene = scene(app).await;
    let mut from = vec!["/".to_owned()];
    from.extend(scene.cases.iter().cloned());
    let mut pages = crawl(&app.visitor(), language, &from).await;
    pages.push(format!("/{language}/no/such/page"));
    pages.push(format!("/{language}/deadline?rule=answer&received=2026-02-23&calendar=state"));
    pages.push(format!("/{language}/institutions?q=xyzxyz"));
    let browser = Browser::at(app, Scripts::Run).await;
    let faults = looked_at(&browser, &pages, &format!("visitor-{language}")).await;
    browser.close().await;
    assert!(pages.len() > 20, "{pages:?}");
    assert_none(&faults);
}

async fn of_staff(app: &TestApp, language: &str) {
    let scene = scene(app).await;
    let browser = Browser::at(app, Scripts::Run).await;
    let mut faults = Vec::new();
    for (official, place) in [
        (&scene.officer, "/officer"),
        (&scene.head, "/head"),
        (&scene.auditor, "/auditor"),
        (&scene.commission, "/commission"),
        (&scene.administrator, "/admin"),
    ] {
        let from = [place.to_owned(), "/account".to_owned()];
        let pages = crawl(&official.at_a_browser().await, language, &from).await;
        browser.is_signed_in_as(official.user).await;
        let private: Vec<_> = pages.into_iter().filter(|page| is_of_staff(page, language)).collect();
        faults.extend(looked_at(&browser, &private, &format!("staff-{language}")).await);
        browser.is_signed_out().await;
    }
    browser.close().await;
    assert_none(&faults);
}

pub fn is_of_staff(page: &str, language: &str) -> bool {
    ["officer", "head", "auditor", "commission", "admin", "account"]
        .iter()
        .any(|place| page.strip_prefix(&format!("/{language}/")).is_some_and(|rest| rest.starts_with(place)))
}

#[test]
fn the_pages_of_visitors_and_requesters_in_arabic_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "ar").await);
}

#[test]
fn the_pages_of_visitors_and_requesters_in_french_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "fr").await);
}

#[test]
fn the_pages_of_visitors_and_requesters_in_english_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "en").await);
}

/// The draft: what is not translated stands in Arabic within a page that reads from left to right.
#[test]
fn the_pages_of_visitors_and_requesters_in_tamazight_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "zgh").await);
}

/// The lists of an office, a case and two of its forms.
async fn of_an_office(app: &TestApp, language: &str) {
    let scene = scene(app).await;
    let reference = scene.cases[0].split('/').nth(2).expect("a reference");
    let browser = Browser::at(app, Scripts::Run).await;
    let mut faults = Vec::new();
    for (official, places) in [
        (
            &scene.officer,
            ["officer", "officer/letters", "officer/month", "officer/register", "officer/texts"]
                .map(str::to_owned)
                .to_vec(),
        ),
        (
            &scene.officer,
            ["", "/extend", "/reply"].map(|at| format!("officer/cases/{reference}{at}")).to_vec(),
        ),
        (&scene.head, vec!["head".to_owned(), "account".to_owned()]),
    ] {
        browser.is_signed_in_as(official.user).await;
        let pages: Vec<_> = places.iter().map(|place| format!("/{language}/{place}")).collect();
        faults.extend(looked_at(&browser, &pages, &format!("staff-{language}")).await);
        browser.is_signed_out().await;
    }
    browser.close().await;
    assert_none(&faults);
}

#[test]
fn the_pages_of_an_office_in_english_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_an_office(app, "en").await);
}

#[test]
fn the_pages_of_an_office_in_tamazight_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_an_office(app, "zgh").await);
}

#[test]
fn the_pages_of_staff_in_arabic_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_staff(app, "ar").await);
}

#[test]
fn the_pages_of_staff_in_french_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_staff(app, "fr").await);
}

/// Each step of a filing, empty and with its faults shown.
async fn of_filing(app: &TestApp, language: &str) {
    let browser = Browser::at(app, Scripts::Run).await;
    let axe = axe();
    let mut faults = Vec::new();
    browser.opens(&format!("/{language}/requests/new")).await;
    for _ in 0..8 {
        let page = browser.path().await;
        for again in ["", " with its faults"] {
            faults.extend(violations(&browser, &axe).await.iter().map(|one| format!("{page}{again}: {one}")));
            browser.is_pictured(&format!("filing-{language}")).await;
            if page.contains("/check") || page.contains("/case/") || !again.is_empty() {
                break;
            }
            browser.goes_on().await;
        }
        if page.contains("/case/") {
            break;
        }
        super::journeys::fills_in(&browser).await;
        browser.goes_on().await;
    }
    assert!(browser.path().await.contains("/case/"), "{}", browser.text().await);
    browser.close().await;
    assert_none(&faults);
}

#[test]
fn each_step_of_a_filing_in_arabic_has_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_filing(app, "ar").await);
}

#[test]
fn each_step_of_a_filing_in_french_has_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_filing(app, "fr").await);
}
