//! What an act would move, before anybody records it: the same question that the act asks, of the same cases,
//! writing nothing.

use crate::{
    app::{Error, Portal},
    domain::{id::CaseId, institution::InstitutionCode, law::Calendar, law::Rule, recalculation},
    persistence::moves::{self, Row},
};
use std::collections::BTreeMap;

/// Cases read in one step.
const STEP: u64 = 500;

/// Dates of one institution under one rule that move in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub institution: InstitutionCode,
    pub rule: Rule,
    /// By how many calendar days; 0 where only the range or the day of acceptance changes, or a rule holds it.
    pub by: i32,
    pub held: bool,
    pub rows: u32,
}

/// Every date that the act would move, counted.
///
/// # Errors
/// The store.
pub async fn groups(portal: &Portal, version: &Calendar) -> Result<Vec<Group>, Error> {
    let mut groups: BTreeMap<(InstitutionCode, Rule, i32, bool), u32> = BTreeMap::new();
    let mut after = None;
    loop {
        let (rows, next) = step(portal, version, after).await?;
        for row in rows {
            *groups.entry((row.institution.clone(), row.rule, days(&row), row.held)).or_default() += 1;
        }
        after = next;
        if after.is_none() {
            break;
        }
    }
    let group = |((institution, rule, by, held), rows)| Group { institution, rule, by, held, rows };
    Ok(groups.into_iter().map(group).collect())
}

/// The dates that the act would move in the cases after `after`, at least `limit` of them where there are so
/// many, and the case after which the next page begins.
///
/// # Errors
/// The store.
pub async fn rows(
    portal: &Portal,
    version: &Calendar,
    mut after: Option<CaseId>,
    limit: usize,
) -> Result<(Vec<Row>, Option<CaseId>), Error> {
    let mut all: Vec<Row> = Vec::new();
    loop {
        let (rows, next) = step(portal, version, after).await?;
        for row in rows {
            let full = all.len() >= limit && all.last().is_some_and(|last| last.case != row.case);
            if full {
                let last = all.last().map(|row| row.case);
                return Ok((all, last));
            }
            all.push(row);
        }
        after = next;
        if after.is_none() {
            return Ok((all, None));
        }
    }
}

/// By how many calendar days the day to act by moves; later is positive.
pub fn days(row: &Row) -> i32 {
    let both = row.before.due_on.zip(row.after.due_on);
    both.and_then(|(before, after)| before.until(after).ok()).map_or(0, |span| span.get_days())
}

async fn step(
    portal: &Portal,
    version: &Calendar,
    after: Option<CaseId>,
) -> Result<(Vec<Row>, Option<CaseId>), Error> {
    let since = version.concerns_since().unwrap_or_default();
    let cases = moves::candidates(&portal.db, since, after, STEP).await?;
    let mut rows = Vec::new();
    for case in &cases {
        let Some(institution) = portal.directory.get(case.origin()) else { continue };
        let moved = recalculation::moved_by(case, version, &institution.class);
        rows.extend(moved.iter().map(|moved| Row::of(case, moved)));
    }
    Ok((rows, cases.last().map(|case| case.id)))
}
