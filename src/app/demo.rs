//! The demo: a believable year of requests up to now, in every stage and time state, and the people who
//! handle them. Told by the same rules as lived ones; nothing here is sent, every address is invented.

mod beside;
mod cast;
mod year;

use self::cast::Cast;
use super::{
    Clock, Error, Portal,
    history::Numbers,
    seed::{Ground, numbered, write},
    story::{Scene, tell},
};
use crate::{
    domain::institution::InstitutionCode,
    persistence::{bulk, facts},
};
use jiff::{SignedDuration, ToSpan};

/// Ids and choices of every demo; what differs from day to day is the days.
const SEED: u64 = 3113;

/// The demo's institutions that receive by the portal; the named accounts work for the first.
pub const RECEIVING: [&str; 6] = ["MENPS", "MSPS", "CRABAT", "CCASA", "ONEE", "MEE"];

/// Fills a migrated database without cases and marks it as a demo; one that has cases is kept as it is.
///
/// # Errors
/// The store, or a rule that refuses what a plot wants.
pub async fn populate(portal: &Portal) -> Result<(), Error> {
    facts::mark_demo(&portal.db).await?;
    if !bulk::is_without_cases(&portal.db).await? {
        return Ok(());
    }
    let now = portal.clock.now();
    let until = now - SignedDuration::from_mins(5);
    let told_by = portal.under(Clock::seeded(until, SEED));
    let receiving: Vec<InstitutionCode> = RECEIVING.iter().copied().map(code).collect::<Result<_, _>>()?;
    let Cast { people: staff, offices, named, scoped } = cast::cast(&told_by, &receiving, now).await?;
    let mut stories = year::stories(&told_by, &receiving, now)?;
    let (planned, counters) = numbered(&told_by, &mut stories)?;
    // Complaints are numbered after all requests: one series, without gaps.
    let mut numbers: Numbers = counters.into_iter().map(|(code, year, last)| ((code, year), last)).collect();
    let mut told = Vec::with_capacity(planned.len());
    for one in planned {
        let code = &one.institution.code;
        let receives = receiving.contains(code);
        let office = &offices[if receives { code } else { &receiving[0] }];
        let scene = Scene { institution: one.institution, reference: one.reference, receives, office, until };
        told.extend(tell(&told_by, scene, &one.story, &mut numbers)?);
    }
    told_by.clock.set(now);
    let receiving_from = told_by.clock.today().checked_sub(2.years()).unwrap_or(jiff::civil::Date::MIN);
    let first = receiving[0].clone();
    let ground = Ground { receiving, receiving_from, staff };
    write(&told_by, Some(ground), told, numbers).await?;
    beside::told(&told_by, &first, &named, &scoped).await
}

fn code(text: &str) -> Result<InstitutionCode, Error> {
    InstitutionCode::parse(text).map_err(|_| Error::NotFound)
}

#[cfg(test)]
mod tests;
