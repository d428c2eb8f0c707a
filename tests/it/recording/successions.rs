//! A body takes the place of another: what passes on the day, what stays as it was, who is told, who may act, and that a
//! stop in the middle or a second run changes nothing of that.

use super::holidays::{carries_out, closure, filed, nightly_check, records};
use crate::support::{
    TestApp, a_request,
    actors::{reasons, refusal},
    app::MINISTRY,
    on_both_engines,
    times::day,
};
use bayan::{
    app::{Act, change_many, succession},
    audit::verify::{Aids, verify},
    domain::{
        actor::{Actor, Role},
        case::{Case, command::Command, refusal::Refusal, reply::Road},
        complaint::{
            command::{Command as OnComplaint, Ruling},
            facts::Finding,
            state::State,
        },
        id::CaseId,
        institution::{Succession, succession::Fault},
        law::{
            Rule, due,
            status::{State as Status, TimeStatus},
        },
    },
};
use std::{cell::Cell, collections::BTreeSet};

/// Another ministry, an agency that no closure of the administration covers, and one that does not receive.
pub const SUCCESSOR: &str = "MSPS";
const AGENCY: &str = "ANRT";
const SILENT: &str = "MJ";

pub fn wish(app: &TestApp, institution: &str, successor: &str, from: &str) -> Succession {
    Succession {
        institution: app.code(institution),
        successor: app.code(successor),
        from: day(from),
        decision: "المرسوم رقم 2.26.530".to_owned(),
    }
}

pub async fn tries(app: &TestApp, institution: &str, successor: &str, from: &str) -> Result<(), Fault> {
    let by = app.appointed(Role::Administrator, MINISTRY).await.user;
    let wish = wish(app, institution, successor, from);
    succession::record(&app.portal, by, wish).await.expect("the store")
}

/// The ministry of the tests is succeeded from that day on.
pub async fn is_succeeded(app: &TestApp, successor: &str, from: &str) {
    app.receives(successor, "2020-01-01").await;
    tries(app, MINISTRY, successor, from).await.expect("recorded");
}

pub async fn sweeps(app: &TestApp) -> u32 {
    succession::sweep(&app.portal, || true).await.expect("carried out")
}

fn status(app: &TestApp, case: &Case) -> TimeStatus {
    let moment = app.portal.moment_of(app.now(), case).expect("known");
    case.time_status(case.clock(Rule::Answer).expect("the clock"), &moment)
}

on_both_engines! {
    async fn on_its_day_and_not_before_every_case_passes_and_nothing_of_it_is_counted_anew(app) {
        let (officer, new) = (app.officer().await, app.appointed(Role::Officer, SUCCESSOR).await);
        let open = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        let answered = filed(app, "2026-02-23T11:00:00Z", MINISTRY).await;
        officer.takes_on(open).await;
        officer.answers(answered).await.expect("answered");
        let before = (app.case(open).await, app.case(answered).await);
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-15T10:00:00Z");
        assert_eq!(sweeps(app).await, 0, "the day before");
        officer.tries_to(open, |sealer| Command::Note { text: reasons(sealer) }).await.expect("still theirs");
        assert_eq!(refusal(new.tries_to(open, |_| Command::TakeOn).await), Refusal::NotYours);

        app.it_is("2026-03-16T06:00:00Z");
        assert_eq!(sweeps(app).await, 2);
        assert_eq!(sweeps(app).await, 0, "nothing is left");
        assert_eq!(app.history(open).await, ["submitted", "taken-on", "noted", "passed"]);
        for (before, case) in [(&before.0, open), (&before.1, answered)] {
            let after = app.case(case).await;
            assert_eq!(after.institution.as_str(), SUCCESSOR);
            assert_eq!((after.origin().as_str(), after.answering_on(day("2026-03-15")).as_str()), (MINISTRY, MINISTRY));
            assert_eq!((&after.reference, &after.clocks), (&before.reference, &before.clocks));
            assert_eq!(after.assignee, None, "nobody of the new body has it in hand");
            assert_eq!(app.queued(case).await.iter().filter(|kind| *kind == "case-passed").count(), 1);
        }
        assert!(app.case(open).await.was_handled_by(officer.user));
        assert_eq!(nightly_check(app).await, None, "every clock is what its ledger gives");
        let told = app.rows("select user_id from outbox where kind = 'cases-passed'", []).await;
        let told: Vec<uuid::Uuid> = told.iter().map(|row| row.try_get("", "user_id").expect("somebody")).collect();
        assert_eq!(told, [new.user.0], "one mail, however many cases");

        assert_eq!(refusal(officer.tries_to(open, |_| Command::TakeOn).await), Refusal::NotYours);
        app.it_is("2026-03-25T10:00:00Z");
        assert_eq!(status(app, &app.case(open).await).state, Status::DueToday);
        new.answers(open).await.expect("answered on the last day");
        assert_eq!(status(app, &app.case(open).await).state, Status::Met);
    }

    async fn whoever_acts_before_the_turn_of_a_case_finds_it_passed(app) {
        let officer = app.officer().await;
        let (case, other) = (filed(app, "2026-02-23T10:00:00Z", MINISTRY).await, filed(app, "2026-02-23T10:00:00Z", MINISTRY).await);
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T06:00:00Z");
        assert_eq!(refusal(officer.tries_to(case, |_| Command::TakeOn).await), Refusal::NotYours);
        assert_eq!(app.history(case).await, ["submitted"], "a refusal records nothing");
        app.citizen("أمينة").withdraws(case).await.expect("withdrawn");
        assert_eq!(app.history(case).await, ["submitted", "passed", "withdrawn"]);
        let complaint = app.appointed(Role::Head, SUCCESSOR).await;
        app.it_is("2026-03-26T06:00:00Z");
        let id = complaint.registers_a_complaint(other).await;
        let stored = app.case(other).await;
        assert_eq!(app.history(other).await, ["submitted", "passed", "complaint"]);
        let number = stored.complaint(id).expect("there").reference.to_string();
        assert!(number.starts_with("MSPS-"), "a number of its own: {number}");
        assert_eq!(sweeps(app).await, 0);
    }

    async fn nothing_is_filed_or_registered_with_a_body_whose_place_was_taken(app) {
        let officer = app.officer().await;
        is_succeeded(app, SUCCESSOR, "2026-03-02").await;
        app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-02T06:00:00Z");
        assert_eq!(refusal(app.citizen("أمينة").tries_to_file(a_request()).await), Refusal::Succeeded);
        assert_eq!(refusal(officer.registers(a_request(), "2026-02-27").await), Refusal::Succeeded);
        app.citizen("أمينة").files(a_request().to(SUCCESSOR)).await;
    }

    async fn a_stop_in_the_middle_and_a_second_run_end_as_one_run_does(app) {
        let new = app.appointed(Role::Officer, SUCCESSOR).await;
        let mut cases = Vec::new();
        for _ in 0..12 {
            cases.push(filed(app, "2026-02-23T10:00:00Z", MINISTRY).await);
        }
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T06:00:00Z");
        // Killed after half of the cases: what was done stays, and nothing remembers where it was.
        let act = |case: &CaseId| {
            let command = Command::Pass { from: app.code(MINISTRY), to: app.code(SUCCESSOR), on: day("2026-03-16") };
            Act::plain(*case, &Actor::System, command)
        };
        change_many(&app.portal, cases[..6].iter().map(act).collect()).await.expect("half of them");
        let restarted = app.another_portal().await;
        assert_eq!(succession::sweep(&restarted, || false).await.expect("stopped"), 0);
        // And again between two steps.
        let steps_left = Cell::new(1);
        let once = || steps_left.replace(0) == 1;
        assert_eq!(succession::sweep_in_steps(&restarted, 2, once).await.expect("stopped"), 2);
        let with = app.rows("select id from cases where institution = $1", [MINISTRY.into()]).await;
        assert_eq!(with.len(), 4, "what was not reached is where it was");
        assert_eq!(succession::sweep_in_steps(&restarted, 3, || true).await.expect("the rest"), 4);
        assert_eq!(succession::sweep(&restarted, || true).await.expect("again"), 0);
        assert_eq!(sweeps(app).await, 0);
        let twice = change_many(&app.portal, cases.iter().map(act).collect()).await.expect("looked at");
        assert!(twice.into_iter().all(|one| refusal(one) == Refusal::NothingToChange));
        for case in &cases {
            assert_eq!(app.history(*case).await, ["submitted", "passed"]);
            assert_eq!(app.queued(*case).await.iter().filter(|kind| *kind == "case-passed").count(), 1);
        }
        let told = app.rows("select id from outbox where kind = 'cases-passed' and user_id = $1", [new.user.0.into()]).await;
        assert_eq!(told.len(), 1);
        restarted.db.close().await.expect("closed");
    }

    async fn a_term_is_counted_by_the_body_that_had_it_when_it_began(app) {
        app.officer().await;
        let head = app.appointed(Role::Head, AGENCY).await;
        let agency = app.appointed(Role::Officer, AGENCY).await;
        let (case, silent) = (filed(app, "2026-02-23T10:00:00Z", MINISTRY).await, filed(app, "2026-02-23T10:00:00Z", MINISTRY).await);
        is_succeeded(app, AGENCY, "2026-03-02").await;
        app.it_is("2026-03-02T06:00:00Z");
        sweeps(app).await;
        let new = filed(app, "2026-03-02T10:00:00Z", AGENCY).await;
        let of = |code: &str| &app.portal.directory.get(&app.code(code)).expect("known").class;
        let calendar = app.portal.calendar();
        let counted = |rule, extended, from: &str, by: &str| {
            due(calendar, rule, extended, day(from), of(by)).expect("a date").due_on
        };
        // The closure of 23 March is one of the administration alone.
        assert_ne!(counted(Rule::Answer, false, "2026-02-23", MINISTRY), counted(Rule::Answer, false, "2026-02-23", AGENCY));
        assert_eq!(counted(Rule::Answer, false, "2026-03-02", MINISTRY), counted(Rule::Answer, false, "2026-03-02", AGENCY));
        agency.extends(case).await.expect("extended");
        let due_on = async |case| app.case(case).await.clock(Rule::Answer).and_then(|one| one.due.clone()).expect("a date").due_on;
        assert_eq!(due_on(case).await, counted(Rule::Answer, true, "2026-02-23", MINISTRY), "the term that began there");
        assert_eq!(due_on(silent).await, day("2026-03-25"));
        let only = due(calendar, Rule::Answer, false, day("2026-03-02"), of(AGENCY)).expect("a date").due_on;
        assert_eq!(due_on(new).await, only);
        assert_eq!(nightly_check(app).await, None);
        app.it_is("2026-03-20T10:00:00Z");
        agency.answers(silent).await.expect("answered");
        app.citizen("أمينة").reads_the_answer(silent).await.expect("read");
        let stored = app.case(silent).await;
        let window = stored.complaint_window(&app.portal.moment_of(app.now(), &stored).expect("known"));
        let last = window.openings.iter().filter_map(|one| one.file_by).min().expect("a last day");
        let own = due(calendar, Rule::ComplaintToHead, false, day("2026-03-20"), of(AGENCY)).expect("a date");
        assert_eq!(last, own.earliest, "the window that opened at the new body");
        assert_eq!(head.actor.role(), Role::Head);
    }

    async fn a_last_day_to_complain_that_was_told_comes_no_earlier_at_a_body_with_fewer_days_off(app) {
        app.officer().await;
        records(app, closure("2026-04-02", "2026-02-23")).await;
        let told_before = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        let last = async |case| {
            let stored = app.case(case).await;
            let window = stored.complaint_window(&app.portal.moment_of(app.now(), &stored).expect("known"));
            window.openings.iter().filter_map(|one| one.file_by).min().expect("a last day")
        };
        let told = last(told_before).await;
        app.it_is("2026-02-24T10:00:00Z");
        is_succeeded(app, AGENCY, "2026-03-16").await;
        assert_eq!(last(told_before).await, told, "recorded");
        app.it_is("2026-02-25T10:00:00Z");
        let told_after = filed(app, "2026-02-25T10:00:00Z", MINISTRY).await;
        let of = &app.portal.directory.get(&app.code(AGENCY)).expect("known").class;
        let alone = async |case| {
            let end = app.case(case).await.clock(Rule::Answer).and_then(|one| one.due.clone()).expect("a date");
            due(app.portal.calendar(), Rule::ComplaintToHead, false, end.earliest, of).expect("a date").earliest
        };
        assert_eq!(last(told_after).await, alone(told_after).await, "nobody was told another");
        assert!(alone(told_before).await < told, "the agency has no day off on 2 April");
        app.it_is("2026-03-16T06:00:00Z");
        sweeps(app).await;
        assert_eq!(last(told_before).await, told, "passed");
        app.it_is("2026-04-20T10:00:00Z");
        assert_eq!(last(told_before).await, told, "open");
    }

    async fn the_head_of_the_new_body_decides_what_was_complained_of_before(app) {
        app.officer().await;
        let (old, new) = (app.head().await, app.appointed(Role::Head, SUCCESSOR).await);
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        is_succeeded(app, SUCCESSOR, "2026-04-01").await;
        app.it_is("2026-03-26T10:00:00Z");
        let id = old.registers_a_complaint(case).await;
        app.it_is("2026-04-01T06:00:00Z");
        sweeps(app).await;
        let decide = |sealer: &mut bayan::app::Sealer| {
            let reasons = reasons(sealer);
            let ruling = Ruling { finding: Finding::Rejected, reasons, redress: None, road: Road::Mail };
            Command::Complaint { complaint: id, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
        };
        assert_eq!(refusal(old.tries_to(case, decide).await), Refusal::NotYours);
        new.tries_to(case, decide).await.expect("decided");
        assert_eq!(app.case(case).await.complaint(id).expect("there").state, State::Decided);
        let row = &app.rows("select institution, reference from complaints", []).await[0];
        assert_eq!(row.try_get::<String>("", "institution").expect("a code"), SUCCESSOR);
        let reference: String = row.try_get("", "reference").expect("a reference");
        assert!(reference.starts_with("MEF-"), "{reference}");
    }

    async fn what_passes_twice_passes_in_the_order_of_the_days(app) {
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        app.receives(AGENCY, "2020-01-01").await;
        is_succeeded(app, SUCCESSOR, "2026-03-02").await;
        tries(app, SUCCESSOR, AGENCY, "2026-03-09").await.expect("recorded");
        app.it_is("2026-03-10T06:00:00Z");
        assert_eq!(sweeps(app).await, 2, "one case, twice");
        let stored = app.case(case).await;
        assert_eq!(app.history(case).await, ["submitted", "passed", "passed"]);
        let on = |on: &str| stored.answering_on(day(on)).as_str();
        assert_eq!([on("2026-03-01"), on("2026-03-02"), on("2026-03-09")], [MINISTRY, SUCCESSOR, AGENCY]);
    }

    async fn what_would_lead_nowhere_is_refused_and_what_was_recorded_is_taken_back_before_its_day(app) {
        app.receives(SUCCESSOR, "2020-01-01").await;
        let (officer, head) = (app.officer().await, app.appointed(Role::Head, SUCCESSOR).await);
        assert_eq!(tries(app, MINISTRY, MINISTRY, "2026-03-02").await, Err(Fault::Oneself));
        assert_eq!(tries(app, MINISTRY, "QQQQ", "2026-03-02").await, Err(Fault::Unknown));
        assert_eq!(tries(app, MINISTRY, SUCCESSOR, "2026-02-24").await, Err(Fault::TooSoon), "no day lies between");
        assert_eq!(tries(app, MINISTRY, SILENT, "2026-03-02").await, Err(Fault::DoesNotReceive));
        tries(app, MINISTRY, SUCCESSOR, "2026-03-02").await.expect("recorded");
        assert_eq!(tries(app, SUCCESSOR, MINISTRY, "2026-04-02").await, Err(Fault::Circle));
        assert_eq!(tries(app, MINISTRY, AGENCY, "2026-04-02").await, Err(Fault::HasOne));
        tries(app, MINISTRY, SUCCESSOR, "2026-03-02").await.expect("the same again");
        let acts = async || app.rows("select number from admin_acts where about = 'succession'", []).await.len();
        assert_eq!(acts().await, 1, "recorded once");
        let told = async || {
            let rows = app.rows("select user_id from outbox where kind = 'succession-recorded'", []).await;
            rows.iter().map(|row| row.try_get::<uuid::Uuid>("", "user_id").expect("somebody")).collect::<BTreeSet<_>>()
        };
        assert_eq!(told().await, BTreeSet::from([officer.user.0, head.user.0]), "whoever is in office at one of the two");
        let by = app.appointed(Role::Administrator, MINISTRY).await.user;
        let seen = wish(app, MINISTRY, SUCCESSOR, "2026-03-02");
        for _ in 0..2 {
            let back = succession::take_back(&app.portal, by, &seen, "عدول").await.expect("the store");
            assert_eq!((back, acts().await), (Ok(()), 2), "taken back once");
        }
        let mails = app.rows("select id from outbox where kind = 'succession-recorded'", []).await;
        assert_eq!(mails.len(), 4, "and of that too");
        tries(app, SUCCESSOR, MINISTRY, "2026-03-02").await.expect("now it leads somewhere");
        app.it_is("2026-03-02T06:00:00Z");
        let seen = wish(app, SUCCESSOR, MINISTRY, "2026-03-02");
        let late = succession::take_back(&app.portal, by, &seen, "عدول").await.expect("the store");
        assert_eq!(late, Err(Fault::HasBegun));
    }

    async fn what_the_calendar_moves_on_the_day_moves_at_the_new_body_and_the_audit_agrees(app) {
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T06:00:00Z");
        records(app, closure("2026-03-19", "2026-03-16")).await;
        assert_eq!(sweeps(app).await, 1);
        assert_eq!(app.history(case).await, ["submitted", "passed"], "it passes, and follows in its turn");
        carries_out(app).await;
        assert_eq!(app.history(case).await, ["submitted", "passed", "recalculated"]);
        let rows = app.rows("select institution from calendar_moves", []).await;
        assert!(!rows.is_empty(), "the act moved it");
        assert!(rows.iter().all(|row| row.try_get::<String>("", "institution").expect("a code") == SUCCESSOR));
        assert_eq!(nightly_check(app).await, None);
    }

    async fn what_was_carried_on_from_the_successor_meanwhile_is_not_brought_back_to_it(app) {
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        app.receives(AGENCY, "2020-01-01").await;
        is_succeeded(app, SUCCESSOR, "2026-03-02").await;
        tries(app, SUCCESSOR, AGENCY, "2026-03-09").await.expect("recorded");
        app.it_is("2026-03-10T06:00:00Z");
        app.citizen("أمينة").withdraws(case).await.expect("withdrawn");
        // A sweep that had read the case while it was with the ministry comes to it only now.
        let late = Command::Pass { from: app.code(MINISTRY), to: app.code(SUCCESSOR), on: day("2026-03-02") };
        let late = change_many(&app.portal, vec![Act::plain(case, &Actor::System, late)]).await.expect("looked at");
        assert!(late.into_iter().all(|one| refusal(one) == Refusal::NothingToChange));
        assert_eq!(app.case(case).await.institution.as_str(), AGENCY);
        assert_eq!(app.history(case).await, ["submitted", "passed", "passed", "withdrawn"]);
    }

    async fn where_nobody_is_in_office_at_the_new_body_the_administrators_hear_of_what_passes(app) {
        let admin = app.appointed(Role::Administrator, MINISTRY).await;
        filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        is_succeeded(app, SUCCESSOR, "2026-03-16").await;
        app.it_is("2026-03-16T06:00:00Z");
        sweeps(app).await;
        let told = app.rows("select id from outbox where kind = 'cases-passed' and user_id = $1", [admin.user.0.into()]).await;
        assert_eq!(told.len(), 1);
    }

    async fn the_audit_finds_a_case_that_passed_without_an_act(app) {
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        let command = Command::Pass { from: app.code(MINISTRY), to: app.code(SUCCESSOR), on: day("2026-02-23") };
        app.portal_does(case, command).await.expect("recorded");
        app.leaves_findings();
        let findings = verify(&app.portal.db, &Aids::default()).await.expect("a report").findings;
        let found: Vec<String> = findings.iter().map(|one| one.what.clone()).collect();
        assert_eq!(found, ["the case passed to another body of which no act knows (admin_acts)"]);
    }
}
