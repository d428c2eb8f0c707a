//! The rest of the answer: third parties (art. 9), costs (art. 5), delivery (art. 15). What guards them, and that
//! none of it touches a clock.

use super::story::{Story, id, officer, sealed, supplied, withheld};
use crate::support::{actors::disclosing, times::day};
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command, ConsultationEnd, NoticeSubject},
        consultation::{self, Answer, Disclosed, Disclosure, Notice},
        costs::{self, Centimes, Line, Service},
        delivery::{self, Appointment, Missing, OnSpot, Proof, Supply},
        event::Event,
        facts::Delivery,
        ground::Ground,
        refusal::Refusal,
        reply::{ReplyText, Road},
        stage::Stage,
    },
    id::{ConsultationId, MessageId, QuoteId},
    language::Language,
};
use jiff::civil::time;

const MONDAY: &str = "2026-02-23T10:00:00Z";

fn notice(by: &str) -> Notice {
    let concerns = sealed();
    Notice { email: Some(sealed()), address: None, concerns, reply_by: day(by), language: Language::Fr }
}

fn consult(id: ConsultationId, notice: Notice) -> Command {
    Command::OpenConsultation { id, third_party: sealed(), notice: Some(Box::new(notice)) }
}

fn says(id: ConsultationId, answer: Answer) -> Command {
    let reasons = answer.needs_reasons().then(sealed);
    Command::AnswerConsultation { id, answer, reasons, files: Vec::new() }
}

fn quote(id: QuoteId, amount: u32) -> Command {
    let line = Line { service: Service::Copying, what: sealed(), amount: Centimes(amount) };
    costs(id, costs::Command::Quote { lines: vec![line], basis: sealed() })
}

fn costs(quote: QuoteId, command: costs::Command) -> Command {
    Command::Costs { quote, command: Box::new(command) }
}

fn appoint(on: &str, hour: i8) -> Command {
    deliver(delivery::Command::Appoint(Appointment {
        mode: OnSpot::Consultation,
        place: sealed(),
        on: day(on),
        at: time(hour, 0, 0, 0),
        bring: None,
    }))
}

fn handed_over(mode: Delivery, on: &str) -> Command {
    let supply = Supply { mode, on: day(on), proof: Proof::Signature, evidence: sealed() };
    deliver(delivery::Command::RecordSupply(supply))
}

fn deliver(command: delivery::Command) -> Command {
    Command::Deliver(Box::new(command))
}

/// A request with a consultation whose answer is wanted by 9 March.
fn consulted() -> (Story, ConsultationId) {
    let (mut story, id) = (Story::filed(MONDAY), ConsultationId(id()));
    story.does(&officer(1), consult(id, notice("2026-03-09"))).expect("opened");
    (story, id)
}

fn answered() -> Story {
    let mut story = Story::filed(MONDAY);
    story.does(&officer(1), Command::Reply(supplied())).expect("answered");
    story
}

/// Replies, and says that of the information of each third party.
fn decides(story: &mut Story, disclosure: Disclosure, text: ReplyText) -> Result<(), Refusal> {
    let text = disclosing(&story.case, disclosure, text);
    story.does(&officer(1), Command::Reply(text))
}

/// What third parties were told was decided, oldest first.
fn told(story: &Story) -> Vec<Disclosure> {
    let told = story.history.iter().filter_map(|recorded| match &recorded.event {
        Event::ThirdParty { happened, .. } => match **happened {
            consultation::Event::Decided { disclosure } => Some(disclosure),
            _ => None,
        },
        _ => None,
    });
    told.collect()
}

type Row = (&'static str, Result<(), Refusal>, &'static str);

/// The attempts that these guards refuse.
pub fn rows() -> Vec<Row> {
    [of_third_parties(), of_costs(), of_delivery()].into_iter().flatten().collect()
}

fn of_third_parties() -> Vec<Row> {
    let open = |notice| Story::filed(MONDAY).does(&officer(1), consult(ConsultationId(id()), notice));
    let (mut twice, one) = consulted();
    twice.does(&Actor::ThirdParty, says(one, Answer::Refused)).expect("said");
    let close = |end| Command::CloseConsultation { id: one, end, reasons: Some(sealed()) };
    vec![
        (
            "a third party whom nothing reaches",
            open(Notice { email: None, ..notice("2026-03-09") }),
            "address-missing",
        ),
        ("a day that has passed", open(notice("2026-02-20")), "in-past"),
        ("a day after the end of the period", open(notice("2026-03-26")), "reply-by-outside"),
        ("a reply that says nothing of it", consulted().0.does(&officer(1), Command::Reply(supplied())), {
            "disclosure-missing"
        }),
        ("a reply that speaks of another", stranger(), "disclosure-missing"),
        (
            "withheld, while the requester has all of it",
            decides(&mut consulted().0, Disclosure::Withheld, supplied()),
            "disclosure-contradicted",
        ),
        (
            "supplied, while the requester has nothing",
            decides(&mut consulted().0, Disclosure::Supplied, withheld(Ground::Unclear)),
            "disclosure-contradicted",
        ),
        (
            "partly supplied, while the requester has all of it",
            decides(&mut consulted().0, Disclosure::Partly, supplied()),
            "disclosure-contradicted",
        ),
        ("a consent put in its mouth", twice.clone().does(&officer(1), close(ConsultationEnd::Consented)), {
            "third-party-answered"
        }),
        ("an answer given twice", twice.does(&Actor::ThirdParty, says(one, Answer::Consented)), {
            "third-party-answered"
        }),
    ]
}

fn stranger() -> Result<(), Refusal> {
    let mut story = consulted().0;
    let other = Disclosed { consultation: ConsultationId(id()), disclosure: Disclosure::Supplied };
    let text = disclosing(&story.case, Disclosure::Supplied, supplied());
    let disclosed = text.disclosed.iter().copied().chain([other]).collect();
    story.does(&officer(1), Command::Reply(ReplyText { disclosed, ..text }))
}

fn of_costs() -> Vec<Row> {
    let (mut story, one) = (Story::filed(MONDAY), QuoteId(id()));
    let nothing = story.clone().does(&officer(1), costs(one, costs::Command::Withdraw { reasons: sealed() }));
    let free = story.clone().does(&officer(1), quote(QuoteId(id()), 0));
    story.does(&officer(1), quote(one, 1_250)).expect("quoted");
    let second = story.clone().does(&officer(1), quote(QuoteId(id()), 5_000));
    story.does(&officer(1), Command::Reply(supplied())).expect("answered in time all the same");
    let unpaid = story.does(&officer(1), handed_over(Delivery::Pickup, "2026-02-23"));
    vec![
        ("a quote of nothing", free, "no-quote-lines"),
        ("the withdrawal of no quote", nothing, "no-open-quote"),
        ("a second quote while one waits", second, "quote-open"),
        ("copies handed over before they are paid", unpaid, "quote-unpaid"),
    ]
}

fn of_delivery() -> Vec<Row> {
    let refuse = |command| answered().does(&officer(1), command);
    let missed = deliver(delivery::Command::RecordMissed { by: Missing::Requester, note: None });
    vec![
        (
            "an appointment before anything is supplied",
            {
                let mut refused = Story::filed(MONDAY);
                refused.does(&officer(1), Command::Reply(withheld(Ground::Unclear))).expect("refused");
                refused.does(&officer(1), appoint("2026-02-25", 10))
            },
            "nothing-supplied",
        ),
        ("an appointment on a Saturday", refuse(appoint("2026-02-28", 10)), "not-working-day"),
        ("an appointment in Ramadan after its hours", refuse(appoint("2026-02-25", 16)), "outside-hours"),
        ("an appointment at night", refuse(appoint("2026-02-25", 20)), "outside-hours"),
        ("an appointment yesterday", refuse(appoint("2026-02-20", 10)), "in-past"),
        ("an appointment in five years", refuse(appoint("2031-12-02", 10)), "too-far"),
        ("an appointment at the end of time", refuse(appoint("9999-12-31", 10)), "too-far"),
        (
            "a mail proven by a signature",
            refuse(handed_over(Delivery::Email, "2026-02-23")),
            "proof-does-not-fit",
        ),
        ("no appointment to miss", refuse(missed), "no-appointment"),
    ]
}

#[test]
fn silence_refusal_and_consent_leave_the_clock_where_it_is() {
    let (mut story, id) = consulted();
    let before = story.case.clocks.clone();
    story.does(&Actor::ThirdParty, says(id, Answer::Refused)).expect("said");
    story.does(&officer(1), quote(QuoteId(super::story::id()), 1_250)).expect("quoted");
    assert_eq!(story.case.clocks, before);
    decides(&mut story, Disclosure::Supplied, supplied()).expect("supplied against the third party's will");
    assert_eq!(story.case.stage, Stage::Answered);
    assert_eq!(story.case.consultations[0].closed.map(|(_, end)| end), Some(ConsultationEnd::Refused));
}

#[test]
fn the_case_is_decided_whatever_the_third_party_does_and_what_is_open_is_closed_with_it() {
    for (instant, end) in [
        ("2026-03-02T10:00:00Z", ConsultationEnd::Overtaken),
        ("2026-03-16T10:00:00Z", ConsultationEnd::Silent),
    ] {
        let (mut story, id) = consulted();
        story.it_is(instant);
        decides(&mut story, Disclosure::Supplied, supplied()).expect("in time");
        assert_eq!(story.case.consultations[0].closed, Some((day(&instant[..10]), end)));
        let late = story.does(&Actor::ThirdParty, says(id, Answer::Consented));
        assert_eq!(late, Err(Refusal::NotPermitted), "it is decided");
    }
}

#[test]
fn an_interim_reply_leaves_the_consultation_open() {
    let (mut story, _) = consulted();
    let interim = bayan::domain::case::reply::ReplyText { is_final: false, ..supplied() };
    story.does(&officer(1), Command::Reply(interim)).expect("a part");
    assert!(story.case.has_open_consultation());
}

#[test]
fn a_final_reply_tells_each_third_party_what_becomes_of_its_information_and_the_requester_nothing_of_that() {
    let (mut story, one) = consulted();
    let interim = ReplyText { is_final: false, ..withheld(Ground::Unclear) };
    story.does(&officer(1), Command::Reply(interim)).expect("a first part");
    assert_eq!(told(&story), [], "nothing is decided yet");
    decides(&mut story, Disclosure::Partly, supplied()).expect("a part before was withheld");
    assert_eq!(told(&story), [Disclosure::Partly]);
    let decided = story.case.consultation(one).and_then(|one| one.decided).expect("decided");
    let on = day("2026-02-23");
    assert_eq!((decided.on, decided.road, decided.told_on), (on, Road::Mail, None));
    assert!(
        story.case.replies.iter().all(|reply| reply.text.disclosed.is_empty()),
        "a reply is the requester's"
    );
    let settle = |left| Command::SettleNotice {
        message: MessageId(id()),
        subject: NoticeSubject::Disclosure { consultation: one },
        left,
    };
    story.does(&Actor::System, settle(true)).expect("left");
    let told_on = |story: &Story| story.case.consultation(one).and_then(|one| one.decided?.told_on);
    assert_eq!(told_on(&story), Some(on));
    assert_eq!(story.case.consultation(one).and_then(|one| one.notified_on), None, "another notice left");
    story.does(&Actor::System, settle(false)).expect("given up");
    let decided = story.case.consultation(one).and_then(|one| one.decided).expect("decided");
    assert_eq!((decided.road, decided.told_on), (Road::Letter, None));
}

#[test]
fn a_later_reply_tells_a_third_party_again_only_what_is_new() {
    let (mut story, _) = consulted();
    let reopens = |story: &mut Story| {
        story.does(&officer(1), Command::Reopen { reasons: sealed() }).expect("reopened");
    };
    decides(&mut story, Disclosure::Withheld, withheld(Ground::Unclear)).expect("refused");
    reopens(&mut story);
    decides(&mut story, Disclosure::Withheld, supplied()).expect("something else is supplied");
    assert_eq!(told(&story), [Disclosure::Withheld]);
    reopens(&mut story);
    decides(&mut story, Disclosure::Supplied, supplied()).expect("supplied after all");
    assert_eq!(told(&story), [Disclosure::Withheld, Disclosure::Supplied]);
}

#[test]
fn a_third_party_that_the_portal_did_not_write_to_is_told_by_whoever_did() {
    let (mut story, one) = (Story::filed(MONDAY), ConsultationId(id()));
    let asked = Command::OpenConsultation { id: one, third_party: sealed(), notice: None };
    story.does(&officer(1), asked).expect("opened");
    story.does(&officer(1), Command::Reply(supplied())).expect("answered");
    assert_eq!(told(&story), []);
}

#[test]
fn nobody_but_the_third_party_answers_for_it() {
    let (mut story, id) = consulted();
    for actor in [Actor::Requester, officer(1), Actor::System] {
        assert_eq!(story.does(&actor, says(id, Answer::Consented)), Err(Refusal::NotPermitted), "{actor:?}");
    }
    for command in [Command::Withdraw, Command::TakeOn, Command::Note { text: sealed() }] {
        assert_eq!(story.does(&Actor::ThirdParty, command), Err(Refusal::NotPermitted));
    }
}

#[test]
fn what_is_charged_for_is_handed_over_after_the_payment_and_looked_at_without() {
    let (mut story, one) = (answered(), QuoteId(id()));
    story.does(&officer(1), quote(one, 1_250)).expect("after the answer too");
    story.does(&officer(1), handed_over(Delivery::Consultation, "2026-02-23")).expect("free");
    let paid = costs::Command::RecordPayment { on: day("2026-02-23"), receipt: sealed() };
    story.does(&officer(1), costs(one, paid)).expect("paid");
    story.does(&officer(1), handed_over(Delivery::Pickup, "2026-02-23")).expect("paid for");
    assert_eq!(story.case.deliveries.supplies.len(), 2);
}

#[test]
fn a_new_appointment_takes_the_place_of_the_one_that_stands() {
    let mut story = answered();
    story.does(&officer(1), appoint("2026-02-25", 10)).expect("made");
    story.does(&officer(1), appoint("2026-02-26", 9)).expect("changed");
    assert!(story.case.deliveries.appointments[0].replaced);
    story.it_is("2026-02-26T15:00:00Z");
    let missed = deliver(delivery::Command::RecordMissed { by: Missing::Institution, note: None });
    story.does(&officer(1), missed).expect("missed");
    assert_eq!(story.case.deliveries.standing(), None);
    story.does(&officer(1), appoint("2026-03-02", 11)).expect("another");
    let stands = story.case.deliveries.standing().map(|made| made.appointment.on);
    assert_eq!(stands, Some(day("2026-03-02")));
}
