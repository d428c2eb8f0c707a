//! Every component in its states, rendered by the test of all pages; no route leads here.

use serde::Serialize;
use serde_json::{Value, json};

use super::Page;
use crate::domain::law::{Calendar, Class, ClassHistory, Explanation, Rule, explain};
use crate::i18n::Args;
use crate::web::forms::FormState;
use jiff::civil::{Date, date};

#[derive(Serialize)]
pub(super) struct Gallery {
    form: FormState,
    statuses: Vec<Value>,
    explanations: Vec<Explanation>,
    today: Date,
    story: Value,
    options: Value,
}

fn explanation(rule: Rule, received: Date) -> Explanation {
    let classes = ClassHistory::always(Class::StateAdministration);
    explain(Calendar::builtin(), rule, false, received, &classes).expect("a maintained year")
}

fn statuses() -> Vec<Value> {
    let of = |state: Value, unit: &str| {
        let mut status = json!({"term": "first", "unit": unit});
        status.as_object_mut().expect("a map").extend(state.as_object().expect("a map").clone());
        status
    };
    let states = [
        json!({"state": "not-started"}),
        json!({"state": "not-computable"}),
        json!({"state": "running", "left": 12}),
        json!({"state": "running", "left": 2}),
        json!({"state": "due-today"}),
        json!({"state": "between", "earliest": "2027-03-25", "latest": "2027-03-26"}),
        json!({"state": "overdue", "by": 8}),
        json!({"state": "overdue", "by": null}),
        json!({"state": "met"}),
        json!({"state": "met-late", "by": 1}),
        json!({"state": "met-late", "by": null}),
        json!({"state": "ended-without-reply", "late": true, "by": 3}),
        json!({"state": "ended-without-reply", "late": false, "by": null}),
    ];
    let units = ["working_day", "calendar_day"];
    units.iter().flat_map(|unit| states.iter().map(|state| of(state.clone(), unit))).collect()
}

impl Page for Gallery {
    const TEMPLATE: &'static str = "macros/gallery.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("name", "<b>فاطمة</b> & Co").with("kind", "urgent");
        wrong.wrong("mail", "count-days", Args::new().with("n", 3));
        let page = |form: FormState| Gallery {
            form,
            statuses: statuses(),
            explanations: vec![
                explanation(Rule::Answer, date(2026, 10, 12)),
                explanation(Rule::Answer, date(2026, 2, 23)),
                explanation(Rule::Urgent, date(2026, 11, 20)),
                explanation(Rule::Answer, date(2027, 2, 22)),
            ],
            today: date(2026, 11, 4),
            story: json!([
                {"key": "days-due", "args": {}, "on": "2026-12-09", "next": true, "late": false},
                {"key": "days-zero", "args": {}, "at": "2026-10-12T14:05:00Z", "next": false, "late": true, "note": "<i>"},
            ]),
            options: json!([
                {"value": "ordinary", "key": "yes"},
                {"value": "urgent", "text": "<Urgent>", "hint": "not-given"},
                {"value": "x", "names": {"ar": "جماعة", "fr": "Commune", "en": "Commune"}},
            ]),
        };
        vec![page(FormState::new()), page(wrong)]
    }
}
