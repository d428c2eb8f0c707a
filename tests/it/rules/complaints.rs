//! The ladder of remedies, act by act: request, head, Commission, court, in time and out of time.

use super::{
    ladder::{Ladder, commission, file, registered, rejected, ruling, upheld},
    story::{
        Story, delegate_in_vacancy, head, head_in_vacancy, id, officer, officer_elsewhere, scanned, sealed,
        supplied,
    },
};
use crate::support::times::day;
use bayan::domain::{
    actor::{Actor, Role},
    case::{
        command::{Command as OnCase, NoticeSubject},
        refusal::Refusal,
        reply::{Proof, Road},
    },
    complaint::{
        Complaint,
        available::available,
        command::{Action, Command, Investigation},
        decide::decide,
        facts::{Body, Compliance, Finding, Inquiry, Redress, Reviewed, Timeliness},
        permitted::permitted,
        state::State,
    },
    id::{ComplaintId, MessageId},
    law::{Rule, status::State as Time, windows::Standing},
    moment::Moment,
};
use std::fmt::Write;

/// A Monday; the answer is due on Wednesday 25 March.
const MONDAY: &str = "2026-02-23T10:00:00Z";

#[test]
fn the_permitted_table_of_complaints_is_the_one_that_was_reviewed() {
    let mut table = String::new();
    for body in Body::ALL {
        for role in Role::ALL {
            for state in std::iter::once(None).chain(State::ALL.iter().copied().map(Some)) {
                let actions: Vec<_> = permitted(role, *body, state).iter().map(|one| one.code()).collect();
                let state = state.map_or("(none yet)", State::code);
                let actions = if actions.is_empty() { "-".to_owned() } else { actions.join(", ") };
                writeln!(table, "{:<10} {:<13} {state:<12} {actions}", body.code(), role.code())
                    .expect("a line");
            }
        }
    }
    insta::assert_snapshot!("permitted-complaints", table);
}

#[test]
fn silence_at_every_step_opens_the_next_and_each_has_its_day() {
    let story = Story::filed(MONDAY);
    let head_step = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open since that day");
    assert_eq!(head_step.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    // Fifteen calendar days, the day of receipt not counted.
    assert_eq!(head_step.due().as_deref(), Some("2026-04-10"));
    assert!(!head_step.complaint().is_silent(day("2026-04-10")));
    assert!(head_step.complaint().is_silent(day("2026-04-11")));
    let early = head_step.then_to_commission("2026-04-10T23:30:00Z").err();
    // That instant is already the next day in Casablanca until September 2026.
    assert_eq!(early, None);
    let early = head_step.then_to_commission("2026-04-10T22:30:00Z").err();
    assert_eq!(early, Some(Refusal::NotYet { opens_on: Some(day("2026-04-11")) }));
    let before_commission = head_step.then_to_commission("2026-05-10T10:00:00Z").expect("on the last day");
    // Thirty days from 10 April end on a Sunday: Monday is accepted still, and flagged.
    assert_eq!(
        before_commission.complaint().timeliness,
        Timeliness::InTime { file_by: Some(day("2026-05-10")) }
    );
    let flagged = head_step.then_to_commission("2026-05-11T10:00:00Z").expect("accepted");
    let accept_until = Some(day("2026-05-11"));
    assert_eq!(flagged.complaint().timeliness, Timeliness::PossiblyLate { accept_until });
    assert_eq!(before_commission.due().as_deref(), Some("2026-06-09"));
    let court = before_commission.next();
    assert_eq!(court.rule, Rule::Court);
    assert_eq!(court.openings[0].file_by, Some(day("2026-08-08")));
}

#[test]
fn the_last_day_counts_to_its_last_minute() {
    let story = Story::filed(MONDAY);
    let last = Ladder::on_silence(&story, "2026-04-22T22:59:59Z").expect("23:59:59 in Casablanca");
    assert_eq!(last.complaint().timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
    let after = Ladder::on_silence(&story, "2026-04-22T23:00:00Z").expect("recorded all the same");
    assert_eq!(after.complaint().timeliness, Timeliness::Late { since: day("2026-04-23") });
    assert!(after.complaint().timeliness.is_doubtful());
    assert_eq!(after.complaint().state, State::Filed, "whether it is heard is for a person to say");
}

#[test]
fn on_the_portal_too_early_a_complaint_is_answered_with_its_day() {
    let story = Story::filed(MONDAY);
    let refused = Ladder::on_silence(&story, "2026-03-25T10:00:00Z").err();
    assert_eq!(refused, Some(Refusal::NotYet { opens_on: Some(day("2026-03-26")) }));
}

#[test]
fn on_paper_too_early_it_waits_and_ripens_when_its_window_opens() {
    let story = Story::filed(MONDAY);
    let mut early = Ladder::on_paper(&story, "2026-03-20", "2026-03-24T10:00:00Z").expect("it has arrived");
    assert_eq!(early.complaint().state, State::Premature);
    assert_eq!(early.due(), None);
    assert!(!early.complaint().is_silent(day("2026-12-01")));
    let not_yet = early.does("2026-03-25T10:00:00Z", &Actor::System, Command::Ripen);
    assert_eq!(not_yet, Err(Refusal::NothingToChange));
    // The job may run late: it counts from the day on which the window opened.
    early.does("2026-03-28T10:00:00Z", &Actor::System, Command::Ripen).expect("ripe");
    assert_eq!(early.complaint().state, State::Filed);
    assert_eq!(early.due().as_deref(), Some("2026-04-10"));
}

#[test]
fn a_complaint_that_came_too_early_does_not_ripen_where_the_answer_came_in_time() {
    let story = Story::filed(MONDAY);
    let mut early = Ladder::on_paper(&story, "2026-03-20", "2026-03-24T10:00:00Z").expect("it has arrived");
    early.story.does(&officer(1), OnCase::Reply(supplied())).expect("an answer in time");
    let silent = early.does("2026-03-28T10:00:00Z", &Actor::System, Command::Ripen);
    assert_eq!(silent, Err(Refusal::NothingToChange));
    assert_eq!(early.complaint().state, State::Premature);
}

#[test]
fn a_paper_withdrawal_recorded_after_the_last_day_of_the_head_leaves_the_lateness() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let signed = Command::RecordWithdrawal {
        signed_on: day("2026-04-09"),
        scan: sealed(),
        attachments: vec![scanned()],
    };
    ladder.does("2026-04-14T09:00:00Z", &head(), signed).expect("recorded");
    let status = ladder.complaint().time_status(&ladder.moment()).expect("a clock").state;
    assert_eq!(status, Time::EndedWithoutReply { late: true, by: Some(4) });
    assert_eq!(ladder.next().openings.len(), 1, "the silence had opened the Commission");
}

#[test]
fn a_paper_has_its_true_date_and_never_one_to_come() {
    let story = Story::filed(MONDAY);
    let tomorrow = Ladder::on_paper(&story, "2026-04-02", "2026-04-01T10:00:00Z").err();
    assert_eq!(tomorrow, Some(Refusal::InFuture));
    let paper = Ladder::on_paper(&story, "2026-03-30", "2026-04-20T10:00:00Z").expect("late at the desk");
    assert_eq!(paper.due().as_deref(), Some("2026-04-14"));
    assert!(paper.complaint().is_silent(paper.moment().today), "born overdue");
}

#[test]
fn each_thing_is_complained_of_before_its_own_body() {
    let story = Story::filed(MONDAY);
    let on = "2026-03-26T09:00:00Z";
    let head_silence = Reviewed::HeadSilence { complaint: ComplaintId(id()) };
    let refused = Ladder::begun(&story, on, &Actor::Requester, Body::Head, file(head_silence)).err();
    assert_eq!(refused, Some(Refusal::OtherBody));
    // To the Commission without the head: the chain has no shortcut (C10).
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let refused = Ladder::begun(&story, on, &Actor::Requester, Body::Commission, file(silence)).err();
    assert_eq!(refused, Some(Refusal::OtherBody));
    let refused = Ladder::begun(&story, on, &Actor::Requester, Body::Commission, file(head_silence)).err();
    assert_eq!(refused, Some(Refusal::NothingReviewed));
    let urgent = Reviewed::Silence { rule: Rule::Urgent };
    let refused = Ladder::begun(&story, on, &Actor::Requester, Body::Head, file(urgent)).err();
    assert_eq!(refused, Some(Refusal::NothingReviewed), "it was not urgent");
}

#[test]
fn nothing_is_complained_of_where_no_request_was_received() {
    let story = Story::dispatched(MONDAY);
    let refused = Ladder::on_silence(&story, "2026-06-01T09:00:00Z").err();
    assert_eq!(refused, Some(Refusal::NotPermitted));
}

#[test]
fn the_head_decides_with_reasons_and_says_what_will_be_supplied_by_when() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let by_officer = ladder.does("2026-03-30T09:00:00Z", &officer(1), rejected());
    assert_eq!(by_officer, Err(Refusal::NotPermitted));
    let elsewhere =
        ladder.does("2026-03-30T09:00:00Z", &officer_elsewhere(), Command::Note { text: sealed() });
    assert_eq!(elsewhere, Err(Refusal::NotYours));
    let empty = ladder.does("2026-03-30T09:00:00Z", &head(), ruling(Finding::Upheld, None));
    assert_eq!(empty, Err(Refusal::RedressMissing));
    let undated = Some(Redress { what: sealed(), by: None });
    let undated = ladder.does("2026-03-30T09:00:00Z", &head(), ruling(Finding::Partly, undated));
    assert_eq!(undated, Err(Refusal::RedressMissing));
    let past = ladder.does("2026-03-30T09:00:00Z", &head(), upheld("2026-03-29"));
    assert_eq!(past, Err(Refusal::InPast));
    ladder.does("2026-03-30T09:00:00Z", &head(), upheld("2026-04-06")).expect("decided");
    assert_eq!(ladder.complaint().state, State::Decided);
    let met = ladder.complaint().time_status(&ladder.moment()).expect("a clock").state;
    assert_eq!(met, Time::Met);
    assert!(!ladder.complaint().promise_outlasts_the_window(&ladder.story.case, &ladder.moment()));
}

#[test]
fn a_promise_beyond_the_next_window_is_told_apart() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    ladder.does("2026-03-30T09:00:00Z", &head(), upheld("2026-06-30")).expect("decided");
    ladder.does("2026-03-30T10:00:00Z", &Actor::Requester, Command::ShowDecision).expect("seen");
    assert!(ladder.complaint().promise_outlasts_the_window(&ladder.story.case, &ladder.moment()));
    // The window runs all the same: thirty days from the receipt.
    let open = ladder.next_standing("2026-04-29");
    assert!(
        matches!(open, Standing::Open { file_by: Some(last), .. } if last == day("2026-04-29")),
        "{open:?}"
    );
}

#[test]
fn who_answered_by_delegation_does_not_decide_and_the_head_is_never_barred() {
    let answered_by = |actor: &Actor| {
        let mut ladder = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
        ladder.story.it_is("2026-03-27T09:00:00Z");
        ladder.story.does(actor, OnCase::Reply(supplied())).expect("a late answer");
        ladder
    };
    let mut ladder = answered_by(&head_in_vacancy());
    ladder.does("2026-03-30T09:00:00Z", &head(), rejected()).expect("the head may");
    assert!(ladder.complaint().decision.as_ref().expect("decided").also_answered, "and it is shown");
    let mut dismissed = answered_by(&head_in_vacancy());
    let dismiss = || Command::Dismiss { reasons: sealed(), road: Road::Mail };
    dismissed.does("2026-03-30T09:00:00Z", &head(), dismiss()).expect("the head may");
    assert!(dismissed.complaint().judged_by().0, "and it is shown");
    let mut apart = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    apart.does("2026-03-30T09:00:00Z", &head(), dismiss()).expect("dismissed");
    assert!(!apart.complaint().judged_by().0);
    let mut other = answered_by(&delegate_in_vacancy());
    let offered = available(&other.story.case, other.complaint(), &delegate_in_vacancy(), &other.moment());
    assert!(!offered.contains(&Action::Decide) && !offered.contains(&Action::Dismiss), "{offered:?}");
    let refused = other.does("2026-03-30T09:00:00Z", &delegate_in_vacancy(), dismiss());
    assert_eq!(refused, Err(Refusal::AnsweredThemselves));
    let refused = other.does("2026-03-30T09:00:00Z", &delegate_in_vacancy(), rejected());
    assert_eq!(refused, Err(Refusal::AnsweredThemselves));
}

#[test]
fn a_late_decision_of_the_head_adds_a_second_start_and_takes_none_away() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    ladder.does("2026-04-20T09:00:00Z", &head(), rejected()).expect("late, and recorded");
    ladder.does("2026-04-21T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("seen");
    assert_eq!(ladder.next().openings.len(), 2);
    // By the silence until 10 May, by the decision until 21 May.
    let by_silence = ladder.next_standing("2026-05-10");
    assert!(matches!(by_silence, Standing::Open { file_by: Some(last), .. } if last == day("2026-05-10")));
    let by_decision = ladder.next_standing("2026-05-12");
    assert!(matches!(by_decision, Standing::Open { earlier_passed: true, .. }), "{by_decision:?}");
    let late = ladder.complaint().time_status(&ladder.moment()).expect("a clock").state;
    assert_eq!(late, Time::MetLate { by: Some(10) });
}

#[test]
fn a_decision_by_letter_leaves_when_it_is_handed_over_and_not_before() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let Command::Decide(mut ruling) = rejected() else { unreachable!() };
    ruling.road = Road::Letter;
    ladder.does("2026-04-09T09:00:00Z", &head(), Command::Decide(ruling)).expect("decided");
    assert_eq!(ladder.complaint().stop(), None, "it lies in the queue");
    let subject = NoticeSubject::Decision { complaint: ladder.id };
    let sent =
        |on| OnCase::RecordDispatch { message: MessageId(id()), subject, on: day(on), proof: sealed() };
    ladder.story.it_is("2026-04-13T09:00:00Z");
    assert_eq!(ladder.story.does(&officer(1), sent("2026-04-08")), Err(Refusal::BeforeReceipt));
    ladder.story.does(&officer(1), sent("2026-04-12")).expect("handed over");
    let late = ladder.complaint().time_status(&ladder.moment()).expect("a clock").state;
    assert_eq!(late, Time::MetLate { by: Some(2) });
    let signed =
        Command::RecordReceipt { on: day("2026-04-15"), proof: Proof::Signature { evidence: sealed() } };
    ladder.does("2026-04-16T09:00:00Z", &officer(1), signed.clone()).expect("signed for");
    assert_eq!(ladder.does("2026-04-16T09:00:00Z", &officer(1), signed), Err(Refusal::AlreadyReceived));
}

#[test]
fn the_commission_admits_inquires_recommends_and_follows() {
    let story = Story::filed(MONDAY);
    let head_step = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    let mut ladder = head_step.then_to_commission("2026-04-12T09:00:00Z").expect("after the silence");
    let unheard = ladder.does("2026-04-13T09:00:00Z", &commission(), rejected());
    assert_eq!(unheard, Err(Refusal::NotPermitted), "admissibility comes first");
    assert_eq!(ladder.does("2026-04-13T09:00:00Z", &head(), Command::Admit), Err(Refusal::NotPermitted));
    ladder.does("2026-04-13T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    for kind in [Inquiry::Asked, Inquiry::Heard, Inquiry::Found] {
        let step = step(kind);
        ladder.does("2026-04-20T09:00:00Z", &commission(), step).expect("a step");
    }
    assert_eq!(ladder.complaint().steps.len(), 3);
    let redress = Some(Redress { what: sealed(), by: None });
    ladder
        .does("2026-05-04T09:00:00Z", &commission(), ruling(Finding::Upheld, redress))
        .expect("recommended");
    let ignored = Command::Follow { compliance: Compliance::Ignored, on: day("2026-07-01"), text: sealed() };
    let court = ladder.next();
    ladder.does("2026-07-01T09:00:00Z", &commission(), ignored).expect("recorded");
    assert_eq!(ladder.next(), court, "a recommendation ignored opens no new period");
}

#[test]
fn a_dismissed_complaint_opens_the_next_step_too() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-05-20T09:00:00Z").expect("late, and recorded");
    let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
    ladder.does("2026-05-22T09:00:00Z", &head(), dismissed).expect("by a person");
    assert_eq!(ladder.complaint().state, State::Inadmissible);
    ladder.does("2026-05-25T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("seen");
    let open = ladder.next_standing("2026-05-26");
    assert!(
        matches!(open, Standing::Open { file_by: Some(last), .. } if last == day("2026-06-24")),
        "{open:?}"
    );
}

#[test]
fn an_answer_meanwhile_overtakes_a_complaint_and_does_not_end_it() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    assert!(!ladder.complaint().is_overtaken(&ladder.story.case));
    ladder.story.it_is("2026-03-30T09:00:00Z");
    ladder.story.does(&officer(1), OnCase::Reply(supplied())).expect("a late answer");
    assert!(ladder.complaint().is_overtaken(&ladder.story.case));
    assert_eq!(ladder.complaint().state, State::Filed);
    assert!(
        available(&ladder.story.case, ladder.complaint(), &head(), &ladder.moment())
            .contains(&Action::Decide)
    );
}

#[test]
fn the_answer_complained_of_is_not_an_answer_meanwhile() {
    let mut story = Story::filed(MONDAY);
    story.it_is("2026-03-24T09:00:00Z");
    let text = supplied();
    let reviewed = Reviewed::Reply { reply: text.id };
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    let same_day =
        Ladder::begun(&story, "2026-03-24T15:00:00Z", &Actor::Requester, Body::Head, file(reviewed));
    let same_day = same_day.expect("an explicit answer may be complained of at once");
    assert!(!same_day.complaint().is_overtaken(&story.case));
}

#[test]
fn only_the_complainant_withdraws_and_the_lateness_stands() {
    let story = Story::filed(MONDAY);
    let mut ladder = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    assert_eq!(ladder.does("2026-04-14T09:00:00Z", &head(), Command::Withdraw), Err(Refusal::NotPermitted));
    ladder.does("2026-04-14T09:00:00Z", &Actor::Requester, Command::Withdraw).expect("withdrawn");
    let status = ladder.complaint().time_status(&ladder.moment()).expect("a clock").state;
    assert_eq!(status, Time::EndedWithoutReply { late: true, by: Some(4) });
    // The silence had opened the Commission before: that is not taken away.
    assert_eq!(ladder.next().openings.len(), 1);
    let mut in_time = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("open");
    in_time.does("2026-04-02T09:00:00Z", &Actor::Requester, Command::Withdraw).expect("withdrawn");
    assert_eq!(in_time.next().openings.len(), 0);
}

#[test]
fn proof_of_receipt_gives_the_window_its_days_and_without_it_nothing_closes() {
    let mut story = Story::filed("2026-11-02T10:00:00Z");
    story.it_is("2026-11-23T09:00:00Z");
    let text = supplied();
    let (reply, subject) = (text.id, NoticeSubject::Reply { reply: text.id });
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    story.does(&Actor::System, left).expect("it left");
    let window = |story: &Story| story.case.complaint_window(&story.moment());
    assert_eq!(window(&story).openings[0].file_by, Some(day("2026-12-21")));
    assert_eq!(window(&story).openings[0].accept_until, None, "nothing proves that it arrived");
    story.it_is("2026-11-30T09:00:00Z");
    story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("shown");
    assert_eq!(window(&story).openings[0].file_by, Some(day("2026-12-28")));
}

#[test]
fn no_action_offered_is_refused_for_more_than_its_own_fields() {
    let story = Story::filed(MONDAY);
    let mut states = vec![
        Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("filed"),
        Ladder::on_paper(&story, "2026-03-20", "2026-03-24T10:00:00Z").expect("premature"),
    ];
    let mut decided = Ladder::on_silence(&story, "2026-03-26T09:00:00Z").expect("filed");
    decided.does("2026-03-30T09:00:00Z", &head(), upheld("2026-04-06")).expect("decided");
    let mut admitted = states[0].then_to_commission("2026-04-12T09:00:00Z").expect("filed");
    states.push(states[0].then_to_commission("2026-04-12T09:00:00Z").expect("filed"));
    admitted.does("2026-04-13T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    states.extend([decided, admitted]);
    let everybody = [Actor::Requester, officer(1), head(), commission(), Actor::System, officer_elsewhere()];
    for ladder in &states {
        for actor in &everybody {
            let moment = ladder.moment();
            for action in available(&ladder.story.case, ladder.complaint(), actor, &moment) {
                let command = filled_in(action, ladder.complaint(), &moment);
                let done = decide(&ladder.story.case, ladder.complaint(), actor, command, &moment);
                assert!(done.is_ok(), "{actor:?} {action:?} in {:?}: {done:?}", ladder.complaint().state);
            }
        }
    }
}

/// A step of the investigation, on the day it is recorded.
fn step(kind: Inquiry) -> Command {
    let attachments = Vec::new();
    Command::Inquire(Box::new(Investigation { kind, text: sealed(), on: None, answer_by: None, attachments }))
}

/// The form of an action, filled in as a careful person would.
fn filled_in(action: Action, complaint: &Complaint, moment: &Moment<'_>) -> Command {
    let today = moment.today;
    match action {
        Action::File => file(complaint.reviewed),
        Action::Register => registered(complaint.reviewed, &today.to_string()),
        Action::Acknowledge => Command::Acknowledge { received_on: today, evidence: sealed() },
        Action::Note => Command::Note { text: sealed() },
        Action::Admit => Command::Admit,
        Action::Dismiss => Command::Dismiss { reasons: sealed(), road: Road::Mail },
        Action::Inquire => step(Inquiry::Asked),
        Action::Respond => Command::Respond { text: sealed(), attachments: Vec::new() },
        Action::Decide => rejected(),
        Action::RecordReceipt => {
            Command::RecordReceipt { on: today, proof: Proof::Postal { evidence: sealed() } }
        }
        Action::ShowDecision => Command::ShowDecision,
        Action::Withdraw => Command::Withdraw,
        Action::RecordWithdrawal => {
            Command::RecordWithdrawal { signed_on: today, scan: sealed(), attachments: vec![scanned()] }
        }
        Action::Follow => Command::Follow { compliance: Compliance::Full, on: today, text: sealed() },
        Action::ReportBroken => Command::ReportBroken { text: sealed() },
        Action::Ripen => Command::Ripen,
        Action::Recalculate => Command::Recalculate,
    }
}
