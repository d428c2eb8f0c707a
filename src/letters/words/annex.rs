//! The annex: the days of a period, each counted or skipped and why. The same list as everywhere else.

use super::{About, Pen, day, length, said};
use crate::{
    domain::{
        case::clock::Clock,
        complaint::last_day::LastDay,
        law::{
            Explanation, Rule,
            calendar::Certainty,
            explain,
            explanation::{ExplainedDay, HolidayNote, Mark as Counted, Skipped},
        },
        moment::Moment,
    },
    i18n::{Args, DateForm, Locale, Source, Untranslated, dates, source, t},
    letters::{
        runs::Text,
        sheet::{Cell, Day, Lay, Mark, Part, Row},
    },
};
use jiff::civil::Date;

/// A clock in the annex, counted by the version of the calendar that gave its due date.
pub(super) fn clock(about: &About<'_>, pen: &mut Pen, clock: &Clock) -> Result<(), Untranslated> {
    let moment = Moment { calendar: about.newest, ..about.moment };
    match clock.explanation(&moment) {
        Some(why) => counted(pen, &why),
        None => Ok(()),
    }
}

/// A window in the annex, from where its last day counts; where none is told from the date of the letter. Nothing
/// where the calendar does not reach.
pub(super) fn window(
    about: &About<'_>,
    pen: &mut Pen,
    rule: Rule,
    last: Option<&LastDay>,
) -> Result<(), Untranslated> {
    let Moment { calendar, classes, .. } = about.moment;
    let from = last.map_or_else(|| about.on(), |last| last.from);
    match explain(calendar, rule, false, from, classes) {
        Ok(why) => counted(pen, &why),
        Err(_) => Ok(()),
    }
}

fn counted(pen: &mut Pen, why: &Explanation) -> Result<(), Untranslated> {
    let first = pen.annex.is_empty();
    let mut rows = Vec::new();
    if first {
        rows.push(pen.row(Lay::Beside, |locale| heading(locale, 2, "doc-annex", &Args::new()))?);
    }
    rows.push(pen.row(Lay::Beside, |locale| {
        let rule = t(locale, &format!("rule-{}", why.rule.code()), &Args::new())?;
        heading(locale, 3, "doc-annex-rule", &Args::new().with("rule", rule))
    })?);
    rows.push(pen.row(Lay::Beside, |locale| summary(locale, why))?);
    rows.push(pen.row(Lay::Beside, |locale| version(locale, why))?);
    rows.push(pen.row(Lay::Stacked, |locale| weeks(locale, why))?);
    if why.days.iter().any(|day| matches!(day.mark, Counted::Skipped { .. })) {
        rows.push(pen.row(Lay::Stacked, |locale| days_off(locale, why))?);
    }
    pen.annex.extend::<Vec<Row>>(rows);
    Ok(())
}

fn heading(locale: Locale, level: u8, key: &str, args: &Args) -> Result<Part, Untranslated> {
    Ok(Part::Heading { level, text: said(locale, key, args)? })
}

fn summary(locale: Locale, why: &Explanation) -> Result<Part, Untranslated> {
    let args = Args::new()
        .with("from", day(locale, why.received_on)?)
        .with("to", day(locale, why.due_on)?)
        .with("length", length(locale, why.length, why.unit)?)
        .with("article", why.article);
    let text = said(locale, "doc-annex-summary", &args)?;
    if !why.provisional {
        return Ok(Part::Paragraph { text });
    }
    let args = args.with("earliest", day(locale, why.earliest)?).with("latest", day(locale, why.latest)?);
    Ok(Part::Paragraph { text: said(locale, "doc-annex-provisional", &args)? })
}

fn version(locale: Locale, why: &Explanation) -> Result<Part, Untranslated> {
    let args = Args::new()
        .with("since", dates::date(locale, why.rule_version, DateForm::Medium)?.text)
        .with("calendar", why.calendar_version.as_str());
    Ok(Part::Small { text: said(locale, "doc-annex-version", &args)? })
}

fn weeks(locale: Locale, why: &Explanation) -> Result<Part, Untranslated> {
    let weekdays = (1..=7).map(|n| t(locale, "weekday-short", &Args::new().with("weekday", n)));
    let before = usize::from(why.received_on.weekday().to_monday_zero_offset().unsigned_abs());
    let mut days: Vec<Option<Day>> = vec![None; before];
    days.push(Some(Day {
        date: dated(locale, why.received_on, true)?,
        mark: Mark::Zero,
        n: "0".to_owned(),
        why: t(locale, "doc-day-zero", &Args::new())?,
    }));
    for one in &why.days {
        days.push(Some(drawn(locale, one, why.due_on)?));
    }
    Ok(Part::Weeks { weekdays: weekdays.collect::<Result<_, _>>()?, days })
}

fn drawn(locale: Locale, day: &ExplainedDay, due_on: Date) -> Result<Day, Untranslated> {
    let date = dated(locale, day.date, false)?;
    match &day.mark {
        Counted::Counted { counted } if day.date == due_on => {
            let why = t(locale, "doc-day-last", &Args::new())?;
            Ok(Day { date, mark: Mark::Due, n: counted.to_string(), why })
        }
        Counted::Counted { counted } => {
            Ok(Day { date, mark: Mark::Counted, n: counted.to_string(), why: String::new() })
        }
        Counted::Skipped { skipped: Skipped::Weekend, .. } | Counted::Skipped { holiday: None, .. } => {
            Ok(Day { date, mark: Mark::Off, n: String::new(), why: String::new() })
        }
        Counted::Skipped { holiday: Some(note), .. } => {
            Ok(Day { date, mark: Mark::Feast, n: String::new(), why: named(locale, note)? })
        }
    }
}

/// `12`, or `1 نونبر` where a month begins and on the day of receipt.
fn dated(locale: Locale, on: Date, whole: bool) -> Result<String, Untranslated> {
    if whole || on.day() == 1 {
        let month = dates::date(locale, on, DateForm::MonthShort)?.text;
        return Ok(format!("{} {month}", on.day()));
    }
    Ok(on.day().to_string())
}

fn named(locale: Locale, note: &HolidayNote) -> Result<String, Untranslated> {
    let name = name(locale, note);
    if note.status != Certainty::Estimated {
        return Ok(name);
    }
    Ok(format!("{name} ({})", t(locale, "days-provisional", &Args::new())?))
}

fn name(locale: Locale, note: &HolidayNote) -> String {
    match locale {
        Locale::Fr => note.name.fr.to_string(),
        Locale::En => note.name.en.to_string(),
        Locale::Ar | Locale::Zgh => note.name.ar.to_string(),
    }
}

/// Where a day off is known from: in the language of the letter, or as it was written, apart in its own.
fn sourced(locale: Locale, written: &str) -> Text {
    match source(locale, written) {
        Source::Said(said) if said.locale == locale => Text::of(&said.text),
        Source::Said(said) => Text::written(&said.text, locale.dir()),
        Source::Address(address) => Text::code(address),
    }
}

/// The days that did not count, with the text each rests on.
fn days_off(locale: Locale, why: &Explanation) -> Result<Part, Untranslated> {
    let head = ["days-table-day", "days-table-reason", "days-table-source"];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut weekends = 0_u16;
    for one in &why.days {
        match &one.mark {
            Counted::Skipped { holiday: Some(note), skipped } => {
                let reason = match skipped {
                    Skipped::Weekend => {
                        t(locale, "days-reason-lost", &Args::new().with("name", name(locale, note)))?
                    }
                    _ => named(locale, note)?,
                };
                let cells =
                    [Text::of(&day(locale, one.date)?), Text::of(&reason), sourced(locale, &note.source)];
                rows.push(cells.into_iter().map(|cell| vec![cell]).collect());
            }
            Counted::Skipped { holiday: None, .. } => weekends += 1,
            Counted::Counted { .. } => {}
        }
    }
    if weekends > 0 {
        let cells = [
            said(locale, "days-weekends", &Args::new().with("n", weekends))?,
            said(locale, "days-reason-weekend", &Args::new())?,
            said(locale, "doc-weekend-source", &Args::new())?,
        ];
        rows.push(cells.into_iter().map(|cell| vec![cell]).collect());
    }
    let head = head.iter().map(|key| said(locale, key, &Args::new())).collect::<Result<_, _>>()?;
    Ok(Part::Table { head, widths: vec![4, 5, 5], whole: true, rows })
}
