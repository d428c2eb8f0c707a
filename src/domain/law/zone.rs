//! The legal date of an instant: its date in Africa/Casablanca, by the zone data compiled into
//! the program. Knows nothing of the machine's zone files or of what time it is.
//!
//! Morocco has stood on UTC+0 all year since 20 September 2026 (decree 2.26.530). Zone files older
//! than that are an hour wrong, so the system's are never read.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ZonedDateTime};

static CASABLANCA: LazyLock<TimeZone> = LazyLock::new(|| {
    TimeZoneDatabase::bundled()
        .get("Africa/Casablanca")
        .expect("the bundled zone data names Africa/Casablanca")
});

/// The zone in which the law's days begin and end.
pub fn casablanca() -> TimeZone {
    CASABLANCA.clone()
}

/// The wall clock in Morocco at an instant.
pub fn local(at: Timestamp) -> ZonedDateTime {
    at.to_zoned_datetime(casablanca())
}

/// The day on which an instant falls in law, whatever the hour (Art. 16: the date of receipt).
pub fn legal_date(at: Timestamp) -> Date {
    CASABLANCA.to_datetime(at).date()
}

/// The last second of a day in Morocco, 23:59:59: a period runs to the end of its last day.
///
/// At the rim of what a timestamp can hold (years -9999 and 9999) the answer saturates.
pub fn end_of(day: Date) -> ZonedDateTime {
    let rim = if day.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    day.at(23, 59, 59, 0)
        .to_zoned_datetime(casablanca())
        .unwrap_or_else(|_| rim.to_zoned_datetime(casablanca()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    #[test]
    fn noon_in_greenwich_is_noon_in_rabat_since_the_decree_of_2026() {
        assert_eq!(local(at("2026-12-01T12:00:00Z")).time(), jiff::civil::time(12, 0, 0, 0));
        assert_eq!(local(at("2026-09-20T12:00:00Z")).time(), jiff::civil::time(12, 0, 0, 0));
    }

    #[test]
    fn a_filing_late_on_a_summer_evening_has_the_legal_date_of_the_next_day() {
        assert_eq!(legal_date(at("2026-08-10T23:30:00Z")), date(2026, 8, 11));
        assert_eq!(legal_date(at("2026-08-10T22:59:59Z")), date(2026, 8, 10));
    }

    #[test]
    fn forged_zone_files_of_the_machine_change_nothing() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("Africa")).unwrap();
        // The smallest zone file there is: five hours east of Greenwich, always.
        let head =
            [b"TZif".as_slice(), &[0; 16 + 4 * 4], &1_u32.to_be_bytes(), &4_u32.to_be_bytes()].concat();
        let forged = [head, 18_000_i32.to_be_bytes().to_vec(), vec![0, 0], b"XXX\0".to_vec()].concat();
        std::fs::write(folder.path().join("Africa/Casablanca"), forged).unwrap();
        let again = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "domain::law::zone::tests::noon_in_greenwich_is_noon_in_rabat_since_the_decree_of_2026",
            ])
            .env("TZDIR", folder.path())
            .env("TZ", "Africa/Casablanca")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&again.stdout);
        assert!(again.status.success() && said.contains("1 passed"), "{said}");
    }

    #[test]
    fn ramadan_moves_the_offset_and_not_the_end_of_the_day() {
        let offset = |d| end_of(d).strftime("%H:%M:%S%:z").to_string();
        assert_eq!(offset(date(2026, 2, 14)), "23:59:59+01:00");
        assert_eq!(offset(date(2026, 3, 10)), "23:59:59+00:00");
        assert_eq!(offset(date(2026, 3, 25)), "23:59:59+01:00");
        assert_eq!(offset(date(2026, 11, 23)), "23:59:59+00:00");
    }

    #[test]
    fn the_last_second_of_the_last_day_is_still_that_day() {
        let end = end_of(date(2026, 3, 25)).timestamp();
        assert_eq!(legal_date(end), date(2026, 3, 25));
        assert_eq!(legal_date(end + jiff::SignedDuration::from_secs(1)), date(2026, 3, 26));
    }

    #[test]
    fn the_rim_of_the_calendar_does_not_panic() {
        end_of(Date::MAX);
        end_of(Date::MIN);
    }
}
