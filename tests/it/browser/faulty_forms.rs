//! Forms sent back with their faults: whoever made the mistake meets them too, so axe-core looks at them.

use super::{
    accessibility::{assert_none, axe, is_of_staff, violations},
    driver::{Browser, Scripts},
    pages::{crawl, scene},
};
use crate::support::{TestApp, app::run};
use bayan::persistence::Engine;

/// Empties the forms that have something to fill in and gives their number. A form of buttons alone would do
/// what it says; a field that was chosen before stays chosen.
const EMPTIED: &str = "
    const typed = 'input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), textarea, select';
    const forms = [...document.querySelectorAll('main form[method=post]')].filter(form =>
        form.querySelector('input:not([type=hidden]), textarea, select'));
    forms.forEach((form, at) => {
        form.querySelectorAll(typed).forEach(field => { field.value = ''; });
        const buttons = [...form.querySelectorAll('button:not([name=drop], [value=add], .sr)')];
        buttons[0].dataset.press = at;
    });
    return forms.length;";

/// Sends each form of each page without its texts; gives what axe finds, and how many pages showed faults.
async fn sent_empty(browser: &Browser<'_>, pages: &[String], name: &str) -> (Vec<String>, usize) {
    let axe = axe();
    let (mut found, mut shown) = (Vec::new(), 0);
    for page in pages {
        browser.opens(page).await;
        let forms = browser.run(EMPTIED).await.as_u64().expect("a number");
        for at in 0..forms {
            if at > 0 {
                browser.opens(page).await;
                browser.run(EMPTIED).await;
            }
            browser.presses(&format!("[data-press='{at}']")).await;
            if browser.has("main .errors").await {
                shown += 1;
                browser.is_pictured(&format!("faults-{name}")).await;
                let faults = violations(browser, &axe).await;
                found.extend(faults.into_iter().map(|fault| format!("{page} with faults: {fault}")));
                assert_titled(browser, page).await;
            }
        }
    }
    (found, shown)
}

/// The title says that something is wrong, and every entry of the summary leads to a field that is there.
async fn assert_titled(browser: &Browser<'_>, page: &str) {
    let lost = browser
        .run(
            "return [...document.querySelectorAll('.errors a[href^=\"#\"]')]
                .map(link => link.getAttribute('href').slice(1))
                .filter(id => !document.getElementById(id));",
        )
        .await;
    assert_eq!(lost.as_array().map(Vec::len), Some(0), "{page}: the summary leads nowhere: {lost}");
    let title = browser
        .run("return document.title.includes(document.querySelector('.wrong .sr').textContent.trim())");
    let wrong = browser.has("main .wrong").await;
    assert!(!wrong || title.await == true, "{page}: the title does not say that something is wrong");
}

async fn of_visitors(app: &TestApp, language: &str) {
    let scene = scene(app).await;
    let mut pages = crawl(&app.visitor(), language, &scene.cases).await;
    pages.extend(
        ["track", "track/lost", "sign-in", "sign-in/forgotten"].map(|at| format!("/{language}/{at}")),
    );
    pages.sort();
    pages.dedup();
    pages.retain(|page| !page.contains("/requests/new") && !page.ends_with("/withdraw"));
    let browser = Browser::at(app, Scripts::Run).await;
    let (found, shown) = sent_empty(&browser, &pages, &format!("visitor-{language}")).await;
    browser.close().await;
    assert!(shown >= 4, "only {shown} forms showed faults");
    assert_none(&found);
}

async fn of_staff(app: &TestApp, language: &str) {
    let scene = scene(app).await;
    let browser = Browser::at(app, Scripts::Run).await;
    let (mut found, mut shown) = (Vec::new(), 0);
    for (official, places) in [
        (&scene.officer, ["/officer", "/account"]),
        (&scene.head, ["/head", "/account"]),
        (&scene.commission, ["/commission", "/account"]),
        (&scene.administrator, ["/admin", "/account"]),
    ] {
        let pages = crawl(&official.at_a_browser().await, language, &places.map(str::to_owned)).await;
        let pages: Vec<_> = pages.into_iter().filter(|page| is_of_staff(page, language)).collect();
        browser.is_signed_in_as(official.user).await;
        let (faults, seen) = sent_empty(&browser, &pages, &format!("staff-{language}")).await;
        found.extend(faults);
        shown += seen;
        browser.is_signed_out().await;
    }
    browser.close().await;
    assert!(shown >= 20, "only {shown} forms showed faults");
    assert_none(&found);
}

#[test]
fn forms_of_visitors_and_requesters_with_faults_in_arabic_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "ar").await);
}

#[test]
fn forms_of_visitors_and_requesters_with_faults_in_french_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_visitors(app, "fr").await);
}

#[test]
fn forms_of_staff_with_faults_in_arabic_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_staff(app, "ar").await);
}

#[test]
fn forms_of_staff_with_faults_in_french_have_no_violation() {
    run(Engine::Sqlite, async |app: &TestApp| of_staff(app, "fr").await);
}
