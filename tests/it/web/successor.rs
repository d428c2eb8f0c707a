//! A body takes the place of another, through the pages: looked at, recorded once, taken back before its day; whoever
//! asks the old one is led to the new one with what was written; every page says who answers, and since when.

use super::{
    bodies::{before_the_commission, commission, complains, is_done, unanswered},
    figures::{alike, figures, recomputed, taken},
};
use crate::{
    recording::{
        bundle::{saved, secret_path, unpacked},
        successions::{SUCCESSOR, is_succeeded, sweeps, tries},
    },
    support::{
        TestApp, a_request,
        answers::filled_in,
        app::MINISTRY,
        on_both_engines,
        web::{Page, Visitor},
    },
};
use axum::http::StatusCode;
use bayan::{
    app::links,
    domain::{
        actor::Role,
        complaint::facts::{Body, Reviewed},
        id::CaseId,
        language::Language,
    },
};
use serde_json::Value;

const PAGE: &str = "/fr/admin/institutions/MEF/successor";

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, MINISTRY).await.at_a_browser().await
}

/// Fills in the form and looks at what would pass.
async fn looks(admin: &Visitor, successor: &str, from: &str) -> Page {
    let form = admin.opens(PAGE).await.main_form();
    let form = form.with("successor", successor).with("from", from).with("decision", "Décret n° 2.26.530");
    admin.sends_only(&form.pressing("do", "look")).await
}

async fn case_page(app: &TestApp, case: CaseId) -> Page {
    let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
    app.visitor().opens(&link).await
}

async fn by_institution(auditor: &Visitor, code: &str, as_of: &str) -> (u64, u64) {
    let found = figures(auditor, &format!("as_of={as_of}&from=&institution={code}")).await;
    let ordinary = &found["series"]["ordinary"];
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    (number(&ordinary["judged"]), number(&ordinary["verdicts"]["unanswered"]))
}

on_both_engines! {
    async fn it_is_looked_at_recorded_once_told_in_the_journal_and_taken_back_before_its_day(app) {
        app.receives(SUCCESSOR, "2020-01-01").await;
        app.citizen("أمينة").files(a_request()).await;
        let admin = administrator(app).await;
        let list = admin.opens("/fr/admin/institutions?q=MEF").await;
        assert!(list.links().iter().any(|to| to == PAGE), "{:?}", list.links());
        let soon = looks(&admin, SUCCESSOR, "24/02/2026").await;
        assert_eq!(soon.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(soon.text().contains("Ce jour est trop proche"), "{}", soon.text());
        let itself = looks(&admin, MINISTRY, "16/03/2026").await;
        assert!(itself.text().contains("ne se succède pas à elle-même"), "{}", itself.text());

        let preview = looks(&admin, SUCCESSOR, "16/03/2026").await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        assert!(preview.text().contains("Une demande attend une réponse"), "{}", preview.text());
        assert!(preview.text().contains("Personne n’est aujourd’hui en fonction"), "{}", preview.text());
        app.appointed(Role::Officer, SUCCESSOR).await;
        let preview = looks(&admin, SUCCESSOR, "16/03/2026").await;
        assert!(!preview.text().contains("Personne n’est aujourd’hui en fonction"), "{}", preview.text());
        assert_eq!(app.portal.directory.successions().in_order().len(), 0, "nothing is recorded yet");
        let form = preview.main_form().pressing("do", "confirm");
        for _ in 0..2 {
            let sent = admin.sends_only(&form).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        let acts = app.rows("select number from admin_acts where about = 'succession'", []).await;
        assert_eq!(acts.len(), 1, "sent twice is one act");
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("Institution qui succède enregistrée"), "{journal}");
        assert!(journal.contains("Décret n° 2.26.530"), "{journal}");
        tries(app, SUCCESSOR, MINISTRY, "2026-05-02").await.expect_err("a circle");

        let shown = admin.opens(PAGE).await;
        assert!(shown.text().contains("À partir du 16 mars 2026"), "{}", shown.text());
        let directory = app.visitor().opens("/fr/institutions?q=MEF").await.text();
        assert!(directory.contains("À partir du 16 mars 2026"), "{directory}");
        let back = shown.main_form().with("reason", "Texte abrogé");
        for _ in 0..2 {
            let sent = admin.sends_only(&back).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        assert!(admin.opens(PAGE).await.main_form().has("successor"), "as before");
        assert_eq!(app.portal.directory.successions().in_order().len(), 0);
        app.it_is("2026-03-16T09:00:00Z");
        assert_eq!(sweeps(app).await, 0);
    }

    async fn on_its_day_it_can_no_longer_be_taken_back(app) {
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-15T23:55:00Z");
        let admin = administrator(app).await;
        let form = admin.opens(PAGE).await.main_form().with("reason", "Trop tard");
        app.it_is("2026-03-16T00:05:00Z");
        let late = admin.sends_only(&form).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("cela ne se retire plus"), "{}", late.text());
        assert!(admin.opens(PAGE).await.forms().iter().all(|form| !form.has("reason")));
    }

    async fn a_draft_to_the_old_body_loses_nothing_and_is_filed_with_the_new_one(app) {
        is_succeeded(app, SUCCESSOR, "2026-03-02").await;
        app.it_is("2026-03-01T23:00:00Z");
        let visitor = app.visitor();
        let first = visitor.opens("/fr/requests/new").await;
        let content = visitor.sends(&filled_in(first.main_form())).await;
        let person = visitor.sends(&filled_in(content.main_form())).await;
        assert!(person.path.ends_with("/person"), "{}", person.path);
        let form = filled_in(person.main_form());
        app.it_is("2026-03-02T06:00:00Z");
        let mut page = visitor.sends(&form).await;
        assert!(page.path.ends_with("/requests/new"), "{}: {}", page.path, page.text());
        let told = page.text();
        assert!(told.contains("Depuis le lundi 2 mars 2026, Ministère de la Santé"), "{told}");
        assert!(!page.html().contains("value=\"MEF\""), "nobody can choose it any more");
        // Pressing "continue" is all that is left to do: what was typed is there.
        for _ in 0..6 {
            if page.path.contains("/case/") {
                break;
            }
            page = visitor.sends(&page.main_form()).await;
        }
        assert!(page.path.contains("/case/MSPS-2026-00001-"), "{}: {}", page.path, page.text());
        let old = visitor.opens("/fr/requests/new?institution=MEF").await;
        assert!(old.text().contains("répond à la place de"), "{}", old.text());
        let row = app.visitor().opens("/fr/institutions?q=MEF").await;
        assert!(row.links().iter().any(|to| to.ends_with("/requests/new?institution=MSPS")), "{:?}", row.links());
        assert!(!row.links().iter().any(|to| to.ends_with("/requests/new?institution=MEF")));
        let listed = app.visitor().opens("/api/v1/institutions").await;
        let listed: Value = serde_json::from_slice(&listed.body).expect("JSON");
        let one = listed.as_array().expect("a list").iter().find(|one| one["code"] == "MEF").expect("there");
        assert_eq!(one["successor"], serde_json::json!({"code": "MSPS", "from": "2026-03-02"}));
    }

    async fn every_page_of_a_case_says_who_answers_and_since_when_and_the_new_office_finds_it(app) {
        let officer = app.officer().await;
        let new = app.appointed(Role::Officer, SUCCESSOR).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T09:00:00Z");
        sweeps(app).await;
        let said = "Depuis le lundi 16 mars 2026, Ministère de la Santé et de la Protection sociale répond à cette demande. Elle était adressée à : Ministère de l’Économie et des Finances.";
        let shown = case_page(app, case).await.text();
        assert!(shown.contains(said), "{shown}");
        assert!(shown.contains("Une autre institution répond désormais"), "{shown}");
        let reference = app.case(case).await.reference.to_string();
        let address = format!("/fr/officer/cases/{reference}");
        assert_eq!(officer.at_a_browser().await.opens(&address).await.status, StatusCode::NOT_FOUND);
        let desk = new.at_a_browser().await;
        let shown = desk.opens(&address).await;
        assert!(shown.text().contains(said), "{}", shown.text());
        let passed = "Dossier passé à : Ministère de la Santé et de la Protection sociale ; auparavant : Ministère de l’Économie et des Finances";
        assert!(shown.text().contains(passed), "{}", shown.text());
        for query in ["", "?q=%D9%85%D9%8A%D8%B2%D8%A7%D9%86%D9%8A%D8%A9"] {
            let list = desk.opens(&format!("/fr/officer{query}")).await;
            assert!(list.links().iter().any(|to| to.ends_with(&address)), "{query}: {}", list.text());
        }
        let old = officer.at_a_browser().await.opens("/fr/officer").await.text();
        assert!(!old.contains(&reference), "{old}");
    }

    async fn the_bundle_has_what_each_body_wrote_in_its_own_name_and_says_how_the_case_passed(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T09:00:00Z");
        sweeps(app).await;
        let files = unpacked(&saved(app, &app.visitor(), &secret_path(app, case).await, "passed.zip").await);
        let name = |code| app.portal.institution(&app.code(code)).expect("known").name.clone();
        let (old, new) = (name(MINISTRY), name(SUCCESSOR));
        let letter = |end: &str| files.iter().find(|(path, _)| path.ends_with(end)).expect("a letter").1;
        let (receipt, told) = (letter("-receipt.html"), letter("-case-passed.html"));
        assert!(receipt.contains(&old.ar) && !receipt.contains(&new.ar), "{receipt}");
        assert!(told.contains(&new.ar) && !told.contains(&old.ar), "{told}");
        for (page, old, new) in [("index.html", &old.ar, &new.ar), ("index.fr.html", &old.fr, &new.fr)] {
            let index = &files[page];
            assert!(index.contains(old) && index.contains(new) && index.contains("2026-03-16"), "{index}");
        }
    }

    async fn each_head_finds_what_is_with_the_body_and_the_commission_finds_who_answers_now(app) {
        let (old, new) = (app.head().await, app.appointed(Role::Head, SUCCESSOR).await);
        let official = commission(app).await;
        let (case, head_complaint, reference) = unanswered(app).await;
        let request = app.case(case).await.reference.to_string();
        is_succeeded(app, SUCCESSOR, "2026-04-01").await;
        app.it_is("2026-04-01T09:00:00Z");
        sweeps(app).await;
        let (old, new) = (old.at_a_browser().await, new.at_a_browser().await);
        for (page, at_new, at_old) in [
            ("/fr/head/complaints", reference.as_str(), "Aucune plainte"),
            ("/fr/head/lateness", "En retard1", "En retard0"),
        ] {
            let shown = new.opens(page).await.text();
            assert!(shown.contains(at_new), "{page}: {shown}");
            let shown = old.opens(page).await.text();
            assert!(shown.contains(at_old) && !shown.contains(at_new), "{page}: {shown}");
        }
        let queue = "/fr/head";
        assert_eq!((old.opens(queue).await.status, new.opens(queue).await.status), (StatusCode::OK, StatusCode::OK));
        let page = format!("/fr/head/complaints/{reference}");
        assert_eq!(old.opens(&page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(new.opens(&page).await.status, StatusCode::OK);

        app.it_is("2026-04-13T10:00:00Z");
        complains(app, case, Body::Commission, Reviewed::HeadSilence { complaint: head_complaint }).await;
        let commission = official.at_a_browser().await;
        for page in ["/fr/commission?show=all", "/fr/commission/register"] {
            let shown = commission.opens(page).await;
            assert!(shown.text().contains("Ministère de la Santé"), "{page}: {}", shown.text());
            assert!(shown.text().contains(&request), "{page}: {}", shown.text());
        }
        for page in ["/fr/commission/oversight", "/fr/commission/oversight/cases", "/fr/commission/late"] {
            assert_eq!(commission.opens(page).await.status, StatusCode::OK, "{page}");
        }
    }

    async fn a_letter_of_the_commission_names_the_body_it_is_about_and_goes_to_the_one_that_answers(app) {
        let official = commission(app).await;
        let (_, _, reference) = before_the_commission(app).await;
        let commission = official.at_a_browser().await;
        let page = format!("/fr/commission/complaints/{reference}");
        is_done(&commission, &page, "admit", &[]).await;
        is_done(&commission, &page, "inquire", &[("kind", "asked"), ("text", "LETTRE")]).await;
        let letter = async || {
            let commission = official.at_a_browser().await;
            let list = commission.opens("/fr/commission/letters").await;
            let link = list.links().into_iter().find(|link| link.contains("/commission/letters/")).expect("a letter");
            let shown = commission.opens(&link).await;
            let (to, rows) = (shown.texts(".letter > p").remove(0), shown.texts(".letter dl").concat());
            (to, rows)
        };
        let (old, new) = ("وزارة الاقتصاد والمالية", "وزارة الصحة والحماية الاجتماعية");
        let (to, rows) = letter().await;
        assert!(to.contains(old) && rows.contains(old), "{to}: {rows}");
        is_succeeded(app, SUCCESSOR, "2026-05-04").await;
        app.it_is("2026-05-04T09:00:00Z");
        sweeps(app).await;
        let (to, rows) = letter().await;
        assert!(to.contains(new) && !to.contains(old), "it is handed to whoever answers: {to}");
        assert!(rows.contains(old) && !rows.contains(new), "it was written about the other: {rows}");
    }

    async fn figures_stay_with_the_body_of_the_due_day_and_the_script_says_the_same(app) {
        // Due on 25 March, and on 1 April.
        app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-02T10:00:00Z");
        app.citizen("ليلى").files(a_request()).await;
        is_succeeded(app, SUCCESSOR, "2026-03-26").await;
        app.it_is("2026-03-26T06:00:00Z");
        assert_eq!(sweeps(app).await, 2);
        app.it_is("2026-04-10T09:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        for (as_of, old, new) in [("2026-03-24", (0, 0), (0, 0)), ("2026-03-25", (1, 1), (0, 0)), ("2026-04-09", (1, 1), (1, 1))] {
            assert_eq!(by_institution(&auditor, MINISTRY, as_of).await, old, "{as_of}");
            assert_eq!(by_institution(&auditor, SUCCESSOR, as_of).await, new, "{as_of}");
        }
        let as_of = "2026-04-09";
        let facts = taken(app, &auditor, "facts.csv", as_of).await;
        let institutions = taken(app, &auditor, "institutions.csv", as_of).await;
        let queries: Vec<String> = [MINISTRY, SUCCESSOR, "CRABAT"]
            .iter()
            .map(|code| format!("as_of={as_of}&institution={code}&from=2026-03-01&to=2026-04-09"))
            .collect();
        for (query, expected) in queries.iter().zip(recomputed(&facts, &institutions, &queries)) {
            let found = figures(&auditor, query).await;
            assert!(alike(&found, &expected), "{query}\nthe page:   {found}\nthe script: {expected}");
        }
    }
}
