use std::sync::{Arc, LazyLock};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::domain::law::calendar::{Calendar, CalendarData, Certainty, Closure, FixedHoliday, Names};
use crate::domain::law::class::{Class, ClassHistory, ClassSet};
use crate::domain::law::explanation::{Mark, Skipped};

const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);
const OTHER: ClassHistory = ClassHistory::always(Class::Other);

fn given(rule: Rule, received: Date, classes: &ClassHistory) -> Due {
    due(Calendar::builtin(), rule, false, received, classes).unwrap()
}

fn names() -> Names {
    Names { ar: "يوم".into(), fr: "jour".into(), en: "day".into() }
}

#[test]
fn the_worked_examples_come_out_to_the_day() {
    let table = [
        (Rule::Answer, date(2022, 7, 26), &STATE, date(2022, 8, 23)),
        (Rule::Answer, date(2026, 2, 23), &STATE, date(2026, 3, 25)),
        (Rule::Answer, date(2026, 2, 23), &OTHER, date(2026, 3, 24)),
        (Rule::Answer, date(2026, 11, 2), &STATE, date(2026, 12, 2)),
        (Rule::HeadDecision, date(2022, 9, 1), &STATE, date(2022, 9, 16)),
        (Rule::Urgent, date(2026, 11, 20), &STATE, date(2026, 11, 23)),
        (Rule::ComplaintToHead, date(2026, 3, 25), &STATE, date(2026, 4, 22)),
        (Rule::Answer, date(2023, 4, 3), &STATE, date(2023, 5, 3)),
        (Rule::Answer, date(2023, 4, 3), &OTHER, date(2023, 5, 2)),
        (Rule::Answer, date(2025, 5, 30), &STATE, date(2025, 7, 1)),
        (Rule::Answer, date(2025, 5, 30), &OTHER, date(2025, 6, 30)),
    ];
    for (rule, received, classes, expected) in table {
        assert_eq!(given(rule, received, classes).due_on, expected, "{rule:?} from {received}");
    }
}

#[test]
fn a_saturday_receipt_is_day_zero_and_counting_starts_on_monday() {
    let bare = calendar(|data| {
        data.feasts.clear();
        data.closures.clear();
    });
    let due = due(&bare, Rule::Answer, false, date(2025, 5, 31), &STATE).unwrap();
    assert_eq!(due.due_on, date(2025, 6, 27));
}

#[test]
fn an_extension_counts_forty_days_from_day_zero_and_only_where_the_law_grants_one() {
    let long = |rule, day| due(Calendar::builtin(), rule, true, day, &STATE).unwrap();
    assert_eq!(long(Rule::Answer, date(2022, 7, 26)).due_on, date(2022, 9, 20));
    assert_eq!(long(Rule::Answer, date(2022, 7, 26)).length, 40);
    assert_eq!(long(Rule::Urgent, date(2026, 11, 20)).due_on, date(2026, 11, 26));
    let head = long(Rule::HeadDecision, date(2022, 9, 1));
    assert_eq!((head.extended, head.due_on), (false, date(2022, 9, 16)));
}

#[test]
fn one_request_has_one_due_date_in_every_joint_shift_of_the_feast() {
    let due = given(Rule::Answer, date(2027, 2, 11), &STATE);
    assert_eq!((due.due_on, due.earliest, due.latest), {
        let day = date(2027, 3, 15);
        (day, day, day)
    });
    assert!(!due.provisional());
}

#[test]
fn a_feast_that_may_fall_on_a_weekend_makes_the_date_provisional() {
    // 15 and 16 August 2027 are Sunday and Monday: a day later costs one more working day, a day
    // earlier one less.
    let due = given(Rule::Answer, date(2027, 8, 2), &STATE);
    assert_eq!(
        (due.due_on, due.earliest, due.latest),
        (date(2027, 9, 1), date(2027, 8, 31), date(2027, 9, 2))
    );
    assert!(due.provisional());
}

#[test]
fn a_requesters_window_is_accepted_until_the_next_working_day() {
    let commission = given(Rule::ComplaintToCommission, date(2026, 10, 2), &STATE);
    assert_eq!(commission.due_on, date(2026, 11, 1));
    assert_eq!(commission.generous_due_on, Some(date(2026, 11, 2)));
    let court = given(Rule::Court, date(2026, 9, 4), &STATE);
    assert_eq!((court.due_on, court.generous_due_on), (date(2026, 11, 3), Some(date(2026, 11, 4))));
    let franc = given(Rule::Court, date(2026, 9, 6), &STATE);
    assert_eq!((franc.due_on, franc.generous_due_on), (date(2026, 11, 5), Some(date(2026, 11, 9))));
    let head = given(Rule::ComplaintToHead, date(2026, 3, 25), &STATE);
    assert_eq!(head.generous_due_on, Some(head.due_on));
    for rule in [Rule::Answer, Rule::Urgent, Rule::HeadDecision, Rule::CommissionDecision] {
        assert_eq!(given(rule, date(2026, 3, 25), &STATE).generous_due_on, None);
    }
}

#[test]
fn acceptance_of_a_strict_calendar_window_still_waits_for_the_feast() {
    // The thirtieth day is the Friday before an estimated feast of Sunday and Monday.
    let window = given(Rule::ComplaintToCommission, date(2027, 7, 16), &STATE);
    assert_eq!(
        (window.due_on, window.earliest, window.latest),
        (date(2027, 8, 15), date(2027, 8, 15), date(2027, 8, 15))
    );
    assert_eq!(window.generous_due_on, Some(date(2027, 8, 17)));
    assert_eq!(window.generous_latest, Some(date(2027, 8, 18)));
}

#[test]
fn a_closure_moves_with_the_feast_it_depends_on() {
    let with_closure = calendar(|data| {
        data.closures.push(Closure {
            date: date(2027, 3, 12),
            classes: ClassSet::ALL,
            depends_on: Some("fitr-2027".into()),
            name: names(),
            source: "x".into(),
        });
    });
    // Wednesday to Friday off; a day later the closure is lost on the Saturday.
    let due = due(&with_closure, Rule::Answer, false, date(2027, 2, 11), &STATE).unwrap();
    assert_eq!(
        (due.earliest, due.due_on, due.latest),
        (date(2027, 3, 15), date(2027, 3, 16), date(2027, 3, 16))
    );
}

#[test]
fn an_institution_that_changes_class_is_judged_by_the_class_of_each_day() {
    let joined = OTHER.then(date(2026, 3, 23), Class::StateAdministration);
    let left = STATE.then(date(2026, 3, 23), Class::Other);
    assert_eq!(given(Rule::Answer, date(2026, 2, 23), &joined).due_on, date(2026, 3, 25));
    assert_eq!(given(Rule::Answer, date(2026, 2, 23), &left).due_on, date(2026, 3, 24));
}

#[test]
fn a_date_that_cannot_be_known_is_refused() {
    let ask = |rule, day| due(Calendar::builtin(), rule, false, day, &STATE).map(|due| due.due_on);
    let missing = |year| Err(NotMaintained { year, before_law: false });
    assert_eq!(ask(Rule::Answer, date(2040, 1, 2)), missing(2040));
    assert_eq!(ask(Rule::Answer, date(2028, 12, 20)), missing(2029));
    assert_eq!(ask(Rule::Urgent, date(2028, 12, 29)), missing(2029));
    assert_eq!(ask(Rule::Urgent, date(2028, 12, 28)), Ok(date(2028, 12, 31)));
    // 31 December 2028 is a Sunday: the strict day is known, the generous one is not.
    assert_eq!(ask(Rule::ComplaintToCommission, date(2028, 12, 1)), missing(2029));
    assert_eq!(ask(Rule::Urgent, date(2028, 12, 31)), missing(2029));
    assert_eq!(ask(Rule::Answer, date(2019, 3, 11)), Err(NotMaintained { year: 2019, before_law: true }));
    assert!(ask(Rule::Answer, date(2019, 3, 12)).is_ok());
    assert!(ask(Rule::Answer, Date::MAX).is_err() && ask(Rule::Answer, Date::MIN).is_err());
}

#[test]
fn a_holiday_declared_now_is_seen_by_the_next_question() {
    // D1, D3: nothing is memoised; the value that is asked is the value that answers.
    let before = Calendar::builtin();
    let after = calendar(|data| data.fixed.push(holiday_on(date(2026, 3, 2))));
    let ask = |calendar: &Calendar| due(calendar, Rule::Answer, false, date(2026, 2, 23), &STATE).unwrap();
    assert_eq!(ask(before).due_on, date(2026, 3, 25));
    assert_eq!(ask(&after).due_on, date(2026, 3, 26));
    assert_eq!(ask(&after).calendar_version, "changed");
}

#[test]
fn the_explanation_is_the_contract_of_the_command() {
    let why = explain(Calendar::builtin(), Rule::Answer, false, date(2026, 2, 23), &STATE).unwrap();
    let json = serde_json::to_value(&why).unwrap();
    let keys = "rule article rule_version calendar_version unit extended length calendar received_on due_on \
                due_at generous_due_on provisional earliest latest days";
    let object = json.as_object().unwrap();
    assert_eq!(object.len(), keys.split_whitespace().count());
    assert!(keys.split_whitespace().all(|key| object.contains_key(key)));
    assert_eq!(json["due_at"], "2026-03-25T23:59:59+01:00");
    assert_eq!(json["unit"], "working_day");
    assert_eq!(json["generous_due_on"], serde_json::Value::Null);
    assert_eq!(json["days"][0], serde_json::json!({"date": "2026-02-24", "counted": 1}));
    assert_eq!(json["days"][4], serde_json::json!({"date": "2026-02-28", "skipped": "weekend"}));
    let closure = &json["days"][27];
    assert_eq!(
        (closure["date"].as_str(), closure["skipped"].as_str()),
        (Some("2026-03-23"), Some("exceptional"))
    );
    assert_eq!(closure["status"], "confirmed");
    assert!(closure["name"]["ar"].is_string() && closure["source"].is_string());
    let eid_on_saturday = &json["days"][25];
    assert_eq!(eid_on_saturday["skipped"], "weekend");
    assert_eq!(eid_on_saturday["name"]["fr"], "Aïd al-Fitr");
    assert_eq!(json["days"].as_array().unwrap().len(), 30);
}

#[test]
fn the_offset_is_written_out_in_winter_time_too() {
    let why = explain(Calendar::builtin(), Rule::Urgent, false, date(2026, 11, 20), &STATE).unwrap();
    assert_eq!(serde_json::to_value(&why).unwrap()["due_at"], "2026-11-23T23:59:59+00:00");
    assert_eq!(why.days.len(), 3);
    assert!(why.days.iter().all(|day| matches!(day.mark, Mark::Counted { .. })));
}

fn calendar(change: impl FnOnce(&mut CalendarData)) -> Calendar {
    let mut data = Calendar::builtin().data().clone();
    data.version = "changed".into();
    change(&mut data);
    Calendar::new(data).unwrap()
}

fn holiday_on(day: Date) -> FixedHoliday {
    let (month, d) = (day.month(), day.day());
    FixedHoliday { month, day: d, from: Some(day), until: Some(day), name: names(), source: "x".into() }
}

/// Every joint shift of four feasts in a row, confirmed; no period meets more of them.
static CONFIRMED: LazyLock<Vec<Calendar>> = LazyLock::new(|| {
    (0..81).map(|n: i64| confirmed(&[n % 3 - 1, n / 3 % 3 - 1, n / 9 % 3 - 1, n / 27 - 1])).collect()
});

fn confirmed(shifts: &[i64]) -> Calendar {
    calendar(|data| {
        let estimated = data.feasts.iter_mut().filter(|feast| feast.status == Certainty::Estimated);
        for (feast, shift) in estimated.zip(shifts.iter().cycle()) {
            feast.first += shift.days();
            feast.status = Certainty::Confirmed;
        }
    })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    prop::sample::select(Rule::ALL.to_vec())
}

fn any_class() -> impl Strategy<Value = ClassHistory> {
    (prop::sample::select(Class::ALL.to_vec()), prop::sample::select(Class::ALL.to_vec()), 0..3500_i32)
        .prop_map(|(first, then, day)| ClassHistory::always(first).then(date(2019, 3, 12) + day.days(), then))
}

/// Late enough for the law, early enough for forty days to fit.
fn any_day() -> impl Strategy<Value = Date> {
    (0..3450_i32).prop_map(|day| date(2019, 3, 12) + day.days())
}

/// In the years whose feasts are estimated.
fn any_uncertain_day() -> impl Strategy<Value = Date> {
    (0..880_i32).prop_map(|day| date(2026, 4, 1) + day.days())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn adding_a_holiday_never_brings_a_date_closer(
        rule in any_rule(), extended: bool, day in any_day(), after in 0..70_i32, classes in any_class(),
    ) {
        let more = calendar(|data| data.fixed.push(holiday_on(day + after.days())));
        let [before, later] = [&**Calendar::builtin(), &more].map(|c| due(c, rule, extended, day, &classes).unwrap());
        prop_assert!(later.due_on >= before.due_on);
        prop_assert!(later.latest >= before.latest && later.earliest >= before.earliest);
        prop_assert!(later.generous_due_on >= before.generous_due_on);
    }

    #[test]
    fn counted_days_equal_the_length_and_explain_agrees_with_due(
        rule in any_rule(), extended: bool, day in any_day(), classes in any_class(),
    ) {
        let calendar = Calendar::builtin();
        let due = due(calendar, rule, extended, day, &classes).unwrap();
        let why = explain(calendar, rule, extended, day, &classes).unwrap();
        prop_assert_eq!((why.due_on, why.earliest, why.latest), (due.due_on, due.earliest, due.latest));
        prop_assert_eq!(why.generous_due_on, due.generous_due_on);
        let counted: Vec<u16> = why.days.iter().filter_map(|day| match day.mark {
            Mark::Counted { counted } => Some(counted),
            Mark::Skipped { .. } => None,
        }).collect();
        prop_assert_eq!(counted, (1..=due.length).collect::<Vec<_>>());
        let dates: Vec<Date> = why.days.iter().map(|day| day.date).collect();
        let whole: Vec<Date> = day.series(1.day()).skip(1).take_while(|d| *d <= due.due_on).collect();
        prop_assert_eq!(dates, whole);
    }

    #[test]
    fn a_working_day_period_ends_on_a_working_day(day in any_day(), extended: bool, classes in any_class()) {
        let calendar = Calendar::builtin();
        let end = due(calendar, Rule::Answer, extended, day, &classes).unwrap().due_on;
        prop_assert!(calendar.day(end, classes.on(end)).unwrap().is_working());
    }

    #[test]
    fn a_generous_day_is_a_working_day_and_never_before_the_strict_one(day in any_day(), classes in any_class()) {
        for rule in [Rule::ComplaintToHead, Rule::ComplaintToCommission, Rule::Court] {
            let due = due(Calendar::builtin(), rule, false, day, &classes).unwrap();
            let generous = due.generous_due_on.unwrap();
            prop_assert!(generous >= due.due_on && due.generous_latest >= due.generous_due_on);
            prop_assert!(Calendar::builtin().day(generous, classes.on(generous)).unwrap().is_working());
        }
    }

    #[test]
    fn the_range_bounds_every_joint_shift(
        rule in any_rule(), extended: bool, day in any_uncertain_day(), classes in any_class(),
        shift in 0..81_usize,
    ) {
        let known = due(&CONFIRMED[shift], rule, extended, day, &classes).unwrap();
        let range = due(Calendar::builtin(), rule, extended, day, &classes).unwrap();
        prop_assert!(range.earliest <= known.due_on && known.due_on <= range.latest);
        prop_assert!(known.generous_due_on <= range.generous_latest);
        prop_assert!(!known.provisional() || day < date(2026, 4, 1));
    }

    #[test]
    fn no_day_of_the_range_is_out_of_reach(rule in any_rule(), day in any_uncertain_day()) {
        let range = due(Calendar::builtin(), rule, false, day, &STATE).unwrap();
        let ask = |calendar| due(calendar, rule, false, day, &STATE).unwrap().due_on;
        let reached: Vec<Date> = CONFIRMED.iter().map(ask).collect();
        prop_assert_eq!(reached.iter().min(), Some(&range.earliest));
        prop_assert_eq!(reached.iter().max(), Some(&range.latest));
    }

    #[test]
    fn a_skipped_day_is_never_a_working_one(day in any_day(), classes in any_class()) {
        let calendar = Calendar::builtin();
        for line in explain(calendar, Rule::Answer, true, day, &classes).unwrap().days {
            let fact = calendar.day(line.date, classes.on(line.date)).unwrap();
            match line.mark {
                Mark::Counted { .. } => prop_assert!(fact.is_working()),
                Mark::Skipped { skipped, .. } => prop_assert_eq!(skipped == Skipped::Weekend, fact.weekend),
            }
        }
    }
}

#[test]
fn a_calendar_is_shared_and_not_copied() {
    assert!(Arc::ptr_eq(Calendar::builtin(), Calendar::builtin()));
}
