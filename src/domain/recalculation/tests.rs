use super::*;
use crate::domain::law::{
    Class, ClassSet,
    calendar::{Act, Measure, Names},
    windows::window,
};
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;
use std::sync::Arc;

fn act(measure: Measure, on: Date) -> Act {
    Act { measure, source: "بلاغ".to_owned(), declared_on: on, recorded_on: on }
}

fn closure(day: Date) -> Measure {
    let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
    Measure::Close { date: day, classes: ClassSet::ALL, depends_on: None, name }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn following_every_act_gives_what_counting_from_scratch_gives(
        day in 0..3000_i64, extended: bool,
        acts in prop::collection::vec((1..60_i64, any::<bool>()), 1..6),
    ) {
        let received = date(2019, 3, 12) + day.days();
        let classes = ClassHistory::always(Class::StateAdministration);
        let first = Arc::clone(Calendar::builtin());
        let on = |calendar| on_day(received, calendar, &classes);
        let mut clock = Clock::started(&LedgerEntry::start(Rule::Answer, received, &on(&first)));
        if extended {
            let due = deadline::due(&first, Rule::Answer, true, received, &classes).unwrap();
            let entry = clock.ledger[0].clone();
            clock.record(&LedgerEntry { step: Step::Extend, extended, after: Some(due), ..entry });
        }
        let mut newest = Arc::clone(&first);
        for (offset, undo) in acts {
            let last = newest.standing_acts().last().copied();
            let measure = match last {
                Some(act) if undo => Measure::Undo { act },
                _ => closure(received + offset.days()),
            };
            // Every act on the first day: nothing had ended, and nothing has to be held.
            if let Ok(version) = newest.after(act(measure, received)) {
                newest = Arc::new(version);
            }
        }
        for number in 1..=newest.number() {
            let version = newest.numbered(number).unwrap();
            if let Some(entry) = entry(&clock, None, version, &newest, &classes) {
                clock.record(&entry);
            }
            prop_assert!(clock.is_as_counted(&on(&newest)), "explained by its own version");
        }
        let scratch = |extended| deadline::due(&newest, Rule::Answer, extended, received, &classes).unwrap();
        prop_assert_eq!(clock.due.as_ref().unwrap().days(), scratch(extended).days());
        prop_assert_eq!(clock.first_due.as_ref().unwrap().days(), scratch(false).days());
        let again = newest.numbered(1).and_then(|one| entry(&clock, None, one, &newest, &classes));
        prop_assert_eq!(again.map(|entry| entry.act), None, "what was followed is not followed again");
    }

    #[test]
    fn no_act_moves_a_last_day_to_complain_of_silence_earlier_that_was_told_since_the_receipt(
        day in 0..3000_i64, extended: bool,
        acts in prop::collection::vec((1..80_i64, 0..9_i64, any::<bool>()), 1..8),
    ) {
        let received = date(2019, 3, 12) + day.days();
        let classes = ClassHistory::always(Class::StateAdministration);
        let mut newest = Arc::clone(Calendar::builtin());
        let mut clock = Clock::started(&LedgerEntry::start(Rule::Answer, received, &on_day(received, &newest, &classes)));
        if extended {
            let due = deadline::due(&newest, Rule::Answer, true, received, &classes).unwrap();
            let entry = clock.ledger[0].clone();
            clock.record(&LedgerEntry { step: Step::Extend, extended, after: Some(due), ..entry });
        }
        let told = |clock: &Clock, calendar: &Arc<Calendar>, today| {
            let ends = clock.end(&on_day(today, calendar, &classes)).unwrap();
            let window = window(calendar, Rule::ComplaintToHead, &[ends], None, &classes);
            (window.openings[0].file_by.unwrap(), window.openings[0].accept_until.unwrap())
        };
        let mut today = received;
        let mut last = told(&clock, &newest, today);
        for (offset, later, undo) in acts {
            today += later.days();
            let measure = match newest.standing_acts().last().copied() {
                Some(act) if undo => Measure::Undo { act },
                _ => closure(received + offset.days()),
            };
            let Ok(version) = newest.after(act(measure, today)) else { continue };
            newest = Arc::new(version);
            let before_it_followed = told(&clock, &newest, today);
            if let Some(entry) = entry(&clock, None, &newest, &newest, &classes) {
                clock.record(&entry);
            }
            let now = told(&clock, &newest, today);
            for one in [before_it_followed, now] {
                prop_assert!(one.0 >= last.0 && one.1 >= last.1, "{:?} was told, and now {:?}", last, one);
            }
            last = now;
        }
    }
}
