//! One case under audit: its chain, its projection, its values and its files.

use super::{Aids, Finding, Report, acts::Witnesses};
use crate::{
    audit::chain::{self, Entry},
    domain::{
        case::{Case, Recorded, consultation, event::Event, facts::Attachment},
        complaint,
        id::{CaseId, FileId, ValueId},
        reference::Reference,
    },
    persistence::{
        StoreError,
        audit::{CaseRow, ComplaintRow, EventRow, FactRow, FileRow, Kept, LetterRow, MoveRow, ValueRow},
    },
};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Read,
    path::Path,
};

/// The rows that name one case.
pub struct Examined {
    id: CaseId,
    row: Option<CaseRow>,
    pub events: Vec<EventRow>,
    pub values: Vec<ValueRow>,
    pub files: Vec<FileRow>,
    pub complaints: Vec<ComplaintRow>,
    pub moves: Vec<MoveRow>,
    pub facts: Vec<FactRow>,
    pub letters: Vec<LetterRow>,
}

/// What remains of a case once it is judged.
pub struct Seen {
    pub name: String,
    /// Of the case and of its complaints: numbers that were given.
    pub references: Vec<Reference>,
    pub head: Option<String>,
    /// Whether the key given opened a value.
    pub key_fits: bool,
    /// The values that the key given did not open: findings, if it is the key of this database.
    pub unopened: Vec<Finding>,
}

/// What the events say once they are read.
#[derive(Default)]
struct Told {
    history: Vec<Recorded>,
    /// Commitments by value, with the first event that names each.
    sealed: BTreeMap<ValueId, (u32, String)>,
    attachments: HashMap<FileId, (u32, Attachment)>,
    last_seq: u32,
    head: String,
    /// Whether every event could be read.
    whole: bool,
}

pub(super) struct Judge<'r> {
    name: String,
    pub report: &'r mut Report,
    key_fits: bool,
    unopened: Vec<Finding>,
}

impl Judge<'_> {
    pub fn find(&mut self, event: u32, what: impl Into<String>) {
        let finding = self.finding(event, what);
        self.report.findings.push(finding);
    }

    fn finding(&self, event: u32, what: impl Into<String>) -> Finding {
        Finding { case: self.name.clone(), event, what: what.into() }
    }
}

impl Examined {
    pub fn of(row: CaseRow) -> Self {
        let id = row.id;
        Self { row: Some(row), ..Self::without_row(id) }
    }

    pub fn without_row(id: CaseId) -> Self {
        Self {
            id,
            row: None,
            events: Vec::new(),
            values: Vec::new(),
            files: Vec::new(),
            complaints: Vec::new(),
            moves: Vec::new(),
            facts: Vec::new(),
            letters: Vec::new(),
        }
    }

    /// Looks at everything and adds what is wrong to the report.
    pub fn judge(
        mut self,
        aids: &Aids,
        witnesses: &Witnesses,
        report: &mut Report,
    ) -> Result<Seen, StoreError> {
        let entries: Vec<Option<Entry>> = self
            .events
            .iter()
            .map(|row| row.bytes.as_deref().and_then(|bytes| Entry::read(bytes).ok()))
            .collect();
        let filed = entries.iter().flatten().find_map(|entry| match &entry.event {
            Event::Submitted(filed) | Event::Registered(filed) => Some(filed.reference.clone()),
            _ => None,
        });
        let written = self.row.as_ref().and_then(|row| row.reference.clone());
        let name = filed.as_ref().map(ToString::to_string).or(written.clone());
        let name = name.unwrap_or_else(|| self.id.to_string());
        let mut judge = Judge { name: name.clone(), report, key_fits: false, unopened: Vec::new() };
        let told = self.chain(entries, &mut judge)?;
        if let Some(rebuilt) = self.projection(&told, &mut judge)? {
            super::moves::judge(&self.moves, &rebuilt, &told.history, witnesses, &mut judge)?;
            super::passings::judge(&told.history, witnesses, &mut judge);
            super::figures::judge(&self.facts, &rebuilt, witnesses, &mut judge)?;
            super::letters::judge(&self.letters, &rebuilt, &told.history, witnesses, aids, &mut judge);
        }
        self.kept(&told, aids, &mut judge);
        let reference = filed.or_else(|| written.and_then(|text| Reference::parse(&text).ok()));
        let references = reference.into_iter().chain(told.complaints()).collect();
        // A case without its row is a finding already; its number was given all the same.
        let Judge { key_fits, unopened, .. } = judge;
        let head = self.row.as_ref().and_then(|row| row.head_hash.clone());
        Ok(Seen { name, references, head, key_fits, unopened })
    }

    fn chain(&mut self, entries: Vec<Option<Entry>>, judge: &mut Judge<'_>) -> Result<Told, StoreError> {
        let mut told = Told { head: chain::GENESIS.to_owned(), whole: true, ..Told::default() };
        for (row, entry) in self.events.iter().zip(entries) {
            judge.report.events += 1;
            let seq = row.seq.unwrap_or(told.last_seq + 1);
            if row.seq != Some(told.last_seq + 1) {
                judge.find(seq, format!("event {} is missing before it (seq)", told.last_seq + 1));
            }
            let hash = chain::link(&told.head, row.bytes.as_deref().unwrap_or_default());
            match entry {
                Some(entry) => {
                    let columns = row.differs_from(&entry, &told.head, &hash)?;
                    if !columns.is_empty() {
                        judge.find(seq, format!("not what was hashed ({})", columns.join(", ")));
                    }
                    if entry.case != self.id || entry.v != chain::VERSION {
                        judge.find(seq, "the bytes are of another case or version (bytes)");
                    }
                    told.take(entry, row);
                }
                None => {
                    judge.find(seq, "the bytes are no event (bytes)");
                    told.whole = false;
                }
            }
            // The chain goes on from what is written, so that one change is not found in every later event.
            told.head = row.hash.clone().unwrap_or(hash);
            told.last_seq = seq;
        }
        Ok(told)
    }

    /// The case as its events make it, where they can be told.
    fn projection(&self, told: &Told, judge: &mut Judge<'_>) -> Result<Option<Case>, StoreError> {
        let last = told.last_seq;
        let Some(row) = &self.row else {
            judge.find(last, "there is no case (cases)");
            return Ok(None);
        };
        judge.report.cases += 1;
        if self.events.is_empty() {
            judge.find(0, "the case has no events (events)");
            return Ok(None);
        }
        if row.version != u32::try_from(self.events.len()).ok() {
            judge.find(last, "the number of events is another than the case says (version)");
        }
        if row.head_hash.as_deref() != Some(told.head.as_str()) {
            judge.find(last, "the last event is another than the case says (head_hash)");
        }
        if !told.whole {
            return Ok(None);
        }
        let Some(rebuilt) = Case::rebuild(&told.history) else {
            judge.find(1, "the history does not begin with a filing (events)");
            return Ok(None);
        };
        let version = row.version.unwrap_or_default();
        let mut columns =
            row.differs_from(&rebuilt, version, row.head_hash.as_deref().unwrap_or_default())?;
        if !row.state.as_deref().is_some_and(|state| is_state_of(state, &rebuilt)) {
            columns.push("state".to_owned());
        }
        if !columns.is_empty() {
            judge.find(last, format!("the case is not what its events make it ({})", columns.join(", ")));
        }
        self.complaints(&rebuilt, last, judge);
        Ok(Some(rebuilt))
    }

    fn complaints(&self, rebuilt: &Case, last: u32, judge: &mut Judge<'_>) {
        for complaint in &rebuilt.complaints {
            let reference = &complaint.reference;
            match self.complaints.iter().find(|row| row.id == Some(complaint.id)) {
                None => judge.find(last, format!("the complaint {reference} is missing (complaints)")),
                Some(row) => {
                    let columns = row.differs_from(rebuilt, complaint);
                    if !columns.is_empty() {
                        let columns = columns.join(", ");
                        judge.find(
                            last,
                            format!("the complaint {reference} is not what its events make it ({columns})"),
                        );
                    }
                }
            }
        }
        let known = |row: &&ComplaintRow| row.id.and_then(|id| rebuilt.complaint(id)).is_some();
        for _ in self.complaints.iter().filter(|row| !known(row)) {
            judge.find(last, "a complaint is named by no event (complaints)");
        }
    }

    fn kept(&self, told: &Told, aids: &Aids, judge: &mut Judge<'_>) {
        let last = told.last_seq;
        let mut there = HashSet::new();
        for row in &self.values {
            judge.report.values += 1;
            let Some((event, commitment)) = row.id.and_then(|id| told.sealed.get(&id)) else {
                judge.find(last, "a kept value is named by no event (case_values)");
                continue;
            };
            there.extend(row.id);
            let id = row.id.map(|id| id.to_string()).unwrap_or_default();
            match row.stands(commitment, aids.key.as_ref()) {
                Kept::AsCommitted => judge.key_fits |= row.is_encrypted(),
                Kept::NotCompared => judge.report.not_compared += 1,
                Kept::Unopened => {
                    let what = format!("value {id} does not open with the key given (ciphertext)");
                    judge.unopened.push(judge.finding(*event, what));
                }
                // No event of this version erases: an erased value was erased by somebody else.
                Kept::Erased => judge.find(*event, format!("value {id} was erased without an event")),
                Kept::Wrong(what) => judge.find(*event, format!("value {id} {what}")),
            }
        }
        for (id, (event, _)) in told.sealed.iter().filter(|(id, _)| !there.contains(*id)) {
            judge.find(*event, format!("value {id} is missing (case_values)"));
        }
        self.files(told, aids, judge);
    }

    fn files(&self, told: &Told, aids: &Aids, judge: &mut Judge<'_>) {
        let mut there = HashSet::new();
        for row in &self.files {
            judge.report.files += 1;
            let named = row.id.and_then(|id| Some((id, told.attachments.get(&id)?)));
            let Some((id, (event, attachment))) = named else {
                judge.find(told.last_seq, "a file is named by no event (case_files)");
                continue;
            };
            there.insert(id);
            let columns = row.differs_from(attachment);
            if !columns.is_empty() {
                judge.find(*event, format!("file {id} is not as it was named ({})", columns.join(", ")));
            }
            match aids.files.as_deref().zip(row.path()) {
                Some((folder, path)) => {
                    let digest = self.values.iter().find(|value| value.id == Some(attachment.digest.value));
                    let digest = digest.and_then(ValueRow::plaintext);
                    if content(folder, path).as_deref() != digest {
                        judge.find(*event, format!("the content of file {id} is missing or another"));
                    }
                }
                None => judge.report.not_compared += 1,
            }
        }
        for (id, (event, _)) in told.attachments.iter().filter(|(id, _)| !there.contains(*id)) {
            judge.find(*event, format!("file {id} is missing (case_files)"));
        }
    }
}

impl Told {
    /// The references of the complaints that were filed.
    fn complaints(&self) -> impl Iterator<Item = Reference> + '_ {
        use complaint::event::Event as Happened;
        self.history.iter().filter_map(|recorded| match &recorded.event {
            Event::Complaint { happened, .. } => match &**happened {
                Happened::Filed(filed) | Happened::Registered(filed) => Some(filed.reference.clone()),
                _ => None,
            },
            _ => None,
        })
    }

    fn take(&mut self, entry: Entry, row: &EventRow) {
        let bytes = row.bytes.as_deref().unwrap_or_default();
        if let Ok(json) = serde_json::from_slice(bytes) {
            sealed_in(&json, entry.seq, &mut self.sealed);
        }
        let files = match &entry.event {
            Event::Submitted(filed) | Event::Registered(filed) => filed.attachments.as_slice(),
            Event::Replied { reply, .. } => reply.files.as_slice(),
            Event::Withdrawn { attachments, .. } => attachments.as_slice(),
            Event::Complaint { happened, .. } => match &**happened {
                complaint::event::Event::Filed(filed) | complaint::event::Event::Registered(filed) => {
                    filed.attachments.as_slice()
                }
                complaint::event::Event::Inquired { attachments, .. }
                | complaint::event::Event::Withdrawn { attachments, .. } => attachments.as_slice(),
                _ => &[],
            },
            Event::ThirdParty { happened, .. } => match &**happened {
                consultation::Event::Answered { files, .. } => files.as_slice(),
                _ => &[],
            },
            Event::Contribution { happened, .. } => happened.files(),
            Event::Proposed { act, .. } => match &**act {
                crate::domain::case::command::Proposed::Reply { reply } => reply.files.as_slice(),
                _ => &[],
            },
            _ => &[],
        };
        for file in files {
            self.attachments.entry(file.file).or_insert_with(|| (entry.seq, file.clone()));
        }
        self.history.push(entry.recorded());
    }
}

/// Every commitment in an event, wherever it stands: later versions of events are found with the same eyes.
pub(in crate::audit) fn sealed_in(
    json: &serde_json::Value,
    seq: u32,
    sealed: &mut BTreeMap<ValueId, (u32, String)>,
) {
    match json {
        serde_json::Value::Object(fields) => {
            let text = |name| fields.get(name).and_then(serde_json::Value::as_str);
            let id = text("value").and_then(|id| id.parse().ok());
            if let Some((id, commitment)) = id.zip(text("commitment")) {
                sealed.entry(id).or_insert_with(|| (seq, commitment.to_owned()));
            }
            fields.values().for_each(|field| sealed_in(field, seq, sealed));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| sealed_in(item, seq, sealed)),
        _ => {}
    }
}

/// Whether the stored state is that case: the same when read, and nothing in it beyond. A field that a later
/// version adds may be absent.
fn is_state_of(state: &str, rebuilt: &Case) -> bool {
    let read = serde_json::from_str::<Case>(state).is_ok_and(|case| case == *rebuilt);
    let stored = serde_json::from_str::<serde_json::Value>(state).ok();
    let whole = serde_json::to_value(rebuilt).ok();
    read && stored.zip(whole).is_some_and(|(stored, whole)| is_within(&stored, &whole))
}

fn is_within(part: &serde_json::Value, whole: &serde_json::Value) -> bool {
    use serde_json::Value as V;
    match (part, whole) {
        (V::Object(part), V::Object(whole)) => {
            part.iter().all(|(name, field)| whole.get(name).is_some_and(|other| is_within(field, other)))
        }
        (V::Array(part), V::Array(whole)) => {
            part.len() == whole.len() && part.iter().zip(whole).all(|(one, other)| is_within(one, other))
        }
        _ => part == whole,
    }
}

/// A file of the store; none where it cannot be opened, or lies elsewhere.
pub(super) fn opened(folder: &Path, path: &str) -> Option<std::fs::File> {
    let inside = Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    std::fs::File::open(folder.join(path)).ok().filter(|_| inside)
}

/// SHA-256 of a file, read in parts; none where it cannot be read.
fn content(folder: &Path, path: &str) -> Option<String> {
    let mut file = opened(folder, path)?;
    let (mut hash, mut part) = (Sha256::new(), vec![0; 64 << 10]);
    loop {
        match file.read(&mut part).ok()? {
            0 => return Some(HEXLOWER.encode(&hash.finalize())),
            count => hash.update(&part[..count]),
        }
    }
}
