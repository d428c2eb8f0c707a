//! Mails as files: whole or not at all, under a name that a second attempt finds again.

use super::{Failure, Mail};
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Writes `<utc>-<message-id>.eml`, durably and under a temporary name first.
pub async fn write(folder: &Path, mail: &Mail, octets: Vec<u8>) -> Result<(), Failure> {
    let at = mail.written_at.strftime("%Y%m%dT%H%M%SZ");
    let name = format!("{at}-{}.eml", mail.id);
    let folder = folder.to_owned();
    let written = tokio::task::spawn_blocking(move || put(&folder, &name, &octets)).await;
    match written {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(Failure::Passing(format!("mail folder: {}", error.kind()))),
        Err(_) => Err(Failure::Passing("mail folder: interrupted".to_owned())),
    }
}

fn put(folder: &Path, name: &str, octets: &[u8]) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(octets)?;
    file.as_file().sync_all()?;
    let path = folder.join(name);
    file.persist(&path).map_err(|error| error.error)?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(path)
}
