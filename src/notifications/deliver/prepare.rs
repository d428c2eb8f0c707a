//! A notice becomes a mail: whether it still says something true, to which address, in which words.

use super::Deliverer;
use crate::{
    app::{Error, Keys, Links, addressees, preferences},
    domain::{
        actor::Role,
        case::{Case, Proposal, contribution::Contribution, decide::is_alive},
        complaint::closing::closings,
        email::EmailAddress,
    },
    notifications::{
        catalogue::Choice,
        message::MessageKind,
        render::{self, Beside, Link, Told},
        transport::Mail,
    },
    persistence::{
        cases, events,
        outbox::{self, Notice},
        people, values,
    },
};

/// What came of a notice.
pub enum Prepared {
    Mail(Box<Mail>),
    /// What it reminds of is no longer so.
    Needless,
    /// It waits for the day's one mail.
    Held,
    /// Whoever it is for does not want it.
    Unwanted,
    /// The address was erased, or the account is closed.
    NoAddress,
}

/// Why a notice could not be prepared: a store that failed, or words that are missing.
#[derive(Debug, thiserror::Error)]
pub enum Unprepared {
    #[error(transparent)]
    App(#[from] Error),
    #[error(transparent)]
    Store(#[from] crate::persistence::StoreError),
    #[error(transparent)]
    Words(#[from] render::Unrendered),
    #[error("the notice belongs to no case")]
    NoCase,
}

pub async fn prepare(deliverer: &Deliverer, notice: &Notice) -> Result<Prepared, Unprepared> {
    let db = &deliverer.portal.db;
    let about = notice.case.or(notice.facts.contribution.map(|told| told.case));
    let case = match about {
        Some(id) => cases::find(db, id).await?.map(|stored| stored.case),
        None => None,
    };
    if let Some(case) = &case
        && is_needless(deliverer, notice, case)?
    {
        return Ok(Prepared::Needless);
    }
    match preferences::wanted(&deliverer.portal, notice).await? {
        Choice::AtOnce => {}
        Choice::Digest => return Ok(Prepared::Held),
        Choice::Never => return Ok(Prepared::Unwanted),
    }
    let Some(Reached { to, role }) = address(deliverer, notice, case.as_ref()).await? else {
        return Ok(Prepared::NoAddress);
    };
    let reasons = match (&case, &notice.facts.office) {
        (Some(case), _) => reasons(deliverer, notice, case).await?,
        (None, Some(office)) => people::find(db, office.user).await?.map(|person| person.name),
        (None, None) => None,
    };
    let told = Told {
        kind: notice.kind,
        language: notice.language,
        facts: &notice.facts,
        institution: institution(deliverer, notice),
        link: link(deliverer, notice, case.as_ref(), role)?,
        reasons,
    };
    let gathered = gathered(deliverer, notice, role).await?;
    if notice.kind == MessageKind::Digest && gathered.is_empty() {
        return Ok(Prepared::Needless);
    }
    let unsubscribe = unsubscribe(deliverer, notice);
    let words = render::render_with(&told, &Beside { gathered, unsubscribe: unsubscribe.clone() })?;
    Ok(Prepared::Mail(Box::new(Mail {
        id: notice.id,
        written_at: notice.created_at,
        to,
        unsubscribe,
        bounce_token: deliverer.portal.keys.bounce_token(notice.id),
        language: notice.language,
        subject: words.subject,
        text: words.text,
        html: words.html,
    })))
}

/// A question to which no answer is wanted any more is not asked. A reminder of a clock that stopped, or whose due date
/// moved, is not sent any more; nor that of a window that was made use of, or whose last day is another now; nor is
/// somebody asked to confirm what waits for nobody.
fn is_needless(deliverer: &Deliverer, notice: &Notice, case: &Case) -> Result<bool, Error> {
    let facts = &notice.facts;
    if let Some(told) = facts.contribution {
        return Ok(!case.stage.is_open() || !case.contribution(told.id).is_some_and(Contribution::waits));
    }
    if matches!(notice.kind, MessageKind::Reminder | MessageKind::UrgentReminder) {
        return Ok(!case.running().any(|clock| {
            Some(clock.rule) == facts.rule && clock.due.as_ref().map(|due| due.due_on) == facts.due_on
        }));
    }
    let portal = &deliverer.portal;
    if notice.kind == MessageKind::ConfirmationWanted {
        let waits = |one: &Proposal| is_alive(one, portal.clock.today()) && one.by != notice.user;
        return Ok(!case.proposals.iter().any(waits));
    }
    if notice.kind != MessageKind::WindowCloses {
        return Ok(false);
    }
    let moment = portal.moment_of(portal.clock.now(), case)?;
    let told = facts.last_day.map(|last| (last.rule, last.on));
    Ok(!closings(case, &moment).iter().any(|one| Some((one.last.rule, one.last.on)) == told))
}

/// Where a notice goes: an address, and whose workplace its link opens, if it is somebody's of staff.
struct Reached {
    to: EmailAddress,
    role: Option<Role>,
}

async fn address(
    deliverer: &Deliverer,
    notice: &Notice,
    case: Option<&Case>,
) -> Result<Option<Reached>, Unprepared> {
    let db = &deliverer.portal.db;
    if let Some(user) = notice.user {
        let person = people::find(db, user).await?;
        let reached = person.filter(|person| !person.is_disabled).and_then(|person| {
            Some(Reached { to: EmailAddress::parse(&person.email).ok()?, role: Some(person.role) })
        });
        return Ok(reached);
    }
    let Some(sealed) = case.and_then(|case| addressees::sealed_email(notice.subject, &notice.facts, case))
    else {
        return Ok(None);
    };
    let text = values::read(db, [sealed]).await?.remove(&sealed.value);
    let to = text.and_then(|text| EmailAddress::parse(&text).ok());
    Ok(to.map(|to| Reached { to, role: None }))
}

/// What a mail must say itself: the reasons of an extension, or of declining urgency, which the law wants in
/// the notice; what is charged; where to come.
async fn reasons(deliverer: &Deliverer, notice: &Notice, case: &Case) -> Result<Option<String>, Unprepared> {
    use MessageKind as Kind;
    if !matches!(
        notice.kind,
        Kind::Extended | Kind::UrgencyDecided | Kind::CostsQuoted | Kind::CostsWithdrawn | Kind::Appointed
    ) {
        return Ok(None);
    }
    let db = &deliverer.portal.db;
    let history = events::history(db, case.id).await?;
    let told = history.iter().find(|entry| entry.seq == notice.facts.seq);
    let sealed = told.map(|entry| entry.event.texts_told()).unwrap_or_default();
    let texts = values::read(db, sealed.iter().copied()).await?;
    let texts: Vec<&str> =
        sealed.iter().filter_map(|one| texts.get(&one.value)).map(String::as_str).collect();
    Ok((!texts.is_empty()).then(|| texts.join("\n")))
}

/// What the day's one mail gathers, as each would have been told: its subject and its page. What is not so any more is
/// left out.
async fn gathered(
    deliverer: &Deliverer,
    notice: &Notice,
    role: Option<Role>,
) -> Result<Vec<Link>, Unprepared> {
    let db = &deliverer.portal.db;
    let mut links = Vec::new();
    for mut one in outbox::among(db, &notice.facts.notices).await? {
        let case = match one.case {
            Some(id) => cases::find(db, id).await?.map(|stored| stored.case),
            None => None,
        };
        if let Some(case) = &case
            && is_needless(deliverer, &one, case)?
        {
            continue;
        }
        one.language = notice.language;
        let told = Told {
            kind: one.kind,
            language: one.language,
            facts: &one.facts,
            institution: institution(deliverer, &one),
            link: link(deliverer, &one, case.as_ref(), role)?,
            reasons: None,
        };
        links.push(Link { label: render::words(&told)?.subject, href: told.link });
    }
    Ok(links)
}

/// The address that ends such mails, for those that may end.
fn unsubscribe(deliverer: &Deliverer, notice: &Notice) -> Option<String> {
    let keys = &deliverer.portal.keys;
    preferences::can_be_stopped(notice.kind)
        .then(|| deliverer.links.unsubscribe(keys, notice.id, notice.language))
}

fn institution<'a>(deliverer: &'a Deliverer, notice: &Notice) -> &'a str {
    let found = notice.facts.body().and_then(|code| deliverer.portal.directory.get(&code));
    found.map(|one| one.name.of(notice.language.code())).unwrap_or_default()
}

fn link(
    deliverer: &Deliverer,
    notice: &Notice,
    case: Option<&Case>,
    role: Option<Role>,
) -> Result<String, Unprepared> {
    let (links, keys) = (&deliverer.links, &deliverer.portal.keys);
    match (notice.kind, notice.user, case) {
        (MessageKind::DatesMoved, ..) => Ok(links.moved(notice.facts.act.as_ref(), notice.language)),
        (MessageKind::ConfirmFeast, ..) => Ok(links.calendar(notice.language)),
        (MessageKind::LateList, ..) => {
            Ok(links.late_list(notice.facts.code.as_deref().unwrap_or_default(), notice.language))
        }
        (MessageKind::SecondFactor, to, _) => Ok(match &notice.facts.office {
            Some(owner) if Some(owner.user) != to => links.person(owner.user, notice.language),
            _ => links.account(notice.language),
        }),
        (MessageKind::OfficeOpened | MessageKind::OfficeEnded | MessageKind::SuccessionRecorded, ..) => {
            Ok(links.account(notice.language))
        }
        (MessageKind::PasswordLink | MessageKind::AccountOpened, ..) => {
            Ok(links.password(keys, notice.id, notice.language))
        }
        (MessageKind::Digest | MessageKind::WeeklySummary | MessageKind::CasesPassed, Some(_), _) => {
            Ok(links.workplace(role, notice.language))
        }
        (kind, Some(_), _) if kind.leads_to_complaint() || role == Some(Role::Commission) => {
            Ok(links.complaint(&notice.facts.reference, role, notice.language))
        }
        (MessageKind::ThirdPartyAsked | MessageKind::ThirdPartyTold, _, Some(case)) => {
            third_party_link(links, keys, notice, case)
        }
        (MessageKind::ContributorAsked | MessageKind::ContributorReminder, _, Some(case)) => {
            let told = notice.facts.contribution.ok_or(Unprepared::NoCase)?;
            links.contribution(keys, case, told.id, notice.language).ok_or(Unprepared::NoCase)
        }
        (_, Some(_), _) => Ok(links.office(&notice.facts.reference, notice.language)),
        (_, None, Some(case)) => Ok(links.case(keys, case, notice.language)),
        (_, None, None) => Err(Unprepared::NoCase),
    }
}

/// Its own page, with a secret of its own.
fn third_party_link(links: &Links, keys: &Keys, notice: &Notice, case: &Case) -> Result<String, Unprepared> {
    let consultation = notice.subject.third_party().ok_or(Unprepared::NoCase)?;
    links.consultation(keys, case, consultation, notice.language).ok_or(Unprepared::NoCase)
}
