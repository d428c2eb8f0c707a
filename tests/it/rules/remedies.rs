//! The ladder walked at random: whatever people do and in whatever order, what is offered can be done, and
//! nothing on one step changes what another step had decided.

use super::{
    ladder::{commission, file, registered, rejected, upheld},
    story::{Story, head, id, officer, scanned, sealed, supplied, withheld},
};
use bayan::domain::{
    actor::Actor,
    case::{
        Case,
        available::available,
        command::{Action, Command as OnCase, ExtensionNotice, NoticeSubject, Proposed, VoidCause},
        court::{CourtKind, Declaration},
        ground::{ExtensionGround, Ground},
        reply::{ReplyText, Road},
    },
    complaint::{
        self, Complaint,
        command::{Command, Place},
        facts::{Body, Finding, Reviewed},
        offers::{Offer, offers},
    },
    guide::{Step, guide},
    id::{CaseId, ComplaintId, CourtActionId, MessageId, ProposalId},
    institution::InstitutionCode,
    law::{Rule, due, windows::Standing},
    reference::Reference,
};
use proptest::prelude::*;

/// What happens next in a walk; nothing where it cannot.
#[derive(Debug, Clone, Copy)]
enum Move {
    Days(i64),
    Complain(usize),
    Answer(bool),
    /// A first one, which is not the final one.
    AnswerFirst,
    ReadAnswer,
    Decide(usize, bool),
    Dismiss(usize),
    ReadDecision,
    Withdraw(usize),
    WithdrawRequest,
    /// The complaint of what is silent comes on paper, whenever.
    OnPaper,
    Void,
    Reopen,
    Extend,
    GoToCourt,
    Judged,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        4 => (1_i64..24).prop_map(Move::Days),
        4 => (0_usize..3).prop_map(Move::Complain),
        2 => any::<bool>().prop_map(Move::Answer),
        1 => Just(Move::AnswerFirst),
        1 => Just(Move::ReadAnswer),
        2 => (0_usize..3, any::<bool>()).prop_map(|(n, up)| Move::Decide(n, up)),
        1 => (0_usize..3).prop_map(Move::Dismiss),
        1 => Just(Move::ReadDecision),
        1 => (0_usize..3).prop_map(Move::Withdraw),
        1 => Just(Move::WithdrawRequest),
        1 => Just(Move::OnPaper),
        1 => Just(Move::Void),
        1 => Just(Move::Reopen),
        1 => Just(Move::Extend),
        1 => Just(Move::GoToCourt),
        1 => Just(Move::Judged),
    ];
    proptest::collection::vec(one, 4..40)
}

fn place(body: Body) -> Place {
    let code = body.numbered_by(&InstitutionCode::parse(super::story::HERE).expect("a code"));
    let reference = Reference::new(code, 2026, 7).expect("a reference");
    Place { complaint: ComplaintId(id()), reference, body, receives: true }
}

fn is_open(offer: &Offer, story: &Story) -> bool {
    !matches!(offer.window.standing(story.moment().today), Standing::NotYet { .. })
}

/// The mail of that subject leaves.
fn leaves(story: &mut Story, subject: NoticeSubject) {
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    story.does(&Actor::System, left).expect("it leaves");
}

fn answers(story: &mut Story, text: ReplyText) {
    let subject = NoticeSubject::Reply { reply: text.id };
    if story.does(&officer(1), OnCase::Reply(text)).is_ok() {
        leaves(story, subject);
    }
}

fn on(complaint: ComplaintId, command: Command) -> OnCase {
    OnCase::Complaint { complaint, command: Box::new(command) }
}

fn nth(case: &Case, n: usize) -> Option<Complaint> {
    case.complaints.get(n).cloned()
}

fn declaration(case: &Case, of: ComplaintId, lodged_on: jiff::civil::Date) -> OnCase {
    assert!(case.complaint(of).is_some());
    OnCase::DeclareCourt(Box::new(Declaration {
        action: CourtActionId(id()),
        of,
        kind: CourtKind::Administrative,
        court: sealed(),
        lodged_on,
        number: None,
    }))
}

fn goes(story: &mut Story, one: Move) {
    match one {
        Move::Days(days) => story.days_pass(days),
        Move::Complain(n) => {
            let moment = story.moment();
            if let Some(offer) = offers(&story.case, &moment).get(n)
                && let Some(reviewed) = offer.reviewed.first()
            {
                let (place, command) = (place(offer.body), file(*reviewed));
                story.complains(&Actor::Requester, &place, command).expect("what is offered is taken");
            }
        }
        Move::Answer(whole) => answers(story, if whole { supplied() } else { withheld(Ground::Unclear) }),
        Move::AnswerFirst => answers(story, ReplyText { is_final: false, ..withheld(Ground::Unclear) }),
        Move::ReadAnswer => {
            let unread = story.case.replies.iter().find(|reply| reply.sent.received_on.is_none());
            if let Some(reply) = unread.map(|reply| reply.text.id) {
                story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("shown");
            }
        }
        Move::Decide(n, up) => decided(story, n, up),
        Move::Dismiss(n) => {
            let Some(complaint) = nth(&story.case, n) else { return };
            let by = if complaint.body == Body::Head { head() } else { commission() };
            let dismissed = Command::Dismiss { reasons: sealed(), road: Road::Mail };
            let _ = story.does(&by, on(complaint.id, dismissed));
        }
        Move::ReadDecision => {
            let unread = story
                .case
                .complaints
                .iter()
                .find(|one| one.sent().is_some_and(|sent| sent.received_on.is_none()));
            if let Some(complaint) = unread.map(|one| one.id) {
                story.does(&Actor::Requester, on(complaint, Command::ShowDecision)).expect("shown");
            }
        }
        Move::Withdraw(n) => {
            if let Some(complaint) = nth(&story.case, n) {
                let _ = story.does(&Actor::Requester, on(complaint.id, Command::Withdraw));
            }
        }
        Move::WithdrawRequest => {
            let _ = story.does(&Actor::Requester, OnCase::Withdraw);
        }
        Move::OnPaper => {
            let today = story.moment().today.to_string();
            let first = story.case.complaints.iter().rfind(|one| one.body == Body::Head).map(|one| one.id);
            let (by, body, reviewed) = match first {
                None => (officer(1), Body::Head, Reviewed::Silence { rule: Rule::Answer }),
                Some(complaint) => (commission(), Body::Commission, Reviewed::HeadSilence { complaint }),
            };
            story.complains(&by, &place(body), registered(reviewed, &today)).expect("it came");
        }
        Move::Void => voided(story),
        Move::Reopen => {
            let _ = story.does(&officer(1), OnCase::Reopen { reasons: sealed() });
        }
        Move::Extend => {
            let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
            let extend = OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
            if story.does(&officer(1), extend).is_ok() {
                leaves(story, NoticeSubject::Extension { rule: Rule::Answer });
            }
        }
        Move::GoToCourt => {
            let today = story.moment().today;
            let heard = story.case.complaints.iter().find(|one| one.body == Body::Commission);
            if let Some(of) = heard.map(|one| one.id) {
                let declared = declaration(&story.case, of, today);
                let _ = story.does(&Actor::Requester, declared);
            }
        }
        Move::Judged => {
            let waiting = story.case.court_actions.iter().find(|one| one.judgment.is_none());
            if let Some(action) = waiting.map(|one| one.declared.action) {
                let judged = OnCase::RecordJudgment { action, on: story.moment().today, outcome: sealed() };
                story.does(&Actor::Requester, judged).expect("noted");
            }
        }
    }
}

fn voided(story: &mut Story) {
    let duplicate_of = Some(CaseId(id()).into());
    let act = Proposed::Void { cause: VoidCause::Duplicate, duplicate_of, reasons: sealed() };
    let proposal = ProposalId(id());
    if story.does(&officer(1), OnCase::Propose { id: proposal, act: Box::new(act) }).is_ok() {
        story.does(&head(), OnCase::Confirm { id: proposal }).expect("confirmed");
    }
}

fn decided(story: &mut Story, n: usize, up: bool) {
    let Some(complaint) = nth(&story.case, n) else { return };
    let by = if complaint.body == Body::Head { head() } else { commission() };
    if complaint.body == Body::Commission {
        let _ = story.does(&by, on(complaint.id, Command::Admit));
    }
    let promised = story.moment().today.checked_add(jiff::Span::new().days(9)).expect("a day");
    let ruling = if up { upheld(&promised.to_string()) } else { rejected() };
    if story.does(&by, on(complaint.id, ruling)).is_ok() {
        leaves(story, NoticeSubject::Decision { complaint: complaint.id });
    }
}

fn walked(moves: &[Move], urgent: bool, mut look: impl FnMut(&Story)) -> Story {
    let mut story = if urgent {
        Story::filed_urgent("2026-02-23T10:00:00Z")
    } else {
        Story::filed("2026-02-23T10:00:00Z")
    };
    look(&story);
    for one in moves {
        goes(&mut story, *one);
        look(&story);
    }
    story
}

/// Each complaint of which the guide speaks can be made now, about each thing that its form lists.
fn complaints_can_be_made(story: &Story) {
    let moment = story.moment();
    let offers = offers(&story.case, &moment);
    for step in guide(&story.case, &moment) {
        if let Step::Complain { body, of, .. } = step {
            let offer = offers.iter().find(|offer| offer.body == body && offer.of == of).expect("an offer");
            assert!(!offer.reviewed.is_empty(), "{step:?} is about nothing");
        }
    }
    for offer in offers.iter().filter(|offer| is_open(offer, story)) {
        for reviewed in &offer.reviewed {
            let mut trial = story.clone();
            let done = trial.complains(&Actor::Requester, &place(offer.body), file(*reviewed));
            assert!(done.is_ok(), "{reviewed:?}: {done:?}");
        }
    }
}

/// What the pages offer the requester beside: to read, to withdraw, to report, to go to court.
fn acts_can_be_done(story: &Story) {
    let (case, moment) = (&story.case, story.moment());
    let today = moment.today;
    let mut commands = Vec::new();
    for one in &case.complaints {
        for action in complaint::available::available(case, one, &Actor::Requester, &moment) {
            use complaint::command::Action as A;
            let command = match action {
                A::ShowDecision => Command::ShowDecision,
                A::Withdraw => Command::Withdraw,
                A::ReportBroken => Command::ReportBroken { text: sealed() },
                other => panic!("a requester is offered {other:?}"),
            };
            commands.push(on(one.id, command));
        }
    }
    let can = available(case, &Actor::Requester, &moment);
    if can.contains(&Action::DeclareCourt) {
        let heard = case.complaints.iter().rev().find(|one| {
            let opens_on = one.next_window(&moment).opens_on();
            one.body == Body::Commission && opens_on.is_some_and(|on| on <= today)
        });
        commands.push(declaration(case, heard.expect("one was heard").id, today));
    }
    if can.contains(&Action::RecordJudgment) {
        let waiting = case.court_actions.iter().find(|one| one.judgment.is_none()).expect("one waits");
        let action = waiting.declared.action;
        commands.push(OnCase::RecordJudgment { action, on: today, outcome: sealed() });
    }
    for command in commands {
        let mut trial = story.clone();
        let said = format!("{command:?}");
        let done = trial.does(&Actor::Requester, command);
        assert!(done.is_ok(), "{said}: {done:?}");
    }
}

/// What the pages offer those who hear the complaints.
fn the_bodies_can_do_what_they_are_offered(story: &Story) {
    use complaint::command::Action as A;
    let moment = story.moment();
    for one in &story.case.complaints {
        for actor in [officer(1), head(), commission()] {
            for action in complaint::available::available(&story.case, one, &actor, &moment) {
                let command = match action {
                    A::Admit => Command::Admit,
                    A::Decide => rejected(),
                    A::Dismiss => Command::Dismiss { reasons: sealed(), road: Road::Mail },
                    A::RecordWithdrawal => Command::RecordWithdrawal {
                        signed_on: moment.today,
                        scan: sealed(),
                        attachments: vec![scanned()],
                    },
                    _ => Command::Note { text: sealed() },
                };
                let mut trial = story.clone();
                let done = trial.does(&actor, on(one.id, command));
                assert!(done.is_ok(), "{action:?} in {:?} by {actor:?}: {done:?}", story.case.stage);
            }
        }
    }
}

/// Whatever was answered, decided or voided can be complained of until its own last day, whatever else was
/// complained of meanwhile.
fn what_was_said_can_be_complained_of_until_its_own_last_day(story: &Story) {
    let moment = story.moment();
    let offered: Vec<Reviewed> =
        offers(&story.case, &moment).into_iter().flat_map(|offer| offer.reviewed).collect();
    let runs = |rule, from| {
        let last = due(moment.calendar, rule, false, from, moment.classes).expect("a day");
        moment.today <= last.due_on
    };
    let known = |reviewed| story.case.complaints.iter().any(|one| one.reviewed == reviewed);
    let read = story.case.replies.iter().filter_map(|reply| Some((reply.text.id, reply.sent.received_on?)));
    let answers = read.map(|(reply, on)| (Reviewed::Reply { reply }, on));
    let voided = story.case.voided.iter().map(|one| (Reviewed::Voiding, one.on));
    let to_head = answers.chain(voided).filter(|(_, on)| runs(Rule::ComplaintToHead, *on));
    let heard = story.case.complaints.iter().filter(|one| one.body == Body::Head);
    let decided = heard.filter_map(|one| Some((one.id, one.sent()?.received_on?)));
    let decided = decided.map(|(complaint, on)| (Reviewed::HeadDecision { complaint }, on));
    let further = decided.filter(|(_, on)| runs(Rule::ComplaintToCommission, *on));
    for (said, _) in to_head.chain(further).filter(|(said, _)| !known(*said)) {
        assert!(offered.contains(&said), "{said:?} is not offered: {offered:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_button_of_the_ladder_leads_to_a_refusal(moves in moves(), urgent in any::<bool>()) {
        walked(&moves, urgent, |story| {
            complaints_can_be_made(story);
            acts_can_be_done(story);
            the_bodies_can_do_what_they_are_offered(story);
            what_was_said_can_be_complained_of_until_its_own_last_day(story);
        });
    }

    #[test]
    fn the_guide_is_never_without_words_once_a_request_was_received(moves in moves(), urgent in any::<bool>()) {
        walked(&moves, urgent, |story| {
            assert!(!guide(&story.case, &story.moment()).is_empty(), "{:?}", story.case.stage);
        });
    }

    #[test]
    fn the_ladder_told_again_gives_the_same_case(moves in moves(), urgent in any::<bool>()) {
        let story = walked(&moves, urgent, |_| {});
        prop_assert_eq!(Case::rebuild(&story.history), Some(story.case));
    }

    #[test]
    fn what_was_decided_stays_decided(moves in moves(), urgent in any::<bool>()) {
        let mut known: Vec<(ComplaintId, Option<Finding>)> = Vec::new();
        walked(&moves, urgent, |story| {
            for (complaint, finding) in &known {
                let now = story.case.complaint(*complaint).and_then(|one| one.decision.as_ref());
                assert!(finding.is_none() || now.map(|one| one.finding) == *finding);
            }
            let findings = |one: &Complaint| (one.id, one.decision.as_ref().map(|decision| decision.finding));
            known = story.case.complaints.iter().map(findings).collect();
        });
    }
}
