//! Mail that comes back: a notice that was not delivered is owed as a letter, the address is known to take none, and
//! whoever sends the letter hears of it. Twice told is recorded once.

use super::{deliverer, to_server};
use crate::support::{
    TestApp, a_request,
    actors::{Official, refusal},
    command::{alone, config_file},
    on_both_engines,
    smtp::Sink,
    times::day,
};
use bayan::{
    app::bounces::{self, Recorded},
    domain::{
        case::{
            Case,
            bounce::Bounce,
            command::{Command, NoticeSubject},
            ground::Ground,
            reply::{Proof, Road},
        },
        id::{CaseId, MessageId},
        law::{Rule, status::Stop},
        sealed::ValueKind,
    },
    notifications::{
        bounce::{Verdict, read},
        transport::Transport,
    },
    persistence::outbox,
};
use jiff::SignedDuration;
use std::{
    io::Write,
    process::{Command as Process, Output, Stdio},
};

/// Sends what waits, and tells the return path of each mail with its text.
async fn mailed(app: &TestApp) -> Vec<(String, String)> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("a pass");
    let text = |octets: Vec<u8>| String::from_utf8(octets).expect("a mail is ASCII");
    memory.sent().into_iter().map(text).map(|mail| (return_path(&mail), mail)).collect()
}

fn return_path(mail: &str) -> String {
    let line = mail.lines().next().expect("a line");
    let path = line.strip_prefix("Return-Path: <").and_then(|rest| rest.strip_suffix('>'));
    path.unwrap_or_else(|| panic!("no return path: {line}")).to_owned()
}

/// The report of a mail server that a mail to that return path was not delivered.
fn report(to: &str, status: &str) -> String {
    format!(
        "Delivered-To: {to}\r\nFrom: MAILER-DAEMON@mx.example.invalid\r\nSubject: Undelivered Mail\r\n\
         Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.invalid\r\n\r\n\
         Final-Recipient: rfc822; amina@example.invalid\r\nAction: failed\r\nStatus: {status}\r\n\r\n--b--\r\n"
    )
}

/// What the command does with a report, under the clock of the test.
async fn comes_back(app: &TestApp, to: &str, status: &str) -> Recorded {
    let report = read(report(to, status).as_bytes()).expect("a mail");
    let Verdict::Failed(bounce) = report.verdict else { panic!("{:?}", report.verdict) };
    let message = report.tokens.iter().find_map(|token| app.portal.keys.bounced(token)).expect("ours");
    bounces::record(&app.portal, message, bounce).await.expect("recorded")
}

/// The return path of the mail that told this of the case.
async fn path_of(app: &TestApp, case: CaseId, kind: &str) -> String {
    format!("bayan+{}@portal.example.ma", app.portal.keys.bounce_token(app.message(case, kind).await))
}

/// The reply that a letter or a mail tells.
fn told_in(case: &Case) -> NoticeSubject {
    NoticeSubject::Reply { reply: case.replies[0].text.id }
}

/// A printed letter is handed to the post on that day.
async fn hands_over(
    officer: &Official<'_>,
    case: CaseId,
    message: MessageId,
    subject: NoticeSubject,
    on: &str,
) {
    let on = day(on);
    let handed_over = officer.tries_to(case, |sealer| Command::RecordDispatch {
        message,
        subject,
        on,
        proof: sealer.seal_text(ValueKind::Evidence, "وصل البريد المضمون".to_owned()),
    });
    handed_over.await.expect("handed over");
}

async fn letters(app: &TestApp) -> Vec<MessageId> {
    let letters = outbox::letters(&app.portal.db, &app.code("MEF"), 10).await.expect("letters");
    letters.iter().map(|letter| letter.id).collect()
}

on_both_engines! {
    async fn each_mail_returns_to_an_address_of_its_own_that_names_nobody(app) {
        let sink = Sink::open().await;
        for name in ["أمينة", "ليلى"] {
            app.citizen(name).files(a_request()).await;
        }
        to_server(&app.portal, &sink.url).pass().await.expect("sent");
        let senders = sink.senders();
        assert_eq!(senders.len(), 2);
        assert_ne!(senders[0], senders[1]);
        for sender in &senders {
            let token = sender.strip_prefix("bayan+").and_then(|rest| rest.strip_suffix("@portal.example.ma"));
            let token = token.unwrap_or_else(|| panic!("{sender}"));
            let message = app.portal.keys.bounced(&token.to_uppercase()).expect("whatever the case of its letters");
            assert!(outbox::find(&app.portal.db, message).await.expect("the store").is_some());
            let mut forged = token.to_owned();
            let last = if forged.pop() == Some('a') { 'b' } else { 'a' };
            forged.push(last);
            assert_eq!(app.portal.keys.bounced(&forged), None);
        }
    }

    async fn an_answer_that_comes_back_waits_as_a_letter_and_the_officer_hears_of_it_once(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        mailed(app).await;
        assert_eq!(app.case(case).await.replies[0].sent.dispatched_on, Some(day("2026-02-23")));
        let to = path_of(app, case, "refused").await;
        assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnCase);
        let bounced = app.case(case).await;
        assert_eq!(app.history(case).await.last(), Some(&"notice-bounced"));
        assert_eq!((bounced.replies[0].sent.dispatched_on, bounced.replies[0].sent.road), (None, Road::Letter));
        assert_eq!(bounced.mail_refused_on, Some(day("2026-02-23")));
        assert_eq!(bounced.running().count(), 1, "only the letter stops the clock");
        let message = app.message(case, "refused").await;
        assert_eq!(letters(app).await, [message]);
        assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::Before);
        assert_eq!(comes_back(app, &to, "4.4.7").await, Recorded::Before);
        let told = mailed(app).await;
        assert_eq!(told.len(), 1, "the officer, once: {told:#?}");
        assert!(told[0].1.contains("To: officer"), "{}", told[0].1);
        app.it_is("2026-02-25T09:00:00Z");
        hands_over(&officer, case, message, told_in(&bounced), "2026-02-24").await;
        let sent = app.case(case).await.replies[0].sent.clone();
        assert_eq!(sent.dispatched_on, Some(day("2026-02-23")), "who answered in time is not late by a report");
        assert_eq!(sent.left_on(), Some(day("2026-02-24")), "the days of the requester run from the letter");
        let NoticeSubject::Reply { reply } = told_in(&bounced) else { panic!("an answer") };
        let early = officer.tries_to(case, |sealer| Command::RecordReceipt {
            reply,
            on: day("2026-02-23"),
            proof: Proof::Postal { evidence: sealer.seal_text(ValueKind::Evidence, "وصل".to_owned()) },
        });
        assert_eq!(refusal(early.await).code(), "before-receipt", "nobody received what came back");
    }

    async fn an_answer_of_the_last_day_that_comes_back_is_in_time_by_a_letter_that_follows_soon(app) {
        let officer = app.officer().await;
        let (soon, later) =
            (app.citizen("أمينة").files(a_request()).await, app.citizen("ليلى").files(a_request()).await);
        app.it_is("2026-03-25T16:00:00Z");
        for case in [soon, later] {
            officer.refuses(case, Ground::Unclear).await.expect("on the last day");
        }
        mailed(app).await;
        app.it_is("2026-03-27T09:00:00Z");
        for case in [soon, later] {
            let to = path_of(app, case, "refused").await;
            assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnCase);
            assert_eq!(app.case(case).await.running().count(), 1, "nobody was told");
        }
        let told = mailed(app).await;
        assert!(told.iter().all(|(_, mail)| mail.contains("2026")), "the day of the letter is named: {told:#?}");
        app.it_is("2026-04-13T09:00:00Z");
        for (case, on) in [(soon, "2026-04-03"), (later, "2026-04-06")] {
            let (message, subject) = (app.message(case, "refused").await, told_in(&app.case(case).await));
            hands_over(&officer, case, message, subject, on).await;
            let told = app.case(case).await;
            assert_eq!(told.running().count(), 0);
            assert_eq!(told.replies[0].sent.left_on(), Some(day(on)));
        }
        let judged = |case: &Case| case.stop(Rule::Answer);
        assert_eq!(judged(&app.case(soon).await), Some(Stop::Reply(day("2026-03-25"))));
        assert_eq!(judged(&app.case(later).await), Some(Stop::Reply(day("2026-04-06"))));
    }

    async fn what_follows_goes_by_letter_where_the_address_takes_none_and_by_mail_where_it_was_full(app) {
        let officer = app.officer().await;
        for (status, road) in [("5.1.1", Road::Letter), ("5.2.2", Road::Mail)] {
            let case = app.citizen("أمينة").files(a_request()).await;
            mailed(app).await;
            let to = path_of(app, case, "receipt").await;
            assert_eq!(comes_back(app, &to, status).await, Recorded::OnCase);
            officer.answers(case).await.expect("answered");
            let answered = app.case(case).await;
            assert_eq!(answered.replies[0].sent.road, road, "{status}");
            assert_eq!(answered.replies[0].sent.dispatched_on.is_some(), road == Road::Mail, "{status}");
            let notice = outbox::find(&app.portal.db, app.message(case, "answer-ready").await).await;
            assert_eq!(notice.expect("the store").map(|notice| notice.road), Some(road), "{status}");
        }
    }

    async fn an_extension_that_comes_back_stands_where_its_letter_follows_soon_and_else_falls(app) {
        let officer = app.officer().await;
        let (kept, lost) = (app.citizen("أمينة").files(a_request()).await, app.citizen("ليلى").files(a_request()).await);
        app.it_is("2026-03-20T09:00:00Z");
        for case in [kept, lost] {
            officer.extends(case).await.expect("in time");
        }
        mailed(app).await;
        app.it_is("2026-03-24T09:00:00Z");
        let lapse = Command::LapseExtension { rule: Rule::Answer };
        for case in [kept, lost] {
            let to = path_of(app, case, "extended").await;
            assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnCase);
            assert_eq!(app.case(case).await.extensions[0].notified_on, None);
        }
        assert_eq!(mailed(app).await.len(), 2);
        app.it_is("2026-03-31T09:00:00Z");
        for case in [kept, lost] {
            assert_eq!(refusal(app.portal_does(case, lapse.clone()).await).code(), "nothing-to-change");
            assert!(app.case(case).await.act_by() > Some(day("2026-04-20")), "the letter has until today");
        }
        let message = app.message(kept, "extended").await;
        hands_over(&officer, kept, message, NoticeSubject::Extension { rule: Rule::Answer }, "2026-03-31").await;
        assert_eq!(app.case(kept).await.extensions[0].notified_on, Some(day("2026-03-20")));
        app.it_is("2026-04-01T01:00:00Z");
        assert_eq!(refusal(app.portal_does(kept, lapse.clone()).await).code(), "nothing-to-change");
        app.portal_does(lost, lapse).await.expect("nothing had reached anybody");
        assert!(app.case(kept).await.act_by() > Some(day("2026-04-20")));
        assert_eq!(app.case(lost).await.act_by(), Some(day("2026-03-25")));
    }

    async fn an_extension_of_the_last_day_that_comes_back_falls_only_without_its_letter(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-25T16:00:00Z");
        officer.extends(case).await.expect("in time");
        mailed(app).await;
        app.it_is("2026-03-27T09:00:00Z");
        let to = path_of(app, case, "extended").await;
        comes_back(app, &to, "5.1.1").await;
        assert_eq!(app.history(case).await[3..], ["notice-left", "notice-bounced"]);
        assert!(app.case(case).await.act_by() > Some(day("2026-04-20")));
        let message = app.message(case, "extended").await;
        app.it_is("2026-04-06T09:00:00Z");
        hands_over(&officer, case, message, NoticeSubject::Extension { rule: Rule::Answer }, "2026-04-06").await;
        assert_eq!(app.history(case).await.last(), Some(&"extension-lapsed"), "its days were over on 3 April");
        assert_eq!(app.case(case).await.act_by(), Some(day("2026-03-25")));
    }

    async fn what_has_arrived_by_another_way_is_owed_as_no_letter(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.answers(case).await.expect("answered");
        mailed(app).await;
        let reply = app.case(case).await.replies[0].text.id;
        app.it_is("2026-02-24T09:00:00Z");
        let shown = Command::ShowAnswer { reply };
        bayan::app::change(
            &app.portal,
            bayan::app::Act::plain(case, &bayan::domain::actor::Actor::Requester, shown),
        )
        .await
        .expect("pressed");
        let to = path_of(app, case, "answer-ready").await;
        assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnCase);
        let seen = app.case(case).await;
        assert_eq!(seen.replies[0].sent.dispatched_on, Some(day("2026-02-23")), "it left then, and it has arrived");
        assert_eq!(seen.replies[0].sent.received_on, Some(day("2026-02-24")));
        assert_eq!(letters(app).await, []);
        assert!(seen.mail_refused_on.is_some());
    }

    async fn a_report_that_comes_weeks_later_takes_back_nothing(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.answers(case).await.expect("answered");
        mailed(app).await;
        let before = app.history(case).await;
        app.portal.clock.set(app.now() + SignedDuration::from_hours(15 * 24));
        let to = path_of(app, case, "answer-ready").await;
        assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnMail);
        assert_eq!(app.history(case).await, before);
        assert!(app.case(case).await.replies[0].sent.dispatched_on.is_some());
    }

    async fn a_mail_to_staff_that_comes_back_is_noted_on_its_account_alone(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        mailed(app).await;
        let to = path_of(app, case, "new-request").await;
        assert_eq!(comes_back(app, &to, "5.1.1").await, Recorded::OnMail);
        assert_eq!(app.history(case).await, ["submitted"]);
        let noted = outbox::last_bounce_of_user(&app.portal.db, officer.user).await.expect("the store");
        assert_eq!(noted, Some((app.now(), Some("5.1.1".to_owned()))));
    }

    async fn a_mail_of_another_portal_is_unknown(app) {
        let nobody = MessageId(app.portal.clock.id());
        let recorded = bounces::record(&app.portal, nobody, bounce("5.1.1")).await.expect("looked for");
        assert_eq!(recorded, Recorded::Unknown);
    }

    async fn the_mail_server_hands_a_report_to_the_command(app) {
        // The command has the machine's clock.
        app.portal.clock.set(bayan::app::Clock::system().now());
        let (sink, officer) = (Sink::open().await, app.officer().await);
        let case = app.citizen("أمينة").files(a_request()).await;
        to_server(&app.portal, &sink.url).pass().await.expect("sent");
        let to = path_of(app, case, "receipt").await;
        assert!(sink.senders().contains(&to), "the receipt left with it");
        let whole = report(&to, "5.1.1");
        let spam = "From: a@b.ma\r\nSubject: spam\r\n\r\nbuy".to_owned();
        let thanks = format!("From: amina@example.invalid\r\nTo: {to}\r\n\r\nmerci");
        let elsewhere = whole.replace(&to, "bayan@portal.example.ma");
        let by_address = ["--to", to.as_str()];
        let none: [&str; 0] = [];
        for (input, words, code, told) in [
            (String::new(), &none[..], 1, "no head"),
            ("\u{0}\u{1}\r\n\r\n".to_owned(), &none[..], 1, ""),
            (spam, &none[..], 1, "no return path"),
            (thanks, &none[..], 0, "an answer"),
            (whole.replace("failed", "delayed"), &none[..], 0, "under way"),
            (whole.clone(), &none[..], 0, "hard bounce recorded"),
            (elsewhere, &by_address[..], 0, "known before"),
        ] {
            let output = bounce_command(app, words, &input);
            let (stdout, stderr) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            assert_eq!(output.status.code(), Some(code), "{input:?}: {stdout}{stderr}");
            let line = format!("{stdout}{stderr}");
            assert!(line.contains(told) && line.lines().count() == 1, "{input:?}: {line:?}");
            assert_eq!(stdout.is_empty(), code != 0, "{line}");
        }
        assert_eq!(app.history(case).await, ["submitted", "notice-bounced"]);
        assert_eq!(letters(app).await, [app.message(case, "receipt").await]);
        app.portal.clock.set(bayan::app::Clock::system().now());
        let before = sink.mails().len();
        to_server(&app.portal, &sink.url).pass().await.expect("sent");
        let told = sink.mails().split_off(before);
        assert_eq!(told.len(), 1, "the office, once: {told:#?}");
        assert!(told[0].contains(&format!("To: {}", officer.email)), "{}", told[0]);
    }
}

fn bounce(status: &str) -> Bounce {
    let status = bayan::domain::case::bounce::Status::parse(status).expect("a status");
    Bounce { kind: status.kind(), status: Some(status) }
}

/// Runs the program as a mail server does.
fn bounce_command(app: &TestApp, words: &[&str], input: &str) -> Output {
    let mut running = Process::new(env!("CARGO_BIN_EXE_bayan"))
        .args(["mail", "bounce", "--config"])
        .arg(config_file(app))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    running.stdin.take().expect("an input").write_all(input.as_bytes()).expect("taken");
    running.wait_with_output().expect("it ends")
}

#[test]
fn the_record_of_the_signature_is_printed_for_who_publishes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("bayan.toml");
    let key = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/notices/dkim.pem");
    let mail = format!(
        "[mail]\nfrom = \"Bayan <bayan@portal.example.ma>\"\n[mail.dkim]\nselector = \"2026-1\"\nkey_file = {key:?}\n"
    );
    std::fs::write(&config, mail).expect("written");
    let config = config.to_str().expect("a readable path");
    let printed = alone(&["mail", "dkim", "--config", config]);
    assert_eq!((printed.code, printed.stderr.as_str()), (0, ""));
    let begun =
        "2026-1._domainkey.portal.example.ma. IN TXT \"v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A";
    assert!(printed.stdout.starts_with(begun), "{}", printed.stdout);
    std::fs::write(config, "[mail.dkim]\nselector = \"x\"\n").expect("written");
    let half = alone(&["mail", "dkim", "--config", config]);
    assert_eq!(half.code, 1);
    assert!(half.stderr.contains("mail.dkim.key"), "{}", half.stderr);
    std::fs::write(config, "").expect("written");
    assert!(alone(&["mail", "dkim", "--config", config]).stderr.contains("not signed"));
}
