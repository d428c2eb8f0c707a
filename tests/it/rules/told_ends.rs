//! An end that was told stays a start of the window, whatever takes its place; a silence is taken by a complaint about
//! its own end; and an answer is known by itself, not by its day.

use super::{
    ladder::{Ladder, file, rejected},
    story::{HERE, Story, head, id, officer, sealed, withheld},
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command as OnCase, ExtensionNotice, NoticeSubject, Proposed},
        ground::{ExtensionGround, Ground},
        refusal::Refusal,
        reply::ReplyText,
    },
    complaint::{
        facts::{Body, Reviewed, Timeliness},
        last_day::{LastDay, Start},
        offers::offers,
    },
    guide::{Step, guide},
    id::{MessageId, ProposalId, ReplyId},
    law::{Rule, windows::Standing},
};
use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;

/// A Monday; the twentieth working day after it is Wednesday 25 March, the fortieth Wednesday 22 April.
const MONDAY: &str = "2026-02-23T10:00:00Z";

fn silence() -> Reviewed {
    Reviewed::Silence { rule: Rule::Answer }
}

/// The day of receipt corrected by two persons.
fn corrected(story: &mut Story, instant: &str, to: &str) {
    story.it_is(instant);
    let proposal = ProposalId(id());
    let act = Box::new(Proposed::CorrectReceipt { received_on: day(to), evidence: sealed() });
    story.does(&officer(1), OnCase::Propose { id: proposal, act }).expect("asked");
    story.does(&officer(2), OnCase::Confirm { id: proposal }).expect("confirmed");
}

fn standing(story: &Story, instant: &str) -> Standing {
    let moment = law::moment(HERE, instant);
    story.case.complaint_window(&moment).standing(moment.today)
}

/// The last day of a complaint to the head on that day, and whether an earlier one has passed.
fn open(story: &Story, instant: &str) -> Option<(Date, bool)> {
    match standing(story, instant) {
        Standing::Open { file_by, earlier_passed, .. } => Some((file_by?, earlier_passed)),
        _ => None,
    }
}

/// What can be complained of before the head on that day.
fn offered(story: &Story, instant: &str) -> Vec<Reviewed> {
    let all = offers(&story.case, &law::moment(HERE, instant)).into_iter();
    all.filter(|offer| offer.body == Body::Head).flat_map(|offer| offer.reviewed).collect()
}

/// Every last day that the guide names for a complaint to the head.
fn to_head(story: &Story, instant: &str) -> Vec<(Date, Option<Start>)> {
    let steps = guide(&story.case, &law::moment(HERE, instant)).into_iter();
    let named = steps.filter_map(|step| match step {
        Step::Complain { body: Body::Head, by, start, .. } => Some((by?, start)),
        _ => None,
    });
    named.collect()
}

/// Extended by a letter in time; the proof comes after the portal let the extension lapse.
fn lapsed() -> Story {
    let mut story = Story::filed_without_email(MONDAY);
    story.it_is("2026-03-20T10:00:00Z");
    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
    let extend = OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    story.does(&officer(1), extend).expect("in time, by letter");
    story.it_is("2026-03-26T01:00:00Z");
    story.does(&Actor::System, OnCase::LapseExtension { rule: Rule::Answer }).expect("nothing had left");
    story
}

fn restored(story: &mut Story, instant: &str) {
    story.it_is(instant);
    let subject = NoticeSubject::Extension { rule: Rule::Answer };
    let (on, proof) = (day("2026-03-25"), sealed());
    let left = OnCase::RecordDispatch { message: MessageId(id()), subject, on, proof };
    story.does(&officer(1), left).expect("the proof of the post");
    assert!(story.case.extensions[0].valid);
}

/// The complaint about silence of that instant, rejected by the head later.
fn complained_and_rejected(story: &Story, complained: &str, decided: &str) -> Ladder {
    let mut ladder = Ladder::on_silence(story, complained).expect("it was open");
    ladder.does(decided, &head(), rejected()).expect("the period still runs, the head says");
    ladder
}

#[test]
fn an_earlier_receipt_closes_no_window_that_was_told() {
    let mut story = Story::registered("2026-04-10T10:00:00Z", "2026-04-10");
    assert_eq!(open(&story, "2026-05-20T10:00:00Z"), Some((day("2026-06-10"), false)));
    corrected(&mut story, "2026-05-21T10:00:00Z", "2026-03-02");
    let due = story.case.clock(Rule::Answer).and_then(|clock| clock.due.as_ref()).expect("a day");
    assert_eq!(due.due_on, day("2026-04-01"), "the institution is judged by the true day");
    for instant in ["2026-05-21T12:00:00Z", "2026-06-10T22:00:00Z"] {
        assert_eq!(open(&story, instant), Some((day("2026-06-10"), true)), "{instant}");
    }
    assert_eq!(standing(&story, "2026-06-11T10:00:00Z"), Standing::Closed { since: day("2026-06-11") });
    let ladder = Ladder::on_silence(&story, "2026-05-22T10:00:00Z").expect("open");
    assert_eq!(ladder.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-06-10")) });
    assert_eq!(offered(&ladder.story, "2026-05-23T10:00:00Z"), [], "one complaint takes both ends");
}

#[test]
fn an_earlier_receipt_moves_the_day_to_act_by_and_not_the_last_of_acceptance() {
    let mut story = Story::registered("2026-02-23T10:00:00Z", "2026-02-23");
    corrected(&mut story, "2026-03-02T10:00:00Z", "2026-02-20");
    assert_eq!(open(&story, "2026-04-21T10:00:00Z"), Some((day("2026-04-21"), false)));
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), true)));
    assert_eq!(standing(&story, "2026-04-23T10:00:00Z"), Standing::Closed { since: day("2026-04-23") });
    // Written back and forth, nothing is told twice.
    corrected(&mut story, "2026-03-03T10:00:00Z", "2026-02-23");
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), false)));
}

#[test]
fn a_later_receipt_closes_nothing_that_was_open() {
    // Received on 2 February, as it seemed: the answer was due on 2 March.
    let mut story = Story::registered("2026-02-23T09:00:00Z", "2026-02-02");
    let by = open(&story, "2026-03-10T09:00:00Z");
    corrected(&mut story, "2026-03-10T10:00:00Z", "2026-02-23");
    assert!(by.is_some());
    assert_eq!(open(&story, "2026-03-11T10:00:00Z"), by, "what had opened stays open");
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), true)));
    let early = Ladder::on_silence(&story, "2026-03-11T10:00:00Z").expect("open");
    assert_eq!(early.complaint().timeliness, Timeliness::InTime { file_by: by.map(|(on, _)| on) });
    // Corrected before its end, it had opened nothing.
    let mut story = Story::registered("2026-02-23T09:00:00Z", "2026-02-02");
    corrected(&mut story, "2026-02-27T10:00:00Z", "2026-02-23");
    let opens_on = Some(day("2026-03-26"));
    assert_eq!(standing(&story, "2026-03-11T10:00:00Z"), Standing::NotYet { opens_on });
}

#[test]
fn the_silence_after_a_later_receipt_opens_its_own_complaint() {
    let mut story = Story::registered("2026-02-23T09:00:00Z", "2026-02-02");
    story.it_is("2026-03-09T10:00:00Z");
    let mut ladder = Ladder::on_silence(&story, "2026-03-09T10:00:00Z").expect("open");
    corrected(&mut ladder.story, "2026-03-10T10:00:00Z", "2026-02-23");
    assert_eq!(offered(&ladder.story, "2026-03-11T10:00:00Z"), [], "that end was complained of");
    ladder.does("2026-03-20T10:00:00Z", &head(), rejected()).expect("the period still runs");
    assert_eq!(offered(&ladder.story, "2026-03-25T22:00:00Z"), [], "it does");
    assert_eq!(to_head(&ladder.story, "2026-03-26T10:00:00Z"), [(day("2026-04-22"), Some(Start::End))]);
    let again = Ladder::on_silence(&ladder.story, "2026-04-22T10:00:00Z").expect("the real silence");
    assert_eq!(again.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    assert_eq!(offered(&again.story, "2026-04-22T11:00:00Z"), [], "once");
}

#[test]
fn the_silence_after_a_restored_extension_opens_its_own_complaint() {
    let story = lapsed();
    let mut first = Ladder::on_silence(&story, "2026-03-26T10:00:00Z").expect("the guide invited to it");
    restored(&mut first.story, "2026-03-27T10:00:00Z");
    assert_eq!(offered(&first.story, "2026-03-28T10:00:00Z"), [], "that end was complained of");
    let twice = Ladder::on_silence(&first.story, "2026-03-28T10:00:00Z").map(|_| ());
    assert_eq!(twice, Err(Refusal::AlreadyComplained));
    first.does("2026-04-09T10:00:00Z", &head(), rejected()).expect("extended, the head says");
    assert_eq!(offered(&first.story, "2026-04-22T22:00:00Z"), []);
    assert_eq!(offered(&first.story, "2026-04-23T10:00:00Z"), [silence()]);
    let by = to_head(&first.story, "2026-04-23T10:00:00Z");
    assert_eq!(by, [(day("2026-05-21"), Some(Start::End))]);
    let again = Ladder::on_silence(&first.story, "2026-05-21T10:00:00Z").expect("the real silence");
    assert_eq!(again.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-05-21")) });
    assert_eq!(offered(&again.story, "2026-05-21T11:00:00Z"), [], "once");
}

#[test]
fn a_restored_extension_closes_nothing_that_was_open() {
    let mut story = lapsed();
    restored(&mut story, "2026-03-27T10:00:00Z");
    assert_eq!(open(&story, "2026-03-30T10:00:00Z"), Some((day("2026-04-22"), false)));
    let ladder = complained_and_rejected(&story, "2026-03-30T10:00:00Z", "2026-04-09T10:00:00Z");
    assert_eq!(offered(&ladder.story, "2026-04-23T10:00:00Z"), [silence()], "the real one");
}

#[test]
fn a_complaint_about_the_end_in_force_takes_the_other_ends_of_that_silence() {
    let mut story = Story::filed(MONDAY);
    let (ground, notice) =
        (ExtensionGround::LargeNumber, ExtensionNotice::Elsewhere { on: day("2026-02-23") });
    let extend = OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    story.does(&officer(1), extend).expect("a fact");
    let ladder = complained_and_rejected(&story, "2026-03-26T10:00:00Z", "2026-04-09T10:00:00Z");
    assert_eq!(
        offered(&ladder.story, "2026-04-23T10:00:00Z"),
        [],
        "an invalid extension is one silence still"
    );
}

#[test]
fn a_complaint_that_waits_takes_the_end_that_moved_while_it_waited() {
    let story = Story::filed(MONDAY);
    let mut early = Ladder::on_paper(&story, "2026-03-02", "2026-03-02T10:00:00Z").expect("as it came");
    early.story.it_is("2026-03-20T10:00:00Z");
    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
    let extend = OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    early.story.does(&officer(1), extend).expect("in time");
    assert_eq!(offered(&early.story, "2026-04-23T10:00:00Z"), []);
    early
        .does("2026-04-23T10:00:00Z", &Actor::System, bayan::domain::complaint::command::Command::Ripen)
        .expect("its window is open");
    assert_eq!(offered(&early.story, "2026-04-24T10:00:00Z"), []);
}

/// The last day on which a complaint about silence is accepted, as far as it was told.
fn accepted_until(story: &Story) -> Option<Date> {
    story.case.complaint_window(&story.moment()).openings.iter().filter_map(|one| one.accept_until).max()
}

/// Whether a complaint of now is accepted, flagged or not.
fn accepts(story: &Story) -> bool {
    let moment = story.moment();
    let standing = story.case.complaint_window(&moment).standing(moment.today);
    !matches!(standing, Standing::NotYet { .. } | Standing::Closed { .. })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_correction_closes_what_is_open_or_moves_what_was_told(
        received in 0..60_i64,
        acts in prop::collection::vec((0..40_i64, prop::option::weighted(0.8, 0..60_i64)), 1..6),
    ) {
        let recorded = day("2026-02-23");
        let mut story = Story::registered(MONDAY, &(recorded - received.days()).to_string());
        for (wait, to) in acts {
            story.days_pass(wait);
            let (before, until) = (accepts(&story), accepted_until(&story));
            match to {
                Some(days) => {
                    let (id, received_on) = (ProposalId(id()), recorded - days.days());
                    let act = Box::new(Proposed::CorrectReceipt { received_on, evidence: sealed() });
                    if story.does(&officer(1), OnCase::Propose { id, act }).is_ok() {
                        story.does(&officer(2), OnCase::Confirm { id }).expect("confirmed");
                        prop_assert!(!before || accepts(&story), "it was open on {}", story.now);
                    }
                }
                None => {
                    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
                    let extend = OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
                    // Refused after the first term, and the second time.
                    let _ = story.does(&officer(1), extend);
                }
            }
            prop_assert!(accepted_until(&story) >= until, "{:?} was told", until);
        }
    }
}

#[test]
fn an_end_that_was_kept_as_later_and_then_came_stays_open_when_the_receipt_is_corrected_again() {
    let mut story = Story::registered(MONDAY, "2026-02-05");
    for (on, received_on) in [("2026-02-25T10:00:00Z", "2026-01-07"), ("2026-03-06T10:00:00Z", "2026-02-23")]
    {
        story.it_is(on);
        let id = ProposalId(id());
        let act = Box::new(Proposed::CorrectReceipt { received_on: day(received_on), evidence: sealed() });
        story.does(&officer(1), OnCase::Propose { id, act }).expect("proposed");
        story.does(&officer(2), OnCase::Confirm { id }).expect("confirmed");
        assert!(accepts(&story), "the end of 5 March, which its receipt told, has come: {on}");
    }
}

/// An answer of that instant, read on it or not yet.
fn answers(story: &mut Story, instant: &str, text: ReplyText) -> ReplyId {
    let reply = text.id;
    story.it_is(instant);
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    reply
}

fn reads(story: &mut Story, instant: &str, reply: ReplyId) -> Result<(), Refusal> {
    story.it_is(instant);
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply })
}

#[test]
fn two_answers_of_one_day_have_each_its_own_last_day() {
    let mut story = Story::filed("2026-10-01T10:00:00Z");
    let interim = ReplyText { is_final: false, ..withheld(Ground::Unclear) };
    let first = answers(&mut story, "2026-10-05T09:00:00Z", interim);
    let last = answers(&mut story, "2026-10-05T11:00:00Z", withheld(Ground::Unclear));
    reads(&mut story, "2026-10-05T12:00:00Z", first).expect("read at once");
    reads(&mut story, "2026-10-20T10:00:00Z", last).expect("read later");
    let shown = |reply, instant: &str| {
        let shown = LastDay::of_answer(&story.case, reply, &law::moment(HERE, instant));
        shown.map(|last| (last.on, last.start, last.from))
    };
    for instant in ["2026-10-20T10:00:00Z", "2026-11-02T22:00:00Z", "2026-11-03T10:00:00Z"] {
        let own = (day("2026-11-19"), Start::Received, day("2026-10-20"));
        assert_eq!(shown(last, instant), Some(own), "{instant}");
    }
    let of_the_first = (day("2026-11-02"), Start::Received, day("2026-10-05"));
    assert_eq!(shown(first, "2026-11-02T22:00:00Z"), Some(of_the_first));
    assert_eq!(shown(first, "2026-11-03T10:00:00Z"), None, "its own is over");
    let both = [(day("2026-11-02"), Some(Start::OtherReceived)), (day("2026-11-19"), Some(Start::Received))];
    assert_eq!(to_head(&story, "2026-10-21T10:00:00Z"), both);
    let about = |reply| file(Reviewed::Reply { reply });
    let complain = |reply, instant| {
        let begun = Ladder::begun(&story, instant, &Actor::Requester, Body::Head, about(reply));
        begun.expect("open").complaint().timeliness
    };
    assert_eq!(
        complain(last, "2026-11-02T10:00:00Z"),
        Timeliness::InTime { file_by: Some(day("2026-11-19")) }
    );
    assert!(matches!(complain(first, "2026-11-03T10:00:00Z"), Timeliness::Late { .. }));
}
