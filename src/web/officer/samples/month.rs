//! A month of last days, and the load of each person.

use crate::{
    domain::law::calendar::Names,
    web::officer::{
        month::{Cell, Load, Month, Turn, number},
        worklist::Asked,
    },
};
use jiff::{ToSpan, civil::Date};

/// A month with requests, a feast and a weekend; one with nothing.
pub fn pages() -> Vec<Month> {
    let first = Date::constant(2026, 11, 1);
    let n = |n| number(n, &Asked::default());
    let feast = Names {
        ar: "عيد الاستقلال".to_owned(),
        fr: "Fête de l’indépendance".to_owned(),
        en: "Independence Day".to_owned(),
    };
    let cell = |day: i8, due: u64| Cell {
        date: first.checked_add(i64::from(day).days()).unwrap_or(first),
        number: n(due),
        weekend: day % 7 == 0,
        holiday: (day == 17).then(|| feast.clone()),
    };
    let load = |name: &str, open| Load {
        name: name.to_owned(),
        left: open == 48,
        open: n(open),
        late: n(open / 4),
        today: n(0),
        soon: n(2),
        bar: open.min(100),
        bar_late: open.min(100) / 4,
    };
    let page = |days: Vec<Cell>, loads| Month {
        today: Date::constant(2026, 11, 23),
        first,
        year: 2026,
        before: Turn::to(Date::constant(2026, 10, 1)),
        after: Turn::to(Date::constant(2026, 12, 1)),
        total: days.len() as u64,
        days,
        loads,
    };
    let days = (0..30).map(|day| cell(day, u64::from(day.unsigned_abs()) % 3 * 400)).collect();
    vec![page(days, vec![load("خديجة الوزاني", 48), load("", 1_000)]), page(Vec::new(), Vec::new())]
}
