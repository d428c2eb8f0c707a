//! How long words take: the page of a case, a page of the worklist and a mail, each from its sample.

use bayan::{
    domain::{language::Language, law::Rule},
    i18n::Locale,
    notifications::{
        message::{Facts, MessageKind},
        render::{Told, render as mail},
    },
    web::{
        officer::worklist::Worklist,
        requester::case::CasePage,
        views::{Chrome, Page, render as page},
    },
};
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use std::hint::black_box;

/// The largest of a page's samples: the one with the most to say.
fn largest<P: Page>(chrome: &Chrome) -> P {
    let length = |sample: &P| page(chrome, sample).expect("a sample renders").len();
    P::samples().into_iter().max_by_key(length).expect("every page has a sample")
}

/// An answer that gives a part only: the longest of the mails.
fn refused() -> Facts {
    Facts {
        reference: "MEF-2026-00042-K".to_owned(),
        institution: "MEF".to_owned(),
        seq: 3,
        received_on: Some(date(2026, 2, 23)),
        rule: Some(Rule::Answer),
        due_on: Some(date(2026, 3, 25)),
        earliest: Some(date(2026, 3, 25)),
        latest: Some(date(2026, 3, 25)),
        code: Some("partly".to_owned()),
        complain_until: Some(date(2026, 4, 22)),
        is_final: true,
        ..Facts::default()
    }
}

fn render(criterion: &mut Criterion) {
    for locale in [Locale::Ar, Locale::Fr] {
        let chrome = Chrome::new(locale, "case/CTIZ-2026-00087-4/secret");
        let case: CasePage = largest(&chrome);
        criterion.bench_function(&format!("the page of a case, {locale}"), |bench| {
            bench.iter(|| page(&chrome, black_box(&case)))
        });
        let list: Worklist = largest(&chrome);
        criterion.bench_function(&format!("a page of the worklist, {locale}"), |bench| {
            bench.iter(|| page(&chrome, black_box(&list)))
        });
    }
    let facts = refused();
    let told = Told {
        kind: MessageKind::Refused,
        language: Language::Ar,
        facts: &facts,
        institution: "وزارة الاقتصاد والمالية",
        link: "https://bayan.example.ma/ar/case/MEF-2026-00042-K/abcdefghij234567".to_owned(),
        reasons: None,
    };
    criterion.bench_function("a mail, ar", |bench| bench.iter(|| mail(black_box(&told))));
}

criterion_group!(benches, render);
criterion_main!(benches);
