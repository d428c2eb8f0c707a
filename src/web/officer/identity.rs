//! The number of an identity document: shown once, by a POST with a reason, after the look was logged.

use super::{
    act::Head,
    office::{Office, OfficePosted, Opened},
};
use crate::{
    domain::text::{TextProblem, Words, limit},
    i18n::Args,
    persistence::{access_log, values},
    web::{Failure, forms::FormState, staff::Stop, views::Page, workplace::reference},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The page that asks why, and then shows the number.
#[derive(Debug, Serialize)]
pub struct IdentityPage {
    pub(super) form: FormState,
    pub(super) head: Head,
    pub(super) document: &'static str,
    /// Only after the look was logged.
    pub(super) number: String,
}

impl Page for IdentityPage {
    const TEMPLATE: &'static str = "officer/identity.html";

    fn samples() -> Vec<Self> {
        super::samples::identity::pages()
    }
}

/// Whoever handles the request may look: not a delegate while an officer does.
pub fn may_look(office: &Office) -> bool {
    !office.member.signed.staff.is_needless_delegate()
}

async fn opened(office: &Office, names: &HashMap<String, String>) -> Result<Opened, Failure> {
    if may_look(office) { office.open(reference(names)).await } else { Err(Failure::NotFound) }
}

/// `GET /{lang}/officer/cases/{reference}/identity`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = opened(&office, &names).await?;
    Ok(page(&office, &opened, StatusCode::OK, FormState::new(), String::new())?)
}

/// `POST /{lang}/officer/cases/{reference}/identity`
pub async fn look(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let opened = opened(&office, &names).await?;
    let mut form = fields.state();
    let reason = match Words::line(fields.get("reason"), limit::CITATION) {
        Ok(reason) => reason.into_string(),
        Err(problem) => {
            let code = if problem == TextProblem::Empty { "missing" } else { "too-long" };
            form.wrong("reason", &format!("office-identity-reason-{code}"), Args::new());
            return Ok(page(&office, &opened, StatusCode::UNPROCESSABLE_ENTITY, form, String::new())?);
        }
    };
    let number = logged_look(&office, &opened, reason).await?;
    Ok(page(&office, &opened, StatusCode::OK, FormState::new(), number)?)
}

async fn logged_look(office: &Office, opened: &Opened, reason: String) -> Result<String, Failure> {
    let portal = office.portal();
    let identity = opened.case().requester.identity.as_ref().ok_or(Failure::NotFound)?;
    let look = access_log::Look {
        id: portal.clock.id(),
        at: portal.clock.now(),
        user: office.member.signed.person.id,
        role: office.member.role(),
        case: opened.case().id,
        what: "identity-number",
        reason,
    };
    access_log::record(&portal.db, look).await?;
    let number = values::read_identity(&portal.db, &portal.keys.identity, &identity.number).await?;
    Ok(number.unwrap_or_default())
}

fn page(
    office: &Office,
    opened: &Opened,
    status: StatusCode,
    form: FormState,
    number: String,
) -> Result<Response, Failure> {
    let identity = opened.case().requester.identity.as_ref().ok_or(Failure::NotFound)?;
    let page = IdentityPage {
        form,
        head: Head::of(opened, opened.stored.version),
        document: identity.document.code(),
        number,
    };
    office.member.visit.private_page(status, office.chrome(), &page)
}
