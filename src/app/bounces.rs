//! A mail that came back, recorded: on its case, where it told the requester or a third party something, else on its
//! row alone; of a question inside the institution its office is told. The same report twice records once. Reads no mail: that is `notifications::bounce`.

use super::{
    Act, Error, Portal, change,
    contributing::{self, Undelivered},
};
use crate::{
    domain::{
        actor::Actor,
        case::{bounce::Bounce, command::Command, refusal::Refusal},
        id::MessageId,
    },
    persistence::outbox::{self, Notice, State},
};
use jiff::SignedDuration;

/// A report that comes later says nothing of how the mail fared: servers give up within five days (RFC 5321, 4.5.4).
/// Whoever got a mail knows its return path; weeks later nobody may take back with it what had been told.
const BELIEVED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What came of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// The notice counts as not delivered; its case says so.
    OnCase,
    /// Noted on the mail: nothing else follows from it, or that an office is told.
    OnMail,
    /// It had been recorded before, or its end was another.
    Before,
    /// No such mail is kept.
    Unknown,
}

/// Records that a mail came back.
///
/// # Errors
/// When the case refuses for another reason than that there is nothing to record, or the store fails: the mail
/// server may bring the report again.
pub async fn record(portal: &Portal, message: MessageId, bounce: Bounce) -> Result<Recorded, Error> {
    let Some(notice) = outbox::find(&portal.db, message).await? else { return Ok(Recorded::Unknown) };
    if notice.bounced_at.is_some() {
        return Ok(Recorded::Before);
    }
    if let Some(about) = notice.facts.contribution.filter(|_| notice.user.is_none()) {
        let new = contributing::undelivered(portal, message, about, Undelivered::CameBack(bounce)).await?;
        return Ok(if new { Recorded::OnMail } else { Recorded::Before });
    }
    let Some(case) = notice.case.filter(|_| is_for_the_case(portal, &notice)) else {
        let new = outbox::note_bounce(&portal.db, message, bounce, portal.clock.now()).await?;
        return Ok(if new { Recorded::OnMail } else { Recorded::Before });
    };
    let command = Command::RecordBounce { message, subject: notice.subject, bounce };
    match change(portal, Act::plain(case, &Actor::System, command)).await {
        Ok(_) => Ok(Recorded::OnCase),
        Err(Error::Refused(Refusal::NothingToChange)) => Ok(Recorded::Before),
        Err(error) => Err(error),
    }
}

/// Whether it told somebody outside the office something, and left not too long ago to be believed.
fn is_for_the_case(portal: &Portal, notice: &Notice) -> bool {
    let left = notice.settled_at.filter(|_| notice.state == State::Sent).unwrap_or(notice.created_at);
    let believed = portal.clock.now().duration_since(left) <= BELIEVED_FOR;
    notice.user.is_none() && believed && !notice.kind.is_mail_alone()
}
