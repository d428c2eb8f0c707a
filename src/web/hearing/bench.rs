//! Who sits where a complaint is heard: the head, the office of the institution, the Commission. Each sees the
//! complaints before it with their files, and nothing of other cases; what is not before it is not there.

use crate::{
    app::Portal,
    domain::{
        actor::{Actor, Role, Staff},
        case::Case,
        complaint::{Complaint, facts::Body},
        institution::{Institution, InstitutionCode},
        moment::Moment,
        reference::Reference,
    },
    persistence::{
        cases::{self, Stored},
        complaints, values,
    },
    web::{
        Failure, Web,
        staff::{Member, Seat, Stop},
        views::Chrome,
        workplace::told::Told,
    },
};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::marker::PhantomData;

/// A workplace where complaints are heard or prepared.
pub trait Place: Send + Sync + 'static {
    /// Its addresses begin with this, after the language.
    const PATH: &'static str;
    /// The section of the menu.
    const SECTION: &'static str;
    /// The body to which a complaint that comes there on paper is made.
    const BODY: Body;

    /// Whether that person sits there.
    fn admits(staff: &Staff) -> bool;
}

/// The head of an institution, or a delegate, who hears complaints for the head.
pub struct AtHead;

/// The office of an institution, which keeps the papers.
pub struct AtOffice;

/// The Commission.
pub struct AtCommission;

impl Place for AtHead {
    const PATH: &'static str = "head";
    const SECTION: &'static str = "head-complaints";
    const BODY: Body = Body::Head;

    fn admits(staff: &Staff) -> bool {
        staff.in_office && matches!(staff.role, Role::Head | Role::Delegate)
    }
}

impl Place for AtOffice {
    const PATH: &'static str = "officer";
    const SECTION: &'static str = "office-cases";
    const BODY: Body = Body::Head;

    fn admits(staff: &Staff) -> bool {
        staff.role.is_of_institution() && staff.in_office
    }
}

impl Place for AtCommission {
    const PATH: &'static str = "commission";
    const SECTION: &'static str = "commission";
    const BODY: Body = Body::Commission;

    fn admits(staff: &Staff) -> bool {
        staff.role == Role::Commission
    }
}

/// A member of staff at such a place.
pub struct Bench<P> {
    pub member: Member,
    pub actor: Actor,
    /// None at the Commission, which hears the complaints about all.
    pub institution: Option<&'static Institution>,
    place: PhantomData<P>,
}

impl<P: Place> Seat for Bench<P> {
    fn of_member(member: Member) -> Result<Self, Failure> {
        let staff = &member.signed.staff;
        if !P::admits(staff) {
            return Err(Failure::NotFound);
        }
        let institution = match (P::BODY, &staff.institution) {
            (Body::Commission, _) => None,
            (Body::Head, Some(code)) => Some(member.visit.web.portal.institution(code)?),
            (Body::Head, None) => return Err(Failure::NotFound),
        };
        Ok(Self { actor: Actor::Staff(staff.clone()), institution, member, place: PhantomData })
    }

    fn member(&self) -> &Member {
        &self.member
    }
}

impl<P: Place> FromRequestParts<Web> for Bench<P> {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        Ok(Self::of_member(Member::from_request_parts(parts, web).await?)?)
    }
}

/// A complaint that was opened, with its case and the texts of both.
pub struct Opened {
    pub stored: Stored,
    pub complaint: Complaint,
    pub told: Told,
    pub institution: &'static Institution,
}

impl Opened {
    pub fn case(&self) -> &Case {
        &self.stored.case
    }
}

impl<P: Place> Bench<P> {
    pub fn portal(&self) -> &Portal {
        &self.member.visit.web.portal
    }

    pub fn code(&self) -> Option<&InstitutionCode> {
        self.institution.map(|one| &one.code)
    }

    /// Now, in the law of a case.
    ///
    /// # Errors
    /// A body that has left the directory.
    pub fn moment(&self, case: &Case) -> Result<Moment<'_>, Failure> {
        Ok(self.portal().moment_of(self.portal().clock.now(), case)?)
    }

    pub fn chrome(&self) -> Chrome {
        self.member.chrome().at(P::SECTION)
    }

    /// Whether that complaint is for this place to see.
    fn sees(&self, case: &Case, complaint: &Complaint) -> bool {
        match P::BODY {
            Body::Commission => complaint.body == Body::Commission,
            Body::Head => self.code() == Some(&case.institution),
        }
    }

    /// A complaint with its texts, however its reference was typed.
    pub async fn open(&self, typed: &str) -> Result<Opened, Failure> {
        let reference = Reference::find(typed).ok_or(Failure::NotFound)?;
        let db = &self.portal().db;
        let case = complaints::case_of(db, &reference).await?.ok_or(Failure::NotFound)?;
        let stored = cases::find(db, case).await?.ok_or(Failure::NotFound)?;
        let complaint = stored.case.complaints.iter().find(|one| one.reference == reference);
        let complaint = complaint.filter(|one| self.sees(&stored.case, one)).cloned();
        let complaint = complaint.ok_or(Failure::NotFound)?;
        let institution = self.portal().institution(&stored.case.institution)?;
        let told = Told(values::of_case(db, case).await?);
        Ok(Opened { stored, complaint, told, institution })
    }
}

/// The address of a complaint at a place, after the language.
pub fn path<P: Place>(complaint: &Complaint) -> String {
    format!("{}/complaints/{}", P::PATH, complaint.reference)
}
