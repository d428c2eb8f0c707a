//! What is kept beside the histories of cases (acts of the calendar, keys of letters, letters, addresses of
//! calendars) is noted one after the other in one chain, in the transaction that keeps it: none of it changes or
//! goes unseen. Knows nothing of its meaning.

mod taken_over;

pub(super) use self::taken_over::take_over;

use super::{
    StoreError, admin_acts,
    calendar::Written,
    entity::{deeds, feeds},
    letters::{StoredKey, StoredLetter},
    meetings,
    types::{instant, timestamp},
};
use crate::{
    audit::chain::{self, GENESIS},
    domain::{
        case::facts::coded,
        meeting::{MeetingKey, Recorded},
    },
};
use data_encoding::HEXLOWER;
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, QueryOrder};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Whoever notes a deed holds the turn alone: the chain has one end.
const TURN: u32 = 31_14;

coded! {
    /// What was done.
    DeedKind {
        /// An act of the calendar was recorded.
        Act = "act",
        KeyOpened = "key-opened",
        KeyRetired = "key-retired",
        /// A letter was made and kept.
        Letter = "letter",
        /// The address of a calendar was given.
        Given = "calendar-given",
        Revoked = "calendar-revoked",
        /// An administrator did something to an account, an office or the portal.
        Admin = "admin",
        /// Something was recorded of a meeting of the Commission.
        Meeting = "meeting",
        /// Rows from before the chain follow; of no row itself.
        TakenOver = "taken-over",
    }
}

/// What was done with which row, and the digest of what the row then held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    pub kind: DeedKind,
    /// The id of the row.
    pub of: String,
    pub digest: String,
}

impl Deed {
    fn new(kind: DeedKind, of: impl ToString, holds: &Value) -> Self {
        let digest = HEXLOWER.encode(&Sha256::digest(holds.to_string()));
        Self { kind, of: of.to_string(), digest }
    }

    pub fn act(written: &Written) -> Result<Self, StoreError> {
        let Written { number, act, at, by } = written;
        let act = serde_json::to_string(act)
            .map_err(|error| StoreError::inconsistent("calendar_acts", *number, error))?;
        let by = by.map(|user| user.0);
        Ok(Self::new(DeedKind::Act, number, &json!([number, act, at.as_microsecond(), by])))
    }

    /// # Errors
    /// The act cannot be written, which no act of ours is.
    pub fn admin(written: &admin_acts::Written) -> Result<Self, StoreError> {
        let holds = json!([
            written.number,
            admin_acts::text(written)?,
            written.at.as_microsecond(),
            written.by.map(|user| user.0),
        ]);
        Ok(Self::new(DeedKind::Admin, written.number, &holds))
    }

    /// # Errors
    /// The act cannot be written, which no act of ours is.
    pub fn meeting(key: MeetingKey, recorded: &Recorded) -> Result<Self, StoreError> {
        let Recorded { number, at, by, .. } = recorded;
        let act = meetings::text(key, recorded)?;
        let holds = json!([key.year, key.number, number, act, at.as_microsecond(), by.0]);
        Ok(Self::new(DeedKind::Meeting, format!("{key}/{number}"), &holds))
    }

    pub fn opened(key: &StoredKey) -> Self {
        let public = HEXLOWER.encode(&key.public);
        let holds = json!([key.id, key.generation, public, key.since.as_microsecond()]);
        Self::new(DeedKind::KeyOpened, &key.id, &holds)
    }

    pub fn retired(key: &str, at: Timestamp) -> Self {
        Self::new(DeedKind::KeyRetired, key, &json!([key, at.as_microsecond()]))
    }

    pub fn letter(letter: &StoredLetter) -> Self {
        let holds = json!([
            letter.id,
            letter.case.0,
            letter.name.to_string(),
            letter.kind.code(),
            letter.reference,
            letter.issuer,
            letter.issued_on,
            letter.code,
            letter.content_digest,
            letter.wording,
            letter.document_digest,
            letter.key,
            letter.signature,
            letter.path,
            letter.size,
            letter.made_at.as_microsecond(),
        ]);
        Self::new(DeedKind::Letter, letter.id, &holds)
    }

    pub(super) fn given(row: &feeds::Model) -> Self {
        let at = row.created_at.timestamp_micros();
        let holds = json!([row.id, row.case_id, row.user_id, row.institution, row.link_generation, at]);
        Self::new(DeedKind::Given, row.id, &holds)
    }

    /// None while the address holds.
    pub(super) fn revoked(row: &feeds::Model) -> Option<Self> {
        let at = row.revoked_at?.timestamp_micros();
        Some(Self::new(DeedKind::Revoked, row.id, &json!([row.id, at])))
    }
}

/// A deed at its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// From 1, without gaps.
    pub number: u32,
    pub deed: Deed,
    pub at: Timestamp,
    pub previous: String,
    pub hash: String,
}

impl Noted {
    fn after(last: Option<(u32, String)>, deed: Deed, at: Timestamp) -> Self {
        let (number, previous) = last.unwrap_or_else(|| (0, GENESIS.to_owned()));
        let noted = Self { number: number.saturating_add(1), deed, at, previous, hash: String::new() };
        Self { hash: noted.link(), ..noted }
    }

    /// The hash that its content and the one before it give.
    pub fn link(&self) -> String {
        let Deed { kind, of, digest } = &self.deed;
        let bytes = json!([self.number, kind.code(), of, digest, self.at.as_microsecond()]).to_string();
        chain::link(&self.previous, bytes.as_bytes())
    }
}

/// Takes the turn until the end of the transaction: what is looked up after it is not done by another meanwhile.
pub(super) async fn turn(tx: &impl ConnectionTrait) -> Result<(), StoreError> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(&format!("select pg_advisory_xact_lock({TURN})")).await?;
    }
    Ok(())
}

/// Notes a deed at the end of the chain.
pub(super) async fn note(tx: &impl ConnectionTrait, deed: Deed, at: Timestamp) -> Result<(), StoreError> {
    turn(tx).await?;
    let last = deeds::Entity::find().order_by_desc(deeds::Column::Number).one(tx).await?;
    let last = last.map(|row| Ok::<_, StoreError>((number(row.number)?, row.hash))).transpose()?;
    let noted = Noted::after(last, deed, at);
    let row = deeds::ActiveModel {
        number: Set(i32::try_from(noted.number)
            .map_err(|error| StoreError::inconsistent("deeds", noted.number, error))?),
        kind: Set(noted.deed.kind.code().to_owned()),
        row_id: Set(noted.deed.of),
        digest: Set(noted.deed.digest),
        done_at: Set(instant(noted.at)),
        previous_hash: Set(noted.previous),
        hash: Set(noted.hash),
    };
    deeds::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) fn noted(row: deeds::Model) -> Result<Noted, StoreError> {
    let kind = DeedKind::parse(&row.kind)
        .ok_or_else(|| StoreError::inconsistent("deeds", row.number, "kind".to_owned()))?;
    Ok(Noted {
        number: number(row.number)?,
        deed: Deed { kind, of: row.row_id, digest: row.digest },
        at: timestamp(row.done_at)?,
        previous: row.previous_hash,
        hash: row.hash,
    })
}

fn number(column: i32) -> Result<u32, StoreError> {
    u32::try_from(column).map_err(|error| StoreError::inconsistent("deeds", column, error))
}
