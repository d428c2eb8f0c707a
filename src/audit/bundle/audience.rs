//! Who may be given what of a case: one exhaustive table over the kinds of events. What is not given in bytes
//! is given as a link: that an event stands there, and its hash.

use crate::domain::{
    case::{Case, event::Event},
    complaint::{
        self, Complaint,
        facts::{Body, Inquiry},
    },
    id::ComplaintId,
    institution::InstitutionCode,
};

/// For whom a bundle is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Whoever holds the secret link.
    Requester,
    /// Officer, substitute, delegate or head of the institution.
    Institution,
    /// Once a complaint is before it.
    Commission,
    /// History and clocks, without a text, a name or a document.
    Auditor,
}

impl Audience {
    pub const ALL: [Audience; 4] =
        [Audience::Requester, Audience::Institution, Audience::Commission, Audience::Auditor];

    /// The word in the manifest and in locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Requester => "requester",
            Audience::Institution => "institution",
            Audience::Commission => "commission",
            Audience::Auditor => "auditor",
        }
    }

    /// Whether a complaint is theirs to know: the Commission has those made to it and those to the head that were
    /// brought before it, as on its pages, and no other.
    pub fn has_complaint(self, case: &Case, complaint: &Complaint) -> bool {
        let is_brought = |one: &Complaint| one.reviewed.head_complaint() == Some(complaint.id);
        self != Audience::Commission
            || complaint.body == Body::Commission
            || case.complaints.iter().filter(|one| one.body == Body::Commission).any(is_brought)
    }

    /// Whether the letters to the complainant of that issuer, worded anew from their facts, are theirs: the institution
    /// has its own, and not what the Commission writes to whoever complains of it. Of sealed documents
    /// `LetterKind::is_for_institution` says it, as for the pages.
    pub fn has_letters_of(self, case: &Case, issuer: &InstitutionCode) -> bool {
        self != Audience::Institution || *issuer == case.institution
    }

    /// Whether the bytes of an event are given; otherwise only its link is.
    pub fn is_given(self, case: &Case, event: &Event) -> bool {
        use Audience as A;
        if event
            .complaint()
            .and_then(|id| case.complaint(id))
            .is_some_and(|one| !self.has_complaint(case, one))
        {
            return false;
        }
        match circle(case, event) {
            Circle::Told | Circle::ThirdParty { is_told: true } => true,
            Circle::Said { is_read } => is_read || self != A::Requester,
            Circle::ThirdParty { is_told: false } | Circle::Exchanged => self != A::Requester,
            Circle::Desk => matches!(self, A::Institution | A::Auditor),
            Circle::Hearing(Body::Head) => matches!(self, A::Institution | A::Auditor),
            Circle::Hearing(Body::Commission) => matches!(self, A::Commission | A::Auditor),
        }
    }
}

/// Who knows of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Circle {
    /// Everybody who may see the case.
    Told,
    /// An answer or a decision: the requester once it was shown to them.
    Said { is_read: bool },
    /// The institution's own work: notes, assignments, proposals.
    Desk,
    /// The own work of the body that hears a complaint.
    Hearing(Body),
    /// Letters between the Commission and the institution.
    Exchanged,
    /// A consultation: that it was opened is told; who was asked and what came of it is not.
    ThirdParty { is_told: bool },
}

pub(super) fn circle(case: &Case, event: &Event) -> Circle {
    match event {
        Event::Submitted(_)
        | Event::Registered(_)
        | Event::Declared { .. }
        | Event::Acknowledged { .. }
        | Event::TakenOn { .. }
        | Event::Extended { .. }
        | Event::ExtensionWithoutEffect { .. }
        | Event::ExtensionLapsed { .. }
        | Event::ExtensionRestored { .. }
        | Event::UrgencyAssessed { .. }
        | Event::LetterDispatched { .. }
        | Event::NoticeLeft { .. }
        | Event::NoticeGivenUp { .. }
        | Event::NoticeBounced { .. }
        | Event::ReplyReceived { .. }
        | Event::ReceiptCorrected { .. }
        | Event::Withdrawn { .. }
        | Event::Voided { .. }
        | Event::Reopened { .. }
        | Event::LinkRenewed { .. }
        | Event::Recalculated { .. }
        | Event::Costs { .. }
        | Event::Delivery { .. }
        | Event::CourtDeclared { .. }
        | Event::JudgmentRecorded { .. }
        | Event::Passed { .. }
        | Event::Closed => Circle::Told,
        Event::Replied { reply, .. } => Circle::Said {
            is_read: case.reply(reply.id).is_some_and(|reply| reply.sent.received_on.is_some()),
        },
        Event::Assigned { .. }
        | Event::Noted { .. }
        | Event::Contribution { .. }
        | Event::Proposed { .. }
        | Event::Confirmed { .. }
        | Event::Declined { .. } => Circle::Desk,
        Event::ConsultationOpened { .. } => Circle::ThirdParty { is_told: true },
        Event::ConsultationClosed { .. } | Event::ThirdParty { .. } => Circle::ThirdParty { is_told: false },
        Event::Complaint { complaint, happened } => of_complaint(case, *complaint, happened),
    }
}

fn of_complaint(case: &Case, id: ComplaintId, happened: &complaint::event::Event) -> Circle {
    use complaint::event::Event as E;
    let complaint = case.complaint(id);
    match happened {
        E::Filed(_)
        | E::Registered(_)
        | E::Acknowledged { .. }
        | E::Ripened { .. }
        | E::Admitted
        | E::Received { .. }
        | E::Withdrawn { .. }
        | E::Followed { .. }
        | E::PromiseBroken { .. }
        | E::Recalculated { .. }
        | E::Eased { .. } => Circle::Told,
        E::Dismissed { .. } | E::Decided { .. } => Circle::Said {
            is_read: complaint.and_then(|one| one.sent()).is_some_and(|sent| sent.received_on.is_some()),
        },
        E::Inquired { inquiry: Inquiry::Asked | Inquiry::Responded, .. } => Circle::Exchanged,
        E::Noted { .. } | E::Inquired { .. } => {
            // Whose complaint that is unknown is nobody's to read but the Commission's.
            Circle::Hearing(complaint.map_or(Body::Commission, |one| one.body))
        }
    }
}
