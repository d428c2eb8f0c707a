//! Who may see the pages of the administration: nobody else makes an administrator.

use crate::{
    domain::actor::Role,
    web::{
        Web,
        posted::Fields,
        staff::{Member, MemberPosted, Stop},
    },
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};

/// Somebody of the administration at a page: for anybody else it is not there.
pub struct Administrator(pub Member);

impl FromRequestParts<Web> for Administrator {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        Ok(Self(Member::from_request_parts(parts, web).await?.only(Role::Administrator)?))
    }
}

/// A form sent by somebody of the administration.
pub struct AdministratorPosted {
    pub member: Member,
    pub fields: Fields,
}

impl FromRequest<Web> for AdministratorPosted {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let MemberPosted { member, fields } = MemberPosted::from_request(request, web).await?;
        Ok(Self { member: member.only(Role::Administrator)?, fields })
    }
}
