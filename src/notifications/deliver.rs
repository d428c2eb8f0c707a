//! From the outbox to the mail server: claim, put in words, send, settle. No transaction is open while the
//! network is spoken to, and no address is read before the moment of sending.

mod pauses;
mod prepare;

use self::prepare::Prepared;
use super::transport::{Failure, Sender, Transport};
use crate::{
    app::{
        Act, Error, Links, Portal, change,
        contributing::{self, Undelivered},
    },
    domain::{
        actor::Actor,
        case::{
            command::{Command, NoticeSubject},
            refusal::Refusal,
        },
        id::CaseId,
    },
    persistence::{
        StoreError,
        outbox::{self, Notice, Settlement},
    },
};
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// Mails taken at once, and sent at the same time.
const BATCH: u64 = 8;

/// Longest attempt at one mail.
const ATTEMPT: Duration = Duration::from_secs(60);

/// How long a mail is kept from other deliverers: twice the longest attempt.
const LEASE: SignedDuration = SignedDuration::from_secs(120);

/// Sends what the outbox holds. Two of them, on two machines, share the work.
#[derive(Debug, Clone)]
pub struct Deliverer {
    pub portal: Portal,
    pub transport: Transport,
    pub sender: Sender,
    pub links: Links,
}

/// How an attempt at a notice ended.
enum End {
    /// It left, and is settled with the others of its batch.
    Sent,
    /// It left, and its case knows.
    Recorded,
    NotSent,
}

impl Deliverer {
    /// Sends everything that is due now; returns how many mails left.
    ///
    /// # Errors
    /// When the store fails: what was claimed is free again after its lease.
    pub async fn pass(&self) -> Result<u32, StoreError> {
        self.pass_while(|| true).await
    }

    /// The same, and takes nothing new once `go_on` says no: a stop waits for what is under way only.
    ///
    /// # Errors
    /// As [`pass`](Self::pass).
    pub async fn pass_while(&self, go_on: impl Fn() -> bool + Send + Sync) -> Result<u32, StoreError> {
        let mut left = 0;
        while go_on() {
            let claimed = outbox::claim(&self.portal.db, self.portal.clock.now(), BATCH, LEASE).await?;
            if claimed.is_empty() {
                break;
            }
            let attempts: Vec<_> = claimed.iter().map(|notice| self.deliver(notice)).collect();
            let ends = join_all(attempts).await;
            let sent = |(notice, end): (&Notice, &_)| matches!(end, Ok(End::Sent)).then_some(notice.id);
            let plain: Vec<_> = claimed.iter().zip(&ends).filter_map(sent).collect();
            // One statement for all of them: each would wait for the disk by itself, and filings with it.
            outbox::sent(&self.portal.db, &plain, self.portal.clock.now()).await?;
            for end in ends {
                left += u32::from(matches!(end?, End::Sent | End::Recorded));
            }
        }
        Ok(left)
    }

    /// One notice from its claim to its end.
    async fn deliver(&self, notice: &Notice) -> Result<End, StoreError> {
        if notice.is_abandoned {
            self.give_up(notice, "given up by an administrator".to_owned()).await?;
            return Ok(End::NotSent);
        }
        let mail = match prepare::prepare(self, notice).await {
            Ok(Prepared::Mail(mail)) => mail,
            Ok(Prepared::Needless) => {
                self.settle(notice, Settlement::Overtaken).await?;
                return Ok(End::NotSent);
            }
            Ok(Prepared::Held) => {
                self.settle(notice, Settlement::Held).await?;
                return Ok(End::NotSent);
            }
            Ok(Prepared::Unwanted) => {
                self.settle(notice, Settlement::Unwanted).await?;
                return Ok(End::NotSent);
            }
            Ok(Prepared::NoAddress) => {
                self.give_up(notice, "no address".to_owned()).await?;
                return Ok(End::NotSent);
            }
            Err(error) => {
                tracing::error!(message = %notice.id, kind = notice.kind.code(), %error, "a notice cannot be written");
                self.again(notice, "cannot be written".to_owned()).await?;
                return Ok(End::NotSent);
            }
        };
        let sent = tokio::time::timeout(ATTEMPT, self.transport.send(&self.sender, &mail)).await;
        match sent {
            Ok(Ok(())) => return self.left(notice).await,
            Ok(Err(Failure::Final(why))) => self.give_up(notice, why).await?,
            Ok(Err(Failure::Passing(why))) => self.again(notice, why).await?,
            Err(_) => self.again(notice, "mail server: no answer in time".to_owned()).await?,
        }
        Ok(End::NotSent)
    }

    /// The mail left. Of a legal notice that is an event: its day judges the institution.
    async fn left(&self, notice: &Notice) -> Result<End, StoreError> {
        match (notice.case, notice.subject) {
            (None, _) | (_, NoticeSubject::Information) => Ok(End::Sent),
            (
                Some(case),
                NoticeSubject::Extension { .. }
                | NoticeSubject::Reply { .. }
                | NoticeSubject::Decision { .. }
                | NoticeSubject::Consultation { .. }
                | NoticeSubject::Disclosure { .. },
            ) => self.tell_case(case, notice, true).await.map(|()| End::Recorded),
        }
    }

    /// Another attempt after a pause, or none when the pauses are used up.
    async fn again(&self, notice: &Notice, why: String) -> Result<(), StoreError> {
        let now = self.portal.clock.now();
        match pauses::next_attempt(notice.created_at, notice.attempts, now) {
            Some(at) => self.settle(notice, Settlement::RetryAt { at, error: why }).await,
            None => self.give_up(notice, why).await,
        }
    }

    /// No further attempt. What a requester should have had by mail waits as a letter to dispatch; of a question inside
    /// an institution its office hears.
    async fn give_up(&self, notice: &Notice, why: String) -> Result<(), StoreError> {
        tracing::warn!(message = %notice.id, kind = notice.kind.code(), why, "a mail was given up");
        if let Some(about) = notice.facts.contribution {
            contributing::undelivered(&self.portal, notice.id, about, Undelivered::GaveUp(why)).await?;
            return Ok(());
        }
        match notice.case.filter(|_| notice.becomes_letter()) {
            Some(case) => {
                let at = self.portal.clock.now();
                outbox::note_failure(&self.portal.db, notice.id, &why, at + LEASE).await?;
                self.tell_case(case, notice, false).await?;
                self.lapse(case, notice.subject).await
            }
            None => self.settle(notice, Settlement::GaveUp { error: why }).await,
        }
    }

    /// An extension whose notice never left, after the first term: it moves nothing (art. 16).
    async fn lapse(&self, case: CaseId, subject: NoticeSubject) -> Result<(), StoreError> {
        let NoticeSubject::Extension { rule } = subject else { return Ok(()) };
        self.change(case, Command::LapseExtension { rule }).await
    }

    async fn tell_case(&self, case: CaseId, notice: &Notice, left: bool) -> Result<(), StoreError> {
        self.change(case, Command::SettleNotice { message: notice.id, subject: notice.subject, left }).await
    }

    /// An act of the portal. A refusal means that somebody else did it, or that nothing is left to do.
    async fn change(&self, case: CaseId, command: Command) -> Result<(), StoreError> {
        match change(&self.portal, Act::plain(case, &Actor::System, command)).await {
            Ok(_) | Err(Error::Refused(Refusal::NothingToChange)) => Ok(()),
            Err(Error::Store(error)) => Err(error),
            // The lease ends and the notice is tried again: twice told is better than never recorded.
            Err(error) => {
                tracing::error!(%case, %error, "a notice could not be settled");
                Ok(())
            }
        }
    }

    async fn settle(&self, notice: &Notice, settlement: Settlement) -> Result<(), StoreError> {
        let now: Timestamp = self.portal.clock.now();
        outbox::settle(&self.portal.db, notice.id, settlement, now).await.map(|_| ())
    }
}
