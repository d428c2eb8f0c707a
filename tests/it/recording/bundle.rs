//! The evidence bundle: it verifies without the portal, shows every change, and gives nobody what is not theirs.

use crate::support::{
    TestApp, a_request,
    actors::{Official, disclosing, filing, reply_text},
    on_both_engines,
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{Act, Sealer, bounces, change, change::Target, links},
    domain::{
        actor::{Actor, Role},
        case::{
            bounce::{Bounce, BounceKind},
            command::{Command, ConsultationEnd, NoticeSubject, Proposed, VoidCause},
            consultation::{Answer, Disclosure, Notice},
            facts::Attachment,
            ground::Ground,
            linked::Original,
            reply::{ItemAnswer, Road},
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Investigation, Ruling},
            facts::{Body, Finding, Grievance, Inquiry, Redress, Reviewed},
        },
        id::{CaseId, ComplaintId, ConsultationId, FileId, MessageId, ProposalId, ReplyId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
    persistence::{files_of_cases::StoredFile, staged_files},
};
use bytes::Bytes;
use std::{collections::BTreeMap, io::Read, process::Command as Process};

const VERIFIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/verify_bundle.py");
const MUTATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/recording/mutate_bundle.py");

/// A file that is kept and waits for its act, with its attachment.
pub async fn kept(app: &TestApp, name: &str, content: &str, sealer: &mut Sealer) -> (StoredFile, Attachment) {
    let file = FileId(app.portal.clock.id());
    let path = format!("bundle/{file}");
    staged_files::stage(&app.portal.db, file, &path, app.now()).await.expect("staged");
    let content = format!("%PDF-1.7\n{content}\n");
    let body = futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from(content))]);
    let kept = app.portal.files.keep(&file.to_string(), "a.pdf", body, |_| path.clone()).await.expect("kept");
    let media_type = kept.media_type.to_owned();
    let attachment = Attachment {
        file,
        name: sealer.seal_text(ValueKind::FileName, name.to_owned()),
        digest: sealer.seal_text(ValueKind::FileDigest, kept.digest),
        size: kept.size,
        media_type: media_type.clone(),
    };
    (StoredFile { file, path, size: kept.size, media_type }, attachment)
}

/// Files with three attachments, two of them under names that want to be elsewhere.
async fn files_with_attachments(app: &TestApp) -> CaseId {
    let mut act = filing(app, "SHOWN-NAME", Some("hidden-contact@example.invalid"), &a_request());
    let mut sealer = Sealer::new(&app.portal.clock);
    let names = ["../../etc/SHOWN-passwd", "SHOWN\u{202e}fdp.exe.pdf", "محضر الدورة.pdf"];
    let Command::Submit(filing) = &mut act.command else { panic!("a filing") };
    for name in names {
        let (stored, attachment) =
            kept(app, name, &format!("SHOWN-REQUEST-FILE {name:?}"), &mut sealer).await;
        act.files.push(stored);
        filing.attachments.push(attachment);
    }
    filing.requester.phone = Some(sealer.seal_text(ValueKind::Phone, "HIDDEN-PHONE".to_owned()));
    act.values.extend(sealer.into_values());
    change(&app.portal, act).await.expect("filed").case
}

async fn complains(app: &TestApp, case: CaseId, body: Body, reviewed: Reviewed, word: &str) -> ComplaintId {
    let id = ComplaintId(app.portal.clock.id());
    let mut sealer = Sealer::new(&app.portal.clock);
    let (stored, attachment) = kept(app, &format!("{word}-file.pdf"), word, &mut sealer).await;
    let text = sealer.seal_text(ValueKind::Reasons, word.to_owned());
    let filing =
        Filing { reviewed, grievances: vec![Grievance::NoAnswer], text, attachments: vec![attachment] };
    let act = Act {
        target: Target::Complaint { case, complaint: id, body },
        actor: &Actor::Requester,
        command: Command::Complaint { complaint: id, command: Box::new(OnComplaint::File(Box::new(filing))) },
        values: sealer.into_values(),
        files: vec![stored],
        form_key: None,
    };
    change(&app.portal, act).await.expect("a complaint");
    id
}

fn on(id: ComplaintId, command: OnComplaint) -> Command {
    Command::Complaint { complaint: id, command: Box::new(command) }
}

fn word(sealer: &mut Sealer, kind: ValueKind, text: &str) -> bayan::domain::sealed::Sealed {
    sealer.seal_text(kind, text.to_owned())
}

async fn rules(judge: &Official<'_>, case: CaseId, id: ComplaintId, text: &str) {
    let decided = judge.tries_to(case, |sealer| {
        let redress = Redress { what: word(sealer, ValueKind::Reasons, text), by: None };
        let reasons = word(sealer, ValueKind::Reasons, text);
        let (finding, road) = (Finding::Upheld, Road::Mail);
        let redress = Some(Redress { by: Some(crate::support::times::day("2026-05-30")), ..redress });
        on(id, OnComplaint::Decide(Box::new(Ruling { finding, reasons, redress, road })))
    });
    decided.await.expect("decided");
}

/// A case with everything that must stay with one side: each text says whose it is.
pub async fn a_long_case(app: &TestApp) -> CaseId {
    let (officer, head) = (app.officer().await, app.head().await);
    let commission = app.appointed(Role::Commission, "").await;
    let case = files_with_attachments(app).await;
    officer.takes_on(case).await;
    let note = |sealer: &mut Sealer| word(sealer, ValueKind::Note, "DESK-NOTE");
    officer.tries_to(case, |sealer| Command::Note { text: note(sealer) }).await.expect("noted");
    consults(app, &officer, case).await;
    let id = ProposalId(app.portal.clock.id());
    let other = app.citizen("OTHER-PERSON").files(a_request().about("OTHER-REQUEST")).await;
    let other = app.case(other).await;
    let act = |sealer: &mut Sealer| Proposed::Void {
        cause: VoidCause::Duplicate,
        duplicate_of: Some(Original::from(&other)),
        reasons: word(sealer, ValueKind::Reasons, "DESK-PROPOSAL"),
    };
    officer
        .tries_to(case, |sealer| Command::Propose { id, act: Box::new(act(sealer)) })
        .await
        .expect("proposed");
    let declined =
        |sealer: &mut Sealer| Command::Decline { id, reasons: word(sealer, ValueKind::Reasons, "DESK-NO") };
    head.tries_to(case, declined).await.expect("declined");
    app.it_is("2026-03-27T10:00:00Z");
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let to_head = complains(app, case, Body::Head, silence, "SHOWN-TO-HEAD").await;
    let text = |sealer: &mut Sealer| word(sealer, ValueKind::Note, "HEAD-NOTE");
    head.tries_to(case, |sealer| on(to_head, OnComplaint::Note { text: text(sealer) })).await.expect("noted");
    rules(&head, case, to_head, "SHOWN-HEAD-DECISION").await;
    let shown = Act::plain(case, &Actor::Requester, on(to_head, OnComplaint::ShowDecision));
    change(&app.portal, shown).await.expect("shown");
    let decision = Reviewed::HeadDecision { complaint: to_head };
    let to_commission = complains(app, case, Body::Commission, decision, "COMMISSION-COMPLAINT").await;
    commission.tries_to(case, |_| on(to_commission, OnComplaint::Admit)).await.expect("admitted");
    let note =
        |sealer: &mut Sealer| OnComplaint::Note { text: word(sealer, ValueKind::Note, "COMMISSION-NOTE") };
    commission.tries_to(case, |sealer| on(to_commission, note(sealer))).await.expect("noted");
    let inquiry = |sealer: &mut Sealer| {
        let text = word(sealer, ValueKind::Note, "COMMISSION-FINDING");
        let kind = Inquiry::Found;
        OnComplaint::Inquire(Box::new(Investigation {
            kind,
            text,
            on: None,
            answer_by: None,
            attachments: Vec::new(),
        }))
    };
    commission.tries_to(case, |sealer| on(to_commission, inquiry(sealer))).await.expect("asked");
    rules(&commission, case, to_commission, "COMMISSION-UNREAD").await;
    answers(app, &officer, case).await;
    case
}

async fn consults(app: &TestApp, officer: &Official<'_>, case: CaseId) {
    let id = ConsultationId(app.portal.clock.id());
    let third = |sealer: &mut Sealer, what: &str| word(sealer, ValueKind::ThirdParty, what);
    let opens = |sealer: &mut Sealer| Command::OpenConsultation {
        id,
        third_party: third(sealer, "THIRD-PARTY"),
        notice: Some(Box::new(Notice {
            email: Some(sealer.seal_text(ValueKind::ThirdParty, "THIRD-@example.invalid".to_owned())),
            address: Some(third(sealer, "THIRD-ADDRESS")),
            concerns: third(sealer, "THIRD-CONCERNS"),
            reply_by: app.portal.clock.today(),
            language: Language::Ar,
        })),
    };
    officer.tries_to(case, opens).await.expect("opened");
    let mut sealer = Sealer::new(&app.portal.clock);
    let reasons = Some(third(&mut sealer, "THIRD-SAID"));
    let (stored, enclosed) = kept(app, "THIRD-FILE.pdf", "THIRD-FILE", &mut sealer).await;
    let files = vec![enclosed];
    let answer = Command::AnswerConsultation { id, answer: Answer::Refused, reasons, files };
    let mut act = Act::plain(case, &Actor::ThirdParty, answer);
    act.files.push(stored);
    act.values = sealer.into_values();
    change(&app.portal, act).await.expect("said");
    let closes = |sealer: &mut Sealer| Command::CloseConsultation {
        id,
        end: ConsultationEnd::Refused,
        reasons: Some(word(sealer, ValueKind::Reasons, "THIRD-REASONS")),
    };
    officer.tries_to(case, closes).await.expect("closed");
}

/// An answer that the requester has not opened yet.
async fn answers(app: &TestApp, officer: &Official<'_>, case: CaseId) {
    let mut sealer = Sealer::new(&app.portal.clock);
    let ground =
        Ground::Excepted { exceptions: vec![bayan::domain::case::ground::Exception::ALL[0]], law: None };
    let reasons = word(&mut sealer, ValueKind::Reasons, "ANSWER-UNREAD-REASONS");
    let id = ReplyId(app.portal.clock.id());
    let mut reply = reply_text(id, true, ItemAnswer::Withheld { ground, reasons }, &mut sealer);
    let plain = std::mem::replace(&mut reply.text, word(&mut sealer, ValueKind::AnswerText, "ANSWER-UNREAD"));
    let (stored, attachment) = kept(app, "ANSWER-UNREAD-file.pdf", "ANSWER-UNREAD", &mut sealer).await;
    reply.files.push(attachment);
    let reply = disclosing(&app.case(case).await, Disclosure::Withheld, reply);
    let mut act = Act::plain(case, &officer.actor, Command::Reply(reply));
    act.values = sealer.into_values();
    act.values.retain(|value| value.sealed != plain);
    act.files.push(stored);
    change(&app.portal, act).await.expect("answered");
}

/// The ZIP as a browser gets it, on disk.
pub async fn saved(app: &TestApp, visitor: &crate::support::web::Visitor, path: &str, name: &str) -> Vec<u8> {
    let page = visitor.request(Method::GET, path, None, Vec::new()).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    assert_eq!(page.header("content-type"), "application/zip");
    std::fs::write(app.folder.path().join(name), &page.body).expect("written");
    page.body
}

async fn decisions_told(app: &TestApp) -> Vec<MessageId> {
    let told = app.rows("select id from outbox where kind = 'head-decided'", []).await;
    told.iter().map(|one| MessageId(one.try_get("", "id").expect("an id"))).collect()
}

/// The mail of a decision leaves and is not delivered.
async fn comes_back(app: &TestApp, case: CaseId, message: MessageId, complaint: ComplaintId) {
    let subject = NoticeSubject::Decision { complaint };
    app.portal_does(case, Command::SettleNotice { message, subject, left: true }).await.expect("left");
    let bounce = Bounce { kind: BounceKind::Hard, status: None };
    bounces::record(&app.portal, message, bounce).await.expect("recorded");
    assert_eq!(app.history(case).await.last(), Some(&"notice-bounced"));
}

fn python(arguments: &[&str]) -> (bool, String) {
    let done = Process::new("/usr/bin/python3").args(arguments).output().expect("Python is there");
    let text = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8_lossy(&text).into_owned())
}

/// Verified with the keys that the portal publishes; they lie beside the file.
pub async fn verified(app: &TestApp, name: &str) -> String {
    let path = |name: &str| app.folder.path().join(name).to_str().expect("a readable path").to_owned();
    let published = app.visitor().opens("/.well-known/bayan-letter-keys.json").await;
    std::fs::write(path("keys.json"), &published.body).expect("written");
    let (valid, told) = python(&[VERIFIER, &path(name), "--key", &path("keys.json")]);
    assert!(valid, "{told}");
    told
}

/// Names and contents, read by another hand than ours.
pub fn unpacked(zip: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("a ZIP");
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        let name = file.name().expect("a name").into_owned();
        files.insert(name, String::from_utf8_lossy(&content).into_owned());
    }
    files
}

pub fn holds(files: &BTreeMap<String, String>, canary: &str) -> Vec<String> {
    let has = |(name, text): (&String, &String)| {
        (name.contains(canary) || text.contains(canary)).then(|| name.clone())
    };
    files.iter().filter_map(has).collect()
}

pub async fn secret_path(app: &TestApp, case: CaseId) -> String {
    let stored = app.case(case).await;
    let secret = app.portal.keys.link_secret(case, stored.link_generation);
    format!("/fr/case/{}/{secret}/bundle", stored.reference)
}

on_both_engines! {
    async fn a_bundle_of_three_attachments_and_two_complaints_verifies_and_shows_two_hundred_changes(app) {
        let case = a_long_case(app).await;
        let visitor = app.visitor();
        let path = secret_path(app, case).await;
        let zip = saved(app, &visitor, &path, "requester.zip").await;
        let file = app.folder.path().join("requester.zip");
        verified(app, "requester.zip").await;
        assert_eq!(zip, saved(app, &visitor, &path, "again.zip").await, "the same case gives the same octets");
        let keys = app.folder.path().join("keys.json");
        for keys in [keys.to_str().expect("a path"), "-"] {
            let (_, told) = python(&[MUTATIONS, VERIFIER, file.to_str().expect("a path"), keys]);
            let last = told.lines().last().unwrap_or_default();
            let (found, total) = last.trim_start_matches("found ").split_once(" of ").unwrap_or_default();
            assert_eq!(found, total, "with {keys}: {told}");
            assert!(total.parse::<u32>().is_ok_and(|total| total >= 200), "{told}");
        }
    }

    async fn the_requester_is_given_nothing_of_the_desk_of_a_third_party_or_of_another(app) {
        let case = a_long_case(app).await;
        let zip = saved(app, &app.visitor(), &secret_path(app, case).await, "requester.zip").await;
        let files = unpacked(&zip);
        for canary in [
            "DESK-", "HEAD-NOTE", "THIRD-", "COMMISSION-NOTE", "COMMISSION-FINDING", "COMMISSION-UNREAD",
            "ANSWER-UNREAD", "OTHER-", "HIDDEN-PHONE", "hidden-contact", "زنقة الأرز", "AB123456",
            "نادية", "withheld-reasons",
        ] {
            assert_eq!(holds(&files, canary), [""; 0], "{canary}");
        }
        let secret = app.portal.keys.link_secret(case, app.case(case).await.link_generation);
        assert_eq!(holds(&files, &secret), [""; 0], "the secret link of the case");
        for shown in ["SHOWN-NAME", "SHOWN-REQUEST-FILE", "SHOWN-TO-HEAD", "SHOWN-HEAD-DECISION", "COMMISSION-COMPLAINT"] {
            assert!(!holds(&files, shown).is_empty(), "{shown} is theirs");
        }
        let documents: Vec<_> = files.keys().filter(|name| name.starts_with("documents/")).collect();
        assert_eq!(documents, [
            "documents/complaints/01-SHOWN-TO-HEAD-file.pdf",
            "documents/complaints/02-COMMISSION-COMPLAINT-file.pdf",
            "documents/request/01-SHOWN-passwd",
            "documents/request/02-SHOWN-fdp-exe.pdf",
            "documents/request/03-محضر-الدورة.pdf",
        ]);
        app.citizen("SHOWN-NAME").reads_the_answer(case).await.expect("shown");
        let files = unpacked(&saved(app, &app.visitor(), &secret_path(app, case).await, "read.zip").await);
        verified(app, "read.zip").await;
        assert!(!holds(&files, "ANSWER-UNREAD-REASONS").is_empty(), "what was shown is theirs");
        assert!(files.contains_key("documents/answers/01-ANSWER-UNREAD-file.pdf"));
    }

    async fn office_and_commission_are_given_each_their_own_side(app) {
        let case = a_long_case(app).await;
        let reference = app.case(case).await.reference.to_string();
        let officer = app.officer().await.at_a_browser().await;
        let office = saved(app, &officer, &format!("/ar/officer/cases/{reference}/bundle"), "office.zip").await;
        verified(app, "office.zip").await;
        let office = unpacked(&office);
        for canary in ["COMMISSION-NOTE", "COMMISSION-FINDING", "COMMISSION-COMPLAINT", "AB123456", "OTHER-"] {
            assert_eq!(holds(&office, canary), [""; 0], "{canary}");
        }
        for theirs in ["DESK-NOTE", "HEAD-NOTE", "THIRD-PARTY", "THIRD-FILE", "ANSWER-UNREAD", "hidden-contact"] {
            assert!(!holds(&office, theirs).is_empty(), "{theirs}");
        }
        let decided = &office["index.html"];
        assert!(decided.contains("الشكاية في محلها"), "the outcome of the head: {decided}");
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let path = format!("/ar/commission/bundle/{reference}");
        let files = unpacked(&saved(app, &commission, &path, "commission.zip").await);
        verified(app, "commission.zip").await;
        let letter = files.iter().find(|(name, _)| name.ends_with("-commission-decided.html"));
        let (_, letter) = letter.expect("the letter of the decision");
        let complaint = app.case(case).await.complaints[1].reference.to_string();
        assert!(letter.contains(&complaint) && letter.contains("<b><bdi>لجنة الحق في الحصول على المعلومات"), "{letter}");
        for canary in ["DESK-", "HEAD-NOTE", "THIRD-", "AB123456", "OTHER-"] {
            assert_eq!(holds(&files, canary), [""; 0], "{canary}");
        }
        for theirs in ["COMMISSION-NOTE", "COMMISSION-FINDING", "COMMISSION-COMPLAINT", "ANSWER-UNREAD"] {
            assert!(!holds(&files, theirs).is_empty(), "{theirs}");
        }
    }

    async fn each_side_has_the_letters_that_are_its_own_and_the_commission_no_complaint_that_was_not_brought_before_it(app) {
        let case = a_long_case(app).await;
        app.citizen("SHOWN-NAME").reads_the_answer(case).await.expect("shown");
        let reply = app.case(case).await.replies.last().expect("an answer").text.id;
        let other = complains(app, case, Body::Head, Reviewed::Reply { reply }, "UNBROUGHT").await;
        let before = decisions_told(app).await;
        rules(&app.head().await, case, other, "UNBROUGHT-DECISION").await;
        let told = decisions_told(app).await.into_iter().find(|one| !before.contains(one)).expect("a mail");
        comes_back(app, case, told, other).await;
        let after = app.case(case).await;
        let unbrought = after.complaint(other).expect("a complaint").reference.to_string();
        let (reference, link) = (after.reference.to_string(), links::case_path(&app.portal.keys, &after, Language::Ar));
        let requester = app.visitor();
        for letter in requester.opens(&format!("{link}/letters")).await.links() {
            if letter.ends_with("-ar.pdf") {
                let made = requester.request(Method::GET, &letter, None, Vec::new()).await;
                assert_eq!(made.status, StatusCode::OK, "{letter}");
            }
        }
        let officer = app.officer().await.at_a_browser().await;
        let on_page = officer.opens(&format!("/ar/officer/cases/{reference}/letters")).await.links();
        let on_page: Vec<_> = on_page.into_iter().filter(|letter| letter.ends_with("-ar.pdf")).collect();
        for letter in &on_page {
            let made = officer.request(Method::GET, letter, None, Vec::new()).await;
            assert_eq!(made.status, StatusCode::OK, "{letter}");
        }
        let office = unpacked(&saved(app, &officer, &format!("/ar/officer/cases/{reference}/bundle"), "office.zip").await);
        verified(app, "office.zip").await;
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let files = unpacked(&saved(app, &commission, &format!("/ar/commission/bundle/{reference}"), "commission.zip").await);
        verified(app, "commission.zip").await;
        // The office: its own letters, and none of the Commission to whoever complains of it.
        let sender = "<b><bdi>لجنة الحق في الحصول على المعلومات";
        let letters = |files: &BTreeMap<String, String>| {
            let all = files.iter().filter(|(name, _)| name.starts_with("letters/") && name.ends_with(".html"));
            all.map(|(name, text)| (name.clone(), text.contains(sender))).collect::<Vec<_>>()
        };
        let of_office = letters(&office);
        assert!(of_office.iter().all(|(_, by_commission)| !by_commission), "{of_office:?}");
        assert!(!of_office.iter().any(|(name, _)| name.contains("commission") || name.contains("admitted")), "{of_office:?}");
        assert_eq!(of_office.iter().filter(|(name, _)| name.contains("complaint-received")).count(), 2, "{of_office:?}");
        assert!(!holds(&office, "UNBROUGHT").is_empty(), "the complaint is theirs");
        let sealed = |files: &BTreeMap<String, String>, kind: &str| {
            files.keys().filter(|name| name.starts_with(&format!("letters/{kind}")) && name.ends_with(".pdf")).count()
        };
        // Of sealed documents what its pages give it: the outcome too, and not the receipt of the Commission.
        assert_eq!((sealed(&office, "complaint-receipt"), sealed(&office, "commission-outcome")), (2, 1), "{:?}", office.keys());
        let in_bundle = office.keys().filter(|name| name.starts_with("letters/") && name.ends_with("-ar.pdf"));
        assert_eq!(in_bundle.count(), on_page.len(), "by one rule: {on_page:?}, {:?}", office.keys());
        // The Commission: what was brought before it, and nothing of the other.
        assert!(letters(&files).iter().any(|(_, by_commission)| *by_commission));
        assert_eq!(sealed(&files, "complaint-receipt"), 2, "{:?}", files.keys());
        for canary in ["UNBROUGHT", &unbrought, &other.to_string()] {
            assert_eq!(holds(&files, canary), [""; 0], "{canary}");
        }
        for theirs in ["SHOWN-TO-HEAD", "SHOWN-HEAD-DECISION", "COMMISSION-COMPLAINT", "ANSWER-UNREAD"] {
            assert!(!holds(&files, theirs).is_empty(), "{theirs}");
        }
    }

    async fn a_case_is_given_to_nobody_else(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let elsewhere = app.appointed(Role::Officer, crate::support::app::SILENT).await.at_a_browser().await;
        for (visitor, path) in [
            (&commission, format!("/fr/commission/bundle/{reference}")),
            (&elsewhere, format!("/fr/officer/cases/{reference}/bundle")),
            (&elsewhere, format!("/fr/commission/bundle/{reference}")),
            (&app.visitor(), format!("/fr/case/{reference}/wrong/bundle")),
        ] {
            let page = visitor.request(Method::GET, &path, None, Vec::new()).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
