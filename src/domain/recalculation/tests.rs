use super::*;
use crate::domain::{
    administration,
    institution::{Directory, Entry, InstitutionCode, Succession, Successions},
    law::{
        Class, ClassSet,
        calendar::{Act, Measure, Names},
        windows::window,
    },
};
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;
use std::sync::Arc;

fn act(measure: Measure, on: Date) -> Act {
    Act { measure, source: "بلاغ".to_owned(), declared_on: on, recorded_on: on }
}

fn closure(day: Date) -> Measure {
    closure_of(ClassSet::ALL, day)
}

fn closure_of(classes: ClassSet, day: Date) -> Measure {
    let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
    Measure::Close { date: day, classes, depends_on: None, name }
}

/// What administrators said of three bodies, with the days on which they did.
#[derive(Default)]
struct Said(Vec<(Date, administration::Act)>);

impl Said {
    /// The last ministry is of the class of the first.
    fn code(n: usize) -> InstitutionCode {
        InstitutionCode::parse(["MEF", "ANRT", "MSPS"][n % 3]).unwrap()
    }

    fn successions(&self) -> Successions {
        Successions::of(self.0.iter().map(|(on, act)| (*on, act)))
    }

    /// The days off of what was addressed to the first.
    fn classes(&self) -> ClassHistory {
        let of = |code: InstitutionCode| {
            let one = Directory::builtin().get(&code).unwrap();
            (code, Entry::of(one))
        };
        let entries = (0..3).map(|n| of(Self::code(n))).collect();
        self.successions().classes(&entries, &Self::code(0)).unwrap()
    }

    /// Says that one succeeds another, or where it does already that it does not; nothing where no rule lets it.
    fn says(&mut self, (institution, successor): (usize, usize), from: Date, today: Date) {
        let (standing, institution) = (self.successions(), Self::code(institution));
        let act = match standing.may_end(&institution, today) {
            Ok(one) => {
                let Succession { institution, successor, from, .. } = one.clone();
                let reason = "عدول".to_owned();
                administration::Act::SuccessionTakenBack { institution, successor, from, reason, told: 0 }
            }
            Err(_) => {
                let successor = Self::code(successor);
                let succession = Succession { institution, successor, from, decision: "قرار".to_owned() };
                if standing.may_begin(&succession, |_| true, |_| Some(Date::MIN), today).is_err() {
                    return;
                }
                administration::Act::Succeeded { succession, told: 0 }
            }
        };
        self.0.push((today, act));
    }
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

    #[test]
    fn no_succession_moves_a_last_day_to_complain_of_silence_earlier_that_was_told_since_the_receipt(
        day in 0..2800_i64,
        acts in prop::collection::vec((0..6_i64, 0..40_i64, 0..3_usize, 1..3_usize, any::<bool>()), 1..10),
    ) {
        let received = date(2019, 3, 12) + day.days();
        let (mut said, mut newest) = (Said::default(), Arc::clone(Calendar::builtin()));
        let told = |clock: &Clock, calendar: &Arc<Calendar>, classes: &ClassHistory, today| {
            let ends = clock.end(&on_day(today, calendar, classes)).unwrap();
            let window = window(calendar, Rule::ComplaintToHead, &[ends], None, classes);
            (window.openings[0].file_by.unwrap(), window.openings[0].accept_until.unwrap())
        };
        let mut clock =
            Clock::started(&LedgerEntry::start(Rule::Answer, received, &on_day(received, &newest, &said.classes())));
        let mut today = received;
        let mut last = told(&clock, &newest, &said.classes(), today);
        for (later, offset, one, other, closes) in acts {
            today += later.days();
            if closes {
                let of = if one == 0 { ClassSet::ALL } else { Class::StateAdministration.into() };
                let Ok(version) = newest.after(act(closure_of(of, received + (25 + offset).days()), today)) else { continue };
                newest = Arc::new(version);
                if let Some(entry) = entry(&clock, None, &newest, &newest, &said.classes()) {
                    clock.record(&entry);
                }
            } else {
                said.says((one, one + other), received + offset.days(), today);
            }
            let now = told(&clock, &newest, &said.classes(), today);
            prop_assert!(now.0 >= last.0 && now.1 >= last.1, "{:?} was told, and now {:?}", last, now);
            last = now;
        }
    }
}
