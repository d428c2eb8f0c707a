//! The stories of the demo's year: the open ones placed by the days that have passed of their period, so that
//! every state of time is there on any day; the others spread over the year before.

use super::super::{
    Error, Portal,
    story::{Ladder, Plot, Story, chance},
};
use super::code;
use crate::domain::{case::facts::Channel, institution::InstitutionCode, language::Language, law::zone};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// How a request came and goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// On the portal, with an address for mail.
    Online,
    /// On the portal without one: every notice is a letter, and the officer has handed them over.
    ByLetter,
    /// The same, and the last letter waits in the queue to dispatch.
    LetterWaits,
    /// Registered from paper so many days after its receipt.
    Paper(i32),
    Urgent,
}

use Manner::{ByLetter, LetterWaits, Online, Paper, Urgent};

/// An open case: what becomes of it, days passed since the filing, days until the deciding act.
/// Working days, or calendar days where urgency runs.
type Open = (Plot, u32, usize, Manner);

/// The first institution, where the named accounts work, has every state.
const FIRST: [Open; 57] = [
    (Plot::Waiting, 0, 0, Online),
    (Plot::Waiting, 0, 0, ByLetter),
    (Plot::Waiting, 1, 0, Online),
    (Plot::Waiting, 2, 0, Online),
    (Plot::Waiting, 3, 0, Online),
    (Plot::TakenOn, 5, 1, Online),
    (Plot::TakenOn, 8, 2, Online),
    (Plot::TakenOn, 10, 2, Online),
    (Plot::TakenOn, 12, 1, ByLetter),
    (Plot::TakenOn, 15, 2, Online),
    (Plot::TakenOn, 18, 2, Online),
    (Plot::TakenOn, 19, 1, Online),
    (Plot::TakenOn, 20, 2, Online),
    (Plot::Waiting, 20, 0, Online),
    (Plot::TakenOn, 21, 2, Online),
    (Plot::TakenOn, 27, 1, ByLetter),
    (Plot::Waiting, 45, 0, Online),
    (Plot::Consulting, 9, 4, Online),
    (Plot::Consulting, 14, 5, Online),
    (Plot::ThirdPartyAsked, 4, 2, LetterWaits),
    (Plot::ThirdPartyAsked, 16, 3, Online),
    (Plot::ThirdPartyObjects, 11, 3, Online),
    (Plot::ThirdPartyTold, 14, 11, Online),
    (Plot::ContributorAsked, 5, 3, Online),
    (Plot::ContributorAsked, 13, 3, ByLetter),
    (Plot::ContributorAnswered, 10, 3, Online),
    (Plot::Extended, 17, 14, Online),
    (Plot::Extended, 26, 19, Online),
    (Plot::Extended, 33, 18, ByLetter),
    (Plot::Extended, 40, 17, Online),
    (Plot::Extended, 44, 16, Online),
    (Plot::Extended, 18, 17, LetterWaits),
    (Plot::ExtendedElsewhere, 24, 22, Online),
    (Plot::ExtendedElsewhere, 12, 10, Online),
    (Plot::Interim, 11, 6, Online),
    (Plot::OtherBasisProposed, 13, 12, Online),
    (Plot::VoidProposed, 4, 2, Paper(1)),
    (Plot::CorrectionProposed, 6, 4, Paper(2)),
    (Plot::Corrected, 10, 5, Paper(3)),
    (Plot::Reopened, 30, 9, Online),
    (Plot::TakenOn, 2, 1, Paper(45)),
    (Plot::Granted, 12, 10, LetterWaits),
    (Plot::Waiting, 0, 0, Urgent),
    (Plot::TakenOn, 2, 1, Urgent),
    (Plot::TakenOn, 3, 1, Urgent),
    (Plot::Waiting, 6, 0, Urgent),
    (Plot::Complained(Ladder::ToHead), 23, 1, Online),
    (Plot::Complained(Ladder::ToHead), 27, 2, Online),
    (Plot::Complained(Ladder::RefusalToHead), 17, 8, Online),
    (Plot::Complained(Ladder::HeadUpholds), 33, 2, Online),
    (Plot::Complained(Ladder::HeadRejects), 31, 9, Online),
    (Plot::Complained(Ladder::HeadSilent), 39, 1, Online),
    (Plot::Complained(Ladder::ToCommission), 41, 2, Online),
    (Plot::Complained(Ladder::ToCommission), 48, 2, Online),
    (Plot::Complained(Ladder::Inquired), 46, 1, Online),
    (Plot::Complained(Ladder::Recommended), 60, 2, Online),
    (Plot::Complained(Ladder::Court), 75, 1, Online),
];

/// Requests that many filed word for word at the first institution: what became of each, working days passed.
const CIRCULATED: [(Plot, u32); 5] =
    [(Plot::TakenOn, 4), (Plot::TakenOn, 3), (Plot::Waiting, 2), (Plot::Waiting, 2), (Plot::Waiting, 1)];

/// Every further institution.
const FURTHER: [Open; 14] = [
    (Plot::Waiting, 0, 0, Online),
    (Plot::Waiting, 4, 0, Online),
    (Plot::TakenOn, 7, 2, ByLetter),
    (Plot::TakenOn, 16, 1, Online),
    (Plot::TakenOn, 20, 2, Online),
    (Plot::TakenOn, 23, 1, Online),
    (Plot::Consulting, 12, 4, Online),
    (Plot::Extended, 29, 18, Online),
    (Plot::Interim, 13, 8, Online),
    (Plot::Refused, 11, 9, LetterWaits),
    (Plot::TakenOn, 1, 0, Urgent),
    (Plot::Complained(Ladder::ToHead), 25, 2, Online),
    (Plot::Complained(Ladder::ToCommission), 44, 2, Online),
    (Plot::Complained(Ladder::Recommended), 66, 1, Online),
];

/// What became of those that are over, again and again through the year.
const OVER: [(Plot, usize, Manner); 20] = [
    (Plot::Granted, 9, Online),
    (Plot::Granted, 14, Online),
    (Plot::Refused, 12, Online),
    (Plot::Partly, 16, Online),
    (Plot::Granted, 19, ByLetter),
    (Plot::ExtendedThenGranted, 31, Online),
    (Plot::Granted, 25, Online),
    (Plot::Withdrawn, 6, Online),
    (Plot::UrgencyAccepted, 2, Urgent),
    (Plot::Granted, 7, Online),
    (Plot::Refused, 17, ByLetter),
    (Plot::OtherBasisSigned, 13, Online),
    (Plot::Granted, 18, Paper(2)),
    (Plot::UrgencyDeclined, 12, Urgent),
    (Plot::Void, 3, Paper(1)),
    (Plot::ExtendedThenGranted, 38, ByLetter),
    (Plot::Partly, 20, Online),
    (Plot::Granted, 34, Online),
    (Plot::Refused, 8, Online),
    (Plot::Granted, 11, Paper(6)),
];

/// Requests to institutions outside the portal, days ago.
const DISPATCHED: [(&str, Plot, u32, Language); 8] = [
    ("ARCHIVES", Plot::Waiting, 6, Language::Ar),
    ("ANCFCC", Plot::Waiting, 11, Language::Ar),
    ("ONCF", Plot::Waiting, 2, Language::Fr),
    ("CTIZNIT", Plot::Waiting, 0, Language::Ar),
    ("CFES", Plot::Waiting, 17, Language::Ar),
    ("CTANGER", Plot::Waiting, 8, Language::Fr),
    ("ONCF", Plot::Acknowledged, 13, Language::Fr),
    ("ARCHIVES", Plot::Acknowledged, 34, Language::Ar),
];

/// Cases that are over: at the first institution, at each further one.
const OVER_AT: [usize; 2] = [40, 16];

/// Every story, not yet in order.
pub fn stories(
    portal: &Portal,
    receiving: &[InstitutionCode],
    now: Timestamp,
) -> Result<Vec<(InstitutionCode, Story)>, Error> {
    let mut told = Vec::new();
    for (position, institution) in receiving.iter().enumerate() {
        let open: &[Open] = if position == 0 { &FIRST } else { &FURTHER };
        for (plot, passed, pace, manner) in open {
            let filed_on = filed_on(portal, institution, now, *passed, *manner == Urgent)?;
            let filed_at = at_some_hour(portal, filed_on, now);
            told.push((institution.clone(), story(portal, *plot, filed_at, *pace, *manner)));
        }
        let count = OVER_AT[usize::from(position > 0)];
        for number in 0..count {
            let (plot, pace, manner) = OVER[(number + 7 * position) % OVER.len()];
            // Closed cases lie beyond the longest story that is still told, the others nearer.
            let days = 60 + number * 300 / count + chance(portal, 8);
            let filed_on = days_before(zone::legal_date(now), i32::try_from(days).unwrap_or(60));
            let filed_at = at_some_hour(portal, filed_on, now);
            told.push((institution.clone(), story(portal, plot, filed_at, pace, manner)));
        }
    }
    if let Some(first) = receiving.first() {
        for (plot, passed) in CIRCULATED {
            let filed_at = at_some_hour(portal, filed_on(portal, first, now, passed, false)?, now);
            let story = story(portal, plot, filed_at, 1, Online);
            told.push((first.clone(), Story { language: Language::Ar, of_campaign: true, ..story }));
        }
    }
    for (institution, plot, days, language) in DISPATCHED {
        let filed_on = days_before(zone::legal_date(now), i32::try_from(days).unwrap_or(0));
        let filed_at = at_some_hour(portal, filed_on, now);
        let story = Story { language, ..story(portal, plot, filed_at, 3, Online) };
        told.push((code(institution)?, story));
    }
    Ok(told)
}

fn story(portal: &Portal, plot: Plot, filed_at: Timestamp, pace: usize, manner: Manner) -> Story {
    let on_paper = matches!(manner, Paper(_));
    let channels = [Channel::Counter, Channel::Post, Channel::Email];
    Story {
        plot,
        filed_at,
        language: [Language::Ar, Language::Ar, Language::Fr][chance(portal, 3)],
        urgent: manner == Urgent,
        with_email: matches!(manner, Online | Urgent) || (on_paper && chance(portal, 2) == 0),
        channel: if on_paper { channels[chance(portal, 3)] } else { Channel::Portal },
        registered_after: if let Paper(days) = manner { days } else { 0 },
        pace,
        received_after: (chance(portal, 6) > 0).then(|| i32::try_from(1 + chance(portal, 5)).unwrap_or(1)),
        letters_leave: manner != LetterWaits,
        specimen: chance(portal, 997),
        of_campaign: false,
    }
}

/// The latest day from which so many days have passed until today.
fn filed_on(
    portal: &Portal,
    institution: &InstitutionCode,
    now: Timestamp,
    passed: u32,
    in_calendar_days: bool,
) -> Result<Date, Error> {
    let institution = portal.institution(institution)?;
    let moment = portal.moment(now, institution);
    let mut day = moment.today;
    for _ in 0..4 * passed {
        let counted = if in_calendar_days {
            Ok(u32::try_from((moment.today - day).get_days()).unwrap_or(0))
        } else {
            moment.calendar.working_days(day, moment.today, moment.classes)
        };
        // Where no calendar is maintained every weekday counts, which is near enough for a story.
        if counted.map_or(4 * passed, |counted| counted) >= passed {
            break;
        }
        day = day.yesterday().unwrap_or(day);
    }
    Ok(day)
}

fn days_before(day: Date, days: i32) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}

/// Within the waking hours of that day, and before now.
fn at_some_hour(portal: &Portal, day: Date, now: Timestamp) -> Timestamp {
    let minutes = SignedDuration::from_mins(chance(portal, 11 * 60) as i64);
    let at = TimeZone::UTC.to_timestamp(day.at(8, 0, 0, 0)).unwrap_or(now) + minutes;
    at.min(now - SignedDuration::from_mins(10 + chance(portal, 90) as i64))
}
