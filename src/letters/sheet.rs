//! The sheet: everything that stands in a letter, in words, before it is set. Pure data; the same sheet
//! gives the same octets, and its digest is what the printed code vouches for.

use super::runs::{Text, script};
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

/// A letter in one language, or in two side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The title of the document, in its first language.
    pub title: String,
    /// The date of the letter.
    #[serde(serialize_with = "as_parts")]
    pub on: Date,
    pub reference: Text,
    pub sides: Vec<Side>,
    pub body: Vec<Row>,
    /// The days counted.
    pub annex: Vec<Row>,
}

/// One language of the letter: whose letter it is, and what stands on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side {
    pub lang: &'static str,
    pub dir: &'static str,
    pub institution: String,
    /// Lines below the name: the address, the telephone.
    pub heading: Vec<Text>,
    pub portal: String,
    /// `page n of m` in pieces; `n` and `of` stand for the two numbers.
    pub page: Vec<String>,
}

/// The same part in each language of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    pub lay: Lay,
    pub parts: Vec<Part>,
}

/// How the languages of a row lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lay {
    Beside,
    /// One below the other, over the whole width.
    Stacked,
    /// Said once: what a person wrote in whatever language.
    Once,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    Heading {
        level: u8,
        text: Text,
    },
    Paragraph {
        text: Text,
    },
    /// A line of less weight.
    Small {
        text: Text,
    },
    Facts {
        rows: Vec<Fact>,
    },
    Table {
        head: Vec<Text>,
        widths: Vec<u8>,
        /// Whether no row may be cut by the end of a page.
        whole: bool,
        rows: Vec<Vec<Cell>>,
    },
    /// What the reader must not miss.
    Notice {
        text: Text,
    },
    /// What a person wrote, each paragraph in its own direction.
    Quoted {
        paragraphs: Vec<Paragraph>,
    },
    Weeks {
        weekdays: Vec<String>,
        days: Vec<Option<Day>>,
    },
    Signed {
        lines: Vec<Text>,
    },
    Break,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: Text,
    pub value: Text,
}

/// A cell: its paragraphs.
pub type Cell = Vec<Text>;

/// A paragraph that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    pub lang: &'static str,
    pub dir: &'static str,
    pub text: Text,
}

/// A day of a week in the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// `12`, or `1 نونبر` where a month begins.
    pub date: String,
    pub mark: Mark,
    /// Which day of the period it is; empty where it does not count.
    pub n: String,
    /// Why it does not count, or what it is.
    pub why: String,
}

/// How a day is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    Zero,
    Counted,
    Due,
    Off,
    Feast,
}

impl Sheet {
    /// SHA-256 over the sheet as JSON, in hexadecimal.
    ///
    /// # Errors
    /// When the sheet cannot be written as JSON, which no sheet of ours is.
    pub fn digest(&self) -> Result<String, serde_json::Error> {
        Ok(HEXLOWER.encode(&Sha256::digest(serde_json::to_vec(self)?)))
    }
}

impl Paragraph {
    /// The paragraphs of a text, each with the direction of its first letter.
    pub fn of(text: &str) -> Vec<Paragraph> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let (lang, dir) = script(line).unwrap_or(("ar", "rtl"));
                Paragraph { lang, dir, text: Text::of(line) }
            })
            .collect()
    }
}

fn as_parts<S: Serializer>(on: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Parts {
        year: i16,
        month: i8,
        day: i8,
    }
    Parts { year: on.year(), month: on.month(), day: on.day() }.serialize(serializer)
}
