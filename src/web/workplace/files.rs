//! Files as the pages of a workplace list them.

use super::told::Told;
use crate::domain::case::facts::Attachment;
use serde::Serialize;

/// A file of the case.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    href: String,
    name: String,
    bytes: u64,
}

/// Files as links under the page of that path.
pub fn under<'a>(
    path: &str,
    attachments: impl IntoIterator<Item = &'a Attachment>,
    told: &Told,
) -> Vec<FileView> {
    attachments
        .into_iter()
        .map(|file| FileView {
            href: format!("{path}/files/{}", file.file),
            name: told.text(&file.name),
            bytes: file.size,
        })
        .collect()
}
