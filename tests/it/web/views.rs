//! Views of the list with a name: one's own or the institution's, and the one with which somebody begins.

use crate::support::{
    a_request,
    app::{MINISTRY, SILENT},
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    domain::{actor::Role, id::ViewId},
    persistence::views::{self, View},
};

/// Gives the late requests that name.
async fn saves(visitor: &Visitor, name: &str, boxes: &[&str]) -> Page {
    let form = visitor.opens("/fr/officer/views?due=late&col=due").await.form("/officer/views");
    let form = boxes.iter().fold(form.with("name", name), |form, name| form.with(name, "1"));
    visitor.sends(&form).await
}

/// Where the view of that name is changed, as this person sees it.
async fn place(visitor: &Visitor, name: &str) -> Option<String> {
    let page = visitor.opens("/fr/officer/views").await;
    let names = page.texts("main ul li a:first-child");
    let links = page.links().into_iter().filter(|link| link.contains("/officer/views/")).collect::<Vec<_>>();
    names.iter().position(|one| one == name).map(|at| links[at].clone())
}

on_both_engines! {
    async fn a_view_of_ones_own_is_ones_own_and_a_shared_one_the_institutions(app) {
        app.receives(SILENT, "2020-01-01").await;
        let first = app.officer().await.at_a_browser().await;
        let second = app.officer().await.at_a_browser().await;
        let stranger = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        saves(&first, "À revoir", &[]).await;
        saves(&first, "Retards", &["shared"]).await;
        let list = second.opens("/fr/officer").await;
        assert!(list.links().contains(&"/fr/officer?due=late&col=due".to_owned()), "{:?}", list.links());
        assert!(list.text().contains("Retards") && !list.text().contains("À revoir"), "{}", list.text());
        let own = place(&first, "À revoir").await.expect("there");
        assert_eq!(second.opens(&own).await.status, StatusCode::NOT_FOUND);
        let shared = place(&second, "Retards").await.expect("there");
        assert_eq!(stranger.opens(&shared).await.status, StatusCode::NOT_FOUND);
        let page = second.opens(&shared).await;
        assert!(!page.main_form().has("name"), "only its maker changes it");
        let token = page.main_form();
        let remove = first.opens(&shared).await.main_form().pressing("do", "remove");
        let csrf = token.values().into_iter().find(|(name, _)| name == "csrf").map(|(_, value)| value);
        let bent = remove.clone().forcing("csrf", csrf.as_deref().unwrap_or_default());
        assert_eq!(second.sends_only(&bent).await.status, StatusCode::NOT_FOUND);
        let asked = first.sends_only(&remove).await;
        assert!(asked.text().contains("Supprimer cette vue ?") && asked.text().contains("Retards"), "{}", asked.text());
        assert!(place(&second, "Retards").await.is_some(), "it is asked first");
        let removed = first.sends(&asked.main_form().pressing("do", "remove")).await;
        assert!(removed.text().contains("La vue est supprimée."), "{}", removed.text());
        assert_eq!(place(&second, "Retards").await, None);
        let head = app.head().await.at_a_browser().await;
        saves(&second, "Partie", &["shared"]).await;
        let left = place(&head, "Partie").await.expect("there");
        let asked = head.sends_only(&head.opens(&left).await.main_form().pressing("do", "remove")).await;
        let removed = head.sends_only(&asked.main_form().pressing("do", "remove")).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "the head tidies up what is shared");
    }

    async fn whoever_has_as_many_views_as_are_kept_is_told_so_and_may_still_replace_one(app) {
        let officer = app.officer().await;
        for n in 0..50 {
            let view = View {
                id: ViewId(app.portal.clock.id()),
                institution: app.code(MINISTRY),
                owner: officer.user,
                name: format!("Vue {n}"),
                query: "?due=late".to_owned(),
                is_shared: false,
            };
            views::keep(&app.portal.db, &view, app.now()).await.expect("kept");
        }
        let visitor = officer.at_a_browser().await;
        let full = saves(&visitor, "Retards", &[]).await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", full.text());
        assert!(full.text().contains("Vous avez 50 vues"), "{}", full.text());
        saves(&visitor, "Vue 7", &["shared"]).await;
        assert_eq!(app.count("views").await, 50);
        let colleague = app.officer().await.at_a_browser().await;
        saves(&colleague, "Retards", &[]).await;
        assert_eq!(app.count("views").await, 51, "each has their own");
    }

    async fn a_name_is_changed_and_the_same_name_is_the_same_view(app) {
        let visitor = app.officer().await.at_a_browser().await;
        saves(&visitor, "Retards", &[]).await;
        saves(&visitor, "Retards", &[]).await;
        assert_eq!(app.count("views").await, 1);
        let place_of = place(&visitor, "Retards").await.expect("there");
        let form = visitor.opens(&place_of).await.main_form().with("name", "").pressing("do", "keep");
        let wrong = visitor.sends_only(&form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = wrong.main_form().with("name", "En retard").pressing("do", "keep");
        visitor.sends(&form).await;
        assert_eq!(place(&visitor, "Retards").await, None);
        assert_eq!(place(&visitor, "En retard").await, Some(place_of));
        saves(&visitor, "Retards", &[]).await;
        let place_of = place(&visitor, "Retards").await.expect("there");
        let form = visitor.opens(&place_of).await.main_form().with("name", "En retard").pressing("do", "keep");
        let taken = visitor.sends_only(&form).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(taken.text().contains("une autre vue du nom « En retard »"), "{}", taken.text());
        assert_eq!(app.count("views").await, 2, "neither took the place of the other");
    }

    async fn a_view_sent_many_times_at_once_is_one(app) {
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens("/fr/officer/views?due=late").await.form("/officer/views").with("name", "Retards");
        let sent = futures_util::future::join_all((0..6).map(|_| visitor.sends_only(&form))).await;
        assert!(sent.iter().all(|page| page.status == StatusCode::SEE_OTHER));
        assert_eq!(app.count("views").await, 1);
    }

    async fn the_list_opens_with_the_view_that_was_chosen_and_the_whole_is_a_link_away(app) {
        app.citizen("أمينة").files(a_request()).await;
        let visitor = app.officer().await.at_a_browser().await;
        saves(&visitor, "Retards", &["first"]).await;
        let begun = visitor.opens("/fr/officer").await;
        assert_eq!(begun.path, "/fr/officer?due=late&col=due");
        let all = begun.links().into_iter().find(|link| link.contains("list=all")).expect("the whole list");
        assert_eq!(visitor.opens(&all).await.texts("tbody th .ref").len(), 1);
        let place = place(&visitor, "Retards").await.expect("there");
        let page = visitor.opens(&place).await;
        let form = page.forms().into_iter().find(|form| form.fields.iter().any(|one| one.value == "not-first"));
        visitor.sends(&form.expect("a way back").pressing("do", "not-first")).await;
        assert_eq!(visitor.opens("/fr/officer").await.path, "/fr/officer");
        assert_eq!(app.count("default_views").await, 0);
    }
}
