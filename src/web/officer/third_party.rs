//! Consulting a third party (art. 9): the forms that ask it, send its link anew and close with its answer
//! weighed; what a reply decides of its information; and how a consultation stands, for the page of the case.

use super::{
    fields::{Desk, Offered},
    files,
    office::{Office, Opened},
};
use crate::{
    app::links,
    domain::{
        case::{
            Case,
            anonymity::Known,
            command::{Command, ConsultationEnd},
            consultation::{Consultation, Disclosed, Disclosure, Notice},
        },
        email::EmailAddress,
        id::ConsultationId,
        language::Language,
        sealed::{Sealed, ValueKind},
        text::limit,
    },
    i18n::Args,
    web::{
        reading::Reading,
        workplace::{
            fields::{Choice, Form, Part},
            files::FileView,
            letter::Addressee,
            told::Told,
        },
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// All that is written of a third party stays what a third party confided.
const KIND: ValueKind = ValueKind::ThirdParty;

/// The fields to ask a third party.
pub fn open_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![
        form.line("third"),
        form.area("concerns"),
        form.line("email").optional().from_left(),
        form.area("address").optional(),
        form.choices("language", ["ar", "fr", "en"]),
        form.day("by"),
    ]
}

/// The fields to send its link anew.
pub fn renew_parts(form: Form, offered: Offered) -> Vec<Part> {
    vec![
        form.named("which", offered.asked),
        form.line("email").optional().from_left(),
        form.area("address").optional(),
        form.area("reasons"),
    ]
}

/// The fields to close a consultation.
pub fn close_parts(form: Form, offered: Offered) -> Vec<Part> {
    vec![
        form.named("which", offered.open),
        form.choices("end", ["consented", "partly", "refused", "silent"]),
        form.area("reasons").optional(),
    ]
}

/// The consultations that are open, and of those the ones that the portal wrote to.
pub fn offered(opened: &Opened) -> (Vec<Choice>, Vec<Choice>) {
    let choice = |one: &Consultation| Choice::Name {
        value: one.id.to_string(),
        text: opened.told.text(&one.third_party),
    };
    let open = || opened.case().consultations.iter().filter(|one| one.closed.is_none());
    (open().map(choice).collect(), open().filter(|one| one.notice.is_some()).map(choice).collect())
}

/// Asks a third party.
pub fn open(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let name = |field: &str| form.label(field);
    let third_party = read.line("third", &name("third"), KIND, limit::CITATION);
    let named = read.fields.get("third");
    let typed = read.fields.get("concerns");
    let (in_name, in_text) = known(desk.opened.case(), &desk.opened.told, |known| {
        (known.shows_in_name(named), known.shows_in(typed, named))
    });
    for (field, shows) in [("third", in_name), ("concerns", in_text)] {
        if shows {
            read.wrong(field, &name(field), "shows-request", Args::new());
        }
    }
    let concerns = read.body("concerns", &name("concerns"), KIND);
    let (email, address) = reach(form, read);
    if email.is_none() && address.is_none() && read.fields.get("email").trim().is_empty() {
        read.wrong("email", &name("email"), "no-way", Args::new());
    }
    let language = read.choice("language", &name("language"), |code| code.parse::<Language>().ok());
    let reply_by = read.date("by", &name("by"));
    let notice = Notice { email, address, concerns: concerns?, reply_by: reply_by?, language: language? };
    let id = ConsultationId(desk.office.portal().clock.id());
    Some(Command::OpenConsultation { id, third_party: third_party?, notice: Some(Box::new(notice)) })
}

/// Where the third party is reached: by mail, by letter, or both.
fn reach(form: Form, read: &mut Reading<'_>) -> (Option<Sealed>, Option<Sealed>) {
    let typed = read.fields.get("email").trim().to_owned();
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => Some(read.sealer.seal_text(KIND, email.to_string())),
        Err(_) if typed.is_empty() => None,
        Err(_) => {
            read.wrong("email", &form.label("email"), "not-an-optional-address", Args::new());
            None
        }
    };
    (email, read.optional_body("address", &form.label("address"), KIND))
}

/// What the office knows of the requester, which nothing that is written for a third party gives away.
pub(super) fn known<T>(case: &Case, told: &Told, ask: impl FnOnce(&Known<'_>) -> T) -> T {
    let requester = &case.requester;
    let (first, last) = (told.text(&requester.first_name), told.text(&requester.last_name));
    let organisation = told.optional(requester.organisation.as_ref());
    let behalf = told.optional(requester.behalf.as_ref().map(|behalf| &behalf.name));
    let address = told.optional(requester.address.as_ref());
    let (email, phone) = (told.optional(requester.email.as_ref()), told.optional(requester.phone.as_ref()));
    let asked = [told.optional(case.ask.subject.as_ref()), told.text(&case.ask.information)];
    let known = Known {
        first_name: &first,
        last_name: &last,
        organisation: &organisation,
        behalf: &behalf,
        address: &address,
        email: &email,
        phone: &phone,
        asked: [&asked[0], &asked[1]],
    };
    ask(&known)
}

/// Sends the link of a third party anew.
pub fn renew(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let id = read.choice("which", &form.label("which"), |code| code.parse::<ConsultationId>().ok());
    let (email, address) = reach(form, read);
    let reasons = read.body("reasons", &form.label("reasons"), ValueKind::Reasons);
    Some(Command::RenewConsultation { id: id?, email, address, reasons: reasons? })
}

/// Closes a consultation with what came of it.
pub fn close(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let id = read.choice("which", &form.label("which"), |code| code.parse::<ConsultationId>().ok());
    let end = read.choice("end", &form.label("end"), |code| {
        ConsultationEnd::parse(code).filter(|end| *end != ConsultationEnd::Overtaken)
    });
    let reasons = if matches!(end, Some(ConsultationEnd::Refused | ConsultationEnd::Partly)) {
        Some(read.body("reasons", &form.label("reasons"), ValueKind::Reasons)?)
    } else {
        read.optional_body("reasons", &form.label("reasons"), ValueKind::Reasons)
    };
    Some(Command::CloseConsultation { id: id?, end: end?, reasons })
}

/// A consultation as it stands.
#[derive(Debug, Serialize)]
pub struct ConsultationView {
    who: String,
    opened_on: Date,
    concerns: String,
    reply_by: Option<Date>,
    /// How the notice travels; empty where the portal wrote none.
    road: &'static str,
    notified_on: Option<Date>,
    /// What the third party said itself; empty while nothing.
    answer: &'static str,
    answered_on: Option<Date>,
    answer_reasons: String,
    answer_files: Vec<FileView>,
    closed_on: Option<Date>,
    end: &'static str,
    reasons: String,
    /// What was decided of its information; empty while nothing is.
    decided: &'static str,
    decided_on: Option<Date>,
    /// How it is told of that, and when it was.
    told_road: &'static str,
    told_on: Option<Date>,
}

/// Every consultation of a case, oldest first.
pub fn views(case: &Case, told: &Told) -> Vec<ConsultationView> {
    let view = |one: &Consultation| {
        let answered = one.answered.as_ref();
        ConsultationView {
            who: told.text(&one.third_party),
            opened_on: one.opened_on,
            concerns: told.optional(one.notice.as_ref().map(|notice| &notice.concerns)),
            reply_by: one.notice.as_ref().map(|notice| notice.reply_by),
            road: one.road.map_or("", |road| road.code()),
            notified_on: one.notified_on,
            answer: answered.map_or("", |answered| answered.answer.code()),
            answered_on: answered.map(|answered| answered.on),
            answer_reasons: told.optional(answered.and_then(|answered| answered.reasons.as_ref())),
            answer_files: answered.map(|answered| files::of(case, &answered.files, told)).unwrap_or_default(),
            closed_on: one.closed.map(|(on, _)| on),
            end: one.closed.map_or("", |(_, end)| end.code()),
            reasons: told.optional(one.reasons.as_ref()),
            decided: one.disclosure().map_or("", Disclosure::code),
            decided_on: one.decided.map(|decided| decided.on),
            told_road: one.decided.map_or("", |decided| decided.road.code()),
            told_on: one.decided.and_then(|decided| decided.told_on),
        }
    };
    case.consultations.iter().map(view).collect()
}

/// Those that are open when the reply is written: it closes them.
pub fn open_names(case: &Case, told: &Told) -> Vec<String> {
    let open = case.consultations.iter().filter(|one| one.closed.is_none());
    open.map(|one| told.text(&one.third_party)).collect()
}

/// A third party of whose information the final reply says what becomes.
#[derive(Debug, Clone, Serialize)]
pub struct Telling {
    pub field: String,
    pub name: String,
    pub concerns: String,
    /// What it said itself; empty while nothing.
    pub answer: &'static str,
    /// What is said of it, in a look at the reply.
    pub disclosure: &'static str,
}

impl Telling {
    fn of(one: &Consultation, told: &Told, disclosure: Option<Disclosure>) -> Self {
        Self {
            field: field(one),
            name: told.text(&one.third_party),
            concerns: told.optional(one.notice.as_ref().map(|notice| &notice.concerns)),
            answer: one.answered.as_ref().map_or("", |answered| answered.answer.code()),
            disclosure: disclosure.map_or("", Disclosure::code),
        }
    }
}

fn field(one: &Consultation) -> String {
    format!("disclosed-{}", one.id)
}

fn told_of(case: &Case) -> impl Iterator<Item = &Consultation> {
    case.consultations.iter().filter(|one| one.is_told())
}

/// Those of whom the form of a reply asks what becomes of their information.
pub fn to_tell(case: &Case, told: &Told) -> Vec<Telling> {
    told_of(case).map(|one| Telling::of(one, told, one.disclosure())).collect()
}

/// What the form of a reply says of each.
pub fn disclosed(case: &Case, read: &mut Reading<'_>) -> Vec<Disclosed> {
    let said = |one: &Consultation| {
        let disclosure = read.choice(&field(one), "office-reply-disclosed", Disclosure::parse)?;
        Some(Disclosed { consultation: one.id, disclosure })
    };
    told_of(case).filter_map(said).collect()
}

/// What a reply says of each, for a look at it.
pub fn tellings(case: &Case, disclosed: &[Disclosed], told: &Told) -> Vec<Telling> {
    let of =
        |one: &Disclosed| Some(Telling::of(case.consultation(one.consultation)?, told, Some(one.disclosure)));
    disclosed.iter().filter_map(of).collect()
}

/// The third party of a letter.
pub fn addressee(
    office: &Office,
    opened: &Opened,
    id: ConsultationId,
    language: Language,
) -> Option<Addressee> {
    let consultation = opened.case().consultation(id)?;
    let notice = consultation.notice.as_ref()?;
    let links = links::Links::new(office.member.visit.web.public_url.as_str());
    Some(Addressee {
        name: opened.told.text(&consultation.third_party),
        address: opened.told.optional(notice.address.as_ref()),
        link: links.consultation(&office.portal().keys, opened.case(), id, language)?,
        concerns: opened.told.text(&notice.concerns),
    })
}
