//! How the institutions stand against their periods at the end of the last day, and who is missing there.

use super::{Error, Reader};
use crate::{
    domain::{
        actor::Role,
        figures::{
            Fact, Series,
            lateness::{Days, Owed},
        },
        institution::{Institution, InstitutionCode},
    },
    persistence::figures::{LateCount, LateFilter, LateKey},
};
use jiff::civil::Date;
use std::{collections::HashMap, sync::Arc};

/// How many periods stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standings {
    pub late: u64,
    pub new: u64,
    pub soon: u64,
}

/// An institution with what it owes and who is in office there today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LateOffice {
    pub institution: &'static Institution,
    pub requests: Standings,
    pub head: Standings,
    pub receives: bool,
    /// The officer or a substitute.
    pub has_officer: bool,
    /// Of the two, a substitute alone.
    pub has_only_substitute: bool,
    pub has_head: bool,
}

impl LateOffice {
    /// Whether requests come in and nobody is in office to answer them.
    pub fn is_without_officer(&self) -> bool {
        self.receives && !self.has_officer
    }

    /// Whether requests come in and only a substitute is in office to answer them.
    pub fn is_without_designated(&self) -> bool {
        self.receives && self.has_only_substitute
    }

    /// Whether requests come in and nobody is recorded who decides complaints.
    pub fn is_without_head(&self) -> bool {
        self.receives && !self.has_head
    }
}

impl Standings {
    fn add(&mut self, count: &LateCount) {
        self.late += count.late;
        self.new += count.new;
        self.soon += count.soon;
    }

    fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Reader {
    /// The days by which it is told how periods stand: those around the last day that has ended.
    pub fn days(&self) -> Days {
        Days::around(self.last_ended_day())
    }

    /// The institutions that owe something or receive by the portal, those with most that is late first.
    pub async fn lateness(&self) -> Result<Vec<LateOffice>, Error> {
        let mut counts: HashMap<InstitutionCode, (Standings, Standings)> = HashMap::new();
        for count in self.standing().await?.iter() {
            let (requests, head) = counts.entry(count.institution.clone()).or_default();
            match Owed::of(count.series) {
                Some(Owed::Requests) => requests.add(count),
                Some(Owed::Head) => head.add(count),
                None => {}
            }
        }
        let today = self.clock.today();
        let (receiving, with_officer) = self.register.offices(today).await?;
        let designated = self.register.in_office(&[Role::Officer], today).await?;
        let with_head = self.register.in_office(&[Role::Head], today).await?;
        let office = |institution: &'static Institution| {
            let code = &institution.code;
            let (requests, head) = counts.get(code).copied().unwrap_or_default();
            LateOffice {
                institution,
                requests,
                head,
                receives: receiving.contains(code),
                has_officer: with_officer.contains(code),
                has_only_substitute: with_officer.contains(code) && !designated.contains(code),
                has_head: with_head.contains(code),
            }
        };
        let mut offices: Vec<LateOffice> = self
            .directory
            .iter()
            .map(office)
            .filter(|one| one.receives || !one.requests.is_nothing() || !one.head.is_nothing())
            .collect();
        offices.sort_by(|one, other| {
            let late = |office: &LateOffice| (office.requests.late, office.head.late);
            late(other).cmp(&late(one)).then_with(|| one.institution.code.cmp(&other.institution.code))
        });
        Ok(offices)
    }

    /// The counts of each institution, as they were kept or counted now.
    async fn standing(&self) -> Result<Arc<Vec<LateCount>>, Error> {
        let of = self.asking(self.days()).await?;
        if let Some(counts) = self.kept.lateness.find(&of) {
            return Ok(counts);
        }
        let counts = Arc::new(self.register.lateness(&of.asked).await?);
        let as_of = of.asked.as_of;
        self.kept.lateness.keep(of, Arc::clone(&counts), as_of, &self.clock);
        Ok(counts)
    }

    /// The periods behind a number, with the last day in force of each, the longest due first.
    pub async fn late(
        &self,
        filter: &LateFilter,
        after: Option<LateKey>,
        limit: u64,
    ) -> Result<Vec<(Fact, Date)>, Error> {
        Ok(self.register.late(filter, after, limit).await?)
    }

    /// By how many units of its period something of that institution is late on a day after its last day in force; at
    /// least one. None where it is not, or the calendar does not reach.
    pub fn late_by(&self, code: &InstitutionCode, series: Series, last_on: Date, on: Date) -> Option<u32> {
        let is_late = on > last_on;
        self.units(code, series.unit(), last_on, on).filter(|_| is_late).map(|units| units.max(1))
    }
}
