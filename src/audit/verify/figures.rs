//! What is counted of a case: the rows beside it, and the case from which they must follow.

use super::{acts::Witnesses, case::Judge};
use crate::{
    domain::{
        case::Case,
        figures::{Fact, facts},
    },
    persistence::{StoreError, audit::FactRow},
};

/// Compares the rows with what the case makes them.
pub fn judge(
    rows: &[FactRow],
    case: &Case,
    witnesses: &Witnesses,
    judge: &mut Judge<'_>,
) -> Result<(), StoreError> {
    let Some(classes) = witnesses.classes.get(case.origin()) else { return Ok(()) };
    let expected = facts(case, &witnesses.calendar, classes);
    for fact in &expected {
        let about = format!("what is counted of {} ({})", fact.reference, fact.series.code());
        match rows.iter().find(|row| row.is_about(fact)) {
            None => judge.find(0, format!("{about} is missing (clock_facts)")),
            Some(row) => {
                let columns = row.differs_from(fact, is_countable(case, fact, witnesses))?;
                if !columns.is_empty() {
                    judge.find(0, format!("{about} is not what the case makes it ({})", columns.join(", ")));
                }
            }
        }
    }
    let is_known = |row: &&FactRow| expected.iter().any(|fact| row.is_about(fact));
    for _ in rows.iter().filter(|row| !is_known(row)) {
        judge.find(0, "a period is counted of which the case knows nothing (clock_facts)");
    }
    Ok(())
}

/// Whether the version of the calendar that counted the period is known here: a later program may have another one
/// compiled in.
fn is_countable(case: &Case, fact: &Fact, witnesses: &Witnesses) -> bool {
    let heard =
        case.complaints.iter().filter(|one| one.id.0 == fact.subject).filter_map(|one| one.clock.as_ref());
    let asked = case.clocks.iter().filter(|_| case.id.0 == fact.subject);
    let versions = asked.chain(heard).filter_map(|clock| clock.due.as_ref()).map(|due| &due.calendar_version);
    versions.clone().all(|version| witnesses.calendar.versions().any(|known| known.version() == version))
}
