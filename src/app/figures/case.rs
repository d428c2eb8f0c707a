//! One case behind a number, as an auditor may see it: who answered for it, its periods with the reasons of their last
//! days, and its chain event by event. It is made of codes, days and hashes: no field of it can hold a text, a name or an
//! address, and no text is opened to make it.
//!
//! ```compile_fail
//! fn tells(case: &bayan::app::figures::AuditedCase) {
//!     let who = &case.requester;
//! }
//! ```

use super::{Line, Reader};
use crate::{
    app::Error,
    audit::chain::Entry,
    domain::{
        actor::Role,
        case::{
            Case, Passing,
            clock::{Clock, LedgerEntry, Step},
            event::Event,
            facts::{Channel, Kind},
            said::{Code, Detail, Family},
            stage::Stage,
        },
        complaint::{Complaint, facts::Body, state::State},
        figures::{Fact, Series, verdict},
        id::CaseId,
        institution::InstitutionCode,
        law::{Explanation, Rule, status::Term},
        moment::Moment,
        recalculation::Span,
        reference::Reference,
    },
    persistence::{StoreError, evidence::Link},
};
use jiff::{Timestamp, civil::Date};

/// A case without identity: metadata, periods, events.
#[derive(Debug, Clone)]
pub struct AuditedCase {
    pub reference: String,
    /// The body it was addressed to, who answers now, and how it came from the one to the other.
    pub addressed: InstitutionCode,
    pub institution: InstitutionCode,
    pub passings: Vec<Passing>,
    pub stage: Stage,
    pub kind: Kind,
    pub channel: Channel,
    pub filed_at: Timestamp,
    pub received_on: Option<Date>,
    /// In the order of their series, and of receipt.
    pub periods: Vec<Period>,
    pub complaints: Vec<Complained>,
    /// Oldest first.
    pub history: Vec<Happened>,
    /// The hash of the last event.
    pub head: String,
}

/// A period as figures count it, with what set and moved its last day.
#[derive(Debug, Clone)]
pub struct Period {
    pub line: Line,
    /// None for what has no clock: an action before the court, a complaint whose period has not begun.
    pub rule: Option<Rule>,
    pub term: Term,
    /// The last day in force by the as-of date, or the days between which it lies.
    pub due: Option<Span>,
    pub moved: Vec<Moving>,
    /// By the version of the calendar that counted it.
    pub explanation: Option<Explanation>,
}

/// A line of the ledger of a clock.
#[derive(Debug, Clone)]
pub struct Moving {
    pub step: Step,
    pub on: Date,
    /// The article on which it rests.
    pub article: String,
    pub after: Option<Span>,
}

/// A complaint of the case.
#[derive(Debug, Clone)]
pub struct Complained {
    pub reference: String,
    pub body: Body,
    pub received_on: Date,
    pub state: State,
}

/// An event: its place in the chain, whose act it was by role, and what it says in codes.
#[derive(Debug, Clone)]
pub struct Happened {
    pub seq: u32,
    pub hash: String,
    pub role: Role,
    /// The legal date.
    pub on: Date,
    pub recorded_at: Timestamp,
    pub sentence: (Family, &'static str),
    pub codes: Vec<Code>,
    pub details: Vec<Detail>,
    /// Of the complaint that it is about.
    pub complaint: Option<String>,
    /// From which body to which the case passed.
    pub passed: Option<(InstitutionCode, InstitutionCode)>,
}

/// What there is of a case before it is made into what an auditor sees. Its texts are commitments.
struct Found {
    case: Case,
    facts: Vec<Fact>,
    entries: Vec<Entry>,
    links: Vec<Link>,
}

impl Reader {
    /// The case of that reference, or of the complaint that has it; none outside of the scope. A case lies in it where
    /// figures count a period of it at an institution of the scope, and one without a period where who has it lies there.
    ///
    /// # Errors
    /// A store that is away, an event that cannot be read.
    pub async fn case(&self, reference: &Reference, as_of: Date) -> Result<Option<AuditedCase>, Error> {
        let Some(found) = self.admitted(reference).await? else { return Ok(None) };
        Ok(Some(self.audited(found, as_of)?))
    }

    /// Whether a reference leads to a case of the scope.
    ///
    /// # Errors
    /// As [`Reader::case`].
    pub async fn has_case(&self, reference: &Reference) -> Result<bool, Error> {
        Ok(self.admitted(reference).await?.is_some())
    }

    async fn admitted(&self, reference: &Reference) -> Result<Option<Found>, Error> {
        let Some(id) = self.register.case_of(reference).await? else { return Ok(None) };
        let (facts, links) = self.register.case(id).await?;
        let entries = read(id, &links)?;
        // From the events themselves, so that the page tells of nothing that is not in the chain it shows.
        let told: Vec<_> = entries.iter().cloned().map(Entry::recorded).collect();
        let Some(case) = Case::rebuild(&told) else { return Ok(None) };
        let mut counted_at: Vec<_> = facts.iter().map(|fact| &fact.institution).collect();
        if counted_at.is_empty() {
            counted_at.push(&case.institution);
        }
        let is_admitted = counted_at.into_iter().any(|code| self.institution(code).is_some());
        Ok(is_admitted.then_some(Found { case, facts, entries, links }))
    }

    fn audited(&self, found: Found, as_of: Date) -> Result<AuditedCase, Error> {
        let Found { case, mut facts, entries, links } = found;
        let origin = self.directory.get(case.origin()).ok_or(Error::NotFound)?;
        let moment = Moment::new(self.clock.now(), &self.calendar, &origin.class);
        let place = |series: Series| Series::ALL.iter().position(|one| *one == series);
        facts.sort_by(|one, other| {
            let key = |fact: &Fact| (place(fact.series), fact.received_on, fact.subject);
            key(one).cmp(&key(other))
        });
        let periods = facts.into_iter().map(|fact| self.period(&case, fact, &moment, as_of)).collect();
        let history = entries.iter().zip(&links).map(|(entry, link)| happened(&case, entry, link)).collect();
        Ok(AuditedCase {
            reference: case.reference.to_string(),
            addressed: case.origin().clone(),
            institution: case.institution.clone(),
            passings: case.passings.clone(),
            stage: case.stage,
            kind: case.ask.kind,
            channel: case.channel,
            filed_at: case.filed_at,
            received_on: case.received_on,
            periods,
            complaints: case.complaints.iter().map(complained).collect(),
            history,
            head: links.last().map(|link| link.hash.clone()).unwrap_or_default(),
        })
    }

    fn period(&self, case: &Case, fact: Fact, moment: &Moment<'_>, as_of: Date) -> Period {
        let clock = clock_of(case, &fact).map(|clock| standing(clock, &fact, as_of));
        let clock = clock.as_ref();
        let due = clock.and_then(|clock| clock.due.as_ref());
        let is_its = |why: &Explanation| due.is_none_or(|due| due.due_on == why.due_on);
        Period {
            rule: clock.map(|clock| clock.rule),
            term: clock.map_or(Term::First, |clock| clock.term),
            due: due.map(Span::from),
            moved: clock.map(|clock| clock.ledger.iter().map(moving).collect()).unwrap_or_default(),
            explanation: clock.and_then(|clock| clock.explanation(moment)).filter(is_its),
            line: self.line(fact, as_of),
        }
    }
}

/// The clock whose period a fact counts.
fn clock_of<'a>(case: &'a Case, fact: &Fact) -> Option<&'a Clock> {
    let of_request = |rule: Rule| case.clocks.iter().find(|clock| clock.rule == rule);
    match fact.series {
        Series::Ordinary | Series::UrgentAnswer => of_request(Rule::Answer),
        Series::Urgent => of_request(Rule::Urgent),
        Series::Head | Series::Commission => {
            case.complaints.iter().find(|one| one.id.0 == fact.subject)?.clock.as_ref()
        }
        Series::Court => None,
    }
}

/// A clock as it stood at the end of a day: what extended or stopped it later had not happened. What the calendar moved is
/// as it is known now, as in the figures.
fn standing(clock: &Clock, fact: &Fact, as_of: Date) -> Clock {
    let is_extended = verdict::extension(fact, as_of).is_some();
    let is_stopped = verdict::ended(fact, as_of).is_some();
    let had_happened = |entry: &&LedgerEntry| match entry.step {
        Step::Extend | Step::VoidExtension => is_extended,
        Step::Stop => is_stopped,
        Step::Start | Step::Recalculate | Step::CorrectReceipt => true,
    };
    let unextended =
        |entry: &LedgerEntry| LedgerEntry { extended: false, after: entry.first.clone(), ..entry.clone() };
    let entries = clock.ledger.iter().filter(had_happened);
    if is_extended {
        return Clock { ledger: entries.cloned().collect(), ..clock.clone() };
    }
    let (term, due) = (Term::First, clock.first_due.clone());
    Clock { term, due, ledger: entries.map(unextended).collect(), ..clock.clone() }
}

fn read(case: CaseId, links: &[Link]) -> Result<Vec<Entry>, StoreError> {
    let read = |link: &Link| {
        Entry::read(&link.bytes).map_err(|error| StoreError::inconsistent("events", case, error))
    };
    links.iter().map(read).collect()
}

fn moving(entry: &LedgerEntry) -> Moving {
    Moving {
        step: entry.step,
        on: entry.on,
        article: entry.basis.clone(),
        after: entry.after.as_ref().map(Span::from),
    }
}

fn complained(one: &Complaint) -> Complained {
    Complained {
        reference: one.reference.to_string(),
        body: one.body,
        received_on: one.received_on,
        state: one.state,
    }
}

fn happened(case: &Case, entry: &Entry, link: &Link) -> Happened {
    let complaint = entry.event.complaint().and_then(|id| case.complaint(id));
    let mut codes = entry.event.codes();
    // The sentences of a complaint say before which body it is.
    codes.extend(complaint.map(|one| ("body", one.body.code())));
    Happened {
        seq: entry.seq,
        hash: link.hash.clone(),
        role: entry.actor.role,
        on: entry.happened_on,
        recorded_at: entry.recorded_at,
        sentence: entry.event.sentence(),
        codes,
        details: entry.event.details(),
        complaint: complaint.map(|one| one.reference.to_string()),
        passed: match &entry.event {
            Event::Passed { from, to, .. } => Some((from.clone(), to.clone())),
            _ => None,
        },
    }
}
