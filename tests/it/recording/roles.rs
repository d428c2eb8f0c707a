//! On PostgreSQL the role that serves is another than the one that owns the tables: it has the rights that the README
//! names, and they are enough for an act.

use crate::support::{a_request, app::run};
use bayan::{
    app::{Act, change},
    domain::case::command::Command,
    persistence::Engine,
};
use sea_orm::{ConnectionTrait, Statement};

const README: &str = include_str!("../../../README.md");

#[test]
fn the_role_that_serves_changes_a_case_with_the_rights_that_the_readme_gives_it() {
    run(Engine::Postgres, async |app| {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let role = format!("serves_{}", app.portal.clock.id().simple());
        let (_, rights) = README.split_once("```sql\n").expect("the rights");
        let (rights, _) = rights.split_once("```").expect("their end");
        let database = "'alter database ' || quote_ident(current_database())";
        let begun = format!(
            "create role {role}; {}; do $$ begin execute {database} || ' set role to {role}'; end $$",
            rights.trim_end().trim_end_matches(';').replace("bayan_serve", &role)
        );
        app.tampers(&begun).await.expect("a role with these rights");
        let serving = app.another_portal().await;
        let asked = Statement::from_string(
            serving.db.write().get_database_backend(),
            "select current_user::text as who",
        );
        let row = serving.db.write().query_one_raw(asked).await.expect("an answer").expect("a row");
        assert_eq!(row.try_get::<String>("", "who").expect("a name"), role);
        // What nobody has in hand comes to nothing by it.
        change(&serving, Act::plain(case, &officer.actor, Command::TakeOn)).await.expect("taken on");
        let by_hand = serving.db.write().execute_unprepared("delete from in_hand").await;
        assert!(by_hand.is_err(), "it counts by its acts and not otherwise");
        serving.db.close().await.expect("closed");
        let ended = format!(
            "do $$ begin execute {database} || ' reset role'; end $$; drop owned by {role}; drop role {role}"
        );
        app.tampers(&ended).await.expect("gone");
    });
}
