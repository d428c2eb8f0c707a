//! Meetings of the Commission: convened, and recorded one act after the other. No case is changed here.

use super::Portal;
use crate::{
    domain::{
        id::{ComplaintId, UserId},
        law::zone,
        meeting::{
            Act, Kind, Meeting, MeetingKey, Settlement,
            rules::{self, Command, Fault},
        },
    },
    persistence::{
        StoreError,
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
/// [`Fault::OutOfReach`]; [`Fault::NoFirst`] for a second one, which names what it follows; or the store.
pub async fn convene(
    portal: &Portal,
    by: UserId,
    kind: Kind,
    starts_at: Timestamp,
    place: String,
) -> Result<MeetingKey, NotDone> {
    if kind == Kind::Second {
        return Err(NotDone::Fault(Fault::NoFirst));
    }
    convened(portal, by, (kind, None), starts_at, place).await
}

/// Convenes the second meeting after one without quorum (art. 5 of the internal rules).
///
/// # Errors
/// [`Fault::OutOfReach`], [`Fault::NoFirst`], [`Fault::Followed`], [`Fault::NotWithin`], or the store.
pub async fn convene_second(
    portal: &Portal,
    by: UserId,
    after: MeetingKey,
    starts_at: Timestamp,
    place: String,
) -> Result<MeetingKey, NotDone> {
    convened(portal, by, (Kind::Second, Some(after)), starts_at, place).await
}

async fn convened(
    portal: &Portal,
    by: UserId,
    (kind, after): (Kind, Option<MeetingKey>),
    starts_at: Timestamp,
    place: String,
) -> Result<MeetingKey, NotDone> {
    rules::may_convene(starts_at, portal.clock.today()).map_err(NotDone::Fault)?;
    let year = zone::legal_date(starts_at).year();
    let is_same = {
        let place = place.clone();
        move |there: &Meeting| {
            let how = (there.kind, there.after, there.starts_at, &there.place);
            there.is_running() && how == (kind, after, starts_at, &place)
        }
    };
    let may = |board: &rules::Board| match after {
        Some(first) => rules::may_follow(board, first, None, starts_at),
        None => Ok(()),
    };
    let act = (Act::Convened { kind, starts_at, place, after }, after);
    let done = meetings::convene(&portal.db, year, act, recorder(portal, by), is_same, may).await?;
    done.map_err(NotDone::Fault)
}

/// Records something of a meeting.
///
/// # Errors
/// What the rules say, or the store.
pub async fn record(portal: &Portal, by: UserId, seen: Seen, command: Command) -> Result<(), NotDone> {
    let (to, complaints) = about(&command);
    let today = portal.clock.today();
    let decide = |board: &rules::Board, complaints: &rules::Complaints| {
        rules::decide(board, complaints, seen.key, seen.version, command.clone(), today)
    };
    let done = meetings::change(&portal.db, seen.key, to, &complaints, recorder(portal, by), decide).await?;
    done.ok_or(NotDone::NotFound)?.map_err(NotDone::Fault)
}

/// Puts complaints on the agenda.
///
/// # Errors
/// As [`record`].
pub async fn place(portal: &Portal, by: UserId, seen: Seen, chosen: &[ComplaintId]) -> Result<(), NotDone> {
    record(portal, by, seen, Command::Place(chosen.to_vec())).await
}

/// The other meeting and the complaints that a command is about.
fn about(command: &Command) -> (Option<MeetingKey>, Vec<ComplaintId>) {
    match command {
        Command::Place(complaints) => (None, complaints.clone()),
        Command::Settle { complaint, settlement: Settlement::Adjourned { to } } => (*to, vec![*complaint]),
        Command::Settle { complaint, .. } => (None, vec![*complaint]),
        _ => (None, Vec::new()),
    }
}

fn recorder(portal: &Portal, by: UserId) -> Recorder {
    Recorder { by, at: portal.clock.now() }
}
