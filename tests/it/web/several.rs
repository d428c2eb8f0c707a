//! One request to several bodies, and what the portal knows of requests made before: several cases or one ground,
//! never a shortcut.

use crate::{
    recording::successions::{SUCCESSOR, is_succeeded, sweeps},
    support::{
        TestApp, a_request,
        actors::refusal,
        answers::{files_through_the_pages, filled_in},
        app::{MINISTRY, SILENT},
        on_both_engines,
        times::day,
        web::{Form, Page, Visitor},
    },
};
use axum::http::StatusCode;
use bayan::domain::{
    actor::Role,
    case::{
        Case,
        command::Command,
        ground::{EarlierSupply, Ground},
        refusal::Refusal,
        stage::Stage,
    },
    id::CaseId,
    sealed::ValueKind,
};
use std::collections::BTreeSet;

/// Every case, in the order of its reference.
async fn cases(app: &TestApp) -> Vec<Case> {
    let mut cases = Vec::new();
    for row in app.rows("select id from cases order by reference", []).await {
        cases.push(app.case(CaseId(row.try_get("", "id").expect("an id"))).await);
    }
    cases
}

/// Asks for the other bodies where the institution is chosen, and ticks those where they are offered.
fn also(form: Form, codes: &[&str]) -> Form {
    if !form.has("also") {
        return if form.has("institution") { form.pressing("do", "several") } else { form };
    }
    codes.iter().fold(form, |form, code| form.with("also", code))
}

async fn checked(visitor: &Visitor, codes: &[&str]) -> Page {
    let mut page = visitor.opens("/fr/requests/new").await;
    while !page.path.contains("/check") {
        page = visitor.sends(&also(filled_in(page.main_form()), codes)).await;
        assert!(page.status.is_success(), "{}", page.text());
    }
    page
}

on_both_engines! {
    async fn one_form_to_three_bodies_is_three_requests_that_know_each_other(app) {
        app.receives("CRABAT", "2020-01-01").await;
        let page = files_through_the_pages(&app.visitor(), "fr", |form| {
            let form = also(form, &["CRABAT", SILENT]);
            if form.fields.iter().any(|field| field.name == "files") {
                return form.attaching("files", "a.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
            }
            form
        })
        .await;
        let filed = cases(app).await;
        let references: Vec<String> = filed.iter().map(|case| case.reference.to_string()).collect();
        assert_eq!(filed.len(), 3);
        for (case, reference) in filed.iter().zip(&references) {
            assert!(page.text().contains(reference), "{reference}: {}", page.text());
            let group = case.group.as_ref().expect("a group");
            assert_eq!((group.others.len(), group.id), (2, filed[0].group.as_ref().expect("one").id));
            assert_eq!(case.attachments.len(), 1);
            let receives = case.institution.as_str() != SILENT;
            assert_eq!(case.stage == Stage::Received, receives);
            assert_eq!(case.clocks.len(), usize::from(receives), "each its own period");
            let told = if receives { "receipt" } else { "dispatched" };
            assert!(app.queued(case.id).await.contains(&told.to_owned()), "each its own receipt");
        }
        let files: BTreeSet<_> = filed.iter().map(|case| case.attachments[0].file).collect();
        assert_eq!(files.len(), 3, "each case its own file");
        let links: Vec<String> = page.links().into_iter().filter(|link| link.starts_with("/fr/case/")).collect();
        for reference in &references {
            let own = links.iter().find(|link| link.contains(reference)).expect("a link to each");
            let place = own.split('/').take(5).collect::<Vec<_>>().join("/");
            let shown = app.visitor().opens(&place).await;
            let others = references.iter().filter(|other| *other != reference);
            assert!(others.into_iter().all(|other| shown.text().contains(other)), "{}", shown.text());
            let file = shown.links().into_iter().find(|link| link.contains("/file/")).expect("a file");
            assert_eq!(app.visitor().opens(&file).await.status, StatusCode::OK, "the file opens in each");
        }
        assert_eq!(app.count("drafts").await, 0);
    }

    async fn the_office_knows_where_else_it_went_and_nothing_more(app) {
        app.receives("CRABAT", "2020-01-01").await;
        files_through_the_pages(&app.visitor(), "fr", |form| also(form, &["CRABAT"])).await;
        let filed = cases(app).await;
        let own = filed.iter().find(|case| case.institution.as_str() == "MEF").expect("ours");
        let other = filed.iter().find(|case| case.institution.as_str() == "CRABAT").expect("the other");
        let page = app.officer().await.at_a_browser().await;
        let page = page.opens(&format!("/fr/officer/cases/{}", own.reference)).await;
        assert!(page.text().contains("adressée aussi à un autre organisme"), "{}", page.text());
        assert!(page.text().contains("Rabat"), "{}", page.text());
        assert!(!page.html().contains(&other.reference.to_string()), "not even its number");
    }

    async fn the_same_form_twice_is_the_same_requests_and_shows_the_body_that_received(app) {
        let visitor = app.visitor();
        let form = checked(&visitor, &["CRABAT"]).await.main_form();
        let (first, second) = (visitor.sends_only(&form).await, visitor.sends_only(&form).await);
        assert_eq!(first.status, 303, "{}", first.text());
        assert_eq!(first.location(), second.location());
        assert!(first.location().is_some_and(|to| to.contains("/case/MEF-")), "{:?}", first.location());
        assert_eq!(app.count("cases").await, 2);
    }

    async fn all_of_them_are_filed_or_none(app) {
        app.leaves_findings();
        app.receives("CRABAT", "2020-01-01").await;
        let visitor = app.visitor();
        let form = checked(&visitor, &["CRABAT"]).await.main_form();
        // The second body has no place left for a number: what was written for the first goes with it.
        let year = 2026.into();
        let sql = "insert into reference_counters (institution, year, last_number) values ($1, $2, $3)";
        app.execute(sql, ["MEF".into(), year, i32::MAX.into()]).await;
        let failed = visitor.sends_only(&form).await;
        assert!(failed.status.is_server_error(), "{}", failed.text());
        assert_eq!((app.count("cases").await, app.count("outbox").await, app.count("form_keys").await), (0, 0, 0));
    }

    async fn too_many_bodies_are_said_and_what_was_chosen_is_kept(app) {
        let visitor = app.visitor();
        let form = filled_in(visitor.opens("/fr/requests/new").await.main_form());
        assert!(!form.has("also"), "one body is chosen without reading of all others");
        let form = filled_in(visitor.sends(&form.pressing("do", "several")).await.main_form());
        let codes: Vec<String> = form
            .fields
            .iter()
            .filter(|field| field.name == "also" && field.value != "MEF")
            .map(|field| field.value.clone())
            .take(5)
            .collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let page = visitor.sends_only(&also(form, &codes)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("4 au plus"), "{}", page.text());
        let kept = page.main_form().values();
        assert_eq!(kept.iter().filter(|(name, _)| name == "also").count(), 5, "{kept:?}");
    }

    async fn a_renewed_link_of_one_is_not_given_away_by_the_other(app) {
        app.receives("CRABAT", "2020-01-01").await;
        let page = files_through_the_pages(&app.visitor(), "fr", |form| also(form, &["CRABAT"])).await;
        let filed = cases(app).await;
        let other = filed.iter().find(|case| !page.path.contains(&case.reference.to_string())).expect("the other");
        let officer = app.appointed(Role::Officer, other.institution.as_str()).await;
        let renewed = officer.tries_to(other.id, |sealer| Command::RenewLink {
            identity_checked: sealer.seal_text(ValueKind::Evidence, "بطاقة".to_owned()),
        });
        renewed.await.expect("renewed");
        let again = app.visitor().opens(&page.path).await;
        assert!(again.text().contains(&other.reference.to_string()), "{}", again.text());
        assert!(again.links().iter().all(|link| !link.contains(&other.reference.to_string())));
    }

    async fn r4_is_offered_only_where_something_was_supplied_this_year_and_a_person_confirms(app) {
        let official = app.officer().await;
        let amina = app.citizen("أمينة");
        let (earlier, case) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let officer = official.at_a_browser().await;
        let address = format!("/fr/officer/cases/{}", app.case(case).await.reference);
        let grounds = |page: &Page| {
            let form = page.main_form();
            let ground = form.fields.iter().find(|field| field.name == "ground-1").expect("grounds");
            format!("{:?}", ground.kind)
        };
        let page = officer.opens(&format!("{address}/reply")).await;
        assert!(!grounds(&page).contains("r4") && !page.main_form().has("earlier-1"), "nothing was supplied");
        official.refuses(earlier, Ground::Unclear).await.expect("refused");
        let page = officer.opens(&format!("{address}/reply")).await;
        assert!(!grounds(&page).contains("r4"), "a refusal is no supply");

        let third = amina.files(a_request()).await;
        official.answers(third).await.expect("supplied");
        let page = officer.opens(&format!("{address}/reply")).await;
        assert!(grounds(&page).contains("r4"), "{}", page.text());
        assert!(page.text().contains("même nom") && page.text().contains("même adresse électronique"), "{}", page.text());
        let reference = app.case(third).await.reference.to_string();
        let form = page.main_form().with("what-1", "x").with("answer-1", "withheld").with("ground-1", "r4");
        let form = form.with("reasons-1", "x").with("text", "x").with("earlier-1", &reference);
        let faulty = officer.sends_only(&form.clone().pressing("do", "preview")).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody compared the identities");
        let preview = officer.sends_only(&form.with("same-1", "1").pressing("do", "preview")).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let done = officer.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }

    async fn what_was_supplied_before_another_body_took_the_place_is_an_earlier_supply_of_that(app) {
        let official = app.officer().await;
        let amina = app.citizen("أمينة");
        let (earlier, case) = (amina.files(a_request()).await, amina.files(a_request()).await);
        official.answers(earlier).await.expect("supplied");
        let ground = |institution: &str, case: &Case| Ground::AlreadySupplied {
            earlier: EarlierSupply {
                case: case.id,
                reference: case.reference.clone(),
                institution: app.code(institution),
                supplied_on: day("2026-02-23"),
                identity_confirmed: true,
            },
        };
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T06:00:00Z");
        sweeps(app).await;
        let new = app.appointed(Role::Officer, SUCCESSOR).await;
        let page = new.at_a_browser().await;
        let page = page.opens(&format!("/fr/officer/cases/{}/reply", app.case(case).await.reference)).await;
        assert!(page.main_form().has("earlier-1"), "{}", page.text());
        let supplied = app.case(earlier).await;
        let elsewhere = new.refuses(case, ground(SILENT, &supplied)).await;
        assert_eq!(refusal(elsewhere), Refusal::EarlierSupplyElsewhere);
        new.refuses(case, ground(MINISTRY, &supplied)).await.expect("the body that had it when it was supplied");
    }

    async fn what_another_supplied_or_another_year_is_no_earlier_supply(app) {
        let official = app.officer().await;
        let amina = app.citizen("أمينة");
        let before = amina.files(a_request()).await;
        official.answers(before).await.expect("supplied");
        app.it_is("2027-01-11T10:00:00Z");
        let case = amina.files(a_request()).await;
        let page = official.at_a_browser().await;
        let page = page.opens(&format!("/fr/officer/cases/{}/reply", app.case(case).await.reference)).await;
        assert!(!page.main_form().has("earlier-1"), "{}", page.text());
    }
}
