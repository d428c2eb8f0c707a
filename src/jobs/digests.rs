//! The day's one mail for whoever wants it so: written in the morning from what waits, and not at all where nothing
//! does; where very much waits, it comes in parts. What waits for somebody who left is told to whoever has the case now.

use crate::{
    app::{Portal, addressees, preferences::MORNING, read_only},
    domain::{
        actor::Role,
        case::{command::NoticeSubject, reply::Road},
        id::MessageId,
        institution::InstitutionCode,
        language::Language,
        law::zone,
    },
    notifications::message::{Facts, Message, MessageKind, Recipient, Sender},
    persistence::{
        StoreError, absences, cases, offices,
        outbox::{self, Addressed, Gathered, Notice},
        people::{self, Person},
        preferences::Owner,
    },
};

/// Writes the mails of today that are not written yet; returns how many.
///
/// # Errors
/// When the store fails; what was written before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let now = portal.clock.now();
    if zone::local(now).hour() < MORNING {
        return Ok(0);
    }
    let mut written = 0;
    for owner in outbox::waiting_for(&portal.db).await? {
        read_only::lets_go_on(portal).await?;
        let mut of = None;
        if let Owner::User(user) = owner {
            let Some(person) = people::find(&portal.db, user).await? else { continue };
            written += pass_on(portal, &person).await?;
            of = offices_of(portal, &person).await?;
            // What nobody can take over waits for whoever is appointed.
            if person.is_disabled || of.as_ref().is_some_and(Vec::is_empty) {
                continue;
            }
        }
        let Some(whom) = whom(portal, owner).await? else { continue };
        written += mails(portal, owner, of.as_deref(), &whom).await?;
    }
    if written > 0 {
        portal.mail_is_queued();
    }
    Ok(written)
}

/// Writes the parts of somebody's mail of today that are not written yet: about the cases of these institutions, where
/// they are named.
async fn mails(
    portal: &Portal,
    owner: Owner,
    of: Option<&[InstitutionCode]>,
    whom: &Whom,
) -> Result<u32, StoreError> {
    let now = portal.clock.now();
    let first = outbox::written_at(&portal.db, &addressed(portal, owner, 0, whom, Vec::new())).await?;
    let (mut written, mut part) = (0, 0);
    loop {
        let mail = |notices| addressed(portal, owner, part, whom, notices);
        match outbox::gather(&portal.db, owner, of, first.unwrap_or(now), mail, now).await? {
            Gathered::Nothing => return Ok(written),
            Gathered::Before => {}
            Gathered::Written => written += 1,
        }
        part += 1;
    }
}

/// The fact of a part of the mail of today: there is one of each.
fn key(portal: &Portal, owner: Owner, part: u32) -> String {
    let today = portal.clock.today();
    let part = if part == 0 { String::new() } else { format!(":{part}") };
    match owner {
        Owner::User(_) => format!("digest:{today}{part}"),
        Owner::Case(case) => format!("case:{case}:digest:{today}{part}"),
    }
}

/// Whether the account has an office by which it works at one institution.
fn is_of_an_office(person: &Person) -> bool {
    matches!(person.role, Role::Officer | Role::Substitute | Role::Delegate | Role::Head)
}

/// The institutions at which somebody has an office today; none of whoever works without one.
async fn offices_of(portal: &Portal, person: &Person) -> Result<Option<Vec<InstitutionCode>>, StoreError> {
    if !is_of_an_office(person) {
        return Ok(None);
    }
    let today = portal.clock.today();
    let offices = people::appointments_of(&portal.db, person.id).await?;
    Ok(Some(offices.into_iter().filter(|one| one.covers(today)).map(|one| one.institution).collect()))
}

/// What waits for somebody about an institution that they left goes to whoever is there now; how many notices.
async fn pass_on(portal: &Portal, person: &Person) -> Result<u32, StoreError> {
    let (at, today) = (portal.clock.now(), portal.clock.today());
    let mut passed = 0;
    if !is_of_an_office(person) {
        return Ok(passed);
    }
    let mut after = None;
    loop {
        let held = outbox::held_by(&portal.db, person.id, after).await?;
        let Some((_, last)) = held.last() else { return Ok(passed) };
        after = Some((last.created_at, last.id));
        for (fact, notice) in held {
            let Some(case) = notice.case else { continue };
            let Some(stored) = cases::find(&portal.db, case).await? else { continue };
            let holders = offices::holders(portal.db.read(), &stored.case.institution, today).await?;
            if holders.iter().any(|holder| holder.user == person.id) {
                continue;
            }
            let office = absences::office(portal.db.read(), holders, today).await?;
            let to = addressees::address(portal, again(&notice, fact), &office, &stored.case);
            if !to.is_empty() {
                passed += u32::from(outbox::pass_on(&portal.db, notice.id, &to, at).await?);
            }
        }
    }
}

/// Who hears it in the place of somebody who left: what waits for a signature or a decision goes to those who can give it.
fn heirs(kind: MessageKind) -> Recipient {
    match kind {
        MessageKind::ConfirmationWanted => Recipient::WholeOffice,
        MessageKind::NewComplaint => Recipient::Hearing,
        _ => Recipient::Officers,
    }
}

/// The same fact for others; whoever was told it before is not told again.
fn again(notice: &Notice, fact: String) -> Message {
    Message {
        kind: notice.kind,
        case: notice.case,
        to: heirs(notice.kind),
        subject: notice.subject,
        sender: notice.sender,
        road: notice.road,
        language: notice.language,
        dedup_key: fact,
        facts: notice.facts.clone(),
    }
}

/// Who gets it.
#[derive(Debug, Clone)]
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

fn addressed(portal: &Portal, owner: Owner, part: u32, whom: &Whom, notices: Vec<MessageId>) -> Addressed {
    let Whom { to, language, reference } = whom.clone();
    let (case, user) = match owner {
        Owner::User(user) => (None, Some((user, language))),
        Owner::Case(case) => (Some(case), None),
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
        dedup_key: key(portal, owner, part),
        facts: Facts { reference, notices, count, ..Facts::default() },
    };
    Addressed { id: MessageId(portal.clock.id()), message, user }
}
