//! The watch over what is late: across institutions by the Commission, at the own one by the head. Every number leads
//! to exactly its cases, and no page of the Commission says who asked or what.

use super::{
    accounts::{administrator, administrator_again, does, done},
    figures::listed,
    offices::ends,
    rights::is_sound,
};
use crate::support::{TestApp, a_request, actors::Official, app::MINISTRY, on_both_engines, times::day};
use axum::http::StatusCode;
use bayan::{
    app::{
        figures::{Place, Reader},
        seed::{self, Plan},
    },
    domain::{
        actor::Role,
        figures::{
            Fact, Filter,
            lateness::{Days, Owed, Standing, stands},
            verdict,
        },
    },
    jobs,
    persistence::{Engine, figures::LateFilter},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use std::time::Duration;

const PLAN: Plan = Plan { cases: 700, open: 400, seed: 7, as_of: jiff::civil::date(2026, 11, 20) };

async fn seeded(app: &TestApp) {
    app.it_is("2026-11-21T09:00:00Z");
    seed::seed(&app.portal, &PLAN).await.expect("seeded");
}

/// Everything that is counted, whenever it is due.
async fn facts(app: &TestApp) -> Vec<Fact> {
    let (reader, mut place) = (Reader::of(&app.portal), Place::default());
    let filter = Filter::everything(day("2028-12-31"));
    let mut facts = Vec::new();
    loop {
        let lines = reader.next(&filter, &mut place).await.expect("the store");
        if lines.is_empty() {
            return facts;
        }
        facts.extend(lines.into_iter().map(|line| line.fact));
    }
}

/// Every link of a page that begins so, with the number that it shows.
fn numbers(html: &str, begin: &str) -> Vec<(String, u64)> {
    let page = scraper::Html::parse_document(html);
    let links = scraper::Selector::parse("main a.num").expect("a selector");
    let number = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok();
    page.select(&links)
        .filter_map(|link| {
            let href = link.value().attr("href").filter(|href| href.contains(begin))?;
            Some((href.to_owned(), number(link.text().collect())?))
        })
        .collect()
}

async fn looks(app: &TestApp) -> u32 {
    jobs::lateness::run(&app.portal).await.expect("the store")
}

/// The weeks that somebody was told of by mail.
async fn told(app: &TestApp, official: &Official<'_>) -> Vec<String> {
    let sql = "select facts from outbox where kind = 'late-list' and user_id = $1 order by created_at, id";
    let rows = app.rows(sql, [official.user.0.into()]).await;
    let week = |facts: String| {
        let facts: serde_json::Value = serde_json::from_str(&facts).expect("facts");
        facts["code"].as_str().expect("a week").to_owned()
    };
    rows.iter().map(|row| week(row.try_get("", "facts").expect("facts"))).collect()
}

/// Of each list that somebody was told of, whether as the first.
async fn firsts(app: &TestApp, official: &Official<'_>) -> Vec<bool> {
    let sql = "select facts from outbox where kind = 'late-list' and user_id = $1 order by created_at, id";
    let rows = app.rows(sql, [official.user.0.into()]).await;
    let facts = rows.iter().map(|row| row.try_get::<String>("", "facts").expect("facts"));
    facts.map(|facts| facts.contains(r#""measure":"first""#)).collect()
}

/// The references of a list, as its file has them.
async fn listed_in(member: &Official<'_>, week: &str) -> Vec<String> {
    let page = member.at_a_browser().await.opens(&format!("/fr/commission/late/{week}/csv")).await;
    assert_eq!(page.status, StatusCode::OK, "{week}");
    let text = String::from_utf8(page.body.to_vec()).expect("UTF-8");
    let cell = |line: &str| line.split(';').next().map(|cell| cell.trim_matches('"').to_owned());
    text.lines().skip(1).filter_map(cell).collect()
}

/// On PostgreSQL nobody adds a list before this ends; SQLite has one writer.
async fn keeps_lists_out(app: &TestApp) -> Option<DatabaseTransaction> {
    if app.engine != Engine::Postgres {
        return None;
    }
    let held = app.portal.db.begin().await.expect("a transaction");
    held.execute_unprepared("lock table late_lists in share mode").await.expect("held");
    Some(held)
}

/// How many wait for it.
async fn kept_out(app: &TestApp) -> i64 {
    let sql = "select count(*) as n from pg_locks where relation = 'late_lists'::regclass and not granted";
    app.rows(sql, []).await[0].try_get("", "n").expect("a number")
}

on_both_engines! {
    async fn every_number_across_institutions_leads_to_exactly_its_cases(app) {
        seeded(app).await;
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let page = commission.opens("/fr/commission/oversight").await;
        let numbers = numbers(&page.html(), "/commission/oversight/cases");
        assert!(numbers.len() > 20 && numbers.iter().any(|(_, n)| *n > 20), "{numbers:?}");
        for (href, n) in &numbers {
            assert_eq!(listed(&commission, href).await, *n, "{href}");
        }
        let sum = |of: &str, show: &str| {
            let part = format!("of={of}&show={show}&");
            numbers.iter().filter(|(href, _)| href.contains(&part)).map(|(_, n)| n).sum::<u64>()
        };
        let (facts, days) = (facts(app).await, Days::around(day("2026-11-20")));
        let by_rule = |owed: Owed, standing| {
            let is_so = |fact: &&Fact| Owed::of(fact.series) == Some(owed) && stands(fact, standing, &days);
            facts.iter().filter(is_so).count() as u64
        };
        for standing in Standing::ALL {
            let n = by_rule(Owed::Requests, *standing);
            assert!(n > 0, "nothing is compared: {standing:?}");
            assert_eq!(sum("requests", standing.code()), n, "{standing:?}");
        }
        assert_eq!(sum("head", "late"), by_rule(Owed::Head, Standing::Late));
    }

    async fn a_list_as_of_any_day_has_what_the_rule_finds_in_the_order_of_the_last_day_page_by_page(app) {
        seeded(app).await;
        let (facts, register) = (facts(app).await, bayan::persistence::figures::Register::of(&app.portal.db));
        let mut found = 0;
        // Earlier days see what was extended or has ended since.
        for as_of in ["2026-06-15", "2026-09-05", "2026-10-30", "2026-11-14", "2026-11-19", "2026-11-20"] {
            let days = Days::around(day(as_of));
            for (owed, standing) in Owed::ALL.iter().flat_map(|owed| Standing::ALL.iter().map(move |one| (*owed, *one))) {
                let institution = (as_of == "2026-10-30").then(|| app.code("MSPS"));
                let filter = LateFilter { days, owed, standing, institution: institution.clone() };
                let (mut listed, mut after) = (Vec::new(), None);
                loop {
                    let page = register.late(&filter, after, 5).await.expect("the store");
                    let Some((fact, on)) = page.last() else { break };
                    after = Some((*on, fact.subject));
                    listed.extend(page.into_iter().map(|(fact, on)| (on, fact.subject, fact.series.code())));
                }
                let is_so = |fact: &&Fact| {
                    Owed::of(fact.series) == Some(owed)
                        && stands(fact, standing, &days)
                        && institution.as_ref().is_none_or(|code| fact.institution == *code)
                };
                let in_force = |fact: &Fact| verdict::last_day(fact, days.as_of).expect("a last day").on;
                let mut by_rule: Vec<_> =
                    facts.iter().filter(is_so).map(|fact| (in_force(fact), fact.subject, fact.series.code())).collect();
                by_rule.sort_unstable();
                let mut sorted = listed.clone();
                sorted.sort_unstable();
                assert_eq!(sorted, by_rule, "{as_of} {owed:?} {standing:?}");
                assert!(listed.is_sorted_by_key(|(on, subject, _)| (*on, *subject)), "{as_of} {owed:?} {standing:?}");
                found += listed.len();
            }
        }
        assert!(found > 400, "little is compared: {found}");
    }

    async fn no_statement_about_what_is_late_reads_a_whole_table(app) {
        seeded(app).await;
        let reader = bayan::persistence::figures::Register::of(&app.portal.db);
        let days = Days::around(day("2026-11-20"));
        for institution in [None, Some(app.code("MSPS"))] {
            let filter = LateFilter { days, owed: Owed::Requests, standing: Standing::Late, institution };
            for statement in reader.late_statements(&filter) {
                let plan = app.plan(&statement).await;
                let whole = plan.contains("SCAN clock_facts") || plan.contains("Seq Scan");
                // An index that is read from end to end is a table that is read from end to end.
                let found = app.engine == Engine::Sqlite || plan.contains("Index Cond");
                assert!(!whole && found && plan.contains("clock_facts"), "{statement}\n{plan}");
            }
        }
    }

    async fn what_the_commission_sees_of_a_late_case_is_its_reference_its_institution_and_its_dates(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة بنجلون").files(a_request().about("ميزانية قسم الكناري السري")).await;
        officer.takes_on(case).await;
        app.it_is("2026-04-01T09:00:00Z");
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        looks(app).await;
        let reference = app.case(case).await.reference.to_string();
        for path in ["oversight/cases", "late/2026-W13", "late/2026-W13/csv"] {
            let page = commission.opens(&format!("/ar/commission/{path}")).await;
            let text = String::from_utf8_lossy(&page.body).into_owned();
            assert!(text.contains(&reference), "{path}: {text}");
            assert!(!text.contains("أمينة") && !text.contains("الكناري"), "{path}: {text}");
        }
        let opened = commission.opens(&format!("/fr/commission/complaints/{reference}")).await;
        assert_eq!(opened.status, StatusCode::NOT_FOUND, "the case itself is not before it");
        for wrong in ["oversight/cases?show=x", "oversight/cases?of=x", "oversight/cases?institution=é", "late/2026-W54", "late/2026-W40"] {
            let page = commission.opens(&format!("/fr/commission/{wrong}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }

    async fn an_institution_without_an_officer_or_a_head_is_named(app) {
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let without = async |office: &str| {
            let page = commission.opens(&format!("/fr/commission/oversight/vacancies?without={office}")).await;
            let ministry = app.portal.directory.get(&app.code(MINISTRY)).expect("an institution");
            page.text().contains(&ministry.name.fr)
        };
        assert_eq!((without("officer").await, without("head").await), (true, true));
        let officer = app.officer().await;
        assert_eq!((without("officer").await, without("head").await), (false, true));
        app.head().await;
        assert_eq!((without("officer").await, without("head").await), (false, false));
        let sql = "update appointments set ends_on = '2026-02-20' where user_id = $1";
        app.execute(sql, [officer.user.0.into()]).await;
        assert_eq!((without("officer").await, without("head").await), (true, false));
        // A substitute answers in the meantime, and the institution still has nobody designated.
        app.appointed(Role::Substitute, MINISTRY).await;
        assert_eq!((without("officer").await, without("designated").await), (false, true));
        let page = commission.opens("/fr/commission/oversight").await;
        let row = page.texts("tbody tr").into_iter().find(|row| row.contains("Économie et des Finances"));
        assert!(row.as_ref().is_some_and(|row| row.contains("Suppléance seulement")), "{row:?}");
        assert!(page.text().contains("ni suppléance en fonction"), "{}", page.text());
    }

    async fn each_week_is_listed_once_and_each_lateness_in_one_list(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        let member = app.appointed(Role::Commission, "").await;
        // Received on Monday 23 February: the term ends on Wednesday 25 March, of week 13.
        let (silent, late, in_time) =
            (amina.files(a_request()).await, amina.files(a_request()).await, amina.files(a_request()).await);
        app.it_is("2026-03-24T10:00:00Z");
        officer.answers(in_time).await.expect("answered");
        app.it_is("2026-03-27T10:00:00Z");
        officer.answers(late).await.expect("answered late");
        let reference = async |case| app.case(case).await.reference.to_string();
        let (silent, late) = (reference(silent).await, reference(late).await);

        app.it_is("2026-03-29T22:00:00Z");
        assert_eq!(looks(app).await, 1, "the week before is listed while this one goes on");
        assert_eq!(listed_in(&member, "2026-W12").await, Vec::<String>::new());
        app.it_is("2026-03-30T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0), "once");
        let mut week = listed_in(&member, "2026-W13").await;
        week.sort();
        let mut both = vec![silent.clone(), late.clone()];
        both.sort();
        assert_eq!(week, both);
        assert_eq!(listed(&member.at_a_browser().await, "/fr/commission/late/2026-W13").await, 2);
        let browser = member.at_a_browser().await;
        let shown = async |week: &str| browser.opens(&format!("/fr/commission/late/{week}")).await.text();
        assert!(shown("2026-W12").await.contains("Première liste"), "{}", shown("2026-W12").await);
        assert!(!shown("2026-W13").await.contains("Première liste"), "{}", shown("2026-W13").await);
        assert_eq!(firsts(app, &member).await, [true, false], "the mail says it as well");

        // What came on paper long ago and is registered only now is in the next list, though it was late before.
        app.it_is("2026-04-01T10:00:00Z");
        let registered = officer.registers(a_request(), "2026-02-16").await.expect("registered").case;
        app.it_is("2026-04-20T06:00:00Z");
        assert_eq!((looks(app).await, looks(app).await), (1, 0), "of three weeks without the portal one list");
        assert_eq!(listed_in(&member, "2026-W16").await, [reference(registered).await]);
        assert_eq!(listed_in(&member, "2026-W13").await.len(), 2, "a list that was made stays");
        let lists = member.at_a_browser().await.opens("/fr/commission/late").await.text();
        assert!(lists.contains("2026-W16") && lists.contains("30 mars 2026"), "{lists}");
        assert_eq!(told(app, &member).await, ["2026-W12", "2026-W13", "2026-W16"]);

        for table in ["late_lists", "late_lines"] {
            assert!(app.tampers(&format!("delete from {table}")).await.is_err(), "{table}");
            assert!(app.tampers(&format!("update {table} set week = '2026-W01'")).await.is_err(), "{table}");
        }
        is_sound(app).await;
    }

    async fn two_nodes_that_list_the_same_week_at_one_moment_make_one_list_of_one_state(app) {
        let (officer, member) = (app.officer().await, app.appointed(Role::Commission, "").await);
        app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-30T06:00:00Z");
        let other = app.another_portal().await;
        let held = keeps_lists_out(app).await;
        let meanwhile = async {
            while held.is_some() && kept_out(app).await < 2 {
                tokio::task::yield_now().await;
            }
            officer.registers(a_request(), "2026-02-16").await.expect("registered");
            if let Some(held) = held {
                held.commit().await.expect("let in");
            }
        };
        let together = async {
            tokio::join!(jobs::lateness::run(&app.portal), jobs::lateness::run(&other), meanwhile)
        };
        let (here, there, ()) =
            tokio::time::timeout(Duration::from_secs(30), together).await.expect("nobody waits for ever");
        assert_eq!(here.expect("no failure") + there.expect("no failure"), 1);
        let lists = app.rows("select lines from late_lists", []).await;
        let said: Vec<i32> = lists.iter().map(|row| row.try_get("", "lines").expect("lines")).collect();
        let listed = i32::try_from(app.count("late_lines").await).expect("few");
        assert_eq!(said, [listed], "it has as many lines as it says");
        assert_eq!(told(app, &member).await, ["2026-W13"]);
        other.db.close().await.expect("closed");
    }

    async fn each_late_period_of_a_list_says_by_how_many_units_of_its_term(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        let member = app.appointed(Role::Commission, "").await;
        let (silent, late) = (amina.files(a_request()).await, amina.files(a_request()).await);
        app.it_is("2026-03-26T10:00:00Z");
        officer.answers(late).await.expect("answered late");
        app.it_is("2026-03-27T10:00:00Z");
        officer.registers_a_complaint(silent).await;
        let silent = app.case(silent).await.reference.to_string();
        let late = app.case(late).await.reference.to_string();
        let says = async |path: &str, reference: &str, by: &str| {
            let page = member.at_a_browser().await.opens(&format!("/fr/commission/{path}")).await;
            let rows = page.texts("tbody tr");
            assert!(rows.iter().any(|row| row.contains(reference) && row.contains(by)), "{path}, {by}: {rows:?}");
        };

        // The last day was Wednesday, and a weekend is no working day.
        app.it_is("2026-03-30T06:00:00Z");
        assert_eq!(looks(app).await, 1);
        says("oversight/cases", &silent, "en retard de 2 jours ouvrables").await;
        says("oversight/cases?show=new", &silent, "en retard de 2 jours ouvrables").await;
        says("late/2026-W13", &silent, "en retard de 2 jours ouvrables").await;
        says("late/2026-W13", &late, "en retard de 1 jour ouvrable").await;

        // The fifteen days of the head end on a Saturday: until Monday has ended nothing is called late.
        let of_head = "oversight/cases?of=head&show=late";
        app.it_is("2026-04-13T09:00:00Z");
        let browser = member.at_a_browser().await;
        assert_eq!(listed(&browser, &format!("/fr/commission/{of_head}")).await, 0);
        let soon = browser.opens("/fr/commission/oversight/cases?of=head&show=soon").await;
        assert!(!soon.texts("tbody tr").is_empty() && !soon.text().contains("en retard"), "{}", soon.text());
        app.it_is("2026-04-14T09:00:00Z");
        says(of_head, "", "en retard de 2 jours").await;
        says("late/2026-W13", &silent, "en retard de 2 jours ouvrables").await;
    }

    async fn a_head_sees_what_is_late_by_person_and_each_number_leads_to_its_list(app) {
        seeded(app).await;
        let head = app.appointed(Role::Head, "MSPS").await.at_a_browser().await;
        app.appointed(Role::Officer, "MSPS").await;
        let page = head.opens("/fr/head/lateness").await;
        let numbers = numbers(&page.html(), "/fr/officer?");
        assert!(numbers.len() >= 12 && numbers.iter().any(|(_, n)| *n > 3), "{numbers:?}");
        for (href, n) in &numbers {
            assert_eq!(listed(&head, href).await, *n, "{href}");
        }
        let officer = app.appointed(Role::Officer, "MSPS").await.at_a_browser().await;
        assert_eq!(officer.opens("/fr/head/lateness").await.status, StatusCode::NOT_FOUND);
        assert!(!page.text().contains("Par unité"), "nobody belongs to one");
    }

    async fn a_head_sees_what_is_late_by_unit_of_who_has_it_and_each_number_leads_to_its_list(app) {
        let admin = administrator(app).await.at_a_browser().await;
        let head = app.head().await;
        let (one, other, alone) = (app.officer().await, app.officer().await, app.officer().await);
        for (officer, unit) in [(&one, "Service <A>"), (&other, "Service B")] {
            let user = officer.user.to_string();
            done(&ends(&admin, &user, 0, "22/02/2026").await);
            let wish = [("role", "officer"), ("institution", MINISTRY), ("unit", unit), ("from", "23/02/2026")];
            done(&does(&admin, &user, "appoint", &wish).await);
            let person = admin.opens(&format!("/fr/admin/people/{user}")).await.text();
            assert!(person.contains(unit), "{person}");
        }
        let amina = app.citizen("أمينة");
        for (officer, n) in [(Some(&one), 3), (Some(&other), 2), (Some(&alone), 4), (None, 1)] {
            for _ in 0..n {
                let case = amina.files(a_request()).await;
                if let Some(officer) = officer {
                    officer.takes_on(case).await;
                }
            }
        }
        app.it_is("2026-04-01T09:00:00Z");
        let visitor = head.at_a_browser().await;
        let page = visitor.opens("/fr/head/lateness").await;
        let text = page.text();
        assert!(text.contains("Par unité") && text.contains("Service <A>"), "{text}");
        let numbers = numbers(&page.html(), "/fr/officer?");
        for (href, n) in &numbers {
            assert_eq!(listed(&visitor, href).await, *n, "{href}");
        }
        let late = |who: &str| {
            let (begin, end) = ("/fr/officer?due=late&who=", format!("{who}&"));
            let is = |href: &str| format!("{href}&").strip_prefix(begin).is_some_and(|rest| rest.starts_with(&end));
            numbers.iter().find(|(href, _)| is(href)).map(|(_, n)| *n)
        };
        let units = ["unit.Service%20%3CA%3E", "unit.Service%20B", "no-unit", "nobody"].map(late);
        assert_eq!(units, [Some(3), Some(2), Some(4), Some(1)], "{numbers:?}");
        // Who leaves the unit takes nothing along: the case counts where its holder belongs today.
        let admin = administrator_again(app).await;
        done(&ends(&admin, &other.user.to_string(), 0, "31/03/2026").await);
        let text = visitor.opens("/fr/head/lateness").await.text();
        assert!(!text.contains("Service B"), "{text}");
        is_sound(app).await;
    }
}
