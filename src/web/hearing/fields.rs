//! The fields of each act on a complaint and how they become its command. Which acts are offered is the domain's.

use crate::{
    domain::{
        case::{
            command::Command as OnCase,
            facts::Attachment,
            reply::{Proof, Road},
        },
        complaint::{
            command::{Action, Command, Investigation, Ruling},
            facts::{Body, Compliance, Finding, Inquiry, Redress},
        },
        id::ComplaintId,
        sealed::ValueKind,
        text::limit,
    },
    i18n::Args,
    web::{
        reading::Reading,
        workplace::fields::{Choice, Part},
    },
};

/// Whether the act has a form here.
pub fn has_page(action: Action) -> bool {
    matches!(
        action,
        Action::Acknowledge
            | Action::Note
            | Action::Admit
            | Action::Dismiss
            | Action::Inquire
            | Action::Respond
            | Action::Decide
            | Action::RecordReceipt
            | Action::RecordWithdrawal
            | Action::Follow
    )
}

/// Whether files can come with the act.
pub fn takes_files(action: Action) -> bool {
    matches!(action, Action::Inquire | Action::Respond)
}

/// The label of a field of an act.
fn label(action: Action, name: &str) -> String {
    format!("hearing-{}-{name}", action.code())
}

fn area(action: Action, name: &'static str, optional: bool) -> Part {
    let label = label(action, name);
    Part::Area { name, hint: format!("{label}-hint"), label, optional }
}

fn day(action: Action, name: &'static str) -> Part {
    dated(name, label(action, name), false)
}

fn dated(name: &'static str, label: String, optional: bool) -> Part {
    Part::Date { name, hint: format!("{label}-hint"), label, optional }
}

fn choices(action: Action, name: &'static str, codes: impl Iterator<Item = &'static str>) -> Part {
    let words = |code: &'static str| Choice::Words {
        value: code.to_owned(),
        key: format!("hearing-{}-{name}-{code}", action.code()),
    };
    Part::Choices {
        name,
        label: label(action, name),
        hint: String::new(),
        options: codes.map(words).collect(),
    }
}

/// The fields of an act before that body.
pub fn parts(action: Action, body: Body) -> Vec<Part> {
    match action {
        Action::Note | Action::Respond => vec![area(action, "text", false)],
        Action::Dismiss => vec![area(action, "reasons", false)],
        Action::Inquire => {
            let kinds = [Inquiry::Asked, Inquiry::Heard, Inquiry::Found];
            vec![
                choices(action, "kind", kinds.into_iter().map(Inquiry::code)),
                area(action, "text", false),
                dated("answer_by", label(action, "answer_by"), true),
                dated("on", label(action, "on"), true),
            ]
        }
        Action::Decide => {
            let by = match body {
                Body::Head => day(action, "by"),
                Body::Commission => dated("by", label(action, "term"), true),
            };
            let what = match body {
                Body::Head => area(action, "what", false),
                Body::Commission => {
                    let label = label(action, "recommendation");
                    Part::Area { name: "what", hint: format!("{label}-hint"), label, optional: false }
                }
            };
            let findings = Finding::ALL.iter().map(|one| one.code());
            vec![choices(action, "finding", findings), area(action, "reasons", false), what, by]
        }
        Action::RecordReceipt => vec![
            day(action, "on"),
            choices(action, "proof", ["signature", "postal"].into_iter()),
            area(action, "evidence", false),
        ],
        Action::Acknowledge => vec![day(action, "on"), area(action, "evidence", false)],
        Action::RecordWithdrawal => vec![day(action, "signed"), area(action, "scan", false)],
        Action::Follow => vec![
            choices(action, "compliance", Compliance::ALL.iter().map(|one| one.code())),
            day(action, "on"),
            area(action, "text", false),
        ],
        _ => Vec::new(),
    }
}

/// What a complaint gives to its forms.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub id: ComplaintId,
    pub body: Body,
    /// How what is decided reaches the complainant.
    pub road: Road,
}

/// The command of an act on the case, or none with the faults in the form.
pub fn command(
    action: Action,
    about: About,
    read: &mut Reading<'_>,
    files: Vec<Attachment>,
) -> Option<OnCase> {
    let command = on_complaint(action, about, read, files)?;
    Some(OnCase::Complaint { complaint: about.id, command: Box::new(command) })
}

fn on_complaint(
    action: Action,
    about: About,
    read: &mut Reading<'_>,
    attachments: Vec<Attachment>,
) -> Option<Command> {
    let name = |field: &str| label(action, field);
    match action {
        Action::Note => Some(Command::Note { text: read.body("text", &name("text"), ValueKind::Note)? }),
        Action::Admit => Some(Command::Admit),
        Action::Dismiss => {
            let reasons = read.body("reasons", &name("reasons"), ValueKind::Reasons)?;
            Some(Command::Dismiss { reasons, road: about.road })
        }
        Action::Inquire => inquire(action, read, attachments),
        Action::Respond => {
            let text = read.body("text", &name("text"), ValueKind::AnswerText)?;
            Some(Command::Respond { text, attachments })
        }
        Action::Decide => decide(action, about, read),
        Action::RecordReceipt => receipt(action, read),
        Action::Acknowledge => {
            let on = read.date("on", &name("on"));
            let evidence = read.line("evidence", &name("evidence"), ValueKind::Evidence, limit::CITATION);
            Some(Command::Acknowledge { received_on: on?, evidence: evidence? })
        }
        Action::RecordWithdrawal => {
            let signed_on = read.date("signed", &name("signed"));
            let scan = read.body("scan", &name("scan"), ValueKind::Evidence);
            Some(Command::RecordWithdrawal { signed_on: signed_on?, scan: scan? })
        }
        Action::Follow => {
            let compliance = read.choice("compliance", &name("compliance"), Compliance::parse);
            let on = read.date("on", &name("on"));
            let text = read.body("text", &name("text"), ValueKind::Note);
            Some(Command::Follow { compliance: compliance?, on: on?, text: text? })
        }
        _ => None,
    }
}

fn inquire(action: Action, read: &mut Reading<'_>, attachments: Vec<Attachment>) -> Option<Command> {
    let own = |code: &str| Inquiry::parse(code).filter(|kind| *kind != Inquiry::Responded);
    let kind = read.choice("kind", &label(action, "kind"), own);
    let text = read.body("text", &label(action, "text"), ValueKind::AnswerText);
    let answer_by = read.optional_date("answer_by", &label(action, "answer_by"));
    let on = read.optional_date("on", &label(action, "on"));
    let step = Investigation { kind: kind?, text: text?, on, answer_by, attachments };
    Some(Command::Inquire(Box::new(step)))
}

/// What is upheld says what will be supplied, and the head by when; what is rejected promises nothing.
fn decide(action: Action, about: About, read: &mut Reading<'_>) -> Option<Command> {
    let finding = read.choice("finding", &label(action, "finding"), Finding::parse);
    let reasons = read.body("reasons", &label(action, "reasons"), ValueKind::Reasons);
    let head = about.body == Body::Head;
    let (what_label, by_label) = if head { ("what", "by") } else { ("recommendation", "term") };
    let redress = if finding? == Finding::Rejected {
        // What was typed beside a rejection is a contradiction: of the text the rules say so, of a day the form.
        if !read.fields.get("by").trim().is_empty() {
            read.wrong("by", &label(action, by_label), "not-with-rejection", Args::new());
        }
        let what = read.optional_body("what", &label(action, what_label), ValueKind::Reasons);
        what.map(|what| Redress { what, by: None })
    } else {
        let what = read.body("what", &label(action, what_label), ValueKind::Reasons);
        let by = if head {
            Some(read.date("by", &label(action, by_label))?)
        } else {
            read.optional_date("by", &label(action, by_label))
        };
        Some(Redress { what: what?, by })
    };
    let ruling = Ruling { finding: finding?, reasons: reasons?, redress, road: about.road };
    Some(Command::Decide(Box::new(ruling)))
}

fn receipt(action: Action, read: &mut Reading<'_>) -> Option<Command> {
    let on = read.date("on", &label(action, "on"));
    let kind = |code: &str| ["signature", "postal"].into_iter().find(|one| *one == code);
    let kind = read.choice("proof", &label(action, "proof"), kind);
    let evidence = read.line("evidence", &label(action, "evidence"), ValueKind::Evidence, limit::CITATION)?;
    let proof = match kind? {
        "signature" => Proof::Signature { evidence },
        _ => Proof::Postal { evidence },
    };
    Some(Command::RecordReceipt { on: on?, proof })
}
