//! The letters about a request on its way: its receipt, its extension, the decision on its urgency, its voiding.

use super::{About, Pen, Text, annex, day, fact, fact_day, fact_said, length, remedies, said};
use crate::{
    domain::{
        case::{
            clock::{Clock, LedgerEntry},
            event::Event,
        },
        complaint::last_day::LastDay,
        law::{Due, Rule},
    },
    i18n::{Args, Locale, Untranslated, t},
};

/// The receipt (art. 14): what was asked, when it was received, by when the answer is due.
pub(super) fn receipt(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let case = &about.told.case;
    let received_on = case.received_on.unwrap_or_else(|| about.on());
    pen.title("doc-title-receipt", &Args::new())?;
    pen.facts(|locale| {
        let mut facts = about.opening(locale)?;
        facts.push(fact_day(locale, "doc-label-received", received_on)?);
        facts.push(fact_said(locale, "doc-label-channel", &format!("channel-{}", case.channel.code()))?);
        facts.push(fact_said(locale, "doc-label-kind", &format!("kind-{}", case.ask.kind.code()))?);
        facts.push(fact_said(
            locale,
            "doc-label-delivery",
            &format!("delivery-{}", case.ask.delivery.code()),
        )?);
        Ok(facts)
    })?;
    pen.paragraph("doc-receipt-body", |locale| Ok(Args::new().with("date", day(locale, received_on)?)))?;
    pen.heading("doc-asked")?;
    pen.quoted(about.told, &case.ask.information);
    pen.heading("doc-due-title")?;
    for clock in case.clocks_by_day() {
        due(pen, clock)?;
        silence(about, pen, clock.due.as_ref())?;
    }
    remedies::how_of_silence(about, pen)?;
    about.closing(pen, "doc-signed-institution")?;
    for clock in case.clocks_by_day() {
        annex::clock(about, pen, clock)?;
    }
    Ok(())
}

/// The notice of the extension (art. 16): ground, reasons, the day before and the day after.
pub(super) fn extension(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Event::Extended { rule, ground, reasons, clock, .. } = &about.told.entry.event else { return Ok(()) };
    pen.title("doc-title-extension", &Args::new())?;
    pen.facts(|locale| {
        let mut facts = about.opening(locale)?;
        let ground = said(locale, &format!("extension-ground-{}", ground.code()), &Args::new())?;
        facts.push(fact(locale, "doc-label-extension-ground", ground)?);
        facts.extend(moved(locale, clock)?);
        Ok(facts)
    })?;
    let article = if *rule == Rule::Urgent { "17" } else { "16" };
    pen.paragraph("doc-extension-body", |_| Ok(Args::new().with("article", article)))?;
    pen.heading("doc-reasons")?;
    pen.quoted(about.told, reasons);
    pen.heading("doc-due-title")?;
    if let Some(after) = &clock.after {
        due_day(pen, after)?;
    }
    silence(about, pen, clock.after.as_ref())?;
    remedies::how_of_silence(about, pen)?;
    about.closing(pen, "doc-signed-officer")?;
    match about.told.case.clock(*rule) {
        Some(clock) => annex::clock(about, pen, clock),
        None => Ok(()),
    }
}

fn moved(locale: Locale, clock: &LedgerEntry) -> Result<Vec<super::Fact>, Untranslated> {
    let of = |label: &str, due: &Option<Due>| {
        due.as_ref().map(|due| fact(locale, label, Text::of(&one_or_two(locale, due)?))).transpose()
    };
    let both = [of("doc-label-previous-due", &clock.before)?, of("doc-label-due", &clock.after)?];
    Ok(both.into_iter().flatten().collect())
}

/// A due date, or the two days between which it lies while a feast is estimated.
fn one_or_two(locale: Locale, due: &Due) -> Result<String, Untranslated> {
    if due.earliest == due.latest {
        return day(locale, due.due_on);
    }
    let args = Args::new().with("from", day(locale, due.earliest)?).with("to", day(locale, due.latest)?);
    t(locale, "due-or", &args)
}

/// The decision on urgency (art. 17), with its reasons where it is declined.
pub(super) fn urgency(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Event::UrgencyAssessed { accepted, reasons, .. } = &about.told.entry.event else { return Ok(()) };
    let case = &about.told.case;
    let args = Args::new().with("code", if *accepted { "accepted" } else { "declined" });
    pen.title("doc-title-urgency", &args)?;
    pen.facts(|locale| about.opening(locale))?;
    pen.paragraph("doc-urgency-body", |_| Ok(args.clone()))?;
    if let Some(reasons) = reasons {
        pen.heading("doc-reasons")?;
        pen.quoted(about.told, reasons);
    }
    let rule = if *accepted { Rule::Urgent } else { Rule::Answer };
    pen.heading("doc-due-title")?;
    if !accepted {
        // The silence of an urgent period that has passed comes first: it can be complained of now.
        let days = LastDay::told_with_decline(case, &about.moment);
        for missed in days.iter().filter(|last| !last.is_to_come()) {
            remedies::of_silence(about, pen, Some(missed))?;
        }
    }
    if let Some(clock) = case.clock(rule) {
        due(pen, clock)?;
        silence(about, pen, clock.due.as_ref())?;
        remedies::how_of_silence(about, pen)?;
        about.closing(pen, "doc-signed-officer")?;
        return annex::clock(about, pen, clock);
    }
    about.closing(pen, "doc-signed-officer")
}

fn due(pen: &mut Pen, clock: &Clock) -> Result<(), Untranslated> {
    match &clock.due {
        Some(due) => due_day(pen, due),
        None => pen.notice("doc-due-unknown", |_| Ok(Args::new())),
    }
}

/// The last day of the answer; the earliest and the latest while a feast is estimated.
pub(super) fn due_day(pen: &mut Pen, due: &Due) -> Result<(), Untranslated> {
    let key = if due.provisional() { "doc-due-between" } else { "doc-due" };
    pen.notice(key, |locale| {
        Ok(Args::new()
            .with("rule", due.rule.code())
            .with("date", day(locale, due.due_on)?)
            .with("earliest", day(locale, due.earliest)?)
            .with("latest", day(locale, due.latest)?)
            .with("length", length(locale, due.length, due.unit)?)
            .with("article", crate::domain::law::period(due.rule, due.received_on).article))
    })
}

/// What silence opens when that period is over.
fn silence(about: &About<'_>, pen: &mut Pen, due: Option<&Due>) -> Result<(), Untranslated> {
    let last = due.and_then(|due| LastDay::told_of_silence(&about.told.case, due, &about.moment));
    remedies::of_silence(about, pen, last.as_ref())
}

/// That the request is void (two persons decided it): the cause, the reasons, the remedies.
pub(super) fn voiding(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Event::Voided { cause, duplicate_of, reasons, .. } = &about.told.entry.event else { return Ok(()) };
    let named = duplicate_of.as_ref().and_then(|original| original.named.as_ref());
    let case = &about.told.case;
    pen.title("doc-title-voiding", &Args::new())?;
    pen.facts(|locale| {
        let mut facts = about.opening(locale)?;
        if let Some(received_on) = case.received_on {
            facts.push(fact_day(locale, "doc-label-received", received_on)?);
        }
        if let Some(named) = named {
            facts.push(fact(locale, "doc-label-original", Text::code(named.reference.to_string()))?);
            let day = named.received_on.map(|on| fact_day(locale, "doc-label-original-received", on));
            facts.extend(day.transpose()?);
        }
        Ok(facts)
    })?;
    pen.paragraph("doc-voiding-body", |_| Ok(Args::new().with("cause", cause.code())))?;
    pen.heading("doc-asked")?;
    pen.quoted(about.told, &case.ask.information);
    pen.heading("doc-reasons")?;
    pen.quoted(about.told, reasons);
    pen.paragraph("doc-voiding-two", |_| Ok(Args::new()))?;
    let last = LastDay::told_with(case, None, &about.moment);
    remedies::write(about, pen, Rule::ComplaintToHead, last.as_ref())?;
    about.closing(pen, "doc-signed-institution")?;
    annex::window(about, pen, Rule::ComplaintToHead, last.as_ref())
}
