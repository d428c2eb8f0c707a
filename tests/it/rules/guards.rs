//! Every guard in one table: an attempt, and the refusal it meets.

use super::ladder::{Ladder, commission, file, rejected, ruling};
use super::story::{
    HERE, Story, delegate_in_vacancy, filing, head, head_in_vacancy, id, officer, officer_elsewhere,
    officer_out_of_office, opening, register, reply, scanned, sealed, staff, supplied, withheld,
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::{Actor, Role},
    administration::Act,
    case::{
        available,
        command::{Action, Command, ConsultationEnd, ExtensionNotice, NoticeSubject, Proposed, VoidCause},
        contribution::{Command as OnQuestion, Question},
        decide::{About, decide},
        facts::{Channel, Kind},
        ground::{EarlierSupply, Exception, ExtensionGround, Ground},
        refusal::Refusal,
        reply::{ItemAnswer, Proof, ReplyText},
        stage::Stage,
    },
    complaint::{
        self,
        facts::{Body, Finding, Grievance, Redress, Reviewed},
    },
    id::{CaseId, ComplaintId, ConsultationId, ContributionId, MessageId, ProposalId, ReplyId, UserId},
    institution::{InstitutionCode, Succession, Successions},
    language::Language,
    law::{Rule, status::State},
    reference::Reference,
};
use std::collections::BTreeSet;

const MONDAY: &str = "2026-02-23T10:00:00Z";

fn extend(rule: Rule, ground: ExtensionGround, notice: ExtensionNotice) -> Command {
    Command::Extend { rule, ground, reasons: sealed(), notice }
}

fn extend_in_time() -> Command {
    extend(Rule::Answer, ExtensionGround::LargeNumber, ExtensionNotice::Portal)
}

fn propose(act: Proposed) -> (ProposalId, Command) {
    let id = ProposalId(id());
    (id, Command::Propose { id, act: Box::new(act) })
}

fn duplicate(of: Option<CaseId>) -> Proposed {
    Proposed::Void { cause: VoidCause::Duplicate, duplicate_of: of.map(Into::into), reasons: sealed() }
}

fn correction(to: &str) -> Proposed {
    Proposed::CorrectReceipt { received_on: day(to), evidence: sealed() }
}

fn earlier(institution: &str, on: &str, identity_confirmed: bool) -> Ground {
    let institution = InstitutionCode::parse(institution).expect("a code");
    let supplied_on = day(on);
    Ground::AlreadySupplied {
        earlier: EarlierSupply {
            case: CaseId(id()),
            reference: Reference::new(institution.clone(), 2026, 7).expect("a reference"),
            institution,
            supplied_on,
            identity_confirmed,
        },
    }
}

/// An attempt on a fresh ordinary case, by an officer in office.
fn on_a_case(command: Command) -> Result<(), Refusal> {
    Story::filed(MONDAY).does(&officer(1), command)
}

fn by(actor: &Actor, command: Command) -> Result<(), Refusal> {
    Story::filed(MONDAY).does(actor, command)
}

fn to_begin(actor: &Actor, command: Command, receives: bool) -> Result<(), Refusal> {
    decide(About::New(&opening(receives)), actor, command, &law::moment(HERE, MONDAY)).map(|_| ())
}

/// After those acts of an officer, all of them lawful.
fn after(story: Story, acts: Vec<Command>, then: Command) -> Result<(), Refusal> {
    let mut story = story;
    for act in acts {
        story.does(&officer(1), act).expect("what leads up to it is lawful");
    }
    story.does(&officer(1), then)
}

fn proposed_and_confirmed(act: Proposed, by: &Actor, days: i64) -> Result<(), Refusal> {
    let mut story = Story::registered(MONDAY, "2026-02-20");
    let (id, proposal) = propose(act);
    story.does(&officer(1), proposal).expect("a lawful proposal");
    story.days_pass(days);
    story.does(by, Command::Confirm { id })
}

type Row = (&'static str, Result<(), Refusal>, &'static str);

fn of_actors() -> Vec<Row> {
    let take_on = || Command::TakeOn;
    vec![
        ("an officer of another institution", by(&officer_elsewhere(), take_on()), "not-yours"),
        ("an officer after the dates of office", by(&officer_out_of_office(), take_on()), "not-in-office"),
        ("the head while an officer is in office", by(&head(), take_on()), "officer-in-office"),
        (
            "a delegate while an officer is in office",
            by(&staff(Role::Delegate, 10), take_on()),
            "officer-in-office",
        ),
        (
            "a delegate who registers while an officer is in office",
            to_begin(&staff(Role::Delegate, 10), register("2026-02-20", Channel::Post), true),
            "officer-in-office",
        ),
        (
            "a delegate who gives R0 alone",
            by(&delegate_in_vacancy(), Command::Reply(withheld(Ground::Other { basis: sealed() }))),
            "sign-off-needed",
        ),
        ("the Commission", by(&staff(Role::Commission, 3), take_on()), "not-permitted"),
        ("an auditor", by(&staff(Role::Auditor, 4), Command::Note { text: sealed() }), "not-permitted"),
        ("an administrator", by(&staff(Role::Administrator, 5), take_on()), "not-permitted"),
        ("a withdrawal by the officer", on_a_case(Command::Withdraw), "not-permitted"),
        ("a reply by the requester", by(&Actor::Requester, Command::Reply(supplied())), "not-permitted"),
        ("a second taking on", after(Story::filed(MONDAY), vec![take_on()], take_on()), "already-taken-on"),
    ]
}

fn succeeded_from(on: &str) -> Successions {
    let code = |code| InstitutionCode::parse(code).expect("a code");
    let succession = Succession {
        institution: code(HERE),
        successor: code("MSPS"),
        from: day(on),
        decision: "x".to_owned(),
    };
    Successions::of([(day("2026-02-02"), &Act::Succeeded { succession, told: 0 })])
}

fn of_beginnings() -> Vec<Row> {
    let submit = || Command::Submit(Box::new(filing(Kind::Ordinary, true)));
    let acknowledge = |on: &str| {
        Story::dispatched(MONDAY)
            .does(&officer(1), Command::Acknowledge { received_on: day(on), evidence: sealed() })
    };
    vec![
        ("a filing by an officer", to_begin(&officer(1), submit(), true), "not-permitted"),
        (
            "a request to a body whose place another has taken",
            succeeded_from("2026-02-23")
                .takes_in(&InstitutionCode::parse(HERE).expect("a code"), day("2026-02-23")),
            "succeeded",
        ),
        (
            "a paper request of tomorrow",
            to_begin(&officer(1), register("2026-02-24", Channel::Post), true),
            "in-future",
        ),
        (
            "a paper request from before the law",
            to_begin(&officer(1), register("2019-03-11", Channel::Post), true),
            "before-law",
        ),
        (
            "a portal filing registered by hand",
            to_begin(&officer(1), register("2026-02-20", Channel::Portal), true),
            "not-permitted",
        ),
        (
            "a registration where nobody receives",
            to_begin(&officer(1), register("2026-02-20", Channel::Post), false),
            "does-not-receive",
        ),
        (
            "a registration elsewhere",
            to_begin(&officer_elsewhere(), register("2026-02-20", Channel::Post), true),
            "not-yours",
        ),
        ("an acknowledgement before the filing", acknowledge("2026-02-20"), "before-receipt"),
        ("an acknowledgement of tomorrow", acknowledge("2026-02-24"), "in-future"),
        (
            "a withdrawal signed before the request",
            on_a_case(Command::RecordWithdrawal {
                signed_on: day("2026-02-20"),
                scan: sealed(),
                attachments: vec![scanned()],
            }),
            "before-receipt",
        ),
        (
            "a withdrawal signed before the request was sent",
            Story::dispatched(MONDAY).does(
                &officer(1),
                Command::RecordWithdrawal {
                    signed_on: day("2026-02-20"),
                    scan: sealed(),
                    attachments: vec![scanned()],
                },
            ),
            "before-receipt",
        ),
        (
            "a withdrawal on paper without its scan",
            on_a_case(Command::RecordWithdrawal {
                signed_on: day("2026-02-23"),
                scan: sealed(),
                attachments: Vec::new(),
            }),
            "no-scan",
        ),
        (
            "a withdrawal signed tomorrow",
            on_a_case(Command::RecordWithdrawal {
                signed_on: day("2026-02-24"),
                scan: sealed(),
                attachments: vec![scanned()],
            }),
            "in-future",
        ),
    ]
}

fn of_extension() -> Vec<Row> {
    use ExtensionGround::{LargeNumber, ThirdParty};
    let late = || {
        let mut story = Story::filed(MONDAY);
        story.it_is("2026-03-26T00:00:00Z");
        story.does(&officer(1), extend_in_time())
    };
    let answered_by_letter = || {
        let mut story = Story::filed(MONDAY);
        story.does(&Actor::Requester, Command::Withdraw).expect("withdrawn");
        story.does(&officer(1), extend_in_time())
    };
    let tomorrow = ExtensionNotice::Elsewhere { on: day("2026-02-24") };
    let before = ExtensionNotice::Elsewhere { on: day("2026-02-22") };
    vec![
        (
            "a second extension",
            after(Story::filed(MONDAY), vec![extend_in_time()], extend_in_time()),
            "already-extended",
        ),
        ("an extension after the first term", late(), "term-ended"),
        (
            "an extension for a third party nobody asked",
            on_a_case(extend(Rule::Answer, ThirdParty, ExtensionNotice::Portal)),
            "no-open-consultation",
        ),
        (
            "an extension of a clock that is not there",
            on_a_case(extend(Rule::Urgent, LargeNumber, ExtensionNotice::Portal)),
            "no-such-clock",
        ),
        ("an extension told tomorrow", on_a_case(extend(Rule::Answer, LargeNumber, tomorrow)), "in-future"),
        (
            "an extension told before the request came",
            on_a_case(extend(Rule::Answer, LargeNumber, before)),
            "before-receipt",
        ),
        ("an extension of a withdrawn request", answered_by_letter(), "not-permitted"),
        (
            "an extension of a declined urgency",
            declined_urgency(extend(Rule::Urgent, LargeNumber, ExtensionNotice::Portal)),
            "nothing-runs",
        ),
        ("a lapse while the first term runs", lapse_early(), "nothing-to-change"),
    ]
}

fn lapse_early() -> Result<(), Refusal> {
    let mut story = Story::filed_without_email(MONDAY);
    story.does(&officer(1), extend_in_time()).expect("in time");
    story.does(&Actor::System, Command::LapseExtension { rule: Rule::Answer })
}

fn declined_urgency(then: Command) -> Result<(), Refusal> {
    let decline = Command::AssessUrgency { accepted: false, reasons: Some(sealed()) };
    after(Story::filed_urgent(MONDAY), vec![decline], then)
}

fn of_urgency_and_consultation() -> Vec<Row> {
    let accept = || Command::AssessUrgency { accepted: true, reasons: None };
    let consultation = ConsultationId(id());
    let open = Command::OpenConsultation { id: consultation, third_party: sealed(), notice: None };
    let close = |id, end| Command::CloseConsultation { id, end, reasons: None };
    vec![
        ("urgency of an ordinary request", on_a_case(accept()), "urgency-not-asked"),
        ("urgency assessed twice", declined_urgency(accept()), "urgency-already-assessed"),
        (
            "urgency declined without reasons",
            Story::filed_urgent(MONDAY)
                .does(&officer(1), Command::AssessUrgency { accepted: false, reasons: None }),
            "reasons-missing",
        ),
        (
            "the end of a consultation nobody opened",
            on_a_case(close(consultation, ConsultationEnd::Silent)),
            "no-such-consultation",
        ),
        (
            "a third party that refuses without reasons",
            after(Story::filed(MONDAY), vec![open], close(consultation, ConsultationEnd::Refused)),
            "reasons-missing",
        ),
    ]
}

fn of_replies() -> Vec<Row> {
    let refuse = |ground| on_a_case(Command::Reply(withheld(ground)));
    let secret = |law| Ground::Excepted { exceptions: vec![Exception::SpecialSecrecy], law };
    let unknown = ReplyId(id());
    let answer = supplied();
    let seen = answer.id;
    let nothing = ReplyText { items: Vec::new(), ..reply(ItemAnswer::Supplied) };
    vec![
        ("a reply that says nothing", on_a_case(Command::Reply(nothing)), "no-items"),
        (
            "R2 without an exception",
            refuse(Ground::Excepted { exceptions: Vec::new(), law: None }),
            "exception-missing",
        ),
        ("E7.20 without the law it rests on", refuse(secret(None)), "law-missing"),
        (
            "R4 from another institution",
            refuse(earlier("MJ", "2026-01-10", true)),
            "earlier-supply-elsewhere",
        ),
        ("R4 from another year", refuse(earlier(HERE, "2025-12-31", true)), "earlier-supply-other-year"),
        (
            "R4 while nobody compared the identities",
            refuse(earlier(HERE, "2026-01-10", false)),
            "identity-not-confirmed",
        ),
        (
            "R1 that sends the requester where the request already is",
            refuse(Ground::NotAvailable { right_body: InstitutionCode::parse(HERE).ok() }),
            "right-body-is-here",
        ),
        ("R0 without the head", refuse(Ground::Other { basis: sealed() }), "sign-off-needed"),
        (
            "the receipt of no reply",
            on_a_case(Command::RecordReceipt {
                reply: unknown,
                on: day("2026-02-23"),
                proof: Proof::Signature { evidence: sealed() },
            }),
            "no-such-reply",
        ),
        ("an answer shown twice", shown_twice(answer, seen), "already-received"),
        ("a receipt before the dispatch", receipt_of_a_reply("2026-02-20"), "before-receipt"),
        ("a receipt of tomorrow", receipt_of_a_reply("2026-02-24"), "in-future"),
        ("a letter dispatched tomorrow", on_a_case(dispatch("2026-02-24")), "in-future"),
        (
            "a letter dispatched before there was a request",
            on_a_case(dispatch("2026-02-22")),
            "before-receipt",
        ),
        ("a closing while the window is open", closed_early(), "nothing-to-change"),
    ]
}

fn dispatch(on: &str) -> Command {
    Command::RecordDispatch {
        message: MessageId(id()),
        subject: NoticeSubject::Information,
        on: day(on),
        proof: sealed(),
    }
}

fn shown_twice(answer: ReplyText, reply: ReplyId) -> Result<(), Refusal> {
    let mut story = Story::filed(MONDAY);
    story.does(&officer(1), Command::Reply(answer)).expect("answered");
    story.does(&Actor::Requester, Command::ShowAnswer { reply }).expect("the first look");
    story.does(&Actor::Requester, Command::ShowAnswer { reply })
}

fn receipt_of_a_reply(on: &str) -> Result<(), Refusal> {
    let answer = supplied();
    let reply = answer.id;
    let receipt =
        Command::RecordReceipt { reply, on: day(on), proof: Proof::Signature { evidence: sealed() } };
    after(Story::filed(MONDAY), vec![Command::Reply(answer)], receipt)
}

fn closed_early() -> Result<(), Refusal> {
    let mut story = Story::filed(MONDAY);
    story.does(&officer(1), Command::Reply(supplied())).expect("answered");
    story.does(&Actor::System, Command::Close)
}

fn of_two_persons() -> Vec<Row> {
    let other = || Some(CaseId(id()));
    let r0 = || Proposed::Reply { reply: withheld(Ground::Other { basis: sealed() }) };
    let error = Proposed::Void { cause: VoidCause::RegistrationError, duplicate_of: None, reasons: sealed() };
    let twice =
        after(Story::filed(MONDAY), vec![propose(duplicate(other())).1], propose(duplicate(other())).1);
    vec![
        (
            "an act confirmed by the one who asked",
            proposed_and_confirmed(duplicate(other()), &officer(1), 0),
            "same-person",
        ),
        (
            "an act confirmed after five working days",
            proposed_and_confirmed(duplicate(other()), &officer(2), 8),
            "proposal-expired",
        ),
        ("R0 confirmed by a colleague", proposed_and_confirmed(r0(), &officer(2), 0), "sign-off-needed"),
        (
            "a confirmation of nothing",
            by(&officer(2), Command::Confirm { id: ProposalId(id()) }),
            "no-such-proposal",
        ),
        ("the same act asked for twice", twice, "proposal-pending"),
        ("a duplicate of nothing", on_a_case(propose(duplicate(None)).1), "duplicate-missing"),
        ("an answer to a letter that nobody wrote", answered_unasked(), "nothing-asked"),
        ("a registration error of the portal", on_a_case(propose(error).1), "portal-receipt"),
        (
            "a corrected receipt of a portal filing",
            on_a_case(propose(correction("2026-02-20")).1),
            "portal-receipt",
        ),
        (
            "a receipt corrected into the future",
            after(Story::registered(MONDAY, "2026-02-20"), vec![], propose(correction("2026-02-24")).1),
            "in-future",
        ),
        (
            "a receipt corrected to before the law",
            after(Story::registered(MONDAY, "2026-02-20"), vec![], propose(correction("2019-03-11")).1),
            "before-law",
        ),
        (
            "a receipt corrected to what it is",
            after(Story::registered(MONDAY, "2026-02-20"), vec![], propose(correction("2026-02-20")).1),
            "nothing-to-change",
        ),
    ]
}

/// A complaint on silence, decided like that by that person.
fn ruled(actor: &Actor, command: complaint::command::Command) -> Result<(), Refusal> {
    let mut ladder = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    ladder.does("2026-03-30T09:00:00Z", actor, command)
}

/// By a delegate who had given the answer.
fn ruled_on_the_own_answer() -> Result<(), Refusal> {
    let mut ladder = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    ladder.story.does(&delegate_in_vacancy(), Command::Reply(supplied())).expect("a late answer");
    ladder.does("2026-03-30T09:00:00Z", &delegate_in_vacancy(), rejected())
}

/// The institution answers the Commission, which has asked nothing.
fn answered_unasked() -> Result<(), Refusal> {
    use complaint::command::Command as OnComplaint;
    let ladder = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-26T09:00:00Z").expect("open");
    let mut ladder = ladder.then_to_commission("2026-04-12T09:00:00Z").expect("after the silence");
    ladder.does("2026-04-13T09:00:00Z", &commission(), OnComplaint::Admit).expect("admitted");
    let answer = OnComplaint::Respond { text: sealed(), attachments: Vec::new() };
    ladder.does("2026-04-14T09:00:00Z", &officer(1), answer)
}

fn complained(reviewed: Reviewed, grievances: &[Grievance]) -> Result<(), Refusal> {
    let complaint::command::Command::File(mut filing) = file(reviewed) else { unreachable!() };
    filing.grievances = grievances.to_vec();
    let command = complaint::command::Command::File(filing);
    let story = Story::filed(MONDAY);
    Ladder::begun(&story, "2026-03-26T09:00:00Z", &Actor::Requester, Body::Head, command).map(|_| ())
}

fn of_complaints() -> Vec<Row> {
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let nowhere = ComplaintId(id());
    let on_nothing =
        Command::Complaint { complaint: nowhere, command: Box::new(complaint::command::Command::Withdraw) };
    let early = Ladder::on_silence(&Story::filed(MONDAY), "2026-03-25T09:00:00Z").map(|_| ());
    let promised = Some(Redress { what: sealed(), by: None });
    vec![
        ("a complaint before its window", early, "not-yet"),
        ("an act on no complaint", after(Story::filed(MONDAY), vec![], on_nothing), "no-such-complaint"),
        (
            "to the head what the Commission hears",
            complained(Reviewed::HeadSilence { complaint: nowhere }, &[Grievance::NoAnswer]),
            "other-body",
        ),
        (
            "of a silence that is none",
            complained(Reviewed::Silence { rule: Rule::Urgent }, &[Grievance::NoAnswer]),
            "nothing-reviewed",
        ),
        ("of nothing", complained(silence, &[]), "no-grievance"),
        ("a delegate on the own answer", ruled_on_the_own_answer(), "answered-themselves"),
        ("upheld, without what and when", ruled(&head(), ruling(Finding::Upheld, None)), "redress-missing"),
        (
            "rejected, with a promise",
            ruled(&head(), ruling(Finding::Rejected, promised)),
            "redress-of-nothing",
        ),
    ]
}

/// A question inside the institution, wanted by that day.
fn question(id: ContributionId, by: &str) -> Command {
    let asked = Question {
        name: sealed(),
        email: sealed(),
        text: sealed(),
        files: Vec::new(),
        answer_by: day(by),
        language: Language::Fr,
        shows_request: false,
    };
    Command::Contribution { id, command: Box::new(OnQuestion::Ask(Box::new(asked))) }
}

fn of_questions() -> Vec<Row> {
    let one = ContributionId(id());
    let withdraw = |id| Command::Contribution { id, command: Box::new(OnQuestion::Withdraw) };
    let answer = || {
        let command = OnQuestion::Answer { text: sealed(), files: Vec::new() };
        Command::Contribution { id: one, command: Box::new(command) }
    };
    let answered_after = |acts: Vec<Command>| {
        let mut story = Story::filed(MONDAY);
        for act in acts {
            story.does(&officer(1), act).expect("what leads up to it is lawful");
        }
        story.does(&Actor::Contributor, answer())
    };
    let asked = || question(one, "2026-03-09");
    let (late, past) = (question(one, "2026-12-31"), question(one, "2026-02-20"));
    vec![
        ("a question after the end of the period", on_a_case(late), "reply-by-outside"),
        ("a question by yesterday", on_a_case(past), "in-past"),
        (
            "a question that was never asked",
            on_a_case(withdraw(ContributionId(id()))),
            "no-such-contribution",
        ),
        (
            "a question taken back twice",
            after(Story::filed(MONDAY), vec![asked(), withdraw(one)], withdraw(one)),
            "contribution-over",
        ),
        (
            "an answer to what was taken back",
            answered_after(vec![asked(), withdraw(one)]),
            "contribution-over",
        ),
        (
            "an answer to a request that is decided",
            answered_after(vec![asked(), Command::Reply(supplied())]),
            "not-permitted",
        ),
        (
            "an answer by the office itself",
            after(Story::filed(MONDAY), vec![asked()], answer()),
            "not-permitted",
        ),
        (
            "a note by whoever was asked",
            by(&Actor::Contributor, Command::Note { text: sealed() }),
            "not-permitted",
        ),
    ]
}

fn table() -> Vec<Row> {
    [
        of_actors(),
        of_beginnings(),
        of_extension(),
        of_urgency_and_consultation(),
        of_replies(),
        of_two_persons(),
        of_complaints(),
        of_questions(),
        super::supply::rows(),
        super::duplicates::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn every_guard_refuses_what_it_guards() {
    for (attempt, outcome, code) in table() {
        assert_eq!(outcome.as_ref().map_err(Refusal::code), Err(code), "{attempt}");
    }
}

#[test]
fn every_refusal_has_its_row() {
    let tested: BTreeSet<_> = table().into_iter().map(|(_, _, code)| code).collect();
    let missing: Vec<_> = Refusal::CODES.into_iter().filter(|code| !tested.contains(code)).collect();
    assert!(missing.is_empty(), "no attempt meets {missing:?}");
}

#[test]
fn what_the_portal_took_in_is_void_as_a_duplicate_only() {
    let causes = |story: &Story| available::void_causes(&story.case).collect::<Vec<_>>();
    assert_eq!(causes(&Story::filed(MONDAY)), [VoidCause::Duplicate]);
    assert_eq!(causes(&Story::registered(MONDAY, "2026-02-20")), VoidCause::ALL);
}

#[test]
fn what_hinders_an_act_is_told_by_its_own_reason() {
    let hinders = |story: &Story, action| {
        available::hindrance(&story.case, &officer(1), action, &story.moment()).map(|refusal| refusal.code())
    };
    let filed = Story::filed(MONDAY);
    assert_eq!(hinders(&filed, Action::ProposeVoid), None);
    assert_eq!(hinders(&filed, Action::ProposeReply), None);
    assert_eq!(hinders(&filed, Action::ProposeCorrection), Some("portal-receipt"));

    let mut asked = Story::registered(MONDAY, "2026-02-20");
    let error = Proposed::Void { cause: VoidCause::RegistrationError, duplicate_of: None, reasons: sealed() };
    let (id, proposal) = propose(error);
    asked.does(&officer(1), proposal).expect("asked");
    assert_eq!(hinders(&asked, Action::ProposeVoid), Some("proposal-pending"));
    assert_eq!(hinders(&asked, Action::ProposeCorrection), None, "another act waits");
    asked.does(&officer(2), Command::Confirm { id }).expect("confirmed");

    // What was void once and goes on again is not voided a second time.
    let mut again = Story::registered(MONDAY, "2026-02-20");
    again.case.voided = asked.case.voided.clone();
    assert_eq!(hinders(&again, Action::ProposeVoid), Some("not-permitted"));

    // A term without a day has not ended: it can be extended, once.
    let mut endless = Story::filed(MONDAY);
    endless.case.clocks[0].first_due = None;
    assert_eq!(hinders(&endless, Action::Extend), None);
    endless.does(&officer(1), extend_in_time()).expect("extended");
    assert_eq!(hinders(&endless, Action::Extend), Some("already-extended"));
    let mut late = Story::filed(MONDAY);
    late.it_is("2026-04-20T10:00:00Z");
    assert_eq!(hinders(&late, Action::Extend), Some("term-ended"));
    late.does(&officer(1), Command::Reply(supplied())).expect("answered");
    late.does(&officer(1), Command::Reopen { reasons: sealed() }).expect("with reasons");
    assert_eq!(hinders(&late, Action::Extend), Some("nothing-runs"));
}

#[test]
fn the_head_acts_where_nobody_is_in_office() {
    by(&head_in_vacancy(), Command::TakeOn).expect("in a vacancy the head answers");
    by(&head_in_vacancy(), Command::Reply(supplied())).expect("and replies");
    let r0 = withheld(Ground::Other { basis: sealed() });
    by(&head_in_vacancy(), Command::Reply(r0)).expect("and has signed what the head replies");
}

#[test]
fn a_delegate_acts_where_nobody_is_in_office_and_is_the_second_person_of_the_head() {
    let delegate = delegate_in_vacancy();
    by(&delegate, Command::TakeOn).expect("in a vacancy the delegate answers");
    by(&delegate, Command::Reply(supplied())).expect("and replies");
    let mut story = Story::registered(MONDAY, "2026-02-20");
    let error = Proposed::Void { cause: VoidCause::RegistrationError, duplicate_of: None, reasons: sealed() };
    let (id, proposal) = propose(error);
    story.does(&head_in_vacancy(), proposal).expect("asked by the head");
    assert_eq!(
        story.does(&head_in_vacancy(), Command::Confirm { id }).map_err(|refusal| refusal.code()),
        Err("same-person")
    );
    story.does(&delegate, Command::Confirm { id }).expect("confirmed by the delegate");
    assert_eq!(story.case.stage, Stage::Void);
}

#[test]
fn the_lawful_twin_of_each_refused_ground_is_accepted() {
    let grounds = [
        Ground::NotAvailable { right_body: None },
        Ground::Excepted { exceptions: vec![Exception::PrivateLife], law: None },
        Ground::Excepted { exceptions: vec![Exception::SpecialSecrecy], law: Some(sealed()) },
        Ground::AlreadyPublished { reference: sealed(), place: sealed() },
        earlier(HERE, "2026-01-10", true),
        Ground::Unclear,
        Ground::InPreparation,
        Ground::AtArchives,
    ];
    for ground in grounds {
        let code = ground.code();
        on_a_case(Command::Reply(withheld(ground))).unwrap_or_else(|refusal| panic!("{code}: {refusal}"));
    }
}

#[test]
fn a_reopened_case_keeps_its_dates_and_its_first_time_status() {
    let mut story = Story::filed(MONDAY);
    story.it_is("2026-03-27T10:00:00Z");
    story.does(&officer(1), Command::Reply(supplied())).expect("answered late");
    let before = story.case.clone();
    let moment = story.moment();
    story.does(&officer(1), Command::Reopen { reasons: sealed() }).expect("with reasons");
    assert_eq!(story.case.stage, Stage::InProgress);
    assert_eq!(story.case.clocks, before.clocks);
    for (now, then) in story.case.clocks.iter().zip(&before.clocks) {
        assert_eq!(story.case.time_status(now, &moment), before.time_status(then, &moment));
    }
    assert_eq!(story.case.complaint_window(&moment), before.complaint_window(&moment));
    story.does(&officer(1), Command::Reply(supplied())).expect("a further reply");
    assert_eq!(story.case.final_reply().map(|reply| reply.given_on), Some(day("2026-03-27")));
}

#[test]
fn a_paper_withdrawal_recorded_after_the_last_day_leaves_the_lateness_whenever_it_was_signed() {
    let recorded = |at: &str| {
        let mut story = Story::filed(MONDAY);
        story.it_is(at);
        let withdrawal = Command::RecordWithdrawal {
            signed_on: day("2026-02-24"),
            scan: sealed(),
            attachments: vec![scanned()],
        };
        story.does(&officer(1), withdrawal).expect("with its scan");
        let clock = story.case.clock(Rule::Answer).expect("a clock");
        assert_eq!(story.case.withdrawn_on, Some(day("2026-02-24")));
        let window = story.case.complaint_window(&story.moment());
        (story.case.time_status(clock, &story.moment()).state, window.openings.len())
    };
    assert_eq!(recorded("2026-03-25T10:00:00Z"), (State::EndedWithoutReply { late: false, by: None }, 0));
    assert_eq!(recorded("2026-03-30T10:00:00Z"), (State::EndedWithoutReply { late: true, by: Some(3) }, 1));
}

#[test]
fn assigning_to_the_one_who_has_it_is_refused() {
    let to = UserId(id());
    let outcome = after(Story::filed(MONDAY), vec![Command::Assign { to }], Command::Assign { to });
    assert_eq!(outcome.map_err(|refusal| refusal.code()), Err("already-taken-on"));
}
