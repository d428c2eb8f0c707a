//! The bundle of the auditor, who is given it by command: every event and clock of a case, and nothing that says
//! whom it is about or what was written.

use super::bundle::{a_long_case, holds, saved, secret_path, unpacked, verified};
use crate::support::{TestApp, a_request, command::bayan, on_both_engines, times::day};
use bayan::{
    app::holidays::{self, Recorded, Wish},
    domain::law::{
        ClassSet,
        calendar::{Measure, Names},
    },
};

/// Every text of the long case, whoever wrote it, and what it is about.
pub const TEXTS: &[&str] = &[
    "SHOWN-",
    "DESK-",
    "HEAD-NOTE",
    "THIRD-",
    "COMMISSION-",
    "ANSWER-UNREAD",
    "OTHER-",
    "HIDDEN-PHONE",
    "hidden-contact",
    "زنقة الأرز",
    "AB123456",
    "نادية",
    "محضر الدورة",
    "withheld-reasons",
];

/// The first clock of a bundle that was just written and verified.
async fn first_clock(app: &TestApp, reference: &str, name: &str) -> serde_json::Value {
    let zip = app.folder.path().join(name);
    let done = bayan(app, &["audit", "bundle", reference, "--out", zip.to_str().expect("a path")]);
    assert_eq!((done.code, done.stderr.as_str()), (0, ""));
    verified(app, name).await;
    let files = unpacked(&std::fs::read(&zip).expect("the ZIP"));
    let clocks: serde_json::Value = serde_json::from_str(&files["clocks.json"]).expect("json");
    clocks["clocks"][0].clone()
}

async fn declares(app: &TestApp, measure: Measure, on: &str) {
    let known = app.portal.calendar().number();
    let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: day(on) };
    let recorded = holidays::record(&app.portal, None, known, wish).await.expect("the store");
    assert_eq!(recorded, Recorded::Act(known + 1));
}

on_both_engines! {
    async fn a_bundle_explains_a_date_by_the_calendar_that_counted_it_and_says_what_is_held(app) {
        app.it_is("2026-11-02T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        app.it_is("2026-11-16T09:00:00Z");
        let closed = Measure::Close { date: day("2026-11-19"), classes: ClassSet::ALL, depends_on: None, name };
        declares(app, closed, "2026-11-16").await;
        let behind = first_clock(app, &reference, "behind.zip").await;
        assert_eq!((&behind["due"]["due_on"], &behind["explanation"]["due_on"]), (&"2026-12-02".into(), &"2026-12-02".into()));
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        let moved = first_clock(app, &reference, "moved.zip").await;
        assert_eq!((&moved["due"]["due_on"], &moved["explanation"]["due_on"]), (&"2026-12-03".into(), &"2026-12-03".into()));
        app.it_is("2026-12-03T09:00:00Z");
        declares(app, Measure::Undo { act: 1 }, "2026-12-03").await;
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        let held = first_clock(app, &reference, "held.zip").await;
        assert_eq!(held["due"]["due_on"], "2026-12-03", "not to before the day after the act");
        assert_eq!((&held["explanation"]["due_on"], &held["explanation"]["held_to"]), (&"2026-12-03".into(), &"2026-12-03".into()));
        let days = held["explanation"]["days"].as_array().expect("days");
        assert_eq!(days.last().expect("a day")["date"], "2026-12-02", "the days are counted to the twentieth");
    }

    async fn the_auditor_is_given_every_event_and_no_text_name_or_document(app) {
        let case = a_long_case(app).await;
        let reference = app.case(case).await.reference.to_string();
        let zip = app.folder.path().join("auditor.zip");
        let path = zip.to_str().expect("a path");
        let done = bayan(app, &["audit", "bundle", &reference, "--out", path]);
        assert_eq!((done.code, done.stderr.as_str()), (0, ""));
        verified(app, "auditor.zip").await;
        let octets = std::fs::read(&zip).expect("the ZIP");
        let files = unpacked(&octets);
        for canary in TEXTS {
            assert_eq!(holds(&files, canary), [""; 0], "{canary}");
        }
        let secret = app.portal.keys.link_secret(case, app.case(case).await.link_generation);
        assert_eq!(holds(&files, &secret), [""; 0], "the secret link of the case");
        let folders: Vec<_> = files.keys().filter(|name| name.contains('/')).collect();
        assert_eq!(folders, [""; 0], "neither a document nor a letter");

        let history: serde_json::Value = serde_json::from_str(&files["history.json"]).expect("json");
        let events = history["events"].as_array().expect("events");
        assert_eq!(events.len(), app.history(case).await.len());
        assert!(events.iter().all(|event| event["event"].is_string()), "each in its bytes");
        let values: serde_json::Value = serde_json::from_str(&files["values.json"]).expect("json");
        let given = values["values"].as_array().expect("values").iter().filter(|one| one["state"] != "withheld");
        assert_eq!(given.count(), 0);
        let clocks: serde_json::Value = serde_json::from_str(&files["clocks.json"]).expect("json");
        assert!(clocks["clocks"].as_array().expect("clocks").len() >= 3, "of the request and of both complaints");

        let head = app.stored(case).await.head_hash;
        assert!(done.stdout.starts_with(&format!("{reference}: {} events, head {head}", events.len())));
        let requesters = saved(app, &app.visitor(), &secret_path(app, case).await, "requester.zip").await;
        let manifest: serde_json::Value = serde_json::from_str(&unpacked(&requesters)["manifest.json"]).expect("json");
        assert_eq!(manifest["head"], head.as_str(), "both tell of one history");
    }

    async fn a_complaint_leads_to_its_case_and_a_wrong_reference_to_nothing(app) {
        let case = a_long_case(app).await;
        let file = |name: &str| app.folder.path().join(name).to_str().expect("a path").to_owned();
        let stored = app.case(case).await;
        for complaint in &stored.complaints {
            let out = file(&format!("{}.zip", complaint.body.code()));
            let reference = complaint.reference.to_string().to_lowercase();
            let done = bayan(app, &["audit", "bundle", &reference, "--out", &out]);
            assert!(done.stdout.starts_with(&stored.reference.to_string()), "{done:?}");
        }
        assert_eq!(std::fs::read(file("head.zip")).expect("one"), std::fs::read(file("commission.zip")).expect("two"));
        let other = app.portal.directory.get(&app.code("MEF")).expect("known").code.clone();
        let unknown = bayan::domain::reference::Reference::new(other, 2020, 7).expect("a reference").to_string();
        for (reference, code) in [(unknown.as_str(), 1), ("MEF-2026", 2)] {
            let done = bayan(app, &["audit", "bundle", reference, "--out", &file("none.zip")]);
            assert_eq!((done.code, done.stdout.as_str(), done.stderr.lines().count()), (code, "", 1), "{done:?}");
        }
        assert!(!app.folder.path().join("none.zip").exists(), "nothing half-written stays");
    }
}
