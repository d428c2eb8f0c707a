//! A letter of the queue at its institution: to print, and then to record when and how it was handed over. Only
//! that gives it its day of dispatch.

use super::{
    office::{Office, OfficePosted, Opened},
    third_party,
};
use crate::{
    app,
    notifications::message::Sender,
    persistence::{cases, events, outbox::Notice},
    web::{
        Failure,
        staff::Stop,
        typed_date,
        workplace::{
            act::Again,
            letter::{Heading, Paper, writer},
            letters::{hand_over, waiting},
        },
    },
};
use axum::{extract::Path, response::Response};
use std::collections::HashMap;

/// The letter of an address, if it waits at this institution.
async fn found(office: &Office, names: &HashMap<String, String>) -> Result<(Notice, Opened), Failure> {
    let db = &office.portal().db;
    let (notice, case) = waiting(db, Sender::Institution, names).await?;
    let stored = cases::find(db, case).await?.ok_or(Failure::NotFound)?;
    let opened = office.open(&stored.case.reference.to_string()).await?;
    Ok((notice, opened))
}

/// `GET /{lang}/officer/letters/{id}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let (notice, opened) = found(&office, &names).await?;
    let mut again = Again::fresh(opened.stored.version);
    again.form.put("on", typed_date::written(office.portal().clock.today()));
    Ok(page(&office, &notice, &opened, again).await?)
}

/// `POST /{lang}/officer/letters/{id}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let (notice, opened) = match found(&office, &names).await {
        // Recorded a moment ago, perhaps by this very form.
        Err(Failure::NotFound) => return Ok(office.member.visit.see("officer/letters")),
        found => found?,
    };
    match hand_over(&office.member, &fields, &notice, opened.case().id).await? {
        Ok(_) => Ok(office.member.visit.see("officer/letters?done=dispatched")),
        Err(again) => Ok(page(&office, &notice, &opened, again).await?),
    }
}

async fn page(office: &Office, notice: &Notice, opened: &Opened, again: Again) -> Result<Response, Failure> {
    let reasons = reasons(office, notice, opened).await?;
    let paper = Paper {
        portal: office.portal(),
        links: app::Links::new(office.member.visit.web.public_url.as_str()),
        place: "officer",
        path: opened.path(),
        heading: Heading::Institution(writer(office.portal(), notice, opened.case())?),
        notice,
        case: opened.case(),
        texts: &opened.told,
        third_party: notice
            .subject
            .third_party()
            .and_then(|consultation| third_party::addressee(office, opened, consultation, notice.language)),
    };
    let page = paper.view(again.form, again.version, reasons)?;
    let chrome = office.member.chrome().at("office-letters");
    office.member.visit.private_page(again.status, chrome, &page)
}

/// The texts that a notice gives on paper: reasons, what is charged, where to come.
async fn reasons(office: &Office, notice: &Notice, opened: &Opened) -> Result<Option<String>, Failure> {
    let history = events::history(&office.portal().db, opened.case().id).await?;
    let told = history.iter().find(|entry| entry.seq == notice.facts.seq);
    let texts = told.map(|entry| entry.event.texts_told()).unwrap_or_default();
    let texts: Vec<String> = texts.into_iter().map(|sealed| opened.told.text(sealed)).collect();
    Ok((!texts.is_empty()).then(|| texts.join("\n")))
}
