//! The first page of a bundle: the case to be read without the portal, and where its files lie.

use super::letters::Written;
use crate::{
    app::{Error, Portal},
    audit::bundle::{Audience, Bundle, ClockGiven, Document},
    domain::{
        case::{
            Case,
            ground::Ground,
            reply::{Item, Reply},
        },
        complaint::Complaint,
        id::UserId,
        institution::Names,
        law::Explanation,
        recalculation::Span,
    },
    i18n::Locale,
    web::{
        answer::Reader,
        passings::{self, PassedView},
        views::Page,
        workplace::{
            reply::{ItemView, item_view},
            story::{self, Step},
            told::Told,
        },
    },
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::HashMap;

/// The bodies of a case.
#[derive(Debug, Clone, Serialize)]
pub struct Bodies {
    /// Who answers for it now.
    institution: Names,
    /// The one that the request was addressed to.
    addressed: Names,
    /// How it came from there to who has it.
    passings: Vec<PassedView>,
}

impl Bodies {
    /// By their names of today.
    ///
    /// # Errors
    /// A body that has left the directory.
    pub fn of(portal: &Portal, case: &Case) -> Result<Self, Error> {
        Ok(Self {
            institution: portal.institution(&case.institution)?.name.clone(),
            addressed: portal.institution(case.origin())?.name.clone(),
            passings: passings::of(portal, case),
        })
    }
}

/// The page.
#[derive(Debug, Serialize)]
pub struct Index {
    reference: String,
    bodies: Bodies,
    audience: &'static str,
    drawn_on: Date,
    as_of: Timestamp,
    stage: &'static str,
    kind: &'static str,
    received_on: Option<Date>,
    name: String,
    subject: String,
    information: String,
    replies: Vec<ReplyView>,
    complaints: Vec<ComplaintView>,
    documents: Vec<DocumentView>,
    letters: Vec<LetterView>,
    /// The documents that prove themselves, where they were made.
    sealed: Vec<LetterView>,
    clocks: Vec<ClockView>,
    story: Vec<Step>,
    given: usize,
    withheld: usize,
    /// The same page in the other language: its file and its name there.
    other: (&'static str, &'static str, &'static str),
}

#[derive(Debug, Serialize)]
struct ReplyView {
    is_final: bool,
    outcome: &'static str,
    text: String,
    items: Vec<ItemView>,
    given_on: Date,
    received_on: Option<Date>,
}

#[derive(Debug, Serialize)]
struct ComplaintView {
    reference: String,
    body: &'static str,
    received_on: Date,
    text: String,
    decided_on: Option<Date>,
    /// `upheld`, `partly`, `rejected` or `inadmissible`; empty before the decision, and for a requester to whom
    /// it was not shown.
    finding: &'static str,
    reasons: String,
    redress: String,
}

#[derive(Debug, Serialize)]
struct DocumentView {
    path: String,
    name: String,
    bytes: u64,
    of: &'static str,
}

#[derive(Debug, Serialize)]
struct LetterView {
    path: String,
    kind: &'static str,
    on: Date,
}

#[derive(Debug, Serialize)]
struct ClockView {
    of: String,
    rule: &'static str,
    due: Option<Span>,
    explanation: Option<Explanation>,
}

/// The page of a bundle in that language.
pub fn of(
    bundle: &Bundle,
    bodies: Bodies,
    letters: &[Written],
    names: &HashMap<UserId, String>,
    reader: Reader,
) -> Index {
    let case = &bundle.case;
    let told = Told(bundle.texts());
    let theirs = case.complaints.iter().filter(|one| bundle.audience.has_complaint(case, one));
    Index {
        reference: case.reference.to_string(),
        bodies,
        audience: bundle.audience.code(),
        drawn_on: bundle.drawn_on,
        as_of: bundle.as_of(),
        stage: case.stage.code(),
        kind: case.ask.kind.code(),
        received_on: case.received_on,
        name: told.name(case),
        subject: told.optional(case.ask.subject.as_ref()),
        information: told.text(&case.ask.information),
        replies: case.replies.iter().filter_map(|reply| reply_view(bundle, reply, &told, reader)).collect(),
        complaints: theirs.map(|one| complaint_view(bundle, one, &told)).collect(),
        documents: bundle.documents.iter().map(document_view).collect(),
        letters: letters
            .iter()
            .map(|one| LetterView { path: one.piece.path.clone(), kind: one.kind, on: one.on })
            .collect(),
        sealed: bundle
            .letters
            .iter()
            .map(|one| LetterView { path: one.path.clone(), kind: one.kind.code(), on: one.on })
            .collect(),
        clocks: bundle.clocks.iter().map(clock_view).collect(),
        story: story::given(&bundle.given, &told, names, reader),
        given: bundle.given.len(),
        withheld: bundle.withheld,
        other: if reader.locale == Locale::Ar {
            ("index.fr.html", "fr", Locale::Fr.native_name())
        } else {
            ("index.html", "ar", Locale::Ar.native_name())
        },
    }
}

/// None for a reply whose event is withheld, and for whoever is given no texts.
fn reply_view(bundle: &Bundle, reply: &Reply, told: &Told, reader: Reader) -> Option<ReplyView> {
    let text = bundle.text(&reply.text.text)?.to_owned();
    let item = |item: &Item| item_view(reader, &item.what, &item.answer, told);
    Some(ReplyView {
        is_final: reply.text.is_final,
        outcome: reply.text.outcome().code(),
        text,
        items: reply.text.items.iter().map(item).collect(),
        given_on: reply.given_on,
        received_on: reply.sent.received_on,
    })
}

fn complaint_view(bundle: &Bundle, one: &Complaint, told: &Told) -> ComplaintView {
    let finding = one.decision.as_ref().map(|decision| decision.finding.code());
    let finding = finding.or(one.inadmissible.as_ref().map(|_| "inadmissible"));
    let was_read = one.sent().is_some_and(|sent| sent.received_on.is_some());
    let is_told = was_read || bundle.audience != Audience::Requester;
    let said = one.decision.as_ref().map(|decision| &decision.reasons);
    let said = said.or(one.inadmissible.as_ref().map(|inadmissible| &inadmissible.reasons));
    let redress = one.decision.as_ref().and_then(|decision| decision.redress.as_ref());
    ComplaintView {
        reference: one.reference.to_string(),
        body: one.body.code(),
        received_on: one.received_on,
        text: told.text(&one.text),
        decided_on: one.said_on(),
        finding: finding.filter(|_| is_told).unwrap_or_default(),
        reasons: told.optional(said),
        redress: told.optional(redress.map(|redress| &redress.what)),
    }
}

fn document_view(document: &Document) -> DocumentView {
    DocumentView {
        path: document.path.clone(),
        name: document.name.clone(),
        bytes: document.size,
        of: document.of.code(),
    }
}

fn clock_view(clock: &ClockGiven) -> ClockView {
    ClockView {
        of: clock.of.clone(),
        rule: clock.rule.code(),
        due: clock.due.as_ref().map(Span::from),
        explanation: clock.explanation.clone(),
    }
}

impl Page for Index {
    const TEMPLATE: &'static str = "bundle/index.html";

    fn samples() -> Vec<Self> {
        Audience::ALL.into_iter().map(sample).collect()
    }
}

fn sample(audience: Audience) -> Index {
    use crate::domain::law::{Calendar, Class, ClassHistory, Rule, explain};
    use jiff::civil::date;
    let due_on = Some(date(2026, 11, 11));
    let classes = ClassHistory::always(Class::StateAdministration);
    let text = |text: &str| if audience == Audience::Auditor { String::new() } else { text.to_owned() };
    let item = |ground: &'static str| ItemView {
        what: "محاضر الدورات".to_owned(),
        ground,
        exceptions: Vec::new(),
        citation: String::new(),
        reasons: text("لأن الوثائق موزعة"),
    };
    let reply = ReplyView {
        is_final: true,
        outcome: "partly",
        text: "نوافيكم بما طلبتم.".to_owned(),
        items: vec![item(""), item(Ground::CODES[0])],
        given_on: date(2026, 11, 20),
        received_on: Some(date(2026, 11, 23)),
    };
    let complaint = |body| ComplaintView {
        reference: "CTIZ-2026-00090-X".to_owned(),
        body,
        received_on: date(2026, 12, 1),
        text: text("لم أتوصل بكل ما طلبت"),
        decided_on: (body == "head").then(|| date(2026, 12, 10)),
        finding: if body == "head" { "partly" } else { "" },
        reasons: text("تسلم باقي المحاضر"),
        redress: text("المحاضر"),
    };
    let document = |of| DocumentView {
        path: "documents/request/01-a.pdf".to_owned(),
        name: "a <b>.pdf".to_owned(),
        bytes: 12_000,
        of,
    };
    let documents = ["request", "reply", "complaint", "other"].map(document).into();
    let names = Names {
        ar: "المجلس الجماعي لتيزنيت".to_owned(),
        fr: "Commune de Tiznit".to_owned(),
        en: None,
        zgh: None,
    };
    Index {
        reference: "CTIZ-2026-00087-4".to_owned(),
        bodies: Bodies {
            institution: names.clone(),
            addressed: names,
            passings: PassedView::sample().filter(|_| audience == Audience::Commission).into_iter().collect(),
        },
        audience: audience.code(),
        drawn_on: date(2026, 12, 12),
        as_of: Timestamp::UNIX_EPOCH,
        stage: "answered",
        kind: "ordinary",
        received_on: Some(date(2026, 10, 12)),
        name: text("فاطمة آيت وحمان"),
        subject: text("محاضر دورات المجلس"),
        information: text("محاضر <b>دورات</b> المجلس الجماعي"),
        replies: if audience == Audience::Auditor { Vec::new() } else { vec![reply] },
        complaints: vec![complaint("head"), complaint("commission")],
        documents: if audience == Audience::Auditor { Vec::new() } else { documents },
        letters: vec![LetterView {
            path: "letters/01-receipt.html".to_owned(),
            kind: "receipt",
            on: date(2026, 10, 12),
        }],
        sealed: vec![LetterView {
            path: "letters/answer-5-ar.pdf".to_owned(),
            kind: "answer",
            on: date(2026, 11, 20),
        }],
        clocks: vec![ClockView {
            of: "CTIZ-2026-00087-4".to_owned(),
            rule: "answer",
            due: Some(Span { earliest: due_on, due_on, latest: due_on }),
            explanation: explain(Calendar::builtin(), Rule::Answer, false, date(2026, 10, 12), &classes).ok(),
        }],
        story: Vec::new(),
        given: 9,
        withheld: usize::from(audience != Audience::Auditor),
        other: ("index.fr.html", "fr", Locale::Fr.native_name()),
    }
}
