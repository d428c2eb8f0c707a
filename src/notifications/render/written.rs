//! What a notice says, in the pieces that its template and the pages of letters print. Pure data.

use serde::Serialize;

/// Everything a template prints.
#[derive(Debug, Serialize)]
pub struct Words {
    pub lang: &'static str,
    pub dir: &'static str,
    /// The side on which a line begins, for mail readers without style sheets.
    pub start: &'static str,
    pub subject: String,
    /// The same for the heading of a page, where the reference stands apart and does not break.
    pub heading: Heading,
    pub greeting: String,
    pub paragraphs: Vec<String>,
    /// What to press on the page that the link opens; a letter carries the answer itself and leaves this out.
    pub how: Option<String>,
    pub rows: Vec<Row>,
    pub reasons: Option<Reasons>,
    /// The page to open.
    pub link: Link,
    /// The part of it that tells why the date is what it is.
    pub why: Option<Link>,
    pub remedies: Vec<String>,
    pub footer: Vec<String>,
}

/// A subject around its reference, which is empty where the subject names none.
#[derive(Debug, Serialize)]
pub struct Heading {
    pub before: String,
    pub reference: String,
    pub after: String,
}

impl Heading {
    pub fn of(subject: &str, reference: &str) -> Self {
        let parts = subject.split_once(reference).filter(|_| !reference.is_empty());
        let (before, after) = parts.unwrap_or((subject, ""));
        let reference = if parts.is_some() { reference } else { "" };
        Self { before: before.to_owned(), reference: reference.to_owned(), after: after.to_owned() }
    }
}

/// A fact with its name.
#[derive(Debug, Serialize)]
pub struct Row {
    pub label: String,
    pub value: String,
    /// Both on one line, for the text.
    pub line: String,
    /// Whether the value reads from left to right in every language.
    pub latin: bool,
}

/// What the institution wrote, in whatever language.
#[derive(Debug, Serialize)]
pub struct Reasons {
    pub label: String,
    pub text: String,
    pub lines: Vec<String>,
}

/// Somewhere to go.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub label: String,
    pub href: String,
}
