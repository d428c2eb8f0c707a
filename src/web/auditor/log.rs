//! What this auditor looked at: everything that was shown was noted first.

use super::{
    Desk,
    read_again::{self, Part},
};
use crate::{
    persistence::figures::{Read, Reading},
    web::{paging, staff::Stop, views::Page},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use jiff::Timestamp;
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
    /// What was asked, as people read it.
    parts: Vec<Part>,
    /// Where it is shown again, by the address as it was noted; none of what was taken away.
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
    let row = |reading: Reading| Row {
        at: reading.at,
        what: reading.what.code(),
        href: match reading.what {
            Read::Figures => format!("auditor{}", reading.query),
            Read::Cases => format!("auditor/cases{}", reading.query),
            Read::Sample => format!("auditor/samples{}", reading.query),
            Read::Case => format!("auditor/cases/{}", reading.query),
            Read::Export | Read::Bundle => String::new(),
        },
        parts: read_again::parts(desk.reader(), reading.what, &reading.query),
    };
    let page = Log {
        rows: readings.into_iter().map(row).collect(),
        later: last.map(|last| paging::query(&[("before", &last)])).unwrap_or_default(),
    };
    Ok(desk.page("auditor-log", StatusCode::OK, &page)?)
}

impl Page for Log {
    const TEMPLATE: &'static str = "auditor/log.html";

    fn samples() -> Vec<Self> {
        let row = |what: &Read| Row {
            at: Timestamp::UNIX_EPOCH,
            what: what.code(),
            parts: read_again::samples(),
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
