//! What a complaint can be about, as its form offers it: each with its own last day, and how the chosen one stands
//! today.

use super::{day, reviewed_in_words};
use crate::{
    domain::{
        case::Case,
        complaint::{facts::Reviewed, offers::Offer},
        law::windows::{Standing, Window},
        moment::Moment,
    },
    i18n::{Args, Locale, t},
};
use jiff::civil::Date;
use serde::Serialize;

/// One thing to choose, said with its day.
#[derive(Debug, Clone, Serialize)]
pub struct Pick {
    pub(super) value: String,
    pub(super) text: String,
}

/// How a complaint of today would stand.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct WindowView {
    /// `open`, `early`, `late` or `closed`.
    pub(super) standing: &'static str,
    /// By which day, from which day surely, until when or since when.
    pub(super) date: Option<Date>,
}

impl WindowView {
    /// How one about what is chosen would stand; what has no window of its own stands as the whole offer does.
    pub fn of(offer: &Offer, case: &Case, code: &str, today: Date) -> Self {
        let each = offer.each(case);
        let own = chosen(offer, code).and_then(|about| own(&each, about));
        let (standing, date) = match own.unwrap_or(&offer.window).standing(today) {
            Standing::NotYet { .. } => ("open", None),
            Standing::PossiblyEarly { ripens_on } => ("early", Some(ripens_on)),
            Standing::Open { file_by, .. } => ("open", file_by),
            Standing::PossiblyLate { accept_until } => ("late", accept_until),
            Standing::Closed { since } => ("closed", Some(since)),
        };
        Self { standing, date }
    }
}

/// What of an offer the complaint is about, by its code; where that names none, the likeliest.
pub fn chosen(offer: &Offer, code: &str) -> Option<Reviewed> {
    let all = &offer.reviewed;
    all.iter().find(|one| one.code() == code).or(all.first()).copied()
}

/// What it can be about, of several each with the last day of its own window, where that is open.
pub fn picks(locale: Locale, case: &Case, offer: &Offer, moment: &Moment<'_>) -> Vec<Pick> {
    let each = if offer.reviewed.len() > 1 { offer.each(case) } else { Vec::new() };
    let pick = |one: &Reviewed| {
        let what = reviewed_in_words(locale, case, *one, one.days_today(case, moment));
        let by = own(&each, *one).and_then(|window| last_day(window, moment.today));
        Pick { value: one.code(), text: by.map_or(what.clone(), |by| dated(locale, &what, by)) }
    };
    offer.reviewed.iter().map(pick).collect()
}

fn own(each: &[(Reviewed, Window)], about: Reviewed) -> Option<&Window> {
    each.iter().find(|(one, _)| *one == about).map(|(_, window)| window)
}

fn last_day(window: &Window, today: Date) -> Option<Date> {
    match window.standing(today) {
        Standing::Open { file_by, .. } => file_by,
        Standing::NotYet { .. }
        | Standing::PossiblyEarly { .. }
        | Standing::PossiblyLate { .. }
        | Standing::Closed { .. } => None,
    }
}

fn dated(locale: Locale, what: &str, by: Date) -> String {
    let args = Args::new().with("what", what).with("date", day(locale, by));
    t(locale, "complaint-reviewed-by", &args).unwrap_or_else(|_| what.to_owned())
}
