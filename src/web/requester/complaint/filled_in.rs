//! What a case says of a complaint before anybody writes: what it is about, why one is likely not content, and a
//! first sentence to go on from. All of it can be changed.

use super::{
    form::{GRIEVANCES, REVIEWED, TEXT},
    in_words,
};
use crate::{
    domain::{
        case::{Case, reply::Outcome},
        complaint::{
            facts::{Finding, Grievance, Reviewed},
            offers::Offer,
        },
        law::Rule,
        moment::Moment,
    },
    i18n::Locale,
    web::forms::FormState,
};

/// The form as the case fills it in; empty where nothing can be complained of.
pub fn filled_in(locale: Locale, case: &Case, offer: &Offer, moment: &Moment<'_>) -> FormState {
    let Some(likeliest) = offer.reviewed.first().copied() else { return FormState::new() };
    let mut form = FormState::new()
        .with(REVIEWED, value_of(likeliest))
        .with(TEXT, in_words(locale, first_words(likeliest), case.received_on));
    for grievance in likely(case, likeliest, moment) {
        form.put(GRIEVANCES, grievance.code());
    }
    form
}

fn first_words(reviewed: Reviewed) -> &'static str {
    match reviewed {
        Reviewed::Silence { .. } => "complaint-draft-silence",
        Reviewed::Reply { .. } | Reviewed::Declared { .. } => "complaint-draft-reply",
        Reviewed::Voiding => "complaint-draft-voiding",
        Reviewed::HeadSilence { .. } => "complaint-draft-head-silence",
        Reviewed::HeadDecision { .. } => "complaint-draft-head-decision",
    }
}

/// The grievances that follow from the facts.
fn likely(case: &Case, reviewed: Reviewed, moment: &Moment<'_>) -> Vec<Grievance> {
    match reviewed {
        Reviewed::Silence { .. } | Reviewed::HeadSilence { .. } => vec![Grievance::NoAnswer],
        Reviewed::Reply { reply } => {
            let Some(reply) = case.reply(reply) else { return Vec::new() };
            let why = match reply.text.outcome() {
                Outcome::Refused => Some(Grievance::Refused),
                Outcome::Partly => Some(Grievance::Partial),
                Outcome::Granted => None,
            };
            let due = case.clock(Rule::Answer).and_then(|clock| clock.due.as_ref());
            let left = reply.dispatched_on.unwrap_or(moment.today);
            let late = due.is_some_and(|due| left > due.latest).then_some(Grievance::Late);
            why.into_iter().chain(late).collect()
        }
        Reviewed::Voiding => vec![Grievance::Refused],
        // What the portal did not see comes on paper alone.
        Reviewed::Declared { .. } => Vec::new(),
        Reviewed::HeadDecision { complaint } => {
            let decision = case.complaint(complaint).and_then(|one| one.decision.as_ref());
            match decision.map(|decision| decision.finding) {
                Some(Finding::Rejected) | None => vec![Grievance::Refused],
                Some(Finding::Partly) => vec![Grievance::Partial],
                Some(Finding::Upheld) => Vec::new(),
            }
        }
    }
}

/// How a form names what is complained of.
pub fn value_of(reviewed: Reviewed) -> String {
    match reviewed {
        Reviewed::Silence { rule } => format!("silence-{}", rule.code()),
        Reviewed::Reply { reply } => format!("reply-{reply}"),
        Reviewed::Voiding => "voiding".to_owned(),
        Reviewed::HeadSilence { .. } => "head-silence".to_owned(),
        Reviewed::HeadDecision { .. } => "head-decision".to_owned(),
        Reviewed::Declared { .. } => "declared".to_owned(),
    }
}
