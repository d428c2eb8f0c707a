//! A request that nobody opens: the substitute hears of it, then the head, each once.

use crate::recording::successions::{SUCCESSOR, is_succeeded, sweeps};
use crate::support::{TestApp, a_request, app::MINISTRY, on_both_engines, times::day};
use bayan::{
    domain::{
        actor::Role,
        id::{CaseId, UserId},
    },
    jobs,
    persistence::absences::{self, Absence},
};

/// Who was told that a case lies unopened, and as what, in the order of telling.
async fn told(app: &TestApp, case: CaseId) -> Vec<(UserId, String)> {
    let sql =
        "select user_id, facts from outbox where case_id = $1 and kind = 'unopened' order by created_at, id";
    let rows = app.rows(sql, [case.0.into()]).await;
    let code = |facts: String| {
        let facts: serde_json::Value = serde_json::from_str(&facts).expect("facts");
        facts["code"].as_str().expect("a code").to_owned()
    };
    rows.iter()
        .map(|row| {
            let user = UserId(row.try_get("", "user_id").expect("a person"));
            (user, code(row.try_get("", "facts").expect("facts")))
        })
        .collect()
}

async fn looks(app: &TestApp) -> u32 {
    jobs::unopened::run(&app.portal).await.expect("the store")
}

on_both_engines! {
    async fn after_three_working_days_the_substitute_is_told_and_after_three_more_the_head(app) {
        app.officer().await;
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let head = app.head().await;
        // A Monday; the third working day after it is Thursday.
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-02-26T23:00:00Z");
        assert_eq!(looks(app).await, 0, "three working days are not over");
        app.it_is("2026-02-27T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0), "once");
        assert_eq!(told(app, case).await, [(substitute.user, "substitute".to_owned())]);
        app.it_is("2026-03-03T22:00:00Z");
        assert_eq!(looks(app).await, 0, "over a weekend nobody counts");
        app.it_is("2026-03-04T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0));
        app.advance_days(30);
        assert_eq!(looks(app).await, 0, "and never again");
        let all = [(substitute.user, "substitute".to_owned()), (head.user, "head".to_owned())];
        assert_eq!(told(app, case).await, all);
    }

    async fn what_passes_to_another_body_unopened_is_told_to_those_in_office_there(app) {
        let head = app.head().await;
        let new = app.appointed(Role::Head, SUCCESSOR).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-06T06:00:00Z");
        assert_eq!(looks(app).await, 1);
        app.it_is("2026-03-16T06:00:00Z");
        sweeps(app).await;
        assert_eq!((looks(app).await, looks(app).await), (1, 0), "told anew, and once");
        let all = [(head.user, "head".to_owned()), (new.user, "head".to_owned())];
        assert_eq!(told(app, case).await, all);
    }

    async fn of_an_urgent_request_after_24_hours_and_after_48(app) {
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let head = app.head().await;
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        app.it_is("2026-02-24T09:59:00Z");
        assert_eq!(looks(app).await, 0);
        app.it_is("2026-02-24T10:00:00Z");
        assert_eq!(looks(app).await, 1);
        assert_eq!(told(app, case).await, [(substitute.user, "substitute".to_owned())]);
        app.it_is("2026-02-25T10:00:00Z");
        assert_eq!(looks(app).await, 1);
        assert_eq!(told(app, case).await.last(), Some(&(head.user, "head".to_owned())));
    }

    async fn what_somebody_took_on_is_nobodys_worry(app) {
        let officer = app.officer().await;
        app.appointed(Role::Substitute, MINISTRY).await;
        let taken = app.citizen("أمينة").files(a_request()).await;
        let withdrawn = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(taken).await;
        app.citizen("أمينة").withdraws(withdrawn).await.expect("withdrawn");
        app.it_is("2026-03-02T06:00:00Z");
        assert_eq!(looks(app).await, 0);
        assert!(told(app, taken).await.is_empty() && told(app, withdrawn).await.is_empty());
    }

    async fn without_a_substitute_the_head_is_told_at_once_and_once(app) {
        app.officer().await;
        let head = app.head().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-02-27T06:00:00Z");
        assert_eq!(looks(app).await, 1);
        let missed = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-20T06:00:00Z");
        looks(app).await;
        assert_eq!(told(app, case).await, [(head.user, "head".to_owned())]);
        assert_eq!(told(app, missed).await, [(head.user, "head".to_owned())], "of both days at once too");
    }

    async fn a_substitute_who_is_away_is_passed_over_for_the_head_and_told_where_there_is_none(app) {
        app.officer().await;
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let away = Absence { first_on: day("2026-02-23"), last_on: day("2026-03-31") };
        absences::tell(&app.portal.db, substitute.user, away, app.now()).await.expect("told");
        let alone = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-02-27T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0));
        assert_eq!(told(app, alone).await, [(substitute.user, "substitute".to_owned())]);
        let head = app.head().await;
        let case = app.citizen("ليلى").files(a_request()).await;
        app.it_is("2026-03-20T06:00:00Z");
        looks(app).await;
        assert_eq!(told(app, case).await, [(head.user, "head".to_owned())]);
    }

    async fn whoever_is_appointed_later_is_told_of_what_lies_there(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-04T06:00:00Z");
        assert_eq!(looks(app).await, 0, "there is nobody to tell");
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        assert_eq!((looks(app).await, looks(app).await), (1, 0));
        app.it_is("2026-03-04T07:00:00Z");
        let head = app.head().await;
        assert_eq!((looks(app).await, looks(app).await), (1, 0));
        let all = [(substitute.user, "substitute".to_owned()), (head.user, "head".to_owned())];
        assert_eq!(told(app, case).await, all);
        officer.takes_on(case).await;
        assert_eq!(looks(app).await, 0);
    }

    async fn after_days_without_the_portal_both_are_told_once(app) {
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let head = app.head().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-20T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0));
        let mut told = told(app, case).await;
        told.sort_by(|one, other| one.1.cmp(&other.1));
        assert_eq!(told, [(head.user, "head".to_owned()), (substitute.user, "substitute".to_owned())]);
    }
}
