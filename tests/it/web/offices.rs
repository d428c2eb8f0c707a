//! Offices as administrators open and end them: one rule for every way, an end that only comes earlier, days within
//! reach, and somebody else who hears of each.

use super::accounts::{adds_an_officer, administrator, administrator_again, does, done, id};
use crate::{
    notices::deliverer,
    support::{
        TestApp, a_request,
        actors::Official,
        app::{MINISTRY, SILENT},
        on_both_engines,
        web::{Page, Visitor},
    },
};
use axum::http::StatusCode;
use bayan::{
    domain::{actor::Role, case::command::Command},
    notifications::transport::Transport,
};
use mail_parser::MessageParser;

/// The form of a new account of that role at an institution, from a first day.
async fn adds(admin: &Visitor, role: &str, institution: &str, from: &str) -> Page {
    let form = admin.opens("/fr/admin/people/new").await.main_form();
    let form = form
        .with("name", "Karim Idrissi")
        .with("email", "karim@example.invalid")
        .with("role", role)
        .with("language", "fr")
        .with("institution", institution)
        .with("from", from);
    admin.sends_only(&form).await
}

/// Ends the office of an account that a page of it leads to, the latest first.
pub async fn ends(admin: &Visitor, user: &str, which: usize, last: &str) -> Page {
    let page = admin.opens(&format!("/fr/admin/people/{user}")).await;
    let ends: Vec<_> = page.links().into_iter().filter(|to| to.contains("/end?appointment=")).collect();
    let form = admin.opens(&ends[which]).await.main_form();
    admin.sends_only(&form.with("last", last).with("reason", "Mutation")).await
}

fn refused(page: &Page, says: &str) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
    assert!(page.text().contains(says), "{says}: {}", page.text());
}

/// Whoever is told by a notice of that kind, by address and in order.
async fn told(app: &TestApp, kind: &str) -> Vec<String> {
    let sql = "select users.email from outbox join users on users.id = outbox.user_id \
               where outbox.kind = $1 order by users.email";
    let rows = app.rows(sql, [kind.into()]).await;
    rows.iter().map(|row| row.try_get("", "email").expect("an address")).collect()
}

/// The mails that wait, each as its address and its text.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let read = |mail: Vec<u8>| {
        let mail = MessageParser::default().parse(&mail).expect("a mail").into_owned();
        let to = mail.to().and_then(|to| to.first()).and_then(|to| to.address()).expect("an address");
        (to.to_owned(), mail.body_text(0).expect("text").into_owned())
    };
    memory.sent().into_iter().map(read).collect()
}

on_both_engines! {
    async fn an_office_that_has_an_end_is_not_prolonged_by_ending_it_so_that_no_two_heads_meet(app) {
        let head = app.head().await;
        let user = head.user.to_string();
        let admin = administrator(app).await.at_a_browser().await;
        done(&ends(&admin, &user, 0, "28/02/2026").await);
        done(&adds(&admin, "head", MINISTRY, "01/03/2026").await);
        refused(&ends(&admin, &user, 0, "31/12/2027").await, "désignation nouvelle");
        done(&ends(&admin, &user, 0, "27/02/2026").await);
        let on = "select * from appointments where role = 'head' and effective_on <= '2026-03-02' \
                  and (ends_on is null or ends_on >= '2026-03-02')";
        assert_eq!(app.rows(on, []).await.len(), 1, "one head on one day");
    }

    async fn an_office_that_has_an_end_is_not_prolonged_into_another_of_the_same_person(app) {
        let officer = app.officer().await;
        let user = officer.user.to_string();
        let admin = administrator(app).await.at_a_browser().await;
        done(&ends(&admin, &user, 0, "25/02/2026").await);
        let wish = [("role", "substitute"), ("institution", SILENT), ("from", "26/02/2026")];
        done(&does(&admin, &user, "appoint", &wish).await);
        refused(&ends(&admin, &user, 1, "31/12/2030").await, "désignation nouvelle");
    }

    async fn a_new_account_is_no_second_head_at_a_page_nor_by_a_command(app) {
        app.head().await;
        let admin = administrator(app).await.at_a_browser().await;
        refused(&adds(&admin, "head", MINISTRY, "23/02/2026").await, "un président pendant ces jours");
        let new = bayan::app::accounts::NewAccount {
            email: bayan::domain::email::EmailAddress::parse("karim@example.invalid").expect("an address"),
            name: "Karim".to_owned(),
            role: Role::Head,
            language: bayan::domain::language::Language::Fr,
            institution: Some(app.code(MINISTRY)),
            from: app.portal.clock.today(),
            decision: None,
            unit: None,
        };
        let portal = &app.portal;
        let added = bayan::app::accounts::add(&portal.db, &portal.clock, &portal.accounts, new).await;
        assert!(added.is_err_and(|error| error.to_string().contains("head")));
        assert_eq!(app.count("users").await, 2, "the administrator and the head");
    }

    async fn whoever_left_is_told_so_and_whoever_stays_is_told_what_waits_in_that_name(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let substitute = app.appointed(Role::Substitute, MINISTRY).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(case).await;
        let (user, admin) = (officer.user.to_string(), administrator(app).await.at_a_browser().await);
        let listed = format!("/fr/officer?who={user}");
        let told = async |who: &Official<'_>, place: &str| {
            let page = who.at_a_browser().await.opens(place).await;
            page.text().contains("n’est plus en fonction") && page.links().contains(&listed)
        };
        assert!(!told(&head, "/fr/head").await, "who is in office answers");
        let person = format!("/fr/admin/people/{user}");
        let end = admin.opens(&person).await.links().into_iter().find(|to| to.contains("/end?")).expect("an end");
        let form = admin.opens(&end).await;
        assert!(form.text().contains("Une demande ouverte est à son nom"), "{}", form.text());
        let sent = ends(&admin, &user, 0, "22/02/2026").await;
        done(&sent);
        let result = admin.opens(&sent.location().expect("its page")).await.text();
        assert!(result.contains("Une demande ouverte reste à son nom"), "{result}");
        assert!(result.contains("Ministère de l’Économie et des Finances"), "{result}");
        for (who, place) in [(&head, "/fr/head"), (&substitute, "/fr/officer")] {
            assert!(told(who, place).await, "{place}");
        }

        let left = officer.at_a_browser().await;
        let account = left.opens("/fr/account").await;
        assert!(account.text().contains("a pris fin le dimanche 22 février 2026"), "{}", account.text());
        for place in ["/fr/account/absence", "/fr/account/calendar", "/fr/account/notices"] {
            assert!(!account.links().iter().any(|to| to == place), "{place} is for whoever is in office");
        }
        let gone = left.opens("/fr/officer").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        assert!(gone.links().iter().any(|to| to == "/fr/account"), "{}", gone.text());
        assert!(!gone.text().contains("votre demande"), "it speaks to no requester: {}", gone.text());

        let to = substitute.user;
        substitute.tries_to(case, |_| Command::Assign { to }).await.expect("assigned");
        assert!(!told(&head, "/fr/head").await, "nothing waits in that name any more");
        let result = admin.opens(&person).await.text();
        assert!(!result.contains("reste à son nom"), "{result}");
    }

    async fn the_days_of_an_office_lie_within_reach(app) {
        let officer = app.officer().await;
        let admin = administrator(app).await.at_a_browser().await;
        for first in ["01/01/0001", "01/01/1900", "11/03/2019", "24/02/2027", "31/12/9999"] {
            refused(&adds(&admin, "officer", SILENT, first).await, "Le premier jour est entre");
        }
        refused(&ends(&admin, &officer.user.to_string(), 0, "31/12/9999").await, "dans les dix ans");
        let wish = [("role", "officer"), ("institution", SILENT), ("from", "23/02/2026"), ("until", "31/12/9999")];
        done(&ends(&admin, &officer.user.to_string(), 0, "22/02/2026").await);
        refused(&does(&admin, &officer.user.to_string(), "appoint", &wish).await, "dans les dix ans");
        done(&adds(&admin, "officer", SILENT, "12/03/2019").await);
    }

    async fn everybody_in_office_is_told_of_an_appointment_and_of_its_end(app) {
        let (head, officer) = (app.head().await, app.officer().await);
        app.appointed(Role::Officer, SILENT).await;
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let all = [head.email.clone(), "nadia@example.invalid".to_owned(), officer.email.clone()];
        assert_eq!(told(app, "office-opened").await, all);
        let (to, text) = mails(app).await.into_iter().find(|(to, _)| *to == head.email).expect("a mail");
        assert!(text.contains("نادية بنسالم") && text.contains("12/2026"), "{to}: {text}");
        assert!(text.contains("الشخص المكلف بالمعلومات") && text.contains("23 فبراير 2026"), "{text}");
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("2 autres personnes en sont avisées"), "{journal}");
        done(&ends(&admin, &id(&place), 0, "23/02/2026").await);
        assert_eq!(told(app, "office-ended").await, all);
        done(&ends(&admin, &id(&place), 0, "23/02/2026").await);
        assert_eq!(told(app, "office-ended").await.len(), 3, "one end is told once");
    }

    async fn where_nobody_is_in_office_the_other_administrators_are_told_and_the_journal_says_if_nobody_is(app) {
        let admin = administrator(app).await.at_a_browser().await;
        adds_an_officer(&admin, "nadia@example.invalid").await;
        assert_eq!(told(app, "office-opened").await, ["nadia@example.invalid"]);
        assert!(admin.opens("/fr/admin/journal").await.text().contains("Personne d’autre n’en est avisé"));
        let other = administrator(app).await;
        done(&adds(&admin, "officer", SILENT, "23/02/2026").await);
        let all = [other.email.as_str(), "karim@example.invalid", "nadia@example.invalid"];
        assert_eq!(told(app, "office-opened").await, all);
    }

    async fn the_commission_is_told_of_whoever_joins_it(app) {
        let member = app.appointed(Role::Commission, "").await;
        let auditor = app.appointed(Role::Auditor, "").await;
        let admin = administrator(app).await.at_a_browser().await;
        done(&adds(&admin, "commission", "", "").await);
        assert_eq!(told(app, "office-opened").await, [member.email.as_str(), "karim@example.invalid"]);
        let wish = [("role", "commission"), ("reason", "Détachement")];
        done(&does(&admin, &auditor.user.to_string(), "role", &wish).await);
        let all = [auditor.email.as_str(), &member.email, &member.email, "karim@example.invalid", "karim@example.invalid"];
        assert_eq!(told(app, "office-opened").await, all);
        let texts = mails(app).await;
        assert!(texts.iter().any(|(to, text)| *to == member.email && text.contains("Karim Idrissi")), "{texts:?}");
    }

    async fn an_appointment_to_come_is_told_when_it_is_recorded(app) {
        let head = app.head().await;
        let admin = administrator(app).await.at_a_browser().await;
        done(&adds(&admin, "officer", MINISTRY, "01/06/2026").await);
        assert!(told(app, "office-opened").await.contains(&head.email));
        app.it_is("2026-06-01T08:00:00Z");
        let page = administrator_again(app).await.opens("/fr/admin/people?q=karim").await;
        assert!(page.text().contains("Karim Idrissi"), "{}", page.text());
    }
}
