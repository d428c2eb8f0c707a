//! What starts the requester's window, and what stops a clock: each reply, each term, each departure.

use super::story::{Story, id, officer, sealed, supplied, withheld};
use crate::support::times::day;
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command, ExtensionNotice, NoticeSubject},
        ground::{ExtensionGround, Ground},
        refusal::Refusal,
        reply::{Proof, ReplyText},
        stage::Stage,
    },
    id::MessageId,
    law::{
        Rule,
        status::{State, Stop},
        windows::{Basis, Standing},
    },
};

/// A Monday; the twentieth working day after it is Wednesday 25 March, the fortieth Wednesday 22 April.
const MONDAY: &str = "2026-02-23T10:00:00Z";

fn extended(notice: ExtensionNotice) -> Command {
    let ground = ExtensionGround::LargeNumber;
    Command::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice }
}

fn interim() -> ReplyText {
    ReplyText { is_final: false, ..supplied() }
}

fn settled(subject: NoticeSubject, left: bool) -> Command {
    Command::SettleNotice { message: MessageId(id()), subject, left }
}

fn handed_over(subject: NoticeSubject, on: &str) -> Command {
    Command::RecordDispatch { message: MessageId(id()), subject, on: day(on), proof: sealed() }
}

fn replied(story: &mut Story, text: ReplyText) -> NoticeSubject {
    let reply = text.id;
    story.does(&officer(1), Command::Reply(text)).expect("a lawful reply");
    NoticeSubject::Reply { reply }
}

fn signed_for(subject: NoticeSubject, on: &str) -> Command {
    let NoticeSubject::Reply { reply } = subject else { panic!("a reply is signed for") };
    Command::RecordReceipt { reply, on: day(on), proof: Proof::Signature { evidence: sealed() } }
}

fn standing(story: &Story) -> Standing {
    story.case.complaint_window(&story.moment()).standing(story.moment().today)
}

#[test]
fn an_interim_reply_starts_a_window_of_its_own() {
    let mut story = Story::filed(MONDAY);
    story.it_is("2026-03-02T10:00:00Z");
    let first = replied(&mut story, ReplyText { is_final: false, ..withheld(Ground::Unclear) });
    story.does(&officer(1), signed_for(first, "2026-03-02")).expect("signed for");
    let found = standing(&story);
    assert!(matches!(found, Standing::Open { basis: Basis::ReplyReceived { .. }, .. }), "{found:?}");
    assert_eq!(story.case.complaint_window(&story.moment()).openings.len(), 2);
}

#[test]
fn an_interim_reply_in_time_leaves_the_silence_after_it_standing() {
    let mut story = Story::filed(MONDAY);
    replied(&mut story, interim());
    story.it_is("2026-03-26T10:00:00Z");
    let window = story.case.complaint_window(&story.moment());
    let silence = |basis| matches!(basis, Basis::EndOfPeriod { rule: Rule::Answer, .. });
    assert!(window.openings.iter().any(|opening| silence(opening.basis)), "{window:?}");
}

#[test]
fn a_reply_after_reopening_starts_its_own_window_and_closes_none() {
    let mut story = Story::filed(MONDAY);
    let first = replied(&mut story, withheld(Ground::Unclear));
    story.does(&officer(1), signed_for(first, "2026-02-23")).expect("signed for");
    story.it_is("2026-03-02T10:00:00Z");
    story.does(&officer(1), Command::Reopen { reasons: sealed() }).expect("reopened");
    let second = replied(&mut story, supplied());
    story.does(&officer(1), signed_for(second, "2026-03-02")).expect("signed for");
    let window = story.case.complaint_window(&story.moment());
    let days: Vec<_> = window.openings.iter().map(|opening| opening.opens_on).collect();
    assert_eq!(days, [day("2026-02-23"), day("2026-03-02")]);
    assert_eq!(story.case.stop(Rule::Answer), Some(Stop::Reply(day("2026-02-23"))), "the first time status");
}

#[test]
fn a_first_final_reply_that_never_left_does_not_hide_the_one_that_did() {
    let mut story = Story::filed_without_email(MONDAY);
    replied(&mut story, supplied());
    story.does(&officer(1), Command::Reopen { reasons: sealed() }).expect("reopened");
    let second = replied(&mut story, supplied());
    story.it_is("2026-03-02T10:00:00Z");
    story.does(&officer(1), handed_over(second, "2026-03-02")).expect("handed over");
    assert_eq!(story.case.stop(Rule::Answer), Some(Stop::Reply(day("2026-03-02"))));
}

#[test]
fn an_invalid_extension_is_accepted_from_its_own_end_too() {
    let mut story = Story::filed(MONDAY);
    let elsewhere = ExtensionNotice::Elsewhere { on: day("2026-02-23") };
    story.does(&officer(1), extended(elsewhere)).expect("a fact");
    let window = story.case.complaint_window(&story.moment());
    let basis = |extended| Basis::EndOfPeriod { rule: Rule::Answer, extended, started_on: day("2026-02-23") };
    let bases: Vec<_> = window.openings.iter().map(|opening| opening.basis).collect();
    assert_eq!(bases, [basis(false), basis(true)]);
    assert_eq!(window.opens_on(), Some(day("2026-03-26")), "shown from the first term");
}

#[test]
fn a_withdrawn_request_is_not_answered_with_silence() {
    let mut story = Story::filed(MONDAY);
    story.it_is("2026-03-25T22:00:00Z");
    story.does(&Actor::Requester, Command::Withdraw).expect("withdrawn on the last day");
    story.it_is("2026-03-27T10:00:00Z");
    assert_eq!(standing(&story), Standing::NotYet { opens_on: None });
    let mut late = Story::filed(MONDAY);
    late.it_is("2026-03-26T10:00:00Z");
    late.does(&Actor::Requester, Command::Withdraw).expect("withdrawn after it");
    assert!(matches!(standing(&late), Standing::Open { .. }), "the lateness stands");
}

#[test]
fn an_answer_seen_before_its_mail_left_was_dispatched_when_it_was_seen() {
    let mut story = Story::filed(MONDAY);
    story.it_is("2026-03-25T20:00:00Z");
    let subject = replied(&mut story, supplied());
    let NoticeSubject::Reply { reply } = subject else { panic!() };
    story.does(&Actor::Requester, Command::ShowAnswer { reply }).expect("by the link of the receipt");
    story.it_is("2026-03-26T09:00:00Z");
    story.does(&Actor::System, settled(subject, true)).expect("the relay was down overnight");
    let clock = story.case.clock(Rule::Answer).expect("the clock");
    assert_eq!(story.case.time_status(clock, &story.moment()).state, State::Met);
}

#[test]
fn a_case_whose_letter_never_left_keeps_running_and_is_never_closed() {
    let mut story = Story::filed_without_email(MONDAY);
    replied(&mut story, supplied());
    assert_eq!(story.case.stage, Stage::Answered);
    assert_eq!(story.case.running().count(), 1, "only its dispatch stops the clock");
    story.it_is("2027-03-01T10:00:00Z");
    assert_eq!(story.does(&Actor::System, Command::Close), Err(Refusal::NothingToChange));
}

#[test]
fn a_mail_given_up_after_the_first_term_voids_the_extension_at_once() {
    let mut story = Story::filed(MONDAY);
    story.does(&officer(1), extended(ExtensionNotice::Portal)).expect("in time");
    story.it_is("2026-03-24T10:00:00Z");
    story.does(&Actor::Requester, Command::Withdraw).expect("withdrawn");
    story.it_is("2026-03-26T10:00:00Z");
    let notice = NoticeSubject::Extension { rule: Rule::Answer };
    story.does(&Actor::System, settled(notice, false)).expect("given up");
    assert!(!story.case.extensions[0].valid);
}

#[test]
fn an_extension_handed_over_in_time_stands_although_its_proof_came_after_the_lapse() {
    let mut story = Story::filed_without_email(MONDAY);
    story.does(&officer(1), extended(ExtensionNotice::Portal)).expect("in time, by letter");
    story.it_is("2026-03-26T01:00:00Z");
    story.does(&Actor::System, Command::LapseExtension { rule: Rule::Answer }).expect("nothing had left");
    story.it_is("2026-03-27T10:00:00Z");
    let notice = NoticeSubject::Extension { rule: Rule::Answer };
    story.does(&officer(1), handed_over(notice, "2026-03-20")).expect("the proof of the post");
    assert!(story.case.extensions[0].valid);
    assert_eq!(
        story.case.act_by(),
        story.case.clock(Rule::Answer).and_then(|c| c.due.as_ref()).map(|d| d.due_on)
    );
    assert!(story.case.act_by() > Some(day("2026-04-20")), "{:?}", story.case.act_by());
    assert_eq!(bayan::domain::case::Case::rebuild(&story.history), Some(story.case));
}

#[test]
fn an_urgent_answer_on_the_monday_after_its_saturday_is_late_and_noted_as_in_time_if_rolled() {
    let answered_on = |instant: &str| {
        let mut story = Story::filed_urgent("2026-11-18T10:00:00Z");
        story.it_is(instant);
        replied(&mut story, supplied());
        let clock = story.case.clock(Rule::Urgent).expect("it was urgent").clone();
        let late = matches!(story.case.time_status(&clock, &story.moment()).state, State::MetLate { .. });
        (late, story.case.is_in_time_if_rolled(&clock, &story.moment()))
    };
    assert_eq!(answered_on("2026-11-21T09:00:00Z"), (false, false));
    assert_eq!(answered_on("2026-11-23T09:00:00Z"), (true, true));
    assert_eq!(answered_on("2026-11-24T09:00:00Z"), (true, false));
}
