//! A case of everything, invented.

use super::*;
use crate::domain::{
    case::{clock, ground::ExtensionGround},
    complaint::{facts::Grievance, state::State},
    law::{Calendar, Class, ClassHistory, Rule, explain},
};
use jiff::civil::date;

/// What is not written every day.
const EVENTS: [(Family, &[&str]); 4] = [
    (
        Family::Case,
        &[
            "taken-on",
            "closed",
            "declared",
            "notice-left",
            "notice-given-up",
            "notice-bounced",
            "passed",
            "recalculated",
            "extension-restored",
            "letter-dispatched",
        ],
    ),
    (Family::Complaint, &["ripened", "eased", "recalculated", "followed", "inquired"]),
    (Family::Contribution, &["asked", "answered", "withdrawn"]),
    (Family::Delivery, &["appointed", "changed", "missed", "supplied"]),
];

/// Whatever a sentence asks for.
const ARGS: [(&str, &str); 10] = [
    ("body", "head"),
    ("from", "MEF"),
    ("to", "MSPS"),
    ("rule", "answer"),
    ("inquiry", "asked"),
    ("compliance", "part"),
    ("bounce", "soft"),
    ("by", "requester"),
    ("mode", "pickup"),
    ("proof", "signature"),
];

const REFERENCE: &str = "CTIZ-2026-00087-4";
const COMPLAINT: &str = "CTIZ-2026-00090-X";
const HASH: &str = "3b5d5c3712955042212316173ccf37be800b5c3e4c1d1e9f1d2a0b6f7a8c9d0e";

pub fn names() -> Names {
    Names {
        ar: "المجلس الجماعي لتيزنيت".to_owned(), fr: "Commune de Tiznit".to_owned(), en: None, zgh: None
    }
}

fn span(month: i8, day: i8) -> Option<Span> {
    let on = Some(date(2026, month, day));
    Some(Span { earliest: on, due_on: on, latest: on })
}

pub fn whole() -> Case {
    let complaint = |state: &State| ComplaintView {
        reference: COMPLAINT.to_owned(),
        body: "head",
        received_on: date(2026, 11, 20),
        state: state.code(),
    };
    let running = PeriodView { verdict: "", is_later: true, explanation: None, ..period("urgent") };
    let uncounted =
        PeriodView { due: None, first_on: None, last_on: None, moved: Vec::new(), ..running.clone() };
    let verdicts = Verdict::ALL.iter().map(|one| PeriodView {
        verdict: one.code(),
        shape: shape(*one),
        explanation: None,
        moved: Vec::new(),
        ..period("head-decision")
    });
    Case {
        reference: REFERENCE.to_owned(),
        institution: Some(names()),
        addressed: Some(names()),
        passings: PassedView::sample().into_iter().collect(),
        stage: "answered",
        kind: "urgent",
        channel: "portal",
        filed_at: Timestamp::UNIX_EPOCH,
        received_on: Some(date(2026, 10, 12)),
        as_of: date(2026, 11, 29),
        periods: [period("answer"), running, uncounted].into_iter().chain(verdicts).collect(),
        complaints: State::ALL.iter().map(complaint).collect(),
        story: story(),
        head: HASH.to_owned(),
        back: "auditor/cases?as_of=2026-11-29".to_owned(),
        back_to: "auditor-case-back",
    }
}

fn period(rule: &'static str) -> PeriodView {
    let classes = ClassHistory::always(Class::TerritorialCollectivity);
    let moved = |step: &clock::Step| MovedView {
        step: step.code(),
        on: date(2026, 10, 12),
        article: "16".to_owned(),
        after: span(11, 11).filter(|_| *step != clock::Step::Stop),
    };
    PeriodView {
        rule,
        reference: if rule == "head-decision" { COMPLAINT.to_owned() } else { String::new() },
        names: Some(names()),
        received_on: date(2026, 10, 12),
        first_on: Some(date(2026, 11, 11)),
        last_on: Some(date(2026, 11, 11)),
        term: "first",
        extension: "invalid",
        extension_ground: ExtensionGround::LargeNumber.code(),
        ended: "answered",
        ended_on: Some(date(2026, 11, 20)),
        units: Some(27),
        unit: "working_day",
        late_by: Some(7),
        verdict: "late",
        shape: "metlate",
        is_later: false,
        due: span(11, 11),
        moved: clock::Step::ALL.iter().map(moved).collect(),
        explanation: explain(Calendar::builtin(), Rule::Answer, false, date(2026, 10, 12), &classes).ok(),
    }
}

pub fn story() -> Vec<Step> {
    const TOLD: [&str; 6] = ["extension", "reply", "decision", "consultation", "disclosure", "information"];
    let due = |before, after| Detail::Due { rule: Rule::Answer, before, after };
    let details = TOLD.map(Detail::Told).into_iter().chain([
        Detail::ToldAgainBy(date(2026, 11, 27)),
        Detail::ExtensionGround(ExtensionGround::ThirdParty),
        Detail::Ground("r2"),
        Detail::Exception(crate::domain::case::ground::Exception::PersonalData),
        Detail::Grievance(Grievance::Late),
        Detail::Finding(crate::domain::complaint::facts::Finding::Upheld),
        due(None, span(11, 11)),
        due(span(11, 11), span(12, 9)),
        due(span(11, 11), None),
    ]);
    let step = |seq, key: &str, details: Vec<DetailView>| Step {
        seq,
        key: key.to_owned(),
        args: ARGS.iter().fold(Args::new(), |args, (name, code)| args.with(*name, *code)),
        role: "officer",
        at: Timestamp::UNIX_EPOCH,
        on: date(2026, 10, 12),
        complaint: if seq == 2 { COMPLAINT.to_owned() } else { String::new() },
        details,
        hash: HASH.to_owned(),
        late: seq == 3,
    };
    let details = details.map(|one| detail(&one)).collect();
    let told = EVENTS.iter().flat_map(|(family, kinds)| kinds.iter().map(|kind| (*family, *kind)));
    let told = told.map(|sentence| step(1, &story::key(sentence), Vec::new()));
    let first = [
        step(3, "office-event-extension-lapsed", details),
        step(2, "complaint-event-filed", Vec::new()),
        step(1, story::UNNAMED, Vec::new()),
    ];
    first.into_iter().chain(told).collect()
}
