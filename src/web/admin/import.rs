//! Importing a table of institutions: uploaded, looked at row by row, confirmed once. With one fault nothing of it is
//! taken.

use super::{Administrator, AdministratorPosted};
use crate::{
    app::{
        Portal,
        administration::settings::{self, What},
        directory::{self, Applied, Change, KEPT},
    },
    domain::{
        id::TableId,
        institution::{
            Entry, InstitutionCode, Names, Region,
            sheet::{self, Column, Fault, Wrong},
        },
    },
    i18n::Args,
    web::{
        Failure, Web,
        forms::FormState,
        paging,
        parts::{broken, is_multipart, text},
        posted::{self, Fields},
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{
    extract::{
        FromRequest, FromRequestParts, Multipart, Path, Query, Request, State, multipart::Field,
        rejection::QueryRejection,
    },
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The largest table: ten thousand rows of names and addresses.
const MOST: usize = 8 << 20;

/// The largest form, so that a table which is too large still gets its own message.
pub const MOST_SENT: usize = 16 << 20;

/// Rows of a page.
const ROWS: usize = 50;

const FILE: &str = "file";

/// The form to upload a table.
#[derive(Debug, Serialize)]
pub struct Import {
    form: FormState,
    mib: usize,
    columns: Vec<&'static str>,
}

impl Page for Import {
    const TEMPLATE: &'static str = "admin/import.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new();
        wrong.wrong(FILE, "import-file-missing", limit());
        wrong.wrong(FILE, "import-file-too-large", limit());
        [FormState::new(), wrong].map(form_page).into()
    }
}

fn limit() -> Args {
    Args::new().with("mib", MOST >> 20)
}

fn form_page(form: FormState) -> Import {
    Import { form, mib: MOST >> 20, columns: Column::ALL.map(Column::code).into() }
}

/// What a table would change, or what is wrong with it.
#[derive(Debug, Serialize)]
pub struct Preview {
    id: String,
    faults: Vec<FaultView>,
    changes: Vec<ChangeView>,
    total_faults: usize,
    added: usize,
    changed: usize,
    unchanged: usize,
    /// The directory and the calendar it was looked at with.
    known: String,
    /// When it is forgotten.
    until: Timestamp,
    /// The number of the directory that it was made to; none while it waits.
    applied: Option<u32>,
    /// Something moved on since it was looked at.
    meanwhile: bool,
    later: String,
}

#[derive(Debug, Clone, Serialize)]
struct FaultView {
    line: u64,
    column: String,
    code: &'static str,
    written: String,
}

impl From<&Fault> for FaultView {
    fn from(fault: &Fault) -> Self {
        Self {
            line: fault.line,
            column: fault.column.clone(),
            code: fault.wrong.code(),
            written: fault.written.clone(),
        }
    }
}

#[derive(Debug, Clone, Serialize)]
struct ChangeView {
    line: u64,
    code: String,
    name: Option<Names>,
    is_new: bool,
    cells: Vec<CellView>,
    /// A city that is known to lie in another region than the table says: its name, and that region.
    astray: Vec<(String, &'static str)>,
}

/// A cell before and after, of the last state.
#[derive(Debug, Clone, Serialize)]
struct CellView {
    column: &'static str,
    before: String,
    after: String,
}

impl ChangeView {
    fn of(change: &Change, today: Date) -> Self {
        let cells = change.before.as_ref().map(|before| {
            let old = sheet::rows(&before.entry, before.receives_from);
            let new = sheet::rows(&change.after.entry, change.after.receives_from);
            let cell = |column: &Column| CellView {
                column: column.code(),
                before: sheet::told(&old, *column),
                after: sheet::told(&new, *column),
            };
            change.columns.iter().map(cell).collect()
        });
        Self {
            line: change.line,
            code: change.code.to_string(),
            name: change.after.entry.on(today).map(|one| one.name),
            is_new: change.before.is_none(),
            cells: cells.unwrap_or_default(),
            astray: astray(&change.after.entry),
        }
    }

    /// What an import did to an institution.
    fn done(portal: &Portal, code: &InstitutionCode, done: Vec<What>) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let is_new = done.contains(&What::Added);
        let cell = |what| match what {
            What::Entry { column, before, after } => Some(CellView { column: column.code(), before, after }),
            What::Receives { before, after } => {
                Some(CellView { column: Column::ReceivesFrom.code(), before: day(before), after: day(after) })
            }
            What::Added | What::SignOff { .. } => None,
        };
        Self {
            line: 0,
            code: code.to_string(),
            name: Some(super::moved::name(portal, code)),
            is_new,
            cells: done.into_iter().filter_map(cell).collect(),
            astray: Vec::new(),
        }
    }
}

/// The cities of an institution that lie elsewhere than it says.
fn astray(entry: &Entry) -> Vec<(String, &'static str)> {
    let mut astray: Vec<_> = entry
        .states
        .iter()
        .filter(|state| state.region.is_some())
        .filter_map(|state| Some((state.city.clone(), Region::of_city(&state.city)?.code())))
        .collect();
    astray.dedup();
    astray
}

impl Page for Preview {
    const TEMPLATE: &'static str = "admin/import_preview.html";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<FaultView>, changes: Vec<ChangeView>| Preview {
            id: "00000000-0000-7000-8000-000000000001".to_owned(),
            total_faults: faults.len(),
            faults,
            added: changes.iter().filter(|one| one.is_new).count(),
            changed: changes.iter().filter(|one| !one.is_new).count(),
            changes,
            unchanged: 88,
            known: "0.0".to_owned(),
            until: "2026-02-24T10:00:00Z".parse().unwrap_or_default(),
            applied: None,
            meanwhile: false,
            later: "admin/institutions/import/x?from=50".to_owned(),
        };
        let fault = |wrong: Wrong| FaultView {
            line: 7,
            column: "name_ar".to_owned(),
            code: wrong.code(),
            written: "<b>".to_owned(),
        };
        let cell = CellView { column: "name_fr", before: "Agence".to_owned(), after: "<b>".to_owned() };
        let change = |is_new| ChangeView {
            line: 2,
            code: "MEF".to_owned(),
            name: Some(super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution),
            is_new,
            cells: if is_new { Vec::new() } else { vec![cell.clone()] },
            astray: if is_new { vec![("Fès".to_owned(), "fes-meknes")] } else { Vec::new() },
        };
        let both = vec![change(true), change(false)];
        vec![
            page(Wrong::ALL.map(fault).into(), Vec::new()),
            page(Vec::new(), both.clone()),
            Preview { meanwhile: true, ..page(Vec::new(), both.clone()) },
            Preview { applied: Some(3), ..page(Vec::new(), both) },
            page(Vec::new(), Vec::new()),
        ]
    }
}

/// `GET /{lang}/admin/institutions/import`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    Ok(again(&member, StatusCode::OK, FormState::new())?)
}

fn again(member: &Member, status: StatusCode, form: FormState) -> Result<Response, Failure> {
    member.visit.private_page(status, member.chrome().at("admin-institutions"), &form_page(form))
}

/// `POST /{lang}/admin/institutions/import`
pub async fn upload(State(web): State<Web>, request: Request) -> Result<Response, Stop> {
    let (mut parts, body) = request.into_parts();
    posted::check_origin(&web, &parts.headers)?;
    let Administrator(member) = Administrator::from_request_parts(&mut parts, &web).await?;
    let sent = Sent::read(&member, Request::from_parts(parts, body)).await?;
    member.visit.checks(sent.fields.get("csrf"))?;
    let refused = |key: &str| {
        let mut form = FormState::new();
        form.wrong(FILE, key, limit());
        again(&member, StatusCode::UNPROCESSABLE_ENTITY, form)
    };
    match sent.file {
        Some(octets) if octets.len() > MOST => Ok(refused("import-file-too-large")?),
        Some(octets) if !octets.is_empty() => {
            let portal = &member.visit.web.portal;
            let id = directory::upload(portal, member.signed.person.id, &octets).await;
            let id = id.map_err(Failure::from)?;
            Ok(member.visit.see(&format!("admin/institutions/import/{id}")))
        }
        _ => Ok(refused("import-file-missing")?),
    }
}

/// A form with a table, as it arrives.
#[derive(Default)]
struct Sent {
    fields: Fields,
    file: Option<Vec<u8>>,
}

impl Sent {
    async fn read(member: &Member, request: Request) -> Result<Self, Failure> {
        let mut sent = Self::default();
        if !is_multipart(request.headers()) {
            let body = axum::body::to_bytes(request.into_body(), posted::MOST).await;
            sent.fields = posted::form(&body.map_err(|_| Failure::TooLarge)?)?;
            return Ok(sent);
        }
        let parts = Multipart::from_request(request, &member.visit.web).await;
        let mut parts = parts.map_err(|_| Failure::Form)?;
        let mut octets = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            if part.file_name().is_some() {
                member.visit.checks(sent.fields.get("csrf"))?;
                sent.file = Some(octets_of(part).await?);
            } else {
                let text = text(part, &mut octets).await?;
                sent.fields.push(field, text);
            }
        }
        Ok(sent)
    }
}

/// One octet more than the limit is enough to know that it is too large.
async fn octets_of(mut part: Field<'_>) -> Result<Vec<u8>, Failure> {
    let mut octets = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        if octets.len() <= MOST {
            octets.extend_from_slice(&chunk);
        }
    }
    Ok(octets)
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
}

fn table(names: &HashMap<String, String>) -> Result<TableId, Failure> {
    names.get("table").and_then(|table| table.parse().ok()).ok_or(Failure::NotFound)
}

/// `GET /{lang}/admin/institutions/import/{table}`
pub async fn look(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let id = table(&names)?;
    let from = asked.ok().and_then(|Query(asked)| asked.from.parse().ok()).unwrap_or_default();
    Ok(previewed(&member, StatusCode::OK, id, from, false).await?)
}

async fn previewed(
    member: &Member,
    status: StatusCode,
    id: TableId,
    from: usize,
    meanwhile: bool,
) -> Result<Response, Failure> {
    let page = page(&member.visit.web.portal, id, from, meanwhile).await?;
    member.visit.private_page(status, member.chrome().at("admin-institutions"), &page)
}

async fn page(portal: &Portal, id: TableId, from: usize, meanwhile: bool) -> Result<Preview, Failure> {
    let (table, preview) = directory::look(portal, id).await?;
    let today = portal.clock.today();
    // Once it is applied the directory goes on: what was done is read from what recorded it, and what would be wrong with
    // the table today is not.
    let (changes, unchanged): (Vec<ChangeView>, usize) = match table.applied_as {
        Some(number) => {
            let done = settings::of_import(portal, number).await?;
            let unchanged = preview.listed.saturating_sub(done.len());
            (done.into_iter().map(|(code, done)| ChangeView::done(portal, &code, done)).collect(), unchanged)
        }
        None => {
            let views = preview.changes.iter().map(|change| ChangeView::of(change, today));
            (views.collect(), preview.unchanged)
        }
    };
    let added = changes.iter().filter(|change| change.is_new).count();
    let faults = if table.applied_as.is_some() { Vec::new() } else { preview.faults };
    let (count, rows) = (changes.len(), changes.len().max(faults.len()));
    let next = from.saturating_add(ROWS);
    let later = || format!("admin/institutions/import/{id}{}", paging::query(&[("from", &next.to_string())]));
    Ok(Preview {
        id: id.to_string(),
        faults: faults.iter().skip(from).take(ROWS).map(FaultView::from).collect(),
        total_faults: faults.len(),
        changes: changes.into_iter().skip(from).take(ROWS).collect(),
        added,
        changed: count - added,
        unchanged,
        known: format!("{}.{}", preview.known.0, preview.known.1),
        until: table.uploaded_at + KEPT,
        applied: table.applied_as,
        meanwhile,
        later: if next < rows { later() } else { String::new() },
    })
}

/// `POST /{lang}/admin/institutions/import/{table}`
pub async fn confirm(
    Path(names): Path<HashMap<String, String>>,
    AdministratorPosted { member, fields }: AdministratorPosted,
) -> Result<Response, Stop> {
    let id = table(&names)?;
    let known = fields.get("known").split_once('.');
    let known = known.and_then(|(one, other)| Some((one.parse().ok()?, other.parse().ok()?)));
    let portal = &member.visit.web.portal;
    let applied = match known {
        Some(known) => {
            let applied = directory::apply(portal, member.signed.person.id, id, known).await;
            applied.map_err(Failure::from)?
        }
        None => Applied::LookAgain,
    };
    match applied {
        Applied::As(_) => Ok(member.visit.see(&format!("admin/institutions/import/{id}"))),
        Applied::LookAgain => Ok(previewed(&member, StatusCode::CONFLICT, id, 0, true).await?),
    }
}
