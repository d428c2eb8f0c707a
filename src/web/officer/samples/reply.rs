//! The reply: its form, and a look at the letter.

use super::{cases::cases, head, proposal};
use crate::{
    i18n::{Args, Locale},
    web::{
        answer,
        forms::FormState,
        officer::{
            reply::{
                self, ReplyForm, ReplyPreview,
                draft::{DraftView, Other, State},
            },
            third_party::Telling,
        },
        workplace::{fields::Choice, letter},
    },
};
use jiff::Timestamp;

pub fn forms() -> Vec<ReplyForm> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut wrong = FormState::new();
    for (field, why) in [("earlier-1", "no-supply"), ("same-1", "not-confirmed"), ("ground-2", "no-choice")] {
        wrong.wrong(field, &format!("field-wrong-{why}"), Args::new().with("field", "x"));
    }
    for why in ["too-large", "empty", "program", "encrypted", "kind", "too-many"] {
        let args = Args::new().with("name", "a.pdf").with("limit", "25");
        wrong.wrong("files", &format!("wrong-files-{why}"), args);
    }
    let page = |form, numbers: Vec<usize>| ReplyForm {
        form,
        head: head(sample),
        information: sample.told.text(&sample.case.ask.information),
        numbers,
        can_add: true,
        grounds: reply::items::grounds(true),
        earlier: vec![Choice::Name {
            value: "MEF-2026-00001-K".to_owned(),
            text: "MEF-2026-00001-K".to_owned(),
        }],
        consultations: vec!["شركة أشغال الأطلس".to_owned()],
        no_earlier: "none",
        to_tell: tellings(),
        exceptions: reply::items::exceptions(),
        kept: Vec::new(),
        draft: draft(),
        texts: vec![Choice::Name { value: "1".to_owned(), text: "استلام".to_owned() }],
        changed: Vec::new(),
    };
    let without = |no_earlier| ReplyForm {
        earlier: Vec::new(),
        grounds: reply::items::grounds(false),
        no_earlier,
        ..page(FormState::new(), vec![1])
    };
    vec![
        page(FormState::new().with("final", "yes"), vec![1]),
        without("none"),
        without("no-number"),
        page(wrong, vec![1, 2]),
        ReplyForm {
            draft: DraftView { saved: false, other: None, ..draft() },
            ..page(FormState::new(), vec![1])
        },
        ReplyForm { draft: DraftView { other: None, ..draft() }, ..page(FormState::new(), vec![1]) },
    ]
}

fn draft() -> DraftView {
    let (by, at) = ("خديجة الوزاني".to_owned(), Timestamp::UNIX_EPOCH);
    let text = ("office-reply-what".to_owned(), 1, "محاضر الدورات".to_owned());
    DraftView {
        revision: 3,
        by: by.clone(),
        at: Some(at),
        saved: true,
        other: Some(Other { revision: 2, by: by.clone(), at, texts: vec![text] }),
        earlier: vec![State { revision: 1, by, at }],
    }
}

fn tellings() -> Vec<Telling> {
    let answers = ["", "consented", "partly", "refused"];
    let disclosures = ["supplied", "partly", "withheld", "supplied"];
    let telling = |(n, (answer, disclosure)): (usize, _)| Telling {
        field: format!("disclosed-{n}"),
        name: "شركة أشغال الأطلس".to_owned(),
        concerns: "الأثمان الأحادية".to_owned(),
        answer,
        disclosure,
    };
    answers.into_iter().zip(disclosures).enumerate().map(telling).collect()
}

pub fn previews() -> Vec<ReplyPreview> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let items = proposal::pages().into_iter().flat_map(|page| page.items).collect::<Vec<_>>();
    let page = |needs_head: bool, road| ReplyPreview {
        form: FormState::new(),
        head: head(sample),
        institution: room.institution.name.ar.clone(),
        name: sample.told.name(&sample.case),
        lang: "ar",
        dir: "rtl",
        text: "تجدون رفقته اللائحة المطلوبة.".to_owned(),
        heading: reply::heading(Locale::Ar, !needs_head),
        items: letter::said(Locale::Ar, &items),
        kept: Vec::new(),
        remedies: answer::remedies(Locale::Ar, room.clock.today(), None),
        needs_head,
        signs_off: needs_head && road == "letter",
        can_reply: true,
        can_propose: true,
        consultations: vec!["شركة أشغال الأطلس".to_owned()],
        to_tell: tellings(),
        road,
        typed: vec![("text".to_owned(), "x".to_owned())],
        changed: Vec::new(),
    };
    vec![page(true, "mail"), page(false, "letter"), page(true, "letter")]
}
