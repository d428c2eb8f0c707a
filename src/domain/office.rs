//! An office of an institution and its dates (art. 12): who may be appointed to which, and until when.
//! Knows nothing of accounts and of what is done in an office.

use super::{actor::Role, id::AppointmentId, institution::InstitutionCode, law::period::IN_FORCE};
use jiff::{ToSpan, civil::Date};

/// The first day that an office can have here: before the law was in force there was none (art. 30), and whoever was
/// in place then holds it from that day.
pub const FIRST: Date = IN_FORCE;
/// How far ahead an appointment is recorded, in years: what lies beyond is a slip of the keys.
pub const AHEAD: i32 = 1;
/// How far ahead an end is recorded, in years: longer than any term of office.
pub const LASTS: i32 = 10;

/// An office held from a day on, until a day or without end (art. 12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub institution: InstitutionCode,
    pub role: Role,
    /// The decision that appoints; a delegate always has one.
    pub decision_number: Option<String>,
    pub effective_on: Date,
    /// The last day, included.
    pub ends_on: Option<Date>,
    /// The unit of the institution to which the holder belongs, by its name.
    pub unit: Option<String>,
}

impl Appointment {
    /// Whether the office is held on that day.
    pub fn covers(&self, on: Date) -> bool {
        self.effective_on <= on && self.ends_on.is_none_or(|last| on <= last)
    }

    /// Whether there is a day on which both are held.
    fn meets(&self, other: &Self) -> bool {
        let begins_within = |one: &Self, first: Date| {
            one.ends_on.is_none_or(|last| first <= last) && one.effective_on <= first
        };
        let is_held = |one: &Self| one.ends_on.is_none_or(|last| one.effective_on <= last);
        is_held(self)
            && is_held(other)
            && (begins_within(self, other.effective_on) || begins_within(other, self.effective_on))
    }

    /// The same office on the same days by the same decision: a form sent twice.
    fn is_same_as(&self, other: &Self) -> bool {
        Self { id: other.id, ..self.clone() } == *other
    }
}

/// Why nobody is appointed, or an office does not end so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.code())]
pub enum OfficeFault {
    /// Of no institution: Commission, auditor, administrator.
    NoOffice,
    /// The account is one of the Commission, an auditor or an administrator: it holds no office of an institution.
    OtherAccount,
    /// A delegate acts by a decision alone.
    DecisionMissing,
    /// The last day lies before the first.
    EndsBeforeItBegins,
    /// The first day is before [`FIRST`] or more than [`AHEAD`] years ahead.
    BeginsOutOfReach,
    /// The last day is more than [`LASTS`] years ahead.
    EndsOutOfReach,
    /// The person holds an office on some of these days.
    HasAnOffice,
    /// The institution has a head on some of these days.
    HasAHead,
    /// It ended before.
    HasEnded,
    /// It has an end, and that would come later: who holds it longer is appointed anew.
    EndsLater,
}

impl OfficeFault {
    pub const ALL: [Self; 10] = [
        Self::NoOffice,
        Self::OtherAccount,
        Self::DecisionMissing,
        Self::EndsBeforeItBegins,
        Self::BeginsOutOfReach,
        Self::EndsOutOfReach,
        Self::HasAnOffice,
        Self::HasAHead,
        Self::HasEnded,
        Self::EndsLater,
    ];

    /// The word of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoOffice => "no-office",
            Self::OtherAccount => "other-account",
            Self::DecisionMissing => "decision-missing",
            Self::EndsBeforeItBegins => "ends-before",
            Self::BeginsOutOfReach => "begins-out-of-reach",
            Self::EndsOutOfReach => "ends-out-of-reach",
            Self::HasAnOffice => "has-an-office",
            Self::HasAHead => "has-a-head",
            Self::HasEnded => "has-ended",
            Self::EndsLater => "ends-later",
        }
    }
}

/// How an appointment to come stands to those there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appointing {
    New,
    /// It was made before, by the same form.
    AsBefore,
}

/// Whether a person of that role may hold the office: `own` are all the person's, `heads` all heads of the institution.
///
/// # Errors
/// The first [`OfficeFault`] found.
pub fn may_appoint(
    person: Role,
    wish: &Appointment,
    own: &[Appointment],
    heads: &[Appointment],
    today: Date,
) -> Result<Appointing, OfficeFault> {
    if own.iter().any(|one| one.is_same_as(wish)) {
        return Ok(Appointing::AsBefore);
    }
    if !wish.role.is_of_institution() {
        return Err(OfficeFault::NoOffice);
    }
    if !person.is_of_institution() {
        return Err(OfficeFault::OtherAccount);
    }
    if wish.role == Role::Delegate && wish.decision_number.is_none() {
        return Err(OfficeFault::DecisionMissing);
    }
    if wish.ends_on.is_some_and(|last| last < wish.effective_on) {
        return Err(OfficeFault::EndsBeforeItBegins);
    }
    if !(FIRST..=today.saturating_add(AHEAD.years())).contains(&wish.effective_on) {
        return Err(OfficeFault::BeginsOutOfReach);
    }
    if wish.ends_on.is_some_and(|last| is_too_far(last, today)) {
        return Err(OfficeFault::EndsOutOfReach);
    }
    if own.iter().any(|one| one.meets(wish)) {
        return Err(OfficeFault::HasAnOffice);
    }
    if wish.role == Role::Head && heads.iter().any(|one| one.meets(wish)) {
        return Err(OfficeFault::HasAHead);
    }
    Ok(Appointing::New)
}

fn is_too_far(last: Date, today: Date) -> bool {
    last > today.saturating_add(LASTS.years())
}

/// Whether an office may end on that day. One that has not begun may end on the day before it would: then it never
/// is held. One that ended keeps its end, and an end only comes earlier: later, it could meet another office.
///
/// # Errors
/// [`OfficeFault::EndsBeforeItBegins`], [`OfficeFault::HasEnded`], [`OfficeFault::EndsLater`],
/// [`OfficeFault::EndsOutOfReach`].
pub fn may_end(office: &Appointment, last: Date, today: Date) -> Result<Appointing, OfficeFault> {
    if office.ends_on == Some(last) {
        return Ok(Appointing::AsBefore);
    }
    if office.ends_on.is_some_and(|end| end < today) {
        return Err(OfficeFault::HasEnded);
    }
    if office.ends_on.is_some_and(|end| end < last) {
        return Err(OfficeFault::EndsLater);
    }
    if is_too_far(last, today) {
        return Err(OfficeFault::EndsOutOfReach);
    }
    let earliest = if office.effective_on > today {
        office.effective_on.saturating_sub(1.day())
    } else {
        office.effective_on
    };
    if last < earliest { Err(OfficeFault::EndsBeforeItBegins) } else { Ok(Appointing::New) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 2, 23);

    fn office(role: Role, from: Date, until: Option<Date>) -> Appointment {
        Appointment {
            id: AppointmentId(uuid::Uuid::from_u128(u128::from(from.day().unsigned_abs()))),
            institution: InstitutionCode::parse("MEF").unwrap(),
            role,
            decision_number: None,
            effective_on: from,
            ends_on: until,
            unit: None,
        }
    }

    #[test]
    fn nobody_holds_two_offices_on_one_day() {
        let (march, june) = (date(2026, 3, 2), date(2026, 6, 1));
        let held = office(Role::Officer, march, Some(june));
        let may = |from, until| {
            let wish = office(Role::Substitute, from, until);
            may_appoint(Role::Officer, &wish, std::slice::from_ref(&held), &[], TODAY)
        };
        assert_eq!(may(june, None), Err(OfficeFault::HasAnOffice), "the last day is held");
        assert_eq!(may(date(2026, 6, 2), None), Ok(Appointing::New));
        assert_eq!(may(date(2026, 1, 5), None), Err(OfficeFault::HasAnOffice));
        assert_eq!(may(date(2026, 1, 5), Some(date(2026, 3, 1))), Ok(Appointing::New));
    }

    #[test]
    fn the_same_appointment_again_is_the_one_there_is() {
        let held = office(Role::Officer, date(2026, 3, 2), None);
        let again = Appointment { id: AppointmentId(uuid::Uuid::nil()), ..held.clone() };
        assert_eq!(may_appoint(Role::Officer, &again, &[held], &[], TODAY), Ok(Appointing::AsBefore));
    }

    #[test]
    fn an_institution_has_one_head_at_a_time_and_any_number_of_officers() {
        let there = [office(Role::Head, date(2026, 1, 5), None)];
        let wish = |role| office(role, date(2026, 3, 2), None);
        let may = |role| may_appoint(role, &wish(role), &[], &there, TODAY);
        assert_eq!(may(Role::Head), Err(OfficeFault::HasAHead));
        assert_eq!(may(Role::Officer), Ok(Appointing::New));
    }

    #[test]
    fn an_office_begins_since_the_law_is_in_force_and_ends_within_ten_years() {
        let may =
            |from, until| may_appoint(Role::Officer, &office(Role::Officer, from, until), &[], &[], TODAY);
        let ends = |last| may(TODAY, Some(last));
        assert_eq!(may(FIRST, None), Ok(Appointing::New));
        assert_eq!(may(date(2019, 3, 11), None), Err(OfficeFault::BeginsOutOfReach));
        assert_eq!(may(date(2027, 2, 23), None), Ok(Appointing::New));
        assert_eq!(may(date(2027, 2, 24), None), Err(OfficeFault::BeginsOutOfReach));
        assert_eq!(ends(date(2036, 2, 23)), Ok(Appointing::New));
        assert_eq!(ends(date(2036, 2, 24)), Err(OfficeFault::EndsOutOfReach));
    }

    #[test]
    fn a_delegate_has_a_decision_and_an_auditor_no_office() {
        let delegate = office(Role::Delegate, date(2026, 3, 2), None);
        let no_decision = may_appoint(Role::Officer, &delegate, &[], &[], TODAY);
        assert_eq!(no_decision, Err(OfficeFault::DecisionMissing));
        let officer = office(Role::Officer, date(2026, 3, 2), None);
        let auditor = may_appoint(Role::Auditor, &officer, &[], &[], TODAY);
        assert_eq!(auditor, Err(OfficeFault::OtherAccount));
    }

    #[test]
    fn an_office_ends_on_a_day_it_was_held_or_is_never_held() {
        let (begins, today) = (date(2026, 3, 2), date(2026, 2, 23));
        let to_come = office(Role::Officer, begins, None);
        assert_eq!(may_end(&to_come, date(2026, 3, 1), today), Ok(Appointing::New), "never held");
        assert_eq!(may_end(&to_come, date(2026, 2, 28), today), Err(OfficeFault::EndsBeforeItBegins));
        let held = office(Role::Officer, date(2026, 1, 5), None);
        assert_eq!(may_end(&held, date(2026, 1, 4), today), Err(OfficeFault::EndsBeforeItBegins));
        let over = office(Role::Officer, date(2026, 1, 5), Some(date(2026, 2, 1)));
        assert_eq!(may_end(&over, date(2026, 3, 1), today), Err(OfficeFault::HasEnded));
        assert_eq!(may_end(&over, date(2026, 2, 1), today), Ok(Appointing::AsBefore));
        let until_march = office(Role::Officer, date(2026, 1, 5), Some(date(2026, 3, 1)));
        assert_eq!(may_end(&until_march, date(2026, 3, 2), today), Err(OfficeFault::EndsLater));
        assert_eq!(may_end(&until_march, date(2026, 2, 28), today), Ok(Appointing::New));
        assert_eq!(may_end(&held, date(2036, 2, 23), today), Ok(Appointing::New));
        assert_eq!(may_end(&held, date(2036, 2, 24), today), Err(OfficeFault::EndsOutOfReach));
        let never = office(Role::Head, begins, Some(date(2026, 3, 1)));
        let other = office(Role::Head, begins, None);
        assert_eq!(may_appoint(Role::Officer, &other, &[], &[never], TODAY), Ok(Appointing::New));
    }
}
