//! What the form of an act holds, and what is wrong with it, in words that name the field.

use crate::{
    app::holidays::Wish,
    domain::{
        law::{
            Class, ClassSet,
            calendar::{ActFault, Measure, Names},
            zone,
        },
        text::{TextProblem, Words, limit},
    },
    i18n::{self, Args, Locale},
    web::{forms::FormState, posted::Fields, typed_date},
};
use jiff::{Timestamp, civil::Date};

/// A form as it is read: faults gather in `form`.
pub struct Reading<'a> {
    pub locale: Locale,
    pub fields: &'a Fields,
    pub form: FormState,
}

impl<'a> Reading<'a> {
    pub fn new(locale: Locale, fields: &'a Fields) -> Self {
        Self { locale, fields, form: fields.state() }
    }

    /// What is wished for; none where something is missing or wrong.
    pub fn wish(&mut self, measure: &str) -> Option<Wish> {
        let measure = match measure {
            "close" => self.closure(),
            "cancel" => self.cancelled(),
            "confirm" => self.feast().map(|(feast, first)| Measure::Confirm { feast, first }),
            "estimate" => self.feast().map(|(feast, first)| Measure::Estimate { feast, first }),
            "outage" => self.outage(),
            "undo" => self.fields.get("act").parse().ok().map(|act| Measure::Undo { act }),
            _ => None,
        };
        let source = self.line("source", "admin-source", limit::CITATION);
        let declared_on = self.date("declared", "admin-declared");
        Some(Wish { measure: measure?, source: source?, declared_on: declared_on? })
    }

    fn closure(&mut self) -> Option<Measure> {
        let date = self.date("date", "admin-date");
        let classes: ClassSet = self.fields.all("classes").filter_map(Class::parse).collect();
        if classes.is_empty() {
            self.form.wrong("classes", "admin-fault-no-class", Args::new());
        }
        let [ar, fr, en] = ["ar", "fr", "en"]
            .map(|code| self.line(&format!("name_{code}"), &format!("admin-name-{code}"), limit::SUBJECT));
        let depends_on = Some(self.fields.get("depends").to_owned()).filter(|feast| !feast.is_empty());
        let name = Names { ar: ar?, fr: fr?, en: en? };
        (!classes.is_empty()).then_some(Measure::Close { date: date?, classes, depends_on, name })
    }

    fn cancelled(&mut self) -> Option<Measure> {
        let date = self.date("closure", "admin-closure")?;
        Some(Measure::Cancel { date, classes: ClassSet::ALL })
    }

    fn feast(&mut self) -> Option<(String, Date)> {
        let feast = self.line("feast", "admin-feast", limit::SUBJECT);
        let first = self.date("first", "admin-first");
        Some((feast?, first?))
    }

    fn outage(&mut self) -> Option<Measure> {
        let from = self.instant("from", "admin-from");
        let until = self.instant("until", "admin-until");
        Some(Measure::Outage { from: from?, until: until? })
    }

    /// The fault of the whole act, at the field it is about.
    pub fn fault(&mut self, fault: &ActFault) {
        let field = match fault {
            ActFault::NoSource => "source",
            ActFault::NoName => "name_ar",
            ActFault::NoClass => "classes",
            ActFault::InFuture | ActFault::BeforeCalendar => "declared",
            ActFault::UnknownFeast(_) => "feast",
            ActFault::TooFar(_) => "first",
            ActFault::NoClosure(_) => "closure",
            ActFault::OutageSpan | ActFault::OutageToCome => "until",
            ActFault::NotMaintained(_) => "date",
            ActFault::NoSuchAct(_)
            | ActFault::OthersRestOnIt(_)
            | ActFault::NothingChanges
            | ActFault::Calendar(_) => "",
        };
        self.form.wrong(field, &format!("admin-fault-{}", fault.code()), Args::new());
    }

    fn wrong(&mut self, name: &str, label: &str, why: &str, args: Args) {
        let field = i18n::t(self.locale, label, &Args::new()).unwrap_or_default();
        self.form.wrong(name, &format!("admin-wrong-{why}"), args.with("field", field));
    }

    fn line(&mut self, name: &str, label: &str, most: usize) -> Option<String> {
        match Words::line(self.fields.get(name), most) {
            Ok(words) => Some(words.into_string()),
            Err(TextProblem::Empty) => {
                self.wrong(name, label, "missing", Args::new());
                None
            }
            Err(TextProblem::TooLong { typed, limit }) => {
                let args = Args::new().with("typed", typed).with("limit", limit);
                self.wrong(name, label, "too-long", args);
                None
            }
        }
    }

    fn date(&mut self, name: &str, label: &str) -> Option<Date> {
        let typed = self.fields.get(name).trim();
        let read = typed_date::parse(typed);
        if read.is_none() {
            let why = match typed {
                "" => "missing",
                typed if typed_date::is_no_day(typed) => "no-such-day",
                _ => "date",
            };
            self.wrong(name, label, why, Args::new());
        }
        read
    }

    /// `13/10/2026 08:00`, in Morocco.
    fn instant(&mut self, name: &str, label: &str) -> Option<Timestamp> {
        let typed = self.fields.get(name).trim();
        let read = instant(typed);
        if read.is_none() {
            let why = if typed.is_empty() { "missing" } else { "instant" };
            self.wrong(name, label, why, Args::new());
        }
        read
    }
}

fn instant(typed: &str) -> Option<Timestamp> {
    let (date, time) = typed.rsplit_once([' ', 'T'])?;
    let plain: String = time.chars().map(|c| crate::domain::search::western_digit(c).unwrap_or(c)).collect();
    let (hour, minute) = plain.split_once([':', 'h', '.'])?;
    let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
    let time = jiff::civil::Time::new(hour, minute, 0, 0).ok()?;
    let local = typed_date::parse(date)?.to_datetime(time).to_zoned_datetime(zone::casablanca());
    local.ok().map(|local| local.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_as_people_in_morocco_write_it() {
        let at = "2026-10-13T08:00:00Z".parse().ok();
        for typed in ["13/10/2026 08:00", "2026-10-13 8:00", "2026-10-13T08:00", "١٣/١٠/٢٠٢٦ ٠٨:٠٠"]
        {
            assert_eq!(instant(typed), at, "{typed}");
        }
        assert_eq!(
            instant("13/07/2026 08:00"),
            "2026-07-13T07:00:00Z".parse().ok(),
            "an hour ahead until then"
        );
        for typed in ["", "13/10/2026", "13/10/2026 25:00", "hier 8:00"] {
            assert_eq!(instant(typed), None, "{typed}");
        }
    }
}
