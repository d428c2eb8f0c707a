//! Reminders: which should exist by now and do not? Only the latest that applies is queued; the earlier
//! ones are recorded as overtaken, so that nobody wonders where they are.

use crate::{
    app::{Portal, addressees, reminders},
    domain::{
        case::{Case, clock::Clock, command::NoticeSubject},
        id::CaseId,
        law::{
            Rule,
            notices::{self, Notice, NoticeKind},
        },
        moment::Moment,
    },
    notifications::{
        catalogue,
        message::{Message, MessageKind, Recipient},
    },
    persistence::{NoticeTx, StoreError, absences, offices, schedule},
};
use jiff::ToSpan;

/// Cases looked at in one step.
const STEP: u64 = 200;

/// Days for which a daily reminder that was not sent is recorded as overtaken.
const DAILY_KEPT: i64 = 30;

/// Queues what is due; returns how many cases had something. With nothing due it reads one index.
///
/// # Errors
/// When the store fails; what was queued before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let mut reminded = 0;
    loop {
        let cases = schedule::due(&portal.db, portal.clock.today(), STEP).await?;
        for case in &cases {
            reminded += match remind(portal, *case).await {
                Ok(told) => u32::from(told),
                Err(error @ StoreError::Inconsistent { .. }) => postponed(portal, *case, &error).await?,
                Err(error) => return Err(error),
            };
        }
        if cases.is_empty() {
            if reminded > 0 {
                portal.mail_is_queued();
            }
            return Ok(reminded);
        }
    }
}

/// A case that cannot be read must not keep the others from their reminders: it is looked at tomorrow.
async fn postponed(portal: &Portal, case: CaseId, error: &StoreError) -> Result<u32, StoreError> {
    tracing::error!(%case, %error, "the reminders of a case cannot be made");
    let tx = NoticeTx::open(&portal.db).await?;
    tx.next_on(case, portal.clock.today().tomorrow().ok()).await?;
    tx.commit().await?;
    Ok(0)
}

/// One case: its state is read again in the transaction that queues.
async fn remind(portal: &Portal, id: CaseId) -> Result<bool, StoreError> {
    let tx = NoticeTx::open(&portal.db).await?;
    let at = portal.clock.now();
    let stored = tx.case(id).await?;
    let moment = stored.as_ref().and_then(|stored| portal.moment_of(at, &stored.case).ok());
    let (Some(stored), Some(moment)) = (stored, moment) else {
        tx.next_on(id, None).await?;
        tx.commit().await?;
        return Ok(false);
    };
    let case = stored.case;
    let holders = offices::holders(tx.connection(), &case.institution, moment.today).await?;
    let office = absences::office(tx.connection(), holders, moment.today).await?;
    let address = |message| addressees::address(portal, message, &office, &case);
    let mut told = false;
    for (clock, schedule) in reminders::schedules(&case, &moment) {
        let Some(latest) = notices::latest_that_applies(&schedule, moment.today) else { continue };
        let earlier = schedule.iter().filter(|notice| **notice < latest && is_recent(notice, &moment));
        let overtaken = earlier.flat_map(|notice| address(reminder(&case, clock, *notice, &moment)));
        tx.overtake(overtaken.collect(), at).await?;
        tx.enqueue(address(reminder(&case, clock, latest, &moment)), at).await?;
        told = true;
    }
    for (question, due) in reminders::questions_due(&case, &moment) {
        let message = catalogue::contributor_reminder(&case, question, due);
        told |= tx.enqueue(address(message), at).await? > 0;
    }
    for closing in reminders::closing_soon(&case, &moment) {
        let message = catalogue::closing(&case, &closing, &moment);
        told |= tx.enqueue(address(message), at).await? > 0;
    }
    for proposal in reminders::expired(&case, &moment) {
        told |= tx.enqueue(address(catalogue::expired(&case, proposal)), at).await? > 0;
    }
    tx.next_on(id, reminders::next_on(&case, &moment)).await?;
    tx.commit().await?;
    Ok(told)
}

/// An urgent request unanswered for a year has a reminder for each of its days: only those of the last
/// month can still be waiting.
fn is_recent(notice: &Notice, moment: &Moment<'_>) -> bool {
    notice.kind != NoticeKind::Daily || notice.on >= moment.today.saturating_sub(DAILY_KEPT.days())
}

/// The words' facts of one reminder. Its key names the due date: an extension gives new reminders.
fn reminder(case: &Case, clock: &Clock, notice: Notice, moment: &Moment<'_>) -> Message {
    let (kind, to) = match (clock.rule, notice.kind) {
        (Rule::Urgent, _) => (MessageKind::UrgentReminder, Recipient::WholeOffice),
        (_, NoticeKind::Late) => (MessageKind::Reminder, Recipient::WholeOffice),
        _ => (MessageKind::Reminder, Recipient::Officers),
    };
    let mut message = catalogue::message(kind, to, NoticeSubject::Information, case, 0);
    let due = clock.due.as_ref();
    let due_on = due.map(|due| due.due_on.to_string()).unwrap_or_default();
    message.dedup_key =
        format!("case:{}:reminder:{}:{due_on}:{}", case.id, clock.rule.code(), notice.kind.code());
    if notice.kind == NoticeKind::Daily {
        message.dedup_key.push_str(&format!(":{}", notice.on));
    }
    message.facts.rule = Some(clock.rule);
    message.facts.due_on = due.map(|due| due.due_on);
    message.facts.earliest = due.map(|due| due.earliest);
    message.facts.latest = due.map(|due| due.latest);
    message.facts.extended = clock.is_extended();
    let late = due.is_some_and(|due| notice.on > due.latest);
    let told = if late { NoticeKind::Late } else { notice.kind };
    message.facts.code = Some(told.code().to_owned());
    message.facts.days = days_left(clock, moment);
    message
}

/// In the unit of the clock, to the earliest last day; negative when it has passed.
fn days_left(clock: &Clock, moment: &Moment<'_>) -> Option<i32> {
    let due = clock.due.as_ref()?;
    let calendar_days = due.earliest.since(moment.today).ok()?.get_days();
    if clock.rule == Rule::Urgent || calendar_days <= 0 {
        return Some(calendar_days);
    }
    let working = moment
        .calendar
        .working_days(moment.today, due.earliest, moment.classes.of_term(due.received_on))
        .ok()?;
    i32::try_from(working).ok()
}
