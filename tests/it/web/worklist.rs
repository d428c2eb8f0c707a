//! The list of requests as its officers use it: filters whose address is the view, acts on several requests, a file.

use crate::support::{
    TestApp, a_request,
    app::{MINISTRY, SILENT},
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::domain::{actor::Role, id::CaseId};

/// The references on a list, sorted.
fn listed(page: &Page) -> Vec<String> {
    let mut listed = page.texts("tbody th .ref");
    listed.sort();
    listed
}

async fn references(app: &TestApp, cases: &[CaseId]) -> Vec<String> {
    let mut references = Vec::new();
    for case in cases {
        references.push(app.case(*case).await.reference.to_string());
    }
    references.sort();
    references
}

async fn files(app: &TestApp, n: usize) -> Vec<CaseId> {
    let mut cases = Vec::new();
    for _ in 0..n {
        cases.push(app.citizen("أمينة").files(a_request()).await);
    }
    cases
}

/// The form of the list with these requests ticked.
async fn ticks(visitor: &Visitor, references: &[String]) -> Form {
    let form = visitor.opens("/fr/officer").await.form("/officer/bulk");
    references.iter().fold(form, |form, reference| form.with("case", reference))
}

/// As it stands in an attribute.
fn html_escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;").replace('<', "&lt;")
}

/// What became of each request, as the page of results says it.
fn became(page: &Page) -> Vec<(String, String)> {
    let mut rows: Vec<_> =
        page.texts("tbody th .ref").into_iter().zip(page.texts("tbody td[data-label]")).collect();
    rows.sort();
    rows
}

on_both_engines! {
    async fn a_search_counts_what_stands_on_one_page_and_says_when_there_is_more(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        for _ in 0..26 {
            amina.files(a_request().about("plan des piscines")).await;
        }
        let roads = amina.files(a_request().about("entretien des routes")).await;
        let visitor = officer.at_a_browser().await;
        let said = async |address: &str| visitor.opens(address).await.texts("p.quiet[role=status]").concat();
        let more = "Plus de 25 demandes répondent à ces filtres.";
        assert_eq!(said("/fr/officer?q=piscine").await, more);
        assert_eq!(said("/ar/officer?q=piscine").await, "أكثر من 25 طلبا يطابق هذه التصفية.");
        let links = visitor.opens("/fr/officer?q=piscine").await.links();
        let second = links.into_iter().find(|to| to.contains("after=")).expect("another page");
        assert_eq!(said(&second).await, more, "as on the page before it");
        let found = visitor.opens("/fr/officer?q=routes").await;
        assert_eq!(listed(&found), references(app, &[roads]).await);
        assert_eq!(said("/fr/officer?q=routes").await, "1 demande répond à ces filtres.");
    }

    async fn a_request_is_found_by_its_words_however_they_are_spelled_and_by_who_asks(app) {
        let officer = app.officer().await;
        let roads = app.citizen("أمينة").files(a_request().about("ميزانية صيانة الطرق القروية")).await;
        let water = app.citizen("Léïla").files(a_request().about("Marché de l’eau potable")).await;
        let visitor = officer.at_a_browser().await;
        for (typed, expected) in [
            ("المِيزانيه", vec![roads]),
            ("طرق قروية", vec![roads]),
            ("امينه", vec![roads]),
            ("leila", vec![water]),
            ("MARCHE potab", vec![water]),
            ("ميزانية potable", vec![]),
            ("0mef", vec![roads, water]),
            ("' | ':* \" OR NEAR(", vec![]),
            ("؟ - ؟", vec![roads, water]),
        ] {
            let form = visitor.opens("/fr/officer").await.forms().into_iter().find(|form| form.method == Method::GET);
            let page = visitor.sends_only(&form.expect("the filters").with("q", typed)).await;
            assert_eq!(page.status, StatusCode::OK, "{typed}");
            assert_eq!(listed(&page), references(app, &expected).await, "{typed}");
            assert!(page.html().contains(&html_escape(typed)), "{typed} stays in its field: {}", page.html());
        }
        let elsewhere = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        for typed in ["ميزانية", "0mef", "leila"] {
            let page = elsewhere.opens(&format!("/fr/officer?q={typed}")).await;
            assert_eq!(listed(&page), Vec::<String>::new(), "{typed}");
        }
    }

    async fn what_is_done_to_a_list_of_words_is_done_to_what_they_found_and_no_record_keeps_them(app) {
        let officer = app.officer().await;
        files(app, 2).await;
        let waste = app.citizen("أمينة").files(a_request().about("تدبير النفايات المنزلية")).await;
        let visitor = officer.at_a_browser().await;
        let found = visitor.opens("/fr/officer?q=نفايات").await;
        let export = visitor.opens(found.links().iter().find(|to| to.contains("/export")).expect("a file")).await;
        assert!(export.text().contains('1'), "{}", export.text());
        let file = visitor.sends_only(&export.main_form()).await.text();
        assert!(file.contains(&references(app, &[waste]).await[0]), "{file}");
        assert_eq!(file.matches("MEF-2026-").count(), 1, "{file}");
        let kept: String = app.rows("select view from joint_acts", []).await[0].try_get("", "view").expect("a view");
        assert!(!kept.contains("q="), "{kept}");
        let views = found.links().into_iter().find(|to| to.contains("/officer/views")).expect("a way to keep it");
        assert!(!views.contains("q="), "{views}");
    }

    async fn a_filter_is_an_address_and_the_form_shows_what_it_says(app) {
        let officer = app.officer().await;
        let cases = files(app, 3).await;
        let urgent = app.citizen("أمينة").files(a_request().urgent()).await;
        officer.extends(cases[0]).await.expect("in time");
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens("/fr/officer").await.forms().into_iter().find(|form| form.method == Method::GET);
        let form = form.expect("the filters").with("extension", "extended");
        let page = visitor.sends_only(&form).await;
        assert_eq!(listed(&page), references(app, &cases[..1]).await);
        let again = visitor.opens("/fr/officer?extension=extended&kind=ordinary").await;
        assert_eq!(listed(&again), references(app, &cases[..1]).await);
        assert!(again.html().contains("<option value=\"extended\" selected"), "{}", again.html());
        for (query, expected) in [
            ("kind=urgent", vec![urgent]),
            ("who=mine", vec![cases[0]]),
            ("who=nobody", vec![cases[1], cases[2], urgent]),
            ("channel=portal&due=late", vec![]),
            ("due=three", vec![urgent]),
            ("stage=received", vec![cases[1], cases[2], urgent]),
            ("ground=r1", vec![]),
            ("nonsense=1&due=x", vec![cases[0], cases[1], cases[2], urgent]),
        ] {
            let page = visitor.opens(&format!("/fr/officer?{query}")).await;
            assert_eq!(listed(&page), references(app, &expected).await, "{query}");
        }
        let who = format!("who={}", officer.user);
        let page = visitor.opens(&format!("/fr/officer?{who}")).await;
        assert_eq!(listed(&page), references(app, &cases[..1]).await, "a colleague");
    }

    async fn the_columns_are_those_that_were_chosen(app) {
        files(app, 1).await;
        let visitor = app.officer().await.at_a_browser().await;
        let heads = visitor.opens("/fr/officer?col=due&col=channel").await.texts("thead th");
        assert_eq!(heads, ["Choix", "Référence et objet", "Échéance", "Voie de dépôt"]);
        let usual = visitor.opens("/fr/officer").await.texts("thead th");
        assert_eq!(usual.len(), 8, "{usual:?}");
    }

    async fn an_empty_list_and_one_that_a_filter_empties_say_different_things(app) {
        let visitor = app.officer().await.at_a_browser().await;
        let empty = visitor.opens("/fr/officer").await;
        assert!(empty.text().contains("Aucune demande ouverte"), "{}", empty.text());
        files(app, 1).await;
        let none = visitor.opens("/fr/officer?kind=urgent").await;
        assert!(none.text().contains("Aucune demande ne répond à ces filtres"), "{}", none.text());
        let wider = none.links().into_iter().filter(|link| link.contains("stage=every")).collect::<Vec<_>>();
        assert_eq!(wider, ["/fr/officer?stage=every&kind=urgent"]);
    }

    async fn several_requests_are_assigned_after_a_page_that_lists_them_and_each_once(app) {
        let (officer, colleague) = (app.officer().await, app.officer().await);
        let cases = files(app, 4).await;
        let visitor = officer.at_a_browser().await;
        let chosen = references(app, &cases[..3]).await;
        let confirm = visitor.sends_only(&ticks(&visitor, &chosen).await.pressing("do", "assign")).await;
        assert_eq!(confirm.status, StatusCode::OK, "{}", confirm.text());
        assert_eq!(listed(&confirm), chosen, "exactly those");
        for case in &cases {
            assert_eq!(app.history(*case).await, ["submitted"], "nothing is done yet");
        }
        let form = confirm.main_form().with("to", &colleague.user.to_string());
        let first = visitor.sends(&form).await;
        assert_eq!(first.status, StatusCode::OK);
        assert!(became(&first).iter().all(|(_, outcome)| outcome == "Fait."), "{}", first.text());
        let second = visitor.sends(&form).await;
        let before = "Déjà fait par ce même formulaire.";
        assert!(became(&second).iter().all(|(_, outcome)| outcome == before), "{}", second.text());
        assert_eq!(became(&second).len(), 3);
        for case in &cases[..3] {
            assert_eq!(app.history(*case).await, ["submitted", "assigned"]);
            assert_eq!(app.case(*case).await.assignee, Some(colleague.user));
        }
        assert_eq!(app.history(cases[3]).await, ["submitted"]);
    }

    async fn what_changed_since_the_page_was_made_is_refused_alone(app) {
        let officer = app.officer().await;
        let cases = files(app, 3).await;
        let visitor = officer.at_a_browser().await;
        let chosen = references(app, &cases).await;
        let confirm = visitor.sends_only(&ticks(&visitor, &chosen).await.pressing("do", "note")).await;
        let form = confirm.main_form().with("text", "مراسلة المديرية");
        officer.takes_on(cases[1]).await;
        let page = visitor.sends(&form).await;
        let stale = app.case(cases[1]).await.reference.to_string();
        for (reference, outcome) in became(&page) {
            let expected = if reference == stale { "a changé entre-temps" } else { "Fait." };
            assert!(outcome.contains(expected), "{reference}: {outcome}");
        }
        assert_eq!(app.history(cases[0]).await, ["submitted", "noted"]);
        assert_eq!(app.history(cases[1]).await, ["submitted", "taken-on"]);
    }

    async fn what_the_rules_forbid_is_left_out_and_said(app) {
        let officer = app.officer().await;
        let cases = files(app, 2).await;
        app.citizen("أمينة").withdraws(cases[1]).await.expect("withdrawn");
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens("/fr/officer?stage=every").await.form("/officer/bulk");
        let chosen = references(app, &cases).await;
        let form = chosen.iter().fold(form, |form, reference| form.with("case", reference));
        let confirm = visitor.sends_only(&form.pressing("do", "assign")).await;
        assert_eq!(listed(&confirm), references(app, &cases[..1]).await);
        assert!(confirm.text().contains("Laissées de côté"), "{}", confirm.text());
        let colleague = officer.user.to_string();
        // A form that was bent says more than the page did: the rules answer it.
        let mut bent = confirm.main_form().with("to", &colleague);
        let mark = bent.fields.iter().find(|field| field.name == "case").expect("a case").clone();
        let version = app.stored(cases[1]).await.version;
        let value = format!("{}:{version}", app.case(cases[1]).await.reference);
        bent.fields.push(crate::support::web::Field { sent: Some(value.clone()), value, ..mark });
        let page = visitor.sends(&bent).await;
        assert!(page.text().contains("1 demande : refusé"), "{}", page.text());
        assert_eq!(app.history(cases[1]).await, ["submitted", "withdrawn"]);
    }

    async fn the_tabs_add_up_where_a_day_cannot_be_computed(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        files(app, 2).await;
        let count = |page: &Page, tab: &str| {
            let texts = page.texts("ul.tabs li").into_iter();
            let counts = texts.filter_map(|text| text.trim().strip_prefix(tab).map(str::trim).map(str::to_owned));
            counts.filter_map(|n| n.parse::<usize>().ok()).next()
        };
        let unknown = "Sans échéance calculable";
        let page = officer.at_a_browser().await.opens("/fr/officer").await;
        assert_eq!((count(&page, "Toutes"), count(&page, unknown)), (Some(2), None), "{}", page.text());
        // The calendar does not reach so far.
        app.it_is("2035-06-01T10:00:00Z");
        let undated = files(app, 1).await;
        assert!(app.case(undated[0]).await.clocks.iter().all(|clock| clock.due.is_none()), "no day is computed");
        let visitor = officer.at_a_browser().await;
        let page = visitor.opens("/fr/officer").await;
        let all = count(&page, "Toutes").expect("a count");
        let days = ["En retard", "Échéance aujourd’hui", "Dans les 5 jours ouvrables", "Plus tard", unknown];
        let counts: Vec<_> = days.iter().map(|tab| count(&page, tab)).collect();
        assert_eq!(counts.iter().flatten().sum::<usize>(), all, "{counts:?}");
        assert_eq!(counts[4], Some(1));
        assert_eq!(listed(&visitor.opens("/fr/officer?due=unknown").await), references(app, &undated).await);
        for place in ["/fr/head", "/fr/head/lateness"] {
            let tiles = head.at_a_browser().await.opens(place).await.texts(".kpi");
            assert!(tiles.iter().any(|tile| tile.contains(unknown)), "{place}: {tiles:?}");
        }
    }

    async fn nothing_chosen_or_nothing_written_does_nothing_and_says_so(app) {
        let cases = files(app, 1).await;
        let visitor = app.officer().await.at_a_browser().await;
        let page = visitor.sends_only(&ticks(&visitor, &[]).await.pressing("do", "assign")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("Aucune demande n’est choisie"), "{}", page.text());
        let chosen = references(app, &cases).await;
        let confirm = visitor.sends_only(&ticks(&visitor, &chosen).await.pressing("do", "note")).await;
        let page = visitor.sends_only(&confirm.main_form()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
        assert_eq!(listed(&page), chosen, "what was chosen stays");
        assert_eq!(app.history(cases[0]).await, ["submitted"]);
    }

    async fn a_request_of_another_institution_is_not_chosen_whoever_names_it(app) {
        app.receives(SILENT, "2020-01-01").await;
        let own = files(app, 1).await;
        let other = app.citizen("نادية").files(a_request().to(SILENT)).await;
        let visitor = app.officer().await.at_a_browser().await;
        let chosen = references(app, &own).await;
        let confirm = visitor.sends_only(&ticks(&visitor, &chosen).await.pressing("do", "note")).await;
        let mut form = confirm.main_form().with("text", "x");
        let mark = form.fields.iter().find(|field| field.name == "case").expect("a case").clone();
        let value = format!("{}:1", app.case(other).await.reference);
        form.fields.push(crate::support::web::Field { sent: Some(value.clone()), value, ..mark });
        let page = visitor.sends(&form).await;
        assert!(page.text().contains("1 référence introuvable"), "{}", page.text());
        assert_eq!(app.history(other).await, ["submitted"]);
        let stranger = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        assert_eq!(stranger.opens(&page.path).await.status, StatusCode::NOT_FOUND, "nor what was done there");
    }

    async fn a_whole_view_is_chosen_at_once(app) {
        let cases = files(app, 30).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens("/fr/officer").await.form("/officer/bulk").with("all", "1");
        let confirm = visitor.sends_only(&form.pressing("do", "note")).await;
        assert_eq!(listed(&confirm), references(app, &cases).await);
        let page = visitor.sends(&confirm.main_form().with("text", "حملة")).await;
        assert!(page.text().contains("30 demandes : fait"), "{}", page.text());
        for case in cases {
            assert_eq!(app.history(case).await, ["submitted", "noted"]);
        }
    }

    async fn two_who_act_on_the_same_requests_at_once_each_have_their_results_whatever_their_order(app) {
        let cases = files(app, 40).await;
        let (one, other) = (app.officer().await.at_a_browser().await, app.officer().await.at_a_browser().await);
        let confirmed = async |visitor: &Visitor, turn: u8| {
            let form = visitor.opens("/fr/officer").await.form("/officer/bulk").with("all", "1");
            let confirm = visitor.sends_only(&form.pressing("do", "note")).await;
            confirm.main_form().with("text", &format!("Tour {turn}"))
        };
        for turn in 0..3 {
            let (mine, mut theirs) = (confirmed(&one, turn).await, confirmed(&other, turn).await);
            theirs.fields.reverse();
            let (first, second) = tokio::join!(one.sends_only(&mine), other.sends_only(&theirs));
            assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
            for (visitor, sent) in [(&one, first), (&other, second)] {
                let page = visitor.opens(&sent.location().expect("the results")).await;
                assert_eq!(became(&page).len(), cases.len(), "{}", page.text());
                for (reference, outcome) in became(&page) {
                    let told = outcome == "Fait." || outcome.contains("a changé entre-temps");
                    assert!(told, "{reference}: {outcome}");
                }
            }
        }
        for case in cases {
            let noted = app.history(case).await.iter().filter(|event| **event == "noted").count();
            assert!((3..=6).contains(&noted), "each turn noted it, once or twice: {noted}");
        }
    }

    async fn the_file_holds_the_view_and_nothing_that_a_spreadsheet_would_compute(app) {
        app.receives(SILENT, "2020-01-01").await;
        let formula = "=HYPERLINK(\"http://x\")";
        let own = app.citizen("=1+1").files(a_request().about(formula)).await;
        let other = app.citizen("نادية").files(a_request().to(SILENT)).await;
        app.citizen("أمينة").files(a_request().urgent()).await;
        let visitor = app.officer().await.at_a_browser().await;
        let before = visitor.opens("/fr/officer/export?kind=ordinary").await;
        assert!(before.text().contains("Le fichier contiendra 1 demande"), "{}", before.text());
        let file = visitor.sends_only(&before.main_form()).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "text/csv; charset=utf-8"));
        let text = file.html();
        assert!(text.starts_with("\u{feff}\"Référence\";\"Objet\";"), "{text}");
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.contains(&app.case(own).await.reference.to_string()));
        assert!(!text.contains(&app.case(other).await.reference.to_string()));
        assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && text.contains("\"'=1+1"), "{text}");
        let taken = app.rows("select act, cases from joint_acts where institution = $1", [MINISTRY.into()]).await;
        assert_eq!(taken.len(), 1, "who took it is kept");
        for statement in ["update joint_acts set cases = 0", "delete from joint_acts"] {
            assert!(app.tampers(statement).await.is_err(), "the engine did it: {statement}");
        }
    }

    async fn the_chosen_requests_are_a_file_too(app) {
        let cases = files(app, 3).await;
        let visitor = app.officer().await.at_a_browser().await;
        let chosen = references(app, &cases[..2]).await;
        let confirm = visitor.sends_only(&ticks(&visitor, &chosen).await.pressing("do", "export")).await;
        assert_eq!(listed(&confirm), chosen);
        let file = visitor.sends_only(&confirm.main_form()).await;
        let text = file.html();
        assert_eq!(text.lines().count(), 3, "{text}");
        for reference in chosen {
            assert!(text.contains(&reference));
        }
        assert!(text.contains("أمينة"), "{text}");
    }
}
