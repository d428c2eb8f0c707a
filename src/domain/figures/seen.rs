//! What of a fact figures of a day can see. A day that has ended keeps its figures until something is recorded about it
//! or an earlier day: what happens later moves none of them.

use super::{Fact, verdict};
use jiff::civil::Date;

/// Whether a change of a case can move a figure as of that day or of one before it.
pub fn is_moved(before: &[Fact], after: &[Fact], as_of: Date) -> bool {
    let seen = |facts: &[Fact]| facts.iter().filter_map(|fact| seen(fact, as_of)).collect::<Vec<_>>();
    seen(before) != seen(after)
}

/// The fact without what came after that day; none where it had not begun.
fn seen(fact: &Fact, as_of: Date) -> Option<Fact> {
    if fact.received_on > as_of {
        return None;
    }
    let mut seen = Fact { last: verdict::last_day(fact, as_of), counted_by: String::new(), ..fact.clone() };
    seen.extension = fact.extension.filter(|extension| extension.on <= as_of);
    seen.ended = verdict::ended(fact, as_of);
    if seen.ended.is_none() {
        (seen.days, seen.late_by, seen.outcome, seen.followed) = (None, None, None, None);
        seen.grounds = Vec::new();
    }
    Some(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        case::facts::Channel,
        case::ground::ExtensionGround,
        figures::{
            Ended, Series,
            fact::{Extension, LastDay},
        },
        id::CaseId,
        institution::InstitutionCode,
    };
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;
    use uuid::Uuid;

    const BEGIN: Date = date(2026, 3, 2);

    fn day(n: i32) -> Date {
        BEGIN + n.days()
    }

    fn last(n: i32) -> Option<LastDay> {
        Some(LastDay { on: day(n), rolled_on: day(n) })
    }

    fn a_fact() -> impl Strategy<Value = Fact> {
        let extension = proptest::option::of((0..40, any::<bool>()));
        let ended = proptest::option::of((0..60, any::<bool>()));
        (0..10, extension, ended).prop_map(|(received, extension, ended)| Fact {
            subject: Uuid::nil(),
            series: Series::ALL[0],
            case: CaseId(Uuid::nil()),
            reference: "MEF-2026-00001-X".to_owned(),
            request: "MEF-2026-00001-X".to_owned(),
            institution: InstitutionCode::parse("MEF").expect("a code"),
            channel: Channel::Portal,
            received_on: day(received),
            first: last(received + 20),
            last: if extension.is_some_and(|(_, valid)| valid) {
                last(received + 40)
            } else {
                last(received + 20)
            },
            extension: extension.map(|(on, valid)| Extension {
                valid,
                on: day(on),
                ground: ExtensionGround::LargeNumber,
            }),
            ended: ended
                .map(|(on, withdrawn)| (if withdrawn { Ended::Withdrawn } else { Ended::Answered }, day(on))),
            days: ended.map(|(on, _)| on.unsigned_abs()),
            late_by: None,
            outcome: ended.map(|_| "granted"),
            grounds: Vec::new(),
            followed: None,
            counted_by: String::new(),
        })
    }

    proptest! {
        #[test]
        fn what_moves_nothing_gives_the_same_verdict_on_every_day_until_then(
            before in a_fact(), after in a_fact(), until in 0..70,
        ) {
            if !is_moved(std::slice::from_ref(&before), std::slice::from_ref(&after), day(until)) {
                for as_of in (0..=until).map(day) {
                    let begun = before.received_on <= as_of;
                    prop_assert_eq!(begun, after.received_on <= as_of);
                    if begun {
                        prop_assert_eq!(verdict(&before, as_of), verdict(&after, as_of));
                        prop_assert_eq!(verdict::ended(&before, as_of), verdict::ended(&after, as_of));
                        prop_assert_eq!(verdict::last_day(&before, as_of), verdict::last_day(&after, as_of));
                    }
                }
            }
        }

        #[test]
        fn an_answer_of_today_moves_nothing_of_yesterday(open in a_fact(), on in 1..60) {
            let open = Fact { ended: None, days: None, outcome: None, ..open };
            let answered = Fact { ended: Some((Ended::Answered, day(on))), outcome: Some("granted"), ..open.clone() };
            let (before, after) = (std::slice::from_ref(&open), std::slice::from_ref(&answered));
            prop_assert!(!is_moved(before, after, day(on - 1)));
            prop_assert_eq!(is_moved(before, after, day(on)), open.received_on <= day(on));
        }
    }
}
