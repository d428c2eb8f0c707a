//! The pages of an office in their typical states, from cases that the rules themselves made.

use super::{
    act::{ActPage, Head},
    case::{CasePage, DONE},
    extend::{self, Extend, Preview, Term},
    fields::{self, Choice, Part},
    identity::IdentityPage,
    letter::LetterPage,
    letters::{self, Letters},
    office::{Opened, Told},
    proposal::{self, ProposalPage},
    register::Register,
    reply::{self, ReplyForm, ReplyPreview},
    story,
    worklist::{self, Worklist},
};
use crate::{
    app::{Clock, Sealer},
    audit::chain::Entry,
    domain::{
        actor::{Actor, ActorRecord, Role, Staff},
        case::{
            Case,
            command::{
                Action, Command, ConsultationEnd, ExtensionNotice, Filing, Opening, Proposed, Registration,
                VoidCause,
            },
            decide::{About, decide},
            facts::{Ask, Channel, Delivery, Identity, IdentityDocument, Kind, Requester},
            ground::{EarlierSupply, Exception, ExtensionGround, Ground},
            reply::{Item, ItemAnswer, Proof, ReplyText},
            stage::Stage,
        },
        id::{CaseId, ConsultationId, EventId, MessageId, ProposalId, ReplyId, UserId},
        institution::{Directory, Institution, InstitutionCode},
        language::Language,
        law::{
            Calendar, Rule, Unit,
            status::{State, Term as Turn, TimeStatus},
        },
        moment::Moment,
        reference::Reference,
        sealed::{Sealed, ValueKind},
    },
    i18n::{Args, Locale},
    notifications::{
        message::{Facts, MessageKind},
        render,
    },
    persistence::{cases::Stored, worklist::Counts},
    web::forms::FormState,
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashMap;

/// A case with its history, as the store would give it.
struct Sample {
    case: Case,
    history: Vec<Entry>,
    told: Told,
    names: HashMap<UserId, String>,
}

/// Makes cases by the rules: every command is decided and applied.
struct Room {
    clock: Clock,
    sealer: Sealer,
    institution: &'static Institution,
    officer: UserId,
    head: UserId,
}

impl Room {
    fn new() -> Option<Self> {
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

    fn seal(&mut self, kind: ValueKind, text: &str) -> Sealed {
        self.sealer.seal_text(kind, text.to_owned())
    }

    fn actor(&self, role: Role) -> Actor {
        let user = if role == Role::Head { self.head } else { self.officer };
        Actor::Staff(Staff {
            user,
            role,
            institution: Some(self.institution.code.clone()),
            in_office: true,
            vacancy: false,
        })
    }

    fn moment(&self) -> Moment<'_> {
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
        Filing { requester, ask, attachments: Vec::new() }
    }

    fn open(&mut self, kind: Kind, email: bool, on_paper: bool) -> Option<Sample> {
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

    fn entry(
        &self,
        case: CaseId,
        seq: u32,
        actor: &Actor,
        event: crate::domain::case::event::Event,
    ) -> Entry {
        Entry {
            v: crate::audit::chain::VERSION,
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
    fn act(&self, sample: &mut Sample, role: Role, command: Command) {
        let actor = if role == Role::Requester { Actor::Requester } else { self.actor(role) };
        let events = decide(About::Case(&sample.case), &actor, command, &self.moment());
        for event in events.unwrap_or_default() {
            let seq = u32::try_from(sample.history.len()).unwrap_or_default() + 1;
            let entry = self.entry(sample.case.id, seq, &actor, event);
            sample.case.apply(&entry.clone().recorded());
            sample.history.push(entry);
        }
    }

    fn later(&self, day: &str) {
        if let Ok(at) = format!("{day}T10:00:00Z").parse() {
            self.clock.set(at);
        }
    }

    fn tell(&self, sample: &mut Sample) {
        let values = self.sealer.values().iter().map(|value| (value.sealed.value, value.text.clone()));
        sample.told = Told(values.collect());
    }
}

/// The cases behind all samples: urgent and declined; extended, answered in part, received; on paper with
/// everything proposed; extended without effect, withdrawn.
fn cases() -> Option<(Room, Vec<Sample>)> {
    let mut room = Room::new()?;
    let mut samples =
        vec![urgent(&mut room)?, answered(&mut room)?, on_paper(&mut room)?, withdrawn(&mut room)?];
    room.later("2026-12-01");
    for sample in &mut samples {
        room.tell(sample);
    }
    Some((room, samples))
}

fn urgent(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Urgent, true, false)?;
    room.act(&mut sample, Role::Officer, Command::TakeOn);
    let reasons = Some(room.seal(ValueKind::Reasons, "الطلب لا يتعلق بحياة شخص."));
    room.act(&mut sample, Role::Officer, Command::AssessUrgency { accepted: false, reasons });
    let text = room.seal(ValueKind::Note, "اتصلت بالمديرية الجهوية.");
    room.act(&mut sample, Role::Officer, Command::Note { text });
    let head = room.head;
    room.act(&mut sample, Role::Head, Command::Assign { to: head });
    Some(sample)
}

fn answered(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, true, false)?;
    let id = ConsultationId(room.clock.id());
    let third_party = room.seal(ValueKind::ThirdParty, "المديرية الجهوية للصحة");
    room.act(&mut sample, Role::Officer, Command::OpenConsultation { id, third_party });
    let (rule, ground, notice) = (Rule::Answer, ExtensionGround::ThirdParty, ExtensionNotice::Portal);
    let reasons = room.seal(ValueKind::Reasons, "استشارة الغير جارية.");
    room.act(&mut sample, Role::Officer, Command::Extend { rule, ground, reasons, notice });
    let end = ConsultationEnd::Silent;
    room.act(&mut sample, Role::Officer, Command::CloseConsultation { id, end, reasons: None });
    let items = vec![supplied(room_item(room)), withheld(room)];
    let text = answer(room, items);
    let reply = text.id;
    room.act(&mut sample, Role::Officer, Command::Reply(text));
    room.act(&mut sample, Role::Requester, Command::ShowAnswer { reply });
    let reasons = room.seal(ValueKind::Reasons, "جزء جديد من المعلومات أصبح متوفرا.");
    room.act(&mut sample, Role::Head, Command::Reopen { reasons });
    let identity_checked = room.seal(ValueKind::Evidence, "بطاقة وطنية في الشباك");
    room.act(&mut sample, Role::Officer, Command::RenewLink { identity_checked });
    Some(sample)
}

fn on_paper(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, false, true)?;
    let mut acts = Vec::new();
    let reasons = room.seal(ValueKind::Reasons, "سجل الطلب مرتين.");
    acts.push(Proposed::Void { cause: VoidCause::RegistrationError, duplicate_of: None, reasons });
    let evidence = room.seal(ValueKind::Evidence, "ختم البريد");
    acts.push(Proposed::CorrectReceipt { received_on: Date::constant(2026, 10, 29), evidence });
    let items = every_ground(room, &sample.case.reference);
    acts.push(Proposed::Reply { reply: answer(room, items) });
    for act in acts {
        let id = ProposalId(room.clock.id());
        room.act(&mut sample, Role::Officer, Command::Propose { id, act: Box::new(act) });
    }
    Some(sample)
}

fn withdrawn(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, false, true)?;
    let reasons = room.seal(ValueKind::Reasons, "العدد كبير.");
    let notice = ExtensionNotice::Elsewhere { on: Date::constant(2026, 11, 1) };
    let (rule, ground) = (Rule::Answer, ExtensionGround::LargeNumber);
    room.act(&mut sample, Role::Officer, Command::Extend { rule, ground, reasons, notice });
    let items = vec![supplied(room_item(room))];
    let text = answer(room, items);
    let reply = text.id;
    room.act(&mut sample, Role::Officer, Command::Reply(ReplyText { is_final: false, ..text }));
    let evidence = room.seal(ValueKind::Evidence, "RR 123 456 789 MA");
    let proof = Proof::Postal { evidence };
    let on = Date::constant(2026, 11, 2);
    room.act(&mut sample, Role::Officer, Command::RecordReceipt { reply, on, proof });
    let scan = room.seal(ValueKind::Evidence, "رسالة موقعة");
    let signed_on = Date::constant(2026, 11, 1);
    room.act(&mut sample, Role::Officer, Command::RecordWithdrawal { signed_on, scan });
    Some(sample)
}

fn room_item(room: &mut Room) -> Sealed {
    room.seal(ValueKind::ItemText, "المناصب الشاغرة حسب المستشفى")
}

fn supplied(what: Sealed) -> Item {
    Item { what, answer: ItemAnswer::Supplied }
}

fn withheld(room: &mut Room) -> Item {
    let law = Some(room.seal(ValueKind::Citation, "القانون 09.08"));
    let ground = Ground::Excepted { exceptions: vec![Exception::PersonalData], law };
    withheld_on(room, ground)
}

fn withheld_on(room: &mut Room, ground: Ground) -> Item {
    let what = room.seal(ValueKind::ItemText, "أسماء المرشحين");
    let reasons = room.seal(ValueKind::Reasons, "معطيات ذات طابع شخصي.");
    Item { what, answer: ItemAnswer::Withheld { ground, reasons } }
}

fn every_ground(room: &mut Room, reference: &Reference) -> Vec<Item> {
    let citation = room.seal(ValueKind::Citation, "الجريدة الرسمية عدد 6670");
    let earlier = EarlierSupply {
        case: CaseId(room.clock.id()),
        reference: reference.clone(),
        institution: room.institution.code.clone(),
        supplied_on: Date::constant(2026, 3, 2),
        identity_confirmed: true,
    };
    let grounds = [
        Ground::NotAvailable { right_body: InstitutionCode::parse("MJ").ok() },
        Ground::Excepted { exceptions: Exception::ALL.to_vec(), law: Some(citation.clone()) },
        Ground::AlreadyPublished { reference: citation.clone(), place: citation.clone() },
        Ground::AlreadySupplied { earlier },
        Ground::Unclear,
        Ground::InPreparation,
        Ground::AtArchives,
        Ground::Other { basis: citation },
    ];
    let mut items = vec![supplied(room_item(room))];
    items.extend(grounds.map(|ground| withheld_on(room, ground)));
    items
}

fn answer(room: &mut Room, items: Vec<Item>) -> ReplyText {
    ReplyText {
        id: ReplyId(room.clock.id()),
        is_final: true,
        items,
        text: room.seal(ValueKind::AnswerText, "تجدون رفقته اللائحة المطلوبة."),
        files: Vec::new(),
    }
}

fn opened(sample: &Sample) -> Opened {
    let version = u32::try_from(sample.history.len()).unwrap_or_default();
    Opened {
        stored: Stored { case: sample.case.clone(), version, head_hash: String::new() },
        told: sample.told.clone(),
    }
}

/// A page for each case, each with some acts and one of the words for what was done.
pub fn case_pages() -> Vec<CasePage> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let moment = room.moment();
    let mut pages: Vec<CasePage> = samples
        .iter()
        .map(|sample| {
            let mut page = super::case::view(&sample.case, &sample.told, &moment, Locale::Ar);
            page.story = story::steps(&sample.history, 0, &sample.told, &sample.names);
            page.assignee = "Khadija Ouazzani".to_owned();
            page.proposals = super::case::proposals(&sample.case, None, &moment, &sample.names);
            page.letters = super::case::sample_letters();
            page.first = Some("reply");
            page.acts = super::case::acts(Action::ALL).into_iter().filter(|act| is_shown(act)).collect();
            page
        })
        .collect();
    for (page, done) in DONE.iter().enumerate() {
        if let Some(sample) = samples.get(page % samples.len()) {
            let mut shown = super::case::view(&sample.case, &sample.told, &moment, Locale::Ar);
            shown.done = (*done).to_owned();
            shown.first = (page % 2 == 0).then_some("take-on");
            pages.push(shown);
        }
    }
    pages
}

/// Acts of an office, among all acts of the table.
fn is_shown(act: &str) -> bool {
    Action::parse(act)
        .is_some_and(|action| fields::has_page(action) || matches!(action, Action::Extend | Action::Reply))
}

fn head(sample: &Sample) -> Head {
    Head::of(&opened(sample), 3)
}

/// One page for each act, the first as a conflict.
pub fn act_pages() -> Vec<ActPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut pages = Vec::new();
    for action in Action::ALL.iter().copied().filter(|action| fields::has_page(*action)) {
        let mut form = FormState::new();
        for why in ["missing", "no-date", "no-choice", "no-case"] {
            form.wrong(&format!("x-{why}"), &format!("office-wrong-{why}"), Args::new().with("field", "x"));
        }
        form.wrong("", "office-conflict", Args::new());
        form.wrong("", "office-form-used", Args::new());
        pages.push(ActPage {
            form,
            act: action.code(),
            head: head(sample),
            parts: parts(action),
            grave: action == Action::ProposeVoid,
            changed: story::steps(&sample.history, 1, &sample.told, &sample.names),
        });
    }
    pages
}

/// The parts of a form where nobody is in office and nothing waits, and one name to choose.
fn parts(action: Action) -> Vec<Part> {
    let mut parts = fields::parts_for(action, Vec::new(), Vec::new(), Vec::new());
    for part in &mut parts {
        if let Part::Choices { options, .. } = part
            && options.is_empty()
        {
            options.push(Choice::Name { value: "1".to_owned(), text: "Khadija Ouazzani".to_owned() });
        }
    }
    parts
}

pub fn extend_pages() -> Vec<Extend> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let term = |rule: Rule, unit, state| Term {
        rule: rule.code(),
        status: TimeStatus { state, term: Turn::First, unit },
        due_on: Some(Date::constant(2026, 12, 2)),
        extended_until: Some(Date::constant(2026, 12, 30)),
        more: 20,
    };
    let answer = term(Rule::Answer, Unit::WorkingDay, State::Running { left: 7 });
    let urgent = term(Rule::Urgent, Unit::CalendarDay, State::DueToday);
    let page = |terms: Vec<Term>, form, preview| Extend {
        form,
        head: head(sample),
        rules: extend::rules(&terms),
        terms,
        grounds: extend::grounds(),
        has_consultation: true,
        road: "mail",
        name: sample.told.name(&sample.case),
        changed: Vec::new(),
        preview,
    };
    let preview = Preview {
        ground: "x2".to_owned(),
        reasons: "العدد كبير.".to_owned(),
        due_on: Some(Date::constant(2026, 12, 30)),
    };
    let mut wrong = FormState::new();
    wrong.wrong("told", "office-wrong-missing", Args::new().with("field", "x"));
    let mut pages = vec![
        page(vec![answer.clone()], FormState::new().with("ground", "x2"), None),
        page(vec![answer.clone()], FormState::new(), Some(preview)),
        page(vec![answer, urgent], wrong, None),
    ];
    if let Some(last) = pages.last_mut() {
        last.has_consultation = false;
        last.road = "letter";
    }
    pages
}

pub fn proposal_pages() -> Vec<ProposalPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let opened = opened(sample);
    let pages = opened.case().proposals.iter().map(|one| proposal::view(&opened, one, Locale::Ar));
    pages
        .enumerate()
        .map(|(n, page)| ProposalPage { can_confirm: n != 1, can_decline: true, ..page })
        .collect()
}

pub fn reply_forms() -> Vec<ReplyForm> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut wrong = FormState::new();
    for (field, why) in [("earlier-1", "no-supply"), ("same-1", "not-confirmed"), ("ground-2", "no-choice")] {
        wrong.wrong(field, &format!("office-wrong-{why}"), Args::new().with("field", "x"));
    }
    for why in ["too-large", "empty", "program", "encrypted", "kind", "too-many"] {
        let args = Args::new().with("name", "a.pdf").with("most", 10).with("mib", 25);
        wrong.wrong("files", &format!("office-file-{why}"), args);
    }
    let page = |form, numbers: Vec<usize>| ReplyForm {
        form,
        head: head(sample),
        information: sample.told.text(&sample.case.ask.information),
        numbers,
        can_add: true,
        grounds: reply::grounds(),
        exceptions: reply::exceptions(),
        kept: Vec::new(),
        changed: Vec::new(),
    };
    vec![page(FormState::new().with("final", "yes"), vec![1]), page(wrong, vec![1, 2])]
}

pub fn reply_previews() -> Vec<ReplyPreview> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let items = proposal_pages().into_iter().flat_map(|page| page.items).collect::<Vec<_>>();
    let page = |needs_head: bool, road| ReplyPreview {
        form: FormState::new(),
        head: head(sample),
        institution: room.institution.name.ar.clone(),
        name: sample.told.name(&sample.case),
        lang: "ar",
        dir: "rtl",
        text: "تجدون رفقته اللائحة المطلوبة.".to_owned(),
        heading: reply::heading(Locale::Ar, !needs_head),
        items: super::letter::said(Locale::Ar, &items),
        kept: Vec::new(),
        remedies: crate::web::answer::remedies(Locale::Ar, room.clock.today()),
        needs_head,
        can_reply: true,
        can_propose: true,
        road,
        typed: vec![("text".to_owned(), "x".to_owned())],
        changed: Vec::new(),
    };
    vec![page(true, "mail"), page(false, "letter")]
}

pub fn identity_pages() -> Vec<IdentityPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut wrong = FormState::new();
    wrong.wrong("reason", "office-identity-reason-missing", Args::new());
    wrong.wrong("reason", "office-identity-reason-too-long", Args::new());
    let page = |form, number: &str| IdentityPage {
        form,
        head: head(sample),
        document: "national-card",
        number: number.to_owned(),
    };
    vec![page(FormState::new(), ""), page(wrong, ""), page(FormState::new(), "AB123456")]
}

/// A list with cases, and an empty one.
pub fn worklists() -> Vec<Worklist> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let moment = room.moment();
    let rows: Vec<_> = samples
        .iter()
        .map(|sample| worklist::row(&sample.case, &sample.told, &sample.names, &moment))
        .collect();
    let counts = Counts { late: 3, today: 2, soon: 9, later: 34, open: 1_000, mine: 12, unassigned: 0 };
    let page = |rows, later: &str| Worklist {
        form: FormState::new(),
        today: moment.today,
        tabs: worklist::tabs(&worklist::Asked::default(), &counts),
        rows,
        later: later.to_owned(),
        first: later.to_owned(),
        stages: Stage::ALL.into_iter().map(Stage::code).collect(),
        filtered: later.is_empty(),
        open: 48,
        more: !later.is_empty(),
        not_found: later.is_empty(),
    };
    vec![page(rows, "?after=x"), page(Vec::new(), "")]
}

pub fn letter_lists() -> Vec<Letters> {
    let row = |kind: &MessageKind| letters::Row {
        id: "1".to_owned(),
        kind: kind.code(),
        reference: "MSPS-2026-00412-B".to_owned(),
        written_at: Timestamp::UNIX_EPOCH,
    };
    let rows = MessageKind::ALL.iter().map(row).collect();
    vec![
        Letters { letters: rows, more: true, done: true },
        Letters { letters: Vec::new(), more: false, done: false },
    ]
}

pub fn letters() -> Vec<LetterPage> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let facts = Facts {
        reference: "MSPS-2026-00412-B".to_owned(),
        institution: "MSPS".to_owned(),
        received_on: Some(Date::constant(2026, 10, 30)),
        ..Facts::default()
    };
    let items = proposal_pages().into_iter().flat_map(|page| page.items).collect::<Vec<_>>();
    let page = |kind: MessageKind, items: Vec<_>| {
        let told = render::Told {
            kind,
            language: Language::Ar,
            facts: &facts,
            institution: &room.institution.name.ar,
            link: "https://bayan.example/ar/case/MSPS-2026-00412-B/x".to_owned(),
            reasons: Some("العدد كبير.".to_owned()),
        };
        Some(LetterPage {
            form: FormState::new(),
            id: MessageId(room.clock.id()).to_string(),
            version: 3,
            reference: "MSPS-2026-00412-B".to_owned(),
            path: "officer/cases/MSPS-2026-00412-B".to_owned(),
            kind: kind.code(),
            institution: room.institution.name.ar.clone(),
            date: super::letter::day(Locale::Ar, room.clock.today()),
            name: sample.told.name(&sample.case),
            address: "12، زنقة الأطلس، ورزازات".to_owned(),
            words: render::words(&told).ok()?,
            answer: if items.is_empty() {
                String::new()
            } else {
                "تجدون رفقته اللائحة.".to_owned()
            },
            remedies: Vec::new(),
            files: if items.is_empty() { Vec::new() } else { vec!["a.pdf".to_owned()] },
            items: super::letter::said(Locale::Ar, &items),
        })
    };
    [page(MessageKind::Receipt, Vec::new()), page(MessageKind::Refused, items)]
        .into_iter()
        .flatten()
        .collect()
}

pub fn registers() -> Vec<Register> {
    let mut wrong = FormState::new().with("kind", "urgent");
    for why in ["missing", "not-an-address", "no-date"] {
        wrong.wrong(&format!("x-{why}"), &format!("office-wrong-{why}"), Args::new().with("field", "x"));
    }
    let args = Args::new().with("field", "x").with("typed", 11_000).with("limit", 10_000);
    wrong.wrong("information", "office-wrong-too-long", args);
    vec![Register::with(FormState::new(), Vec::new()), Register::with(wrong, Vec::new())]
}
