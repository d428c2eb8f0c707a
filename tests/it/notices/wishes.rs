//! When people want which notice: once a day in one mail, not at all where nothing hangs on it, and past whoever is
//! away; what the law wants told comes at once.

use super::{deliverer, states};
use crate::support::{
    TestApp, a_request,
    app::{MINISTRY, SILENT},
    on_both_engines,
    times::{at, day},
    web::Page,
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::preferences::{self, Wish},
    domain::{
        actor::Role,
        case::ground::Ground,
        complaint::last_day::{LastDay, Start},
        law::Rule,
    },
    jobs::{digests, reminders, summaries},
    notifications::{
        catalogue::Choice,
        message::{Facts, MessageKind},
        transport::Transport,
    },
    persistence::{
        absences::{self, Absence},
        outbox,
        preferences::{Owner, one},
    },
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use mail_parser::MessageParser;

/// Sends what waits: address, subject and text of each mail.
async fn mailed(app: &TestApp) -> Vec<(String, String, String)> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("a pass");
    let read = |octets: &Vec<u8>| {
        let mail = MessageParser::default().parse(octets).expect("a mail");
        let to = mail.to().and_then(|to| to.first()).and_then(|to| to.address()).expect("an address");
        let text = mail.body_text(0).expect("text").into_owned();
        (to.to_owned(), mail.subject().expect("a subject").to_owned(), text)
    };
    memory.sent().iter().map(read).collect()
}

async fn wants(app: &TestApp, owner: Owner, role: Role, kind: MessageKind, choice: Choice) {
    preferences::choose(&app.portal, owner, role, &[Wish { kind, choice }]).await.expect("kept");
}

/// The raw octets of the mail that tells of a window, after the refusal of a case was told.
async fn window_mail(app: &TestApp) -> String {
    app.it_is("2026-03-18T09:00:00Z");
    reminders::run(&app.portal).await.expect("a pass");
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let mails = memory.sent();
    assert_eq!(mails.len(), 1);
    String::from_utf8(mails[0].clone()).expect("ASCII")
}

fn head<'a>(mail: &'a str, name: &str) -> Option<&'a str> {
    mail.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// Its path on the portal.
fn unsubscribe_path(mail: &str) -> String {
    let address = head(mail, "List-Unsubscribe").expect("an address");
    let address = address.trim_start_matches('<').trim_end_matches('>');
    address.strip_prefix("https://bayan.example.ma").expect("ours").to_owned()
}

/// Whether a page offers to end something.
fn has_button(page: &Page) -> bool {
    page.forms().iter().any(|form| form.action.contains("/unsubscribe/"))
}

fn a_last_day(on: Date) -> LastDay {
    LastDay { rule: Rule::ComplaintToHead, on, start: Start::Received, from: on, surely_on: None }
}

/// Puts a day into a notice.
type Tells = fn(&mut Facts, Date);

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

on_both_engines! {
    async fn what_is_wanted_once_a_day_comes_in_the_morning_in_one_mail_and_not_at_all_when_empty(app) {
        let officer = app.officer().await;
        let owner = Owner::User(officer.user);
        wants(app, owner, Role::Officer, MessageKind::NewRequest, Choice::Digest).await;
        for name in ["أمينة", "ليلى"] {
            app.citizen(name).files(a_request()).await;
        }
        assert_eq!(mailed(app).await.len(), 2, "the receipts alone");
        assert_eq!(states(app).await, [("held".to_owned(), 2), ("sent".to_owned(), 2)]);
        app.it_is("2026-02-24T05:30:00Z");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 0, "not at night");
        app.it_is("2026-02-24T07:30:00Z");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 1);
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 0, "once");
        let told = mailed(app).await;
        let [(to, _, text)] = &told[..] else { panic!("{told:#?}") };
        assert_eq!(to, &officer.email);
        for reference in app.references().await {
            let path = format!("/ar/officer/cases/{reference}");
            assert!(text.contains(&path) && text.contains(&format!(": {reference}")), "{text}");
        }
        app.it_is("2026-02-25T08:00:00Z");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 0, "nothing to gather");
        app.citizen("فاطمة").files(a_request()).await;
        mailed(app).await;
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 1, "the next day's");
    }

    async fn however_much_waits_the_morning_tells_all_of_it(app) {
        let officer = app.officer().await;
        wants(app, Owner::User(officer.user), Role::Officer, MessageKind::NewRequest, Choice::Digest).await;
        let amina = app.citizen("أمينة");
        for _ in 0..101 {
            amina.files(a_request()).await;
        }
        mailed(app).await;
        app.it_is("2026-02-24T07:30:00Z");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 2);
        app.it_is("2026-02-24T08:30:00Z");
        amina.files(a_request()).await;
        let told = mailed(app).await;
        let to_officer: Vec<_> = told.iter().filter(|(to, ..)| *to == officer.email).collect();
        assert_eq!(to_officer.len(), 2);
        let references = app.references().await;
        let told = |path: &str| to_officer.iter().any(|(_, _, text)| text.contains(path));
        let count = references.iter().filter(|one| told(&format!("/ar/officer/cases/{one}"))).count();
        assert_eq!(count, 101, "all but what came after");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 0, "what came since waits for the next morning");
        app.it_is("2026-02-25T07:30:00Z");
        assert_eq!(digests::run(&app.portal).await.expect("a pass"), 1);
    }

    async fn what_would_be_over_by_the_next_morning_waits_for_none(app) {
        let officer = app.officer().await;
        wants(app, Owner::User(officer.user), Role::Officer, MessageKind::Reminder, Choice::Digest).await;
        officer.takes_on(app.citizen("أمينة").files(a_request()).await).await;
        mailed(app).await;
        app.it_is("2026-03-18T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        assert_eq!(mailed(app).await.len(), 0, "days are left: the next mail tells it");
        app.it_is("2026-03-25T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        let told = mailed(app).await;
        let [(to, ..)] = &told[..] else { panic!("{told:#?}") };
        assert_eq!(to, &officer.email, "this is the last day");
    }

    async fn what_waits_for_an_officer_who_left_is_told_to_whoever_is_there(app) {
        let (left, colleague) = (app.officer().await, app.appointed(Role::Substitute, MINISTRY).await);
        for kind in [MessageKind::NewRequest, MessageKind::Reminder] {
            wants(app, Owner::User(left.user), Role::Officer, kind, Choice::Digest).await;
        }
        left.takes_on(app.citizen("أمينة").files(a_request()).await).await;
        app.it_is("2026-03-18T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        assert_eq!(mailed(app).await.len(), 2, "the receipt, and the new request to the colleague");
        app.execute("update appointments set ends_on = '2026-03-18' where user_id = $1", [left.user.0.into()]).await;
        app.it_is("2026-03-19T07:30:00Z");
        for told in [2, 0] {
            assert_eq!(digests::run(&app.portal).await.expect("a pass"), told);
        }
        let told = mailed(app).await;
        let [(to, ..)] = &told[..] else { panic!("{told:#?}") };
        assert_eq!(to, &colleague.email, "the reminder; of the new request the colleague had heard");
    }

    async fn whoever_went_to_another_office_is_told_nothing_there_of_what_waited_in_the_first(app) {
        app.receives(SILENT, "2020-01-01").await;
        let (left, colleague) = (app.officer().await, app.appointed(Role::Substitute, MINISTRY).await);
        let goes = "update appointments set institution = $1 where user_id = $2";
        for user in [left.user, colleague.user] {
            wants(app, Owner::User(user), Role::Officer, MessageKind::NewRequest, Choice::Digest).await;
        }
        let amina = app.citizen("أمينة");
        for _ in 0..102 {
            amina.files(a_request()).await;
        }
        mailed(app).await;
        app.execute(goes, [SILENT.into(), left.user.0.into()]).await;
        app.citizen("ليلى").files(a_request().to(SILENT)).await;
        mailed(app).await;
        app.it_is("2026-02-24T07:30:00Z");
        digests::run(&app.portal).await.expect("a pass");
        let told = mailed(app).await;
        let here: Vec<_> = told.iter().filter(|(to, ..)| *to == left.email).collect();
        assert_eq!(here.len(), 1, "the one of the new office: {here:#?}");
        assert!(!here[0].2.contains(&format!("{MINISTRY}-")), "{}", here[0].2);
        let there = told.iter().filter(|(to, ..)| *to == colleague.email).count();
        assert_eq!(there, 2, "all of it in two parts");

        // Where nobody is left there it waits for whoever comes.
        amina.files(a_request()).await;
        mailed(app).await;
        app.execute(goes, [SILENT.into(), colleague.user.0.into()]).await;
        app.it_is("2026-02-25T07:30:00Z");
        digests::run(&app.portal).await.expect("a pass");
        let told = mailed(app).await;
        assert!(told.iter().all(|(_, _, text)| !text.contains(&format!("{MINISTRY}-"))), "{told:#?}");
        assert!(states(app).await.contains(&("held".to_owned(), 1)), "{:?}", states(app).await);
    }

    async fn whichever_day_of_a_notice_is_today_it_waits_for_no_mail_of_tomorrow(app) {
        let officer = app.officer().await;
        wants(app, Owner::User(officer.user), Role::Officer, MessageKind::NewRequest, Choice::Digest).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let message = app.message(case, "new-request").await;
        let notice = outbox::find(&app.portal.db, message).await.expect("the store").expect("there");
        let today = app.portal.clock.today();
        let tells = async |change: Tells| {
            let mut chosen = Vec::new();
            for day in [today.tomorrow().expect("a day"), today] {
                let mut notice = notice.clone();
                notice.facts = Facts::default();
                change(&mut notice.facts, day);
                chosen.push(preferences::wanted(&app.portal, &notice).await.expect("the store"));
            }
            chosen
        };
        let days: [(&str, Tells); 8] = [
            ("due on", |facts, day| facts.due_on = Some(day)),
            ("earliest", |facts, day| facts.earliest = Some(day)),
            ("latest", |facts, day| facts.latest = Some(day)),
            ("complain until", |facts, day| facts.complain_until = Some(day)),
            ("promised on", |facts, day| facts.promised_on = Some(day)),
            ("answer by", |facts, day| facts.answer_by = Some(day)),
            ("on", |facts, day| facts.on = Some(day)),
            ("the next remedy", |facts, day| facts.then = Some(a_last_day(day))),
        ];
        for (name, change) in days {
            assert_eq!(tells(change).await, [Choice::Digest, Choice::AtOnce], "{name}");
        }
        assert_eq!(tells(|facts, day| facts.received_on = Some(day)).await, [Choice::Digest; 2], "nothing ends then");
    }

    async fn what_the_law_wants_told_comes_at_once_whatever_is_chosen(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let requester = Owner::Case(case);
        for kind in [MessageKind::Refused, MessageKind::Extended, MessageKind::Receipt] {
            for choice in [Choice::Never, Choice::Digest] {
                wants(app, requester, Role::Requester, kind, choice).await;
            }
            assert_eq!(one(&app.portal.db, requester, kind).await.expect("the store"), Choice::AtOnce);
        }
        for kind in [MessageKind::NewRequest, MessageKind::Reminder, MessageKind::NewUrgentRequest] {
            wants(app, Owner::User(officer.user), Role::Officer, kind, Choice::Never).await;
        }
        assert_eq!(mailed(app).await.len(), 2);
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        assert_eq!(mailed(app).await.len(), 1);
    }

    async fn one_press_of_a_mail_programme_without_a_cookie_ends_what_may_end(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        for mail in memory.sent() {
            let mail = String::from_utf8(mail).expect("ASCII");
            assert_eq!(head(&mail, "List-Unsubscribe"), None, "nobody can be without: {mail}");
        }
        let mail = window_mail(app).await;
        assert_eq!(head(&mail, "List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
        let path = unsubscribe_path(&mail);
        let chosen = || async { one(&app.portal.db, Owner::Case(case), MessageKind::WindowCloses).await.expect("the store") };
        let looked = app.visitor().opens(&path).await;
        assert_eq!(looked.status, StatusCode::OK);
        assert_eq!(chosen().await, Choice::AtOnce, "a scanner that opens every link ends nothing");
        let body = b"List-Unsubscribe=One-Click".to_vec();
        let pressed = app.visitor().request(Method::POST, &path, FORM, body.clone()).await;
        assert_eq!(pressed.status, StatusCode::OK, "{}", pressed.text());
        assert_eq!(chosen().await, Choice::Never);
        let again = app.visitor().request(Method::POST, &path, FORM, body.clone()).await;
        assert_eq!(again.status, StatusCode::OK);
        let forged = format!("{}{}", &path[..path.len() - 1], if path.ends_with('a') { 'b' } else { 'a' });
        for (method, body) in [(Method::GET, Vec::new()), (Method::POST, body)] {
            let page = app.visitor().request(method, &forged, FORM, body).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
        }
    }

    async fn the_page_behind_the_link_has_a_button_that_does_the_same(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        mailed(app).await;
        let path = unsubscribe_path(&window_mail(app).await);
        let visitor = app.visitor();
        let page = visitor.opens(&path).await;
        let pressed = visitor.sends(&page.main_form()).await;
        assert_eq!(pressed.status, StatusCode::OK);
        let chosen = one(&app.portal.db, Owner::Case(case), MessageKind::WindowCloses).await;
        assert_eq!(chosen.expect("the store"), Choice::Never);
    }

    async fn whoever_looks_again_is_told_that_it_is_done_and_how_to_take_it_back(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        mailed(app).await;
        let path = unsubscribe_path(&window_mail(app).await);
        let in_language = |lang: &str| format!("/{lang}/{}", path.splitn(3, '/').nth(2).expect("a language"));
        let visitor = app.visitor();
        assert!(has_button(&visitor.opens(&path).await), "it goes on");
        visitor.request(Method::POST, &path, FORM, b"List-Unsubscribe=One-Click".to_vec()).await;
        for (lang, done, back) in [
            ("ar", "تم ذلك: لن تتوصلوا بهذه الرسائل.", "وللتوصل بها من جديد، افتحوا صفحة ملفكم"),
            ("fr", "C’est fait : vous ne recevrez plus ces courriels.", "Pour les recevoir de nouveau, ouvrez la page de votre dossier"),
            ("en", "Done: you will not get these e-mails any more.", "To get them again, open the page of your case"),
        ] {
            let page = visitor.opens(&in_language(lang)).await;
            let text = page.text();
            assert!(text.contains(done) && text.contains(back) && !has_button(&page), "{lang}: {text}");
            let stored = app.case(case).await;
            let secret = app.portal.keys.link_secret(case, stored.link_generation);
            assert!(!page.html().contains(&secret), "the address ends mails, and opens no case");
        }
        wants(app, Owner::Case(case), Role::Requester, MessageKind::WindowCloses, Choice::AtOnce).await;
        assert!(has_button(&visitor.opens(&path).await), "it goes on again");
    }

    async fn where_nothing_is_gathered_any_more_the_mail_of_the_day_offers_nothing_to_end(app) {
        let officer = app.officer().await;
        let owner = Owner::User(officer.user);
        wants(app, owner, Role::Officer, MessageKind::NewRequest, Choice::Digest).await;
        app.citizen("أمينة").files(a_request()).await;
        mailed(app).await;
        app.it_is("2026-02-24T07:30:00Z");
        digests::run(&app.portal).await.expect("a pass");
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        let path = unsubscribe_path(std::str::from_utf8(&memory.sent()[0]).expect("ASCII"));
        let visitor = app.visitor();
        assert!(has_button(&visitor.opens(&path).await));
        wants(app, owner, Role::Officer, MessageKind::NewRequest, Choice::AtOnce).await;
        let page = visitor.opens(&path).await;
        assert!(!has_button(&page) && page.links().iter().any(|to| to.ends_with("/account/notices")), "{}", page.text());
        let pressed = visitor.request(Method::POST, &path, FORM, b"List-Unsubscribe=One-Click".to_vec()).await;
        assert_eq!(pressed.status, StatusCode::OK);
        let kept = one(&app.portal.db, owner, MessageKind::NewRequest).await.expect("the store");
        assert_eq!(kept, Choice::AtOnce, "what was chosen since stays");
    }

    async fn staff_and_requesters_choose_on_a_page_of_their_own(app) {
        let officer = app.officer().await;
        let browser = officer.at_a_browser().await;
        let form = browser.opens("/fr/account/notices").await.form("/account/notices");
        let form = form.with("reminder", "digest").with("weekly-summary", "never");
        let kept = browser.sends(&form).await;
        assert!(kept.text().contains("Vos choix sont enregistrés."), "{}", kept.text());
        let owner = Owner::User(officer.user);
        for (kind, choice) in [
            (MessageKind::Reminder, Choice::Digest),
            (MessageKind::WeeklySummary, Choice::Never),
            (MessageKind::NewRequest, Choice::AtOnce),
        ] {
            assert_eq!(one(&app.portal.db, owner, kind).await.expect("the store"), choice, "{}", kind.code());
        }
        let case = app.citizen("أمينة").files(a_request()).await;
        let stored = app.case(case).await;
        let place =
            format!("case/{}/{}", stored.reference, app.portal.keys.link_secret(case, stored.link_generation));
        let visitor = app.visitor();
        let form = visitor.opens(&format!("/ar/{place}/notices")).await.main_form();
        visitor.sends(&form.with("window-closes", "never")).await;
        let chosen = one(&app.portal.db, Owner::Case(case), MessageKind::WindowCloses).await;
        assert_eq!(chosen.expect("the store"), Choice::Never);
    }

    async fn who_is_away_is_told_nothing_and_their_substitute_is(app) {
        let officer = app.officer().await;
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(case).await;
        mailed(app).await;
        let away = Absence { first_on: day("2026-03-10"), last_on: day("2026-03-20") };
        absences::tell(&app.portal.db, officer.user, away, app.now()).await.expect("told");
        for (today, to) in [
            ("2026-03-09", &officer.email),
            ("2026-03-17", &substitute.email),
            ("2026-03-24", &officer.email),
        ] {
            app.portal.clock.set(at(&format!("{today}T09:00:00Z")));
            reminders::run(&app.portal).await.expect("a pass");
            let told: Vec<String> = mailed(app).await.into_iter().map(|(to, ..)| to).collect();
            assert_eq!(told, std::slice::from_ref(to), "{today}");
        }
    }

    async fn no_absence_hands_a_request_to_who_may_not_answer_it_or_passes_over_a_head(app) {
        let officer = app.officer().await;
        let head = app.head().await;
        let delegate = app.appointed(Role::Delegate, MINISTRY).await;
        let away = Absence { first_on: day("2026-02-23"), last_on: day("2026-03-06") };
        for user in [officer.user, head.user] {
            absences::tell(&app.portal.db, user, away, app.now()).await.expect("told");
        }
        app.citizen("أمينة").files(a_request()).await;
        let told: Vec<String> = mailed(app).await.into_iter().map(|(to, ..)| to).collect();
        assert!(told.contains(&officer.email) && !told.contains(&delegate.email), "{told:?}");
        summaries::run(&app.portal).await.expect("a pass");
        let told: Vec<String> = mailed(app).await.into_iter().map(|(to, ..)| to).collect();
        assert!(told.contains(&head.email), "{told:?}");
    }

    async fn where_nobody_else_answers_the_one_who_is_away_is_told(app) {
        let officer = app.officer().await;
        let browser = officer.at_a_browser().await;
        let form = browser.opens("/fr/account/absence").await.main_form();
        let years = form.clone().with("first", "24/02/2026").with("last", "24/02/2036");
        let refused = browser.sends_only(&years).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        assert_eq!(absences::of(&app.portal.db, officer.user).await.expect("the store"), None);
        let wrong = browser.sends(&form.clone().with("first", "25/02/2026").with("last", "24/02/2026")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = browser.sends(&form.with("first", "23/02/2026").with("last", "27/02/2026")).await;
        assert!(told.text().contains("L’absence est annoncée."), "{}", told.text());
        app.citizen("أمينة").files(a_request()).await;
        assert!(mailed(app).await.iter().any(|(to, ..)| *to == officer.email));
        let ends = browser.opens("/fr/account/absence").await.forms();
        let ends = ends.iter().find(|form| form.has("do")).expect("a way back").clone();
        browser.sends(&ends).await;
        assert_eq!(absences::of(&app.portal.db, officer.user).await.expect("the store"), None);
    }

    async fn each_office_is_told_of_its_week_on_monday_unless_nothing_is_open(app) {
        let officer = app.officer().await;
        let head = app.head().await;
        app.appointed(Role::Officer, "MJ").await;
        app.it_is("2026-02-23T06:00:00Z");
        assert_eq!(summaries::run(&app.portal).await.expect("a pass"), 0, "not at night");
        app.it_is("2026-02-23T10:00:00Z");
        assert_eq!(summaries::run(&app.portal).await.expect("a pass"), 0, "nothing is open");
        app.citizen("أمينة").files(a_request()).await;
        mailed(app).await;
        app.it_is("2026-03-03T09:00:00Z");
        assert_eq!(summaries::run(&app.portal).await.expect("a pass"), 2, "the portal was down on Monday");
        assert_eq!(summaries::run(&app.portal).await.expect("a pass"), 0, "once a week");
        let mut told = mailed(app).await;
        told.sort();
        let to: Vec<&String> = told.iter().map(|(to, ..)| to).collect();
        let mut wanted = [&officer.email, &head.email];
        wanted.sort();
        assert_eq!(to, wanted);
        let next: Timestamp = at("2026-03-09T09:00:00Z");
        app.portal.clock.set(next + SignedDuration::from_secs(1));
        assert_eq!(summaries::run(&app.portal).await.expect("a pass"), 2, "the next week");
    }
}
