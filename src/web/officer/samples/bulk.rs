//! Acts on several cases.

use super::cases::cases;
use crate::{
    domain::case::{command::Action, refusal::Refusal},
    persistence::joint_acts::{Became, JointAct},
    web::{
        forms::FormState,
        officer::{
            bulk::{Bulk, Chosen, LeftOut, Letter, Results, Shared, extend_parts, parts_of},
            fields::form,
            reply::items,
            worklist,
        },
        workplace::fields::Choice,
    },
};
use jiff::{Timestamp, civil::Date};

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
        campaign: if matches!(act, "reply" | "extend" | "ungroup") {
            "تعويضات التنقل".to_owned()
        } else {
            String::new()
        },
        parts,
        shared: None,
        rows: rows.iter().map(chosen).collect(),
        count: rows.len(),
        left_out: [Refusal::TermEnded { ended_on: Date::constant(2026, 3, 25) }, Refusal::AlreadyExtended]
            .iter()
            .zip(&rows)
            .map(|(refusal, row)| LeftOut::of(row.clone(), refusal))
            .collect(),
        most: 500,
    };
    let mut nothing = page("assign", Vec::new());
    nothing.form.wrong("", "bulk-nothing-chosen", crate::i18n::Args::new());
    nothing.rows.clear();
    nothing.count = 0;
    let known: Vec<_> = super::campaigns::campaign().into_iter().collect();
    let reply = |letter| Bulk { shared: Some(shared(letter)), ..page("reply", Vec::new()) };
    vec![
        page("group", parts_of(&known)),
        page("ungroup", Vec::new()),
        page("extend", extend_parts(true)),
        page("extend", extend_parts(false)),
        reply(None),
        reply(Some(letter())),
        page("assign", vec![form(Action::Assign).named("to", vec![colleague])]),
        page("note", vec![form(Action::Note).area("text")]),
        page("export", Vec::new()),
        nothing,
    ]
}

/// The form of an answer to all, and the same as a letter that awaits a signature.
fn shared(letter: Option<Letter>) -> Shared {
    Shared {
        numbers: vec![1, 2],
        can_add: true,
        grounds: items::grounds(false),
        exceptions: items::exceptions(),
        languages: vec![("ar", "العربية", 14), ("fr", "Français", 1)],
        proposed: letter.is_some(),
        letter,
    }
}

fn letter() -> Letter {
    Letter {
        lang: "ar",
        dir: "rtl",
        institution: "وزارة الصحة والحماية الاجتماعية".to_owned(),
        heading: "جواب نهائي".to_owned(),
        text: "تجدون اللائحة منشورة في البوابة.".to_owned(),
        items: Vec::new(),
        remedies: vec!["يمكنكم تقديم شكاية إلى رئيس المؤسسة.".to_owned()],
        typed: vec![("text".to_owned(), "x".to_owned())],
    }
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
        ("elsewhere", None),
        ("not-there", None),
        ("refused", Some("already-taken-on")),
        ("refused", Some("term-ended")),
    ];
    let act = |act: &str| JointAct {
        id: uuid::Uuid::nil(),
        institution: room.institution.code.clone(),
        user: room.officer,
        act: act.to_owned(),
        view: "?due=late".to_owned(),
        cases: 8,
        outcomes: outcomes.map(became).into(),
        at: Timestamp::UNIX_EPOCH,
    };
    ["assign", "group", "reply", "extend", "ungroup"].map(|code| Results::of(act(code))).into()
}
