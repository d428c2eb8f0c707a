//! Meetings of the Commission: convened, and recorded one act after the other. No case is changed here.

use super::Portal;
use crate::{
    domain::{
        complaint::facts::Body,
        id::{ComplaintId, UserId},
        law::zone,
        meeting::{
            Act, Kind, Meeting, MeetingKey, Settlement,
            rules::{self, Command, Fault},
        },
    },
    persistence::{
        StoreError, complaints,
        meetings::{self, Recorder},
    },
};
use jiff::Timestamp;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    #[error("no such meeting")]
    NotFound,
    #[error("{}", .0.code())]
    Fault(Fault),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A meeting as the page that is acted on showed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub key: MeetingKey,
    pub version: u32,
}

/// Convenes a meeting. The same form sent twice is one meeting.
///
/// # Errors
/// [`Fault::OutOfReach`], or the store.
pub async fn convene(
    portal: &Portal,
    by: UserId,
    kind: Kind,
    starts_at: Timestamp,
    place: String,
) -> Result<MeetingKey, NotDone> {
    rules::may_convene(starts_at, portal.clock.today()).map_err(NotDone::Fault)?;
    let year = zone::legal_date(starts_at).year();
    let is_same = {
        let place = place.clone();
        move |there: &Meeting| {
            there.is_running() && (there.kind, there.starts_at, &there.place) == (kind, starts_at, &place)
        }
    };
    let act = Act::Convened { kind, starts_at, place };
    Ok(meetings::convene(&portal.db, year, act, recorder(portal, by), is_same).await?)
}

/// Records something of a meeting.
///
/// # Errors
/// What the rules say, or the store.
pub async fn record(portal: &Portal, by: UserId, seen: Seen, command: Command) -> Result<(), NotDone> {
    let (to, complaints) = about(&command);
    let today = portal.clock.today();
    let decide = |board: &rules::Board| rules::decide(board, seen.key, seen.version, command.clone(), today);
    let done = meetings::change(&portal.db, seen.key, to, &complaints, recorder(portal, by), decide).await?;
    done.ok_or(NotDone::NotFound)?.map_err(NotDone::Fault)
}

/// Puts complaints on the agenda.
///
/// # Errors
/// As [`record`].
pub async fn place(portal: &Portal, by: UserId, seen: Seen, chosen: &[ComplaintId]) -> Result<(), NotDone> {
    let found = complaints::named(&portal.db, chosen).await?;
    let is_open = |id: &ComplaintId| {
        let stored = found.iter().find(|(one, _)| one == id);
        let complaint = stored.and_then(|(_, stored)| stored.case.complaint(*id));
        complaint.is_some_and(|one| one.body == Body::Commission && one.state.is_open())
    };
    let chosen = chosen.iter().map(|id| (*id, is_open(id))).collect();
    record(portal, by, seen, Command::Place(chosen)).await
}

/// The other meeting and the complaints that a command is about.
fn about(command: &Command) -> (Option<MeetingKey>, Vec<ComplaintId>) {
    match command {
        Command::Place(complaints) => (None, complaints.iter().map(|(one, _)| *one).collect()),
        Command::Settle { complaint, settlement: Settlement::Adjourned { to } } => (*to, vec![*complaint]),
        Command::Settle { complaint, .. } => (None, vec![*complaint]),
        _ => (None, Vec::new()),
    }
}

fn recorder(portal: &Portal, by: UserId) -> Recorder {
    Recorder { by, at: portal.clock.now() }
}
