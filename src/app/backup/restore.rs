//! The way back: into an empty database and an empty folder, all or nothing, nothing trusted that the
//! manifest does not confirm.

use super::{
    BackupError, Counted, FILES, FORMAT, HEADER, Header, MANIFEST, Manifest, TABLES, Tally, at, migrations,
};
use crate::persistence::{
    Db, bulk,
    dump::{self, Restoration},
};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read, Write},
    path::{Component, Path, PathBuf},
};

/// The largest part of a table that is believed: a backup makes parts of little more than 1 MiB.
const LARGEST_PART: u64 = 512 << 20;

/// Restores an archive.
///
/// # Errors
/// [`BackupError`]; the database stays empty, and so does the folder of attachments.
pub async fn restore(db: &Db, files: &Path, source: &Path) -> Result<Manifest, BackupError> {
    let filled = dump::filled(db).await?;
    if !filled.is_empty() {
        return Err(BackupError::NotEmpty(filled.join(", ")));
    }
    if holds_files(files).map_err(at(files))? {
        return Err(BackupError::FolderNotEmpty(files.display().to_string()));
    }
    let beside = files.with_extension("restoring");
    let done = unpack(db, &beside, source).await;
    match done {
        Ok((restoration, manifest)) => {
            // First the files, then the rows that name them: the order in which they came to be.
            put_in_place(&beside, files).map_err(at(files))?;
            restoration.commit().await?;
            bulk::settle(db).await?;
            Ok(manifest)
        }
        Err(error) => {
            // The reason of the failure matters more than that of a failed cleaning.
            let _ = fs::remove_dir_all(&beside);
            Err(error)
        }
    }
}

async fn unpack(db: &Db, beside: &Path, source: &Path) -> Result<(Restoration, Manifest), BackupError> {
    let not_whole = || BackupError::NotWhole(source.display().to_string());
    let mut archive = tar::Archive::new(File::open(source).map_err(at(source))?);
    let mut members = archive.entries().map_err(|_| not_whole())?;
    let first = members.next().and_then(Result::ok).ok_or_else(not_whole)?;
    if first.path_bytes().as_ref() != HEADER.as_bytes() {
        return Err(not_whole());
    }
    check_header(db, first, &not_whole).await?;
    let mut unpacked = Unpacked {
        restoration: Restoration::open(db).await?,
        beside,
        tables: BTreeMap::new(),
        files: Tally::default(),
    };
    let mut manifest = None;
    for member in members {
        let member = member.map_err(|_| not_whole())?;
        let name = member.path_bytes().into_owned();
        let name = String::from_utf8(name).map_err(|_| not_whole())?;
        if name == MANIFEST {
            manifest = serde_json::from_reader::<_, Manifest>(member).ok();
        } else if let Some(path) = name.strip_prefix(FILES) {
            unpacked.file(path, member).map_err(at(source))?;
        } else {
            let table = name.strip_prefix(TABLES).and_then(|rest| rest.split('/').next());
            unpacked.part(table.ok_or_else(not_whole)?, member, source).await?;
        }
    }
    let manifest = manifest.ok_or_else(not_whole)?;
    if !unpacked.is(&manifest) {
        return Err(not_whole());
    }
    Ok((unpacked.restoration, manifest))
}

async fn check_header(
    db: &Db,
    member: impl Read,
    not_whole: &impl Fn() -> BackupError,
) -> Result<(), BackupError> {
    let header: Header = serde_json::from_reader(member).map_err(|_| not_whole())?;
    if header.format != FORMAT || header.migrations != migrations(db).await? {
        return Err(BackupError::OtherForm { version: header.version });
    }
    Ok(())
}

struct Unpacked<'p> {
    restoration: Restoration,
    beside: &'p Path,
    tables: BTreeMap<String, Tally>,
    files: Tally,
}

impl Unpacked<'_> {
    async fn part(&mut self, table: &str, member: impl Read, source: &Path) -> Result<(), BackupError> {
        let mut lines = Vec::new();
        member.take(LARGEST_PART).read_to_end(&mut lines).map_err(at(source))?;
        let rows = self.restoration.write(table, &lines).await?;
        let tally = self.tables.entry(table.to_owned()).or_default();
        tally.count += rows;
        tally.hash.update(&lines);
        Ok(())
    }

    fn file(&mut self, path: &str, mut member: impl Read) -> io::Result<()> {
        let target = inside(self.beside, path)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "a path leads out of the folder"))?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::create_new(&target)?;
        let (mut hash, mut part) = (Sha256::new(), vec![0; 64 << 10]);
        loop {
            let count = member.read(&mut part)?;
            if count == 0 {
                break;
            }
            hash.update(&part[..count]);
            file.write_all(&part[..count])?;
        }
        file.sync_all()?;
        self.files.file(path, &HEXLOWER.encode(&hash.finalize()));
        Ok(())
    }

    fn is(&mut self, manifest: &Manifest) -> bool {
        let tables: BTreeMap<String, Counted> =
            std::mem::take(&mut self.tables).into_iter().map(|(name, tally)| (name, tally.end())).collect();
        tables == manifest.tables && std::mem::take(&mut self.files).end() == manifest.files
    }
}

fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    let stays = path.components().all(|part| matches!(part, Component::Normal(_)));
    (stays && path.components().next().is_some()).then(|| folder.join(path))
}

/// Whether a folder has any file in it, however deep: empty folders are no files.
fn holds_files(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        if !entry.file_type()?.is_dir() || holds_files(&entry.path())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Moves the unpacked files to where the portal looks for them.
fn put_in_place(beside: &Path, files: &Path) -> io::Result<()> {
    if !beside.exists() {
        return Ok(());
    }
    sync_folders(beside)?;
    if files.exists() {
        // It holds no file, as was seen before.
        fs::remove_dir_all(files)?;
    }
    fs::rename(beside, files)?;
    files.parent().map_or(Ok(()), |parent| File::open(parent)?.sync_all())
}

fn sync_folders(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_folders(&entry.path())?;
        }
    }
    File::open(folder)?.sync_all()
}
