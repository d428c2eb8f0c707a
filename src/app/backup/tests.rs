//! What was backed up comes back as it was; what is not whole comes back not at all.

use super::*;
use crate::{
    app::{Keys, Portal, seed},
    persistence::{
        connect::{Access, Missing},
        files::FILE_LIMIT,
    },
};
use bytes::Bytes;
use futures_util::stream;
use jiff::{Timestamp, civil::date};

struct Place {
    db: Db,
    files: FileStore,
    folder: tempfile::TempDir,
}

async fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
    migrate::up(&db).await.unwrap();
    let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).unwrap();
    Place { db, files, folder }
}

async fn seeded() -> Place {
    let place = place().await;
    let clock = super::super::Clock::frozen_at(Timestamp::UNIX_EPOCH);
    let portal = Portal::new(place.db.clone(), clock, Keys::derive(&[3; 32]), place.files.clone());
    let plan = seed::Plan { cases: 30, open: 10, seed: 5, as_of: date(2026, 11, 20) };
    seed::seed(&portal, &plan).await.unwrap();
    place
}

async fn lines(db: &Db) -> Vec<(&'static str, Vec<u8>)> {
    let snapshot = Snapshot::open(db).await.unwrap();
    let mut all = Vec::new();
    dump::read::<StoreError>(&snapshot, |part| {
        let mut lines: Vec<_> = part.lines.split(|octet| *octet == b'\n').map(<[u8]>::to_vec).collect();
        lines.sort();
        all.push((part.table, lines.concat()));
        Ok(())
    })
    .await
    .unwrap();
    all
}

#[tokio::test]
async fn every_row_comes_back_as_it_was() {
    let (from, to) = (seeded().await, place().await);
    let archive = from.folder.path().join("a.tar");
    let made = backup(&from.db, &from.files, &archive).await.unwrap();
    assert_eq!(made.tables["cases"].count, 30);
    let restored = restore(&to.db, &to.folder.path().join("files"), &archive).await.unwrap();
    assert_eq!(made, restored);
    assert_eq!(lines(&from.db).await, lines(&to.db).await);
    let twice = restore(&to.db, &to.folder.path().join("files"), &archive).await;
    assert!(matches!(twice, Err(BackupError::NotEmpty(_))));
}

#[tokio::test]
async fn what_is_cut_or_changed_comes_back_not_at_all() {
    let from = seeded().await;
    let archive = from.folder.path().join("a.tar");
    backup(&from.db, &from.files, &archive).await.unwrap();
    let whole = std::fs::read(&archive).unwrap();
    let middle = whole.len() / 2;
    let mut changed = whole.clone();
    let found = whole.windows(7).rposition(|part| part == b"MENPS-2").unwrap();
    changed[found] = b'X';
    for broken in [&whole[..middle], &whole[..whole.len() - 4096], &changed, b"no archive"] {
        let to = place().await;
        let path = to.folder.path().join("broken.tar");
        std::fs::write(&path, broken).unwrap();
        assert!(restore(&to.db, &to.folder.path().join("files"), &path).await.is_err());
        assert!(dump::filled(&to.db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_file_that_is_gone_fails_the_backup_and_leaves_the_older_one() {
    let from = seeded().await;
    let archive = from.folder.path().join("a.tar");
    std::fs::write(&archive, "the older one").unwrap();
    let body = stream::iter([Ok::<_, io::Error>(Bytes::from_static(b"%PDF-1.7\n"))]);
    let kept = from.files.keep("a", "a.pdf", body, |digest| format!("kept/{digest}")).await.unwrap();
    let mut tar = File::create(from.folder.path().join("b.tar")).unwrap();
    let mut writing = Archive::new(&mut tar, &archive);
    let named = NamedFile { path: kept.path.clone(), size: kept.size };
    writing.file(&from.files, &named).await.unwrap();
    from.files.remove(&kept.path).await.unwrap();
    let gone = writing.file(&from.files, &named).await;
    assert!(matches!(gone, Err(BackupError::FileMissing(_))));
    assert_eq!(std::fs::read(&archive).unwrap(), b"the older one");
}
