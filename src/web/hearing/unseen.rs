//! What is declared of a step that the portal never saw: the request with its institution, dates and answer, who
//! made it, and before the Commission the complaint to the head.

use crate::{
    app::Portal,
    domain::{
        case::{
            command::Unseen,
            facts::{Ask, Channel, Declared, Delivery, Kind, Requester},
        },
        complaint::command::Command as OnComplaint,
        sealed::ValueKind,
        text::limit,
    },
    i18n::{Args, Locale},
    web::{officer::register, reading::Reading, workplace::fields::Choice},
};

/// Every institution by its name.
pub fn institutions(portal: &Portal, locale: Locale) -> Vec<Choice> {
    let mut all: Vec<Choice> = portal
        .directory
        .iter()
        .map(|one| Choice::Name { value: one.code.to_string(), text: one.name.of(locale.code()).to_owned() })
        .collect();
    all.sort_by(|one, other| text(one).cmp(text(other)));
    all
}

fn text(choice: &Choice) -> &str {
    match choice {
        Choice::Name { text, .. } => text,
        Choice::Words { key, .. } => key,
    }
}

/// A request that the portal never saw, as far as the form says.
pub struct Read {
    requester: Requester,
    ask: Ask,
    declared: Declared,
}

impl Read {
    /// With the complaint that came about it.
    pub fn with(self, complaint: OnComplaint, channel: Channel) -> Unseen {
        let Read { requester, ask, declared } = self;
        Unseen { requester, ask, declared, complaint: Box::new(complaint), channel }
    }
}

/// The request and whoever made it; none with the faults in the form.
pub fn read(read: &mut Reading<'_>) -> Option<Read> {
    let information = read.body("information", "office-register-information", ValueKind::Information);
    let declared = declared(read, "request");
    let requester = register::requester(read);
    let requester = requester?;
    // Nobody says how the answer was wanted there; by this it would go.
    let delivery = if requester.email.is_some() { Delivery::Email } else { Delivery::Post };
    let ask = Ask { subject: None, information: information?, urgency: None, delivery, kind: Kind::Ordinary };
    Some(Read { requester, ask, declared: declared? })
}

/// The four fields of a step: `request_received`, `request_reference`, `request_answered`, `request_answer`, and
/// the same for `head`. All may be left empty.
pub fn declared(read: &mut Reading<'_>, step: &str) -> Option<Declared> {
    let faults = read.form.errors.len();
    let label = |field: &str| format!("hearing-register-{step}-{field}");
    let name = |field: &str| format!("{step}_{field}");
    let received_on = read.optional_date(&name("received"), &label("received"));
    let reference =
        read.optional_line(&name("reference"), &label("reference"), ValueKind::Citation, limit::CITATION);
    let answered_on = read.optional_date(&name("answered"), &label("answered"));
    let answer = read.optional_body(&name("answer"), &label("answer"), ValueKind::AnswerText);
    let declared = Declared { received_on, reference, answered_on, answer };
    if !declared.is_in_order() {
        read.wrong(&name("answered"), &label("answered"), "answered-before", Args::new());
    }
    (read.form.errors.len() == faults).then_some(declared)
}
