//! The records of the Commission's meetings: each act has its deed, and none is missing from a record.

use super::{Finding, deeds::Deeds};
use crate::{
    domain::meeting::MeetingKey,
    persistence::{StoreError, audit::Snapshot, deeds::Deed},
};

/// Reads the records, and says what does not fit.
pub async fn judge(
    snapshot: &Snapshot,
    deeds: &mut Deeds,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let mut last: Option<(MeetingKey, u32)> = None;
    for row in snapshot.meetings().await? {
        match row {
            Ok((key, recorded)) => {
                let expected = last.filter(|(one, _)| *one == key).map_or(1, |(_, number)| number + 1);
                if recorded.number != expected {
                    findings.push(of(recorded.number, format!("an act is missing before it, of {key}")));
                }
                last = Some((key, recorded.number));
                deeds.others([Deed::meeting(key, &recorded)?], findings);
            }
            Err(what) => findings.push(of(0, format!("an act cannot be read: {what}"))),
        }
    }
    Ok(())
}

fn of(event: u32, what: String) -> Finding {
    Finding { case: "meetings".to_owned(), event, what: format!("{what} (meeting_acts)") }
}
