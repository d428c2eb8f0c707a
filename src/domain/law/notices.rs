//! The days on which whoever is bound is reminded of a clock: half time, 5, 2 and 0 working days
//! before its last day, and once when it is late; an urgent request every calendar day until it is
//! answered, after its last day too. Knows nothing of what a notice says or whom it reaches.
//!
//! The question asked of a schedule is always "which notice should exist by now", never "who is
//! exactly five days away": a pass that was missed is made good, and only the latest is sent.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::class::ClassHistory;
use super::deadline::Due;
use super::period::{Bound, Rule, Unit, period};

/// What a reminder is about, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// An urgent request is still waiting.
    Daily,
    HalfTime,
    FiveLeft,
    TwoLeft,
    DueToday,
    Late,
}

impl NoticeKind {
    /// The word in keys and locale files.
    pub fn code(self) -> &'static str {
        match self {
            NoticeKind::Daily => "daily",
            NoticeKind::HalfTime => "half-time",
            NoticeKind::FiveLeft => "five-left",
            NoticeKind::TwoLeft => "two-left",
            NoticeKind::DueToday => "due-today",
            NoticeKind::Late => "late",
        }
    }
}

/// A reminder that should exist from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Notice {
    pub on: Date,
    pub kind: NoticeKind,
}

/// Half time closer than this to the next reminder is left out: two mails in two days are one.
const GAP_DAYS: i64 = 3;

/// The reminders of a clock, oldest first, at most one a day. They are counted to the earliest last
/// day, so that nobody waits for a feast that comes early; late is the day after the latest. The
/// requester is reminded of nothing. Whoever extended on `extended_on` had the clock in hand that day:
/// of what the longer term would have said until then nothing is told.
pub fn schedule(
    calendar: &Calendar,
    due: &Due,
    classes: &ClassHistory,
    extended_on: Option<Date>,
) -> Vec<Notice> {
    if period(due.rule, due.received_on).bound == Bound::Requester {
        return Vec::new();
    }
    let classes = classes.of_term(due.received_on);
    let mut notices = match due.rule {
        Rule::Urgent => daily_between(due.received_on, due.earliest).collect(),
        _ => before_the_end(calendar, due, classes),
    };
    notices.push(Notice { on: due.earliest, kind: NoticeKind::DueToday });
    let late = due.latest.tomorrow().unwrap_or(due.latest);
    notices.push(Notice { on: late, kind: NoticeKind::Late });
    if due.rule == Rule::Urgent {
        notices.extend(daily_between(late, calendar.until().tomorrow().unwrap_or(late)));
    }
    let known = extended_on.map_or(due.received_on, |on| on.max(due.received_on));
    let of_the_end = |notice: &Notice| matches!(notice.kind, NoticeKind::DueToday | NoticeKind::Late);
    notices.retain(|one| one.on > due.received_on && (one.on > known || of_the_end(one)));
    notices
}

/// A life may hang on it: every day after `after` and before `until`, weekends too.
fn daily_between(after: Date, until: Date) -> impl Iterator<Item = Notice> {
    let days = after.series(1.day()).skip(1).take_while(move |day| *day < until);
    days.map(|on| Notice { on, kind: NoticeKind::Daily })
}

fn before_the_end(calendar: &Calendar, due: &Due, classes: &ClassHistory) -> Vec<Notice> {
    let left = |left, kind| {
        let day = calendar.working_day_before(due.earliest, left, classes);
        day.map(|on| Notice { on, kind })
    };
    let five = left(5, NoticeKind::FiveLeft);
    let close =
        |half: &Date| five.is_some_and(|five| half.duration_until(five.on).as_hours() < GAP_DAYS * 24);
    let half = half_time(calendar, due, classes).filter(|half| !close(half));
    let half = half.map(|on| Notice { on, kind: NoticeKind::HalfTime });
    [half, five, left(2, NoticeKind::TwoLeft)].into_iter().flatten().collect()
}

fn half_time(calendar: &Calendar, due: &Due, classes: &ClassHistory) -> Option<Date> {
    let half = due.length / 2;
    match due.unit {
        Unit::WorkingDay => calendar.working_day_before(due.due_on, u32::from(due.length - half), classes),
        Unit::CalendarDay => due.received_on.checked_add(i64::from(half).days()).ok(),
    }
}

/// The one notice that should have been sent by `today`; the earlier ones are overtaken by it.
pub fn latest_that_applies(schedule: &[Notice], today: Date) -> Option<Notice> {
    schedule.iter().rfind(|notice| notice.on <= today).copied()
}

/// The day on which the next notice falls after `today`: what a clock keeps to be found by.
pub fn next_after(schedule: &[Notice], today: Date) -> Option<Date> {
    schedule.iter().map(|notice| notice.on).find(|on| *on > today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::law::calendar::Closure;
    use crate::domain::law::{Class, ClassSet, due};

    const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);

    fn of(rule: Rule, extended: bool, received: Date) -> Vec<(NoticeKind, Date)> {
        let due = due(Calendar::builtin(), rule, extended, received, &STATE).unwrap();
        schedule(Calendar::builtin(), &due, &STATE, None)
            .iter()
            .map(|notice| (notice.kind, notice.on))
            .collect()
    }

    #[test]
    fn an_answer_is_reminded_at_half_time_at_five_two_and_none_and_when_late() {
        use NoticeKind::*;
        let expected = [
            (HalfTime, date(2022, 8, 9)),
            (FiveLeft, date(2022, 8, 16)),
            (TwoLeft, date(2022, 8, 19)),
            (DueToday, date(2022, 8, 23)),
            (Late, date(2022, 8, 24)),
        ];
        assert_eq!(of(Rule::Answer, false, date(2022, 7, 26)), expected);
    }

    #[test]
    fn an_urgent_request_is_reminded_every_calendar_day_weekends_too() {
        use NoticeKind::*;
        let expected = [
            (Daily, date(2026, 11, 21)),
            (Daily, date(2026, 11, 22)),
            (DueToday, date(2026, 11, 23)),
            (Late, date(2026, 11, 24)),
            (Daily, date(2026, 11, 25)),
            (Daily, date(2026, 11, 26)),
        ];
        assert_eq!(of(Rule::Urgent, false, date(2026, 11, 20))[..6], expected);
        let extended = of(Rule::Urgent, true, date(2026, 11, 20));
        assert_eq!(extended[6], (Late, date(2026, 11, 27)));
        let until = Calendar::builtin().until();
        assert_eq!(extended.last(), Some(&(Daily, until)), "as long as nobody answers");
        assert!(extended.windows(2).all(|pair| pair[0].1.tomorrow().ok() == Some(pair[1].1)));
    }

    #[test]
    fn a_short_period_has_no_half_time_right_before_another_reminder() {
        use NoticeKind::*;
        let kinds: Vec<NoticeKind> =
            of(Rule::HeadDecision, false, date(2022, 9, 1)).iter().map(|n| n.0).collect();
        assert_eq!(kinds, [FiveLeft, TwoLeft, DueToday, Late]);
    }

    #[test]
    fn an_extension_is_not_followed_by_what_lies_on_its_day_or_before_but_its_end_is_told() {
        use NoticeKind::*;
        let due = due(Calendar::builtin(), Rule::Answer, true, date(2022, 7, 26), &STATE).unwrap();
        let kinds = |on| {
            let all = schedule(Calendar::builtin(), &due, &STATE, Some(on));
            all.iter().map(|notice| notice.kind).collect::<Vec<_>>()
        };
        let all = schedule(Calendar::builtin(), &due, &STATE, None);
        let on = |kind| all.iter().find(|notice| notice.kind == kind).unwrap().on;
        assert_eq!(kinds(on(HalfTime).yesterday().unwrap()), [HalfTime, FiveLeft, TwoLeft, DueToday, Late]);
        assert_eq!(kinds(on(HalfTime)), [FiveLeft, TwoLeft, DueToday, Late]);
        assert_eq!(kinds(on(Late)), [DueToday, Late], "a receipt corrected after the extension");
    }

    #[test]
    fn a_requester_is_not_reminded() {
        assert_eq!(of(Rule::ComplaintToHead, false, date(2022, 9, 1)), []);
    }

    #[test]
    fn after_a_gap_only_the_latest_applies() {
        let due = due(Calendar::builtin(), Rule::Answer, false, date(2022, 7, 26), &STATE).unwrap();
        let all = schedule(Calendar::builtin(), &due, &STATE, None);
        let on = |day| latest_that_applies(&all, day).map(|notice| notice.kind);
        assert_eq!(on(date(2022, 8, 8)), None);
        assert_eq!(on(date(2022, 8, 22)), Some(NoticeKind::TwoLeft));
        assert_eq!(on(date(2022, 12, 1)), Some(NoticeKind::Late));
        assert_eq!(next_after(&all, date(2022, 8, 9)), Some(date(2022, 8, 16)));
        assert_eq!(next_after(&all, date(2022, 8, 24)), None);
    }

    #[test]
    fn a_period_of_feasts_with_fewer_than_five_working_days_has_no_reminder_of_five() {
        use NoticeKind::*;
        let received = date(2019, 8, 9);
        let expected =
            [(TwoLeft, date(2019, 8, 19)), (DueToday, date(2019, 8, 24)), (Late, date(2019, 8, 25))];
        assert_eq!(of(Rule::HeadDecision, false, received), expected);
    }

    /// Every day on which a clock can start, not a sample of them: the two that have fewer than
    /// five working days before their end are found by luck otherwise.
    #[test]
    fn every_clock_has_each_notice_once_and_none_but_late_after_its_end() {
        let days = date(2019, 3, 12).series(1.day()).take(3450);
        let starts = days.flat_map(|day| Rule::ALL.map(|rule| [(rule, false, day), (rule, true, day)]));
        for (rule, extended, received) in starts.flatten() {
            has_each_notice_once(rule, &due(Calendar::builtin(), rule, extended, received, &STATE).unwrap());
        }
    }

    fn has_each_notice_once(rule: Rule, due: &Due) {
        let calendar = Calendar::builtin();
        let all = schedule(calendar, due, &STATE, None);
        assert!(all.windows(2).all(|pair| pair[0].on < pair[1].on), "{due:?}");
        let on = |kind| {
            let mut days = all.iter().filter(|notice| notice.kind == kind).map(|notice| notice.on);
            (days.next(), days.next())
        };
        let after_the_end = |n: &Notice| n.kind == NoticeKind::Late || rule == Rule::Urgent;
        assert!(all.iter().all(|n| n.on <= due.latest || after_the_end(n)), "{due:?}");
        assert!(all.iter().all(|n| n.kind != NoticeKind::Late || n.on > due.latest), "{due:?}");
        if !matches!(rule, Rule::Answer | Rule::HeadDecision | Rule::CommissionDecision) {
            return;
        }
        for (left, kind) in [(5, NoticeKind::FiveLeft), (2, NoticeKind::TwoLeft)] {
            match on(kind) {
                (Some(day), None) => {
                    assert_eq!(calendar.working_days(day, due.earliest, &STATE), Ok(left), "{due:?}");
                }
                (None, _) => {
                    let whole = calendar.working_days(due.received_on, due.earliest, &STATE).unwrap();
                    assert!(whole <= left, "{due:?}");
                }
                twice => panic!("{due:?}: {twice:?}"),
            }
        }
        assert_eq!(on(NoticeKind::DueToday), (Some(due.earliest), None), "{due:?}");
        assert!(matches!(on(NoticeKind::Late), (Some(_), None)), "{due:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        #[test]
        fn a_job_that_misses_days_sends_each_notice_at_most_once_and_only_what_still_holds(
            rule in prop::sample::select(vec![Rule::Answer, Rule::Urgent, Rule::HeadDecision]),
            day in 0..3400_i64, holiday in 0..40_i64, ran in prop::collection::vec(any::<bool>(), 60),
        ) {
            let received = date(2019, 3, 12) + day.days();
            let calendar = closed_on(received + holiday.days());
            let due = due(&calendar, rule, false, received, &STATE).unwrap();
            let all = schedule(&calendar, &due, &STATE, None);
            let mut sent: Vec<Notice> = Vec::new();
            let passes = received.series(1.day()).zip(&ran).filter(|(_, ran)| **ran);
            for (today, _) in passes {
                let Some(notice) = latest_that_applies(&all, today) else { continue };
                if sent.last() != Some(&notice) {
                    let late = notice.kind == NoticeKind::Late || rule == Rule::Urgent;
                    prop_assert!(today <= due.latest || late);
                    sent.push(notice);
                }
            }
            prop_assert!(sent.windows(2).all(|pair| pair[0] < pair[1]));
            let every_day = ran.iter().all(|ran| *ran);
            prop_assert!(!every_day || sent[..] == all[..all.len().min(sent.len())]);
            prop_assert!(!every_day || sent.len() == all.len().min(59) || rule != Rule::Urgent && sent == all);
        }
    }

    fn closed_on(day: Date) -> Calendar {
        let mut data = Calendar::builtin().data().clone();
        let closure = Closure {
            date: day,
            classes: ClassSet::ALL,
            depends_on: None,
            name: data.fixed[0].name.clone(),
            source: "x".into(),
        };
        data.closures.push(closure);
        Calendar::new(data).unwrap()
    }
}
