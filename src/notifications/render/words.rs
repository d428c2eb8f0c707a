//! Which sentences a notice has, in which order: one page for every kind. Says none of them itself.

use super::{
    Told, Unrendered, locale,
    written::{Heading, Link, Reasons, Words},
};
use crate::{
    app::links,
    domain::{
        case::decide::CONFIRM_WITHIN,
        law::{Rule, Unit, calendar::Announced, period},
    },
    i18n::{
        Args, DateForm, Locale, Untranslated, dates,
        remedies::{self, paragraphs},
        t,
    },
    notifications::message::{MessageKind as Kind, Remedy},
};
use jiff::civil::Date;

/// A speaker of one language about one notice.
pub(super) struct Speaker<'a> {
    pub(super) told: &'a Told<'a>,
    pub(super) locale: Locale,
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
            | Kind::CasesPassed
            | Kind::SuccessionRecorded
            | Kind::ConfirmFeast
            | Kind::LateList
    )
}

impl Speaker<'_> {
    pub(super) fn say(&self, key: &str) -> Result<String, Untranslated> {
        t(self.locale, key, &Args::new())
    }

    pub(super) fn day(&self, on: Date) -> Result<String, Untranslated> {
        Ok(dates::date(self.locale, on, DateForm::Long)?.text)
    }

    /// `20 working days`: never a number without its unit.
    pub(super) fn length(&self, n: u16, unit: Unit) -> Result<String, Untranslated> {
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
            .with("window", self.window_moved()?)
            .with("count", i64::from(facts.count.unwrap_or_default()))
            .with("role", self.office_role()?))
    }

    /// The office that begins or ends.
    pub(super) fn office_role(&self) -> Result<String, Untranslated> {
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
            Kind::OfficeOpened | Kind::OfficeEnded | Kind::SecondFactor | Kind::SuccessionRecorded => {
                "mail-open-account"
            }
            Kind::Digest if !self.told.facts.reference.is_empty() => "mail-open-case",
            Kind::Digest | Kind::WeeklySummary | Kind::CasesPassed => "mail-open-all",
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
