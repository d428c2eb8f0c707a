//! Whether an extension moves a due date (Arts. 16 and 17), as far as dates decide it. Knows
//! nothing of grounds and consultations, which the case judges.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::deadline::Due;
use super::period::period;

/// Why an extension is recorded but moves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionFault {
    /// The law grants this period no extension.
    NotExtendable,
    /// The one extension ("for a similar period") has been used.
    AlreadyExtended,
    /// The requester was told after the period had ended, not beforehand.
    NoticeLate,
    /// The notice provably never left.
    NoticeNeverSent,
}

/// Judges an extension of the period that ends by `running`, whose notice left on `notice_sent_on`.
/// The whole last day is still beforehand: the period runs to its end.
///
/// # Errors
/// The first fault found.
pub fn judge(running: &Due, notice_sent_on: Option<Date>) -> Result<(), ExtensionFault> {
    if period(running.rule, running.received_on).extension.is_none() {
        return Err(ExtensionFault::NotExtendable);
    }
    if running.extended {
        return Err(ExtensionFault::AlreadyExtended);
    }
    match notice_sent_on {
        None => Err(ExtensionFault::NoticeNeverSent),
        Some(sent) if sent > running.latest => Err(ExtensionFault::NoticeLate),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::law::{Calendar, Class, ClassHistory, Rule, due};

    fn running(rule: Rule, extended: bool) -> Due {
        let class = ClassHistory::always(Class::StateAdministration);
        due(Calendar::builtin(), rule, extended, date(2026, 2, 23), &class).unwrap()
    }

    #[test]
    fn an_extension_is_in_time_until_the_end_of_the_last_day() {
        let answer = running(Rule::Answer, false);
        assert_eq!(judge(&answer, Some(date(2026, 3, 25))), Ok(()));
        assert_eq!(judge(&answer, Some(date(2026, 3, 26))), Err(ExtensionFault::NoticeLate));
        assert_eq!(judge(&answer, None), Err(ExtensionFault::NoticeNeverSent));
    }

    #[test]
    fn a_second_extension_is_refused_however_early() {
        for rule in [Rule::Answer, Rule::Urgent] {
            let sent = Some(date(2026, 2, 24));
            assert_eq!(judge(&running(rule, false), sent), Ok(()));
            assert_eq!(judge(&running(rule, true), sent), Err(ExtensionFault::AlreadyExtended));
        }
    }

    #[test]
    fn the_head_and_the_commission_have_no_extension() {
        for rule in [Rule::HeadDecision, Rule::CommissionDecision, Rule::Court] {
            assert_eq!(judge(&running(rule, false), None), Err(ExtensionFault::NotExtendable));
        }
    }
}
