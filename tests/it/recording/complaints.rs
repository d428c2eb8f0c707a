//! Complaints as they are recorded: in the history of their case, numbered without gaps, told to their body.

use crate::support::{
    TestApp, a_request,
    actors::{reasons, refusal},
    app::MINISTRY,
    on_both_engines,
};
use bayan::{
    app::{Act, Error, Sealer, change, change::Target},
    audit::verify::{Aids, verify},
    domain::{
        actor::{Actor, Role},
        case::{
            command::{Command, NoticeSubject, Registration},
            facts::Channel,
            reply::Road,
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Ruling},
            facts::{Body, Compliance, Finding, Grievance, Redress, Reviewed},
            state::State,
        },
        id::{CaseId, ComplaintId, UserId},
        law::Rule,
        sealed::ValueKind,
    },
    jobs,
    notifications::{message::MessageKind, transport::Transport},
    persistence::{complaints, outbox},
};
use mail_parser::MessageParser;

async fn complains(
    app: &TestApp,
    case: CaseId,
    body: Body,
    reviewed: Reviewed,
) -> Result<ComplaintId, Error> {
    let file = |filing| OnComplaint::File(Box::new(filing));
    recorded(app, &Actor::Requester, case, body, reviewed, file).await
}

async fn recorded(
    app: &TestApp,
    actor: &Actor,
    case: CaseId,
    body: Body,
    reviewed: Reviewed,
    command: impl FnOnce(Filing) -> OnComplaint,
) -> Result<ComplaintId, Error> {
    let id = ComplaintId(app.portal.clock.id());
    let mut sealer = Sealer::new(&app.portal.clock);
    let text = sealer.seal_text(ValueKind::Reasons, "لم أتوصل بأي جواب".to_owned());
    let filing = Filing { reviewed, grievances: vec![Grievance::NoAnswer], text, attachments: Vec::new() };
    let act = Act {
        target: Target::Complaint { case, complaint: id, body },
        actor,
        command: Command::Complaint { complaint: id, command: Box::new(command(filing)) },
        values: sealer.into_values(),
        files: Vec::new(),
        form_key: None,
    };
    change(&app.portal, act).await.map(|_| id)
}

fn upheld(id: ComplaintId, sealer: &mut Sealer, by: &str) -> Command {
    let redress = Some(Redress { what: reasons(sealer), by: Some(crate::support::times::day(by)) });
    let ruling = Ruling { finding: Finding::Upheld, reasons: reasons(sealer), redress, road: Road::Mail };
    Command::Complaint { complaint: id, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
}

/// To whom of staff a notice of that kind goes, in order.
async fn told(app: &TestApp, case: CaseId, kind: MessageKind) -> Vec<UserId> {
    let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
    let mut users: Vec<UserId> =
        notices.iter().filter(|one| one.kind == kind).filter_map(|one| one.user).collect();
    users.sort_unstable();
    users
}

async fn is_sound(app: &TestApp) {
    let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
    assert_eq!(report.findings, [], "audit verify finds nothing");
}

/// A request whose answer is due on 25 March 2026, and a paper that complains of silence on the 20th.
async fn too_early(app: &TestApp) -> (CaseId, ComplaintId) {
    let officer = app.officer().await;
    app.it_is("2026-02-23T10:00:00Z");
    let case = app.citizen("أمينة").files(a_request()).await;
    app.it_is("2026-03-24T10:00:00Z");
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let mut sealer = Sealer::new(&app.portal.clock);
    let registration = Registration {
        channel: Channel::Post,
        received_on: crate::support::times::day("2026-03-20"),
        evidence: reasons(&mut sealer),
    };
    let paper = |filing: Filing| OnComplaint::Register(Box::new(filing), registration);
    let early = recorded(app, &officer.actor, case, Body::Head, silence, paper).await;
    (case, early.expect("it has arrived"))
}

on_both_engines! {
    async fn a_complaint_goes_up_the_ladder_and_stays_verifiable(app) {
        let (head, commission) = (app.head().await, app.appointed(Role::Commission, "").await);
        let amina = app.citizen("أمينة");
        app.it_is("2026-02-23T10:00:00Z");
        let case = amina.files(a_request()).await;
        let silence = Reviewed::Silence { rule: Rule::Answer };
        app.it_is("2026-03-25T10:00:00Z");
        let early = complains(app, case, Body::Head, silence).await.err();
        assert!(matches!(early, Some(Error::Refused(refused)) if refused.code() == "not-yet"));
        app.it_is("2026-03-26T10:00:00Z");
        let to_head = complains(app, case, Body::Head, silence).await.expect("open");
        let queued = app.queued(case).await;
        assert!(queued.contains(&"complaint-received".to_owned()) && queued.contains(&"new-complaint".to_owned()));
        head.tries_to(case, |sealer| upheld(to_head, sealer, "2026-04-06")).await.expect("decided");
        assert!(app.queued(case).await.contains(&"head-decided".to_owned()), "the complainant is told");
        let again = head.tries_to(case, |sealer| upheld(to_head, sealer, "2026-04-06")).await;
        assert_eq!(refusal(again).code(), "not-permitted");
        let decision = Reviewed::HeadDecision { complaint: to_head };
        let to_commission = complains(app, case, Body::Commission, decision).await.expect("open at once");
        let admit = |id| Command::Complaint { complaint: id, command: Box::new(OnComplaint::Admit) };
        commission.tries_to(case, |_| admit(to_commission)).await.expect("admitted");
        let found = app.case(case).await;
        assert_eq!(found.complaint(to_head).map(|one| one.state), Some(State::Decided));
        assert_eq!(found.complaint(to_commission).map(|one| one.state), Some(State::Admitted));
        assert_eq!(found.complaint(to_commission).map(|one| one.reference.code().to_string()).as_deref(), Some("CDAI"));
        is_sound(app).await;
    }

    async fn a_decision_is_told_by_a_mail_whose_leaving_is_recorded_and_which_says_nothing_of_it(app) {
        let head = app.head().await;
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        let silence = Reviewed::Silence { rule: Rule::Answer };
        let complaint = complains(app, case, Body::Head, silence).await.expect("open");
        head.tries_to(case, |sealer| upheld(complaint, sealer, "2026-04-06")).await.expect("decided");
        let sent = async || app.case(case).await.complaint(complaint).and_then(|one| one.sent().cloned());
        app.it_is("2026-03-27T10:00:00Z");
        let memory = Transport::memory();
        crate::notices::deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        let read = |raw: &Vec<u8>| {
            let mail = MessageParser::default().parse(raw).expect("a mail");
            let text = mail.body_text(0).unwrap_or_default();
            format!("{}\n{text}\n{}", mail.subject().unwrap_or_default(), mail.body_html(0).unwrap_or_default())
        };
        let mails: Vec<String> = memory.sent().iter().map(read).collect();
        let [mail] = mails.iter().filter(|mail| mail.starts_with("قرار رئيس المؤسسة")).collect::<Vec<_>>()[..] else {
            panic!("one mail tells the decision: {mails:?}")
        };
        let found = app.case(case).await;
        let reference = found.complaint(complaint).expect("there").reference.to_string();
        assert!(mail.contains(&reference) && mail.contains("المادة 20"), "{mail}");
        assert!(mail.contains(&format!("https://bayan.example.ma/ar/case/{}/", found.reference)), "{mail}");
        assert!(!mail.contains("الوثائق المطلوبة موزعة"), "what was decided stands on the page: {mail}");
        let sent = sent().await.expect("sent");
        assert_eq!(sent.dispatched_on, Some(crate::support::times::day("2026-03-27")), "its leaving is its day");
        assert_eq!((sent.road, sent.received_on), (Road::Mail, None), "a mail proves no receipt");
        assert_eq!(app.history(case).await.last(), Some(&"notice-left"));
        is_sound(app).await;
    }

    async fn a_recommendation_that_was_not_followed_is_told_to_both_sides(app) {
        app.officer().await;
        let (head, commission) = (app.head().await, app.appointed(Role::Commission, "").await);
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        let silence = Reviewed::Silence { rule: Rule::Answer };
        let to_head = complains(app, case, Body::Head, silence).await.expect("open");
        head.tries_to(case, |sealer| upheld(to_head, sealer, "2026-04-06")).await.expect("decided");
        let decision = Reviewed::HeadDecision { complaint: to_head };
        let further = complains(app, case, Body::Commission, decision).await.expect("open at once");
        let admit = Command::Complaint { complaint: further, command: Box::new(OnComplaint::Admit) };
        commission.tries_to(case, |_| admit).await.expect("admitted");
        commission.tries_to(case, |sealer| upheld(further, sealer, "2026-04-06")).await.expect("recommended");
        let follows = async |by: &crate::support::actors::Official<'_>, complaint, compliance| {
            let follow = by.tries_to(case, |sealer| {
                let (on, text) = (app.portal.clock.today(), reasons(sealer));
                let command = Box::new(OnComplaint::Follow { compliance, on, text });
                Command::Complaint { complaint, command }
            });
            follow.await.expect("recorded");
            app.queued(case).await.into_iter().filter(|kind| kind.starts_with("not-followed")).collect::<Vec<_>>()
        };
        app.it_is("2026-04-07T10:00:00Z");
        assert_eq!(follows(&commission, further, Compliance::Full).await, Vec::<String>::new(), "nothing to tell");
        assert_eq!(follows(&head, to_head, Compliance::Ignored).await, Vec::<String>::new(), "that was a promise");
        let told = follows(&commission, further, Compliance::Ignored).await;
        let noted = "not-followed-noted";
        assert_eq!(told, ["not-followed", noted, noted], "the complainant, the officer and the head");
        is_sound(app).await;
    }

    async fn a_complaint_to_the_head_is_told_to_the_office_and_to_whoever_may_judge_it(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let judge = app.appointed(Role::Delegate, MINISTRY).await;
        let mut involved = app.appointed(Role::Delegate, MINISTRY).await;
        if let Actor::Staff(staff) = &mut involved.actor {
            staff.vacancy = true;
        }
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        involved.takes_on(case).await;
        app.it_is("2026-03-26T10:00:00Z");
        let silence = Reviewed::Silence { rule: Rule::Answer };
        let complaint = complains(app, case, Body::Head, silence).await.expect("open");
        let mut all = [officer.user, head.user, judge.user];
        all.sort_unstable();
        assert_eq!(told(app, case, MessageKind::NewComplaint).await, all, "not who had a part in the request");
        let memory = Transport::memory();
        crate::notices::deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        let found = app.case(case).await;
        let reference = found.complaint(complaint).expect("there").reference.to_string();
        let place = format!("/head/complaints/{reference}");
        let text = |raw: &Vec<u8>| MessageParser::default().parse(raw).and_then(|mail| {
            let to = mail.to()?.first()?.address()?.to_owned();
            Some((to, mail.body_text(0)?.into_owned()))
        });
        let mails: Vec<(String, String)> = memory.sent().iter().filter_map(text).collect();
        let own = mails.iter().find(|(to, text)| *to == judge.email && text.contains(&reference));
        assert!(own.is_some_and(|(_, text)| text.contains(&place)), "where it is judged: {mails:?}");
        let withdraw = Command::Complaint { complaint, command: Box::new(OnComplaint::Withdraw) };
        change(&app.portal, Act::plain(case, &Actor::Requester, withdraw)).await.expect("withdrawn");
        assert_eq!(told(app, case, MessageKind::ComplaintWithdrawn).await, all, "and that it was withdrawn");
    }

    async fn the_commission_hears_that_the_head_decided_after_its_silence_was_taken_there(app) {
        let (head, commission) = (app.head().await, app.appointed(Role::Commission, "").await);
        let amina = app.citizen("أمينة");
        app.it_is("2026-02-23T10:00:00Z");
        let decided = amina.files(a_request()).await;
        let dismissed = amina.files(a_request()).await;
        let mut taken = Vec::new();
        for case in [decided, dismissed] {
            app.it_is("2026-03-26T10:00:00Z");
            let silence = Reviewed::Silence { rule: Rule::Answer };
            taken.push((case, complains(app, case, Body::Head, silence).await.expect("open")));
        }
        app.it_is("2026-04-12T10:00:00Z");
        for (case, complaint) in &taken {
            let silence = Reviewed::HeadSilence { complaint: *complaint };
            complains(app, *case, Body::Commission, silence).await.expect("open");
        }
        app.it_is("2026-04-13T10:00:00Z");
        for (case, complaint) in taken {
            let said = head.tries_to(case, |sealer| {
                if case == decided {
                    return upheld(complaint, sealer, "2026-04-20");
                }
                let dismiss = OnComplaint::Dismiss { reasons: reasons(sealer), road: Road::Mail };
                Command::Complaint { complaint, command: Box::new(dismiss) }
            });
            said.await.expect("after all");
            assert_eq!(told(app, case, MessageKind::HeadDecidedMeanwhile).await, [commission.user]);
            let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
            let notice = notices.iter().find(|one| one.kind == MessageKind::HeadDecidedMeanwhile).expect("one");
            let found = app.case(case).await;
            let theirs = found.complaints.last().expect("before the Commission").reference.to_string();
            assert_eq!(notice.facts.reference, theirs, "the complaint that the Commission hears");
        }
        is_sound(app).await;
    }

    async fn a_decision_in_time_is_no_news_for_the_commission(app) {
        let head = app.head().await;
        app.appointed(Role::Commission, "").await;
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        let to_head = complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await.expect("open");
        head.tries_to(case, |sealer| upheld(to_head, sealer, "2026-04-20")).await.expect("decided");
        assert_eq!(told(app, case, MessageKind::HeadDecidedMeanwhile).await, []);
    }

    async fn a_decision_that_no_mail_can_tell_waits_as_a_letter_and_was_not_sent(app) {
        let head = app.head().await;
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        let silence = Reviewed::Silence { rule: Rule::Answer };
        let complaint = complains(app, case, Body::Head, silence).await.expect("open");
        head.tries_to(case, |sealer| upheld(complaint, sealer, "2026-04-06")).await.expect("decided");
        let message = app.message(case, "head-decided").await;
        let subject = NoticeSubject::Decision { complaint };
        app.portal_does(case, Command::SettleNotice { message, subject, left: false }).await.expect("given up");
        let found = app.case(case).await;
        let sent = found.complaint(complaint).and_then(|one| one.sent()).expect("decided");
        assert_eq!((sent.road, sent.dispatched_on), (Road::Letter, None));
        let notice = outbox::find(&app.portal.db, message).await.expect("read").expect("there");
        assert_eq!((notice.road, notice.state), (Road::Letter, outbox::State::Queued));
        is_sound(app).await;
    }

    async fn requests_and_complaints_of_an_institution_share_a_series_without_gaps(app) {
        let amina = app.citizen("أمينة");
        app.it_is("2026-02-23T10:00:00Z");
        let (first, second) = (amina.files(a_request()).await, amina.files(a_request()).await);
        app.it_is("2026-03-26T10:00:00Z");
        let silence = Reviewed::Silence { rule: Rule::Answer };
        // One that is refused takes no number with it.
        complains(app, first, Body::Head, Reviewed::Silence { rule: Rule::Urgent }).await.expect_err("not urgent");
        let one = complains(app, first, Body::Head, silence).await.expect("open");
        complains(app, second, Body::Head, silence).await.expect("open");
        amina.files(a_request()).await;
        let reference = app.case(first).await.complaint(one).expect("there").reference.clone();
        assert_eq!(reference.number(), 3);
        assert_eq!(complaints::case_of(&app.portal.db, &reference).await.expect("read"), Some(first));
        is_sound(app).await;
    }

    async fn the_database_keeps_complaints_as_it_keeps_cases(app) {
        app.leaves_findings();
        let amina = app.citizen("أمينة");
        app.it_is("2026-02-23T10:00:00Z");
        let case = amina.files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await.expect("open");
        for sql in [
            "delete from complaints",
            "update complaints set reference = 'MEF-2026-00009-X'",
            "update complaints set institution = 'MJ'",
        ] {
            assert!(app.tampers(sql).await.is_err(), "{sql} was let through");
        }
        app.tampers("update complaints set state = 'decided', is_open = false").await.expect("the engine lets it");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
        assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
        assert!(report.findings[0].what.contains("(state, is_open)"), "{:?}", report.findings);
    }

    async fn the_job_of_the_clocks_lets_a_paper_that_came_too_early_ripen_once(app) {
        app.leaves_findings();
        let (case, early) = too_early(app).await;
        for (now, state) in [("2026-03-25T10:00:00Z", State::Premature), ("2026-03-28T10:00:00Z", State::Filed)] {
            app.it_is(now);
            jobs::clocks::run(&app.portal).await.expect("the job");
            jobs::clocks::run(&app.portal).await.expect("the job again");
            let found = app.case(case).await;
            assert_eq!(found.complaint(early).map(|one| one.state), Some(state));
        }
        let history = app.history(case).await;
        assert_eq!(history.iter().filter(|kind| **kind == "complaint").count(), 2, "filed and ripened: {history:?}");
    }

    async fn a_paper_that_came_too_early_ripens_though_the_request_was_withdrawn_after_the_last_day(app) {
        app.leaves_findings();
        let (case, early) = too_early(app).await;
        app.it_is("2026-03-27T10:00:00Z");
        app.citizen("أمينة").withdraws(case).await.expect("withdrawn");
        app.it_is("2026-03-28T10:00:00Z");
        jobs::clocks::run(&app.portal).await.expect("the job");
        let found = app.case(case).await;
        assert_eq!(found.complaint(early).map(|one| one.state), Some(State::Filed));
    }
}
