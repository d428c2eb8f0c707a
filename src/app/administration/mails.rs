//! The mails that have not left, in the hands of an administrator: to whom, by the ends of an address alone; tried again
//! at once, or given up, which the deliverer does with all that follows from it. Sends nothing.

use crate::{
    app::{Portal, addressees},
    domain::{
        email::EmailAddress,
        id::{CaseId, MessageId, UserId},
        sealed::Sealed,
    },
    persistence::{
        StoreError,
        admin_acts::Doer,
        cases,
        outbox::{
            Notice,
            unsent::{self, Abandoned, Held, Which},
        },
        people, values,
    },
};
use std::collections::HashMap;

/// A mail that has not left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent {
    pub held: Held,
    pub to: To,
}

/// Who was to get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    Staff {
        user: UserId,
        name: String,
    },
    /// With the ends of the address, where there is one.
    Requester(Option<String>),
    /// Somebody asked inside the institution.
    Contributor(Option<String>),
    ThirdParty(Option<String>),
}

/// The first of the mails that wait or were given up, and how many there are.
///
/// # Errors
/// The store.
pub async fn list(portal: &Portal, which: Which, limit: u64) -> Result<(Vec<Unsent>, u64), StoreError> {
    let (held, total) = unsent::list(&portal.db, which, limit).await?;
    Ok((with_recipients(portal, held).await?, total))
}

/// One that waits.
///
/// # Errors
/// The store.
pub async fn find(portal: &Portal, id: MessageId) -> Result<Option<Unsent>, StoreError> {
    let held = unsent::find(&portal.db, id).await?;
    Ok(with_recipients(portal, held.into_iter().collect()).await?.pop())
}

async fn with_recipients(portal: &Portal, held: Vec<Held>) -> Result<Vec<Unsent>, StoreError> {
    let names = people::names(&portal.db, held.iter().filter_map(|one| one.notice.user)).await?;
    let outside = held.iter().map(|one| &one.notice).filter(|notice| notice.user.is_none());
    let mut sealed: HashMap<MessageId, Sealed> = HashMap::new();
    let about = |notice: &Notice| notice.case.or(notice.facts.contribution.map(|told| told.case));
    for (notice, case) in outside.filter_map(|notice| Some((notice, about(notice)?))) {
        if let Some(email) = sealed_email(portal, notice, case).await? {
            sealed.insert(notice.id, email);
        }
    }
    let texts = values::read(&portal.db, sealed.values()).await?;
    let masked = |id: MessageId| {
        let text = sealed.get(&id).and_then(|sealed| texts.get(&sealed.value))?;
        EmailAddress::parse(text).ok().map(|email| email.masked())
    };
    let to = |notice: &Notice| match notice.user {
        Some(user) => To::Staff { user, name: names.get(&user).cloned().unwrap_or_default() },
        None if notice.facts.contribution.is_some() => To::Contributor(masked(notice.id)),
        None if notice.subject.third_party().is_some() => To::ThirdParty(masked(notice.id)),
        None => To::Requester(masked(notice.id)),
    };
    Ok(held.into_iter().map(|held| Unsent { to: to(&held.notice), held }).collect())
}

async fn sealed_email(portal: &Portal, notice: &Notice, case: CaseId) -> Result<Option<Sealed>, StoreError> {
    let stored = cases::find(&portal.db, case).await?;
    Ok(stored
        .and_then(|stored| addressees::sealed_email(notice.subject, &notice.facts, &stored.case).cloned()))
}

/// Every mail that waits for a later attempt is tried now. How many.
///
/// # Errors
/// The store.
pub async fn try_now(portal: &Portal, by: UserId) -> Result<u32, StoreError> {
    let tried = unsent::try_now(&portal.db, doer(portal, by)).await?;
    portal.mail_is_queued();
    Ok(tried)
}

/// A mail is to be given up: the deliverer does it next, as if it had failed too often.
///
/// # Errors
/// The store.
pub async fn give_up(
    portal: &Portal,
    by: UserId,
    id: MessageId,
    reason: &str,
) -> Result<Abandoned, StoreError> {
    let marked = unsent::abandon(&portal.db, id, reason, doer(portal, by)).await?;
    portal.mail_is_queued();
    Ok(marked)
}

fn doer(portal: &Portal, by: UserId) -> Doer {
    Doer { by: Some(by), at: portal.clock.now() }
}
