//! Invented requests and what becomes of them: one plot after another, acted out by the rules of the law.
//! The seeder tells many, the demo chosen ones. Knows no table and draws everything from the portal's clock.

mod acts;
mod commission;
mod contributor;
mod ladder;
mod texts;
mod third_party;

use super::{
    Error, Portal,
    history::{History, Numbers},
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
    /// A third party is being consulted (art. 9), outside the portal.
    Consulting,
    /// By a notice of the portal: nothing came yet.
    ThirdPartyAsked,
    /// It objected, and the institution has to weigh that.
    ThirdPartyObjects,
    /// It objected, and a part of what concerns it was withheld.
    ThirdPartyTold,
    /// Somebody inside the institution is asked for the elements of the answer, and has said nothing yet.
    ContributorAsked,
    ContributorAnswered,
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
    /// Silence, or a refusal, of which the requester complains up to that step (arts 19 to 21).
    Complained(Ladder),
}

/// How far a complaint went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ladder {
    /// Of silence: the head has it.
    ToHead,
    /// Of a refusal: the head has it.
    RefusalToHead,
    HeadUpholds,
    /// And the answer that was promised comes.
    UpheldThenAnswered,
    /// Of a refusal.
    HeadRejects,
    /// Of a refusal: a part of it falls.
    HeadPartly,
    /// The head let the period pass.
    HeadSilent,
    /// Of silence: the answer comes, and the complaint is taken back.
    Withdrawn,
    /// On paper, before the silence of which it complains.
    Early,
    /// The same, and the answer comes in time.
    EarlyThenAnswered,
    /// Of a refusal, on paper, when the window was over.
    Late,
    /// After the silence of the head.
    ToCommission,
    /// The Commission asked the institution.
    Inquired,
    Recommended,
    Court,
    /// Of a refusal: neither head nor Commission says anything.
    CommissionSilent,
    /// Of a refusal.
    CommissionRejects,
    /// Of a refusal: the Commission recommends, and what became of it is recorded.
    Followed,
    /// Of what the head decided: a letter to the Commission, which nobody has handed in yet.
    HandedIn,
    /// The same, and the Commission acknowledged it.
    Acknowledged,
}

impl Ladder {
    /// Whether a refusal is complained of; of all else it is the silence.
    fn is_of_refusal(self) -> bool {
        matches!(
            self,
            Ladder::RefusalToHead
                | Ladder::HeadRejects
                | Ladder::HeadPartly
                | Ladder::Late
                | Ladder::CommissionSilent
                | Ladder::CommissionRejects
                | Ladder::Followed
                | Ladder::HandedIn
                | Ladder::Acknowledged
        )
    }
}

/// Who acts for an institution.
#[derive(Debug, Clone)]
pub struct Office {
    pub officer: Actor,
    pub head: Actor,
    /// Who acts for the Commission; nobody where no complaint goes that far.
    pub commission: Option<Actor>,
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
                signs_off: false,
            })
        };
        Self { officer: staff(officer, Role::Officer), head: staff(head, Role::Head), commission: None }
    }

    /// The same, with somebody of the Commission.
    #[must_use]
    pub fn before(mut self, commission: UserId) -> Self {
        self.commission = Some(Actor::Staff(Staff {
            user: commission,
            role: Role::Commission,
            institution: None,
            in_office: true,
            vacancy: false,
            decision: None,
            signs_off: false,
        }));
        self
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
    /// Whether it is what many ask word for word.
    pub of_campaign: bool,
}

/// Where a story plays, and until when it is told.
pub struct Scene<'a> {
    pub institution: &'static Institution,
    pub reference: Reference,
    pub receives: bool,
    pub office: &'a Office,
    pub until: Timestamp,
}

/// Tells a story to its end, or as far as the scene goes. Complaints take the next of `numbers`.
///
/// # Errors
/// A rule refuses what the plot wants.
pub fn tell<'p>(
    portal: &'p Portal,
    scene: Scene<'p>,
    story: &'p Story,
    numbers: &mut Numbers,
) -> Result<Option<Whole>, Error> {
    let Scene { institution, reference, receives, office, until } = scene;
    portal.clock.set(story.filed_at);
    let mut history = History::new(portal, institution, reference, receives, until);
    let specimens = Specimens::of(story.language);
    let mut asks = specimens.requests_to(&institution.code);
    if story.urgent {
        asks.retain(|asked| asked.urgent.is_some());
    }
    if asks.is_empty() {
        asks = specimens.requests.iter().filter(|asked| asked.urgent.is_some()).collect();
    }
    if story.of_campaign {
        asks = vec![&specimens.campaign];
    }
    let Some(asked) = asks.get(story.specimen % asks.len().max(1)) else { return Ok(None) };
    let place = &specimens.places[chance(portal, specimens.places.len())];
    history.numbering_from(std::mem::take(numbers));
    let mut telling = Telling { history, story, office, specimens, asked, place };
    telling.file()?;
    telling.go_on()?;
    telling.end()?;
    *numbers = telling.history.numbers();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{Clock, Keys},
        persistence::{Access, Db, FileStore, Missing, files::FILE_LIMIT},
    };

    #[tokio::test]
    async fn what_came_on_paper_is_extended_within_the_term_that_began_with_its_receipt() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
        let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
        let files = FileStore::open(folder.path(), FILE_LIMIT).unwrap();
        let until = "2026-10-30T12:00:00Z".parse().unwrap();
        let portal = Portal::new(db, Clock::seeded(until, 1), Keys::derive(&[3; 32]), files);
        let code = InstitutionCode::parse("MEF").unwrap();
        let office = Office::of(&code, UserId(portal.clock.id()), UserId(portal.clock.id()));
        let story = Story {
            plot: Plot::Extended,
            // A Friday; it had come on the Monday before.
            filed_at: "2026-09-11T10:00:00Z".parse().unwrap(),
            language: Language::Ar,
            urgent: false,
            with_email: true,
            channel: Channel::Counter,
            registered_after: 4,
            pace: 17,
            received_after: None,
            letters_leave: true,
            specimen: 0,
            of_campaign: false,
        };
        let scene = Scene {
            institution: portal.institution(&code).unwrap(),
            reference: Reference::new(code.clone(), 2026, 1).unwrap(),
            receives: true,
            office: &office,
            until,
        };
        let told = tell(&portal, scene, &story, &mut Numbers::new()).unwrap();
        let case = told.unwrap().case;
        assert!(case.extensions.iter().all(|extension| extension.valid) && !case.extensions.is_empty());
    }
}
