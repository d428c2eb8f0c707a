//! The work of an office with the keyboard alone: every control is reached by the tabulator in the order of the page,
//! shows that it has the focus, and is worked by the keys that people expect.

use super::driver::{Browser, Scripts};
use crate::support::{TestApp, a_request, app::run};
use bayan::{
    domain::{
        case::stage::Stage,
        complaint::facts::Finding,
        law::{Rule, status::Term},
    },
    persistence::Engine,
};
use thirtyfour::Key;

/// More stops than any page here has.
const STOPS: usize = 200;

/// Hands that touch no mouse.
struct Hands<'b, 'a>(&'b Browser<'a>);

impl Hands<'_, '_> {
    async fn strike(&self, key: Key) {
        self.0.driver.action_chain().send_keys(key).perform().await.expect("a key");
    }

    /// Whether what has the focus is that, and can be seen to have it.
    async fn is_at(&self, css: &str) -> bool {
        let script = format!(
            "const at = document.activeElement; if (!at || !at.matches(`{css}`)) return false; \
             const look = getComputedStyle(at); const box = at.getBoundingClientRect(); \
             return [look.outlineStyle !== 'none' || look.boxShadow !== 'none', box.width > 0 && box.height > 0];"
        );
        match self.0.run(&script).await {
            serde_json::Value::Array(told) => {
                assert_eq!(told, [true, true], "{css} shows no focus at {}", self.0.path().await);
                true
            }
            _ => false,
        }
    }

    async fn go_to(&self, css: &str) {
        for _ in 0..STOPS {
            if self.is_at(css).await {
                return;
            }
            self.strike(Key::Tab).await;
        }
        panic!("the keyboard does not come to {css} at {}", self.0.path().await);
    }

    async fn press(&self, css: &str) {
        self.go_to(css).await;
        self.0.moves_on(css, async || self.strike(Key::Enter).await).await;
    }

    async fn tick(&self, css: &str) {
        self.go_to(css).await;
        self.strike(Key::Space).await;
        assert_eq!(self.0.run("return document.activeElement.checked").await, true, "{css}");
    }

    async fn write(&self, name: &str, text: &str) {
        self.go_to(&format!("main [name='{name}']")).await;
        self.0.driver.action_chain().send_keys(text).perform().await.expect("typing");
        let written = self.0.run("return document.activeElement.value").await;
        assert_eq!(written, text, "{name}");
    }

    /// Goes through the radios of a group or the options of a list with the arrows.
    async fn choose(&self, name: &str, value: &str) {
        self.go_to(&format!("main [name='{name}']")).await;
        if self.0.run("return document.activeElement.type").await == "radio" {
            self.strike(Key::Space).await;
        }
        for _ in 0..STOPS {
            if self.0.run("return document.activeElement.value").await == value {
                return;
            }
            self.strike(Key::Down).await;
        }
        panic!("no {value} of {name} at {}", self.0.path().await);
    }
}

async fn does_the_work_of_an_office(app: &TestApp, language: &str) {
    let (officer, colleague) = (app.officer().await, app.officer().await);
    let case = app.citizen("أمينة").files(a_request()).await;
    let reference = app.case(case).await.reference;
    let browser = Browser::at(app, Scripts::Run).await;
    browser.is_signed_in_as(officer.user).await;
    let hands = Hands(&browser);

    browser.opens(&format!("/{language}/officer")).await;
    hands.tick(&format!("main input[name='case'][value='{reference}']")).await;
    hands.press("main button[name='do'][value='assign']").await;
    hands.choose("to", &colleague.user.to_string()).await;
    hands.press("main form[method='post'] button").await;
    assert_eq!(app.case(case).await.assignee, Some(colleague.user), "{}", browser.text().await);

    browser.opens(&format!("/{language}/officer")).await;
    hands.press(&format!("main a[href*='{reference}']")).await;
    hands.press("main a[href$='/note']").await;
    hands.write("text", "مراسلة المديرية").await;
    hands.press("main form[method='post'] button").await;
    assert!(app.history(case).await.contains(&"noted"), "{}", browser.text().await);

    hands.press("main a[href$='/extend']").await;
    hands.choose("ground", "x2").await;
    hands.write("reasons", "الوثائق موزعة على عدة مصالح").await;
    hands.press("main form[method='post'] button").await;
    assert_eq!(app.case(case).await.clock(Rule::Answer).map(|clock| clock.term), Some(Term::Extended));

    hands.press("main a[href$='/reply']").await;
    hands.choose("final", "yes").await;
    hands.write("what-1", "ميزانية صيانة الطرق").await;
    hands.choose("answer-1", "supplied").await;
    hands.write("text", "نوافيكم بالمعلومات المطلوبة").await;
    hands.press("main form button[value='preview']").await;
    hands.press("main form button[value='send']").await;
    assert_eq!(app.case(case).await.stage, Stage::Answered, "{}", browser.text().await);
    browser.close().await;
}

async fn decides_a_complaint(app: &TestApp, language: &str) {
    let (officer, head) = (app.officer().await, app.head().await);
    let case = officer.registers(a_request(), "2026-01-05").await.expect("registered").case;
    let complaint = officer.registers_a_complaint(case).await;
    let reference = app.case(case).await.complaint(complaint).expect("there").reference.clone();
    let browser = Browser::at(app, Scripts::Run).await;
    browser.is_signed_in_as(head.user).await;
    let hands = Hands(&browser);
    browser.opens(&format!("/{language}/head/complaints")).await;
    hands.press(&format!("main a[href*='{reference}']")).await;
    hands.press("main a[href$='/decide']").await;
    hands.choose("finding", "rejected").await;
    hands.write("reasons", "الشكاية غير قائمة على أساس").await;
    hands.press("main form[method='post'] button").await;
    if browser.path().await.ends_with("/decide") {
        hands.press("main form[method='post'] button").await;
    }
    let stored = app.case(case).await;
    let decided =
        stored.complaint(complaint).expect("there").decision.as_ref().map(|decision| decision.finding);
    assert_eq!(decided, Some(Finding::Rejected), "{}", browser.text().await);
    browser.close().await;
}

#[test]
fn the_keyboard_alone_assigns_notes_extends_and_answers_in_arabic() {
    run(Engine::Sqlite, async |app: &TestApp| does_the_work_of_an_office(app, "ar").await);
}

#[test]
fn the_keyboard_alone_assigns_notes_extends_and_answers_in_french() {
    run(Engine::Sqlite, async |app: &TestApp| does_the_work_of_an_office(app, "fr").await);
}

#[test]
fn the_keyboard_alone_decides_a_complaint_in_arabic() {
    run(Engine::Sqlite, async |app: &TestApp| decides_a_complaint(app, "ar").await);
}

#[test]
fn the_keyboard_alone_decides_a_complaint_in_french() {
    run(Engine::Sqlite, async |app: &TestApp| decides_a_complaint(app, "fr").await);
}
