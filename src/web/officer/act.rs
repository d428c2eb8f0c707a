//! The page of one act on a case: a form of its own, recorded once, refused in words at the form.
//! Which fields an act has stands in `fields`.

use super::{
    case::reference,
    fields::Desk,
    office::{Office, OfficePosted, Opened},
};
use crate::{
    app::{self, Act, Sealer, change, change::Target},
    domain::case::command::{Action, Command},
    i18n::Args,
    persistence::{events, files_of_cases::StoredFile, people},
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::{Reading, refused},
        staff::Stop,
        views::Page,
        workplace::{
            fields::Part,
            story::{self, Step},
            told::Told,
        },
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The page of an act.
#[derive(Debug, Serialize)]
pub struct ActPage {
    pub(super) form: FormState,
    /// The code of the act: its words are `office-<act>-…`.
    pub(super) act: &'static str,
    pub(super) head: Head,
    pub(super) parts: Vec<Part>,
    /// Whether the act takes something away.
    pub(super) grave: bool,
    /// What others did since the form was opened.
    pub(super) changed: Vec<Step>,
}

/// What stands over every form about a case.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    pub reference: String,
    pub path: String,
    pub title: String,
    /// The count of events that the form was made from.
    pub version: u32,
}

impl Head {
    pub fn of(opened: &Opened, version: u32) -> Self {
        Self {
            reference: opened.case().reference.to_string(),
            path: opened.path(),
            title: opened.told.title(opened.case()),
            version,
        }
    }
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "officer/act.html";

    fn samples() -> Vec<Self> {
        super::samples::act::pages()
    }
}

/// `GET /{lang}/officer/cases/{reference}/{act}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let action = action(&names)?;
    let desk = Desk::open(office, reference(&names), None).await?;
    if !desk.opened.offers(&desk.office, action) {
        return Ok(desk.office.member.visit.see(&desk.opened.path()));
    }
    let version = desk.opened.stored.version;
    page(&desk, action, Again::fresh(version))
}

/// `POST /{lang}/officer/cases/{reference}/{act}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let action = action(&names)?;
    let desk = Desk::open(office, reference(&names), Some(&fields)).await?;
    let mut reading = reading(&desk.office, &fields);
    let command = super::fields::command(action, &desk, &mut reading);
    match record(&desk.office, &desk.opened, reading, command, Vec::new(), action.code()).await? {
        Outcome::Done(response) => Ok(response),
        Outcome::Again(again) => page(&desk, action, again),
    }
}

fn action(names: &HashMap<String, String>) -> Result<Action, Failure> {
    let code = names.get("act").map_or("", String::as_str);
    Action::parse(code).filter(|action| super::fields::has_page(*action)).ok_or(Failure::NotFound)
}

fn page(desk: &Desk, action: Action, again: Again) -> Result<Response, Stop> {
    let page = ActPage {
        act: action.code(),
        head: Head::of(&desk.opened, again.version),
        parts: super::fields::parts(action, desk),
        grave: matches!(action, Action::ProposeVoid | Action::RecordWithdrawal),
        changed: again.changed,
        form: again.form,
    };
    Ok(desk.office.member.visit.private_page(again.status, desk.office.chrome(), &page)?)
}

/// A form of that office, to be read.
pub fn reading<'a>(office: &Office, fields: &'a Fields) -> Reading<'a> {
    Reading::new(office.member.visit.locale, fields, Sealer::new(&office.portal().clock))
}

/// How a form ended: recorded, or shown again.
pub enum Outcome {
    Done(Response),
    Again(Again),
}

/// A form to be shown (again).
pub struct Again {
    pub status: StatusCode,
    pub form: FormState,
    pub version: u32,
    pub changed: Vec<Step>,
}

impl Again {
    pub fn fresh(version: u32) -> Self {
        Self { status: StatusCode::OK, form: FormState::new(), version, changed: Vec::new() }
    }

    /// The same form with its faults.
    pub fn wrong(form: FormState, version: u32) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, form, version, changed: Vec::new() }
    }
}

/// The version that a form was made from; 0, which no case has, where it does not say.
pub fn version(fields: &Fields) -> u32 {
    fields.get("version").parse().unwrap_or(0)
}

/// Records the command of a form once. A refusal comes back in words, a conflict with what changed;
/// what was typed is kept.
///
/// # Errors
/// The case is not there, or the store.
pub async fn record(
    office: &Office,
    opened: &Opened,
    reading: Reading<'_>,
    command: Option<Command>,
    files: Vec<StoredFile>,
    done: &str,
) -> Result<Outcome, Failure> {
    let version = version(reading.fields);
    let Reading { locale, fields, mut form, sealer } = reading;
    let (Some(command), true) = (command, form.is_right()) else {
        return Ok(Outcome::Again(Again::wrong(form, version)));
    };
    let act = Act {
        target: Target::Existing { case: opened.case().id, expected: Some(version) },
        actor: &office.actor,
        command,
        values: sealer.into_values(),
        files,
        form_key: fields.once(&office.portal().keys, opened.case().id),
    };
    match change(office.portal(), act).await {
        Ok(_) => Ok(Outcome::Done(office.member.visit.see(&format!("{}?done={done}", opened.path())))),
        Err(app::Error::Refused(refusal)) => {
            refused(&mut form, locale, &refusal);
            Ok(Outcome::Again(Again::wrong(form, version)))
        }
        Err(app::Error::Conflict { version: now }) => {
            form.wrong("", "office-conflict", Args::new());
            let changed = changed(office, opened, version).await?;
            Ok(Outcome::Again(Again { status: StatusCode::CONFLICT, form, version: now, changed }))
        }
        Err(app::Error::FilesGone) => {
            form.wrong("", "office-files-gone", Args::new());
            Ok(Outcome::Again(Again::wrong(form, version)))
        }
        Err(app::Error::FormUsed { .. }) => {
            form.wrong("", "office-form-used", Args::new());
            Ok(Outcome::Again(Again { status: StatusCode::CONFLICT, ..Again::wrong(form, version) }))
        }
        Err(error) => Err(error.into()),
    }
}

/// What others did since that version.
pub async fn changed(office: &Office, opened: &Opened, since: u32) -> Result<Vec<Step>, Failure> {
    let db = &office.portal().db;
    let history = events::history(db, opened.case().id).await?;
    let names = people::names(db, story::people(&history)).await?;
    let told = crate::persistence::values::of_case(db, opened.case().id).await?;
    Ok(story::steps(&history, since, &Told(told), &names))
}
