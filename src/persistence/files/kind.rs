//! What an upload really is, read from its content as it passes by: an allow-list of kinds of
//! documents, and the reasons for which a file is refused. Keeps little of the file in memory.

/// Octets from the beginning that are kept to recognise a kind.
const HEAD: usize = 64 << 10;

/// The longest mark that is looked for, less one: what is carried over from chunk to chunk.
const CARRY: usize = 40;

/// Why the content of a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("larger than {limit} octets")]
    TooLarge { limit: u64 },
    #[error("empty")]
    Empty,
    /// Runs, or carries macros that run.
    #[error("a program")]
    Program,
    /// Nobody could read it without a password.
    #[error("encrypted")]
    Encrypted,
    #[error("not a kind of file that is taken")]
    Kind,
}

impl Unfit {
    /// The locale key under `file-`.
    pub fn code(self) -> &'static str {
        match self {
            Unfit::TooLarge { .. } => "too-large",
            Unfit::Empty => "empty",
            Unfit::Program => "program",
            Unfit::Encrypted => "encrypted",
            Unfit::Kind => "kind",
        }
    }
}

/// The kinds that are taken: documents, images and tables that an office can open.
const TAKEN: [&str; 9] = [
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/tiff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
];

/// Documents encrypted by Word or Excel keep this name in sixteen-bit letters.
const ENCRYPTED_PACKAGE: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Sees a file pass by.
#[derive(Debug, Default)]
pub struct Inspector {
    head: Vec<u8>,
    tail: Vec<u8>,
    any: bool,
    /// Control characters that no text has.
    binary: bool,
    pdf_encrypted: bool,
    office_encrypted: bool,
    macros: bool,
}

impl Inspector {
    pub fn see(&mut self, chunk: &[u8]) {
        self.any |= !chunk.is_empty();
        let room = HEAD.saturating_sub(self.head.len()).min(chunk.len());
        self.head.extend_from_slice(&chunk[..room]);
        self.binary |= chunk.iter().any(|b| b.is_ascii_control() && !b"\t\n\r\x0c".contains(b));
        self.tail.extend_from_slice(chunk);
        self.pdf_encrypted |= has_encrypt_entry(&self.tail);
        self.office_encrypted |=
            contains(&self.tail, ENCRYPTED_PACKAGE) || contains(&self.tail, b"encrypted-package");
        self.macros |= contains(&self.tail, b"vbaProject.bin");
        let carried = self.tail.len().saturating_sub(CARRY);
        self.tail.drain(..carried);
    }

    /// The media type, when it is one that is taken. The name tells a table from a text and nothing else.
    ///
    /// # Errors
    /// [`Unfit`], never `TooLarge`.
    pub fn verdict(&self, name: &str) -> Result<&'static str, Unfit> {
        if !self.any {
            return Err(Unfit::Empty);
        }
        let known = infer::get(&self.head);
        if self.is_program(known) {
            return Err(Unfit::Program);
        }
        if self.is_encrypted(known) {
            return Err(Unfit::Encrypted);
        }
        match known {
            Some(kind) => TAKEN.into_iter().find(|taken| *taken == kind.mime_type()).ok_or(Unfit::Kind),
            None if self.binary => Err(Unfit::Kind),
            None if name.to_ascii_lowercase().ends_with(".csv") => Ok("text/csv"),
            None => Ok("text/plain"),
        }
    }

    fn is_program(&self, known: Option<infer::Type>) -> bool {
        let script = self.head.starts_with(b"#!") || self.head.starts_with(b"\xef\xbb\xbf#!");
        let runs = known.is_some_and(|kind| kind.matcher_type() == infer::MatcherType::App);
        // The old form of Windows programs is two letters long: longer than any text that begins so.
        runs || script || (self.head.starts_with(b"MZ") && self.binary) || (self.macros && self.is_zip())
    }

    fn is_encrypted(&self, known: Option<infer::Type>) -> bool {
        let pdf = known.is_some_and(|kind| kind.mime_type() == "application/pdf");
        let compound = self.head.starts_with(b"\xd0\xcf\x11\xe0");
        // The first bit of the flags of a zip entry says that the entry needs a password.
        let locked = self.is_zip() && self.head.get(6).is_some_and(|flags| flags & 1 == 1);
        (pdf && self.pdf_encrypted) || ((compound || self.is_zip()) && self.office_encrypted) || locked
    }

    fn is_zip(&self) -> bool {
        self.head.starts_with(b"PK\x03\x04")
    }
}

/// `/Encrypt` as a whole name: `/EncryptMetadata` alone locks nothing.
fn has_encrypt_entry(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"/Encrypt";
    bytes.windows(NAME.len() + 1).any(|window| {
        window.starts_with(NAME) && window.last().is_some_and(|next| !next.is_ascii_alphanumeric())
    })
}

fn contains(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(name: &str, content: &[u8]) -> Result<&'static str, Unfit> {
        let mut inspector = Inspector::default();
        content.chunks(7).for_each(|chunk| inspector.see(chunk));
        inspector.verdict(name)
    }

    /// A zip archive of one stored entry, as far as its local header.
    fn zip(entry: &str, flags: u8, content: &[u8]) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04\x14\x00".to_vec();
        bytes.extend([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend((entry.len() as u16).to_le_bytes());
        bytes.extend([0, 0]);
        bytes.extend(entry.as_bytes());
        bytes.extend(content);
        bytes
    }

    #[test]
    fn a_text_is_text_in_any_alphabet_and_a_table_by_its_name() {
        assert_eq!(verdict("a.txt", "طلب الحصول على المعلومات\r\n".as_bytes()), Ok("text/plain"));
        assert_eq!(verdict("A.CSV", b"commune;budget\nTiznit;1,5\n"), Ok("text/csv"));
        assert_eq!(verdict("a.txt", b"\xc8\xd3\xe3 windows-1256"), Ok("text/plain"));
        assert_eq!(verdict("a.txt", b"a\0b"), Err(Unfit::Kind));
    }

    #[test]
    fn a_program_is_one_whatever_it_is_called() {
        assert_eq!(verdict("a.pdf", b"MZ\x90\x00\x03"), Err(Unfit::Program));
        assert_eq!(
            verdict("a.pdf", b"\x7fELF\x02\x01\x01\x00aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
            Err(Unfit::Program)
        );
        assert_eq!(verdict("a.txt", b"#!/bin/sh\nrm x\n"), Err(Unfit::Program));
        assert_eq!(verdict("a.docx", &zip("word/vbaProject.bin", 0, b"")), Err(Unfit::Program));
    }

    #[test]
    fn an_encrypted_document_is_refused_and_its_lookalike_is_not() {
        assert_eq!(verdict("a.pdf", b"%PDF-1.7\ntrailer <</Encrypt 5 0 R>>"), Err(Unfit::Encrypted));
        assert_eq!(verdict("a.pdf", b"%PDF-1.7\n<</EncryptMetadata false>>"), Ok("application/pdf"));
        let office = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), ENCRYPTED_PACKAGE].concat();
        assert_eq!(verdict("a.docx", &office), Err(Unfit::Encrypted));
        assert_eq!(verdict("a.zip", &zip("a", 1, b"x")), Err(Unfit::Encrypted));
    }

    #[test]
    fn archives_pages_and_nothing_at_all_are_refused() {
        assert_eq!(verdict("a.pdf", &zip("a.txt", 0, b"x")), Err(Unfit::Kind));
        assert_eq!(verdict("a.txt", b"<!DOCTYPE html><html><script>"), Err(Unfit::Kind));
        assert_eq!(verdict("a.pdf", b""), Err(Unfit::Empty));
        let odt = zip("mimetype", 0, b"application/vnd.oasis.opendocument.text");
        assert_eq!(verdict("a.odt", &odt), Ok("application/vnd.oasis.opendocument.text"));
        assert_eq!(verdict("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Ok("image/png"));
    }
}
