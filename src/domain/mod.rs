//! The law and the case, as values. Pure: no async, no clock, no SQL, no HTTP, no template.
//! Time, calendar and actor are arguments.

pub mod actor;
pub mod administration;
pub mod canned;
pub mod case;
pub mod complaint;
pub mod email;
pub mod figures;
pub mod guide;
pub mod id;
pub mod institution;
pub mod language;
pub mod law;
pub mod letter;
pub mod likeness;
pub mod mandate;
pub mod meeting;
pub mod moment;
pub mod office;
pub mod read_only;
pub mod recalculation;
pub mod reference;
pub mod sealed;
pub mod search;
pub mod text;
pub mod unopened;
pub mod week;
