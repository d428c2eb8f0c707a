//! The words of letters: each kind is a function from the act to a sheet, the same in every language. What the
//! law wants in a letter is here and in `letters.ftl`, and nothing can take it out.

mod annex;
mod answer;
mod complaint;
mod remedies;
mod request;

use super::{
    complement::Complement,
    legible::Rewrote,
    runs::Text,
    sheet::{Fact, Lay, Paragraph, Part, Row, Sheet, Side},
};
use crate::{
    app::{
        Portal,
        letters::{self, Told},
    },
    domain::{
        case::reply::Road,
        institution::{Directory, InstitutionCode},
        law::{Calendar, Unit, zone},
        letter::{LetterForm, LetterKind, reference_of},
        moment::Moment,
        sealed::Sealed,
    },
    i18n::{Args, DateForm, Locale, Untranslated, dates, t},
};
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// The files that make the words and the look of a letter.
const WORDING: [&str; 4] = [
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/config/locales/ar/letters.ftl")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/config/locales/fr/letters.ftl")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/config/locales/en/letters.ftl")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/letters/letter.typ")),
];

/// Tells the words and the template of this programme from any other.
pub fn wording() -> String {
    let digest = WORDING.iter().fold(Sha256::new(), |hash, text| hash.chain_update(text));
    HEXLOWER.encode(&digest.finalize()[..8])
}

/// The languages of a form, the first the one of the document.
pub fn locales(form: LetterForm) -> Vec<Locale> {
    match form {
        LetterForm::Arabic => vec![Locale::Ar],
        LetterForm::French => vec![Locale::Fr],
        LetterForm::English => vec![Locale::En],
        LetterForm::ArabicAndFrench => vec![Locale::Ar, Locale::Fr],
    }
}

/// The sheet of an act.
///
/// # Errors
/// When words are missing, which a test keeps out of every build.
pub fn sheet(
    portal: &Portal,
    told: &Told,
    form: LetterForm,
    own: &Complement,
) -> Result<Sheet, Untranslated> {
    let moment = told.moment(portal);
    let about = About {
        told,
        moment,
        newest: portal.calendar(),
        own,
        issuer: letters::issuer(told),
        directory: portal.directory.newest(),
    };
    let mut pen = Pen::new(locales(form));
    match told.kind {
        LetterKind::Receipt => request::receipt(&about, &mut pen)?,
        LetterKind::Extension => request::extension(&about, &mut pen)?,
        LetterKind::Urgency => request::urgency(&about, &mut pen)?,
        LetterKind::Answer => answer::answer(&about, &mut pen)?,
        LetterKind::Voiding => request::voiding(&about, &mut pen)?,
        LetterKind::ComplaintReceipt | LetterKind::DeclaredReceipt => complaint::receipt(&about, &mut pen)?,
        LetterKind::HeadDecision | LetterKind::CommissionOutcome => complaint::decision(&about, &mut pen)?,
    }
    let sides = pen.locales.iter().map(|locale| about.side(*locale)).collect::<Result<_, _>>()?;
    let title = pen.title.clone();
    Ok(Sheet {
        title,
        on: about.on(),
        reference: Text::code(about.reference()),
        sides,
        body: pen.body,
        annex: pen.annex,
    })
}

/// Says, before the signature, that signs are written otherwise or counted, and where they stand as written; nothing
/// where none is.
///
/// # Errors
/// When words are missing.
pub fn tell_rewritten(sheet: &mut Sheet, form: LetterForm, rewrote: Rewrote) -> Result<(), Untranslated> {
    let said_by = match rewrote {
        Rewrote::Nothing => return Ok(()),
        Rewrote::Signs => "doc-signs-rewritten",
        Rewrote::Counted => "doc-signs-counted",
    };
    let pen = Pen::new(locales(form));
    let row =
        pen.row(Lay::Beside, |locale| Ok(Part::Small { text: said(locale, said_by, &Args::new())? }))?;
    let is_signed = |row: &Row| matches!(row.parts[..], [Part::Signed { .. }, ..]);
    let at = sheet.body.iter().position(is_signed).unwrap_or(sheet.body.len());
    sheet.body.insert(at, row);
    Ok(())
}

/// What every letter is about.
struct About<'a> {
    told: &'a Told,
    moment: Moment<'a>,
    /// Knows every version, also the one that counted a clock.
    newest: &'a Calendar,
    own: &'a Complement,
    issuer: InstitutionCode,
    directory: &'static Directory,
}

impl About<'_> {
    /// The date of the letter: that of the act.
    fn on(&self) -> Date {
        zone::legal_date(self.told.entry.recorded_at)
    }

    /// Of the complaint, where the act is about one; else of the request.
    fn reference(&self) -> String {
        reference_of(&self.told.entry.event, &self.told.case).to_string()
    }

    fn name(&self) -> String {
        let requester = &self.told.case.requester;
        let parts = [&requester.first_name, &requester.last_name].map(|part| self.told.text(part));
        parts.join(" ").trim().to_owned()
    }

    fn side(&self, locale: Locale) -> Result<Side, Untranslated> {
        let portal = t(locale, "doc-portal", &Args::new())?;
        Ok(Side {
            lang: locale.code(),
            dir: locale.dir(),
            institution: self.issuer_name(locale)?,
            heading: self.own.heading(locale).map(Text::of).collect(),
            portal,
            page: pages(locale)?,
        })
    }

    fn issuer_name(&self, locale: Locale) -> Result<String, Untranslated> {
        match self.directory.get(&self.issuer) {
            Some(found) => Ok(found.name.of(locale.code()).to_owned()),
            None if self.issuer == InstitutionCode::portal() => t(locale, "doc-portal", &Args::new()),
            None => t(locale, "complaint-body", &Args::new().with("body", "commission")),
        }
    }

    /// Reference, date, and to whom: how every letter begins. Where it travels by post the address stands too.
    fn opening(&self, locale: Locale) -> Result<Vec<Fact>, Untranslated> {
        let mut facts = vec![
            fact(locale, "doc-label-reference", Text::code(self.reference()))?,
            fact(locale, "doc-label-date", Text::of(&self.dated(locale)?))?,
            fact(locale, "doc-label-to", line(locale, &self.name()))?,
        ];
        let requester = &self.told.case.requester;
        if let Some(behalf) = &requester.behalf {
            facts.push(fact(locale, "doc-label-behalf", line(locale, self.told.text(&behalf.name)))?);
        }
        let address = self.told.optional(requester.address.as_ref());
        if self.told.case.road() == Road::Letter && !address.is_empty() {
            facts.push(fact(locale, "doc-label-address", line(locale, address))?);
        }
        Ok(facts)
    }

    /// The date of the letter, with its place where the institution gives one.
    fn dated(&self, locale: Locale) -> Result<String, Untranslated> {
        let on = day(locale, self.on())?;
        match self.own.place(locale) {
            Some(place) => t(locale, "doc-place", &Args::new().with("place", place).with("date", on)),
            None => Ok(on),
        }
    }

    /// What the institution adds, then whose decision it is.
    fn closing(&self, pen: &mut Pen, signed: &str) -> Result<(), Untranslated> {
        let count = |locale: Locale| self.own.closing(self.told.kind, locale).count();
        let most = pen.locales.iter().map(|locale| count(*locale)).max().unwrap_or(0);
        for at in 0..most {
            pen.each(Lay::Beside, |locale| {
                let text = self.own.closing(self.told.kind, locale).nth(at).unwrap_or_default();
                Ok(Part::Paragraph { text: Text::of(text) })
            })?;
        }
        pen.each(Lay::Beside, |locale| {
            let by = t(locale, signed, &Args::new())?;
            Ok(Part::Signed { lines: vec![Text::of(&by), Text::of(&self.issuer_name(locale)?)] })
        })
    }
}

/// `page n of m` in pieces, as every sheet has it.
pub(super) fn pages(locale: Locale) -> Result<Vec<String>, Untranslated> {
    let page = t(locale, "doc-page", &Args::new().with("n", "\u{1}").with("of", "\u{2}"))?;
    Ok(page_pieces(&page))
}

/// `page n of m` cut where the numbers stand.
fn page_pieces(page: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for c in page.chars() {
        match c {
            '\u{1}' => pieces.extend(["n".to_owned(), String::new()]),
            '\u{2}' => pieces.extend(["of".to_owned(), String::new()]),
            other => pieces.last_mut().into_iter().for_each(|piece| piece.push(other)),
        }
    }
    pieces
}

/// Writes every row in each language of the letter.
struct Pen {
    locales: Vec<Locale>,
    title: String,
    body: Vec<Row>,
    annex: Vec<Row>,
}

impl Pen {
    fn new(locales: Vec<Locale>) -> Self {
        Self { locales, title: String::new(), body: Vec::new(), annex: Vec::new() }
    }

    fn row(
        &self,
        lay: Lay,
        part: impl Fn(Locale) -> Result<Part, Untranslated>,
    ) -> Result<Row, Untranslated> {
        Ok(Row { lay, parts: self.locales.iter().map(|locale| part(*locale)).collect::<Result<_, _>>()? })
    }

    fn each(
        &mut self,
        lay: Lay,
        part: impl Fn(Locale) -> Result<Part, Untranslated>,
    ) -> Result<(), Untranslated> {
        let row = self.row(lay, part)?;
        self.body.push(row);
        Ok(())
    }

    /// The title of the letter, which is also that of the document.
    fn title(&mut self, key: &str, args: &Args) -> Result<(), Untranslated> {
        self.title = t(self.locales[0], key, args)?;
        self.each(Lay::Beside, |locale| Ok(Part::Heading { level: 1, text: said(locale, key, args)? }))
    }

    fn heading(&mut self, key: &str) -> Result<(), Untranslated> {
        self.each(Lay::Beside, |locale| {
            Ok(Part::Heading { level: 2, text: said(locale, key, &Args::new())? })
        })
    }

    fn paragraph(
        &mut self,
        key: &str,
        args: impl Fn(Locale) -> Result<Args, Untranslated>,
    ) -> Result<(), Untranslated> {
        self.each(Lay::Beside, |locale| Ok(Part::Paragraph { text: said(locale, key, &args(locale)?)? }))
    }

    fn notice(
        &mut self,
        key: &str,
        args: impl Fn(Locale) -> Result<Args, Untranslated>,
    ) -> Result<(), Untranslated> {
        self.each(Lay::Beside, |locale| Ok(Part::Notice { text: said(locale, key, &args(locale)?)? }))
    }

    fn facts(
        &mut self,
        facts: impl Fn(Locale) -> Result<Vec<Fact>, Untranslated>,
    ) -> Result<(), Untranslated> {
        self.each(Lay::Beside, |locale| Ok(Part::Facts { rows: facts(locale)? }))
    }

    /// What a person wrote, said once whatever the languages of the letter.
    fn quoted(&mut self, told: &Told, sealed: &Sealed) {
        let mut paragraphs = Paragraph::of(told.text(sealed));
        if paragraphs.is_empty() {
            // Erased since: the letter says so by its silence, and keeps its place.
            paragraphs = Paragraph::of("—");
        }
        self.body.push(Row { lay: Lay::Once, parts: vec![Part::Quoted { paragraphs }] });
    }
}

fn said(locale: Locale, key: &str, args: &Args) -> Result<Text, Untranslated> {
    let text = t(locale, key, args)?;
    Ok(Text::of(&text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// What a person wrote, as one line within the words of the portal.
fn line(locale: Locale, text: &str) -> Text {
    Text::written(text, locale.dir())
}

fn fact(locale: Locale, label: &str, value: Text) -> Result<Fact, Untranslated> {
    Ok(Fact { label: said(locale, label, &Args::new())?, value })
}

/// A fact whose value is words of the portal.
fn fact_said(locale: Locale, label: &str, key: &str) -> Result<Fact, Untranslated> {
    fact(locale, label, said(locale, key, &Args::new())?)
}

fn fact_day(locale: Locale, label: &str, on: Date) -> Result<Fact, Untranslated> {
    fact(locale, label, Text::of(&day(locale, on)?))
}

fn day(locale: Locale, on: Date) -> Result<String, Untranslated> {
    Ok(dates::date(locale, on, DateForm::Long)?.text)
}

/// `20 working days`: never a number without its unit.
fn length(locale: Locale, n: u16, unit: Unit) -> Result<String, Untranslated> {
    t(locale, "mail-length", &Args::new().with("n", n).with("unit", unit.code()))
}
