//! Rows of what an act moves, as the pages of administrators and of offices list them.

use super::act::CountView;
use crate::{
    app::{Portal, holidays::preview},
    domain::{
        id::CaseId,
        institution::{InstitutionCode, Names},
        law::Rule,
        recalculation::Span,
    },
    persistence::moves::{Key, Row},
};
use serde::Serialize;

/// One clock or window before and after.
#[derive(Debug, Clone, Serialize)]
pub struct MovedRow {
    pub reference: String,
    pub institution: Names,
    pub rule: &'static str,
    /// Whether it is a window of the requester: its last column is the day of acceptance.
    pub window: bool,
    pub before: Span,
    pub after: Span,
    /// In calendar days, later is positive.
    pub by: i32,
    pub held: bool,
}

impl MovedRow {
    pub(super) fn sample(rule: Rule, by: i32, held: bool) -> Self {
        let day = jiff::civil::date(2025, 6, 30);
        let span = |by: i32| {
            let day = day.checked_add(jiff::ToSpan::days(i64::from(by))).ok();
            Span { earliest: day, due_on: day, latest: day }
        };
        Self {
            reference: "MEF-2025-00042-K".to_owned(),
            institution: Names {
                ar: "وزارة الاقتصاد والمالية".to_owned(),
                fr: "Ministère de l’Économie et des Finances".to_owned(),
                en: Some("Ministry of Economy and Finance".to_owned()),
                zgh: None,
            },
            rule: rule.code(),
            window: rule.is_window(),
            before: span(0),
            after: span(by),
            by,
            held,
        }
    }
}

/// The name of an institution, or its code where it has left the directory.
pub(super) fn name(portal: &Portal, code: &InstitutionCode) -> Names {
    let plain = || code.to_string();
    portal.directory.get(code).map_or_else(
        || Names { ar: plain(), fr: plain(), en: Some(plain()), zgh: None },
        |one| one.name.clone(),
    )
}

/// What would move, in the words of a page.
pub(super) fn counts(portal: &Portal, groups: Vec<preview::Group>) -> Vec<CountView> {
    let view = |group: preview::Group| CountView {
        institution: name(portal, &group.institution),
        rule: group.rule.code(),
        by: Some(group.by),
        held: group.held,
        rows: group.rows,
    };
    groups.into_iter().map(view).collect()
}

/// The rows in the words of a page.
pub fn moved_rows(portal: &Portal, rows: &[Row]) -> Vec<MovedRow> {
    rows.iter()
        .map(|row| MovedRow {
            reference: row.reference.clone(),
            institution: name(portal, &row.institution),
            rule: row.rule.code(),
            window: row.rule.is_window(),
            before: row.before,
            after: row.after,
            by: preview::days(row),
            held: row.held,
        })
        .collect()
}

/// Where a page begins, as the address says: `<case>.<reference>.<rule>`.
pub fn row_key(typed: &str) -> Option<Key> {
    let mut parts = typed.splitn(3, '.');
    let case = parts.next()?.parse::<CaseId>().ok()?;
    let reference = parts.next()?.to_owned();
    Some(Key { case, reference, rule: Rule::parse(parts.next()?)? })
}

/// The key of a row, for the address of the page after it.
pub fn written(row: &Row) -> String {
    format!("{}.{}.{}", row.case, row.reference, row.rule.code())
}
