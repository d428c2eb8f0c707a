//! The removal of somebody's second factor, by two administrators: one asks, another confirms within a week. Neither
//! has become an administrator, or got a way into the account, by the hand of another one a few days before: whoever
//! makes an account could be both.

use super::people::{Act, NotDone};
use crate::{
    app::{
        Portal,
        accounts::{factor_news, second_factor},
    },
    domain::id::UserId,
    notifications::catalogue::offices::FactorNews,
    persistence::{
        StoreError, admin_acts,
        second_factors::{self, Reset},
    },
};
use jiff::{SignedDuration, Timestamp};

/// How long a reset waits for its second administrator, and for how long an administrator is new.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

fn a_week_ago(portal: &Portal) -> Timestamp {
    portal.clock.now() - WEEK
}

/// The reset that waits, if one does.
///
/// # Errors
/// The store.
pub async fn waiting(portal: &Portal, user: UserId) -> Result<Option<Reset>, StoreError> {
    second_factors::reset(&portal.db, user, a_week_ago(portal)).await
}

/// Asks that another person's second factor be removed: another administrator has to confirm it. That person hears
/// of it, and the administrators who could.
///
/// # Errors
/// [`NotDone::Oneself`], [`NotDone::NoFactor`], [`NotDone::Newcomer`], or the store.
pub async fn ask(portal: &Portal, act: Act, reason: &str) -> Result<(), NotDone> {
    act.on_another()?;
    if !second_factor::is_on(portal, act.to).await? {
        return Err(NotDone::NoFactor);
    }
    is_settled(portal, act.by).await?;
    let told = factor_news::asked(portal, act.to, act.by).await?;
    let why = (act.by, reason);
    second_factors::ask_reset(&portal.db, act.to, why, told, portal.clock.now()).await?;
    portal.mail_is_queued();
    Ok(())
}

/// Confirms a reset that another one asked for, or dismisses it, which whoever asked may too.
///
/// # Errors
/// [`NotDone::Oneself`], [`NotDone::NoReset`], [`NotDone::OwnReset`], [`NotDone::Newcomer`], or the store.
pub async fn settle(portal: &Portal, act: Act, confirmed: bool) -> Result<(), NotDone> {
    act.on_another()?;
    if confirmed {
        is_settled(portal, act.by).await?;
    }
    let rule = |reset: &Reset| {
        if confirmed && reset.asked_by == act.by { Err(NotDone::OwnReset) } else { Ok(()) }
    };
    let news = if confirmed { FactorNews::ResetConfirmed } else { FactorNews::ResetDismissed };
    let told = factor_news::of(portal, act.to, news).await?;
    let asked = (confirmed, a_week_ago(portal));
    let done =
        second_factors::settle_reset(&portal.db, act.to, asked, (act.doer(portal), told), rule).await?;
    done.ok_or(NotDone::NoReset)??;
    portal.mail_is_queued();
    Ok(())
}

/// Whoever was made an administrator on the machine is one at once.
async fn is_settled(portal: &Portal, user: UserId) -> Result<(), NotDone> {
    let lately = admin_acts::about_since(&portal.db, user, a_week_ago(portal)).await?;
    let made = |written: &admin_acts::Written| written.act.begins() && written.by.is_some();
    if lately.iter().any(made) { Err(NotDone::Newcomer) } else { Ok(()) }
}
