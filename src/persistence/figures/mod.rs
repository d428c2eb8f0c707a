//! What is counted of cases: the projection that is written with each of them, and the register through which it is
//! read. Definitions are the domain's.

mod case;
mod counting;
mod facts;
pub mod late_lists;
mod lateness;
mod readings;
mod register;
mod selecting;
mod stamp;

pub(crate) use self::facts::record;
pub(super) use self::facts::{active, take_over};
pub use self::{
    counting::{Open, Tallies},
    lateness::{LateCount, LateFilter, LateKey},
    readings::{Read, Reading},
    register::{Cohort, Key, Register},
    selecting::{Ageing, Narrowed},
};
