//! The mandate of an auditor: outside its dates the workplace is closed and says why, outside its scope no institution
//! exists in figures, lists, samples and exports.

use super::{
    accounts::{administrator, does, done},
    figures::{figures, listed},
    rights::is_sound,
};
use crate::support::{
    TestApp,
    actors::Official,
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::seed::{self, Plan},
    audit::verify::{Aids, verify},
    domain::actor::Role,
};

const PLAN: Plan = Plan { cases: 500, open: 200, seed: 5, as_of: jiff::civil::date(2026, 11, 20) };

/// What an address of an auditor begins with to ask for everything.
const ALL: &str = "from=&as_of=2026-11-20";

async fn seeded(app: &TestApp) {
    app.it_is("2026-11-21T09:00:00Z");
    seed::seed(&app.portal, &PLAN).await.expect("seeded");
}

/// An auditor to whom nobody gave a mandate.
async fn without_mandate(app: &TestApp) -> Official<'_> {
    let auditor = app.appointed(Role::Auditor, "").await;
    app.execute("delete from mandates where user_id = $1", [auditor.user.0.into()]).await;
    auditor
}

/// An auditor at a browser, over those institutions alone; no act gave it.
pub async fn over_some(app: &TestApp, codes: &[&str]) -> Visitor {
    let auditor = app.appointed(Role::Auditor, "").await;
    let scope = serde_json::json!({ "over": "some", "institutions": codes, "kinds": [] }).to_string();
    app.execute("update mandates set scope = $1 where user_id = $2", [scope.into(), auditor.user.0.into()])
        .await;
    app.leaves_findings();
    auditor.at_a_browser().await
}

/// The form of a mandate, with the kinds ticked.
async fn form(admin: &Visitor, auditor: &Official<'_>, kinds: &[&str]) -> Form {
    let address = format!("/fr/admin/people/{}/mandate", auditor.user);
    let form = admin.opens(&address).await.main_form().with("decision", "7/2026");
    kinds.iter().fold(form, |form, kind| form.with("kinds", kind))
}

async fn gives(admin: &Visitor, auditor: &Official<'_>, said: &[(&str, &str)]) -> Page {
    let form = form(admin, auditor, &[]).await;
    let form = said.iter().fold(form, |form, (name, value)| form.with(name, value));
    admin.sends_only(&form).await
}

async fn ends(admin: &Visitor, auditor: &Official<'_>, last: &str) -> Page {
    let page = admin.opens(&format!("/fr/admin/people/{}", auditor.user)).await;
    let end = page.links().into_iter().find(|to| to.contains("/end-mandate?mandate=")).expect("one to end");
    let form = admin.opens(&end).await.main_form();
    admin.sends_only(&form.with("last", last).with("reason", "Fin de la mission")).await
}

/// Every page and file of the workplace but its first.
const INSIDE: [&str; 6] =
    ["cases", "samples", "log", "exports/facts.csv", "exports/institutions.csv", "exports/figures.json"];

/// What the first page says of a workplace that is closed, and that nothing else of it is there.
async fn closed(auditor: &Official<'_>) -> String {
    let at = auditor.at_a_browser().await;
    for path in INSIDE {
        let page = at.opens(&format!("/fr/auditor/{path}?from=")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = at.opens("/fr/auditor").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("L’espace d’audit est fermé"), "{}", page.text());
    page.text()
}

async fn is_open(auditor: &Official<'_>) -> Visitor {
    let at = auditor.at_a_browser().await;
    for path in INSIDE {
        let page = at.opens(&format!("/fr/auditor/{path}?from=")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    }
    at
}

/// The codes of the institutions in an export.
async fn institutions_in(at: &Visitor, file: &str, column: usize) -> Vec<String> {
    let page = at.opens(&format!("/fr/auditor/exports/{file}")).await;
    assert_eq!(page.status, StatusCode::OK, "{file}: {}", page.text());
    let text = String::from_utf8(page.body.to_vec()).expect("UTF-8");
    let cell = |line: &str| {
        let cells: Vec<&str> = line.split(',').map(|cell| cell.trim_matches('"')).collect();
        cells.get(column).copied().unwrap_or_default().to_owned()
    };
    let mut lines = text.lines();
    let head = cell(lines.next().expect("a head"));
    assert!(head.contains("institution") || head.contains("code"), "{head}: {text}");
    let mut codes: Vec<String> = lines.map(cell).collect();
    codes.sort();
    codes.dedup();
    codes
}

on_both_engines! {
    async fn outside_its_scope_no_institution_exists(app) {
        seeded(app).await;
        let everything = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let auditor = without_mandate(app).await;
        let admin = administrator(app).await.at_a_browser().await;
        let refused = gives(&admin, &auditor, &[("scope", "some"), ("institutions", "MSPS XYZZY")]).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains("XYZZY"));
        let empty = gives(&admin, &auditor, &[("scope", "some")]).await;
        assert!(empty.text().contains("Choisissez au moins une nature"), "{}", empty.text());
        done(&gives(&admin, &auditor, &[("scope", "some"), ("institutions", "msps")]).await);
        let at = is_open(&auditor).await;

        let page = at.opens(&format!("/fr/auditor?{ALL}")).await;
        assert_eq!(page.values_of("#institution option"), ["", "MSPS"], "nothing else to choose");
        let other = at.opens(&format!("/fr/auditor?institution=MJ&{ALL}")).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "another one is not there");
        let list = at.opens(&format!("/fr/auditor/cases?institution=MJ&{ALL}")).await;
        assert_eq!(list.status, StatusCode::NOT_FOUND);

        let own = figures(&at, ALL).await;
        assert_eq!(own, figures(&everything, &format!("institution=MSPS&{ALL}")).await);
        assert_ne!(own, figures(&everything, ALL).await, "there is more");
        let part = format!("/fr/auditor/cases?series=ordinary&only=all&{ALL}");
        let of_one = listed(&everything, &format!("{part}&institution=MSPS")).await;
        assert!(of_one > 0 && listed(&everything, &part).await > of_one);
        assert_eq!(listed(&at, &part).await, of_one);
        let sample = at.opens(&format!("/fr/auditor/samples?seed=7&size=500&by=institution&{ALL}")).await;
        let references = sample.texts("tbody .ref");
        assert!(!references.is_empty() && references.iter().all(|one| one.starts_with("MSPS-")), "{references:?}");
        let page = at.opens(&format!("/fr/auditor/exports/facts.csv?{ALL}")).await;
        let text = String::from_utf8(page.body.to_vec()).expect("UTF-8");
        assert!(text.contains("MSPS-2026") && !text.contains("MJ-2026") && !text.contains("MEE-2026"));
        assert_eq!(institutions_in(&at, &format!("institutions.csv?{ALL}"), 0).await, ["MSPS"]);
        let log = at.opens("/fr/auditor/log").await;
        assert!(log.texts("tbody tr").len() > 5, "what was read is noted as before: {}", log.text());
        is_sound(app).await;
    }

    async fn a_scope_may_be_kinds_of_institutions(app) {
        seeded(app).await;
        let everything = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let auditor = without_mandate(app).await;
        let admin = administrator(app).await.at_a_browser().await;
        let form = form(&admin, &auditor, &["territorial-collectivity"]).await.with("scope", "some");
        done(&admin.sends_only(&form).await);
        let at = is_open(&auditor).await;
        let by_kind = figures(&everything, &format!("kind=territorial-collectivity&{ALL}")).await;
        assert_eq!(figures(&at, ALL).await, by_kind);
        let page = at.opens("/fr/auditor").await.text();
        assert!(page.contains("Votre mandat") && page.contains("7/2026"), "{page}");
        for place in ["/fr/admin/journal".to_owned(), format!("/fr/admin/people/{}", auditor.user)] {
            let acts = admin.opens(&place).await.texts("ol.story > li");
            let given = acts.iter().find(|act| act.contains("Mandat d’audit donné")).expect("the act");
            assert!(given.contains("Collectivités territoriales"), "{place}: {given}");
            assert!(!given.contains("Toutes les institutions"), "{place}: {given}");
        }
    }

    async fn outside_its_dates_the_workplace_is_closed_and_says_why(app) {
        let auditor = without_mandate(app).await;
        let admin = administrator(app).await;
        let at = admin.at_a_browser().await;
        assert!(closed(&auditor).await.contains("Aucun mandat"));
        let days = [("scope", "all"), ("from", "24/02/2026"), ("until", "31/03/2026")];
        done(&gives(&at, &auditor, &days).await);
        done(&gives(&at, &auditor, &days).await);
        assert_eq!(app.count("mandates").await, 1, "twice is one mandate");
        assert!(closed(&auditor).await.contains("pas encore commencé"));
        let second = gives(&at, &auditor, &[("scope", "all"), ("from", "31/03/2026")]).await;
        assert!(second.text().contains("Un autre mandat court"), "{}", second.text());
        let bare = gives(&at, &auditor, &[("scope", "all"), ("decision", "")]).await;
        assert!(bare.text().contains("suppose une décision"), "{}", bare.text());

        app.it_is("2026-03-02T09:00:00Z");
        is_open(&auditor).await;
        let at = admin.at_a_browser().await;
        done(&ends(&at, &auditor, "01/03/2026").await);
        let over = closed(&auditor).await;
        assert!(over.contains("a pris fin") && over.contains("7/2026"), "{over}");
        let journal = at.opens("/fr/admin/journal").await.text();
        let all = "Toutes les institutions";
        for said in ["Mandat d’audit donné", "Fin d’un mandat d’audit", "Fin de la mission", all] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        let lines = at.opens("/fr/admin/journal").await.texts("ol.story > li > p");
        assert!(lines.iter().all(|line| !line.trim().starts_with('·')), "{lines:?}");
        is_sound(app).await;
        app.execute("update mandates set ends_on = null where user_id = $1", [auditor.user.0.into()]).await;
        let findings = verify(&app.portal.db, &Aids::default()).await.expect("a report").findings;
        assert!(findings.iter().any(|one| one.to_string().contains("mandates")), "{findings:?}");
        app.leaves_findings();
    }

    async fn only_an_auditor_is_given_a_mandate_and_a_new_one_waits_for_it(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let officer = app.officer().await;
        let given = gives(&admin, &officer, &[("scope", "all")]).await;
        assert!(given.text().contains("Seul un compte d’audit"), "{}", given.text());
        done(&does(&admin, &app.appointed(Role::Commission, "").await.user.to_string(), "role", &[("role", "auditor"), ("reason", "Mutation")]).await);
        let sql = "select count(*) as n from mandates";
        let n: i64 = app.rows(sql, []).await[0].try_get("", "n").expect("a number");
        assert_eq!(n, 0, "a role alone is no mandate");
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        assert_eq!(commission.opens("/fr/auditor").await.status, StatusCode::NOT_FOUND);
    }

    async fn whoever_becomes_an_auditor_again_waits_for_a_new_mandate(app) {
        let auditor = app.appointed(Role::Auditor, "").await;
        is_open(&auditor).await;
        let admin = administrator(app).await.at_a_browser().await;
        let user = auditor.user.to_string();
        for role in ["commission", "auditor"] {
            done(&does(&admin, &user, "role", &[("role", role), ("reason", "Mutation")]).await);
        }
        assert!(closed(&auditor).await.contains("a pris fin"), "the old one is over, today too");
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert_eq!(journal.matches("Fin d’un mandat d’audit").count(), 1, "{journal}");
        is_sound(app).await;
        done(&gives(&admin, &auditor, &[("scope", "all")]).await);
        is_open(&auditor).await;
        done(&does(&admin, &user, "role", &[("role", "commission"), ("reason", "Mutation")]).await);
        done(&does(&admin, &user, "role", &[("role", "auditor"), ("reason", "Retour")]).await);
        closed(&auditor).await;
        is_sound(app).await;
    }

    async fn a_mandate_that_no_act_gives_is_found_unless_it_is_older_than_mandates(app) {
        app.leaves_findings();
        let auditor = app.appointed(Role::Auditor, "").await;
        is_sound(app).await;
        let user = auditor.user.0;
        for (behind_the_back, back) in [
            ("update mandates set ends_on = '2026-01-01' where user_id = $1", "update mandates set ends_on = null where user_id = $1"),
            ("update mandates set effective_on = '2019-03-11' where user_id = $1", "update mandates set effective_on = '2019-03-12' where user_id = $1"),
            ("update mandates set decision_number = '7/2026' where user_id = $1", "update mandates set decision_number = null where user_id = $1"),
        ] {
            app.execute(behind_the_back, [user.into()]).await;
            assert_eq!(found(app).await, ["case administration event 0: a mandate of which no act knows (mandates)"], "{behind_the_back}");
            app.execute(back, [user.into()]).await;
            is_sound(app).await;
        }
        let copy = "insert into mandates (id, user_id, effective_on, scope, recorded_at) select $1, user_id, effective_on, scope, recorded_at from mandates";
        app.execute(copy, [app.portal.clock.id().into()]).await;
        assert_eq!(found(app).await, ["case administration event 0: a mandate of which no act knows (mandates)"], "a second one");
    }

    async fn a_mandate_in_the_hands_of_another_or_without_its_end_is_found(app) {
        app.leaves_findings();
        let (auditor, other) = (without_mandate(app).await, without_mandate(app).await);
        let admin = administrator(app).await.at_a_browser().await;
        done(&gives(&admin, &auditor, &[("scope", "all")]).await);
        app.execute("update mandates set user_id = $1", [other.user.0.into()]).await;
        assert_eq!(found(app).await, ["case administration event 1: the mandate is not what the act says (mandates)"]);
        app.execute("update mandates set user_id = $1", [auditor.user.0.into()]).await;
        is_sound(app).await;
        app.execute("delete from mandates where user_id = $1", [auditor.user.0.into()]).await;
        assert_eq!(found(app).await, ["case administration event 1: the mandate has no row any more (mandates)"]);
    }
}

/// What the verification says.
async fn found(app: &TestApp) -> Vec<String> {
    let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
    report.findings.iter().map(ToString::to_string).collect()
}
