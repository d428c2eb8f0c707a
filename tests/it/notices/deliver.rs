//! Delivery: nothing is lost, nothing is told twice but for a server that hangs up, and what cannot be
//! mailed becomes a letter.

use super::{deliverer, states, to_server};
use crate::support::{
    a_request,
    actors::refusal,
    app::STAFF_LANGUAGE,
    on_both_engines,
    smtp::{Behaviour, Sink, message_id},
    times::day,
};
use bayan::{
    domain::{
        case::{
            command::{Command, NoticeSubject},
            ground::Ground,
        },
        language::Language,
        sealed::ValueKind,
    },
    notifications::{message::MessageKind, transport::Transport},
    persistence::outbox,
};
use jiff::SignedDuration;
use mail_parser::MessageParser;
use std::collections::BTreeSet;

on_both_engines! {
    async fn a_filing_is_told_by_a_mail_that_opens_the_case(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let memory = Transport::memory();
        assert_eq!(deliverer(&app.portal, memory.clone()).pass().await.ok(), Some(1));
        let mail = memory.sent().remove(0);
        let read = MessageParser::default().parse(&mail).expect("a mail");
        let reference = app.case(case).await.reference.to_string();
        assert!(read.subject().is_some_and(|subject| subject.contains(&reference)));
        let html = read.body_html(0).expect("html");
        assert!(html.contains("dir=\"rtl\"") && html.contains("الأربعاء 25 مارس 2026 (20 يوم عمل، المادة 16)"));
        let path = bayan::app::links::case_path(
            &app.portal.keys,
            &app.case(case).await,
            bayan::domain::language::Language::Ar,
        );
        let text = read.body_text(0).expect("text");
        assert!(text.contains(&format!("https://bayan.example.ma{path}")), "{text}");
        assert!(!text.contains("ميزانية") && !text.contains("أمينة"), "no text of the request, no name");
        assert_eq!(states(app).await, [("sent".to_owned(), 1)]);
        assert_eq!(deliverer(&app.portal, memory.clone()).pass().await.ok(), Some(0));
    }

    async fn a_mail_and_its_link_are_in_the_language_of_whoever_gets_it(app) {
        let officer = app.officer().await;
        for language in [Language::Ar, Language::Fr, Language::En, Language::Zgh] {
            let case = app.citizen("أمينة").files(a_request().in_language(language)).await;
            officer.refuses(case, Ground::Unclear).await.expect("refused");
            let memory = Transport::memory();
            deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
            let stored = app.case(case).await;
            let own = format!("https://bayan.example.ma/{language}/case/{}/", stored.reference);
            let office = format!("https://bayan.example.ma/{STAFF_LANGUAGE}/officer/cases/{}", stored.reference);
            let (mut requester, mut officials) = (0, 0);
            for mail in memory.sent() {
                let read = MessageParser::default().parse(&mail).expect("a mail");
                let to = read.to().and_then(|to| to.first()).and_then(|to| to.address()).expect("an address");
                let (link, told) = if to == "amina@example.invalid" {
                    (&own, &mut requester)
                } else {
                    (&office, &mut officials)
                };
                *told += 1;
                let (text, html) = (read.body_text(0).expect("text"), read.body_html(0).expect("html"));
                for body in [&text, &html] {
                    let links = body.matches("https://").count();
                    assert_eq!(body.matches(link.as_str()).count(), links, "{language} to {to}: {body}");
                    assert!(links > 0, "{body}");
                }
                for place in text.split_whitespace().filter(|word| word.contains('#')) {
                    let path = place.trim_start_matches("https://bayan.example.ma");
                    let (path, id) = path.split_once('#').expect("a place on a page");
                    let page = app.visitor().opens(path).await.html();
                    assert!(page.contains(&format!("id=\"{id}\"")), "{place} is not on the page");
                }
            }
            assert!(requester >= 2 && officials >= 1, "{language}: {requester} and {officials}");
        }
    }

    async fn a_busy_server_is_asked_again_and_one_that_hangs_up_gets_the_same_mail_once_more(app) {
        let sink = Sink::open().await;
        let deliverer = to_server(&app.portal, &sink.url);
        app.citizen("أمينة").files(a_request()).await;
        sink.will(Behaviour::Busy, 1);
        assert_eq!(deliverer.pass().await.ok(), Some(0));
        assert_eq!(deliverer.pass().await.ok(), Some(0), "not before its pause is over");
        sink.will(Behaviour::DropAfterData, 1);
        app.portal.clock.set(app.now() + SignedDuration::from_secs(61));
        assert_eq!(deliverer.pass().await.ok(), Some(0));
        app.portal.clock.set(app.now() + SignedDuration::from_secs(121));
        assert_eq!(deliverer.pass().await.ok(), Some(1));
        let mails = sink.mails();
        assert_eq!(mails.len(), 2, "one duplicate for one hang-up");
        assert_eq!(mails[0], mails[1]);
        assert_eq!(states(app).await, [("sent".to_owned(), 1)]);
    }

    async fn two_deliverers_and_one_that_dies_lose_nothing_and_share_the_work(app) {
        let sink = Sink::open().await;
        for _ in 0..30 {
            app.citizen("أمينة").files(a_request()).await;
        }
        let lease = SignedDuration::from_secs(120);
        let dying = outbox::claim(&app.portal.db, app.now(), 5, lease).await.expect("claimed");
        assert_eq!(dying.len(), 5);
        let other = app.another_portal().await;
        let (one, two) = (to_server(&app.portal, &sink.url), to_server(&other, &sink.url));
        let (first, second) = tokio::join!(one.pass(), two.pass());
        assert_eq!(first.expect("one") + second.expect("two"), 25);
        app.portal.clock.set(app.now() + SignedDuration::from_secs(121));
        assert_eq!(two.pass().await.ok(), Some(5), "what the dead one held is free after its lease");
        let names: BTreeSet<String> = sink.mails().iter().map(|mail| message_id(mail)).collect();
        assert_eq!((sink.mails().len(), names.len()), (30, 30));
        other.db.close().await.expect("closed");
    }

    async fn an_answer_that_left_says_so_and_one_that_never_will_waits_as_a_letter(app) {
        let sink = Sink::open().await;
        let deliverer = to_server(&app.portal, &sink.url);
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let other = app.citizen("ليلى").files(a_request()).await;
        deliverer.pass().await.expect("receipts");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        assert_eq!(deliverer.pass().await.ok(), Some(1));
        assert_eq!(app.history(case).await.last(), Some(&"notice-left"));
        officer.answers(other).await.expect("answered");
        sink.will(Behaviour::Refuse, 1);
        assert_eq!(deliverer.pass().await.ok(), Some(0));
        assert_eq!(app.history(other).await.last(), Some(&"notice-given-up"));
        assert_eq!(app.case(other).await.replies[0].sent.dispatched_on, None);
        let ministry = app.code("MEF");
        let letters = outbox::letters(&app.portal.db, &ministry, 10).await.expect("letters");
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].last_error.as_deref(), Some("mail server: 550"), "no address, no words of a server");
        let (message, subject) = (letters[0].id, letters[0].subject);
        app.it_is("2026-02-25T09:00:00Z");
        let dispatch = officer.tries_to(other, |sealer| Command::RecordDispatch {
            message,
            subject,
            on: day("2026-02-24"),
            proof: sealer.seal_text(ValueKind::Evidence, "وصل البريد المضمون".to_owned()),
        });
        dispatch.await.expect("handed over");
        assert_eq!(app.case(other).await.replies[0].sent.dispatched_on, Some(day("2026-02-24")));
        assert_eq!(outbox::letters(&app.portal.db, &ministry, 10).await.expect("letters"), []);
    }

    async fn a_notice_is_settled_once_however_many_say_so(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.answers(case).await.expect("answered");
        deliverer(&app.portal, Transport::memory()).pass().await.expect("sent");
        let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
        let answer = notices.iter().find(|one| one.kind == MessageKind::AnswerReady).expect("told");
        let again = Command::SettleNotice { message: answer.id, subject: answer.subject, left: true };
        assert_eq!(refusal(app.portal_does(case, again).await).code(), "nothing-to-change");
    }

    async fn a_server_that_is_down_over_the_last_day_of_an_extension_voids_it(app) {
        let sink = Sink::open().await;
        let deliverer = to_server(&app.portal, &sink.url);
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        deliverer.pass().await.expect("receipts");
        app.it_is("2026-03-25T16:00:00Z");
        officer.extends(case).await.expect("in time");
        sink.will(Behaviour::Busy, 1);
        deliverer.pass().await.expect("the server is down");
        assert!(app.case(case).await.act_by() > Some(day("2026-04-20")));
        app.it_is("2026-03-26T09:00:00Z");
        deliverer.pass().await.expect("it is up again");
        assert_eq!(app.case(case).await.act_by(), Some(day("2026-03-25")));
        assert_eq!(app.history(case).await[3..], ["notice-left", "extension-lapsed"]);
        let told = app.queued(case).await;
        assert!(told.contains(&"extension-lapsed".to_owned()), "{told:?}");
    }

    async fn an_extension_given_up_after_the_term_lapses_at_once(app) {
        let sink = Sink::open().await;
        let deliverer = to_server(&app.portal, &sink.url);
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        deliverer.pass().await.expect("receipts");
        app.it_is("2026-03-25T16:00:00Z");
        officer.extends(case).await.expect("in time");
        app.it_is("2026-03-26T09:00:00Z");
        sink.will(Behaviour::Refuse, 1);
        deliverer.pass().await.expect("refused for good");
        assert_eq!(app.case(case).await.act_by(), Some(day("2026-03-25")));
        assert_eq!(app.history(case).await[3..], ["notice-given-up", "extension-lapsed"]);
    }

    async fn an_erased_address_gives_up_and_a_closed_account_too(app) {
        app.leaves_findings();
        app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let email = app.case(case).await.requester.email.expect("an address").value;
        app.execute("update case_values set plaintext = null, salt = null where id = $1", [email.0.into()]).await;
        app.tampers("update users set disabled_at = '2026-02-23T10:00:00+00:00'").await.expect("closed");
        let memory = Transport::memory();
        assert_eq!(deliverer(&app.portal, memory.clone()).pass().await.ok(), Some(0));
        assert!(memory.sent().is_empty());
        assert_eq!(states(app).await, [("given-up".to_owned(), 1), ("queued".to_owned(), 1)]);
        let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
        assert!(notices.iter().all(|notice| notice.last_error.as_deref() == Some("no address")));
        assert_eq!(app.history(case).await, ["submitted", "notice-given-up"]);
    }

    async fn a_mail_is_given_up_after_three_days_and_the_receipt_becomes_a_letter(app) {
        let sink = Sink::open().await;
        let deliverer = to_server(&app.portal, &sink.url);
        let case = app.citizen("أمينة").files(a_request()).await;
        sink.will(Behaviour::Busy, 100);
        for _ in 0..30 {
            deliverer.pass().await.expect("a pass");
            app.portal.clock.set(app.now() + SignedDuration::from_hours(6));
        }
        assert_eq!(app.history(case).await, ["submitted", "notice-given-up"]);
        let letters = outbox::letters(&app.portal.db, &app.code("MEF"), 10).await.expect("letters");
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, NoticeSubject::Information);
        assert!(letters[0].attempts > 5, "{}", letters[0].attempts);
    }

    async fn the_reasons_of_an_extension_are_in_its_mail(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.extends(case).await.expect("in time");
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("sent");
        let texts: Vec<String> = memory
            .sent()
            .iter()
            .map(|mail| {
                let read = MessageParser::default().parse(mail).expect("a mail");
                read.body_text(0).expect("text").into_owned()
            })
            .collect();
        assert!(texts.iter().any(|text| text.contains("الوثائق المطلوبة موزعة على عدة مصالح")), "{texts:#?}");
    }
}
