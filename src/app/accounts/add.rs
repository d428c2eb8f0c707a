//! New accounts, and the one-time links by which people set their own password.

use super::{AccountError, Accounts, rules, session::token_hash};
use crate::{
    app::{Clock, Portal, directory},
    domain::{
        actor::Role,
        email::EmailAddress,
        id::{AppointmentId, MandateId, MessageId, UserId},
        institution::InstitutionCode,
        language::Language,
        mandate::Mandate,
        office,
    },
    notifications::catalogue::offices::{self, News},
    persistence::{
        Db, StoreError,
        admin_acts::Doer,
        offices::Holder,
        outbox::Addressed,
        password_links::{self, NewLink},
        people::{self, Appointment, Begins, NewPerson, NotAdded, Person},
    },
};
use jiff::{SignedDuration, Timestamp, civil::Date};

/// How long the link of a new account works.
const FIRST_LINK: SignedDuration = SignedDuration::from_hours(72);
/// How long the link of a reset works.
const RESET_LINK: SignedDuration = SignedDuration::from_hours(1);
/// Links made for one person in an hour: more would fill a mailbox for a stranger's fun.
const LINKS_AN_HOUR: usize = 3;

/// An account to come.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: EmailAddress,
    pub name: String,
    pub role: Role,
    pub language: Language,
    /// Of an officer, substitute, delegate or head.
    pub institution: Option<InstitutionCode>,
    /// The first day of the office, or of the mandate of an auditor.
    pub from: Date,
    /// The number of the decision that appoints; a delegate always has one.
    pub decision: Option<String>,
    /// The unit of the institution, by its name.
    pub unit: Option<String>,
}

/// Why there is no new account.
#[derive(Debug, thiserror::Error)]
pub enum NoAccount {
    #[error("an {0} acts for an institution: say which with --institution CODE")]
    InstitutionMissing(&'static str),
    #[error("a {0} acts for no institution: leave --institution out")]
    InstitutionNotWanted(&'static str),
    #[error("a delegate is named by a decision: give its number with --decision NUMBER")]
    DecisionMissing,
    #[error("a {0} is appointed to no institution: leave --decision out")]
    DecisionNotWanted(&'static str),
    #[error("there is no institution {0}: see config/institutions")]
    NoSuchInstitution(InstitutionCode),
    #[error("the role {0} has no account")]
    NoSuchRole(&'static str),
    #[error("addresses of {} belong to the demo", super::DEMO_DOMAIN)]
    DemoAddress,
    #[error(transparent)]
    NotAdded(#[from] NotAdded),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds an account, opens the appointment of an officer, substitute, delegate or head, and makes the one-time
/// token with which the password is set.
///
/// # Errors
/// The role and the institution do not fit, the address is taken or of the demo, or the store.
pub async fn add(
    db: &Db,
    clock: &Clock,
    accounts: &Accounts,
    new: NewAccount,
) -> Result<(UserId, String), NoAccount> {
    // Drawn, not derived: the command that prints it needs no key.
    let token = clock.token();
    let doer = Doer { by: None, at: clock.now() };
    let first = FirstLink { token: token.clone(), mail: None };
    Ok((add_by(db, clock, accounts, new, doer, first).await?, token))
}

/// The link of a first password.
pub(crate) struct FirstLink {
    pub token: String,
    /// The notice that carries it to the address; none where a command prints it.
    pub mail: Option<MessageId>,
}

impl FirstLink {
    pub fn of(self, user: UserId, language: Language, at: Timestamp) -> NewLink {
        let notice = self.mail.map(|id| Addressed {
            id,
            message: offices::account(id, user, language),
            user: Some((user, language)),
        });
        NewLink { token: token_hash(&self.token), user, expires_at: at + FIRST_LINK, notice }
    }
}

/// The same by an administrator, with a token that is made again from the id of the notice.
///
/// # Errors
/// As [`add`].
pub(crate) async fn add_by(
    db: &Db,
    clock: &Clock,
    accounts: &Accounts,
    new: NewAccount,
    doer: Doer,
    first: FirstLink,
) -> Result<UserId, NoAccount> {
    check(accounts, &new)?;
    if let Some(code) = &new.institution
        && !directory::of_db(db).await?.contains_key(code)
    {
        return Err(NoAccount::NoSuchInstitution(code.clone()));
    }
    let person = NewPerson {
        id: UserId(clock.id()),
        email: new.email,
        name: new.name,
        role: new.role,
        language: new.language,
    };
    let office = new.institution.map(|institution| Appointment {
        id: AppointmentId(clock.id()),
        institution,
        role: new.role,
        decision_number: new.decision,
        effective_on: new.from,
        ends_on: None,
        unit: new.unit,
    });
    // Who commands the machine gives the mandate with the account; an administrator gives it by its decision.
    let is_given = person.role == Role::Auditor && doer.by.is_none();
    let mandate = is_given.then(|| Mandate::unlimited(MandateId(clock.id()), new.from));
    let today = clock.today();
    let news = match &office {
        Some(office) => News::opened(person.id, office),
        None => News::joined(person.id, person.role, today, MessageId(clock.id())),
    };
    let link = first.of(person.id, person.language, doer.at);
    let rule = |office: &Appointment, heads: &[Appointment]| {
        office::may_appoint(office.role, office, &[], heads, today)
    };
    let begins = match (&office, &mandate) {
        (Some(office), _) => Begins::Office(office),
        (None, Some(mandate)) => Begins::Mandate(mandate),
        (None, None) => Begins::Bare,
    };
    people::add(db, &person, begins, link, doer, rule, |to| notices(clock, &news, to)).await?;
    Ok(person.id)
}

/// What is told of an office, one notice for each who hears it.
pub(crate) fn notices(clock: &Clock, news: &News, to: &[Holder]) -> Vec<Addressed> {
    let notice = |holder: &Holder| Addressed {
        id: MessageId(clock.id()),
        message: news.to(holder.user, holder.language),
        user: Some((holder.user, holder.language)),
    };
    to.iter().map(notice).collect()
}

fn check(accounts: &Accounts, new: &NewAccount) -> Result<(), NoAccount> {
    if !accounts.allows(&new.email) {
        return Err(NoAccount::DemoAddress);
    }
    if matches!(new.role, Role::Requester | Role::ThirdParty | Role::Contributor | Role::System) {
        return Err(NoAccount::NoSuchRole(new.role.code()));
    }
    match &new.institution {
        None if new.role.is_of_institution() => Err(NoAccount::InstitutionMissing(new.role.code())),
        Some(_) if !new.role.is_of_institution() => Err(NoAccount::InstitutionNotWanted(new.role.code())),
        None if new.decision.is_some() => Err(NoAccount::DecisionNotWanted(new.role.code())),
        _ if new.role == Role::Delegate && new.decision.is_none() => Err(NoAccount::DecisionMissing),
        _ => Ok(()),
    }
}

/// Queues a mail with a one-time link, if the address has an account; the caller says the same in any case.
///
/// # Errors
/// The store.
pub async fn ask_for_reset(portal: &Portal, email: &str) -> Result<(), AccountError> {
    let Ok(email) = EmailAddress::parse(email) else { return Ok(()) };
    if !portal.accounts.allows(&email) {
        return Ok(());
    }
    let Some((person, _)) = people::find_by_email(&portal.db, &email).await? else { return Ok(()) };
    let at = portal.clock.now();
    let recent =
        password_links::made_since(&portal.db, person.id, at - SignedDuration::from_hours(1)).await?;
    if person.is_disabled || recent >= LINKS_AN_HOUR {
        return Ok(());
    }
    let id = MessageId(portal.clock.id());
    let link = NewLink {
        token: token_hash(&portal.keys.password_token(id)),
        user: person.id,
        expires_at: at + RESET_LINK,
        notice: Some(notice(id, &person)),
    };
    password_links::open(&portal.db, link, at).await?;
    portal.mail_is_queued();
    Ok(())
}

/// The renderer makes the token again from the id of the message: no row holds the link.
fn notice(id: MessageId, person: &Person) -> Addressed {
    let message = offices::password(id, person.id, person.language);
    Addressed { id, message, user: Some((person.id, person.language)) }
}

/// Whose link it is, while it works.
pub async fn link_owner(portal: &Portal, token: &str) -> Result<Option<Person>, AccountError> {
    let owner = password_links::owner(&portal.db, &token_hash(token), portal.clock.now()).await?;
    match owner {
        Some(user) => Ok(people::find(&portal.db, user).await?.filter(|person| !person.is_disabled)),
        None => Ok(None),
    }
}

/// Sets the password by a one-time link; every session ends.
///
/// # Errors
/// A dead link, a weak password, a full queue, or the store.
pub async fn set_by_link(portal: &Portal, token: &str, password: &str) -> Result<Person, AccountError> {
    let person = link_owner(portal, token).await?.ok_or(AccountError::DeadLink)?;
    rules::check(password, &person.email, &person.name)?;
    let hash = portal.accounts.passwords.hash(password, portal.clock.bytes()).await?;
    let at = portal.clock.now();
    password_links::use_to_set(&portal.db, &token_hash(token), &hash, at)
        .await?
        .map(|_| person)
        .ok_or(AccountError::DeadLink)
}

/// Changes the password of one who knows the old one; every session ends.
///
/// # Errors
/// The old password is wrong, the new one weak, a full queue, or the store.
pub async fn change_password(
    portal: &Portal,
    person: &Person,
    old: &str,
    new: &str,
) -> Result<(), AccountError> {
    let hash = people::password_hash(&portal.db, person.id).await?;
    if !portal.accounts.passwords.check(old, hash).await? {
        return Err(AccountError::WrongPassword);
    }
    rules::check(new, &person.email, &person.name)?;
    let hash = portal.accounts.passwords.hash(new, portal.clock.bytes()).await?;
    password_links::set_password(&portal.db, person.id, &hash, portal.clock.now()).await?;
    Ok(())
}
