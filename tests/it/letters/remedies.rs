//! What gives less than was wanted never goes without its remedies: every such act, told as a mail, as a printed
//! letter and as a signed one, names before whom, by which day and how. Which acts these are is the catalogue of
//! letters and of notices; a kind that nobody acts here fails.

use super::{a_request, asked, complains, letter};
use crate::support::{
    TestApp,
    actors::{Official, reasons, reply_text},
    app,
    times::day,
};
use bayan::{
    app::{Act as OneAct, change, letters::listed, links},
    domain::{
        actor::{Actor, Role},
        case::{
            command::{Command, NoticeSubject},
            ground::Ground,
            reply::{Item, ItemAnswer, Road},
        },
        complaint::{
            command::{Command as OnComplaint, Ruling},
            facts::{Body, Finding, Redress, Reviewed},
        },
        id::{CaseId, ComplaintId, ReplyId},
        language::Language,
        law::Rule,
        letter::{LetterForm, LetterKind},
        sealed::ValueKind,
    },
    i18n::{DateForm, dates},
    notifications::{
        message::{MessageKind, Sender},
        render::{self, Told},
    },
    persistence::{Engine, events, outbox},
};

/// What a body does.
#[derive(Debug, Clone, Copy)]
enum Act {
    Refuses,
    RefusesLate,
    RefusesAnew,
    GivesPart,
    WithholdsAtFirst,
    Extends,
    DeclinesUrgency,
    Voids,
    HeadDecides(Finding),
    HeadDecidesLate,
    HeadDismisses,
    CommissionDecides(Finding),
    CommissionDecidesLate,
    CommissionDismisses,
}

/// Each with whoever hears what can be done against it, and the last day of that, counted by hand.
fn acts() -> Vec<(Act, Rule, &'static str)> {
    use Rule::{ComplaintToCommission as Commission, ComplaintToHead as Head, Court};
    let mut all = vec![
        (Act::Refuses, Head, "2026-04-21"),
        (Act::RefusesLate, Head, "2026-04-22"),
        (Act::RefusesAnew, Head, "2026-05-12"),
        (Act::GivesPart, Head, "2026-04-21"),
        (Act::WithholdsAtFirst, Head, "2026-04-09"),
        (Act::Extends, Head, "2026-05-21"),
        (Act::DeclinesUrgency, Head, "2026-04-22"),
        (Act::Voids, Head, "2026-04-09"),
        (Act::HeadDecidesLate, Commission, "2026-05-10"),
        (Act::HeadDismisses, Commission, "2026-04-29"),
        (Act::CommissionDecidesLate, Court, "2026-07-10"),
        (Act::CommissionDismisses, Court, "2026-07-03"),
    ];
    for finding in Finding::ALL {
        all.push((Act::HeadDecides(*finding), Commission, "2026-04-29"));
        all.push((Act::CommissionDecides(*finding), Court, "2026-07-03"));
    }
    all
}

/// Whether a letter of that kind may give less than was wanted.
fn is_negative(kind: LetterKind) -> bool {
    match kind {
        LetterKind::Receipt | LetterKind::ComplaintReceipt | LetterKind::DeclaredReceipt => false,
        LetterKind::Extension
        | LetterKind::Urgency
        | LetterKind::Answer
        | LetterKind::Voiding
        | LetterKind::HeadDecision
        | LetterKind::CommissionOutcome => true,
    }
}

/// Somebody without an e-mail address, to whom everything goes as a letter.
struct Stage<'a> {
    app: &'a TestApp,
    language: Language,
    officer: Official<'a>,
    head: Official<'a>,
    commission: Official<'a>,
}

impl Stage<'_> {
    async fn files(&self, urgent: bool) -> CaseId {
        self.app.it_is("2026-02-23T10:00:00Z");
        let request = a_request().in_language(self.language);
        let request = if urgent { request.urgent() } else { request };
        self.app.citizen_without_email("أمينة").files(request).await
    }

    async fn plays(&self, act: Act) -> CaseId {
        let case = self.files(matches!(act, Act::DeclinesUrgency)).await;
        match act {
            Act::Refuses => self.refuses(case, "2026-03-24T10:00:00Z").await,
            Act::RefusesLate => self.refuses(case, "2026-04-08T10:00:00Z").await,
            Act::RefusesAnew => {
                self.refuses(case, "2026-03-24T10:00:00Z").await;
                self.hands_over(case, "refused", "2026-03-24").await;
                self.app.citizen_without_email("أمينة").reads_the_answer(case).await.expect("read");
                self.app.it_is("2026-04-10T10:00:00Z");
                let reopened =
                    self.head.tries_to(case, |sealer| Command::Reopen { reasons: reasons(sealer) });
                reopened.await.expect("reopened");
                self.refuses(case, "2026-04-13T10:00:00Z").await;
            }
            Act::GivesPart => self.answers(case, "2026-03-24T10:00:00Z", true).await,
            Act::WithholdsAtFirst => self.answers(case, "2026-03-10T10:00:00Z", false).await,
            Act::Extends => {
                self.app.it_is("2026-03-10T10:00:00Z");
                self.officer.extends(case).await.expect("extended");
            }
            Act::DeclinesUrgency => {
                self.app.it_is("2026-02-24T10:00:00Z");
                self.officer.assesses_urgency(case, false).await.expect("declined");
            }
            Act::Voids => {
                let original = self.files(false).await;
                self.app.it_is("2026-03-10T10:00:00Z");
                let proposal = self.officer.proposes_to_void(case, original).await.expect("proposed");
                self.head.confirms(case, proposal).await.expect("confirmed");
            }
            Act::HeadDecides(finding) => self.head_says(case, "2026-03-30T10:00:00Z", Some(finding)).await,
            Act::HeadDecidesLate => {
                self.head_says(case, "2026-04-20T10:00:00Z", Some(Finding::Rejected)).await;
            }
            Act::HeadDismisses => self.head_says(case, "2026-03-30T10:00:00Z", None).await,
            Act::CommissionDecides(finding) => {
                self.commission_says(case, "2026-05-04T10:00:00Z", Some(finding)).await;
            }
            Act::CommissionDecidesLate => {
                self.commission_says(case, "2026-06-01T10:00:00Z", Some(Finding::Rejected)).await;
            }
            Act::CommissionDismisses => self.commission_says(case, "2026-05-04T10:00:00Z", None).await,
        }
        case
    }

    async fn refuses(&self, case: CaseId, instant: &str) {
        self.app.it_is(instant);
        self.officer.refuses(case, Ground::Unclear).await.expect("refused");
    }

    /// Of two items one is withheld.
    async fn answers(&self, case: CaseId, instant: &str, is_final: bool) {
        self.app.it_is(instant);
        let id = ReplyId(self.app.portal.clock.id());
        let given = self.officer.tries_to(case, |sealer| {
            let answer = ItemAnswer::Withheld { ground: Ground::Unclear, reasons: reasons(sealer) };
            let what = sealer.seal_text(ValueKind::ItemText, "النفقات".to_owned());
            let mut text = reply_text(id, is_final, ItemAnswer::Supplied, sealer);
            text.items.push(Item { what, answer });
            Command::Reply(text)
        });
        given.await.expect("answered");
    }

    async fn hands_over(&self, case: CaseId, kind: &str, on: &str) {
        let message = self.app.message(case, kind).await;
        let reply = self.app.case(case).await.replies.last().expect("a reply").text.id;
        let handed = self.officer.tries_to(case, |sealer| Command::RecordDispatch {
            message,
            subject: NoticeSubject::Reply { reply },
            on: day(on),
            proof: sealer.seal_text(ValueKind::Evidence, "وصل البريد المضمون".to_owned()),
        });
        handed.await.expect("handed over");
    }

    async fn complains_of_silence(&self, case: CaseId) -> ComplaintId {
        self.app.it_is("2026-03-26T10:00:00Z");
        complains(self.app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await
    }

    async fn head_says(&self, case: CaseId, instant: &str, finding: Option<Finding>) {
        let complaint = self.complains_of_silence(case).await;
        self.app.it_is(instant);
        says(&self.head, case, complaint, finding).await;
    }

    async fn commission_says(&self, case: CaseId, instant: &str, finding: Option<Finding>) {
        let before = self.complains_of_silence(case).await;
        self.app.it_is("2026-04-11T10:00:00Z");
        let further = Reviewed::HeadSilence { complaint: before };
        let complaint = complains(self.app, case, Body::Commission, further).await;
        if finding.is_some() {
            let admit = Command::Complaint { complaint, command: Box::new(OnComplaint::Admit) };
            self.commission.tries_to(case, |_| admit).await.expect("admitted");
        }
        self.app.it_is(instant);
        says(&self.commission, case, complaint, finding).await;
    }
}

/// A decision on a complaint, or that it is not admissible.
async fn says(by: &Official<'_>, case: CaseId, complaint: ComplaintId, finding: Option<Finding>) {
    let said = by.tries_to(case, |sealer| {
        let (why, road) = (reasons(sealer), Road::Letter);
        let command = match finding {
            Some(finding) => {
                let redress = (finding != Finding::Rejected)
                    .then(|| Redress { what: reasons(sealer), by: Some(day("2026-06-30")) });
                OnComplaint::Decide(Box::new(Ruling { finding, reasons: why, redress, road }))
            }
            None => OnComplaint::Dismiss { reasons: why, road },
        };
        Command::Complaint { complaint, command: Box::new(command) }
    });
    said.await.expect("said");
}

/// The words of a language for whoever hears it, and for how it gets there.
fn words(language: Language, hearer: Rule) -> (&'static str, Vec<&'static str>) {
    let body = match (language, hearer) {
        (Language::Fr, Rule::Court) => "Tribunal administratif compétent (article 21)",
        (Language::Fr, Rule::ComplaintToCommission) => {
            "Commission du droit d’accès à l’information (article 20)"
        }
        (Language::Fr, _) => "au président de l’institution",
        (Language::En, Rule::Court) => "Competent administrative court (article 21)",
        (Language::En, Rule::ComplaintToCommission) => "Commission on the right of access to information",
        (Language::En, _) => "to the head of the institution",
        (_, Rule::Court) => "المحكمة الإدارية المختصة",
        (_, Rule::ComplaintToCommission) => "لجنة الحق في الحصول على المعلومات",
        (_, _) => "إلى رئيس المؤسسة",
    };
    let how = match (language, hearer) {
        (Language::Fr, Rule::Court) => vec!["Par une requête au tribunal administratif compétent"],
        (Language::Fr, _) => {
            vec![
                "par lettre recommandée",
                "par courriel contre accusé de réception",
                "au guichet contre récépissé",
            ]
        }
        (Language::En, Rule::Court) => vec!["By a petition to the competent administrative court"],
        (Language::En, _) => {
            vec![
                "by registered mail",
                "by e-mail against acknowledgement",
                "at the counter against a receipt",
            ]
        }
        (_, Rule::Court) => vec!["بمقال يرفع إلى المحكمة الإدارية المختصة"],
        (_, _) => {
            vec!["بالبريد المضمون", "بالبريد الإلكتروني مقابل إشعار بالتوصل", "بالإيداع المباشر مقابل وصل"]
        }
    };
    (body, how)
}

/// Letters and digits alone, without lam and alef, whose ligature pdftotext turns round.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !"لاأإآ".contains(*c)).collect()
}

/// Whether a text says it: as one, or where a column breaks its lines word by word.
fn says_it(text: &str, wanted: &str, in_columns: bool) -> bool {
    let text = bare(text);
    if in_columns {
        return wanted.split(' ').all(|word| text.contains(&bare(word)));
    }
    text.contains(&bare(wanted))
}

/// What is told of an act, in every form, names its remedies; gives what it was told by.
async fn names_its_remedies(
    app: &TestApp,
    (act, hearer, last): (Act, Rule, &str),
    (language, form): (Language, LetterForm),
) -> (LetterKind, MessageKind) {
    let stage = Stage {
        app,
        language,
        officer: app.officer().await,
        head: app.head().await,
        commission: app.appointed(Role::Commission, "").await,
    };
    let case = stage.plays(act).await;
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let one = listed(&app.case(case).await, &history).pop().expect("a letter");
    let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
    let own = |notice: &&outbox::Notice| notice.user.is_none() && notice.facts.seq == one.seq;
    let notice = notices.iter().find(own).unwrap_or_else(|| panic!("{act:?} is told to nobody"));

    let pdf = letter(app, case, one.seq, form).await;
    // In the order in which it was set, cell by cell; that of Arabic is turned round.
    let is_arabic = language == Language::Ar;
    let order: &[&str] = if is_arabic { &[] } else { &["-raw"] };
    let (status, signed) = asked("pdftotext", order, &pdf.octets, &["-"]);
    assert_eq!(status, 0, "{signed}");
    let (by, place) = match notice.sender {
        Sender::Institution => (&stage.officer, "officer"),
        Sender::Commission => (&stage.commission, "commission"),
    };
    let page = by.at_a_browser().await.opens(&format!("/fr/{place}/letters/{}", notice.id)).await;
    let printed = page.texts("article.letter").join(" ");
    let mail = render::render(&Told {
        kind: notice.kind,
        language,
        facts: &notice.facts,
        institution: "X",
        link: "https://bayan.example.ma/x".to_owned(),
        reasons: None,
    });
    let mail = mail.expect("a mail").text;
    let (body, how) = words(language, hearer);
    let on = dates::date(language, day(last), DateForm::Long).expect("a day").text;
    let told = [("the signed letter", signed), ("the printed letter", printed), ("the mail", mail)];
    for (what, text) in told {
        assert!(says_it(&text, &on, false), "{act:?}: {what} does not name {last}: {text}");
        let in_columns = is_arabic && what == "the signed letter";
        for wanted in how.iter().chain([&body]) {
            let why = format!("{act:?}: {what} does not say {wanted:?}: {text}");
            assert!(says_it(&text, wanted, in_columns), "{why}");
        }
        assert!(!says_it(&text, "tribunal administratif de ", false), "{act:?}: {what} names one court");
    }
    (one.kind, notice.kind)
}

/// Every act in one language, each on its own.
fn all_name_their_remedies(language: Language, form: LetterForm) {
    let mut told: Vec<(LetterKind, MessageKind)> = Vec::new();
    for act in acts() {
        app::run(Engine::Sqlite, async |app: &TestApp| {
            told.push(names_its_remedies(app, act, (language, form)).await);
        });
    }
    for kind in LetterKind::ALL.iter().filter(|kind| is_negative(**kind)) {
        assert!(told.iter().any(|(one, _)| one == kind), "no act gives a letter of {kind:?}");
    }
    // That a window closes is told by no act: days bring it, by mail alone.
    let told_by_an_act = |kind: &&MessageKind| kind.remedy(None).is_some() && !kind.is_mail_alone();
    for kind in MessageKind::ALL.iter().filter(told_by_an_act) {
        // The lapse of an extension has no letter of its own: it gives back what the extension took.
        let is_told = told.iter().any(|(_, one)| one == kind) || *kind == MessageKind::ExtensionLapsed;
        assert!(is_told, "no act is told by {kind:?}");
    }
}

#[test]
fn what_gives_less_than_was_wanted_names_its_remedies_in_arabic() {
    all_name_their_remedies(Language::Ar, LetterForm::Arabic);
}

#[test]
fn what_gives_less_than_was_wanted_names_its_remedies_in_french() {
    all_name_their_remedies(Language::Fr, LetterForm::French);
}

#[test]
fn what_gives_less_than_was_wanted_names_its_remedies_in_english() {
    all_name_their_remedies(Language::En, LetterForm::English);
}

#[test]
fn a_dismissal_by_the_head_who_had_answered_says_so_on_paper_and_on_the_page() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let mut head = app.head().await;
        if let Actor::Staff(staff) = &mut head.actor {
            staff.vacancy = true;
        }
        app.it_is("2026-02-23T10:00:00Z");
        let request = a_request().in_language(Language::Fr);
        let case = app.citizen_without_email("أمينة").files(request).await;
        app.it_is("2026-03-26T10:00:00Z");
        let complaint = complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await;
        head.answers(case).await.expect("answered late");
        says(&head, case, complaint, None).await;
        let told = "Le président avait aussi signé la réponse contestée";
        let history = events::history(&app.portal.db, case).await.expect("a history");
        let one = listed(&app.case(case).await, &history).pop().expect("a letter");
        let pdf = letter(app, case, one.seq, LetterForm::French).await;
        let signed = super::words(&pdf);
        assert!(signed.contains("le président de l’institution avait aussi signé la réponse"), "{signed}");
        let message = app.message(case, "head-decided").await;
        let printed = head.at_a_browser().await.opens(&format!("/fr/officer/letters/{message}")).await.text();
        assert!(printed.contains("avait aussi signé la réponse contestée"), "{printed}");
        let read = Command::Complaint { complaint, command: Box::new(OnComplaint::ShowDecision) };
        change(&app.portal, OneAct::plain(case, &Actor::Requester, read)).await.expect("read");
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let page = app.visitor().opens(&format!("{link}/complaint/{complaint}/decision")).await.text();
        assert!(page.contains(told), "{page}");
    });
}
