//! Where an auditor sits. The desk was made of a portal and shows none: whoever stands at it reads through its reader,
//! and every look is noted.
//!
//! ```compile_fail
//! fn acts(desk: &bayan::web::auditor::Desk) {
//!     let portal = &desk.member.visit.web.portal;
//! }
//! ```

use crate::{
    app::figures::Reader,
    domain::actor::Role,
    i18n::Locale,
    persistence::figures::{Read, Reading},
    web::{
        Failure, Web,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::Response,
};
use uuid::Uuid;

/// The seat of an auditor; for everybody else it is not there.
pub struct Desk {
    member: Member,
    reader: Reader,
}

impl FromRequestParts<Web> for Desk {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        let member = Member::from_request_parts(parts, web).await?.only(Role::Auditor)?;
        let reader = Reader::of(&member.visit.web.portal);
        Ok(Self { member, reader })
    }
}

impl Desk {
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    pub fn locale(&self) -> Locale {
        self.member.visit.locale
    }

    /// Notes what is about to be shown.
    pub async fn reads(&self, what: Read, query: &str) -> Result<(), Failure> {
        Ok(self.reader.note(self.member.signed.person.id, what, query).await?)
    }

    /// What this auditor read, the newest first.
    pub async fn readings(&self, before: Option<Uuid>, limit: u64) -> Result<Vec<Reading>, Failure> {
        Ok(self.reader.readings(self.member.signed.person.id, before, limit).await?)
    }

    /// A page of this workplace.
    pub fn page<P: Page>(
        &self,
        here: &'static str,
        status: StatusCode,
        page: &P,
    ) -> Result<Response, Failure> {
        self.member.visit.private_page(status, self.member.chrome().at(here), page)
    }
}
