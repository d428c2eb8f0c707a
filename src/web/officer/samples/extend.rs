//! The extension.

use super::{cases::cases, head};
use crate::{
    domain::{
        law::{
            Rule, Unit,
            status::{State, Term as Turn, TimeStatus},
        },
        recalculation::Span,
    },
    i18n::Args,
    web::{
        forms::FormState,
        officer::extend::{self, Extend, Preview, Term},
    },
};
use jiff::civil::Date;

pub fn pages() -> Vec<Extend> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let day = |day| Some(Date::constant(2026, 12, day));
    let extended = Span { earliest: day(30), due_on: day(30), latest: day(31) };
    let term = |rule: Rule, unit, state| Term {
        rule: rule.code(),
        status: TimeStatus { state, term: Turn::First, unit },
        due_on: Some(Date::constant(2026, 12, 2)),
        earliest: Some(Date::constant(2026, 12, 2)),
        latest: Some(Date::constant(2026, 12, 2)),
        extended: Some(extended),
        more: 20,
    };
    let answer = term(Rule::Answer, Unit::WorkingDay, State::Running { left: 7 });
    let urgent = term(Rule::Urgent, Unit::CalendarDay, State::DueToday);
    let page = |terms: Vec<Term>, form, preview| Extend {
        form,
        head: head(sample),
        rules: extend::rules(&terms),
        terms,
        grounds: extend::grounds(),
        has_consultation: true,
        road: "mail",
        name: sample.told.name(&sample.case),
        changed: Vec::new(),
        preview,
    };
    let preview =
        Preview { ground: "x2".to_owned(), reasons: "العدد كبير.".to_owned(), due: Some(extended) };
    let mut wrong = FormState::new();
    wrong.wrong("told", "field-wrong-missing", Args::new().with("field", "x"));
    let mut pages = vec![
        page(vec![answer.clone()], FormState::new().with("ground", "x2"), None),
        page(vec![answer.clone()], FormState::new(), Some(preview)),
        page(vec![answer, urgent], wrong, None),
    ];
    if let Some(last) = pages.last_mut() {
        last.has_consultation = false;
        last.road = "letter";
    }
    pages
}
