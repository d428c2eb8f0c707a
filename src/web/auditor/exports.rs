//! Files for the auditor: what is counted, row by row, in the form that a program or a spreadsheet reads; and what is
//! needed to count again. Rows are sent as they are read: memory does not grow with them.

use super::{
    Desk,
    asked::{Asked, query, words},
    columns::{self, Cell},
    draw,
    sheets::{self, Kind},
};
use crate::{
    app::{
        Error,
        figures::{Line, Place, Reader},
    },
    domain::figures::Filter,
    i18n::Locale,
    persistence::figures::Read,
    web::{Failure, staff::Stop},
};
use axum::{
    body::{Body, Bytes},
    extract::{Path, Query, rejection::QueryRejection},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use std::collections::HashMap;

const DEFINITIONS: &str = include_str!("../../docs/figures.md");
const SCRIPT: &str = include_str!("../../docs/figures/recompute.py");

/// The mark by which spreadsheets know UTF-8.
const MARK: &str = "\u{feff}";

/// `GET /{lang}/auditor/exports/{export}`
pub async fn send(
    desk: Desk,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
    drawing: Result<Query<draw::Drawing>, QueryRejection>,
) -> Result<Response, Stop> {
    let name = names.get("export").map(String::as_str).unwrap_or_default();
    match name {
        "figures.md" => return Ok(file(Body::from(DEFINITIONS), "text/markdown; charset=utf-8", name)?),
        "recompute.py" => return Ok(file(Body::from(SCRIPT), "text/x-python; charset=utf-8", name)?),
        _ => {}
    }
    let (asked, drawing) = (words(asked)?, words(drawing)?);
    let (filter, form) = asked.filter(desk.reader());
    let is_drawn = name == "sample.csv";
    if !FILES.contains(&name) || !form.is_right() || is_drawn && !drawing.is_right() {
        return Err(Failure::NotFound.into());
    }
    let told = if is_drawn { drawing.query(&filter) } else { query(&filter, &[]) };
    desk.reads(Read::Export, &format!("{name}{told}")).await?;
    let locale = desk.locale();
    let response = match name {
        "figures.json" => {
            let figures = desk.reader().figures(&filter).await?;
            let octets = serde_json::to_vec_pretty(&figures).map_err(Failure::internal)?;
            file(Body::from(octets), "application/json", name)
        }
        "institutions.csv" => file(Body::from(institutions(&desk, &filter).await?), CSV, name),
        "sample.csv" => file(Body::from(sample(&desk, &filter, &drawing).await?), CSV, name),
        "facts.csv" => file(rows(desk.reader().clone(), filter, Form::Csv, locale), CSV, name),
        "facts.xlsx" => file(book(desk.reader().clone(), filter, Kind::Xlsx, locale), XLSX, name),
        "facts.ods" => file(book(desk.reader().clone(), filter, Kind::Ods, locale), ODS, name),
        _ => file(rows(desk.reader().clone(), filter, Form::Json, locale), "application/jsonl", name),
    };
    Ok(response?)
}

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// What is counted, in the forms that there are.
const FILES: [&str; 7] =
    ["facts.csv", "facts.jsonl", "facts.xlsx", "facts.ods", "institutions.csv", "sample.csv", "figures.json"];

/// The form of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Json,
}

/// A file that is taken away, and stored by nobody on the way.
fn file(body: Body, kind: &str, name: &str) -> Result<Response, Failure> {
    let mut response = body.into_response();
    let name = format!("attachment; filename=\"{name}\"");
    for (header, value) in [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, &name),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("x-robots-tag"), "noindex"),
    ] {
        response.headers_mut().insert(header, HeaderValue::from_str(value).map_err(Failure::internal)?);
    }
    Ok(response)
}

async fn institutions(desk: &Desk, filter: &Filter) -> Result<String, Failure> {
    let mut text = MARK.to_owned();
    columns::csv(&head(&columns::INSTITUTIONS), &mut text);
    for office in desk.reader().offices(filter).await? {
        columns::csv(&columns::of_institution(office, desk.locale()), &mut text);
    }
    Ok(text)
}

/// The rows that were drawn, in the order of the draw.
async fn sample(desk: &Desk, filter: &Filter, drawing: &draw::Drawing) -> Result<String, Failure> {
    let mut text = MARK.to_owned();
    columns::csv(&head(&columns::FACTS), &mut text);
    for line in drawing.draw(desk.reader(), filter).await?.strata.iter().flat_map(|(_, lines)| lines) {
        columns::csv(&cells(desk.reader(), line, filter, desk.locale()), &mut text);
    }
    Ok(text)
}

fn head(names: &[&str]) -> Vec<Cell> {
    names.iter().map(|name| Cell::Text((*name).to_owned())).collect()
}

fn cells(reader: &Reader, line: &Line, filter: &Filter, locale: Locale) -> Vec<Cell> {
    columns::of_line(line, reader.institution(&line.fact.institution), filter.as_of, locale)
}

/// The rows as a workbook, written while they are read.
fn book(reader: Reader, filter: Filter, kind: Kind, locale: Locale) -> Body {
    let (rows, body) = sheets::workbook(kind, head(&columns::FACTS), locale.dir() == "rtl");
    tokio::spawn(async move {
        let mut place = Place::default();
        loop {
            let part = match reader.next(&filter, &mut place).await {
                Ok(lines) if lines.is_empty() => break,
                Ok(lines) => Ok(lines.iter().map(|line| cells(&reader, line, &filter, locale)).collect()),
                Err(error) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "an export broke off");
                    Err(std::io::Error::other(error))
                }
            };
            let is_over = part.is_err();
            // Whoever reads may be gone.
            if rows.send(part).await.is_err() || is_over {
                break;
            }
        }
    });
    body
}

/// Where an export stands.
struct Going {
    reader: Reader,
    filter: Filter,
    place: Place,
    form: Form,
    locale: Locale,
    begun: bool,
}

/// The rows, a page at a time.
fn rows(reader: Reader, filter: Filter, form: Form, locale: Locale) -> Body {
    let going = Going { reader, filter, place: Place::default(), form, locale, begun: false };
    let parts = stream::unfold(Some(going), |going| async {
        let mut going = going?;
        match going.part().await {
            Ok(None) => None,
            Ok(Some(part)) => Some((Ok(Bytes::from(part)), Some(going))),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "an export broke off");
                Some((Err(error), None))
            }
        }
    });
    // Whoever compresses asks once more after the end.
    Body::from_stream(parts.fuse())
}

impl Going {
    /// The next part; none at the end.
    async fn part(&mut self) -> Result<Option<String>, Error> {
        let lines = self.reader.next(&self.filter, &mut self.place).await?;
        if lines.is_empty() && self.begun {
            return Ok(None);
        }
        let mut text = String::new();
        if !self.begun && self.form == Form::Csv {
            text.push_str(MARK);
            columns::csv(&head(&columns::FACTS), &mut text);
        }
        self.begun = true;
        for line in &lines {
            self.line(line, &mut text);
        }
        Ok(Some(text))
    }

    fn line(&self, line: &Line, into: &mut String) {
        let cells = cells(&self.reader, line, &self.filter, self.locale);
        match self.form {
            Form::Csv => columns::csv(&cells, into),
            Form::Json => columns::json(&columns::FACTS, &cells, into),
        }
    }
}
