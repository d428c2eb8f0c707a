//! What proves a duplicate: the other request stands, was received, is told as it is, and is of the same requester.

use super::story::{Story, id, sealed};
use crate::support::times::day;
use bayan::domain::{
    case::{
        Case,
        command::{Command, Proposed, VoidCause},
        linked::{self, Original, Requesters},
        refusal::Refusal,
        stage::Stage,
    },
    id::ProposalId,
};

const MONDAY: &str = "2026-02-23T10:00:00Z";

/// A case voided as a duplicate of another, which is as `told` when that is named and as `becomes` after it.
fn voided(
    told: Stage,
    becomes: impl FnOnce(&mut Case),
    requesters: Requesters,
    same: bool,
) -> Result<(), Refusal> {
    let case = Story::filed(MONDAY).case;
    let mut other = Story::filed(MONDAY).case;
    other.stage = told;
    let original = Original { same_requester: same.then(sealed), ..Original::from(&other) };
    becomes(&mut other);
    let act = Proposed::Void { cause: VoidCause::Duplicate, duplicate_of: Some(original), reasons: sealed() };
    let command = Command::Propose { id: ProposalId(id()), act: Box::new(act) };
    linked::check(&case, &command, other.id, Some(&other), requesters)
}

pub fn rows() -> Vec<(&'static str, Result<(), Refusal>, &'static str)> {
    use Requesters::{Different, Same, Unknown};
    let of = |stage| voided(stage, |_| (), Same, false);
    let corrected = |other: &mut Case| other.received_on = Some(day("2026-02-20"));
    let standing = |requesters, same| voided(Stage::Received, |_| (), requesters, same);
    vec![
        ("a duplicate of what is void", of(Stage::Void), "original-void"),
        ("a duplicate of what was withdrawn", of(Stage::Withdrawn), "original-withdrawn"),
        ("a duplicate of what was not received", of(Stage::Dispatched), "original-not-received"),
        ("a duplicate of what the portal never saw", of(Stage::Elsewhere), "original-not-received"),
        (
            "a duplicate of what was received on another day",
            voided(Stage::Received, corrected, Same, false),
            "original-changed",
        ),
        ("a duplicate of another person's", standing(Different, true), "original-of-another"),
        ("a duplicate of whose nobody says", standing(Unknown, false), "same-requester-unconfirmed"),
    ]
}

#[test]
fn what_stands_and_is_of_the_same_requester_has_a_duplicate() {
    for stage in [Stage::Received, Stage::InProgress, Stage::Answered, Stage::Closed] {
        for (requesters, same) in [(Requesters::Same, false), (Requesters::Unknown, true)] {
            assert_eq!(voided(stage, |_| (), requesters, same), Ok(()), "{stage:?} {requesters:?}");
        }
    }
}
