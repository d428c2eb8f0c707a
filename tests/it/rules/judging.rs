//! Who judges a complaint and what they are shown: a delegate for the head, nobody who had a part in the request,
//! that a delay would be none had the last day been moved, that the urgency is disputed.

use super::{
    ladder::{Ladder, commission, rejected},
    story::{Story, delegate_in_vacancy, head, head_in_vacancy, id, officer, sealed, staff, supplied},
};
use crate::support::times::day;
use bayan::domain::{
    actor::{Actor, Role, Staff},
    case::{
        command::{Command as OnCase, ExtensionNotice, Proposed, VoidCause},
        ground::ExtensionGround,
        refusal::Refusal,
        reply::Road,
    },
    complaint::{
        available::available,
        command::{Action, Command, Investigation},
        facts::Inquiry,
    },
    id::{CaseId, ProposalId},
    law::Rule,
};

const MONDAY: &str = "2026-02-23T10:00:00Z";

/// The delegate of the vacancy, while an officer is in office again.
fn delegate() -> Actor {
    match staff(Role::Delegate, 10) {
        Actor::Staff(staff) => Actor::Staff(Staff { decision: Some("12/2026".to_owned()), ..staff }),
        other => other,
    }
}

fn dismissed() -> Command {
    Command::Dismiss { reasons: sealed(), road: Road::Mail }
}

fn on_silence(story: &Story) -> Ladder {
    Ladder::on_silence(story, "2026-03-26T09:00:00Z").expect("open")
}

#[test]
fn a_delegate_judges_for_the_head_at_any_time_and_the_decision_is_named() {
    let ladder = on_silence(&Story::filed(MONDAY));
    let offered = available(&ladder.story.case, ladder.complaint(), &delegate(), &ladder.moment());
    let as_head = available(&ladder.story.case, ladder.complaint(), &head(), &ladder.moment());
    assert!(offered.contains(&Action::Decide) && offered == as_head, "{offered:?}");
    for judged in [rejected(), dismissed()] {
        let mut ladder = ladder.clone();
        ladder.does("2026-03-30T09:00:00Z", &delegate(), judged.clone()).expect("for the head");
        assert_eq!(ladder.complaint().judged_by(), (false, Some("12/2026")));
        let mut own = on_silence(&Story::filed(MONDAY));
        own.does("2026-03-30T09:00:00Z", &head(), judged).expect("the head");
        assert_eq!(own.complaint().judged_by(), (false, None));
    }
    let mut gone = delegate();
    if let Actor::Staff(staff) = &mut gone {
        staff.in_office = false;
    }
    let mut ladder = ladder;
    assert_eq!(ladder.does("2026-03-30T09:00:00Z", &gone, rejected()), Err(Refusal::NotInOffice));
    assert_eq!(ladder.story.does(&delegate(), OnCase::TakeOn), Err(Refusal::OfficerInOffice));
    assert_eq!(ladder.story.does(&delegate(), OnCase::Reply(supplied())), Err(Refusal::OfficerInOffice));
}

#[test]
fn what_is_said_to_the_commission_stays_with_the_office() {
    let mut further =
        on_silence(&Story::filed(MONDAY)).then_to_commission("2026-04-12T09:00:00Z").expect("open");
    further.does("2026-04-13T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    let asked = Investigation {
        kind: Inquiry::Asked,
        text: sealed(),
        on: None,
        answer_by: None,
        attachments: Vec::new(),
    };
    further.does("2026-04-13T10:00:00Z", &commission(), Command::Inquire(Box::new(asked))).expect("asked");
    let respond = || Command::Respond { text: sealed(), attachments: Vec::new() };
    let refused = further.does("2026-04-14T09:00:00Z", &delegate(), respond());
    assert_eq!(refused, Err(Refusal::OfficerInOffice));
    assert_eq!(available(&further.story.case, further.complaint(), &delegate(), &further.moment()), []);
    further.does("2026-04-14T09:00:00Z", &officer(1), respond()).expect("the office answers");
}

#[test]
fn who_had_a_part_in_the_request_does_not_judge() {
    fn did(story: &mut Story, command: OnCase) {
        story.does(&delegate_in_vacancy(), command).expect("in a vacancy it is theirs to do");
    }
    fn extend(story: &mut Story) {
        let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
        did(story, OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice });
    }
    fn void(story: &mut Story) {
        let duplicate_of = Some(CaseId(id()).into());
        let act = Proposed::Void { cause: VoidCause::Duplicate, duplicate_of, reasons: sealed() };
        let proposal = ProposalId(id());
        did(story, OnCase::Propose { id: proposal, act: Box::new(act) });
        story.does(&head(), OnCase::Confirm { id: proposal }).expect("confirmed");
    }
    fn has_it_taken_over(story: &mut Story) {
        did(story, OnCase::TakeOn);
        story.does(&officer(2), OnCase::TakeOn).expect("an officer is in office again");
    }
    fn is_assigned(story: &mut Story) {
        let to = delegate_in_vacancy().user().expect("a person");
        story.does(&head(), OnCase::Assign { to }).expect("assigned");
    }
    type Part = fn(&mut Story);
    let parts: [(&str, Part); 7] = [
        ("has it in hand", |story| did(story, OnCase::TakeOn)),
        ("took it on before another", has_it_taken_over),
        ("had it assigned", is_assigned),
        ("answered", |story| did(story, OnCase::Reply(supplied()))),
        ("extended", extend),
        ("declined the urgency", |story| {
            did(story, OnCase::AssessUrgency { accepted: false, reasons: Some(sealed()) });
        }),
        ("had it voided", void),
    ];
    let story = Story::filed_urgent(MONDAY);
    let filed = Ladder::on_urgent_silence(&story, "2026-03-03T09:00:00Z").expect("three days were missed");
    for (what, part) in parts {
        let mut ladder = filed.clone();
        part(&mut ladder.story);
        if what != "has it in hand" {
            // Whoever has it in hand now is another.
            let to = officer(1).user().expect("a person");
            let _ = ladder.story.does(&head(), OnCase::Assign { to });
        }
        for judged in [rejected(), dismissed()] {
            let refused = ladder.does("2026-03-04T09:00:00Z", &delegate(), judged);
            assert_eq!(refused, Err(Refusal::AnsweredThemselves), "{what}");
        }
        let offered = available(&ladder.story.case, ladder.complaint(), &delegate(), &ladder.moment());
        let judges = offered.iter().any(|one| matches!(one, Action::Decide | Action::Dismiss));
        assert!(!judges && offered.contains(&Action::Note), "{what}: {offered:?}");
        ladder.does("2026-03-04T10:00:00Z", &head(), rejected()).expect("the head is never disqualified");
    }
}

#[test]
fn neither_of_the_two_who_moved_the_day_of_receipt_judges_by_delegation() {
    for (proposes, confirms) in [(delegate_in_vacancy(), head()), (officer(1), delegate_in_vacancy())] {
        let mut story = Story::registered("2026-02-25T10:00:00Z", "2026-02-24");
        let act = Proposed::CorrectReceipt { received_on: day("2026-02-23"), evidence: sealed() };
        let proposal = ProposalId(id());
        story.does(&proposes, OnCase::Propose { id: proposal, act: Box::new(act) }).expect("proposed");
        story.does(&confirms, OnCase::Confirm { id: proposal }).expect("confirmed");
        let mut ladder = Ladder::on_silence(&story, "2026-03-30T09:00:00Z").expect("open");
        for judged in [rejected(), dismissed()] {
            let refused = ladder.does("2026-03-31T09:00:00Z", &delegate(), judged);
            assert_eq!(refused, Err(Refusal::AnsweredThemselves));
        }
        ladder.does("2026-03-31T10:00:00Z", &head(), rejected()).expect("the head is never disqualified");
    }
}

#[test]
fn that_the_head_had_answered_is_shown_of_a_dismissal_too() {
    let mut ladder = on_silence(&Story::filed(MONDAY));
    ladder.story.it_is("2026-03-27T09:00:00Z");
    ladder.story.does(&head_in_vacancy(), OnCase::Reply(supplied())).expect("a late answer");
    ladder.does("2026-03-30T09:00:00Z", &head(), dismissed()).expect("dismissed");
    assert_eq!(ladder.complaint().judged_by(), (true, None));
}

#[test]
fn a_delay_that_rolling_would_have_covered_is_noted_for_both_bodies_and_stays_a_delay() {
    // Received on a Saturday, fifteen days end on Sunday 12 April.
    let head_step = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-28T09:00:00Z").expect("open");
    for (on, noted) in [("2026-04-12", false), ("2026-04-13", true), ("2026-04-14", false)] {
        let mut ladder = head_step.clone();
        ladder.does(&format!("{on}T09:00:00Z"), &head(), rejected()).expect("decided");
        assert_eq!(ladder.complaint().is_in_time_if_rolled(&ladder.moment()), noted, "{on}");
        let late = ladder.complaint().time_status(&ladder.moment()).expect("a clock");
        let is_late = format!("{:?}", late.state).contains("Late");
        assert_eq!(is_late, on > "2026-04-12", "{on}: {late:?}");
    }
    // Received on Friday 17 April, thirty days end on Sunday 17 May.
    let mut heard = head_step.then_to_commission("2026-04-17T09:00:00Z").expect("open");
    heard.does("2026-04-20T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    for (on, noted) in [("2026-05-17", false), ("2026-05-18", true), ("2026-05-19", false)] {
        let mut ladder = heard.clone();
        ladder.does(&format!("{on}T09:00:00Z"), &commission(), rejected()).expect("decided");
        assert_eq!(ladder.complaint().is_in_time_if_rolled(&ladder.moment()), noted, "{on}");
    }
}

#[test]
fn a_complaint_about_urgent_silence_is_flagged_where_the_urgency_was_declined() {
    let assess = |accepted| OnCase::AssessUrgency { accepted, reasons: Some(sealed()) };
    for accepted in [false, true] {
        let story = Story::filed_urgent(MONDAY);
        let urgent =
            Ladder::on_urgent_silence(&story, "2026-03-02T09:00:00Z").expect("missed on 26 February");
        let mut declined = urgent.clone();
        assert_eq!(urgent.complaint().disputed_urgency(&urgent.story.case), None, "nobody has said anything");
        declined.story.it_is("2026-03-02T10:00:00Z");
        declined.story.does(&officer(1), assess(accepted)).expect("late");
        let flagged = |ladder: &Ladder| {
            ladder.complaint().disputed_urgency(&ladder.story.case).map(|one| one.on.to_string())
        };
        let expected = (!accepted).then(|| "2026-03-02".to_owned());
        assert_eq!(flagged(&declined), expected);
        let further = declined.then_to_commission("2026-03-20T09:00:00Z").expect("silence of the head");
        assert_eq!(flagged(&further), expected);
        let ordinary = Ladder::on_silence(&declined.story, "2026-03-26T09:00:00Z").expect("open");
        assert_eq!(flagged(&ordinary), None, "of the ordinary period nothing is disputed");
    }
}
