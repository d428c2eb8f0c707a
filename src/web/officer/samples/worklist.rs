//! The worklist.

use super::cases::cases;
use crate::{
    domain::case::stage::Stage,
    persistence::worklist::Counts,
    web::{
        forms::FormState,
        officer::worklist::{self, Worklist},
    },
};

/// A list with cases, and an empty one.
pub fn pages() -> Vec<Worklist> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let moment = room.moment();
    let rows: Vec<_> = samples
        .iter()
        .map(|sample| worklist::row(&sample.case, &sample.told, &sample.names, &moment))
        .collect();
    let counts = Counts { late: 3, today: 2, soon: 9, later: 34, open: 1_000, mine: 12, unassigned: 0 };
    let page = |rows, later: &str| Worklist {
        form: FormState::new(),
        today: moment.today,
        tabs: worklist::tabs(&worklist::Asked::default(), &counts),
        rows,
        later: later.to_owned(),
        first: later.to_owned(),
        stages: Stage::ALL.into_iter().map(Stage::code).collect(),
        filtered: later.is_empty(),
        open: 48,
        more: !later.is_empty(),
        not_found: later.is_empty(),
        calendar: !later.is_empty(),
    };
    vec![page(rows, "?after=x"), page(Vec::new(), "")]
}
