//! Elements asked for inside the institution: by a link to one question, without the requester and without the request,
//! answered once for the office alone, with reminders, and without a day's grace for the period.

use super::running::gives_up;
use crate::support::{
    TestApp,
    answers::files_through_the_pages,
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{
        bounces::{self, Recorded},
        links,
    },
    domain::{
        actor::Role,
        case::bounce::{Bounce, BounceKind},
        id::{CaseId, MessageId},
    },
    jobs::reminders,
    notifications::transport::Transport,
};
use mail_parser::MessageParser;

/// What of the requester and of the request must never reach whoever is asked.
const CANARIES: [&str; 6] =
    ["فاطمة الزهراء", "بناني", "fatima@example.invalid", "زنقة الأطلس", "AB123456", "ميزانية الطرق القروية"];

const WANTED: &str = "لائحة نفقات صيانة المسالك لسنة 2025";

const ASKED: [(&str, &str); 6] = [
    ("name", "رشيد العلوي، مديرية الميزانية"),
    ("email", "budget@example.invalid"),
    ("language", "fr"),
    ("text", WANTED),
    ("request", "no"),
    ("by", "2026-03-09"),
];

const PDF: &[u8] = b"%PDF-1.7\nthe table";

async fn path(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}", app.case(case).await.reference)
}

/// A case filed through the pages, and its only one.
async fn filed(app: &TestApp) -> CaseId {
    files_through_the_pages(&app.visitor(), "ar", |form| form).await;
    CaseId(app.rows("select id from cases", []).await[0].try_get("", "id").expect("an id"))
}

async fn asks(visitor: &Visitor, case: &str, fields: &[(&str, &str)]) -> Page {
    let form = visitor.opens(&format!("{case}/ask-contributor")).await.main_form();
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    visitor.sends_only(&form.attaching("files", "نموذج.pdf", PDF)).await
}

/// The page of the last question, as its mail has it.
async fn page_of(app: &TestApp, case: CaseId) -> String {
    let case = app.case(case).await;
    let id = case.contributions.last().expect("a question").id;
    format!("/fr/{}", links::contribution_place(&app.portal.keys, &case, id).expect("a place"))
}

/// Sends what is queued: to whom, and all that each mail says.
async fn mails(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    crate::notices::deliverer(&app.portal, memory.clone()).pass().await.expect("a pass");
    let read = |raw: &Vec<u8>| {
        let mail = MessageParser::default().parse(raw).expect("a mail");
        let to = mail.to().and_then(|to| to.first()).and_then(|one| one.address()).unwrap_or_default();
        let (text, html) = (mail.body_text(0).expect("text"), mail.body_html(0).expect("html"));
        format!("{to}\n{}\n{text}\n{html}", mail.subject().unwrap_or_default())
    };
    memory.sent().iter().map(read).collect()
}

async fn mails_to_them(app: &TestApp) -> Vec<String> {
    mails(app).await.into_iter().filter(|mail| mail.starts_with("budget@")).collect()
}

fn is_anonymous(text: &str, reference: &str) {
    for canary in CANARIES.iter().chain([&reference]) {
        assert!(!text.contains(canary), "{canary} reached whoever was asked: {text}");
    }
}

on_both_engines! {
    async fn somebody_inside_is_asked_without_a_name_and_answers_once_for_the_office_alone(app) {
        let case = filed(app).await;
        let reference = app.case(case).await.reference.to_string();
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let due = app.case(case).await.act_by();
        let done = asks(&officer, &address, &ASKED).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let link = page_of(app, case).await;
        assert!(!link.contains(&reference), "the link alone tells no request: {link}");
        let sent = mails_to_them(app).await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0].contains(&link) && !sent[0].contains(WANTED), "{}", sent[0]);
        is_anonymous(&sent[0], &reference);

        let asked = app.visitor();
        let page = asked.opens(&link).await;
        assert!(page.text().contains(WANTED) && page.text().contains("9 mars 2026"), "{}", page.text());
        is_anonymous(&page.html(), &reference);
        assert_eq!((page.header("x-robots-tag"), page.header("referrer-policy")), ("noindex", "same-origin"));
        let file = page.links().into_iter().find(|link| link.contains("/files/")).expect("the file of the question");
        assert_eq!(asked.request(Method::GET, &file, None, Vec::new()).await.body, PDF);
        let other = app.case(case).await.attachments.first().map(|one| one.file.to_string());
        if let Some(other) = other {
            let (place, _) = file.rsplit_once('/').expect("a file");
            assert_eq!(asked.opens(&format!("{place}/{other}")).await.status, StatusCode::NOT_FOUND);
        }
        let empty = asked.sends_only(&page.main_form()).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = page.main_form().with("text", "رفقته الجدول").attaching("files", "جدول.pdf", PDF);
        assert_eq!(asked.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let again = asked.sends(&form).await;
        assert!(again.text().contains("رفقته الجدول") && again.forms().iter().all(|form| !form.has("text")));
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "contribution", "contribution"]);
        assert_eq!(app.case(case).await.act_by(), due, "no period stopped");

        assert!(mails(app).await.iter().any(|mail| mail.contains("التوصل بعناصر")), "the office hears of it");
        let page = officer.opens(&address).await;
        assert!(page.text().contains("رفقته الجدول") && page.text().contains("Répondu"), "{}", page.text());
        let files = page.links().into_iter().filter(|link| link.contains("/files/"));
        for file in files {
            assert_eq!(officer.request(Method::GET, &file, None, Vec::new()).await.status, StatusCode::OK);
        }
    }

    async fn a_second_answer_is_not_taken_and_is_given_back(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        asks(&officer, &address, &ASKED).await;
        let (asked, link) = (app.visitor(), page_of(app, case).await);
        let (form, in_another_tab) = (asked.opens(&link).await.main_form(), asked.opens(&link).await.main_form());
        let first = form.with("text", "رفقته الجدول");
        assert_eq!(asked.sends_only(&first).await.status, StatusCode::SEE_OTHER);
        assert_eq!(asked.sends_only(&first).await.status, StatusCode::SEE_OTHER, "the same once more is the same");
        for form in [first, in_another_tab] {
            let second = form.with("text", "تصحيح: الجدول لسنة 2024").attaching("files", "تصحيح.pdf", PDF);
            let page = asked.sends_only(&second).await;
            assert_eq!(page.status, StatusCode::CONFLICT);
            for said in ["Votre première réponse est celle qui compte", "تصحيح: الجدول لسنة 2024", "تصحيح.pdf", "رفقته الجدول"] {
                assert!(page.text().contains(said), "{said}: {}", page.text());
            }
        }
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "contribution", "contribution"]);
    }

    async fn the_requester_learns_nothing_of_it(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        asks(&officer, &address, &ASKED).await;
        let link = page_of(app, case).await;
        let asked = app.visitor();
        asked.sends(&asked.opens(&link).await.main_form().with("text", "رفقته الجدول")).await;
        let stored = app.case(case).await;
        let secret = app.portal.keys.link_secret(case, stored.link_generation);
        let place = format!("/fr/case/{}/{secret}", stored.reference);
        let page = app.visitor().opens(&place).await;
        let bundle = app.visitor().request(Method::GET, &format!("{place}/bundle"), None, Vec::new()).await;
        for text in [page.html(), bundle.html()] {
            for told in [WANTED, "رفقته الجدول", "budget@", "العلوي", "نموذج.pdf", "contribut"] {
                assert!(!text.contains(told), "{told} reached the requester");
            }
        }
        let file = stored.contributions[0].asked.files[0].file;
        let theirs = app.visitor().request(Method::GET, &format!("{place}/files/{file}"), None, Vec::new()).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        assert_eq!(commission.opens(&address).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_question_that_names_the_requester_is_not_sent(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let named = ASKED.map(|(name, value)| if name == "text" { (name, "طلب فاطمة الزهراء بناني") } else { (name, value) });
        let page = asks(&officer, &address, &named).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("nomme la personne"), "{}", page.text());
        for (typed, told) in [("", "remplissez ce champ"), ("budget", "écrivez une adresse complète")] {
            let asked = ASKED.map(|(name, value)| if name == "email" { (name, typed) } else { (name, value) });
            let page = asks(&officer, &address, &asked).await.text();
            assert!(page.contains(told) && !page.contains("laissez vide"), "the field is needed: {page}");
        }
        let late = ASKED.map(|(name, value)| if name == "by" { (name, "2026-12-31") } else { (name, value) });
        let page = asks(&officer, &address, &late).await;
        assert!(page.text().contains("après la fin du délai"), "{}", page.text());
        assert!(app.case(case).await.contributions.is_empty());
        let shown = ASKED.map(|(name, value)| if name == "request" { (name, "yes") } else { (name, value) });
        assert_eq!(asks(&officer, &address, &shown).await.status, StatusCode::SEE_OTHER);
        let page = app.visitor().opens(&page_of(app, case).await).await;
        assert!(page.text().contains("Ce que dit la demande"), "only where the office gave it: {}", page.text());
    }

    async fn reminders_go_out_before_the_day_and_when_it_has_passed_and_none_after_the_answer(app) {
        let case = filed(app).await;
        let (address, official) = (path(app, case).await, app.officer().await);
        asks(&official.at_a_browser().await, &address, &ASKED).await;
        assert_eq!(mails_to_them(app).await.len(), 1);
        for (day, expected) in [
            ("2026-03-04", None),
            ("2026-03-05", Some("Rappel")),
            ("2026-03-06", None),
            ("2026-03-09", None),
            ("2026-03-10", Some("en retard")),
            ("2026-03-11", None),
        ] {
            app.it_is(&format!("{day}T09:00:00Z"));
            for _ in 0..2 {
                reminders::run(&app.portal).await.expect("a pass");
            }
            let mails = mails_to_them(app).await;
            assert_eq!(mails.len(), usize::from(expected.is_some()), "{day}");
            assert!(expected.is_none_or(|words| mails[0].contains(words)), "{day}: {mails:?}");
        }
        let officer = official.at_a_browser().await;
        let told = officer.opens(&address).await.text();
        assert!(told.contains("en retard de 2 jours"), "{told}");

        // Another one is answered in time, and one is taken back before its mail leaves: neither is reminded.
        let later = ASKED.map(|(name, value)| if name == "by" { (name, "2026-03-20") } else { (name, value) });
        asks(&officer, &address, &later).await;
        let asked = app.visitor();
        asked.sends(&asked.opens(&page_of(app, case).await).await.main_form().with("text", "نعم")).await;
        asks(&officer, &address, &later).await;
        let which = app.case(case).await.contributions[2].id.to_string();
        let form = officer.opens(&format!("{address}/withdraw-contribution")).await.main_form();
        assert_eq!(officer.sends_only(&form.with("which", &which)).await.status, StatusCode::SEE_OTHER);
        mails(app).await;
        app.it_is("2026-03-23T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        assert_eq!(mails_to_them(app).await.len(), 0);
        let page = asked.opens(&page_of(app, case).await).await;
        assert!(page.text().contains("la question a été retirée") && !page.html().contains("<textarea"));
        assert!(!page.html().contains("<blockquote"), "what was asked is read no more: {}", page.text());
    }

    async fn a_link_opens_its_question_and_nothing_else(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        asks(&officer, &address, &ASKED).await;
        let link = page_of(app, case).await;
        let secret = link.rsplit('/').next().expect("a secret").to_owned();
        let reference = app.case(case).await.reference.to_string();
        let visitor = app.visitor();
        asks(&officer, &address, &ASKED).await;
        let other = page_of(app, case).await;
        let name = |link: &str| link.split('/').nth(3).expect("a name").to_owned();
        assert_ne!(name(&link), name(&other), "two questions on one request share nothing");
        for at in 0..name(&link).len() - 4 {
            assert!(!name(&other).contains(&name(&link)[at..at + 5]), "{link} {other}");
        }
        for tells in [case.to_string(), case.to_string().replace('-', ""), reference.clone()] {
            assert!(!link.contains(&tells), "{link} tells which request it is, or when it was filed");
        }
        assert_eq!(visitor.opens(&format!("/fr/contribution/{case}.1/{secret}")).await.status, StatusCode::OK, "of old");
        for wrong in [
            format!("{link}x"),
            link.replace(&name(&link), &name(&other)),
            link.replace(&name(&link), &"a".repeat(name(&link).len())),
            format!("/fr/contribution/{case}.2/{secret}"),
            format!("/fr/contribution/{case}.0/{secret}"),
            format!("/fr/contribution/{reference}.1/{secret}"),
            format!("/fr/case/{reference}/{secret}"),
            format!("/fr/consultation/{reference}.1/{secret}"),
        ] {
            assert_eq!(visitor.opens(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }

    async fn the_office_hears_of_a_question_that_did_not_arrive_and_asks_anew(app) {
        let case = filed(app).await;
        let (address, official) = (path(app, case).await, app.officer().await);
        let officer = official.at_a_browser().await;
        asks(&officer, &address, &ASKED).await;
        mails(app).await;
        assert!(!officer.opens(&address).await.text().contains("Non remise"));
        let sent = latest(app, "contributor-asked").await;
        for expected in [Recorded::OnMail, Recorded::Before] {
            let bounce = Bounce { kind: BounceKind::Hard, status: None };
            assert_eq!(bounces::record(&app.portal, sent, bounce).await.expect("recorded"), expected);
        }
        assert_eq!(app.told(case, "contribution-undelivered").await, [official.user], "who has the case, once");
        let told: Vec<String> = mails(app).await.into_iter().filter(|mail| mail.contains("لم يصل")).collect();
        assert_eq!(told.len(), 1);
        is_anonymous(&told[0].replace(&app.case(case).await.reference.to_string(), ""), "budget@");
        let page = officer.opens(&address).await;
        assert!(page.text().contains("Non remise : on le sait depuis le"), "{}", page.text());
        let again = page.links().into_iter().find(|link| link.ends_with("/withdraw-contribution")).expect("what can be done");
        let form = officer.opens(&again).await.main_form();
        let which = app.case(case).await.contributions[0].id.to_string();
        assert_eq!(officer.sends_only(&form.with("which", &which)).await.status, StatusCode::SEE_OTHER);
        assert!(!officer.opens(&address).await.text().contains("Non remise"), "nothing is wanted of it");

        // A reminder that arrives says that the address is right after all; one that is given up, that it is not.
        asks(&officer, &address, &ASKED).await;
        mails(app).await;
        app.it_is("2026-03-05T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        let admin = app.appointed(Role::Administrator, "").await.at_a_browser().await;
        gives_up(app, &admin, "contributor-reminder").await;
        mails(app).await;
        assert_eq!(app.told(case, "contribution-undelivered").await, [official.user, official.user], "of each question");
        let officer = official.at_a_browser().await;
        assert!(officer.opens(&address).await.text().contains("5 mars 2026"));
        assert!(officer.opens(&address).await.text().contains("Non remise"));
    }

    async fn a_question_that_is_answered_or_decided_is_nobodys_task_when_its_mail_comes_back(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        asks(&officer, &address, &ASKED).await;
        mails(app).await;
        let asked = app.visitor();
        asked.sends(&asked.opens(&page_of(app, case).await).await.main_form().with("text", "نعم")).await;
        let bounce = Bounce { kind: BounceKind::Soft, status: None };
        bounces::record(&app.portal, latest(app, "contributor-asked").await, bounce).await.expect("recorded");
        assert!(app.told(case, "contribution-undelivered").await.is_empty());
        assert!(!officer.opens(&address).await.text().contains("Non remise"));
    }

    async fn in_a_reopened_case_somebody_inside_is_asked_anew(app) {
        let case = filed(app).await;
        let (address, official) = (path(app, case).await, app.officer().await);
        official.answers(case).await.expect("answered");
        let officer = official.at_a_browser().await;
        assert!(!officer.opens(&address).await.html().contains("/ask-contributor"), "nothing is owed");
        let form = officer.opens(&format!("{address}/reopen")).await.main_form();
        let form = form.with("reasons", "La décision du président est à exécuter.");
        assert_eq!(officer.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let page = officer.opens(&address).await;
        for act in ["/ask-contributor", "/open-consultation"] {
            assert!(page.links().iter().any(|link| link.ends_with(act)), "{act}: {}", page.text());
        }
        let done = asks(&officer, &address, &ASKED).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(mails_to_them(app).await.len(), 1);
        let asked = app.visitor();
        let form = asked.opens(&page_of(app, case).await).await.main_form();
        asked.sends(&form.with("text", "رفقته الجدول")).await;
        assert!(officer.opens(&address).await.text().contains("رفقته الجدول"));
    }
}

/// The latest mail of a kind.
async fn latest(app: &TestApp, kind: &str) -> MessageId {
    let sql = "select id from outbox where kind = $1 order by created_at desc limit 1";
    MessageId(app.rows(sql, [kind.into()]).await[0].try_get("", "id").expect("an id"))
}
