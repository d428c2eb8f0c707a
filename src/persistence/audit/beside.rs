//! The rows beside the history that acts of the calendar and letters leave: what can be read of each.

use super::super::{
    StoreError, admin_acts, calendar,
    deeds::{self, Deed, Noted},
    directory,
    entity::{
        admin_acts as admin_rows, appointments, calendar_acts, calendar_moves, clock_facts,
        deeds as deed_rows, feeds, institution_entries, letter_keys, letters as letter_rows,
        mandates as mandate_rows, meeting_acts,
    },
    figures,
    letters::{self, StoredKey, StoredLetter},
    mandates, meetings,
    moves::{self, Row},
    people::{self, Appointment},
};
use super::{
    Snapshot,
    rows::{Columns, differing, read},
};
use crate::domain::{
    figures::Fact,
    id::{CaseId, UserId},
    institution::Entry,
    mandate::Mandate,
    meeting::{MeetingKey, Recorded},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, QueryOrder, QueryResult, QueryTrait};

/// A row of `calendar_moves`.
#[derive(Debug)]
pub struct MoveRow {
    pub case: CaseId,
    row: Result<calendar_moves::Model, Columns>,
}

impl MoveRow {
    /// Whether it tells of the same clock or window under the same act.
    pub fn is_about(&self, act: u32, expected: &Row) -> bool {
        self.row.as_ref().is_ok_and(|row| {
            u32::try_from(row.act) == Ok(act)
                && row.reference == expected.reference
                && row.rule == expected.rule.code()
        })
    }

    /// The columns that are not what the events say.
    ///
    /// # Errors
    /// The move cannot be written as a row, which no move of ours is.
    pub fn differs_from(&self, act: u32, expected: &Row) -> Result<Columns, StoreError> {
        Ok(differing::<calendar_moves::Entity>(&self.row, &moves::active(act, expected)?))
    }
}

/// A row of `clock_facts`.
#[derive(Debug)]
pub struct FactRow {
    pub case: CaseId,
    row: Result<clock_facts::Model, Columns>,
}

/// What depends on the days that a version of the calendar counts.
const COUNTED: [&str; 4] = ["first_rolled_on", "rolled_on", "days", "late_by"];

impl FactRow {
    /// Whether it tells of the same period.
    pub fn is_about(&self, fact: &Fact) -> bool {
        self.row.as_ref().is_ok_and(|row| row.subject == fact.subject && row.series == fact.series.code())
    }

    /// The columns that are not what the case makes them; what was counted only where the version that counted is
    /// known here.
    ///
    /// # Errors
    /// The fact cannot be written as a row, which no fact of ours is.
    pub fn differs_from(&self, fact: &Fact, is_countable: bool) -> Result<Columns, StoreError> {
        let mut columns = differing::<clock_facts::Entity>(&self.row, &figures::active(fact)?);
        columns.retain(|column| is_countable || !COUNTED.contains(&column.as_str()));
        Ok(columns)
    }
}

pub(super) fn fact_row(row: QueryResult) -> Option<FactRow> {
    let case = CaseId(row.try_get("", "case_id").ok()?);
    Some(FactRow { case, row: read::<clock_facts::Entity>(&row) })
}

/// A row of `letters`.
#[derive(Debug)]
pub struct LetterRow {
    pub case: CaseId,
    row: Result<letter_rows::Model, Columns>,
}

impl LetterRow {
    /// The letter.
    ///
    /// # Errors
    /// What of it cannot be read.
    pub fn letter(&self) -> Result<StoredLetter, String> {
        let row = self.row.clone().map_err(|columns| columns.join(", "))?;
        letters::letter(row).map_err(|error| error.to_string())
    }
}

pub(super) fn move_row(row: QueryResult) -> Option<MoveRow> {
    let case = CaseId(row.try_get("", "case_id").ok()?);
    Some(MoveRow { case, row: read::<calendar_moves::Entity>(&row) })
}

pub(super) fn letter_row(row: QueryResult) -> Option<LetterRow> {
    let case = CaseId(row.try_get("", "case_id").ok()?);
    Some(LetterRow { case, row: read::<letter_rows::Entity>(&row) })
}

impl Snapshot {
    /// The acts of the calendar in their order, or what of one cannot be read.
    pub async fn acts(&self) -> Result<Vec<Result<calendar::Written, String>>, StoreError> {
        let select = calendar_acts::Entity::find().order_by_asc(calendar_acts::Column::Number);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<calendar_acts::Entity, _>(row, calendar::written)).collect())
    }

    /// What administrators did, in its order, or what of one act cannot be read.
    pub async fn admin_acts(&self) -> Result<Vec<Result<admin_acts::Written, String>>, StoreError> {
        let select = admin_rows::Entity::find().order_by_asc(admin_rows::Column::Number);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<admin_rows::Entity, _>(row, admin_acts::written)).collect())
    }

    /// What was recorded of meetings, one after the other, or what of one act cannot be read.
    pub async fn meetings(&self) -> Result<Vec<Result<(MeetingKey, Recorded), String>>, StoreError> {
        let select = meeting_acts::Entity::find()
            .order_by_asc(meeting_acts::Column::Year)
            .order_by_asc(meeting_acts::Column::Meeting)
            .order_by_asc(meeting_acts::Column::Number);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<meeting_acts::Entity, _>(row, meetings::recorded)).collect())
    }

    /// What each import said of an institution, by the number of the directory and the code, or what of it cannot be
    /// read.
    pub async fn institutions(&self) -> Result<Vec<Result<(u32, Entry), String>>, StoreError> {
        let select = institution_entries::Entity::find()
            .order_by_asc(institution_entries::Column::Directory)
            .order_by_asc(institution_entries::Column::Code);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<institution_entries::Entity, _>(row, directory::entry)).collect())
    }

    /// The offices that were appointed to, by their ids, or what of one cannot be read.
    pub async fn appointments(&self) -> Result<Vec<Result<Appointment, String>>, StoreError> {
        let select = appointments::Entity::find().order_by_asc(appointments::Column::Id);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<appointments::Entity, _>(row, people::appointment)).collect())
    }

    /// The mandates there are with whose each is, by their ids, or what of one cannot be read.
    pub async fn mandates(&self) -> Result<Vec<Result<(UserId, Mandate), String>>, StoreError> {
        let select = mandate_rows::Entity::find().order_by_asc(mandate_rows::Column::Id);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<mandate_rows::Entity, _>(row, mandates::held)).collect())
    }

    /// What was noted beside the cases, in its order, or what of it cannot be read.
    pub async fn deeds(&self) -> Result<Vec<Result<Noted, String>>, StoreError> {
        let select = deed_rows::Entity::find().order_by_asc(deed_rows::Column::Number);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<deed_rows::Entity, _>(row, deeds::noted)).collect())
    }

    /// What must have been noted of each address of a calendar, or what of the address cannot be read.
    pub async fn given(&self) -> Result<Vec<Result<Vec<Deed>, String>>, StoreError> {
        let rows = all(self.connection(), feeds::Entity::find().order_by_asc(feeds::Column::Id)).await?;
        let of =
            |row: feeds::Model| Ok(std::iter::once(Deed::given(&row)).chain(Deed::revoked(&row)).collect());
        Ok(rows.iter().map(|row| whole::<feeds::Entity, _>(row, of)).collect())
    }

    /// The keys that signed letters, the oldest first, or what of one cannot be read.
    pub async fn letter_keys(&self) -> Result<Vec<Result<StoredKey, String>>, StoreError> {
        let select = letter_keys::Entity::find().order_by_asc(letter_keys::Column::Generation);
        let rows = all(self.connection(), select).await?;
        Ok(rows.iter().map(|row| whole::<letter_keys::Entity, _>(row, letters::key)).collect())
    }
}

async fn all<E: EntityTrait>(
    tx: &DatabaseTransaction,
    select: sea_orm::Select<E>,
) -> Result<Vec<QueryResult>, StoreError> {
    Ok(tx.query_all_raw(select.build(tx.get_database_backend())).await?)
}

fn whole<E: EntityTrait, T>(
    row: &QueryResult,
    of: impl FnOnce(E::Model) -> Result<T, StoreError>,
) -> Result<T, String> {
    let model = read::<E>(row).map_err(|columns| columns.join(", "))?;
    of(model).map_err(|error| error.to_string())
}
