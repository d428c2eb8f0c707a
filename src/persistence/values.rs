//! Erasable values: written with the event that commits to them, identity numbers encrypted.

use super::{ChangeTx, Db, StoreError, entity::case_values, types::day};
use crate::domain::{
    id::{CaseId, ValueId},
    sealed::{Salt, Sealed, Value},
};
use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The key that opens identity numbers: 256 bits, never logged.
#[derive(Clone)]
pub struct IdentityKey(zeroize::Zeroizing<[u8; 32]>);

impl IdentityKey {
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(zeroize::Zeroizing::new(bytes))
    }

    /// Encrypts a text for one place. A nonce is never used twice with one key.
    pub fn close(&self, place: &[u8], nonce: &[u8; 12], text: &str) -> Result<Vec<u8>, StoreError> {
        let payload = Payload { msg: text.as_bytes(), aad: place };
        let closed =
            self.cipher().encrypt(Nonce::from_slice(nonce), payload).map_err(|_| StoreError::Sealed)?;
        Ok([nonce.as_slice(), &closed].concat())
    }

    /// The number again; another place or another key opens nothing.
    pub fn open(&self, place: &[u8], closed: &[u8]) -> Result<String, StoreError> {
        let (nonce, text) = closed.split_at_checked(12).ok_or(StoreError::Sealed)?;
        let payload = Payload { msg: text, aad: place };
        let open =
            self.cipher().decrypt(Nonce::from_slice(nonce), payload).map_err(|_| StoreError::Sealed)?;
        String::from_utf8(open).map_err(|_| StoreError::Sealed)
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(Key::from_slice(self.0.as_slice()))
    }
}

impl std::fmt::Debug for IdentityKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IdentityKey(…)")
    }
}

/// Writes the values of one change.
pub fn insert(
    tx: &ChangeTx,
    key: &IdentityKey,
    case: CaseId,
    values: Vec<Value>,
    retain_until: Option<Date>,
) -> Result<(), StoreError> {
    if values.is_empty() {
        return Ok(());
    }
    let rows =
        values.into_iter().map(|value| row(key, case, value, retain_until)).collect::<Result<Vec<_>, _>>()?;
    tx.queue(&case_values::Entity::insert_many(rows));
    Ok(())
}

/// The texts of a page, by id; an erased value is absent. Identity numbers are not among them.
pub async fn read(
    db: &Db,
    sealed: impl IntoIterator<Item = &Sealed>,
) -> Result<HashMap<ValueId, String>, StoreError> {
    let ids: Vec<_> = sealed.into_iter().map(|one| one.value.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = case_values::Entity::find().filter(case_values::Column::Id.is_in(ids)).all(db.read()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((ValueId(row.id), row.plaintext?))).collect())
}

/// Every text of a case that is not erased, by id; identity numbers are not among them.
pub async fn of_case(db: &Db, case: CaseId) -> Result<HashMap<ValueId, String>, StoreError> {
    let rows =
        case_values::Entity::find().filter(case_values::Column::CaseId.eq(case.0)).all(db.read()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((ValueId(row.id), row.plaintext?))).collect())
}

/// The identity number; the caller has logged the look.
pub async fn read_identity(
    db: &Db,
    key: &IdentityKey,
    sealed: &Sealed,
) -> Result<Option<String>, StoreError> {
    number(db.read(), key, sealed).await
}

/// The identity number as it stands within a change, to compare it; nobody looks at it.
pub async fn peek_identity(
    tx: &ChangeTx,
    key: &IdentityKey,
    sealed: &Sealed,
) -> Result<Option<String>, StoreError> {
    number(&tx.tx, key, sealed).await
}

async fn number(
    from: &impl ConnectionTrait,
    key: &IdentityKey,
    sealed: &Sealed,
) -> Result<Option<String>, StoreError> {
    let row = case_values::Entity::find_by_id(sealed.value.0).one(from).await?;
    let closed = row.and_then(|row| row.ciphertext);
    closed.map(|closed| Ok(open_number(key, sealed.value.0, &closed)?.1)).transpose()
}

/// Whether this is the key under which identity numbers are kept here, by the latest of them; yes where
/// there is none.
///
/// # Errors
/// The database.
pub async fn opens(db: &Db, key: &IdentityKey) -> Result<bool, StoreError> {
    let closed = case_values::Entity::find()
        .filter(case_values::Column::Ciphertext.is_not_null())
        .order_by_desc(case_values::Column::Id)
        .one(db.read())
        .await?;
    let fits = |row: case_values::Model| {
        row.ciphertext.is_none_or(|closed| open_number(key, row.id, &closed).is_ok())
    };
    Ok(closed.is_none_or(fits))
}

pub(super) fn row(
    key: &IdentityKey,
    case: CaseId,
    value: Value,
    retain_until: Option<Date>,
) -> Result<case_values::ActiveModel, StoreError> {
    let id = value.sealed.value.0;
    let (salt, plaintext, ciphertext) = if value.kind.is_encrypted() {
        let closed = close_number(key, &value)?;
        (seal_of(&closed).to_vec(), None, Some(closed))
    } else {
        (value.salt.0.to_vec(), Some(value.text), None)
    };
    Ok(case_values::ActiveModel {
        id: Set(id),
        case_id: Set(case.0),
        kind: Set(value.kind.code().to_owned()),
        salt: Set(Some(salt)),
        plaintext: Set(plaintext),
        ciphertext: Set(ciphertext),
        retain_until: Set(retain_until.map(day)),
        erased_at: Set(None),
    })
}

/// Hexadecimal digits of a salt.
const SALT_DIGITS: usize = 32;

/// A number of a document has few possible values: who knew its salt would find it by trying them against
/// the commitment in the event. So the salt is encrypted with it, and the column holds `seal_of` instead.
fn close_number(key: &IdentityKey, value: &Value) -> Result<Vec<u8>, StoreError> {
    let id = value.sealed.value.0;
    let digest = Sha256::new().chain_update(b"nonce").chain_update(id).chain_update(value.salt.0).finalize();
    let mut nonce = [0; 12];
    nonce.copy_from_slice(&digest[..12]);
    let text = format!("{}{}", HEXLOWER.encode(&value.salt.0), value.text);
    key.close(id.as_bytes(), &nonce, &text)
}

/// The salt and the number again.
pub(super) fn open_number(
    key: &IdentityKey,
    id: uuid::Uuid,
    closed: &[u8],
) -> Result<(Salt, String), StoreError> {
    let text = key.open(id.as_bytes(), closed)?;
    let (digits, number) = text.split_at_checked(SALT_DIGITS).ok_or(StoreError::Sealed)?;
    let salt = HEXLOWER.decode(digits.as_bytes()).map_err(|_| StoreError::Sealed)?;
    let salt = salt.try_into().map_err(|_| StoreError::Sealed)?;
    Ok((Salt(salt), number.to_owned()))
}

/// What stands in the place of the salt beside a ciphertext: shows without the key that it is the same one.
pub(super) fn seal_of(closed: &[u8]) -> [u8; 16] {
    let mut seal = [0; 16];
    seal.copy_from_slice(&Sha256::digest(closed)[..16]);
    seal
}
