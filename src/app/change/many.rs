//! The acts of a batch, one after another. Most change a case and nothing else: those cases are read together,
//! and what they write goes to the tables together.

use super::{
    Act, Before, Changed, Files, Target, announce, calendar, chain_head, check_linked, decided, recorded,
    write,
};
use crate::{
    app::{Error, Portal, read_only},
    domain::id::CaseId,
    persistence::{
        ChangeTx,
        cases::{self, Stored},
    },
};
use jiff::Timestamp;

/// What became of each act; a refusal, a conflict or a used form takes back its own alone.
///
/// # Errors
/// Whatever else: then nothing may be committed.
pub(super) async fn each_recorded(
    portal: &Portal,
    tx: &ChangeTx,
    acts: Vec<Act<'_>>,
    at: Timestamp,
) -> Result<Vec<Result<Changed, Error>>, Error> {
    calendar::refresh_in(portal, tx).await?;
    read_only::lets_in(tx, acts.iter().map(|act| &act.command)).await?;
    let ids: Vec<CaseId> = acts.iter().filter_map(alone).collect();
    let mut read = cases::lock_all(tx, &ids).await?;
    let mut results = Vec::with_capacity(acts.len());
    for act in acts {
        // A second act on the same case needs what the first one wrote.
        let stored = alone(&act).and_then(|case| read.remove(&case));
        let result = match stored {
            Some(stored) => on_case(portal, tx, act, stored, at).await,
            None => apart(portal, tx, act, at).await,
        };
        match result {
            Err(error) if !is_of_one_act(&error) => return Err(error),
            done => results.push(done),
        }
    }
    Ok(results)
}

/// The case of an act that comes with nothing else, whatever its version is.
fn alone(act: &Act<'_>) -> Option<CaseId> {
    let with_nothing = act.values.is_empty() && act.files.is_empty() && act.form_key.is_none();
    match act.target {
        Target::Existing { case, expected: None } if with_nothing => Some(case),
        _ => None,
    }
}

/// Until such an act is decided nothing of it is written: a refusal has nothing to take back, unless it comes
/// from a notice that somebody else has settled.
async fn on_case(
    portal: &Portal,
    tx: &ChangeTx,
    act: Act<'_>,
    stored: Stored,
    at: Timestamp,
) -> Result<Changed, Error> {
    let before = Before::Case(Box::new(stored));
    check_linked(portal, tx, &before, &act.command).await?;
    let (entries, after) = decided(portal, &before, act.actor, act.command, at)?;
    let settles = entries.iter().any(announce::settles);
    if settles {
        tx.begin_act().await?;
    }
    let version = before.version() + u32::try_from(entries.len()).unwrap_or(u32::MAX);
    write(portal, tx, &before, &after, version, &entries, &chain_head(&before)).await?;
    let queued = match announce::announce(portal, tx, &after, &entries, at).await {
        Err(Error::Refused(refusal)) if settles => {
            tx.undo_act().await?;
            return Err(Error::Refused(refusal));
        }
        queued => queued?,
    };
    if settles {
        tx.end_act().await?;
    }
    Ok(Changed { case: after.id, version, after: Some(Box::new(after)), queued })
}

/// Any other act, behind everything that waits to be written.
async fn apart(portal: &Portal, tx: &ChangeTx, act: Act<'_>, at: Timestamp) -> Result<Changed, Error> {
    tx.begin_act().await?;
    let result = recorded(portal, tx, act, at, Files::Staged).await;
    match &result {
        Err(error) if is_of_one_act(error) => tx.undo_act().await?,
        Err(_) => {}
        Ok(_) => tx.end_act().await?,
    }
    result
}

/// Whether what was wrong says nothing of the other acts: a rule, a case that moved on, a form that did another
/// thing before.
fn is_of_one_act(error: &Error) -> bool {
    matches!(error, Error::Refused(_) | Error::Conflict { .. } | Error::FormUsed { .. })
}
