//! Lists of cases: what a filter finds, in which order, and that an engine reads an index for it whatever the filter is.

use crate::support::{TestApp, a_request, actors::Official, app::MINISTRY, on_both_engines, times::day};
use bayan::{
    app::seed::{self, Plan},
    audit::verify::{Aids, verify},
    domain::{
        case::{
            command::ExtensionNotice,
            facts::{Channel, Kind},
            ground::{ExtensionGround, Ground},
            stage::Stage,
        },
        id::{CampaignId, CaseId, UserId},
        law::{Rule, status::Term},
    },
    persistence::{
        Engine,
        case_words::{self, Sought},
        migrate, values,
        worklist::{self, Days, Filter, Key, Stages, Whose},
    },
};

/// Every way in which a list can be narrowed, and two at once.
fn filters(app: &TestApp, code: &str) -> Vec<Filter> {
    let all = Filter::of(app.code(code));
    let user = UserId(app.portal.clock.id());
    let today = app.portal.clock.today();
    let mut filters = Vec::new();
    for stages in [Stages::Open, Stages::In(Stage::Received), Stages::In(Stage::Closed), Stages::Every] {
        let of = Filter { stages, ..all.clone() };
        for days in [
            Days::Any,
            Days::Before(today),
            Days::On(today),
            Days::Between(today, today),
            Days::After(today),
            Days::Unknown,
        ] {
            filters.push(Filter { days, ..of.clone() });
        }
        let unit = Whose::OfUnit("مصلحة التواصل".to_owned(), today);
        for whose in [Whose::Of(user), Whose::Unassigned, unit, Whose::OfNoUnit(today)] {
            filters.push(Filter { whose: whose.clone(), ..of.clone() });
            filters.push(Filter { whose, days: Days::Before(today), ground: Some("r2"), ..of.clone() });
        }
        filters.push(Filter { kind: Some(Kind::Urgent), ..of.clone() });
        filters.push(Filter { channel: Some(Channel::Post), ..of.clone() });
        for term in Term::ALL {
            filters.push(Filter { extension: Some(term), ..of.clone() });
        }
        filters.push(Filter { ground: Some("r2"), ..of.clone() });
        filters.push(Filter { ground: Some("r2"), kind: Some(Kind::Ordinary), ..of });
    }
    filters
}

/// Extends by a notice that moves nothing.
async fn tells_elsewhere(officer: &Official<'_>, case: CaseId) {
    let notice = ExtensionNotice::Elsewhere { on: officer.app().portal.clock.today() };
    let told = officer.extends_with(case, Rule::Answer, ExtensionGround::LargeNumber, notice);
    told.await.expect("recorded");
}

async fn found(app: &TestApp, filter: Filter) -> Vec<CaseId> {
    let page = worklist::page(&app.portal.db, &filter, None, 50).await.expect("a page");
    let count = worklist::count(&app.portal.db, &filter).await.expect("a count");
    assert_eq!(usize::try_from(count).expect("few"), page.rows.len(), "{filter:?}");
    page.rows.into_iter().map(|stored| stored.case.id).collect()
}

on_both_engines! {
    async fn no_list_reads_a_table_from_end_to_end_whatever_its_filter(app) {
        app.it_is("2026-11-21T09:00:00Z");
        let plan = Plan { cases: 300, open: 120, seed: 7, as_of: day("2026-11-20") };
        seed::seed(&app.portal, &plan).await.expect("seeded");
        let sqlite = app.portal.db.engine() == Engine::Sqlite;
        for filter in filters(app, "MENPS") {
            let after = Key { act_by: Some(day("2026-11-23")), case: CaseId(app.portal.clock.id()) };
            for after in [None, Some(after)] {
                let plan = worklist::plans(&app.portal.db, &filter, after).await.expect("a plan");
                let told = plan.join("\n");
                let scans = plan.iter().any(|line| line.contains("Seq Scan") || line.starts_with("SCAN cases"));
                assert!(!scans, "{filter:?}\n{told}");
                let by_institution = if sqlite { "(institution=?" } else { "(institution = 'MENPS'" };
                assert!(told.contains(by_institution), "{filter:?}\n{told}");
                if sqlite {
                    let rows = plan.iter().filter(|line| line.contains(" cases ")).collect::<Vec<_>>();
                    assert!(rows.iter().all(|line| line.contains("COVERING INDEX")), "{filter:?}\n{told}");
                }
            }
        }
    }

    async fn the_list_of_a_campaign_reads_no_table_from_end_to_end(app) {
        app.it_is("2026-11-21T09:00:00Z");
        let plan = Plan { cases: 300, open: 120, seed: 7, as_of: day("2026-11-20") };
        seed::seed(&app.portal, &plan).await.expect("seeded");
        let campaign = Some(CampaignId(app.portal.clock.id()));
        for filter in filters(app, "MENPS") {
            let filter = Filter { campaign, ..filter };
            let plan = worklist::plans(&app.portal.db, &filter, None).await.expect("a plan");
            let scans = |line: &String| {
                ["Seq Scan", "SCAN cases", "SCAN campaign_cases"].iter().any(|scan| line.contains(scan))
            };
            assert!(!plan.iter().any(scans), "{filter:?}\n{}", plan.join("\n"));
        }
    }

    async fn words_find_what_was_seeded_and_the_index_is_made_anew_from_the_cases(app) {
        app.it_is("2026-11-21T09:00:00Z");
        let plan = Plan { cases: 300, open: 120, seed: 7, as_of: day("2026-11-20") };
        seed::seed(&app.portal, &plan).await.expect("seeded");
        let busiest = app.code("MENPS");
        let all = Filter { stages: Stages::Every, ..Filter::of(busiest.clone()) };
        let first = worklist::page(&app.portal.db, &all, None, 50).await.expect("a page").rows;
        let title = values::read(&app.portal.db, first[0].case.found_by()).await.expect("texts");
        let typed = title.values().max_by_key(|text| text.len()).expect("a text").clone();
        let words = Sought::typed(app.portal.db.engine(), [&busiest], &typed);
        let sought = Filter { words, ..all.clone() };
        let count = || async { worklist::count(&app.portal.db, &sought).await.expect("a count") };
        let (found, of_all) = (count().await, worklist::count(&app.portal.db, &all).await.expect("a count"));
        assert!(found > 0 && found < of_all, "{typed}: {found} of {of_all}");
        for filter in filters(app, "MENPS") {
            let filter = Filter { words: sought.words.clone(), ..filter };
            let plan = worklist::plans(&app.portal.db, &filter, None).await.expect("a plan");
            let scans = |line: &String| line.contains("Seq Scan") || line.starts_with("SCAN cases");
            assert!(!plan.iter().any(scans), "{filter:?}\n{}", plan.join("\n"));
        }
        app.tampers("delete from case_words").await.expect("it is no record");
        assert_eq!(count().await, 0);
        case_words::take_over(app.portal.db.write()).await.expect("made anew");
        assert_eq!(count().await, found);
    }

    async fn a_search_finds_an_answered_request_among_all_and_no_more_among_what_is_open(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        let waits = amina.files(a_request().about("budget des piscines municipales")).await;
        let over = amina.files(a_request().about("plan des piscines couvertes")).await;
        amina.files(a_request().about("horaires des bibliothèques")).await;
        let code = app.code(MINISTRY);
        let words = Sought::typed(app.portal.db.engine(), [&code], "piscine");
        let open = Filter { words, ..Filter::of(code.clone()) };
        let every = Filter { stages: Stages::Every, ..open.clone() };
        let sorted = async |filter: &Filter| {
            let mut found = found(app, filter.clone()).await;
            found.sort();
            found
        };
        let mut both = vec![waits, over];
        both.sort();
        assert_eq!((sorted(&open).await, sorted(&every).await), (both.clone(), both.clone()));
        officer.answers(over).await.expect("answered");
        assert_eq!((sorted(&open).await, sorted(&every).await), (vec![waits], both.clone()));
        let answered = Filter { stages: Stages::In(Stage::Answered), ..open.clone() };
        assert_eq!(sorted(&answered).await, [over]);
        let typed = Sought::typed(app.portal.db.engine(), [&code], &format!("1{MINISTRY}"));
        assert_eq!(sorted(&Filter { words: typed, ..open.clone() }).await, [], "what is open bears the other mark");
        let vowels = amina.files(a_request().about("हिन्दी में सूचना")).await;
        let typed = Sought::typed(app.portal.db.engine(), [&code], "हिन्दी");
        assert_eq!(sorted(&Filter { words: typed, ..open }).await, [vowels], "a word is one, whatever it is written in");
    }

    async fn each_filter_finds_what_it_says_and_nothing_else(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let amina = app.citizen("أمينة");
        let urgent = amina.files(a_request().urgent()).await;
        let extended = amina.files(a_request()).await;
        officer.extends(extended).await.expect("in time");
        let late_notice = amina.files(a_request()).await;
        tells_elsewhere(&colleague, late_notice).await;
        let refused = amina.files(a_request()).await;
        officer.refuses(refused, Ground::InPreparation).await.expect("refused");
        let on_paper = colleague.registers(a_request(), "2026-02-20").await.expect("registered").case;
        let all = Filter::of(app.code(MINISTRY));
        let open = found(app, all.clone()).await;
        assert_eq!(open.first(), Some(&urgent), "the nearest day first");
        assert_eq!(open.len(), 4, "what is answered is owed no more");
        let rows = [
            (Filter { kind: Some(Kind::Urgent), ..all.clone() }, vec![urgent]),
            (Filter { extension: Some(Term::Extended), ..all.clone() }, vec![extended]),
            (Filter { extension: Some(Term::ExtensionInvalid), ..all.clone() }, vec![late_notice]),
            (Filter { extension: Some(Term::First), ..all.clone() }, vec![urgent, on_paper]),
            (Filter { channel: Some(Channel::Counter), ..all.clone() }, vec![on_paper]),
            (Filter { whose: Whose::Of(officer.user), ..all.clone() }, vec![extended]),
            (Filter { whose: Whose::Unassigned, ..all.clone() }, vec![urgent, on_paper]),
            (Filter { ground: Some("r6"), ..all.clone() }, vec![]),
            (Filter { ground: Some("r6"), stages: Stages::Every, ..all.clone() }, vec![refused]),
            (Filter { ground: Some("r2"), stages: Stages::Every, ..all.clone() }, vec![]),
            (Filter { stages: Stages::In(Stage::Answered), ..all.clone() }, vec![refused]),
            (Filter { stages: Stages::Every, ..all.clone() }, vec![on_paper, refused, late_notice, extended, urgent]),
            (Filter { days: Days::Unknown, ..all.clone() }, vec![]),
            (Filter { days: Days::Before(day("2026-02-27")), ..all.clone() }, vec![urgent]),
        ];
        for (filter, mut expected) in rows {
            let mut found = found(app, filter.clone()).await;
            if filter.stages == Stages::Every {
                // Of what was filed in one instant nobody knows which came first.
                found.sort();
                expected.sort();
            }
            assert_eq!(found, expected, "{filter:?}");
        }
    }

    async fn an_older_database_learns_how_its_cases_were_extended_and_why_refused(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        let extended = amina.files(a_request()).await;
        officer.extends(extended).await.expect("in time");
        let without_effect = amina.files(a_request()).await;
        tells_elsewhere(&officer, without_effect).await;
        let refused = amina.files(a_request()).await;
        officer.refuses(refused, Ground::Unclear).await.expect("refused");
        officer.answers(amina.files(a_request()).await).await.expect("answered");
        let older = [
            "drop index cases_worklist",
            "drop index cases_of_assignee",
            "drop index cases_by_stage",
            "drop index cases_by_filing",
            "alter table cases drop column extension",
            "alter table cases drop column grounds",
            "create index cases_worklist on cases (institution, act_by, id) where is_open",
            "create index cases_of_assignee on cases (institution, assignee, act_by, id) where is_open",
            "create index cases_by_stage on cases (institution, stage, id)",
            "delete from seaql_migrations where version = 'm0030_lists'",
        ];
        for statement in older {
            app.tampers(statement).await.expect("as it was");
        }
        migrate::up(&app.portal.db).await.expect("migrated");
        let all = Filter { stages: Stages::Every, ..Filter::of(app.code(MINISTRY)) };
        assert_eq!(found(app, Filter { extension: Some(Term::Extended), ..all.clone() }).await, [extended]);
        assert_eq!(found(app, Filter { ground: Some("r5"), ..all }).await, [refused]);
        let report = verify(&app.portal.db, &Aids::default()).await.expect("verified");
        assert_eq!(report.findings, [], "the columns are what the events make them");
        assert!(app.tampers("update cases set stage = 'closed'").await.is_err(), "the guard stands again");
    }
    async fn what_one_person_has_at_every_institution_is_found_without_reading_what_others_have(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        for holder in [&officer, &officer, &colleague] {
            holder.takes_on(app.citizen("أمينة").files(a_request()).await).await;
        }
        let found = worklist::in_hand_of(&app.portal.db, officer.user).await.expect("counted");
        assert_eq!(found, [(app.code(MINISTRY), 2)]);
        let person = match app.engine {
            Engine::Sqlite => format!("x'{}'", officer.user.0.simple()),
            Engine::Postgres => format!("'{}'", officer.user),
        };
        let asked = format!("select institution, sum(n) from in_hand where assignee = {person} group by institution");
        let plan = app.plan(&asked).await;
        assert!(plan.contains("in_hand_of_person"), "{plan}");
    }
}
