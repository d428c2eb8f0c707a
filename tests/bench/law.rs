//! How long the law takes: a due date, and its explanation day by day.

use bayan::domain::law::{Calendar, Class, ClassHistory, Rule, due, explain};
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use std::hint::black_box;

fn law(criterion: &mut Criterion) {
    let calendar = Calendar::builtin();
    let classes = ClassHistory::always(Class::StateAdministration);
    let received = date(2026, 2, 23);
    criterion.bench_function("due: 20 working days", |bench| {
        bench.iter(|| due(calendar, Rule::Answer, false, black_box(received), &classes))
    });
    criterion.bench_function("explain: 20 working days", |bench| {
        bench.iter(|| explain(calendar, Rule::Answer, false, black_box(received), &classes))
    });
    criterion.bench_function("explain: 40 working days, two estimated feasts", |bench| {
        bench.iter(|| explain(calendar, Rule::Answer, true, black_box(date(2027, 4, 20)), &classes))
    });
}

criterion_group!(benches, law);
criterion_main!(benches);
