//! The page of one act on a complaint: a form of its own, recorded once, refused in words at the form.
//! Which fields an act has stands in `fields`.

use super::{
    bench::{Bench, Opened, Place, path},
    complaint::reference,
    fields::{self, About},
    story,
};
use crate::{
    app::{self, Act, Sealer, change, change::Target},
    domain::{
        case::{command::Command, decide::ahead},
        complaint::{
            available::available,
            command::{Action, Command as OnComplaint},
            last_day::LastDay,
        },
    },
    i18n::Args,
    persistence::{events, people},
    web::{
        Failure,
        forms::FormState,
        reading::{Reading, refused},
        staff::Stop,
        typed_date,
        views::Page,
        workplace::{
            fields::Part,
            story::{Step, people as people_of},
            upload::{Kept, Upload},
        },
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// The page of an act.
#[derive(Debug, Serialize)]
pub struct ActPage {
    pub(super) form: FormState,
    /// The code of the act: its words are `hearing-<act>-…`.
    pub(super) act: &'static str,
    pub(super) body: &'static str,
    pub(super) place: &'static str,
    pub(super) reference: String,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) version: u32,
    pub(super) parts: Vec<Part>,
    pub(super) takes_files: bool,
    pub(super) kept: Vec<Kept>,
    /// Whether the act takes something away.
    pub(super) grave: bool,
    /// A promise that comes after the last day of the next remedy, and that day.
    pub(super) outlasts: Option<(Date, Date)>,
    /// Whether whoever decides gave the answer too.
    pub(super) also_answered: bool,
    /// What others did since the form was opened.
    pub(super) changed: Vec<Step>,
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "hearing/act.html";

    fn samples() -> Vec<Self> {
        super::samples::acts()
    }
}

/// A form to be shown (again).
struct Again {
    status: StatusCode,
    form: FormState,
    version: u32,
    kept: Vec<Kept>,
    outlasts: Option<(Date, Date)>,
    changed: Vec<Step>,
}

/// `GET /{lang}/{place}/complaints/{reference}/{act}`
pub async fn show<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let action = action(&names)?;
    let opened = bench.open(reference(&names)).await?;
    let moment = bench.moment(opened.institution);
    if !available(opened.case(), &opened.complaint, &bench.actor, &moment).contains(&action) {
        return Ok(bench.member.visit.see(&path::<P>(&opened.complaint)));
    }
    let mut form = FormState::new();
    if matches!(action, Action::RecordReceipt | Action::Follow) {
        form.put("on", typed_date::written(moment.today));
    }
    let version = opened.stored.version;
    let status = StatusCode::OK;
    let again = Again { status, form, version, kept: Vec::new(), outlasts: None, changed: Vec::new() };
    Ok(page(&bench, &opened, action, again)?)
}

/// `POST /{lang}/{place}/complaints/{reference}/{act}`
pub async fn submit<P: Place>(
    Path(names): Path<HashMap<String, String>>,
    upload: Upload<Bench<P>>,
) -> Result<Response, Stop> {
    let action = action(&names)?;
    let opened = upload.office.open(reference(&names)).await?;
    match recorded(&upload, &opened, action).await? {
        Ok(response) => Ok(response),
        Err(again) => Ok(page(&upload.office, &opened, action, again)?),
    }
}

fn action(names: &HashMap<String, String>) -> Result<Action, Failure> {
    let code = names.get("act").map_or("", String::as_str);
    Action::parse(code).filter(|action| fields::has_page(*action)).ok_or(Failure::NotFound)
}

fn page<P: Place>(
    bench: &Bench<P>,
    opened: &Opened,
    action: Action,
    again: Again,
) -> Result<Response, Failure> {
    let complaint = &opened.complaint;
    let answered = bench.actor.user().is_some_and(|user| opened.case().was_answered_by(user));
    let page = ActPage {
        form: again.form,
        act: action.code(),
        body: complaint.body.code(),
        place: P::PATH,
        reference: complaint.reference.to_string(),
        path: path::<P>(complaint),
        title: opened.told.title(opened.case()),
        version: again.version,
        parts: fields::parts(action, complaint.body),
        takes_files: fields::takes_files(action),
        kept: again.kept,
        grave: matches!(action, Action::Dismiss | Action::RecordWithdrawal),
        outlasts: again.outlasts,
        also_answered: answered && matches!(action, Action::Decide | Action::Dismiss),
        changed: again.changed,
    };
    bench.member.visit.private_page(again.status, bench.chrome(), &page)
}

/// Records the form once, or gives it back with its faults; what was typed is kept.
async fn recorded<P: Place>(
    upload: &Upload<Bench<P>>,
    opened: &Opened,
    action: Action,
) -> Result<Result<Response, Again>, Failure> {
    let bench = &upload.office;
    let version = upload.sent.fields.get("version").parse().unwrap_or(0);
    let again = |status, form| Again {
        status,
        form,
        version,
        kept: upload.kept(),
        outlasts: None,
        changed: Vec::new(),
    };
    if !upload.sent.fields.get("drop").is_empty() {
        return Ok(Err(again(StatusCode::OK, upload.sent.fields.state())));
    }
    let sealer = Sealer::new(&bench.portal().clock);
    let mut read = Reading::new(bench.member.visit.locale, &upload.sent.fields, sealer);
    // What an act does not take is not sealed: no event would name it.
    let (files, attachments) =
        if fields::takes_files(action) { upload.attach(&mut read.sealer) } else { Default::default() };
    let about = About { id: opened.complaint.id, body: opened.complaint.body, road: opened.case().road() };
    let command = fields::command(action, about, &mut read, attachments);
    upload.say_refused(&mut read.form)?;
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let (Some(command), true) = (command, read.form.is_right()) else {
        return Ok(Err(again(wrong, read.form)));
    };
    if let Some(days) = outlasting(bench, opened, &command)
        && upload.sent.fields.get("warned") != days.0.to_string()
    {
        return Ok(Err(Again { outlasts: Some(days), ..again(StatusCode::OK, read.form) }));
    }
    let Reading { locale, mut form, sealer, .. } = read;
    let act = Act {
        target: Target::Existing { case: opened.case().id, expected: Some(version) },
        actor: &bench.actor,
        command,
        values: sealer.into_values(),
        files,
        form_key: upload.sent.once(&bench.portal().keys, opened.complaint.id),
    };
    match change(bench.portal(), act).await {
        Ok(_) => {
            let done = format!("{}?done={}", path::<P>(&opened.complaint), action.code());
            Ok(Ok(bench.member.visit.see(&done)))
        }
        Err(app::Error::Refused(refusal)) => {
            refused(&mut form, locale, &refusal);
            Ok(Err(again(wrong, form)))
        }
        Err(app::Error::Conflict { version: now }) => {
            form.wrong("", "office-conflict", Args::new());
            let changed = changed(bench, opened, version).await?;
            Ok(Err(Again { version: now, changed, ..again(StatusCode::CONFLICT, form) }))
        }
        Err(app::Error::FilesGone) => {
            form.wrong("files", "office-files-gone", Args::new());
            Ok(Err(again(wrong, form)))
        }
        Err(app::Error::FormUsed { .. }) => {
            form.wrong("", "office-form-used", Args::new());
            Ok(Err(again(StatusCode::CONFLICT, form)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The promised day and the last day of the next remedy, where the promise comes after it.
fn outlasting<P: Place>(bench: &Bench<P>, opened: &Opened, command: &Command) -> Option<(Date, Date)> {
    let Command::Complaint { command, .. } = command else { return None };
    let OnComplaint::Decide(ruling) = &**command else { return None };
    let promised = ruling.redress.as_ref()?.by?;
    let moment = bench.moment(opened.institution);
    let last = LastDay::told_with_decision(opened.case(), &opened.complaint, &moment)?;
    // A day that will be refused needs no warning.
    (promised > last.on && ahead(promised, &moment).is_ok()).then_some((promised, last.on))
}

/// What others did on this complaint since that version.
async fn changed<P: Place>(bench: &Bench<P>, opened: &Opened, since: u32) -> Result<Vec<Step>, Failure> {
    let fresh = bench.open(&opened.complaint.reference.to_string()).await?;
    let db = &bench.portal().db;
    let history = events::history(db, opened.case().id).await?;
    let names = people::names(db, people_of(&history)).await?;
    Ok(story::steps::<P>(&fresh, &history, since, &names))
}
