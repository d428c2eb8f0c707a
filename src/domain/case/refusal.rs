//! Why a command is refused: facts with a code, put into words by the locale files.

use jiff::civil::{Date, Time};

/// A refusal is a value. `code` is the locale key, the rest its arguments.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("refused: {}", self.code())]
pub enum Refusal {
    /// The table has no such action for this role in this stage.
    NotPermitted,
    /// Another institution's case: pages show 404.
    NotYours,
    NotInOffice,
    /// The head and a delegate act only where nobody is in office.
    OfficerInOffice,
    /// The date lies after today.
    InFuture,
    /// The date lies before what it follows.
    BeforeReceipt,
    /// A request received before the law bound anybody is none under it (art. 30): it has no period.
    BeforeLaw,
    /// Only the requester withdraws; on paper, by the signed scan.
    NoScan,
    /// An institution that does not receive by the portal cannot register there.
    DoesNotReceive,
    /// Another body has taken its place, and takes requests in.
    Succeeded,
    AlreadyTakenOn,
    NoSuchClock,
    /// The period is stopped: there is nothing left to extend.
    NothingRuns,
    /// Extension is possible only while the first term runs (art. 16).
    TermEnded {
        ended_on: Date,
    },
    /// One extension, once (art. 16).
    AlreadyExtended,
    /// The third-party ground needs an open consultation.
    NoOpenConsultation,
    NoSuchConsultation,
    UrgencyNotAsked,
    UrgencyAlreadyAssessed,
    /// Declining urgency needs reasons.
    ReasonsMissing,
    NoItems,
    /// R2 names at least one exception of art. 7.
    ExceptionMissing,
    /// E7.20 cites the law on which the secrecy rests.
    LawMissing,
    /// R1 points to another institution, or to none.
    RightBodyIsHere,
    /// R4 rests on an earlier supply by the same institution, in another case.
    EarlierSupplyElsewhere,
    /// And in the same calendar year.
    EarlierSupplyOtherYear,
    /// A person confirms that the two requesters are one.
    IdentityNotConfirmed,
    /// R0 goes to the head first.
    SignOffNeeded,
    NoSuchProposal,
    /// The second person is another one.
    SamePerson,
    ProposalExpired {
        expired_on: Date,
    },
    ProposalPending,
    NoSuchReply,
    AlreadyReceived,
    /// The date of receipt of a portal filing is the portal's own.
    PortalReceipt,
    /// A duplicate names the case it repeats.
    DuplicateMissing,
    /// The request that a duplicate repeats was voided itself.
    OriginalVoid,
    /// And it was not withdrawn: nothing would be answered.
    OriginalWithdrawn,
    /// The institution received it.
    OriginalNotReceived,
    /// Its receipt was corrected since the act was asked for.
    OriginalChanged,
    /// It is of the same requester, not of another.
    OriginalOfAnother,
    /// Where no number shows that, a person says by what they know it.
    SameRequesterUnconfirmed,
    NothingToChange,
    /// A day that is set for somebody is within a year.
    TooFar {
        until: Date,
    },
    /// What was handed over in that way is not proven by that.
    ProofDoesNotFit,
    /// The window of a complaint opens on that day, where it is known (C15).
    NotYet {
        opens_on: Option<Date>,
    },
    NoSuchComplaint,
    /// What is complained of is heard by another body.
    OtherBody,
    /// The case has no such answer and no such silence.
    NothingReviewed,
    /// A complaint about the same answer or the same silence stands.
    AlreadyComplained,
    /// Nothing was chosen of what the requester is not content with.
    NoGrievance,
    /// A delegate who answered does not decide the complaint.
    AnsweredThemselves,
    /// An upheld complaint says what will be supplied, and the head by when.
    RedressMissing,
    /// What is rejected promises nothing.
    RedressOfNothing,
    /// The Commission has not written to the institution about this complaint.
    NothingAsked,
    /// A third party is asked by mail or by letter: one address at least.
    AddressMissing,
    /// The day by which a third party is asked to answer lies inside the period.
    ReplyByOutside {
        until: Date,
    },
    /// The third party has said it itself; nobody says otherwise for it.
    ThirdPartyAnswered,
    /// A final reply says what becomes of the information of each third party that was written to.
    DisclosureMissing,
    /// And says of it nothing that its items do not.
    DisclosureContradicted,
    NoSuchContribution,
    /// Whoever was asked has answered, or was told that nothing is wanted any more.
    ContributionOver,
    /// A quote has a line at least, each above nothing.
    NoQuoteLines,
    /// One quote at a time waits for its payment.
    QuoteOpen,
    NoOpenQuote,
    /// What is charged for is handed over after the payment (art. 5).
    QuoteUnpaid,
    /// No reply supplies anything yet.
    NothingSupplied,
    /// The date lies before today.
    InPast,
    NotWorkingDay,
    /// The hours of that day, which are others in Ramadan.
    OutsideHours {
        opens: Time,
        closes: Time,
    },
    NoAppointment,
}

impl Refusal {
    /// The locale key under `refusal-`.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotPermitted => "not-permitted",
            Refusal::NotYours => "not-yours",
            Refusal::NotInOffice => "not-in-office",
            Refusal::OfficerInOffice => "officer-in-office",
            Refusal::InFuture => "in-future",
            Refusal::BeforeReceipt => "before-receipt",
            Refusal::BeforeLaw => "before-law",
            Refusal::NoScan => "no-scan",
            Refusal::DoesNotReceive => "does-not-receive",
            Refusal::Succeeded => "succeeded",
            Refusal::AlreadyTakenOn => "already-taken-on",
            Refusal::NoSuchClock => "no-such-clock",
            Refusal::NothingRuns => "nothing-runs",
            Refusal::TermEnded { .. } => "term-ended",
            Refusal::AlreadyExtended => "already-extended",
            Refusal::NoOpenConsultation => "no-open-consultation",
            Refusal::NoSuchConsultation => "no-such-consultation",
            Refusal::UrgencyNotAsked => "urgency-not-asked",
            Refusal::UrgencyAlreadyAssessed => "urgency-already-assessed",
            Refusal::ReasonsMissing => "reasons-missing",
            Refusal::NoItems => "no-items",
            Refusal::ExceptionMissing => "exception-missing",
            Refusal::LawMissing => "law-missing",
            Refusal::RightBodyIsHere => "right-body-is-here",
            Refusal::EarlierSupplyElsewhere => "earlier-supply-elsewhere",
            Refusal::EarlierSupplyOtherYear => "earlier-supply-other-year",
            Refusal::IdentityNotConfirmed => "identity-not-confirmed",
            Refusal::SignOffNeeded => "sign-off-needed",
            Refusal::NoSuchProposal => "no-such-proposal",
            Refusal::SamePerson => "same-person",
            Refusal::ProposalExpired { .. } => "proposal-expired",
            Refusal::ProposalPending => "proposal-pending",
            Refusal::NoSuchReply => "no-such-reply",
            Refusal::AlreadyReceived => "already-received",
            Refusal::PortalReceipt => "portal-receipt",
            Refusal::DuplicateMissing => "duplicate-missing",
            Refusal::OriginalVoid => "original-void",
            Refusal::OriginalWithdrawn => "original-withdrawn",
            Refusal::OriginalNotReceived => "original-not-received",
            Refusal::OriginalChanged => "original-changed",
            Refusal::OriginalOfAnother => "original-of-another",
            Refusal::SameRequesterUnconfirmed => "same-requester-unconfirmed",
            Refusal::NothingToChange => "nothing-to-change",
            Refusal::TooFar { .. } => "too-far",
            Refusal::ProofDoesNotFit => "proof-does-not-fit",
            Refusal::NotYet { .. } => "not-yet",
            Refusal::NoSuchComplaint => "no-such-complaint",
            Refusal::OtherBody => "other-body",
            Refusal::NothingReviewed => "nothing-reviewed",
            Refusal::AlreadyComplained => "already-complained",
            Refusal::NoGrievance => "no-grievance",
            Refusal::AnsweredThemselves => "answered-themselves",
            Refusal::RedressMissing => "redress-missing",
            Refusal::RedressOfNothing => "redress-of-nothing",
            Refusal::NothingAsked => "nothing-asked",
            Refusal::AddressMissing => "address-missing",
            Refusal::ReplyByOutside { .. } => "reply-by-outside",
            Refusal::ThirdPartyAnswered => "third-party-answered",
            Refusal::DisclosureMissing => "disclosure-missing",
            Refusal::DisclosureContradicted => "disclosure-contradicted",
            Refusal::NoSuchContribution => "no-such-contribution",
            Refusal::ContributionOver => "contribution-over",
            Refusal::NoQuoteLines => "no-quote-lines",
            Refusal::QuoteOpen => "quote-open",
            Refusal::NoOpenQuote => "no-open-quote",
            Refusal::QuoteUnpaid => "quote-unpaid",
            Refusal::NothingSupplied => "nothing-supplied",
            Refusal::InPast => "in-past",
            Refusal::NotWorkingDay => "not-working-day",
            Refusal::OutsideHours { .. } => "outside-hours",
            Refusal::NoAppointment => "no-appointment",
        }
    }

    /// Every code, for the test that each has its words in each language.
    pub const CODES: [&'static str; 70] = [
        "not-permitted",
        "not-yours",
        "not-in-office",
        "officer-in-office",
        "in-future",
        "before-receipt",
        "before-law",
        "no-scan",
        "does-not-receive",
        "succeeded",
        "already-taken-on",
        "no-such-clock",
        "nothing-runs",
        "term-ended",
        "already-extended",
        "no-open-consultation",
        "no-such-consultation",
        "urgency-not-asked",
        "urgency-already-assessed",
        "reasons-missing",
        "no-items",
        "exception-missing",
        "law-missing",
        "right-body-is-here",
        "earlier-supply-elsewhere",
        "earlier-supply-other-year",
        "identity-not-confirmed",
        "sign-off-needed",
        "no-such-proposal",
        "same-person",
        "proposal-expired",
        "proposal-pending",
        "no-such-reply",
        "already-received",
        "portal-receipt",
        "duplicate-missing",
        "original-void",
        "original-withdrawn",
        "original-not-received",
        "original-changed",
        "original-of-another",
        "same-requester-unconfirmed",
        "nothing-to-change",
        "too-far",
        "proof-does-not-fit",
        "not-yet",
        "no-such-complaint",
        "other-body",
        "nothing-reviewed",
        "no-grievance",
        "answered-themselves",
        "redress-missing",
        "redress-of-nothing",
        "nothing-asked",
        "address-missing",
        "reply-by-outside",
        "third-party-answered",
        "disclosure-missing",
        "disclosure-contradicted",
        "no-such-contribution",
        "contribution-over",
        "no-quote-lines",
        "quote-open",
        "no-open-quote",
        "quote-unpaid",
        "nothing-supplied",
        "in-past",
        "not-working-day",
        "outside-hours",
        "no-appointment",
    ];
}
