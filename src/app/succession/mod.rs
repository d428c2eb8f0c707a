//! A body takes the place of another: shown before, recorded once, taken back before its day; and from that day on every
//! case passes, by whoever comes to it first, any number of times, with one result.

mod sweep;

pub use self::sweep::{sweep, sweep_in_steps};

use super::{Error, Portal, addressees, directory};
use crate::{
    domain::{
        id::UserId,
        institution::{InstitutionCode, Succession, Successions, succession::Fault},
    },
    notifications::message::{Facts, MessageKind},
    persistence::{
        admin_acts::Doer,
        institutions,
        offices::Holder,
        outbox::Addressed,
        successions::{self as store, Held, Step},
    },
};

/// What would pass, were it the day today.
///
/// # Errors
/// The store, or a clock that went back; within, why it cannot be.
pub async fn preview(portal: &Portal, wish: &Succession) -> Result<Result<Held, Fault>, Error> {
    directory::refresh(portal).await?;
    let receiving = institutions::receiving(&portal.db).await?;
    let successions = portal.directory.successions();
    match rule(portal, &successions, &receiving, wish) {
        Ok(_) => Ok(Ok(store::held(&portal.db, &wish.institution).await?)),
        Err(fault) => Ok(Err(fault)),
    }
}

/// Records that a body takes the place of another, and tells everybody in office at both; the same form sent twice is
/// one act.
///
/// # Errors
/// As [`preview`].
pub async fn record(portal: &Portal, by: UserId, wish: Succession) -> Result<Result<(), Fault>, Error> {
    directory::refresh(portal).await?;
    let doer = Doer { by: Some(by), at: portal.recording_now()? };
    let judged =
        |standing: &Successions, receiving: &store::Receiving| rule(portal, standing, receiving, &wish);
    let recorded = store::record(&portal.db, judged, told(portal, doer), doer).await?;
    directory::refresh(portal).await?;
    portal.act_is_recorded();
    portal.mail_is_queued();
    Ok(recorded)
}

/// What everybody hears of it, in the language of each.
fn told(portal: &Portal, doer: Doer) -> impl FnOnce(&Step, &[Holder]) -> Vec<Addressed> + '_ {
    move |step, holders| {
        let of = |holder: &Holder| {
            let successor = portal.directory.get(&step.succession().successor);
            let name = successor.map_or("", |one| one.name.of(holder.language.code()));
            notice(portal, step, name, holder, doer)
        };
        holders.iter().map(of).collect()
    }
}

fn notice(portal: &Portal, step: &Step, successor: &str, holder: &Holder, doer: Doer) -> Addressed {
    let (Succession { institution, from, .. }, code) = match step {
        Step::Begins(one) => (one, "begins"),
        Step::TakenBack(one, _) => (one, "taken-back"),
    };
    let facts = Facts {
        institution: institution.to_string(),
        code: Some(code.to_owned()),
        what: Some(successor.to_owned()),
        on: Some(*from),
        ..Facts::default()
    };
    let key = format!("succession:{institution}:{code}:{}", doer.at.as_microsecond());
    addressees::apart(portal, holder, MessageKind::SuccessionRecorded, key, facts)
}

/// The act of a wish; none where it stands already.
fn rule(
    portal: &Portal,
    standing: &Successions,
    receiving: &store::Receiving,
    wish: &Succession,
) -> Result<Option<Step>, Fault> {
    if standing.get(&wish.institution) == Some(wish) {
        return Ok(None);
    }
    let is_known = |code: &InstitutionCode| portal.directory.get(code).is_some();
    let receives = |code: &InstitutionCode| receiving.get(code).copied();
    standing.may_begin(wish, is_known, receives, portal.clock.today())?;
    Ok(Some(Step::Begins(wish.clone())))
}

/// Takes back that a body is to be succeeded, before its day. `seen` is the succession as the form showed it: sent
/// twice it is one act, and another that was recorded meanwhile stays.
///
/// # Errors
/// As [`preview`].
pub async fn take_back(
    portal: &Portal,
    by: UserId,
    seen: &Succession,
    reason: &str,
) -> Result<Result<(), Fault>, Error> {
    let (today, doer) = (portal.clock.today(), Doer { by: Some(by), at: portal.recording_now()? });
    let rule = |standing: &Successions, _: &store::Receiving| {
        if standing.get(&seen.institution) != Some(seen) {
            return Ok(None);
        }
        let one = standing.may_end(&seen.institution, today)?.clone();
        Ok(Some(Step::TakenBack(one, reason.to_owned())))
    };
    let recorded = store::record(&portal.db, rule, told(portal, doer), doer).await?;
    directory::refresh(portal).await?;
    portal.mail_is_queued();
    Ok(recorded)
}
