//! The mandate of an auditor: by which decision, from when until when, over which institutions. Outside its dates
//! there is nothing to audit, outside its scope no institution. Knows nothing of accounts and of figures.

use super::{
    actor::Role,
    id::MandateId,
    institution::{Institution, InstitutionCode, Kind},
    office::{AHEAD, Appointing, FIRST, LASTS},
};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// Over which institutions: every one, or those named together with all of some kinds (art. 2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "over", rename_all = "kebab-case")]
pub enum Scope {
    #[default]
    All,
    Some {
        institutions: Vec<InstitutionCode>,
        kinds: Vec<Kind>,
    },
}

impl Scope {
    pub fn is_all(&self) -> bool {
        *self == Scope::All
    }

    /// Whether it is over that institution.
    pub fn admits(&self, institution: &Institution) -> bool {
        match self {
            Scope::All => true,
            Scope::Some { institutions, kinds } => {
                institutions.contains(&institution.code) || kinds.contains(&institution.kind)
            }
        }
    }
}

/// A mandate from a day on, until a day or without end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub id: MandateId,
    /// The decision that gives it; none of one that is older than mandates, or that a command on the machine opened.
    pub decision_number: Option<String>,
    pub effective_on: Date,
    /// The last day, included.
    pub ends_on: Option<Date>,
    pub scope: Scope,
}

impl Mandate {
    /// Over everything, without end.
    pub fn unlimited(id: MandateId, from: Date) -> Self {
        Self { id, decision_number: None, effective_on: from, ends_on: None, scope: Scope::All }
    }

    /// Whether it runs on that day.
    pub fn covers(&self, on: Date) -> bool {
        self.effective_on <= on && self.ends_on.is_none_or(|last| on <= last)
    }

    /// The day on which it ends where nothing of it may run from `today` on: the day before, or before its first day
    /// where that is later, so that it never runs. None where it is over.
    pub fn cut_off(&self, today: Date) -> Option<Date> {
        let first = self.effective_on.max(today);
        self.ends_on.is_none_or(|last| last >= first).then(|| first.saturating_sub(1.day()))
    }

    /// Whether there is a day on which both run.
    fn meets(&self, other: &Self) -> bool {
        let runs = |one: &Self| one.ends_on.is_none_or(|last| one.effective_on <= last);
        let begins_by = |one: &Self, end: Option<Date>| end.is_none_or(|last| one.effective_on <= last);
        runs(self) && runs(other) && begins_by(self, other.ends_on) && begins_by(other, self.ends_on)
    }
}

/// Why no mandate is given, or none ends so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.code())]
pub enum MandateFault {
    /// The account is no auditor's.
    NoAuditor,
    DecisionMissing,
    /// Neither an institution nor a kind.
    ScopeEmpty,
    /// The last day lies before the first.
    EndsBeforeItBegins,
    BeginsOutOfReach,
    EndsOutOfReach,
    /// Another mandate of the auditor runs on some of these days.
    HasAMandate,
    HasEnded,
    /// It has an end, and that would come later: a longer mandate is a new one.
    EndsLater,
}

impl MandateFault {
    pub const ALL: [Self; 9] = [
        Self::NoAuditor,
        Self::DecisionMissing,
        Self::ScopeEmpty,
        Self::EndsBeforeItBegins,
        Self::BeginsOutOfReach,
        Self::EndsOutOfReach,
        Self::HasAMandate,
        Self::HasEnded,
        Self::EndsLater,
    ];

    /// The word of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoAuditor => "no-auditor",
            Self::DecisionMissing => "mandate-decision",
            Self::ScopeEmpty => "scope-empty",
            Self::EndsBeforeItBegins => "ends-before",
            Self::BeginsOutOfReach => "begins-out-of-reach",
            Self::EndsOutOfReach => "ends-out-of-reach",
            Self::HasAMandate => "has-a-mandate",
            Self::HasEnded => "has-ended",
            Self::EndsLater => "ends-later",
        }
    }
}

/// Whether a person of that role may be given the mandate: `own` are all that the person has.
///
/// # Errors
/// The first [`MandateFault`] found.
pub fn may_give(
    person: Role,
    wish: &Mandate,
    own: &[Mandate],
    today: Date,
) -> Result<Appointing, MandateFault> {
    if own.iter().any(|one| Mandate { id: one.id, ..wish.clone() } == *one) {
        return Ok(Appointing::AsBefore);
    }
    if person != Role::Auditor {
        return Err(MandateFault::NoAuditor);
    }
    if wish.decision_number.is_none() {
        return Err(MandateFault::DecisionMissing);
    }
    if wish.scope == (Scope::Some { institutions: Vec::new(), kinds: Vec::new() }) {
        return Err(MandateFault::ScopeEmpty);
    }
    if wish.ends_on.is_some_and(|last| last < wish.effective_on) {
        return Err(MandateFault::EndsBeforeItBegins);
    }
    if !(FIRST..=today.saturating_add(AHEAD.years())).contains(&wish.effective_on) {
        return Err(MandateFault::BeginsOutOfReach);
    }
    if wish.ends_on.is_some_and(|last| last > today.saturating_add(LASTS.years())) {
        return Err(MandateFault::EndsOutOfReach);
    }
    if own.iter().any(|one| one.meets(wish)) {
        return Err(MandateFault::HasAMandate);
    }
    Ok(Appointing::New)
}

/// Whether a mandate may end on that day. One that has not begun may end on the day before it would: then it never
/// runs. One that ended keeps its end, and an end only comes earlier.
///
/// # Errors
/// [`MandateFault::EndsBeforeItBegins`], [`MandateFault::HasEnded`], [`MandateFault::EndsLater`],
/// [`MandateFault::EndsOutOfReach`].
pub fn may_end(mandate: &Mandate, last: Date, today: Date) -> Result<Appointing, MandateFault> {
    if mandate.ends_on == Some(last) {
        return Ok(Appointing::AsBefore);
    }
    if mandate.ends_on.is_some_and(|end| end < today) {
        return Err(MandateFault::HasEnded);
    }
    if mandate.ends_on.is_some_and(|end| end < last) {
        return Err(MandateFault::EndsLater);
    }
    if last > today.saturating_add(LASTS.years()) {
        return Err(MandateFault::EndsOutOfReach);
    }
    let never = mandate.effective_on > today;
    let earliest = if never { mandate.effective_on.saturating_sub(1.day()) } else { mandate.effective_on };
    if last < earliest { Err(MandateFault::EndsBeforeItBegins) } else { Ok(Appointing::New) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::institution::Directory;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 2, 23);

    fn mandate(from: Date, until: Option<Date>) -> Mandate {
        Mandate {
            id: MandateId(uuid::Uuid::from_u128(u128::from(from.day().unsigned_abs()))),
            decision_number: Some("7/2026".to_owned()),
            effective_on: from,
            ends_on: until,
            scope: Scope::All,
        }
    }

    #[test]
    fn one_mandate_runs_at_a_time() {
        let held = mandate(date(2026, 3, 2), Some(date(2026, 6, 1)));
        let may =
            |from, until| may_give(Role::Auditor, &mandate(from, until), std::slice::from_ref(&held), TODAY);
        assert_eq!(may(date(2026, 6, 1), None), Err(MandateFault::HasAMandate), "the last day is in it");
        assert_eq!(may(date(2026, 6, 2), None), Ok(Appointing::New));
        assert_eq!(may(date(2026, 1, 5), None), Err(MandateFault::HasAMandate));
        assert_eq!(may(date(2026, 1, 5), Some(date(2026, 3, 1))), Ok(Appointing::New));
        assert_eq!(may(date(2026, 3, 2), Some(date(2026, 6, 1))), Ok(Appointing::AsBefore), "twice is once");
    }

    #[test]
    fn a_mandate_has_a_decision_a_scope_and_an_auditor() {
        let may = |person, wish: &Mandate| may_give(person, wish, &[], TODAY);
        let wish = mandate(TODAY, None);
        assert_eq!(may(Role::Auditor, &wish), Ok(Appointing::New));
        assert_eq!(may(Role::Commission, &wish), Err(MandateFault::NoAuditor));
        let bare = Mandate { decision_number: None, ..wish.clone() };
        assert_eq!(may(Role::Auditor, &bare), Err(MandateFault::DecisionMissing));
        let scope = Scope::Some { institutions: Vec::new(), kinds: Vec::new() };
        assert_eq!(may(Role::Auditor, &Mandate { scope, ..wish }), Err(MandateFault::ScopeEmpty));
        for (from, until, fault) in [
            (TODAY, Some(date(2026, 2, 22)), MandateFault::EndsBeforeItBegins),
            (date(2019, 3, 11), None, MandateFault::BeginsOutOfReach),
            (date(2027, 2, 24), None, MandateFault::BeginsOutOfReach),
            (TODAY, Some(date(2036, 2, 24)), MandateFault::EndsOutOfReach),
        ] {
            assert_eq!(may(Role::Auditor, &mandate(from, until)), Err(fault), "{from} {until:?}");
        }
    }

    #[test]
    fn what_is_cut_off_runs_on_no_day_from_then_on() {
        for (from, until, ends) in [
            (date(2026, 1, 5), None, Some(date(2026, 2, 22))),
            (date(2026, 1, 5), Some(TODAY), Some(date(2026, 2, 22))),
            (date(2026, 1, 5), Some(date(2026, 2, 22)), None),
            (TODAY, None, Some(date(2026, 2, 22))),
            (date(2026, 3, 2), Some(date(2026, 6, 1)), Some(date(2026, 3, 1))),
            (date(2026, 3, 2), Some(date(2026, 3, 1)), None),
        ] {
            assert_eq!(mandate(from, until).cut_off(TODAY), ends, "{from} {until:?}");
        }
    }

    #[test]
    fn an_end_comes_earlier_and_never_later() {
        let open = mandate(date(2026, 1, 5), None);
        assert_eq!(may_end(&open, TODAY, TODAY), Ok(Appointing::New));
        assert_eq!(may_end(&open, date(2026, 1, 4), TODAY), Err(MandateFault::EndsBeforeItBegins));
        let ended = mandate(date(2026, 1, 5), Some(date(2026, 2, 1)));
        assert_eq!(may_end(&ended, TODAY, TODAY), Err(MandateFault::HasEnded));
        let ends = mandate(date(2026, 1, 5), Some(date(2026, 5, 1)));
        assert_eq!(may_end(&ends, date(2026, 5, 1), TODAY), Ok(Appointing::AsBefore));
        assert_eq!(may_end(&ends, date(2026, 5, 2), TODAY), Err(MandateFault::EndsLater));
        let to_come = mandate(date(2026, 3, 2), None);
        assert_eq!(may_end(&to_come, date(2026, 3, 1), TODAY), Ok(Appointing::New), "it never runs");
    }

    #[test]
    fn a_scope_is_over_what_it_names_and_what_is_of_its_kinds() {
        let directory = Directory::builtin();
        let code = InstitutionCode::parse("MEF").unwrap();
        let named = directory.get(&code).unwrap();
        let court = directory.iter().find(|one| one.kind == Kind::Court).unwrap();
        let other = directory.iter().find(|one| one.kind == named.kind && one.code != code).unwrap();
        let scope = Scope::Some { institutions: vec![code], kinds: vec![Kind::Court] };
        assert!(scope.admits(named) && scope.admits(court) && !scope.admits(other));
        assert!(Scope::All.admits(other));
        let text = serde_json::to_string(&scope).unwrap();
        assert_eq!(serde_json::from_str::<Scope>(&text).unwrap(), scope, "{text}");
        assert_eq!(serde_json::to_string(&Scope::All).unwrap(), r#"{"over":"all"}"#);
    }
}
