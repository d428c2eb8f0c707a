//! What was told of an end is kept, whatever takes its place and whatever act comes, and only adds; and what comes after
//! the time of a start that had opened is late, never early.

use super::{
    ladder::{Ladder, commission, file},
    story::{HERE, Story, id, officer, sealed, withheld},
};
use crate::support::times::{at, day};
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command as OnCase, ExtensionNotice, NoticeSubject, Proposed},
        court::{CourtKind, Declaration},
        event::Event,
        ground::{ExtensionGround, Ground},
        refusal::Refusal,
        reply::{Proof, Road},
    },
    complaint::{
        command::Command,
        event::Event as OfComplaint,
        facts::{Body, Reviewed, Timeliness},
        last_day::{LastDay, Start},
        state::State,
    },
    guide::{Doubt, Step, guide},
    id::{CourtActionId, MessageId, ProposalId, ReplyId},
    institution::{Directory, InstitutionCode},
    law::{
        ClassSet, Rule,
        calendar::{Measure, Names},
        windows::Standing,
    },
    recalculation,
};
use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;

/// A Monday; the twentieth working day after it is Wednesday 25 March, the fortieth Wednesday 22 April.
const MONDAY: &str = "2026-02-23T10:00:00Z";

/// The day of receipt corrected by two persons.
fn corrected(story: &mut Story, instant: &str, to: &str) {
    story.it_is(instant);
    correct(story, day(to)).expect("corrected");
}

fn correct(story: &mut Story, received_on: Date) -> Result<(), Refusal> {
    let proposal = ProposalId(id());
    let act = Box::new(Proposed::CorrectReceipt { received_on, evidence: sealed() });
    story.does(&officer(1), OnCase::Propose { id: proposal, act })?;
    story.does(&officer(2), OnCase::Confirm { id: proposal })
}

fn extend(story: &mut Story) -> Result<(), Refusal> {
    let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
    story.does(&officer(1), OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice })
}

fn lapse(story: &mut Story) -> Result<(), Refusal> {
    story.does(&Actor::System, OnCase::LapseExtension { rule: Rule::Answer })
}

/// The proof of the post comes.
fn restore(story: &mut Story, on: Date) -> Result<(), Refusal> {
    let subject = NoticeSubject::Extension { rule: Rule::Answer };
    let message = MessageId(id());
    story.does(&officer(1), OnCase::RecordDispatch { message, subject, on, proof: sealed() })
}

/// A refusal, read where it is sent by mail.
fn refused(story: &mut Story, instant: &str) -> ReplyId {
    let text = withheld(Ground::Unclear);
    let reply = text.id;
    story.it_is(instant);
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    reply
}

fn closure(date: Date) -> Measure {
    let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
    Measure::Close { date, classes: ClassSet::ALL, depends_on: None, name }
}

/// The closure of 23 March 2026 is cancelled.
fn cancelled(story: &mut Story, instant: &str) {
    story.it_is(instant);
    let classes = story.calendar.data().closures.iter().find(|one| one.date == day("2026-03-23"));
    let classes = classes.expect("it was declared").classes;
    assert!(story.declares(Measure::Cancel { date: day("2026-03-23"), classes }));
}

fn standing(story: &Story, instant: &str) -> Standing {
    let moment = story.moment_at(instant);
    story.case.complaint_window(&moment).standing(moment.today)
}

/// The last day of a complaint to the head on that day, and whether an earlier one has passed.
fn open(story: &Story, instant: &str) -> Option<(Date, bool)> {
    match standing(story, instant) {
        Standing::Open { file_by, earlier_passed, .. } => Some((file_by?, earlier_passed)),
        _ => None,
    }
}

/// Every last day that the guide names for a complaint to the head.
fn to_head(story: &Story, instant: &str) -> Vec<(Date, Option<Start>, bool)> {
    let steps = guide(&story.case, &story.moment_at(instant)).into_iter();
    let named = steps.filter_map(|step| match step {
        Step::Complain { body: Body::Head, by, start, earlier_passed, .. } => {
            Some((by?, start, earlier_passed))
        }
        _ => None,
    });
    named.collect()
}

/// The last day on which a complaint about silence is accepted, as far as it was told.
fn accepted_until(story: &Story) -> Option<Date> {
    story.case.complaint_window(&story.moment()).openings.iter().filter_map(|one| one.accept_until).max()
}

#[test]
fn an_answer_in_time_is_complained_of_by_its_own_days_and_by_none_that_a_correction_replaced() {
    // Received on 2 February, as it seemed: the answer was due on 2 March.
    let mut story = Story::registered("2026-02-23T09:00:00Z", "2026-02-02");
    corrected(&mut story, "2026-03-10T10:00:00Z", "2026-02-23");
    let reply = refused(&mut story, "2026-03-19T10:00:00Z");
    let told = LastDay::told_with(&story.case, Some(reply), &story.moment()).expect("it is told");
    assert_eq!((told.on, told.start), (day("2026-04-20"), Start::Arrival));
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("read");
    for instant in ["2026-03-19T12:00:00Z", "2026-04-01T10:00:00Z", "2026-04-20T22:00:00Z"] {
        let own = (day("2026-04-20"), Some(Start::Received), false);
        assert_eq!(to_head(&story, instant), [own], "{instant}");
        let shown = LastDay::of_answer(&story.case, reply, &story.moment_at(instant));
        assert_eq!(shown.map(|last| (last.on, last.start)), Some((day("2026-04-20"), Start::Received)));
    }
    // What had opened stays open to what came while it was.
    let before = Ladder::on_paper(&story, "2026-03-12", "2026-03-20T10:00:00Z").expect("as it came");
    assert_eq!(before.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-01")) });
}

#[test]
fn an_answer_within_a_restored_extension_is_complained_of_by_its_own_days() {
    let mut story = Story::filed_without_email(MONDAY);
    story.it_is("2026-03-20T10:00:00Z");
    extend(&mut story).expect("in time, by letter");
    story.it_is("2026-03-26T01:00:00Z");
    lapse(&mut story).expect("nothing had left");
    story.it_is("2026-03-27T10:00:00Z");
    restore(&mut story, day("2026-03-25")).expect("the proof of the post");
    let reply = refused(&mut story, "2026-04-10T10:00:00Z");
    let told = LastDay::told_with(&story.case, Some(reply), &story.moment()).expect("the letter tells it");
    assert_eq!((told.on, told.start), (day("2026-05-11"), Start::Arrival));
    let (message, subject) = (MessageId(id()), NoticeSubject::Reply { reply });
    let left = OnCase::RecordDispatch { message, subject, on: day("2026-04-10"), proof: sealed() };
    story.does(&officer(1), left).expect("handed over");
    let proof = Proof::Signature { evidence: sealed() };
    story
        .does(&officer(1), OnCase::RecordReceipt { reply, on: day("2026-04-10"), proof })
        .expect("signed for");
    let own = (day("2026-05-11"), Some(Start::Received), false);
    assert_eq!(to_head(&story, "2026-04-10T12:00:00Z"), [own]);
}

#[test]
fn an_act_that_has_nothing_to_do_with_it_moves_no_last_day_of_a_corrected_extension() {
    let mut story = Story::registered("2026-03-02T09:00:00Z", "2026-03-02");
    story.it_is("2026-03-16T10:00:00Z");
    extend(&mut story).expect("in time");
    corrected(&mut story, "2026-03-19T10:00:00Z", "2026-02-26");
    assert_eq!(open(&story, "2026-05-04T10:00:00Z"), Some((day("2026-05-26"), false)));
    story.it_is("2026-05-04T10:00:00Z");
    let until = accepted_until(&story);
    assert!(story.declares(closure(day("2026-12-24"))));
    assert_eq!(open(&story, "2026-05-04T11:00:00Z"), Some((day("2026-05-26"), false)));
    assert_eq!((accepted_until(&story), until), (Some(day("2026-06-01")), Some(day("2026-06-01"))));
    let institution = InstitutionCode::parse(HERE).expect("a code");
    let classes = &Directory::builtin().get(&institution).expect("an institution").class;
    assert_eq!(recalculation::moved_by(&story.case, story.calendar, classes), [], "nobody hears of it");
}

#[test]
fn a_last_day_of_a_signed_receipt_outlives_an_act_and_the_correction_after_it() {
    let mut story = Story::registered(MONDAY, "2026-02-23");
    cancelled(&mut story, "2026-03-10T10:00:00Z");
    corrected(&mut story, "2026-03-11T10:00:00Z", "2026-02-20");
    assert_eq!(open(&story, "2026-04-20T10:00:00Z"), Some((day("2026-04-20"), false)));
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), true)));
    let last = Ladder::on_silence(&story, "2026-04-22T10:00:00Z").expect("told by its receipt");
    assert_eq!(last.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    // A Sunday instead of the Monday gives the same end, and takes nothing of what was told of it.
    let mut story = Story::registered(MONDAY, "2026-02-23");
    cancelled(&mut story, "2026-03-10T10:00:00Z");
    corrected(&mut story, "2026-03-11T10:00:00Z", "2026-02-22");
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), true)));
}

#[test]
fn a_last_day_of_a_signed_extension_outlives_an_act_its_lapse_and_its_proof() {
    let mut story = Story::filed_without_email(MONDAY);
    story.it_is("2026-03-10T10:00:00Z");
    extend(&mut story).expect("in time, by letter");
    cancelled(&mut story, "2026-03-12T10:00:00Z");
    story.it_is("2026-03-26T01:00:00Z");
    lapse(&mut story).expect("nothing had left");
    assert_eq!(open(&story, "2026-04-22T10:00:00Z"), Some((day("2026-04-22"), false)), "by the receipt");
    assert_eq!(open(&story, "2026-05-21T10:00:00Z"), Some((day("2026-05-21"), true)), "by the letter");
    story.it_is("2026-03-26T10:00:00Z");
    restore(&mut story, day("2026-03-10")).expect("the proof of the post");
    assert_eq!(open(&story, "2026-04-22T10:00:00Z").map(|(on, _)| on), Some(day("2026-04-22")));
    assert_eq!(open(&story, "2026-05-21T10:00:00Z").map(|(on, _)| on), Some(day("2026-05-21")));
    let last = Ladder::on_silence(&story, "2026-05-21T10:00:00Z").expect("told by its letter");
    assert_eq!(last.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-05-21")) });
}

/// Filed on 8 September 2026; the complaint about silence has until 3 November.
fn late_by_a_day(answered: bool) -> Ladder {
    let story = Story::filed("2026-09-08T10:00:00Z");
    let mut late = Ladder::on_silence(&story, "2026-11-04T09:00:00Z").expect("taken, and flagged");
    assert_eq!(late.complaint().timeliness, Timeliness::Late { since: day("2026-11-04") });
    if answered {
        refused(&mut late.story, "2026-11-05T09:00:00Z");
    }
    late
}

#[test]
fn the_answer_of_the_institution_does_not_take_the_lifting_of_a_flag_away() {
    for answered in [false, true] {
        let mut late = late_by_a_day(answered);
        late.story.it_is("2026-11-05T10:00:00Z");
        let (from, until) = (at("2026-11-02T08:00:00Z"), at("2026-11-04T08:00:00Z"));
        assert!(late.story.declares(Measure::Outage { from, until }));
        let is = late.complaint().timeliness;
        assert!(matches!(is, Timeliness::InTime { .. } | Timeliness::PossiblyLate { .. }), "{is:?}");
        assert_eq!(late.complaint().eased_on, Some(day("2026-11-05")), "answered: {answered}");
        let eased = late.story.history.iter().filter(|one| match &one.event {
            Event::Complaint { happened, .. } => matches!(**happened, OfComplaint::Eased { .. }),
            _ => false,
        });
        assert_eq!(eased.count(), 1);
    }
}

#[test]
fn a_late_letter_about_silence_is_late_although_an_answer_came_before_it_was_registered() {
    let mut story = Story::filed("2026-09-08T10:00:00Z");
    refused(&mut story, "2026-11-05T09:00:00Z");
    let late = Ladder::on_paper(&story, "2026-11-04", "2026-11-09T10:00:00Z").expect("as it came");
    assert_eq!(late.complaint().timeliness, Timeliness::Late { since: day("2026-11-04") });
    assert_eq!(late.complaint().state, State::Filed, "a person says whether it is heard");
    assert_eq!(late.due().as_deref(), Some("2026-11-19"));
}

#[test]
fn the_court_could_be_seized_before_the_commission_answered_late() {
    let first = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    let mut further = first.then_to_commission("2026-04-12T09:00:00Z").expect("open");
    let dismiss = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    further.does("2026-08-20T09:00:00Z", &commission(), dismiss).expect("late, and recorded");
    let of = further.id;
    let subject = NoticeSubject::Decision { complaint: of };
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    further.story.does(&Actor::System, left).expect("it left");
    let declare = |lodged_on| {
        let mut story = further.story.clone();
        story.it_is("2026-08-23T10:00:00Z");
        let action = CourtActionId(id());
        let (kind, court, lodged_on) = (CourtKind::Administrative, sealed(), day(lodged_on));
        let declared = Declaration { action, of, kind, court, lodged_on, number: None };
        story.does(&Actor::Requester, OnCase::DeclareCourt(Box::new(declared)))?;
        Ok(story.case.court_actions[0].timeliness)
    };
    // The Commission was silent until 12 May.
    assert_eq!(declare("2026-05-12"), Err(Refusal::NotYet { opens_on: Some(day("2026-05-13")) }));
    assert!(matches!(declare("2026-05-13"), Ok(Timeliness::InTime { .. })));
    assert!(matches!(declare("2026-08-19"), Ok(Timeliness::Late { .. })), "flagged, never refused");
    assert!(matches!(declare("2026-08-21"), Ok(Timeliness::InTime { .. })), "by what it decided");
}

#[test]
fn between_the_true_last_day_and_the_one_that_was_told_a_complaint_is_open() {
    let mut story = Story::registered("2026-04-10T10:00:00Z", "2026-04-10");
    corrected(&mut story, "2026-04-20T10:00:00Z", "2026-03-02");
    assert_eq!(open(&story, "2026-04-29T10:00:00Z"), Some((day("2026-04-29"), false)));
    for instant in ["2026-04-30T10:00:00Z", "2026-05-05T10:00:00Z", "2026-05-12T10:00:00Z"] {
        assert_eq!(open(&story, instant), Some((day("2026-06-10"), true)), "{instant}");
        let other = (day("2026-06-10"), Some(Start::OtherEnd), true);
        assert_eq!(to_head(&story, instant), [other], "{instant}");
        let filed = Ladder::on_silence(&story, instant).expect("as its mail said");
        assert_eq!(filed.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-06-10")) });
    }
    let told = LastDay::told_with_correction(&story.case, &story.moment());
    let told: Vec<_> = told.into_iter().map(|last| (last.on, last.start, last.from)).collect();
    let true_one = (day("2026-04-29"), Start::End, day("2026-04-01"));
    assert_eq!(told, [true_one, (day("2026-06-10"), Start::OtherEnd, day("2026-05-11"))]);
    // Corrected back, nothing closes, and the silence that is still to come has its own complaint.
    let about_the_first = Ladder::on_silence(&story, "2026-04-22T10:00:00Z").expect("open");
    let mut back = about_the_first.story;
    corrected(&mut story, "2026-05-05T12:00:00Z", "2026-04-10");
    assert_eq!(open(&story, "2026-05-06T10:00:00Z"), Some((day("2026-06-10"), true)));
    corrected(&mut back, "2026-05-05T12:00:00Z", "2026-04-10");
    assert_eq!(to_head(&back, "2026-05-06T10:00:00Z"), []);
    assert_eq!(to_head(&back, "2026-05-12T10:00:00Z"), [(day("2026-06-10"), Some(Start::End), false)]);
}

#[test]
fn what_is_late_is_said_to_be_late_beside_what_will_open() {
    let mut story = Story::filed_urgent("2026-02-23T10:00:00Z");
    story.it_is("2026-03-20T10:00:00Z");
    extend(&mut story).expect("of the ordinary period");
    // The urgent silence of 26 February had until 26 March, or a little more; the extended period ends on 22 April.
    let instant = "2026-04-10T10:00:00Z";
    assert!(matches!(standing(&story, instant), Standing::Closed { .. }));
    let steps = guide(&story.case, &story.moment_at(instant));
    let later = steps.iter().position(|step| match step {
        Step::ComplainLater { opens_on, .. } => *opens_on == Some(day("2026-04-23")),
        _ => false,
    });
    let late =
        steps.iter().position(|step| matches!(step, Step::Complain { doubt: Some(Doubt::Closed), .. }));
    assert!(later.is_some() && later < late, "{steps:?}");
    assert!(!steps.contains(&Step::AskAgain), "{steps:?}");
    let urgent = file(Reviewed::Silence { rule: Rule::Urgent });
    let filed =
        Ladder::begun(&story, instant, &Actor::Requester, Body::Head, urgent).expect("taken, and flagged");
    assert!(matches!(filed.complaint().timeliness, Timeliness::Late { .. }));
}

/// What may happen to a period and to the calendar.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Correct(i64),
    Extend,
    Lapse,
    Restore,
    Close(i64),
    Undo,
    FarAway,
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        4 => (0..60_i64).prop_map(Turn::Correct),
        2 => Just(Turn::Extend),
        1 => Just(Turn::Lapse),
        1 => Just(Turn::Restore),
        3 => (1..90_i64).prop_map(Turn::Close),
        2 => Just(Turn::Undo),
        1 => Just(Turn::FarAway),
    ]
}

fn happens(story: &mut Story, one: Turn) {
    let recorded = day("2026-02-23");
    // What is refused leaves no mark.
    let _ = match one {
        Turn::Correct(days) => correct(story, recorded - days.days()),
        Turn::Extend => extend(story),
        Turn::Lapse => lapse(story),
        Turn::Restore => restore(story, recorded),
        Turn::Close(days) => {
            story.declares(closure(recorded + days.days()));
            Ok(())
        }
        Turn::Undo => {
            if let Some(act) = story.calendar.standing_acts().last().copied() {
                story.declares(Measure::Undo { act });
            }
            Ok(())
        }
        Turn::FarAway => {
            story.declares(closure(day("2027-12-23")));
            Ok(())
        }
    };
}

/// Of the silences the last day to act by and the last of acceptance that can still be told.
fn last_days(story: &Story) -> (Option<Date>, Option<Date>) {
    let openings = story.case.complaint_window(&story.moment()).openings;
    let by = openings.iter().filter_map(|one| one.file_by).max();
    (by, openings.iter().filter_map(|one| one.accept_until).max())
}

/// How a complaint of each of the next days would stand.
fn ahead(story: &Story) -> Vec<Standing> {
    let moment = story.moment();
    let window = story.case.complaint_window(&moment);
    moment.today.series(1.day()).take(120).map(|on| window.standing(on)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn no_last_day_that_was_told_moves_earlier_and_nothing_that_is_open_closes_whatever_happens(
        received in 0..60_i64, turns in prop::collection::vec((0..30_i64, turn()), 1..9),
    ) {
        let recorded = day("2026-02-23");
        let mut story = Story::registered_without_email(MONDAY, &(recorded - received.days()).to_string());
        for (wait, turn) in turns {
            story.days_pass(wait);
            let (told, stood) = (last_days(&story), ahead(&story));
            happens(&mut story, turn);
            let (is, stands) = (last_days(&story), ahead(&story));
            prop_assert!(is.0 >= told.0 && is.1 >= told.1, "{turn:?} on {}: {told:?}, then {is:?}", story.now);
            let is_open = |one: &Standing| !matches!(one, Standing::NotYet { .. } | Standing::Closed { .. });
            prop_assert!(!is_open(&stood[0]) || is_open(&stands[0]), "{turn:?} on {}", story.now);
            if let Turn::FarAway = turn {
                prop_assert_eq!(&stood, &stands, "it has nothing to do with it");
            }
            let opened = stands.iter().skip_while(|one| matches!(one, Standing::NotYet { .. }));
            let early = opened.filter(|one| matches!(one, Standing::NotYet { .. }));
            prop_assert_eq!(early.count(), 0, "once open it is never too early again");
        }
    }
}
