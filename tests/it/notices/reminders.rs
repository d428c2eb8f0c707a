//! Reminders: each once, only the latest after a gap, and none of what is over.

use super::{deliverer, states};
use crate::support::{TestApp, a_request, on_both_engines};
use bayan::{
    domain::{actor::Role, id::CaseId},
    jobs::reminders,
    notifications::{message::MessageKind, transport::Transport},
    persistence::outbox::{self, State},
};

/// The reminders of a case: code, state and how many persons, by code.
async fn told(app: &TestApp, case: CaseId) -> Vec<(String, State, usize)> {
    let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
    let mut told: Vec<(String, State, usize)> = Vec::new();
    for notice in notices {
        if !matches!(notice.kind, MessageKind::Reminder | MessageKind::UrgentReminder) {
            continue;
        }
        let code = notice.facts.code.unwrap_or_default();
        match told.iter_mut().find(|(one, state, _)| *one == code && *state == notice.state) {
            Some((.., count)) => *count += 1,
            None => told.push((code, notice.state, 1)),
        }
    }
    told.sort();
    told
}

async fn pass(app: &TestApp) -> u32 {
    reminders::run(&app.portal).await.expect("a pass")
}

on_both_engines! {
    async fn after_a_gap_only_the_latest_is_queued_and_the_earlier_are_recorded(app) {
        app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        assert_eq!(pass(app).await, 0, "nothing on the day of filing");
        app.it_is("2026-03-24T07:00:00Z");
        assert_eq!(pass(app).await, 1);
        assert_eq!(pass(app).await, 0, "a second pass changes nothing");
        assert_eq!(
            told(app, case).await,
            [
                ("five-left".to_owned(), State::Overtaken, 1),
                ("half-time".to_owned(), State::Overtaken, 1),
                ("two-left".to_owned(), State::Queued, 1),
            ]
        );
    }

    async fn a_case_that_is_late_is_told_once_to_the_whole_office(app) {
        app.officer().await;
        app.appointed(Role::Substitute, "MEF").await;
        app.head().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T07:00:00Z");
        pass(app).await;
        app.it_is("2026-04-10T07:00:00Z");
        assert_eq!(pass(app).await, 0);
        let told = told(app, case).await;
        assert!(told.contains(&("late".to_owned(), State::Queued, 3)), "{told:?}");
    }

    async fn an_urgent_request_is_told_every_day_weekends_too_to_three_persons(app) {
        app.it_is("2026-11-20T10:00:00Z");
        app.officer().await;
        app.appointed(Role::Substitute, "MEF").await;
        app.head().await;
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        let sender = deliverer(&app.portal, Transport::memory());
        for (today, code) in [("2026-11-21", "daily"), ("2026-11-22", "daily"), ("2026-11-23", "due-today")] {
            app.it_is(&format!("{today}T06:00:00Z"));
            assert_eq!(pass(app).await, 1, "{today}");
            let queued = outbox::of_case(&app.portal.db, case).await.expect("notices");
            let new: Vec<_> = queued
                .iter()
                .filter(|one| one.kind == MessageKind::UrgentReminder && one.state == State::Queued)
                .collect();
            assert_eq!(new.len(), 3, "{today}");
            assert!(new.iter().all(|one| one.facts.code.as_deref() == Some(code)));
            sender.pass().await.expect("sent");
        }
    }

    async fn what_was_answered_meanwhile_is_not_reminded_of(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-24T07:00:00Z");
        pass(app).await;
        officer.answers(case).await.expect("answered");
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("sent");
        let told = told(app, case).await;
        assert!(told.iter().all(|(_, state, _)| *state == State::Overtaken), "{told:?}");
        app.it_is("2026-03-26T07:00:00Z");
        assert_eq!(pass(app).await, 0, "an answered case has no next day");
        assert!(states(app).await.iter().all(|(state, _)| state != "queued"));
    }

    async fn a_later_reminder_takes_back_one_that_still_waits(app) {
        app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-24T07:00:00Z");
        pass(app).await;
        app.it_is("2026-03-25T07:00:00Z");
        pass(app).await;
        let told = told(app, case).await;
        assert!(told.contains(&("two-left".to_owned(), State::Overtaken, 1)), "{told:?}");
        assert!(told.contains(&("due-today".to_owned(), State::Queued, 1)), "{told:?}");
    }

    async fn with_nobody_in_office_the_head_is_told(app) {
        app.head().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-24T07:00:00Z");
        pass(app).await;
        let told = told(app, case).await;
        assert!(told.contains(&("two-left".to_owned(), State::Queued, 1)), "{told:?}");
    }
}
