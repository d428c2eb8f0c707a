//! The law and the case, as values. Pure: no async, no clock, no SQL, no HTTP, no template.
//! Time, calendar and actor are arguments.

pub mod institution;
pub mod law;
pub mod reference;
pub mod search;
