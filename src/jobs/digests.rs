//! The day's one mail for whoever wants it so: written in the morning from what waits, and not at all where nothing
//! does.

use crate::{
    app::Portal,
    domain::{
        case::{command::NoticeSubject, reply::Road},
        id::MessageId,
        language::Language,
        law::zone,
    },
    notifications::message::{Facts, Message, MessageKind, Recipient, Sender},
    persistence::{
        StoreError, cases,
        outbox::{self, Addressed},
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
        let Some(whom) = whom(portal, owner).await? else { continue };
        let mail = |notices| addressed(portal, owner, whom, notices);
        written += u32::from(outbox::gather(&portal.db, owner, mail, now).await?);
    }
    if written > 0 {
        portal.mail_is_queued();
    }
    Ok(written)
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
