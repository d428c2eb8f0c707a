//! A corrected day of receipt: what it moves, what it cannot contradict.

use super::story::{Story, id, officer, sealed, supplied};
use crate::support::times::day;
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command, ExtensionNotice, Proposed},
        ground::ExtensionGround,
        refusal::Refusal,
    },
    id::ProposalId,
    law::{Rule, status::Term},
};

const MONDAY: &str = "2026-02-23T10:00:00Z";

fn corrected(story: &mut Story, to: &str) -> Result<(), Refusal> {
    let proposal = ProposalId(id());
    let act = Box::new(Proposed::CorrectReceipt { received_on: day(to), evidence: sealed() });
    story.does(&officer(1), Command::Propose { id: proposal, act })?;
    story.does(&officer(2), Command::Confirm { id: proposal })
}

#[test]
fn an_earlier_receipt_voids_an_extension_that_was_told_after_the_true_first_term() {
    let mut story = Story::registered(MONDAY, "2026-02-23");
    story.it_is("2026-03-20T10:00:00Z");
    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
    let extend = Command::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    story.does(&officer(1), extend).expect("in time, as it seemed");
    corrected(&mut story, "2026-02-02").expect("received three weeks before");
    let clock = story.case.clock(Rule::Answer).expect("the clock");
    assert_eq!(clock.term, Term::ExtensionInvalid);
    assert_eq!(clock.due, clock.first_due);
    assert_eq!(clock.started_on, day("2026-02-02"));
    assert!(!story.case.extensions[0].valid);
}

#[test]
fn an_earlier_receipt_leaves_an_extension_that_is_still_in_time() {
    let mut story = Story::registered(MONDAY, "2026-02-23");
    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
    let extend = Command::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    story.does(&officer(1), extend).expect("in time");
    corrected(&mut story, "2026-02-20").expect("received on the Friday");
    assert_eq!(story.case.clock(Rule::Answer).map(|clock| clock.term), Some(Term::Extended));
}

#[test]
fn nothing_was_received_after_it_was_answered() {
    let mut story = Story::registered(MONDAY, "2026-02-20");
    story.does(&officer(1), Command::Reply(supplied())).expect("answered on the Monday");
    story.it_is("2026-03-02T10:00:00Z");
    assert_eq!(corrected(&mut story, "2026-02-25"), Err(Refusal::BeforeReceipt));
}

#[test]
fn the_acknowledged_day_of_a_dispatched_request_can_be_corrected() {
    let mut story = Story::dispatched(MONDAY);
    story.it_is("2026-03-02T10:00:00Z");
    let acknowledge = Command::Acknowledge { received_on: day("2026-03-02"), evidence: sealed() };
    story.does(&Actor::Requester, acknowledge).expect("acknowledged");
    corrected(&mut story, "2026-02-25").expect("the stamp says another day");
    assert_eq!(story.case.received_on, Some(day("2026-02-25")));
    assert_eq!(corrected(&mut story, "2026-02-20"), Err(Refusal::BeforeReceipt), "before it was sent");
}

#[test]
fn nobody_is_asked_to_confirm_an_act_on_a_case_that_is_gone() {
    let mut story = Story::registered(MONDAY, "2026-02-20");
    let act = Box::new(Proposed::CorrectReceipt { received_on: day("2026-02-19"), evidence: sealed() });
    story.does(&officer(1), Command::Propose { id: ProposalId(id()), act }).expect("proposed");
    story.does(&Actor::Requester, Command::Withdraw).expect("withdrawn");
    assert!(story.case.proposals.is_empty());
}
