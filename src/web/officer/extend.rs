//! Extension (arts 16 and 17): one of the four grounds, reasons, the notice as it will read. What was told
//! elsewhere is recorded as a fact without effect, and the page says so before.

use super::{
    act::{Head, record},
    office::{Office, OfficePosted, Opened},
};
use crate::{
    domain::{
        case::{
            available::extendable,
            command::{Action, Command, ExtensionNotice},
            ground::ExtensionGround,
        },
        law::{Rule, due, status::TimeStatus},
        recalculation::Span,
        sealed::ValueKind,
    },
    web::{
        forms::FormState,
        reading::Reading,
        staff::Stop,
        views::Page,
        workplace::{
            act::{Again, reading, version},
            fields::Choice,
            reference,
            story::Step,
        },
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// The page to extend a period.
#[derive(Debug, Serialize)]
pub struct Extend {
    pub(super) form: FormState,
    pub(super) head: Head,
    /// The periods that can still be extended.
    pub(super) terms: Vec<Term>,
    pub(super) rules: Vec<Choice>,
    pub(super) grounds: Vec<Choice>,
    pub(super) has_consultation: bool,
    pub(super) road: &'static str,
    pub(super) name: String,
    pub(super) changed: Vec<Step>,
    /// The notice as it will read, after "see the notice".
    pub(super) preview: Option<Preview>,
}

/// A period with its end now and after the extension.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    pub rule: &'static str,
    pub status: TimeStatus,
    pub due_on: Option<Date>,
    pub earliest: Option<Date>,
    pub latest: Option<Date>,
    pub extended: Option<Span>,
    pub more: u16,
}

/// What the requester will read.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    pub ground: String,
    pub reasons: String,
    pub due: Option<Span>,
}

impl Page for Extend {
    const TEMPLATE: &'static str = "officer/extend.html";

    fn samples() -> Vec<Self> {
        super::samples::extend::pages()
    }
}

/// `GET /{lang}/officer/cases/{reference}/extend`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    if !opened.offers(&office, Action::Extend) {
        return Ok(office.member.visit.see(&opened.path()));
    }
    let version = opened.stored.version;
    page(&office, &opened, Again::fresh(version), false)
}

/// `POST /{lang}/officer/cases/{reference}/extend`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let mut read = reading(&office.member, &fields);
    let command = command(&opened, &mut read);
    if fields.get("do") == "preview" && read.form.is_right() {
        let again = Again::with(StatusCode::OK, read.form, version(&fields));
        return page(&office, &opened, again, true);
    }
    let key = fields.once(&office.portal().keys, opened.case().id);
    match record(&office, &opened, read, command, Vec::new(), key, "extend").await? {
        Ok(response) => Ok(response),
        Err(again) => page(&office, &opened, again, false),
    }
}

fn command(opened: &Opened, read: &mut Reading<'_>) -> Option<Command> {
    let sole = match opened.case().clocks.as_slice() {
        [only] => Some(only.rule),
        _ => None,
    };
    let rule = match sole {
        Some(rule) => Some(rule),
        None => read.choice("rule", "office-extend-rule", Rule::parse),
    };
    let ground = read.choice("ground", "office-extend-ground", ExtensionGround::parse);
    let reasons = read.body("reasons", "office-extend-reasons", ValueKind::Reasons);
    let notice = if read.fields.get("notice") == "elsewhere" {
        read.date("told", "office-extend-told").map(|on| ExtensionNotice::Elsewhere { on })
    } else {
        Some(ExtensionNotice::Portal)
    };
    Some(Command::Extend { rule: rule?, ground: ground?, reasons: reasons?, notice: notice? })
}

fn page(office: &Office, opened: &Opened, again: Again, previewed: bool) -> Result<Response, Stop> {
    let terms = terms(office, opened);
    let preview = previewed.then(|| Preview {
        ground: again.form.text("ground").to_owned(),
        reasons: again.form.text("reasons").to_owned(),
        due: terms
            .iter()
            .find(|term| terms.len() == 1 || term.rule == again.form.text("rule"))
            .and_then(|term| term.extended),
    });
    let case = opened.case();
    let mut form = again.form;
    if form.text("notice").is_empty() {
        form.put("notice", "portal");
    }
    let page = Extend {
        form,
        head: Head::of(opened, again.version),
        rules: rules(&terms),
        grounds: grounds(),
        terms,
        has_consultation: case.has_open_consultation(),
        road: case.road().code(),
        name: opened.told.name(case),
        changed: again.changed,
        preview,
    };
    Ok(office.member.visit.private_page(again.status, office.chrome(), &page)?)
}

/// A choice only where there are two periods.
pub(super) fn rules(terms: &[Term]) -> Vec<Choice> {
    if terms.len() < 2 {
        return Vec::new();
    }
    let words =
        |term: &Term| Choice::Words { value: term.rule.to_owned(), key: format!("rule-{}", term.rule) };
    terms.iter().map(words).collect()
}

pub(super) fn grounds() -> Vec<Choice> {
    let words = |ground: &ExtensionGround| Choice::Words {
        value: ground.code().to_owned(),
        key: format!("extension-ground-{}", ground.code()),
    };
    ExtensionGround::ALL.iter().map(words).collect()
}

fn terms(office: &Office, opened: &Opened) -> Vec<Term> {
    let case = opened.case();
    let moment = office.moment_of(case);
    extendable(case, &moment)
        .filter_map(|rule| case.clock(rule))
        .map(|clock| {
            let extended = due(moment.calendar, clock.rule, true, clock.started_on, moment.classes).ok();
            let period = crate::domain::law::period(clock.rule, clock.started_on);
            Term {
                rule: clock.rule.code(),
                status: case.time_status(clock, &moment),
                due_on: clock.due.as_ref().map(|due| due.due_on),
                earliest: clock.due.as_ref().map(|due| due.earliest),
                latest: clock.due.as_ref().map(|due| due.latest),
                extended: extended.as_ref().map(Span::from),
                more: period.total(true) - period.total(false),
            }
        })
        .collect()
}
