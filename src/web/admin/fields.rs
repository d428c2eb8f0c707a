//! What the form of an act holds, and what is wrong with it, in words that name the field.

use crate::{
    app::holidays::Wish,
    domain::{
        law::{
            Class, ClassSet,
            calendar::{ActFault, Measure, MeasureKind, Names},
        },
        text::{Words, limit},
    },
    i18n::Args,
    web::{forms::FormState, reading::Reading},
};
use jiff::civil::Date;

/// What is wished for; none where something is missing or wrong.
pub fn wish(read: &mut Reading<'_, ()>, measure: MeasureKind) -> Option<Wish> {
    let measure = match measure {
        MeasureKind::Close => closure(read),
        MeasureKind::Cancel => cancelled(read),
        MeasureKind::Confirm => feast(read).map(|(feast, first)| Measure::Confirm { feast, first }),
        MeasureKind::Estimate => feast(read).map(|(feast, first)| Measure::Estimate { feast, first }),
        MeasureKind::Outage => outage(read),
        MeasureKind::Undo => read.fields.get("act").parse().ok().map(|act| Measure::Undo { act }),
    };
    let source = line(read, "source", "admin-source", limit::CITATION);
    let declared_on = read.date("declared", "admin-declared");
    Some(Wish { measure: measure?, source: source?, declared_on: declared_on? })
}

fn line(read: &mut Reading<'_, ()>, name: &str, label: &str, most: usize) -> Option<String> {
    read.plain_line(name, label, most).map(Words::into_string)
}

fn closure(read: &mut Reading<'_, ()>) -> Option<Measure> {
    let date = read.date("date", "admin-date");
    let classes: ClassSet = read.fields.all("classes").filter_map(Class::parse).collect();
    if classes.is_empty() {
        read.form.wrong("classes", "admin-fault-no-class", Args::new());
    }
    let [ar, fr, en] = ["ar", "fr", "en"]
        .map(|code| line(read, &format!("name_{code}"), &format!("admin-name-{code}"), limit::SUBJECT));
    let depends_on = Some(read.fields.get("depends").to_owned()).filter(|feast| !feast.is_empty());
    let name = Names { ar: ar?, fr: fr?, en: en? };
    (!classes.is_empty()).then_some(Measure::Close { date: date?, classes, depends_on, name })
}

fn cancelled(read: &mut Reading<'_, ()>) -> Option<Measure> {
    let date = read.date("closure", "admin-closure")?;
    Some(Measure::Cancel { date, classes: ClassSet::ALL })
}

fn feast(read: &mut Reading<'_, ()>) -> Option<(String, Date)> {
    let feast = line(read, "feast", "admin-feast", limit::SUBJECT);
    let first = read.date("first", "admin-first");
    Some((feast?, first?))
}

fn outage(read: &mut Reading<'_, ()>) -> Option<Measure> {
    let from = read.instant("from", "admin-from");
    let until = read.instant("until", "admin-until");
    Some(Measure::Outage { from: from?, until: until? })
}

/// The fault of the whole act, at the field it is about.
pub fn say(form: &mut FormState, fault: &ActFault) {
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
    form.wrong(field, &format!("admin-fault-{}", fault.code()), Args::new());
}
