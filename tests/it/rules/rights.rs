//! No remedy is lost on the way: by a complaint that came too early, by two things on one day, by a voiding,
//! by a complaint dismissed as early; and no day that has passed is shown as one to act by.

use super::{
    ladder::{Ladder, commission, file, registered, rejected, upheld},
    story::{Story, head, id, officer, sealed, withheld},
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::Actor,
    case::{
        available::available as on_case,
        command::{Action as OnCaseAction, Command as OnCase, NoticeSubject, Proposed, VoidCause},
        ground::Ground,
        reply::Road,
        stage::Stage,
    },
    complaint::{
        available::available,
        command::{Action, Command},
        facts::{Body, Reviewed, Timeliness},
        state::State,
    },
    guide::{Step, guide},
    id::{CaseId, MessageId, ProposalId, ReplyId},
    law::{Rule, due},
};
use jiff::{ToSpan, civil::Date};

/// A Monday; the answer is due on Wednesday 25 March.
const MONDAY: &str = "2026-02-23T10:00:00Z";

fn steps(story: &Story, instant: &str) -> Vec<Step> {
    guide(&story.case, &law::moment(super::story::HERE, instant))
}

/// The last day that the guide names for a complaint to that body, if it offers one.
fn complain_by(story: &Story, body: Body, instant: &str) -> Option<Date> {
    steps(story, instant).into_iter().find_map(|step| match step {
        Step::Complain { body: to, by, doubt: None, .. } if to == body => by,
        _ => None,
    })
}

fn refuses(story: &mut Story, instant: &str) -> ReplyId {
    story.it_is(instant);
    let text = withheld(Ground::Unclear);
    let reply = text.id;
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    let left = OnCase::SettleNotice {
        message: MessageId(id()),
        subject: NoticeSubject::Reply { reply },
        left: true,
    };
    story.does(&Actor::System, left).expect("it left");
    reply
}

fn reads(story: &mut Story, instant: &str, reply: ReplyId) {
    story.it_is(instant);
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("read");
}

fn decision_left(ladder: &mut Ladder) {
    let subject = NoticeSubject::Decision { complaint: ladder.id };
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    ladder.story.does(&Actor::System, left).expect("it left");
}

/// Voided as a duplicate by two persons.
fn is_voided(story: &mut Story, instant: &str) {
    story.it_is(instant);
    let act = Proposed::Void {
        cause: VoidCause::Duplicate,
        duplicate_of: Some(CaseId(id()).into()),
        reasons: sealed(),
    };
    let proposal = ProposalId(id());
    story.does(&officer(1), OnCase::Propose { id: proposal, act: Box::new(act) }).expect("asked");
    story.does(&head(), OnCase::Confirm { id: proposal }).expect("confirmed");
    assert_eq!(story.case.stage, Stage::Void);
}

#[test]
fn a_complaint_that_came_too_early_takes_no_remedy_against_the_answer_that_follows() {
    let story = Story::filed(MONDAY);
    let mut early = Ladder::on_paper(&story, "2026-03-02", "2026-03-02T10:00:00Z").expect("it came");
    let reply = refuses(&mut early.story, "2026-03-10T09:00:00Z");
    assert_eq!(complain_by(&early.story, Body::Head, "2026-03-10T10:00:00Z"), Some(day("2026-04-09")));
    reads(&mut early.story, "2026-03-12T09:00:00Z", reply);
    for instant in ["2026-03-12T10:00:00Z", "2026-03-26T10:00:00Z", "2026-04-13T22:00:00Z"] {
        assert_eq!(complain_by(&early.story, Body::Head, instant), Some(day("2026-04-13")), "{instant}");
    }
    // What it waited for will not come: it can be closed, and that costs nothing either.
    early.story.it_is("2026-03-27T09:00:00Z");
    let ripens = early.does("2026-03-27T09:00:00Z", &Actor::System, Command::Ripen);
    assert!(ripens.is_err(), "there is no silence");
    let acts = available(&early.story.case, early.complaint(), &head(), &early.moment());
    assert!(acts.contains(&Action::Dismiss), "{acts:?}");
    let desk = available(&early.story.case, early.complaint(), &officer(1), &early.moment());
    assert!(!desk.contains(&Action::Dismiss), "{desk:?}");
    let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    early.does("2026-03-27T09:00:00Z", &head(), dismissed).expect("without object");
    assert_eq!(early.complaint().state, State::Inadmissible);
    assert_eq!(complain_by(&early.story, Body::Head, "2026-03-28T10:00:00Z"), Some(day("2026-04-13")));
}

#[test]
fn one_that_can_still_ripen_waits_is_not_asked_for_again_and_is_not_dismissed() {
    let story = Story::filed(MONDAY);
    let mut early = Ladder::on_paper(&story, "2026-03-02", "2026-03-02T10:00:00Z").expect("it came");
    let acts = available(&early.story.case, early.complaint(), &head(), &early.moment());
    assert!(!acts.contains(&Action::Dismiss), "{acts:?}");
    let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    assert!(early.does("2026-03-03T09:00:00Z", &head(), dismissed).is_err());
    // On the day of the silence, before the job has come and after.
    for ripens in [false, true] {
        if ripens {
            early.does("2026-03-26T09:00:00Z", &Actor::System, Command::Ripen).expect("the silence is there");
        }
        let complain = |step: &Step| {
            matches!(
                step,
                Step::Complain { body: Body::Head, .. } | Step::ComplainLater { body: Body::Head, .. }
            )
        };
        let offered: Vec<Step> = steps(&early.story, "2026-03-26T10:00:00Z");
        assert!(!offered.iter().any(complain), "{offered:?}");
    }
}

#[test]
fn a_complaint_too_early_at_the_commission_takes_nothing_either() {
    let story = Story::filed(MONDAY);
    let first = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let command = registered(Reviewed::HeadSilence { complaint: first.id }, "2026-04-07");
    let early = Ladder::begun(&first.story, "2026-04-07T10:00:00Z", &commission(), Body::Commission, command);
    let early = early.expect("it came");
    assert_eq!(early.complaint().state, State::Premature);
    let mut first = Ladder { story: early.story, id: first.id };
    first.does("2026-04-09T09:00:00Z", &head(), rejected()).expect("in time");
    decision_left(&mut first);
    first.does("2026-04-09T12:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    for instant in ["2026-04-09T13:00:00Z", "2026-04-12T10:00:00Z", "2026-05-09T10:00:00Z"] {
        assert_eq!(
            complain_by(&first.story, Body::Commission, instant),
            Some(day("2026-05-09")),
            "{instant}"
        );
    }
    let mut early = Ladder { story: first.story, id: early.id };
    let acts = available(&early.story.case, early.complaint(), &commission(), &early.moment());
    assert!(acts.contains(&Action::Dismiss) && !acts.contains(&Action::Admit), "{acts:?}");
    let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    early.does("2026-04-13T09:00:00Z", &commission(), dismissed).expect("without object");
    assert_eq!(complain_by(&early.story, Body::Commission, "2026-04-14T10:00:00Z"), Some(day("2026-05-09")));
}

#[test]
fn a_refusal_can_be_complained_of_whichever_day_another_complaint_was_made() {
    // Complained of the silence on 30 March at noon; refused and read on that day, or later.
    for after in 0..=10_i64 {
        let on = day("2026-03-30") + after.days();
        let instant = |hour: u8| format!("{on}T{hour}:00:00Z");
        let mut story =
            Ladder::on_silence(&Story::filed(MONDAY), "2026-03-30T12:00:00Z").expect("open").story;
        let reply = refuses(&mut story, &instant(13));
        reads(&mut story, &instant(14), reply);
        let moment = story.moment();
        let last = due(moment.calendar, Rule::ComplaintToHead, false, on, moment.classes).expect("a day");
        assert_eq!(complain_by(&story, Body::Head, &instant(15)), Some(last.due_on), "after {after} days");
    }
    // In the morning, before the complaint about the silence of that day.
    let mut story = Story::filed(MONDAY);
    let reply = refuses(&mut story, "2026-03-30T08:00:00Z");
    reads(&mut story, "2026-03-30T09:00:00Z", reply);
    let ladder = Ladder::on_silence(&story, "2026-03-30T12:00:00Z").expect("open");
    assert_eq!(complain_by(&ladder.story, Body::Head, "2026-03-30T13:00:00Z"), Some(day("2026-04-27")));
    // What was complained of is not offered again.
    let refused = Ladder::begun(
        &ladder.story,
        "2026-03-30T14:00:00Z",
        &Actor::Requester,
        Body::Head,
        file(Reviewed::Reply { reply }),
    );
    let story = refused.expect("open").story;
    assert_eq!(complain_by(&story, Body::Head, "2026-03-30T15:00:00Z"), None);
}

#[test]
fn a_complaint_goes_on_when_its_request_is_voided_and_silence_leads_to_the_commission() {
    let story = Story::filed(MONDAY);
    let mut pending = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    is_voided(&mut pending.story, "2026-04-09T09:00:00Z");
    // Whoever has a button for it can do it.
    for (actor, wanted) in [
        (head(), vec![Action::Decide, Action::Dismiss, Action::RecordWithdrawal]),
        (officer(1), vec![Action::RecordWithdrawal]),
        (Actor::Requester, vec![Action::Withdraw]),
    ] {
        let acts = available(&pending.story.case, pending.complaint(), &actor, &pending.moment());
        assert!(wanted.iter().all(|one| acts.contains(one)), "{acts:?}");
        let acts = on_case(&pending.story.case, &actor, &pending.moment());
        assert!(acts.contains(&OnCaseAction::Complaint), "{actor:?}: {acts:?}");
    }
    let mut decided = pending.clone();
    decided.does("2026-04-10T09:00:00Z", &head(), rejected()).expect("decided");
    decision_left(&mut decided);
    decided.does("2026-04-10T12:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    let mut withdrawn = pending.clone();
    withdrawn.does("2026-04-10T09:00:00Z", &Actor::Requester, Command::Withdraw).expect("withdrawn");
    assert_eq!(
        complain_by(&pending.story, Body::Commission, "2026-04-11T10:00:00Z"),
        Some(day("2026-05-10"))
    );
    let further = pending.then_to_commission("2026-04-13T10:00:00Z").expect("silence of the head");
    let mut further = further;
    further.does("2026-04-14T09:00:00Z", &commission(), Command::Admit).expect("heard");
}

#[test]
fn the_voiding_is_complained_of_and_the_lateness_before_it_stays() {
    // In time: the voiding alone, counted from the day it was told.
    let mut early = Story::filed(MONDAY);
    is_voided(&mut early, "2026-03-10T09:00:00Z");
    assert_eq!(complain_by(&early, Body::Head, "2026-03-11T10:00:00Z"), Some(day("2026-04-09")));
    let silence = Reviewed::Silence { rule: Rule::Answer };
    assert_eq!(early.case.complaint_window(&early.moment()).openings.len(), 1, "no silence came of it");
    // After the last day: the silence too, by its own last day.
    let mut late = Story::filed(MONDAY);
    is_voided(&mut late, "2026-04-09T09:00:00Z");
    assert_eq!(complain_by(&late, Body::Head, "2026-04-09T10:00:00Z"), Some(day("2026-04-22")));
    assert_eq!(complain_by(&late, Body::Head, "2026-04-23T10:00:00Z"), Some(day("2026-05-08")));
    let on_silence =
        Ladder::begun(&late, "2026-04-10T10:00:00Z", &Actor::Requester, Body::Head, file(silence));
    let on_silence = on_silence.expect("the silence");
    assert_eq!(on_silence.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    let by = complain_by(&on_silence.story, Body::Head, "2026-04-16T10:00:00Z");
    assert_eq!(by, Some(day("2026-05-08")), "the voiding is another thing");
    // On paper, at the office.
    let paper = Ladder::on_paper(&late, "2026-04-10", "2026-04-13T10:00:00Z").expect("registered");
    assert_eq!(paper.complaint().state, State::Filed);
}

#[test]
fn before_the_court_no_day_that_passed_is_called_arguable() {
    let story = Story::filed(MONDAY);
    let first = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let mut heard = first.then_to_commission("2026-04-12T09:00:00Z").expect("open");
    heard.does("2026-04-13T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    heard.does("2026-05-20T09:00:00Z", &commission(), rejected()).expect("late");
    decision_left(&mut heard);
    let mut read = heard.clone();
    read.does("2026-05-25T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    for ladder in [&heard, &read] {
        let mut on = day("2026-05-20");
        while on < day("2026-08-10") {
            for step in steps(&ladder.story, &format!("{on}T10:00:00Z")) {
                if let Step::Court { by, arguable, .. } = step {
                    assert!([by, arguable].into_iter().flatten().all(|last| last >= on), "{on}: {step:?}");
                }
            }
            on = on.tomorrow().expect("a day");
        }
    }
    let court = |ladder: &Ladder, instant: &str| {
        steps(&ladder.story, instant).into_iter().find_map(|step| match step {
            Step::Court { by, arguable, .. } => Some((by, arguable)),
            _ => None,
        })
    };
    // Silence on 12 May gives 11 July, the late answer sixty days from its dispatch.
    assert_eq!(
        court(&heard, "2026-07-10T10:00:00Z"),
        Some((Some(day("2026-07-11")), Some(day("2026-07-19"))))
    );
    assert_eq!(court(&heard, "2026-07-14T10:00:00Z"), Some((None, Some(day("2026-07-19")))));
    assert_eq!(
        court(&heard, "2026-07-20T10:00:00Z"),
        Some((None, None)),
        "it is open: nothing proves the receipt"
    );
    assert_eq!(court(&read, "2026-07-14T10:00:00Z"), Some((None, Some(day("2026-07-27")))));
    assert_eq!(court(&read, "2026-07-28T10:00:00Z"), None);
}

#[test]
fn an_answer_that_left_can_be_complained_of_before_its_receipt_is_proven() {
    let mut story = Story::filed(MONDAY);
    let reply = refuses(&mut story, "2026-03-10T09:00:00Z");
    reads(&mut story, "2026-03-16T09:00:00Z", reply);
    let command = registered(Reviewed::Reply { reply }, "2026-03-13");
    let came = Ladder::begun(&story, "2026-03-17T10:00:00Z", &officer(1), Body::Head, command);
    let came = came.expect("it came");
    assert_eq!(came.complaint().state, State::Filed);
    assert_eq!(came.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-15")) });
    assert_eq!(came.due().as_deref(), Some("2026-03-28"));
}

#[test]
fn what_was_dismissed_as_early_can_be_complained_of_when_its_time_has_come() {
    // Due between 31 August and 2 September 2027: a feast is not announced yet.
    let story = Story::filed("2027-08-02T10:00:00Z");
    let mut early = Ladder::on_silence(&story, "2027-09-01T09:00:00Z").expect("possibly early, and taken");
    assert!(matches!(early.complaint().timeliness, Timeliness::PossiblyEarly { .. }));
    let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    let mut ripe = early.clone();
    early.does("2027-09-02T09:00:00Z", &head(), dismissed.clone()).expect("too early");
    assert_eq!(complain_by(&early.story, Body::Head, "2027-09-03T10:00:00Z"), Some(day("2027-09-28")));
    // One that was dismissed when it was ripe is decided: the Commission comes next.
    ripe.does("2027-09-06T09:00:00Z", &head(), dismissed).expect("for another reason");
    assert_eq!(complain_by(&ripe.story, Body::Head, "2027-09-07T10:00:00Z"), None);
}

#[test]
fn a_complaint_about_an_answer_stands_by_the_window_of_that_answer() {
    let mut story = Story::filed(MONDAY);
    let mut interim = withheld(Ground::Unclear);
    interim.is_final = false;
    let first = interim.id;
    story.it_is("2026-03-10T09:00:00Z");
    story.does(&officer(1), OnCase::Reply(interim)).expect("a first answer");
    reads(&mut story, "2026-03-10T10:00:00Z", first);
    let second = refuses(&mut story, "2026-03-24T09:00:00Z");
    reads(&mut story, "2026-03-24T10:00:00Z", second);
    for (reply, timeliness) in [
        (first, Timeliness::Late { since: day("2026-04-10") }),
        (second, Timeliness::InTime { file_by: Some(day("2026-04-21")) }),
    ] {
        let reviewed = Reviewed::Reply { reply };
        let made =
            Ladder::begun(&story, "2026-04-15T10:00:00Z", &Actor::Requester, Body::Head, file(reviewed));
        assert_eq!(made.expect("taken").complaint().timeliness, timeliness);
    }
}

#[test]
fn a_promise_is_measured_by_the_last_day_still_ahead() {
    // Silence of the head gave 10 May; upheld late on 15 May, and read, by 20 May.
    let mut ladder = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    ladder.does("2026-05-15T09:00:00Z", &head(), upheld("2026-05-20")).expect("late");
    decision_left(&mut ladder);
    ladder.does("2026-05-15T12:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    assert!(!ladder.complaint().promise_outlasts_the_window(&ladder.story.case, &ladder.moment()));
    let mut distant = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    distant.does("2026-05-15T09:00:00Z", &head(), upheld("2026-06-30")).expect("late");
    assert!(distant.complaint().promise_outlasts_the_window(&distant.story.case, &distant.moment()));
}

#[test]
fn each_silence_is_complained_of_by_its_own_days() {
    // Urgent until 26 February, ordinary until 25 March; an interim answer on 10 March takes no silence away.
    let mut story = Story::filed_urgent(MONDAY);
    let mut interim = withheld(Ground::Unclear);
    interim.is_final = false;
    story.it_is("2026-03-10T09:00:00Z");
    story.does(&officer(1), OnCase::Reply(interim)).expect("a first answer");
    let early = Ladder::on_paper(&story, "2026-03-12", "2026-03-12T10:00:00Z").expect("it came");
    let opens_on = Some(day("2026-03-26"));
    assert_eq!(early.complaint().timeliness, Timeliness::Premature { opens_on });
    let urgent = Ladder::on_urgent_silence(&story, "2026-03-12T10:00:00Z").expect("open");
    assert!(matches!(urgent.complaint().timeliness, Timeliness::InTime { .. }));
}
