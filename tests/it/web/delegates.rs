//! A vacancy: a delegate named by a decision acts, is told of what comes in, and the history names the decision.

use crate::support::{TestApp, a_request, app::MINISTRY, on_both_engines, web::Visitor};
use axum::http::StatusCode;
use bayan::{
    app::accounts::{self, Accounts, NewAccount, session},
    audit::verify::{Aids, verify},
    domain::{actor::Role, case::stage::Stage, email::EmailAddress, id::UserId, language::Language},
};

pub async fn delegate(app: &TestApp) -> (UserId, Visitor) {
    let new = NewAccount {
        email: EmailAddress::parse("delegate@example.invalid").expect("an address"),
        name: "Salma Berrada".to_owned(),
        role: Role::Delegate,
        language: Language::Fr,
        institution: Some(app.code(MINISTRY)),
        from: app.portal.clock.today(),
        decision: Some("12/2026".to_owned()),
        unit: None,
    };
    let added = accounts::add(&app.portal.db, &app.portal.clock, &Accounts::default(), new).await;
    let user = added.expect("an account").0;
    let visitor = app.visitor();
    visitor.carries("bayan-session", &session::open(&app.portal, user).await.expect("a session"));
    (user, visitor)
}

async fn notes(visitor: &Visitor, path: &str) -> StatusCode {
    let form = visitor.opens(&format!("{path}/note")).await.main_form();
    visitor.sends_only(&form.with("text", "vu")).await.status
}

on_both_engines! {
    async fn a_delegate_acts_in_a_vacancy_by_the_decision_that_names_them(app) {
        let head = app.head().await;
        let (user, visitor) = delegate(app).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let told = app.rows("select user_id from outbox where kind = 'new-request'", []).await;
        let told: Vec<uuid::Uuid> = told.iter().map(|row| row.try_get("", "user_id").expect("a user")).collect();
        assert_eq!(told, [user.0], "whoever answers is told of a new request");
        let path = format!("/fr/officer/cases/{}", app.case(case).await.reference);
        assert_eq!(notes(&visitor, &path).await, StatusCode::SEE_OTHER);
        let history = visitor.opens(&path).await.text();
        assert!(history.contains("par décision n° 12/2026"), "{history}");
        let other = app.citizen("أمينة").files(a_request()).await;
        let address = format!("/fr/officer/cases/{}/propose-void", app.case(other).await.reference);
        let reference = app.case(case).await.reference.to_string();
        let form = visitor.opens(&address).await.main_form().with("cause", "duplicate").with("duplicate", &reference);
        let sent = visitor.sends_only(&form.with("reasons", "double")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let proposal = app.case(other).await.proposals[0].id;
        head.confirms(other, proposal).await.expect("the head is the second person");
        assert_eq!(app.case(other).await.stage, Stage::Void);
        let report = verify(&app.portal.db, &Aids::default()).await.expect("verified");
        assert_eq!(report.findings, []);
    }

    async fn a_delegate_is_led_to_the_form_of_a_request_in_a_vacancy_alone(app) {
        let (_, visitor) = delegate(app).await;
        let leads = async |to: &str| visitor.opens("/fr/officer").await.links().iter().any(|link| link.ends_with(to));
        let vacant = visitor.opens("/fr/officer/register").await;
        assert!(vacant.html().contains("name=\"information\"") && leads("/officer/register").await);
        app.officer().await;
        assert!(!leads("/officer/register").await && leads("/officer/complaints/new").await);
        let needless = visitor.opens("/fr/officer/register").await;
        assert_eq!(needless.status, StatusCode::OK);
        assert!(!needless.html().contains("name=\"information\""), "no form that always refuses");
        assert!(needless.text().contains("est en fonction"), "{}", needless.text());
        assert!(needless.links().iter().any(|link| link.ends_with("/officer/complaints/new")));
        assert_eq!(visitor.opens("/fr/officer/complaints/new").await.status, StatusCode::OK);
    }

    async fn a_delegate_only_reads_requests_while_an_officer_is_in_office(app) {
        app.officer().await;
        let (user, visitor) = delegate(app).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let told = app.rows("select user_id from outbox where user_id = $1 and case_id is not null", [user.0.into()]).await;
        assert!(told.is_empty(), "the officer is told, and nobody else");
        let path = format!("/fr/officer/cases/{}", app.case(case).await.reference);
        let page = visitor.opens(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.links().iter().any(|link| link.ends_with("/take-on") || link.ends_with("/reply")));
        assert_eq!(app.history(case).await, ["submitted"]);
    }
}
