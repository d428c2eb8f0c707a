//! What stood twice under one name before each name stood once: all of it is kept, each under a name of its own.

use crate::support::{TestApp, app::MINISTRY, on_both_engines};
use bayan::{
    domain::{
        id::{CannedTextId, ViewId},
        language::Language,
    },
    persistence::{
        canned_texts::{self, CannedText},
        migrate,
        views::{self, View},
    },
};
use jiff::SignedDuration;

/// The tables as they were before each name stood once.
async fn as_before(app: &TestApp) {
    for statement in [
        "drop index views_of_a_name",
        "drop index canned_texts_of_institution",
        "delete from seaql_migrations where version = 'm0063_one_of_a_name'",
    ] {
        app.tampers(statement).await.expect("as it was");
    }
}

on_both_engines! {
    async fn views_and_texts_of_one_name_are_kept_each_under_its_own(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let long = "ن".repeat(120);
        let names = ["Retards", "Retards", "Retards (2)", "Retards", &long, &long];
        // Each is written with a name of its own and gets the one that is wanted once the index is away.
        let mut owners = vec![officer.user; names.len()];
        owners.push(colleague.user);
        let (mut at, mut wanted) = (app.now(), Vec::new());
        for (name, owner) in names.iter().chain(&["Retards"]).zip(owners) {
            at += SignedDuration::from_secs(1);
            let id = app.portal.clock.id();
            let apart = id.to_string();
            let (query, is_shared) = ("?due=late".to_owned(), false);
            let view = View { id: ViewId(id), institution: app.code(MINISTRY), owner, name: apart.clone(), query, is_shared };
            views::keep(&app.portal.db, &view, at).await.expect("kept");
            let language = if owner == officer.user { Language::Fr } else { Language::Ar };
            let (institution, body) = (app.code(MINISTRY), apart.clone());
            let text =
                CannedText { id: CannedTextId(id), institution, language, name: apart.clone(), body, by: owner, at };
            canned_texts::keep(&app.portal.db, &text).await.expect("kept");
            wanted.push((apart, (*name).to_owned()));
        }
        as_before(app).await;
        for (apart, name) in &wanted {
            for table in ["views", "canned_texts"] {
                let renamed = app.tampers(&format!("update {table} set name = '{name}' where name = '{apart}'")).await;
                assert_eq!(renamed.expect("as it was"), 1);
            }
        }
        migrate::up(&app.portal.db).await.expect("the portal starts");
        let clipped = format!("{} (2)", "ن".repeat(116));
        let after = ["Retards", "Retards (3)", "Retards (2)", "Retards (4)", &long, &clipped, "Retards"];
        for (table, by) in [("views", "created_at"), ("canned_texts", "saved_at")] {
            let rows = app.rows(&format!("select name from {table} order by {by}"), []).await;
            let names: Vec<String> = rows.iter().map(|row| row.try_get("", "name").expect("a name")).collect();
            assert_eq!(names, after, "{table}");
            let twice = app.tampers(&format!("update {table} set name = 'Retards' where name = 'Retards (2)'")).await;
            assert!(twice.is_err(), "{table}: no name stands twice again");
        }
    }
}
