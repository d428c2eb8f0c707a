//! The ZIP of a bundle: nothing compressed, one time for all, so that the same content gives the same octets
//! and a verifier can account for each of them. Written to a file without a name; never whole in memory.

use super::contents::FileListed;
use crate::persistence::StoreError;
use data_encoding::HEXLOWER;
use jiff::{Timestamp, tz::TimeZone};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{BufWriter, Seek, SeekFrom, Write},
};
use zip::{CompressionMethod, DateTime, System, ZipWriter, write::SimpleFileOptions};

/// A ZIP while it is written.
pub(super) struct Archive {
    zip: ZipWriter<BufWriter<File>>,
    options: SimpleFileOptions,
    listed: Vec<FileListed>,
}

fn failed(error: impl std::fmt::Display) -> StoreError {
    StoreError::Files(error.to_string())
}

impl Archive {
    /// Every file has that time, in UTC.
    pub fn begin(at: Timestamp) -> Result<Self, StoreError> {
        let file = tempfile::tempfile().map_err(failed)?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .system(System::Unix)
            .unix_permissions(0o644)
            .last_modified_time(time(at));
        Ok(Self { zip: ZipWriter::new(BufWriter::new(file)), options, listed: Vec::new() })
    }

    /// Begins a file; `write` and `end` follow.
    pub fn file(&mut self, path: &str) -> Result<Writing<'_>, StoreError> {
        self.zip.start_file(path, self.options).map_err(failed)?;
        Ok(Writing { archive: self, path: path.to_owned(), hash: Sha256::new(), size: 0 })
    }

    /// A whole file.
    pub fn put(&mut self, path: &str, content: &[u8]) -> Result<(), StoreError> {
        let mut file = self.file(path)?;
        file.write(content)?;
        file.end();
        Ok(())
    }

    /// What lies in it so far.
    pub fn listed(&self) -> Vec<FileListed> {
        self.listed.clone()
    }

    /// The finished file, at its beginning.
    pub fn finish(self) -> Result<File, StoreError> {
        let writer = self.zip.finish().map_err(failed)?;
        let mut file = writer.into_inner().map_err(failed)?;
        file.seek(SeekFrom::Start(0)).map_err(failed)?;
        Ok(file)
    }
}

/// A file of the ZIP while it is written.
pub(super) struct Writing<'a> {
    archive: &'a mut Archive,
    path: String,
    hash: Sha256,
    size: u64,
}

impl Writing<'_> {
    pub fn write(&mut self, part: &[u8]) -> Result<(), StoreError> {
        self.hash.update(part);
        self.size += part.len() as u64;
        self.archive.zip.write_all(part).map_err(failed)
    }

    pub fn end(self) {
        let sha256 = HEXLOWER.encode(&self.hash.finalize());
        self.archive.listed.push(FileListed { path: self.path, size: self.size, sha256 });
    }
}

/// To two seconds, as a ZIP has it; 1980 for what lies before.
fn time(at: Timestamp) -> DateTime {
    let at = TimeZone::UTC.to_datetime(at);
    let part = |number: i8| number.unsigned_abs();
    let year = at.year().unsigned_abs();
    DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .unwrap_or_default()
}
