//! What is set, who set it, from what to what; and the configuration in force, without its secrets.

use super::directory::{confirms, row, table, uploads};
use crate::support::{
    TestApp,
    app::{MINISTRY, SILENT},
    on_both_engines,
    times::day,
    web::Visitor,
};
use axum::http::StatusCode;
use bayan::{
    app::directory,
    audit::verify::{Aids, verify},
    domain::{
        actor::Role,
        institution::{receiving::NotSaid, sheet::Column},
    },
    persistence::admin_acts::Doer,
};

const PLACE: &str = "/fr/admin/settings";

/// What the page says of each change, a line each: institution, what, before, after, by whom and when.
async fn lines(visitor: &Visitor) -> Vec<String> {
    let page = visitor.opens(PLACE).await;
    assert_eq!(page.status, StatusCode::OK);
    let words = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let rows = page.texts("[aria-labelledby=changes-t] tbody tr").into_iter();
    rows.map(|line| words(line.replace(['\u{a0}', '\u{202f}'], " "))).collect()
}

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, MINISTRY).await.at_a_browser().await
}

on_both_engines! {
    async fn what_an_import_and_a_head_set_is_told_with_what_it_was_before(app) {
        let (admin, head) = (app.appointed(Role::Administrator, MINISTRY).await, app.head().await);
        let visitor = admin.at_a_browser().await;
        assert!(lines(&visitor).await.is_empty(), "nothing was set");
        let first = uploads(&visitor, &table(&[row(&[])])).await;
        assert_eq!(confirms(&visitor, &first).await.status, StatusCode::SEE_OTHER);
        app.it_is("2026-02-24T10:00:00Z");
        let visitor = admin.at_a_browser().await;
        let cells = [(Column::NameFr, "Institution renommée"), (Column::ReceivesFrom, "2026-03-02")];
        let second = uploads(&visitor, &table(&[row(&cells)])).await;
        assert_eq!(confirms(&visitor, &second).await.status, StatusCode::SEE_OTHER);
        app.it_is("2026-02-25T10:00:00Z");
        let at_the_head = head.at_a_browser().await;
        let wish = at_the_head.opens("/fr/head/sign-off").await.main_form().with("wish", "wanted");
        at_the_head.sends(&wish).await;
        let said = lines(&admin.at_a_browser().await).await;
        assert_eq!(said.len(), 4, "{said:#?}");
        for (line, told) in said.iter().zip([
            ["Signature du président", "non demandée", "chaque réponse est signée", "25 février 2026"],
            ["Institution renommée", "Nom en français", "Institution nouvelle", "24 février 2026"],
            ["Institution renommée", "—", "2 mars 2026", "24 février 2026"],
            ["Ajoutée à l’annuaire", "Institution renommée", "نادية بنسالم", "23 février 2026"],
        ]) {
            assert!(told.iter().all(|told| line.contains(told)), "{told:?}: {line}");
        }
        let name = (Column::NameFr, "Institution du futur");
        let later = [name, (Column::ReceivesFrom, "2026-03-02"), (Column::ValidFrom, "2026-12-15")];
        let visitor = admin.at_a_browser().await;
        let third = uploads(&visitor, &table(&[row(&cells), row(&later)])).await;
        assert_eq!(confirms(&visitor, &third).await.status, StatusCode::SEE_OTHER);
        let said = lines(&admin.at_a_browser().await).await;
        let first_day = said.iter().find(|line| line.contains("Premier jour")).expect("the day of the new state");
        assert!(first_day.contains("15 décembre 2026") && !first_day.contains("2026-12-15"), "{first_day}");
    }

    async fn a_day_of_receiving_said_on_the_machine_is_told_and_verifies(app) {
        let admin = administrator(app).await;
        let doer = Doer { by: None, at: app.now() };
        for from in ["2026-04-01", "2026-03-16", "2026-03-16"] {
            let said = directory::receive(&app.portal.db, &app.code(SILENT), day(from), doer).await;
            assert_eq!(said.expect("the store"), Ok(()));
        }
        let said = lines(&admin).await;
        assert_eq!(said.len(), 2, "only what changed: {said:#?}");
        let said = said.concat().replace("1er", "1");
        for told in ["1 avril 2026", "16 mars 2026", "commande"] {
            assert!(said.contains(told), "{told}: {said}");
        }
        let moved = directory::receive(&app.portal.db, &app.code(MINISTRY), day("2026-04-01"), doer).await;
        let stays = NotSaid::HasCome(day("2020-01-01"));
        assert_eq!(moved.expect("the store"), Err(stays), "the day has come");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
        assert_eq!(report.findings, []);
    }

    async fn the_configuration_in_force_is_shown_without_its_secrets(app) {
        let admin = app.appointed(Role::Administrator, MINISTRY).await;
        let visitor = app.visitor_with(&[
            ("BAYAN__MAIL__URL", "smtp://bayan:geheim@127.0.0.1:2525"),
            ("BAYAN__LIMITS__FILES_PER_REQUEST", "7"),
        ]);
        let token = bayan::app::accounts::session::open(&app.portal, admin.user).await.expect("a session");
        visitor.carries("bayan-session", &token);
        let page = visitor.opens(PLACE).await;
        assert!(!page.html().contains("geheim") && !page.html().contains("127.0.0.1:2525"), "a secret");
        let rows = page.texts("[aria-labelledby=config-t] tbody tr");
        let of = |key: &str| rows.iter().find(|row| row.contains(key)).expect("a setting").clone();
        assert!(of("mail.url").contains("défini, non affiché") && of("mail.url").contains("environnement"));
        let limit = of("limits.files_per_request");
        assert!(limit.contains('7') && limit.contains("environnement"), "{limit}");
        assert!(of("limits.filings_per_hour").contains("environnement"), "the tests set it");
        assert!(of("http.listen").contains("valeur par défaut"));
    }
}
