//! Who acts in a test, with the verbs of the law. A plain verb must succeed; `tries_to` gives the refusal.

use super::{
    app::{STAFF_LANGUAGE, TestApp},
    requests::ARequest,
    times::day,
    web::Visitor,
};
use bayan::{
    app::{
        Act, Changed, Error, Sealer, change,
        change::Target,
        meetings::{self, Seen},
    },
    domain::{
        actor::{Actor, Role, Staff},
        case::{
            Case,
            command::{Command, ExtensionNotice, Proposed, Registration, VoidCause},
            consultation::{Disclosed, Disclosure},
            facts::{Channel, Declared},
            ground::{ExtensionGround, Ground},
            linked::Original,
            refusal::Refusal,
            reply::{Item, ItemAnswer, ReplyText},
        },
        complaint::{
            command::{Command as OnComplaint, Filing as OfComplaint},
            facts::{Body, Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId, ConsultationId, ProposalId, ReplyId, UserId},
        institution::InstitutionCode,
        law::Rule,
        meeting::{Kind, MeetingKey},
        sealed::{Sealed, ValueKind},
    },
    persistence::{cases, meetings as of_meetings},
};
use tokio::sync::OnceCell;

/// The refusal, where the rules refused; anything else fails the test.
pub fn refusal(outcome: Result<Changed, Error>) -> Refusal {
    match outcome {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("the rules should have refused, and there came {other:?}"),
    }
}

/// One who asks.
pub struct Citizen<'a> {
    pub app: &'a TestApp,
    pub name: String,
    pub email: Option<String>,
}

impl Citizen<'_> {
    pub async fn files(&self, request: ARequest) -> CaseId {
        self.tries_to_file(request).await.expect("a lawful filing").case
    }

    pub async fn tries_to_file(&self, request: ARequest) -> Result<Changed, Error> {
        let act = filing(self.app, &self.name, self.email.as_deref(), &request);
        change(&self.app.portal, act).await
    }

    pub async fn withdraws(&self, case: CaseId) -> Result<Changed, Error> {
        change(&self.app.portal, Act::plain(case, &Actor::Requester, Command::Withdraw)).await
    }

    /// Presses "show me the answer" of the last reply.
    pub async fn reads_the_answer(&self, case: CaseId) -> Result<Changed, Error> {
        let reply = self.app.case(case).await.replies.last().expect("a reply to read").text.id;
        change(&self.app.portal, Act::plain(case, &Actor::Requester, Command::ShowAnswer { reply })).await
    }
}

/// The act of a filing, for whoever wants to send it in another way.
pub fn filing(app: &TestApp, name: &str, email: Option<&str>, request: &ARequest) -> Act<'static> {
    let mut sealer = Sealer::new(&app.portal.clock);
    let filing = request.filing(name, email, &mut sealer);
    Act {
        target: Target::New {
            case: CaseId(app.portal.clock.id()),
            institution: app.code(&request.to),
            identity_number: request.number.clone(),
            draft: None,
        },
        actor: &Actor::Requester,
        command: Command::Submit(Box::new(filing)),
        values: sealer.into_values(),
        files: Vec::new(),
        form_key: request.form_key.clone().map(|key| (key, request.information.clone())),
    }
}

/// One who holds an office.
pub struct Official<'a> {
    app: &'a TestApp,
    pub user: UserId,
    pub email: String,
    pub actor: Actor,
}

/// The password of every official of the tests: one hash serves them all.
pub const PASSWORD: &str = "les-archives-du-royaume-31-13";

static PASSWORD_HASH: OnceCell<String> = OnceCell::const_new();

async fn password_hash(app: &TestApp) -> String {
    let hash = || async { app.portal.accounts.passwords.hash(PASSWORD, [31; 16]).await.expect("a hash") };
    PASSWORD_HASH.get_or_init(hash).await.clone()
}

impl<'a> Official<'a> {
    /// The portal in which they act.
    pub fn app(&self) -> &'a TestApp {
        self.app
    }

    /// An account, and an appointment that has begun.
    pub async fn appointed(
        app: &'a TestApp,
        role: Role,
        institution: Option<InstitutionCode>,
        email: &str,
    ) -> Self {
        let user = UserId(app.portal.clock.id());
        let now = sea_orm::prelude::ChronoDateTimeUtc::from_timestamp_micros(app.now().as_microsecond());
        app.execute(
            "insert into users (id, email, name, role, language, created_at, password_hash) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            [
                user.0.into(),
                email.into(),
                "نادية بنسالم".into(),
                role.code().into(),
                STAFF_LANGUAGE.code().into(),
                now.into(),
                password_hash(app).await.into(),
            ],
        )
        .await;
        if let Some(code) = &institution {
            app.execute(
                "insert into appointments (id, user_id, institution, role, effective_on, recorded_at) \
                 values ($1, $2, $3, $4, $5, $6)",
                [
                    app.portal.clock.id().into(),
                    user.0.into(),
                    code.as_str().into(),
                    role.code().into(),
                    sea_orm::prelude::ChronoDate::from_ymd_opt(2020, 1, 1).into(),
                    now.into(),
                ],
            )
            .await;
        }
        if role == Role::Auditor {
            app.execute(
                "insert into mandates (id, user_id, effective_on, scope, recorded_at) values ($1, $1, $2, $3, $4)",
                [
                    user.0.into(),
                    sea_orm::prelude::ChronoDate::from_ymd_opt(2019, 3, 12).into(),
                    r#"{"over":"all"}"#.into(),
                    now.into(),
                ],
            )
            .await;
        }
        let staff = Staff {
            user,
            role,
            institution,
            in_office: true,
            vacancy: false,
            decision: None,
            signs_off: false,
        };
        Self { app, user, email: email.to_owned(), actor: Actor::Staff(staff) }
    }

    /// At a browser with an open session, without the time that checking a password takes.
    pub async fn at_a_browser(&self) -> Visitor {
        let token =
            bayan::app::accounts::session::open(&self.app.portal, self.user).await.expect("a session");
        let visitor = self.app.visitor();
        visitor.carries("bayan-session", &token);
        visitor
    }

    pub async fn tries_to(
        &self,
        case: CaseId,
        command: impl FnOnce(&mut Sealer) -> Command,
    ) -> Result<Changed, Error> {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let command = command(&mut sealer);
        let mut act = Act::plain(case, &self.actor, command);
        act.values = sealer.into_values();
        change(&self.app.portal, act).await
    }

    /// The same, as the page that was acted on saw the case.
    pub async fn tries_to_take_on_version(&self, case: CaseId, expected: u32) -> Result<Changed, Error> {
        let mut act = Act::plain(case, &self.actor, Command::TakeOn);
        act.target = Target::Existing { case, expected: Some(expected) };
        change(&self.app.portal, act).await
    }

    /// A note, as the page that was acted on saw the case.
    pub async fn notes_on_version(&self, case: CaseId, expected: u32) -> Result<Changed, Error> {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let text = sealer.seal_text(ValueKind::Note, "للمتابعة".to_owned());
        let mut act = Act::plain(case, &self.actor, Command::Note { text });
        act.target = Target::Existing { case, expected: Some(expected) };
        act.values = sealer.into_values();
        change(&self.app.portal, act).await
    }

    pub async fn takes_on(&self, case: CaseId) {
        self.tries_to(case, |_| Command::TakeOn).await.expect("taken on");
    }

    /// Registers a request that came on paper on that day, from somebody who has no e-mail address.
    pub async fn registers(&self, request: ARequest, received_on: &str) -> Result<Changed, Error> {
        self.registers_for(request, received_on, None).await
    }

    /// The same from somebody who gave that address.
    pub async fn registers_for(
        &self,
        request: ARequest,
        received_on: &str,
        email: Option<&str>,
    ) -> Result<Changed, Error> {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let filing = request.filing("أمينة", email, &mut sealer);
        let evidence = sealer.seal_text(ValueKind::Evidence, "طابع مكتب الضبط".to_owned());
        let registration =
            Registration { channel: Channel::Counter, received_on: day(received_on), evidence };
        let act = Act {
            target: Target::New {
                case: CaseId(self.app.portal.clock.id()),
                institution: self.app.code(&request.to),
                identity_number: None,
                draft: None,
            },
            actor: &self.actor,
            command: Command::Register(Box::new(filing), registration),
            values: sealer.into_values(),
            files: Vec::new(),
            form_key: None,
        };
        change(&self.app.portal, act).await
    }

    /// Registers a complaint that came on paper today, before the body that this official serves.
    pub async fn registers_a_complaint(&self, case: CaseId) -> ComplaintId {
        let app = self.app;
        let id = ComplaintId(app.portal.clock.id());
        let mut sealer = Sealer::new(&app.portal.clock);
        let (body, reviewed) = match self.actor.role() {
            Role::Commission => (Body::Commission, Reviewed::Declared { before: Body::Commission }),
            _ => (Body::Head, Reviewed::Silence { rule: Rule::Answer }),
        };
        let text = reasons(&mut sealer);
        let filing =
            OfComplaint { reviewed, grievances: vec![Grievance::Late], text, attachments: Vec::new() };
        let evidence = sealer.seal_text(ValueKind::Evidence, "طابع مكتب الضبط".to_owned());
        let received_on = app.portal.clock.today();
        let registration = Registration { channel: Channel::Counter, received_on, evidence };
        let command = match body {
            Body::Head => OnComplaint::Register(Box::new(filing), registration),
            Body::Commission => {
                let nothing =
                    Declared { received_on: None, reference: None, answered_on: None, answer: None };
                OnComplaint::RegisterDeclared(Box::new(filing), registration, nothing)
            }
        };
        let act = Act {
            target: Target::Complaint { case, complaint: id, body },
            actor: &self.actor,
            command: Command::Complaint { complaint: id, command: Box::new(command) },
            values: sealer.into_values(),
            files: Vec::new(),
            form_key: None,
        };
        change(&app.portal, act).await.expect("registered as it came");
        id
    }

    /// Convenes a meeting of the Commission for today, with that complaint on its agenda.
    pub async fn convenes_about(&self, complaint: ComplaintId) -> MeetingKey {
        let portal = &self.app.portal;
        let starts_at = portal.clock.now();
        let key = meetings::convene(portal, self.user, Kind::Ordinary, starts_at, "الرباط".to_owned());
        let key = key.await.expect("convened");
        let record = of_meetings::record(&portal.db, key).await.expect("a record");
        let version = record.last().expect("an act").number;
        meetings::place(portal, self.user, Seen { key, version }, &[complaint]).await.expect("placed");
        key
    }

    pub async fn extends(&self, case: CaseId) -> Result<Changed, Error> {
        self.extends_with(case, Rule::Answer, ExtensionGround::LargeNumber, ExtensionNotice::Portal).await
    }

    pub async fn extends_with(
        &self,
        case: CaseId,
        rule: Rule,
        ground: ExtensionGround,
        notice: ExtensionNotice,
    ) -> Result<Changed, Error> {
        self.tries_to(case, |sealer| Command::Extend { rule, ground, reasons: reasons(sealer), notice }).await
    }

    pub async fn consults(&self, case: CaseId) -> ConsultationId {
        let id = ConsultationId(self.app.portal.clock.id());
        let opened = self.tries_to(case, |sealer| {
            let third_party = sealer.seal_text(ValueKind::ThirdParty, "شركة أشغال الأطلس".to_owned());
            Command::OpenConsultation { id, third_party, notice: None }
        });
        opened.await.expect("a consultation");
        id
    }

    pub async fn assesses_urgency(&self, case: CaseId, accepted: bool) -> Result<Changed, Error> {
        self.tries_to(case, |sealer| Command::AssessUrgency {
            accepted,
            reasons: (!accepted).then(|| reasons(sealer)),
        })
        .await
    }

    /// Gives everything that was asked for.
    pub async fn answers(&self, case: CaseId) -> Result<Changed, Error> {
        self.replies(case, |_| ItemAnswer::Supplied).await
    }

    /// Withholds everything on that ground.
    pub async fn refuses(&self, case: CaseId, ground: Ground) -> Result<Changed, Error> {
        self.replies(case, |sealer| ItemAnswer::Withheld { ground, reasons: reasons(sealer) }).await
    }

    async fn replies(
        &self,
        case: CaseId,
        answer: impl FnOnce(&mut Sealer) -> ItemAnswer,
    ) -> Result<Changed, Error> {
        let id = ReplyId(self.app.portal.clock.id());
        self.tries_to(case, |sealer| {
            let answer = answer(sealer);
            Command::Reply(reply_text(id, true, answer, sealer))
        })
        .await
    }

    /// Asks for an act of two persons.
    pub async fn proposes(
        &self,
        case: CaseId,
        act: impl FnOnce(&mut Sealer) -> Proposed,
    ) -> Result<ProposalId, Error> {
        let id = ProposalId(self.app.portal.clock.id());
        self.tries_to(case, |sealer| Command::Propose { id, act: Box::new(act(sealer)) }).await.map(|_| id)
    }

    pub async fn proposes_to_void(&self, case: CaseId, duplicate_of: CaseId) -> Result<ProposalId, Error> {
        self.says_to_void(case, duplicate_of, None).await
    }

    /// The same, saying by what it is known that both are of one requester.
    pub async fn says_to_void(
        &self,
        case: CaseId,
        duplicate_of: CaseId,
        same: Option<&str>,
    ) -> Result<ProposalId, Error> {
        let found = cases::find(&self.app.portal.db, duplicate_of).await.expect("the store");
        let original = found.map_or_else(|| duplicate_of.into(), |stored| Original::from(&stored.case));
        self.proposes(case, |sealer| {
            let same = same.map(|words| sealer.seal_text(ValueKind::Evidence, words.to_owned()));
            Proposed::Void {
                cause: VoidCause::Duplicate,
                duplicate_of: Some(Original { same_requester: same, ..original }),
                reasons: reasons(sealer),
            }
        })
        .await
    }

    pub async fn confirms(&self, case: CaseId, id: ProposalId) -> Result<Changed, Error> {
        self.tries_to(case, |_| Command::Confirm { id }).await
    }
}

/// The same reasons everywhere: no test is about their words.
pub fn reasons(sealer: &mut Sealer) -> Sealed {
    sealer.seal_text(ValueKind::Reasons, "الوثائق المطلوبة موزعة على عدة مصالح".to_owned())
}

/// The same, with what becomes of the information of each third party that was written to.
pub fn disclosing(case: &Case, disclosure: Disclosure, text: ReplyText) -> ReplyText {
    let told = case.consultations.iter().filter(|one| one.is_told());
    let disclosed = told.map(|one| Disclosed { consultation: one.id, disclosure }).collect();
    ReplyText { disclosed, ..text }
}

/// A reply of one item.
pub fn reply_text(id: ReplyId, is_final: bool, answer: ItemAnswer, sealer: &mut Sealer) -> ReplyText {
    ReplyText {
        id,
        is_final,
        items: vec![Item {
            what: sealer.seal_text(ValueKind::ItemText, "الميزانية".to_owned()), answer
        }],
        text: sealer.seal_text(ValueKind::AnswerText, "نوافيكم بما طلبتم".to_owned()),
        files: Vec::new(),
        disclosed: Vec::new(),
    }
}
