//! What is asked for: which institutions, which channel, which cohort days, as of which day.

use crate::domain::{
    case::facts::Channel,
    institution::{Institution, InstitutionCode, Kind, Region},
};
use jiff::{ToSpan, civil::Date};

/// The filter of a page, an export or a sample; its address says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub institution: Option<InstitutionCode>,
    pub kind: Option<Kind>,
    pub region: Option<Region>,
    pub channel: Option<Channel>,
    /// Cohort days, both included.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// A day that has ended.
    pub as_of: Date,
}

impl Filter {
    /// Everything, as of a day.
    pub fn everything(as_of: Date) -> Self {
        Self { institution: None, kind: None, region: None, channel: None, from: None, to: None, as_of }
    }

    /// What a page shows where its address says nothing: the three months that end with the as-of date.
    pub fn lately(as_of: Date) -> Self {
        let from = as_of.checked_sub(3.months()).ok().and_then(|day| day.tomorrow().ok());
        Self { from, ..Self::everything(as_of) }
    }

    /// The last cohort day that is counted.
    pub fn until(&self) -> Date {
        self.to.map_or(self.as_of, |to| to.min(self.as_of))
    }

    /// Whether the filter leaves institutions out.
    pub fn is_narrow(&self) -> bool {
        self.institution.is_some() || self.kind.is_some() || self.region.is_some()
    }

    /// Whether the requests of an institution are counted.
    pub fn admits(&self, institution: &Institution) -> bool {
        self.institution.as_ref().is_none_or(|code| *code == institution.code)
            && self.kind.is_none_or(|kind| kind == institution.kind)
            && self.region.is_none_or(|region| institution.region() == Some(region))
    }
}
