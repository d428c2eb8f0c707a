//! The records of the Commission's meetings: acts that are written one behind the other and noted in the chain of
//! deeds, and read back as meetings. Knows no rule of theirs.

use super::{
    Db, StoreError, admin_acts, complaints,
    deeds::{self, Deed},
    entity::meeting_acts::{self, Column, Entity},
    types::{instant, timestamp},
};
use crate::domain::{
    id::{ComplaintId, UserId},
    meeting::{
        Act, Meeting, MeetingKey, Recorded,
        rules::{Board, Complaints},
    },
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::BTreeMap;

/// Who records something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorder {
    pub by: UserId,
    pub at: Timestamp,
}

/// The years in which there are meetings, the newest first.
pub async fn years(db: &Db) -> Result<Vec<i16>, StoreError> {
    let rows: Vec<i32> = Entity::find()
        .filter(Column::Number.eq(1))
        .select_only()
        .column(Column::Year)
        .distinct()
        .order_by_desc(Column::Year)
        .into_tuple()
        .all(db.read())
        .await?;
    rows.into_iter().map(year).collect()
}

/// The meetings of a year, by their numbers.
pub async fn of_year(db: &Db, year: i16) -> Result<Vec<Meeting>, StoreError> {
    let acts = Condition::all().add(Column::Year.eq(i32::from(year)));
    Ok(board(db.read(), acts).await?.into_values().collect())
}

/// What was recorded of a meeting; nothing where there is none of that name.
pub async fn record(db: &Db, key: MeetingKey) -> Result<Vec<Recorded>, StoreError> {
    let records = records(db.read(), of(key)).await?;
    Ok(records.into_values().next().unwrap_or_default())
}

/// The meetings on whose agenda one of these complaints ever stood.
pub async fn about(db: &Db, complaints: &[ComplaintId]) -> Result<Board, StoreError> {
    on_agendas(db.read(), complaints).await
}

/// Convenes a meeting under the next number of its year; the one that is convened so already, where `is_same` knows it.
/// `may` judges the meeting that it follows, where it follows one, with those that follow that one already.
pub async fn convene<F>(
    db: &Db,
    year: i16,
    (act, after): (Act, Option<MeetingKey>),
    recorder: Recorder,
    is_same: impl Fn(&Meeting) -> bool,
    may: impl FnOnce(&Board) -> Result<(), F>,
) -> Result<Result<MeetingKey, F>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let there = board(&tx, Condition::all().add(Column::Year.eq(i32::from(year)))).await?;
    if let Some(same) = there.values().find(|meeting| is_same(meeting)) {
        return Ok(Ok(same.key));
    }
    let known = match after {
        Some(first) => with_followers(&tx, first).await?,
        None => Board::new(),
    };
    if let Err(fault) = may(&known) {
        return Ok(Err(fault));
    }
    let last = there.keys().map(|key| key.number).max().unwrap_or_default();
    let key = MeetingKey { year, number: last.saturating_add(1) };
    write(&tx, key, 1, act, recorder).await?;
    tx.commit().await?;
    Ok(Ok(key))
}

/// Records what `decide` answers to the meetings that the question is about: the one of that name, the one to which
/// something is adjourned, the one without quorum that it follows with whatever else follows that one, what follows itself,
/// and those on whose agenda one of these complaints ever stood. None where there is no meeting of that name.
pub async fn change<F>(
    db: &Db,
    key: MeetingKey,
    to: Option<MeetingKey>,
    about: &[ComplaintId],
    recorder: Recorder,
    decide: impl FnOnce(&Board, &Complaints) -> Result<Vec<(MeetingKey, Act)>, F>,
) -> Result<Option<Result<(), F>>, StoreError> {
    let tx = admin_acts::begin(db).await?;
    let mut known = on_agendas(&tx, about).await?;
    if let Some(to) = to {
        known.extend(board(&tx, of(to)).await?);
    }
    known.extend(with_followers(&tx, key).await?);
    let Some(meeting) = known.get(&key) else { return Ok(None) };
    let agenda = meeting.items.iter().map(|item| item.complaint);
    let asked: Vec<ComplaintId> = about.iter().copied().chain(agenda).collect();
    if let Some(first) = meeting.after {
        known.extend(with_followers(&tx, first).await?);
    }
    let acts = match decide(&known, &complaints::standings(&tx, &asked).await?) {
        Ok(acts) => acts,
        Err(fault) => return Ok(Some(Err(fault))),
    };
    let mut last: BTreeMap<MeetingKey, u32> =
        known.iter().map(|(key, meeting)| (*key, meeting.version)).collect();
    for (key, act) in acts {
        let number = last.entry(key).or_default();
        *number = number.saturating_add(1);
        write(&tx, key, *number, act, recorder).await?;
    }
    tx.commit().await?;
    Ok(Some(Ok(())))
}

async fn write(
    tx: &impl ConnectionTrait,
    key: MeetingKey,
    number: u32,
    act: Act,
    recorder: Recorder,
) -> Result<(), StoreError> {
    let recorded = Recorded { number, act, at: recorder.at, by: recorder.by };
    let row = meeting_acts::ActiveModel {
        year: Set(i32::from(key.year)),
        meeting: Set(column(key, key.number)?),
        number: Set(column(key, number)?),
        act: Set(text(key, &recorded)?),
        complaint: Set(recorded.act.about().map(|complaint| complaint.0)),
        recorded_at: Set(instant(recorded.at)),
        recorded_by: Set(recorded.by.0),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    deeds::note(tx, Deed::meeting(key, &recorded)?, recorded.at).await
}

/// That meeting and those that were convened as a second one after it.
async fn with_followers(connection: &impl ConnectionTrait, first: MeetingKey) -> Result<Board, StoreError> {
    let convened = Entity::find().filter(Column::Number.eq(1)).all(connection).await?;
    let mut any = Condition::any().add(of(first));
    for row in convened {
        let (key, Recorded { act, .. }) = recorded(row)?;
        if matches!(act, Act::Convened { after: Some(after), .. } if after == first) {
            any = any.add(of(key));
        }
    }
    board(connection, any).await
}

async fn on_agendas(
    connection: &impl ConnectionTrait,
    complaints: &[ComplaintId],
) -> Result<Board, StoreError> {
    if complaints.is_empty() {
        return Ok(Board::new());
    }
    let keys: Vec<(i32, i32)> = Entity::find()
        .filter(Column::Complaint.is_in(complaints.iter().map(|complaint| complaint.0)))
        .select_only()
        .columns([Column::Year, Column::Meeting])
        .distinct()
        .into_tuple()
        .all(connection)
        .await?;
    if keys.is_empty() {
        return Ok(Board::new());
    }
    let any = keys.into_iter().fold(Condition::any(), |any, (year, meeting)| {
        any.add(Condition::all().add(Column::Year.eq(year)).add(Column::Meeting.eq(meeting)))
    });
    board(connection, any).await
}

fn of(key: MeetingKey) -> Condition {
    let number = i32::try_from(key.number).unwrap_or_default();
    Condition::all().add(Column::Year.eq(i32::from(key.year))).add(Column::Meeting.eq(number))
}

async fn board(connection: &impl ConnectionTrait, of: Condition) -> Result<Board, StoreError> {
    let meeting = |(key, record): (MeetingKey, Vec<Recorded>)| {
        let broken = || StoreError::inconsistent("meeting_acts", key, "nothing convenes it");
        Ok((key, Meeting::of(key, &record).ok_or_else(broken)?))
    };
    records(connection, of).await?.into_iter().map(meeting).collect()
}

async fn records(
    connection: &impl ConnectionTrait,
    of: Condition,
) -> Result<BTreeMap<MeetingKey, Vec<Recorded>>, StoreError> {
    let rows = Entity::find()
        .filter(of)
        .order_by_asc(Column::Year)
        .order_by_asc(Column::Meeting)
        .order_by_asc(Column::Number)
        .all(connection)
        .await?;
    let mut records = BTreeMap::<MeetingKey, Vec<Recorded>>::new();
    for row in rows {
        let (key, recorded) = recorded(row)?;
        records.entry(key).or_default().push(recorded);
    }
    Ok(records)
}

/// The act as it is stored and digested.
pub(super) fn text(key: MeetingKey, recorded: &Recorded) -> Result<String, StoreError> {
    serde_json::to_string(&recorded.act).map_err(|error| StoreError::inconsistent("meeting_acts", key, error))
}

pub(super) fn recorded(row: meeting_acts::Model) -> Result<(MeetingKey, Recorded), StoreError> {
    let id = format!("{}-{}/{}", row.year, row.meeting, row.number);
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("meeting_acts", &id, why);
    let act: Act = serde_json::from_str(&row.act).map_err(|error| broken(&error))?;
    if act.about().map(|complaint| complaint.0) != row.complaint {
        return Err(broken(&"complaint"));
    }
    let count = |column: i32| u32::try_from(column).map_err(|error| broken(&error));
    let key = MeetingKey { year: year(row.year)?, number: count(row.meeting)? };
    let (at, by) = (timestamp(row.recorded_at)?, UserId(row.recorded_by));
    Ok((key, Recorded { number: count(row.number)?, act, at, by }))
}

fn year(column: i32) -> Result<i16, StoreError> {
    i16::try_from(column).map_err(|error| StoreError::inconsistent("meeting_acts", column, error))
}

fn column(key: MeetingKey, number: u32) -> Result<i32, StoreError> {
    i32::try_from(number).map_err(|error| StoreError::inconsistent("meeting_acts", key, error))
}
