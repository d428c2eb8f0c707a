//! What is sent when the session has ended, or from a browser that has lost its cookie, is not recorded and not lost: it
//! stands on the page that says so and is sent again from there. A form that is not ours is not shown.

use crate::support::{
    TestApp, a_request,
    actors::Official,
    on_both_engines,
    web::{Field, Form, HOST, Kind, Page, Visitor, router},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use bayan::app::accounts::session;
use jiff::SignedDuration;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use tower::ServiceExt;

const WORDS: &str = "Le dossier se trouve au deuxième étage,\nchez Madame <Alaoui>.";

fn ours() -> String {
    format!("http://{HOST}")
}

/// Half an hour and more passes without a page.
fn is_away(app: &TestApp) {
    app.portal.clock.set(app.now() + SignedDuration::from_mins(31));
}

async fn signs_in_again(app: &TestApp, officer: &Official<'_>, at: &Visitor) {
    at.carries("bayan-session", &session::open(&app.portal, officer.user).await.expect("a session"));
}

/// The form on the page that says that nothing was recorded.
fn given_back(page: &Page, why: &str) -> Form {
    assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", page.text());
    for said in ["Rien n’a été enregistré", why] {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    assert!(page.header("cache-control").contains("no-store"));
    page.main_form()
}

/// A form of nobody who is signed in, as a page of ours would send it.
fn of_nobody(names: impl IntoIterator<Item = String>) -> Form {
    let field = |name: String| Field {
        name,
        kind: Kind::Text,
        value: String::new(),
        sent: Some(WORDS.to_owned()),
        file: None,
    };
    Form {
        action: "/fr/officer/cases/MEF-2026-00001-X/note".to_owned(),
        method: Method::POST,
        multipart: false,
        fields: names.into_iter().map(field).collect(),
    }
}

fn named(n: usize) -> impl Iterator<Item = String> {
    (0..n).map(|n| format!("f{n}"))
}

/// The same with so many files, each with that name.
fn with_files(mut form: Form, n: usize, name: &str) -> Form {
    form.multipart = true;
    let file = |n: usize| Field {
        name: format!("file{n}"),
        kind: Kind::File,
        value: String::new(),
        sent: None,
        file: Some((name.to_owned(), b"%PDF-1.4".to_vec())),
    };
    form.fields.extend((0..n).map(file));
    form
}

/// The form of a note about a request, filled in.
async fn note(app: &TestApp, at: &Visitor) -> (String, Form) {
    let case = app.citizen("أمينة").files(a_request()).await;
    let page = format!("/fr/officer/cases/{}", app.case(case).await.reference);
    let form = at.opens(&format!("{page}/note")).await.main_form().with("text", WORDS);
    (page, form)
}

on_both_engines! {
    async fn an_answer_outlives_the_session_in_which_it_was_typed(app) {
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = format!("/fr/officer/cases/{}/reply", app.case(case).await.reference);
        let form = at.opens(&address).await.main_form().with("what-1", "الميزانية").with("answer-1", "supplied");
        let text = "Vous trouverez ci-joint le budget que vous avez demandé, avec ses annexes.";
        let form = form.with("text", text).attaching("files", "budget.pdf", b"%PDF-1.7\nbudget");
        is_away(app);
        let page = at.sends_only(&form.pressing("do", "preview")).await;
        let again = given_back(&page, "Votre session est terminée");
        assert!(page.text().contains(text), "it can be kept elsewhere too: {}", page.text());
        assert!(page.text().contains("Choisissez de nouveau ce fichier : budget.pdf"), "{}", page.text());
        assert!(page.links().contains(&"/fr/sign-in".to_owned()));
        let still = at.sends_only(&again).await;
        assert_eq!(given_back(&still, "Votre session est terminée").values(), again.values(), "as often as it takes");
        signs_in_again(app, &officer, &at).await;
        let preview = at.sends_only(&again.attaching("files", "budget.pdf", b"%PDF-1.7\nbudget")).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        for kept in [text, "الميزانية", "budget.pdf"] {
            assert!(preview.text().contains(kept), "{kept}: {}", preview.text());
        }
        assert_eq!(app.history(case).await, ["submitted"]);
    }

    async fn a_note_is_recorded_once_after_the_sign_in(app) {
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        let (page, form) = note(app, &at).await;
        is_away(app);
        let again = given_back(&at.sends_only(&form).await, "Votre session est terminée");
        signs_in_again(app, &officer, &at).await;
        assert_eq!(at.sends_only(&again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(at.sends_only(&again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(at.opens(&page).await.text().matches("chez Madame <Alaoui>").count(), 1, "once, as it was typed");
    }

    async fn whoever_only_looked_or_signs_out_is_told_that_the_session_has_ended(app) {
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        let (page, form) = note(app, &at).await;
        let signs_out = at.opens(&page).await.form("/sign-out");
        let password = at.opens("/fr/account").await.form("/account/password");
        is_away(app);
        let looked = at.opens(&page).await;
        assert!(looked.text().contains("Votre session est terminée"), "{}", looked.text());
        assert!(!app.visitor().opens(&page).await.text().contains("Votre session est terminée"), "nobody was signed in");
        assert_eq!(at.sends_only(&signs_out).await.location().as_deref(), Some("/fr/sign-in?next=&done=signed-out"));
        let forged = at.sends_only(&form.forcing("csrf", "x")).await;
        let told = at.opens(&forged.location().expect("to the sign-in")).await;
        assert!(told.text().contains("n’est pas enregistré") && !told.html().contains("Alaoui"), "{}", told.text());
        let secret = password.with("old", "ancien mot de passe secret").with("password", "nouveau mot de passe secret");
        let page = at.sends(&secret).await;
        assert!(!page.html().contains("mot de passe secret"), "a password stands on no page: {}", page.text());
    }

    async fn a_browser_that_lost_its_cookie_is_given_its_form_back_and_another_site_is_not(app) {
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        let (page, form) = note(app, &at).await;
        at.carries("bayan-visit", "another");
        let plain = at.sends_only(&form).await;
        assert_eq!(plain.status, StatusCode::FORBIDDEN);
        assert!(plain.text().contains("« Précédent »") && !plain.html().contains("Alaoui"), "{}", plain.text());
        let foreign = at.sends_from(&form, "https://example.com").await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        assert!(!foreign.html().contains("Alaoui"), "{}", foreign.text());
        let again = given_back(&at.sends_from(&form, &ours()).await, "Votre navigateur n’a plus le cookie");
        assert_eq!(at.sends_from(&again, &ours()).await.status, StatusCode::SEE_OTHER);
        assert!(at.opens(&page).await.text().contains("chez Madame <Alaoui>"));

        // The same of a form with files.
        let form = at.opens("/fr/officer/register").await.main_form();
        let form = form.with("subject", "Budget des marchés publics de la commune pour 2025");
        let form = form.attaching("files", "scan.pdf", b"%PDF-1.4");
        at.carries("bayan-visit", "a-third");
        let page = at.sends_from(&form, &ours()).await;
        let again = given_back(&page, "Votre navigateur n’a plus le cookie");
        assert!(page.text().contains("Choisissez de nouveau ce fichier : scan.pdf"), "{}", page.text());
        assert!(again.values().iter().any(|(_, value)| value.starts_with("Budget des marchés")));
    }
    async fn of_a_form_that_nobody_signed_in_sends_only_so_much_is_given_back(app) {
        let at = app.visitor();
        let page = at.sends_from(&of_nobody(named(500)), &ours()).await;
        assert_eq!(given_back(&page, "Votre session est terminée").values().len(), 501, "and a token");
        for (many, form) in [
            ("fields", of_nobody(named(501))),
            ("a text", of_nobody(named(1)).forcing("f0", &"م".repeat(600_000))),
            ("fields with files", with_files(of_nobody(named(501)), 1, "a.pdf")),
            ("a text with files", with_files(of_nobody(named(1)), 1, "a.pdf").forcing("f0", &"a".repeat(1_100_000))),
            ("files", with_files(of_nobody(named(1)), 21, "a.pdf")),
            ("names", of_nobody([format!("f{}", "a".repeat(1_100_000))])),
        ] {
            let page = at.sends_from(&form, &ours()).await;
            let told = page.location().unwrap_or_else(|| panic!("{many}: {} {}", page.status, page.html().len()));
            assert!(told.starts_with("/fr/sign-in"), "{many}: {told}");
        }
        let long = format!("../{}\u{202e}fdp.exe", "x".repeat(5_000));
        let page = at.sends_from(&with_files(of_nobody(named(1)), 1, &long), &ours()).await;
        given_back(&page, "Votre session est terminée");
        assert!(page.html().contains(&"x".repeat(100)) && !page.html().contains(&"x".repeat(200)), "{}", page.text());
        assert!(!page.html().contains('\u{202e}'));

        // The same where a page of ours sent it and the browser has lost its cookie.
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        for (many, form) in [("fields", of_nobody(named(501))), ("files", with_files(of_nobody(named(1)), 21, "a.pdf"))] {
            let page = at.sends_from(&Form { action: "/fr/officer/register".to_owned(), ..form }, &ours()).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{many}");
            assert!(page.text().contains("« Précédent »"), "{many}: {}", page.text());
        }
    }

    async fn of_a_form_that_nothing_says_to_be_ours_nothing_is_read(app) {
        let was_read = Arc::new(AtomicBool::new(false));
        let reads = Arc::clone(&was_read);
        let body = futures_util::stream::once(async move {
            reads.store(true, Ordering::SeqCst);
            Ok::<_, std::io::Error>(b"--x\r\n".to_vec())
        });
        let request = Request::post("/fr/officer/register")
            .header(header::HOST, HOST)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from_stream(body))
            .expect("a request");
        let response = router(app, &[]).oneshot(request).await.expect("the router never fails");
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert!(!was_read.load(Ordering::SeqCst), "not an octet");
    }

    async fn the_secret_of_a_request_is_not_given_back(app) {
        let at = app.visitor();
        let form = at.opens("/fr/track").await.main_form();
        let form = form.with("reference", "MEF-2026-00001-X").with("secret", "le-secret-du-dossier");
        at.carries("bayan-visit", "another");
        let page = at.sends_from(&form, &ours()).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(!page.html().contains("le-secret-du-dossier"), "{}", page.text());
    }

    async fn a_file_that_comes_before_the_token_is_not_dropped_in_silence(app) {
        let officer = app.officer().await;
        let at = officer.at_a_browser().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let page = format!("/fr/officer/cases/{}/reply", app.case(case).await.reference);
        let form = at.opens(&page).await.main_form().attaching("files", "budget.pdf", b"%PDF-1.7\nbudget");
        let form = form.with("what-1", "الميزانية").with("answer-1", "supplied").with("text", WORDS);
        let form = form.pressing("do", "preview").with_the_token_last();
        assert_eq!(at.sends_from(&form, &ours()).await.status, StatusCode::FORBIDDEN);
    }
}
