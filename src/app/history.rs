//! A case told from its filing to a moment, by the same rules as a lived one: decide and apply, at instants
//! that lie in the past. Writes nothing; `persistence::bulk` does.

use super::{Error, Portal, reminders};
use crate::{
    audit::chain::{self, Entry},
    domain::{
        actor::{Actor, ActorRecord},
        case::{
            Case,
            command::{Command, NoticeSubject, Opening},
            decide::{About, decide},
            event::Event,
            facts::Attachment,
            reply::Road,
        },
        complaint::{
            command::{Command as OnComplaint, Place},
            facts::Body,
        },
        figures,
        id::{CaseId, ComplaintId, EventId, FileId, MessageId, ValueId},
        institution::{Institution, InstitutionCode},
        law::zone,
        reference::Reference,
        sealed::{Salt, Sealed, Value, ValueKind},
    },
    notifications::{
        catalogue,
        message::{Recipient, Sender},
    },
    persistence::{
        StoreError,
        bulk::{Enclosed, Notice, Whole},
        files_of_cases::StoredFile,
        outbox::Addressed,
    },
};
use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What a mail takes from the outbox to the server.
const ON_THE_WAY: SignedDuration = SignedDuration::from_secs(20);

/// A case that is being told.
#[derive(Debug)]
pub struct History<'p> {
    portal: &'p Portal,
    institution: &'static Institution,
    opening: Opening,
    case: Option<Case>,
    entries: Vec<Entry>,
    values: Vec<Value>,
    files: Vec<Enclosed>,
    notices: Vec<Notice>,
    identity_mark: Option<[u8; 32]>,
    /// Nothing is told beyond.
    until: Timestamp,
    /// The last number given in each series; complaints take the next.
    numbers: Numbers,
}

/// The last number given, by institution and year.
pub type Numbers = BTreeMap<(InstitutionCode, i16), u32>;

impl<'p> History<'p> {
    /// The place of a case to come. The portal's clock is frozen and moved along.
    pub fn new(
        portal: &'p Portal,
        institution: &'static Institution,
        reference: Reference,
        receives: bool,
        until: Timestamp,
    ) -> Self {
        let case = CaseId(portal.clock.id());
        let opening = Opening { case, reference, institution: institution.code.clone(), receives };
        Self {
            portal,
            institution,
            opening,
            case: None,
            entries: Vec::new(),
            values: Vec::new(),
            files: Vec::new(),
            notices: Vec::new(),
            identity_mark: None,
            until,
            numbers: Numbers::new(),
        }
    }

    /// Where the series stand from which complaints are numbered.
    pub fn numbering_from(&mut self, numbers: Numbers) {
        self.numbers = numbers;
    }

    /// Where they stand after what was told.
    pub fn numbers(&mut self) -> Numbers {
        std::mem::take(&mut self.numbers)
    }

    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    pub fn portal(&self) -> &'p Portal {
        self.portal
    }

    pub fn institution(&self) -> &'static Institution {
        self.institution
    }

    pub fn until(&self) -> Timestamp {
        self.until
    }

    /// The instant of the last event, or of the filing to come.
    pub fn last_at(&self) -> Timestamp {
        self.entries.last().map_or_else(|| self.portal.clock.now(), |entry| entry.recorded_at)
    }

    /// Moves to an instant, never back; false when it lies beyond the end of the telling.
    pub fn at(&mut self, at: Timestamp) -> bool {
        let at = at.max(self.last_at() + SignedDuration::from_mins(2));
        let told = at <= self.until;
        if told {
            self.portal.clock.set(at);
        }
        told
    }

    /// Seals a text for the next act.
    pub fn seal(&mut self, kind: ValueKind, text: &str) -> Sealed {
        let clock = &self.portal.clock;
        let value = Value::seal(ValueId(clock.id()), kind, Salt(clock.bytes()), text.to_owned());
        let sealed = value.sealed.clone();
        self.values.push(value);
        sealed
    }

    /// Encloses a PDF with the next act.
    pub fn enclose(&mut self, name: &str, content: &'static [u8]) -> Attachment {
        let digest = HEXLOWER.encode(&Sha256::digest(content));
        let (file, media_type) = (FileId(self.portal.clock.id()), "application/pdf");
        let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        let kept = self.portal.keys.file_name(file.0.as_bytes(), &digest);
        let path = format!("kept/{}/{kept}", &kept[..2]);
        let stored = StoredFile { file, path, size, media_type: media_type.to_owned() };
        self.files.push(Enclosed { stored, name: name.to_owned(), content });
        let (name, digest) =
            (self.seal(ValueKind::FileName, name), self.seal(ValueKind::FileDigest, &digest));
        Attachment { file, name, digest, size, media_type: media_type.to_owned() }
    }

    /// The mark that finds repeats of an identity, as a filing leaves it.
    pub fn mark_identity(&mut self, number: &str) {
        let year = zone::legal_date(self.portal.clock.now()).year();
        self.identity_mark = Some(self.portal.keys.identity_mark(&self.institution.code, year, number));
    }

    /// Decides and applies at the instant moved to, and lets the mails that follow leave.
    ///
    /// # Errors
    /// What the rules refuse.
    pub fn act(&mut self, actor: &Actor, command: Command) -> Result<(), Error> {
        self.acts_on(None, actor, command)
    }

    /// The same for a complaint to come before that body, which takes the next number of its series.
    ///
    /// # Errors
    /// What the rules refuse; then no number is gone.
    pub fn complain(
        &mut self,
        (body, receives): (Body, bool),
        actor: &Actor,
        command: OnComplaint,
    ) -> Result<ComplaintId, Error> {
        let code = body.numbered_by(&self.institution.code);
        let year = zone::legal_date(self.portal.clock.now()).year();
        let number = self.numbers.get(&(code.clone(), year)).copied().unwrap_or_default() + 1;
        let reference = Reference::new(code.clone(), year, number)
            .map_err(|error| StoreError::inconsistent("reference_counters", &code, error))?;
        let complaint = ComplaintId(self.portal.clock.id());
        let place = Place { complaint, reference, body, receives };
        self.acts_on(Some(place), actor, Command::Complaint { complaint, command: Box::new(command) })?;
        self.numbers.insert((code, year), number);
        Ok(complaint)
    }

    fn acts_on(&mut self, place: Option<Place>, actor: &Actor, command: Command) -> Result<(), Error> {
        let at = self.portal.clock.now();
        let settles = self.record(place, actor, command, at)?;
        for (message, subject) in settles {
            let at = at + ON_THE_WAY;
            self.portal.clock.set(at);
            let left = Command::SettleNotice { message, subject, left: true };
            self.record(None, &Actor::System, left, at)?;
        }
        Ok(())
    }

    /// The letters that wait for their dispatch, and who hands each over.
    pub fn letters(&self) -> Vec<(MessageId, NoticeSubject, Sender)> {
        let waiting = self.notices.iter().filter(|notice| notice.settled_at.is_none());
        let letter = |Addressed { id, message, .. }: &Addressed| (*id, message.subject, message.sender);
        waiting.map(|notice| letter(&notice.addressed)).collect()
    }

    /// Whether the institution receives by the portal.
    pub fn receives(&self) -> bool {
        self.opening.receives
    }

    /// The case with everything that is to be written; none when it was never filed.
    pub fn told(self) -> Option<Whole> {
        let case = self.case?;
        let moment = self.portal.moment(self.until, self.institution);
        let facts = figures::facts(&case, moment.calendar, moment.classes);
        // Of those who are invented only the office is reminded: nobody reads their mail.
        let next_on = reminders::next_of_clocks(&case, &moment);
        Some(Whole {
            case,
            entries: self.entries,
            values: self.values,
            files: self.files,
            identity_mark: self.identity_mark,
            notices: self.notices,
            facts,
            next_on,
        })
    }

    fn record(
        &mut self,
        place: Option<Place>,
        actor: &Actor,
        command: Command,
        at: Timestamp,
    ) -> Result<Vec<(MessageId, NoticeSubject)>, Error> {
        let about = match (&self.case, &place) {
            (None, _) => About::New(&self.opening),
            (Some(case), None) => About::Case(case),
            (Some(case), Some(place)) => About::Complaint(case, place),
        };
        let moment = self.portal.moment(at, self.institution);
        let events = decide(about, actor, command, &moment)?;
        let mut mails = Vec::new();
        for event in events {
            mails.extend(self.append(actor, event, at));
        }
        Ok(mails)
    }

    fn append(&mut self, actor: &Actor, event: Event, at: Timestamp) -> Vec<(MessageId, NoticeSubject)> {
        if let Event::LetterDispatched { message, .. } = &event {
            for notice in self.notices.iter_mut().filter(|notice| notice.addressed.id == *message) {
                notice.settled_at = Some(at);
            }
        }
        let entry = Entry {
            v: chain::VERSION,
            id: EventId(self.portal.clock.id()),
            case: self.opening.case,
            seq: u32::try_from(self.entries.len() + 1).unwrap_or(u32::MAX),
            actor: ActorRecord::from(actor),
            happened_on: event.happened_on().unwrap_or_else(|| zone::legal_date(at)),
            recorded_at: at,
            event,
        };
        let recorded = entry.clone().recorded();
        match &mut self.case {
            Some(case) => case.apply(&recorded),
            None => self.case = Case::opened(&recorded),
        }
        let seq = entry.seq;
        self.entries.push(entry);
        let Some(case) = &self.case else { return Vec::new() };
        let mut mails = Vec::new();
        let moment = self.portal.moment(at, self.institution);
        for message in catalogue::messages(&recorded, case, seq, &moment) {
            if !matches!(
                message.to,
                Recipient::Requester | Recipient::ThirdParty(_) | Recipient::Contributor(_)
            ) {
                continue;
            }
            let (subject, road) = (message.subject, message.road);
            let addressed = Addressed { id: MessageId(self.portal.clock.id()), message, user: None };
            if road == Road::Mail && subject != NoticeSubject::Information {
                mails.push((addressed.id, subject));
            }
            let settled_at = (road == Road::Mail).then(|| at + ON_THE_WAY);
            self.notices.push(Notice { addressed, queued_at: at, settled_at });
        }
        mails
    }
}
