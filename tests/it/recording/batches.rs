//! Many cases in one transaction: a refusal takes back its act alone.

use crate::support::{a_request, actors, on_both_engines};
use bayan::{
    app::{Act, Error, change_many},
    domain::{
        actor::Actor,
        case::{
            command::{Command, NoticeSubject},
            stage::Stage,
        },
        id::MessageId,
    },
};

on_both_engines! {
    async fn a_refusal_in_a_batch_skips_its_case_alone(app) {
        let amina = app.citizen("أمينة");
        let (first, second) = (amina.files(a_request()).await, amina.files(a_request()).await);
        amina.withdraws(first).await.expect("withdrawn before");
        let acts = [first, second].map(|case| Act::plain(case, &Actor::Requester, Command::Withdraw));
        let outcomes = change_many(&app.portal, acts.into()).await.expect("the batch");
        assert!(outcomes[0].is_err() && outcomes[1].is_ok(), "{outcomes:?}");
        assert_eq!(app.case(second).await.stage, Stage::Withdrawn);
    }

    async fn a_refused_filing_in_a_batch_leaves_no_gap(app) {
        let amina = app.citizen("أمينة");
        let mut refused = actors::filing(app, "أمينة", None, &a_request());
        refused.actor = &Actor::System;
        let acts = vec![
            actors::filing(app, "أمينة", None, &a_request()),
            refused,
            actors::filing(app, "أمينة", None, &a_request()),
        ];
        let outcomes = change_many(&app.portal, acts).await.expect("the batch");
        assert!(outcomes[0].is_ok() && outcomes[1].is_err() && outcomes[2].is_ok(), "{outcomes:?}");
        amina.files(a_request()).await;
        let numbers: Vec<u32> = app.references().await.iter().map(|reference| reference.number()).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    async fn an_act_refused_after_it_was_written_leaves_nothing_in_a_batch(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let settle = Command::SettleNotice {
            message: MessageId(app.portal.clock.id()),
            subject: NoticeSubject::Information,
            left: true,
        };
        let outcomes = change_many(&app.portal, vec![Act::plain(case, &Actor::System, settle)]).await;
        assert!(matches!(outcomes.as_deref(), Ok([Err(Error::Refused(_))])), "{outcomes:?}");
        assert_eq!(app.history(case).await, ["submitted"]);
    }
}
