//! The fields of each act on a complaint and how they become its command. Which acts are offered is the domain's.

use crate::{
    domain::{
        case::{command::Command as OnCase, facts::Attachment, reply::Road},
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
        workplace::fields::{FilesPart, Form, Part},
    },
};

/// The form of an act: its parts before that body, the files that come with it, and the command that it makes; none
/// with the faults in the form.
#[derive(Clone, Copy)]
pub struct Kind {
    pub parts: fn(Form, Body) -> Vec<Part>,
    pub files: Option<FilesPart>,
    command: fn(Form, About, &mut Reading<'_>, Vec<Attachment>) -> Option<Command>,
}

/// The form of an act on a complaint.
pub fn form(action: Action) -> Form {
    Form::new("hearing", action.code())
}

/// The kind of the form of that act; none where it has no form here.
pub fn kind(action: Action) -> Option<Kind> {
    let plain = |parts, command| Some(Kind { parts, command, files: None });
    let with = |files, parts, command| Some(Kind { parts, command, files: Some(files) });
    match action {
        Action::Acknowledge => plain(|form, _| vec![form.day("on"), form.area("evidence")], acknowledge),
        Action::Note => plain(|form, _| vec![form.area("text")], note),
        Action::Admit => plain(|_, _| Vec::new(), |_, _, _, _| Some(Command::Admit)),
        Action::Dismiss => plain(|form, _| vec![form.area("reasons")], dismiss),
        Action::Inquire => with(FilesPart::ENCLOSED, inquiry_parts, inquire),
        Action::Respond => with(FilesPart::ENCLOSED, |form, _| vec![form.area("text")], respond),
        Action::Decide => plain(decision_parts, decide),
        Action::RecordReceipt => plain(receipt_parts, receipt),
        Action::RecordWithdrawal => {
            with(FilesPart::SCAN, |form, _| vec![form.day("signed"), form.area("scan")], withdrawal)
        }
        Action::Follow => plain(follow_parts, follow),
        Action::File
        | Action::Register
        | Action::ShowDecision
        | Action::Withdraw
        | Action::ReportBroken
        | Action::Ripen
        | Action::Recalculate => None,
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

impl Kind {
    /// The command of the act on the case.
    pub fn command(
        self,
        form: Form,
        about: About,
        read: &mut Reading<'_>,
        files: Vec<Attachment>,
    ) -> Option<OnCase> {
        let command = (self.command)(form, about, read, files)?;
        Some(OnCase::Complaint { complaint: about.id, command: Box::new(command) })
    }
}

fn acknowledge(form: Form, _: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    let on = read.date("on", &form.label("on"));
    let evidence = read.line("evidence", &form.label("evidence"), ValueKind::Evidence, limit::CITATION);
    Some(Command::Acknowledge { received_on: on?, evidence: evidence? })
}

fn note(form: Form, _: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    Some(Command::Note { text: read.body("text", &form.label("text"), ValueKind::Note)? })
}

fn dismiss(form: Form, about: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    let reasons = read.body("reasons", &form.label("reasons"), ValueKind::Reasons)?;
    Some(Command::Dismiss { reasons, road: about.road })
}

fn inquiry_parts(form: Form, _: Body) -> Vec<Part> {
    let kinds = [Inquiry::Asked, Inquiry::Heard, Inquiry::Found];
    vec![
        form.choices("kind", kinds.map(Inquiry::code)),
        form.area("text"),
        form.day("answer_by").optional(),
        form.day("on").optional(),
    ]
}

fn inquire(form: Form, _: About, read: &mut Reading<'_>, attachments: Vec<Attachment>) -> Option<Command> {
    let own = |code: &str| Inquiry::parse(code).filter(|kind| *kind != Inquiry::Responded);
    let kind = read.choice("kind", &form.label("kind"), own);
    let text = read.body("text", &form.label("text"), ValueKind::AnswerText);
    let answer_by = read.optional_date("answer_by", &form.label("answer_by"));
    let on = read.optional_date("on", &form.label("on"));
    let step = Investigation { kind: kind?, text: text?, on, answer_by, attachments };
    Some(Command::Inquire(Box::new(step)))
}

fn respond(form: Form, _: About, read: &mut Reading<'_>, attachments: Vec<Attachment>) -> Option<Command> {
    let text = read.body("text", &form.label("text"), ValueKind::AnswerText)?;
    Some(Command::Respond { text, attachments })
}

/// The head promises something by a day; the Commission recommends, and may name a term.
fn redress_words(body: Body) -> (&'static str, &'static str) {
    match body {
        Body::Head => ("what", "by"),
        Body::Commission => ("recommendation", "term"),
    }
}

fn decision_parts(form: Form, body: Body) -> Vec<Part> {
    let (what, by) = redress_words(body);
    let day = form.day("by").in_words_of(form.label(by));
    vec![
        form.choices("finding", Finding::ALL.iter().map(|one| one.code())),
        form.area("reasons"),
        form.area("what").in_words_of(form.label(what)),
        match body {
            Body::Head => day,
            Body::Commission => day.optional(),
        },
    ]
}

/// What is upheld says what will be supplied, and the head by when; what is rejected promises nothing.
fn decide(form: Form, about: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    let finding = read.choice("finding", &form.label("finding"), Finding::parse);
    let reasons = read.body("reasons", &form.label("reasons"), ValueKind::Reasons);
    let (what_label, by_label) = redress_words(about.body);
    let (what_label, by_label) = (form.label(what_label), form.label(by_label));
    let redress = if finding? == Finding::Rejected {
        // What was typed beside a rejection is a contradiction: of the text the rules say so, of a day the form.
        if !read.fields.get("by").trim().is_empty() {
            read.wrong("by", &by_label, "not-with-rejection", Args::new());
        }
        let what = read.optional_body("what", &what_label, ValueKind::Reasons);
        what.map(|what| Redress { what, by: None })
    } else {
        let what = read.body("what", &what_label, ValueKind::Reasons);
        let by = match about.body {
            Body::Head => Some(read.date("by", &by_label)?),
            Body::Commission => read.optional_date("by", &by_label),
        };
        Some(Redress { what: what?, by })
    };
    let ruling = Ruling { finding: finding?, reasons: reasons?, redress, road: about.road };
    Some(Command::Decide(Box::new(ruling)))
}

fn receipt_parts(form: Form, _: Body) -> Vec<Part> {
    let [proof, evidence] = form.proof();
    vec![form.day("on"), proof, evidence]
}

fn receipt(form: Form, _: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    let on = read.date("on", &form.label("on"));
    let proof = form.read_proof(read);
    Some(Command::RecordReceipt { on: on?, proof: proof? })
}

fn withdrawal(form: Form, _: About, read: &mut Reading<'_>, attachments: Vec<Attachment>) -> Option<Command> {
    let signed_on = read.date("signed", &form.label("signed"));
    let scan = read.body("scan", &form.label("scan"), ValueKind::Evidence);
    Some(Command::RecordWithdrawal { signed_on: signed_on?, scan: scan?, attachments })
}

fn follow_parts(form: Form, _: Body) -> Vec<Part> {
    let compliance = Compliance::ALL.iter().map(|one| one.code());
    vec![form.choices("compliance", compliance), form.day("on"), form.area("text")]
}

fn follow(form: Form, _: About, read: &mut Reading<'_>, _: Vec<Attachment>) -> Option<Command> {
    let compliance = read.choice("compliance", &form.label("compliance"), Compliance::parse);
    let on = read.date("on", &form.label("on"));
    let text = read.body("text", &form.label("text"), ValueKind::Note);
    Some(Command::Follow { compliance: compliance?, on: on?, text: text? })
}
