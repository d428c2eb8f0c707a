//! What a letter needs of a case: the case as it stood at the act, the texts, and the key that signs. Says no
//! word of it and sets none.

use super::{Error, Portal};
use crate::{
    audit::chain::Entry,
    domain::{
        case::{Case, Recorded},
        complaint::Complaint,
        id::{ComplaintId, ValueId},
        institution::{Institution, InstitutionCode},
        law::{Calendar, ClassHistory, zone},
        letter::{LetterForm, LetterKind, LetterName, complaint_in},
        moment::Moment,
        reference::Reference,
        sealed::Sealed,
    },
    persistence::{
        calendar,
        dossier::{self, Dossier},
        events,
        letters::{self, StoredKey, StoredLetter},
        successions,
    },
};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use futures_util::{StreamExt, stream};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// An act with everything that its letter says.
#[derive(Debug)]
pub struct Told {
    pub kind: LetterKind,
    /// The act.
    pub entry: Entry,
    /// The case as the act left it: later acts change no letter.
    pub case: Case,
    /// The body that had it at the act.
    pub institution: &'static Institution,
    /// As they were to count by what was known at the act of successions.
    classes: ClassHistory,
    /// The number of the calendar that was in force at the act.
    calendar: u32,
    texts: HashMap<ValueId, String>,
}

impl Told {
    /// A text; empty when it was erased.
    pub fn text(&self, sealed: &Sealed) -> &str {
        self.texts.get(&sealed.value).map_or("", String::as_str)
    }

    pub fn optional(&self, sealed: Option<&Sealed>) -> &str {
        sealed.map_or("", |sealed| self.text(sealed))
    }

    /// The moment of the act, with the calendar and the successions as they stood then: an act of either that came
    /// later, be it on the same day, changes no letter.
    pub fn moment<'a>(&'a self, portal: &'a Portal) -> Moment<'a> {
        let newest: &Calendar = portal.calendar();
        let calendar = newest.numbered(self.calendar).unwrap_or(newest);
        Moment::new(self.entry.recorded_at, calendar, &self.classes)
    }
}

/// A letter that a case has, made already or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    pub seq: u32,
    pub kind: LetterKind,
    /// The complaint that it is about, where it is about one.
    pub complaint: Option<ComplaintId>,
    /// The date it bears.
    pub on: Date,
    /// Whether the requester may have it by their link.
    pub open: bool,
}

/// The letters of a case, in the order of its history.
pub fn listed(case: &Case, history: &[Entry]) -> Vec<Listed> {
    let of = |entry: &Entry| {
        Some(Listed {
            seq: entry.seq,
            kind: LetterKind::of(&entry.event, &entry.actor, case)?,
            complaint: complaint_in(&entry.event, case).map(|one| one.id),
            on: zone::legal_date(entry.recorded_at),
            open: LetterKind::is_open(&entry.event, case),
        })
    };
    history.iter().filter_map(of).collect()
}

/// The act that a letter tells.
///
/// # Errors
/// `NotFound` where the case has no such letter.
pub async fn told(portal: &Portal, reference: &Reference, seq: u32) -> Result<Told, Error> {
    super::calendar::refresh(portal).await?;
    let found = dossier::find(&portal.db, reference).await?.ok_or(Error::NotFound)?;
    let Dossier { mut history, texts, .. } = found;
    history.retain(|entry| entry.seq <= seq);
    let entry = history.last().filter(|entry| entry.seq == seq).cloned().ok_or(Error::NotFound)?;
    let recorded: Vec<Recorded> = history.into_iter().map(Entry::recorded).collect();
    let case = Case::rebuild(&recorded).ok_or(Error::NotFound)?;
    let kind = LetterKind::of(&entry.event, &entry.actor, &case).ok_or(Error::NotFound)?;
    let institution = portal.institution(&case.institution)?;
    let classes = classes_at(portal, &case, &entry).await?;
    let calendar = in_force(portal, &entry).await?;
    Ok(Told { kind, entry, case, institution, classes, calendar, texts })
}

/// The number of the calendar at an act. A portal whose calendar never moved is not asked.
async fn in_force(portal: &Portal, act: &Entry) -> Result<u32, Error> {
    match portal.calendar().number() {
        0 => Ok(0),
        _ => Ok(calendar::newest_at(&portal.db, act.recorded_at).await?),
    }
}

/// The classes that were to count the terms of a case at an act. A portal of no successions is not asked.
async fn classes_at(portal: &Portal, case: &Case, act: &Entry) -> Result<ClassHistory, Error> {
    if portal.directory.said() == 0 {
        return Ok(portal.institution(case.origin())?.class.clone());
    }
    let stood = successions::standing_at(&portal.db, act.recorded_at).await?;
    stood.classes(&portal.directory.entries(), case.origin()).ok_or(Error::NotFound)
}

/// The letter as it was made, with its octets.
///
/// # Errors
/// A store that is away, or has lost the file.
pub async fn made(
    portal: &Portal,
    case: &Case,
    name: LetterName,
) -> Result<Option<(StoredLetter, Vec<u8>)>, Error> {
    let Some(letter) = letters::find(&portal.db, case.id, name).await? else { return Ok(None) };
    let octets = octets(portal, &letter).await?;
    Ok(Some((letter, octets)))
}

async fn octets(portal: &Portal, letter: &StoredLetter) -> Result<Vec<u8>, Error> {
    let mut content = Box::pin(portal.files.read(&letter.path).await?);
    let mut octets = Vec::new();
    while let Some(part) = content.next().await {
        let part = part.map_err(|error| crate::persistence::StoreError::Files(error.to_string()))?;
        octets.extend_from_slice(&part);
    }
    Ok(octets)
}

/// Keeps a letter for ever: the octets first, durable before the row that names them. Where another was
/// quicker, that one is the letter.
///
/// # Errors
/// A store that is away.
pub async fn keep(
    portal: &Portal,
    case: &Case,
    octets: Vec<u8>,
    letter: impl FnOnce(String, u64) -> StoredLetter,
) -> Result<(StoredLetter, Vec<u8>), Error> {
    let incoming = portal.clock.id().to_string();
    let size = octets.len() as u64;
    let content = Bytes::from(octets);
    let body = stream::iter([Ok::<_, std::io::Error>(content.clone())]);
    let place = |digest: &str| format!("letters/{}", portal.keys.file_name(case.id.0.as_bytes(), digest));
    let kept = portal.files.keep(&incoming, "letter.pdf", body, place).await;
    let kept = kept.map_err(|error| crate::persistence::StoreError::Files(error.to_string()))?;
    let letter = letter(kept.path, size);
    if letters::keep(&portal.db, &letter).await? {
        return Ok((letter, content.to_vec()));
    }
    made(portal, case, letter.name).await?.ok_or(Error::NotFound)
}

/// What the act of a kept letter is told by, and whose letter that is; nothing where it is told by none. An earlier
/// version sealed as the receipt of a body what only the complainant had said.
///
/// # Errors
/// A store that is away.
pub async fn told_by_its_act(
    portal: &Portal,
    letter: &StoredLetter,
) -> Result<Option<(LetterKind, InstitutionCode)>, Error> {
    let mut history = events::history(&portal.db, letter.case).await?;
    history.retain(|entry| entry.seq <= letter.name.seq);
    let Some(entry) = history.last().cloned() else { return Ok(None) };
    let recorded: Vec<Recorded> = history.into_iter().map(Entry::recorded).collect();
    let Some(case) = Case::rebuild(&recorded) else { return Ok(None) };
    let kind = LetterKind::of(&entry.event, &entry.actor, &case);
    Ok(kind.map(|kind| (kind, kind.issuer(&entry.event, &case))))
}

/// The letter on which a code is printed, however it was typed.
///
/// # Errors
/// A store that is away.
pub async fn by_code(portal: &Portal, typed: &str) -> Result<Option<StoredLetter>, Error> {
    let code: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    Ok(letters::find_by_code(&portal.db, &code).await?)
}

/// Every key that ever signed, the oldest first.
///
/// # Errors
/// A store that is away.
pub async fn keys(portal: &Portal) -> Result<Vec<StoredKey>, Error> {
    Ok(letters::keys(&portal.db).await?)
}

/// The name of a public key: the beginning of its digest.
pub fn key_id(public: &[u8; 32]) -> String {
    HEXLOWER.encode(&Sha256::digest(public)[..8])
}

/// The key that signs now. The first letter makes the first key; another server secret makes another key,
/// and the one before is retired.
///
/// # Errors
/// A store that is away.
pub async fn signing_key(portal: &Portal) -> Result<SigningKey, Error> {
    let keys = letters::keys(&portal.db).await?;
    let current = keys.iter().rev().find(|key| key.retired_at.is_none());
    if let Some(current) = current {
        let secret = secret(portal, current.generation);
        if secret.verifying_key().to_bytes() == current.public {
            return Ok(secret);
        }
    }
    open(portal, &keys).await
}

/// Retires the key that signs and opens the next.
///
/// # Errors
/// A store that is away.
pub async fn rotate(portal: &Portal) -> Result<StoredKey, Error> {
    let keys = letters::keys(&portal.db).await?;
    let opened = open(portal, &keys).await?.verifying_key().to_bytes();
    let keys = letters::keys(&portal.db).await?;
    keys.into_iter().find(|key| key.public == opened).ok_or(Error::NotFound)
}

async fn open(portal: &Portal, keys: &[StoredKey]) -> Result<SigningKey, Error> {
    let generation = keys.last().map_or(1, |last| last.generation + 1);
    let secret = secret(portal, generation);
    let public = secret.verifying_key().to_bytes();
    let key =
        StoredKey { id: key_id(&public), generation, public, since: portal.clock.now(), retired_at: None };
    if let Err(error) = letters::open_key(&portal.db, &key).await {
        // Another node may have opened the same key in the same moment.
        if !letters::keys(&portal.db).await?.iter().any(|one| one.id == key.id) {
            return Err(error.into());
        }
    }
    Ok(secret)
}

fn secret(portal: &Portal, generation: u32) -> SigningKey {
    SigningKey::from_bytes(&portal.keys.letter_seed(generation))
}

/// Whose letter it is.
pub fn issuer(told: &Told) -> InstitutionCode {
    told.kind.issuer(&told.entry.event, &told.case)
}

/// The complaint that the act is about.
pub fn complaint_of(told: &Told) -> Option<&Complaint> {
    complaint_in(&told.entry.event, &told.case)
}

/// The languages in which a letter can be had, the requester's own first.
pub fn forms(case: &Case) -> Vec<LetterForm> {
    use crate::domain::language::Language;
    let own = match case.requester.language {
        Language::Fr => LetterForm::French,
        Language::En => LetterForm::English,
        Language::Ar | Language::Zgh => LetterForm::Arabic,
    };
    let others = LetterForm::ALL.iter().copied().filter(|form| *form != own);
    std::iter::once(own).chain(others).collect()
}
