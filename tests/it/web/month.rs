//! The month of last days and the load of each person: each number leads to exactly its requests.

use crate::support::{
    TestApp, a_request,
    actors::Official,
    app::{MINISTRY, SILENT},
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::domain::{
    actor::Role,
    case::command::Command,
    id::{CaseId, UserId},
};

/// What each number of a part of the page says, and how many requests stand behind it.
async fn behind(visitor: &Visitor, page: &Page, numbers: &str) -> Vec<(String, usize)> {
    let said = page.texts(&format!("{numbers} .num"));
    let links = page.links_at(&format!("{numbers}[href]"));
    assert_eq!(said.len(), links.len(), "{said:?} {links:?}");
    let mut behind = Vec::new();
    for (said, link) in said.into_iter().zip(links) {
        behind.push((said, visitor.opens(&link).await.texts("tbody th .ref").len()));
    }
    behind
}

async fn assigns(app: &TestApp, case: CaseId, by: &Official<'_>, to: UserId) {
    by.tries_to(case, |_| Command::Assign { to }).await.expect("assigned");
    assert_eq!(app.case(case).await.assignee, Some(to));
}

on_both_engines! {
    async fn a_month_counts_what_is_due_and_each_number_leads_to_its_requests(app) {
        app.receives(SILENT, "2020-01-01").await;
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        for _ in 0..3 {
            amina.files(a_request()).await;
        }
        amina.files(a_request().urgent()).await;
        amina.files(a_request().to(SILENT)).await;
        let visitor = officer.at_a_browser().await;
        let page = visitor.opens("/fr/officer/month?of=2026-03").await;
        assert_eq!(page.texts("ol.days > li").len(), 31);
        assert!(page.text().contains("3 demandes ouvertes arrivent à échéance ce mois-ci"), "{}", page.text());
        assert_eq!(behind(&visitor, &page, "a.day__n").await, [("3".to_owned(), 3)]);
        assert!(page.links().iter().any(|link| link.contains("due=2026-03-25")), "{:?}", page.links());
        let list = visitor.opens("/fr/officer?due=2026-03-25").await;
        assert!(list.html().contains("selected>25 mars 2026"), "the filter says the day: {}", list.html());
        let now = visitor.opens("/fr/officer/month").await;
        assert_eq!(behind(&visitor, &now, "a.day__n").await, [("1".to_owned(), 1)]);
        let wrong = visitor.opens("/fr/officer/month?of=%3Cb%3E").await;
        assert_eq!((wrong.status, wrong.texts("ol.days > li").len()), (StatusCode::OK, 28));
    }

    async fn the_load_of_each_person_is_what_they_have_and_what_of_it_is_late(app) {
        let officer = app.officer().await;
        let colleague = app.appointed(Role::Substitute, MINISTRY).await;
        let amina = app.citizen("أمينة");
        let mut cases = Vec::new();
        for _ in 0..3 {
            cases.push(amina.files(a_request()).await);
        }
        assigns(app, cases[0], &officer, officer.user).await;
        assigns(app, cases[1], &officer, colleague.user).await;
        let late = officer.registers(a_request(), "2026-01-05").await.expect("registered").case;
        assigns(app, late, &officer, colleague.user).await;
        let visitor = officer.at_a_browser().await;
        let page = visitor.opens("/fr/officer/month").await;
        let mut numbers = behind(&visitor, &page, "tbody a").await;
        numbers.sort();
        let one = |n: usize| (n.to_string(), n);
        assert_eq!(numbers, [one(1), one(1), one(1), one(2)], "{}", page.text());
        let rows = page.texts("tbody tr");
        assert_eq!(rows.len(), 3, "two persons, and nobody: {rows:?}");
    }
}
