//! The facts of one period, as they are recorded: a pure function of the case and of the calendar that counted its
//! last day. Whether they count at an as-of date is `verdict`'s to say.

use crate::domain::{
    case::{
        Case,
        clock::Clock,
        court::CourtAction,
        facts::{Channel, coded},
        ground::{ExtensionGround, Ground},
    },
    complaint::{Complaint, facts::Body},
    id::CaseId,
    institution::InstitutionCode,
    law::{Calendar, ClassHistory, Due, Rule, Unit, status::Stop},
};
use jiff::civil::Date;
use uuid::Uuid;

coded! {
    /// Whose period it is.
    Series {
        Ordinary = "ordinary",
        Urgent = "urgent",
        UrgentAnswer = "urgent-answer",
        Head = "head",
        Commission = "commission",
        Court = "court",
    }
}

impl Series {
    /// Those with a period that is judged, in the order in which they are shown.
    pub const JUDGED: [Series; 5] =
        [Series::Ordinary, Series::Urgent, Series::UrgentAnswer, Series::Head, Series::Commission];

    /// Of a request, one for each: what has no last day is counted by them.
    pub const ASKED: [Series; 2] = [Series::Ordinary, Series::Urgent];

    /// What its days are counted in.
    pub fn unit(self) -> Unit {
        match self {
            Series::Ordinary | Series::UrgentAnswer => Unit::WorkingDay,
            Series::Urgent | Series::Head | Series::Commission | Series::Court => Unit::CalendarDay,
        }
    }
}

coded! {
    /// How a period ended.
    Ended { Answered = "answered", Withdrawn = "withdrawn", Void = "void", Declined = "declined" }
}

/// A last day, and the first working day from it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDay {
    pub on: Date,
    pub rolled_on: Date,
}

/// The last extension of the period, as far as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    pub valid: bool,
    pub on: Date,
    pub ground: ExtensionGround,
}

/// One period with what is counted of it. It holds no identity and no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The case, the complaint or the action.
    pub subject: Uuid,
    pub series: Series,
    pub case: CaseId,
    /// Of the complaint, where it is one's; else of the request.
    pub reference: String,
    pub request: String,
    /// The body that had the request on the last day of the first term; the present one where that day is unknown.
    pub institution: InstitutionCode,
    pub channel: Channel,
    /// Day 0.
    pub received_on: Date,
    /// Of the first term, and of the term in force; both none where the calendar does not reach.
    pub first: Option<LastDay>,
    pub last: Option<LastDay>,
    pub extension: Option<Extension>,
    pub ended: Option<(Ended, Date)>,
    /// Units from receipt to the end, and from the last day in force to it.
    pub days: Option<u32>,
    pub late_by: Option<u32>,
    /// Of the last final reply, or of the decision.
    pub outcome: Option<&'static str>,
    /// Codes of grounds and exceptions, in their order.
    pub grounds: Vec<&'static str>,
    pub followed: Option<&'static str>,
    /// The version of the calendar that counted.
    pub counted_by: String,
}

/// Every fact of a case, one for each period that began, whatever became of it.
pub fn facts(case: &Case, calendar: &Calendar, classes: &ClassHistory) -> Vec<Fact> {
    let count = Counting { case, calendar, classes };
    let clocks = case.clocks.iter().filter_map(|clock| of_request(case, clock, &count));
    let complaints = case.complaints.iter().map(|one| of_complaint(case, one, &count));
    let actions = case.court_actions.iter().map(|action| of_action(case, action));
    clocks.chain(complaints).chain(actions).collect()
}

/// Days as the institution of a case counts them, and whose each day is.
struct Counting<'a> {
    case: &'a Case,
    calendar: &'a Calendar,
    classes: &'a ClassHistory,
}

impl<'a> Counting<'a> {
    fn by(&self, due: Option<&Due>) -> &'a Calendar {
        due.map_or(self.calendar, |due| self.calendar.named(&due.calendar_version))
    }

    fn last_day(&self, due: &Due) -> LastDay {
        let rolled = self.by(Some(due)).next_working_day(due.latest, self.classes.of_term(due.received_on));
        LastDay { on: due.latest, rolled_on: rolled.unwrap_or(due.latest) }
    }

    /// The fact of a clock, before its end is known.
    fn period(&self, fact: Fact, clock: &Clock) -> Fact {
        let due = clock.due.as_ref();
        let last = due.map(|due| self.last_day(due));
        let first =
            clock.first_due.as_ref().map(|due| self.last_day(due)).or(last).filter(|_| last.is_some());
        let version = self.by(due).version().to_owned();
        let institution = first.map_or(fact.institution, |first| self.case.answering_on(first.on).clone());
        Fact { institution, received_on: clock.started_on, first, last, counted_by: version, ..fact }
    }

    fn ending(&self, fact: Fact, clock: Option<&Clock>, ended: Option<(Ended, Date)>) -> Fact {
        let due = clock.and_then(|clock| clock.due.as_ref());
        let (calendar, unit) = (self.by(due), fact.series.unit());
        // Where the calendar does not reach no version of it counted, and a later one would count something else.
        let is_counted = due.is_some() || unit == Unit::CalendarDay;
        let classes = self.classes.of_term(fact.received_on);
        let units = |after, to| super::days::units(calendar, unit, after, to, classes).filter(|_| is_counted);
        let days = ended.and_then(|(_, on)| units(fact.received_on, on));
        let late = ended.zip(fact.last).filter(|((_, on), last)| *on > last.on);
        let late_by = late.and_then(|((_, on), last)| units(last.on, on)).map(|units| units.max(1));
        Fact { ended, days, late_by, ..fact }
    }
}

fn blank(case: &Case, subject: Uuid, series: Series, received_on: Date) -> Fact {
    Fact {
        subject,
        series,
        case: case.id,
        reference: case.reference.to_string(),
        request: case.reference.to_string(),
        institution: case.institution.clone(),
        channel: case.channel,
        received_on,
        first: None,
        last: None,
        extension: None,
        ended: None,
        days: None,
        late_by: None,
        outcome: None,
        grounds: Vec::new(),
        followed: None,
        counted_by: String::new(),
    }
}

fn of_request(case: &Case, clock: &Clock, count: &Counting<'_>) -> Option<Fact> {
    let series = match clock.rule {
        Rule::Urgent => Series::Urgent,
        Rule::Answer if case.is_urgent() => Series::UrgentAnswer,
        Rule::Answer => Series::Ordinary,
        _ => return None,
    };
    let extension = case.extensions.iter().rfind(|one| one.rule == clock.rule).map(|one| Extension {
        valid: one.valid,
        on: one.notified_on.unwrap_or(one.decided_on),
        ground: one.ground,
    });
    let replies = case.replies.iter().filter(|reply| reply.text.is_final);
    let last = replies.clone().next_back();
    let mut grounds: Vec<&'static str> =
        last.iter().flat_map(|reply| reply.text.grounds()).flat_map(codes).collect();
    grounds.sort_unstable();
    grounds.dedup();
    let fact = Fact {
        extension,
        outcome: case.outcome().map(|outcome| outcome.code()),
        grounds,
        ..blank(case, case.id.0, series, clock.started_on)
    };
    Some(count.ending(count.period(fact, clock), Some(clock), ended(case, clock.rule)))
}

/// How a clock of the request ended, by what stopped it first.
fn ended(case: &Case, rule: Rule) -> Option<(Ended, Date)> {
    let voided_on = case.voided.as_ref().map(|voiding| voiding.on);
    let declined = case.urgency.as_ref().filter(|one| rule == Rule::Urgent && !one.accepted);
    Some(match case.stop(rule)? {
        Stop::Reply(on) => (Ended::Answered, on),
        Stop::WithoutReply(on) if declined.is_some_and(|one| one.on == on) => (Ended::Declined, on),
        Stop::WithoutReply(on) if voided_on == Some(on) => (Ended::Void, on),
        Stop::WithoutReply(on) => (Ended::Withdrawn, on),
    })
}

fn codes(ground: &Ground) -> Vec<&'static str> {
    let exceptions: &[_] = match ground {
        Ground::Excepted { exceptions, .. } => exceptions,
        _ => &[],
    };
    std::iter::once(ground.code()).chain(exceptions.iter().map(|one| one.code())).collect()
}

fn of_complaint(case: &Case, complaint: &Complaint, count: &Counting<'_>) -> Fact {
    let series = match complaint.body {
        Body::Head => Series::Head,
        Body::Commission => Series::Commission,
    };
    let found = complaint.decision.as_ref().map(|decision| decision.finding.code());
    let fact = Fact {
        reference: complaint.reference.to_string(),
        channel: complaint.channel,
        outcome: found.or(complaint.inadmissible.as_ref().map(|_| "inadmissible")),
        followed: complaint.compliance.map(|(_, compliance)| compliance.code()),
        ..blank(case, complaint.id.0, series, complaint.received_on)
    };
    let ended = complaint.stop().map(|stop| match stop {
        Stop::Reply(on) => (Ended::Answered, on),
        Stop::WithoutReply(on) => (Ended::Withdrawn, on),
    });
    let clock = complaint.clock.as_ref();
    let fact = match clock {
        Some(clock) => count.period(fact, clock),
        None => fact,
    };
    count.ending(fact, clock, ended)
}

fn of_action(case: &Case, action: &CourtAction) -> Fact {
    let lodged_on = action.declared.lodged_on;
    let day = LastDay { on: lodged_on, rolled_on: lodged_on };
    Fact {
        institution: case.answering_on(lodged_on).clone(),
        first: Some(day),
        last: Some(day),
        ended: action.judgment.as_ref().map(|judgment| (Ended::Answered, judgment.on)),
        ..blank(case, action.declared.action.0, Series::Court, lodged_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::law::period;

    fn rule_of(series: Series) -> Rule {
        match series {
            Series::Ordinary | Series::UrgentAnswer => Rule::Answer,
            Series::Urgent => Rule::Urgent,
            Series::Head => Rule::HeadDecision,
            Series::Commission => Rule::CommissionDecision,
            Series::Court => Rule::Court,
        }
    }

    #[test]
    fn a_series_counts_in_the_unit_of_its_rule() {
        for series in Series::JUDGED {
            let rule = period(rule_of(series), jiff::civil::date(2026, 1, 5));
            assert_eq!(rule.unit, series.unit(), "{series:?}");
        }
    }
}
