//! The letters about a complaint: its receipt, and what the head or the Commission decided (arts 19 and 20).

use super::{About, Pen, annex, day, fact, fact_day, length, remedies, request::due_day, said};
use crate::domain::case::event::Event;
use crate::{
    app::letters,
    domain::complaint::{
        Complaint,
        event::Event as Happened,
        facts::{Body, Redress},
        last_day::LastDay,
    },
    domain::{letter::LetterKind, sealed::Sealed},
    i18n::{Args, Untranslated},
    letters::runs::Text,
};

/// The receipt of a complaint, and by when it is decided.
pub(super) fn receipt(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Some(complaint) = letters::complaint_of(about.told) else { return Ok(()) };
    let said = Receipt::of(about, complaint);
    let args = Args::new().with("body", complaint.body.code());
    pen.title(said.title, &args)?;
    opening(about, pen, complaint, said.received)?;
    pen.paragraph(said.body, |locale| Ok(args.clone().with("date", day(locale, complaint.received_on)?)))?;
    if let Some(evidence) = said.evidence {
        pen.heading("doc-evidence")?;
        pen.quoted(about.told, evidence);
    }
    pen.heading("doc-complained")?;
    pen.quoted(about.told, &complaint.text);
    pen.heading("doc-due-title")?;
    match complaint.clock.as_ref() {
        Some(clock) => {
            if let Some(due) = &clock.due {
                due_day(pen, due)?;
            }
            pen.paragraph("doc-complaint-silence", |_| Ok(args.clone()))?;
            about.closing(pen, said.signed)?;
            annex::clock(about, pen, clock)
        }
        None => {
            pen.paragraph("doc-complaint-premature", |_| Ok(args.clone()))?;
            about.closing(pen, said.signed)
        }
    }
}

/// The words in which the body says that it has the complaint, or the portal that its complainant says so.
struct Receipt<'a> {
    title: &'static str,
    received: &'static str,
    body: &'static str,
    signed: &'static str,
    /// By what the complainant shows it.
    evidence: Option<&'a Sealed>,
}

impl<'a> Receipt<'a> {
    fn of(about: &'a About<'_>, complaint: &Complaint) -> Self {
        match declared(about) {
            Some(evidence) => Self {
                title: "doc-title-declared-receipt",
                received: "doc-label-complaint-declared",
                body: "doc-complaint-handed-in-body",
                signed: "doc-signed-portal",
                evidence: Some(evidence),
            },
            None => Self {
                title: "doc-title-complaint-receipt",
                received: "doc-label-complaint-received",
                body: "doc-complaint-receipt-body",
                signed: signed(complaint.body),
                evidence: None,
            },
        }
    }
}

/// By what the complainant shows that a body outside the portal has the complaint; none where the body says so.
fn declared<'a>(about: &'a About<'_>) -> Option<&'a Sealed> {
    let Event::Complaint { happened, .. } = &about.told.entry.event else { return None };
    match &**happened {
        Happened::Acknowledged { evidence, .. } if about.told.kind == LetterKind::DeclaredReceipt => {
            Some(evidence)
        }
        _ => None,
    }
}

/// The decision of the head, or the outcome of the Commission, with reasons and remedies.
pub(super) fn decision(about: &About<'_>, pen: &mut Pen) -> Result<(), Untranslated> {
    let Some(complaint) = letters::complaint_of(about.told) else { return Ok(()) };
    let Event::Complaint { happened, .. } = &about.told.entry.event else { return Ok(()) };
    let (finding, reasons, redress) = match &**happened {
        Happened::Decided { finding, reasons, redress, .. } => (finding.code(), reasons, redress.as_ref()),
        Happened::Dismissed { reasons, .. } => ("inadmissible", reasons, None),
        _ => return Ok(()),
    };
    let (also_answered, delegation) = complaint.judged_by();
    let args = Args::new().with("finding", finding).with("body", complaint.body.code());
    pen.title("doc-title-decision", &args)?;
    opening(about, pen, complaint, "doc-label-complaint-received")?;
    pen.paragraph("doc-decision-body", |locale| {
        Ok(args.clone().with("date", day(locale, complaint.received_on)?))
    })?;
    if let Some(number) = delegation {
        pen.paragraph("doc-by-delegation", |_| Ok(Args::new().with("number", number)))?;
    }
    if also_answered {
        pen.paragraph("doc-also-answered", |_| Ok(Args::new()))?;
    }
    pen.heading("doc-reasons")?;
    pen.quoted(about.told, reasons);
    let last = LastDay::told_with_decision(&about.told.case, complaint, &about.moment);
    if let Some(redress) = redress {
        redressed(about, pen, complaint, redress, last.as_ref())?;
    }
    remedies::write(about, pen, complaint.body.next(), last.as_ref())?;
    about.closing(pen, if delegation.is_some() { "doc-signed-for-head" } else { signed(complaint.body) })?;
    annex::window(about, pen, complaint.body.next(), last.as_ref())
}

/// What the decision leads to: a promise of the head, a recommendation of the Commission.
fn redressed(
    about: &About<'_>,
    pen: &mut Pen,
    complaint: &Complaint,
    redress: &Redress,
    last: Option<&LastDay>,
) -> Result<(), Untranslated> {
    let body = Args::new().with("body", complaint.body.code());
    pen.heading(if complaint.body == Body::Head { "doc-promise" } else { "doc-recommendation" })?;
    pen.quoted(about.told, &redress.what);
    if let Some(by) = redress.by {
        pen.notice("doc-redress-by", |locale| Ok(body.clone().with("date", day(locale, by)?)))?;
    }
    if redress.by.zip(last).is_some_and(|(promised, last)| promised > last.on) {
        pen.notice("doc-complain-even-so", |_| Ok(body.clone()))?;
    }
    if complaint.body == Body::Commission {
        pen.paragraph("doc-recommends-only", |_| Ok(Args::new()))?;
    }
    Ok(())
}

fn opening(
    about: &About<'_>,
    pen: &mut Pen,
    complaint: &Complaint,
    received: &str,
) -> Result<(), Untranslated> {
    pen.facts(|locale| {
        let mut facts = about.opening(locale)?;
        facts.push(fact(locale, "doc-label-request", Text::code(about.told.case.reference.to_string()))?);
        let institution = about.told.institution.name.of(locale.code());
        facts.push(fact(locale, "doc-label-institution", Text::of(institution))?);
        facts.push(fact_day(locale, received, complaint.received_on)?);
        let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref());
        if let Some(due) = due {
            let length = length(locale, due.length, due.unit)?;
            let args = Args::new().with("date", day(locale, due.due_on)?).with("length", length);
            facts.push(fact(locale, "doc-label-decide-by", said(locale, "doc-day-with-length", &args)?)?);
        }
        Ok(facts)
    })
}

fn signed(body: Body) -> &'static str {
    match body {
        Body::Head => "doc-signed-head",
        Body::Commission => "doc-signed-commission",
    }
}
