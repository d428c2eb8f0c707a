//! What only a page that is laid out shows: the side on which a text stands, and what comes out on paper.

use super::{
    accessibility::sideways,
    driver::{Browser, Scripts},
    journeys::files,
    pages::scene,
};
use crate::support::{TestApp, a_request, app::run};
use bayan::{
    domain::{case::ground::Ground, language::Language},
    persistence::Engine,
};
use serde_json::{Value, json};

/// The titles of a list that do not begin below their reference, on the side where the page begins.
const ASTRAY: &str = "
    const side = document.documentElement.dir === 'rtl' ? 'right' : 'left';
    return [...document.querySelectorAll('.rows tbody th')].filter(cell => {
        const reference = cell.querySelector('a').getBoundingClientRect()[side];
        const text = document.createRange();
        text.selectNodeContents(cell.querySelector('.title'));
        return Math.abs(text.getBoundingClientRect()[side] - reference) > 2;
    }).map(cell => cell.textContent);";

/// Which of these can be seen.
async fn seen(browser: &Browser<'_>, selectors: &[&str]) -> Vec<String> {
    let script = format!(
        "return {}.filter(one => [...document.querySelectorAll(one)].some(found => found.checkVisibility()));",
        json!(selectors)
    );
    let Value::Array(seen) = browser.run(&script).await else { panic!("a list") };
    seen.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_title_in_another_script_stands_on_the_side_of_the_page() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let (officer, amina) = (app.officer().await, app.citizen("Amina"));
        amina.files(a_request()).await;
        amina.files(a_request().about("Liste des écoles primaires sans eau, par commune (2025).")).await;
        let browser = Browser::at(app, Scripts::Run).await;
        browser.is_signed_in_as(officer.user).await;
        for language in ["ar", "fr"] {
            browser.opens(&format!("/{language}/officer")).await;
            assert_eq!(browser.run(ASTRAY).await, json!([]), "{language}");
            browser.is_narrow().await;
            assert_eq!(browser.run(ASTRAY).await, json!([]), "{language}, narrow");
            browser.is_wide().await;
        }
        browser.close().await;
    });
}

#[test]
fn a_letter_comes_out_on_paper_alone() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let scene = scene(app).await;
        let case = app.citizen_without_email("ليلى").files(a_request()).await;
        scene.officer.refuses(case, Ground::Unclear).await.expect("refused");
        let browser = Browser::at(app, Scripts::Run).await;
        browser.is_signed_in_as(scene.officer.user).await;
        browser.opens("/fr/officer/letters").await;
        browser.presses("main .rows tbody tr:last-child a").await;
        browser.is_printed().await;
        let frame = ["header", ".who", "footer", "main form", ".crumbs", ".letter", ".letter__link"];
        assert_eq!(seen(&browser, &frame).await, [".letter", ".letter__link"]);
        browser.close().await;
    });
}

#[test]
fn a_reference_in_the_title_of_a_letter_is_not_broken_on_a_narrow_page() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let scene = scene(app).await;
        let browser = Browser::at(app, Scripts::Run).await;
        browser.is_signed_in_as(scene.officer.user).await;
        browser.is_narrow().await;
        for language in [Language::Ar, Language::Fr, Language::En] {
            let request = a_request().in_language(language);
            let case = app.citizen_without_email("ليلى").files(request).await;
            scene.officer.refuses(case, Ground::Unclear).await.expect("refused");
            let message = app.message(case, "refused").await;
            browser.opens(&format!("/{language}/officer/letters/{message}")).await;
            let script = "
                const found = document.querySelector('.letter h2 .ref');
                return [found.textContent, found.getClientRects().length];";
            let reference = app.case(case).await.reference.to_string();
            assert_eq!(browser.run(script).await, json!([reference, 1]), "{language}");
        }
        browser.close().await;
    });
}

#[test]
fn the_link_of_a_first_password_stays_within_a_narrow_page() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let administrator = scene(app).await.administrator;
        let rows = app.rows("select id, user_id from outbox where kind = 'account-opened'", []).await;
        let id = |column| rows[0].try_get::<uuid::Uuid>("", column).expect("an id");
        let browser = Browser::at(app, Scripts::Run).await;
        browser.is_signed_in_as(administrator.user).await;
        browser.is_narrow().await;
        for language in ["ar", "fr"] {
            browser.opens(&format!("/{language}/admin/people/{}?link={}", id("user_id"), id("id"))).await;
            assert!(browser.text().await.contains("/sign-in/password/"), "the link is shown");
            assert_eq!(sideways(&browser).await, None, "{language}");
            let out = "
                const link = document.querySelector('.sheet bdi').getBoundingClientRect();
                const sheet = document.querySelector('.sheet').getBoundingClientRect();
                return link.left < sheet.left || link.right > sheet.right;";
            assert_eq!(browser.run(out).await, json!(false), "{language}: out of its sheet");
        }
        browser.close().await;
    });
}

#[test]
fn a_printed_confirmation_keeps_the_secret_and_a_printed_receipt_does_not() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let browser = Browser::at(app, Scripts::Run).await;
        let (page, ..) = files(&browser, "ar").await;
        browser.is_printed().await;
        browser.opens(&format!("{page}/filed")).await;
        assert_eq!(seen(&browser, &["header", ".done", ".letter", ".secret"]).await, [".letter", ".secret"]);
        browser.opens(&format!("{page}/receipt")).await;
        assert_eq!(seen(&browser, &["header", "h1", ".letter", ".secret"]).await, [".letter"]);
        browser.close().await;
    });
}
