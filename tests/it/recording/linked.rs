//! What an officer says of another case is looked up there.

use crate::support::{a_request, actors::refusal, on_both_engines, times::day};
use bayan::domain::{
    case::ground::{EarlierSupply, Ground},
    id::CaseId,
};

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
        assert_eq!(refusal(second.confirms(other, void_other).await).code(), "duplicate-missing");
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
