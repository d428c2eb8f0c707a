//! Registering a request that came on paper or by e-mail: its true day of receipt with what proves it.
//! A field of art. 14 that is missing on the paper never keeps it from being registered.

use super::office::Office;
use crate::{
    app::change::Target,
    domain::{
        case::{
            command::{Command, Filing, Registration},
            decide::may_register,
            facts::{
                Ask, Attachment, Behalf, Channel, Delivery, Identity, IdentityDocument, Kind, Requester,
            },
        },
        id::CaseId,
        language::Language,
        sealed::ValueKind,
        text::limit,
    },
    i18n::Locale,
    telemetry,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::Stop,
        typed_date,
        views::Page,
        workplace::{
            act::{reading, record},
            fields::Choice,
            upload::{Kept, Upload},
        },
    },
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The page to register a request.
#[derive(Debug, Serialize)]
pub struct Register {
    pub(super) form: FormState,
    /// Why this person cannot register a request today, whatever the form says; empty where they can.
    pub(super) refused: String,
    pub(super) channels: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) deliveries: Vec<Choice>,
    pub(super) documents: Vec<Choice>,
    pub(super) languages: Vec<Choice>,
    pub(super) kept: Vec<Kept>,
}

impl Register {
    pub(super) fn with(form: FormState, kept: Vec<Kept>) -> Self {
        let words = |code: &str, key: &str| Choice::Words { value: code.to_owned(), key: key.to_owned() };
        let of = |prefix: &str, codes: &[&str]| -> Vec<Choice> {
            codes.iter().map(|code| words(code, &format!("{prefix}-{code}"))).collect()
        };
        let names = |locale: Locale| Choice::Name {
            value: locale.code().to_owned(),
            text: locale.native_name().to_owned(),
        };
        let deliveries: Vec<&str> = Delivery::ALL.iter().map(|one| one.code()).collect();
        let documents: Vec<&str> = IdentityDocument::ALL.iter().map(|one| one.code()).collect();
        let kinds: Vec<&str> = Kind::ALL.iter().map(|one| one.code()).collect();
        Self {
            form,
            refused: String::new(),
            channels: of("channel", &["counter", "post", "email"]),
            kinds: of("kind", &kinds),
            deliveries: of("delivery", &deliveries),
            documents: of("document", &documents),
            languages: Locale::COMPLETE.into_iter().map(names).collect(),
            kept,
        }
    }
}

impl Page for Register {
    const TEMPLATE: &'static str = "officer/register.html";

    fn samples() -> Vec<Self> {
        super::samples::register::pages()
    }
}

/// `GET /{lang}/officer/register`
pub async fn show(office: Office) -> Result<Response, Stop> {
    let form = FormState::new()
        .with("kind", Kind::Ordinary.code())
        .with("language", Language::Ar.code())
        .with("received", typed_date::written(office.portal().clock.today()));
    Ok(page(&office, StatusCode::OK, form, Vec::new())?)
}

fn page(office: &Office, status: StatusCode, form: FormState, kept: Vec<Kept>) -> Result<Response, Failure> {
    let chrome = office.member.chrome().at("office-register");
    let refused = may_register(&office.actor, office.code()).err();
    let refused = refused.map(|why| why.code().to_owned()).unwrap_or_default();
    let page = Register { refused, ..Register::with(form, kept) };
    office.member.visit.private_page(status, chrome, &page)
}

/// `POST /{lang}/officer/register`
pub async fn submit(upload: Upload<Office>) -> Result<Response, Stop> {
    let office = &upload.office;
    if !upload.sent.fields.get("drop").is_empty() {
        return Ok(page(office, StatusCode::OK, upload.sent.fields.state(), upload.kept())?);
    }
    let mut read = reading(&office.member, &upload.sent.fields);
    let (files, attachments) = upload.attach(&mut read.sealer);
    let command = command(&mut read, attachments);
    upload.say_refused(&mut read.form)?;
    let number = read.fields.get("identity_number").trim();
    let target = Target::New {
        case: CaseId(office.portal().clock.id()),
        institution: office.code().clone(),
        identity_number: (!number.is_empty()).then(|| number.to_owned()),
        draft: None,
    };
    let does = command.map(|command| (target, command));
    let key = upload.sent.once(&office.portal().keys, "register");
    match record(&office.member, read, does, files, key).await? {
        Ok(changed) => {
            if !changed.repeated() {
                telemetry::filing_recorded();
            }
            let case = changed.into_case(office.portal()).await?;
            Ok(office.member.visit.see(&format!("{}?done=register", super::office::path(&case))))
        }
        Err(again) => Ok(page(office, again.status, again.form, upload.kept())?),
    }
}

fn command(read: &mut Reading<'_>, attachments: Vec<Attachment>) -> Option<Command> {
    let channel = |code: &str| Channel::parse(code).filter(|channel| *channel != Channel::Portal);
    let channel = read.choice("channel", "office-register-channel", channel);
    let received_on = read.date("received", "office-register-received");
    let evidence = read.line("evidence", "office-register-evidence", ValueKind::Evidence, limit::CITATION);
    let requester = requester(read);
    let ask = ask(read);
    let registration = Registration { channel: channel?, received_on: received_on?, evidence: evidence? };
    let filing = Filing { requester: requester?, ask: ask?, attachments, group: None };
    Some(Command::Register(Box::new(filing), registration))
}

/// The requester, as a paper names them.
pub fn requester(read: &mut Reading<'_>) -> Option<Requester> {
    use ValueKind as V;
    let first_name = read.line("first_name", "office-register-first-name", V::FirstName, limit::NAME);
    let last_name = read.line("last_name", "office-register-last-name", V::LastName, limit::NAME);
    let address = read.optional_line("address", "office-register-address", V::Address, limit::ADDRESS);
    let identity = identity(read);
    let email = read.optional_email("email", "office-register-email");
    let phone = read.optional_line("phone", "office-register-phone", V::Phone, limit::PHONE);
    let organisation =
        read.optional_line("organisation", "office-register-organisation", V::Organisation, limit::NAME);
    let behalf = behalf(read);
    let language = read.choice("language", "office-register-language", |code| code.parse::<Language>().ok());
    Some(Requester {
        first_name: first_name?,
        last_name: last_name?,
        address,
        identity,
        email,
        phone,
        organisation,
        behalf,
        language: language?,
        objects_to_publication: !read.fields.get("objects_to_publication").is_empty(),
    })
}

fn identity(read: &mut Reading<'_>) -> Option<Identity> {
    let label = "office-register-number";
    let number = read.optional_line("identity_number", label, ValueKind::IdentityNumber, limit::IDENTITY)?;
    let document = read.choice("document", "office-register-document", IdentityDocument::parse)?;
    Some(Identity { document, number })
}

/// A name without a capacity is asked for the capacity.
fn behalf(read: &mut Reading<'_>) -> Option<Behalf> {
    use ValueKind as V;
    let name =
        read.optional_line("behalf_name", "office-register-behalf-name", V::BehalfName, limit::NAME)?;
    let capacity =
        read.line("behalf_capacity", "office-register-behalf-capacity", V::BehalfCapacity, limit::NAME)?;
    let mandate = read.optional_line(
        "behalf_mandate",
        "office-register-behalf-mandate",
        V::BehalfMandate,
        limit::CITATION,
    );
    Some(Behalf { name, capacity, mandate })
}

fn ask(read: &mut Reading<'_>) -> Option<Ask> {
    let subject =
        read.optional_line("subject", "office-register-subject", ValueKind::Subject, limit::SUBJECT);
    let information = read.body("information", "office-register-information", ValueKind::Information);
    let kind = read.choice("kind", "office-register-kind", Kind::parse);
    let urgency = match kind {
        Some(Kind::Urgent) => {
            read.optional_body("urgency", "office-register-urgency", ValueKind::UrgencyReason)
        }
        _ => None,
    };
    let delivery = read.choice("delivery", "office-register-delivery", Delivery::parse);
    Some(Ask { subject, information: information?, urgency, delivery: delivery?, kind: kind? })
}
