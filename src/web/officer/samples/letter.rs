//! One letter.

use super::{cases::cases, proposal};
use crate::{
    domain::{id::MessageId, language::Language},
    i18n::Locale,
    notifications::{
        message::{Facts, MessageKind},
        render,
    },
    web::{
        forms::FormState,
        workplace::letter::{self, LetterPage},
    },
};
use jiff::civil::Date;

pub fn pages() -> Vec<LetterPage> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let facts = Facts {
        reference: "MSPS-2026-00412-B".to_owned(),
        institution: "MSPS".to_owned(),
        received_on: Some(Date::constant(2026, 10, 30)),
        ..Facts::default()
    };
    let items = proposal::pages().into_iter().flat_map(|page| page.items).collect::<Vec<_>>();
    let page = |kind: MessageKind, items: Vec<_>| {
        let told = render::Told {
            kind,
            language: Language::Ar,
            facts: &facts,
            institution: &room.institution.name.ar,
            link: "https://bayan.example/ar/case/MSPS-2026-00412-B/x".to_owned(),
            reasons: Some("العدد كبير.".to_owned()),
        };
        Some(LetterPage {
            form: FormState::new(),
            place: "officer",
            id: MessageId(room.clock.id()).to_string(),
            version: 3,
            reference: "MSPS-2026-00412-B".to_owned(),
            path: "officer/cases/MSPS-2026-00412-B".to_owned(),
            kind: kind.code(),
            institution: room.institution.name.ar.clone(),
            date: letter::day(Locale::Ar, room.clock.today()),
            name: sample.told.name(&sample.case),
            address: "12، زنقة الأطلس، ورزازات".to_owned(),
            words: render::words(&told).ok()?,
            answer: if items.is_empty() {
                String::new()
            } else {
                "تجدون رفقته اللائحة.".to_owned()
            },
            decision: None,
            remedies: Vec::new(),
            files: if items.is_empty() { Vec::new() } else { vec!["a.pdf".to_owned()] },
            items: letter::said(Locale::Ar, &items),
        })
    };
    [page(MessageKind::Receipt, Vec::new()), page(MessageKind::Refused, items)]
        .into_iter()
        .flatten()
        .collect()
}
