//! Acts of two persons: asked by one, confirmed by another within five working days.

use crate::support::{
    a_request,
    actors::{reasons, refusal, reply_text},
    app::MINISTRY,
    on_both_engines,
    times::day,
};
use bayan::audit::verify::{Aids, verify};
use bayan::domain::{
    case::{
        command::{Proposed, VoidCause},
        ground::Ground,
        reply::{ItemAnswer, Outcome},
        stage::Stage,
    },
    id::ReplyId,
    sealed::ValueKind,
};
use bayan::persistence::{migrate, worklist};

on_both_engines! {
    async fn a_duplicate_is_voided_by_two_persons_and_stays(app) {
        let (first, second) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let original = amina.files(a_request()).await;
        let case = amina.files(a_request()).await;
        let proposal = first.proposes_to_void(case, original).await.expect("proposed");
        assert_eq!(refusal(first.confirms(case, proposal).await).code(), "same-person");
        second.confirms(case, proposal).await.expect("another person");
        let voided = app.case(case).await;
        assert_eq!(voided.stage, Stage::Void);
        assert_eq!(voided.act_by(), None);
        assert!(app.queued(case).await.contains(&"voided".to_owned()), "the requester is told");
        assert_eq!(app.count("cases").await, 2);
    }

    async fn a_duplicate_names_another_case(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let itself = officer.proposes_to_void(case, case).await;
        assert!(matches!(itself, Err(bayan::app::Error::Refused(refused)) if refused.code() == "duplicate-missing"));
    }

    async fn a_proposal_expires_after_five_working_days(app) {
        let (first, second) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let original = amina.files(a_request()).await;
        let case = amina.files(a_request()).await;
        let proposal = first.proposes_to_void(case, original).await.expect("proposed");
        app.it_is("2026-03-03T09:00:00Z");
        assert_eq!(refusal(second.confirms(case, proposal).await).code(), "proposal-expired");
    }

    async fn an_act_waits_for_its_second_person_until_its_last_day_and_not_longer(app) {
        let (first, second) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let original = amina.files(a_request()).await;
        let case = amina.files(a_request()).await;
        let waits = async || {
            let (code, today) = (app.code(MINISTRY), app.portal.clock.today());
            worklist::to_confirm(&app.portal.db, &code, today, 10).await.expect("the list").len()
        };
        assert_eq!(waits().await, 0);
        first.proposes_to_void(case, original).await.expect("proposed");
        assert_eq!(waits().await, 1);
        app.it_is("2026-03-02T23:59:00Z");
        assert_eq!(waits().await, 1, "on the fifth working day");
        app.it_is("2026-03-03T00:00:00Z");
        assert_eq!(waits().await, 0, "nobody recorded anything, and it waits no longer");
        let again = first.proposes_to_void(case, original).await.expect("proposed anew");
        assert_eq!(waits().await, 1);
        second.confirms(case, again).await.expect("confirmed");
        assert_eq!(waits().await, 0);
        let report = verify(&app.portal.db, &Aids::default()).await.expect("verified");
        assert_eq!(report.findings, []);
    }

    async fn an_older_database_learns_until_when_its_acts_wait(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        let original = amina.files(a_request()).await;
        let case = amina.files(a_request()).await;
        officer.proposes_to_void(case, original).await.expect("proposed");
        let older = [
            "drop index cases_to_confirm",
            "alter table cases drop column confirm_until",
            "alter table cases add column awaits_confirmation boolean not null default true",
            "create index cases_to_confirm on cases (institution, id) where awaits_confirmation",
            "delete from seaql_migrations where version = 'm0009_confirm_until'",
        ];
        for statement in older {
            app.tampers(statement).await.expect("as it was");
        }
        migrate::up(&app.portal.db).await.expect("migrated");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("verified");
        assert_eq!(report.findings, [], "the column is what the events make it");
        let back = app.tampers("update cases set stage = 'closed'").await;
        assert!(back.is_err(), "the guard of cases stands again");
    }

    async fn the_ground_outside_the_list_goes_nowhere_without_the_head(app) {
        let (officer, colleague, head) = (app.officer().await, app.officer().await, app.head().await);
        let case = app.citizen("أمينة").files(a_request()).await;
        let proposal = officer
            .proposes(case, |sealer| {
                let basis = sealer.seal_text(ValueKind::Citation, "القانون رقم 69.99".to_owned());
                let answer = ItemAnswer::Withheld { ground: Ground::Other { basis }, reasons: reasons(sealer) };
                Proposed::Reply { reply: reply_text(ReplyId(app.portal.clock.id()), true, answer, sealer) }
            })
            .await
            .expect("proposed");
        assert_eq!(refusal(colleague.confirms(case, proposal).await).code(), "sign-off-needed");
        head.confirms(case, proposal).await.expect("the head signs");
        let refused = app.case(case).await;
        assert_eq!((refused.stage, refused.outcome()), (Stage::Answered, Some(Outcome::Refused)));
    }

    async fn the_ground_outside_the_list_is_refused_to_an_officer_alone(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let outcome = officer
            .tries_to(case, |sealer| {
                let basis = sealer.seal_text(ValueKind::Citation, "القانون رقم 69.99".to_owned());
                let answer = ItemAnswer::Withheld { ground: Ground::Other { basis }, reasons: reasons(sealer) };
                bayan::domain::case::command::Command::Reply(reply_text(
                    ReplyId(app.portal.clock.id()),
                    true,
                    answer,
                    sealer,
                ))
            })
            .await;
        assert_eq!(refusal(outcome).code(), "sign-off-needed");
        assert_eq!(app.case(case).await.stage, Stage::Received);
    }

    async fn a_corrected_receipt_counts_every_day_anew(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let case = officer.registers(a_request(), "2026-02-20").await.expect("registered").case;
        let proposal = officer
            .proposes(case, |sealer| Proposed::CorrectReceipt {
                received_on: day("2026-02-23"),
                evidence: sealer.seal_text(ValueKind::Evidence, "ختم البريد".to_owned()),
            })
            .await
            .expect("proposed");
        head.confirms(case, proposal).await.expect("confirmed");
        let corrected = app.case(case).await;
        assert_eq!(corrected.received_on, Some(day("2026-02-23")));
        assert_eq!(corrected.act_by(), Some(day("2026-03-25")));
    }

    async fn the_receipt_of_a_portal_filing_is_never_an_error_of_registration(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let void = officer
            .proposes(case, |sealer| Proposed::Void {
                cause: VoidCause::RegistrationError,
                duplicate_of: None,
                reasons: reasons(sealer),
            })
            .await;
        assert!(matches!(void, Err(bayan::app::Error::Refused(refused)) if refused.code() == "portal-receipt"));
    }
}
