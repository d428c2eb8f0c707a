//! Many invented cases at once, the same for the same arguments: for tests of load and of audit.
//! Nothing is ever sent: addresses end in `.invalid`, every notice is settled.

use super::{
    Clock, Error, Portal, calendar,
    history::Numbers,
    story::{Ladder, Office, Plot, Scene, Story, chance, tell},
};
use crate::{
    domain::{
        case::facts::Channel,
        id::UserId,
        institution::{Institution, InstitutionCode},
        language::Language,
        law::zone,
        reference::Reference,
    },
    persistence::{ChangeTx, StoreError, bulk, files::NotKept},
};
use bytes::Bytes;
use futures_util::stream;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use std::{collections::BTreeMap, convert::Infallible};

/// Cases to a transaction.
const BATCH: usize = 500;

/// The institutions that get cases, and to how many parts in all; the first has the long worklist.
const INSTITUTIONS: [(&str, usize); 6] =
    [("MENPS", 8), ("MSPS", 4), ("CRABAT", 3), ("CCASA", 2), ("ONEE", 2), ("MEE", 1)];

/// What is seeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    pub cases: usize,
    /// Of those, the ones that still ask something of the institution.
    pub open: usize,
    pub seed: u64,
    /// The day on which the seeded past ends.
    pub as_of: Date,
}

/// Why nothing was seeded.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("the database already has cases: seed into a new one")]
    HasCases,
    #[error("--as-of {0} is outside 2020-10-01 to 2028-12-31: choose a day within")]
    OutOfRange(Date),
    #[error("--open {open} is more than --cases {cases}: ask for fewer")]
    TooManyOpen { open: usize, cases: usize },
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for SeedError {
    fn from(error: StoreError) -> Self {
        SeedError::Failed(error.into())
    }
}

/// A case before it is told.
pub(super) struct Planned {
    pub institution: &'static Institution,
    pub story: Story,
    pub reference: Reference,
}

/// Fills a migrated database without cases.
///
/// # Errors
/// [`SeedError`]; a failure in the middle leaves batches behind that `audit verify` names.
pub async fn seed(portal: &Portal, plan: &Plan) -> Result<(), SeedError> {
    if plan.open > plan.cases {
        return Err(SeedError::TooManyOpen { open: plan.open, cases: plan.cases });
    }
    let until = noon(plan.as_of).filter(|_| (2020..=2028).contains(&plan.as_of.year()));
    let until = until.filter(|_| plan.as_of >= jiff::civil::date(2020, 10, 1));
    let until = until.ok_or(SeedError::OutOfRange(plan.as_of))?;
    if !bulk::is_without_cases(&portal.db).await? {
        return Err(SeedError::HasCases);
    }
    calendar::refresh(portal).await?;
    let portal = portal.under(Clock::seeded(until, plan.seed));
    let offices = offices(&portal)?;
    let (planned, last) = planned(&portal, plan, until, &offices)?;
    // Complaints are numbered after all requests, as they come to be told: one series, without gaps.
    let mut numbers: Numbers = last.into_iter().map(|(code, year, last)| ((code, year), last)).collect();
    let ground = Ground {
        receiving: offices.keys().cloned().collect(),
        receiving_from: jiff::civil::date(2019, 3, 12),
        staff: Vec::new(),
    };
    let (mut ground, batches) = (Some(ground), planned.len().div_ceil(BATCH));
    for (position, batch) in planned.chunks(BATCH).enumerate() {
        let mut told = Vec::with_capacity(batch.len());
        for one in batch {
            let office = &offices[&one.institution.code].1;
            let scene = Scene {
                institution: one.institution,
                reference: one.reference.clone(),
                receives: true,
                office,
                until,
            };
            told.extend(tell(&portal, scene, &one.story, &mut numbers)?);
        }
        let is_last = position + 1 == batches;
        let counters = if is_last { std::mem::take(&mut numbers) } else { Numbers::new() };
        write(&portal, ground.take(), told, counters).await?;
    }
    bulk::settle(&portal.db).await?;
    Ok(())
}

/// What stands before the first case.
pub(super) struct Ground {
    pub receiving: Vec<InstitutionCode>,
    pub receiving_from: Date,
    pub staff: Vec<bulk::Invented>,
}

/// Writes whole histories in one transaction, with what stands before the first of them and, behind the last,
/// how far each series came.
pub(super) async fn write(
    portal: &Portal,
    ground: Option<Ground>,
    told: Vec<bulk::Whole>,
    counters: Numbers,
) -> Result<(), StoreError> {
    for file in told.iter().flat_map(|whole| &whole.files) {
        keep(portal, file).await?;
    }
    let at = portal.clock.now();
    let tx = ChangeTx::open(&portal.db).await?;
    if let Some(ground) = ground {
        bulk::receive(&tx, ground.receiving, ground.receiving_from, at).await?;
        bulk::staff(&tx, ground.staff, at).await?;
    }
    bulk::insert(&tx, &portal.keys.identity, told).await?;
    bulk::set_counters(&tx, counters.into_iter().map(|((code, year), last)| (code, year, last))).await?;
    tx.commit().await
}

/// Its bytes are durable before the case that names them.
async fn keep(portal: &Portal, file: &bulk::Enclosed) -> Result<(), StoreError> {
    let body = stream::iter([Ok::<_, Infallible>(Bytes::from_static(file.content))]);
    let incoming = portal.clock.token();
    match portal.files.keep(&incoming, &file.name, body, |_| file.stored.path.clone()).await {
        Ok(_) => Ok(()),
        Err(NotKept::Store(error)) => Err(error),
        Err(error) => Err(StoreError::Unusable(format!("{}: {error}", file.name))),
    }
}

type Offices = BTreeMap<InstitutionCode, (usize, Office)>;

fn offices(portal: &Portal) -> Result<Offices, Error> {
    let commission = UserId(portal.clock.id());
    INSTITUTIONS
        .iter()
        .map(|(code, parts)| {
            let code = InstitutionCode::parse(code).map_err(|_| Error::NotFound)?;
            let users = [UserId(portal.clock.id()), UserId(portal.clock.id())];
            let office = Office::of(&code, users[0], users[1]).before(commission);
            Ok((code, (*parts, office)))
        })
        .collect()
}

pub(super) type Last = Vec<(InstitutionCode, i16, u32)>;

/// Every case in the order of filing, with its reference; and the last number of each counter.
fn planned(
    portal: &Portal,
    plan: &Plan,
    until: Timestamp,
    offices: &Offices,
) -> Result<(Vec<Planned>, Last), Error> {
    let mut stories: Vec<(InstitutionCode, Story)> = (0..plan.cases)
        .filter_map(|position| {
            Some((institution(portal, offices)?, story(portal, position < plan.open, until)))
        })
        .collect();
    numbered(portal, &mut stories)
}

/// Gives each story its reference, in the order of filing.
pub(super) fn numbered(
    portal: &Portal,
    stories: &mut Vec<(InstitutionCode, Story)>,
) -> Result<(Vec<Planned>, Last), Error> {
    stories.sort_by_key(|(_, story)| story.filed_at);
    let mut counters: BTreeMap<(InstitutionCode, i16), u32> = BTreeMap::new();
    let mut planned = Vec::with_capacity(stories.len());
    for (code, story) in stories.drain(..) {
        let year = zone::legal_date(story.filed_at).year();
        let number = counters.entry((code.clone(), year)).or_default();
        *number += 1;
        let institution = portal.institution(&code)?;
        let reference = Reference::new(code.clone(), year, *number)
            .map_err(|error| StoreError::inconsistent("reference_counters", &code, error))?;
        planned.push(Planned { institution, story, reference });
    }
    let last = counters.into_iter().map(|((code, year), number)| (code, year, number)).collect();
    Ok((planned, last))
}

/// Drawn by the parts of each; none only where there are no offices.
fn institution(portal: &Portal, offices: &Offices) -> Option<InstitutionCode> {
    let parts = offices.values().map(|(parts, _)| parts).sum();
    let mut drawn = chance(portal, parts);
    for (code, (parts, _)) in offices {
        match drawn.checked_sub(*parts) {
            Some(rest) => drawn = rest,
            None => return Some(code.clone()),
        }
    }
    None
}

/// What becomes of requests that are open at the end of the seeded past.
const OPEN: [Plot; 12] = [
    Plot::Waiting,
    Plot::Waiting,
    Plot::Waiting,
    Plot::TakenOn,
    Plot::TakenOn,
    Plot::TakenOn,
    Plot::Consulting,
    Plot::Extended,
    Plot::Extended,
    Plot::ExtendedElsewhere,
    Plot::Interim,
    Plot::Complained(Ladder::ToHead),
];

/// Of those that are over by then.
const OVER: [Plot; 13] = [
    Plot::Granted,
    Plot::Granted,
    Plot::Granted,
    Plot::Granted,
    Plot::ExtendedThenGranted,
    Plot::Partly,
    Plot::Refused,
    Plot::Refused,
    Plot::OtherBasisSigned,
    Plot::Withdrawn,
    Plot::UrgencyAccepted,
    Plot::UrgencyDeclined,
    Plot::Complained(Ladder::HeadRejects),
];

/// How far the complaints of requests came that nobody has answered.
const OPEN_COMPLAINTS: [Ladder; 8] = [
    Ladder::ToHead,
    Ladder::ToHead,
    Ladder::ToHead,
    Ladder::Early,
    Ladder::HeadUpholds,
    Ladder::ToCommission,
    Ladder::Inquired,
    Ladder::Recommended,
];

/// And of those that were answered, before the complaint or after it.
const OVER_COMPLAINTS: [Ladder; 14] = [
    Ladder::HeadRejects,
    Ladder::HeadRejects,
    Ladder::HeadPartly,
    Ladder::HeadPartly,
    Ladder::UpheldThenAnswered,
    Ladder::UpheldThenAnswered,
    Ladder::Withdrawn,
    Ladder::EarlyThenAnswered,
    Ladder::Late,
    Ladder::CommissionSilent,
    Ladder::CommissionRejects,
    Ladder::Followed,
    Ladder::HandedIn,
    Ladder::Acknowledged,
];

/// A story that is open at the end of the seeded past, or over long before it.
fn story(portal: &Portal, open: bool, until: Timestamp) -> Story {
    let plot = plot(portal, open);
    let hours = match (plot, open) {
        // A silence is complained of when it has begun, and each step takes its time.
        (Plot::Complained(Ladder::Early), true) => 15 * 24 + chance(portal, 25 * 24),
        (Plot::Complained(step), true) => {
            45 * 24 + chance(portal, (if step == Ladder::ToHead { 20 } else { 75 }) * 24)
        }
        (_, true) => chance(portal, 30 * 24),
        (_, false) => 90 * 24 + chance(portal, 450 * 24),
    };
    let minutes = (hours * 60 + chance(portal, 60)) as i64 + 30;
    let with_email = chance(portal, 4) > 0;
    let on_paper = chance(portal, 7) == 0 && plot != Plot::Withdrawn;
    let channel =
        if on_paper { [Channel::Counter, Channel::Post][chance(portal, 2)] } else { Channel::Portal };
    let pace = match plot {
        Plot::ExtendedThenGranted => 20 + chance(portal, 18),
        Plot::UrgencyAccepted => 2 + chance(portal, 3),
        Plot::Extended => 8 + chance(portal, 10),
        // A complaint too early comes before the answer that makes it needless.
        Plot::Complained(Ladder::EarlyThenAnswered) => 8 + chance(portal, 8),
        _ => 3 + chance(portal, 21),
    };
    Story {
        plot,
        filed_at: until - SignedDuration::from_mins(minutes),
        language: [Language::Ar, Language::Ar, Language::Fr][chance(portal, 3)],
        urgent: matches!(plot, Plot::UrgencyAccepted | Plot::UrgencyDeclined)
            || (plot == Plot::Waiting && chance(portal, 3) == 0),
        with_email,
        channel,
        registered_after: if on_paper { i32::try_from(chance(portal, 5)).unwrap_or(0) } else { 0 },
        pace,
        received_after: (chance(portal, 5) > 0).then(|| i32::try_from(1 + chance(portal, 6)).unwrap_or(1)),
        letters_leave: true,
        specimen: chance(portal, 64),
        of_campaign: false,
    }
}

fn plot(portal: &Portal, open: bool) -> Plot {
    let (plots, complaints): (&[Plot], &[Ladder]) =
        if open { (&OPEN, &OPEN_COMPLAINTS) } else { (&OVER, &OVER_COMPLAINTS) };
    match plots[chance(portal, plots.len())] {
        Plot::Complained(_) => Plot::Complained(complaints[chance(portal, complaints.len())]),
        plot => plot,
    }
}

fn noon(day: Date) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).ok()
}
