//! What may be recorded of a meeting. The meetings that matter for the question lie on a [`Board`]: a complaint waits
//! on one agenda at a time.

use super::{Act, Kind, Meeting, MeetingKey, Present, Settlement, Vote};
use crate::domain::{
    case::facts::coded,
    id::ComplaintId,
    law::{period::IN_FORCE, zone},
};
use jiff::{Timestamp, ToSpan, civil::Date};
use std::collections::BTreeMap;

/// How far ahead a meeting is convened, in years: what lies beyond is a slip of the keys.
pub const AHEAD: i32 = 1;

/// Days within which a second meeting follows one without quorum (art. 5 of the internal rules); that of the first is
/// day 0.
pub const SECOND_WITHIN: i32 = 8;

/// The meetings that a question is about.
pub type Board = BTreeMap<MeetingKey, Meeting>;

/// How a complaint to the Commission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The day on which it came.
    pub since: Date,
    /// On which it was recorded that it was decided, dismissed or withdrawn; none while it waits for a decision.
    pub over_on: Option<Date>,
}

/// Those that a question is about; what is not among them is not before the Commission.
pub type Complaints = BTreeMap<ComplaintId, Standing>;

/// What somebody wants to record of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Move {
        starts_at: Timestamp,
        place: String,
    },
    Cancel {
        reason: String,
    },
    /// Complaints to put on the agenda.
    Place(Vec<ComplaintId>),
    Order(Vec<ComplaintId>),
    Attend(Present),
    Settle {
        complaint: ComplaintId,
        settlement: Settlement,
    },
    Close,
    Correct {
        text: String,
    },
}

coded! {
    /// Why nothing is recorded.
    Fault {
        /// Somebody recorded something else since the page was shown.
        Overtaken = "overtaken",
        /// It is closed or cancelled.
        Over = "over",
        /// A correction stands beside a record that is closed.
        NotClosed = "not-closed",
        /// Who was present is recorded: it was held.
        Held = "held",
        /// The day of the meeting is still to come.
        NotYet = "not-yet",
        /// The day is before the law or too far ahead.
        OutOfReach = "out-of-reach",
        /// A second meeting follows one that was held without quorum.
        NoFirst = "no-first",
        /// It follows that one within eight days.
        NotWithin = "not-within",
        /// A second meeting that is not cancelled follows it: no other does, nor had enough come to it after all.
        Followed = "followed",
        NothingChosen = "nothing-chosen",
        /// The complaint does not wait for a decision of the Commission, or no longer did on the day of the meeting.
        NotOpen = "not-open",
        /// It waits on the agenda of another meeting.
        Elsewhere = "elsewhere",
        /// It came to the Commission after the day of the meeting.
        CameLater = "came-later",
        NotOnAgenda = "not-on-agenda",
        /// The seats are not those of article 23, or nobody is present, or somebody without a name.
        Seats = "seats",
        /// Who was present has to be recorded first.
        NobodyPresent = "nobody-present",
        NoQuorum = "no-quorum",
        /// The casting vote is that of the chair.
        NoChair = "no-chair",
        /// It is adjourned to a meeting that comes later and is not over.
        NotLater = "not-later",
        /// A complaint has no result.
        Unsettled = "unsettled",
    }
}

/// Whether a meeting may be convened for that instant.
///
/// # Errors
/// [`Fault::OutOfReach`]
pub fn may_convene(starts_at: Timestamp, today: Date) -> Result<(), Fault> {
    let within = IN_FORCE..=today.saturating_add(AHEAD.years());
    if within.contains(&zone::legal_date(starts_at)) { Ok(()) } else { Err(Fault::OutOfReach) }
}

/// Whether a second meeting may follow that one on the day of that instant: a new one, or `own` that is moved. The board
/// has both and whatever else follows.
///
/// # Errors
/// [`Fault::NoFirst`] unless it was held without quorum, [`Fault::Followed`] where another follows it,
/// [`Fault::NotWithin`] for a day outside the eight.
pub fn may_follow(
    board: &Board,
    first: MeetingKey,
    own: Option<MeetingKey>,
    starts_at: Timestamp,
) -> Result<(), Fault> {
    let on_first = board.get(&first).filter(|first| first.lacked_quorum()).ok_or(Fault::NoFirst)?.on();
    if is_followed(board, first, own) {
        return Err(Fault::Followed);
    }
    let on = zone::legal_date(starts_at);
    let is_within = on > on_first && on <= on_first.saturating_add(SECOND_WITHIN.days());
    if is_within { Ok(()) } else { Err(Fault::NotWithin) }
}

/// Whether a second meeting other than `own`, not cancelled, follows that one.
pub fn is_followed(board: &Board, first: MeetingKey, own: Option<MeetingKey>) -> bool {
    let stands = |meeting: &Meeting| !matches!(meeting.state, super::State::Cancelled { .. });
    board.values().any(|other| other.after == Some(first) && Some(other.key) != own && stands(other))
}

/// The acts that record a command, each with its meeting; none where all of it is recorded already. `expected` is the
/// version of the meeting that the page showed.
///
/// # Errors
/// The first [`Fault`] found.
pub fn decide(
    board: &Board,
    complaints: &Complaints,
    key: MeetingKey,
    expected: u32,
    command: Command,
    today: Date,
) -> Result<Vec<(MeetingKey, Act)>, Fault> {
    let meeting = board.get(&key).ok_or(Fault::Overtaken)?;
    if is_recorded(meeting, &command) {
        return Ok(Vec::new());
    }
    match (&command, meeting.is_running()) {
        (Command::Correct { .. }, true) => return Err(Fault::NotClosed),
        (Command::Correct { .. }, false) => {}
        (_, false) => return Err(Fault::Over),
        (_, true) => {}
    }
    if meeting.version != expected {
        return Err(Fault::Overtaken);
    }
    let acts = match command {
        Command::Move { starts_at, place } => {
            not_held(meeting)?;
            may_convene(starts_at, today)?;
            if let Some(first) = meeting.after {
                may_follow(board, first, Some(key), starts_at)?;
            }
            let agenda = meeting.items.iter().filter_map(|item| complaints.get(&item.complaint));
            for standing in agenda {
                had_come(standing, zone::legal_date(starts_at))?;
            }
            vec![Act::Moved { starts_at, place }]
        }
        Command::Cancel { reason } => {
            not_held(meeting)?;
            vec![Act::Cancelled { reason }]
        }
        Command::Place(chosen) => placed(board, complaints, meeting, &chosen)?,
        Command::Order(complaints) => ordered(meeting, complaints)?,
        Command::Attend(present) => {
            has_come(meeting, today)?;
            if !present.is_whole() || present.count() == 0 {
                return Err(Fault::Seats);
            }
            // What any number deliberates at the second rests on the first having had no quorum.
            if meeting.kind != Kind::Second && present.is_quorum() && is_followed(board, key, None) {
                return Err(Fault::Followed);
            }
            vec![Act::Attended { present }]
        }
        Command::Settle { complaint, settlement } => {
            let standing = complaints.get(&complaint).copied();
            return settled(board, meeting, (complaint, standing), settlement, today);
        }
        Command::Close => closed(meeting, today)?,
        Command::Correct { text } => {
            let is_closed = matches!(meeting.state, super::State::Closed { .. });
            if !is_closed {
                return Err(Fault::Over);
            }
            vec![Act::Corrected { text }]
        }
    };
    Ok(acts.into_iter().map(|act| (key, act)).collect())
}

/// Whether the record says so already: a form that was sent twice.
fn is_recorded(meeting: &Meeting, command: &Command) -> bool {
    match command {
        Command::Move { starts_at, place } => (meeting.starts_at, &meeting.place) == (*starts_at, place),
        Command::Cancel { .. } => matches!(meeting.state, super::State::Cancelled { .. }),
        Command::Place(complaints) => {
            !complaints.is_empty() && complaints.iter().all(|one| meeting.awaits(*one))
        }
        Command::Order(complaints) => complaints.iter().eq(meeting.items.iter().map(|item| &item.complaint)),
        Command::Attend(present) => meeting.present.as_ref() == Some(present),
        Command::Settle { complaint, settlement } => {
            meeting.item(*complaint).is_some_and(|item| item.settlement.as_ref() == Some(settlement))
        }
        Command::Close => matches!(meeting.state, super::State::Closed { .. }),
        Command::Correct { text } => meeting.corrections.last().is_some_and(|last| last.text == *text),
    }
}

fn not_held(meeting: &Meeting) -> Result<(), Fault> {
    if meeting.present.is_some() { Err(Fault::Held) } else { Ok(()) }
}

fn has_come(meeting: &Meeting, today: Date) -> Result<(), Fault> {
    if today < meeting.on() { Err(Fault::NotYet) } else { Ok(()) }
}

/// Nothing is heard before it came; a day of the past is recorded too.
fn had_come(standing: &Standing, on: Date) -> Result<(), Fault> {
    if standing.since > on { Err(Fault::CameLater) } else { Ok(()) }
}

/// Whether the complaint waits on the agenda of another meeting.
fn is_elsewhere(board: &Board, key: MeetingKey, complaint: ComplaintId) -> bool {
    board.values().any(|other| other.key != key && other.awaits(complaint))
}

/// Whether the complaint comes anew upon the agenda: it is not there, or was taken off.
fn is_new(meeting: &Meeting, complaint: ComplaintId) -> bool {
    let item = meeting.item(complaint);
    item.is_none_or(|item| matches!(item.settlement, Some(Settlement::TakenOff { .. })))
}

fn placed(
    board: &Board,
    complaints: &Complaints,
    meeting: &Meeting,
    chosen: &[ComplaintId],
) -> Result<Vec<Act>, Fault> {
    if chosen.is_empty() {
        return Err(Fault::NothingChosen);
    }
    let mut acts = Vec::new();
    for complaint in chosen.iter().filter(|one| is_new(meeting, **one)) {
        let waits = complaints.get(complaint).filter(|one| one.over_on.is_none());
        had_come(waits.ok_or(Fault::NotOpen)?, meeting.on())?;
        if is_elsewhere(board, meeting.key, *complaint) {
            return Err(Fault::Elsewhere);
        }
        acts.push(Act::Placed { complaint: *complaint });
    }
    Ok(acts)
}

fn ordered(meeting: &Meeting, complaints: Vec<ComplaintId>) -> Result<Vec<Act>, Fault> {
    let mut there: Vec<ComplaintId> = meeting.items.iter().map(|item| item.complaint).collect();
    let mut said = complaints.clone();
    there.sort_unstable();
    said.sort_unstable();
    if there == said { Ok(vec![Act::Ordered { complaints }]) } else { Err(Fault::Overtaken) }
}

/// A result; what is adjourned to a meeting stands on its agenda by the same act.
fn settled(
    board: &Board,
    meeting: &Meeting,
    (complaint, standing): (ComplaintId, Option<Standing>),
    settlement: Settlement,
    today: Date,
) -> Result<Vec<(MeetingKey, Act)>, Fault> {
    meeting.item(complaint).ok_or(Fault::NotOnAgenda)?;
    if is_elsewhere(board, meeting.key, complaint) {
        return Err(Fault::Elsewhere);
    }
    let mut also = None;
    match &settlement {
        // What is taken off before the day is not there when the meeting begins.
        Settlement::TakenOff { .. } => {}
        Settlement::Adjourned { to } => {
            has_come(meeting, today)?;
            if let Some(to) = to {
                let later = board.get(to).filter(|later| later.is_running() && later.on() > meeting.on());
                let later = later.ok_or(Fault::NotLater)?;
                // What that meeting has said of it already stays.
                also = is_new(later, complaint).then_some(later.key);
            }
        }
        Settlement::Deliberated { vote, .. } => {
            has_come(meeting, today)?;
            let present = meeting.present.as_ref().ok_or(Fault::NobodyPresent)?;
            if !meeting.has_quorum() {
                return Err(Fault::NoQuorum);
            }
            // Minutes are kept after the meeting too: what was over only then did wait on its day.
            let did_wait = |one: &Standing| one.over_on.is_none_or(|on| on >= meeting.on());
            let standing = standing.filter(did_wait).ok_or(Fault::NotOpen)?;
            had_come(&standing, meeting.on())?;
            if *vote == Vote::Casting && !present.has_chair() {
                return Err(Fault::NoChair);
            }
        }
    }
    let own = (meeting.key, Act::Settled { complaint, settlement });
    Ok(std::iter::once(own).chain(also.map(|later| (later, Act::Placed { complaint }))).collect())
}

fn closed(meeting: &Meeting, today: Date) -> Result<Vec<Act>, Fault> {
    has_come(meeting, today)?;
    if meeting.present.is_none() {
        return Err(Fault::NobodyPresent);
    }
    if meeting.items.iter().any(|item| item.settlement.is_none()) {
        return Err(Fault::Unsettled);
    }
    let deliberated = |item: &super::Item| matches!(item.settlement, Some(Settlement::Deliberated { .. }));
    // Who was present can be recorded anew after a result.
    if meeting.kind != Kind::Second && !meeting.has_quorum() && meeting.items.iter().any(deliberated) {
        return Err(Fault::NoQuorum);
    }
    Ok(vec![Act::Closed])
}
