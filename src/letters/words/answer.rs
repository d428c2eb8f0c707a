//! The answer (arts 16 and 18): what is supplied, what is withheld and on which ground, and the remedies.

use super::{About, Pen, annex, day, fact, fact_day, line, remedies, said};
use crate::{
    domain::{
        case::{
            event::Event,
            ground::Ground,
            reply::{Item, ItemAnswer, Outcome, ReplyText},
        },
        complaint::last_day::LastDay,
        law::Rule,
    },
    i18n::{Args, DateForm, Locale, Untranslated, dates, numbers, t},
    letters::{
        runs::{Run, Text},
        sheet::{Cell, Fact, Lay, Part},
    },
};

pub(super) fn answer(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Event::Replied { reply, .. } = &about.told.entry.event else { return Ok(()) };
    let case = &about.told.case;
    let outcome = reply.outcome();
    let code = if reply.is_final { outcome.code() } else { "interim" };
    let args = Args::new().with("outcome", code);
    let received_on = case.received_on.unwrap_or_else(|| about.on());
    pen.title("doc-title-answer", &args)?;
    pen.facts(|locale| {
        let mut facts = about.opening(locale)?;
        facts.push(fact_day(locale, "doc-label-received", received_on)?);
        Ok(facts)
    })?;
    pen.paragraph("doc-answer-body", |locale| Ok(args.clone().with("date", day(locale, received_on)?)))?;
    pen.heading("doc-asked")?;
    pen.quoted(about.told, &case.ask.information);
    pen.heading("doc-answer-text")?;
    pen.quoted(about.told, &reply.text);
    items(about, pen, reply)?;
    files(about, pen, reply)?;
    if outcome != Outcome::Refused {
        pen.paragraph("doc-reuse", |_| Ok(Args::new()))?;
    }
    if !reply.is_final {
        pen.paragraph("doc-interim", |_| Ok(Args::new()))?;
    }
    let last = LastDay::told_with(case, Some(reply.id), &about.moment);
    remedies::write(about, pen, Rule::ComplaintToHead, last.as_ref())?;
    about.closing(pen, "doc-signed-officer")?;
    if let Some(clock) = case.clock(Rule::Answer) {
        annex::clock(about, pen, clock)?;
    }
    annex::window(about, pen, Rule::ComplaintToHead, last.as_ref())
}

/// Every part of the request with what was decided of it; then each withheld one with its ground and reasons.
fn items(about: &About<'_>, pen: &mut Pen, reply: &ReplyText) -> Result<(), Untranslated> {
    pen.heading("doc-items")?;
    pen.each(Lay::Stacked, |locale| {
        let head = ["doc-items-number", "doc-items-what", "doc-items-decision"];
        let rows = reply.items.iter().enumerate().map(|(at, item)| item_row(about, locale, at + 1, item));
        Ok(Part::Table {
            head: head.iter().map(|key| said(locale, key, &Args::new())).collect::<Result<_, _>>()?,
            widths: vec![1, 7, 5],
            whole: false,
            rows: rows.collect::<Result<_, _>>()?,
        })
    })?;
    let severed = reply.grounds().any(|ground| matches!(ground, Ground::Excepted { .. }));
    if severed && reply.outcome() == Outcome::Partly {
        pen.paragraph("doc-severed", |_| Ok(Args::new()))?;
    }
    for (at, item) in reply.items.iter().enumerate() {
        let ItemAnswer::Withheld { ground, reasons } = &item.answer else { continue };
        pen.each(Lay::Beside, |locale| {
            let text = said(locale, "doc-withheld-item", &Args::new().with("n", at + 1))?;
            Ok(Part::Heading { level: 3, text })
        })?;
        pen.facts(|locale| grounds(about, locale, item, ground))?;
        pen.quoted(about.told, reasons);
    }
    Ok(())
}

fn item_row(about: &About<'_>, locale: Locale, n: usize, item: &Item) -> Result<Vec<Cell>, Untranslated> {
    let decision = match &item.answer {
        ItemAnswer::Supplied => vec![said(locale, "doc-supplied", &Args::new())?],
        ItemAnswer::Withheld { ground, .. } => {
            let key = if ground.code() == "r3" { "doc-published" } else { "doc-withheld" };
            vec![
                said(locale, key, &Args::new())?,
                said(locale, &format!("ground-{}", ground.code()), &Args::new())?,
            ]
        }
    };
    Ok(vec![vec![Text::of(&n.to_string())], vec![line(locale, about.told.text(&item.what))], decision])
}

fn grounds(
    about: &About<'_>,
    locale: Locale,
    item: &Item,
    ground: &Ground,
) -> Result<Vec<Fact>, Untranslated> {
    let mut facts = vec![fact(locale, "doc-items-what", line(locale, about.told.text(&item.what)))?];
    let name = t(locale, &format!("ground-{}", ground.code()), &Args::new())?;
    let args = Args::new().with("ground", name);
    facts.push(fact(locale, "doc-label-ground", said(locale, "doc-ground", &args)?)?);
    if let Ground::Excepted { exceptions, .. } = ground {
        for one in exceptions {
            facts.push(fact(
                locale,
                "doc-label-exception",
                said(locale, &format!("exception-{}", one.code()), &Args::new())?,
            )?);
        }
    }
    let cited = cited(about, locale, ground)?;
    if let Some((label, text)) = cited {
        facts.push(fact(locale, label, text)?);
    }
    Ok(facts)
}

/// What a ground names beside its reasons (art. 18).
fn cited(
    about: &About<'_>,
    locale: Locale,
    ground: &Ground,
) -> Result<Option<(&'static str, Text)>, Untranslated> {
    let text = |sealed| line(locale, about.told.text(sealed));
    Ok(match ground {
        Ground::NotAvailable { right_body: Some(body) } => {
            let found = about.directory.get(body);
            let name = found.map_or_else(|| body.to_string(), |one| one.name.of(locale.code()).to_owned());
            Some(("doc-label-right-body", Text::of(&name)))
        }
        Ground::Excepted { law: Some(law), .. } => Some(("doc-label-law", text(law))),
        Ground::AlreadyPublished { reference, place } => {
            let (mut both, place) = (text(reference), text(place));
            both.0.push(Run::Plain(" · ".to_owned()));
            both.0.extend(place.0);
            Some(("doc-label-published", both))
        }
        Ground::AlreadySupplied { earlier } => {
            let on = dates::date(locale, earlier.supplied_on, DateForm::Medium)?.text;
            Some(("doc-label-earlier", Text::of(&format!("{} · {on}", earlier.reference))))
        }
        Ground::Other { basis } => Some(("doc-label-law", text(basis))),
        Ground::NotAvailable { right_body: None }
        | Ground::Excepted { law: None, .. }
        | Ground::Unclear
        | Ground::InPreparation
        | Ground::AtArchives => None,
    })
}

fn files(about: &About<'_>, pen: &mut Pen, reply: &ReplyText) -> Result<(), Untranslated> {
    if reply.files.is_empty() {
        return Ok(());
    }
    pen.heading("doc-files")?;
    pen.each(Lay::Stacked, |locale| {
        let head = ["doc-files-name", "doc-files-size", "doc-files-digest"];
        let row = |file: &crate::domain::case::facts::Attachment| -> Result<Vec<Cell>, Untranslated> {
            let digest = about.told.text(&file.digest);
            Ok(vec![
                vec![line(locale, about.told.text(&file.name))],
                vec![Text::of(&numbers::file_size(locale, file.size)?)],
                vec![Text::of(&broken(digest))],
            ])
        };
        Ok(Part::Table {
            head: head.iter().map(|key| said(locale, key, &Args::new())).collect::<Result<_, _>>()?,
            widths: vec![5, 2, 6],
            whole: false,
            rows: reply.files.iter().map(row).collect::<Result<_, _>>()?,
        })
    })
}

/// A digest in groups, so that it breaks between them.
fn broken(digest: &str) -> String {
    let letters: Vec<char> = digest.chars().collect();
    letters.chunks(16).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
