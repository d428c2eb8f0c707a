//! A complaint told act by act, in the story of its case.

use super::story::{HERE, Story, id, officer, sealed, staff};
use crate::support::times::day;
use bayan::domain::{
    actor::{Actor, Role},
    case::{
        Case,
        command::{Command as OnCase, Registration},
        facts::Channel,
        refusal::Refusal,
        reply::Road,
    },
    complaint::{
        Complaint,
        command::{Command, Filing, Place, Ruling},
        facts::{Body, Finding, Grievance, Redress, Reviewed},
    },
    id::ComplaintId,
    institution::InstitutionCode,
    law::{
        Rule,
        windows::{Standing, Window},
    },
    moment::Moment,
    reference::Reference,
};

/// A case and the complaint in it that the acts are about.
#[derive(Clone)]
pub struct Ladder {
    pub story: Story,
    pub id: ComplaintId,
}

impl Ladder {
    pub fn begun(
        story: &Story,
        instant: &str,
        actor: &Actor,
        body: Body,
        command: Command,
    ) -> Result<Self, Refusal> {
        let mut story = story.clone();
        story.it_is(instant);
        let place = place(body);
        story.complains(actor, &place, command)?;
        Ok(Self { story, id: place.complaint })
    }

    /// On silence, by the portal, on that instant.
    pub fn on_silence(story: &Story, instant: &str) -> Result<Self, Refusal> {
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        Self::begun(story, instant, &Actor::Requester, Body::Head, file(reviewed))
    }

    /// On the silence of the urgent period.
    pub fn on_urgent_silence(story: &Story, instant: &str) -> Result<Self, Refusal> {
        let reviewed = Reviewed::Silence { rule: Rule::Urgent };
        Self::begun(story, instant, &Actor::Requester, Body::Head, file(reviewed))
    }

    /// On paper, received on that day and registered on that instant.
    pub fn on_paper(story: &Story, received_on: &str, instant: &str) -> Result<Self, Refusal> {
        let command = registered(Reviewed::Silence { rule: Rule::Answer }, received_on);
        Self::begun(story, instant, &officer(1), Body::Head, command)
    }

    /// The next complaint, to the Commission.
    pub fn then_to_commission(&self, instant: &str) -> Result<Self, Refusal> {
        let reviewed = match self.complaint().decision {
            Some(_) => Reviewed::HeadDecision { complaint: self.id },
            None => Reviewed::HeadSilence { complaint: self.id },
        };
        Self::begun(&self.story, instant, &Actor::Requester, Body::Commission, file(reviewed))
    }

    pub fn complaint(&self) -> &Complaint {
        self.story.case.complaint(self.id).expect("the complaint")
    }

    pub fn moment(&self) -> Moment<'static> {
        self.story.moment()
    }

    pub fn does(&mut self, instant: &str, actor: &Actor, command: Command) -> Result<(), Refusal> {
        self.story.it_is(instant);
        self.story.does(actor, OnCase::Complaint { complaint: self.id, command: Box::new(command) })?;
        let told = Case::rebuild(&self.story.history);
        assert_eq!(told.as_ref(), Some(&self.story.case), "the history tells it all");
        Ok(())
    }

    pub fn due(&self) -> Option<String> {
        self.complaint().clock.as_ref()?.due.as_ref().map(|due| due.due_on.to_string())
    }

    pub fn next(&self) -> Window {
        self.complaint().next_window(&self.moment())
    }

    pub fn next_standing(&self, on: &str) -> Standing {
        self.next().standing(day(on))
    }
}

pub fn place(body: Body) -> Place {
    let code = body.numbered_by(&InstitutionCode::parse(HERE).expect("a code"));
    let reference = Reference::new(code, 2026, 7).expect("a reference");
    Place { complaint: ComplaintId(id()), reference, body, receives: true }
}

pub fn file(reviewed: Reviewed) -> Command {
    Command::File(filing(reviewed))
}

fn filing(reviewed: Reviewed) -> Box<Filing> {
    let grievances = vec![Grievance::NoAnswer];
    Box::new(Filing { reviewed, grievances, text: sealed(), attachments: Vec::new() })
}

pub fn registered(reviewed: Reviewed, received_on: &str) -> Command {
    let received_on = day(received_on);
    let registration = Registration { channel: Channel::Post, received_on, evidence: sealed() };
    Command::Register(filing(reviewed), registration)
}

pub fn commission() -> Actor {
    staff(Role::Commission, 4)
}

pub fn upheld(by: &str) -> Command {
    ruling(Finding::Upheld, Some(Redress { what: sealed(), by: Some(day(by)) }))
}

pub fn rejected() -> Command {
    ruling(Finding::Rejected, None)
}

pub fn ruling(finding: Finding, redress: Option<Redress>) -> Command {
    let ruling = Ruling { finding, reasons: sealed(), redress, road: Road::Mail };
    Command::Decide(Box::new(ruling))
}
