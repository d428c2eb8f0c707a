//! What the cells of a row may hold.

use super::{Column, Fault, Row, Wrong, glance};
use crate::domain::{
    email::EmailAddress,
    institution::{Contact, InstitutionCode, Kind, Names, Region, State},
    law::Class,
    text::{TextProblem, Words, limit},
};
use jiff::civil::Date;
use std::collections::HashMap;

/// The cells of a row as they are read: what is wrong gathers.
pub(super) struct Cells<'a> {
    pub places: &'a HashMap<Column, usize>,
    pub row: &'a Row,
    pub faults: &'a mut Vec<Fault>,
}

impl Cells<'_> {
    pub fn written(&self, column: Column) -> &str {
        self.places.get(&column).and_then(|place| self.row.cells.get(*place)).map_or("", |cell| cell.trim())
    }

    pub fn wrong(&mut self, column: Column, wrong: Wrong) {
        let written = glance(self.written(column));
        self.faults.push(Fault { line: self.row.line, column: column.code().to_owned(), wrong, written });
    }

    /// One line within a limit, or nothing.
    fn text(&mut self, column: Column, most: usize) -> Option<String> {
        let written = self.written(column).to_owned();
        let is_phone = column == Column::Phone;
        let begins_a_formula = written.starts_with(['=', '@', '-', '\t', '＝', '＋', '－', '＠'])
            || (written.starts_with('+') && !is_phone);
        if begins_a_formula || written.chars().any(is_hidden) {
            self.wrong(column, Wrong::Unsafe);
            return None;
        }
        match Words::line(&written, most) {
            Ok(words) => Some(words.into_string()),
            Err(TextProblem::Empty) => None,
            Err(TextProblem::TooLong { .. }) => {
                self.wrong(column, Wrong::TooLong);
                None
            }
        }
    }

    fn obligatory(&mut self, column: Column, most: usize) -> Option<String> {
        if self.written(column).is_empty() {
            self.wrong(column, Wrong::Missing);
            return None;
        }
        self.text(column, most)
    }

    /// A date, or nothing; none at all where what is written is no date.
    fn date(&mut self, column: Column) -> Option<Option<Date>> {
        let written = self.written(column).to_owned();
        if written.is_empty() {
            return Some(None);
        }
        match written.parse::<Date>() {
            Ok(date) if written.len() == 10 => Some(Some(date)),
            _ => {
                self.wrong(column, Wrong::NotADate);
                None
            }
        }
    }

    /// Code, state and first day of receiving of a row without a fault.
    pub fn state(&mut self) -> Option<(InstitutionCode, State, Option<Date>)> {
        let code = self.code(Column::Code, true);
        let from = self.date(Column::ValidFrom);
        let name = self.names();
        let (kind, class) = self.kind_and_class();
        let city = self.obligatory(Column::City, limit::NAME);
        let region = self.region(city.as_deref());
        let parent = self.parent(code.as_ref().and_then(Option::as_ref));
        let receives = self.receives();
        let contact = self.contact();
        let aliases = self.aliases();
        let state = State {
            from: from?,
            name: name?,
            kind: kind?,
            class: class?,
            city: city?,
            region: region?,
            parent: parent?,
            contact: contact?,
            aliases,
        };
        Some((code??, state, receives?))
    }

    fn code(&mut self, column: Column, obligatory: bool) -> Option<Option<InstitutionCode>> {
        let written = self.written(column).to_owned();
        if written.is_empty() {
            if obligatory {
                self.wrong(column, Wrong::Missing);
            }
            return (!obligatory).then_some(None);
        }
        match InstitutionCode::parse(&written) {
            Ok(code) if code.is_reserved() => {
                self.wrong(column, Wrong::Reserved);
                None
            }
            Ok(code) => Some(Some(code)),
            Err(_) => {
                self.wrong(column, Wrong::NotACode);
                None
            }
        }
    }

    fn names(&mut self) -> Option<Names> {
        let ar = self.obligatory(Column::NameAr, limit::SUBJECT);
        let fr = self.obligatory(Column::NameFr, limit::SUBJECT);
        let en = self.text(Column::NameEn, limit::SUBJECT);
        let zgh = self.text(Column::NameZgh, limit::SUBJECT);
        let of = |c: char, from: u32, to: u32| (from..=to).contains(&u32::from(c));
        if ar.as_ref().is_some_and(|name| !name.chars().any(|c| of(c, 0x600, 0x6ff))) {
            self.wrong(Column::NameAr, Wrong::NoArabic);
            return None;
        }
        if zgh.as_ref().is_some_and(|name| !name.chars().any(|c| of(c, 0x2d30, 0x2d7f))) {
            self.wrong(Column::NameZgh, Wrong::NoTifinagh);
            return None;
        }
        Some(Names { ar: ar?, fr: fr?, en, zgh })
    }

    fn kind_and_class(&mut self) -> (Option<Kind>, Option<Class>) {
        let written = self.written(Column::Kind).to_owned();
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == written);
        if kind.is_none() {
            self.wrong(Column::Kind, if written.is_empty() { Wrong::Missing } else { Wrong::NoSuchKind });
        }
        let written = self.written(Column::Class).to_owned();
        let class = Class::parse(&written);
        if class.is_none() {
            self.wrong(Column::Class, if written.is_empty() { Wrong::Missing } else { Wrong::NoSuchClass });
        }
        if let (Some(kind), Some(class)) = (kind, class)
            && !fits(kind, class)
        {
            self.wrong(Column::Class, Wrong::KindAndClass);
            return (None, None);
        }
        (kind, class)
    }

    /// The region, unless the city tells the same.
    fn region(&mut self, city: Option<&str>) -> Option<Option<Region>> {
        let told = city.and_then(Region::of_city);
        let written = self.written(Column::Region).to_owned();
        let said = Region::parse(&written);
        let wrong = match (written.is_empty(), said) {
            (false, None) => Some(Wrong::NoSuchRegion),
            (true, _) if city.is_some() && told.is_none() => Some(Wrong::RegionMissing),
            _ => None,
        };
        if let Some(wrong) = wrong {
            self.wrong(Column::Region, wrong);
            return None;
        }
        Some(said.filter(|said| told != Some(*said)))
    }

    fn parent(&mut self, own: Option<&InstitutionCode>) -> Option<Option<InstitutionCode>> {
        let parent = self.code(Column::Parent, false)?;
        if parent.is_some() && parent.as_ref() == own {
            self.wrong(Column::Parent, Wrong::ParentOfItself);
            return None;
        }
        Some(parent)
    }

    fn receives(&mut self) -> Option<Option<Date>> {
        let from = self.date(Column::ReceivesFrom)?;
        // The law came into force on that day.
        if from.is_some_and(|from| from < jiff::civil::date(2019, 3, 12)) {
            self.wrong(Column::ReceivesFrom, Wrong::BeforeTheLaw);
            return None;
        }
        Some(from)
    }

    fn contact(&mut self) -> Option<Contact> {
        let before = self.faults.len();
        let email = self.text(Column::Email, limit::SUBJECT);
        if email.as_ref().is_some_and(|email| EmailAddress::parse(email).is_err()) {
            self.wrong(Column::Email, Wrong::NotAnAddress);
        }
        let phone = self.text(Column::Phone, limit::PHONE);
        let is_of_phone =
            |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '/' | '(' | ')' | '.' | '-');
        if phone.as_ref().is_some_and(|phone| !phone.chars().all(is_of_phone)) {
            self.wrong(Column::Phone, Wrong::NotAPhone);
        }
        let website = self.text(Column::Website, limit::SUBJECT);
        if website.as_ref().is_some_and(|site| !is_website(site)) {
            self.wrong(Column::Website, Wrong::NotAWebsite);
        }
        let address = self.text(Column::Address, limit::ADDRESS);
        (self.faults.len() == before).then_some(Contact { email, phone, website, address })
    }

    fn aliases(&mut self) -> Vec<String> {
        let written = self.text(Column::Aliases, limit::BODY).unwrap_or_default();
        written.split('|').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    }
}

/// Marks of direction and other signs that turn or hide what is written.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{fffd}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || (c.is_control() && c != '\t')
}

fn is_website(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        host.contains('.') && !rest.contains(char::is_whitespace) && !rest.contains(['"', '<', '>'])
    })
}

/// A chamber is of the class of chambers and nothing else is; the same of courts. For the others the class is a
/// matter of the decree, and who is in doubt is put where fewer closures apply.
fn fits(kind: Kind, class: Class) -> bool {
    let chamber = matches!(kind, Kind::HouseOfRepresentatives | Kind::HouseOfCouncillors);
    chamber == (class == Class::Chamber) && (class != Class::Court || kind == Kind::Court)
}
