//! The day's one mail for whoever wants it so: written in the morning from what waits, and not at all where nothing
//! does. What waits for somebody who left is told to whoever has the case now.

use crate::{
    app::{Portal, addressees},
    domain::{
        actor::Role,
        case::{command::NoticeSubject, reply::Road},
        id::{MessageId, UserId},
        language::Language,
        law::zone,
    },
    notifications::message::{Facts, Message, MessageKind, Recipient, Sender},
    persistence::{
        StoreError, absences, cases, offices,
        outbox::{self, Addressed, Notice},
        people,
        preferences::Owner,
    },
};

/// From this hour in Morocco on.
const HOUR: i8 = 7;

/// Writes the mails of today that are not written yet; returns how many.
///
/// # Errors
/// When the store fails; what was written before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let now = portal.clock.now();
    if zone::local(now).hour() < HOUR {
        return Ok(0);
    }
    let mut written = 0;
    for owner in outbox::waiting_for(&portal.db).await? {
        if let Owner::User(user) = owner
            && !is_at_work(portal, user).await?
        {
            written += pass_on(portal, user).await?;
            continue;
        }
        let Some(whom) = whom(portal, owner).await? else { continue };
        let mail = |notices| addressed(portal, owner, whom, notices);
        written += u32::from(outbox::gather(&portal.db, owner, mail, now).await?);
    }
    if written > 0 {
        portal.mail_is_queued();
    }
    Ok(written)
}

/// Whether somebody is there to read it: the account is in use, and has an office today where its role needs one.
async fn is_at_work(portal: &Portal, user: UserId) -> Result<bool, StoreError> {
    let Some(person) = people::find(&portal.db, user).await?.filter(|person| !person.is_disabled) else {
        return Ok(false);
    };
    if !matches!(person.role, Role::Officer | Role::Substitute | Role::Delegate | Role::Head) {
        return Ok(true);
    }
    let today = portal.clock.today();
    let offices = people::appointments_of(&portal.db, user).await?;
    Ok(offices.iter().any(|office| office.covers(today)))
}

/// What waits for somebody who left goes to whoever has its case now; how many notices.
async fn pass_on(portal: &Portal, user: UserId) -> Result<u32, StoreError> {
    let (at, today) = (portal.clock.now(), portal.clock.today());
    let mut passed = 0;
    for (fact, notice) in outbox::held_by(&portal.db, user).await? {
        let stored = match notice.case {
            Some(case) => cases::find(&portal.db, case).await?,
            None => None,
        };
        let mut to = Vec::new();
        if let Some(stored) = stored {
            let holders = offices::holders(portal.db.read(), &stored.case.institution, today).await?;
            let holders = absences::present(portal.db.read(), holders, today).await?;
            to = addressees::address(portal, again(&notice, fact), &holders, &stored.case);
        }
        passed += u32::from(outbox::pass_on(&portal.db, notice.id, &to, at).await?);
    }
    Ok(passed)
}

/// The same fact for others; whoever was told it before is not told again.
fn again(notice: &Notice, fact: String) -> Message {
    Message {
        kind: notice.kind,
        case: notice.case,
        to: Recipient::Officers,
        subject: notice.subject,
        sender: notice.sender,
        road: notice.road,
        language: notice.language,
        dedup_key: fact,
        facts: notice.facts.clone(),
    }
}

/// Who gets it.
struct Whom {
    to: Recipient,
    /// As it is today.
    language: Language,
    /// Of the request, for its requester.
    reference: String,
}

async fn whom(portal: &Portal, owner: Owner) -> Result<Option<Whom>, StoreError> {
    Ok(match owner {
        Owner::User(user) => people::find(&portal.db, user).await?.map(|person| Whom {
            to: Recipient::User(user),
            language: person.language,
            reference: String::new(),
        }),
        Owner::Case(case) => cases::find(&portal.db, case).await?.map(|stored| Whom {
            to: Recipient::Requester,
            language: stored.case.requester.language,
            reference: stored.case.reference.to_string(),
        }),
    })
}

fn addressed(portal: &Portal, owner: Owner, whom: Whom, notices: Vec<MessageId>) -> Addressed {
    let Whom { to, language, reference } = whom;
    let today = portal.clock.today();
    let (case, user, key) = match owner {
        Owner::User(user) => (None, Some((user, language)), format!("digest:{today}")),
        Owner::Case(case) => (Some(case), None, format!("case:{case}:digest:{today}")),
    };
    let count = u32::try_from(notices.len()).ok();
    let message = Message {
        kind: MessageKind::Digest,
        case,
        to,
        subject: NoticeSubject::Information,
        sender: Sender::Institution,
        road: Road::Mail,
        language,
        dedup_key: key,
        facts: Facts { reference, notices, count, ..Facts::default() },
    };
    Addressed { id: MessageId(portal.clock.id()), message, user }
}
