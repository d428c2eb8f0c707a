//! Asking inside the institution: the form of a question, taking it back, and how each stands, for the page of the
//! case. Whoever is asked is not told who wants to know: the question is written for them.

use super::{
    fields::{Desk, Offered},
    files,
    office::{Office, Opened},
    third_party::known,
};
use crate::{
    domain::{
        case::{
            Case,
            command::Command,
            contribution::{self, Contribution, Question},
            facts::Attachment,
        },
        email::EmailAddress,
        id::ContributionId,
        language::Language,
        law::zone,
        sealed::ValueKind,
        text::limit,
    },
    i18n::Args,
    persistence::outbox,
    web::{
        Failure,
        reading::Reading,
        workplace::{
            fields::{Choice, Form, Part},
            files::FileView,
            told::Told,
        },
    },
};
use jiff::civil::Date;
use serde::Serialize;

const KIND: ValueKind = ValueKind::Contribution;

/// The fields of a question.
pub fn ask_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![
        form.line("name"),
        form.line("email").from_left(),
        form.choices("language", ["ar", "fr", "en"]),
        form.area("text"),
        form.choices("request", ["no", "yes"]),
        form.day("by"),
    ]
}

/// Asks somebody.
pub fn ask(form: Form, desk: &Desk, read: &mut Reading<'_>, files: Vec<Attachment>) -> Option<Command> {
    let name = read.line("name", &form.label("name"), KIND, limit::NAME);
    let email = EmailAddress::parse(read.fields.get("email"));
    if email.is_err() {
        let why = if read.is_empty("email") { "missing" } else { "not-an-address" };
        read.wrong("email", &form.label("email"), why, Args::new());
    }
    let email = email.ok().map(|email| read.sealer.seal_text(KIND, email.to_string()));
    let language = read.choice("language", &form.label("language"), |code| code.parse::<Language>().ok());
    let shows_request = read.choice("request", &form.label("request"), |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let asked = desk.opened.told.text(&desk.opened.case().ask.information);
    let typed = read.fields.get("text");
    let (case, told) = (desk.opened.case(), &desk.opened.told);
    let (in_text, in_request) = known(case, told, |known| (known.names_in(typed), known.names_in(&asked)));
    if in_text {
        read.wrong("text", &form.label("text"), "names-requester", Args::new());
    }
    if shows_request == Some(true) && in_request {
        read.wrong("request", &form.label("request"), "names-requester", Args::new());
    }
    let text = read.body("text", &form.label("text"), KIND);
    let answer_by = read.date("by", &form.label("by"));
    let question = Question {
        name: name?,
        email: email?,
        text: text?,
        files,
        answer_by: answer_by?,
        language: language?,
        shows_request: shows_request?,
    };
    let id = ContributionId(desk.office.portal().clock.id());
    Some(Command::Contribution { id, command: Box::new(contribution::Command::Ask(Box::new(question))) })
}

/// Which question is taken back.
pub fn withdraw_parts(form: Form, offered: Offered) -> Vec<Part> {
    vec![form.named("which", offered.questions)]
}

/// Takes a question back.
pub fn withdraw(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let id = read.choice("which", &form.label("which"), |code| code.parse::<ContributionId>().ok())?;
    Some(Command::Contribution { id, command: Box::new(contribution::Command::Withdraw) })
}

/// The questions that wait, by who was asked.
pub fn offered(opened: &Opened) -> Vec<Choice> {
    let waiting = opened.case().contributions.iter().filter(|one| one.waits());
    let choice = |one: &Contribution| Choice::Name {
        value: one.id.to_string(),
        text: opened.told.text(&one.asked.name),
    };
    waiting.map(choice).collect()
}

/// A question as it stands.
#[derive(Debug, Clone, Serialize)]
pub struct ContributionView {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) text: String,
    pub(super) files: Vec<FileView>,
    pub(super) asked_on: Date,
    pub(super) answer_by: Date,
    /// `waits`, `late`, `answered` or `withdrawn`.
    pub(super) state: &'static str,
    /// Calendar days since the day by which it was wanted, while it waits.
    pub(super) late_by: u32,
    pub(super) shows_request: bool,
    pub(super) answer: String,
    pub(super) answer_files: Vec<FileView>,
    /// Since when it is known that its mail did not arrive, while an answer is wanted.
    pub(super) undelivered_on: Option<Date>,
    /// The day of the answer, or of the withdrawal.
    pub(super) on: Option<Date>,
}

/// Every question of a case, the oldest first.
pub fn views(case: &Case, told: &Told, today: Date) -> Vec<ContributionView> {
    let view = |one: &Contribution| {
        let (asked, answered) = (&one.asked, one.answered.as_ref());
        ContributionView {
            name: told.text(&asked.name),
            email: told.text(&asked.email),
            text: told.text(&asked.text),
            files: files::of(case, &asked.files, told),
            asked_on: one.asked_on,
            answer_by: asked.answer_by,
            state: state(one, today),
            late_by: u32::try_from(asked.answer_by.duration_until(today).as_hours() / 24).unwrap_or_default(),
            shows_request: asked.shows_request,
            answer: told.optional(answered.map(|answered| &answered.text)),
            answer_files: answered.map(|answered| files::of(case, &answered.files, told)).unwrap_or_default(),
            undelivered_on: None,
            on: answered.map(|answered| answered.on).or(one.withdrawn_on),
        }
    };
    case.contributions.iter().map(view).collect()
}

/// Says at each question that waits, in the order of the case, whether its mail did not arrive.
pub async fn say_undelivered(
    office: &Office,
    case: &Case,
    views: &mut [ContributionView],
) -> Result<(), Failure> {
    let waiting: Vec<_> = case.contributions.iter().filter(|one| one.waits()).map(|one| one.id).collect();
    let found = outbox::undelivered(&office.portal().db, &waiting).await?;
    for (one, view) in case.contributions.iter().zip(views) {
        view.undelivered_on = found.get(&one.id).map(|at| zone::legal_date(*at));
    }
    Ok(())
}

fn state(one: &Contribution, today: Date) -> &'static str {
    match (&one.answered, one.withdrawn_on) {
        (Some(_), _) => "answered",
        (None, Some(_)) => "withdrawn",
        (None, None) if one.asked.answer_by < today => "late",
        (None, None) => "waits",
    }
}
