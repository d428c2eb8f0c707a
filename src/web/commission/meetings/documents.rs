//! Agenda and minutes as documents, and the record as data; each document prints the digest of that data.

use super::{
    Open, lines,
    page::{attendance, corrections, names_of},
    written::Pen,
};
use crate::{
    domain::{law::zone, meeting::State},
    i18n::{Args, t},
    letters::report::{Marked, Report, Section},
    persistence::meetings,
    web::{
        Failure, download,
        staff::{Member, Stop},
    },
};
use axum::{body::Body, extract::Path, response::Response};
use std::collections::HashMap;

/// `GET /{lang}/commission/meetings/{meeting}/documents/{document}`, such as `agenda.pdf`
pub async fn send(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let open = Open::of(member, &names).await?;
    let document = names.get("document").map(String::as_str).unwrap_or_default();
    let record = meetings::record(&open.member.visit.web.portal.db, open.meeting.key).await?;
    let data = serde_json::to_vec_pretty(&record).map_err(Failure::internal)?;
    let name = format!("bayan-{}-{document}", open.meeting.key);
    let response = match document {
        "record.json" => download::table(Body::from(data), "application/json", &name),
        "agenda.pdf" => {
            let items = lines::of_meeting(&open.member, &open.meeting).await?;
            let sections = vec![Pen::of(&open).agenda(&items)?];
            download::letter(pressed(&open, "meeting-doc-agenda", sections, data).await?, &name)
        }
        "minutes.pdf" => {
            let sections = minutes(&open).await?;
            download::letter(pressed(&open, "meeting-doc-minutes", sections, data).await?, &name)
        }
        _ => Err(Failure::NotFound),
    };
    Ok(response?)
}

/// The minutes; there are none before it is recorded who was present.
async fn minutes(open: &Open) -> Result<Vec<Section>, Failure> {
    let (meeting, pen) = (&open.meeting, Pen::of(open));
    let present = attendance(meeting).ok_or(Failure::NotFound)?;
    let items = lines::of_meeting(&open.member, meeting).await?;
    let known = names_of(open).await?;
    let closed = match meeting.state {
        State::Closed { at, by } => {
            Some((zone::legal_date(at), known.get(&by).map(String::as_str).unwrap_or_default()))
        }
        _ => None,
    };
    let mut sections = vec![pen.present(&present)?, pen.results(&items)?];
    sections.extend(pen.end(closed, &corrections(meeting, &known))?);
    Ok(sections)
}

async fn pressed(
    open: &Open,
    title: &str,
    sections: Vec<Section>,
    data: Vec<u8>,
) -> Result<Vec<u8>, Failure> {
    let pen = Pen::of(open);
    let title = pen.say(title, &pen.number())?;
    let issuer = t(pen.locale, "complaint-body", &Args::new().with("body", "commission"));
    let report = Report {
        locale: pen.locale,
        reference: title.clone(),
        title,
        issuer: issuer.map_err(Failure::internal)?,
        on: open.meeting.on(),
        lead: pen.lead()?,
        sections,
        data,
        marked: Marked::Record,
    };
    open.member.visit.web.desk.report(report).await.map_err(Failure::from)
}
