//! When people want which notice: what they may choose, what they chose, and the one press that ends a kind of mail.

use super::{Error, Portal};
use crate::{
    domain::{actor::Role, law::zone},
    notifications::{
        catalogue::{Choice, Necessity, chosen_by},
        message::MessageKind,
    },
    persistence::{
        outbox::{self, Notice},
        preferences::{self, Owner},
    },
};

/// A kind of notice about which somebody can choose, and the choice that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    pub kind: MessageKind,
    pub choice: Choice,
}

/// What somebody of that role can choose, with what holds today; requesters by their case.
///
/// # Errors
/// The store.
pub async fn wishes(portal: &Portal, owner: Owner, role: Role) -> Result<Vec<Wish>, Error> {
    let chosen = preferences::of(&portal.db, owner).await?;
    let wish =
        |kind: MessageKind| Wish { kind, choice: chosen.get(&kind).copied().unwrap_or(Choice::AtOnce) };
    Ok(chosen_by(role).into_iter().map(wish).collect())
}

/// Keeps what was chosen, as far as it can be chosen: what is required comes at once whatever is sent.
///
/// # Errors
/// The store.
pub async fn choose(portal: &Portal, owner: Owner, role: Role, wishes: &[Wish]) -> Result<(), Error> {
    let own = chosen_by(role);
    let free =
        |wish: &&Wish| own.contains(&wish.kind) && wish.kind.necessity().choices().contains(&wish.choice);
    let chosen: Vec<_> = wishes.iter().filter(free).map(|wish| (wish.kind, wish.choice)).collect();
    Ok(preferences::choose(&portal.db, owner, &chosen, portal.clock.now()).await?)
}

/// From this hour in Morocco on the day's one mail is written.
pub const MORNING: i8 = 7;

/// When the one to whom a notice goes wants it. What is required asks nobody, and what tells of a day that is over before
/// the next morning waits for no mail of then.
///
/// # Errors
/// The store.
pub async fn wanted(portal: &Portal, notice: &Notice) -> Result<Choice, Error> {
    let owner = Owner::of(notice.user, notice.case);
    match owner.filter(|_| notice.kind.necessity() != Necessity::Required) {
        Some(owner) => match preferences::one(&portal.db, owner, notice.kind).await? {
            Choice::Digest if is_pressing(portal, notice) => Ok(Choice::AtOnce),
            chosen => Ok(chosen),
        },
        None => Ok(Choice::AtOnce),
    }
}

/// Whether a notice tells of a day that is today, and this morning's mail may have gone.
fn is_pressing(portal: &Portal, notice: &Notice) -> bool {
    let (now, today) = (portal.clock.now(), portal.clock.today());
    zone::local(now).hour() >= MORNING && notice.facts.days_to_act().any(|day| day == today)
}

/// Whether one press ends mails of that kind: what nobody can be without has no such press.
pub fn can_be_stopped(kind: MessageKind) -> bool {
    kind == MessageKind::Digest || kind.necessity() == Necessity::Optional
}

/// The mails of an address to unsubscribe by: their kind, whose they are, and whether any are left to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stoppable {
    pub kind: MessageKind,
    pub owner: Owner,
    pub is_ended: bool,
}

/// How mails of that kind stand for whoever got this one.
///
/// # Errors
/// The store, or `NotFound` as for [`stop`].
pub async fn stoppable(portal: &Portal, token: &str) -> Result<Stoppable, Error> {
    let (kind, owner) = mail(portal, token).await?;
    let is_ended = ending(portal, owner, kind).await?.is_empty();
    Ok(Stoppable { kind, owner, is_ended })
}

/// Ends mails of that kind for whoever got this one. With the day's one mail everything ends that may; the rest comes
/// at once again.
///
/// # Errors
/// The store; `NotFound` for whatever this portal did not make, and for a mail that is not kept any more.
pub async fn stop(portal: &Portal, token: &str) -> Result<Stoppable, Error> {
    let (kind, owner) = mail(portal, token).await?;
    let ended = ending(portal, owner, kind).await?;
    preferences::choose(&portal.db, owner, &ended, portal.clock.now()).await?;
    Ok(Stoppable { kind, owner, is_ended: true })
}

async fn mail(portal: &Portal, token: &str) -> Result<(MessageKind, Owner), Error> {
    let message = portal.keys.unsubscribes(token).ok_or(Error::NotFound)?;
    let notice = outbox::find(&portal.db, message).await?;
    let notice = notice.filter(|notice| can_be_stopped(notice.kind)).ok_or(Error::NotFound)?;
    let owner = Owner::of(notice.user, notice.case).ok_or(Error::NotFound)?;
    Ok((notice.kind, owner))
}

/// What one press would change; nothing where it has been done, or where nothing of it comes any more.
async fn ending(
    portal: &Portal,
    owner: Owner,
    kind: MessageKind,
) -> Result<Vec<(MessageKind, Choice)>, Error> {
    let chosen = preferences::of(&portal.db, owner).await?;
    if kind != MessageKind::Digest {
        let is_ended = chosen.get(&kind) == Some(&Choice::Never);
        return Ok(if is_ended { Vec::new() } else { vec![(kind, Choice::Never)] });
    }
    let gathered = chosen.into_iter().filter(|(_, choice)| *choice == Choice::Digest);
    let end = |kind: MessageKind| {
        let may = kind.necessity() == Necessity::Optional;
        (kind, if may { Choice::Never } else { Choice::AtOnce })
    };
    Ok(gathered.map(|(kind, _)| end(kind)).collect())
}
