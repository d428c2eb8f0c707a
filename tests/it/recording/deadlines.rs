//! Extension, urgency, withdrawal: what moves a date, and what only says so.

use crate::support::{a_request, actors::refusal, on_both_engines, times::day};
use bayan::domain::{
    case::{
        command::{Command, ExtensionNotice, NoticeSubject},
        ground::ExtensionGround,
        stage::Stage,
    },
    law::{
        Rule,
        status::{State, Term},
    },
    sealed::ValueKind,
};

on_both_engines! {
    async fn an_extension_in_time_moves_the_due_date_once(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-25T16:00:00Z");
        officer.extends(case).await.expect("the last day is still in time");
        let extended = app.case(case).await;
        let clock = extended.clock(Rule::Answer).expect("the clock");
        assert_eq!(clock.term, Term::Extended);
        assert_eq!(clock.first_due.as_ref().map(|due| due.due_on), Some(day("2026-03-25")));
        assert!(extended.act_by() > Some(day("2026-04-20")), "{:?}", extended.act_by());
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "extended"]);
        assert_eq!(refusal(officer.extends(case).await).code(), "already-extended");
    }

    async fn an_extension_after_the_first_term_is_refused(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T08:00:00Z");
        assert_eq!(refusal(officer.extends(case).await).code(), "term-ended");
    }

    async fn an_extension_told_elsewhere_is_recorded_but_moves_nothing(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let notice = ExtensionNotice::Elsewhere { on: day("2026-02-23") };
        officer
            .extends_with(case, Rule::Answer, ExtensionGround::CannotSatisfyInTime, notice)
            .await
            .expect("a fact");
        let told = app.case(case).await;
        assert_eq!(told.act_by(), Some(day("2026-03-25")));
        assert_eq!(told.clock(Rule::Answer).map(|clock| clock.term), Some(Term::ExtensionInvalid));
        assert!(!told.extensions[0].valid);
    }

    async fn the_third_party_ground_needs_an_open_consultation(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let third_party = ExtensionGround::ThirdParty;
        let extension = officer.extends_with(case, Rule::Answer, third_party, ExtensionNotice::Portal).await;
        assert_eq!(refusal(extension).code(), "no-open-consultation");
        officer.consults(case).await;
        officer.extends_with(case, Rule::Answer, third_party, ExtensionNotice::Portal).await.expect("now it is open");
    }

    async fn an_extension_whose_letter_never_left_lapses_after_the_first_term(app) {
        let officer = app.officer().await;
        let case = app.citizen_without_email("أمينة").files(a_request()).await;
        officer.extends(case).await.expect("in time, by letter");
        let lapse = Command::LapseExtension { rule: Rule::Answer };
        app.it_is("2026-03-25T20:00:00Z");
        assert_eq!(refusal(app.portal_does(case, lapse.clone()).await).code(), "nothing-to-change");
        app.it_is("2026-03-26T01:00:00Z");
        app.portal_does(case, lapse).await.expect("the first term ended");
        let lapsed = app.case(case).await;
        assert_eq!(lapsed.act_by(), Some(day("2026-03-25")));
        assert!(!lapsed.extensions[0].valid);
    }

    async fn a_mailed_extension_given_up_waits_as_a_letter_whose_late_dispatch_voids_it(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.extends(case).await.expect("in time, by mail");
        let message = app.message(case, "extended").await;
        let subject = NoticeSubject::Extension { rule: Rule::Answer };
        app.portal_does(case, Command::SettleNotice { message, subject, left: false }).await.expect("given up");
        assert_eq!(app.case(case).await.extensions[0].notified_on, None);
        app.it_is("2026-03-30T09:00:00Z");
        officer
            .tries_to(case, |sealer| Command::RecordDispatch {
                message,
                subject,
                on: day("2026-03-30"),
                proof: sealer.seal_text(ValueKind::Evidence, "وصل البريد المضمون".to_owned()),
            })
            .await
            .expect("dispatched late");
        assert_eq!(app.case(case).await.act_by(), Some(day("2026-03-25")));
    }

    async fn urgency_runs_beside_the_ordinary_clock_until_it_is_declined_with_reasons(app) {
        app.it_is("2026-11-20T10:00:00Z");
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        let urgent = app.case(case).await;
        assert_eq!(urgent.act_by(), Some(day("2026-11-23")));
        assert_eq!(urgent.clocks.len(), 2);
        assert_eq!(app.queued(case).await, ["new-urgent-request", "receipt"]);
        officer.assesses_urgency(case, false).await.expect("declined with reasons");
        let declined = app.case(case).await;
        assert!(declined.act_by() > Some(day("2026-12-01")));
        let again = officer.assesses_urgency(case, true).await;
        assert_eq!(refusal(again).code(), "urgency-already-assessed");
    }

    async fn a_late_decline_of_urgency_does_not_erase_the_miss(app) {
        app.it_is("2026-11-20T10:00:00Z");
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        app.it_is("2026-11-25T10:00:00Z");
        officer.assesses_urgency(case, false).await.expect("late, and recorded");
        let late = app.case(case).await;
        let moment = crate::support::law::moment("MEF", "2026-11-25T10:00:00Z");
        let state = late.time_status(late.clock(Rule::Urgent).expect("the clock"), &moment).state;
        assert_eq!(state, State::EndedWithoutReply { late: true, by: Some(2) });
    }

    async fn after_the_due_day_a_withdrawal_leaves_the_lateness(app) {
        let amina = app.citizen("أمينة");
        let case = amina.files(a_request()).await;
        app.it_is("2026-03-27T09:00:00Z");
        amina.withdraws(case).await.expect("the requester may");
        let withdrawn = app.case(case).await;
        assert_eq!(withdrawn.stage, Stage::Withdrawn);
        let moment = crate::support::law::moment("MEF", "2026-04-27T09:00:00Z");
        let state = withdrawn.time_status(withdrawn.clock(Rule::Answer).expect("the clock"), &moment).state;
        assert_eq!(state, State::EndedWithoutReply { late: true, by: Some(2) });
        assert_eq!(app.queued(case).await, ["receipt", "withdrawn"]);
        assert_eq!(refusal(amina.withdraws(case).await).code(), "not-permitted");
    }

    async fn an_answer_by_mail_is_dispatched_at_once_and_received_when_it_is_shown(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        let case = amina.files(a_request()).await;
        officer.answers(case).await.expect("answered");
        let answered = app.case(case).await;
        assert_eq!(answered.stage, Stage::Answered);
        assert_eq!(answered.replies[0].sent.dispatched_on, Some(day("2026-02-23")));
        assert_eq!(answered.replies[0].sent.received_on, None);
        app.it_is("2026-03-02T09:00:00Z");
        amina.reads_the_answer(case).await.expect("the first look");
        assert_eq!(app.case(case).await.replies[0].sent.received_on, Some(day("2026-03-02")));
        assert_eq!(refusal(amina.reads_the_answer(case).await).code(), "already-received");
    }

    async fn an_answer_by_letter_is_not_dispatched_until_somebody_says_so(app) {
        let officer = app.officer().await;
        let case = app.citizen_without_email("أمينة").files(a_request()).await;
        officer.answers(case).await.expect("answered");
        let answered = app.case(case).await;
        assert_eq!(answered.replies[0].sent.dispatched_on, None);
        let moment = crate::support::law::moment("MEF", "2026-04-27T09:00:00Z");
        let clock = answered.clock(Rule::Answer).expect("the clock");
        assert!(matches!(answered.time_status(clock, &moment).state, State::Overdue { .. }));
    }

    async fn dates_that_were_not_computable_are_computed_when_they_can_be(app) {
        app.it_is("2028-12-20T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        let again = app.portal_does(case, Command::Recalculate).await;
        assert_eq!(refusal(again).code(), "nothing-to-change");
    }
}
