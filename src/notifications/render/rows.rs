//! The facts of a notice as rows with their labels: whose request, which days, what is to be paid. Says no sentence.

use super::{words::Speaker, written::Row};
use crate::{
    domain::{
        case::costs::Centimes,
        law::{Rule, period},
    },
    i18n::{Args, Untranslated, dates, numbers, t},
    notifications::message::MessageKind as Kind,
};

impl Speaker<'_> {
    pub(super) fn rows(&self) -> Result<Vec<Row>, Untranslated> {
        let facts = self.told.facts;
        if matches!(
            self.told.kind,
            Kind::PasswordLink
                | Kind::AccountOpened
                | Kind::SecondFactor
                | Kind::ConfirmFeast
                | Kind::LateList
                | Kind::Digest
        ) {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        if !facts.reference.is_empty() {
            rows.push(self.row("mail-label-reference", facts.reference.clone(), true)?);
        }
        if !self.told.institution.is_empty() {
            rows.push(self.row("mail-label-institution", self.told.institution.to_owned(), false)?);
        }
        if let Some(on) = facts.received_on {
            let label =
                if facts.of_complaint { "mail-label-complaint-received" } else { "mail-label-received" };
            rows.push(self.row(label, self.day(on)?, false)?);
        }
        if self.shows_due() {
            if let Some(before) = self.due_before()? {
                rows.push(self.row("mail-label-previous-due", before, false)?);
            }
            let decides = matches!(facts.rule, Some(Rule::HeadDecision | Rule::CommissionDecision));
            let label =
                if facts.of_complaint || decides { "mail-label-decision-due" } else { "mail-label-due" };
            rows.push(self.row(label, self.due()?, false)?);
        }
        self.told_rows(&mut rows)?;
        if let Some(on) = facts.complain_until {
            let label =
                if self.is_of_court() { "mail-label-court-until" } else { "mail-label-complain-until" };
            rows.push(self.row(label, self.day(on)?, false)?);
        }
        // After the day to act by, which it must not be taken for; the court alone says what it hears.
        let accepted =
            (self.told.kind == Kind::DateMoved && !self.is_of_court()).then(|| self.accepted_until());
        if let Some(on) = accepted.flatten() {
            rows.push(self.row("mail-label-date-moved-on", self.day(on)?, false)?);
        }
        if let Some(on) = facts.promised_on {
            rows.push(self.row("mail-label-promised", self.day(on)?, false)?);
        }
        if let Some(on) = facts.answer_by {
            rows.push(self.row("mail-label-answer-by", self.day(on)?, false)?);
        }
        Ok(rows)
    }

    /// What some notices tell beside what all of them do: a day, an hour, amounts.
    fn told_rows(&self, rows: &mut Vec<Row>) -> Result<(), Untranslated> {
        let (facts, kind) = (self.told.facts, self.told.kind.code());
        if let Some(on) = facts.on.filter(|_| self.told.kind != Kind::DateMoved) {
            rows.push(self.row(&format!("mail-label-{kind}-on"), self.day(on)?, false)?);
        }
        if let Some(at) = facts.at {
            rows.push(self.row("mail-label-hour", dates::hour(at), true)?);
        }
        if let Some(original) = &facts.original {
            rows.push(self.row("mail-label-original", original.reference.to_string(), true)?);
            if let Some(on) = original.received_on {
                rows.push(self.row("mail-label-original-received", self.day(on)?, false)?);
            }
        }
        if let Some(office) = &facts.office {
            rows.push(self.row("account-role", self.office_role()?, false)?);
            rows.push(self.row("staff-from", self.day(office.from)?, false)?);
            if let Some(until) = office.until {
                rows.push(self.row("staff-until", self.day(until)?, false)?);
            }
            if let Some(decision) = &office.decision {
                rows.push(self.row("staff-decision", decision.clone(), false)?);
            }
        }
        for (name, count) in &facts.figures {
            rows.push(self.row(&format!("mail-label-week-{name}"), count.to_string(), true)?);
        }
        for (service, amount) in &facts.costs {
            let label = format!("costs-{}", service.code());
            rows.push(self.row(&label, numbers::dirhams(self.locale, *amount)?, false)?);
        }
        if !facts.costs.is_empty() {
            let total = Centimes(facts.costs.iter().map(|(_, amount)| amount.0).sum());
            rows.push(self.row("costs-total", numbers::dirhams(self.locale, total)?, false)?);
        }
        Ok(())
    }

    fn row(&self, label: &str, value: String, latin: bool) -> Result<Row, Untranslated> {
        let label = self.say(label)?;
        let args = Args::new().with("label", label.as_str()).with("value", value.as_str());
        Ok(Row { line: t(self.locale, "mail-row", &args)?, label, value, latin })
    }

    /// Whether an answer is still owed.
    pub(super) fn shows_due(&self) -> bool {
        match self.told.kind {
            Kind::AnswerReady => !self.told.facts.is_final,
            Kind::DateMoved => self.told.facts.code.as_deref() != Some("window"),
            Kind::CasePassed => self.told.facts.code.as_deref() == Some("open"),
            Kind::DatesMoved
            | Kind::CasesPassed
            | Kind::SuccessionRecorded
            | Kind::ConfirmFeast
            | Kind::LateList
            | Kind::OfficeOpened
            | Kind::OfficeEnded
            | Kind::SecondFactor => false,
            Kind::Digest | Kind::WeeklySummary => false,
            Kind::Refused
            | Kind::Withdrawn
            | Kind::Voided
            | Kind::Reopened
            | Kind::LinkRenewed
            | Kind::HeadDecided
            | Kind::CommissionDecided
            | Kind::CourtDeclared
            | Kind::PromiseBroken
            | Kind::ComplaintAdmitted
            | Kind::ComplaintWithdrawn
            | Kind::ComplaintEased
            | Kind::DecisionToCarryOut
            | Kind::CommissionAsks
            | Kind::CommissionRecommends
            | Kind::InstitutionResponded
            | Kind::HeadDecidedMeanwhile
            | Kind::NotFollowed
            | Kind::NotFollowedNoted
            | Kind::ComplaintEnded
            | Kind::ReceiptRecorded
            | Kind::CarriedOut
            | Kind::NotConfirmed
            | Kind::NoticeBounced
            | Kind::WindowCloses
            | Kind::CostsQuoted
            | Kind::CostsWithdrawn
            | Kind::CostsPaid
            | Kind::Appointed
            | Kind::AppointmentMissed
            | Kind::ThirdPartyAsked
            | Kind::ThirdPartyTold
            | Kind::ContributorAsked
            | Kind::ContributorReminder => false,
            _ => true,
        }
    }

    /// The last day that was told before, or the two between which it lay; none where the same is told now.
    fn due_before(&self) -> Result<Option<String>, Untranslated> {
        let facts = self.told.facts;
        let range = facts.earliest.zip(facts.latest).filter(|(earliest, latest)| earliest != latest);
        let Some(on) = facts.previous_due_on else { return Ok(None) };
        match facts.previous_range {
            Some((from, to)) if facts.previous_range != range => {
                let args = Args::new().with("from", self.day(from)?).with("to", self.day(to)?);
                t(self.locale, "due-or", &args).map(Some)
            }
            None if Some(on) != facts.due_on || range.is_some() => self.day(on).map(Some),
            _ => Ok(None),
        }
    }

    fn due(&self) -> Result<String, Untranslated> {
        let facts = self.told.facts;
        let (Some(rule), Some(received_on)) = (facts.rule, facts.received_on) else {
            return self.say("mail-due-none");
        };
        let Some(due_on) = facts.due_on else { return self.say("mail-due-unknown") };
        let law = period(rule, received_on);
        let more = if facts.extended { law.extension.unwrap_or(0) } else { 0 };
        let (earliest, latest) = (facts.earliest.unwrap_or(due_on), facts.latest.unwrap_or(due_on));
        let args = Args::new()
            .with("article", law.article)
            .with("length", self.length(law.length + more, law.unit)?)
            .with("date", self.day(due_on)?)
            .with("earliest", self.day(earliest)?)
            .with("latest", self.day(latest)?);
        t(self.locale, if earliest == latest { "mail-due" } else { "mail-due-between" }, &args)
    }
}
