//! A backup: one archive with every table as it was at one instant, every attachment that the tables name,
//! and a manifest that tells what must be there. Made while others write; written whole or not at all.
//! The keys are not in it: kept with it, they would open what they close.

mod restore;

pub use self::restore::restore;

use super::Error;
use crate::persistence::{
    Db, FileStore, StoreError,
    audit::Snapshot,
    dump::{self, NamedFile, Part},
    migrate,
};
use data_encoding::HEXLOWER;
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Seek, Write},
    path::Path,
    pin::pin,
};

/// The form of the archive; another number is refused.
pub const FORMAT: u32 = 1;

const HEADER: &str = "bayan.json";
const MANIFEST: &str = "manifest.json";
const FILES: &str = "files/";
const TABLES: &str = "tables/";

/// What the archive begins with: whether it can be read at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Header {
    format: u32,
    version: String,
    /// The migrations of the database it came from.
    migrations: Vec<String>,
}

/// What the archive ends with: what must have been in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub tables: BTreeMap<String, Counted>,
    pub files: Counted,
}

/// How many, and the digest over all of them in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub count: u64,
    pub digest: String,
}

/// Why there is no backup, or it was not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("cannot use {place}: {error}")]
    Io { place: String, error: io::Error },
    #[error("the attachment {0} is not there as it was recorded: run `bayan audit verify`")]
    FileMissing(String),
    #[error("{0} is no backup, or not a whole one")]
    NotWhole(String),
    #[error(
        "the backup was made by version {version}, whose database has another form: restore it with that version, then migrate"
    )]
    OtherForm { version: String },
    #[error("the database is not empty ({0}): restore into a new one")]
    NotEmpty(String),
    #[error("the folder {0} is not empty: restore into a new one")]
    FolderNotEmpty(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<BackupError> for Error {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Store(error) => Error::Store(error),
            other => Error::Store(StoreError::Unusable(other.to_string())),
        }
    }
}

fn at(place: &Path) -> impl Fn(io::Error) -> BackupError {
    let place = place.display().to_string();
    move |error| BackupError::Io { place: place.clone(), error }
}

/// Writes the archive; an older one of the same name is replaced only by a whole one.
///
/// # Errors
/// [`BackupError`]; nothing half-written stays.
pub async fn backup(db: &Db, files: &FileStore, target: &Path) -> Result<Manifest, BackupError> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let io = at(target);
    let mut out = tempfile::NamedTempFile::new_in(folder).map_err(&io)?;
    let header = Header {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        migrations: migrations(db).await?,
    };
    let mut archive = Archive::new(out.as_file_mut(), target);
    archive.json(HEADER, &header)?;
    let snapshot = Snapshot::open(db).await?;
    dump::read(&snapshot, |part| archive.part(part)).await?;
    let named = dump::files(&snapshot).await?;
    // Attachments are never changed and only ever removed by an erasure: the snapshot need not stay open.
    drop(snapshot);
    for file in named {
        archive.file(files, &file).await?;
    }
    let manifest = archive.end()?;
    out.as_file().sync_all().map_err(&io)?;
    out.persist(target).map_err(|error| io(error.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(&io)?;
    Ok(manifest)
}

async fn migrations(db: &Db) -> Result<Vec<String>, StoreError> {
    let status = migrate::status(db).await?;
    Ok(status.migrations.into_iter().filter(|(_, applied)| *applied).map(|(name, _)| name).collect())
}

/// The archive while it is written.
struct Archive<'f> {
    tar: tar::Builder<&'f mut File>,
    target: &'f Path,
    parts: u64,
    tables: BTreeMap<&'static str, Tally>,
    files: Tally,
}

/// What a [`Counted`] is made of.
#[derive(Default)]
struct Tally {
    count: u64,
    hash: Sha256,
}

impl Tally {
    fn end(self) -> Counted {
        Counted { count: self.count, digest: HEXLOWER.encode(&self.hash.finalize()) }
    }

    /// An attachment: its place and its content.
    fn file(&mut self, path: &str, digest: &str) {
        self.count += 1;
        self.hash.update(format!("{digest} {path}\n"));
    }
}

impl<'f> Archive<'f> {
    fn new(out: &'f mut File, target: &'f Path) -> Self {
        let tables = BTreeMap::new();
        Self { tar: tar::Builder::new(out), target, parts: 0, tables, files: Tally::default() }
    }

    fn json(&mut self, name: &str, value: &impl Serialize) -> Result<(), BackupError> {
        let text = serde_json::to_vec(value).map_err(io::Error::other).map_err(at(self.target))?;
        self.member(name, text.len() as u64, text.as_slice())
    }

    fn part(&mut self, part: Part) -> Result<(), BackupError> {
        let tally = self.tables.entry(part.table).or_default();
        tally.count += part.rows;
        tally.hash.update(&part.lines);
        self.parts += 1;
        let name = format!("{TABLES}{}/{:08}.jsonl", part.table, self.parts);
        self.member(&name, part.lines.len() as u64, part.lines.as_slice())
    }

    /// Spools a file to know that it is whole before its size is promised.
    async fn file(&mut self, store: &FileStore, file: &NamedFile) -> Result<(), BackupError> {
        let missing = || BackupError::FileMissing(file.path.clone());
        let mut content = pin!(store.read(&file.path).await.map_err(|_| missing())?);
        let mut spool = tempfile::tempfile().map_err(at(self.target))?;
        let (mut hash, mut size) = (Sha256::new(), 0);
        while let Some(chunk) = content.next().await {
            let chunk = chunk.map_err(|_| missing())?;
            hash.update(&chunk);
            size += chunk.len() as u64;
            spool.write_all(&chunk).map_err(at(self.target))?;
        }
        if size != file.size {
            return Err(missing());
        }
        spool.rewind().map_err(at(self.target))?;
        self.files.file(&file.path, &HEXLOWER.encode(&hash.finalize()));
        self.member(&format!("{FILES}{}", file.path), size, spool)
    }

    fn member(&mut self, name: &str, size: u64, content: impl io::Read) -> Result<(), BackupError> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(0);
        self.tar.append_data(&mut header, name, content).map_err(at(self.target))
    }

    fn end(mut self) -> Result<Manifest, BackupError> {
        let tables = std::mem::take(&mut self.tables);
        let tables = tables.into_iter().map(|(name, tally)| (name.to_owned(), tally.end())).collect();
        let manifest = Manifest { tables, files: std::mem::take(&mut self.files).end() };
        self.json(MANIFEST, &manifest)?;
        self.tar.into_inner().map_err(at(self.target))?.flush().map_err(at(self.target))?;
        Ok(manifest)
    }
}

#[cfg(test)]
mod tests;
