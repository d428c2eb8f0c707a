//! The letters that the Commission hands over itself: to complainants without an e-mail address, and to
//! institutions where nobody has an account. No institution sees them among its own.

use crate::{
    app::{self, Act, Sealer, change, change::Target},
    domain::{
        actor::Role,
        case::{command::Command, reply::Road},
        id::MessageId,
        sealed::ValueKind,
        text::limit,
    },
    notifications::message::Sender,
    persistence::{
        cases::{self, Stored},
        outbox::{self, Notice, State},
        values,
    },
    web::{
        Failure,
        forms::FormState,
        reading::{Reading, refused},
        staff::{Member, MemberPosted, Stop},
        typed_date,
        workplace::{
            letter::{Heading, Paper},
            letters::{Letters, SHOWN},
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
async fn waiting(member: &Member, names: &HashMap<String, String>) -> Result<(Notice, Stored), Failure> {
    let id: Option<MessageId> = names.get("id").and_then(|id| id.parse().ok());
    let db = &member.visit.web.portal.db;
    let notice = outbox::find(db, id.ok_or(Failure::NotFound)?).await?.ok_or(Failure::NotFound)?;
    let own = notice.sender == Sender::Commission;
    if notice.road != Road::Letter || notice.state != State::Queued || !own {
        return Err(Failure::NotFound);
    }
    let stored = cases::find(db, notice.case.ok_or(Failure::NotFound)?).await?;
    Ok((notice, stored.ok_or(Failure::NotFound)?))
}

/// `GET /{lang}/commission/letters/{id}`
pub async fn show(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let (notice, stored) = waiting(&member, &names).await?;
    let form = FormState::new().with("on", typed_date::written(member.visit.web.portal.clock.today()));
    Ok(page(&member, &notice, &stored, StatusCode::OK, form).await?)
}

/// `POST /{lang}/commission/letters/{id}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    MemberPosted { member, fields }: MemberPosted,
) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let (notice, stored) = match waiting(&member, &names).await {
        // Recorded a moment ago, perhaps by this very form.
        Err(Failure::NotFound) => return Ok(member.visit.see("commission/letters")),
        found => found?,
    };
    let portal = &member.visit.web.portal;
    let mut read = Reading::new(member.visit.locale, &fields, Sealer::new(&portal.clock));
    let on = read.date("on", "office-letter-on");
    let proof = read.line("proof", "office-letter-proof", ValueKind::Evidence, limit::CITATION);
    let Reading { locale, mut form, sealer, .. } = read;
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let (Some(on), Some(proof)) = (on, proof) else {
        return Ok(page(&member, &notice, &stored, wrong, form).await?);
    };
    let actor = crate::domain::actor::Actor::Staff(member.signed.staff.clone());
    let act = Act {
        // A dispatch is a fact about one letter: it stands whatever else happened to the case meanwhile.
        target: Target::Existing { case: stored.case.id, expected: None },
        actor: &actor,
        command: Command::RecordDispatch { message: notice.id, subject: notice.subject, on, proof },
        values: sealer.into_values(),
        files: Vec::new(),
        form_key: None,
    };
    match change(portal, act).await {
        Ok(_) => Ok(member.visit.see("commission/letters?done=dispatched")),
        Err(app::Error::Refused(refusal)) => {
            refused(&mut form, locale, &refusal);
            Ok(page(&member, &notice, &stored, wrong, form).await?)
        }
        Err(error) => Err(error.into()),
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
        heading: Heading::Commission(portal.institution(&stored.case.institution)?),
        notice,
        case: &stored.case,
        texts: &texts,
        third_party: None,
    };
    let page = paper.view(form, stored.version, None)?;
    member.visit.private_page(status, member.chrome().at(SECTION), &page)
}
