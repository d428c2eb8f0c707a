//! What no history of lawful acts can break, whatever people do and in whatever order.

use super::story::{
    Story, delegate_in_vacancy, head, head_in_vacancy, id, officer, officer_elsewhere, officer_out_of_office,
    scanned, sealed, staff, supplied, withheld,
};
use crate::support::actors::disclosing;
use bayan::domain::{
    actor::{Actor, Role},
    case::{
        Case,
        available::{available, extendable, void_causes},
        bounce::{Bounce, BounceKind},
        clock::Step,
        command::{Action, Command, ConsultationEnd, ExtensionNotice, NoticeSubject, Proposed, VoidCause},
        consultation::{self, Disclosure},
        contribution, costs, delivery,
        facts::Delivery,
        ground::{ExtensionGround, Ground},
        reply::{Proof, Reply},
        stage::Stage,
    },
    id::{CaseId, ConsultationId, ContributionId, MessageId, ProposalId, QuoteId, ReplyId, UserId},
    law::{Rule, Unit, period},
    moment::Moment,
};
use jiff::civil::Date;
use proptest::prelude::*;

/// Everybody there is.
fn everybody() -> Vec<Actor> {
    vec![
        Actor::Requester,
        officer(1),
        officer(2),
        staff(Role::Substitute, 3),
        head(),
        head_in_vacancy(),
        Actor::System,
        officer_elsewhere(),
        officer_out_of_office(),
        staff(Role::Commission, 4),
        staff(Role::Auditor, 5),
        staff(Role::Administrator, 6),
        delegate_in_vacancy(),
        staff(Role::Delegate, 11),
        Actor::ThirdParty,
        Actor::Contributor,
    ]
}

/// The day before; of what was sent by the portal the day of sending, or else the day after it.
fn another_day_of_receipt(case: &Case) -> Option<jiff::civil::Date> {
    let received_on = case.received_on?;
    use bayan::domain::case::facts::Channel;
    let sent_on = bayan::domain::law::zone::legal_date(case.filed_at);
    match case.channel {
        Channel::Portal if sent_on == received_on => received_on.tomorrow().ok(),
        Channel::Portal => Some(sent_on),
        _ => received_on.yesterday().ok(),
    }
}

/// The form of an action, filled in as well as the case allows.
fn filled_in(action: Action, case: &Case, actor: &Actor, moment: &Moment<'_>) -> Option<Command> {
    let today = moment.today;
    let alive = |mine: bool| {
        case.proposals
            .iter()
            .find(|one| one.expires_on.is_none_or(|last| today <= last) && (mine || one.by != actor.user()))
            .map_or(ProposalId(id()), |one| one.id)
    };
    let reply = |is_meant: fn(&Reply, Date) -> bool| {
        let meant = case.replies.iter().find(|reply| is_meant(reply, today));
        meant.map_or(ReplyId(id()), |reply| reply.text.id)
    };
    let command = match action {
        // What is done on a complaint has properties of its own.
        Action::Submit | Action::Register | Action::Declare | Action::Complaint => return None,
        Action::Acknowledge => Command::Acknowledge { received_on: today, evidence: sealed() },
        Action::TakeOn => Command::TakeOn,
        Action::Assign => Command::Assign { to: UserId(id()) },
        Action::Note => Command::Note { text: sealed() },
        Action::Extend => Command::Extend {
            rule: extendable(case, moment).next().unwrap_or(Rule::Answer),
            ground: ExtensionGround::LargeNumber,
            reasons: sealed(),
            notice: ExtensionNotice::Portal,
        },
        Action::OpenConsultation => {
            let notice = consultation::Notice {
                email: Some(sealed()),
                address: None,
                concerns: sealed(),
                reply_by: today,
                language: bayan::domain::language::Language::Ar,
            };
            Command::OpenConsultation {
                id: ConsultationId(id()),
                third_party: sealed(),
                notice: Some(Box::new(notice)),
            }
        }
        Action::CloseConsultation => {
            let open = case.consultations.iter().find(|one| one.closed.is_none());
            let said = open.and_then(|one| one.answered.as_ref()).map(|answered| answered.answer.end());
            Command::CloseConsultation {
                id: open.map_or(ConsultationId(id()), |one| one.id),
                end: said.unwrap_or(ConsultationEnd::Silent),
                reasons: Some(sealed()),
            }
        }
        Action::RenewConsultation => Command::RenewConsultation {
            id: case
                .consultations
                .iter()
                .find(|one| one.closed.is_none() && one.notice.is_some())
                .map_or(ConsultationId(id()), |one| one.id),
            email: None,
            address: Some(sealed()),
            reasons: sealed(),
        },
        Action::AnswerConsultation => Command::AnswerConsultation {
            id: case.consultations.iter().find(|one| one.waits()).map_or(ConsultationId(id()), |one| one.id),
            answer: consultation::Answer::Refused,
            reasons: Some(sealed()),
            files: Vec::new(),
        },
        Action::AskContributor => {
            let question = contribution::Question {
                name: sealed(),
                email: sealed(),
                text: sealed(),
                files: Vec::new(),
                answer_by: today,
                language: bayan::domain::language::Language::Ar,
                shows_request: false,
            };
            on_question(case, contribution::Command::Ask(Box::new(question)))
        }
        Action::WithdrawContribution => on_question(case, contribution::Command::Withdraw),
        Action::AnswerContribution => {
            on_question(case, contribution::Command::Answer { text: sealed(), files: Vec::new() })
        }
        Action::QuoteCosts => {
            let line = costs::Line {
                service: costs::Service::Copying,
                what: sealed(),
                amount: costs::Centimes(1_250),
            };
            on_quote(case, costs::Command::Quote { lines: vec![line], basis: sealed() })
        }
        Action::WithdrawQuote => on_quote(case, costs::Command::Withdraw { reasons: sealed() }),
        Action::RecordPayment => {
            on_quote(case, costs::Command::RecordPayment { on: today, receipt: sealed() })
        }
        Action::Appoint => deliver(delivery::Command::Appoint(delivery::Appointment {
            mode: delivery::OnSpot::Consultation,
            place: sealed(),
            on: moment.working_days_after(today, 1)?,
            at: jiff::civil::time(10, 0, 0, 0),
            bring: None,
        })),
        Action::RecordMissed => {
            deliver(delivery::Command::RecordMissed { by: delivery::Missing::Requester, note: None })
        }
        Action::RecordDelivery => deliver(delivery::Command::RecordSupply(delivery::Supply {
            mode: Delivery::Consultation,
            on: today,
            proof: delivery::Proof::Signature,
            evidence: sealed(),
        })),
        Action::AssessUrgency => Command::AssessUrgency { accepted: false, reasons: Some(sealed()) },
        Action::Reply => Command::Reply(disclosing(case, Disclosure::Supplied, supplied())),
        Action::ProposeReply => {
            let reply = withheld(Ground::Other { basis: sealed() });
            proposal(Proposed::Reply { reply: disclosing(case, Disclosure::Withheld, reply) })
        }
        Action::ProposeVoid => proposal(Proposed::Void {
            cause: VoidCause::Duplicate,
            duplicate_of: Some(CaseId(id()).into()),
            reasons: sealed(),
        }),
        Action::ProposeCorrection => proposal(Proposed::CorrectReceipt {
            received_on: another_day_of_receipt(case)?,
            evidence: sealed(),
        }),
        Action::Confirm => {
            Command::Confirm { id: confirmable(case, actor, moment).unwrap_or_else(|| alive(false)) }
        }
        Action::Decline => Command::Decline { id: alive(true), reasons: sealed() },
        // The court comes after the Commission: `remedies` walks that far.
        Action::DeclareCourt | Action::RecordJudgment => return None,
        Action::RecordDispatch => Command::RecordDispatch {
            message: MessageId(id()),
            subject: NoticeSubject::Information,
            on: today,
            proof: sealed(),
        },
        Action::RecordReceipt => Command::RecordReceipt {
            reply: reply(|reply, today| reply.sent.receipt_can_be_recorded(today)),
            on: today,
            proof: Proof::Signature { evidence: sealed() },
        },
        Action::ShowAnswer => {
            Command::ShowAnswer { reply: reply(|reply, _| reply.sent.received_on.is_none()) }
        }
        Action::Withdraw => Command::Withdraw,
        Action::RecordWithdrawal => {
            Command::RecordWithdrawal { signed_on: today, scan: sealed(), attachments: vec![scanned()] }
        }
        Action::Reopen => Command::Reopen { reasons: sealed() },
        Action::RenewLink => Command::RenewLink { identity_checked: sealed() },
        Action::SettleNotice => Command::SettleNotice {
            message: MessageId(id()),
            subject: NoticeSubject::Extension { rule: Rule::Answer },
            left: true,
        },
        Action::RecordBounce => Command::RecordBounce {
            message: MessageId(id()),
            subject: NoticeSubject::Extension { rule: Rule::Answer },
            bounce: Bounce { kind: BounceKind::Hard, status: None },
        },
        Action::LapseExtension => Command::LapseExtension { rule: Rule::Answer },
        Action::Recalculate => Command::Recalculate,
        Action::FollowCalendar => Command::FollowCalendar { settled: 0 },
        Action::Pass => Command::Pass {
            from: case.institution.clone(),
            to: bayan::domain::institution::InstitutionCode::parse("ZZ").expect("a code"),
            on: today,
        },
        Action::Close => Command::Close,
    };
    Some(command)
}

/// The forms of an action: one for each thing the page gives to choose from.
fn forms(action: Action, case: &Case, actor: &Actor, moment: &Moment<'_>) -> Vec<Command> {
    if action != Action::ProposeVoid {
        return filled_in(action, case, actor, moment).into_iter().collect();
    }
    void_causes(case)
        .map(|cause| {
            let duplicate_of = (cause == VoidCause::Duplicate).then(|| CaseId(id()).into());
            proposal(Proposed::Void { cause, duplicate_of, reasons: sealed() })
        })
        .collect()
}

/// On the quote that waits, or one to come.
fn on_quote(case: &Case, command: costs::Command) -> Command {
    let quote = case.open_quote().map_or(QuoteId(id()), |quote| quote.id);
    Command::Costs { quote, command: Box::new(command) }
}

/// A new question, or one that waits.
fn on_question(case: &Case, command: contribution::Command) -> Command {
    let is_new = matches!(command, contribution::Command::Ask(_));
    let waiting = case.contributions.iter().find(|one| !is_new && one.waits());
    let id = waiting.map_or(ContributionId(id()), |one| one.id);
    Command::Contribution { id, command: Box::new(command) }
}

fn deliver(command: delivery::Command) -> Command {
    Command::Deliver(Box::new(command))
}

fn proposal(act: Proposed) -> Command {
    Command::Propose { id: ProposalId(id()), act: Box::new(act) }
}

/// One that this person can confirm today, as the page offers it.
fn confirmable(case: &Case, actor: &Actor, moment: &Moment<'_>) -> Option<ProposalId> {
    bayan::domain::case::available::confirmable(case, actor, moment).map(|proposal| proposal.id).next()
}

/// One step of a story: days pass, then somebody tries something.
#[derive(Debug, Clone, Copy)]
struct Attempt {
    days: i64,
    actor: usize,
    action: usize,
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let one = (0_i64..14, 0_usize..15, 0..Action::ALL.len()).prop_map(|(days, actor, action)| Attempt {
        days: (days - 6).max(0),
        actor,
        action,
    });
    proptest::collection::vec(one, 1..40)
}

fn beginnings() -> impl Strategy<Value = usize> {
    0_usize..5
}

fn begun(which: usize) -> Story {
    match which {
        0 => Story::filed("2026-02-10T10:00:00Z"),
        1 => Story::filed_urgent("2026-05-20T10:00:00Z"),
        2 => Story::filed_without_email("2026-03-01T10:00:00Z"),
        3 => Story::registered("2026-06-01T10:00:00Z", "2026-05-04"),
        _ => Story::dispatched("2026-08-10T23:30:00Z"),
    }
}

/// Tells the story and looks at it after each step.
fn told(which: usize, attempts: &[Attempt], mut look: impl FnMut(&mut Story)) -> Story {
    let mut story = begun(which);
    let people = everybody();
    look(&mut story);
    for attempt in attempts {
        story.days_pass(attempt.days);
        let actor = &people[attempt.actor];
        let moment = story.moment();
        if let Some(command) = filled_in(Action::ALL[attempt.action], &story.case, actor, &moment) {
            let before = story.case.clone();
            if story.does(actor, command).is_err() {
                assert_eq!(story.case, before, "what is refused leaves no mark");
            }
        }
        look(&mut story);
    }
    story
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_history_told_again_gives_the_same_case(which in beginnings(), attempts in attempts()) {
        let story = told(which, &attempts, |_| {});
        prop_assert_eq!(Case::rebuild(&story.history), Some(story.case));
    }

    #[test]
    fn no_clock_is_extended_twice(which in beginnings(), attempts in attempts()) {
        told(which, &attempts, |story| {
            for clock in &story.case.clocks {
                let steps = |step| clock.ledger.iter().filter(|entry| entry.step == step).count();
                // One that had lapsed can be restored; it is still the same one.
                assert!(steps(Step::Extend) <= 1 + steps(Step::VoidExtension), "{:?}", clock.ledger);
                let recorded = story.case.extensions.iter().filter(|one| one.rule == clock.rule).count();
                assert!(recorded <= 1);
            }
        });
    }

    #[test]
    fn a_period_of_working_days_ends_on_a_working_day(which in beginnings(), attempts in attempts()) {
        told(which, &attempts, |story| {
            let moment = story.moment();
            for due in story.case.clocks.iter().filter_map(|clock| clock.due.as_ref()) {
                if period(due.rule, due.received_on).unit == Unit::WorkingDay {
                    let class = moment.classes.on(due.due_on);
                    let day = moment.calendar.day(due.due_on, class).expect("maintained");
                    assert!(day.is_working(), "{}", due.due_on);
                }
            }
        });
    }

    #[test]
    fn the_ledger_of_a_clock_joins_without_a_seam(which in beginnings(), attempts in attempts()) {
        told(which, &attempts, |story| {
            for clock in &story.case.clocks {
                for pair in clock.ledger.windows(2) {
                    assert_eq!(pair[0].after, pair[1].before);
                    assert!(pair[0].on <= pair[1].on);
                }
                assert_eq!(clock.ledger.last().and_then(|entry| entry.after.clone()), clock.due);
            }
        });
    }

    #[test]
    fn those_who_only_look_change_nothing(which in beginnings(), attempts in attempts()) {
        let onlookers = [
            staff(Role::Commission, 4),
            staff(Role::Auditor, 5),
            staff(Role::Administrator, 6),
            officer_elsewhere(),
            officer_out_of_office(),
            staff(Role::Delegate, 11),
        ];
        told(which, &attempts, |story| {
            let moment = story.moment();
            for actor in &onlookers {
                assert_eq!(available(&story.case, actor, &moment), []);
                for action in Action::ALL {
                    if let Some(command) = filled_in(*action, &story.case, actor, &moment) {
                        assert!(story.does(actor, command).is_err(), "{actor:?} did {action:?}");
                    }
                }
            }
        });
    }

    #[test]
    fn no_button_leads_to_a_refusal_when_its_form_is_filled_in_well(
        which in beginnings(),
        attempts in attempts(),
    ) {
        let people = everybody();
        told(which, &attempts, |story| {
            let moment = story.moment();
            // The portal presses no buttons: its jobs ask, and nothing to do is an answer.
            for actor in people.iter().filter(|actor| **actor != Actor::System) {
                for action in available(&story.case, actor, &moment) {
                    for command in forms(action, &story.case, actor, &moment) {
                        let mut trial = story.clone();
                        if let Err(refusal) = trial.does(actor, command) {
                            let stage = story.case.stage;
                            panic!("{} in {stage:?} as {:?}: {refusal}", action.code(), actor.role());
                        }
                    }
                }
            }
        });
    }

    #[test]
    fn what_ended_stays_ended(which in beginnings(), attempts in attempts()) {
        let mut ended: Option<Stage> = None;
        told(which, &attempts, |story| {
            if let Some(stage) = ended {
                assert_eq!(story.case.stage, stage);
            }
            ended = Some(story.case.stage).filter(|stage| matches!(stage, Stage::Withdrawn | Stage::Void));
            let left = story.case.replies.iter().any(|one| one.text.is_final && one.sent.dispatched_on.is_some());
            let owes = story.case.stage.is_open() || story.case.stage == Stage::Answered && !left;
            assert!(owes || story.case.act_by().is_none());
        });
    }
}
