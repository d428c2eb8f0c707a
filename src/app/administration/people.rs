//! Accounts and offices: added, appointed, ended, taken out of use. An administrator changes nothing of the own
//! account here: whoever lost it is helped by another one.

use crate::{
    app::{
        Portal,
        accounts::{
            NewAccount,
            add::{self, FirstLink, NoAccount, notices},
        },
    },
    domain::{
        actor::Role,
        id::{AppointmentId, MandateId, MessageId, UserId},
        institution::InstitutionCode,
        mandate::{self, Mandate, MandateFault, Scope},
        office::{self, Appointing, Appointment, OfficeFault},
    },
    notifications::{catalogue::offices::News, message::MessageKind},
    persistence::{
        StoreError,
        admin_acts::Doer,
        mandates,
        offices::Holder,
        outbox, password_links,
        people::{self, NotAdded, Person},
        sessions, staff,
    },
};
use jiff::civil::Date;

/// Why nothing was done to an account.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    #[error("no such account")]
    NotFound,
    /// An administrator's own account.
    #[error("nobody does this to the own account")]
    Oneself,
    /// The account has an office that has not ended.
    #[error("the account has an office")]
    InOffice,
    /// Requester, third party, the portal itself.
    #[error("no account has that role")]
    NoSuchRole,
    #[error("there is no such institution")]
    NoSuchInstitution,
    #[error("the account is out of use")]
    OutOfUse,
    #[error("the account has no second factor")]
    NoFactor,
    #[error("no reset waits")]
    NoReset,
    /// Whoever asked for it.
    #[error("a reset is confirmed by another administrator")]
    OwnReset,
    /// An administrator whom another one made so a moment ago.
    #[error("an administrator of a few days has no part in a reset")]
    Newcomer,
    #[error(transparent)]
    Office(#[from] OfficeFault),
    #[error(transparent)]
    Mandate(#[from] MandateFault),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl NotDone {
    /// Every code that has a sentence, besides those of an office and of a mandate.
    pub const CODES: [&'static str; 9] = [
        "oneself",
        "in-office",
        "no-such-role",
        "no-such-institution",
        "out-of-use",
        "no-factor",
        "no-reset",
        "own-reset",
        "newcomer",
    ];

    /// The word of its sentence; none where there is no such account or the store failed.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            NotDone::Oneself => Some("oneself"),
            NotDone::InOffice => Some("in-office"),
            NotDone::NoSuchRole => Some("no-such-role"),
            NotDone::NoSuchInstitution => Some("no-such-institution"),
            NotDone::OutOfUse => Some("out-of-use"),
            NotDone::NoFactor => Some("no-factor"),
            NotDone::NoReset => Some("no-reset"),
            NotDone::OwnReset => Some("own-reset"),
            NotDone::Newcomer => Some("newcomer"),
            NotDone::Office(fault) => Some(fault.code()),
            NotDone::Mandate(fault) => Some(fault.code()),
            NotDone::NotFound | NotDone::Store(_) => None,
        }
    }
}

/// Who does something to whose account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    pub by: UserId,
    pub to: UserId,
}

impl Act {
    pub(super) fn doer(self, portal: &Portal) -> Doer {
        Doer { by: Some(self.by), at: portal.clock.now() }
    }

    pub(super) fn on_another(self) -> Result<(), NotDone> {
        if self.by == self.to { Err(NotDone::Oneself) } else { Ok(()) }
    }
}

/// An office to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    pub institution: InstitutionCode,
    pub role: Role,
    pub decision: Option<String>,
    pub from: Date,
    pub until: Option<Date>,
    /// The unit of the institution, by its name.
    pub unit: Option<String>,
}

/// A mandate to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandated {
    pub decision: Option<String>,
    pub from: Date,
    pub until: Option<Date>,
    pub scope: Scope,
}

/// Adds an account; its first link goes to its address. The token can be made again from the id that comes with it.
/// The same form sent twice is one account.
///
/// # Errors
/// As [`add::add`].
pub async fn add_account(
    portal: &Portal,
    by: UserId,
    new: NewAccount,
) -> Result<(UserId, MessageId), NoAccount> {
    let link = MessageId(portal.clock.id());
    let doer = Doer { by: Some(by), at: portal.clock.now() };
    let first = first_link(portal, link);
    match add::add_by(&portal.db, &portal.clock, &portal.accounts, new.clone(), doer, first).await {
        Ok(user) => {
            portal.mail_is_queued();
            Ok((user, link))
        }
        Err(taken @ NoAccount::NotAdded(NotAdded::AddressTaken)) => {
            added_before(portal, &new).await.map_err(NotAdded::Store)?.ok_or(taken)
        }
        Err(error) => Err(error),
    }
}

/// The account that the same form made a moment ago, with its first link; none where the address is somebody else's
/// or a password was chosen.
async fn added_before(portal: &Portal, new: &NewAccount) -> Result<Option<(UserId, MessageId)>, StoreError> {
    let Some((person, None)) = people::find_by_email(&portal.db, &new.email).await? else { return Ok(None) };
    let Person { id, name, role, language, is_disabled, .. } = person;
    if is_disabled || (&name, role, language) != (&new.name, new.role, new.language) {
        return Ok(None);
    }
    let offices = people::appointments_of(&portal.db, id).await?;
    let same = |office: &Appointment| {
        (Some(&office.institution), &office.decision_number, office.effective_on, office.ends_on)
            == (new.institution.as_ref(), &new.decision, new.from, None)
    };
    if new.institution.is_some() != offices.iter().any(same) {
        return Ok(None);
    }
    let link = outbox::latest_to(&portal.db, id, MessageKind::AccountOpened).await?;
    Ok(link.map(|link| (id, link)))
}

fn first_link(portal: &Portal, link: MessageId) -> FirstLink {
    FirstLink { token: portal.keys.password_token(link), mail: Some(link) }
}

/// Another link for somebody who never set a password, to the address; the one before is dead.
///
/// # Errors
/// [`NotDone::OutOfUse`] when a password was set or the account is out of use, or the store.
pub async fn link_again(portal: &Portal, act: Act) -> Result<MessageId, NotDone> {
    let link = MessageId(portal.clock.id());
    let doer = act.doer(portal);
    let person = people::find(&portal.db, act.to).await?.ok_or(NotDone::NotFound)?;
    let new = first_link(portal, link).of(person.id, person.language, doer.at);
    if !password_links::open_first(&portal.db, new, doer).await? {
        return Err(NotDone::OutOfUse);
    }
    portal.mail_is_queued();
    Ok(link)
}

/// The token of a link as long as it sets the first password of that person.
///
/// # Errors
/// The store.
pub async fn open_link(portal: &Portal, user: UserId, link: MessageId) -> Result<Option<String>, StoreError> {
    let token = portal.keys.password_token(link);
    let hash = crate::app::accounts::session::token_hash(&token);
    let owner = password_links::owner(&portal.db, &hash, portal.clock.now()).await?;
    let is_first = owner == Some(user) && people::password_hash(&portal.db, user).await?.is_none();
    Ok(is_first.then_some(token))
}

/// Appoints a person to an office.
///
/// # Errors
/// What the rules of offices say, or the store.
pub async fn appoint(portal: &Portal, act: Act, wish: Office) -> Result<(), NotDone> {
    if portal.directory.get(&wish.institution).is_none() {
        return Err(NotDone::NoSuchInstitution);
    }
    let office = Appointment {
        id: AppointmentId(portal.clock.id()),
        institution: wish.institution,
        role: wish.role,
        decision_number: wish.decision,
        effective_on: wish.from,
        ends_on: wish.until,
        unit: wish.unit,
    };
    let today = portal.clock.today();
    let rule = |person: &Person, own: &[Appointment], heads: &[Appointment]| {
        if person.is_disabled {
            return Err(NotDone::OutOfUse);
        }
        Ok::<Appointing, NotDone>(office::may_appoint(person.role, &office, own, heads, today)?)
    };
    let news = News::opened(act.to, &office);
    let told = |to: &[Holder]| notices(&portal.clock, &news, to);
    let done = staff::appoint(&portal.db, act.to, &office, act.doer(portal), rule, told).await?;
    told_of(portal, done)
}

/// Ends an office on a day, with its reason.
///
/// # Errors
/// As [`appoint`].
pub async fn end_office(
    portal: &Portal,
    act: Act,
    id: AppointmentId,
    last: Date,
    reason: &str,
) -> Result<(), NotDone> {
    let today = portal.clock.today();
    let rule = |office: &Appointment| Ok::<Appointing, NotDone>(office::may_end(office, last, today)?);
    let told = |ended: &Appointment, to: &[Holder]| notices(&portal.clock, &News::ended(act.to, ended), to);
    let why = (reason, act.doer(portal));
    let done = staff::end_office(&portal.db, act.to, id, (last, today), why, rule, told).await?;
    told_of(portal, done)
}

/// Gives an auditor a mandate.
///
/// # Errors
/// What the rules of mandates say, an institution that is not in the directory, or the store.
pub async fn give_mandate(portal: &Portal, act: Act, wish: Mandated) -> Result<(), NotDone> {
    if let Scope::Some { institutions, .. } = &wish.scope
        && institutions.iter().any(|code| portal.directory.get(code).is_none())
    {
        return Err(NotDone::NoSuchInstitution);
    }
    let mandate = Mandate {
        id: MandateId(portal.clock.id()),
        decision_number: wish.decision,
        effective_on: wish.from,
        ends_on: wish.until,
        scope: wish.scope,
    };
    let today = portal.clock.today();
    let rule = |person: &Person, own: &[Mandate]| {
        if person.is_disabled {
            return Err(NotDone::OutOfUse);
        }
        Ok::<Appointing, NotDone>(mandate::may_give(person.role, &mandate, own, today)?)
    };
    let done = mandates::give(&portal.db, act.to, &mandate, act.doer(portal), rule).await?;
    done.ok_or(NotDone::NotFound)?
}

/// Ends a mandate on a day, with its reason.
///
/// # Errors
/// As [`give_mandate`].
pub async fn end_mandate(
    portal: &Portal,
    act: Act,
    id: MandateId,
    last: Date,
    reason: &str,
) -> Result<(), NotDone> {
    let today = portal.clock.today();
    let rule = |found: &Mandate| Ok::<Appointing, NotDone>(mandate::may_end(found, last, today)?);
    let why = (reason, act.doer(portal));
    let done = mandates::end(&portal.db, act.to, id, last, why, rule).await?;
    done.ok_or(NotDone::NotFound)?
}

/// What came of an act whose notices are queued with it.
fn told_of(portal: &Portal, done: Option<Result<(), NotDone>>) -> Result<(), NotDone> {
    done.ok_or(NotDone::NotFound)??;
    portal.mail_is_queued();
    Ok(())
}

/// Gives another person's account another role; an office that lasts has to end before.
///
/// # Errors
/// [`NotDone::Oneself`], [`NotDone::InOffice`], [`NotDone::NoSuchRole`] also for a requester's, or the store.
pub async fn change_role(portal: &Portal, act: Act, to: Role, reason: &str) -> Result<(), NotDone> {
    act.on_another()?;
    if matches!(to, Role::Requester | Role::ThirdParty | Role::Contributor | Role::System) {
        return Err(NotDone::NoSuchRole);
    }
    let today = portal.clock.today();
    let rule = |person: &Person, own: &[Appointment]| {
        if person.role == Role::Requester {
            return Err(NotDone::NoSuchRole);
        }
        let lasts = |one: &Appointment| one.ends_on.is_none_or(|last| last >= today);
        if own.iter().any(lasts) { Err(NotDone::InOffice) } else { Ok(()) }
    };
    let news = News::joined(act.to, to, today, MessageId(portal.clock.id()));
    let told = |to: &[Holder]| notices(&portal.clock, &news, to);
    let why = (reason, act.doer(portal));
    let done = staff::change_role(&portal.db, act.to, (to, today), why, rule, told).await?;
    told_of(portal, done)
}

/// Takes another person's account out of use, or back into use. Out of use, every session has ended.
///
/// # Errors
/// [`NotDone::Oneself`], [`NotDone::NotFound`], or the store.
pub async fn set_active(portal: &Portal, act: Act, active: bool, reason: &str) -> Result<(), NotDone> {
    act.on_another()?;
    let there = staff::set_active(&portal.db, act.to, active, (reason, act.doer(portal))).await?;
    if there { Ok(()) } else { Err(NotDone::NotFound) }
}

/// Ends every session of a person.
///
/// # Errors
/// [`NotDone::NotFound`], or the store.
pub async fn end_sessions(portal: &Portal, act: Act) -> Result<(), NotDone> {
    let there = staff::end_sessions(&portal.db, act.to, act.doer(portal)).await?;
    if there { Ok(()) } else { Err(NotDone::NotFound) }
}

/// The sessions of a person that have not ended, the latest seen first.
///
/// # Errors
/// The store.
pub async fn open_sessions(portal: &Portal, user: UserId) -> Result<Vec<sessions::Open>, StoreError> {
    let at = portal.clock.now();
    sessions::open_of(&portal.db, user, at, at - portal.accounts.idle).await
}

/// The institutions that receive by the portal today and have neither officer nor substitute in office.
///
/// # Errors
/// The store.
pub async fn without_officer(portal: &Portal) -> Result<Vec<InstitutionCode>, StoreError> {
    let today = portal.clock.today();
    let receiving = crate::persistence::institutions::receiving(&portal.db).await?;
    let mut codes: Vec<_> =
        receiving.into_iter().filter(|(_, from)| *from <= today).map(|(code, _)| code).collect();
    codes.sort();
    staff::without_officer(&portal.db, &codes, today).await
}
