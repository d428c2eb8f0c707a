//! By which words a case is found: written with the case, ready-made by `domain::search`; neither engine's parser sees a
//! text. A projection of the case and its values that can be made anew.

use super::{ChangeTx, Engine, StoreError};
use crate::domain::{
    case::Case,
    id::{CaseId, ValueId},
    institution::InstitutionCode,
    sealed::Value as Text,
    search,
};
use sea_orm::{
    ConnectionTrait, DbBackend, Statement, Value,
    prelude::Uuid,
    sea_query::{Expr, SimpleExpr},
};
use std::collections::{BTreeSet, HashMap};

/// Cases at once while the index is made anew.
const PAGE: usize = 200;

/// Rows of one statement.
const ROWS: usize = 500;

/// Letters of a word that are kept: a text can be one word of ten thousand letters.
const LETTERS: usize = 40;

/// Words of one search: what comes after them narrows nothing more.
const SOUGHT: usize = 12;

/// From so many letters on the beginning of a word finds it.
const BEGINNING: usize = 3;

/// The words of one case and the institution it was addressed to: no succession changes a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    case: CaseId,
    origin: InstitutionCode,
    is_open: bool,
    words: String,
}

impl Line {
    /// Of a case and the texts that were sealed with it; none where there is none.
    pub fn of(case: &Case, texts: &[Text]) -> Option<Self> {
        let texts: HashMap<ValueId, &str> =
            texts.iter().map(|text| (text.sealed.value, text.text.as_str())).collect();
        Self::made(case, |id| texts.get(&id).copied())
    }

    fn made<'a>(case: &Case, text: impl Fn(ValueId) -> Option<&'a str>) -> Option<Self> {
        let texts = case.found_by().filter_map(|sealed| text(sealed.value));
        let words: BTreeSet<String> = texts.flat_map(search::words).map(|word| cut(&word)).collect();
        if words.is_empty() {
            return None;
        }
        let words = words.into_iter().collect::<Vec<_>>().join(" ");
        Some(Self { case: case.id, origin: case.origin().clone(), is_open: case.stage.is_open(), words })
    }

    /// As the engine keeps it: behind the mark of its institution.
    fn kept(&self, engine: DbBackend) -> String {
        let mark = match engine {
            DbBackend::Sqlite => mark(&self.origin, self.is_open),
            _ => mark(&self.origin, true),
        };
        format!("{mark} {}", self.words)
    }
}

fn cut(word: &str) -> String {
    word.chars().take(LETTERS).collect()
}

/// The word of the institution. Whoever types it finds all that the institution has, and no more: the list is its own.
/// SQLite reads all that a search finds before the first row of a list, so there the word says what is open: a trigger
/// changes it. PostgreSQL looks for the words of one case after another, and has the first form alone.
fn mark(institution: &InstitutionCode, is_open: bool) -> String {
    format!("{}{}", if is_open { '0' } else { '1' }, institution.as_str().to_lowercase())
}

/// Writes the words of a new case with it.
pub(crate) fn record(tx: &ChangeTx, case: &Case, texts: &[Text]) {
    if let Some(line) = Line::of(case, texts) {
        for statement in statements(tx.connection().get_database_backend(), &[line]) {
            tx.queue_statement(statement);
        }
    }
}

/// Writes those of many cases at once.
pub(super) async fn insert(on: &impl ConnectionTrait, lines: &[Line]) -> Result<(), StoreError> {
    for some in lines.chunks(ROWS) {
        for statement in statements(on.get_database_backend(), some) {
            on.execute_raw(statement).await?;
        }
    }
    Ok(())
}

fn statements(backend: DbBackend, lines: &[Line]) -> Vec<Statement> {
    let rows = |row: &dyn Fn(usize) -> String| (0..lines.len()).map(row).collect::<Vec<_>>().join(", ");
    let ids = || lines.iter().map(|line| Value::from(line.case.0));
    let both = || lines.iter().flat_map(|line| [Value::from(line.case.0), line.kept(backend).into()]);
    let statement = |sql, values: Vec<Value>| Statement::from_sql_and_values(backend, sql, values);
    if backend == DbBackend::Postgres {
        let rows = rows(&|at| {
            format!("(${}, array_to_tsvector(string_to_array(${}, ' ')))", 2 * at + 1, 2 * at + 2)
        });
        let sql = format!("insert into case_words (case_id, words) values {rows}");
        return vec![statement(sql, both().collect())];
    }
    // The index knows numbers alone. Who had one before the index was emptied keeps it.
    let numbers = rows(&|_| "(?)".to_owned());
    let words = rows(&|_| "(?, ?)".to_owned());
    vec![
        statement(
            format!("insert into words_of_case (case_id) values {numbers} on conflict do nothing"),
            ids().collect(),
        ),
        statement(
            format!(
                "insert into case_words (rowid, words) select number, column2 from (values {words}) \
                 join words_of_case on case_id = column1"
            ),
            both().collect(),
        ),
    ]
}

/// Makes the index of every case that is there: once, when a database is migrated or restored.
pub async fn take_over(on: &impl ConnectionTrait) -> Result<(), StoreError> {
    let mut after = Uuid::nil();
    loop {
        let cases = page(on, after).await?;
        let Some(last) = cases.last() else { return Ok(()) };
        after = last.id.0;
        let texts = texts(on, &cases).await?;
        let lines: Vec<Line> = cases
            .iter()
            .filter_map(|case| Line::made(case, |id| texts.get(&id).map(String::as_str)))
            .collect();
        insert(on, &lines).await?;
    }
}

async fn page(on: &impl ConnectionTrait, after: Uuid) -> Result<Vec<Case>, StoreError> {
    let backend = on.get_database_backend();
    let place = if backend == DbBackend::Postgres { "$1" } else { "?1" };
    let sql = format!("select state from cases where id > {place} order by id limit {PAGE}");
    let rows = on.query_all_raw(Statement::from_sql_and_values(backend, sql, [after.into()])).await?;
    let case = |state: String| {
        serde_json::from_str(&state).map_err(|error| StoreError::inconsistent("cases", after, error))
    };
    rows.iter().map(|row| case(row.try_get("", "state")?)).collect()
}

async fn texts(on: &impl ConnectionTrait, cases: &[Case]) -> Result<HashMap<ValueId, String>, StoreError> {
    let ids: Vec<Value> =
        cases.iter().flat_map(Case::found_by).map(|sealed| Value::from(sealed.value.0)).collect();
    let mut texts = HashMap::new();
    let backend = on.get_database_backend();
    for some in ids.chunks(ROWS) {
        let places = (1..=some.len()).map(|at| match backend {
            DbBackend::Postgres => format!("${at}"),
            _ => "?".to_owned(),
        });
        let places = places.collect::<Vec<_>>().join(", ");
        let sql =
            format!("select id, plaintext from case_values where id in ({places}) and plaintext is not null");
        for row in on.query_all_raw(Statement::from_sql_and_values(backend, sql, some.to_vec())).await? {
            texts.insert(ValueId(row.try_get("", "id")?), row.try_get("", "plaintext")?);
        }
    }
    Ok(texts)
}

/// Words that somebody looks for at an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    engine: Engine,
    institutions: Vec<InstitutionCode>,
    /// Each in the language of the engine.
    words: Vec<String>,
}

impl Sought {
    /// What was typed, for that engine, among what was addressed to those institutions; none where it has no word.
    pub fn typed<'a>(
        engine: Engine,
        institutions: impl IntoIterator<Item = &'a InstitutionCode>,
        typed: &str,
    ) -> Option<Self> {
        let words: Vec<String> =
            search::words(typed).into_iter().take(SOUGHT).map(|word| cut(&word)).collect();
        if words.is_empty() {
            return None;
        }
        let begins = |word: &str| word.chars().count() >= BEGINNING;
        let exact = |word: String| match engine {
            Engine::Postgres => format!("'{word}'{}", if begins(&word) { ":*" } else { "" }),
            Engine::Sqlite => format!("\"{word}\"{}", if begins(&word) { " *" } else { "" }),
        };
        let words = words.into_iter().map(exact).collect();
        Some(Self { engine, institutions: institutions.into_iter().cloned().collect(), words })
    }

    /// In the language of the engine: what is open alone, or all there is.
    fn query(&self, only_open: bool) -> String {
        let (quote, and, or) = match self.engine {
            Engine::Postgres => ('\'', " & ", " | "),
            Engine::Sqlite => ('"', " AND ", " OR "),
        };
        let forms: &[bool] =
            if only_open || self.engine == Engine::Postgres { &[true] } else { &[true, false] };
        let marks = self.institutions.iter().flat_map(|one| forms.iter().map(|is_open| mark(one, *is_open)));
        let marks: Vec<String> = marks.map(|mark| format!("{quote}{mark}{quote}")).collect();
        let among = if marks.len() == 1 { marks.concat() } else { format!("({})", marks.join(or)) };
        let parts = std::iter::once(among).chain(self.words.iter().cloned());
        parts.collect::<Vec<_>>().join(and)
    }

    /// The condition that a row of `cases` is among what is found; asked for what is open alone, that is all it finds.
    pub(super) fn condition(&self, only_open: bool) -> SimpleExpr {
        let sql = match self.engine {
            Engine::Postgres => {
                r#""cases"."id" in (select "case_id" from "case_words" where "words" @@ $1::text::tsquery)"#
            }
            Engine::Sqlite => {
                r#""cases"."id" in (select "case_id" from "words_of_case" where "number" in
                   (select rowid from "case_words" where "case_words" match ?))"#
            }
        };
        Expr::cust_with_values(sql, [self.query(only_open)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_words_and_never_the_language_of_an_engine() {
        let institution = InstitutionCode::parse("MEF").expect("a code");
        for typed in ["a' | 'b", "\") OR words:x", "NEAR(a b)", "ميزانية*", "':*", "a\0b"] {
            for engine in [Engine::Postgres, Engine::Sqlite] {
                let Some(sought) = Sought::typed(engine, [&institution], typed) else { continue };
                let (quote, and) = match engine {
                    Engine::Postgres => ('\'', " & "),
                    Engine::Sqlite => ('"', " AND "),
                };
                let query = sought.query(true);
                for part in query.split(and) {
                    let part = part.trim_end_matches(":*").trim_end_matches(" *");
                    let word = part.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
                    let word = word.unwrap_or_else(|| panic!("{query}"));
                    assert!(word.chars().all(char::is_alphanumeric), "{query}");
                }
            }
        }
        assert_eq!(Sought::typed(Engine::Sqlite, [&institution], "؟ - …"), None);
        let other = InstitutionCode::parse("MJ").expect("a code");
        let both = |engine, only_open| {
            Sought::typed(engine, [&institution, &other], "routes").map(|sought| sought.query(only_open))
        };
        let begins = |engine, only_open, with: &str| {
            both(engine, only_open).is_some_and(|query| query.starts_with(with))
        };
        assert!(begins(Engine::Sqlite, true, "(\"0mef\" OR \"0mj\") AND \"rout"));
        assert!(begins(Engine::Sqlite, false, "(\"0mef\" OR \"1mef\" OR \"0mj\" OR \"1mj\") AND \"rout"));
        assert!(begins(Engine::Postgres, false, "('0mef' | '0mj') & 'rout"));
    }
}
