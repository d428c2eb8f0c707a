//! An office whose cases the rules themselves make: every command is decided and applied.

use crate::{
    app::{Clock, Sealer},
    audit::chain::{self, Entry},
    domain::{
        actor::{Actor, ActorRecord, Role, Staff},
        case::{
            Case,
            command::{Command, Filing, Opening, Registration},
            decide::{About, decide},
            event::Event,
            facts::{Ask, Attachment, Channel, Delivery, Identity, IdentityDocument, Kind, Requester},
        },
        complaint::command::{Command as OnComplaint, Place},
        id::{CaseId, EventId, FileId, UserId},
        institution::{Directory, Institution, InstitutionCode},
        language::Language,
        law::Calendar,
        moment::Moment,
        reference::Reference,
        sealed::{Sealed, ValueKind},
    },
    web::workplace::told::Told,
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashMap;

/// A case with its history, as the store would give it.
pub struct Sample {
    pub case: Case,
    pub history: Vec<Entry>,
    pub told: Told,
    pub names: HashMap<UserId, String>,
}

/// Makes cases by the rules: every command is decided and applied.
pub struct Room {
    pub clock: Clock,
    sealer: Sealer,
    pub institution: &'static Institution,
    pub officer: UserId,
    pub head: UserId,
}

impl Room {
    pub fn new() -> Option<Self> {
        let at: Timestamp = "2026-11-02T09:12:00Z".parse().ok()?;
        let clock = Clock::seeded(at, 7);
        let code = InstitutionCode::parse("MSPS").ok()?;
        Some(Self {
            sealer: Sealer::new(&clock),
            institution: Directory::builtin().get(&code)?,
            officer: UserId(clock.id()),
            head: UserId(clock.id()),
            clock,
        })
    }

    pub fn seal(&mut self, kind: ValueKind, text: &str) -> Sealed {
        self.sealer.seal_text(kind, text.to_owned())
    }

    /// A file of that name, as an act encloses it.
    pub fn file(&mut self, name: &str) -> Attachment {
        Attachment {
            file: FileId(self.clock.id()),
            name: self.seal(ValueKind::FileName, name),
            digest: self.seal(ValueKind::FileDigest, &"0".repeat(64)),
            size: 48_000,
            media_type: "application/pdf".to_owned(),
        }
    }

    pub fn actor(&self, role: Role) -> Actor {
        let user = if role == Role::Head { self.head } else { self.officer };
        Actor::Staff(Staff {
            user,
            role,
            institution: role.is_of_institution().then(|| self.institution.code.clone()),
            in_office: true,
            vacancy: false,
            decision: None,
            signs_off: false,
        })
    }

    pub fn moment(&self) -> Moment<'_> {
        Moment::new(self.clock.now(), Calendar::builtin(), &self.institution.class)
    }

    fn filing(&mut self, kind: Kind, email: bool) -> Filing {
        use ValueKind as V;
        let identity = Identity {
            document: IdentityDocument::NationalCard,
            number: self.seal(V::IdentityNumber, "AB123456"),
        };
        let requester = Requester {
            first_name: self.seal(V::FirstName, "عبد الرحمان"),
            last_name: self.seal(V::LastName, "بن المصطفى العلوي المدغري"),
            address: Some(self.seal(V::Address, "12، زنقة الأطلس، ورزازات")),
            identity: Some(identity),
            email: email.then(|| self.seal(V::Email, "a.alaoui@example.ma")),
            phone: None,
            organisation: None,
            behalf: None,
            language: Language::Ar,
            objects_to_publication: true,
        };
        let ask = Ask {
            subject: Some(self.seal(V::Subject, "عدد المناصب المالية الشاغرة بمستشفيات جهة درعة تافيلالت")),
            information: self.seal(V::Information, "لائحة المناصب المالية الشاغرة حسب المستشفى والفئة."),
            urgency: (kind == Kind::Urgent).then(|| self.seal(V::UrgencyReason, "حياة مريض في خطر.")),
            delivery: Delivery::Email,
            kind,
        };
        Filing { requester, ask, attachments: Vec::new(), group: None }
    }

    pub fn open(&mut self, kind: Kind, email: bool, on_paper: bool) -> Option<Sample> {
        let filing = Box::new(self.filing(kind, email));
        let opening = Opening {
            case: CaseId(self.clock.id()),
            reference: Reference::new(self.institution.code.clone(), 2026, 412).ok()?,
            institution: self.institution.code.clone(),
            receives: true,
        };
        let (actor, command) = if on_paper {
            let evidence = self.seal(ValueKind::Evidence, "طابع مكتب الضبط رقم 3321");
            let received_on = Date::constant(2026, 10, 30);
            let registration = Registration { channel: Channel::Post, received_on, evidence };
            (self.actor(Role::Officer), Command::Register(filing, registration))
        } else {
            (Actor::Requester, Command::Submit(filing))
        };
        let events = decide(About::New(&opening), &actor, command, &self.moment()).ok()?;
        let entry = self.entry(opening.case, 1, &actor, events.into_iter().next()?);
        let case = Case::opened(&entry.clone().recorded())?;
        let names = [(self.officer, "Khadija Ouazzani"), (self.head, "Omar Tazi")];
        let names = names.into_iter().map(|(user, name)| (user, name.to_owned())).collect();
        Some(Sample { case, history: vec![entry], told: Told::default(), names })
    }

    fn entry(&self, case: CaseId, seq: u32, actor: &Actor, event: Event) -> Entry {
        Entry {
            v: chain::VERSION,
            id: EventId(self.clock.id()),
            case,
            seq,
            actor: ActorRecord::from(actor),
            happened_on: event.happened_on().unwrap_or(self.clock.today()),
            recorded_at: self.clock.now(),
            event,
        }
    }

    /// A refused command changes nothing: the test of the pages would miss its state.
    pub fn act(&self, sample: &mut Sample, role: Role, command: Command) {
        let actor = match role {
            Role::Requester => Actor::Requester,
            Role::Contributor => Actor::Contributor,
            _ => self.actor(role),
        };
        let events = decide(About::Case(&sample.case), &actor, command, &self.moment());
        for event in events.unwrap_or_default() {
            let seq = u32::try_from(sample.history.len()).unwrap_or_default() + 1;
            let entry = self.entry(sample.case.id, seq, &actor, event);
            sample.case.apply(&entry.clone().recorded());
            sample.history.push(entry);
        }
    }

    /// A complaint in that place, by a requester or from paper.
    pub fn complains(&self, sample: &mut Sample, role: Role, place: &Place, command: OnComplaint) {
        let actor = if role == Role::Requester { Actor::Requester } else { self.actor(role) };
        let command = Command::Complaint { complaint: place.complaint, command: Box::new(command) };
        let events = decide(About::Complaint(&sample.case, place), &actor, command, &self.moment());
        for event in events.unwrap_or_default() {
            let seq = u32::try_from(sample.history.len()).unwrap_or_default() + 1;
            let entry = self.entry(sample.case.id, seq, &actor, event);
            sample.case.apply(&entry.clone().recorded());
            sample.history.push(entry);
        }
    }

    pub fn later(&self, day: &str) {
        if let Ok(at) = format!("{day}T10:00:00Z").parse() {
            self.clock.set(at);
        }
    }

    pub fn tell(&self, sample: &mut Sample) {
        let values = self.sealer.values().iter().map(|value| (value.sealed.value, value.text.clone()));
        sample.told = Told(values.collect());
    }
}
