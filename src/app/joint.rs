//! The same act on many cases of an institution, as one form says it: each case by itself, in batches, so that a
//! refusal is its own. Sent again, after a broken connection or a crash, it does what was not done yet.

use super::{
    Act, Error, Portal, Sealer,
    change::{Changed, Target, change_many},
};
use crate::{
    domain::{
        actor::Actor,
        case::{
            command::{Action, Command, ExtensionNotice, Proposed},
            ground::ExtensionGround,
            reply::ReplyText,
        },
        id::{CaseId, ProposalId, ReplyId, UserId},
        law::Rule,
        sealed::{Value, ValueKind},
        text::Words,
    },
    persistence::cases::{in_order, in_turn},
};

/// Most cases of one form.
pub const MOST: usize = 500;

/// Cases to a transaction: whoever else writes waits no longer than for these.
const BATCH: usize = 50;

/// What is done on each case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    Assign {
        to: UserId,
    },
    Note {
        text: Words,
    },
    /// Within a campaign alone (arts 16 and 17): each case with its own ground, reasons and notice.
    Extend {
        rule: Rule,
        ground: ExtensionGround,
        reasons: Words,
    },
    /// Within a campaign alone: one text, of which each case gets a reply of its own.
    Reply(Box<Answer>),
}

/// The answer that many get, each for themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub text: ReplyText,
    /// What its texts say in plain words; each case seals them anew.
    pub values: Vec<Value>,
    /// Whether it waits at each case for a second person.
    pub proposed: bool,
    /// What tells it from any other.
    pub content: String,
}

impl Deed {
    pub fn action(&self) -> Action {
        match self {
            Deed::Assign { .. } => Action::Assign,
            Deed::Note { .. } => Action::Note,
            Deed::Extend { .. } => Action::Extend,
            Deed::Reply(answer) if answer.proposed => Action::ProposeReply,
            Deed::Reply(_) => Action::Reply,
        }
    }

    /// What tells it from any other under the same key.
    fn content(&self) -> String {
        match self {
            Deed::Assign { to } => format!("assign {to}"),
            Deed::Note { text } => format!("note {}", text.as_str()),
            Deed::Extend { rule, ground, reasons } => {
                format!("extend {} {} {}", rule.code(), ground.code(), reasons.as_str())
            }
            Deed::Reply(answer) => format!("reply {} {}", answer.proposed, answer.content),
        }
    }

    /// The command on one case, with the texts that it seals.
    fn command(&self, portal: &Portal) -> (Command, Vec<Value>) {
        match self {
            Deed::Assign { to } => (Command::Assign { to: *to }, Vec::new()),
            Deed::Note { text } => {
                let mut sealer = Sealer::new(&portal.clock);
                let text = sealer.seal(ValueKind::Note, text.clone());
                (Command::Note { text }, sealer.into_values())
            }
            Deed::Extend { rule, ground, reasons } => {
                let mut sealer = Sealer::new(&portal.clock);
                let reasons = sealer.seal(ValueKind::Reasons, reasons.clone());
                let (rule, ground, notice) = (*rule, *ground, ExtensionNotice::Portal);
                (Command::Extend { rule, ground, reasons, notice }, sealer.into_values())
            }
            Deed::Reply(answer) => answer.command(portal),
        }
    }
}

impl Answer {
    fn command(&self, portal: &Portal) -> (Command, Vec<Value>) {
        let mut sealer = Sealer::new(&portal.clock);
        let text = self.text.anew(ReplyId(portal.clock.id()), |sealed| {
            let plain = self.values.iter().find(|value| value.sealed == *sealed);
            plain.map_or_else(|| sealed.clone(), |value| sealer.seal_text(value.kind, value.text.clone()))
        });
        let command = if self.proposed {
            let act = Box::new(Proposed::Reply { reply: text });
            Command::Propose { id: ProposalId(portal.clock.id()), act }
        } else {
            Command::Reply(text)
        };
        (command, sealer.into_values())
    }
}

/// A case as the page that was acted on saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub case: CaseId,
    /// The count of its events.
    pub version: u32,
}

/// What became of one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// The same form had done it before.
    DoneBefore,
    /// Somebody changed the case since the page was made.
    Overtaken,
    /// The form was used for another act on this case.
    FormUsed,
    /// By its rules; the code has its words.
    Refused(&'static str),
}

/// Does a deed on each case, once under `form_key`; what became of each, in their order. What was done stays done
/// when a later batch fails.
///
/// # Errors
/// The clock went back, or the store.
pub async fn act(
    portal: &Portal,
    actor: &Actor,
    deed: &Deed,
    cases: &[Seen],
    form_key: &str,
) -> Result<Vec<Outcome>, Error> {
    let mut outcomes = Vec::with_capacity(cases.len());
    for batch in in_turn(cases.iter().map(|seen| seen.case)).chunks(BATCH) {
        let acts = batch.iter().map(|place| of_case(portal, actor, deed, cases[*place], form_key)).collect();
        for (place, result) in batch.iter().zip(change_many(portal, acts).await?) {
            outcomes.push((*place, outcome(result)?));
        }
    }
    Ok(in_order(outcomes))
}

fn of_case<'a>(portal: &Portal, actor: &'a Actor, deed: &Deed, seen: Seen, form_key: &str) -> Act<'a> {
    let (command, values) = deed.command(portal);
    let about = format!("{} {}", seen.case, deed.content());
    Act {
        target: Target::Existing { case: seen.case, expected: Some(seen.version) },
        actor,
        command,
        values,
        files: Vec::new(),
        form_key: Some((format!("{form_key}:{}", seen.case), portal.keys.content_digest(&about))),
    }
}

fn outcome(result: Result<Changed, Error>) -> Result<Outcome, Error> {
    match result {
        Ok(changed) if changed.repeated() => Ok(Outcome::DoneBefore),
        Ok(_) => Ok(Outcome::Done),
        Err(Error::Refused(refusal)) => Ok(Outcome::Refused(refusal.code())),
        Err(Error::Conflict { .. }) => Ok(Outcome::Overtaken),
        Err(Error::FormUsed { .. }) => Ok(Outcome::FormUsed),
        Err(error) => Err(error),
    }
}
