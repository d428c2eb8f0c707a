//! The parts of a form with files, as browsers send them: text within a limit, names of files on one line.
//! What becomes of a file is the handler's.

use super::{
    Failure,
    posted::{MOST, harmless},
};
use crate::domain::text::{Words, limit, turns};
use axum::{
    extract::multipart::Field,
    http::{HeaderMap, header},
};

/// Whether a body comes in parts, as one with files does.
pub fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/form-data"))
}

/// What a field takes beside its text, in octets: that of a form of very many empty ones is counted too.
const FRAME: usize = 64;

/// Text fields together stay below the limit of a form without files, their names included.
pub async fn text(mut part: Field<'_>, octets: &mut usize) -> Result<String, Failure> {
    let mut text = Vec::new();
    *octets += FRAME + part.name().map_or(0, str::len);
    if *octets > MOST {
        return Err(Failure::TooLarge);
    }
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        *octets += chunk.len();
        if *octets > MOST {
            return Err(Failure::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    Ok(harmless(&String::from_utf8_lossy(&text)))
}

/// What a broken body means: too large, or not a form of ours.
pub fn broken(error: axum::extract::multipart::MultipartError) -> Failure {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Form,
    }
}

/// The last part of a path, on one line and within the limit of a name, without what turns the direction
/// of writing: `facture<U+202E>fdp.exe` would read as `factureexe.pdf`.
pub fn file_name(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or(raw);
    let clipped: String = last.chars().filter(|c| !turns(*c)).take(limit::NAME).collect();
    Words::line(&clipped, limit::NAME).map_or_else(|_| "document".to_owned(), Words::into_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_the_last_part_of_its_name_on_one_line() {
        assert_eq!(file_name("C:\\Users\\a\\محضر.pdf"), "محضر.pdf");
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("a\r\nb.pdf"), "a b.pdf");
        assert_eq!(file_name("\u{202e}"), "document");
        assert_eq!(file_name("facture\u{202e}fdp.exe"), "facturefdp.exe");
        assert_eq!(file_name(&"x".repeat(500)).len(), limit::NAME);
    }
}
