//! Texts that an institution uses often: kept in a language, filled in for the case at hand, and its own.

use crate::support::{
    TestApp, a_request,
    app::SILENT,
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::domain::{actor::Role, id::CaseId, language::Language};

async fn writes(visitor: &Visitor, language: &str, name: &str, body: &str) -> Page {
    let form = visitor.opens("/fr/officer/texts").await.form("/officer/texts");
    visitor.sends(&form.with("language", language).with("name", name).with("text", body)).await
}

async fn address(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}/reply", app.case(case).await.reference)
}

fn typed(page: &Page) -> String {
    let values = page.main_form().values();
    values.into_iter().find(|(name, _)| name == "text").map(|(_, text)| text).unwrap_or_default()
}

/// Puts the text of that name behind what is written.
async fn inserts(visitor: &Visitor, page: &Page, name: &str, written: &str) -> Page {
    let names = page.texts("select[name=canned] option");
    let at = names.iter().position(|one| one == name).expect("it is offered");
    let ids = page.values_of("select[name=canned] option");
    let form = page.main_form().with("canned", &ids[at]).with("text", written);
    visitor.sends_only(&form.pressing("do", "insert")).await
}

on_both_engines! {
    async fn a_text_is_filled_in_for_the_case_and_put_behind_what_is_written(app) {
        let case = app.citizen("أمينة").files(a_request().in_language(Language::Fr)).await;
        let reference = app.case(case).await.reference.to_string();
        let visitor = app.officer().await.at_a_browser().await;
        let body = "Votre demande {référence}, reçue le {reçue}, est traitée avant le {échéance}. {institution}";
        let page = writes(&visitor, "fr", "Réception", body).await;
        assert!(page.text().contains("Réception"), "{}", page.text());
        writes(&visitor, "ar", "استلام", "طلبكم {المرجع}").await;
        let form = visitor.opens(&address(app, case).await).await;
        assert_eq!(form.texts("select[name=canned] option").len(), 2, "those of its language, and none");
        let filled = inserts(&visitor, &form, "Réception", "Madame,").await;
        assert_eq!(filled.status, StatusCode::OK);
        let text = typed(&filled);
        assert!(text.starts_with("Madame,\n\nVotre demande "), "{text}");
        for said in [reference.as_str(), "23 février 2026", "25 mars 2026", "Ministère"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains('{'), "{text}");
        assert_eq!(app.history(case).await, ["submitted"], "nothing went");
    }

    async fn a_variable_that_is_none_is_refused_and_a_text_is_changed_and_removed(app) {
        let visitor = app.officer().await.at_a_browser().await;
        let wrong = writes(&visitor, "fr", "Réception", "Bonjour {prénom}").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("{prénom}"), "{}", wrong.text());
        writes(&visitor, "fr", "Réception", "un").await;
        writes(&visitor, "fr", "Réception", "un").await;
        assert_eq!(app.count("canned_texts").await, 1, "the same twice is one text");
        let place = visitor.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        let form = visitor.opens(&place).await.main_form();
        let kept = visitor.sends_only(&form.clone().with("name", "Accusé").pressing("do", "keep")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        assert!(visitor.opens("/fr/officer/texts").await.text().contains("Accusé"));
        let form = visitor.opens(&place).await.main_form();
        let asked = visitor.sends_only(&form.pressing("do", "remove")).await;
        assert!(asked.text().contains("Supprimer ce texte ?") && asked.text().contains("Accusé"), "{}", asked.text());
        assert_eq!(app.count("canned_texts").await, 1, "it is asked first");
        let removed = visitor.sends(&asked.main_form().pressing("do", "remove")).await;
        assert!(removed.text().contains("Le texte est supprimé."), "{}", removed.text());
        assert_eq!(app.count("canned_texts").await, 0);
    }

    async fn of_two_who_change_a_text_the_second_is_shown_what_changed_and_keeps_what_was_typed(app) {
        let (one, other) = (app.officer().await.at_a_browser().await, app.officer().await.at_a_browser().await);
        writes(&one, "fr", "Réception", "un").await;
        let place = one.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        let (mine, theirs) = (one.opens(&place).await.main_form(), other.opens(&place).await.main_form());
        let removal = other.sends_only(&theirs.clone().pressing("do", "remove")).await.main_form();
        let kept = one.sends_only(&mine.with("text", "deux, de ma main").pressing("do", "keep")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let theirs = theirs.with("text", "trois, de la sienne");
        let told = other.sends_only(&theirs.clone().pressing("do", "keep")).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.text().contains("deux, de ma main"), "what stands now: {}", told.text());
        assert_eq!(typed(&told), "trois, de la sienne", "what was typed is there");
        let told_too = other.sends_only(&removal.pressing("do", "remove")).await;
        assert_eq!(told_too.status, StatusCode::CONFLICT, "nor is it taken away unseen");
        let again = other.sends_only(&told.main_form().pressing("do", "keep")).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let now = one.opens(&place).await;
        assert_eq!(typed(&now), "trois, de la sienne");
        let twice = other.sends_only(&theirs.pressing("do", "keep")).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER, "the same once more changes nothing");

        let late = other.opens(&place).await.main_form().with("text", "quatre, trop tard");
        let asked = one.sends_only(&now.main_form().pressing("do", "remove")).await;
        one.sends(&asked.main_form().pressing("do", "remove")).await;
        let gone = other.sends_only(&late.pressing("do", "keep")).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.text().contains("a supprimé ce texte entre-temps"), "{}", gone.text());
        assert_eq!(typed(&gone), "quatre, trop tard");
        assert_eq!(other.sends_only(&gone.main_form()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.count("canned_texts").await, 1, "kept as a new one");
        assert_eq!(other.opens(&format!("{place}x")).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_text_does_not_take_the_name_of_another_in_its_language(app) {
        let visitor = app.officer().await.at_a_browser().await;
        writes(&visitor, "fr", "Réception", "un").await;
        let place = visitor.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        writes(&visitor, "fr", "Merci", "deux").await;
        let renamed = visitor.opens(&place).await.main_form().with("name", "Merci").pressing("do", "keep");
        let taken = visitor.sends_only(&renamed).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(taken.text().contains("un autre texte du nom « Merci »"), "{}", taken.text());
        assert_eq!(typed(&taken), "un", "what was typed is there");
        let other = visitor.sends_only(&renamed.with("language", "ar")).await;
        assert_eq!(other.status, StatusCode::SEE_OTHER, "each language has its names");
        assert_eq!(app.count("canned_texts").await, 2);
    }

    async fn a_new_text_does_not_write_over_a_colleagues_of_its_name(app) {
        let (one, other) = (app.officer().await.at_a_browser().await, app.officer().await.at_a_browser().await);
        writes(&one, "fr", "Réception", "un, de ma main").await;
        let taken = writes(&other, "fr", "Réception", "deux, de la sienne").await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", taken.text());
        assert!(taken.text().contains("un autre texte du nom « Réception »"), "{}", taken.text());
        assert_eq!(typed(&taken), "deux, de la sienne", "what was typed is there");
        let place = one.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        assert_eq!(typed(&one.opens(&place).await), "un, de ma main", "what stood there still does");
        let renamed = other.sends_only(&taken.form("/officer/texts").with("name", "Réception (2)")).await;
        assert_eq!(renamed.status, StatusCode::SEE_OTHER);
        assert_eq!(app.count("canned_texts").await, 2);
    }

    async fn a_text_that_two_write_at_once_is_one(app) {
        let (one, other) = (app.officer().await.at_a_browser().await, app.officer().await.at_a_browser().await);
        let form = |page: Page| {
            page.form("/officer/texts").with("language", "fr").with("name", "Réception").with("text", "un")
        };
        let (mine, theirs) =
            (form(one.opens("/fr/officer/texts").await), form(other.opens("/fr/officer/texts").await));
        let sends = [one.sends_only(&mine), one.sends_only(&mine), other.sends_only(&theirs)];
        let sent = futures_util::future::join_all(sends).await;
        assert!(sent.iter().all(|page| page.status == StatusCode::SEE_OTHER));
        assert_eq!(app.count("canned_texts").await, 1);
    }

    async fn texts_are_the_institutions(app) {
        app.receives(SILENT, "2020-01-01").await;
        let visitor = app.officer().await.at_a_browser().await;
        writes(&visitor, "ar", "استلام", "طلبكم {المرجع}").await;
        let place = visitor.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        let colleague = app.officer().await.at_a_browser().await;
        assert_eq!(colleague.opens(&place).await.status, StatusCode::OK);
        let stranger = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        assert_eq!(stranger.opens(&place).await.status, StatusCode::NOT_FOUND);
        assert!(!stranger.opens("/fr/officer/texts").await.text().contains("استلام"));
        let theirs = colleague.opens(&place).await.main_form().with("text", "x").pressing("do", "keep");
        let own = stranger.opens("/fr/officer/texts").await.main_form();
        let csrf = own.values().into_iter().find(|(name, _)| name == "csrf").expect("a token").1;
        let bent = stranger.sends_only(&theirs.forcing("csrf", &csrf)).await;
        assert_eq!(bent.status, StatusCode::NOT_FOUND, "it is not there for them");
        writes(&stranger, "ar", "شكر", "مع الشكر").await;
        let id = place.rsplit_once('/').map(|(_, id)| id.to_owned()).expect("an id");
        let case = app.citizen("نادية").files(a_request().to(SILENT)).await;
        let form = stranger.opens(&address(app, case).await).await.main_form().forcing("canned", &id);
        let page = stranger.sends_only(&form.with("text", "x").forcing("do", "insert")).await;
        assert_eq!(page.values_of("select[name=canned] option").len(), 2, "its own, and none");
        assert_eq!(typed(&page), "x", "nothing of another institution is put in");
    }
}
