//! A case told act by act: what is accepted is applied and kept, what is refused leaves no mark.

use crate::support::law;
use bayan::domain::{
    actor::{Actor, ActorRecord, Role, Staff},
    case::{
        Case, Recorded,
        command::{Command, Filing, Opening, Registration},
        decide::{About, decide},
        event::Event,
        facts::{Ask, Attachment, Channel, Delivery, Kind, Requester},
        ground::Ground,
        refusal::Refusal,
        reply::{Item, ItemAnswer, ReplyText},
    },
    complaint::command::{Command as OnComplaint, Place},
    id::{CaseId, FileId, ReplyId, UserId, ValueId},
    institution::InstitutionCode,
    language::Language,
    law::{
        Calendar,
        calendar::{Act, Measure},
        zone,
    },
    moment::Moment,
    reference::Reference,
    sealed::Sealed,
};
use jiff::{SignedDuration, Timestamp};
use std::{cell::Cell, sync::Arc};

pub const HERE: &str = "MEF";

/// A case, its history and the time it is in it.
#[derive(Clone)]
pub struct Story {
    pub case: Case,
    pub history: Vec<Recorded>,
    pub now: Timestamp,
    /// The newest version.
    pub calendar: &'static Arc<Calendar>,
}

impl Story {
    /// An ordinary request, filed on the portal on that instant.
    pub fn filed(instant: &str) -> Self {
        Self::begun(instant, &Actor::Requester, Command::Submit(Box::new(filing(Kind::Ordinary, true))), true)
    }

    pub fn filed_urgent(instant: &str) -> Self {
        Self::begun(instant, &Actor::Requester, Command::Submit(Box::new(filing(Kind::Urgent, true))), true)
    }

    /// By somebody to whom everything goes by letter.
    pub fn filed_without_email(instant: &str) -> Self {
        Self::begun(
            instant,
            &Actor::Requester,
            Command::Submit(Box::new(filing(Kind::Ordinary, false))),
            true,
        )
    }

    /// For an institution that does not receive by the portal.
    pub fn dispatched(instant: &str) -> Self {
        Self::begun(
            instant,
            &Actor::Requester,
            Command::Submit(Box::new(filing(Kind::Ordinary, true))),
            false,
        )
    }

    /// On paper, received on that day.
    pub fn registered(instant: &str, received_on: &str) -> Self {
        let command = register(received_on, Channel::Counter);
        Self::begun(instant, &officer(1), command, true)
    }

    /// The same, by somebody to whom everything goes by letter.
    pub fn registered_without_email(instant: &str, received_on: &str) -> Self {
        let received_on = crate::support::times::day(received_on);
        let registration = Registration { channel: Channel::Counter, received_on, evidence: sealed() };
        let command = Command::Register(Box::new(filing(Kind::Ordinary, false)), registration);
        Self::begun(instant, &officer(1), command, true)
    }

    fn begun(instant: &str, actor: &Actor, command: Command, receives: bool) -> Self {
        let moment = law::moment(HERE, instant);
        let events = decide(About::New(&opening(receives)), actor, command, &moment).expect("a beginning");
        let mut history: Vec<Recorded> = Vec::new();
        for event in events {
            history.push(recorded(actor, event, moment.at));
        }
        let case = Case::rebuild(&history).expect("a case");
        Self { case, history, now: moment.at, calendar: Calendar::builtin() }
    }

    pub fn moment(&self) -> Moment<'static> {
        self.moment_at(&self.now.to_string())
    }

    pub fn moment_at(&self, instant: &str) -> Moment<'static> {
        Moment { calendar: self.calendar, ..law::moment(HERE, instant) }
    }

    /// An act of the calendar, declared and recorded now; false where it cannot be. The case follows it at once.
    pub fn declares(&mut self, measure: Measure) -> bool {
        let on = zone::legal_date(self.now);
        let act = Act { measure, source: "بلاغ".to_owned(), declared_on: on, recorded_on: on };
        let Ok(version) = self.calendar.after(act) else { return false };
        let settled = self.calendar.number();
        self.calendar = Box::leak(Box::new(Arc::new(version)));
        // Of most acts it knows nothing.
        let _ = self.does(&Actor::System, Command::FollowCalendar { settled });
        true
    }

    pub fn days_pass(&mut self, days: i64) {
        self.now += SignedDuration::from_hours(24 * days);
    }

    pub fn it_is(&mut self, instant: &str) {
        self.now = crate::support::times::at(instant);
    }

    /// Does it, or says why not.
    pub fn does(&mut self, actor: &Actor, command: Command) -> Result<(), Refusal> {
        let events = decide(About::Case(&self.case), actor, command, &self.moment())?;
        self.happens(actor, events);
        Ok(())
    }

    /// A complaint in that place, or why not.
    pub fn complains(&mut self, actor: &Actor, place: &Place, command: OnComplaint) -> Result<(), Refusal> {
        let command = Command::Complaint { complaint: place.complaint, command: Box::new(command) };
        let events = decide(About::Complaint(&self.case, place), actor, command, &self.moment())?;
        self.happens(actor, events);
        Ok(())
    }

    fn happens(&mut self, actor: &Actor, events: Vec<Event>) {
        for event in events {
            let recorded = recorded(actor, event, self.now);
            self.case.apply(&recorded);
            self.history.push(recorded);
        }
    }
}

fn recorded(actor: &Actor, event: Event, at: Timestamp) -> Recorded {
    Recorded {
        actor: ActorRecord::from(actor),
        happened_on: event.happened_on().unwrap_or_else(|| zone::legal_date(at)),
        recorded_at: at,
        event,
    }
}

thread_local! { static DRAWN: Cell<u128> = const { Cell::new(1) }; }

/// The next of many different ids.
pub fn id() -> uuid::Uuid {
    DRAWN.with(|drawn| {
        drawn.set(drawn.get() + 1);
        uuid::Uuid::from_u128(drawn.get())
    })
}

/// The place of a case to come.
pub fn opening(receives: bool) -> Opening {
    let institution = InstitutionCode::parse(HERE).expect("a code");
    let reference = Reference::new(institution.clone(), 2026, 1).expect("a reference");
    Opening { case: CaseId(id()), reference, institution, receives }
}

pub fn sealed() -> Sealed {
    Sealed { value: ValueId(id()), commitment: "of no matter here".to_owned() }
}

/// A file of no matter here.
pub fn scanned() -> Attachment {
    let (name, digest, media_type) = (sealed(), sealed(), "application/pdf".to_owned());
    Attachment { file: FileId(id()), name, digest, size: 1_000, media_type }
}

pub fn filing(kind: Kind, with_email: bool) -> Filing {
    let requester = Requester {
        first_name: sealed(),
        last_name: sealed(),
        address: Some(sealed()),
        identity: None,
        email: with_email.then(sealed),
        phone: None,
        organisation: None,
        behalf: None,
        language: Language::Fr,
        objects_to_publication: false,
    };
    let urgency = (kind == Kind::Urgent).then(sealed);
    let ask = Ask { subject: None, information: sealed(), urgency, delivery: Delivery::Email, kind };
    Filing { requester, ask, attachments: Vec::new(), group: None }
}

pub fn register(received_on: &str, channel: Channel) -> Command {
    let received_on = crate::support::times::day(received_on);
    Command::Register(
        Box::new(filing(Kind::Ordinary, true)),
        Registration { channel, received_on, evidence: sealed() },
    )
}

/// A final reply of one item.
pub fn reply(answer: ItemAnswer) -> ReplyText {
    ReplyText {
        id: ReplyId(id()),
        is_final: true,
        items: vec![Item { what: sealed(), answer }],
        text: sealed(),
        files: Vec::new(),
        disclosed: Vec::new(),
    }
}

pub fn supplied() -> ReplyText {
    reply(ItemAnswer::Supplied)
}

pub fn withheld(ground: Ground) -> ReplyText {
    reply(ItemAnswer::Withheld { ground, reasons: sealed() })
}

/// Somebody in office at the institution of the story; the number tells people apart.
pub fn officer(number: u128) -> Actor {
    staff(Role::Officer, number)
}

pub fn head() -> Actor {
    staff(Role::Head, 9)
}

/// The head of an institution without officer and substitute.
pub fn head_in_vacancy() -> Actor {
    match head() {
        Actor::Staff(staff) => Actor::Staff(Staff { vacancy: true, ..staff }),
        other => other,
    }
}

/// A delegate of an institution without officer and substitute.
pub fn delegate_in_vacancy() -> Actor {
    match staff(Role::Delegate, 10) {
        Actor::Staff(staff) => Actor::Staff(Staff { vacancy: true, ..staff }),
        other => other,
    }
}

pub fn staff(role: Role, number: u128) -> Actor {
    let institution = role.is_of_institution().then(|| InstitutionCode::parse(HERE).expect("a code"));
    let user = UserId(uuid::Uuid::from_u128(number << 64));
    Actor::Staff(Staff {
        user,
        role,
        institution,
        in_office: true,
        vacancy: false,
        decision: None,
        signs_off: false,
    })
}

pub fn officer_elsewhere() -> Actor {
    match officer(7) {
        Actor::Staff(staff) => {
            Actor::Staff(Staff { institution: InstitutionCode::parse("MJ").ok(), ..staff })
        }
        other => other,
    }
}

pub fn officer_out_of_office() -> Actor {
    match officer(8) {
        Actor::Staff(staff) => Actor::Staff(Staff { in_office: false, ..staff }),
        other => other,
    }
}
