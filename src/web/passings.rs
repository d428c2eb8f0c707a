//! How a case came to the body that has it, as its pages show it: from whom to whom, and since when.

use crate::{
    app::Portal,
    domain::{
        case::{Case, Passing},
        institution::{Directory, Names},
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// One step of the way.
#[derive(Debug, Clone, Serialize)]
pub struct PassedView {
    from: Names,
    to: Names,
    on: Date,
}

impl PassedView {
    /// For the samples of pages.
    pub fn sample() -> Option<Self> {
        let mut names = Directory::builtin().iter().map(|one| one.name.clone());
        Some(Self { from: names.next()?, to: names.next()?, on: jiff::civil::date(2026, 10, 15) })
    }
}

/// The steps of a case, the first first; none of one that is where it was addressed.
pub fn of(portal: &Portal, case: &Case) -> Vec<PassedView> {
    named(portal.directory.newest(), &case.passings)
}

/// The same, where the steps are at hand.
pub fn named(directory: &Directory, steps: &[Passing]) -> Vec<PassedView> {
    let name = |code| directory.get(code).map(|one| one.name.clone());
    steps
        .iter()
        .filter_map(|one| Some(PassedView { from: name(&one.from)?, to: name(&one.to)?, on: one.on }))
        .collect()
}
