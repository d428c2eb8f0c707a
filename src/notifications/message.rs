//! Notices as values: what is told, to whom, and the fact that makes each unique.
//! Pure: holds codes, references and dates, no name and no text of a person; words are in the locale files.

use crate::domain::{
    actor::Role,
    case::{
        command::NoticeSubject,
        costs::{Centimes, Service},
        facts::coded,
        linked::Named,
        reply::Road,
    },
    complaint::last_day::LastDay,
    id::{CaseId, ConsultationId, ContributionId, MessageId, UserId},
    institution::InstitutionCode,
    language::Language,
    law::{Rule, calendar::Announced},
    recalculation::Moved,
};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

coded! {
    /// Every notice the portal writes; also the stem of its words, `mail-receipt-subject`.
    MessageKind {
        Receipt = "receipt",
        Dispatched = "dispatched",
        Acknowledged = "acknowledged",
        UrgencyDecided = "urgency-decided",
        Extended = "extended",
        ExtensionLapsed = "extension-lapsed",
        AnswerReady = "answer-ready",
        Refused = "refused",
        Withdrawn = "withdrawn",
        Voided = "voided",
        ReceiptCorrected = "receipt-corrected",
        Reopened = "reopened",
        LinkRenewed = "link-renewed",
        /// A complaint to a body that does not receive by the portal: a letter to hand in.
        ComplaintDispatched = "complaint-dispatched",
        ComplaintReceived = "complaint-received",
        /// The complaint is withdrawn: to whoever complained, since the body may have recorded it from paper.
        ComplaintEnded = "complaint-ended",
        /// The body recorded by another proof than the page that an answer or a decision arrived: a window runs from it.
        ReceiptRecorded = "receipt-recorded",
        /// The body recorded that what was decided was carried out in full.
        CarriedOut = "carried-out",
        HeadDecided = "head-decided",
        CommissionDecided = "commission-decided",
        CostsQuoted = "costs-quoted",
        CostsWithdrawn = "costs-withdrawn",
        CostsPaid = "costs-paid",
        Appointed = "appointed",
        AppointmentMissed = "appointment-missed",
        ThirdPartyAsked = "third-party-asked",
        ThirdPartyAnswered = "third-party-answered",
        ThirdPartyTold = "third-party-told",
        /// To whoever is asked inside the institution.
        ContributorAsked = "contributor-asked",
        ContributorReminder = "contributor-reminder",
        ContributionAnswered = "contribution-answered",
        /// The mail of such a question did not arrive: to whoever can ask anew.
        ContributionUndelivered = "contribution-undelivered",
        NewRequest = "new-request",
        NewUrgentRequest = "new-urgent-request",
        Reminder = "reminder",
        UrgentReminder = "urgent-reminder",
        ConfirmationWanted = "confirmation-wanted",
        /// What somebody had proposed was given back, or nobody confirmed it in time: to that person.
        NotConfirmed = "not-confirmed",
        NewComplaint = "new-complaint",
        CourtDeclared = "court-declared",
        PromiseBroken = "promise-broken",
        ComplaintAdmitted = "complaint-admitted",
        ComplaintWithdrawn = "complaint-withdrawn",
        /// An act of the calendar lifted what was said of the lateness of a complaint.
        ComplaintEased = "complaint-eased",
        DecisionToCarryOut = "decision-to-carry-out",
        CommissionAsks = "commission-asks",
        CommissionRecommends = "commission-recommends",
        InstitutionResponded = "institution-responded",
        /// The head decided after all while the Commission hears the silence: to the Commission.
        HeadDecidedMeanwhile = "head-decided-meanwhile",
        /// The Commission recorded that its recommendation was not followed: to whoever complained.
        NotFollowed = "not-followed",
        /// The same, to the institution.
        NotFollowedNoted = "not-followed-noted",
        /// The last day of a remedy comes near: to whoever can use it.
        WindowCloses = "window-closes",
        /// A mail to the requester or a third party came back: to whoever sends its letter.
        NoticeBounced = "notice-bounced",
        PasswordLink = "password-link",
        /// A new account, with the link of its first password: to its address.
        AccountOpened = "account-opened",
        /// Somebody gets an office or a role: to that person and to whoever works there.
        OfficeOpened = "office-opened",
        /// An office ends, or has an earlier end: to the same.
        OfficeEnded = "office-ended",
        /// What happened to the second factor of an account: to its owner, and to who can remove it.
        SecondFactor = "second-factor",
        /// What came together in a day, for whoever wants it so.
        Digest = "digest",
        /// The week of an institution, for its office.
        WeeklySummary = "weekly-summary",
        /// An act of the calendar moved a last day of the case.
        DateMoved = "date-moved",
        /// An act of the calendar moved last days of an institution: one list for each of its officers.
        DatesMoved = "dates-moved",
        /// Another body answers for the case from a day on: to its requester.
        CasePassed = "case-passed",
        /// The same of everything that a body had: to each officer of the other one, once.
        CasesPassed = "cases-passed",
        /// A body is to be succeeded by another, or is not after all: to everybody in office at both.
        SuccessionRecorded = "succession-recorded",
        /// Nobody has opened a request for some days.
        Unopened = "unopened",
        /// A feast near or past is still an estimate.
        ConfirmFeast = "confirm-feast",
        /// The list of what became late in a week: to the Commission.
        LateList = "late-list",
    }
}

impl MessageKind {
    /// Whether the Commission writes to the institution: where nobody there has an account, on paper.
    pub fn is_letter_to_institution(self) -> bool {
        use MessageKind as K;
        matches!(self, K::CommissionAsks | K::CommissionRecommends | K::NotFollowedNoted)
    }

    /// Whether a member of staff is to open the page of a complaint.
    pub fn leads_to_complaint(self) -> bool {
        use MessageKind as K;
        matches!(
            self,
            K::NewComplaint
                | K::PromiseBroken
                | K::ComplaintWithdrawn
                | K::DecisionToCarryOut
                | K::CommissionAsks
                | K::CommissionRecommends
                | K::InstitutionResponded
                | K::HeadDecidedMeanwhile
                | K::NotFollowedNoted
        )
    }

    /// What a notice to the requester says can be done against what it tells, by the code of its facts. What gives
    /// less than was wanted never goes without.
    pub fn remedy(self, code: Option<&str>) -> Option<Remedy> {
        use MessageKind as K;
        match self {
            K::Refused | K::Voided => Some(Remedy::Ladder(Rule::ComplaintToHead)),
            K::AnswerReady if code == Some("granted") => None,
            K::AnswerReady => Some(Remedy::Ladder(Rule::ComplaintToHead)),
            K::UrgencyDecided if code == Some("accepted") => None,
            K::Extended | K::ExtensionLapsed | K::UrgencyDecided => Some(Remedy::Silence),
            K::ReceiptCorrected => (code == Some("silence")).then_some(Remedy::Silence),
            K::DateMoved => matches!(code, Some("clock" | "both")).then_some(Remedy::Silence),
            K::HeadDecided => Some(Remedy::Ladder(Rule::ComplaintToCommission)),
            K::CommissionDecided => Some(Remedy::Ladder(Rule::Court)),
            K::WindowCloses if code == Some(Rule::Court.code()) => Some(Remedy::Ladder(Rule::Court)),
            K::WindowCloses if code == Some(Rule::ComplaintToCommission.code()) => {
                Some(Remedy::Ladder(Rule::ComplaintToCommission))
            }
            K::WindowCloses => Some(Remedy::Ladder(Rule::ComplaintToHead)),
            K::Receipt
            | K::Dispatched
            | K::Acknowledged
            | K::Withdrawn
            | K::Reopened
            | K::LinkRenewed
            | K::ComplaintDispatched
            | K::ComplaintReceived
            | K::ComplaintEnded
            | K::ReceiptRecorded
            | K::CarriedOut
            | K::CostsQuoted
            | K::CostsWithdrawn
            | K::CostsPaid
            | K::Appointed
            | K::AppointmentMissed
            | K::ThirdPartyAsked
            | K::ThirdPartyAnswered
            | K::ThirdPartyTold
            | K::ContributorAsked
            | K::ContributorReminder
            | K::ContributionAnswered
            | K::ContributionUndelivered
            | K::NewRequest
            | K::NewUrgentRequest
            | K::Reminder
            | K::UrgentReminder
            | K::Unopened
            | K::ConfirmationWanted
            | K::NotConfirmed
            | K::NewComplaint
            | K::CourtDeclared
            | K::PromiseBroken
            | K::ComplaintAdmitted
            | K::ComplaintWithdrawn
            | K::ComplaintEased
            | K::DecisionToCarryOut
            | K::CommissionAsks
            | K::CommissionRecommends
            | K::InstitutionResponded
            | K::HeadDecidedMeanwhile
            | K::NotFollowed
            | K::NotFollowedNoted
            | K::NoticeBounced
            | K::PasswordLink
            | K::AccountOpened
            | K::OfficeOpened
            | K::OfficeEnded
            | K::SecondFactor
            | K::Digest
            | K::WeeklySummary
            | K::DatesMoved
            | K::CasePassed
            | K::CasesPassed
            | K::SuccessionRecorded
            | K::ConfirmFeast
            | K::LateList => None,
        }
    }
}

/// What can be done against what a notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// That remedy, and those after it.
    Ladder(Rule),
    /// The complaint about the silence in a period that still runs.
    Silence,
}

coded! {
    /// Who writes, and hands over what travels as a letter.
    Sender { Institution = "institution", Commission = "commission" }
}

impl Sender {
    /// Whose letters somebody of that role hands over.
    pub fn of(role: Role) -> Self {
        if role == Role::Commission { Sender::Commission } else { Sender::Institution }
    }
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// In the language and by the road of the case.
    Requester,
    /// Whoever has the case, or every officer and substitute in office.
    Officers,
    /// Officers, substitutes and the head in office: urgent requests, and what is late.
    WholeOffice,
    Head,
    /// The whole office, and the delegates in office who may judge for the head: complaints to the head (art. 19).
    Hearing,
    /// Everybody of the Commission.
    Commission,
    User(UserId),
    /// Who can sign in the place of the head, the head too, but for whoever proposed it.
    Signers {
        but: Option<UserId>,
    },
    /// The whole office but for whoever proposed it.
    Colleagues {
        of: Option<UserId>,
    },
    /// Whoever proposed an act, or the office once that person left.
    Proposer(Option<UserId>),
    /// Asked inside the institution, in the language of the question.
    Contributor(ContributionId),
    /// Asked for its consent and told what was decided, in its own language and by its own road (art. 9).
    ThirdParty(ConsultationId),
}

/// A notice before it has an id. The facts are what its words need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub kind: MessageKind,
    pub case: Option<CaseId>,
    pub to: Recipient,
    pub subject: NoticeSubject,
    pub sender: Sender,
    /// For the requester; notices to staff go by mail in the language of their account.
    pub road: Road,
    pub language: Language,
    /// The fact told, unique for ever: `case:…:3:receipt`, `case:…:reminder:answer:2026-12-02:5`.
    pub dedup_key: String,
    pub facts: Facts,
}

/// What the words of a notice may say of a case. Everything is a code, a reference or a date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    pub reference: String,
    pub institution: String,
    /// The sequence number of the event that is told, to find the texts it sealed.
    pub seq: u32,
    pub received_on: Option<Date>,
    /// Whether that is the day of a complaint, not of the request.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub of_complaint: bool,
    pub rule: Option<Rule>,
    pub due_on: Option<Date>,
    pub earliest: Option<Date>,
    pub latest: Option<Date>,
    pub previous_due_on: Option<Date>,
    /// The two days between which that one lay, while a feast was estimated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_range: Option<(Date, Date)>,
    /// A code: ground, outcome, cause, urgency decided.
    pub code: Option<String>,
    /// What came back: an answer, an extension that lapses with it, a decision. Or the name of the body that succeeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The last day of the next remedy.
    pub complain_until: Option<Date>,
    /// The same with what it counts from, where a sentence says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<LastDay>,
    /// That of another one, which opens after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<LastDay>,
    /// The last days of a remedy that an act of the calendar moved, as they were and as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Moved>,
    /// The last day of what a decision on a complaint promises or recommends.
    pub promised_on: Option<Date>,
    /// By when the Commission asks the institution to answer.
    pub answer_by: Option<Date>,
    /// Working days left, for reminders; negative when late.
    pub days: Option<i32>,
    pub urgent: bool,
    pub is_final: bool,
    /// Whether the due date includes the one extension.
    pub extended: bool,
    /// The act of the calendar that is told.
    pub act: Option<Announced>,
    /// How many dates it moved, or notices it gathers.
    pub count: Option<u32>,
    /// Counts with their names: the week of an institution.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<(String, u32)>,
    /// The notices that one mail gathers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<MessageId>,
    /// The day that is told: by when a third party answers, an appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The hour of an appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Time>,
    /// The request that a void one repeats, and the day on which it was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<Named>,
    /// What is to be paid: the code of each service and its hundredths of a dirham.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<(Service, Centimes)>,
    /// The question of which somebody inside the institution is told: such a notice belongs to no case, so that
    /// nothing of it goes with the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contribution: Option<ContributionTold>,
    /// The office that begins or ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeTold>,
}

impl Facts {
    /// The days that it tells of on which something ends or is to be done: not those that lie behind it, as a receipt.
    pub fn days_to_act(&self) -> impl Iterator<Item = Date> {
        let days = [
            self.due_on,
            self.earliest,
            self.latest,
            self.complain_until,
            self.promised_on,
            self.answer_by,
            self.on,
        ];
        let last = self.last_day.into_iter().chain(self.then);
        days.into_iter().flatten().chain(last.flat_map(|last| std::iter::once(last.on).chain(last.surely_on)))
    }
}

/// Where the question of a notice is found, when the notice leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionTold {
    pub case: CaseId,
    pub id: ContributionId,
}

/// An office as a notice tells it: the name is looked up when the notice leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeTold {
    pub user: UserId,
    pub role: Role,
    pub from: Date,
    /// The last day, included.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<Date>,
    /// The number of the decision that appoints.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decision: Option<String>,
}

impl Facts {
    /// The body that the notice names; none where it names none.
    pub fn body(&self) -> Option<InstitutionCode> {
        InstitutionCode::parse(&self.institution).ok()
    }

    /// Says by when the next remedy is to be used, and from what that day counts.
    pub fn tells(&mut self, last: Option<LastDay>) {
        self.complain_until = last.map(|last| last.on);
        self.last_day = last;
    }
}
