//! A draft of an answer that an institution shares: two who write at once lose nothing, and it goes with the answer.

use crate::support::{
    TestApp, a_request,
    app::SILENT,
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::domain::{actor::Role, id::CaseId};

async fn address(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}/reply", app.case(case).await.reference)
}

async fn saves(visitor: &Visitor, form: &Form, text: &str) -> Page {
    visitor.sends_only(&form.clone().with("text", text).pressing("do", "save")).await
}

fn typed(page: &Page, name: &str) -> String {
    page.main_form()
        .values()
        .into_iter()
        .find(|(field, _)| field == name)
        .map(|(_, text)| text)
        .unwrap_or_default()
}

on_both_engines! {
    async fn what_one_saves_the_other_goes_on_with(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = address(app, case).await;
        let first = app.officer().await.at_a_browser().await;
        let second = app.officer().await.at_a_browser().await;
        let form = first.opens(&address).await.main_form().with("what-1", "المحاضر");
        let saved = saves(&first, &form, "نص أول").await;
        assert_eq!(saved.status, StatusCode::OK);
        assert!(saved.text().contains("Le brouillon est enregistré"), "{}", saved.text());
        let page = second.opens(&address).await;
        assert!(page.text().contains("Brouillon de"), "{}", page.text());
        assert_eq!((typed(&page, "text"), typed(&page, "what-1")), ("نص أول".to_owned(), "المحاضر".to_owned()));
        let gone_on = saves(&second, &page.main_form(), "نص أول ثم ثان").await;
        assert!(!gone_on.text().contains("entre-temps"), "{}", gone_on.text());
        assert_eq!(typed(&first.opens(&address).await, "text"), "نص أول ثم ثان");
        let before = first.opens(&format!("{address}?draft=1")).await;
        assert_eq!(typed(&before, "text"), "نص أول", "what was there before is a link away");
        assert_eq!(app.history(case).await, ["submitted"], "a draft is no act");
    }

    async fn of_two_who_write_at_once_neither_loses_a_word(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = address(app, case).await;
        let first = app.officer().await.at_a_browser().await;
        let second = app.officer().await.at_a_browser().await;
        let (mine, theirs) = (first.opens(&address).await.main_form(), second.opens(&address).await.main_form());
        saves(&first, &mine, "نص الأولى").await;
        let page = saves(&second, &theirs, "نص الثانية").await;
        assert!(page.text().contains("entre-temps") && page.text().contains("نص الأولى"), "{}", page.text());
        assert_eq!(typed(&page, "text"), "نص الثانية", "and the own text stays");
        let rows = app.rows("select fields from reply_drafts order by revision", []).await;
        let kept: Vec<String> = rows.iter().map(|row| row.try_get("", "fields").expect("a text")).collect();
        assert!(kept[0].contains("نص الأولى") && kept[1].contains("نص الثانية"), "{kept:?}");
        let both = saves(&second, &page.main_form(), "نص الأولى ونص الثانية").await;
        assert!(!both.text().contains("entre-temps"), "{}", both.text());
        let again = saves(&second, &both.main_form(), "نص الأولى ونص الثانية").await;
        assert_eq!(again.status, StatusCode::OK);
        assert_eq!(app.count("reply_drafts").await, 3, "what is the same is not saved again");
    }

    async fn nobody_sends_an_answer_past_what_another_wrote_meanwhile(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = address(app, case).await;
        let first = app.officer().await.at_a_browser().await;
        let second = app.officer().await.at_a_browser().await;
        let theirs = second.opens(&address).await.main_form();
        let theirs = theirs.with("what-1", "x").with("answer-1", "supplied").with("text", "نص الثانية");
        let look = second.sends_only(&theirs.clone().pressing("do", "preview")).await.main_form();
        saves(&first, &first.opens(&address).await.main_form(), "نص الأولى").await;
        let page = second.sends_only(&look.clone().pressing("do", "send")).await;
        assert!(page.text().contains("entre-temps") && page.text().contains("نص الأولى"), "{}", page.text());
        assert_eq!(typed(&page, "text"), "نص الثانية");
        assert_eq!(app.history(case).await, ["submitted"], "nothing went");
        let look = second.sends_only(&page.main_form().pressing("do", "preview")).await.main_form();
        let done = second.sends_only(&look.pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }

    async fn what_waits_for_a_second_person_keeps_its_draft(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = address(app, case).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&address).await.main_form();
        let saved = saves(&visitor, &form.with("what-1", "x").with("answer-1", "supplied"), "الجواب").await;
        let preview = visitor.sends_only(&saved.main_form().pressing("do", "preview")).await;
        let done = visitor.sends_only(&preview.main_form().pressing("do", "propose")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(typed(&visitor.opens(&address).await, "text"), "الجواب", "it may come back");
    }

    async fn the_draft_is_the_institutions_and_goes_when_the_answer_is_given(app) {
        app.receives(SILENT, "2020-01-01").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = address(app, case).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&address).await.main_form();
        let form = form.with("what-1", "x").with("answer-1", "supplied");
        let saved = saves(&visitor, &form, "الجواب").await;
        let stranger = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        assert_eq!(stranger.opens(&format!("{address}?draft=1")).await.status, StatusCode::NOT_FOUND);
        let preview = visitor.sends_only(&saved.main_form().pressing("do", "preview")).await;
        let done = visitor.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.count("reply_drafts").await, 0);
    }
}
