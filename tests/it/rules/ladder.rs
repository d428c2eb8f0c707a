//! A complaint told act by act, beside the story of its case.

use super::story::{HERE, Story, id, officer, sealed, staff};
use crate::support::{
    law,
    times::{at, day},
};
use bayan::domain::{
    actor::{Actor, ActorRecord, Role},
    case::{command::Registration, facts::Channel, reply::Road},
    complaint::{
        Complaint, Recorded,
        command::{Command, Filing, Opening, Ruling},
        decide::{About, decide},
        event::Event,
        facts::{Body, Declared, Finding, Grievance, Redress, Request, Reviewed},
        refusal::Refusal,
    },
    id::ComplaintId,
    institution::InstitutionCode,
    law::{
        Rule,
        windows::{Standing, Window},
        zone,
    },
    moment::Moment,
    reference::Reference,
};
use jiff::Timestamp;

/// A complaint, its history and the time it is in it.
pub struct Ladder {
    pub complaint: Complaint,
    pub history: Vec<Recorded>,
    pub now: Timestamp,
}

impl Ladder {
    pub fn begun(opening: &Opening, instant: &str, actor: &Actor, command: Command) -> Result<Self, Refusal> {
        let moment = law::moment(HERE, instant);
        let events = decide(About::New(opening), actor, command, &moment)?;
        let history: Vec<_> = events.into_iter().map(|event| recorded(actor, event, moment.at)).collect();
        let complaint = Complaint::rebuild(&history).expect("a complaint");
        Ok(Self { complaint, history, now: moment.at })
    }

    /// On silence, by the portal, on that instant.
    pub fn on_silence(story: &Story, instant: &str) -> Result<Self, Refusal> {
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        Self::begun(&to_head(story, instant), instant, &Actor::Requester, file(reviewed))
    }

    /// On the silence of the urgent period.
    pub fn on_urgent_silence(story: &Story, instant: &str) -> Result<Self, Refusal> {
        let reviewed = Reviewed::Silence { rule: Rule::Urgent };
        Self::begun(&to_head(story, instant), instant, &Actor::Requester, file(reviewed))
    }

    /// On paper, received on that day and registered on that instant.
    pub fn on_paper(story: &Story, received_on: &str, instant: &str) -> Result<Self, Refusal> {
        let command = registered(Reviewed::Silence { rule: Rule::Answer }, received_on);
        Self::begun(&to_head(story, instant), instant, &officer(1), command)
    }

    /// The next complaint, to the Commission.
    pub fn then_to_commission(&self, instant: &str) -> Result<Self, Refusal> {
        let reviewed = match self.complaint.decision {
            Some(_) => Reviewed::HeadDecision { complaint: self.complaint.id },
            None => Reviewed::HeadSilence { complaint: self.complaint.id },
        };
        let window = self.complaint.next_window(&law::moment(HERE, instant));
        let opening =
            Opening { window: Some(window), ..opening(Body::Commission, self.complaint.request.clone()) };
        Self::begun(&opening, instant, &Actor::Requester, file(reviewed))
    }

    pub fn moment(&self) -> Moment<'static> {
        law::moment(HERE, &self.now.to_string())
    }

    pub fn does(&mut self, instant: &str, actor: &Actor, command: Command) -> Result<(), Refusal> {
        self.now = at(instant);
        for event in decide(About::Complaint(&self.complaint), actor, command, &self.moment())? {
            let recorded = recorded(actor, event, self.now);
            self.complaint.apply(&recorded);
            self.history.push(recorded);
        }
        assert_eq!(
            Complaint::rebuild(&self.history).as_ref(),
            Some(&self.complaint),
            "the history tells it all"
        );
        Ok(())
    }

    pub fn due(&self) -> Option<String> {
        self.complaint.clock.as_ref()?.due.as_ref().map(|due| due.due_on.to_string())
    }

    pub fn next(&self) -> Window {
        self.complaint.next_window(&self.moment())
    }

    pub fn next_standing(&self, on: &str) -> Standing {
        self.next().standing(day(on))
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

pub fn opening(body: Body, request: Request) -> Opening {
    let institution = InstitutionCode::parse(HERE).expect("a code");
    let reference = Reference::new(institution.clone(), 2026, 7).expect("a reference");
    Opening { complaint: ComplaintId(id()), reference, body, institution, request, window: None }
}

pub fn to_head(story: &Story, instant: &str) -> Opening {
    let request = Request::Known { case: story.case.id, reference: story.case.reference.clone() };
    let window = story.case.complaint_window(&law::moment(HERE, instant));
    Opening { window: Some(window), ..opening(Body::Head, request) }
}

pub fn declared() -> Request {
    Request::Declared(Box::new(Declared {
        information: sealed(),
        reference: None,
        asked_on: Some(day("2026-02-02")),
        answered_on: None,
        complained_on: None,
        decided_on: None,
    }))
}

pub fn filing(reviewed: Reviewed) -> Box<Filing> {
    Box::new(Filing {
        reviewed,
        complainant: None,
        grievances: vec![Grievance::NoAnswer],
        text: sealed(),
        attachments: Vec::new(),
    })
}

pub fn file(reviewed: Reviewed) -> Command {
    Command::File(filing(reviewed))
}

pub fn registered(reviewed: Reviewed, received_on: &str) -> Command {
    let registration =
        Registration { channel: Channel::Post, received_on: day(received_on), evidence: sealed() };
    Command::Register(filing(reviewed), registration)
}

pub fn commission() -> Actor {
    staff(Role::Commission, 4)
}

pub fn upheld(by: &str) -> Command {
    let redress = Some(Redress { what: sealed(), by: Some(day(by)) });
    ruling(Finding::Upheld, redress)
}

pub fn rejected() -> Command {
    ruling(Finding::Rejected, None)
}

pub fn ruling(finding: Finding, redress: Option<Redress>) -> Command {
    Command::Decide(Box::new(Ruling {
        finding,
        reasons: sealed(),
        redress,
        road: Road::Mail,
        answered: false,
    }))
}
