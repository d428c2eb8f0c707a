//! Which acts of a case are told by a letter that proves itself, and in which languages it exists.
//! Says no word of it.

use super::{
    actor::{ActorRecord, Role},
    case::{Case, event::Event, facts::coded},
    complaint::{Complaint, event::Event as Happened, facts::Body},
    institution::InstitutionCode,
    reference::Reference,
};
use std::fmt;
use std::str::FromStr;

coded! {
    /// What a letter is.
    LetterKind {
        /// The receipt of a request (art. 14).
        Receipt = "receipt",
        /// The notice of the one extension (art. 16).
        Extension = "extension",
        /// The decision on urgency (art. 17).
        Urgency = "urgency",
        /// The answer: granted, in part, refused (art. 18), or an interim one.
        Answer = "answer",
        /// That two persons declared the request void, and why.
        Voiding = "voiding",
        /// The receipt of a complaint (arts 19 and 20).
        ComplaintReceipt = "complaint-receipt",
        /// The receipt of the portal for a complaint that was handed in outside it, as the complainant declares.
        DeclaredReceipt = "declared-receipt",
        /// What the head decided on a complaint (art. 19).
        HeadDecision = "head-decision",
        /// The outcome of the Commission (art. 20).
        CommissionOutcome = "commission-outcome",
    }
}

coded! {
    /// The languages of one letter. Arabic is the reference; both stand side by side.
    LetterForm { Arabic = "ar", French = "fr", English = "en", ArabicAndFrench = "ar-fr" }
}

impl LetterKind {
    /// The letter that tells an event; none where none does. `by` recorded it, `case` is the case with its complaints.
    pub fn of(event: &Event, by: &ActorRecord, case: &Case) -> Option<Self> {
        match event {
            Event::Submitted(filed) | Event::Registered(filed) => filed.received_on.map(|_| Self::Receipt),
            Event::Extended { .. } => Some(Self::Extension),
            Event::UrgencyAssessed { .. } => Some(Self::Urgency),
            Event::Replied { .. } => Some(Self::Answer),
            Event::Voided { .. } => Some(Self::Voiding),
            Event::Complaint { complaint, happened } => match (&**happened, case.complaint(*complaint)?.body)
            {
                // Nobody has it so far: its receipt is told when somebody does.
                (Happened::Filed(filed), _) if filed.is_to_hand_in() => None,
                // What a complainant says of a body is not said by that body.
                (Happened::Acknowledged { .. }, _) if by.role == Role::Requester => {
                    Some(Self::DeclaredReceipt)
                }
                (Happened::Filed(_) | Happened::Registered(_) | Happened::Acknowledged { .. }, _) => {
                    Some(Self::ComplaintReceipt)
                }
                (Happened::Decided { .. } | Happened::Dismissed { .. }, Body::Head) => {
                    Some(Self::HeadDecision)
                }
                (Happened::Decided { .. } | Happened::Dismissed { .. }, Body::Commission) => {
                    Some(Self::CommissionOutcome)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The letters that an event has or once had: for a time a complaint that was still to be handed in had a
    /// receipt, and what its complainant declared later was sealed as the receipt of the body. What was sealed then
    /// is kept, and the portal says of it what it is.
    pub fn ever_of(event: &Event, by: &ActorRecord, case: &Case) -> Vec<Self> {
        let now = Self::of(event, by, case);
        let is_early = match event {
            Event::Complaint { happened, .. } => {
                matches!(&**happened, Happened::Filed(filed) if filed.is_to_hand_in())
            }
            _ => false,
        };
        let was = (is_early || now == Some(Self::DeclaredReceipt)).then_some(Self::ComplaintReceipt);
        now.into_iter().chain(was).collect()
    }

    /// Whose letter of an event it is: the institution's, the Commission's on what it hears, or the portal's own.
    pub fn issuer(self, event: &Event, case: &Case) -> InstitutionCode {
        match self {
            Self::CommissionOutcome => InstitutionCode::commission(),
            Self::DeclaredReceipt => InstitutionCode::portal(),
            Self::ComplaintReceipt => {
                let heard = complaint_in(event, case).map(|one| one.body.numbered_by(&case.institution));
                heard.unwrap_or_else(|| case.institution.clone())
            }
            _ => case.institution.clone(),
        }
    }

    /// Whether the institution may have a letter about a complaint before that body, on its pages and in its bundle:
    /// the outcome of the Commission too, but not the receipt for whoever complains to the Commission.
    pub fn is_for_institution(self, body: Option<Body>) -> bool {
        !matches!(self, Self::ComplaintReceipt | Self::DeclaredReceipt) || body != Some(Body::Commission)
    }

    /// Whether the requester may have the letter of this event by their link: what is answered only after
    /// "show me", which is the proof of its receipt.
    pub fn is_open(event: &Event, case: &Case) -> bool {
        match event {
            Event::Replied { reply, .. } => {
                case.reply(reply.id).is_some_and(|one| one.sent.received_on.is_some())
            }
            Event::Complaint { complaint, happened } => match **happened {
                Happened::Decided { .. } | Happened::Dismissed { .. } => {
                    let sent = case.complaint(*complaint).and_then(|complaint| complaint.sent());
                    sent.is_some_and(|sent| sent.received_on.is_some())
                }
                _ => true,
            },
            _ => true,
        }
    }
}

/// The complaint that an event of the case is about.
pub fn complaint_in<'a>(event: &Event, case: &'a Case) -> Option<&'a Complaint> {
    match event {
        Event::Complaint { complaint, .. } => case.complaint(*complaint),
        _ => None,
    }
}

/// The reference on the letter of an event: of the complaint it is about, else of the request.
pub fn reference_of<'a>(event: &Event, case: &'a Case) -> &'a Reference {
    complaint_in(event, case).map_or(&case.reference, |one| &one.reference)
}

/// One letter of a case: the number of the event that it tells, and its languages. Written `3-ar-fr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LetterName {
    pub seq: u32,
    pub form: LetterForm,
}

impl fmt::Display for LetterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.seq, self.form.code())
    }
}

/// The text names no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a letter is named by a number and its languages, such as 3-ar-fr")]
pub struct NotALetter;

impl FromStr for LetterName {
    type Err = NotALetter;

    fn from_str(text: &str) -> Result<Self, NotALetter> {
        let (seq, form) = text.split_once('-').ok_or(NotALetter)?;
        let number: u32 = seq.parse().map_err(|_| NotALetter)?;
        // One letter has one name: no sign, no zeros in front.
        if number == 0 || number.to_string() != seq {
            return Err(NotALetter);
        }
        Ok(Self { seq: number, form: LetterForm::parse(form).ok_or(NotALetter)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_one_name() {
        let name: LetterName = "12-ar-fr".parse().unwrap();
        assert_eq!(
            (name.seq, name.form, name.to_string().as_str()),
            (12, LetterForm::ArabicAndFrench, "12-ar-fr")
        );
        for wrong in ["", "3", "0-ar", "03-ar", "+3-ar", "3-de", "-ar", "3-ar-fr-en"] {
            assert!(wrong.parse::<LetterName>().is_err(), "{wrong}");
        }
    }
}
