//! Every page in each state that it has a sample of, also what only a form leads to and what a scene is rarely in: what
//! axe finds, and what scrolls sideways or tears apart on 320 pixels.

use super::{
    accessibility::{assert_none, axe, sideways, torn, violations},
    driver::{Browser, Scripts},
};
use crate::support::{TestApp, app::run};
use bayan::{
    i18n::Locale,
    persistence::Engine,
    web::{
        samples, static_files,
        views::{Chrome, Sample},
    },
};
use serde_json::{Value, json};

/// Puts a page where the browser is, as if the portal had answered it, and waits for its style.
async fn shows(browser: &Browser<'_>, html: &str) {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         document.open(); document.write({}); document.close();
         const settled = () => [...document.querySelectorAll('link[rel=stylesheet]')].every(one => one.sheet);
         const wait = () => document.readyState === 'complete' && settled()
             ? document.fonts.ready.then(() => done(true)) : setTimeout(wait, 5);
         wait();",
        json!(html)
    );
    let shown = browser.driver.execute_async(script, Vec::new()).await.expect("the page is shown");
    assert_eq!(shown.json(), &Value::Bool(true));
}

/// Whom the page is for decides its frame.
fn html(sample: &Sample, locale: Locale) -> String {
    let public = ["public/", "requester/", "third-party/", "contributor/"];
    let dense = !public.iter().any(|folder| sample.template.starts_with(folder));
    let chrome = Chrome { dense, ..Chrome::new(locale, "/help") };
    let html = sample.render(&chrome).unwrap_or_else(|error| panic!("{error}"));
    // What lies in an archive has its style beside it.
    html.replace("href=\"bayan.css\"", &format!("href=\"{}/bayan.css\"", static_files::root()))
}

async fn of_every_sample(app: &TestApp, locale: Locale) {
    let browser = Browser::at(app, Scripts::Run).await;
    let (axe, samples) = (axe(), samples());
    let pages: Vec<_> = samples.iter().map(|sample| (sample.template, html(sample, locale))).collect();
    let mut faults = Vec::new();
    browser.opens(&format!("/{locale}/help")).await;
    for (n, (template, html)) in pages.iter().enumerate() {
        shows(&browser, html).await;
        let found = violations(&browser, &axe).await;
        faults.extend(found.into_iter().map(|fault| format!("{template} {n}: {fault}")));
        faults.extend(
            torn(&browser).await.map(|notice| format!("{template} {n} tears a notice apart: {notice}")),
        );
    }
    browser.is_narrow().await;
    for (n, (template, html)) in pages.iter().enumerate() {
        shows(&browser, html).await;
        faults.extend(
            sideways(&browser).await.map(|fault| format!("{template} {n} scrolls sideways, {fault}")),
        );
    }
    browser.close().await;
    assert!(pages.len() > 200, "{} samples", pages.len());
    assert_none(&faults);
}

#[test]
fn every_page_in_each_of_its_states_has_no_violation_in_arabic() {
    run(Engine::Sqlite, async |app: &TestApp| of_every_sample(app, Locale::Ar).await);
}

#[test]
fn every_page_in_each_of_its_states_has_no_violation_in_french() {
    run(Engine::Sqlite, async |app: &TestApp| of_every_sample(app, Locale::Fr).await);
}
