//! The report to take away: the document, the figures as data, and the tables for a spreadsheet.

use super::{Asked, Reported, Written};
use crate::{
    app::figures::Reader,
    domain::{actor::Role, figures::Figures},
    i18n::{Args, t},
    letters::report::{Marked, Report, Section},
    web::{
        Failure, csv, download,
        staff::{Member, Stop},
    },
};
use axum::{
    body::Body,
    extract::{Path, Query, rejection::QueryRejection},
    response::Response,
};
use serde::Serialize;
use std::collections::HashMap;

/// The figures as a program reads them; what each is called is defined in `figures.md`.
#[derive(Debug, Serialize)]
struct Data<'a> {
    year: i16,
    figures: &'a Figures,
}

/// `GET /{lang}/commission/annual/{report}`, such as `2026.pdf`
pub async fn send(
    member: Member,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let asked = asked.map(|Query(asked)| asked).map_err(|_| Failure::NotFound)?;
    let name = names.get("report").map(String::as_str).unwrap_or_default();
    let (year, form) = name.split_once('.').ok_or(Failure::NotFound)?;
    let reader = Reader::of(&member.visit.web.portal);
    let (reported, form_of_day) =
        Reported::of(&Asked { year: year.to_owned(), ..asked }, reader.last_ended_day());
    if reported.year.to_string() != year || !form_of_day.is_right() {
        return Err(Failure::NotFound.into());
    }
    let figures = reported.figures(&reader).await?;
    let written = Written::of(member.visit.locale, reported, &figures, reader.directory())?;
    let data = serde_json::to_vec_pretty(&Data { year: reported.year, figures: &figures });
    let data = data.map_err(Failure::internal)?;
    let name = format!("bayan-{year}-{}.{form}", reported.as_of);
    let response = match form {
        "json" => download::table(Body::from(data), "application/json", &name),
        "csv" => download::table(Body::from(lines(&member, reported, &written)?), csv::TYPE, &name),
        "pdf" => download::letter(document(&member, reported, written, data).await?, &name),
        _ => Err(Failure::NotFound),
    };
    Ok(response?)
}

async fn document(
    member: &Member,
    reported: Reported,
    written: Written,
    data: Vec<u8>,
) -> Result<Vec<u8>, Failure> {
    let locale = member.visit.locale;
    let issuer = t(locale, "complaint-body", &Args::new().with("body", "commission"));
    let report = Report {
        locale,
        reference: written.title.clone(),
        title: written.title,
        issuer: issuer.map_err(Failure::internal)?,
        on: reported.as_of,
        lead: written.lead,
        sections: written.sections.into_iter().map(section).collect(),
        data,
        marked: Marked::Figures,
    };
    member.visit.web.desk.report(report).await.map_err(Failure::from)
}

fn section(one: super::written::Section) -> Section {
    let row = |row: super::written::Row| {
        std::iter::once(row.label).chain(row.cells.into_iter().map(|cell| cell.said)).collect()
    };
    Section {
        title: one.title,
        paragraphs: one.paragraphs,
        head: one.head,
        rows: one.rows.into_iter().map(row).collect(),
    }
}

/// One line for each number: which table, which row, which column, and the number as programs read it. The first tells
/// of which day they are.
fn lines(member: &Member, reported: Reported, written: &Written) -> Result<String, Failure> {
    let word = |key: &str| t(member.visit.locale, key, &Args::new()).map_err(Failure::internal);
    let heads = ["annual-table", "auditor-col-what", "annual-column", "annual-number"];
    let heads = heads.into_iter().map(word).collect::<Result<Vec<_>, _>>()?;
    let mut text = format!("{}{}", csv::MARK, csv::line(heads.iter().map(String::as_str)));
    let as_of = reported.as_of.to_string();
    text.push_str(&csv::line([written.title.as_str(), word("auditor-as-of")?.as_str(), "", as_of.as_str()]));
    for section in &written.sections {
        for row in &section.rows {
            for (column, cell) in section.head.iter().skip(1).zip(&row.cells) {
                text.push_str(&csv::line([
                    section.title.as_str(),
                    row.label.as_str(),
                    column.as_str(),
                    cell.raw.as_str(),
                ]));
            }
        }
    }
    Ok(text)
}
