//! After filing: the confirmation, the receipt as a document of its own, and the request as a letter
//! where the institution does not receive by the portal.

use super::{
    case::{Link, opened},
    content::sample_institution,
    supply::{self, Sibling},
};
use crate::{
    app::following::{self, Following},
    domain::{
        institution::Names,
        law::{Due, Rule},
    },
    web::{Failure, Visit, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// What the receipt of a request says (art. 14).
#[derive(Debug, Clone, Serialize)]
pub struct Receipt {
    reference: String,
    institution: Names,
    issued_at: Timestamp,
    name: String,
    behalf: String,
    subject: String,
    information: String,
    kind: &'static str,
    delivery: &'static str,
    received_on: Option<Date>,
    /// The last day for the answer; none where no period runs or the calendar does not reach.
    due_on: Option<Date>,
    earliest: Option<Date>,
    latest: Option<Date>,
    urgent_due_on: Option<Date>,
    /// The first day on which silence can be complained of.
    complain_from: Option<Date>,
    /// That from which it can be without any doubt, where the date of a feast leaves two.
    complain_surely: Option<Date>,
}

/// "We have received your request".
#[derive(Debug, Serialize)]
pub struct Confirmation {
    receipt: Receipt,
    /// The page of the case, after the language.
    place: String,
    /// The same as an absolute address, to copy.
    link: String,
    /// The secret alone, to type with the reference.
    secret: String,
    /// The masked address to which the receipt went; empty where there is none.
    email: String,
    /// The same request at other bodies.
    siblings: Vec<Sibling>,
}

/// The receipt alone.
#[derive(Debug, Serialize)]
pub struct ReceiptPage {
    receipt: Receipt,
    place: String,
}

/// The request as a letter to print and hand in.
#[derive(Debug, Serialize)]
pub struct RequestLetter {
    receipt: Receipt,
    place: String,
    urgency: String,
    objects: bool,
    files: Vec<String>,
}

impl Receipt {
    fn sample(received: bool) -> Self {
        let on = |day| received.then(|| jiff::civil::date(2026, 12, day));
        Self {
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            issued_at: Timestamp::UNIX_EPOCH,
            name: "فاطمة الزهراء آيت وحمان".to_owned(),
            behalf: String::new(),
            subject: String::new(),
            information: "محاضر دورات المجلس الجماعي".to_owned(),
            kind: "ordinary",
            delivery: "email",
            received_on: on(1),
            due_on: on(29),
            earliest: on(29),
            latest: on(29),
            urgent_due_on: None,
            complain_from: on(30),
            complain_surely: None,
        }
    }

    fn of(visit: &Visit, following: &Following) -> Result<Self, Failure> {
        let portal = &visit.web.portal;
        let case = &following.case;
        let institution = portal.institution(&case.institution)?;
        let moment = portal.moment_of(portal.clock.now(), case)?;
        let requester = &case.requester;
        let first = following.text(&requester.first_name);
        let behalf = requester.behalf.as_ref().map_or("", |behalf| following.text(&behalf.name));
        let due = |rule| -> Option<&Due> { case.clock(rule).and_then(|clock| clock.due.as_ref()) };
        let answer = due(Rule::Answer);
        let window = case.complaint_window(&moment);
        let silence = window.openings.iter().min_by_key(|one| one.opens_on);
        Ok(Self {
            reference: case.reference.to_string(),
            institution: institution.name.clone(),
            issued_at: case.filed_at,
            name: format!("{first} {}", following.text(&requester.last_name)).trim().to_owned(),
            behalf: behalf.to_owned(),
            subject: following.optional(case.ask.subject.as_ref()).to_owned(),
            information: following.text(&case.ask.information).to_owned(),
            kind: case.ask.kind.code(),
            delivery: case.ask.delivery.code(),
            received_on: case.received_on,
            due_on: answer.map(|due| due.due_on),
            earliest: answer.map(|due| due.earliest),
            latest: answer.map(|due| due.latest),
            urgent_due_on: due(Rule::Urgent).map(|due| due.due_on),
            complain_from: silence.map(|one| one.opens_on),
            complain_surely: silence.filter(|one| one.ripens_on > one.opens_on).map(|one| one.ripens_on),
        })
    }
}

impl Page for Confirmation {
    const TEMPLATE: &'static str = "requester/filed.html";

    fn samples() -> Vec<Self> {
        let page = |received, email: &str| Confirmation {
            receipt: Receipt::sample(received),
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            link: "https://bayan.example/ar/case/CTIZ-2026-00087-4/abcdefghijklmnop".to_owned(),
            secret: "abcdefghijklmnop".to_owned(),
            email: email.to_owned(),
            siblings: supply::sample().siblings,
        };
        vec![page(true, "f…a@example.ma"), page(false, "")]
    }
}

impl Page for ReceiptPage {
    const TEMPLATE: &'static str = "requester/receipt.html";

    fn samples() -> Vec<Self> {
        vec![ReceiptPage { receipt: Receipt::sample(true), place: "case/CTIZ-2026-00087-4/s".to_owned() }]
    }
}

impl Page for RequestLetter {
    const TEMPLATE: &'static str = "requester/letter.html";

    fn samples() -> Vec<Self> {
        vec![RequestLetter {
            receipt: Receipt::sample(false),
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            urgency: String::new(),
            objects: true,
            files: vec!["محضر.pdf".to_owned()],
        }]
    }
}

/// `GET case/…/filed`
pub async fn confirmation(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let email = following.optional(following.case.requester.email.as_ref());
    let page = Confirmation {
        receipt: Receipt::of(&visit, &following)?,
        place: link.place(),
        link: format!("{}/{}/{}", visit.web.public_url.as_str(), visit.locale, link.place()),
        secret: link.secret.clone(),
        siblings: supply::siblings(&visit, &following.case).await?,
        email: crate::domain::email::EmailAddress::parse(email).map(|one| one.masked()).unwrap_or_default(),
    };
    visit.private_page(StatusCode::OK, super::case::chrome(&visit), &page)
}

/// `GET case/…/receipt`
pub async fn receipt(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    if following.case.received_on.is_none() {
        return Ok(visit.see(&format!("{}/letter", link.place())));
    }
    let page = ReceiptPage { receipt: Receipt::of(&visit, &following)?, place: link.place() };
    visit.private_page(StatusCode::OK, super::case::chrome(&visit), &page)
}

/// `GET case/…/letter`
pub async fn letter(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following: following::Following = opened(&visit, &link).await?;
    let case = &following.case;
    let page = RequestLetter {
        receipt: Receipt::of(&visit, &following)?,
        place: link.place(),
        urgency: following.optional(case.ask.urgency.as_ref()).to_owned(),
        objects: case.requester.objects_to_publication,
        files: case.attachments.iter().map(|file| following.text(&file.name).to_owned()).collect(),
    };
    visit.private_page(StatusCode::OK, super::case::chrome(&visit), &page)
}
