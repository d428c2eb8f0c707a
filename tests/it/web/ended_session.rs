//! What is sent when the session has ended, or from a browser that has lost its cookie, is not recorded and not lost: it
//! stands on the page that says so and is sent again from there. A form that is not ours is not shown.

use crate::support::{
    TestApp, a_request,
    actors::Official,
    on_both_engines,
    web::{Form, HOST, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::app::accounts::session;
use jiff::SignedDuration;

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
}
