//! The files that belong to a complaint and to what it reviews, one coming down. What is written to the
//! Commission, and what it found for itself, is not the institution's to read.

use super::{
    bench::{Bench, Opened, Place},
    story::before,
};
use crate::{
    domain::{case::facts::Attachment, complaint::facts::Body, id::FileId},
    persistence::files_of_cases,
    web::{Failure, download, staff::Stop, workplace::reference},
};
use axum::{extract::Path, response::Response};
use std::collections::HashMap;

/// `GET /{lang}/{place}/complaints/{reference}/files/{file}`
pub async fn show<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let opened = bench.open(reference(&names)).await?;
    let file: FileId = names.get("file").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let name = attachments::<P>(&opened).find(|one| one.file == file).map(|one| opened.told.text(&one.name));
    let name = name.ok_or(Failure::NotFound)?;
    let stored = files_of_cases::find(&bench.portal().db, opened.case().id, file).await?;
    let stored = stored.ok_or(Failure::NotFound)?;
    Ok(download::attachment(bench.portal(), &stored, &name).await?)
}

/// What the page of the complaint shows as links.
fn attachments<P: Place>(opened: &Opened) -> impl Iterator<Item = &Attachment> {
    let (case, complaint) = (opened.case(), &opened.complaint);
    let read = |step: &&crate::domain::complaint::Step| P::BODY == Body::Commission || step.is_exchanged();
    let steps = complaint.steps.iter().filter(read).flat_map(|step| &step.attachments);
    let replies = case.replies.iter().flat_map(|reply| &reply.text.files);
    let head = before(opened).into_iter().flat_map(|one| &one.attachments);
    let own = complaint.files().filter(|_| complaint.is_read_by(P::BODY));
    own.chain(case.files()).chain(replies).chain(steps).chain(head)
}
