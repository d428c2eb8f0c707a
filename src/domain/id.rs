//! One type per thing that has an identity. Drawn by `app::clock`, never here.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// One request for information, from filing to closing.
    CaseId,
    /// One event of one case.
    EventId,
    /// One erasable value (name, text, number) kept beside the events.
    ValueId,
    /// One reply of an institution to a request.
    ReplyId,
    /// What was said to a requester, by the identity of the reply, of the complaint decided or of the request voided:
    /// two answers of one day are two.
    AnswerId,
    /// One complaint, to the head or to the Commission (arts 19, 20).
    ComplaintId,
    /// One action before the administrative court, as the requester declared it (art. 21).
    CourtActionId,
    /// One consultation of a third party (art. 9).
    ConsultationId,
    /// One question to somebody inside the institution.
    ContributionId,
    /// One quote of costs (art. 5).
    QuoteId,
    /// One act that waits for its second person.
    ProposalId,
    /// One stored file.
    FileId,
    /// One member of staff: officer, head, auditor, administrator.
    UserId,
    /// One appointment of a person to an office.
    AppointmentId,
    /// One mandate of an auditor.
    MandateId,
    /// One queued notice, sent by mail or as a letter.
    MessageId,
    /// One unfinished filing.
    DraftId,
    /// One text that is used often.
    CannedTextId,
    /// One view of a list that has a name.
    ViewId,
    /// Requests of many to one institution that it answers together.
    CampaignId,
    /// One address of a calendar.
    FeedId,
    /// One second factor of an account.
    FactorId,
    /// One table of institutions that waits to be confirmed.
    TableId,
}

impl From<ReplyId> for AnswerId {
    fn from(reply: ReplyId) -> Self {
        Self(reply.0)
    }
}

impl From<ComplaintId> for AnswerId {
    fn from(decided: ComplaintId) -> Self {
        Self(decided.0)
    }
}

impl From<CaseId> for AnswerId {
    fn from(voided: CaseId) -> Self {
        Self(voided.0)
    }
}
