//! What happens to a request, and how it is counted then: as the dictionary says, as of any day, and again whatever
//! moves its period.

use super::{
    figures::{figures, listed},
    rights::is_sound,
    told_ends::corrects,
};
use crate::support::{a_request, app::MINISTRY, on_both_engines, times::day, web::Visitor};
use bayan::{
    app::holidays::{self, Wish},
    audit::verify::{Aids, verify},
    domain::{
        actor::Role,
        case::command::Command,
        figures::Verdict,
        law::{
            ClassSet, Rule,
            calendar::{Measure, Names},
        },
    },
    persistence::migrate,
};

/// The verdicts on the ordinary requests of the ministry, without those that none has.
async fn verdicts(auditor: &Visitor, query: &str) -> Vec<(&'static str, u64)> {
    let found = figures(auditor, &format!("institution={MINISTRY}&{query}")).await;
    let verdicts = &found["series"]["ordinary"]["verdicts"];
    let given = |one: &Verdict| Some((one.code(), verdicts[one.code()].as_u64().filter(|n| *n > 0)?));
    Verdict::ALL.iter().filter_map(given).collect()
}

on_both_engines! {
    async fn requests_are_counted_as_they_are_lived(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        // Received on Monday 23 February: the first term ends on 25 March.
        let (in_time, late, extended) = (amina.files(a_request()).await, amina.files(a_request()).await, amina.files(a_request()).await);
        let (withdrawn, silent) = (amina.files(a_request()).await, amina.files(a_request()).await);
        app.it_is("2026-03-09T10:00:00Z");
        officer.answers(in_time).await.expect("answered");
        officer.extends(extended).await.expect("extended");
        amina.withdraws(withdrawn).await.expect("withdrawn");
        app.it_is("2026-03-26T10:00:00Z");
        officer.answers(late).await.expect("answered late");
        app.it_is("2026-04-10T10:00:00Z");
        officer.answers(extended).await.expect("answered in the extension");
        app.it_is("2026-04-30T10:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;

        let of = async |query: &str| verdicts(&auditor, query).await;
        let lately = "from=2026-03-01&to=2026-04-30";
        let at_the_end = [("first-term", 1), ("extension", 1), ("late", 1), ("unanswered", 1), ("withdrawn", 1)];
        assert_eq!(of(&format!("{lately}&as_of=2026-04-29")).await, at_the_end);
        // The day after the first term: one was answered that day, late; the extended one still has time.
        let then = [("first-term", 1), ("late", 1), ("unanswered", 1), ("running", 1), ("withdrawn", 1)];
        assert_eq!(of(&format!("{lately}&as_of=2026-03-26")).await, then);
        // On the last day of the term itself nobody is late.
        assert_eq!(of("from=2026-03-01&to=2026-03-25&as_of=2026-03-24").await, []);
        // The cohort is that of the end of the first term, whatever became of it.
        assert_eq!(of("from=2026-04-01&to=2026-04-29&as_of=2026-04-29").await, []);
        let list = auditor.opens(&format!("/fr/auditor/cases?{lately}&as_of=2026-04-29&only=unanswered")).await;
        let reference = app.case(silent).await.reference.to_string();
        assert!(list.text().contains(&reference) && !list.text().contains("أمينة"), "{}", list.text());
    }

    async fn a_request_whose_last_day_nobody_can_count_yet_is_in_no_figure_and_has_its_link(app) {
        app.it_is("2028-12-20T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2028-12-22T10:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let page = auditor.opens("/fr/auditor").await;
        assert!(page.text().contains("Une demande n’a pas encore d’échéance calculable"), "{}", page.text());
        let link = page.links().into_iter().find(|to| to.contains("only=without-date")).expect("its link");
        assert_eq!(listed(&auditor, &link).await, 1);
        let reference = app.case(case).await.reference.to_string();
        assert!(auditor.opens(&link).await.text().contains(&reference));
        assert_eq!(verdicts(&auditor, "from=&as_of=2028-12-21").await, []);
    }

    async fn an_officer_counts_as_in_office_until_the_day_the_account_was_taken_out_of_use(app) {
        app.officer().await;
        app.it_is("2026-03-12T10:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let alone = async |as_of: &str| {
            let found = figures(&auditor, &format!("institution={MINISTRY}&as_of={as_of}")).await;
            found["coverage"]["without_officer"].as_array().expect("codes").len()
        };
        assert_eq!(alone("2026-03-11").await, 0);
        let gone = "update users set disabled_at = '2026-03-10 10:00:00+00:00' where role = 'officer'";
        app.tampers(gone).await.expect("taken out of use");
        assert_eq!((alone("2026-03-09").await, alone("2026-03-10").await), (0, 1));
    }

    async fn what_moves_a_period_moves_what_is_counted_and_an_older_store_is_counted_once(app) {
        app.it_is("2026-02-23T10:00:00Z");
        let (officer, head) = (app.officer().await, app.head().await);
        let registered = officer.registers_for(a_request(), "2026-02-02", None).await.expect("registered");
        let extended = app.citizen_without_email("أمينة").files(a_request()).await;
        app.it_is("2026-03-10T10:00:00Z");
        let auditor = app.appointed(Role::Auditor, "").await;
        let lately = "from=2026-02-01&to=2026-05-31";
        // Each time anew: a session ends before the next of these days.
        let of = async |as_of: &str| verdicts(&auditor.at_a_browser().await, &format!("{lately}&as_of={as_of}")).await;
        assert_eq!(of("2026-03-09").await, [("unanswered", 1)], "due on 2 March");
        corrects(&officer, &head, registered.case, "2026-02-23").await;
        assert_eq!(of("2026-03-09").await, [], "due on 25 March, as the other");

        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        let measure = Measure::Close { date: day("2026-03-16"), classes: ClassSet::ALL, depends_on: None, name };
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: day("2026-03-10") };
        holidays::record(&app.portal, None, 0, wish).await.expect("recorded");
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        app.it_is("2026-03-26T10:00:00Z");
        assert_eq!(of("2026-03-25").await, [], "due on 26 March, since a day was declared off");
        officer.extends(extended).await.expect("in time, by letter");
        app.it_is("2026-03-27T10:00:00Z");
        assert_eq!(of("2026-03-26").await, [("unanswered", 1), ("running", 1)]);
        app.portal_does(extended, Command::LapseExtension { rule: Rule::Answer }).await.expect("nothing had left");
        assert_eq!(of("2026-03-26").await, [("unanswered", 2)]);
        let series = figures(&auditor.at_a_browser().await, &format!("{lately}&as_of=2026-03-26")).await["series"]["ordinary"].clone();
        assert_eq!(series["extensions"]["invalid"].as_object().map(|grounds| grounds.len()), Some(1), "{series}");
        is_sound(app).await;

        let counted = app.count("clock_facts").await;
        for older in ["drop table clock_facts", "drop table readings", "delete from seaql_migrations where version = 'm0025_figures'"] {
            app.tampers(older).await.expect("as it was");
        }
        migrate::up(&app.portal.db).await.expect("migrated");
        assert_eq!(app.count("clock_facts").await, counted);
        is_sound(app).await;
        app.tampers("update clock_facts set late_by = 1").await.expect("changed");
        let found = verify(&app.portal.db, &Aids::default()).await.expect("the store").findings;
        assert!(found.len() == 2 && found[0].what.contains("what is counted of") && found[0].what.contains("(late_by)"), "{found:?}");
        app.tampers("update clock_facts set late_by = null").await.expect("as it was");
    }
}
