//! Costs (art. 5): the forms of a quote, of its withdrawal and of a payment; and how quotes stand, for the page
//! of the case.

use super::fields::{Desk, Offered};
use crate::{
    domain::{
        case::{
            Case,
            command::Command,
            costs::{self, Centimes, Line, Quote, Service},
        },
        id::QuoteId,
        sealed::ValueKind,
        search::western_digit,
        text::limit,
    },
    i18n::{Args, numbers},
    web::{
        reading::Reading,
        workplace::{
            fields::{Form, Part},
            told::Told,
        },
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// The names of the fields of each service: its amount, and what it is for.
const LINES: [(Service, &str, &str); 3] = [
    (Service::Copying, "copying", "copying-what"),
    (Service::Processing, "processing", "processing-what"),
    (Service::Sending, "sending", "sending-what"),
];

/// The fields of a quote.
pub fn quote_parts(form: Form, _: Offered) -> Vec<Part> {
    let lines = LINES.into_iter();
    let lines = lines
        .flat_map(|(_, amount, what)| [form.line(amount).optional().from_left(), form.line(what).optional()]);
    lines.chain([form.line("basis")]).collect()
}

/// The fields of a payment.
pub fn payment_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![form.day("on"), form.line("receipt")]
}

/// The quote that waits; where none does any more, the rules say so.
fn on_open_quote(desk: &Desk, command: costs::Command) -> Command {
    let open = desk.opened.case().open_quote().map(|quote| quote.id);
    let quote = open.unwrap_or_else(|| QuoteId(desk.office.portal().clock.id()));
    Command::Costs { quote, command: Box::new(command) }
}

/// Takes the quote back.
pub fn withdraw(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let reasons = read.body("reasons", &form.label("reasons"), ValueKind::Reasons)?;
    Some(on_open_quote(desk, costs::Command::Withdraw { reasons }))
}

/// Records what was paid.
pub fn payment(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let on = read.date("on", &form.label("on"));
    let receipt = read.line("receipt", &form.label("receipt"), ValueKind::Evidence, limit::CITATION);
    Some(on_open_quote(desk, costs::Command::RecordPayment { on: on?, receipt: receipt? }))
}

/// Says what is asked for, line by line.
pub fn quote(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let mut lines = Vec::new();
    for (service, amount, what) in LINES {
        let typed = |name| !read.fields.get(name).trim().is_empty();
        if typed(amount) || typed(what) {
            let amount = amount_of(form, read, amount);
            let what = read.line(what, &form.label(what), ValueKind::AnswerText, limit::CITATION);
            lines.extend(amount.zip(what).map(|(amount, what)| Line { service, what, amount }));
        }
    }
    let basis = read.line("basis", &form.label("basis"), ValueKind::Citation, limit::CITATION);
    if lines.is_empty() && read.form.is_right() {
        read.wrong("copying", &form.label("copying"), "no-amount", Args::new());
    }
    let quote = QuoteId(desk.office.portal().clock.id());
    Some(Command::Costs { quote, command: Box::new(costs::Command::Quote { lines, basis: basis? }) })
}

/// Dirhams, with the digits of any keyboard; above nothing and below what is surely a slip.
fn amount_of(form: Form, read: &mut Reading<'_>, name: &str) -> Option<Centimes> {
    let typed: String = read.fields.get(name).chars().map(|c| western_digit(c).unwrap_or(c)).collect();
    let amount = Centimes::parse(&typed.replace('٫', "."));
    let amount = amount.filter(|amount| *amount > Centimes(0));
    let why = match amount {
        Some(amount) if amount <= Centimes::MOST => return Some(amount),
        Some(_) => "too-much",
        None => "no-amount",
    };
    let most = numbers::dirhams(read.locale, Centimes::MOST).unwrap_or_default();
    read.wrong(name, &form.label(name), why, Args::new().with("most", most));
    None
}

/// A quote as it stands, for the office and for the requester.
#[derive(Debug, Serialize)]
pub struct QuoteView {
    pub lines: Vec<LineView>,
    pub total: Centimes,
    pub basis: String,
    pub quoted_on: Date,
    pub paid_on: Option<Date>,
    pub receipt: String,
    pub withdrawn_on: Option<Date>,
    pub reasons: String,
}

/// One line of it.
#[derive(Debug, Serialize)]
pub struct LineView {
    pub service: &'static str,
    pub what: String,
    pub amount: Centimes,
}

/// The quotes of a case, oldest first; `text` gives the plaintext of a sealed value.
pub fn views(case: &Case, text: impl Fn(&crate::domain::sealed::Sealed) -> String) -> Vec<QuoteView> {
    let line =
        |line: &Line| LineView { service: line.service.code(), what: text(&line.what), amount: line.amount };
    let view = |quote: &Quote| QuoteView {
        lines: quote.lines.iter().map(line).collect(),
        total: quote.total(),
        basis: text(&quote.basis),
        quoted_on: quote.quoted_on,
        paid_on: quote.paid.as_ref().map(|paid| paid.on),
        receipt: quote.paid.as_ref().map(|paid| text(&paid.receipt)).unwrap_or_default(),
        withdrawn_on: quote.withdrawn.as_ref().map(|back| back.on),
        reasons: quote.withdrawn.as_ref().map(|back| text(&back.reasons)).unwrap_or_default(),
    };
    case.quotes.iter().map(view).collect()
}

/// The same for the office.
pub fn of_office(case: &Case, told: &Told) -> Vec<QuoteView> {
    views(case, |sealed| told.text(sealed))
}
