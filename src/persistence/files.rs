//! Attachments: their bytes, in a local folder, durable before the transaction that names them.
//! The only place that knows the store; knows nothing of cases.

mod kind;

pub use self::kind::Unfit;

use self::kind::Inspector;
use super::StoreError;
use bytes::Bytes;
use data_encoding::HEXLOWER;
use futures_util::{Stream, StreamExt};
use object_store::{
    MultipartUpload, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path as Place,
};
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    pin::pin,
    sync::Arc,
    time::Duration,
};

/// The largest file, unless the configuration says otherwise: 25 MiB.
pub const FILE_LIMIT: u64 = 25 << 20;

/// Octets gathered before they are written: memory for a file, whatever its size.
const PART: usize = 256 << 10;

/// Where uploads lie until they are whole. What lies there was never acknowledged.
const INCOMING: &str = "incoming";

/// How long a broken upload lies there.
const KEPT_INCOMING: Duration = Duration::from_secs(24 * 60 * 60);

/// The file store. Clones share it.
#[derive(Debug, Clone)]
pub struct FileStore {
    store: Arc<LocalFileSystem>,
    limit: u64,
    incoming: PathBuf,
}

/// A file that is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where the store has it.
    pub path: String,
    /// SHA-256 of the content, in hexadecimal.
    pub digest: String,
    /// Octets.
    pub size: u64,
    /// Read from the content, never from the name or the browser.
    pub media_type: &'static str,
}

/// A file that came in whole and has no place yet; without one it is gone a day later.
#[derive(Debug)]
pub struct Incoming {
    staged: Place,
    kept: Kept,
}

impl Incoming {
    /// SHA-256 of the content, in hexadecimal.
    pub fn digest(&self) -> &str {
        &self.kept.digest
    }
}

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The sender stopped half-way.
    #[error("the upload broke off")]
    Interrupted,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl FileStore {
    /// Opens the folder, and makes it where it is missing. `limit` is in octets a file.
    ///
    /// # Errors
    /// One sentence when the folder cannot be made or written to.
    pub fn open(folder: &Path, limit: u64) -> Result<Self, StoreError> {
        let unusable = |what: &dyn std::fmt::Display| {
            StoreError::Unusable(format!(
                "cannot keep files in {}: {what}; make the folder writable or set files.url",
                folder.display()
            ))
        };
        std::fs::create_dir_all(folder.join(INCOMING)).map_err(|error| unusable(&error))?;
        tempfile::tempfile_in(folder.join(INCOMING)).map_err(|error| unusable(&error))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| unusable(&error))?;
        Ok(Self { store: Arc::new(store.with_fsync(true)), limit, incoming: folder.join(INCOMING) })
    }

    /// The largest file, in octets.
    pub fn limit(&self) -> u64 {
        self.limit
    }

    /// Keeps a file as it streams in. `incoming` is a name nobody else uses; `name` is what the file
    /// is called; `place` makes the final path from the digest. Returns when the file is durable.
    ///
    /// # Errors
    /// [`NotKept`]; nothing of the file stays.
    pub async fn keep<E>(
        &self,
        incoming: &str,
        name: &str,
        body: impl Stream<Item = Result<Bytes, E>>,
        place: impl FnOnce(&str) -> String,
    ) -> Result<Kept, NotKept> {
        let whole = self.take_in(incoming, name, body).await?;
        let path = place(&whole.kept.digest);
        Ok(self.put(whole, path).await?)
    }

    /// Takes a file in as it streams in, without giving it a place.
    ///
    /// # Errors
    /// [`NotKept`]; nothing of the file stays.
    pub async fn take_in<E>(
        &self,
        incoming: &str,
        name: &str,
        body: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<Incoming, NotKept> {
        let staged = Place::from(format!("{INCOMING}/{incoming}"));
        let mut upload = self.store.put_multipart(&staged).await.map_err(failed)?;
        let received = match receive(upload.as_mut(), self.limit, name, body).await {
            Ok(received) => received,
            Err(error) => {
                // The reason of the refusal matters more than that of a failed cleaning.
                let _ = upload.abort().await;
                return Err(error);
            }
        };
        upload.complete().await.map_err(failed)?;
        Ok(Incoming { staged, kept: received })
    }

    /// Puts a file that came in at its place.
    ///
    /// # Errors
    /// When the folder cannot be written to; nothing of the file stays.
    pub async fn put(&self, whole: Incoming, path: String) -> Result<Kept, StoreError> {
        let Incoming { staged, kept } = whole;
        if let Err(error) = self.store.rename(&staged, &Place::from(path.as_str())).await {
            let _ = self.store.delete(&staged).await;
            return Err(failed(error));
        }
        Ok(Kept { path, ..kept })
    }

    /// The content, as it is read.
    ///
    /// # Errors
    /// [`StoreError`] when the file is not there or cannot be read.
    pub async fn read(
        &self,
        path: &str,
    ) -> Result<impl Stream<Item = Result<Bytes, std::io::Error>> + Send + 'static, StoreError> {
        let found = self.store.get(&Place::from(path)).await.map_err(failed)?;
        Ok(found.into_stream().map(|part| part.map_err(std::io::Error::other)))
    }

    /// Removes a file that no case names; one that is already gone is fine.
    pub async fn remove(&self, path: &str) -> Result<(), StoreError> {
        match self.store.delete(&Place::from(path)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    /// Removes uploads that were broken off by a kill, a day after their last octet. Age is judged by the
    /// folder's own clock, whatever the portal's shows.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn sweep(&self) -> Result<u32, StoreError> {
        let folder = self.incoming.clone();
        let swept = tokio::task::spawn_blocking(move || sweep(&folder)).await;
        let failed = |error: &dyn std::fmt::Display| StoreError::Files(error.to_string());
        swept.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }
}

fn sweep(folder: &Path) -> std::io::Result<u32> {
    let now = tempfile::tempfile_in(folder)?.metadata()?.modified()?;
    let mut removed = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let age = now.duration_since(entry.metadata()?.modified()?).unwrap_or_default();
        if age > KEPT_INCOMING {
            std::fs::remove_file(entry.path())?;
            removed += 1;
        }
    }
    Ok(removed)
}

async fn receive<E>(
    upload: &mut dyn MultipartUpload,
    limit: u64,
    name: &str,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Kept, NotKept> {
    let mut body = pin!(body);
    let (mut hash, mut inspector) = (Sha256::new(), Inspector::default());
    let (mut size, mut part) = (0_u64, Vec::with_capacity(PART));
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| NotKept::Interrupted)?;
        size += chunk.len() as u64;
        if size > limit {
            return Err(Unfit::TooLarge { limit }.into());
        }
        hash.update(&chunk);
        inspector.see(&chunk);
        part.extend_from_slice(&chunk);
        if part.len() >= PART {
            upload.put_part(PutPayload::from(std::mem::take(&mut part))).await.map_err(failed)?;
        }
    }
    let media_type = inspector.verdict(name)?;
    upload.put_part(PutPayload::from(part)).await.map_err(failed)?;
    Ok(Kept { path: String::new(), digest: HEXLOWER.encode(&hash.finalize()), size, media_type })
}

fn failed(error: object_store::Error) -> StoreError {
    StoreError::of_files(&error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    fn chunks(content: &[u8]) -> impl Stream<Item = Result<Bytes, std::io::Error>> + use<> {
        let parts: Vec<_> = content.chunks(1000).map(|part| Ok(Bytes::copy_from_slice(part))).collect();
        stream::iter(parts)
    }

    fn files_in(folder: &Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| if entry.path().is_dir() { files_in(&entry.path()) } else { 1 }).sum()
    }

    #[tokio::test]
    async fn a_file_comes_back_as_it_went_under_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::open(folder.path(), FILE_LIMIT).unwrap();
        let content = [b"%PDF-1.7\n".as_slice(), &[b'x'; 700_000]].concat();
        let kept =
            store.keep("a", "a.pdf", chunks(&content), |digest| format!("kept/{digest}")).await.unwrap();
        assert_eq!((kept.size, kept.media_type), (700_009, "application/pdf"));
        let parts: Vec<_> = store.read(&kept.path).await.unwrap().collect().await;
        let again: Vec<u8> = parts.into_iter().flat_map(|part| part.unwrap()).collect();
        assert_eq!(again, content);
        assert_eq!(kept.digest, HEXLOWER.encode(&Sha256::digest(&content)));
        store.remove(&kept.path).await.unwrap();
        store.remove(&kept.path).await.unwrap();
        assert_eq!(files_in(folder.path()), 0);
    }

    #[tokio::test]
    async fn what_is_refused_or_breaks_off_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::open(folder.path(), 5_000).unwrap();
        let keep = |content: Vec<u8>| {
            let store = store.clone();
            async move { store.keep("a", "a.pdf", chunks(&content), |digest| digest.to_owned()).await }
        };
        let large = keep([b"%PDF-1.7\n".as_slice(), &[b'x'; 5_000]].concat()).await;
        assert!(matches!(large, Err(NotKept::Unfit(Unfit::TooLarge { limit: 5_000 }))));
        let program = keep([b"MZ".as_slice(), &[0; 400]].concat()).await;
        assert!(matches!(program, Err(NotKept::Unfit(Unfit::Program))));
        let broken = stream::iter([Ok(Bytes::from_static(b"%PDF-1.7")), Err(())]);
        let broken = store.keep("b", "b.pdf", broken, |digest| digest.to_owned()).await;
        assert!(matches!(broken, Err(NotKept::Interrupted)));
        assert_eq!(files_in(folder.path()), 0);
    }

    #[tokio::test]
    async fn an_upload_broken_off_by_a_kill_goes_after_a_day_and_a_running_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::open(folder.path(), FILE_LIMIT).unwrap();
        let old = std::fs::File::create(folder.path().join("incoming/old#1")).unwrap();
        let written = old.metadata().unwrap().modified().unwrap();
        old.set_modified(written - KEPT_INCOMING - Duration::from_secs(60)).unwrap();
        std::fs::write(folder.path().join("incoming/running#1"), b"%PDF").unwrap();
        assert_eq!(store.sweep().await.unwrap(), 1);
        assert_eq!(files_in(folder.path()), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_said_in_one_sentence() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let error = FileStore::open(&file.path().join("files"), FILE_LIMIT).unwrap_err().to_string();
        assert!(error.starts_with("cannot keep files in ") && !error.contains('\n'), "{error}");
    }
}
