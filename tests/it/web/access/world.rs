//! Who knocks, and what is behind each door: a case with everything that has an address, and another one.

use super::reasons as with_reasons;
use crate::{
    recording::bundle::kept,
    support::{
        TestApp, a_request,
        actors::{Official, filing, reasons, reply_text},
        app::{MINISTRY, SILENT},
        web::Visitor,
    },
};
use bayan::{
    app::{Act, Sealer, accounts::add::ask_for_reset, change, directory, feeds, links},
    domain::{
        actor::{Actor, Role},
        case::{
            command::{Command, Filing},
            consultation::Notice,
            contribution::{self, Question},
            court::{CourtKind, Declaration},
            facts::Behalf,
            ground::Ground,
            reply::{ItemAnswer, Road},
        },
        complaint::command::Command as OnComplaint,
        id::{
            CampaignId, CannedTextId, CaseId, ComplaintId, ConsultationId, ContributionId, CourtActionId,
            MessageId, ProposalId, ReplyId, ViewId,
        },
        language::Language,
        meeting::MeetingKey,
        sealed::ValueKind,
    },
    jobs::{lateness, summaries},
    persistence::{
        campaigns::{self, Campaign},
        canned_texts::{self, CannedText},
        feeds::FeedOf,
        joint_acts::{self, JointAct},
        views::{self, View},
    },
};
use regex::Regex;

/// What somebody has in hand besides an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Nothing,
    /// The secret link of the case.
    TheLink,
    /// That of another case.
    AnotherLink,
    /// That of the consultation in the case.
    TheConsultation,
    /// That of the question inside the institution.
    TheQuestion,
    /// The mail with which an officer sets a new password.
    ThePasswordMail,
}

/// One column of the matrix.
pub struct Caller<'a> {
    pub name: &'static str,
    pub holds: Holds,
    official: Option<Official<'a>>,
}

impl<'a> Caller<'a> {
    pub fn official(&self) -> Option<&Official<'a>> {
        self.official.as_ref()
    }

    pub async fn at_a_browser(&self, app: &TestApp) -> Visitor {
        match &self.official {
            Some(official) => official.at_a_browser().await,
            None => app.visitor(),
        }
    }
}

/// Everybody of design section 2; the ministry has officer, substitute, delegate and head in office.
pub async fn callers(app: &TestApp) -> Vec<Caller<'_>> {
    app.receives(SILENT, "2020-01-01").await;
    let held = [
        ("nobody", Holds::Nothing),
        ("holder", Holds::TheLink),
        ("other-holder", Holds::AnotherLink),
        ("third-party", Holds::TheConsultation),
        ("contributor", Holds::TheQuestion),
    ];
    let mut callers: Vec<Caller<'_>> =
        held.map(|(name, holds)| Caller { name, holds, official: None }).into_iter().collect();
    for (name, role, institution) in [
        ("officer", Role::Officer, MINISTRY),
        ("substitute", Role::Substitute, MINISTRY),
        ("left", Role::Substitute, MINISTRY),
        ("to come", Role::Officer, MINISTRY),
        ("delegate", Role::Delegate, MINISTRY),
        ("head", Role::Head, MINISTRY),
        ("elsewhere", Role::Officer, SILENT),
        ("other-head", Role::Head, SILENT),
        ("commission", Role::Commission, ""),
        ("auditor", Role::Auditor, ""),
        ("no-mandate", Role::Auditor, ""),
        ("admin", Role::Administrator, ""),
    ] {
        let holds = if name == "officer" { Holds::ThePasswordMail } else { Holds::Nothing };
        let official = app.appointed(role, institution).await;
        let dates = match name {
            "left" => "ends_on = '2026-02-20'",
            "to come" => "effective_on = '2026-12-01'",
            _ => "ends_on = null",
        };
        let sql = format!("update appointments set {dates} where user_id = $1");
        app.execute(&sql, [official.user.0.into()]).await;
        if name == "no-mandate" {
            app.execute("delete from mandates where user_id = $1", [official.user.0.into()]).await;
        }
        callers.push(Caller { name, holds, official: Some(official) });
    }
    callers
}

/// A case with everything that has an address, and another case at another institution.
pub struct World {
    pub case: CaseId,
    pub reference: String,
    /// The reference of the other case.
    pub others: String,
    secret: String,
    others_secret: String,
    consultation: String,
    question: String,
    question_file: String,
    to_head: (ComplaintId, String),
    to_commission: (ComplaintId, String),
    reply: ReplyId,
    file: String,
    pub action: CourtActionId,
    /// Of the Commission, with the complaint on its agenda.
    meeting: String,
    proposal: ProposalId,
    letter: MessageId,
    letter_of_commission: MessageId,
    results: String,
    view: String,
    text: String,
    campaign: String,
    calendar: String,
    token: String,
    /// Ends mails of a kind.
    stops: String,
    style: String,
    /// An account that an administrator looks at.
    account: String,
    /// A table of institutions that waits to be confirmed.
    table: String,
    /// A mail to somebody of staff that has not left.
    mail: String,
}

/// What is in the file of the request, and in that of the question inside the institution.
pub const FILE_OF_REQUEST: &str = "zqfile-of-the-request";
pub const FILE_OF_QUESTION: &str = "zqfile-of-the-question";

/// Nobody was given it.
const MADE_UP: &str = "k7m2p9q4r8t3";

impl World {
    pub async fn new(app: &TestApp, callers: &[Caller<'_>]) -> Self {
        let of = |name: &str| {
            let found = callers.iter().find(|one| one.name == name).and_then(|one| one.official.as_ref());
            found.expect("an official")
        };
        let (officer, commission) = (of("officer"), of("commission"));
        of("admin").declares_a_day_off().await;
        let (case, file) = files(app).await;
        officer.takes_on(case).await;
        notes(officer, case).await;
        let consultation = consults(app, officer, case).await;
        let (question, question_file) = asks_inside(app, officer, case).await;
        let proposal = proposes(app, officer, case).await;
        let reply = names_another_body(app, officer, case).await;
        let to_head = officer.registers_a_complaint(case).await;
        let to_commission = commission.registers_a_complaint(case).await;
        let meeting = commission.convenes_about(to_commission).await.to_string();
        let action = seizes_the_court(app, commission, case, to_commission).await;
        let on_paper = app.citizen_without_email("فاطمة").files(a_request()).await;
        commission.registers_a_complaint(on_paper).await;
        let other = app.citizen("نادية").files(a_request().to(SILENT)).await;
        with_reasons::are_told(app, officer, of("head")).await;

        let (stored, others) = (app.case(case).await, app.case(other).await);
        let keys = &app.portal.keys;
        let complaint = |id| (id, stored.complaint(id).expect("there").reference.to_string());
        let of_case = FeedOf::Case { case, generation: stored.link_generation };
        lateness::run(&app.portal).await.expect("the list of a week");
        let start = app.visitor().opens("/fr/").await.html();
        let style = Regex::new("/static/[^\"]+").expect("a pattern");
        Self {
            case,
            reference: stored.reference.to_string(),
            others: others.reference.to_string(),
            secret: keys.link_secret(case, stored.link_generation),
            others_secret: keys.link_secret(other, others.link_generation),
            consultation: links::consultation_place(keys, &stored, consultation).expect("a place"),
            question: links::contribution_place(keys, &stored, question).expect("a place"),
            question_file,
            to_head: complaint(to_head),
            to_commission: complaint(to_commission),
            reply,
            file,
            action,
            meeting,
            proposal,
            results: notes_on_several(app, officer).await,
            view: shares_a_view(app, officer).await,
            text: writes_a_text(app, officer).await,
            campaign: begins_a_campaign(app, officer, case).await,
            letter: letter(app, on_paper, "institution").await,
            letter_of_commission: letter(app, on_paper, "commission").await,
            calendar: feeds::give(&app.portal, of_case).await.expect("a calendar"),
            token: password_token(app, officer).await,
            stops: keys.unsubscribe_token(of_the_week(app).await),
            style: style.find(&start).expect("a style sheet").as_str().to_owned(),
            account: of("to come").user.to_string(),
            mail: mail_to_staff(app).await,
            table: directory::upload(&app.portal, of("admin").user, b"code").await.expect("kept").to_string(),
        }
    }

    /// A pattern with what is really there, as whoever holds that would open it.
    pub fn address(&self, pattern: &str, holds: Holds) -> String {
        let is = |part: &str| pattern.contains(part);
        if is("/static/") {
            return self.style.clone();
        }
        if is("/contribution/") {
            let (place, real) = self.question.rsplit_once('/').expect("a secret");
            let secret = match holds {
                Holds::TheQuestion => real,
                Holds::TheConsultation => self.consultation.rsplit('/').next().expect("a secret"),
                Holds::TheLink => &self.secret,
                Holds::AnotherLink => &self.others_secret,
                Holds::Nothing | Holds::ThePasswordMail => MADE_UP,
            };
            let file = if is("{file}") { format!("/files/{}", self.question_file) } else { String::new() };
            return format!("/fr/{place}/{secret}{file}");
        }
        if is("/consultation/") {
            let (_, real) = self.consultation.rsplit_once('/').expect("a secret");
            let secret = self.secret_in_hand(holds, real);
            let (place, _) = self.consultation.rsplit_once('/').expect("a place");
            return format!("/fr/{place}/{secret}");
        }
        let secret = match holds {
            Holds::TheLink => self.secret.as_str(),
            Holds::TheConsultation => self.consultation.rsplit('/').next().expect("a secret"),
            Holds::TheQuestion => self.question.rsplit('/').next().expect("a secret"),
            Holds::AnotherLink => &self.others_secret,
            Holds::Nothing | Holds::ThePasswordMail => MADE_UP,
        };
        let calendar = if holds == Holds::TheLink { &self.calendar } else { MADE_UP };
        let token = if holds == Holds::ThePasswordMail { &self.token } else { MADE_UP };
        let address = pattern
            .replace("/calendar/{file}", &format!("/calendar/{calendar}.ics"))
            .replace("{token}", token)
            .replace("{mail}", if holds == Holds::TheLink { &self.stops } else { MADE_UP });
        self.filled(&address, self.reference_at(pattern), secret)
    }

    /// The page of the other case, as its link opens it.
    pub fn page_of_the_other(&self) -> String {
        format!("/fr/case/{}/{}", self.others, self.others_secret)
    }

    /// Year and number of the meeting, and the complaint on its agenda.
    pub fn meeting(&self) -> (MeetingKey, ComplaintId) {
        (self.meeting.parse().expect("the key of a meeting"), self.to_commission.0)
    }

    /// What they hold, tried where a consultation is answered.
    fn secret_in_hand<'s>(&'s self, holds: Holds, real: &'s str) -> &'s str {
        match holds {
            Holds::TheConsultation => real,
            Holds::TheQuestion => self.question.rsplit('/').next().expect("a secret"),
            Holds::TheLink => &self.secret,
            Holds::AnotherLink => &self.others_secret,
            Holds::Nothing | Holds::ThePasswordMail => MADE_UP,
        }
    }

    /// The own link of another case, or the own office with a case of its own, and what belongs to the first one.
    pub fn own_door(&self, pattern: &str, caller: &Caller<'_>) -> Option<String> {
        let inner = ["{complaint}", "{reply}", "{file}", "{action}", "{id}"];
        if !inner.iter().any(|id| pattern.contains(id)) {
            return None;
        }
        let is_own = match caller.name {
            "other-holder" => pattern.contains("/case/{reference}/{secret}"),
            "elsewhere" | "other-head" => pattern.contains("/officer/cases/{reference}"),
            _ => false,
        };
        is_own.then(|| self.filled(pattern, &self.others, &self.others_secret))
    }

    fn reference_at(&self, pattern: &str) -> &str {
        if pattern.contains("/commission/") {
            &self.to_commission.1
        } else if pattern.contains("/complaints/") {
            &self.to_head.1
        } else {
            &self.reference
        }
    }

    fn filled(&self, pattern: &str, reference: &str, secret: &str) -> String {
        let decided = pattern.contains("/decision") || pattern.contains("/broken");
        let complaint = if decided { self.to_commission.0 } else { self.to_head.0 };
        let id = match pattern {
            _ if pattern.contains("/proposals/") => self.proposal.to_string(),
            _ if pattern.contains("/results/") => self.results.clone(),
            _ if pattern.contains("/views/") => self.view.clone(),
            _ if pattern.contains("/texts/") => self.text.clone(),
            _ if pattern.contains("/campaigns/") => self.campaign.clone(),
            _ if pattern.contains("/commission/letters/") => self.letter_of_commission.to_string(),
            _ => self.letter.to_string(),
        };
        let act = if pattern.contains("/people/") { "appoint" } else { "note" };
        let address = pattern
            .replace("{lang}", "fr")
            .replace("{user}", &self.account)
            .replace("{table}", &self.table)
            .replace("{message}", &self.mail)
            .replace("{reference}", reference)
            .replace("{secret}", secret)
            .replace("{complaint}", &complaint.to_string())
            .replace("{reply}", &self.reply.to_string())
            .replace("{file}", &self.file)
            .replace("{action}", &self.action.to_string())
            .replace("{id}", &id)
            .replace("{name}", "1-fr.pdf")
            .replace("{act}", act)
            .replace("{export}", "facts.csv")
            .replace("{number}", "1")
            .replace("{measure}", "close")
            .replace("{code}", MINISTRY)
            .replace("{week}", "2026-W08")
            .replace("{meeting}", &self.meeting)
            .replace("{step}", "cancel")
            .replace("{document}", "agenda.pdf")
            .replace("{report}", "2026.json")
            .replace("{*rest}", "v1/nothing");
        assert!(!address.contains('{'), "nothing is known to be at {pattern}");
        address
    }

    /// What a form says to be understood at all.
    pub fn said(&self, pattern: &str) -> Option<(&'static str, String)> {
        match pattern.rsplit('/').next() {
            Some("anew") => Some(("institution", SILENT.to_owned())),
            Some("answer") => Some(("reply", self.reply.to_string())),
            Some("calendar") => Some(("of", "officer".to_owned())),
            Some("bulk") => Some(("do", "note".to_owned())),
            _ => None,
        }
    }
}

/// With an attachment, and everything that can be said about who asks.
async fn files(app: &TestApp) -> (CaseId, String) {
    let mut act = filing(app, "أمينة", Some("amina@example.invalid"), &a_request());
    let mut sealer = Sealer::new(&app.portal.clock);
    let (stored, attachment) = kept(app, "محضر.pdf", FILE_OF_REQUEST, &mut sealer).await;
    let file = attachment.file.to_string();
    let Command::Submit(filing) = &mut act.command else { panic!("a filing") };
    filing.attachments.push(attachment);
    says_everything(filing, &mut sealer);
    act.files.push(stored);
    act.values.extend(sealer.into_values());
    (change(&app.portal, act).await.expect("filed").case, file)
}

/// About who asks, for whom, and what.
fn says_everything(filing: &mut Filing, sealer: &mut Sealer) {
    let mut seal = |kind, text: &str| sealer.seal_text(kind, text.to_owned());
    filing.ask.subject = Some(seal(ValueKind::Subject, "صيانة الطرق"));
    filing.requester.phone = Some(seal(ValueKind::Phone, "+212600000001"));
    filing.requester.organisation = Some(seal(ValueKind::Organisation, "جمعية الوادي"));
    filing.requester.behalf = Some(Behalf {
        name: seal(ValueKind::BehalfName, "عمر بناني"),
        capacity: seal(ValueKind::BehalfCapacity, "محام"),
        mandate: Some(seal(ValueKind::BehalfMandate, "توكيل 12/2026")),
    });
}

/// For the colleagues alone.
async fn notes(officer: &Official<'_>, case: CaseId) {
    let noted = officer.tries_to(case, |sealer| Command::Note {
        text: sealer.seal_text(ValueKind::Note, "مراسلة المديرية".to_owned()),
    });
    noted.await.expect("noted");
}

async fn consults(app: &TestApp, officer: &Official<'_>, case: CaseId) -> ConsultationId {
    let id = ConsultationId(app.portal.clock.id());
    let opened = officer.tries_to(case, |sealer| {
        let mut seal = |what: &str| sealer.seal_text(ValueKind::ThirdParty, what.to_owned());
        let notice = Notice {
            email: Some(seal("atlas@example.invalid")),
            address: None,
            concerns: seal("الأثمان الأحادية"),
            reply_by: app.portal.clock.today(),
            language: Language::Ar,
        };
        Command::OpenConsultation {
            id,
            third_party: seal("شركة أشغال الأطلس"),
            notice: Some(Box::new(notice)),
        }
    });
    opened.await.expect("a consultation");
    id
}

/// Somebody inside the institution, with a file.
async fn asks_inside(app: &TestApp, officer: &Official<'_>, case: CaseId) -> (ContributionId, String) {
    let id = ContributionId(app.portal.clock.id());
    let mut sealer = Sealer::new(&app.portal.clock);
    let (stored, attachment) = kept(app, "نموذج.pdf", FILE_OF_QUESTION, &mut sealer).await;
    let file = attachment.file.to_string();
    let mut seal = |what: &str| sealer.seal_text(ValueKind::Contribution, what.to_owned());
    let question = Question {
        name: seal("رشيد العلوي"),
        email: seal("budget@example.invalid"),
        text: seal("نفقات الصيانة"),
        files: vec![attachment],
        answer_by: app.portal.clock.today(),
        language: Language::Ar,
        shows_request: false,
    };
    let command = Box::new(contribution::Command::Ask(Box::new(question)));
    let mut act = Act::plain(case, &officer.actor, Command::Contribution { id, command });
    act.files.push(stored);
    act.values = sealer.into_values();
    change(&app.portal, act).await.expect("asked");
    (id, file)
}

/// To void it as the same as another one of the same person.
async fn proposes(app: &TestApp, officer: &Official<'_>, case: CaseId) -> ProposalId {
    let twin = app.citizen("أمينة").files(a_request()).await;
    officer.says_to_void(case, twin, Some("بطاقة واحدة")).await.expect("proposed")
}

/// A first reply, shown, that says where else to ask.
async fn names_another_body(app: &TestApp, officer: &Official<'_>, case: CaseId) -> ReplyId {
    let id = ReplyId(app.portal.clock.id());
    let replied = officer.tries_to(case, |sealer| {
        let ground = Ground::NotAvailable { right_body: Some(app.code(SILENT)) };
        let answer = ItemAnswer::Withheld { ground, reasons: reasons(sealer) };
        Command::Reply(reply_text(id, false, answer, sealer))
    });
    replied.await.expect("a first reply");
    app.citizen("أمينة").reads_the_answer(case).await.expect("read");
    id
}

/// The Commission does not hear the complaint; its author goes to the court.
async fn seizes_the_court(
    app: &TestApp,
    commission: &Official<'_>,
    case: CaseId,
    complaint: ComplaintId,
) -> CourtActionId {
    let dismissed = commission.tries_to(case, |sealer| {
        let command = OnComplaint::Dismiss { reasons: reasons(sealer), road: Road::Mail };
        Command::Complaint { complaint, command: Box::new(command) }
    });
    dismissed.await.expect("dismissed");
    let mut sealer = Sealer::new(&app.portal.clock);
    let declared = Declaration {
        action: CourtActionId(app.portal.clock.id()),
        of: complaint,
        kind: CourtKind::Administrative,
        court: sealer.seal_text(ValueKind::Citation, "المحكمة الإدارية بالرباط".to_owned()),
        lodged_on: app.portal.clock.today(),
        number: Some(sealer.seal_text(ValueKind::Citation, "2026/7101/12".to_owned())),
    };
    let action = declared.action;
    let command = Command::DeclareCourt(Box::new(declared));
    let mut act = Act::plain(case, &Actor::Requester, command);
    act.values = sealer.into_values();
    change(&app.portal, act).await.expect("declared");
    action
}

/// What was done on several cases at once.
async fn notes_on_several(app: &TestApp, officer: &Official<'_>) -> String {
    let id = app.portal.clock.id();
    let done = JointAct {
        id,
        institution: app.code(MINISTRY),
        user: officer.user,
        act: "note".to_owned(),
        view: "?".to_owned(),
        cases: 0,
        outcomes: Vec::new(),
        at: app.now(),
    };
    joint_acts::keep(&app.portal.db, done).await.expect("kept");
    id.to_string()
}

/// A view of the list for everybody there.
async fn shares_a_view(app: &TestApp, officer: &Official<'_>) -> String {
    let view = View {
        id: ViewId(app.portal.clock.id()),
        institution: app.code(MINISTRY),
        owner: officer.user,
        name: "متأخرة".to_owned(),
        query: "?due=late".to_owned(),
        is_shared: true,
    };
    views::keep(&app.portal.db, &view, app.now()).await.expect("kept").to_string()
}

/// A text that is used often there.
async fn writes_a_text(app: &TestApp, officer: &Official<'_>) -> String {
    let id = CannedTextId(app.portal.clock.id());
    let text = CannedText {
        id,
        institution: app.code(MINISTRY),
        language: Language::Ar,
        // There is one of a name.
        name: format!("استلام {id}"),
        body: "طلبكم {المرجع}".to_owned(),
        by: officer.user,
        at: app.now(),
    };
    canned_texts::keep(&app.portal.db, &text).await.expect("kept");
    text.id.to_string()
}

/// Requests that are answered together there.
async fn begins_a_campaign(app: &TestApp, officer: &Official<'_>, case: CaseId) -> String {
    let wanted = Campaign {
        id: CampaignId(app.portal.clock.id()),
        institution: app.code(MINISTRY),
        name: "تعويضات".to_owned(),
        by: officer.user,
        at: app.now(),
    };
    let campaign = campaigns::begin(&app.portal.db, &wanted).await.expect("begun");
    let ids = || app.portal.clock.id();
    campaigns::join(&app.portal.db, campaign.id, &[case], officer.user, app.now(), ids)
        .await
        .expect("joined");
    campaign.id.to_string()
}

/// A letter that waits to be printed there.
async fn letter(app: &TestApp, case: CaseId, sender: &str) -> MessageId {
    let sql = "select id from outbox where case_id = $1 and road = 'letter' and sender = $2 order by id";
    let rows = app.rows(sql, [case.0.into(), sender.into()]).await;
    MessageId(rows.first().expect("a letter").try_get("", "id").expect("an id"))
}

/// A mail that one press may end.
async fn of_the_week(app: &TestApp) -> MessageId {
    summaries::run(&app.portal).await.expect("a pass");
    let rows = app.rows("select id from outbox where kind = 'weekly-summary'", []).await;
    MessageId(rows.first().expect("a summary").try_get("", "id").expect("an id"))
}

/// One that an administrator can give up.
async fn mail_to_staff(app: &TestApp) -> String {
    let sql =
        "select id from outbox where user_id is not null and state = 'queued' and road = 'mail' order by id";
    let id: uuid::Uuid = app.rows(sql, []).await.last().expect("a mail").try_get("", "id").expect("an id");
    id.to_string()
}

/// A new one for each world: the mail of the last is the one that counts.
async fn password_token(app: &TestApp, officer: &Official<'_>) -> String {
    let sql = "select id from outbox where kind = 'password-link' order by id";
    if app.rows(sql, []).await.is_empty() {
        ask_for_reset(&app.portal, &officer.email).await.expect("asked");
    }
    let rows = app.rows(sql, []).await;
    app.portal.keys.password_token(MessageId(rows.last().expect("a mail").try_get("", "id").expect("an id")))
}
