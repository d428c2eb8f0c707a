//! The ring of letters: every kind in every language as a document, and what proves it.

mod documents;
mod faces;
mod legible;
mod places;
pub mod proof;
mod remedies;
mod structure;

use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons},
    app::SILENT,
};
use bayan::{
    app::{Act, Sealer, change, change::Target, letters::listed},
    domain::{
        actor::{Actor, Role},
        case::{
            command::{Command, ExtensionNotice},
            ground::{Exception, ExtensionGround, Ground},
            reply::{Item, ItemAnswer, ReplyText, Road},
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Ruling},
            facts::{Body, Finding, Grievance, Redress, Reviewed},
        },
        id::{CaseId, ComplaintId, ReplyId},
        law::Rule,
        letter::{LetterForm, LetterKind, LetterName},
        sealed::ValueKind,
    },
    letters::{Desk, Letter},
    persistence::events,
};
use std::{io::Write, process::Command as Program};

/// Sixty characters with the last name, which is `العلوي`.
pub const LONG_NAME: &str = "عبد الرحمان بن المصطفى بن عبد السلام الإدريسي المدغري";

/// A paragraph with what easily turns round in an Arabic line.
pub const REASON: &str = "الوثائق المطلوبة تتضمن معطيات شخصية لا يمكن فصلها عن الباقي، وللاستفسار يمكن الاتصال \
     بالرقم 0537-12-34-56 أو مراسلة info@finances.example.ma، مع ذكر القانون رقم 09.08 وأجل 20 يوما.";

/// How many fill three pages.
pub const PARAGRAPHS: usize = 60;

/// Three pages of them.
pub fn long_reasons() -> String {
    (1..=PARAGRAPHS).map(|n| format!("الفقرة {n}. {REASON}")).collect::<Vec<_>>().join("\n")
}

/// A case that has every kind of letter: filed as urgent, declined, extended, refused in part, complained of
/// before the head and then before the Commission.
pub async fn with_every_letter(app: &TestApp) -> CaseId {
    let (officer, head) = (app.officer().await, app.head().await);
    let commission = app.appointed(Role::Commission, "").await;
    app.it_is("2026-11-02T10:00:00Z");
    let case = app.citizen(LONG_NAME).files(a_request().urgent()).await;
    officer.takes_on(case).await;
    app.it_is("2026-11-03T10:00:00Z");
    let declined = officer.tries_to(case, |sealer| {
        let reasons = Some(sealer.seal_text(ValueKind::Reasons, REASON.to_owned()));
        Command::AssessUrgency { accepted: false, reasons }
    });
    declined.await.expect("declined");
    app.it_is("2026-11-20T10:00:00Z");
    let extended = officer.tries_to(case, |sealer| {
        let reasons = sealer.seal_text(ValueKind::Reasons, REASON.to_owned());
        let (ground, notice) = (ExtensionGround::LargeNumber, ExtensionNotice::Portal);
        Command::Extend { rule: Rule::Answer, ground, reasons, notice }
    });
    extended.await.expect("extended");
    app.it_is("2026-12-02T10:00:00Z");
    let reply = answers_in_part(app, &officer, case).await;
    app.citizen(LONG_NAME).reads_the_answer(case).await.expect("read");
    let to_head = complains(app, case, Body::Head, Reviewed::Reply { reply }).await;
    app.it_is("2026-12-08T10:00:00Z");
    decides(&head, case, to_head, Finding::Rejected, None).await;
    let to_commission =
        complains(app, case, Body::Commission, Reviewed::HeadDecision { complaint: to_head }).await;
    app.it_is("2026-12-14T10:00:00Z");
    let admit = Command::Complaint { complaint: to_commission, command: Box::new(OnComplaint::Admit) };
    commission.tries_to(case, |_| admit).await.expect("admitted");
    decides(&commission, case, to_commission, Finding::Upheld, Some("2026-12-31")).await;
    case
}

async fn answers_in_part(app: &TestApp, officer: &Official<'_>, case: CaseId) -> ReplyId {
    let id = ReplyId(app.portal.clock.id());
    let given = officer.tries_to(case, |sealer| {
        let mut seal = |kind, text: &str| sealer.seal_text(kind, text.to_owned());
        let excepted = Ground::Excepted {
            exceptions: vec![Exception::PersonalData, Exception::SpecialSecrecy],
            law: Some(seal(ValueKind::Citation, "القانون رقم 09.08، المادة 4")),
        };
        let published = Ground::AlreadyPublished {
            reference: seal(ValueKind::Citation, "الجريدة الرسمية عدد 7000"),
            place: seal(ValueKind::Citation, "https://www.sgg.example.ma/bo/7000.pdf"),
        };
        let withheld = |ground, reasons| ItemAnswer::Withheld { ground, reasons };
        let long = seal(ValueKind::Reasons, &long_reasons());
        let short = seal(ValueKind::Reasons, REASON);
        let items = vec![
            Item {
                what: seal(ValueKind::ItemText, "الاعتمادات المفتوحة"), answer: ItemAnswer::Supplied
            },
            Item {
                what: seal(ValueKind::ItemText, "أسماء المستفيدين"), answer: withheld(excepted, long)
            },
            Item {
                what: seal(ValueKind::ItemText, "النص المنشور"), answer: withheld(published, short)
            },
        ];
        let text = seal(ValueKind::AnswerText, &format!("نوافيكم بما طلبتم.\n{REASON}"));
        Command::Reply(ReplyText {
            id,
            is_final: true,
            items,
            text,
            files: Vec::new(),
            disclosed: Vec::new(),
        })
    });
    given.await.expect("answered");
    id
}

async fn complains(app: &TestApp, case: CaseId, body: Body, reviewed: Reviewed) -> ComplaintId {
    let id = ComplaintId(app.portal.clock.id());
    let mut sealer = Sealer::new(&app.portal.clock);
    let text = sealer.seal_text(ValueKind::Reasons, REASON.to_owned());
    let filing = Filing { reviewed, grievances: vec![Grievance::Refused], text, attachments: Vec::new() };
    let act = Act {
        target: Target::Complaint { case, complaint: id, body },
        actor: &Actor::Requester,
        command: Command::Complaint { complaint: id, command: Box::new(OnComplaint::File(Box::new(filing))) },
        values: sealer.into_values(),
        files: Vec::new(),
        form_key: None,
    };
    change(&app.portal, act).await.expect("complained");
    id
}

async fn decides(
    by: &Official<'_>,
    case: CaseId,
    complaint: ComplaintId,
    finding: Finding,
    until: Option<&str>,
) {
    let decided = by.tries_to(case, |sealer| {
        let redress =
            until.map(|day| Redress { what: reasons(sealer), by: Some(crate::support::times::day(day)) });
        let reasons = sealer.seal_text(ValueKind::Reasons, long_reasons());
        let ruling = Ruling { finding, reasons, redress, road: Road::Mail };
        Command::Complaint { complaint, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
    });
    decided.await.expect("decided");
}

/// A desk as the server has it.
pub fn desk() -> Desk {
    Desk::plain("https://bayan.example.ma")
}

/// The letter of that act.
pub async fn letter(app: &TestApp, case: CaseId, seq: u32, form: LetterForm) -> Letter {
    let reference = app.case(case).await.reference;
    desk().letter(&app.portal, &reference, LetterName { seq, form }).await.expect("a letter")
}

/// Every letter of a case that has nearly every kind, that of another which is void, and that of a complaint which was
/// handed in outside the portal, in those languages.
pub async fn every(app: &TestApp, form: LetterForm) -> Vec<Letter> {
    let case = with_every_letter(app).await;
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let mut letters = Vec::new();
    for one in listed(&app.case(case).await, &history) {
        letters.push(letter(app, case, one.seq, form).await);
    }
    letters.push(a_voiding(app, form).await);
    letters.push(a_declared_receipt(app, form).await);
    let kinds: Vec<_> = letters.iter().map(|letter| letter.about.kind).collect();
    for kind in LetterKind::ALL {
        assert!(kinds.contains(kind), "{kind:?} is not among {kinds:?}");
    }
    letters
}

/// The letter that a request is void, because it is the same as another.
pub async fn a_voiding(app: &TestApp, form: LetterForm) -> Letter {
    let (first, second) = (app.officer().await, app.officer().await);
    let requester = app.citizen(LONG_NAME);
    let original = requester.files(a_request()).await;
    let case = requester.files(a_request()).await;
    let proposal = first.proposes_to_void(case, original).await.expect("proposed");
    second.confirms(case, proposal).await.expect("confirmed");
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let told = listed(&app.case(case).await, &history).pop().expect("letters");
    letter(app, case, told.seq, form).await
}

/// The receipt of the portal for a complaint to a head who does not receive by it, as its complainant declares.
pub async fn a_declared_receipt(app: &TestApp, form: LetterForm) -> Letter {
    let case = app.citizen(LONG_NAME).files(a_request().to(SILENT)).await;
    let today = app.portal.clock.today();
    let sealed = |evidence: &str| {
        let mut sealer = Sealer::new(&app.portal.clock);
        (sealer.seal_text(ValueKind::Evidence, evidence.to_owned()), sealer.into_values())
    };
    let does = async |command, values| {
        let actor = &Actor::Requester;
        let act = Act {
            target: Target::Existing { case, expected: None },
            actor,
            command,
            values,
            files: Vec::new(),
            form_key: None,
        };
        change(&app.portal, act).await.expect("noted");
    };
    let (evidence, values) = sealed("Récépissé n° 12");
    does(Command::Acknowledge { received_on: today, evidence }, values).await;
    app.advance_days(40);
    let complaint = complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await;
    let (evidence, values) = sealed("Avis RR-0123-MA");
    let command = Box::new(OnComplaint::Acknowledge { received_on: app.portal.clock.today(), evidence });
    does(Command::Complaint { complaint, command }, values).await;
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let told = listed(&app.case(case).await, &history).pop().expect("letters");
    letter(app, case, told.seq, form).await
}

/// The letters of a kind: of two bodies each has its own.
pub fn of_kind(letters: &[Letter], kind: LetterKind) -> Vec<&Letter> {
    letters.iter().filter(|letter| letter.about.kind == kind).collect()
}

/// The letter of a refusal of everything.
pub async fn a_refusal(app: &TestApp, form: LetterForm) -> Letter {
    let case = app.citizen(LONG_NAME).files(a_request()).await;
    app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
    letter(app, case, 2, form).await
}

/// The words as a reader takes them out, white space made one.
pub fn words(letter: &Letter) -> String {
    let (status, text) = asked("pdftotext", &["-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    let marks =
        |c: &char| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(marks).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a program says of a file; with its exit status.
pub fn asked(program: &str, before: &[&str], file: &[u8], after: &[&str]) -> (i32, String) {
    let mut kept = tempfile::NamedTempFile::new().expect("a file");
    kept.write_all(file).expect("written");
    let output = Program::new(program)
        .args(before)
        .arg(kept.path())
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; tests/run installs it"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap_or(-1), format!("{said}{}", String::from_utf8_lossy(&output.stderr)))
}
