//! Last days to complain that were told before a body took the place of another: they come no earlier.

use super::{
    holidays::filed,
    successions::{sweeps, tries},
};
use crate::{
    notices::deliverer,
    support::{TestApp, app::MINISTRY, on_both_engines, times::day},
};
use bayan::{
    domain::{case::ground::Ground, id::CaseId},
    notifications::transport::Transport,
};
use jiff::civil::Date;

/// A body that no closure of the administration covers.
const AGENCY: &str = "ANRT";

/// The mails that wait leave.
async fn mails(app: &TestApp) {
    deliverer(&app.portal, Transport::memory()).pass().await.expect("mailed");
}

/// The day by which the answer is to be complained of.
async fn last_of_the_answer(app: &TestApp, case: CaseId) -> Date {
    let stored = app.case(case).await;
    let window = stored.complaint_window(&app.portal.moment_of(app.now(), &stored).expect("known"));
    let [answered] = &window.openings[..] else { panic!("the answer alone: {window:?}") };
    assert!(answered.answer().is_some(), "{window:?}");
    answered.file_by.expect("a last day")
}

on_both_engines! {
    async fn a_last_day_that_an_answer_told_is_held_where_it_leaves_only_once_another_body_is_there(app) {
        let officer = app.officer().await;
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        app.receives(AGENCY, "2020-01-01").await;
        tries(app, MINISTRY, AGENCY, "2026-03-01").await.expect("recorded");
        mails(app).await;
        app.it_is("2026-02-27T19:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "as its mail says");
        app.it_is("2026-03-01T10:00:00Z");
        sweeps(app).await;
        mails(app).await;
        assert_eq!(app.case(case).await.replies[0].sent.left_on(), Some(day("2026-03-01")));
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "left");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "read");
    }
}
