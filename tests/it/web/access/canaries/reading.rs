//! Makes text of whatever comes back: pages with their headers, feeds, tables, documents, and each file of an archive.

use crate::{letters::asked, support::web::Page};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write as _,
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// What kind of thing somebody found a text in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    Page,
    Document,
    Archive,
    Feed,
    Table,
}

impl Where {
    pub const ALL: [Where; 5] = [Where::Page, Where::Document, Where::Archive, Where::Feed, Where::Table];

    pub fn named(self) -> &'static str {
        match self {
            Where::Page => "page",
            Where::Document => "document",
            Where::Archive => "archive",
            Where::Feed => "feed",
            Where::Table => "table",
        }
    }

    pub fn of(page: &Page) -> Self {
        match page.header("content-type").split(';').next().unwrap_or_default() {
            "application/pdf" => Where::Document,
            "application/zip" => Where::Archive,
            "text/calendar" => Where::Feed,
            "" | "text/html" => Where::Page,
            _ => Where::Table,
        }
    }
}

/// Reads; what a document says is asked once of each.
#[derive(Default)]
pub struct Reader {
    documents: HashMap<[u8; 32], String>,
    kinds: BTreeSet<String>,
}

impl Reader {
    /// How many documents there were to read.
    pub fn documents(&self) -> usize {
        self.documents.len()
    }

    /// What kinds of answers there were, as they call themselves.
    pub fn kinds(&self) -> &BTreeSet<String> {
        &self.kinds
    }

    /// Everything readable in an answer.
    pub fn reads(&mut self, page: &Page) -> String {
        let kind = page.header("content-type").split(';').next().unwrap_or_default();
        self.kinds.insert(kind.to_owned());
        format!("{} {:?}\n{}", page.path, page.headers, self.of_octets(&page.body))
    }

    /// Everything readable in a file.
    pub fn of_octets(&mut self, octets: &[u8]) -> String {
        let mut text = String::from_utf8_lossy(octets).into_owned();
        if octets.starts_with(b"%PDF-") {
            let known = self.documents.entry(Sha256::digest(octets).into());
            text.push_str(known.or_insert_with(|| of_document(octets)));
        }
        if let Ok(mut archive) = ZipArchive::new(Cursor::new(octets)) {
            for at in 0..archive.len() {
                let mut file = archive.by_index(at).expect("a file of the archive");
                let mut content = Vec::new();
                file.read_to_end(&mut content).expect("its content");
                let name = file.name().expect("a name").into_owned();
                drop(file);
                write!(text, "\n{name}\n{}", self.of_octets(&content)).expect("written");
            }
        }
        text
    }
}

/// The words of a document in both orders that there are, and what it says of itself. Letters and digits alone: a word
/// may be broken at the end of a line, and beside Arabic stand marks of direction.
fn of_document(octets: &[u8]) -> String {
    let mut text = String::new();
    for (program, options, to) in [
        ("pdftotext", ["-enc", "UTF-8"].as_slice(), ["-"].as_slice()),
        ("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]),
        ("pdfinfo", &[], &[]),
    ] {
        let (status, told) = asked(program, options, octets, to);
        // What a test only calls a document has no end: it is read as it is.
        let is_whole = octets.windows(5).any(|part| part == b"%%EOF");
        assert!(status == 0 || !is_whole, "{program}: {told}");
        text.push('\n');
        text.extend(told.chars().filter(char::is_ascii_alphanumeric));
    }
    text
}
