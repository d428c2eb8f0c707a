//! An office at its desk: who acts, for which institution, and the case that was opened.
//! Another institution's case is not there.

use crate::{
    app::Portal,
    domain::{
        actor::Actor,
        case::{Case, available::available, command::Action},
        institution::{Institution, InstitutionCode},
        moment::Moment,
        reference::Reference,
    },
    persistence::{
        cases::{self, Stored},
        values,
    },
    web::{
        Failure, Web,
        posted::Fields,
        staff::{Member, MemberPosted, Seat, Stop},
        views::Chrome,
        workplace::told::Told,
    },
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};

/// A member of staff of an institution at work.
pub struct Office {
    pub member: Member,
    pub actor: Actor,
    pub institution: &'static Institution,
}

impl FromRequestParts<Web> for Office {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        Ok(Self::of(Member::from_request_parts(parts, web).await?)?)
    }
}

/// A form sent from an office.
pub struct OfficePosted {
    pub office: Office,
    pub fields: Fields,
}

impl FromRequest<Web> for OfficePosted {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let MemberPosted { member, fields } = MemberPosted::from_request(request, web).await?;
        Ok(Self { office: Office::of(member)?, fields })
    }
}

impl Seat for Office {
    fn of_member(member: Member) -> Result<Self, Failure> {
        Office::of(member)
    }

    fn member(&self) -> &Member {
        &self.member
    }
}

impl Office {
    /// The office that a member holds today; who holds none, not yet or not any more, has no such page (art. 12).
    pub fn of(member: Member) -> Result<Self, Failure> {
        let staff = &member.signed.staff;
        let code = staff.institution.as_ref().filter(|_| staff.role.is_of_institution() && staff.in_office);
        let code = code.ok_or(Failure::NotFound)?;
        let institution = member.visit.web.portal.institution(code)?;
        Ok(Self { actor: Actor::Staff(staff.clone()), institution, member })
    }

    pub fn portal(&self) -> &Portal {
        &self.member.visit.web.portal
    }

    pub fn code(&self) -> &InstitutionCode {
        &self.institution.code
    }

    /// Now, in the law of this institution.
    pub fn moment(&self) -> Moment<'_> {
        self.portal().moment(self.portal().clock.now(), self.institution)
    }

    /// Now, in the law of a case: one that passed here is counted as it began.
    pub fn moment_of(&self, case: &Case) -> Moment<'_> {
        self.portal().moment_of(self.portal().clock.now(), case).unwrap_or_else(|_| self.moment())
    }

    /// The bodies to which the cases of this one were addressed: itself, and those whose place it took.
    pub fn answers_for(&self) -> Vec<InstitutionCode> {
        self.portal().directory.successions().answered_by(self.code(), self.portal().clock.today())
    }

    /// The frame of a page among the cases.
    pub fn chrome(&self) -> Chrome {
        self.member.chrome().at("office-cases")
    }

    /// A case of this institution with its texts, however its reference was typed.
    pub async fn open(&self, reference: &str) -> Result<Opened, Failure> {
        let reference = Reference::find(reference).ok_or(Failure::NotFound)?;
        let stored = cases::find_by_reference(&self.portal().db, &reference).await?;
        let stored = stored.filter(|stored| stored.case.institution == *self.code());
        let stored = stored.ok_or(Failure::NotFound)?;
        let told = values::of_case(&self.portal().db, stored.case.id).await?;
        Ok(Opened { stored, told: Told(told) })
    }
}

/// A case with its texts.
pub struct Opened {
    pub stored: Stored,
    pub told: Told,
}

impl Opened {
    pub fn case(&self) -> &Case {
        &self.stored.case
    }

    /// The address of the case, after the language.
    pub fn path(&self) -> String {
        path(&self.stored.case)
    }

    /// Whether this act is among those offered now.
    pub fn offers(&self, office: &Office, action: Action) -> bool {
        available(self.case(), &office.actor, &office.moment_of(self.case())).contains(&action)
    }
}

/// The address of a case, after the language.
pub fn path(case: &Case) -> String {
    format!("officer/cases/{}", case.reference)
}
