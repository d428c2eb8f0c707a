//! The letters that the Commission hands over itself: to complainants without an e-mail address, and to
//! institutions where nobody has an account. No institution sees them among its own.

use crate::{
    app,
    domain::actor::Role,
    notifications::message::Sender,
    persistence::{
        cases::{self, Stored},
        outbox::{self, Notice},
        values,
    },
    web::{
        Failure,
        forms::FormState,
        staff::{Member, MemberPosted, Stop},
        typed_date,
        workplace::{
            letter::{Heading, Paper, writer},
            letters::{Letters, SHOWN, hand_over, waiting},
            told::Told,
        },
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use std::collections::HashMap;

const SECTION: &str = "commission-letters";

/// `GET /{lang}/commission/letters`
pub async fn list(member: Member) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let waiting = outbox::letters_of_commission(&member.visit.web.portal.db, SHOWN + 1).await?;
    let page = Letters::of("commission", &waiting, member.visit.path.ends_with("?done=dispatched"));
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at(SECTION), &page)?)
}

/// The letter of an address, if it waits here, with its case.
async fn found(member: &Member, names: &HashMap<String, String>) -> Result<(Notice, Stored), Failure> {
    let db = &member.visit.web.portal.db;
    let (notice, case) = waiting(db, Sender::Commission, names).await?;
    let stored = cases::find(db, case).await?.ok_or(Failure::NotFound)?;
    Ok((notice, stored))
}

/// `GET /{lang}/commission/letters/{id}`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let (notice, stored) = found(&member, &names).await?;
    let form = FormState::new().with("on", typed_date::written(member.visit.web.portal.clock.today()));
    Ok(page(&member, &notice, &stored, StatusCode::OK, form).await?)
}

/// `POST /{lang}/commission/letters/{id}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let (notice, stored) = match found(&member, &names).await {
        // Recorded a moment ago, perhaps by this very form.
        Err(Failure::NotFound) => return Ok(member.visit.see("commission/letters")),
        found => found?,
    };
    match hand_over(&member, &fields, &notice, stored.case.id).await? {
        Ok(_) => Ok(member.visit.see("commission/letters?done=dispatched")),
        Err(again) => Ok(page(&member, &notice, &stored, again.status, again.form).await?),
    }
}

async fn page(
    member: &Member,
    notice: &Notice,
    stored: &Stored,
    status: StatusCode,
    form: FormState,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let texts = Told(values::of_case(&portal.db, stored.case.id).await?);
    let paper = Paper {
        portal,
        links: app::Links::new(member.visit.web.public_url.as_str()),
        place: "commission",
        path: format!("commission/complaints/{}", notice.facts.reference),
        heading: Heading::Commission {
            about: writer(portal, notice, &stored.case)?,
            answers: portal.institution(&stored.case.institution)?,
        },
        notice,
        case: &stored.case,
        texts: &texts,
        third_party: None,
    };
    let page = paper.view(form, stored.version, None)?;
    member.visit.private_page(status, member.chrome().at(SECTION), &page)
}
