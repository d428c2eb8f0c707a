//! A reply that was given or is proposed, as an office reads it: its items with their grounds, its dates.

use super::{
    files::{FileView, under},
    told::Told,
};
use crate::{
    domain::{
        case::{
            ground::Ground,
            reply::{ItemAnswer, Proof, Reply},
        },
        sealed::Sealed,
    },
    web::answer::{self as words, Reader},
};
use jiff::civil::Date;
use serde::Serialize;

/// A reply as it stands.
#[derive(Debug, Serialize)]
pub struct ReplyView {
    id: String,
    is_final: bool,
    outcome: &'static str,
    text: String,
    items: Vec<ItemView>,
    files: Vec<FileView>,
    given_on: Date,
    road: &'static str,
    dispatched_on: Option<Date>,
    received_on: Option<Date>,
    proof: &'static str,
}

/// One item of a reply: `ground` is empty for what is supplied.
#[derive(Debug, Clone, Serialize)]
pub struct ItemView {
    pub what: String,
    pub ground: &'static str,
    pub exceptions: Vec<&'static str>,
    pub citation: String,
    pub reasons: String,
}

/// A reply as it stands in the case, its files under the page of that path.
pub fn view(reply: &Reply, path: &str, told: &Told, reader: Reader) -> ReplyView {
    ReplyView {
        id: reply.text.id.to_string(),
        is_final: reply.text.is_final,
        outcome: reply.text.outcome().code(),
        text: told.text(&reply.text.text),
        items: reply
            .text
            .items
            .iter()
            .map(|item| item_view(reader, &item.what, &item.answer, told))
            .collect(),
        files: under(path, &reply.text.files, told),
        given_on: reply.given_on,
        road: reply.sent.road.code(),
        dispatched_on: reply.sent.left_on(),
        received_on: reply.sent.received_on,
        proof: reply.sent.proof.as_ref().map_or("", Proof::code),
    }
}

/// One item as it is read there.
pub fn item_view(reader: Reader, what: &Sealed, answer: &ItemAnswer, told: &Told) -> ItemView {
    let what = told.text(what);
    match answer {
        ItemAnswer::Supplied => ItemView {
            what,
            ground: "",
            exceptions: Vec::new(),
            citation: String::new(),
            reasons: String::new(),
        },
        ItemAnswer::Withheld { ground, reasons } => ItemView {
            what,
            ground: ground.code(),
            exceptions: match ground {
                Ground::Excepted { exceptions, .. } => exceptions.iter().map(|one| one.code()).collect(),
                _ => Vec::new(),
            },
            citation: words::citation(reader, ground, |sealed| told.text(sealed)),
            reasons: told.text(reasons),
        },
    }
}
