//! The queue "to dispatch": notices that travel as letters, each to be printed and handed over.

use super::act::{Again, reading, record};
use crate::{
    app::change::{Changed, Target},
    domain::{
        case::{command::Command, reply::Road},
        id::{CaseId, MessageId},
        reference::Reference,
        sealed::ValueKind,
        text::limit,
    },
    notifications::message::Sender,
    persistence::{
        Db,
        outbox::{self, Notice, State},
    },
    web::{Failure, posted::Fields, staff::Member, views::Page},
};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

/// Most letters shown at once; what is handed over makes room for the next.
pub const SHOWN: u64 = 100;

/// The page of the queue.
#[derive(Debug, Serialize)]
pub struct Letters {
    /// Where they are handed over: the office, or the Commission.
    pub(in crate::web) place: &'static str,
    pub(in crate::web) letters: Vec<Row>,
    pub(in crate::web) more: bool,
    pub(in crate::web) done: bool,
}

/// A letter that waits.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub(in crate::web) id: String,
    pub(in crate::web) kind: &'static str,
    pub(in crate::web) reference: String,
    pub(in crate::web) written_at: Timestamp,
}

impl Letters {
    /// The page of what waits at that place, from one letter more than is shown.
    pub fn of(place: &'static str, waiting: &[Notice], done: bool) -> Self {
        let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let letters = waiting.iter().take(shown).filter_map(row).collect();
        Self { place, more: waiting.len() > shown, letters, done }
    }
}

impl Page for Letters {
    const TEMPLATE: &'static str = "workplace/letters.html";

    fn samples() -> Vec<Self> {
        crate::web::officer::samples::letters::pages()
    }
}

fn row(notice: &Notice) -> Option<Row> {
    let _: CaseId = notice.case?;
    let reference = Reference::parse(&notice.facts.reference).ok()?;
    Some(Row {
        id: notice.id.to_string(),
        kind: notice.kind.code(),
        reference: reference.to_string(),
        written_at: notice.created_at,
    })
}

/// The letter of an address, if it waits to be handed over by that sender, and its case.
///
/// # Errors
/// `NotFound` for whatever is no such letter, or the store.
pub async fn waiting(
    db: &Db,
    sender: Sender,
    names: &HashMap<String, String>,
) -> Result<(Notice, CaseId), Failure> {
    let id: Option<MessageId> = names.get("id").and_then(|id| id.parse().ok());
    let notice = outbox::find(db, id.ok_or(Failure::NotFound)?).await?.ok_or(Failure::NotFound)?;
    let waits = notice.road == Road::Letter && notice.state == State::Queued && notice.sender == sender;
    match notice.case {
        Some(case) if waits => Ok((notice, case)),
        _ => Err(Failure::NotFound),
    }
}

/// Records that a letter was handed over, on which day and by what proof. It is a fact about one letter and stands
/// whatever else happened to the case meanwhile.
///
/// # Errors
/// As [`record`].
pub async fn hand_over(
    member: &Member,
    fields: &Fields,
    notice: &Notice,
    case: CaseId,
) -> Result<Result<Changed, Again>, Failure> {
    let mut read = reading(member, fields);
    let on = read.date("on", "office-letter-on");
    let proof = read.line("proof", "office-letter-proof", ValueKind::Evidence, limit::CITATION);
    let (message, subject) = (notice.id, notice.subject);
    let command = on.zip(proof).map(|(on, proof)| Command::RecordDispatch { message, subject, on, proof });
    let does = command.map(|command| (Target::Existing { case, expected: None }, command));
    record(member, read, does, Vec::new(), None).await
}
