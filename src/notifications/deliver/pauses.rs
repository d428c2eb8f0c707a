//! When a mail is tried again: soon at first, then ever later, and after three days no more.

use jiff::{SignedDuration, Timestamp};

/// Minutes to wait after each attempt; the last stands for all that follow.
const MINUTES: [i64; 10] = [1, 2, 4, 8, 15, 30, 60, 120, 240, 360];

/// A mail older than this is given up: a letter must still have its chance.
const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// When to try again after that many attempts, or `None` to give up.
pub fn next_attempt(written_at: Timestamp, attempts: u32, now: Timestamp) -> Option<Timestamp> {
    let made = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let minutes = MINUTES.get(made).or(MINUTES.last()).copied().unwrap_or(1);
    let at = now.checked_add(SignedDuration::from_mins(minutes)).ok()?;
    (at.duration_since(written_at) <= GIVE_UP_AFTER).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_after_three_days() {
        let written: Timestamp = "2026-12-01T12:00:00Z".parse().unwrap();
        let (mut now, mut attempts, mut pauses) = (written, 1, Vec::new());
        while let Some(at) = next_attempt(written, attempts, now) {
            pauses.push(at.duration_since(now).as_mins());
            (now, attempts) = (at, attempts + 1);
        }
        assert_eq!(&pauses[..5], [1, 2, 4, 8, 15]);
        assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(now.duration_since(written).as_hours() > 60 && pauses.len() < 25);
    }

    #[test]
    fn a_mail_that_waited_for_days_is_not_tried_for_days_more() {
        let written: Timestamp = "2026-12-01T12:00:00Z".parse().unwrap();
        let now: Timestamp = "2026-12-05T12:00:00Z".parse().unwrap();
        assert_eq!(next_attempt(written, 1, now), None);
    }
}
