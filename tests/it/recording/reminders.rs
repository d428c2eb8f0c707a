//! Reminders: an act, a gap or a late registration takes none away, and none comes twice.

use crate::support::{a_request, on_both_engines};
use bayan::{
    domain::{case::command::Command, sealed::ValueKind},
    jobs::reminders,
};

async fn reminded(app: &crate::support::TestApp, case: bayan::domain::id::CaseId) -> usize {
    app.queued(case).await.iter().filter(|kind| kind.ends_with("reminder")).count()
}

on_both_engines! {
    async fn an_act_before_the_days_pass_does_not_take_its_reminder_away(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-25T00:05:00Z");
        officer
            .tries_to(case, |sealer| Command::Note { text: sealer.seal_text(ValueKind::Note, "غدا".to_owned()) })
            .await
            .expect("a note");
        reminders::run(&app.portal).await.expect("a pass");
        let told = reminded(app, case).await;
        assert!(told > 0, "the last day was told");
        officer.takes_on(case).await;
        reminders::run(&app.portal).await.expect("another pass");
        assert_eq!(reminded(app, case).await, told, "and told once");
    }

    async fn an_extension_on_the_last_day_is_not_followed_by_a_reminder_of_half_time(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-25T07:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        let told = reminded(app, case).await;
        assert!(told > 0, "the last day of the first term was told");
        officer.extends(case).await.expect("extended");
        for instant in ["2026-03-25T11:00:00Z", "2026-03-26T07:00:00Z"] {
            app.it_is(instant);
            reminders::run(&app.portal).await.expect("a pass");
            assert_eq!(reminded(app, case).await, told, "{instant}: {:?}", app.queued(case).await);
        }
        let due = app.case(case).await.clocks[0].due.as_ref().expect("a date").due_on;
        app.it_is(&format!("{due}T07:00:00Z"));
        reminders::run(&app.portal).await.expect("a pass");
        assert!(reminded(app, case).await > told, "the end of the longer term is told");
    }

    async fn a_request_registered_after_its_term_is_late_at_once(app) {
        let officer = app.officer().await;
        let case = officer.registers(a_request(), "2026-01-05").await.expect("born overdue").case;
        reminders::run(&app.portal).await.expect("a pass");
        assert!(reminded(app, case).await > 0, "{:?}", app.queued(case).await);
    }

    async fn a_year_of_silence_on_an_urgent_request_is_told_every_day(app) {
        app.officer().await;
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        for days in [10, 300, 301] {
            app.it_is("2026-02-23T10:00:00Z");
            app.advance_days(days);
            let before = sent_or_waiting(app, case).await;
            reminders::run(&app.portal).await.expect("a pass");
            assert!(sent_or_waiting(app, case).await > before, "day {days}");
        }
    }
}

/// Urgent reminders that were not recorded as overtaken from the start.
async fn sent_or_waiting(app: &crate::support::TestApp, case: bayan::domain::id::CaseId) -> i64 {
    let sql = "select count(*) as n from outbox where case_id = $1 and kind = 'urgent-reminder' \
               and (state = 'queued' or settled_at > created_at)";
    app.rows(sql, [case.0.into()]).await[0].try_get("", "n").expect("a count")
}
