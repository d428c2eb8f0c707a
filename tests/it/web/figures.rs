//! Figures: the pages, the export and the script of the documentation say the same of the same cases, and every number
//! leads to exactly its cases.

use crate::{
    recording::bundle::unpacked,
    support::{TestApp, a_request, on_both_engines, times::day, web::Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::{
        figures::Reader,
        seed::{self, Plan},
    },
    domain::{
        actor::Role,
        figures::Filter,
        id::CaseId,
        institution::{Directory, Kind, Region},
    },
    persistence::{
        Engine,
        figures::{Cohort, Register},
    },
};
use jiff::ToSpan;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    process::{Command as Program, Stdio},
};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/figures/recompute.py");

/// Few at first: every filter is asked of the pages one by one.
const PLAN: Plan = Plan { cases: 700, open: 250, seed: 12, as_of: jiff::civil::date(2026, 11, 20) };

/// A dice that falls the same way each time.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }

    /// One of them, or one time in two none.
    fn some<'a>(&mut self, of: &[&'a str]) -> Option<&'a str> {
        (self.of(2) == 0).then(|| of[self.of(of.len())])
    }
}

/// A filter as the address of the page has it, with both days of the period.
fn filter(dice: &mut Dice, as_of: &str) -> String {
    let seeded = ["MENPS", "MSPS", "CRABAT", "CCASA", "ONEE", "MEE", "MJ"];
    let kinds = Kind::ALL.map(Kind::as_str);
    let regions: Vec<&str> = Region::ALL.iter().map(|one| one.code()).collect();
    let mut pairs = vec![("as_of".to_owned(), as_of.to_owned())];
    let mut put = |name: &str, value: Option<&str>| {
        pairs.extend(value.map(|value| (name.to_owned(), value.to_owned())))
    };
    match dice.of(4) {
        0 => put("institution", Some(seeded[dice.of(seeded.len())])),
        1 => put("kind", dice.some(&kinds)),
        2 => put("region", Some(regions[[3, 5, dice.of(regions.len())][dice.of(3)]])),
        _ => {}
    }
    put("channel", dice.some(&["portal", "counter", "post", "email"]));
    let last = day(as_of);
    let from = last - (1 + dice.of(500) as i64).days();
    let to = from + (dice.of(300) as i64).days();
    pairs.push(("from".to_owned(), from.to_string()));
    pairs.push(("to".to_owned(), to.to_string()));
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

pub async fn figures(auditor: &Visitor, query: &str) -> Value {
    let page = auditor.opens(&format!("/fr/auditor/exports/figures.json?{query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{query}");
    serde_json::from_slice(&page.body).expect("figures")
}

/// Writes what an auditor takes away, as of a day; the answer is the path.
pub async fn taken(app: &TestApp, auditor: &Visitor, name: &str, as_of: &str) -> String {
    let page = auditor.opens(&format!("/ar/auditor/exports/{name}?as_of={as_of}&from=")).await;
    assert_eq!(page.status, StatusCode::OK, "{name}");
    let path = app.folder.path().join(format!("{as_of}-{name}"));
    std::fs::write(&path, &page.body).expect("written");
    path.to_str().expect("a readable path").to_owned()
}

/// What the script of the documentation makes of the files, one line for each query.
pub fn recomputed(facts: &str, institutions: &str, queries: &[String]) -> Vec<Value> {
    let mut script = Program::new("/usr/bin/python3")
        .args([SCRIPT, facts, "-", "--institutions", institutions])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python is there");
    let mut input = script.stdin.take().expect("its input");
    input.write_all((queries.join("\n") + "\n").as_bytes()).expect("written");
    drop(input);
    let done = script.wait_with_output().expect("it ends");
    assert!(done.status.success());
    let text = String::from_utf8(done.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The same but for the last digits of a share: two programs round a half in two ways.
pub fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|b| alike(value, b)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| alike(a, b))
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            (a.as_f64().unwrap_or(f64::NAN) - b.as_f64().unwrap_or(f64::NAN)).abs() < 2e-6
        }
        (a, b) => a == b,
    }
}

async fn seeded(app: &TestApp) -> Visitor {
    app.it_is("2026-11-21T09:00:00Z");
    seed::seed(&app.portal, &PLAN).await.expect("seeded");
    app.appointed(Role::Auditor, "").await.at_a_browser().await
}

on_both_engines! {
    async fn figures_of_a_day_that_has_ended_are_counted_once_until_something_is_recorded_about_it(app) {
        let officer = app.officer().await;
        let (open, other) =
            (app.citizen("أمينة").files(a_request()).await, app.citizen("ليلى").files(a_request()).await);
        let figures = |as_of: &'static str| async move {
            Reader::of(&app.portal).figures(&Filter::everything(day(as_of))).await.expect("counted")
        };
        let forgets = |case: CaseId| async move {
            app.execute("delete from clock_facts where case_id = $1", [case.0.into()]).await;
        };
        app.it_is("2026-04-01T09:00:00Z");
        let first = figures("2026-03-31").await;
        app.leaves_findings();
        forgets(other).await;
        assert_eq!(figures("2026-03-31").await, first, "kept: the rows behind it were not asked again");
        assert_ne!(figures("2026-03-30").await, figures("2026-03-31").await, "another day is counted by itself");
        officer.answers(open).await.expect("answered, today");
        assert_eq!(figures("2026-03-31").await, first, "what happens today moves nothing of yesterday");
        officer.registers(a_request(), "2026-02-24").await.expect("on paper, long ago");
        let anew = figures("2026-03-31").await;
        assert_ne!(anew, first);
        forgets(open).await;
        assert_eq!(figures("2026-03-31").await, anew);

        // Half an hour after midnight in Morocco.
        app.it_is("2026-04-01T23:30:00Z");
        let early = figures("2026-04-01").await;
        officer.registers(a_request(), "2026-02-25").await.expect("recorded");
        app.execute("update facts set value = '1' where name = 'figures'", []).await;
        assert_ne!(figures("2026-04-01").await, early, "what began before midnight may still be on its way");
    }

    async fn two_hundred_filters_give_the_figures_that_the_script_gives_from_the_export_alone(app) {
        let auditor = seeded(app).await;
        let mut dice = Dice(2026);
        let (mut judged, mut late, mut heard) = (0, 0, 0);
        for as_of in ["2026-11-20", "2026-09-03", "2026-04-15", "2025-12-31"] {
            let facts = taken(app, &auditor, "facts.csv", as_of).await;
            let institutions = taken(app, &auditor, "institutions.csv", as_of).await;
            let queries: Vec<String> = (0..50).map(|_| filter(&mut dice, as_of)).collect();
            let expected = recomputed(&facts, &institutions, &queries);
            assert_eq!(expected.len(), queries.len());
            for (query, expected) in queries.iter().zip(expected) {
                let found = figures(&auditor, query).await;
                assert!(alike(&found, &expected), "{query}\nthe page:   {found}\nthe script: {expected}");
                judged += found["series"]["ordinary"]["judged"].as_u64().expect("a number");
                late += found["series"]["ordinary"]["verdicts"]["late"].as_u64().expect("a number");
                heard += found["series"]["head"]["judged"].as_u64().expect("a number");
            }
        }
        assert!(judged > 1_000 && late > 50 && heard > 20, "nothing was compared: {judged} {late} {heard}");
    }

    async fn nothing_that_is_in_time_if_rolled_is_called_late_anywhere(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        app.it_is("2026-02-26T09:00:00Z");
        let answered = amina.files(a_request().urgent()).await;
        let left = amina.files(a_request().urgent()).await;
        let stayed = amina.files(a_request().urgent()).await;
        // The three days of article 17 end on a Sunday.
        app.it_is("2026-03-02T09:00:00Z");
        officer.answers(answered).await.expect("answered");
        amina.reads_the_answer(answered).await.expect("it is there");
        amina.withdraws(left).await.expect("withdrawn");
        app.it_is("2026-03-03T09:00:00Z");
        amina.withdraws(stayed).await.expect("withdrawn");
        app.it_is("2026-03-09T09:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let query = "as_of=2026-03-08&from=2026-02-01&to=2026-03-08";
        let urgent = figures(&auditor, query).await["series"]["urgent"].clone();
        let verdict = |name: &str| urgent["verdicts"][name].as_u64().expect("a number");
        assert_eq!((verdict("rolled"), verdict("withdrawn"), verdict("left-late")), (1, 1, 1), "{urgent}");
        assert_eq!((verdict("late"), urgent["judged"].as_u64()), (0, Some(2)));
        assert_eq!(urgent["late"], serde_json::json!({}), "an answer by how late it was: there is none");
        let page = auditor.opens(&format!("/fr/auditor/cases?{query}&series=urgent&only=late-by-1-5")).await;
        assert_eq!((page.status, page.texts("tbody tr").len()), (StatusCode::OK, 0), "{}", page.text());
    }

    async fn every_number_of_the_page_leads_to_exactly_its_cases(app) {
        let auditor = seeded(app).await;
        let page = auditor.opens("/fr/auditor?from=2026-03-01&to=2026-11-20").await;
        let numbers = numbers(&page.html());
        assert!(numbers.len() > 60, "{numbers:?}");
        let mut followed = BTreeSet::new();
        for (href, n) in numbers.iter().filter(|(href, _)| followed.insert(href.clone())) {
            assert_eq!(listed(&auditor, href).await, *n, "{href}");
        }
    }

    async fn the_shares_of_a_curve_and_of_the_tiles_lead_to_the_cases_that_they_speak_of(app) {
        let auditor = seeded(app).await;
        let query = "from=2026-01-01&to=2026-12-31&as_of=2026-11-20";
        let page = auditor.opens(&format!("/fr/auditor?{query}")).await;
        let rows = exported(app, &auditor, "2026-11-20").await;
        let all = figures(&auditor, query).await["series"].clone();
        for series in ["ordinary", "urgent"] {
            let cohort: Vec<_> = rows.iter().filter(|row| {
                row["series"] == series && ("2026-01-01"..="2026-11-20").contains(&row["first_on"].as_str())
            }).collect();
            let ended = |row: &BTreeMap<String, String>| row["ended_on"].as_str() <= "2026-11-20" && !row["ended"].is_empty();
            let by = |day: u32, answered: bool| cohort.iter().filter(|row| {
                ended(row) && (row["ended"] == "answered") == answered && row["days"].parse::<u32>().is_ok_and(|days| days <= day)
            }).count() as u64;
            let (mut answered, mut left) = (0, 0);
            for (day, links) in curve_links(&page.html(), series) {
                (answered, left) = (by(day, true), by(day, false));
                let parts = [("answered-in", answered), ("left-in", left)];
                let told: Vec<_> = parts.into_iter().filter(|(_, n)| *n > 0).collect();
                assert_eq!(links.len(), told.len(), "of none there is no list: {links:?}");
                for (link, (part, n)) in links.iter().zip(told) {
                    assert!(link.contains(&format!("only={part}-{day}")), "{part} of day {day}: {link}");
                    assert_eq!(listed(&auditor, link).await, n, "{part} day {day} of {series}");
                }
            }
            assert!(answered > 0 && left > 0, "nothing was compared in {series}: {answered} {left}");
        }
        let of = &all["ordinary"];
        let extensions: u64 = ["valid", "invalid"].iter().flat_map(|one| of["extensions"][one].as_object().expect("counts").values())
            .map(|n| n.as_u64().expect("a count")).sum();
        let within = listed(&auditor, &format!("/fr/auditor/cases?{query}&series=ordinary&only=answered-in-{}", of["days"]["p90"])).await;
        assert!(10 * within >= 9 * of["days"]["n"].as_u64().expect("a count"), "nine of ten: {within}");
        for (only, n) in [("extended", extensions), (&format!("answered-in-{}", of["days"]["p90"]), within)] {
            let tile = page.links().into_iter().find(|href| href.contains("series=ordinary") && href.contains(&format!("only={only}")));
            let href = tile.unwrap_or_else(|| panic!("a link to {only}"));
            assert_eq!(listed(&auditor, &href).await, n, "{only}");
        }
    }

    async fn the_page_says_of_what_its_numbers_are_and_the_table_of_a_curve_goes_to_its_end(app) {
        let auditor = seeded(app).await;
        let page = auditor.opens("/fr/auditor?from=2026-01-01&to=2026-12-31&as_of=2026-11-20").await;
        let tiles = page.texts("section[aria-labelledby=headline]");
        assert!(tiles.len() == 1 && tiles[0].contains("Les demandes ordinaires"), "{tiles:?}");
        let of = &figures(&auditor, "from=2026-01-01&to=2026-12-31&as_of=2026-11-20").await["series"]["ordinary"];
        let n = |verdict: &str| of["verdicts"][verdict].as_u64().expect("a count");
        for verdict in ["first-term", "extension"] {
            assert!(tiles[0].contains(&format!("({} sur {})", n(verdict), of["judged"])), "{verdict}: {tiles:?}");
        }
        for (series, ends) in [("ordinary", ["20", "40"]), ("urgent", ["3", "6"])] {
            let days = page.texts(&format!("section[aria-labelledby=curve-{series}] tbody th"));
            assert!(ends.iter().all(|end| days.iter().any(|day| day == end)), "{series}: {days:?}");
            let last = of_series(&auditor, series).await;
            assert!(days.contains(&last.to_string()), "{series} changes last on day {last}: {days:?}");
            let order: Vec<u32> = days.iter().map(|day| day.parse().expect("a day")).collect();
            assert!(order.is_sorted(), "{order:?}");
        }
    }

    async fn no_statement_of_the_page_reads_a_whole_table(app) {
        seeded(app).await;
        let as_of = day("2026-11-20");
        let everybody = Cohort { institutions: None, channel: None, from: Some(day("2026-08-21")), until: as_of, as_of };
        let one = Directory::builtin().iter().find(|one| one.code.as_str() == "MSPS").map(|one| one.code.clone());
        let of_one = Cohort { institutions: one.map(|code| vec![code]), ..everybody.clone() };
        for cohort in [everybody, of_one] {
            for statement in Register::of(&app.portal.db).statements(&cohort) {
                let plan = app.plan(&statement).await;
                let whole = match app.engine {
                    Engine::Sqlite => plan.lines().any(|line| line.contains("SCAN clock_facts")),
                    Engine::Postgres => plan.contains("Seq Scan"),
                };
                assert!(!whole && plan.contains("clock_facts"), "{statement}\n{plan}");
            }
        }
    }

    async fn the_same_seed_draws_the_same_sample_here_and_with_the_script(app) {
        let auditor = seeded(app).await;
        let facts = taken(app, &auditor, "facts.csv", "2026-11-20").await;
        for (by, options) in [("", &[][..]), ("institution", &["--by", "institution"][..]), ("channel", &["--by", "channel"][..])] {
            let query = "as_of=2026-11-20&from=2026-01-01&to=2026-11-20";
            let drawn = auditor.opens(&format!("/fr/auditor/exports/sample.csv?{query}&seed=59+%D8%A8&size=7&by={by}")).await;
            let here: Vec<String> =
                String::from_utf8_lossy(&drawn.body).lines().skip(1).filter_map(|line| Some(line.split(',').nth(1)?.to_owned())).collect();
            let script = Program::new("/usr/bin/python3")
                .args([SCRIPT, &facts, query, "--sample", "59 ب", "7"])
                .args(options)
                .output()
                .expect("Python is there");
            let there: Value = serde_json::from_slice(&script.stdout).expect("a sample");
            let strata = there["drawn"].as_object().expect("strata");
            let there: Vec<String> =
                strata.values().flat_map(|one| one.as_array().expect("references")).map(|one| one.as_str().expect("a reference").to_owned()).collect();
            assert_eq!(here, there, "by {by}");
            let page = auditor.opens(&format!("/fr/auditor/samples?{query}&seed=59+%D8%A8&size=7&by={by}")).await;
            assert!(here.len() >= 7 && here.iter().all(|reference| page.text().contains(reference)), "{}", page.text());
        }
        let wrong = auditor.opens("/fr/auditor/samples?seed=1&size=0").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn every_form_of_the_export_has_the_same_cells(app) {
        let auditor = seeded(app).await;
        let take = async |name: &str| auditor.opens(&format!("/ar/auditor/exports/{name}?from=")).await.body;
        let csv = String::from_utf8(take("facts.csv").await.to_vec()).expect("UTF-8");
        let rows: Vec<Vec<String>> = csv
            .trim_start_matches('\u{feff}')
            .lines()
            .map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect())
            .collect();
        assert!(rows.len() > PLAN.cases / 2 && rows.iter().all(|row| row.len() == 26), "{}", rows.len());
        assert!(csv.contains("وزارة الصحة"));
        let of = |zip: &[u8], name: &str| unpacked(zip)[name].clone();
        let xlsx = of(&take("facts.xlsx").await, "xl/worksheets/sheet1.xml");
        assert_eq!(cells(&xlsx, "<row>", "</row>", r"<c/>|<c t=.inlineStr.><is><t[^>]*>([^<]*)</t></is></c>|<c><v>(\d+)</v></c>"), rows);
        let ods = of(&take("facts.ods").await, "content.xml");
        let cell = r"<table:table-cell/>|<table:table-cell[^>/]*><text:p>([^<]*)</text:p></table:table-cell>";
        assert_eq!(cells(&ods, "<table:table-row>", "</table:table-row>", cell), rows);
        let lines = String::from_utf8(take("facts.jsonl").await.to_vec()).expect("UTF-8");
        assert_eq!(lines.lines().count() + 1, rows.len());
    }

    async fn what_an_auditor_reads_is_noted_before_it_is_shown_and_stays(app) {
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        assert!(auditor.opens("/fr/auditor/log").await.text().contains("Aucune lecture notée"));
        auditor.opens("/fr/auditor?institution=MEF").await;
        auditor.opens("/fr/auditor/cases?only=late").await;
        auditor.opens("/fr/auditor/exports/facts.csv").await;
        let log = auditor.opens("/fr/auditor/log").await;
        for told in ["Institution Ministère de l’Économie et des Finances", "Demandes ordinaires · En retard", "facts.csv"] {
            assert!(log.text().contains(told), "{told}: {}", log.text());
        }
        assert_eq!(app.count("readings").await, 3);
        assert!(app.tampers("delete from readings").await.is_err());
        assert!(app.tampers("update readings set query = ''").await.is_err());
        let other = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        assert!(other.opens("/fr/auditor/log").await.text().contains("Aucune lecture notée"), "one sees the own");
    }

    async fn what_was_read_stands_there_in_words_and_opens_the_same_again(app) {
        seeded(app).await;
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        for read in [
            "?institution=MEF&kind=public-administration&region=rabat-sale-kenitra&channel=portal&from=2026-01-01&to=2026-03-31&as_of=2026-11-19",
            "/cases?from=&as_of=2026-11-19&series=urgent&only=days-2",
            "/cases?to=2026-03-31&as_of=2026-11-19&only=valid-x1",
            "/samples?from=2026-01-01&as_of=2026-11-19&series=head&seed=2026-11&size=20&by=kind",
            "/exports/facts.xlsx?from=&as_of=2026-11-19",
        ] {
            assert_eq!(auditor.opens(&format!("/fr/auditor{read}")).await.status, StatusCode::OK, "{read}");
        }
        let log = auditor.opens("/fr/auditor/log").await;
        let rows = log.texts("tbody tr td:last-child");
        let told = [
            "Délais, XLSX facts.xlsx · Sans limite d’échéance · Chiffres arrêtés au 19 novembre 2026",
            "Échéance à partir du 1er janvier 2026 · Chiffres arrêtés au 19 novembre 2026 · Plaintes au président · Germe 2026-11 · Nombre par strate 20 · Par nature",
            "Échéance au plus tard le 31 mars 2026 · Chiffres arrêtés au 19 novembre 2026 · Demandes ordinaires · Prorogations valables",
            "Sans limite d’échéance · Chiffres arrêtés au 19 novembre 2026 · Demandes urgentes, délai de 3 jours · Réponse en 2 jours",
            "Institution Ministère de l’Économie et des Finances · Nature (article 2) Administrations publiques · Région du siège Rabat-Salé-Kénitra · Voie de dépôt Par le portail · Échéance du 1er janvier 2026 au 31 mars 2026 · Chiffres arrêtés au 19 novembre 2026",
        ];
        assert_eq!(rows.len(), told.len());
        for told in told {
            assert!(rows.iter().any(|row| row.starts_with(told)), "{told}: {rows:?}");
        }
        assert!(rows.iter().all(|row| !row.contains('=')), "no address is left: {rows:?}");
        let again = log.links_at("tbody a");
        assert_eq!(again.len(), 4, "what was taken away is not here");
        for link in again {
            assert_eq!(auditor.opens(&link).await.status, StatusCode::OK, "{link}");
        }
        let words = auditor.opens("/ar/auditor/log").await.texts("tbody tr td:last-child");
        assert!(words.iter().any(|row| row.contains("وزارة الاقتصاد والمالية")), "{words:?}");
    }

    async fn each_late_case_of_a_list_says_by_how_much(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        app.it_is("2026-03-31T09:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await;
        let rows = async || auditor.at_a_browser().await.opens("/fr/auditor/cases?from=").await.texts("tbody tr");
        let says = |rows: &[String], by: &str| rows.iter().any(|row| row.contains(&reference) && row.ends_with(by));
        let open = rows().await;
        assert!(says(&open, "Sans réponse, délai passé Retard : 3 jours ouvrables"), "{open:?}");
        app.officer().await.answers(case).await.expect("answered");
        app.advance_days(1);
        let answered = rows().await;
        assert!(says(&answered, "En retard Retard : 4 jours ouvrables"), "{answered:?}");
    }

    async fn a_wrong_filter_shows_no_figures_of_something_else(app) {
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        for (query, told) in [
            ("from=31/02/2026", "« Échéance du » : écrivez la date ainsi, 09/06/2025"),
            ("to=abc", "« Échéance au » : écrivez la date ainsi"),
            ("as_of=abc", "Chiffres arrêtés au : écrivez la date ainsi"),
            ("as_of=2026-02-23", "Chiffres arrêtés au : choisissez un jour terminé"),
            ("from=2026-02-01&to=2026-01-01", "Le premier jour doit précéder le dernier"),
            ("from=01/03/2026", "Le premier jour est après la date d’arrêt"),
            ("from=2027-01-01&to=2027-12-31", "Le premier jour est après la date d’arrêt"),
            ("institution=XXXX", "Institution : choisissez dans la liste"),
            ("region=nowhere", "Région du siège : choisissez dans la liste"),
        ] {
            let page = auditor.opens(&format!("/fr/auditor?{query}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            let text = page.text().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(text.contains(told), "{query}: {text}");
            assert!(!page.html().contains("auditor/cases"), "{query}");
            assert!(page.texts("h1 + p").is_empty(), "no figures are told of: {query}");
        }
        for nothing in [
            "auditor?institution=MEF&institution=MSPS",
            "auditor/cases?only=latest",
            "auditor/cases?series=urgents",
            "auditor/cases?as_of=2099-01-01",
            "auditor/cases?from=2027-01-01",
            "auditor/exports/facts.csv?kind=x",
            "auditor/exports/sample.csv?size=7",
            "auditor/exports/sample.csv?seed=1&size=0",
            "auditor/exports/sample.csv?seed=1&by=colour",
        ] {
            let page = auditor.opens(&format!("/fr/{nothing}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{nothing}");
        }
        let drawn = auditor.opens("/fr/auditor/samples?seed=1&series=urgents").await;
        assert_eq!(drawn.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(app.count("readings").await, 0);
    }
}

/// The last day on which a curve changes, within what is drawn of it.
async fn of_series(auditor: &Visitor, series: &str) -> u64 {
    let figures = figures(auditor, "from=2026-01-01&to=2026-12-31&as_of=2026-11-20").await;
    let drawn = if series == "urgent" { 20 } else { 60 };
    let points = figures["series"][series]["curve"].as_array().expect("a curve").clone();
    points.iter().filter_map(|point| point["day"].as_u64()).filter(|day| *day <= drawn).max().expect("a day")
}

/// The rows of the export, by their columns.
async fn exported(app: &TestApp, auditor: &Visitor, as_of: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(taken(app, auditor, "facts.csv", as_of).await).expect("written");
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let head: Vec<String> = lines.next().expect("a head").collect();
    lines.map(|cells| head.iter().cloned().zip(cells).collect()).collect()
}

/// Of each day in the table of a curve, the address behind each share.
fn curve_links(html: &str, series: &str) -> Vec<(u32, Vec<String>)> {
    let page = scraper::Html::parse_document(html);
    let selector = |words: &str| scraper::Selector::parse(words).expect("a selector");
    let (rows, days, links) = (
        selector(&format!("section[aria-labelledby=curve-{series}] tbody tr")),
        selector("th"),
        selector("a"),
    );
    let row = |row: scraper::ElementRef<'_>| {
        let day = row.select(&days).next().expect("a day").text().collect::<String>();
        let links = row.select(&links).filter_map(|link| link.value().attr("href")).map(ToOwned::to_owned);
        (day.trim().parse().expect("a number"), links.collect())
    };
    page.select(&rows).map(row).collect()
}

/// Every link of the page to a list, with the number that it shows.
fn numbers(html: &str) -> Vec<(String, u64)> {
    let page = scraper::Html::parse_document(html);
    let links = scraper::Selector::parse("a.num").expect("a selector");
    let number = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok();
    page.select(&links)
        .filter_map(|link| {
            let href = link.value().attr("href").filter(|href| href.contains("/auditor/cases"))?;
            Some((href.to_owned(), number(link.text().collect())?))
        })
        .collect()
}

/// The cells of a sheet, row by row.
fn cells(xml: &str, begin: &str, end: &str, cell: &str) -> Vec<Vec<String>> {
    let cell = regex::Regex::new(cell).expect("a pattern");
    let text = |found: regex::Captures<'_>| {
        found.iter().skip(1).flatten().map(|one| one.as_str().replace("&amp;", "&")).collect::<String>()
    };
    let row = |row: &str| cell.captures_iter(row.split(end).next().unwrap_or_default()).map(text).collect();
    xml.split(begin).skip(1).map(row).collect()
}

/// How many rows a list has, page by page.
pub async fn listed(auditor: &Visitor, href: &str) -> u64 {
    let (mut at, mut rows) = (href.to_owned(), 0);
    loop {
        let page = auditor.opens(&at).await;
        assert_eq!(page.status, StatusCode::OK, "{at}");
        rows += page.texts("tbody tr").len() as u64;
        let html = scraper::Html::parse_document(&page.html());
        let next = scraper::Selector::parse("a[rel=next]").expect("a selector");
        match html.select(&next).next().and_then(|link| link.value().attr("href")) {
            Some(next) => at = next.to_owned(),
            None => return rows,
        }
    }
}
