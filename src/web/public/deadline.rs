//! The calculator: any period of the law from any day, explained day by day by the same engine.

use crate::{
    domain::law::{Class, ClassHistory, Explanation, Rule, as_told, explain, period},
    i18n::Args,
    web::{
        Failure, Visit,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        requester::steps::{self, Choice, choices},
        typed_date,
        views::Page,
    },
};
use axum::{extract::RawQuery, response::Response};
use serde::Serialize;

const RULE: &str = "rule";
const RECEIVED: &str = "received";
const CLASS: &str = "calendar";
const EXTENDED: &str = "extended";

/// The form, and the answer below it once there is one.
#[derive(Debug, Serialize)]
pub struct Deadline {
    form: FormState,
    rules: Vec<Choice>,
    classes: Vec<Choice>,
    explanation: Option<Explanation>,
}

impl Page for Deadline {
    const TEMPLATE: &'static str = "public/deadline.html";

    fn samples() -> Vec<Self> {
        use crate::domain::law::Calendar;
        let asked = |rule: Rule, day| {
            let classes = ClassHistory::always(Class::StateAdministration);
            let explanation = explain(Calendar::builtin(), rule, false, day, &classes).ok();
            page(
                FormState::new().with(RULE, rule.code()).with(RECEIVED, typed_date::written(day)),
                explanation,
            )
        };
        let mut wrong = FormState::new();
        for code in ["missing", "no-date", "no-such-day", "not-maintained", "before-law"] {
            let args = Args::new().with("year", "2040");
            wrong.wrong(RECEIVED, &format!("wrong-received-{code}"), args);
        }
        wrong.wrong(EXTENDED, "wrong-extended-not-possible", Args::new());
        let days = [jiff::civil::date(2026, 2, 23), jiff::civil::date(2027, 8, 2)];
        let mut pages = vec![page(start(), None), page(wrong, None), asked(Rule::Answer, days[1])];
        pages.extend(Rule::ALL.map(|rule| asked(rule, days[0])));
        pages
    }
}

fn page(form: FormState, explanation: Option<Explanation>) -> Deadline {
    Deadline {
        form,
        rules: choices("rule", Rule::ALL.map(Rule::code), false),
        classes: choices("class", Class::ALL.map(Class::code), false),
        explanation,
    }
}

fn start() -> FormState {
    FormState::new().with(RULE, Rule::Answer.code()).with(CLASS, Class::StateAdministration.code())
}

/// `GET deadline`
pub async fn show(visit: Visit, query: RawQuery) -> Result<Response, Failure> {
    let fields = steps::query(query);
    let (form, explanation) = if fields.has(RECEIVED) { answer(&visit, &fields) } else { (start(), None) };
    visit.page(&visit.chrome().at("deadline"), &page(form, explanation))
}

fn answer(visit: &Visit, fields: &Fields) -> (FormState, Option<Explanation>) {
    let mut read = Reading::speaking(visit.locale, fields);
    let received_on = read.date(RECEIVED, "received");
    let mut form = read.form;
    let rule = Rule::parse(fields.get(RULE)).unwrap_or(Rule::Answer);
    let class = Class::parse(fields.get(CLASS)).unwrap_or(Class::StateAdministration);
    let Some(received_on) = received_on else { return (form, None) };
    // A link to this page names the day as machines do.
    form.values.insert(RECEIVED.to_owned(), typed_date::written(received_on));
    let extended = fields.has(EXTENDED);
    if extended && period(rule, received_on).extension.is_none() {
        form.wrong(EXTENDED, "wrong-extended-not-possible", Args::new());
        return (form, None);
    }
    let calendar = visit.web.portal.calendar();
    let classes = ClassHistory::always(class);
    match explain(calendar, rule, extended, received_on, &classes) {
        Ok(explanation) => (form, Some(as_told(explanation, calendar, &classes))),
        Err(missing) => {
            let code = if missing.before_law { "before-law" } else { "not-maintained" };
            let args = Args::new().with("year", missing.year.to_string());
            form.wrong(RECEIVED, &format!("wrong-received-{code}"), args);
            (form, None)
        }
    }
}
