//! The information is elsewhere (R1, art. 18): the requester files anew at the right body, with their own text
//! and a new period. Nobody forwards an identity: the draft holds what this page shows, and no more.

use super::{
    case::{Link, opened},
    desk::Place,
};
use crate::{
    app::filing::{Answers, field},
    app::following::Following,
    domain::{
        case::{ground::Ground, reply::Reply},
        institution::InstitutionCode,
    },
    web::{Failure, Posted},
};
use axum::{extract::Path, response::Response};

/// `POST case/…/anew`: the draft begins here, in the place of any other of this browser.
pub async fn post(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let named = |body: &InstitutionCode| body.as_str() == fields.get(field::INSTITUTION);
    let body = right_bodies(&following).find(|body| named(body)).ok_or(Failure::NotFound)?.clone();
    let portal = &visit.web.portal;
    let mut place = Place::anew();
    let desk = place.desk_or_new(portal, fields.form_key());
    fill(&mut desk.answers, &following, &body);
    desk.save(portal).await?;
    Ok(place.keep(&visit.web, visit.see("requests/new/content")))
}

/// The bodies that answers which were shown name as the right ones.
fn right_bodies(following: &Following) -> impl Iterator<Item = &InstitutionCode> {
    let shown = following.case.replies.iter().filter(|reply| reply.received_on.is_some());
    shown.flat_map(|reply: &Reply| reply.text.grounds()).filter_map(|ground| match ground {
        Ground::NotAvailable { right_body } => right_body.as_ref(),
        _ => None,
    })
}

/// The request as it was written. Number and address are hidden on these pages, and so are typed again.
fn fill(answers: &mut Answers, following: &Following, body: &InstitutionCode) {
    let case = &following.case;
    answers.set(field::INSTITUTION, body.as_str());
    answers.set(field::KIND, case.ask.kind.code());
    answers.set(field::SUBJECT, following.optional(case.ask.subject.as_ref()));
    answers.set(field::INFORMATION, following.text(&case.ask.information));
    answers.set(field::URGENCY, following.optional(case.ask.urgency.as_ref()));
    answers.set(field::FIRST_NAME, following.text(&case.requester.first_name));
    answers.set(field::LAST_NAME, following.text(&case.requester.last_name));
    answers.set(field::DELIVERY, case.ask.delivery.code());
    answers.set(field::LANGUAGE, case.requester.language.code());
}
