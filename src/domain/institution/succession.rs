//! The body that takes the place of another from a day on: which succession may be recorded and taken back, and who
//! answers on a day. Knows no store, and no case.

mod fault;

pub use self::fault::Fault;

use super::{Entry, InstitutionCode};
use crate::domain::{administration::Act, case::refusal::Refusal, law::ClassHistory};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How far ahead a succession is recorded, in years: as an office.
const AHEAD_YEARS: i32 = 1;

/// The earliest first day of a succession that is recorded today: a whole day lies between.
#[must_use]
pub fn first_day(today: Date) -> Date {
    today.saturating_add(2.days())
}

/// That a body takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    pub institution: InstitutionCode,
    pub successor: InstitutionCode,
    /// The first day on which the successor answers.
    pub from: Date,
    /// The text that says so: decree, decision, its number and date.
    pub decision: String,
}

impl Succession {
    /// Whether its requests come to a body that receives by then. `receives` says since when each does.
    pub fn is_answered(&self, receives: impl Fn(&InstitutionCode) -> Option<Date>) -> bool {
        let by_then = |code| receives(code).is_some_and(|since| since <= self.from);
        !by_then(&self.institution) || by_then(&self.successor)
    }
}

/// The successions that stand: of each body one at most, and never in a circle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Successions {
    standing: Standing,
    /// What stood until an act of that day, the oldest first: people were told days by it.
    before: Vec<(Date, Standing)>,
}

type Standing = BTreeMap<InstitutionCode, Succession>;

impl Successions {
    /// What the acts say, the oldest first, each with the day on which it was recorded.
    #[must_use]
    pub fn of<'a>(acts: impl IntoIterator<Item = (Date, &'a Act)>) -> Self {
        let mut said = Self::default();
        for (on, act) in acts {
            let mut standing = said.standing.clone();
            match act {
                // No rule lets a circle in; a store that was changed by hand may have one.
                Act::Succeeded { succession: one, .. } if !said.leads(&one.successor, &one.institution) => {
                    standing.insert(one.institution.clone(), one.clone());
                }
                Act::SuccessionTakenBack { institution, .. } => {
                    standing.remove(institution);
                }
                _ => {}
            }
            if standing != said.standing {
                said.before.push((on, std::mem::replace(&mut said.standing, standing)));
            }
        }
        said
    }

    /// The succession of a body, whether its day has come or not.
    #[must_use]
    pub fn get(&self, institution: &InstitutionCode) -> Option<&Succession> {
        self.standing.get(institution)
    }

    /// Those in which a body is one of the two.
    pub fn with(&self, body: &InstitutionCode) -> impl Iterator<Item = &Succession> {
        self.standing.values().filter(move |one| one.institution == *body || one.successor == *body)
    }

    /// All of them, those that begin first before the others.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Succession> {
        let mut all: Vec<&Succession> = self.standing.values().collect();
        all.sort_by_key(|one| one.from);
        all
    }

    /// The successions by which what a body had has passed on by that day, the first first.
    pub fn passed<'a>(
        &'a self,
        institution: &InstitutionCode,
        day: Date,
    ) -> impl Iterator<Item = &'a Succession> {
        let begun = move |one: &&Succession| one.from <= day;
        let first = self.standing.get(institution).filter(begun);
        std::iter::successors(first, move |one| self.standing.get(&one.successor).filter(begun))
    }

    /// Who answers on a day for what was addressed to a body.
    #[must_use]
    pub fn answering<'a>(&'a self, institution: &'a InstitutionCode, day: Date) -> &'a InstitutionCode {
        self.passed(institution, day).last().map_or(institution, |one| &one.successor)
    }

    /// The bodies for which one answers on a day: itself first, then those whose place it took.
    #[must_use]
    pub fn answered_by(&self, institution: &InstitutionCode, day: Date) -> Vec<InstitutionCode> {
        let others =
            self.standing.keys().filter(|one| *one != institution && self.answering(one, day) == institution);
        std::iter::once(institution).chain(others).cloned().collect()
    }

    /// Whether a body takes requests in on a day.
    ///
    /// # Errors
    /// [`Refusal::Succeeded`] where another has taken its place.
    pub fn takes_in(&self, institution: &InstitutionCode, day: Date) -> Result<(), Refusal> {
        if self.passed(institution, day).next().is_some() { Err(Refusal::Succeeded) } else { Ok(()) }
    }

    /// Whether what one body has comes to another in the end.
    fn leads(&self, from: &InstitutionCode, to: &InstitutionCode) -> bool {
        leads(&self.standing, from, to)
    }

    /// The bodies whose terms that body counts or ever was to count, by any act: itself, and those whose place it was to
    /// take, be it by way of others. Days were told by its days off of all that they have.
    #[must_use]
    pub fn counted_by(&self, body: &InstitutionCode) -> BTreeSet<InstitutionCode> {
        let ever = self.before.iter().map(|(_, standing)| standing).chain([&self.standing]);
        let others = ever.flat_map(|standing| standing.keys().filter(move |one| leads(standing, one, body)));
        others.chain([body]).cloned().collect()
    }

    /// Whether a succession may be recorded on a day. `receives` says since when a body receives by the portal.
    ///
    /// # Errors
    /// Why not.
    pub fn may_begin(
        &self,
        wish: &Succession,
        is_known: impl Fn(&InstitutionCode) -> bool,
        receives: impl Fn(&InstitutionCode) -> Option<Date>,
        today: Date,
    ) -> Result<(), Fault> {
        let Succession { institution, successor, from, .. } = wish;
        if !is_known(institution) || !is_known(successor) {
            return Err(Fault::Unknown);
        }
        if institution == successor {
            return Err(Fault::Oneself);
        }
        if *from < first_day(today) {
            return Err(Fault::TooSoon);
        }
        if *from > today.saturating_add(AHEAD_YEARS.years()) {
            return Err(Fault::TooFar);
        }
        if self.get(institution).is_some() {
            return Err(Fault::HasOne);
        }
        if self.leads(successor, institution) {
            return Err(Fault::Circle);
        }
        if self.get(successor).is_some_and(|one| one.from <= *from) {
            return Err(Fault::SuccessorEnds);
        }
        if self.standing.values().any(|one| one.successor == *institution && one.from >= *from) {
            return Err(Fault::Awaited);
        }
        if wish.is_answered(receives) { Ok(()) } else { Err(Fault::DoesNotReceive) }
    }

    /// The succession that may be taken back on a day: before its own.
    ///
    /// # Errors
    /// Why not.
    pub fn may_end(&self, institution: &InstitutionCode, today: Date) -> Result<&Succession, Fault> {
        let one = self.get(institution).ok_or(Fault::None)?;
        if one.from <= today { Err(Fault::HasBegun) } else { Ok(one) }
    }

    /// The classes that count what was addressed to a body: its own, and those of its successor for each term that
    /// begins once that answers; with what they were before each act that says so.
    #[must_use]
    pub fn classes(
        &self,
        entries: &BTreeMap<InstitutionCode, Entry>,
        institution: &InstitutionCode,
    ) -> Option<ClassHistory> {
        let now = counted(&self.standing, entries, institution)?;
        let (mut history, mut next) = (now.clone(), now);
        for (on, standing) in self.before.iter().rev() {
            let before = counted(standing, entries, institution)?;
            if before != next {
                history = history.instead_of(before.clone(), *on);
                next = before;
            }
        }
        Some(history)
    }
}

/// Whether what one body has comes to another in the end, by what stands at one time.
fn leads(standing: &Standing, from: &InstitutionCode, to: &InstitutionCode) -> bool {
    let mut steps = std::iter::successors(standing.get(from), |one| standing.get(&one.successor));
    from == to || steps.any(|one| one.successor == *to)
}

/// The classes by what stands at one time.
fn counted(
    standing: &Standing,
    entries: &BTreeMap<InstitutionCode, Entry>,
    institution: &InstitutionCode,
) -> Option<ClassHistory> {
    let own = entries.get(institution)?.classes();
    let next = standing.get(institution).and_then(|one| {
        let classes = counted(standing, entries, &one.successor)?;
        Some((one.from, classes))
    });
    Some(match next {
        Some((from, classes)) => own.succeeded(from, classes),
        None => own,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 3, 2);

    fn code(n: u8) -> InstitutionCode {
        InstitutionCode::parse(&format!("Z{}", char::from(b'A' + n))).unwrap()
    }

    fn wish(institution: u8, successor: u8, days: i32) -> Succession {
        Succession {
            institution: code(institution),
            successor: code(successor),
            from: TODAY + days.days(),
            decision: "2.26.1".to_owned(),
        }
    }

    fn judged(standing: &Successions, wish: &Succession) -> Result<(), Fault> {
        standing.may_begin(wish, |one| *one != code(25), |one| (*one != code(24)).then_some(TODAY), TODAY)
    }

    fn act(succession: Succession) -> Act {
        Act::Succeeded { succession, told: 0 }
    }

    fn said(acts: &[Act]) -> Successions {
        Successions::of(acts.iter().map(|act| (TODAY, act)))
    }

    fn standing(wishes: &[Succession]) -> Successions {
        said(&wishes.iter().cloned().map(act).collect::<Vec<_>>())
    }

    #[test]
    fn each_wrong_wish_is_refused_by_its_own_word() {
        let known = standing(&[wish(0, 1, 10), wish(1, 2, 20), wish(3, 4, 5)]);
        for (wish, fault) in [
            (wish(5, 5, 2), Fault::Oneself),
            (wish(5, 25, 1), Fault::Unknown),
            (wish(25, 5, 1), Fault::Unknown),
            (wish(5, 6, 1), Fault::TooSoon),
            (wish(5, 6, 400), Fault::TooFar),
            (wish(0, 6, 30), Fault::HasOne),
            (wish(2, 0, 30), Fault::Circle),
            (wish(4, 3, 2), Fault::Circle),
            (wish(5, 0, 10), Fault::SuccessorEnds),
            (wish(4, 6, 5), Fault::Awaited),
            (wish(5, 24, 2), Fault::DoesNotReceive),
        ] {
            assert_eq!(judged(&known, &wish), Err(fault), "{wish:?}");
        }
        for right in [wish(5, 6, 2), wish(5, 0, 9), wish(4, 6, 6), wish(24, 5, 2)] {
            assert_eq!(judged(&known, &right), Ok(()), "{right:?}");
        }
    }

    #[test]
    fn what_a_body_had_passes_from_hand_to_hand_as_the_days_come() {
        let known = standing(&[wish(0, 1, 10), wish(1, 2, 20)]);
        let on = |days: i32| known.answering(&code(0), TODAY + days.days()).clone();
        assert_eq!([on(9), on(10), on(19), on(20)], [code(0), code(1), code(1), code(2)]);
        let of = |n: u8, days: i32| known.answered_by(&code(n), TODAY + days.days());
        assert_eq!(of(1, 10), [code(1), code(0)]);
        assert_eq!(of(2, 20), [code(2), code(0), code(1)]);
        assert_eq!(of(1, 20), [code(1)], "nothing is left with it");
    }

    #[test]
    fn it_is_taken_back_before_its_day_alone() {
        let known = standing(&[wish(0, 1, 10)]);
        assert_eq!(known.may_end(&code(0), TODAY + 9.days()), Ok(&wish(0, 1, 10)));
        assert_eq!(known.may_end(&code(0), TODAY + 10.days()), Err(Fault::HasBegun));
        assert_eq!(known.may_end(&code(1), TODAY), Err(Fault::None));
        let begun = act(wish(0, 1, 10));
        let back = Act::SuccessionTakenBack {
            institution: code(0),
            successor: code(1),
            from: TODAY + 10.days(),
            reason: "x".to_owned(),
            told: 0,
        };
        assert!(said(&[begun.clone(), back.clone()]).in_order().is_empty());
        assert_eq!(said(&[begun.clone(), back, begun]).in_order(), known.in_order());
    }

    proptest! {
        #[test]
        fn whatever_is_recorded_never_comes_back_to_where_it_was(
            wishes in prop::collection::vec((0u8..6, 0u8..6, 0..30), 0..20),
        ) {
            let mut acts: Vec<Act> = Vec::new();
            for (institution, successor, days) in wishes {
                let wish = wish(institution, successor, days);
                if judged(&said(&acts), &wish).is_ok() {
                    acts.push(act(wish));
                }
            }
            let known = said(&acts);
            prop_assert_eq!(known.in_order().len(), acts.len(), "what may be recorded stands");
            for n in 0..6 {
                let steps: Vec<&Succession> = known.passed(&code(n), Date::MAX).collect();
                prop_assert!(steps.len() < 6 && steps.iter().all(|one| one.successor != code(n)));
                prop_assert!(steps.is_sorted_by(|one, next| one.from < next.from), "no day before the one before");
            }
        }
    }
}
