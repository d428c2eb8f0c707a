//! The files of a case, for its office: as links, and one coming down.

use super::office::{Office, path};
use crate::{
    domain::{
        case::{Case, facts::Attachment},
        id::FileId,
    },
    persistence::files_of_cases,
    web::{
        Failure, download,
        staff::Stop,
        workplace::{
            files::{FileView, under},
            reference,
            told::Told,
        },
    },
};
use axum::{extract::Path, response::Response};
use std::collections::HashMap;

/// `GET /{lang}/officer/cases/{reference}/files/{file}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let file: FileId = names.get("file").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let name = attachment(opened.case(), file).map(|one| opened.told.text(&one.name));
    let name = name.ok_or(Failure::NotFound)?;
    let stored = files_of_cases::find(&office.portal().db, opened.case().id, file).await?;
    let stored = stored.ok_or(Failure::NotFound)?;
    Ok(download::attachment(office.portal(), &stored, &name).await?)
}

fn attachment(case: &Case, file: FileId) -> Option<&Attachment> {
    let of_replies = case.replies.iter().flat_map(|reply| &reply.text.files);
    let of_third_parties = case.consultations.iter().filter_map(|one| one.answered.as_ref());
    let of_third_parties = of_third_parties.flat_map(|answered| &answered.files);
    let of_questions = case.contributions.iter().flat_map(|one| {
        one.asked.files.iter().chain(one.answered.iter().flat_map(|answered| &answered.files))
    });
    case.files().chain(of_replies).chain(of_third_parties).chain(of_questions).find(|one| one.file == file)
}

/// The files of a case or of one of its replies, as links.
pub fn of<'a>(
    case: &Case,
    attachments: impl IntoIterator<Item = &'a Attachment>,
    told: &Told,
) -> Vec<FileView> {
    under(&path(case), attachments, told)
}
