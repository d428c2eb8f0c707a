//! One date, whoever says it: the page of a request, the calculator, the command on the machine and the nightly
//! check, before an act of the calendar and after it. The command without a portal counts by the calendar compiled in.

use crate::support::{
    TestApp, a_request,
    command::{alone, bayan, json},
    on_both_engines,
    times::day,
    web::Visitor,
};
use axum::http::StatusCode;
use bayan::{
    app::holidays::{self, Recorded, Wish},
    domain::{
        actor::Role,
        case::ground::Ground,
        id::CaseId,
        law::{
            ClassSet, Rule,
            calendar::{Measure, Names},
        },
    },
    jobs,
};
use serde_json::Value;

async fn nightly_check(app: &TestApp) -> Option<String> {
    jobs::clocks::run(&app.portal).await.expect("the store").alarm
}

/// The date at the head of the page of a case.
async fn on_the_page(app: &TestApp, case: CaseId) -> String {
    let stored = app.case(case).await;
    let secret = app.portal.keys.link_secret(case, stored.link_generation);
    let page = app.visitor().opens(&format!("/fr/case/{}/{secret}", stored.reference)).await;
    page.texts(".clock__date").first().cloned().unwrap_or_else(|| panic!("no date: {}", page.text()))
}

const EXPLAIN: [&str; 4] = ["deadline", "explain", "--format", "json"];

/// What the command says, by the calendar of the portal.
fn by_portal(app: &TestApp, rule: &str, received: &str) -> Value {
    let asked = ["--rule", rule, "--received", received];
    json(&bayan(app, &[EXPLAIN.as_slice(), &asked].concat()))
}

/// What it says without one.
fn by_itself(rule: &str, received: &str) -> Value {
    let asked = ["--rule", rule, "--received", received];
    json(&alone(&[EXPLAIN.as_slice(), &asked].concat()))
}

/// What the calculator of the portal says.
async fn by_calculator(app: &TestApp, rule: &str, received: &str) -> Value {
    let page = app.visitor().opens(&format!("/api/v1/deadline?rule={rule}&received={received}")).await;
    serde_json::from_slice(&page.body).expect("JSON")
}

async fn filed(app: &TestApp, instant: &str) -> CaseId {
    app.it_is(instant);
    app.citizen("أمينة").files(a_request()).await
}

async fn sends(admin: &Visitor, form: crate::support::web::Form) {
    let preview = admin.sends_only(&form).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    let recorded = admin.sends_only(&preview.main_form().pressing("do", "confirm")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
}

async fn declares(app: &TestApp, measure: Measure, on: &str) {
    let known = app.portal.calendar().number();
    let wish =
        Wish { measure, source: "بلاغ رئاسة الحكومة".to_owned(), declared_on: day(on) };
    let recorded = holidays::record(&app.portal, None, known, wish).await.expect("the store");
    assert_eq!(recorded, Recorded::Act(known + 1));
    holidays::sweep(&app.portal, || true).await.expect("carried out");
}

fn closure(on: &str) -> Measure {
    let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
    Measure::Close { date: day(on), classes: ClassSet::ALL, depends_on: None, name }
}

on_both_engines! {
    async fn a_silence_has_the_same_days_for_the_requester_and_for_the_office(app) {
        let case = filed(app, "2027-02-10T10:00:00Z").await;
        app.it_is("2027-03-11T10:00:00Z");
        let stored = app.case(case).await;
        let secret = app.portal.keys.link_secret(case, stored.link_generation);
        let address = format!("/fr/case/{}/{secret}/complaint", stored.reference);
        let form = app.visitor().opens(&address).await;
        let office = app.officer().await.at_a_browser().await;
        let address = format!("/fr/officer/complaints/new?request={}", stored.reference);
        for page in [form, office.opens(&address).await] {
            let text = page.text();
            assert!(text.contains("mercredi 10 mars 2027 ou vendredi 12 mars 2027"), "the feast is not confirmed: {text}");
        }
    }

    async fn a_feast_confirmed_a_day_later_turns_a_range_into_one_date_and_a_firm_date_stays(app) {
        let open = filed(app, "2027-02-10T10:00:00Z").await;
        let firm = filed(app, "2027-02-11T10:00:00Z").await;
        let range = on_the_page(app, open).await;
        assert!(range.contains("10 mars 2027") && range.contains("12 mars 2027"), "{range}");
        let one = on_the_page(app, firm).await;
        assert!(one.contains("15 mars 2027") && !one.contains(" ou "), "{one}");
        for said in [by_itself("answer", "2027-02-10"), by_portal(app, "answer", "2027-02-10")] {
            let days = ["earliest", "due_on", "latest", "provisional"].map(|key| said[key].clone());
            assert_eq!(days, [Value::from("2027-03-10"), "2027-03-12".into(), "2027-03-12".into(), true.into()]);
        }
        for said in [by_itself("answer", "2027-02-11"), by_portal(app, "answer", "2027-02-11")] {
            let days = ["earliest", "due_on", "latest", "provisional"].map(|key| said[key].clone());
            assert_eq!(days, [Value::from("2027-03-15"), "2027-03-15".into(), "2027-03-15".into(), false.into()]);
        }

        app.it_is("2027-03-08T20:00:00Z");
        let admin = app.appointed(Role::Administrator, "MEF").await.at_a_browser().await;
        let form = admin.opens("/fr/admin/calendar/new/confirm").await.main_form();
        let form = form.with("feast", "fitr-2027").with("first", "2027-03-11").with("source", "وزارة الأوقاف");
        sends(&admin, form.with("declared", "2027-03-08")).await;
        holidays::sweep(&app.portal, || true).await.expect("carried out");

        assert_eq!(nightly_check(app).await, None);
        let date = on_the_page(app, open).await;
        assert!(date.contains("10 mars 2027") && !date.contains(" ou ") && !date.contains("12 mars"), "{date}");
        assert_eq!(on_the_page(app, firm).await, one, "the same in every joint shift, and now");
        let said = by_portal(app, "answer", "2027-02-10");
        assert_eq!((&said["due_on"], &said["provisional"]), (&"2027-03-10".into(), &false.into()));
        assert_eq!(said, by_calculator(app, "answer", "2027-02-10").await);
        assert_eq!(by_portal(app, "answer", "2027-02-11")["due_on"], "2027-03-15");
        assert!(said["calendar_version"].as_str().is_some_and(|version| version.ends_with("+1")), "{said}");
        let itself = by_itself("answer", "2027-02-10");
        assert_eq!((&itself["latest"], &itself["provisional"]), (&"2027-03-12".into(), &true.into()));
        assert_ne!(itself["calendar_version"], said["calendar_version"], "each names the calendar it counted by");

        let list = ["calendar", "list", "--from", "2027-03-09", "--to", "2027-03-13"];
        let days = |said: &Value| {
            let days = said.as_array().expect("days").iter();
            days.map(|day| format!("{} {}", day["date"], day["status"]).replace('"', "")).collect::<Vec<_>>()
        };
        assert_eq!(days(&json(&bayan(app, &list))), ["2027-03-11 confirmed", "2027-03-12 confirmed"]);
        assert_eq!(days(&json(&alone(&list))), ["2027-03-10 estimated", "2027-03-11 estimated"]);
        let text = bayan(app, &[list.as_slice(), &["--format", "text"]].concat()).stdout;
        assert!(text.lines().next().is_some_and(|line| line.ends_with("+1")), "{text}");
    }

    async fn a_day_off_declared_by_the_administrator_is_counted_by_page_command_calculator_and_night(app) {
        let case = filed(app, "2026-11-02T10:00:00Z").await;
        assert!(on_the_page(app, case).await.contains("2 décembre 2026"));
        app.it_is("2026-11-16T09:00:00Z");
        declares(app, closure("2026-11-19"), "2026-11-16").await;
        assert!(on_the_page(app, case).await.contains("3 décembre 2026"));
        let said = by_portal(app, "answer", "2026-11-02");
        assert_eq!(said["due_on"], "2026-12-03");
        assert_eq!(said, by_calculator(app, "answer", "2026-11-02").await);
        let skipped = said["days"].as_array().expect("days").iter().find(|day| day["date"] == "2026-11-19");
        assert_eq!(skipped.expect("the day")["name"]["fr"], "Pont");
        assert_eq!(by_itself("answer", "2026-11-02")["due_on"], "2026-12-02", "nothing was opened for it");
        assert_eq!(nightly_check(app).await, None);
        assert_eq!(bayan(app, &["audit", "verify"]).code, 0);
    }

    async fn last_days_of_the_requester_are_told_with_outages_given_back_and_as_they_were_told(app) {
        let case = filed(app, "2026-10-12T10:00:00Z").await;
        app.it_is("2026-11-03T09:00:00Z");
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        let institution = app.portal.directory.get(&app.code("MEF")).expect("known");
        let window = async || {
            let case = app.case(case).await;
            let opening = case.complaint_window(&app.portal.moment(app.now(), institution)).openings[0];
            assert!(matches!(opening.basis, bayan::domain::law::windows::Basis::ReplyReceived { .. }));
            [opening.file_by, opening.accept_until].map(|day| day.expect("a day").to_string())
        };
        let command = || {
            let said = by_portal(app, Rule::ComplaintToHead.code(), "2026-11-03");
            ["due_on", "generous_due_on"].map(|key| said[key].as_str().expect("a date").to_owned())
        };
        assert_eq!(window().await, command());
        let before = window().await;

        app.it_is("2026-11-16T09:00:00Z");
        declares(app, closure("2026-11-19"), "2026-11-16").await;
        assert_eq!(window().await, command());
        let moved = window().await;
        assert!(moved[0] > before[0], "{moved:?}");
        app.it_is("2026-11-17T09:00:00Z");
        declares(app, Measure::Undo { act: 1 }, "2026-11-17").await;
        assert_eq!(window().await, moved, "once told");
        assert_eq!(window().await, command());
        let held = by_portal(app, Rule::ComplaintToHead.code(), "2026-11-03");
        assert_eq!(held["held_to"], moved[0].as_str());

        let outage = Measure::Outage {
            from: "2026-11-12T08:00:00Z".parse().expect("an instant"),
            until: "2026-11-13T18:00:00Z".parse().expect("an instant"),
        };
        declares(app, outage, "2026-11-17").await;
        assert_eq!(window().await, command());
        assert_eq!(window().await[0], moved[0], "the day to act by stays");
        assert!(window().await[1] > moved[1]);
        let said = by_portal(app, Rule::ComplaintToHead.code(), "2026-11-03");
        assert_eq!(said["outages"], serde_json::json!(["2026-11-12", "2026-11-13"]));
        assert_eq!(by_portal(app, "court", "2026-11-03")["outages"], Value::Null, "the court is not asked through the portal");
        assert_eq!(by_portal(app, "head-decision", "2026-11-03"), by_calculator(app, "head-decision", "2026-11-03").await);
        assert_eq!(nightly_check(app).await, None);
        assert_eq!(bayan(app, &["audit", "verify"]).code, 0);
    }
}
