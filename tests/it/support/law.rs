//! The law as the pure tests take it: a moment of one institution, without any store.

use super::times::at;
use bayan::domain::{
    institution::{Directory, InstitutionCode},
    law::Calendar,
    moment::Moment,
};

/// That instant at the institution of that code.
pub fn moment(code: &str, instant: &str) -> Moment<'static> {
    let code = InstitutionCode::parse(code).expect("a code");
    let institution = Directory::builtin().get(&code).expect("an institution of the directory");
    Moment::new(at(instant), Calendar::builtin(), &institution.class)
}
