//! Since when an institution receives by the portal, as a table or a command says it: which such days may be said. Knows
//! no store.

use super::{InstitutionCode, Successions};
use jiff::civil::Date;

/// Why a day of receiving is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSaid {
    /// The clocks of its requests rest on that day; what is open has to be answered, by itself or by a successor.
    #[error(
        "it receives since {0}, and the periods of its requests rest on that day: it does not change any more"
    )]
    HasCome(Date),
    #[error("on {0} a body that receives is succeeded by one that would not receive by then")]
    Unanswered(Date),
}

/// Whether the day on which an institution begins to receive may be another than before, or none. `receives` says the
/// days as they would be then.
///
/// # Errors
/// Why not.
pub fn may_be_said(
    institution: &InstitutionCode,
    before: Option<Date>,
    receives: impl Fn(&InstitutionCode) -> Option<Date>,
    successions: &Successions,
    today: Date,
) -> Result<(), NotSaid> {
    if receives(institution) == before {
        return Ok(());
    }
    if let Some(from) = before.filter(|from| *from <= today) {
        return Err(NotSaid::HasCome(from));
    }
    let mut with = successions.with(institution);
    match with.find(|one| !one.is_answered(&receives)) {
        Some(one) => Err(NotSaid::Unanswered(one.from)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{administration::Act, institution::Succession};
    use jiff::{ToSpan, civil::date};

    const TODAY: Date = date(2026, 3, 2);

    #[test]
    fn a_day_that_has_come_stays_and_one_that_a_succession_rests_on_is_in_time_for_it() {
        let code = |text| InstitutionCode::parse(text).unwrap();
        let (old, new, other) = (code("OLD"), code("NEW"), code("OTHER"));
        let from = TODAY + 14.days();
        let succession = Succession {
            institution: old.clone(),
            successor: new.clone(),
            from,
            decision: "2.26.1".to_owned(),
        };
        let known = Successions::of([(TODAY, &Act::Succeeded { succession, told: 0 })]);
        let says = |one: &InstitutionCode, before, of_old: Option<Date>, of_new: Option<Date>| {
            let receives = |code: &InstitutionCode| if *code == old { of_old } else { of_new };
            may_be_said(one, before, receives, &known, TODAY)
        };
        let (before, later) = (Some(from - 1.day()), Some(from + 1.day()));
        assert_eq!(says(&new, before, Some(TODAY), Some(from)), Ok(()), "in time");
        assert_eq!(says(&new, before, Some(TODAY), later), Err(NotSaid::Unanswered(from)));
        assert_eq!(says(&new, before, Some(TODAY), None), Err(NotSaid::Unanswered(from)));
        assert_eq!(says(&new, before, None, None), Ok(()), "nothing would come from there");
        assert_eq!(says(&old, None, Some(from), later), Err(NotSaid::Unanswered(from)));
        assert_eq!(says(&old, None, later, later), Ok(()), "it takes nothing in by then");
        assert_eq!(says(&other, before, Some(TODAY), None), Ok(()), "no succession is of it");
        assert_eq!(says(&new, Some(TODAY), Some(TODAY), before), Err(NotSaid::HasCome(TODAY)));
        assert_eq!(says(&new, Some(TODAY), Some(TODAY), Some(TODAY)), Ok(()), "the same again");
    }
}
