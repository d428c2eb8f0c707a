//! Between the domain's types and the columns: instants and days in UTC and to the microsecond,
//! because the two engines keep different fractions of a second.

use super::StoreError;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use jiff::{Timestamp, civil::Date};

/// An instant for a column.
pub fn instant(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.as_microsecond()).unwrap_or(DateTime::UNIX_EPOCH)
}

/// An instant from a column.
pub fn timestamp(at: DateTime<Utc>) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(at.timestamp_micros())
        .map_err(|error| StoreError::inconsistent("instant", at, error))
}

/// A day for a column.
pub fn day(on: Date) -> NaiveDate {
    NaiveDate::from_ymd_opt(
        i32::from(on.year()),
        on.month().unsigned_abs().into(),
        on.day().unsigned_abs().into(),
    )
    .unwrap_or(NaiveDate::MIN)
}

/// A day from a column.
pub fn date(on: NaiveDate) -> Result<Date, StoreError> {
    let parts = (i16::try_from(on.year()), i8::try_from(on.month()), i8::try_from(on.day()));
    let (Ok(year), Ok(month), Ok(day)) = parts else {
        return Err(StoreError::inconsistent("day", on, "out of range"));
    };
    Date::new(year, month, day).map_err(|error| StoreError::inconsistent("day", on, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_an_instant_come_back_as_they_went() {
        let at = Timestamp::from_microsecond(1_794_000_000_123_456).unwrap_or(Timestamp::UNIX_EPOCH);
        assert_eq!(timestamp(instant(at)).ok(), Some(at));
        let on = jiff::civil::date(2026, 12, 1);
        assert_eq!(date(day(on)).ok(), Some(on));
    }
}
