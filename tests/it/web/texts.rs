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
        writes(&visitor, "fr", "Réception", "deux").await;
        assert_eq!(app.count("canned_texts").await, 1, "the same name is the same text");
        let place = visitor.opens("/fr/officer/texts").await.links_at("main ul a").remove(0);
        let form = visitor.opens(&place).await.main_form();
        assert!(form.values().contains(&("text".to_owned(), "deux".to_owned())), "{:?}", form.values());
        let kept = visitor.sends_only(&form.clone().with("name", "Accusé").pressing("do", "keep")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        assert!(visitor.opens("/fr/officer/texts").await.text().contains("Accusé"));
        let form = visitor.opens(&place).await.main_form();
        visitor.sends(&form.pressing("do", "remove")).await;
        assert_eq!(app.count("canned_texts").await, 0);
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
        writes(&stranger, "ar", "شكر", "مع الشكر").await;
        let id = place.rsplit_once('/').map(|(_, id)| id.to_owned()).expect("an id");
        let case = app.citizen("نادية").files(a_request().to(SILENT)).await;
        let form = stranger.opens(&address(app, case).await).await.main_form().forcing("canned", &id);
        let page = stranger.sends_only(&form.with("text", "x").forcing("do", "insert")).await;
        assert_eq!(page.values_of("select[name=canned] option").len(), 2, "its own, and none");
        assert_eq!(typed(&page), "x", "nothing of another institution is put in");
    }
}
