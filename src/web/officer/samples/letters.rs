//! The letters that wait.

use crate::{
    notifications::message::MessageKind,
    web::workplace::letters::{self, Letters},
};
use jiff::Timestamp;

pub fn pages() -> Vec<Letters> {
    let row = |kind: &MessageKind| letters::Row {
        id: "1".to_owned(),
        kind: kind.code(),
        reference: "MSPS-2026-00412-B".to_owned(),
        written_at: Timestamp::UNIX_EPOCH,
    };
    let rows = MessageKind::ALL.iter().map(row).collect();
    vec![
        Letters { place: "officer", letters: rows, more: true, done: true },
        Letters { place: "officer", letters: Vec::new(), more: false, done: false },
    ]
}
