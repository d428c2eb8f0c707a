//! The journeys as people make them: file, track, sign in, extend, answer, read the answer.

use super::driver::{Browser, Scripts};
use crate::support::{TestApp, actors::PASSWORD, app::run};
use bayan::{
    domain::{
        case::{Case, stage::Stage},
        law::{Rule, status::Term},
        reference::Reference,
    },
    persistence::{Engine, cases},
};

/// Fills in whatever step of a filing is open.
pub async fn fills_in(browser: &Browser<'_>) {
    let chosen =
        [("institution", "MEF"), ("kind", "ordinary"), ("document", "national-card"), ("delivery", "email")];
    for (name, value) in chosen {
        if browser.has(&format!("main [name='{name}']")).await {
            browser.chooses(name, value).await;
        }
    }
    let typed = [
        ("information", "محاضر دورات المجلس وتقارير صيانة الطرق القروية"),
        ("first_name", "فاطمة الزهراء"),
        ("last_name", "بناني"),
        ("address", "12 زنقة الأطلس، الرباط"),
        ("identity_number", "AB123456"),
        ("email", "fatima@example.invalid"),
    ];
    for (name, text) in typed {
        if browser.has(&format!("main [name='{name}']")).await {
            browser.types(name, text).await;
        }
    }
}

/// Files a request; gives its page, its reference and its secret.
pub async fn files(browser: &Browser<'_>, language: &str) -> (String, Reference, String) {
    browser.opens(&format!("/{language}/requests/new")).await;
    for _ in 0..8 {
        let path = browser.path().await;
        if path.contains("/case/") {
            let case = path.trim_end_matches("/filed").to_owned();
            let mut parts = case.rsplit('/');
            let secret = parts.next().expect("a secret").to_owned();
            let reference = Reference::parse(parts.next().expect("a reference")).expect("ours");
            return (case, reference, secret);
        }
        fills_in(browser).await;
        browser.goes_on().await;
    }
    panic!("the form has no end: {}", browser.text().await);
}

async fn stored(app: &TestApp, reference: &Reference) -> Case {
    cases::find_by_reference(&app.portal.db, reference).await.expect("the store").expect("the case").case
}

async fn signs_in(browser: &Browser<'_>, language: &str, email: &str) {
    browser.opens(&format!("/{language}/sign-in")).await;
    browser.types("email", email).await;
    browser.types("password", PASSWORD).await;
    browser.goes_on().await;
    assert!(browser.path().await.contains("/officer"), "{}", browser.text().await);
}

/// From the filing to the answer, as the two of them see it.
async fn from_filing_to_answer(app: &TestApp, language: &str, direction: &str) {
    let officer = app.officer().await;
    let browser = Browser::at(app, Scripts::Run).await;
    let (page, reference, secret) = files(&browser, language).await;
    assert_eq!(browser.run("return document.documentElement.dir").await, direction);

    browser.opens(&format!("/{language}/track")).await;
    browser.types("reference", &reference.to_string().to_lowercase()).await;
    browser.types("secret", &secret).await;
    browser.goes_on().await;
    assert_eq!(browser.path().await, page);

    signs_in(&browser, language, &officer.email).await;
    browser.presses(&format!("main a[href*='{reference}']")).await;
    browser.presses("main a[href$='/extend']").await;
    browser.chooses("ground", "x2").await;
    browser.types("reasons", "الوثائق موزعة على عدة مصالح").await;
    browser.goes_on().await;
    let extended = stored(app, &reference).await;
    assert_eq!(extended.clock(Rule::Answer).map(|clock| clock.term), Some(Term::Extended));

    browser.opens(&format!("/{language}/officer/cases/{reference}/reply")).await;
    browser.chooses("final", "yes").await;
    browser.types("what-1", "ميزانية صيانة الطرق").await;
    browser.chooses("answer-1", "supplied").await;
    browser.types("text", "نوافيكم بالمعلومات المطلوبة").await;
    browser.presses("main form button[value='preview']").await;
    browser.presses("main form button[value='send']").await;
    assert_eq!(stored(app, &reference).await.stage, Stage::Answered, "{}", browser.text().await);

    browser.is_signed_out().await;
    browser.opens(&page).await;
    assert!(!browser.text().await.contains("نوافيكم"), "the answer waits for the button");
    browser.presses("main form[action$='/answer'] button").await;
    assert!(browser.text().await.contains("نوافيكم بالمعلومات المطلوبة"), "{}", browser.text().await);
    let read = stored(app, &reference).await;
    assert_eq!(read.replies[0].sent.received_on, Some(app.portal.clock.today()));
    browser.close().await;
}

#[test]
fn a_request_is_filed_tracked_extended_answered_and_read_in_arabic() {
    run(Engine::Sqlite, async |app: &TestApp| from_filing_to_answer(app, "ar", "rtl").await);
}

#[test]
fn a_request_is_filed_tracked_extended_answered_and_read_in_french() {
    run(Engine::Sqlite, async |app: &TestApp| from_filing_to_answer(app, "fr", "ltr").await);
}

#[test]
fn a_request_is_filed_in_a_browser_that_runs_no_scripts() {
    run(Engine::Sqlite, async |app: &TestApp| {
        let browser = Browser::at(app, Scripts::Off).await;
        let (page, reference, _) = files(&browser, "ar").await;
        assert_eq!(stored(app, &reference).await.stage, Stage::Received);
        browser.opens(&page).await;
        assert!(browser.text().await.contains("25 مارس 2026"), "{}", browser.text().await);
        browser.close().await;
    });
}
