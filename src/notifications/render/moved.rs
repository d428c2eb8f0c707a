//! Which last day of a remedy an act of the calendar moved, from when to when, and how the day to act by and the last
//! day of acceptance stand to each other (ADR 0003).

use super::words::Speaker;
use crate::{
    domain::law::Rule,
    i18n::{Args, Untranslated, t},
    notifications::message::MessageKind as Kind,
};
use jiff::civil::Date;

impl Speaker<'_> {
    /// Nothing where no window moved.
    pub(super) fn window_moved(&self) -> Result<String, Untranslated> {
        let facts = self.told.facts;
        let is_told = self.told.kind == Kind::DateMoved;
        if !is_told || !matches!(facts.code.as_deref(), Some("window" | "both")) {
            return Ok(String::new());
        }
        // One that was queued before it told both days knows the new ones alone.
        let (was, is) = facts.window.map(|one| (one.before, one.after)).unwrap_or_default();
        let by = is.due_on.or(facts.complain_until);
        let act_by = match (by, was.due_on) {
            (None, _) => "unknown",
            _ if facts.complain_until.is_none() => "over",
            (_, None) => "new",
            (is, was) if is == was => "same",
            _ => "moved",
        };
        let until = self.accepted_until();
        let accepted = match (until, was.latest) {
            (None, _) => "none",
            (Some(until), Some(was)) if was != until => "moved",
            _ => "new",
        };
        let day = |on: Option<Date>| on.map_or(Ok(String::new()), |on| self.day(on));
        let args = Args::new()
            .with("strict", act_by)
            .with("before", day(was.due_on)?)
            .with("by", day(by)?)
            .with("accepted", accepted)
            .with("earlier", day(was.latest)?)
            .with("until", day(until)?);
        t(
            self.locale,
            if self.is_of_court() { "mail-date-moved-court" } else { "mail-date-moved-window" },
            &args,
        )
    }

    /// The last day of acceptance that is told: where it comes after the day to act by.
    pub(super) fn accepted_until(&self) -> Option<Date> {
        let facts = self.told.facts;
        let by = facts.window.and_then(|one| one.after.due_on).or(facts.complain_until);
        facts.on.filter(|until| by.is_none_or(|by| *until > by))
    }

    /// Whether the last day of the next remedy is that of the court.
    pub(super) fn is_of_court(&self) -> bool {
        let facts = self.told.facts;
        let rule = facts.window.map(|one| one.rule).or(facts.last_day.map(|last| last.rule));
        rule.map_or(self.told.kind == Kind::CommissionDecided, |rule| rule == Rule::Court)
    }
}
