//! The evidence bundle: one case as one ZIP that verifies on a machine without the portal. Says who gets what
//! (`audience`, `texts`), in which form (`contents`) and how it is packed (`archive`); knows no page.

mod archive;
mod audience;
mod contents;
mod names;
mod texts;

pub use self::{
    audience::Audience,
    contents::{CLOCKS, ClockGiven, HISTORY, MANIFEST, VALUES},
};

use self::{archive::Archive, contents::Manifest};
use crate::{
    app::{self, Error, Portal},
    audit::chain::Entry,
    domain::{
        case::{Case, event::Event, facts::Attachment},
        complaint::facts::Body,
        id::{CaseId, ValueId},
        letter::{LetterKind, complaint_in},
        sealed::Sealed,
    },
    persistence::{
        StoreError,
        evidence::{self, Evidence},
        files_of_cases::StoredFile,
        letters::{self, StoredLetter},
    },
};
use futures_util::StreamExt;
use jiff::{Timestamp, civil::Date};
use std::{collections::HashMap, fs::File};

/// How to verify, for people.
const HOW: &str = include_str!("../../docs/VERIFY.md");

/// A case as it is given to one audience, before it is packed.
#[derive(Debug)]
pub struct Bundle {
    pub audience: Audience,
    pub case: Case,
    /// The legal date on which it was made.
    pub drawn_on: Date,
    /// The events given in bytes, oldest first.
    pub given: Vec<Entry>,
    /// How many are given as links only.
    pub withheld: usize,
    pub clocks: Vec<ClockGiven>,
    pub documents: Vec<Document>,
    /// The letters as they were made and sealed.
    pub letters: Vec<SealedLetter>,
    evidence: Evidence,
    readable: std::collections::HashSet<ValueId>,
}

/// What a document belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Request,
    Reply,
    Complaint,
    Other,
}

/// A file of the case, under its name in the bundle.
#[derive(Debug, Clone)]
pub struct Document {
    pub path: String,
    /// As it was called.
    pub name: String,
    /// Octets.
    pub size: u64,
    pub of: Whose,
    stored: StoredFile,
}

/// A letter as it was made, under its name in the bundle.
#[derive(Debug, Clone)]
pub struct SealedLetter {
    pub path: String,
    pub kind: LetterKind,
    pub on: Date,
    stored: String,
}

/// A page or a letter that is packed with the case.
#[derive(Debug, Clone)]
pub struct Piece {
    pub path: String,
    pub content: Vec<u8>,
}

/// The case for an audience, as it is recorded now.
///
/// # Errors
/// `NotFound` where there is no such case, or for the Commission none of its complaints.
pub async fn gather(portal: &Portal, id: CaseId, audience: Audience) -> Result<Bundle, Error> {
    let evidence = evidence::of_case(&portal.db, id).await?;
    let read =
        |bytes: &[u8]| Entry::read(bytes).map_err(|error| StoreError::inconsistent("events", id, error));
    let entries: Vec<Entry> =
        evidence.links.iter().map(|link| read(&link.bytes)).collect::<Result<_, _>>()?;
    // From the events themselves, so that nothing recorded meanwhile is spoken of.
    let told: Vec<_> = entries.iter().cloned().map(Entry::recorded).collect();
    let case = Case::rebuild(&told).ok_or(Error::NotFound)?;
    if audience == Audience::Commission && !is_before_the_commission(&case) {
        return Err(Error::NotFound);
    }
    let moment = portal.moment_of(portal.clock.now(), &case)?;
    let all = entries.len();
    let given: Vec<Entry> =
        entries.into_iter().filter(|entry| audience.is_given(&case, &entry.event)).collect();
    let readable = texts::readable(audience, &case, &given);
    let mut bundle = Bundle {
        audience,
        drawn_on: moment.today,
        withheld: all - given.len(),
        given,
        clocks: contents::clocks(audience, &case, &moment),
        documents: Vec::new(),
        letters: Vec::new(),
        case,
        evidence,
        readable,
    };
    bundle.documents = bundle.documents_given();
    let letters = letters::of_case(&portal.db, id).await?;
    bundle.letters = letters.into_iter().filter_map(|letter| bundle.letter(letter)).collect();
    Ok(bundle)
}

fn is_before_the_commission(case: &Case) -> bool {
    case.complaints.iter().any(|one| one.body == Body::Commission)
}

impl Bundle {
    /// A text; none where it is not this audience's to read, or was erased.
    pub fn text(&self, sealed: &Sealed) -> Option<&str> {
        let kept =
            self.evidence.values.get(&sealed.value).filter(|_| self.readable.contains(&sealed.value))?;
        kept.opened.as_ref().map(|opened| opened.text.as_str())
    }

    /// Every text that is given, by id.
    pub fn texts(&self) -> HashMap<ValueId, String> {
        let texts = self.readable.iter().filter_map(|id| {
            let opened = self.evidence.values.get(id)?.opened.as_ref()?;
            Some((*id, opened.text.clone()))
        });
        texts.collect()
    }

    /// Whether an event of the case is given in bytes.
    pub fn has(&self, seq: u32) -> bool {
        self.given.iter().any(|entry| entry.seq == seq)
    }

    /// How many events the case has, given or not.
    pub fn events(&self) -> usize {
        self.evidence.links.len()
    }

    /// The hash of its last event: the same in every bundle of one case at one time.
    pub fn head(&self) -> &str {
        self.evidence.links.last().map_or("", |link| link.hash.as_str())
    }

    /// The name under which the ZIP is saved.
    pub fn file_name(&self) -> String {
        format!("{}.zip", self.case.reference)
    }

    /// When the last event was recorded that this audience is told.
    pub fn as_of(&self) -> Timestamp {
        self.given.last().map_or(self.case.filed_at, |entry| entry.recorded_at)
    }

    /// Packs it with the pages made of it, and signs its manifest with the key that signs letters.
    ///
    /// # Errors
    /// A document that the store has lost, a disk that is full.
    pub async fn pack(&self, portal: &Portal, pieces: Vec<Piece>) -> Result<File, Error> {
        let mut archive = Archive::begin(self.as_of())?;
        for piece in &pieces {
            archive.put(&piece.path, &piece.content)?;
        }
        archive.put("VERIFY.md", HOW.as_bytes())?;
        for document in &self.documents {
            put_file(portal, &mut archive, &document.path, &document.stored.path).await?;
        }
        for letter in &self.letters {
            put_file(portal, &mut archive, &letter.path, &letter.stored).await?;
        }
        for (path, content) in self.data()? {
            archive.put(path, &content)?;
        }
        let links = &self.evidence.links;
        let manifest = Manifest::of(self.audience, &self.case, self.drawn_on, self.as_of(), links);
        let manifest = contents::json(&Manifest { files: archive.listed(), ..manifest }).map_err(written)?;
        archive.put("manifest.json", &manifest)?;
        let key = app::letters::signing_key(portal).await?;
        archive.put("manifest.sig", &contents::signature(&key, &manifest).map_err(written)?)?;
        Ok(archive.finish()?)
    }

    fn data(&self) -> Result<[(&'static str, Vec<u8>); 3], StoreError> {
        let history = contents::history(&self.case, &self.evidence.links, &self.given);
        let values = contents::values(&self.given, &self.evidence, &self.readable);
        let clocks = contents::clocks_file(&self.clocks, self.drawn_on);
        Ok([
            ("history.json", contents::json(&history).map_err(written)?),
            ("values.json", contents::json(&values).map_err(written)?),
            ("clocks.json", contents::json(&clocks).map_err(written)?),
        ])
    }

    /// A letter of an event that is given: to the requester when it is theirs to have, to the institution by the rule
    /// of its pages.
    fn letter(&self, letter: StoredLetter) -> Option<SealedLetter> {
        let entry = self.given.iter().find(|entry| entry.seq == letter.name.seq)?;
        let kind = LetterKind::of(&entry.event, &entry.actor, &self.case)?;
        let body = complaint_in(&entry.event, &self.case).map(|one| one.body);
        let is_given = match self.audience {
            Audience::Requester => LetterKind::is_open(&entry.event, &self.case),
            Audience::Institution => kind.is_for_institution(body),
            Audience::Commission => true,
            Audience::Auditor => false,
        };
        is_given.then(|| SealedLetter {
            path: format!("letters/{}-{}.pdf", letter.kind.code(), letter.name),
            kind: letter.kind,
            on: letter.issued_on,
            stored: letter.path,
        })
    }

    /// The files that the given events name and whose names and digests this audience may read.
    fn documents_given(&self) -> Vec<Document> {
        let mut counted: HashMap<&str, usize> = HashMap::new();
        let mut documents: Vec<Document> = Vec::new();
        for entry in &self.given {
            let of = Whose::of(&entry.event);
            for file in texts::attachments(&entry.event) {
                let Some((name, stored)) = self.document(&file) else { continue };
                if documents.iter().any(|one| one.stored.file == stored.file) {
                    continue;
                }
                let number = counted.entry(of.folder()).or_default();
                *number += 1;
                let path = format!("documents/{}/{}", of.folder(), names::safe(*number, name));
                documents.push(Document { path, name: name.to_owned(), size: stored.size, of, stored });
            }
        }
        documents
    }

    fn document(&self, file: &Attachment) -> Option<(&str, StoredFile)> {
        self.text(&file.digest)?;
        Some((self.text(&file.name)?, self.evidence.files.get(&file.file)?.clone()))
    }
}

impl Whose {
    fn of(event: &Event) -> Self {
        match event {
            Event::Replied { .. } | Event::Proposed { .. } => Whose::Reply,
            Event::Complaint { .. } => Whose::Complaint,
            Event::Submitted(_) | Event::Registered(_) | Event::Declared { .. } => Whose::Request,
            _ => Whose::Other,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Whose::Request => "request",
            Whose::Reply => "answers",
            Whose::Complaint => "complaints",
            Whose::Other => "other",
        }
    }

    /// The word in locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Whose::Request => "request",
            Whose::Reply => "reply",
            Whose::Complaint => "complaint",
            Whose::Other => "other",
        }
    }
}

async fn put_file(portal: &Portal, archive: &mut Archive, path: &str, stored: &str) -> Result<(), Error> {
    let mut content = portal.files.read(stored).await?;
    let mut file = archive.file(path)?;
    while let Some(part) = content.next().await {
        file.write(&part.map_err(|error| StoreError::Files(error.to_string()))?)?;
    }
    file.end();
    Ok(())
}

fn written(error: serde_json::Error) -> StoreError {
    StoreError::inconsistent("bundle", "json", error)
}
