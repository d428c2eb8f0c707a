//! "Ask again": a fresh filing with the institution and the text of this one, under a new clock. Nothing is filed
//! by it, and who asks is typed anew: a secret link shows no address and no number.

use super::{
    anew::{Sent, asked, begin},
    case::{Link, opened},
    desk::Place,
};
use crate::web::{Failure, Posted};
use axum::{extract::Path, response::Response};

/// `POST case/…/again`
pub async fn post(Path(link): Path<Link>, before: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let sent = Sent { visit: &visit, link: &link, way: "again", fields: &fields };
    begin(&sent, &before, |answers| asked(answers, &following, &following.case.institution)).await
}
