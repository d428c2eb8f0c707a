//! What a change tells: the notices of its events, what its events say of notices before, and the day of the
//! next reminder, all in its transaction. Decides nothing about a case.

use crate::{
    app::{Error, Portal, addressees, reminders},
    audit::chain::Entry,
    domain::case::{Case, event::Event, refusal::Refusal},
    notifications::{
        catalogue,
        message::{Recipient, Sender},
    },
    persistence::{
        ChangeTx,
        absences::{self, Office},
        offices, outbox, schedule,
    },
};
use jiff::Timestamp;

/// Queues what the catalogue says, for each person it concerns, settles the notices the events speak of,
/// and sets the day of the next reminder; whether anything was queued.
pub async fn announce(
    portal: &Portal,
    tx: &ChangeTx,
    case: &Case,
    entries: &[Entry],
    at: Timestamp,
) -> Result<bool, Error> {
    let moment = portal.moment_of(at, case)?;
    let mut messages = Vec::new();
    for entry in entries {
        settle(tx, case, entry, at).await?;
        messages.extend(catalogue::messages(&entry.clone().recorded(), case, entry.seq, &moment));
    }
    let tells = |wanted: &dyn Fn(Recipient) -> bool| messages.iter().any(|message| wanted(message.to));
    let mut office = Office::default();
    if tells(&|to| {
        !matches!(
            to,
            Recipient::Requester
                | Recipient::ThirdParty(_)
                | Recipient::Contributor(_)
                | Recipient::Commission
        )
    }) {
        let holders = offices::holders(tx.connection(), &case.institution, moment.today).await?;
        office = absences::office(tx.connection(), holders, moment.today).await?;
    }
    if tells(&|to| to == Recipient::Commission) {
        office.and_commission(offices::commission(tx.connection()).await?);
    }
    let addressed = messages
        .into_iter()
        .flat_map(|message| addressees::address(portal, message, &office, case))
        .collect::<Vec<_>>();
    outbox::enqueue(tx, &addressed, at)?;
    schedule::set(tx, case.id, reminders::looked_at_on(case, &moment));
    Ok(!addressed.is_empty())
}

/// Whether an event is refused where somebody else has settled the notice it speaks of.
pub fn settles(entry: &Entry) -> bool {
    let event = &entry.event;
    matches!(
        event,
        Event::NoticeLeft { .. }
            | Event::NoticeGivenUp { .. }
            | Event::NoticeBounced { .. }
            | Event::LetterDispatched { .. }
    )
}

/// What an event says of a notice becomes the state of that notice, in the same transaction. A notice that
/// no longer waits was settled by somebody else: then nothing is recorded twice.
async fn settle(tx: &ChangeTx, case: &Case, entry: &Entry, at: Timestamp) -> Result<(), Error> {
    let settled = match &entry.event {
        Event::NoticeLeft { message, .. } => outbox::left(tx, *message, at).await?,
        Event::NoticeGivenUp { message, .. } => outbox::becomes_letter(tx, *message).await?,
        Event::LetterDispatched { message, .. } => {
            let sender = Sender::of(entry.actor.role);
            outbox::dispatched(tx, case.id, *message, sender, at).await?
        }
        Event::NoticeBounced { message, subject, bounce, .. } => {
            // Nobody is owed a letter about what has provably arrived by another way.
            outbox::came_back(tx, *message, *bounce, !case.has_arrived(*subject), at).await?
        }
        _ => true,
    };
    if settled { Ok(()) } else { Err(Error::Refused(Refusal::NothingToChange)) }
}
