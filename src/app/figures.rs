//! The auditor's port: figures, the cases behind each of them, samples, and the note of what was read. It is made of a
//! portal and gives none back: whoever holds it can change no case. What it reads lies in its scope: an institution
//! outside of it is in no figure, list, sample or export.
//!
//! ```compile_fail
//! fn opens(reader: &bayan::app::figures::Reader) {
//!     let portal = &reader.portal;
//! }
//! ```

mod case;
mod kept;
mod lateness;

pub use self::{
    case::{AuditedCase, Complained, Happened, Moving, Period},
    kept::Kept,
    lateness::{LateOffice, Standings},
};

use super::{Clock, Error, Portal};
use crate::{
    domain::{
        figures::{
            Fact, Figures, Filter, Series, Verdict,
            days::{Bucket, units},
            only::Only,
            sample::Drawn,
            summary::{Counted, Coverage, Waiting},
            verdict,
            verdict::{ended, last_day},
        },
        id::UserId,
        institution::{Directory, Institution, InstitutionCode},
        law::{Calendar, Unit},
        mandate::Scope,
    },
    persistence::figures::{Ageing, Cohort, Key, Narrowed, Open, Read, Reading, Register},
};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use uuid::Uuid;

/// Rows to a page of whatever is read to its end.
const PAGE: u64 = 1_000;

/// Reads what is counted, and notes that it did.
#[derive(Debug, Clone)]
pub struct Reader {
    register: Register,
    calendar: Arc<Calendar>,
    directory: &'static Directory,
    clock: Clock,
    scope: Scope,
    kept: Kept,
}

/// One period as a list or an export has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub fact: Fact,
    pub verdict: Option<Verdict>,
    /// Of what is open at the as-of date: units from receipt to it.
    pub elapsed: Option<u32>,
    /// Of what is unanswered: units from the last day in force to it.
    pub overdue: Option<u32>,
}

/// Where a reading to the end stands; begin with the default, and go on until a page is empty.
#[derive(Debug, Clone, Default)]
pub struct Place {
    series: usize,
    undated: bool,
    after: Option<Key>,
}

/// By what a sample is stratified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stratum {
    None,
    Institution,
    Kind,
    Region,
    Channel,
}

impl Stratum {
    pub const ALL: [Stratum; 5] =
        [Stratum::None, Stratum::Institution, Stratum::Kind, Stratum::Region, Stratum::Channel];

    /// The word in an address.
    pub fn code(self) -> &'static str {
        match self {
            Stratum::None => "",
            Stratum::Institution => "institution",
            Stratum::Kind => "kind",
            Stratum::Region => "region",
            Stratum::Channel => "channel",
        }
    }

    pub fn parse(code: &str) -> Option<Stratum> {
        Stratum::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What was drawn: how many there were, and of each stratum the first ones.
#[derive(Debug, Clone)]
pub struct Sample {
    pub population: u64,
    pub strata: Vec<(String, Vec<Line>)>,
}

impl Reader {
    /// Of every institution.
    pub fn of(portal: &Portal) -> Self {
        Self::under(portal, Scope::All)
    }

    /// Of the institutions of a mandate.
    pub fn under(portal: &Portal, scope: Scope) -> Self {
        Self {
            register: Register::of(&portal.db),
            calendar: Arc::clone(portal.calendar()),
            directory: portal.directory.newest(),
            clock: portal.clock.clone(),
            scope,
            kept: portal.figures.clone(),
        }
    }

    /// The last day that has ended: the latest as-of date.
    pub fn last_ended_day(&self) -> Date {
        self.clock.today().yesterday().unwrap_or(Date::MIN)
    }

    /// All of it, whatever the scope.
    pub fn directory(&self) -> &'static Directory {
        self.directory
    }

    /// The institution of that code, if it lies in the scope.
    pub fn institution(&self, code: &InstitutionCode) -> Option<&'static Institution> {
        self.directory.get(code).filter(|one| self.scope.admits(one))
    }

    /// The institutions in the scope that a filter admits.
    pub fn institutions(&self, filter: &Filter) -> Vec<&'static Institution> {
        self.known().filter(|one| filter.admits(one)).collect()
    }

    /// Every institution in the scope.
    pub fn known(&self) -> impl Iterator<Item = &'static Institution> {
        self.directory.iter().filter(|one| self.scope.admits(one))
    }

    /// Notes what is read, before it is shown.
    pub async fn note(&self, user: UserId, what: Read, query: &str) -> Result<(), Error> {
        let reading =
            Reading { id: self.clock.id(), at: self.clock.now(), user, what, query: query.to_owned() };
        Ok(self.register.note(reading).await?)
    }

    /// What somebody read, the newest first.
    pub async fn readings(
        &self,
        user: UserId,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Reading>, Error> {
        Ok(self.register.readings(user, before, limit).await?)
    }

    /// Every figure under a filter.
    pub async fn figures(&self, filter: &Filter) -> Result<Figures, Error> {
        let counted = self.counted(filter).await?;
        // Who holds an office is asked anew: it has no part in what is counted.
        let coverage =
            Coverage { without_date: counted.coverage.without_date, ..self.coverage(filter).await? };
        Ok(Figures { coverage, ..Figures::clone(&counted) })
    }

    /// Those that need every period of the filter, as they were kept or counted now.
    async fn counted(&self, filter: &Filter) -> Result<Arc<Figures>, Error> {
        let of = self.asking(self.cohort(filter)).await?;
        if let Some(figures) = self.kept.figures.find(&of) {
            return Ok(figures);
        }
        let tallies = self.register.count(&of.asked).await?;
        let counted = Counted {
            waiting: tallies.open.iter().map(|open| self.waiting(open, filter.as_of)).collect(),
            groups: tallies.groups,
            institutions: tallies.institutions,
            oldest: tallies.oldest,
            coverage: Coverage { without_date: tallies.without_date, ..Coverage::default() },
        };
        let figures = Arc::new(Figures::of(filter.as_of, counted));
        self.kept.figures.keep(of, Arc::clone(&figures), filter.as_of, &self.clock);
        Ok(figures)
    }

    /// A question about days that have ended, with what its answer depends on. It is made before the counting: what is
    /// recorded meanwhile makes another stamp.
    async fn asking<Q>(&self, asked: Q) -> Result<kept::Of<Q>, Error> {
        let stamp = self.register.stamp().await?;
        Ok(kept::Of { asked, stamp, calendar: self.calendar.version().to_owned() })
    }

    /// The institutions under a filter, with whether each receives on the as-of date and has somebody in office then.
    pub async fn offices(&self, filter: &Filter) -> Result<Vec<(&'static Institution, bool, bool)>, Error> {
        let (receiving, in_office) = self.register.offices(filter.as_of).await?;
        let office =
            |one: &'static Institution| (one, receiving.contains(&one.code), in_office.contains(&one.code));
        Ok(self.institutions(filter).into_iter().map(office).collect())
    }

    async fn coverage(&self, filter: &Filter) -> Result<Coverage, Error> {
        let offices = self.offices(filter).await?;
        let receiving = offices.iter().filter(|(_, receives, _)| *receives);
        let alone = receiving.clone().filter(|(_, _, officer)| !officer);
        let mut without_officer: Vec<InstitutionCode> = alone.map(|(one, ..)| one.code.clone()).collect();
        without_officer.sort();
        Ok(Coverage {
            without_date: 0,
            institutions: offices.len() as u64,
            receiving: receiving.count() as u64,
            without_officer,
        })
    }

    /// The cases behind a number, in the order of their cohort day; what is overdue in that of its last day in force.
    pub async fn cases(
        &self,
        filter: &Filter,
        series: Series,
        only: Only,
        after: Option<Key>,
        limit: u64,
    ) -> Result<Vec<Line>, Error> {
        let (cohort, register) = (self.cohort(filter), &self.register);
        let facts = match only {
            Only::WithoutDate => register.undated(&cohort, &Series::ASKED, after, limit).await?,
            Only::Overdue(bucket) => {
                let aged = Narrowed::Aged(self.aged(filter, series, bucket));
                register.page(&cohort, series, &aged, after, limit).await?
            }
            other => register.page(&cohort, series, &Narrowed::To(other), after, limit).await?,
        };
        Ok(facts.into_iter().map(|fact| self.line(fact, filter.as_of)).collect())
    }

    /// The next rows of an export: every series, one after another; empty at the end.
    pub async fn next(&self, filter: &Filter, place: &mut Place) -> Result<Vec<Line>, Error> {
        let cohort = self.cohort(filter);
        while let Some(series) = Series::ALL.get(place.series).copied() {
            let all = Narrowed::To(Only::All);
            let facts = if place.undated {
                self.register.undated(&cohort, &[series], place.after, PAGE).await?
            } else {
                self.register.page(&cohort, series, &all, place.after, PAGE).await?
            };
            match facts.last() {
                Some(last) => place.after = Some(Key::of(last)),
                None => {
                    let next = if place.undated { place.series + 1 } else { place.series };
                    *place = Place { series: next, undated: !place.undated, after: None };
                    continue;
                }
            }
            return Ok(facts.into_iter().map(|fact| self.line(fact, filter.as_of)).collect());
        }
        Ok(Vec::new())
    }

    /// A sample of a series: the first `size` of each stratum in the order of the seed.
    pub async fn sample(
        &self,
        filter: &Filter,
        series: Series,
        (seed, size): (&str, usize),
        by: Stratum,
    ) -> Result<Sample, Error> {
        let (mut population, mut strata) = (0, BTreeMap::<String, Drawn<Line>>::new());
        let (cohort, all, mut after) = (self.cohort(filter), Narrowed::To(Only::All), None);
        loop {
            let facts = self.register.page(&cohort, series, &all, after, PAGE).await?;
            let Some(last) = facts.last() else { break };
            after = Some(Key::of(last));
            population += facts.len() as u64;
            for fact in facts {
                let stratum = self.stratum(&fact, by);
                let (reference, line) = (fact.reference.clone(), self.line(fact, filter.as_of));
                strata.entry(stratum).or_insert_with(|| Drawn::of(size)).offer(seed, &reference, line);
            }
        }
        let strata = strata.into_iter().map(|(name, drawn)| (name, drawn.into_values().collect()));
        Ok(Sample { population, strata: strata.collect() })
    }

    fn stratum(&self, fact: &Fact, by: Stratum) -> String {
        let institution = self.directory.get(&fact.institution);
        match by {
            Stratum::None => String::new(),
            Stratum::Institution => fact.institution.to_string(),
            Stratum::Kind => institution.map_or("", |one| one.kind.as_str()).to_owned(),
            Stratum::Region => {
                institution.and_then(Institution::region).map_or("", |one| one.code()).to_owned()
            }
            Stratum::Channel => fact.channel.code().to_owned(),
        }
    }

    fn cohort(&self, filter: &Filter) -> Cohort {
        let codes = || self.institutions(filter).into_iter().map(|one| one.code.clone()).collect();
        Cohort {
            institutions: (filter.is_narrow() || !self.scope.is_all()).then(codes),
            channel: filter.channel,
            from: filter.from,
            until: filter.until(),
            as_of: filter.as_of,
        }
    }

    fn units(&self, code: &InstitutionCode, unit: Unit, after: Date, to: Date) -> Option<u32> {
        let institution = self.directory.get(code)?;
        units(&self.calendar, unit, after, to, &institution.class)
    }

    fn waiting(&self, open: &Open, as_of: Date) -> Waiting {
        let units = |after| self.units(&open.institution, open.series.unit(), after, as_of);
        Waiting {
            series: open.series,
            verdict: open.verdict,
            elapsed: units(open.received_on),
            overdue: units(open.last_on).map(|units| units.max(1)),
            n: open.n,
        }
    }

    fn line(&self, fact: Fact, as_of: Date) -> Line {
        let verdict = verdict(&fact, as_of);
        let units = |after| self.units(&fact.institution, fact.series.unit(), after, as_of);
        let is_open = ended(&fact, as_of).is_none() && fact.series != Series::Court;
        let elapsed = if is_open { units(fact.received_on) } else { None };
        let last = last_day(&fact, as_of).filter(|_| verdict == Some(Verdict::Unanswered));
        let overdue = last.and_then(|last| units(last.on)).map(|units| units.max(1));
        Line { fact, verdict, elapsed, overdue }
    }

    /// The last days on which something is so many units overdue, for each way of working in the directory.
    fn aged(&self, filter: &Filter, series: Series, bucket: Bucket) -> Vec<Ageing> {
        let mut by_class: HashMap<String, (&Institution, Vec<InstitutionCode>)> = HashMap::new();
        for one in self.institutions(filter) {
            let class = format!("{:?}", one.class);
            by_class.entry(class).or_insert_with(|| (one, Vec::new())).1.push(one.code.clone());
        }
        let ages = by_class.into_values().filter_map(|(one, institutions)| {
            let (from, until) = self.days_overdue(one, series.unit(), filter.as_of, bucket)?;
            Some(Ageing { institutions, from, until })
        });
        ages.collect()
    }

    /// The earliest and the latest last day of a bucket, at one institution; no earliest for the last bucket.
    fn days_overdue(
        &self,
        one: &Institution,
        unit: Unit,
        as_of: Date,
        (_, first, last): Bucket,
    ) -> Option<(Option<Date>, Date)> {
        let overdue = |day| units(&self.calendar, unit, day, as_of, &one.class).map(|units| units.max(1));
        let back = || std::iter::successors(Some(as_of), |day| day.yesterday().ok());
        let reached = |day: &Date| overdue(*day).is_some();
        let until = back().take_while(reached).find(|day| overdue(*day) >= Some(first))?;
        let within = |day: &Date| last.is_none_or(|last| overdue(*day).is_some_and(|units| units <= last));
        let from = last.and_then(|_| {
            back().skip_while(|day| *day > until).take_while(reached).take_while(within).last()
        });
        Some((from, until))
    }
}
