//! What the people of the demo do beside the requests, by the same ways as anybody: requests put together, meetings of
//! the Commission, the mandate of an auditor over some institutions. Follows the last act of the year that is told.

use super::super::{
    Error, Portal,
    administration::people::{Act, Mandated, give_mandate},
    campaigns as found,
    meetings::{self, Seen},
    specimens::Specimens,
};
use crate::{
    domain::{
        actor::Role,
        complaint::facts::Body,
        id::{CampaignId, CaseId, ComplaintId, UserId},
        institution::{InstitutionCode, Kind as OfBody},
        language::Language,
        law::zone,
        mandate::Scope,
        meeting::{Kind, Meeting, MeetingKey, Present, SEATS, Seat, Settlement, rules::Command},
    },
    persistence::{
        StoreError,
        campaigns::{self, Campaign},
        complaints::{self, Filter, Which},
        meetings as of_meetings,
    },
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use std::collections::BTreeMap;

/// Of the requests that were filed word for word, those that somebody has put together.
const TOGETHER: usize = 3;

/// Complaints on an agenda.
const ON_AGENDA: usize = 4;

/// Seats of which nobody came to the meeting that was held.
const ABSENT: [usize; 2] = [5, 8];

/// Everything, in the order of the days.
pub async fn told(
    portal: &Portal,
    first: &InstitutionCode,
    named: &BTreeMap<Role, UserId>,
    scoped: &[(UserId, Vec<OfBody>)],
) -> Result<(), Error> {
    let now = portal.clock.now();
    if let Some(officer) = named.get(&Role::Officer) {
        together(portal, first, *officer).await?;
    }
    if let Some(commission) = named.get(&Role::Commission) {
        meet(portal, *commission, now).await?;
        portal.clock.set(now);
    }
    for (auditor, kinds) in scoped {
        if let Some(admin) = named.get(&Role::Administrator) {
            mandated(portal, Act { by: *admin, to: *auditor }, kinds).await?;
        }
    }
    Ok(())
}

/// The first of what many filed word for word is a campaign; what came since is found beside it.
async fn together(portal: &Portal, institution: &InstitutionCode, by: UserId) -> Result<(), Error> {
    let specimens = Specimens::of(Language::Ar);
    let likely = found::likely(portal, institution).await?;
    let Some(alike) = likely.into_iter().find(|one| one.text == specimens.campaign.text) else {
        return Ok(());
    };
    let (id, at) = (CampaignId(portal.clock.id()), portal.clock.now());
    let name = specimens.campaign_name.clone();
    let campaign = Campaign { id, institution: institution.clone(), name, by, at };
    let campaign = campaigns::begin(&portal.db, &campaign).await?;
    let cases: Vec<CaseId> = alike.cases.iter().take(TOGETHER).map(|one| one.case.id).collect();
    campaigns::join(&portal.db, campaign.id, &cases, by, at, || portal.clock.id()).await?;
    Ok(())
}

/// One that was held and closed, whose complaints were adjourned to the next, and that one with what came since.
async fn meet(portal: &Portal, by: UserId, now: Timestamp) -> Result<(), Error> {
    let today = zone::legal_date(now);
    let (held, next) = (morning(today, -12), morning(today, 6));
    let filter = Filter { body: Body::Commission, institution: None, which: Which::Open };
    let open = complaints::page(&portal.db, &filter, None, 50).await?.rows;
    let convened_at = held - SignedDuration::from_hours(7 * 24);
    let filed_at = |(id, stored): &(ComplaintId, _)| {
        let stored: &crate::persistence::cases::Stored = stored;
        stored.case.complaint(*id).map(|one| one.filed_at)
    };
    let (before, since): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|one| filed_at(one).is_some_and(|at| at < convened_at));
    let ids = |some: Vec<(ComplaintId, _)>| -> Vec<ComplaintId> {
        some.into_iter().map(|(id, _)| id).take(ON_AGENDA).collect()
    };
    let (before, since) = (ids(before), ids(since));
    let specimens = Specimens::of(Language::Ar);
    let place = || specimens.meeting_place.clone();

    portal.clock.set(convened_at);
    let first = meetings::convene(portal, by, Kind::Ordinary, held, place()).await.map_err(undone)?;
    placed(portal, by, first, &before).await?;
    portal.clock.set(held + SignedDuration::from_hours(2));
    let second = meetings::convene(portal, by, Kind::Ordinary, next, place()).await.map_err(undone)?;
    recorded(portal, by, first, Command::Attend(present(specimens))).await?;
    for complaint in before {
        let settlement = Settlement::Adjourned { to: Some(second) };
        recorded(portal, by, first, Command::Settle { complaint, settlement }).await?;
    }
    recorded(portal, by, first, Command::Close).await?;
    portal.clock.set(now);
    placed(portal, by, second, &since).await
}

/// Ten o'clock of the working day so many days from a day, or of the next one.
fn morning(today: Date, days: i32) -> Timestamp {
    let mut on = today.saturating_add(days.days());
    while on.weekday().to_monday_one_offset() > 5 {
        on = on.saturating_add(1.day());
    }
    zone::casablanca().to_timestamp(on.at(10, 0, 0, 0)).unwrap_or_default()
}

fn present(specimens: &Specimens) -> Present {
    let seat = |(at, capacity)| Seat {
        capacity,
        name: specimens.members.get(at).cloned().unwrap_or_default(),
        is_present: !ABSENT.contains(&at),
    };
    Present {
        seats: SEATS.into_iter().enumerate().map(seat).collect(),
        secretary: specimens.members.last().cloned().unwrap_or_default(),
    }
}

async fn placed(
    portal: &Portal,
    by: UserId,
    key: MeetingKey,
    complaints: &[ComplaintId],
) -> Result<(), Error> {
    if complaints.is_empty() {
        return Ok(());
    }
    let seen = seen(portal, key).await?;
    meetings::place(portal, by, seen, complaints).await.map_err(undone)
}

async fn recorded(portal: &Portal, by: UserId, key: MeetingKey, command: Command) -> Result<(), Error> {
    let seen = seen(portal, key).await?;
    meetings::record(portal, by, seen, command).await.map_err(undone)
}

/// The meeting as it stands.
async fn seen(portal: &Portal, key: MeetingKey) -> Result<Seen, Error> {
    let record = of_meetings::record(&portal.db, key).await?;
    let meeting = Meeting::of(key, &record).ok_or(Error::NotFound)?;
    Ok(Seen { key, version: meeting.version })
}

async fn mandated(portal: &Portal, act: Act, kinds: &[OfBody]) -> Result<(), Error> {
    let today = portal.clock.today();
    let mandate = Mandated {
        decision: Some(format!("17/{}", today.year())),
        from: today.saturating_sub(1.month()),
        until: Some(today.saturating_add(11.months())),
        scope: Scope::Some { institutions: Vec::new(), kinds: kinds.to_vec() },
    };
    give_mandate(portal, act, mandate).await.map_err(undone)
}

/// The texts of the demo ask for nothing that the rules refuse.
fn undone(why: impl std::fmt::Display) -> Error {
    Error::Store(StoreError::Unusable(format!("the demo: {why}")))
}
