//! Acts on several cases.

use super::cases::cases;
use crate::{
    domain::case::command::Action,
    persistence::joint_acts::{Became, JointAct},
    web::{
        forms::FormState,
        officer::{
            bulk::{Bulk, Chosen, Results},
            fields::form,
            worklist,
        },
        workplace::fields::Choice,
    },
};
use jiff::Timestamp;

/// Each act before it is done; one with nothing to do.
pub fn pages() -> Vec<Bulk> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let moment = room.moment();
    let rows: Vec<_> = samples
        .iter()
        .map(|sample| worklist::row(&sample.case, &sample.told, &sample.names, &moment))
        .collect();
    let chosen = |row: &worklist::Row| Chosen { row: row.clone(), mark: "MEF-2026-00001-6:3".to_owned() };
    let colleague =
        Choice::Name { value: room.officer.to_string(), text: "خديجة الوزاني".to_owned() };
    let page = |act, parts| Bulk {
        form: FormState::new(),
        act,
        view: "?due=late".to_owned(),
        parts,
        rows: rows.iter().map(chosen).collect(),
        count: rows.len(),
        left_out: rows.iter().take(1).cloned().collect(),
        most: 500,
    };
    let mut nothing = page("assign", Vec::new());
    nothing.form.wrong("", "bulk-nothing-chosen", crate::i18n::Args::new());
    nothing.rows.clear();
    nothing.count = 0;
    vec![
        page("assign", vec![form(Action::Assign).named("to", vec![colleague])]),
        page("note", vec![form(Action::Note).area("text")]),
        page("export", Vec::new()),
        nothing,
    ]
}

/// What became of an act: every outcome.
pub fn results() -> Vec<Results> {
    let became = |(outcome, refusal): (&str, Option<&str>)| Became {
        reference: "MEF-2026-00001-6".to_owned(),
        outcome: outcome.to_owned(),
        refusal: refusal.map(str::to_owned),
    };
    let Some((room, _)) = cases() else { return Vec::new() };
    let outcomes = [
        ("done", None),
        ("done-before", None),
        ("overtaken", None),
        ("form-used", None),
        ("gone", None),
        ("refused", Some("already-taken-on")),
    ];
    vec![Results::of(JointAct {
        id: uuid::Uuid::nil(),
        institution: room.institution.code.clone(),
        user: room.officer,
        act: "assign".to_owned(),
        view: "?due=late".to_owned(),
        cases: 6,
        outcomes: outcomes.map(became).into(),
        at: Timestamp::UNIX_EPOCH,
    })]
}
