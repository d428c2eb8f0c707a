//! Each thing that can be complained of has days of its own: a decision that comes after its silence was taken to the
//! Commission, and an answer read before the silence on the rest.

use super::{
    ladder::{Ladder, commission, file, rejected, upheld},
    story::{HERE, Story, head, id, officer, sealed, supplied, withheld},
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command as OnCase, NoticeSubject},
        ground::Ground,
        reply::{ReplyText, Road},
    },
    complaint::{
        command::Command,
        facts::{Body, Reviewed, Timeliness},
        last_day::{LastDay, Start},
        offers::offers,
    },
    guide::{Step, guide},
    id::{MessageId, ReplyId},
    law::{Rule, due},
};
use jiff::{ToSpan, civil::Date};

/// A Monday; the answer is due on Wednesday 25 March, the head's decision on a complaint of the day after on
/// Friday 10 April.
const MONDAY: &str = "2026-02-23T10:00:00Z";

/// The last day that the guide names for a complaint to that body, if it offers one.
fn complain_by(story: &Story, body: Body, instant: &str) -> Option<Date> {
    guide(&story.case, &law::moment(HERE, instant)).into_iter().find_map(|step| match step {
        Step::Complain { body: to, by, doubt: None, .. } if to == body => by,
        _ => None,
    })
}

/// What can be complained of on that day.
fn offered(story: &Story, instant: &str) -> Vec<Reviewed> {
    offers(&story.case, &law::moment(HERE, instant)).into_iter().flat_map(|offer| offer.reviewed).collect()
}

/// The last day of a complaint to the head about what was received on that day.
fn last_of(received: &str) -> Date {
    let moment = law::moment(HERE, MONDAY);
    due(moment.calendar, Rule::ComplaintToHead, false, day(received), moment.classes).expect("a day").due_on
}

/// An answer of that day, read on it.
fn answers(story: &mut Story, on: &str, text: ReplyText) -> ReplyId {
    let reply = text.id;
    story.it_is(&format!("{on}T09:00:00Z"));
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("read");
    reply
}

fn first_answer() -> ReplyText {
    ReplyText { is_final: false, ..withheld(Ground::Unclear) }
}

fn silence() -> Reviewed {
    Reviewed::Silence { rule: Rule::Answer }
}

/// The silence of the head was taken to the Commission on 12 April, which dismissed it or hears it still; on 25
/// April the head decides after all, and the decision is read.
fn decided_late(dismissed: bool, decision: Command) -> Ladder {
    let first = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    let mut further = first.then_to_commission("2026-04-12T09:00:00Z").expect("open");
    if dismissed {
        let dismiss = Command::Dismiss { reasons: sealed(), road: Road::Mail };
        further.does("2026-04-20T09:00:00Z", &commission(), dismiss).expect("dismissed");
    }
    assert_eq!(complain_by(&further.story, Body::Commission, "2026-04-21T10:00:00Z"), None, "it was taken");
    let mut late = Ladder { story: further.story, id: first.id };
    late.does("2026-04-25T09:00:00Z", &head(), decision).expect("late, and recorded");
    let subject = NoticeSubject::Decision { complaint: late.id };
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    late.story.does(&Actor::System, left).expect("it left");
    late
}

#[test]
fn a_decision_after_its_silence_was_taken_further_is_complained_of_by_its_own_days() {
    for dismissed in [false, true] {
        let mut late = decided_late(dismissed, rejected());
        let told = LastDay::told_with_decision(&late.story.case, late.complaint(), &late.moment());
        let told = told.expect("it is told");
        assert_eq!((told.on, told.start), (day("2026-05-25"), Start::Arrival));
        late.does("2026-04-25T12:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
        for instant in ["2026-04-25T13:00:00Z", "2026-05-09T10:00:00Z", "2026-05-25T22:00:00Z"] {
            let by = complain_by(&late.story, Body::Commission, instant);
            assert_eq!(by, Some(day("2026-05-25")), "{instant}, dismissed: {dismissed}");
            let case = &late.story.case;
            let shown = LastDay::of_decision(case, late.complaint(), &law::moment(HERE, instant));
            assert_eq!(shown.map(|last| (last.on, last.start)), Some((day("2026-05-25"), Start::Received)));
        }
        let about = Reviewed::HeadDecision { complaint: late.id };
        assert_eq!(offered(&late.story, "2026-05-01T10:00:00Z"), [about], "and not the silence again");
        let own = late.then_to_commission("2026-05-01T10:00:00Z").expect("open");
        assert_eq!(own.complaint().reviewed, about);
        assert_eq!(own.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-05-25")) });
        assert_eq!(complain_by(&own.story, Body::Commission, "2026-05-02T10:00:00Z"), None, "once");
        let again = offered(&own.story, "2026-05-02T10:00:00Z");
        assert!(!again.contains(&about), "{again:?}");
        let too_late = late.then_to_commission("2026-05-26T10:00:00Z").expect("taken, and flagged");
        assert!(matches!(too_late.complaint().timeliness, Timeliness::Late { .. }));
    }
}

#[test]
fn what_such_a_decision_promises_is_measured_by_its_own_last_day() {
    // By the silence the last day was 10 May.
    for (promised, outlasts) in [("2026-05-20", false), ("2026-05-26", true)] {
        let mut late = decided_late(false, upheld(promised));
        late.does("2026-04-25T12:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
        let said = late.complaint().promise_outlasts_the_window(&late.story.case, &late.moment());
        assert_eq!(said, outlasts, "{promised}");
    }
}

#[test]
fn the_commission_that_hears_the_silence_sees_that_the_head_has_decided() {
    let late = decided_late(false, rejected());
    assert!(late.complaint().heard_for_its_silence(&late.story.case).is_some());
    let on_silence = late.story.case.complaints.last().expect("before the Commission");
    assert!(on_silence.is_overtaken(&late.story.case));
    let over = decided_late(true, rejected());
    assert!(over.complaint().heard_for_its_silence(&over.story.case).is_none());
}

/// Every last day that the guide names for a complaint to the head, and whether one is said to have passed.
fn to_head(story: &Story, instant: &str) -> Vec<(Date, Option<Start>, bool)> {
    let steps = guide(&story.case, &law::moment(HERE, instant)).into_iter();
    let named = steps.filter_map(|step| match step {
        Step::Complain { body: Body::Head, by, start, earlier_passed, .. } => {
            Some((by?, start, earlier_passed))
        }
        _ => None,
    });
    named.collect()
}

#[test]
fn an_answer_after_a_first_one_tells_its_own_last_day_and_no_other() {
    let mut story = Story::filed("2026-10-01T10:00:00Z");
    let first = answers(&mut story, "2026-10-05", first_answer());
    let text = withheld(Ground::Unclear);
    let last = text.id;
    story.it_is("2026-10-21T09:00:00Z");
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer in time");
    let told = LastDay::told_with(&story.case, Some(last), &story.moment()).expect("it is told");
    assert_eq!((told.on, told.start), (day("2026-11-20"), Start::Arrival));
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply: last }).expect("read");
    let shown = |reply, instant: &str| {
        let shown = LastDay::of_answer(&story.case, reply, &law::moment(HERE, instant));
        shown.map(|last| (last.on, last.start))
    };
    for instant in ["2026-10-21T10:00:00Z", "2026-11-02T22:00:00Z", "2026-11-03T10:00:00Z"] {
        assert_eq!(shown(last, instant), Some((day("2026-11-20"), Start::Received)), "{instant}");
    }
    assert_eq!(shown(first, "2026-11-02T22:00:00Z"), Some((day("2026-11-02"), Start::Received)));
    assert_eq!(shown(first, "2026-11-03T10:00:00Z"), None);
    let own = (day("2026-11-20"), Some(Start::Received), false);
    let of_the_first = (day("2026-11-02"), Some(Start::OtherReceived), false);
    assert_eq!(to_head(&story, "2026-10-21T10:00:00Z"), [of_the_first, own]);
    assert_eq!(to_head(&story, "2026-11-03T10:00:00Z"), [own], "nothing of it has passed");
}

#[test]
fn a_first_answer_and_the_silence_on_the_rest_have_each_a_last_day() {
    let mut story = Story::filed(MONDAY);
    answers(&mut story, "2026-03-17", first_answer());
    let of_the_first = (last_of("2026-03-17"), Some(Start::Received), false);
    let of_the_rest = (day("2026-04-22"), Some(Start::End), false);
    assert_eq!(to_head(&story, "2026-03-27T10:00:00Z"), [of_the_first, of_the_rest]);
    assert_eq!(to_head(&story, "2026-04-20T10:00:00Z"), [of_the_rest]);
}

#[test]
fn a_late_answer_tells_the_silence_that_it_ended() {
    let mut story = Story::filed(MONDAY);
    let text = withheld(Ground::Unclear);
    let reply = text.id;
    story.it_is("2026-04-08T09:00:00Z");
    story.does(&officer(1), OnCase::Reply(text)).expect("a late answer");
    let told = LastDay::told_with(&story.case, Some(reply), &story.moment()).expect("it is told");
    assert_eq!((told.on, told.start), (day("2026-04-22"), Start::End));
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("read");
    assert_eq!(to_head(&story, "2026-04-20T10:00:00Z"), [(day("2026-04-22"), Some(Start::End), false)]);
    let by_receipt = (last_of("2026-04-08"), Some(Start::Received), true);
    assert_eq!(to_head(&story, "2026-04-23T10:00:00Z"), [by_receipt]);
}

#[test]
fn a_first_answer_outlives_the_complaint_about_the_silence_on_the_rest() {
    let mut story = Story::filed(MONDAY);
    let reply = answers(&mut story, "2026-03-17", first_answer());
    let last = last_of("2026-03-17");
    let ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let about = Reviewed::Reply { reply };
    let mut on = day("2026-03-26");
    while on <= last {
        let instant = format!("{on}T22:00:00Z");
        assert_eq!(complain_by(&ladder.story, Body::Head, &instant), Some(last), "{on}");
        assert_eq!(offered(&ladder.story, &instant)[..1], [about], "{on}");
        on += 1.day();
    }
    assert!(!offered(&ladder.story, &format!("{on}T10:00:00Z")).contains(&about), "its window is over");
    let own =
        Ladder::begun(&ladder.story, "2026-04-10T10:00:00Z", &Actor::Requester, Body::Head, file(about));
    let own = own.expect("open");
    assert_eq!(own.complaint().timeliness, Timeliness::InTime { file_by: Some(last) });
    assert_eq!(complain_by(&own.story, Body::Head, "2026-04-10T11:00:00Z"), None, "both were made");
}

#[test]
fn a_complaint_about_a_first_answer_leaves_the_silence_on_the_rest() {
    let mut story = Story::filed(MONDAY);
    let reply = answers(&mut story, "2026-03-17", first_answer());
    let about = file(Reviewed::Reply { reply });
    let ladder = Ladder::begun(&story, "2026-03-27T10:00:00Z", &Actor::Requester, Body::Head, about);
    let ladder = ladder.expect("open");
    assert_eq!(complain_by(&ladder.story, Body::Head, "2026-03-28T10:00:00Z"), Some(day("2026-04-22")));
    assert_eq!(offered(&ladder.story, "2026-03-28T10:00:00Z")[..1], [silence()]);
}

#[test]
fn a_late_answer_outlives_the_complaint_about_the_silence_before_it() {
    let mut story = Story::filed(MONDAY);
    let reply = answers(&mut story, "2026-04-08", supplied());
    let ladder = Ladder::on_silence(&story, "2026-04-10T10:00:00Z").expect("open");
    let last = last_of("2026-04-08");
    assert_eq!(complain_by(&ladder.story, Body::Head, "2026-04-13T10:00:00Z"), Some(last));
    let about = Reviewed::Reply { reply };
    let own =
        Ladder::begun(&ladder.story, "2026-04-14T10:00:00Z", &Actor::Requester, Body::Head, file(about));
    let timeliness = own.expect("open").complaint().timeliness;
    assert_eq!(timeliness, Timeliness::InTime { file_by: Some(last) }, "not by the silence that was taken");
    // The other way round the silence is done with: the answer ended it.
    let answered = Ladder::begun(&story, "2026-04-10T10:00:00Z", &Actor::Requester, Body::Head, file(about));
    assert_eq!(complain_by(&answered.expect("open").story, Body::Head, "2026-04-10T11:00:00Z"), None);
}

#[test]
fn a_complaint_about_the_urgent_silence_leaves_that_of_the_ordinary_period() {
    let urgent = Story::filed_urgent(MONDAY);
    let mut first = Ladder::on_urgent_silence(&urgent, "2026-03-27T10:00:00Z").expect("still in its window");
    assert!(matches!(first.complaint().timeliness, Timeliness::InTime { .. }));
    assert_eq!(offered(&first.story, "2026-03-27T11:00:00Z"), [silence()]);
    first.story.it_is("2026-03-27T12:00:00Z");
    let decline = OnCase::AssessUrgency { accepted: false, reasons: Some(sealed()) };
    first.story.does(&officer(1), decline).expect("late, and recorded");
    let told = |ladder: &Ladder| {
        let due = ladder.story.case.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a day");
        LastDay::told_of_silence(&ladder.story.case, &due, &ladder.moment()).map(|last| last.on)
    };
    assert_eq!(told(&first), Some(day("2026-04-22")));
    first.does("2026-03-30T09:00:00Z", &head(), rejected()).expect("the urgency was unfounded");
    assert_eq!(complain_by(&first.story, Body::Head, "2026-03-30T10:00:00Z"), Some(day("2026-04-22")));
    let about = file(silence());
    let further = Ladder::begun(&first.story, "2026-04-01T10:00:00Z", &Actor::Requester, Body::Head, about);
    let further = further.expect("as the letter says");
    assert_eq!(further.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    let after = offered(&further.story, "2026-04-02T10:00:00Z");
    assert!(!after.contains(&silence()), "once: {after:?}");
    assert_eq!(told(&further), None, "and no letter tells of it again");
    let both = Ladder::on_silence(&urgent, "2026-03-27T10:00:00Z").expect("open");
    assert_eq!(offered(&both.story, "2026-03-27T11:00:00Z"), [], "that of the longer period takes the other");
}
