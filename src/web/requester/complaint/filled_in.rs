//! What a case says of a complaint before anybody writes: what it is about, why one is likely not content, and a
//! first sentence to go on from. All of it can be changed.

use super::{
    day,
    form::{GRIEVANCES, REVIEWED, TEXT},
    in_words,
};
use crate::{
    domain::{
        case::Case,
        complaint::{facts::Reviewed, reviewed::likely},
        moment::Moment,
    },
    i18n::Locale,
    web::forms::FormState,
};

/// The form as the case fills it in for a complaint about that; empty where nothing can be complained of.
pub fn filled_in(locale: Locale, case: &Case, about: Option<Reviewed>, moment: &Moment<'_>) -> FormState {
    let Some(about) = about else { return FormState::new() };
    let received_on = case.received_on.map(|on| day(locale, on)).unwrap_or_default();
    let mut form = FormState::new()
        .with(REVIEWED, about.code())
        .with(TEXT, in_words(locale, first_words(about), &received_on));
    for grievance in likely(case, about, moment) {
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
