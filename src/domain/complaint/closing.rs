//! Windows of the requester that close: which are open now and by which day, and on which days to look again. Sends
//! nothing and knows no words.

use super::{
    facts::{Body, Reviewed},
    last_day::LastDay,
    offers::offers,
};
use crate::domain::{
    case::{Case, reply::Outcome},
    id::ComplaintId,
    law::windows::Window,
    moment::Moment,
};
use jiff::civil::Date;

/// Working days before the last day on which the requester is told.
pub const TOLD_BEFORE: u32 = 3;

/// A remedy that can be used now, until a day that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// The complaint that is taken further; none before the head.
    pub of: Option<ComplaintId>,
    /// What it is about; none before the court, which hears what the complaint was about.
    pub about: Option<Reviewed>,
    pub last: LastDay,
}

impl Closing {
    /// The day on which the requester is told, three working days of the institution before the last.
    pub fn told_on(&self, moment: &Moment<'_>) -> Option<Date> {
        let classes = moment.classes.of_term(self.last.from);
        moment.calendar.working_day_before(self.last.on, TOLD_BEFORE, classes)
    }

    /// What makes the window one, for ever: what is complained of, not the day, which an act of the calendar may move.
    pub fn key(&self) -> String {
        let of = self.of.map(|id| id.to_string()).unwrap_or_default();
        let about = match self.about {
            None => "court".to_owned(),
            // Which end of the period it is: an extension or a corrected receipt gives another.
            Some(Reviewed::Silence { rule }) => format!("silence-{}-{}", rule.code(), self.last.from),
            Some(Reviewed::Reply { reply }) => format!("reply-{reply}"),
            Some(Reviewed::Voiding) => "voiding".to_owned(),
            Some(Reviewed::HeadSilence { .. }) => "head-silence".to_owned(),
            Some(Reviewed::HeadDecision { .. }) => "head-decision".to_owned(),
            Some(Reviewed::Declared { .. }) => "declared".to_owned(),
        };
        format!("{}:{of}:{about}", self.last.rule.code())
    }
}

/// The windows that are open at `moment`, each by the last day that pages show. Whoever was given all that was asked
/// has nothing to complain of.
pub fn closings(case: &Case, moment: &Moment<'_>) -> Vec<Closing> {
    let mut open: Vec<Closing> = Vec::new();
    for offer in offers(case, moment) {
        for (about, window) in offer.each(case) {
            let last = LastDay::of_offer(case, &offer, &window, moment.today);
            let wanted = last.filter(|_| !was_satisfied(case, about));
            open.extend(wanted.map(|last| Closing { of: offer.of, about: Some(about), last }));
        }
    }
    let courts = to_court(case).filter_map(|complaint| {
        let last = LastDay::of_decision(case, complaint, moment)?;
        Some(Closing { of: Some(complaint.id), about: None, last })
    });
    open.extend(courts);
    // Two answers after one silence have its last day in common.
    let mut told: Vec<Closing> = Vec::new();
    for one in open {
        if !told.iter().any(|other| (other.last.rule, other.last.on) == (one.last.rule, one.last.on)) {
            told.push(one);
        }
    }
    told
}

/// The next day after today on which a window opens, or the requester is to be told of one that closes.
pub fn next_on(case: &Case, moment: &Moment<'_>) -> Option<Date> {
    let told = closings(case, moment).into_iter().filter_map(|one| one.told_on(moment));
    let ahead = |window: Window| window.openings.into_iter().map(|opening| opening.ripens_on);
    let offered = offers(case, moment).into_iter().flat_map(|offer| ahead(offer.window));
    let courts = to_court(case).flat_map(|complaint| ahead(complaint.next_window(moment)));
    told.chain(offered).chain(courts).filter(|on| *on > moment.today).min()
}

/// The complaints to the Commission after which the court has not been seized.
fn to_court(case: &Case) -> impl Iterator<Item = &super::Complaint> {
    let seized = |id| case.court_actions.iter().any(|action| action.declared.of == id);
    case.complaints.iter().filter(move |one| one.body == Body::Commission && !seized(one.id))
}

/// Whether what could be complained of gave all that was wanted.
fn was_satisfied(case: &Case, about: Reviewed) -> bool {
    let Reviewed::Reply { reply } = about else { return false };
    case.reply(reply).is_some_and(|one| one.text.is_final && one.text.outcome() == Outcome::Granted)
}
