//! Which sentences a notice has, in which order: one page for every kind. Says none of them itself.

use super::{
    Told, Unrendered, locale,
    written::{Heading, Link, Reasons, Row, Words},
};
use crate::{
    app::links,
    domain::{
        case::{costs::Centimes, decide::CONFIRM_WITHIN},
        law::{Rule, Unit, calendar::Announced, period},
    },
    i18n::{
        Args, DateForm, Locale, Untranslated, dates, numbers,
        remedies::{self, paragraphs},
        t,
    },
    notifications::message::{MessageKind as Kind, Remedy},
};
use jiff::civil::Date;

/// A speaker of one language about one notice.
struct Speaker<'a> {
    told: &'a Told<'a>,
    locale: Locale,
}

pub fn of(told: &Told<'_>) -> Result<Words, Unrendered> {
    let speaker = Speaker { told, locale: locale(told.language) };
    let kind = told.kind.code();
    let args = speaker.sentence_args()?;
    let body = t(speaker.locale, &format!("mail-{kind}-body"), &args)?;
    let subject = t(speaker.locale, &format!("mail-{kind}-subject"), &args)?;
    Ok(Words {
        lang: speaker.locale.code(),
        dir: speaker.locale.dir(),
        start: if speaker.locale.dir() == "rtl" { "right" } else { "left" },
        heading: Heading::of(&subject, &told.facts.reference),
        subject,
        greeting: speaker.say("mail-greeting")?,
        paragraphs: paragraphs(&body),
        how: speaker.how()?,
        rows: speaker.rows()?,
        reasons: speaker.reasons()?,
        link: speaker.link()?,
        why: speaker.why()?,
        remedies: speaker.remedies()?,
        footer: speaker.footer()?,
    })
}

/// Where such mails are ended, for those that may end.
pub fn stop(told: &Told<'_>, address: Option<&str>) -> Result<Option<Link>, Untranslated> {
    let link = |href: &str| {
        let label = t(locale(told.language), "mail-unsubscribe", &Args::new())?;
        Ok(Link { label, href: href.to_owned() })
    };
    address.map(link).transpose()
}

/// Whether a notice goes to the requester.
fn is_for_requester(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::NewRequest
            | Kind::NewUrgentRequest
            | Kind::Reminder
            | Kind::UrgentReminder
            | Kind::Unopened
            | Kind::ConfirmationWanted
            | Kind::NotConfirmed
            | Kind::NewComplaint
            | Kind::CourtDeclared
            | Kind::PromiseBroken
            | Kind::ComplaintWithdrawn
            | Kind::DecisionToCarryOut
            | Kind::CommissionAsks
            | Kind::CommissionRecommends
            | Kind::InstitutionResponded
            | Kind::HeadDecidedMeanwhile
            | Kind::NotFollowedNoted
            | Kind::ThirdPartyAsked
            | Kind::ThirdPartyAnswered
            | Kind::ThirdPartyTold
            | Kind::ContributorAsked
            | Kind::ContributorReminder
            | Kind::ContributionAnswered
            | Kind::ContributionUndelivered
            | Kind::NoticeBounced
            | Kind::PasswordLink
            | Kind::AccountOpened
            | Kind::OfficeOpened
            | Kind::OfficeEnded
            | Kind::SecondFactor
            | Kind::Digest
            | Kind::WeeklySummary
            | Kind::DatesMoved
            | Kind::ConfirmFeast
            | Kind::LateList
    )
}

impl Speaker<'_> {
    fn say(&self, key: &str) -> Result<String, Untranslated> {
        t(self.locale, key, &Args::new())
    }

    fn day(&self, on: Date) -> Result<String, Untranslated> {
        Ok(dates::date(self.locale, on, DateForm::Long)?.text)
    }

    /// `20 working days`: never a number without its unit.
    fn length(&self, n: u16, unit: Unit) -> Result<String, Untranslated> {
        t(self.locale, "mail-length", &Args::new().with("n", n).with("unit", unit.code()))
    }

    /// The variables that any subject or body may use.
    fn sentence_args(&self) -> Result<Args, Untranslated> {
        let facts = self.told.facts;
        let yes = |is: bool| if is { "yes" } else { "no" };
        let confirm_within = u16::try_from(CONFIRM_WITHIN).unwrap_or(u16::MAX);
        Ok(Args::new()
            .with("reference", facts.reference.as_str())
            .with("code", facts.code.as_deref().unwrap_or_default())
            .with("what", facts.what.as_deref().unwrap_or_default())
            .with("urgent", yes(facts.urgent))
            .with("final", yes(facts.is_final))
            .with("within", self.length(confirm_within, Unit::WorkingDay)?)
            .with("outlasts", yes(self.outlasts()))
            .with("early", yes(facts.rule.is_none()))
            .with("left", self.left()?)
            .with("days", facts.days.unwrap_or_default())
            .with(
                "working",
                self.length(u16::try_from(facts.days.unwrap_or_default()).unwrap_or(0), Unit::WorkingDay)?,
            )
            .with("measure", facts.act.as_ref().map_or("", |act| act.measure.as_str()))
            .with("day", self.act_day(|act| act.day)?)
            .with("until", self.act_day(|act| act.until)?)
            .with("spans", yes(facts.act.as_ref().is_some_and(|act| act.until.is_some())))
            .with("name", self.act_name())
            .with("named", yes(facts.act.as_ref().is_some_and(|act| act.name.is_some())))
            .with("count", i64::from(facts.count.unwrap_or_default()))
            .with("role", self.office_role()?))
    }

    /// The office that begins or ends.
    fn office_role(&self) -> Result<String, Untranslated> {
        let office = self.told.facts.office.as_ref();
        office.map_or(Ok(String::new()), |office| self.say(&format!("role-{}", office.role.code())))
    }

    /// A day that an act of the calendar is about: the first or, of an outage of several, the last.
    fn act_day(&self, which: impl Fn(&Announced) -> Option<Date>) -> Result<String, Untranslated> {
        let day = self.told.facts.act.as_ref().and_then(which);
        day.map_or(Ok(String::new()), |day| self.day(day))
    }

    /// The name of the feast or of the closure, in the language of the notice.
    fn act_name(&self) -> String {
        let name = self.told.facts.act.as_ref().and_then(|act| act.name.as_ref());
        name.map(|name| match self.locale {
            Locale::Fr => name.fr.clone(),
            Locale::En => name.en.clone(),
            Locale::Ar | Locale::Zgh => name.ar.clone(),
        })
        .unwrap_or_default()
    }

    /// Whether what was promised comes after the last day of the next remedy.
    fn outlasts(&self) -> bool {
        let facts = self.told.facts;
        facts.promised_on.zip(facts.complain_until).is_some_and(|(promised, until)| promised > until)
    }

    /// What remains, for reminders; nothing where nothing remains.
    fn left(&self) -> Result<String, Untranslated> {
        let (Some(days), Some(rule)) = (self.told.facts.days.filter(|days| *days > 0), self.told.facts.rule)
        else {
            return Ok(String::new());
        };
        let unit = self.told.facts.received_on.map_or(Unit::WorkingDay, |on| period(rule, on).unit);
        t(self.locale, "mail-left", &Args::new().with("n", days).with("unit", unit.code()))
    }

    fn rows(&self) -> Result<Vec<Row>, Untranslated> {
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
            let court = facts
                .last_day
                .map_or(self.told.kind == Kind::CommissionDecided, |last| last.rule == Rule::Court);
            let label = if court { "mail-label-court-until" } else { "mail-label-complain-until" };
            rows.push(self.row(label, self.day(on)?, false)?);
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
        if let Some(on) = facts.on {
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
    fn shows_due(&self) -> bool {
        match self.told.kind {
            Kind::AnswerReady => !self.told.facts.is_final,
            Kind::DateMoved => self.told.facts.code.as_deref() != Some("window"),
            Kind::DatesMoved
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

    fn reasons(&self) -> Result<Option<Reasons>, Untranslated> {
        let Some(text) = self.told.reasons.clone() else { return Ok(None) };
        let lines = text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        let label = match self.told.kind {
            Kind::OfficeOpened | Kind::OfficeEnded | Kind::SecondFactor => "account-name",
            Kind::CostsQuoted => "mail-costs-what",
            Kind::Appointed => "mail-appointed-where",
            Kind::ThirdPartyAsked | Kind::ThirdPartyTold => "mail-third-party-what",
            _ => "mail-reasons",
        };
        Ok(Some(Reasons { label: self.say(label)?, text, lines }))
    }

    /// An answer waits behind a button, because pressing it proves the day of receipt.
    fn how(&self) -> Result<Option<String>, Untranslated> {
        let (button, sentence) = match self.told.kind {
            Kind::AnswerReady | Kind::Refused => ("case-answer-show", "mail-open-answer-how"),
            Kind::HeadDecided | Kind::CommissionDecided => ("guide-decision-show", "mail-open-decision-how"),
            _ => return Ok(None),
        };
        t(self.locale, sentence, &Args::new().with("button", self.say(button)?)).map(Some)
    }

    fn link(&self) -> Result<Link, Untranslated> {
        let kind = self.told.kind;
        let label = match kind {
            Kind::PasswordLink | Kind::AccountOpened => "mail-open-password",
            Kind::SecondFactor if self.told.facts.code.as_deref() == Some("reset-waits") => {
                "mail-open-person"
            }
            Kind::OfficeOpened | Kind::OfficeEnded | Kind::SecondFactor => "mail-open-account",
            Kind::Digest if !self.told.facts.reference.is_empty() => "mail-open-case",
            Kind::Digest | Kind::WeeklySummary => "mail-open-all",
            Kind::DatesMoved | Kind::LateList => "mail-open-list",
            Kind::ConfirmFeast => "mail-open-calendar",
            Kind::ThirdPartyAsked => "mail-open-consultation",
            Kind::ThirdPartyTold => "mail-open-consultation-told",
            Kind::ContributorAsked | Kind::ContributorReminder => "mail-open-contribution",
            Kind::AnswerReady | Kind::Refused => "mail-open-answer",
            kind if is_for_requester(kind) => "mail-open-case",
            kind if kind.leads_to_complaint() => "mail-open-complaint",
            _ => "mail-open-office",
        };
        Ok(Link { label: self.say(label)?, href: self.told.link.clone() })
    }

    fn why(&self) -> Result<Option<Link>, Untranslated> {
        let facts = self.told.facts;
        let (Some(rule), Some(_)) = (facts.rule, facts.due_on) else { return Ok(None) };
        // The page tells this of the periods of the request alone.
        let told_there = matches!(rule, Rule::Answer | Rule::Urgent);
        if !told_there || !is_for_requester(self.told.kind) || !self.shows_due() {
            return Ok(None);
        }
        Ok(Some(Link { label: self.say("mail-why")?, href: links::why(&self.told.link, rule) }))
    }

    /// What gives less than was wanted names the remedies: before whom, by which day and how (arts 19 to 21).
    fn remedies(&self) -> Result<Vec<String>, Untranslated> {
        let facts = self.told.facts;
        let last = facts.last_day.as_ref();
        let on = last.map(|last| last.from).or(facts.received_on).unwrap_or(period::IN_FORCE);
        match self.told.kind.remedy(facts.code.as_deref()) {
            Some(Remedy::Ladder(first)) => remedies::told(self.locale, on, first, last),
            // Where the silence was complained of already, nothing more is said of it.
            Some(Remedy::Silence) if last.is_none() && self.told.kind == Kind::DateMoved => Ok(Vec::new()),
            Some(Remedy::Silence) => {
                let days: Vec<_> = last.copied().into_iter().chain(facts.then).collect();
                remedies::of_silence(self.locale, on, &days)
            }
            None => Ok(Vec::new()),
        }
    }

    fn footer(&self) -> Result<Vec<String>, Untranslated> {
        let link = match self.told.kind {
            Kind::ThirdPartyAsked
            | Kind::ThirdPartyTold
            | Kind::ContributorAsked
            | Kind::ContributorReminder => Some("mail-footer-link-third"),
            Kind::Digest => (!self.told.facts.reference.is_empty()).then_some("mail-footer-link"),
            kind => is_for_requester(kind).then_some("mail-footer-link"),
        };
        let keys = [Some("mail-footer"), link, Some("mail-footer-law")];
        keys.into_iter().flatten().map(|key| self.say(key)).collect()
    }
}
