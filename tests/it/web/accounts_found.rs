//! Accounts as administrators find them and are shown them: by a name however it is spelled, staff alone, each added
//! once, the first link where it belongs, the journal whatever the address says.

use super::accounts::{adds_an_officer, administrator, answer, does, done, id, link, sets_the_password};
use crate::{
    notices::deliverer,
    support::{
        TestApp,
        app::{MINISTRY, SILENT},
        on_both_engines,
        web::Visitor,
    },
};
use axum::http::StatusCode;
use bayan::{app::accounts::session, domain::actor::Role, notifications::transport::Transport};
use mail_parser::MessageParser;

async fn is_named(app: &TestApp, email: &str, name: &str) {
    app.execute("update users set name = $1 where email = $2", [name.into(), email.into()]).await;
}

/// The names of a list.
async fn found(admin: &Visitor, query: &str) -> Vec<String> {
    let query: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let page = admin.opens(&format!("/fr/admin/people?q={query}")).await;
    page.texts("main tbody th a bdi")
}

on_both_engines! {
    async fn an_account_is_found_however_its_name_is_spelled(app) {
        let (first, second) = (app.officer().await, app.head().await);
        let admin = administrator(app).await;
        is_named(app, &first.email, "Élodie Benjelloun").await;
        is_named(app, &second.email, "أُسامة الإدريسي").await;
        is_named(app, &admin.email, "Hind").await;
        let admin = admin.at_a_browser().await;
        for query in ["Élodie", "élodie", "ELODIE", "elo", "benjelloun élo"] {
            assert_eq!(found(&admin, query).await, ["Élodie Benjelloun"], "{query}");
        }
        for query in ["أسامة", "اسامه", "الادريسي", "ٱسامة"] {
            assert_eq!(found(&admin, query).await, ["أُسامة الإدريسي"], "{query}");
        }
        assert_eq!(found(&admin, &first.email).await, ["Élodie Benjelloun"]);
        assert_eq!(found(&admin, "@example.invalid").await.len(), 3);
        for query in ["%", "_", "Élodie Idrissi"] {
            assert_eq!(found(&admin, query).await, [""; 0], "{query}");
        }
    }

    async fn a_search_goes_on_over_its_pages(app) {
        let admin = administrator(app).await.at_a_browser().await;
        for _ in 0..53 {
            let one = app.officer().await;
            is_named(app, &one.email, "Élodie").await;
        }
        let page = admin.opens("/fr/admin/people?q=elodie").await;
        let more = page.links().into_iter().find(|to| to.contains("after=")).expect("another page");
        assert_eq!(page.texts("main tbody tr").len(), 50);
        assert_eq!(admin.opens(&more).await.texts("main tbody tr").len(), 3);
    }

    async fn the_account_of_a_requester_is_neither_listed_nor_made_staff(app) {
        let citizen = app.appointed(Role::Requester, "").await;
        is_named(app, &citizen.email, "Amina Citoyenne").await;
        let admin = administrator(app).await.at_a_browser().await;
        assert_eq!(found(&admin, "citoyenne").await, [""; 0]);
        let listed = admin.opens("/fr/admin/people?role=requester").await;
        assert!(!listed.text().contains("Amina Citoyenne"), "{}", listed.text());
        let user = citizen.user.to_string();
        assert_eq!(answer(&admin, &format!("/fr/admin/people/{user}")).await, StatusCode::NOT_FOUND);
        assert_eq!(answer(&admin, &format!("/fr/admin/people/{user}/role")).await, StatusCode::NOT_FOUND);
        let portal = &app.portal;
        let doing = bayan::app::administration::people::Act { by: app.appointed(Role::Administrator, "").await.user, to: citizen.user };
        let changed = bayan::app::administration::people::change_role(portal, doing, Role::Officer, "x").await;
        assert!(changed.is_err(), "nor by another way");
    }

    async fn the_first_link_goes_to_the_address_by_mail_where_mail_leaves(app) {
        let official = administrator(app).await;
        let admin = app.visitor_with(&[("BAYAN__MAIL__URL", "smtp://mail.example.ma")]);
        let token = session::open(&app.portal, official.user).await.expect("a session");
        admin.carries("bayan-session", &token);
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let page = admin.opens(&place).await;
        assert_eq!(link(&page), None, "an administrator never sees it");
        assert!(page.text().contains("Le lien est parti à l’adresse"), "{}", page.text());
        let again = done(&does(&admin, &id(&place), "link", &[]).await);
        assert_eq!(link(&admin.opens(&again).await), None);
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        let texts: Vec<String> = memory.sent().iter().map(|mail| {
            let mail = MessageParser::default().parse(mail).expect("a mail");
            mail.body_text(0).expect("text").into_owned()
        }).collect();
        let links: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace())
            .filter_map(|word| word.strip_prefix("https://bayan.example.ma")).filter(|path| path.contains("/password/")).collect();
        assert_eq!(links.len(), 2);
        let mut set = Vec::new();
        for link in links {
            let visitor = app.visitor();
            if visitor.opens(link).await.status == StatusCode::OK {
                set.push(sets_the_password(app, link).await.status);
            }
        }
        assert_eq!(set, [StatusCode::SEE_OTHER], "the second alone");
    }

    async fn the_form_of_a_new_account_sent_twice_gives_the_same_page(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let again = adds_an_officer(&admin, "nadia@example.invalid").await;
        assert_eq!(id(&again), id(&place));
        assert!(again.contains("done=added"), "{again}");
        let shown = link(&admin.opens(&again).await).expect("the link is shown to whoever sees this answer");
        assert_eq!(sets_the_password(app, &shown).await.status, StatusCode::SEE_OTHER);
        let form = admin.opens("/fr/admin/people/new").await.main_form();
        let form = form
            .with("name", "نادية بنسالم")
            .with("email", "nadia@example.invalid")
            .with("role", "officer")
            .with("language", "ar")
            .with("institution", MINISTRY)
            .with("decision", "12/2026")
            .with("from", "23/02/2026");
        let taken = admin.sends_only(&form).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "whoever has a password is there already");
        assert_eq!((app.count("users").await, app.count("appointments").await), (2, 1));
    }

    async fn another_form_with_an_address_that_is_taken_is_refused(app) {
        let admin = administrator(app).await.at_a_browser().await;
        adds_an_officer(&admin, "nadia@example.invalid").await;
        for (field, value) in [("name", "Karim"), ("institution", SILENT), ("from", "24/02/2026"), ("language", "fr"), ("role", "substitute")] {
            let form = admin.opens("/fr/admin/people/new").await.main_form();
            let form = form
                .with("name", "نادية بنسالم")
                .with("email", "nadia@example.invalid")
                .with("role", "officer")
                .with("language", "ar")
                .with("institution", MINISTRY)
                .with("decision", "12/2026")
                .with("from", "23/02/2026")
                .with(field, value);
            let page = admin.sends_only(&form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        }
    }

    async fn every_fault_of_a_new_account_is_said_at_once(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let form = admin.opens("/fr/admin/people/new").await.main_form();
        let long = "9".repeat(201);
        let form = form.with("role", "officer").with("institution", "").with("from", "30/02/2026").with("decision", &long);
        let page = admin.sends_only(&form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.text();
        for says in ["Nom", "adresse électronique complète", "Choisissez l’institution", "Premier jour", "Décision n°"] {
            assert!(page.html().contains("wrong") && text.contains(says), "{says}: {text}");
        }
        let wrong = page.texts("main [aria-invalid='true']").len();
        assert!(wrong >= 5, "{wrong} fields are wrong: {text}");
    }

    async fn the_journal_is_there_whatever_the_address_says(app) {
        let admin = administrator(app).await.at_a_browser().await;
        adds_an_officer(&admin, "nadia@example.invalid").await;
        for before in ["4294967295", "2147483648", "4294967296", "-1", "x", ""] {
            let page = admin.opens(&format!("/fr/admin/journal?before={before}")).await;
            assert_eq!(page.status, StatusCode::OK, "{before}");
            assert!(page.text().contains("Compte ajouté"), "{before}: {}", page.text());
        }
    }
}
