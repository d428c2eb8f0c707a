//! "Ask again": a fresh filing with the institution and the text of this one, under a new clock. Nothing is filed
//! by it, and who asks is typed anew: a secret link shows no address and no number.

use super::{
    case::{Link, opened},
    desk::Place,
};
use crate::{
    app::filing::field,
    web::{Failure, Posted},
};
use axum::{extract::Path, response::Response};

/// `POST case/…/again`
pub async fn post(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let (case, portal) = (&following.case, &visit.web.portal);
    let mut place = Place::anew();
    let desk = place.desk_or_new(portal, fields.form_key());
    let answers = [
        (field::INSTITUTION, case.institution.to_string()),
        (field::KIND, case.ask.kind.code().to_owned()),
        (field::SUBJECT, following.optional(case.ask.subject.as_ref()).to_owned()),
        (field::INFORMATION, following.text(&case.ask.information).to_owned()),
        (field::URGENCY, following.optional(case.ask.urgency.as_ref()).to_owned()),
    ];
    for (field, text) in answers {
        desk.answers.set(field, text);
    }
    desk.save(portal).await?;
    Ok(place.keep(&visit.web, visit.see("requests/new/content")))
}
