//! What is counted, by the definitions of `src/docs/figures.md`: the facts of each period of a case, the verdict on
//! them at an as-of date, and the figures of many. Knows no storage, no words and no page.

pub mod curve;
pub mod days;
pub mod fact;
pub mod filter;
pub mod lateness;
pub mod only;
pub mod sample;
pub mod seen;
pub mod summary;
pub mod verdict;

pub use self::{
    fact::{Ended, Fact, Series, facts},
    filter::Filter,
    summary::Figures,
    verdict::{Verdict, verdict},
};
