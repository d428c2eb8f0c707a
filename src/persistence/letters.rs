//! Letters as they were made, and the public halves of the keys that signed them. Kept for ever; what is
//! signed, and by which rule, is not known here.

use super::{
    Db, StoreError,
    cases::count,
    deeds::{self, Deed},
    entity::{letter_keys, letters},
    types::{date, day, instant, timestamp},
};
use crate::domain::{
    id::CaseId,
    letter::{LetterForm, LetterKind, LetterName},
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

/// The public half of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredKey {
    pub id: String,
    /// From 1; each rotation adds one.
    pub generation: u32,
    pub public: [u8; 32],
    pub since: Timestamp,
    /// Signs nothing after it, and verifies for ever.
    pub retired_at: Option<Timestamp>,
}

/// A letter that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLetter {
    pub id: Uuid,
    pub case: CaseId,
    pub name: LetterName,
    pub kind: LetterKind,
    /// Of the request, or of the complaint.
    pub reference: String,
    /// The code of the institution, or of the Commission.
    pub issuer: String,
    pub issued_on: Date,
    /// Printed on it.
    pub code: String,
    /// SHA-256 of what it says.
    pub content_digest: String,
    /// Tells the words and the template it was made with.
    pub wording: String,
    /// SHA-256 of the document without its seal.
    pub document_digest: String,
    pub key: String,
    pub signature: String,
    /// Where the file store has it.
    pub path: String,
    /// Octets.
    pub size: u64,
    pub made_at: Timestamp,
}

/// Every key, the oldest first.
pub async fn keys(db: &Db) -> Result<Vec<StoredKey>, StoreError> {
    let rows =
        letter_keys::Entity::find().order_by_asc(letter_keys::Column::Generation).all(db.read()).await?;
    rows.into_iter().map(key).collect()
}

/// Opens a key and retires the others, in one transaction. A key that is there already stays as it is.
pub async fn open_key(db: &Db, key: &StoredKey) -> Result<(), StoreError> {
    use letter_keys::Column;
    let tx = db.begin().await?;
    deeds::turn(&tx).await?;
    let others = Condition::all().add(Column::RetiredAt.is_null()).add(Column::Id.ne(&key.id));
    let retired = letter_keys::Entity::find().filter(others.clone()).order_by_asc(Column::Generation);
    let retired = retired.all(&tx).await?;
    letter_keys::Entity::update_many()
        .col_expr(Column::RetiredAt, Expr::value(instant(key.since)))
        .filter(others)
        .exec(&tx)
        .await?;
    for one in retired {
        deeds::note(&tx, Deed::retired(&one.id, key.since), key.since).await?;
    }
    let there = letter_keys::Entity::find_by_id(&key.id).one(&tx).await?;
    if there.is_none() {
        let row = letter_keys::ActiveModel {
            id: Set(key.id.clone()),
            generation: Set(count(key.generation)?),
            public_key: Set(key.public.to_vec()),
            since: Set(instant(key.since)),
            retired_at: Set(key.retired_at.map(instant)),
        };
        letter_keys::Entity::insert(row).exec_without_returning(&tx).await?;
        deeds::note(&tx, Deed::opened(key), key.since).await?;
        if let Some(at) = key.retired_at {
            deeds::note(&tx, Deed::retired(&key.id, at), key.since).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// The letter of an act in these languages, if it was made.
pub async fn find(db: &Db, case: CaseId, name: LetterName) -> Result<Option<StoredLetter>, StoreError> {
    find_on(db.read(), case, name).await
}

async fn find_on(
    connection: &impl ConnectionTrait,
    case: CaseId,
    name: LetterName,
) -> Result<Option<StoredLetter>, StoreError> {
    use letters::Column;
    let row = letters::Entity::find()
        .filter(Column::CaseId.eq(case.0))
        .filter(Column::Seq.eq(count(name.seq)?))
        .filter(Column::Form.eq(name.form.code()))
        .one(connection)
        .await?;
    row.map(letter).transpose()
}

/// The letter on which a code is printed.
pub async fn find_by_code(db: &Db, code: &str) -> Result<Option<StoredLetter>, StoreError> {
    let row = letters::Entity::find().filter(letters::Column::Code.eq(code)).one(db.read()).await?;
    row.map(letter).transpose()
}

/// Every letter of a case that was made, in the order of its history.
pub async fn of_case(db: &Db, case: CaseId) -> Result<Vec<StoredLetter>, StoreError> {
    use letters::Column;
    let rows = letters::Entity::find()
        .filter(Column::CaseId.eq(case.0))
        .order_by_asc(Column::Seq)
        .order_by_asc(Column::Form)
        .all(db.read())
        .await?;
    rows.into_iter().map(letter).collect()
}

/// Keeps a letter. False when another was quicker: then that one is the letter.
pub async fn keep(db: &Db, letter: &StoredLetter) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    deeds::turn(&tx).await?;
    if find_on(&tx, letter.case, letter.name).await?.is_some() {
        tx.rollback().await?;
        return Ok(false);
    }
    let row = letters::ActiveModel {
        id: Set(letter.id),
        case_id: Set(letter.case.0),
        seq: Set(count(letter.name.seq)?),
        form: Set(letter.name.form.code().to_owned()),
        kind: Set(letter.kind.code().to_owned()),
        reference: Set(letter.reference.clone()),
        issuer: Set(letter.issuer.clone()),
        issued_on: Set(day(letter.issued_on)),
        code: Set(letter.code.clone()),
        content_digest: Set(letter.content_digest.clone()),
        wording: Set(letter.wording.clone()),
        document_digest: Set(letter.document_digest.clone()),
        key_id: Set(letter.key.clone()),
        signature: Set(letter.signature.clone()),
        path: Set(letter.path.clone()),
        size_octets: Set(i64::try_from(letter.size)
            .map_err(|error| StoreError::inconsistent("letters", &letter.code, error))?),
        made_at: Set(instant(letter.made_at)),
    };
    letters::Entity::insert(row).exec_without_returning(&tx).await?;
    deeds::note(&tx, Deed::letter(letter), letter.made_at).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) fn key(row: letter_keys::Model) -> Result<StoredKey, StoreError> {
    let wrong =
        |error: &dyn std::fmt::Display| StoreError::inconsistent("letter_keys", &row.id, error.to_string());
    Ok(StoredKey {
        generation: u32::try_from(row.generation).map_err(|error| wrong(&error))?,
        public: row.public_key.as_slice().try_into().map_err(|error| wrong(&error))?,
        since: timestamp(row.since)?,
        retired_at: row.retired_at.map(timestamp).transpose()?,
        id: row.id,
    })
}

pub(super) fn letter(row: letters::Model) -> Result<StoredLetter, StoreError> {
    let wrong = |what: &str| StoreError::inconsistent("letters", &row.code, what.to_owned());
    let seq = u32::try_from(row.seq).map_err(|_| wrong("seq"))?;
    let form = LetterForm::parse(&row.form).ok_or_else(|| wrong("form"))?;
    Ok(StoredLetter {
        id: row.id,
        case: CaseId(row.case_id),
        name: LetterName { seq, form },
        kind: LetterKind::parse(&row.kind).ok_or_else(|| wrong("kind"))?,
        size: u64::try_from(row.size_octets).map_err(|_| wrong("size_octets"))?,
        issued_on: date(row.issued_on)?,
        made_at: timestamp(row.made_at)?,
        reference: row.reference,
        issuer: row.issuer,
        code: row.code,
        content_digest: row.content_digest,
        wording: row.wording,
        document_digest: row.document_digest,
        key: row.key_id,
        signature: row.signature,
        path: row.path,
    })
}
