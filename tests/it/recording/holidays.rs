//! Acts of the calendar: what they move, what they leave alone, who is told, and that a stop in the middle, a
//! second act or a busy office changes nothing of that.

use crate::support::{TestApp, a_request, on_both_engines, on_both_engines_with, times::day};
use bayan::{
    app::holidays::{self, Recorded, Wish, preview},
    domain::{
        case::clock::Step,
        id::CaseId,
        law::{
            Calendar, CalendarData, Class, ClassSet, Rule,
            calendar::{Measure, Names},
        },
    },
    jobs,
    persistence::moves::{self, Wanted},
};
use jiff::civil::Date;

/// A collectivity, and a body that no closure covers.
const COMMUNE: &str = "CRABAT";
const AGENCY: &str = "ANRT";

/// The calendar compiled in, before anybody knew of the closure after Aïd al-Adha of 2025.
pub(super) fn before_the_communique() -> Calendar {
    let mut data: CalendarData = Calendar::builtin().data().clone();
    data.closures.retain(|closure| closure.date != day("2025-06-09"));
    Calendar::new(data).expect("a calendar")
}

fn names(ar: &str) -> Names {
    Names {
        ar: ar.to_owned(),
        fr: "Lendemain de l’Aïd al-Adha".to_owned(),
        en: "After Eid al-Adha".to_owned(),
    }
}

pub(super) fn closure(on: &str, declared_on: &str) -> Wish {
    let classes =
        [Class::StateAdministration, Class::TerritorialCollectivity].into_iter().collect::<ClassSet>();
    Wish {
        measure: Measure::Close {
            date: day(on),
            classes,
            depends_on: None,
            name: names("عطلة استثنائية بعد عيد الأضحى"),
        },
        source: "بلاغ رئاسة الحكومة".to_owned(),
        declared_on: day(declared_on),
    }
}

fn undoing(act: u32, on: &str) -> Wish {
    Wish { measure: Measure::Undo { act }, source: "بلاغ لاحق".to_owned(), declared_on: day(on) }
}

pub(super) async fn records(app: &TestApp, wish: Wish) -> u32 {
    let known = app.portal.calendar().number();
    match holidays::record(&app.portal, None, known, wish).await.expect("the store") {
        Recorded::Act(number) => number,
        other => panic!("the act should have been recorded, and there came {other:?}"),
    }
}

pub(super) async fn carries_out(app: &TestApp) -> u32 {
    holidays::sweep(&app.portal, || true).await.expect("carried out")
}

pub(super) async fn nightly_check(app: &TestApp) -> Option<String> {
    jobs::clocks::run(&app.portal).await.expect("the store").alarm
}

async fn due(app: &TestApp, case: CaseId) -> Date {
    app.case(case).await.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a due date").due_on
}

pub(super) async fn filed(app: &TestApp, instant: &str, to: &str) -> CaseId {
    app.it_is(instant);
    app.citizen("أمينة").files(a_request().to(to)).await
}

async fn everybody_receives(app: &TestApp) {
    app.receives(COMMUNE, "2020-01-01").await;
    app.receives(AGENCY, "2020-01-01").await;
}

async fn rows(app: &TestApp, act: u32) -> Vec<moves::Row> {
    moves::rows(&app.portal.db, act, &Wanted::default(), None, 1_000).await.expect("rows")
}

on_both_engines_with! { before_the_communique();
    async fn a_closure_moves_what_spans_it_by_one_working_day_and_nothing_else(app) {
        everybody_receives(app).await;
        app.it_is("2025-04-28T09:00:00Z");
        let officer = app.officer().await;
        let over = filed(app, "2025-04-28T10:00:00Z", "MEF").await;
        let answered = filed(app, "2025-05-12T10:00:00Z", "MEF").await;
        officer.answers(answered).await.expect("answered");
        app.citizen("أمينة").reads_the_answer(answered).await.expect("read");
        let spanning = filed(app, "2025-05-30T10:00:00Z", "MEF").await;
        let collectivity = filed(app, "2025-05-30T11:00:00Z", COMMUNE).await;
        let agency = filed(app, "2025-05-30T12:00:00Z", AGENCY).await;
        app.it_is("2025-06-03T10:00:00Z");
        let urgent = app.citizen("أمينة").files(a_request().urgent()).await;
        let extended = filed(app, "2025-06-04T10:00:00Z", "MEF").await;
        officer.extends(extended).await.expect("extended");
        app.it_is("2025-06-05T09:00:00Z");
        let all = [over, answered, spanning, collectivity, agency, urgent, extended];
        let mut before = Vec::new();
        for case in all {
            before.push((case, app.case(case).await));
        }

        let wish = closure("2025-06-09", "2025-06-05");
        let version = holidays::version(&app.portal, wish.clone()).expect("it can be");
        let (previewed, _) = preview::rows(&app.portal, &version, None, 1_000).await.expect("a preview");
        let act = records(app, wish).await;
        assert_eq!(nightly_check(app).await, None, "each clock is what its own version gives");
        assert_eq!(carries_out(app).await, 6, "cases that followed");
        assert_eq!(rows(app, act).await, previewed, "row by row");
        assert_eq!(nightly_check(app).await, None);
        assert_eq!(carries_out(app).await, 0, "nothing is left");

        let classes = |code: &str| &app.portal.directory.get(&app.code(code)).expect("known").class;
        let new = app.portal.calendar();
        for (id, was) in before {
            let is = app.case(id).await;
            for (old, now) in was.clocks.iter().zip(&is.clocks) {
                let (old_due, new_due) = (old.due.as_ref().expect("a date"), now.due.as_ref().expect("a date"));
                let moves = [spanning, collectivity, urgent, extended].contains(&id) && now.rule == Rule::Answer;
                if !moves {
                    assert_eq!(old, now, "{} {}", is.reference, now.rule.code());
                    continue;
                }
                let of = classes(is.institution.as_str());
                assert_eq!(new.working_days(old_due.due_on, new_due.due_on, of), Ok(1));
                let entry = now.ledger.last().expect("an entry");
                assert_eq!((entry.step, entry.act), (Step::Recalculate, Some(act)));
                assert_eq!(entry.before.as_ref(), Some(old_due));
                assert_eq!(new_due.calendar_version, new.version());
            }
        }
        assert_eq!(due(app, spanning).await, day("2025-07-01"));
        assert_eq!(due(app, agency).await, day("2025-06-30"));
        for (case, told) in [(spanning, 1), (collectivity, 1), (extended, 1), (over, 1), (answered, 1), (urgent, 1), (agency, 0)] {
            let queued = app.queued(case).await.into_iter().filter(|kind| kind == "date-moved").count();
            assert_eq!(queued, told, "{}", app.case(case).await.reference);
        }
        let lists = app.rows("select id from outbox where kind = 'dates-moved'", []).await;
        assert_eq!(lists.len(), 1, "the one officer there is");
        let windows: Vec<_> = previewed.iter().filter(|row| row.rule == Rule::ComplaintToHead).collect();
        assert_eq!(windows.len(), 2, "the silence of the one and the answer of the other");
        for row in windows {
            let (was, is) = (row.before.due_on.expect("a day"), row.after.due_on.expect("a day"));
            assert_eq!(new.working_days(was, is, classes("MEF")), Ok(1));
        }
    }

    async fn an_undo_restores_every_date_but_those_that_the_rules_hold_and_lists_them(app) {
        app.it_is("2025-05-12T09:00:00Z");
        let officer = app.officer().await;
        let early = filed(app, "2025-05-12T10:00:00Z", "MEF").await;
        let told = filed(app, "2025-05-20T10:00:00Z", "MEF").await;
        officer.answers(told).await.expect("answered");
        let late = filed(app, "2025-05-30T10:00:00Z", "MEF").await;
        app.it_is("2025-06-02T10:00:00Z");
        app.citizen("أمينة").reads_the_answer(told).await.expect("read");
        app.it_is("2025-06-05T09:00:00Z");
        let was = (due(app, early).await, due(app, late).await);
        records(app, closure("2025-06-09", "2025-06-05")).await;
        carries_out(app).await;
        let moved = (due(app, early).await, due(app, late).await);
        assert_eq!((moved.0, moved.1), (day("2025-06-10"), day("2025-07-01")));
        let file_by = |case: &bayan::domain::case::Case| {
            case.complaint_window(&app.portal.moment(app.now(), app.portal.directory.get(&case.institution).expect("known")))
                .openings[0].file_by
        };
        let window = file_by(&app.case(told).await);

        app.it_is("2025-06-10T09:00:00Z");
        let wish = undoing(1, "2025-06-10");
        let version = holidays::version(&app.portal, wish.clone()).expect("it can be");
        let (previewed, _) = preview::rows(&app.portal, &version, None, 1_000).await.expect("a preview");
        let act = records(app, wish).await;
        carries_out(app).await;
        assert_eq!(rows(app, act).await, previewed);
        assert_eq!(due(app, late).await, was.1, "as it was");
        assert_eq!(due(app, early).await, day("2025-06-10"), "not to before the day after the act");
        assert_ne!(due(app, early).await, was.0);
        assert_eq!(file_by(&app.case(told).await), window, "a last day once told never moves earlier");
        let held = moves::rows(&app.portal.db, act, &Wanted { held_only: true, ..Wanted::default() }, None, 10)
            .await
            .expect("rows");
        let held: Vec<_> = held.iter().map(|row| (row.case, row.rule)).collect();
        // The mail about the closure told the last day to complain of the silence to come, too.
        let of_silence = (late, Rule::ComplaintToHead);
        assert_eq!(held, [(early, Rule::Answer), (told, Rule::ComplaintToHead), of_silence]);
        assert_eq!(nightly_check(app).await, None);
        let moment = app.portal.moment(app.now(), app.portal.directory.get(&app.code("MEF")).expect("known"));
        let case = app.case(early).await;
        let clock = case.clock(Rule::Answer).expect("the clock");
        let why = clock.explanation(&moment).expect("an explanation");
        assert_eq!((why.due_on, why.held_to), (day("2025-06-10"), Some(day("2025-06-10"))));
        let notices = |kind: &'static str, case| async move {
            app.queued(case).await.into_iter().filter(|one| one == kind).count()
        };
        assert_eq!(notices("date-moved", late).await, 2, "one for each act");
        assert_eq!(notices("date-moved", early).await, 1, "nothing moved back");
    }

    async fn what_ended_between_declaration_and_entry_is_corrected_and_judged_anew(app) {
        app.it_is("2025-05-02T09:00:00Z");
        let officer = app.officer().await;
        let before = filed(app, "2025-05-02T10:00:00Z", "MEF").await;
        let late = filed(app, "2025-05-12T10:00:00Z", "MEF").await;
        assert_eq!(due(app, late).await, day("2025-06-09"));
        app.it_is("2025-06-10T09:00:00Z");
        officer.answers(late).await.expect("a day late, as everybody thinks");
        app.it_is("2025-06-16T09:00:00Z");
        let ended = due(app, before).await;
        records(app, closure("2025-06-09", "2025-06-05")).await;
        carries_out(app).await;
        assert_eq!(due(app, late).await, day("2025-06-10"));
        let case = app.case(late).await;
        let moment = app.portal.moment(app.now(), app.portal.directory.get(&case.institution).expect("known"));
        let state = case.time_status(case.clock(Rule::Answer).expect("the clock"), &moment).state;
        assert_eq!(state, bayan::domain::law::status::State::Met);
        assert_eq!(due(app, before).await, ended, "it had ended before the day of declaration");
        assert_eq!(nightly_check(app).await, None);
    }

    async fn a_stop_in_the_middle_and_a_second_run_end_as_one_run_does(app) {
        app.it_is("2025-05-30T09:00:00Z");
        app.officer().await;
        let mut cases = Vec::new();
        for _ in 0..12 {
            cases.push(filed(app, "2025-05-30T10:00:00Z", "MEF").await);
        }
        app.it_is("2025-06-05T09:00:00Z");
        records(app, closure("2025-06-09", "2025-06-05")).await;
        // Killed after half of the cases: what was done stays, where it was is forgotten.
        let act = |case: &CaseId| {
            let command = bayan::domain::case::command::Command::FollowCalendar { settled: 0 };
            bayan::app::Act::plain(*case, &bayan::domain::actor::Actor::System, command)
        };
        bayan::app::change_many(&app.portal, cases[..6].iter().map(act).collect()).await.expect("half of them");
        assert_eq!(nightly_check(app).await, None, "half are behind, and each is what its version gives");
        let restarted = app.another_portal().await.beginning_with(before_the_communique());
        assert_eq!(holidays::sweep(&restarted, || true).await.expect("the rest"), 6);
        for case in &cases {
            assert_eq!(app.history(*case).await, ["submitted", "recalculated"]);
            let told = app.queued(*case).await.into_iter().filter(|kind| kind == "date-moved").count();
            assert_eq!(told, 1);
        }
        assert_eq!(rows(app, 1).await.len(), 12);
        assert_eq!(holidays::sweep(&restarted, || true).await.expect("again"), 0);
        restarted.db.close().await.expect("closed");
    }

    async fn who_extends_or_answers_before_his_case_was_looked_at_does_so_by_the_new_date(app) {
        app.it_is("2025-05-12T09:00:00Z");
        let officer = app.officer().await;
        let extended = filed(app, "2025-05-12T10:00:00Z", "MEF").await;
        let answered = filed(app, "2025-05-12T10:00:00Z", "MEF").await;
        app.it_is("2025-06-10T08:00:00Z");
        records(app, closure("2025-06-09", "2025-06-05")).await;
        officer.extends(extended).await.expect("the first term ends today, no longer yesterday");
        officer.answers(answered).await.expect("in time");
        assert_eq!(app.history(extended).await, ["submitted", "recalculated", "taken-on", "extended"]);
        assert_eq!(nightly_check(app).await, None);
        carries_out(app).await;
        assert_eq!(app.history(answered).await, ["submitted", "recalculated", "replied"]);
        let case = app.case(extended).await;
        let clock = case.clock(Rule::Answer).expect("the clock");
        assert_eq!(clock.first_due.as_ref().map(|due| due.due_on), Some(day("2025-06-10")));
        let moved = rows(app, 1).await;
        assert_eq!(moved.iter().filter(|row| row.rule == Rule::Answer).count(), 2);
        assert_eq!(nightly_check(app).await, None);
    }

    async fn an_act_then_its_undoing_before_anybody_followed_moves_nothing(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let case = filed(app, "2025-06-05T10:00:00Z", "MEF").await;
        records(app, closure("2025-06-09", "2025-06-05")).await;
        records(app, undoing(1, "2025-06-05")).await;
        let before = app.case(case).await;
        carries_out(app).await;
        assert_eq!(due(app, case).await, before.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a date").due_on);
        assert_eq!(nightly_check(app).await, None);
    }
}

on_both_engines! {
    async fn confirming_a_feast_turns_each_range_into_the_one_right_date(app) {
        let open = filed(app, "2027-02-10T10:00:00Z", "MEF").await;
        let firm = filed(app, "2027-02-11T10:00:00Z", "MEF").await;
        let case = app.case(firm).await;
        let due_of = |case: &bayan::domain::case::Case| case.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a date");
        assert!(!due_of(&case).provisional());
        assert_eq!(due_of(&case).due_on, day("2027-03-15"), "in every joint shift");
        let range = due_of(&app.case(open).await);
        assert!(range.provisional(), "{range:?}");
        app.it_is("2027-03-08T20:00:00Z");
        let wish = Wish {
            measure: Measure::Confirm { feast: "fitr-2027".to_owned(), first: day("2027-03-11") },
            source: "وزارة الأوقاف والشؤون الإسلامية".to_owned(),
            declared_on: day("2027-03-08"),
        };
        let act = records(app, wish).await;
        carries_out(app).await;
        let after = due_of(&app.case(open).await);
        assert!(!after.provisional());
        let classes = &app.portal.directory.get(&app.code("MEF")).expect("known").class;
        let counted = bayan::domain::law::due(app.portal.calendar(), Rule::Answer, false, day("2027-02-10"), classes);
        assert_eq!(counted.expect("a date").days(), after.days());
        assert_eq!(rows(app, act).await.len(), 1, "the firm one stays untouched");
        assert_eq!(app.history(firm).await, ["submitted"]);
    }

    async fn an_outage_gives_the_requester_days_back_and_nobody_else(app) {
        app.it_is("2026-10-01T09:00:00Z");
        let officer = app.officer().await;
        let case = filed(app, "2026-10-01T10:00:00Z", "MEF").await;
        officer.answers(case).await.expect("answered");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        let open = filed(app, "2026-10-02T10:00:00Z", "MEF").await;
        app.it_is("2026-10-20T09:00:00Z");
        let institution = app.portal.directory.get(&app.code("MEF")).expect("known");
        let window = |case: &bayan::domain::case::Case| case.complaint_window(&app.portal.moment(app.now(), institution)).openings[0];
        let before = window(&app.case(case).await);
        let due_before = due(app, open).await;
        let wish = Wish {
            measure: Measure::Outage {
                from: "2026-10-13T08:00:00Z".parse().expect("an instant"),
                until: "2026-10-14T18:00:00Z".parse().expect("an instant"),
            },
            source: "عطل في مركز البيانات".to_owned(),
            declared_on: day("2026-10-20"),
        };
        records(app, wish).await;
        carries_out(app).await;
        let after = window(&app.case(case).await);
        assert_eq!(after.file_by, before.file_by, "the day to act by stays");
        let (was, is) = (before.accept_until.expect("a day"), after.accept_until.expect("a day"));
        assert!((2..=4).contains(&was.until(is).expect("days").get_days()), "{was} {is}");
        assert_eq!(due(app, open).await, due_before);
        let told = app.queued(case).await.into_iter().filter(|kind| kind == "date-moved").count();
        assert_eq!(told, 1);
        assert!(!app.queued(open).await.contains(&"date-moved".to_owned()));
    }

    async fn administrators_are_reminded_of_feasts_that_nobody_confirmed(app) {
        app.it_is("2027-03-08T09:00:00Z");
        app.appointed(bayan::domain::actor::Role::Administrator, "MEF").await;
        let run = async || jobs::confirmations::run(&app.portal).await.expect("the store");
        let waiting = run().await;
        assert!(waiting >= 1);
        let told = app.count("outbox").await;
        assert_eq!(told, i64::from(waiting));
        run().await;
        assert_eq!(app.count("outbox").await, told, "told once");
        app.it_is("2027-03-09T09:00:00Z");
        let wish = Wish {
            measure: Measure::Confirm { feast: "fitr-2027".to_owned(), first: day("2027-03-10") },
            source: "وزارة الأوقاف".to_owned(),
            declared_on: day("2027-03-09"),
        };
        records(app, wish).await;
        assert_eq!(run().await, waiting - 1);
    }
}
