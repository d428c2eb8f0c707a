//! One case behind a number, as an auditor sees it: every event and period of it, nothing of who asked or what was
//! written, inside the mandate alone; and the way to it from every list.

use super::{
    bodies::{PAPER, PERSON, filled, unanswered},
    mandates::over_some,
};
use crate::{
    recording::{
        auditor::TEXTS,
        bundle::{a_long_case, holds, saved, unpacked, verified},
        successions::{SUCCESSOR, is_succeeded, sweeps},
    },
    support::{
        TestApp, a_request,
        app::{MINISTRY, SILENT},
        command::bayan,
        on_both_engines,
        web::{Page, Visitor},
    },
};
use axum::http::StatusCode;
use bayan::{
    app::holidays::{self, Wish},
    audit::bundle::Audience,
    domain::{
        actor::Role,
        case::{
            bounce::{Bounce, BounceKind},
            command::{Command, NoticeSubject},
        },
        id::CaseId,
        law::{
            ClassSet, Rule,
            calendar::{Measure, Names},
        },
    },
    persistence::events,
    web::bundle,
};
use std::io::{Read, Seek};

async fn auditor(app: &TestApp) -> Visitor {
    app.appointed(Role::Auditor, "").await.at_a_browser().await
}

/// The page, in the language whose words are looked for.
async fn page(auditor: &Visitor, reference: &str) -> Page {
    let page = auditor.opens(&format!("/fr/auditor/cases/{reference}")).await;
    assert_eq!(page.status, StatusCode::OK, "{reference}: {}", page.text());
    page
}

async fn status(auditor: &Visitor, path: &str) -> StatusCode {
    auditor.opens(&format!("/fr/auditor/{path}")).await.status
}

/// The hashes of a case as they are stored, the newest first.
async fn hashes(app: &TestApp, case: CaseId) -> Vec<String> {
    let rows =
        app.rows("select hash from events where case_id = $1 order by seq desc", [case.0.into()]).await;
    rows.iter().map(|row| row.try_get("", "hash").expect("a hash")).collect()
}

/// What a page says beside its menu, where the auditor reads their own name.
fn told(page: &Page) -> String {
    page.texts("main").join(" ")
}

/// The page to which the way back of a page leads.
async fn back(auditor: &Visitor, page: &Page) -> Page {
    let links = page.links_at("a.back");
    let page = auditor.opens(&links[0]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", links[0]);
    page
}

on_both_engines! {
    async fn a_case_is_shown_event_by_event_without_a_text_a_name_or_a_file(app) {
        let case = a_long_case(app).await;
        let stored = app.case(case).await;
        app.advance_days(1);
        let auditor = auditor(app).await;
        let page = page(&auditor, &stored.reference.to_string()).await;
        let hashes = hashes(app, case).await;
        assert_eq!(page.texts(".story .hash"), hashes, "each event by its hash");
        assert_eq!(page.texts("aside .hash"), [app.stored(case).await.head_hash], "the head");
        let history = events::history(&app.portal.db, case).await.expect("a history");
        let lines = page.texts(".story .when");
        for (line, entry) in lines.iter().rev().zip(&history) {
            assert!(line.starts_with(&format!("N° {} · ", entry.seq)), "{line}");
        }
        let told = told(&page);
        for text in TEXTS {
            assert!(!page.html().contains(text) || *text == "نادية" && !told.contains(text), "{text}: {told}");
        }
        for said in [
            // What staff did, by their office.
            "Dossier pris en charge", "Note interne", "Annulation demandée", "Acte refusé par une seconde personne",
            "Personne chargée de l’information", "Président de l’institution",
            // The third party.
            "Consultation d’un tiers ouverte", "Consultation close : le tiers s’oppose", "Tiers consulté",
            // Complaints, under their own references.
            "Plainte fondée", "Note sur la plainte", "Commission du droit d’accès à l’information",
            "Pas de réponse dans le délai",
            // The answer and its ground.
            "Réponse définitive donnée : refus", "L’information relève d’une exception de l’article 7",
            "Défense nationale",
        ] {
            assert!(told.contains(said), "{said}: {told}");
        }
        for complaint in &stored.complaints {
            assert!(page.texts(".story .ref").contains(&complaint.reference.to_string()), "{}", complaint.reference);
        }
        let periods = page.texts("section.sheet h3");
        assert!(periods[0].starts_with("Réponse à la demande (article 16)"), "{periods:?}");
        assert!(periods[1].starts_with("Décision du président de l’institution (article 19)"), "{periods:?}");
        assert!(periods[2].starts_with("Réponse de la Commission (article 20)"), "{periods:?}");
    }

    async fn a_period_says_how_its_last_day_came_about_and_how_it_stood_at_the_end_of_a_day(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(case).await;
        let reference = app.case(case).await.reference.to_string();
        app.it_is("2026-03-02T09:00:00Z");
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont de mars".to_owned(), en: "Bridge".to_owned() };
        let measure =
            Measure::Close { date: "2026-03-12".parse().expect("a day"), classes: ClassSet::ALL, depends_on: None, name };
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: "2026-03-02".parse().expect("a day") };
        holidays::record(&app.portal, None, 0, wish).await.expect("recorded");
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        officer.extends(case).await.expect("extended");
        app.it_is("2026-06-01T09:00:00Z");
        let auditor = auditor(app).await;
        let told = |on: &'static str| {
            let (auditor, reference) = (&auditor, &reference);
            async move { told(&page(auditor, &format!("{reference}?as_of={on}")).await) }
        };
        let late = told("2026-05-31").await;
        for said in [
            "Sans réponse, délai passé", "Retard :",
            "Délai ouvert (article 16)", "Délai recompté selon le calendrier", "Délai prorogé (article 16)",
            // The days, and what counted them.
            "Pont de mars", "Règle : Réponse à la demande (article 16)",
            app.portal.calendar().version(),
            "Valable · ",
        ] {
            assert!(late.contains(said), "{said}: {late}");
        }
        let before = told("2026-02-27").await;
        assert!(before.contains("Délai en cours") && before.contains("Premier délai, non prorogé"), "{before}");
        assert!(before.contains("Délai recompté selon le calendrier"), "as it is known now: {before}");
        let first = late.split("Fin du premier délai").nth(1).expect("the first day").split("Fin du délai").next().expect("a day").trim();
        let why = before.split("Dernier jour :").nth(1).expect("why it is that day").trim();
        assert!(why.starts_with(first), "{first}: {why}");
        for later in ["Valable", "Délai prorogé (article 16)"] {
            assert!(!before.contains(later), "{later}: {before}");
        }
        let earlier = told("2026-02-20").await;
        assert!(earlier.contains("Commencé après ce jour"), "{earlier}");
        assert_eq!(status(&auditor, &format!("cases/{reference}?as_of=2026-06-01")).await, StatusCode::NOT_FOUND, "a day that runs");
        assert_eq!(status(&auditor, &format!("cases/{reference}?as_of=x")).await, StatusCode::NOT_FOUND);
    }

    async fn what_left_came_back_or_was_given_up_is_told_without_an_address(app) {
        let (officer, substitute) = (app.officer().await, app.appointed(Role::Substitute, MINISTRY).await);
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(case).await;
        officer.tries_to(case, |_| Command::Assign { to: substitute.user }).await.expect("assigned");
        officer.extends(case).await.expect("extended");
        let (message, subject) =
            (app.message(case, "extended").await, NoticeSubject::Extension { rule: Rule::Answer });
        let bounce = Bounce { kind: BounceKind::Hard, status: None };
        for command in [
            Command::SettleNotice { message, subject, left: true },
            Command::RecordBounce { message, subject, bounce },
        ] {
            app.portal_does(case, command).await.expect("recorded");
        }
        let other = app.citizen("ليلى").files(a_request()).await;
        officer.answers(other).await.expect("answered");
        let reply = app.case(other).await.replies[0].text.id;
        let (message, subject) = (app.message(other, "answer-ready").await, NoticeSubject::Reply { reply });
        app.portal_does(other, Command::SettleNotice { message, subject, left: false }).await.expect("given up");
        app.advance_days(1);
        let auditor = auditor(app).await;
        let mut told = String::new();
        for case in [case, other] {
            told += &self::told(&page(&auditor, &app.case(case).await.reference.to_string()).await);
        }
        for said in [
            "Dossier attribué à une personne de l’institution",
            "Courriel parti Avis de prorogation",
            "Courriel revenu, l’adresse n’en reçoit pas : l’avis compte comme non remis Avis de prorogation",
            "À notifier de nouveau au plus tard le",
            "Courriel impossible : l’avis devient une lettre Réponse",
        ] {
            assert!(told.contains(said), "{said}: {told}");
        }
        assert!(!told.contains('@') && !told.contains("نادية"), "{told}");
    }

    async fn every_list_leads_to_its_cases_and_each_case_back_to_the_list(app) {
        let (case, _, complaint) = unanswered(app).await;
        let request = app.case(case).await.reference.to_string();
        app.it_is("2026-06-01T09:00:00Z");
        let auditor = auditor(app).await;
        let figures = auditor.opens("/fr/auditor?from=").await;
        let oldest = figures.links_at("section[aria-labelledby=oldest] .list a");
        assert_eq!(oldest.len(), 2, "of the request and of its complaint: {oldest:?}");
        let list = "/fr/auditor/cases?series=head&only=unanswered&from=";
        let lists = [
            ("/fr/auditor/cases?series=ordinary&only=all&from=", request.as_str()),
            (list, complaint.as_str()),
            ("/fr/auditor/samples?series=ordinary&seed=7&size=5&from=", request.as_str()),
        ];
        for (list, reference) in lists {
            let shown = auditor.opens(list).await;
            let links = shown.links_at("tbody th a");
            assert_eq!(shown.texts("tbody th a"), [reference], "{list}");
            let case = auditor.opens(&links[0]).await;
            assert_eq!(case.status, StatusCode::OK, "{links:?}");
            assert!(case.texts("h1")[0].contains(&request), "a complaint leads to its case: {:?}", case.texts("h1"));
            assert_eq!(back(&auditor, &case).await.texts("tbody th a"), [reference], "{list}");
        }
        for link in oldest {
            let case = auditor.opens(&link).await;
            assert!(case.status == StatusCode::OK && case.texts("h1")[0].contains(&request), "{link}");
            assert!(back(&auditor, &case).await.html().contains(&link.replace('&', "&amp;")), "{link}");
        }
        let alone = page(&auditor, &request.to_lowercase()).await;
        assert!(back(&auditor, &alone).await.texts("h1")[0].contains("Respect des délais"));
    }

    async fn each_look_is_noted_and_leads_to_what_was_shown(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        app.advance_days(2);
        let auditor = auditor(app).await;
        page(&auditor, &reference).await;
        assert_eq!(status(&auditor, &format!("bundle/{reference}")).await, StatusCode::OK);
        for nothing in [format!("cases/{MINISTRY}-2020-00001-A"), "cases/x".to_owned(), format!("bundle/{MINISTRY}-2020-00001-A")] {
            assert_eq!(status(&auditor, &nothing).await, StatusCode::NOT_FOUND, "{nothing}");
        }
        assert_eq!(app.count("readings").await, 2, "what is not there was not read");
        let log = auditor.opens("/fr/auditor/log").await;
        let rows = log.texts("tbody tr");
        let has = |said: &str| rows.iter().any(|row| row.ends_with(said));
        assert!(has(&format!("Dossier de preuve emporté{reference}")), "{rows:?}");
        assert!(has(&format!("Dossier{reference} · Chiffres arrêtés au 24 février 2026")), "{rows:?}");
        let again = log.links_at("tbody a");
        assert_eq!(again, [format!("/fr/auditor/cases/{reference}?as_of=2026-02-24")], "what was taken away is not here");
        assert!(auditor.opens(&again[0]).await.texts("h1")[0].contains(&reference));
        for lang in ["ar", "en"] {
            let words = auditor.opens(&format!("/{lang}/auditor/log")).await.texts("tbody tr");
            let said = if lang == "ar" { "تنزيل ملف إثبات" } else { "Evidence bundle taken away" };
            assert!(words.iter().any(|row| row.contains(said)), "{words:?}");
        }
    }

    async fn the_bundle_is_that_of_the_command_and_verifies(app) {
        let case = a_long_case(app).await;
        let stored = app.case(case).await;
        let auditor = auditor(app).await;
        let reference = stored.reference.to_string();
        let shown = page(&auditor, &reference).await;
        let button = shown.links_at("aside a");
        assert_eq!(button, [format!("/fr/auditor/bundle/{reference}")]);
        let zip = saved(app, &auditor, &button[0], "auditor.zip").await;
        verified(app, "auditor.zip").await;
        let made = bundle::of_reference(&app.portal, "http://127.0.0.1:8080", &stored.reference, Audience::Auditor).await;
        let (_, mut file) = made.expect("as the command makes it");
        let mut octets = Vec::new();
        file.rewind().expect("from its beginning");
        file.read_to_end(&mut octets).expect("read");
        assert_eq!(zip, octets, "the same octets on the same day");
        let out = app.folder.path().join("command.zip");
        let done = bayan(app, &["audit", "bundle", &reference, "--out", out.to_str().expect("a path")]);
        assert_eq!((done.code, done.stderr.as_str()), (0, ""));
        let (files, by_command) = (unpacked(&zip), unpacked(&std::fs::read(&out).expect("the ZIP")));
        for name in ["history.json", "values.json", "VERIFY.md"] {
            assert_eq!(files[name], by_command[name], "{name}");
        }
        for text in TEXTS {
            assert_eq!(holds(&files, text), [""; 0], "{text}");
        }
        let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).expect("json");
        assert_eq!(shown.texts("aside .hash"), [manifest["head"].as_str().expect("a head")], "the page shows its head");
        let complaint = format!("/fr/auditor/bundle/{}", stored.complaints[0].reference);
        assert_eq!(saved(app, &auditor, &complaint, "complaint.zip").await, zip, "a complaint leads to its case");
        assert!(!files["index.fr.html"].contains("attribué à <"), "nobody is named");
    }

    async fn outside_the_scope_a_case_is_as_unknown_as_one_that_is_not_there(app) {
        app.receives(SILENT, "2020-01-01").await;
        let own = app.citizen("أمينة").files(a_request()).await;
        let other = app.citizen("أمينة").files(a_request().to(SILENT)).await;
        let (own, other) = (app.case(own).await.reference, app.case(other).await.reference);
        app.advance_days(1);
        let auditor = over_some(app, &[MINISTRY]).await;
        page(&auditor, &own.to_string()).await;
        let unknown = auditor.opens(&format!("/fr/auditor/cases/{MINISTRY}-2020-00001-A")).await;
        for path in [format!("cases/{other}"), format!("bundle/{other}")] {
            let outside = auditor.opens(&format!("/fr/auditor/{path}")).await;
            assert_eq!((outside.status, told(&outside)), (StatusCode::NOT_FOUND, told(&unknown)), "{path}");
        }
        assert_eq!(status(&auditor, &format!("bundle/{own}")).await, StatusCode::OK);
        assert_eq!(app.count("readings").await, 2);
        app.execute("update mandates set ends_on = '2026-02-23'", []).await;
        for path in [format!("cases/{own}"), format!("bundle/{own}")] {
            assert_eq!(status(&auditor, &path).await, StatusCode::NOT_FOUND, "the mandate is over: {path}");
        }
    }

    async fn after_a_succession_a_case_lies_where_its_periods_are_counted(app) {
        let old = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-11T09:00:00Z");
        let new = app.citizen("ليلى").files(a_request()).await;
        is_succeeded(app, SUCCESSOR, "2026-03-26").await;
        app.it_is("2026-03-26T06:00:00Z");
        assert_eq!(sweeps(app).await, 2);
        app.it_is("2026-04-20T09:00:00Z");
        let (old, new) = (app.case(old).await.reference, app.case(new).await.reference);
        for (code, seen, unseen) in [(MINISTRY, &old, &new), (SUCCESSOR, &new, &old)] {
            let auditor = over_some(app, &[code]).await;
            let told = told(&page(&auditor, &seen.to_string()).await);
            assert!(told.contains("Depuis le jeudi 26 mars 2026"), "who answered when: {told}");
            assert_eq!(status(&auditor, &format!("cases/{unseen}")).await, StatusCode::NOT_FOUND);
            let list = auditor.opens("/fr/auditor/cases?series=ordinary&only=all&from=").await;
            assert_eq!(list.texts("tbody th a"), [seen.to_string()], "as the figures have it");
        }
        let both = over_some(app, &[MINISTRY, SUCCESSOR]).await;
        for one in [&old, &new] {
            assert!(told(&page(&both, &one.to_string()).await).contains("Dossier passé à"), "{one}");
        }
    }

    async fn a_complaint_about_a_request_that_the_portal_never_saw_leads_to_what_is_known(app) {
        app.it_is("2026-03-26T10:00:00Z");
        let head = app.head().await.at_a_browser().await;
        let form = head.opens("/fr/head/complaints/new?request=none").await.main_form();
        let form = filled(filled(form, PAPER), PERSON).with("received", "2026-03-25");
        let form = form.with("request_received", "2026-02-02").with("request_reference", "2026/114");
        assert_eq!(head.sends(&form).await.status, StatusCode::OK);
        app.it_is("2026-06-01T10:00:00Z");
        let auditor = auditor(app).await;
        let list = auditor.opens("/fr/auditor/cases?series=head&only=all&from=").await;
        let case = auditor.opens(&list.links_at("tbody th a")[0]).await;
        let told = told(&case);
        for said in ["Le portail n’a pas vu cette demande", "Décision du président de l’institution (article 19)", "Sans réponse, délai passé"] {
            assert!(told.contains(said), "{said}: {told}");
        }
        for text in ["يوسف", "بنعلي", "2026/114", "لائحة الصفقات", "ختم البريد"] {
            assert!(!case.html().contains(text), "{text}");
        }
        assert!(!told.contains("Réponse à la demande (article 16)"), "no period of the request is counted: {told}");
        let zip = case.links_at("aside a");
        saved(app, &auditor, &zip[0], "declared.zip").await;
        verified(app, "declared.zip").await;
    }

    async fn a_request_that_waits_for_its_institution_has_no_period_and_is_in_its_scope(app) {
        let case = app.citizen("أمينة").files(a_request().to(SILENT)).await;
        let reference = app.case(case).await.reference.to_string();
        app.advance_days(1);
        assert!(app.case(case).await.clock(Rule::Answer).is_none(), "nothing runs there");
        let told = told(&page(&over_some(app, &[SILENT]).await, &reference).await);
        assert!(told.contains("Aucun délai n’a couru"), "{told}");
        let elsewhere = over_some(app, &[MINISTRY]).await;
        assert_eq!(status(&elsewhere, &format!("cases/{reference}")).await, StatusCode::NOT_FOUND);
    }
}
