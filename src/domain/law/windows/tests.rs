use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::domain::law::{Class, Due, due};

const STATE: ClassHistory = ClassHistory::always(Class::StateAdministration);

fn end(rule: Rule, extended: bool, received: Date) -> Due {
    due(Calendar::builtin(), rule, extended, received, &STATE).unwrap()
}

fn to_head(ends: &[&Due], reply: Option<ReplyDates>) -> Window {
    let ends: Vec<End<'_>> = ends.iter().map(|due| End::from(*due)).collect();
    window(Calendar::builtin(), Rule::ComplaintToHead, &ends, reply, &STATE)
}

fn reply(dispatched_on: Date, received_on: Option<Date>) -> ReplyDates {
    ReplyDates::leaving(AnswerId(uuid::Uuid::nil()), dispatched_on, received_on)
}

#[test]
fn silence_opens_the_complaint_the_day_after_and_its_last_day_is_not_dead() {
    let answer = end(Rule::Answer, false, date(2026, 2, 23));
    let window = to_head(&[&answer], None);
    assert_eq!(window.standing(date(2026, 3, 25)), Standing::NotYet { opens_on: Some(date(2026, 3, 26)) });
    let open = Standing::Open {
        file_by: Some(date(2026, 4, 22)),
        basis: Basis::from(&answer),
        earlier_passed: false,
    };
    assert_eq!(window.standing(date(2026, 3, 26)), open);
    assert_eq!(window.standing(date(2026, 4, 22)), open);
    assert_eq!(window.standing(date(2026, 4, 23)), Standing::Closed { since: date(2026, 4, 23) });
}

#[test]
fn an_answer_whose_mail_came_back_gives_its_window_from_the_letter_and_keeps_the_silence_away() {
    let answer = end(Rule::Answer, false, date(2026, 2, 23));
    let told_again = ReplyDates { left_on: date(2026, 4, 1), ..reply(date(2026, 3, 25), None) };
    let window = to_head(&[&answer], Some(told_again));
    assert_eq!(window.openings.len(), 1);
    assert_eq!(window.opens_on(), Some(date(2026, 4, 1)));
    assert_eq!(window.openings[0].from, date(2026, 4, 1));
    assert!(window.openings[0].file_by > Some(date(2026, 4, 22)), "later than the silence had told");
}

#[test]
fn a_reply_in_time_starts_the_window_by_its_receipt_and_only_so() {
    let answer = end(Rule::Answer, false, date(2026, 2, 23));
    let reply = reply(date(2026, 3, 24), Some(date(2026, 3, 30)));
    let window = to_head(&[&answer], Some(reply));
    assert_eq!(window.openings.len(), 1);
    assert_eq!(window.opens_on(), Some(date(2026, 3, 24)), "at once");
    assert_eq!(window.openings[0].file_by, Some(date(2026, 4, 27)));
}

#[test]
fn without_proof_of_receipt_the_window_shows_a_day_and_is_never_closed() {
    let answer = end(Rule::Answer, false, date(2026, 2, 23));
    let reply = reply(date(2026, 3, 24), None);
    let window = to_head(&[&answer], Some(reply));
    assert_eq!(window.openings[0].file_by, Some(date(2026, 4, 21)));
    assert_eq!(window.standing(date(2027, 1, 4)), Standing::PossiblyLate { accept_until: None });
}

#[test]
fn a_late_reply_adds_a_second_start_and_the_earlier_day_is_the_one_to_act_by() {
    let answer = end(Rule::Answer, false, date(2026, 2, 23));
    let late = reply(date(2026, 4, 1), Some(date(2026, 4, 2)));
    let window = to_head(&[&answer], Some(late));
    let open =
        |file_by, basis, earlier_passed| Standing::Open { file_by: Some(file_by), basis, earlier_passed };
    let by_silence = open(date(2026, 4, 22), Basis::from(&answer), false);
    assert_eq!(window.standing(date(2026, 4, 10)), by_silence);
    let by_reply = open(date(2026, 4, 30), Basis::ReplyReceived { reply: late.id }, true);
    assert_eq!(window.standing(date(2026, 4, 23)), by_reply);
    assert_eq!(window.standing(date(2026, 5, 1)), Standing::Closed { since: date(2026, 5, 1) });
}

#[test]
fn a_missed_urgent_period_opens_the_complaint_and_the_answer_opens_it_again() {
    let received = date(2026, 11, 20);
    let ends = [end(Rule::Urgent, false, received), end(Rule::Answer, false, received)];
    let window = to_head(&[&ends[0], &ends[1]], None);
    assert_eq!(window.opens_on(), Some(date(2026, 11, 24)));
    let urgent = window.openings[0].file_by.unwrap();
    assert!(matches!(window.standing(urgent), Standing::Open { earlier_passed: false, .. }));
    let again = window.standing(urgent.tomorrow().unwrap());
    let basis = Basis::from(&ends[1]);
    assert_eq!(again, Standing::Open { file_by: window.openings[1].file_by, basis, earlier_passed: true });
}

#[test]
fn an_invalid_extension_shows_the_first_term_and_accepts_from_either() {
    let received = date(2022, 7, 26);
    let terms = [end(Rule::Answer, false, received), end(Rule::Answer, true, received)];
    let window = to_head(&[&terms[0], &terms[1]], None);
    assert_eq!(window.opens_on(), Some(date(2022, 8, 24)));
    let first = Standing::Open {
        file_by: Some(date(2022, 9, 20)),
        basis: Basis::from(&terms[0]),
        earlier_passed: false,
    };
    assert_eq!(window.standing(date(2022, 9, 20)), first);
    assert!(matches!(window.standing(date(2022, 10, 18)), Standing::Open { earlier_passed: true, .. }));
}

#[test]
fn a_complaint_while_the_date_is_provisional_is_possibly_early_and_ripens() {
    let answer = end(Rule::Answer, false, date(2027, 8, 2));
    let window = to_head(&[&answer], None);
    assert_eq!(window.standing(date(2027, 8, 31)), Standing::NotYet { opens_on: Some(date(2027, 9, 1)) });
    let early = Standing::PossiblyEarly { ripens_on: date(2027, 9, 3) };
    assert_eq!(window.standing(date(2027, 9, 1)), early);
    assert_eq!(window.standing(date(2027, 9, 2)), early);
    let [opening] = window.openings[..] else { panic!() };
    assert!(matches!(window.standing(date(2027, 9, 3)), Standing::Open { .. }));
    // Strict from the earliest end, accepted from the latest.
    assert_eq!((opening.file_by, opening.accept_until), (Some(date(2027, 9, 28)), Some(date(2027, 9, 30))));
}

#[test]
fn a_last_day_on_a_sunday_is_accepted_on_monday_and_flagged() {
    let decision = end(Rule::HeadDecision, false, date(2026, 9, 17));
    let window =
        window(Calendar::builtin(), Rule::ComplaintToCommission, &[End::from(&decision)], None, &STATE);
    let [opening] = window.openings[..] else { panic!() };
    assert_eq!(opening.file_by, Some(date(2026, 11, 1)));
    let late = Standing::PossiblyLate { accept_until: Some(date(2026, 11, 2)) };
    assert_eq!(window.standing(date(2026, 11, 2)), late);
    assert_eq!(window.standing(date(2026, 11, 3)), Standing::Closed { since: date(2026, 11, 3) });
}

#[test]
fn where_the_calendar_ends_the_window_still_opens_and_is_not_closed() {
    let answer = end(Rule::Answer, false, date(2028, 11, 27));
    let window = to_head(&[&answer], None);
    assert_eq!(window.openings[0].file_by, None);
    assert!(matches!(window.standing(date(2029, 6, 1)), Standing::Open { file_by: None, .. }));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn a_window_never_closes_while_one_of_its_starts_accepts(
        day in 0..3300_i64, replied in prop::option::of((0..60_i64, prop::option::of(0..20_i64))), wait in 0..200_i64,
    ) {
        let received = date(2019, 3, 12) + day.days();
        let ends = [end(Rule::Urgent, false, received), end(Rule::Answer, false, received)];
        let reply = replied.map(|(days, post)| {
            let dispatched_on = received + days.days();
            self::reply(dispatched_on, post.map(|days| dispatched_on + days.days()))
        });
        let window = to_head(&[&ends[0], &ends[1]], reply);
        let today = received + wait.days();
        let accepts = |o: &Opening| o.opens_on <= today && o.accept_until.is_none_or(|last| today <= last);
        let standing = window.standing(today);
        let refused = matches!(standing, Standing::NotYet { .. } | Standing::Closed { .. });
        prop_assert_eq!(refused, !window.openings.iter().any(accepts));
        for opening in &window.openings {
            prop_assert!(opening.opens_on <= opening.ripens_on);
            prop_assert!(opening.accept_until.is_none() || opening.file_by <= opening.accept_until);
        }
    }
}
