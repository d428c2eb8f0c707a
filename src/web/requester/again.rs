//! "Ask again": a fresh filing with the institution and the text of this one, under a new clock. Nothing is filed
//! by it, and who asks is typed anew: a secret link shows no address and no number.

use super::{
    anew::{ask_first, asked},
    case::{Link, opened},
    desk::Place,
};
use crate::web::{Failure, Posted};
use axum::{extract::Path, response::Response};

/// `POST case/…/again`
pub async fn post(Path(link): Path<Link>, before: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    if let Some(question) = ask_first(&visit, &link, "again", &before, &fields)? {
        return Ok(question);
    }
    let portal = &visit.web.portal;
    let mut place = Place::anew();
    let desk = place.desk_or_new(portal, fields.form_key());
    asked(&mut desk.answers, &following, &following.case.institution);
    desk.save(portal).await?;
    Ok(place.keep(&visit.web, visit.see("requests/new/content")))
}
