//! The page of one act on a case. Which fields an act has stands in `fields`, what becomes of a form in the frame
//! that all workplaces share.

use super::{
    fields::{Begins, Desk, Kind, Makes, begins, form},
    office::{Office, Opened},
};
use crate::{
    app::change::Target,
    domain::case::command::{Action, Command},
    persistence::{events, files_of_cases::StoredFile, people, values},
    web::{
        Failure,
        answer::Reader,
        forms::FormState,
        reading::Reading,
        staff::Stop,
        staged,
        views::Page,
        workplace::{
            act::{self, Again, reading, version},
            fields::{FilesPart, Part},
            reference,
            story::{self, Step},
            told::Told,
            upload::{Kept, Upload},
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
    pub(super) files: Option<FilesPart>,
    pub(super) kept: Vec<Kept>,
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
    let (action, kind) = form_of(&names)?;
    let desk = Desk::open(office, reference(&names), None).await?;
    if !desk.opened.offers(&desk.office, action) {
        return Ok(desk.office.member.visit.see(&desk.opened.path()));
    }
    let version = desk.opened.stored.version;
    page(&desk, (action, kind), Again::fresh(version), Vec::new())
}

/// `POST /{lang}/officer/cases/{reference}/{act}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    upload: Upload<Office>,
) -> Result<Response, Stop> {
    let (action, kind) = form_of(&names)?;
    let kept = upload.kept();
    let Upload { office, sent } = upload;
    let desk = Desk::open(office, reference(&names), Some(&sent.fields)).await?;
    let visit = &desk.office.member.visit;
    if !sent.fields.get("drop").is_empty() {
        let again = Again::with(StatusCode::OK, sent.fields.state(), version(&sent.fields));
        return page(&desk, (action, kind), again, kept);
    }
    let mut reading = reading(&desk.office.member, &sent.fields);
    let (command, files) = match kind.command {
        // What an act does not take is not sealed: no event would name it.
        Makes::OfFields(command) => (command(form(action), &desk, &mut reading), Vec::new()),
        Makes::OfFiles(_, command) => {
            let (files, attachments) = staged::attach(&sent.files, &mut reading.sealer);
            (command(form(action), &desk, &mut reading, attachments), files)
        }
    };
    sent.say_refused(visit, &mut reading.form)?;
    let key = sent.once(&desk.office.portal().keys, desk.opened.case().id);
    match record(&desk.office, &desk.opened, reading, command, files, key, action.code()).await? {
        Ok(response) => Ok(response),
        Err(again) => page(&desk, (action, kind), again, kept),
    }
}

fn form_of(names: &HashMap<String, String>) -> Result<(Action, Kind), Failure> {
    let action = Action::parse(names.get("act").map_or("", String::as_str)).ok_or(Failure::NotFound)?;
    match begins(action) {
        Begins::Form(kind) => Ok((action, kind)),
        Begins::Page | Begins::Within | Begins::Elsewhere => Err(Failure::NotFound),
    }
}

fn page(
    desk: &Desk,
    (action, kind): (Action, Kind),
    again: Again,
    kept: Vec<Kept>,
) -> Result<Response, Stop> {
    let page = ActPage {
        act: action.code(),
        head: Head::of(&desk.opened, again.version),
        parts: (kind.parts)(form(action), desk.offered()),
        files: kind.files(),
        kept,
        grave: matches!(action, Action::ProposeVoid | Action::RecordWithdrawal),
        changed: again.changed,
        form: again.form,
    };
    Ok(desk.office.member.visit.private_page(again.status, desk.office.chrome(), &page)?)
}

/// Records once, by the `key` of the form, what it says about a case, upon the version that it was made from; then
/// the page of the case says that it is `done`.
///
/// # Errors
/// The case is not there, or the store.
pub async fn record(
    office: &Office,
    opened: &Opened,
    reading: Reading<'_>,
    command: Option<Command>,
    files: Vec<StoredFile>,
    key: Option<(String, String)>,
    done: &str,
) -> Result<Result<Response, Again>, Failure> {
    let version = version(reading.fields);
    let case = opened.case().id;
    let does = command.map(|command| (Target::Existing { case, expected: Some(version) }, command));
    match act::record(&office.member, reading, does, files, key).await? {
        Ok(_) => Ok(Ok(office.member.visit.see(&format!("{}?done={done}", opened.path())))),
        Err(mut again) => {
            if again.is_overtaken(version) {
                again.changed = changed(office, opened, version).await?;
            }
            Ok(Err(again))
        }
    }
}

/// What others did since that version.
async fn changed(office: &Office, opened: &Opened, since: u32) -> Result<Vec<Step>, Failure> {
    let db = &office.portal().db;
    let history = events::history(db, opened.case().id).await?;
    let names = people::names(db, story::people(&history)).await?;
    let told = values::of_case(db, opened.case().id).await?;
    let reader = Reader::new(office.portal(), office.member.visit.locale);
    Ok(story::steps(&history, since, &Told(told), &names, reader))
}
