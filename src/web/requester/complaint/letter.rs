//! The letter of a complaint to a body that does not receive by the portal: printed, signed and handed in.

use super::{Head, One, reviewed_in_words};
use crate::{
    domain::{
        complaint::{
            facts::{Body, Grievance},
            state::State,
        },
        institution::{InstitutionCode, Names},
    },
    web::{
        Failure, Visit,
        requester::{case::chrome, content::sample_institution},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The letter, on paper.
#[derive(Debug, Serialize)]
pub struct ComplaintLetter {
    head: Head,
    written_on: Date,
    name: String,
    institution: Names,
    /// Whom it goes to, where that is not the head of the institution.
    commission: Option<Names>,
    request_received_on: Option<Date>,
    information: String,
    reviewed: String,
    grievances: Vec<&'static str>,
    text: String,
    files: Vec<String>,
}

impl Page for ComplaintLetter {
    const TEMPLATE: &'static str = "requester/complaint/letter.html";

    fn samples() -> Vec<Self> {
        let page = |body, commission| ComplaintLetter {
            head: Head::sample(body),
            written_on: jiff::civil::date(2026, 11, 12),
            name: "فاطمة الزهراء بنت <b>عبد الرحمان</b>".to_owned(),
            institution: sample_institution(),
            commission,
            request_received_on: Some(jiff::civil::date(2026, 10, 12)),
            information: "محاضر دورات المجلس الجماعي".to_owned(),
            reviewed: "عدم الجواب".to_owned(),
            grievances: Grievance::ALL.iter().map(|one| one.code()).collect(),
            text: "لم أتوصل بأي جواب".to_owned(),
            files: vec!["محضر.pdf".to_owned()],
        };
        vec![page(Body::Head, None), page(Body::Commission, Some(sample_institution()))]
    }
}

/// `GET case/…/complaint/{complaint}/letter`
pub async fn show(visit: Visit, Path(one): Path<One>) -> Result<Response, Failure> {
    let one = one.opened(&visit).await?;
    let (following, complaint) = (&one.following, one.complaint()?);
    let case = &following.case;
    if complaint.state != State::Dispatched {
        return Ok(visit.see(&one.place()));
    }
    let portal = &visit.web.portal;
    let named = |code: &InstitutionCode| portal.institution(code).map(|one| one.name.clone());
    let page = ComplaintLetter {
        head: Head::of(&one.link, case, complaint),
        written_on: complaint.received_on,
        name: [&case.requester.first_name, &case.requester.last_name]
            .map(|part| following.text(part))
            .join(" "),
        institution: named(&case.institution)?,
        commission: match complaint.body {
            Body::Head => None,
            Body::Commission => Some(named(&InstitutionCode::commission())?),
        },
        request_received_on: case.received_on,
        information: following.text(&case.ask.information).to_owned(),
        reviewed: reviewed_in_words(visit.locale, case, complaint.reviewed, complaint.reviewed_days(case)),
        grievances: complaint.grievances.iter().map(|one| one.code()).collect(),
        text: following.text(&complaint.text).to_owned(),
        files: complaint.attachments.iter().map(|file| following.text(&file.name).to_owned()).collect(),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}
