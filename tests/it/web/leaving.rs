//! An officer leaves: the sessions end with the office, what was begun stays with the institution, the requests pass on
//! in one act, and the mail about them finds whoever is still there.

use super::{
    accounts::{administrator, administrator_again, does, done},
    offices::ends,
};
use crate::{
    notices::deliverer,
    support::{TestApp, a_request, actors::Official, app::SILENT, on_both_engines, web::Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::work::Job,
    domain::{
        case::command::Command,
        id::{CaseId, UserId},
    },
    jobs,
    notifications::transport::Transport,
};

/// The last evening in office, and the first minutes after it: no session has been idle for long.
const LAST_EVENING: &str = "2026-02-24T23:50:00Z";
const NEXT_DAY: &str = "2026-02-25T00:05:00Z";

/// Two requests that this officer has.
async fn has_two(app: &TestApp, officer: &Official<'_>) -> [CaseId; 2] {
    let mut cases = Vec::new();
    for _ in 0..2 {
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.tries_to(case, |_| Command::Assign { to: officer.user }).await.expect("assigned");
        cases.push(case);
    }
    cases.try_into().expect("two")
}

/// The administrator records the last day.
async fn is_to_leave(app: &TestApp, user: UserId) {
    let admin = administrator(app).await.at_a_browser().await;
    done(&ends(&admin, &user.to_string(), 0, "24/02/2026").await);
}

/// Midnight after that day passes, and the job of sessions runs.
async fn night_passes(app: &TestApp) {
    app.it_is(NEXT_DAY);
    jobs::Runner::new(deliverer(&app.portal, Transport::memory())).run(Job::Sessions).await.expect("the job");
}

async fn sessions(app: &TestApp, user: UserId) -> usize {
    app.rows("select token_hash from sessions where user_id = $1", [user.0.into()]).await.len()
}

async fn has_to_sign_in(visitor: &Visitor) -> bool {
    visitor.opens("/fr/officer").await.forms().iter().any(|form| form.action.ends_with("/sign-in"))
}

on_both_engines! {
    async fn the_sessions_of_who_leaves_end_with_the_last_day_and_those_of_nobody_else(app) {
        app.it_is(LAST_EVENING);
        let (officer, colleague, head) = (app.officer().await, app.officer().await, app.head().await);
        let visitor = officer.at_a_browser().await;
        for other in [&colleague, &head] {
            other.at_a_browser().await;
        }
        is_to_leave(app, officer.user).await;
        assert!(!has_to_sign_in(&visitor).await, "the last day is whole");
        night_passes(app).await;
        assert!(has_to_sign_in(&visitor).await);
        let of = [sessions(app, officer.user).await, sessions(app, colleague.user).await, sessions(app, head.user).await];
        assert_eq!(of, [0, 1, 1]);
    }

    async fn who_goes_on_in_another_office_stays_signed_in(app) {
        app.it_is(LAST_EVENING);
        let officer = app.officer().await;
        is_to_leave(app, officer.user).await;
        let admin = administrator_again(app).await;
        let wish = [("role", "substitute"), ("institution", SILENT), ("from", "25/02/2026")];
        done(&does(&admin, &officer.user.to_string(), "appoint", &wish).await);
        officer.at_a_browser().await;
        night_passes(app).await;
        assert_eq!(sessions(app, officer.user).await, 1);
    }

    async fn whoever_is_in_office_otherwise_has_not_left(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        has_two(app, &officer).await;
        let says_so = async || {
            let visitor = colleague.at_a_browser().await;
            let (list, load) = (visitor.opens("/fr/officer").await, visitor.opens("/fr/officer/month").await);
            [list, load].map(|page| page.text().to_lowercase().contains("n’est plus en fonction"))
        };
        for (role, said) in [("delegate", [false; 2]), ("head", [false; 2]), ("officer", [false; 2])] {
            for table in ["users", "appointments"] {
                let id = if table == "users" { "id" } else { "user_id" };
                let becomes = format!("update {table} set role = $1 where {id} = $2");
                app.execute(&becomes, [role.into(), officer.user.0.into()]).await;
            }
            assert_eq!(says_so().await, said, "{role}");
        }
        app.execute("update appointments set ends_on = '2026-02-22' where user_id = $1", [officer.user.0.into()]).await;
        assert_eq!(says_so().await, [true; 2]);
    }

    async fn the_requests_and_drafts_of_who_left_are_all_there_and_pass_on_in_one_act(app) {
        app.it_is(LAST_EVENING);
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let cases = has_two(app, &officer).await;
        let reply = format!("/fr/officer/cases/{}/reply", app.case(cases[0]).await.reference);
        let leaving = officer.at_a_browser().await;
        let form = leaving.opens(&reply).await.main_form().with("text", "نص لم يكتمل");
        leaving.sends_only(&form.pressing("do", "save")).await;
        is_to_leave(app, officer.user).await;
        night_passes(app).await;
        let visitor = colleague.at_a_browser().await;
        let load = visitor.opens("/fr/officer/month").await;
        assert!(load.text().contains("N’est plus en fonction"), "{}", load.text());
        let list = visitor.opens(&load.links_at("tbody .small a")[0]).await;
        let theirs = list.texts("tbody th .ref");
        assert_eq!(theirs.len(), 2, "exactly the requests of who left");
        let ticked = theirs.iter().fold(list.form("/officer/bulk"), |form, one| form.with("case", one));
        let confirm = visitor.sends_only(&ticked.pressing("do", "assign")).await;
        let outcome = visitor.sends(&confirm.main_form().with("to", &colleague.user.to_string())).await;
        assert_eq!(outcome.status, StatusCode::OK, "{}", outcome.text());
        for case in cases {
            assert_eq!(app.case(case).await.assignee, Some(colleague.user));
        }
        assert!(!visitor.opens("/fr/officer/month").await.text().contains("N’est plus en fonction"));
        assert!(visitor.opens(&reply).await.html().contains("نص لم يكتمل"), "the draft stays with the institution");
    }

    async fn mail_about_the_requests_of_who_left_goes_to_those_still_in_office(app) {
        app.it_is(LAST_EVENING);
        let (officer, colleague) = (app.officer().await, app.officer().await);
        has_two(app, &officer).await;
        is_to_leave(app, officer.user).await;
        app.it_is("2026-03-24T07:00:00Z");
        assert!(jobs::reminders::run(&app.portal).await.expect("the job") > 0);
        let sql = "select distinct users.email from outbox join users on users.id = outbox.user_id \
                   where outbox.kind = 'reminder' and outbox.state = 'queued'";
        let told = app.rows(sql, []).await;
        let told: Vec<String> = told.iter().map(|row| row.try_get("", "email").expect("an address")).collect();
        assert_eq!(told, [colleague.email]);
    }
}
