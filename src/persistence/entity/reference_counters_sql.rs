//! Table `reference_counters`: one upsert that counts and answers, in the words both engines share.

use sea_orm::{DbBackend, Statement};

/// Adds one to the counter of an institution and year and returns it.
pub fn next(backend: DbBackend, institution: &str, year: i16) -> Statement {
    let (first, second) = match backend {
        DbBackend::Postgres => ("$1", "$2"),
        _ => ("?1", "?2"),
    };
    let sql = format!(
        "insert into reference_counters (institution, year, last_number) values ({first}, {second}, 1) \
         on conflict (institution, year) do update set last_number = reference_counters.last_number + 1 \
         returning last_number"
    );
    Statement::from_sql_and_values(backend, sql, [institution.into(), i32::from(year).into()])
}
