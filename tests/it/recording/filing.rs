//! Filing: references without gaps, forms that act once, conflicts that are told.

use crate::support::{a_request, actors, app::SILENT, on_both_engines, times::day};
use bayan::{
    app::{Error, Keys, change},
    domain::{
        case::{
            command::{Command, NoticeSubject},
            facts::Channel,
            stage::Stage,
        },
        law::Rule,
    },
    persistence::values,
};
use std::collections::HashSet;

on_both_engines! {
    async fn a_filing_has_its_reference_its_due_date_and_its_notices(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let filed = app.case(case).await;
        assert_eq!(filed.reference.to_string().split('-').take(3).collect::<Vec<_>>(), ["MEF", "2026", "00001"]);
        assert_eq!(filed.stage, Stage::Received);
        assert_eq!(filed.act_by(), Some(day("2026-03-25")), "{}", officer.user);
        assert_eq!(app.history(case).await, ["submitted"]);
        assert_eq!(app.queued(case).await, ["new-request", "receipt"]);
    }

    async fn the_key_of_another_database_is_told_from_its_own(app) {
        let another = Keys::derive(&[99; 32]).identity;
        assert!(values::opens(&app.portal.db, &another).await.expect("read"), "nothing is kept under any key");
        app.citizen("أمينة").files(a_request()).await;
        assert!(values::opens(&app.portal.db, &app.portal.keys.identity).await.expect("read"));
        assert!(!values::opens(&app.portal.db, &another).await.expect("read"));
    }

    async fn a_filing_at_half_past_eleven_in_utc_summer_belongs_to_the_next_day_in_casablanca(app) {
        app.it_is("2026-08-10T23:30:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        assert_eq!(app.case(case).await.received_on, Some(day("2026-08-11")));
    }

    async fn a_filing_beyond_the_calendar_has_its_receipt_and_no_due_date(app) {
        app.it_is("2028-12-20T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        let filed = app.case(case).await;
        assert_eq!(filed.received_on, Some(day("2028-12-20")));
        assert_eq!(filed.clock(Rule::Answer).and_then(|clock| clock.due.clone()), None);
    }

    async fn no_period_runs_at_an_institution_that_does_not_receive(app) {
        let case = app.citizen("أمينة").files(a_request().to(SILENT)).await;
        let filed = app.case(case).await;
        assert_eq!(filed.stage, Stage::Dispatched);
        assert!(filed.clocks.is_empty());
        assert_eq!(app.queued(case).await, ["dispatched"]);
    }

    async fn sixteen_at_once_get_references_without_gaps(app) {
        let filings = (0..64).map(|n| {
            let portal = app.portal.clone();
            let act = actors::filing(app, "أمينة", None, &a_request().about(&format!("طلب رقم {n}")));
            async move { change(&portal, act).await.expect("a filing under load") }
        });
        let mut waiting: Vec<_> = filings.collect();
        while !waiting.is_empty() {
            let sixteen: Vec<_> =
                waiting.drain(..waiting.len().min(16)).map(tokio::spawn).collect();
            for one in sixteen {
                one.await.expect("no task fails");
            }
        }
        let numbers: Vec<u32> = app.references().await.iter().map(|reference| reference.number()).collect();
        assert_eq!(numbers, (1..=64).collect::<Vec<u32>>());
    }

    async fn each_institution_counts_for_itself_and_each_year_anew(app) {
        app.receives("CRABAT", "2020-01-01").await;
        let amina = app.citizen("أمينة");
        amina.files(a_request()).await;
        amina.files(a_request().to("CRABAT")).await;
        app.it_is("2027-01-04T09:00:00Z");
        amina.files(a_request()).await;
        let references = app.references().await;
        assert!(references.iter().all(|reference| reference.number() == 1), "{references:?}");
    }

    async fn the_same_form_sent_twice_at_once_is_one_filing(app) {
        let request = a_request().with_form("one-time");
        let twice = [(); 8].map(|()| {
            let portal = app.portal.clone();
            let act = actors::filing(app, "أمينة", None, &request);
            tokio::spawn(async move { change(&portal, act).await.expect("the same confirmation") })
        });
        let mut cases = HashSet::new();
        let mut first = 0;
        for one in twice {
            let changed = one.await.expect("no task fails");
            first += u32::from(!changed.repeated());
            cases.insert(changed.case);
        }
        assert_eq!((cases.len(), first), (1, 1));
        assert_eq!(app.count("cases").await, 1);
    }

    async fn the_same_form_with_other_words_asks_and_files_nothing(app) {
        let amina = app.citizen("أمينة");
        let case = amina.files(a_request().with_form("one-time")).await;
        let other = amina.tries_to_file(a_request().about("شيء آخر").with_form("one-time")).await;
        assert!(matches!(other, Err(Error::FormUsed { case: used }) if used == case), "{other:?}");
        assert_eq!(app.count("cases").await, 1);
    }

    async fn the_second_of_two_officers_is_told_that_the_case_moved_on(app) {
        let (first, second) = (app.officer().await, app.officer().await);
        let case = app.citizen("أمينة").files(a_request()).await;
        first.tries_to_take_on_version(case, 1).await.expect("nobody was before");
        let late = second.tries_to_take_on_version(case, 1).await;
        assert!(matches!(late, Err(Error::Conflict { version: 2 })), "{late:?}");
        assert_eq!(app.case(case).await.assignee, Some(first.user));
    }

    async fn a_notice_that_left_meanwhile_is_no_conflict_and_anything_else_is(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.extends(case).await.expect("extended");
        let seen = app.stored(case).await.version;
        let left = Command::SettleNotice {
            message: app.message(case, "extended").await,
            subject: NoticeSubject::Extension { rule: Rule::Answer },
            left: true,
        };
        app.portal_does(case, left).await.expect("left");
        assert_eq!(app.history(case).await.last(), Some(&"notice-left"));
        let notes = |version| officer.notes_on_version(case, version);
        assert_eq!(notes(seen).await.expect("as it was seen").version, seen + 2);
        let late = notes(seen).await;
        assert!(matches!(late, Err(Error::Conflict { version }) if version == seen + 2), "a colleague: {late:?}");
        for never in [0, seen + 9] {
            assert!(matches!(notes(never).await, Err(Error::Conflict { .. })), "no page showed version {never}");
        }
    }

    async fn a_paper_request_can_be_born_overdue_and_never_in_the_future(app) {
        let officer = app.officer().await;
        let tomorrow = officer.registers(a_request(), "2026-02-24").await;
        assert_eq!(actors::refusal(tomorrow).code(), "in-future");
        let case = officer.registers(a_request(), "2026-01-05").await.expect("registered").case;
        let registered = app.case(case).await;
        assert_eq!(registered.channel, Channel::Counter);
        assert!(registered.act_by().expect("a due date") < day("2026-02-23"));
        assert_eq!(registered.reference.number(), 1, "the refused registration used no number");
    }

    async fn a_clock_that_goes_back_stops_recording(app) {
        let amina = app.citizen("أمينة");
        amina.files(a_request()).await;
        app.it_is("2026-02-23T09:54:00Z");
        let filed = amina.tries_to_file(a_request()).await;
        assert!(matches!(filed, Err(Error::ClockWentBack { minutes: 6 })), "{filed:?}");
        app.it_is("2026-02-23T09:55:00Z");
        amina.files(a_request()).await;
    }

    async fn an_identity_number_is_nowhere_in_the_clear(app) {
        app.citizen("أمينة").files(a_request()).await;
        for (table, columns) in [
            ("case_values", "plaintext"),
            ("cases", "state"),
            ("outbox", "facts"),
        ] {
            let rows = app.rows(&format!("select 1 from {table} where {columns} like '%AB123456%'"), []).await;
            assert!(rows.is_empty(), "{table}.{columns}");
        }
    }
}
