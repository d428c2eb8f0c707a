//! The steps that a complainant took at the institution before the Commission heard of them, as its register lists
//! them (art. 13 of its internal rules): the request, the answer or the silence, the complaint to the head and what
//! came of it. What the portal did not see is told as it was declared.

use crate::{
    domain::{
        case::{Case, facts::Declared, reply::Reply},
        complaint::{
            Complaint,
            facts::{Body, Reviewed},
            state::State,
        },
        law::Rule,
        sealed::Sealed,
    },
    web::workplace::told::Told,
};
use jiff::civil::Date;
use serde::Serialize;

/// One step at the institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The words are `commission-taken-…`.
    pub what: String,
    /// None where nobody said it.
    pub on: Option<Date>,
    pub reference: String,
    /// What a declared answer said.
    pub said: String,
    /// Whether it is known by declaration alone.
    pub declared: bool,
}

impl Step {
    pub fn new(what: &str, on: Option<Date>) -> Self {
        let (what, reference, said) = (what.to_owned(), String::new(), String::new());
        Self { what, on, reference, said, declared: false }
    }

    fn numbered(self, reference: &str) -> Self {
        Self { reference: reference.to_owned(), ..self }
    }
}

/// The steps before that complaint to the Commission, in the order of their days.
pub fn taken(case: &Case, complaint: &Complaint, told: &Told) -> Vec<Step> {
    let head = before(case, complaint);
    let mut steps: Vec<Step> = match &case.declared {
        Some(declared) => of_declared(declared, "request", told).into(),
        None => of_request(case, head, complaint.received_on),
    };
    match (head, &complaint.declared) {
        (Some(head), _) => steps.extend(of_head(head, complaint.received_on)),
        (None, Some(declared)) => steps.extend(of_declared(declared, "complaint", told)),
        (None, None) => {}
    }
    in_order(steps)
}

/// What is sealed of them.
pub fn sealed<'a>(case: &'a Case, complaint: &'a Complaint) -> impl Iterator<Item = &'a Sealed> {
    let declared = case.declared.iter().chain(&complaint.declared);
    declared.flat_map(|one| [&one.reference, &one.answer]).flatten()
}

fn before<'a>(case: &'a Case, complaint: &Complaint) -> Option<&'a Complaint> {
    match complaint.reviewed {
        Reviewed::HeadSilence { complaint } | Reviewed::HeadDecision { complaint } => {
            case.complaint(complaint).filter(|one| one.body == Body::Head)
        }
        Reviewed::Silence { .. } | Reviewed::Reply { .. } | Reviewed::Voiding | Reviewed::Declared { .. } => {
            None
        }
    }
}

fn of_request(case: &Case, head: Option<&Complaint>, heard_on: Date) -> Vec<Step> {
    let asked = Step::new("request", case.received_on).numbered(&case.reference.to_string());
    let silence = silence(case, head, heard_on).map(|(rule, on)| {
        let what = if rule == Rule::Urgent { "silence-urgent" } else { "silence" };
        Step::new(what, Some(on))
    });
    let voided = case.voided.as_ref().map(|voided| Step::new("voided", Some(voided.on)));
    let replies = case.replies.iter().map(|reply| Step::new(&answer(reply), Some(reply.given_on)));
    [Some(asked), silence, voided].into_iter().flatten().chain(replies).collect()
}

fn answer(reply: &Reply) -> String {
    let outcome = if reply.text.is_final { reply.text.outcome().code() } else { "first" };
    format!("answer-{outcome}")
}

/// The last day that passed without an answer: the one that was complained of, or that of the request where the
/// complaint to the head is not known here.
fn silence(case: &Case, head: Option<&Complaint>, heard_on: Date) -> Option<(Rule, Date)> {
    let rule = match head.map(|one| one.reviewed) {
        Some(Reviewed::Silence { rule }) => rule,
        None if case.replies.is_empty() => Rule::Answer,
        _ => return None,
    };
    let told = head.and_then(|one| one.end).map(|end| end.latest);
    let last = told.or_else(|| Some(case.clock(rule)?.due.as_ref()?.latest))?;
    (last < heard_on).then_some((rule, last))
}

fn of_head(head: &Complaint, heard_on: Date) -> Vec<Step> {
    let complained = Step::new("complaint", Some(head.received_on)).numbered(&head.reference.to_string());
    let came = match head.state {
        State::Withdrawn => Some(Step::new("withdrawn", head.withdrawn_on)),
        State::Inadmissible => Some(Step::new("inadmissible", head.said_on())),
        State::Dispatched | State::Premature | State::Filed | State::Admitted | State::Decided => {
            head.decision.as_ref().map(|one| Step::new(one.finding.code(), Some(one.on)))
        }
    };
    let due = head.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.latest);
    let silent = due.filter(|last| *last < heard_on && came.as_ref().is_none_or(|one| one.on > Some(*last)));
    let silent = silent.map(|last| Step::new("head-silence", Some(last)));
    [Some(complained), silent, came].into_iter().flatten().collect()
}

/// What is declared of a step at the institution, and of what came of it.
fn of_declared(declared: &Declared, what: &str, told: &Told) -> [Step; 2] {
    let came =
        if declared.answered_on.is_some() || declared.answer.is_some() { "answer" } else { "no-answer" };
    let step = |what: &str, on| Step { declared: true, ..Step::new(what, on) };
    [
        step(what, declared.received_on).numbered(&told.optional(declared.reference.as_ref())),
        Step { said: told.optional(declared.answer.as_ref()), ..step(came, declared.answered_on) },
    ]
}

/// By their days; one without a day stays behind the one before it.
fn in_order(steps: Vec<Step>) -> Vec<Step> {
    let mut last = Date::MIN;
    let dated = steps.into_iter().map(|step| {
        last = step.on.unwrap_or(last);
        (last, step)
    });
    let mut dated: Vec<(Date, Step)> = dated.collect();
    dated.sort_by_key(|(on, _)| *on);
    dated.into_iter().map(|(_, step)| step).collect()
}
