//! "I have seized the court": which, when, under what number. It tells the office and the Commission, and lodges
//! nothing.

use super::may;
use crate::{
    app::{
        Error,
        following::Following,
        remedies::{self, Seized},
    },
    domain::{
        case::{command::Action, court::CourtKind, decide::heard, refusal::Refusal},
        id::ComplaintId,
        text::limit,
    },
    i18n::Args,
    web::{
        Failure, Posted, Visit,
        forms::FormState,
        reading::Reading,
        requester::{
            case::{Link, chrome, opened},
            complaint, steps,
        },
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

const KIND: &str = "kind";
const COURT: &str = "court";
const LODGED_ON: &str = "lodged_on";
const NUMBER: &str = "number";
const OF: &str = "of";

/// "I have seized the court".
#[derive(Debug, Serialize)]
pub struct Declare {
    form: FormState,
    place: String,
    reference: String,
    kinds: Vec<steps::Choice>,
    /// The complaint to the Commission after which the court was seized.
    of: String,
}

impl Page for Declare {
    const TEMPLATE: &'static str = "requester/court_declare.html";

    fn samples() -> Vec<Self> {
        let page = |form| Declare {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            kinds: kinds(),
            of: "1".to_owned(),
        };
        let mut wrong = FormState::new().with(COURT, "<b>&");
        let day = Args::new().with("date", "…");
        let long = Args::new().with("typed", 501).with("limit", 500);
        for (field, key, args) in [
            (KIND, "wrong-court-kind-no-choice", Args::new()),
            (COURT, "wrong-court-missing", Args::new()),
            (COURT, "wrong-court-too-long", long.clone()),
            (LODGED_ON, "wrong-lodged-missing", Args::new()),
            (LODGED_ON, "wrong-lodged-no-date", Args::new()),
            (LODGED_ON, "wrong-lodged-no-such-day", Args::new()),
            (LODGED_ON, "wrong-lodged-in-future", Args::new()),
            (LODGED_ON, "wrong-lodged-not-yet", day),
            (NUMBER, "wrong-court-number-too-long", long),
            ("", "wrong-court-meanwhile", Args::new()),
        ] {
            wrong.wrong(field, key, args);
        }
        vec![page(FormState::new()), page(wrong)]
    }
}

fn kinds() -> Vec<steps::Choice> {
    steps::choices("court-kind", CourtKind::ALL.iter().map(|kind| kind.code()), false)
}

/// `GET case/…/court/declare`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    page_of(&visit, &link, &following, FormState::new(), StatusCode::OK)
}

fn page_of(
    visit: &Visit,
    link: &Link,
    following: &Following,
    form: FormState,
    status: StatusCode,
) -> Result<Response, Failure> {
    let case = &following.case;
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), case)?;
    let Some(of) = heard(case, &moment).filter(|_| may(case, Action::DeclareCourt, &moment)) else {
        return Ok(visit.see(&format!("{}/court", link.place())));
    };
    let page = Declare {
        form,
        place: link.place(),
        reference: case.reference.to_string(),
        kinds: kinds(),
        of: of.id.to_string(),
    };
    visit.private_page(status, chrome(visit), &page)
}

/// `POST case/…/court/declare`
pub async fn post(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), &following.case)?;
    let mut read = Reading::speaking(visit.locale, &fields);
    // A form that does not say after which complaint means the one that the page is about.
    let of = fields.get(OF).parse().ok().or(heard(&following.case, &moment).map(|one| one.id));
    let seized = seized(&mut read, of);
    let mut form = read.form;
    let Some(seized) = seized else {
        return page_of(&visit, &link, &following, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let key = fields.once(&visit.web.portal.keys, following.case.id);
    match remedies::declare_court(&visit.web.portal, following.case.id, seized, key).await {
        Ok(_) => return Ok(visit.see(&format!("{}/court", link.place()))),
        Err(Error::Refused(Refusal::InFuture)) => {
            form.wrong(LODGED_ON, "wrong-lodged-in-future", Args::new());
        }
        Err(Error::Refused(Refusal::NotYet { opens_on: Some(on) })) => {
            let day = complaint::day(visit.locale, on);
            form.wrong(LODGED_ON, "wrong-lodged-not-yet", Args::new().with("date", day));
        }
        // Where an action can still be declared the form comes back; else the page says what stands.
        Err(Error::Refused(_)) => form.wrong("", "wrong-court-meanwhile", Args::new()),
        Err(error) => return Err(error.into()),
    }
    page_of(&visit, &link, &following, form, StatusCode::UNPROCESSABLE_ENTITY)
}

fn seized(read: &mut Reading<'_, ()>, of: Option<ComplaintId>) -> Option<Seized> {
    let kind = read.choice(KIND, "court-kind", CourtKind::parse);
    let court = read.plain_line(COURT, "court", limit::CITATION);
    let lodged_on = read.date(LODGED_ON, "lodged");
    let number = if read.is_empty(NUMBER) {
        None
    } else {
        Some(read.plain_line(NUMBER, "court-number", limit::CITATION)?)
    };
    Some(Seized { of: of?, kind: kind?, court: court?, lodged_on: lodged_on?, number })
}
