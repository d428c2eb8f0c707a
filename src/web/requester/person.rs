//! Step 3: who asks, and how the answer is to come. Nothing beyond article 14 is obligatory.

use super::{
    content::sample_institution,
    desk::Place,
    steps::{self, Choice, STEPS},
};
use crate::{
    app::filing::{self, Desk, field},
    domain::{
        case::facts::{Delivery, IdentityDocument},
        institution::Names,
        language::Language,
    },
    i18n::Args,
    web::{Failure, Posted, Visit, forms::FormState, views::Page},
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The page of the step.
#[derive(Debug, Serialize)]
pub struct PersonPage {
    form: FormState,
    steps: u8,
    institution: Names,
    documents: Vec<Choice>,
    deliveries: Vec<Choice>,
    languages: Vec<Choice>,
    /// Whether the part "on behalf of" is open.
    behalf: bool,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "requester/person.html";

    fn samples() -> Vec<Self> {
        let mut wrong =
            FormState::new().with(field::FIRST_NAME, "فاطمة الزهراء").with(field::DELIVERY, "email");
        let fields = [
            (field::FIRST_NAME, "missing"),
            (field::LAST_NAME, "missing"),
            (field::ADDRESS, "missing"),
            (field::DOCUMENT, "missing"),
            (field::NUMBER, "missing"),
            (field::DELIVERY, "missing"),
            (field::EMAIL, "needed-for-delivery"),
            (field::BEHALF_NAME, "missing"),
            (field::BEHALF_CAPACITY, "missing"),
        ];
        for (name, code) in fields {
            wrong.wrong(name, &format!("wrong-{}-{code}", name.replace('_', "-")), Args::new());
        }
        wrong.wrong(field::EMAIL, "wrong-email-not-an-address", Args::new());
        vec![page_of(sample_institution(), FormState::new()), page_of(sample_institution(), wrong)]
    }
}

fn page_of(institution: Names, form: FormState) -> PersonPage {
    let behalf = [field::BEHALF_NAME, field::BEHALF_CAPACITY, field::BEHALF_MANDATE];
    PersonPage {
        behalf: behalf.iter().any(|field| !form.text(field).is_empty() || form.wrong.contains_key(*field)),
        form,
        steps: STEPS,
        institution,
        documents: steps::choices("document", IdentityDocument::ALL.iter().map(|one| one.code()), false),
        deliveries: steps::choices("delivery", Delivery::ALL.iter().map(|one| one.code()), true),
        languages: steps::choices(
            "correspondence",
            [Language::Ar, Language::Fr, Language::En].map(Language::code),
            false,
        ),
    }
}

/// `GET requests/new/person`
pub async fn show(visit: Visit, place: Place) -> Result<Response, Failure> {
    let Some(desk) = place.desk() else { return Ok(visit.see("requests/new")) };
    if let Err(problems) = filing::content(&filing::Bodies::of(&visit.web.portal), &desk.answers) {
        return Ok(visit.see(problems.first().map_or("requests/new", steps::page_of)));
    }
    let mut form = steps::state(&desk.answers, field::OF_PERSON);
    if form.text(field::LANGUAGE).is_empty() {
        form.put(field::LANGUAGE, steps::language(visit.locale).code());
    }
    page(&visit, desk, form, StatusCode::OK)
}

/// `POST requests/new/person`
pub async fn post(mut place: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let portal = &visit.web.portal;
    let desk = place.desk_or_new(portal, fields.form_key());
    steps::take(&mut desk.answers, &fields, field::OF_PERSON);
    if !fields.has(field::LANGUAGE) {
        desk.answers.set(field::LANGUAGE, steps::language(visit.locale).code());
    }
    desk.save(portal).await?;
    let before = filing::content(&filing::Bodies::of(portal), &desk.answers).err().unwrap_or_default();
    let response = if let Some(problem) = before.first() {
        visit.see(steps::page_of(problem))
    } else if let Err(problems) = filing::person(&desk.answers) {
        let mut form = fields.state();
        steps::tell(&mut form, &problems, field::OF_PERSON);
        page(&visit, desk, form, StatusCode::UNPROCESSABLE_ENTITY)?
    } else {
        visit.see("requests/new/check")
    };
    Ok(place.keep(&visit.web, response))
}

fn page(visit: &Visit, desk: &Desk, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let institution = steps::institution(&visit.web, desk).ok_or(Failure::NotFound)?;
    visit.private_page(status, steps::chrome(visit, Some(desk)), &page_of(institution, form))
}
