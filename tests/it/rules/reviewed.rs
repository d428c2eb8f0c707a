//! What is under review: its one name, its days, and what a complaint about it likely says.

use super::{
    ladder::Ladder,
    story::{Story, id, officer, sealed, supplied},
};
use bayan::domain::{
    actor::Actor,
    case::command::{Command as OnCase, NoticeSubject},
    complaint::{
        facts::{Body, Grievance, Reviewed},
        reviewed::{likely, on_paper},
    },
    id::MessageId,
    law::Rule,
};
use std::collections::BTreeSet;

const MONDAY: &str = "2026-02-23T10:00:00Z";

/// What is likely said of the answer that left on that day, once it is read.
fn said_of_an_answer(mut story: Story, on: &str) -> Vec<Grievance> {
    let text = supplied();
    let reply = text.id;
    story.it_is(&format!("{on}T09:00:00Z"));
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    let subject = NoticeSubject::Reply { reply };
    story
        .does(&Actor::System, OnCase::SettleNotice { message: MessageId(id()), subject, left: true })
        .expect("it left");
    likely(&story.case, Reviewed::Reply { reply }, &story.moment())
}

fn not_urgent(on: &str) -> Story {
    let mut story = Story::filed_urgent(MONDAY);
    story.it_is(&format!("{on}T09:00:00Z"));
    let decline = OnCase::AssessUrgency { accepted: false, reasons: Some(sealed()) };
    story.does(&officer(1), decline).expect("declined");
    story
}

#[test]
fn an_answer_is_late_by_the_period_in_which_it_was_due() {
    let ordinary = || Story::filed(MONDAY);
    assert_eq!(said_of_an_answer(ordinary(), "2026-03-05"), [], "on the tenth day");
    assert_eq!(said_of_an_answer(ordinary(), "2026-03-27"), [Grievance::Late]);
    let urgent = || Story::filed_urgent(MONDAY);
    assert_eq!(said_of_an_answer(urgent(), "2026-02-25"), []);
    assert_eq!(said_of_an_answer(urgent(), "2026-03-05"), [Grievance::Late], "urgent, on the tenth day");
    assert_eq!(said_of_an_answer(not_urgent("2026-02-24"), "2026-03-05"), [], "it was not urgent");
    assert_eq!(said_of_an_answer(not_urgent("2026-03-02"), "2026-03-05"), [Grievance::Late], "said too late");
}

#[test]
fn the_end_of_a_silent_period_is_one_of_two_days_while_a_feast_is_not_confirmed() {
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let sure = Story::filed(MONDAY);
    let days = silence.days(&sure.case).expect("days");
    assert_eq!((days.earliest, days.latest), (days.due_on, days.due_on));
    let open = Story::filed("2027-02-10T10:00:00Z");
    let due = open.case.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a last day");
    assert_ne!(due.earliest, due.latest, "the end of Ramadan 2027 is an estimate");
    let days = silence.days(&open.case).expect("days");
    assert_eq!((days.earliest, days.latest), (Some(due.earliest), Some(due.latest)));
}

#[test]
fn everything_that_a_paper_can_complain_of_has_a_name_of_its_own() {
    let story = Story::filed_urgent(MONDAY);
    let ladder = Ladder::on_urgent_silence(&story, "2026-02-27T10:00:00Z").expect("open");
    let case = &ladder.story.case;
    let named = |body| on_paper(case, body).into_iter().map(Reviewed::code).collect::<Vec<_>>();
    assert_eq!(named(Body::Head), ["silence.answer", "silence.urgent"]);
    let complaint = case.complaints[0].id;
    assert_eq!(
        named(Body::Commission),
        [format!("head-silence.{complaint}"), "declared.commission".to_owned()]
    );
    let all: BTreeSet<String> = named(Body::Head).into_iter().chain(named(Body::Commission)).collect();
    assert_eq!(all.len(), 4);
}
