//! The worklist.

use super::cases::cases;
use crate::{
    persistence::worklist::Counts,
    web::{
        forms::FormState,
        officer::bulk::Act,
        officer::left::Left,
        officer::views::Named,
        officer::worklist::{self, Column, Found, Offers, Worklist},
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
    let counts =
        Counts { late: 3, today: 2, soon: 9, later: 34, unknown: 1, open: 1_000, mine: 12, unassigned: 0 };
    let page = |rows, later: &str| Worklist {
        form: FormState::new(),
        today: moment.today,
        tabs: worklist::tabs(&worklist::Asked::default(), &counts),
        rows,
        later: later.to_owned(),
        first: later.to_owned(),
        offers: Offers::with(
            vec![(room.officer, "خديجة الوزاني".to_owned())],
            vec!["مصلحة <التواصل>".to_owned()],
        ),
        columns: if later.is_empty() { Column::USUAL } else { Column::ALL }.to_vec(),
        views: if later.is_empty() { Vec::new() } else { Named::samples() },
        view: "?q=ميزانية".to_owned(),
        named: "?list=all".to_owned(),
        campaign: later.is_empty().then(|| ("x".to_owned(), "تعويضات التنقل".to_owned())),
        acts: if later.is_empty() { Act::ALL.map(Act::code).into() } else { Act::offered(false) },
        most: 500,
        filtered: later.is_empty(),
        narrow: later.is_empty(),
        found: Some(Found { n: if later.is_empty() { 0 } else { 1_000 }, more: !later.is_empty() }),
        by_day: !later.is_empty(),
        wider: if later.is_empty() { "?stage=every".to_owned() } else { String::new() },
        open: 48,
        more: !later.is_empty(),
        not_found: later.is_empty(),
        left: if later.is_empty() { Vec::new() } else { Left::samples() },
        calendar: !later.is_empty(),
    };
    vec![page(rows, "?after=x"), page(Vec::new(), "")]
}
