//! What an officer says of another case is looked up there.

use crate::support::{a_request, actors::refusal, on_both_engines, times::day};
use bayan::{
    app::Error,
    audit::verify::{Aids, verify},
    domain::{
        case::{
            command::Proposed,
            ground::{EarlierSupply, Ground},
        },
        id::{CaseId, ProposalId},
        sealed::ValueKind,
    },
};

fn refused(proposed: Result<ProposalId, Error>) -> &'static str {
    match proposed {
        Err(Error::Refused(refusal)) => refusal.code(),
        other => panic!("the rules should have refused, and there came {other:?}"),
    }
}

on_both_engines! {
    async fn the_original_of_a_duplicate_exists_and_was_not_voided_itself(app) {
        let (first, second) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let (one, other) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let nowhere = first.proposes_to_void(one, CaseId(app.portal.clock.id())).await;
        assert!(nowhere.is_err(), "there is no such case");
        let (void_one, void_other) =
            (first.proposes_to_void(one, other).await.expect("proposed"),
             first.proposes_to_void(other, one).await.expect("proposed"));
        second.confirms(one, void_one).await.expect("a duplicate of the other");
        assert_eq!(refusal(second.confirms(other, void_other).await).code(), "original-void");
    }

    async fn what_was_withdrawn_or_is_of_another_institution_has_no_duplicate(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let (original, case) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let proposal = officer.proposes_to_void(case, original).await.expect("it stands");
        amina.withdraws(original).await.expect("withdrawn");
        assert_eq!(refusal(colleague.confirms(case, proposal).await).code(), "original-withdrawn");
        let elsewhere = amina.files(a_request().to("MJ")).await;
        let other = amina.files(a_request()).await;
        assert_eq!(refused(officer.proposes_to_void(other, elsewhere).await), "duplicate-missing");
    }

    async fn a_duplicate_is_of_the_same_requester(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let case = app.citizen("أمينة").files(a_request()).await;
        let others = app.citizen("أمينة").files(a_request().with_number(Some("CD987654"))).await;
        let words = Some("الاسم والعنوان نفساهما");
        for said in [None, words] {
            assert_eq!(refused(officer.says_to_void(case, others, said).await), "original-of-another");
        }
        let unnumbered = app.citizen("أمينة").files(a_request().with_number(None)).await;
        let unsaid = officer.says_to_void(case, unnumbered, None).await;
        assert_eq!(refused(unsaid), "same-requester-unconfirmed");
        let proposal = officer.says_to_void(case, unnumbered, words).await.expect("a person says so");
        colleague.confirms(case, proposal).await.expect("and another");
        let voided = app.case(case).await.voided.expect("void").duplicate_of.expect("a duplicate");
        assert_eq!(voided.case, unnumbered);
        assert!(voided.same_requester.is_none(), "what was compared stays with the office");
        let same = app.citizen("A.").files(a_request().with_number(Some("ab 123456"))).await;
        let again = app.citizen("أمينة").files(a_request()).await;
        officer.proposes_to_void(again, same).await.expect("the number shows it, however it was typed");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("verified");
        assert_eq!(report.findings, []);
    }

    async fn a_receipt_that_was_corrected_meanwhile_is_not_told_as_it_was(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let original = officer.registers(a_request(), "2026-02-20").await.expect("registered").case;
        let case = app.citizen("أمينة").files(a_request()).await;
        let void = officer.proposes_to_void(case, original).await.expect("proposed");
        let correction = officer
            .proposes(original, |sealer| Proposed::CorrectReceipt {
                received_on: day("2026-02-19"),
                evidence: sealer.seal_text(ValueKind::Evidence, "ختم البريد".to_owned()),
            })
            .await
            .expect("proposed");
        head.confirms(original, correction).await.expect("corrected");
        assert_eq!(refusal(head.confirms(case, void).await).code(), "original-changed");
    }

    async fn an_earlier_supply_really_left_on_that_day(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        let (earlier, case) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let reference = app.case(earlier).await.reference;
        let ground = |on: &str| Ground::AlreadySupplied {
            earlier: EarlierSupply {
                case: earlier,
                reference: reference.clone(),
                institution: app.code("MEF"),
                supplied_on: day(on),
                identity_confirmed: true,
            },
        };
        let unanswered = officer.refuses(case, ground("2026-02-23")).await;
        assert_eq!(refusal(unanswered).code(), "earlier-supply-elsewhere");
        officer.answers(earlier).await.expect("supplied");
        assert_eq!(refusal(officer.refuses(case, ground("2026-02-20")).await).code(), "earlier-supply-elsewhere");
        officer.refuses(case, ground("2026-02-23")).await.expect("as it was");
    }
}
