//! A report as a document: titles, paragraphs and tables that its caller wrote, set by the press of the letters. What
//! vouches for it is the digest of its data, printed at its end. Nothing of it is kept: the same report gives the same
//! octets.

use super::{
    desk::{Desk, NotMade},
    legible,
    press::{Mark, MarkRow, MarkWords},
    qr,
    runs::Text,
    sheet::{Lay, Part, Row, Sheet, Side},
    words,
};
use crate::i18n::{Args, Locale, t};
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// How much wider the first column of a table is than the others.
const FIRST: u8 = 3;

/// Of what data the digest at its end is: the words `<what>-mark-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Figures.
    Figures,
    /// The record of a meeting.
    Record,
}

impl Marked {
    fn words(self) -> &'static str {
        match self {
            Marked::Figures => "annual-mark",
            Marked::Record => "meeting-mark",
        }
    }
}

/// A report in one language.
#[derive(Debug, Clone)]
pub struct Report {
    pub locale: Locale,
    pub title: String,
    /// Whose report it is.
    pub issuer: String,
    /// The day that it is as of.
    pub on: Date,
    /// Stands on every page.
    pub reference: String,
    pub lead: Vec<String>,
    pub sections: Vec<Section>,
    /// What the report is made of, as its file of data has it.
    pub data: Vec<u8>,
    pub marked: Marked,
}

/// A part with its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub title: String,
    pub paragraphs: Vec<String>,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Report {
    /// SHA-256 of the data, in hexadecimal.
    pub fn digest(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(&self.data))
    }

    fn sheet(&self) -> Result<Sheet, NotMade> {
        let mut body = vec![row(Part::Heading { level: 1, text: Text::of(&self.title) })];
        body.extend(self.lead.iter().map(|text| row(Part::Paragraph { text: Text::of(text) })));
        for section in &self.sections {
            body.push(row(Part::Heading { level: 2, text: Text::of(&section.title) }));
            body.extend(section.paragraphs.iter().map(|text| row(Part::Paragraph { text: Text::of(text) })));
            if !section.rows.is_empty() {
                body.push(row(table(section)));
            }
        }
        let (locale, issuer) = (self.locale, self.issuer.clone());
        let portal = t(locale, "doc-portal", &Args::new())?;
        let page = words::pages(locale)?;
        let heading = Vec::new();
        let side =
            Side { lang: locale.code(), dir: locale.dir(), institution: issuer, heading, portal, page };
        Ok(Sheet {
            title: self.title.clone(),
            on: self.on,
            reference: Text::of(&self.reference),
            sides: vec![side],
            body,
            annex: Vec::new(),
        })
    }

    fn mark(&self) -> Result<Mark, NotMade> {
        let say = |part: &str| {
            let key = format!("{}-{part}", self.marked.words());
            t(self.locale, &key, &Args::new())
        };
        let digest = self.digest();
        let picture = qr::picture(&format!("sha256:{digest}"));
        let words = MarkWords { title: Text::of(&say("title")?), how: Text::of(&say("how")?) };
        Ok(Mark {
            picture: picture.map_err(|error| NotMade::Picture(error.to_string()))?,
            alt: say("alt")?,
            words: vec![words],
            rows: vec![MarkRow { label: Text::of(&say("digest")?), value: digest, large: false }],
        })
    }
}

impl Desk {
    /// The report as a PDF.
    ///
    /// # Errors
    /// [`NotMade`]
    pub async fn report(&self, report: Report) -> Result<Vec<u8>, NotMade> {
        let press = self.press().clone();
        let turn = press.turn().await?;
        turn.does(move || {
            let mut sheet = report.sheet()?;
            legible::make(&mut sheet, |cluster| press.sets(cluster));
            Ok::<_, NotMade>(press.set(&sheet, &report.mark()?, report.digest())?)
        })
        .await?
    }
}

fn row(part: Part) -> Row {
    Row { lay: Lay::Beside, parts: vec![part] }
}

fn table(section: &Section) -> Part {
    let widths = (0..section.head.len()).map(|at| if at == 0 { FIRST } else { 1 });
    let cell = |text: &String| vec![Text::of(text)];
    Part::Table {
        head: section.head.iter().map(|text| Text::of(text)).collect(),
        widths: widths.collect(),
        whole: true,
        rows: section.rows.iter().map(|cells| cells.iter().map(cell).collect()).collect(),
    }
}
