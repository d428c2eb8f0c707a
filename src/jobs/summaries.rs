//! The week of an institution, told to its office from Monday morning on: what is late, due and open. Where nothing is
//! open there is nothing to tell.

use crate::{
    app::{Portal, addressees, read_only},
    domain::{actor::Role, institution::InstitutionCode, law::zone},
    notifications::message::{Facts, MessageKind},
    persistence::{
        StoreError, absences,
        offices::{self, Holder},
        outbox,
        worklist::{self, Counts},
    },
};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// From this hour of Monday in Morocco on.
const HOUR: i8 = 7;

/// Whoever answers, and whoever answers for it.
const READERS: [Role; 3] = [Role::Officer, Role::Substitute, Role::Head];

/// Writes the summaries of this week that are not written yet; returns how many.
///
/// # Errors
/// When the store fails; what was written before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let now = zone::local(portal.clock.now());
    let today = now.date();
    let monday = today.saturating_sub(i64::from(now.weekday().since(Weekday::Monday)).days());
    if today == monday && now.hour() < HOUR {
        return Ok(0);
    }
    let mut written = 0;
    for institution in offices::with_any(&portal.db, &READERS, today).await? {
        read_only::lets_go_on(portal).await?;
        written += of_institution(portal, &institution, monday, today).await?;
    }
    if written > 0 {
        portal.mail_is_queued();
    }
    Ok(written)
}

async fn of_institution(
    portal: &Portal,
    institution: &InstitutionCode,
    monday: Date,
    today: Date,
) -> Result<u32, StoreError> {
    let key = format!("week:{institution}:{monday}");
    let db = &portal.db;
    let holders = offices::holders(db.read(), institution, today).await?;
    let holders = absences::present(db.read(), holders, today).await?;
    let told = outbox::told(db, &key, holders.iter().map(|holder| holder.user)).await?;
    let new: Vec<Holder> = holders
        .into_iter()
        .filter(|holder| READERS.contains(&holder.role) && !told.contains(&holder.user))
        .collect();
    let Some(first) = new.first() else { return Ok(0) };
    let sunday = monday.saturating_add(6.days());
    let counts = worklist::counts(db, institution, first.user, today, sunday).await?;
    if counts.open == 0 {
        return Ok(0);
    }
    let mut written = 0;
    for holder in new {
        let facts = summary(institution, &counts, monday);
        let message = addressees::apart(portal, &holder, MessageKind::WeeklySummary, key.clone(), facts);
        outbox::enqueue_apart(db, message, portal.clock.now()).await?;
        written += 1;
    }
    Ok(written)
}

fn summary(institution: &InstitutionCode, counts: &Counts, monday: Date) -> Facts {
    let figures = [
        ("late", counts.late),
        ("due", counts.today + counts.soon),
        ("unassigned", counts.unassigned),
        ("open", counts.open),
    ];
    Facts {
        institution: institution.to_string(),
        on: Some(monday),
        figures: figures.map(|(name, count)| (name.to_owned(), count)).into(),
        ..Facts::default()
    }
}
