//! What this auditor looked at: everything that was shown was noted first.

use super::Desk;
use crate::{
    persistence::figures::Read,
    web::{paging, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::Timestamp;
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

/// Rows of a page.
const ROWS: usize = 50;

/// The page.
#[derive(Debug, Serialize)]
pub struct Log {
    rows: Vec<Row>,
    later: String,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    at: Timestamp,
    what: &'static str,
    /// What was asked, word by word, as people read it.
    words: Vec<String>,
    /// Where it is shown again; none of what was taken away.
    href: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: String,
}

/// `GET /{lang}/auditor/log`
pub async fn show(desk: Desk, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Stop> {
    let before = asked.map(|Query(asked)| asked).unwrap_or_default().before.parse().ok();
    let mut readings = desk.readings(before, u64::try_from(ROWS + 1).unwrap_or(u64::MAX)).await?;
    let more = readings.len() > ROWS;
    readings.truncate(ROWS);
    let last = readings.last().map(|reading| reading.id.to_string()).filter(|_| more);
    let row = |reading: crate::persistence::figures::Reading| Row {
        at: reading.at,
        what: reading.what.code(),
        href: match reading.what {
            Read::Figures => format!("auditor{}", reading.query),
            Read::Cases => format!("auditor/cases{}", reading.query),
            Read::Sample => format!("auditor/samples{}", reading.query),
            Read::Case => format!("auditor/cases/{}", reading.query),
            Read::Export | Read::Bundle => String::new(),
        },
        words: words(&reading.query),
    };
    let page = Log {
        rows: readings.into_iter().map(row).collect(),
        later: last.map(|last| paging::query(&[("before", &last)])).unwrap_or_default(),
    };
    Ok(desk.page("auditor-log", StatusCode::OK, &page)?)
}

/// The words of an address.
fn words(query: &str) -> Vec<String> {
    let words = query.split(['?', '&']).filter(|word| !word.is_empty());
    words.map(|word| percent_decode_str(word).decode_utf8_lossy().into_owned()).collect()
}

impl Page for Log {
    const TEMPLATE: &'static str = "auditor/log.html";

    fn samples() -> Vec<Self> {
        let row = |what: &Read| Row {
            at: Timestamp::UNIX_EPOCH,
            what: what.code(),
            words: words("facts.csv?institution=MSPS&as_of=2026%2D11%2D23"),
            href: if matches!(what, Read::Export | Read::Bundle) {
                String::new()
            } else {
                "auditor?institution=MSPS".to_owned()
            },
        };
        let rows = Read::ALL.iter().map(row).collect();
        vec![Log { rows, later: "?before=x".to_owned() }, Log { rows: Vec::new(), later: String::new() }]
    }
}
