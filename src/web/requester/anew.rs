//! The information is elsewhere (R1, art. 18): the requester files anew at the right body, with their own text
//! and a new period. Nobody forwards an identity: the draft holds what this page shows, and no more. A request
//! that this browser has begun and not filed is left for it only when the requester says so.

use super::{
    case::{Link, chrome, opened},
    desk::Place,
};
use crate::{
    app::filing::{Answers, field},
    app::following::Following,
    domain::{
        case::{ground::Ground, reply::Reply},
        institution::InstitutionCode,
    },
    web::{Failure, Posted, Visit, posted::Fields, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

/// The field of the answer to "leave the one that was begun?".
const LEAVE: &str = "leave";

/// "You have begun another request."
#[derive(Debug, Serialize)]
pub struct Unfinished {
    /// The form that was sent, to be sent again.
    action: String,
    institution: String,
    /// How the request that was begun begins.
    begun: String,
    place: String,
    reference: String,
}

impl Page for Unfinished {
    const TEMPLATE: &'static str = "requester/unfinished.html";

    fn samples() -> Vec<Self> {
        let page = |institution: &str| Unfinished {
            action: "case/CTIZ-2026-00087-4/s/anew".to_owned(),
            institution: institution.to_owned(),
            begun: "محاضر <b>دورات</b> المجلس الجماعي".to_owned(),
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
        };
        vec![page(""), page("MEF")]
    }
}

/// The question to whoever has begun another request; none where nothing would be lost, or the answer is there.
fn ask_first(sent: &Sent<'_>, before: &Place) -> Result<Option<Response>, Failure> {
    let Sent { visit, link, way, fields } = sent;
    let answers = before.desk().map(|desk| &desk.answers);
    let texts = [field::SUBJECT, field::INFORMATION];
    let begun = texts.iter().find_map(|name| Some(answers?.get(name)).filter(|text| !text.is_empty()));
    let Some(begun) = begun.filter(|_| fields.get(LEAVE) != "yes") else { return Ok(None) };
    let page = Unfinished {
        action: format!("{}/{way}", link.place()),
        institution: fields.get(field::INSTITUTION).to_owned(),
        begun: begun.to_owned(),
        place: link.place(),
        reference: link.reference.clone(),
    };
    visit.private_page(StatusCode::OK, chrome(visit), &page).map(Some)
}

/// `POST case/…/anew`: the draft begins here, in the place of any other of this browser.
pub async fn post(Path(link): Path<Link>, before: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let named = |body: &InstitutionCode| body.as_str() == fields.get(field::INSTITUTION);
    let body = right_bodies(&following).find(|body| named(body)).ok_or(Failure::NotFound)?.clone();
    let sent = Sent { visit: &visit, link: &link, way: "anew", fields: &fields };
    begin(&sent, &before, |answers| {
        asked(answers, &following, &body);
        who(answers, &following);
    })
    .await
}

/// A form that begins a request with what a case has.
pub(super) struct Sent<'a> {
    pub visit: &'a Visit,
    pub link: &'a Link,
    /// Where it went, after the place of the case.
    pub way: &'static str,
    pub fields: &'a Fields,
}

/// The draft with these answers, in the place of any other of this browser; asked first where one was begun.
pub(super) async fn begin(
    sent: &Sent<'_>,
    before: &Place,
    fill: impl FnOnce(&mut Answers),
) -> Result<Response, Failure> {
    if let Some(question) = ask_first(sent, before)? {
        return Ok(question);
    }
    let portal = &sent.visit.web.portal;
    let mut place = Place::anew();
    let desk = place.desk_or_new(portal, sent.fields.form_key());
    fill(&mut desk.answers);
    desk.save(portal).await?;
    Ok(place.keep(&sent.visit.web, sent.visit.see("requests/new/content")))
}

/// The bodies that answers which were shown name as the right ones.
fn right_bodies(following: &Following) -> impl Iterator<Item = &InstitutionCode> {
    let shown = following.case.replies.iter().filter(|reply| reply.sent.received_on.is_some());
    shown.flat_map(|reply: &Reply| reply.text.grounds()).filter_map(|ground| match ground {
        Ground::NotAvailable { right_body } => right_body.as_ref(),
        _ => None,
    })
}

/// The request as it was written, for that body.
pub(super) fn asked(answers: &mut Answers, following: &Following, body: &InstitutionCode) {
    let case = &following.case;
    answers.set(field::INSTITUTION, body.as_str());
    answers.set(field::KIND, case.ask.kind.code());
    answers.set(field::SUBJECT, following.optional(case.ask.subject.as_ref()));
    answers.set(field::INFORMATION, following.text(&case.ask.information));
    answers.set(field::URGENCY, following.optional(case.ask.urgency.as_ref()));
}

/// Number and address are hidden on these pages, and so are typed again.
fn who(answers: &mut Answers, following: &Following) {
    let case = &following.case;
    answers.set(field::FIRST_NAME, following.text(&case.requester.first_name));
    answers.set(field::LAST_NAME, following.text(&case.requester.last_name));
    answers.set(field::DELIVERY, case.ask.delivery.code());
    answers.set(field::LANGUAGE, case.requester.language.code());
}
