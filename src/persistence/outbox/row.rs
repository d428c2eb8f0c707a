//! A notice as a row of the outbox, and a row as a notice.

use super::{Addressed, Notice, State};
use crate::{
    domain::{
        case::reply::Road,
        id::{CaseId, MessageId, UserId},
    },
    notifications::message::{MessageKind, Sender},
    persistence::{
        StoreError,
        entity::outbox::{self, Column, Model},
        types::{instant, timestamp},
    },
};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, sea_query::OnConflict};

/// The rows of messages, and that a fact already told is not told twice.
pub(super) fn rows(
    messages: &[Addressed],
    state: State,
    at: Timestamp,
) -> Result<(Vec<outbox::ActiveModel>, OnConflict), StoreError> {
    let rows = messages.iter().map(|one| row(one, state, at)).collect::<Result<Vec<_>, _>>()?;
    Ok((rows, OnConflict::column(Column::DedupKey).do_nothing().to_owned()))
}

pub(super) fn dedup_key(one: &Addressed) -> String {
    match one.user {
        Some((user, _)) => format!("{}:{user}", one.message.dedup_key),
        None => one.message.dedup_key.clone(),
    }
}

pub(in crate::persistence) fn row(
    one: &Addressed,
    state: State,
    at: Timestamp,
) -> Result<outbox::ActiveModel, StoreError> {
    let Addressed { id, message, user } = one;
    let json = |error: serde_json::Error| StoreError::inconsistent("outbox", id, error);
    Ok(outbox::ActiveModel {
        id: Set(id.0),
        dedup_key: Set(dedup_key(one)),
        case_id: Set(message.case.map(|case| case.0)),
        kind: Set(message.kind.code().to_owned()),
        subject: Set(serde_json::to_string(&message.subject).map_err(json)?),
        sender: Set(message.sender.code().to_owned()),
        road: Set(message.road.code().to_owned()),
        language: Set(user.map_or(message.language, |(_, language)| language).code().to_owned()),
        user_id: Set(user.map(|(user, _)| user.0)),
        facts: Set(serde_json::to_string(&message.facts).map_err(json)?),
        state: Set(state.code().to_owned()),
        created_at: Set(instant(at)),
        next_attempt_at: Set(instant(at)),
        attempts: Set(0),
        locked_until: Set(None),
        settled_at: Set((state != State::Queued).then_some(instant(at))),
        last_error: Set(None),
        bounced_at: Set(None),
        bounce: Set(None),
        bounce_status: Set(None),
        abandoned_at: Set(None),
    })
}

impl Notice {
    /// Whether it waits as a letter once its mail is given up: what the requester or a third party is owed.
    pub fn becomes_letter(&self) -> bool {
        let apart = self.kind == MessageKind::PasswordLink || self.kind.is_mail_alone();
        self.case.is_some() && self.user.is_none() && !apart
    }
}

pub(super) fn notice(row: Model) -> Result<Notice, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("outbox", row.id, what);
    Ok(Notice {
        id: MessageId(row.id),
        kind: MessageKind::parse(&row.kind).ok_or_else(|| broken(&row.kind))?,
        case: row.case_id.map(CaseId),
        user: row.user_id.map(UserId),
        subject: serde_json::from_str(&row.subject).map_err(|error| broken(&error))?,
        sender: Sender::parse(&row.sender).ok_or_else(|| broken(&row.sender))?,
        road: Road::parse(&row.road).ok_or_else(|| broken(&row.road))?,
        language: row.language.parse().map_err(|error| broken(&error))?,
        facts: serde_json::from_str(&row.facts).map_err(|error| broken(&error))?,
        state: State::parse(&row.state).ok_or_else(|| broken(&row.state))?,
        created_at: timestamp(row.created_at)?,
        attempts: u32::try_from(row.attempts).map_err(|error| broken(&error))?,
        last_error: row.last_error,
        settled_at: row.settled_at.map(timestamp).transpose()?,
        bounced_at: row.bounced_at.map(timestamp).transpose()?,
        is_abandoned: row.abandoned_at.is_some(),
    })
}
