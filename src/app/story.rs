//! Invented requests and what becomes of them: one plot after another, acted out by the rules of the law.
//! The seeder tells many, the demo chosen ones. Knows no table and draws everything from the portal's clock.

mod acts;
mod texts;

use super::{
    Error, Portal,
    history::History,
    specimens::{Ask as Asked, Specimens},
};
use crate::{
    domain::{
        actor::{Actor, Role, Staff},
        case::facts::Channel,
        id::UserId,
        institution::{Institution, InstitutionCode},
        language::Language,
        reference::Reference,
    },
    persistence::bulk::Whole,
};
use jiff::Timestamp;

/// What becomes of a request. Every plot ends early where the telling ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plot {
    /// Nobody has opened it.
    Waiting,
    TakenOn,
    /// A third party is being consulted (art. 9).
    Consulting,
    /// Extended in time (art. 16), not answered.
    Extended,
    /// An extension told elsewhere, which moves nothing.
    ExtendedElsewhere,
    /// A first part was supplied, the rest is owed.
    Interim,
    Granted,
    ExtendedThenGranted,
    Partly,
    Refused,
    /// R0, proposed to the head and not signed.
    OtherBasisProposed,
    /// R0, signed by the head.
    OtherBasisSigned,
    Withdrawn,
    VoidProposed,
    Void,
    CorrectionProposed,
    Corrected,
    Reopened,
    UrgencyAccepted,
    UrgencyDeclined,
    /// An institution outside the portal acknowledged.
    Acknowledged,
}

impl Plot {
    /// Whether such a case still asks something of the institution, however long ago it was filed.
    pub fn stays_open(self) -> bool {
        use Plot as P;
        matches!(
            self,
            P::Waiting
                | P::TakenOn
                | P::Consulting
                | P::Extended
                | P::ExtendedElsewhere
                | P::Interim
                | P::OtherBasisProposed
                | P::VoidProposed
                | P::CorrectionProposed
                | P::Corrected
                | P::Reopened
                | P::Acknowledged
        )
    }
}

/// Who acts for an institution.
#[derive(Debug, Clone)]
pub struct Office {
    pub officer: Actor,
    pub head: Actor,
}

impl Office {
    pub fn of(institution: &InstitutionCode, officer: UserId, head: UserId) -> Self {
        let staff = |user, role| {
            Actor::Staff(Staff {
                user,
                role,
                institution: Some(institution.clone()),
                in_office: true,
                vacancy: false,
                decision: None,
            })
        };
        Self { officer: staff(officer, Role::Officer), head: staff(head, Role::Head) }
    }
}

/// One request with its plot.
#[derive(Debug, Clone)]
pub struct Story {
    pub plot: Plot,
    pub filed_at: Timestamp,
    pub language: Language,
    pub urgent: bool,
    /// Whether the requester gave an address for mail.
    pub with_email: bool,
    pub channel: Channel,
    /// Calendar days between receipt and registration; 0 on the portal.
    pub registered_after: i32,
    /// Days until the act that decides the plot: working days, calendar days where it is urgent.
    pub pace: usize,
    /// Days from the leaving of an answer to its receipt; none where the requester never looks.
    pub received_after: Option<i32>,
    /// Whether the officer has handed over the letters, where there is no mail.
    pub letters_leave: bool,
    /// Which of the institution's specimens; any number.
    pub specimen: usize,
}

/// Tells a story up to `until`.
///
/// # Errors
/// A rule refuses what the plot wants.
pub fn tell(
    portal: &Portal,
    institution: &'static Institution,
    reference: Reference,
    receives: bool,
    office: &Office,
    story: &Story,
    until: Timestamp,
) -> Result<Option<Whole>, Error> {
    portal.clock.set(story.filed_at);
    let history = History::new(portal, institution, reference, receives, until);
    let specimens = Specimens::of(story.language);
    let mut asks = specimens.requests_to(&institution.code);
    if story.urgent {
        asks.retain(|asked| asked.urgent.is_some());
    }
    if asks.is_empty() {
        asks = specimens.requests.iter().filter(|asked| asked.urgent.is_some()).collect();
    }
    let Some(asked) = asks.get(story.specimen % asks.len().max(1)) else { return Ok(None) };
    let place = &specimens.places[chance(portal, specimens.places.len())];
    let mut telling = Telling { history, story, office, specimens, asked, place };
    telling.file()?;
    telling.go_on()?;
    telling.end()?;
    Ok(telling.history.told())
}

/// A story while it is told.
struct Telling<'p> {
    history: History<'p>,
    story: &'p Story,
    office: &'p Office,
    specimens: &'static Specimens,
    asked: &'static Asked,
    place: &'static str,
}

/// One of so many, at random as the portal's clock has it; 0 of none.
pub(super) fn chance(portal: &Portal, of: usize) -> usize {
    let drawn = u32::from_be_bytes(portal.clock.bytes()) as usize;
    drawn.checked_rem(of).unwrap_or(0)
}
