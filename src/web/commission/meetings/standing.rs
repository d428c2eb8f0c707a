//! On which agendas a complaint stands or stood, as its page at the Commission says it.

use crate::{
    domain::{
        id::ComplaintId,
        meeting::{Item, Meeting, Settlement, State},
    },
    persistence::{Db, meetings},
    web::Failure,
};
use jiff::civil::Date;
use serde::Serialize;

/// A meeting with what became of the complaint there.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    pub key: String,
    pub number: u32,
    pub year: i16,
    pub on: Date,
    /// `deliberated`, `adjourned`, `taken-off`, `cancelled`; empty while it waits there.
    pub result: &'static str,
    /// What was agreed there and by which vote, where it was deliberated.
    pub agreed: &'static str,
    pub vote: &'static str,
}

/// Those of a complaint, the latest meeting first.
pub async fn standings(db: &Db, complaint: ComplaintId) -> Result<Vec<Standing>, Failure> {
    let board = meetings::about(db, &[complaint]).await?;
    let mut found: Vec<&Meeting> = board.values().collect();
    found.sort_by_key(|meeting| std::cmp::Reverse(meeting.starts_at));
    let standing = |meeting: &Meeting| {
        let Item { settlement, .. } = meeting.item(complaint)?;
        let result = match (&meeting.state, settlement) {
            (_, Some(settlement)) => settlement.code(),
            (State::Cancelled { .. }, None) => meeting.state.code(),
            (_, None) => "",
        };
        let (key, on) = (meeting.key, meeting.on());
        let (agreed, vote) = match settlement {
            Some(Settlement::Deliberated { agreed, vote }) => (agreed.code(), vote.code()),
            _ => Default::default(),
        };
        let (number, year) = (key.number, key.year);
        Some(Standing { key: key.to_string(), number, year, on, result, agreed, vote })
    };
    Ok(found.into_iter().filter_map(standing).collect())
}

impl Standing {
    /// One of each result.
    pub fn samples() -> Vec<Self> {
        let standing = |result| Self {
            key: "2026-3".to_owned(),
            number: 3,
            year: 2026,
            on: Date::constant(2026, 3, 10),
            result,
            agreed: if result == "deliberated" { "upheld" } else { "" },
            vote: if result == "deliberated" { "casting" } else { "" },
        };
        ["", "deliberated", "adjourned", "taken-off", "cancelled"].map(standing).into()
    }
}
