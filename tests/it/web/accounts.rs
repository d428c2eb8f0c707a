//! Accounts and offices in the hands of an administrator: added with a link that works once, appointed with dates,
//! ended, taken out of use; each act noted for good, and nobody acts upon the own account.

use crate::support::{
    TestApp,
    actors::{Official, PASSWORD},
    app::{MINISTRY, SILENT},
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::{
    audit::verify::{Aids, verify},
    domain::actor::Role,
};

pub(super) async fn administrator(app: &TestApp) -> Official<'_> {
    app.appointed(Role::Administrator, MINISTRY).await
}

/// Sends the form of an act with what is typed into it.
pub(super) async fn does(admin: &Visitor, user: &str, act: &str, typed: &[(&str, &str)]) -> Page {
    let form = admin.opens(&format!("/fr/admin/people/{user}/{act}")).await.main_form();
    let form = typed.iter().fold(form, |form, (name, value)| form.with(name, value));
    admin.sends_only(&form).await
}

/// What comes at an address, wherever it leads.
pub(super) async fn answer(visitor: &Visitor, path: &str) -> StatusCode {
    visitor.request(Method::GET, path, None, Vec::new()).await.status
}

pub(super) fn done(page: &Page) -> String {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    page.location().expect("a place")
}

/// Adds an officer of the ministry; where the page of the account is.
pub(super) async fn adds_an_officer(admin: &Visitor, email: &str) -> String {
    let form = admin.opens("/fr/admin/people/new").await.main_form();
    let form = form
        .with("name", "نادية بنسالم")
        .with("email", email)
        .with("role", "officer")
        .with("language", "ar")
        .with("institution", MINISTRY)
        .with("decision", "12/2026")
        .with("from", "23/02/2026");
    done(&admin.sends_only(&form).await)
}

pub(super) fn id(place: &str) -> String {
    let path = place.split('?').next().expect("a path");
    path.rsplit('/').next().expect("an id").to_owned()
}

/// The one-time link that a page shows, after the address of the portal.
pub(super) fn link(page: &Page) -> Option<String> {
    let text = page.text();
    let at = text.find("/ar/sign-in/password/")?;
    Some(text[at..].split_whitespace().next().expect("a link").to_owned())
}

pub(super) async fn sets_the_password(app: &TestApp, link: &str) -> Page {
    let visitor = app.visitor();
    let form = visitor.opens(link).await.main_form();
    visitor.sends_only(&form.with("password", PASSWORD).with("again", PASSWORD)).await
}

async fn signs_in(app: &TestApp, email: &str) -> (Visitor, Page) {
    let visitor = app.visitor();
    let form = visitor.opens("/fr/sign-in").await.main_form();
    let page = visitor.sends_only(&form.with("email", email).with("password", PASSWORD)).await;
    (visitor, page)
}

/// The same administrator after the session has ended by itself.
pub(super) async fn administrator_again(app: &TestApp) -> Visitor {
    let rows = app.rows("select email from users where role = 'administrator'", []).await;
    let email: String = rows[0].try_get("", "email").expect("an address");
    signs_in(app, &email).await.0
}

on_both_engines! {
    async fn somebody_added_sets_a_password_by_a_link_that_works_once_and_works_in_the_office(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let page = admin.opens(&place).await;
        let link = link(&page).expect("the link is shown");
        assert!(page.text().contains("12/2026") && page.text().contains("Désignation à une fonction"), "{}", page.text());
        assert_eq!(sets_the_password(app, &link).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.visitor().opens(&link).await.status, StatusCode::NOT_FOUND, "once");
        let after = admin.opens(&place).await;
        assert_eq!(self::link(&after), None, "nobody sees a link of a password that was chosen");
        let (officer, signed) = signs_in(app, "nadia@example.invalid").await;
        assert_eq!(signed.location().as_deref(), Some("/fr/officer"));
        assert_eq!(officer.opens("/fr/officer").await.status, StatusCode::OK);
    }

    async fn a_link_that_was_lost_is_made_again_and_the_first_is_dead(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let first = link(&admin.opens(&place).await).expect("a link");
        let again = done(&does(&admin, &id(&place), "link", &[]).await);
        let second = link(&admin.opens(&again).await).expect("another link");
        assert_eq!(app.visitor().opens(&first).await.status, StatusCode::NOT_FOUND);
        assert_eq!(sets_the_password(app, &second).await.status, StatusCode::SEE_OTHER);
        let third = does(&admin, &id(&place), "link", &[]).await;
        assert_eq!(third.status, StatusCode::UNPROCESSABLE_ENTITY, "whoever has a password asks for a link alone");
    }

    async fn a_form_with_faults_says_at_each_field_what_to_mend_and_adds_nobody(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let empty = admin.opens("/fr/admin/people/new").await.main_form();
        let page = admin.sends_only(&empty).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        adds_an_officer(&admin, "nadia@example.invalid").await;
        for (field, value, says) in [
            ("email", "nadia@example.invalid", "Un compte a déjà cette adresse"),
            ("email", "officer@demo.bayan.example", "appartiennent à la démonstration"),
            ("role", "delegate", "suppose une décision"),
            ("institution", "", "Choisissez l’institution"),
            ("from", "30/02/2026", "Premier jour"),
        ] {
            let form = admin.opens("/fr/admin/people/new").await.main_form();
            let form = form
                .with("name", "Karim")
                .with("email", "karim@example.invalid")
                .with("role", "officer")
                .with("language", "fr")
                .with("institution", MINISTRY)
                .with(field, value);
            let page = admin.sends_only(&form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
            assert!(page.text().contains(says), "{field}={value}: {}", page.text());
            assert!(page.main_form().values().contains(&("name".to_owned(), "Karim".to_owned())), "kept");
        }
        assert_eq!(app.count("users").await, 2, "the administrator and one officer");
    }

    async fn an_officer_who_leaves_sees_nothing_more_and_has_no_session_left(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let link = link(&admin.opens(&place).await).expect("a link");
        sets_the_password(app, &link).await;
        app.advance_days(2);
        let (officer, _) = signs_in(app, "nadia@example.invalid").await;
        assert_eq!(officer.opens("/fr/officer").await.status, StatusCode::OK);
        let admin = administrator_again(app).await;
        let page = admin.opens(&place).await;
        let end = page.links().into_iter().find(|to| to.contains("/end?appointment=")).expect("an office to end");
        let form = admin.opens(&end).await.main_form();
        let form = form.with("last", "23/02/2026").with("reason", "Mutation");
        done(&admin.sends_only(&form).await);
        assert_eq!(app.rows("select * from sessions where user_id = (select id from users where email = 'nadia@example.invalid')", []).await.len(), 0);
        assert_eq!(answer(&officer, "/fr/officer").await, StatusCode::SEE_OTHER, "to the sign-in");
        let (officer, signed) = signs_in(app, "nadia@example.invalid").await;
        assert_eq!(signed.location().as_deref(), Some("/fr/account"), "the account stays");
        assert_eq!(officer.opens("/fr/officer").await.status, StatusCode::NOT_FOUND);
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("Fin d’une fonction") && journal.contains("Mutation"), "{journal}");
        let home = admin.opens("/fr/admin").await.text();
        assert!(home.contains("sans personne chargée de l’information"), "{home}");
    }

    async fn whoever_is_out_of_use_is_out_at_once_and_comes_back_with_the_password(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        assert_eq!(desk.opens("/fr/officer").await.status, StatusCode::OK);
        let admin = administrator(app).await.at_a_browser().await;
        let user = officer.user.to_string();
        let silent = does(&admin, &user, "deactivate", &[]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is wanted");
        done(&does(&admin, &user, "deactivate", &[("reason", "Compte partagé")]).await);
        assert_eq!(answer(&desk, "/fr/officer").await, StatusCode::SEE_OTHER);
        assert_eq!(signs_in(app, &officer.email).await.1.status, StatusCode::UNPROCESSABLE_ENTITY);
        done(&does(&admin, &user, "deactivate", &[("reason", "Compte partagé")]).await);
        assert_eq!(app.count("admin_acts").await, 1, "twice is one act");
        done(&does(&admin, &user, "reactivate", &[("reason", "Erreur")]).await);
        assert_eq!(signs_in(app, &officer.email).await.1.status, StatusCode::SEE_OTHER);
        let out = admin.opens("/fr/admin/people?state=disabled").await.text();
        assert!(out.contains("Aucun compte"), "{out}");
    }

    async fn nobody_takes_the_own_account_out_of_use_or_gives_it_another_role(app) {
        let official = administrator(app).await;
        let admin = official.at_a_browser().await;
        let user = official.user.to_string();
        for (act, typed) in [("deactivate", vec![("reason", "x")]), ("role", vec![("reason", "x"), ("role", "auditor")])] {
            let page = does(&admin, &user, act, &typed).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
            assert!(page.text().contains("son propre compte"), "{}", page.text());
        }
        assert_eq!(app.count("admin_acts").await, 0);
    }

    async fn an_appointment_that_the_rules_refuse_is_explained_and_the_same_twice_is_one(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let place = adds_an_officer(&admin, "nadia@example.invalid").await;
        let user = id(&place);
        let wish = |role, from| [("role", role), ("institution", SILENT), ("from", from)];
        let overlapping = does(&admin, &user, "appoint", &wish("officer", "01/06/2026")).await;
        assert!(overlapping.text().contains("une autre fonction pendant ces jours"), "{}", overlapping.text());
        let page = admin.opens(&place).await;
        let end = page.links().into_iter().find(|to| to.contains("/end?appointment=")).expect("an office to end");
        let form = admin.opens(&end).await.main_form().with("reason", "Mutation");
        let far = admin.sends_only(&form.clone().with("last", "01/01/2100")).await.text();
        assert!(far.contains("dix ans") && !far.contains("laissez le champ vide"), "{far}");
        done(&admin.sends_only(&form.with("last", "31/05/2026")).await);
        let delegate = does(&admin, &user, "appoint", &wish("delegate", "01/06/2026")).await;
        assert!(delegate.text().contains("suppose une décision"), "{}", delegate.text());
        for _ in 0..2 {
            done(&does(&admin, &user, "appoint", &wish("officer", "01/06/2026")).await);
        }
        assert_eq!(app.count("appointments").await, 2);
        app.it_is("2026-06-01T08:00:00Z");
        let listed = administrator_again(app).await.opens(&format!("/fr/admin/people?institution={SILENT}")).await;
        assert!(listed.text().contains("نادية بنسالم"), "{}", listed.text());
    }

    async fn an_act_that_is_taken_out_or_an_office_that_is_moved_is_found(app) {
        app.leaves_findings();
        let admin = administrator(app).await.at_a_browser().await;
        adds_an_officer(&admin, "nadia@example.invalid").await;
        for refused in ["delete from admin_acts", "update admin_acts set act = '{}'"] {
            assert!(app.tampers(refused).await.is_err(), "{refused}");
        }
        app.tampers("update appointments set effective_on = '2025-01-06'").await.expect("done behind the back");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("the store");
        let found: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
        assert_eq!(found, ["case administration event 2: the office is not what the act says (appointments)"]);
    }

    async fn one_ends_one_session_of_the_own_and_keeps_the_others(app) {
        let officer = app.officer().await;
        let (desk, phone) = (officer.at_a_browser().await, officer.at_a_browser().await);
        let account = desk.opens("/fr/account").await;
        let form = account.forms().into_iter().find(|form| form.has("session")).expect("the other session");
        desk.sends_only(&form).await;
        assert_eq!(answer(&phone, "/fr/account").await, StatusCode::SEE_OTHER, "to the sign-in");
        assert_eq!(desk.opens("/fr/account").await.status, StatusCode::OK);
    }
}
