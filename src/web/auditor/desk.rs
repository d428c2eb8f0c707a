//! Where an auditor sits, under a mandate that runs today. The desk was made of a portal and shows none: whoever stands
//! at it reads through its reader, which knows the institutions of the mandate alone, and every look is noted.
//!
//! ```compile_fail
//! fn acts(desk: &bayan::web::auditor::Desk) {
//!     let portal = &desk.member.visit.web.portal;
//! }
//! ```

use crate::{
    app::figures::Reader,
    audit::bundle::Audience,
    domain::{actor::Role, mandate::Mandate, reference::Reference},
    i18n::Locale,
    persistence::{
        figures::{Read, Reading},
        mandates,
    },
    web::{
        Failure, Web, bundle, download,
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

/// The seat of an auditor; for everybody else, and without a mandate, it is not there.
pub struct Desk {
    member: Member,
    reader: Reader,
    mandate: Mandate,
}

/// The door of the workplace: an auditor without a mandate that runs today is told why it is closed.
pub enum Door {
    Open(Box<Desk>),
    Closed(Box<Member>),
}

impl FromRequestParts<Web> for Door {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        let member = Member::from_request_parts(parts, web).await?.only(Role::Auditor)?;
        let portal = &member.visit.web.portal;
        let user = member.signed.person.id;
        let Some(mandate) = mandates::on(&portal.db, user, portal.clock.today()).await? else {
            return Ok(Self::Closed(Box::new(member)));
        };
        let reader = Reader::under(portal, mandate.scope.clone());
        Ok(Self::Open(Box::new(Desk { member, reader, mandate })))
    }
}

impl FromRequestParts<Web> for Desk {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        match Door::from_request_parts(parts, web).await? {
            Door::Open(desk) => Ok(*desk),
            Door::Closed(_) => Err(Failure::NotFound.into()),
        }
    }
}

impl Desk {
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    pub fn mandate(&self) -> &Mandate {
        &self.mandate
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

    /// The evidence of a case of the scope as auditors may have it, noted before it leaves.
    pub async fn bundle(&self, reference: &Reference) -> Result<Response, Failure> {
        if !self.reader.has_case(reference).await? {
            return Err(Failure::NotFound);
        }
        self.reads(Read::Bundle, &reference.to_string()).await?;
        let web = &self.member.visit.web;
        let packed = bundle::of_reference(&web.portal, web.public_url.as_str(), reference, Audience::Auditor);
        let (bundle, file) = packed.await?;
        download::bundle(file, &bundle.file_name())
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
