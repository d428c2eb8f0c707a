//! Whole histories of cases at once, many rows to a statement: for the seeder and the demo, never for an act
//! of a person. Writes the same rows as a change does, through the same door.

use super::{
    ChangeTx, Db, Engine, StoreError,
    admin_acts::Doer,
    case_words,
    cases::{self, count},
    complaints,
    entity::{
        case_files, case_values, cases as case_rows, clock_facts, complaints as complaint_rows,
        events as event_rows, identity_marks, notice_schedule, outbox as outbox_rows, receiving_institutions,
        users,
    },
    events, figures,
    files_of_cases::{self, StoredFile},
    mandates,
    outbox::{self, Addressed, State},
    people::{self, Appointment, NewPerson},
    types::{day, instant},
    values::{self, IdentityKey},
};
use crate::{
    audit::chain::{self, Entry},
    domain::{case::Case, figures::Fact, institution::InstitutionCode, mandate::Mandate, sealed::Value},
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    Statement,
};

/// Rows to a statement: with the widest table still under the 32,766 parameters of SQLite.
const ROWS: usize = 1_000;

/// A case with everything that was written while it came to be.
#[derive(Debug)]
pub struct Whole {
    pub case: Case,
    pub entries: Vec<Entry>,
    pub values: Vec<Value>,
    pub files: Vec<Enclosed>,
    pub identity_mark: Option<[u8; 32]>,
    pub notices: Vec<Notice>,
    /// What is counted of it.
    pub facts: Vec<Fact>,
    /// The day of the next reminder.
    pub next_on: Option<Date>,
}

/// A file of the past with its content, which has to be durable before the case is written.
#[derive(Debug)]
pub struct Enclosed {
    pub stored: StoredFile,
    pub name: String,
    pub content: &'static [u8],
}

/// A notice of the past.
#[derive(Debug)]
pub struct Notice {
    pub addressed: Addressed,
    pub queued_at: Timestamp,
    /// None for a letter that waits for its dispatch.
    pub settled_at: Option<Timestamp>,
}

/// Whether the database has no case.
pub async fn is_without_cases(db: &Db) -> Result<bool, StoreError> {
    Ok(case_rows::Entity::find().count(db.read()).await? == 0)
}

/// Writes whole cases in their order.
pub async fn insert(tx: &ChangeTx, key: &IdentityKey, wholes: Vec<Whole>) -> Result<(), StoreError> {
    let mut rows = Rows::default();
    for whole in wholes {
        rows.take(key, whole)?;
    }
    many::<case_rows::Entity, _>(tx, rows.cases).await?;
    many::<event_rows::Entity, _>(tx, rows.events).await?;
    many::<complaint_rows::Entity, _>(tx, rows.complaints).await?;
    many::<clock_facts::Entity, _>(tx, rows.facts).await?;
    case_words::insert(tx.connection(), &rows.words).await?;
    many::<case_values::Entity, _>(tx, rows.values).await?;
    many::<case_files::Entity, _>(tx, rows.files).await?;
    many::<identity_marks::Entity, _>(tx, rows.marks).await?;
    many::<outbox_rows::Entity, _>(tx, rows.notices).await?;
    many::<notice_schedule::Entity, _>(tx, rows.schedule).await
}

/// After much was written at once: lets PostgreSQL learn how large its tables are and which of their pages
/// need no second look, as it would by itself some minutes later. SQLite needs nothing of the kind.
pub async fn settle(db: &Db) -> Result<(), StoreError> {
    if db.engine() == Engine::Postgres {
        db.write().execute_unprepared("vacuum (analyze)").await?;
    }
    Ok(())
}

/// Somebody of a demo: with the office held, or the mandate of an auditor, and the hash of a password everybody knows.
#[derive(Debug)]
pub struct Invented {
    pub person: NewPerson,
    pub office: Option<Appointment>,
    pub mandate: Option<Mandate>,
    pub password_hash: String,
}

/// The staff of a demo.
pub async fn staff(tx: &ChangeTx, people: Vec<Invented>, at: Timestamp) -> Result<(), StoreError> {
    for Invented { person, office, mandate, password_hash } in people {
        let row = users::ActiveModel {
            id: Set(person.id.0),
            email: Set(people::address_key(&person.email)),
            name: Set(person.name),
            role: Set(person.role.code().to_owned()),
            language: Set(person.language.code().to_owned()),
            password_hash: Set(Some(password_hash)),
            created_at: Set(instant(at)),
            disabled_at: Set(None),
        };
        users::Entity::insert(row).exec_without_returning(&tx.tx).await?;
        if let Some(office) = office {
            people::appoint(&tx.tx, person.id, &office, at).await?;
        }
        if let Some(mandate) = mandate {
            mandates::open(&tx.tx, person.id, &mandate, Doer { by: None, at }).await?;
        }
    }
    Ok(())
}

/// Sets the counters of a database without cases: an institution, a year, the last number given there.
pub async fn set_counters(
    tx: &ChangeTx,
    last: impl IntoIterator<Item = (InstitutionCode, i16, u32)>,
) -> Result<(), StoreError> {
    let backend = tx.tx.get_database_backend();
    let sql = match backend {
        sea_orm::DbBackend::Postgres => "insert into reference_counters values ($1, $2, $3)",
        _ => "insert into reference_counters values (?1, ?2, ?3)",
    };
    for (code, year, number) in last {
        let row = [code.as_str().into(), i32::from(year).into(), count(number)?.into()];
        tx.tx.execute_raw(Statement::from_sql_and_values(backend, sql, row)).await?;
    }
    Ok(())
}

/// From those days on the institutions receive by the portal.
pub async fn receive(
    tx: &ChangeTx,
    institutions: impl IntoIterator<Item = InstitutionCode>,
    from: Date,
    at: Timestamp,
) -> Result<(), StoreError> {
    let rows: Vec<_> = institutions
        .into_iter()
        .map(|code| receiving_institutions::ActiveModel {
            institution: Set(code.to_string()),
            receives_from: Set(day(from)),
            recorded_at: Set(instant(at)),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let already = sea_orm::sea_query::OnConflict::column(receiving_institutions::Column::Institution)
        .do_nothing()
        .to_owned();
    match receiving_institutions::Entity::insert_many(rows)
        .on_conflict(already)
        .exec_without_returning(&tx.tx)
        .await
    {
        Ok(_) | Err(sea_orm::DbErr::RecordNotInserted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[derive(Default)]
struct Rows {
    cases: Vec<case_rows::ActiveModel>,
    events: Vec<event_rows::ActiveModel>,
    complaints: Vec<complaint_rows::ActiveModel>,
    facts: Vec<clock_facts::ActiveModel>,
    words: Vec<case_words::Line>,
    values: Vec<case_values::ActiveModel>,
    files: Vec<case_files::ActiveModel>,
    marks: Vec<identity_marks::ActiveModel>,
    notices: Vec<outbox_rows::ActiveModel>,
    schedule: Vec<notice_schedule::ActiveModel>,
}

impl Rows {
    fn take(&mut self, key: &IdentityKey, whole: Whole) -> Result<(), StoreError> {
        let id = whole.case.id;
        let chained = events::Chained::after(chain::GENESIS, &whole.entries)?;
        self.events.extend(chained.rows);
        let version = u32::try_from(whole.entries.len()).unwrap_or(u32::MAX);
        self.cases.push(cases::projected(&whole.case, version, &chained.head)?);
        let projected = |one| complaints::projected(&whole.case, one);
        self.complaints.extend(whole.case.complaints.iter().map(projected));
        for fact in &whole.facts {
            self.facts.push(figures::active(fact)?);
        }
        self.words.extend(case_words::Line::of(&whole.case, &whole.values));
        for value in whole.values {
            self.values.push(values::row(key, id, value, None)?);
        }
        for file in &whole.files {
            self.files.push(files_of_cases::row(id, &file.stored)?);
        }
        if let Some(mark) = whole.identity_mark {
            self.marks.push(identity_marks::ActiveModel { case_id: Set(id.0), mark: Set(mark.to_vec()) });
        }
        for notice in &whole.notices {
            self.notices.push(settled(notice)?);
        }
        if let Some(on) = whole.next_on {
            self.schedule.push(notice_schedule::ActiveModel { case_id: Set(id.0), next_on: Set(day(on)) });
        }
        Ok(())
    }
}

fn settled(notice: &Notice) -> Result<outbox_rows::ActiveModel, StoreError> {
    use crate::domain::case::reply::Road;
    let mut row = outbox::row(&notice.addressed, State::Queued, notice.queued_at)?;
    if let Some(at) = notice.settled_at {
        let (state, attempts) = match notice.addressed.message.road {
            Road::Mail => (State::Sent, 1),
            Road::Letter => (State::Dispatched, 0),
        };
        row.state = Set(state.code().to_owned());
        row.attempts = Set(attempts);
        row.settled_at = Set(Some(instant(at)));
    }
    Ok(row)
}

async fn many<E, A>(tx: &ChangeTx, rows: Vec<A>) -> Result<(), StoreError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(ROWS).collect();
        E::insert_many(some).exec_without_returning(&tx.tx).await?;
    }
    Ok(())
}
