//! The page of one act on a complaint. Which fields an act has stands in `fields`, what becomes of a form in the
//! frame that all workplaces share.

use super::{
    bench::{Bench, Opened, Place, path},
    fields::{self, Kind},
    story,
};
use crate::{
    app::change::Target,
    domain::{
        case::{
            command::Command,
            decide::{About, ahead, decide},
        },
        complaint::{
            available::available,
            command::{Action, Command as OnComplaint},
            facts::Body,
            last_day::LastDay,
        },
        meeting::Agreed,
    },
    persistence::{events, people},
    web::{
        Failure,
        answer::Reader,
        commission::meetings::{Standing, standings},
        forms::FormState,
        staff::Stop,
        typed_date,
        views::Page,
        workplace::{
            act::{self, Again, reading, version},
            fields::{FilesPart, Part},
            reference,
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
    pub(super) files: Option<FilesPart>,
    pub(super) kept: Vec<Kept>,
    /// Whether the act takes something away.
    pub(super) grave: bool,
    /// What is to be read before a decision is recorded and sent.
    pub(super) check: Option<Check>,
    /// Of a decision of the Commission the meeting that deliberated the complaint last.
    pub(super) deliberated: Option<Standing>,
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

/// A decision as it would be recorded, with what speaks against it.
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    /// What tells what was read from anything else that is sent.
    pub(super) gist: String,
    pub(super) finding: &'static str,
    /// By when something is promised or recommended.
    pub(super) by: Option<Date>,
    /// How it reaches the complainant.
    pub(super) road: &'static str,
    /// A promise that comes after the last day of the next remedy, and that day.
    pub(super) outlasts: Option<(Date, Date)>,
    /// It is not what the meeting agreed.
    pub(super) differs: bool,
}

/// A form to be shown (again), or what it says to be read first.
type Shown = (Again, Option<Check>);

/// `GET /{lang}/{place}/complaints/{reference}/{act}`
pub async fn show<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let (action, kind) = form_of(&names)?;
    let opened = bench.open(reference(&names)).await?;
    let moment = bench.moment(opened.case())?;
    if !available(opened.case(), &opened.complaint, &bench.actor, &moment).contains(&action) {
        return Ok(bench.member.visit.see(&path::<P>(&opened.complaint)));
    }
    let mut again = Again::fresh(opened.stored.version);
    if matches!(action, Action::RecordReceipt | Action::Follow) {
        again.form.put("on", typed_date::written(moment.today));
    }
    Ok(page(&bench, &opened, (action, kind), (again, None), Vec::new()).await?)
}

/// `POST /{lang}/{place}/complaints/{reference}/{act}`
pub async fn submit<P: Place>(
    Path(names): Path<HashMap<String, String>>,
    upload: Upload<Bench<P>>,
) -> Result<Response, Stop> {
    let (action, kind) = form_of(&names)?;
    let opened = upload.office.open(reference(&names)).await?;
    match recorded(&upload, &opened, action, kind).await? {
        Ok(response) => Ok(response),
        Err(shown) => Ok(page(&upload.office, &opened, (action, kind), shown, upload.kept()).await?),
    }
}

fn form_of(names: &HashMap<String, String>) -> Result<(Action, Kind), Failure> {
    let action = Action::parse(names.get("act").map_or("", String::as_str)).ok_or(Failure::NotFound)?;
    Ok((action, fields::kind(action).ok_or(Failure::NotFound)?))
}

async fn page<P: Place>(
    bench: &Bench<P>,
    opened: &Opened,
    (action, kind): (Action, Kind),
    (again, check): Shown,
    kept: Vec<Kept>,
) -> Result<Response, Failure> {
    let complaint = &opened.complaint;
    let deliberated = deliberated(bench, opened, action).await?;
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
        parts: (kind.parts)(fields::form(action), complaint.body),
        files: kind.files,
        kept,
        grave: matches!(action, Action::Dismiss | Action::RecordWithdrawal),
        check,
        deliberated,
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
    kind: Kind,
) -> Result<Result<Response, Shown>, Failure> {
    let bench = &upload.office;
    let sent = &upload.sent.fields;
    let version = version(sent);
    if !sent.get("drop").is_empty() || sent.get("do") == "edit" {
        return Ok(Err((Again::with(StatusCode::OK, sent.state(), version), None)));
    }
    let mut read = reading(&bench.member, sent);
    // What an act does not take is not sealed: no event would name it.
    let (files, attachments) =
        if kind.files.is_some() { upload.attach(&mut read.sealer) } else { Default::default() };
    let about =
        fields::About { id: opened.complaint.id, body: opened.complaint.body, road: opened.case().road() };
    let command = kind.command(fields::form(action), about, &mut read, attachments);
    upload.say_refused(&mut read.form)?;
    if let (Some(command), true) = (&command, read.form.is_right())
        && let Some(check) = unread(upload, opened, action, command).await?
    {
        return Ok(Err((Again::with(StatusCode::OK, read.form, version), Some(check))));
    }
    let target = Target::Existing { case: opened.case().id, expected: Some(version) };
    let does = command.map(|command| (target, command));
    let key = upload.sent.once(&bench.portal().keys, opened.complaint.id);
    match act::record(&bench.member, read, does, files, key).await? {
        Ok(_) => {
            let done = format!("{}?done={}", path::<P>(&opened.complaint), action.code());
            Ok(Ok(bench.member.visit.see(&done)))
        }
        Err(mut again) => {
            if again.is_overtaken(version) {
                again.changed = changed(bench, opened, version).await?;
            }
            Ok(Err((again, None)))
        }
    }
}

/// A decision that was not read yet as it would be recorded. One that is refused, or made from an older state, is told so
/// by the record.
async fn unread<P: Place>(
    upload: &Upload<Bench<P>>,
    opened: &Opened,
    action: Action,
    command: &Command,
) -> Result<Option<Check>, Failure> {
    let (bench, sent) = (&upload.office, &upload.sent.fields);
    let Command::Complaint { command: of_complaint, .. } = command else { return Ok(None) };
    let (finding, by) = match &**of_complaint {
        OnComplaint::Decide(ruling) => {
            (ruling.finding.code(), ruling.redress.as_ref().and_then(|redress| redress.by))
        }
        OnComplaint::Dismiss { .. } => (Agreed::Inadmissible.code(), None),
        _ => return Ok(None),
    };
    let said = ["finding", "reasons", "what", "by"].map(|name| sent.get(name)).join("\n");
    let gist = bench.portal().keys.content_digest(&format!("{}\n{said}", action.code()));
    let moment = bench.moment(opened.case())?;
    let is_refused = || decide(About::Case(opened.case()), &bench.actor, command.clone(), &moment).is_err();
    if sent.get("checked") == gist || version(sent) != opened.stored.version || is_refused() {
        return Ok(None);
    }
    let agreed = deliberated(bench, opened, action).await?.map(|one| one.agreed);
    Ok(Some(Check {
        gist,
        finding,
        by,
        road: opened.case().road().code(),
        outlasts: outlasting(bench, opened, command),
        differs: agreed.is_some_and(|agreed| agreed != finding),
    }))
}

/// The meeting of the Commission that deliberated the complaint last.
async fn deliberated<P: Place>(
    bench: &Bench<P>,
    opened: &Opened,
    action: Action,
) -> Result<Option<Standing>, Failure> {
    if P::BODY != Body::Commission || !matches!(action, Action::Decide | Action::Dismiss) {
        return Ok(None);
    }
    let all = standings(&bench.portal().db, opened.complaint.id).await?;
    Ok(all.into_iter().find(|one| !one.agreed.is_empty()))
}

/// The promised day and the last day of the next remedy, where the promise comes after it.
fn outlasting<P: Place>(bench: &Bench<P>, opened: &Opened, command: &Command) -> Option<(Date, Date)> {
    let Command::Complaint { command, .. } = command else { return None };
    let OnComplaint::Decide(ruling) = &**command else { return None };
    let promised = ruling.redress.as_ref()?.by?;
    let moment = bench.moment(opened.case()).ok()?;
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
    let reader = Reader::new(bench.portal(), bench.member.visit.locale);
    Ok(story::steps::<P>(&fresh, &history, since, &names, reader))
}
