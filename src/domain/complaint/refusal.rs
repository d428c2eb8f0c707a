//! Why a command about a complaint is refused: facts with a code, put into words by the locale files.

use jiff::civil::Date;

/// A refusal is a value. `code` is the locale key, the rest its arguments.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("refused: {}", self.code())]
pub enum Refusal {
    /// The table has no such action for this role before this body in this state.
    NotPermitted,
    /// Another institution's complaint: pages show 404.
    NotYours,
    NotInOffice,
    InFuture,
    /// The date lies before what it follows.
    BeforeReceipt,
    /// The window is not open yet; it opens on that day, where it is known (C15).
    NotYet {
        opens_on: Option<Date>,
    },
    /// What is complained of is not heard by this body.
    OtherBody,
    /// Nothing was chosen of what the requester is not content with.
    NoGrievance,
    /// A complaint on an unknown request says who complains.
    ComplainantMissing,
    /// A delegate who answered does not decide.
    AnsweredThemselves,
    /// An upheld complaint says what will be supplied, and the head by when.
    RedressMissing,
    /// What is rejected promises nothing.
    RedressOfNothing,
    AlreadyReceived,
    NothingToChange,
}

impl Refusal {
    /// The locale key under `complaint-refusal-`.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotPermitted => "not-permitted",
            Refusal::NotYours => "not-yours",
            Refusal::NotInOffice => "not-in-office",
            Refusal::InFuture => "in-future",
            Refusal::BeforeReceipt => "before-receipt",
            Refusal::NotYet { .. } => "not-yet",
            Refusal::OtherBody => "other-body",
            Refusal::NoGrievance => "no-grievance",
            Refusal::ComplainantMissing => "complainant-missing",
            Refusal::AnsweredThemselves => "answered-themselves",
            Refusal::RedressMissing => "redress-missing",
            Refusal::RedressOfNothing => "redress-of-nothing",
            Refusal::AlreadyReceived => "already-received",
            Refusal::NothingToChange => "nothing-to-change",
        }
    }
}
