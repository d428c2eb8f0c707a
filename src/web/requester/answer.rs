//! "Show me the answer": a POST, which is the proof of receipt, precedes every view and download.

use super::{
    case::{Link, chrome, opened},
    complaint::form::path_of,
    content::KeptFile,
    content::sample_institution,
    history::outcome_key,
};
use crate::{
    app::following::{self, Following},
    domain::{
        case::{
            ground::Ground,
            reply::{Item, ItemAnswer, Reply},
        },
        complaint::{
            facts::Reviewed,
            last_day::{LastDay, Start},
        },
        id::{FileId, ReplyId},
        institution::Names,
        law::Rule,
    },
    i18n::Locale,
    web::{
        Failure, Posted, Visit,
        answer::{self, Reader},
        download,
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A reply as the requester reads and prints it.
#[derive(Debug, Serialize)]
pub struct AnswerPage {
    place: String,
    reference: String,
    institution: Names,
    is_final: bool,
    /// The key of the words of the outcome; empty for an interim reply.
    outcome: String,
    given_on: Date,
    dispatched_on: Option<Date>,
    received_on: Option<Date>,
    text: String,
    items: Vec<ItemView>,
    files: Vec<KeptFile>,
    /// The remedies, which no answer goes without (arts 19 to 21).
    remedies: Vec<String>,
    /// The form of a complaint about it, after the language; empty where none can be made now.
    complain: String,
}

/// One item: supplied, or withheld with its ground.
#[derive(Debug, Default, Serialize)]
struct ItemView {
    what: String,
    /// `supplied`, or the code of the ground.
    answer: &'static str,
    exceptions: Vec<&'static str>,
    citation: String,
    /// The code of the institution to ask instead (R1); empty where none is named.
    right_body: String,
    reasons: String,
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "requester/answer.html";

    fn samples() -> Vec<Self> {
        let item = |answer, exceptions: &[&'static str]| ItemView {
            what: "المحاضر".to_owned(),
            answer,
            exceptions: exceptions.to_vec(),
            citation: if answer == "r3" {
                "الجريدة الرسمية عدد 7000".to_owned()
            } else {
                String::new()
            },
            right_body: if answer == "r1" { "MJ".to_owned() } else { String::new() },
            reasons: if answer == "supplied" { String::new() } else { "لأن".to_owned() },
        };
        let exceptions: Vec<_> =
            crate::domain::case::ground::Exception::ALL.iter().map(|one| one.code()).collect();
        let mut items = vec![item("supplied", &[])];
        items.extend(Ground::CODES.map(|code| item(code, if code == "r2" { &exceptions } else { &[] })));
        let page = |items, outcome: &str, is_final| AnswerPage {
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            is_final,
            outcome: outcome.to_owned(),
            given_on: jiff::civil::date(2026, 11, 2),
            dispatched_on: Some(jiff::civil::date(2026, 11, 2)),
            received_on: Some(jiff::civil::date(2026, 11, 3)),
            text: "نص الجواب".to_owned(),
            items,
            files: vec![KeptFile { id: "1".to_owned(), name: "محضر.pdf".to_owned(), bytes: 1_200_000 }],
            remedies: answer::remedies(Locale::Ar, sample_day().on, Some(&sample_day())),
            complain: "case/CTIZ-2026-00087-4/s/complaint?step=head".to_owned(),
        };
        vec![
            page(items, "outcome-partly", true),
            page(vec![item("r5", &[])], "outcome-refused", true),
            page(vec![item("supplied", &[])], "outcome-granted", true),
            page(vec![item("supplied", &[])], "", false),
        ]
    }
}

fn sample_day() -> LastDay {
    let (from, on) = (jiff::civil::date(2026, 11, 3), jiff::civil::date(2026, 12, 1));
    LastDay { rule: Rule::ComplaintToHead, on, start: Start::Received, from, surely_on: None }
}

/// The address of one reply or file under a link.
#[derive(Debug, Deserialize)]
pub struct Under<T> {
    reference: String,
    secret: String,
    #[serde(alias = "reply", alias = "file")]
    id: T,
}

impl<T> Under<T> {
    fn parts(self) -> (Link, T) {
        (Link { reference: self.reference, secret: self.secret }, self.id)
    }
}

/// `POST case/…/answer`: the day of this post is the day of receipt.
pub async fn show_me(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let reply: ReplyId = fields.get("reply").parse().map_err(|_| Failure::NotFound)?;
    following.case.reply(reply).ok_or(Failure::NotFound)?;
    let key = fields.once(&visit.web.portal.keys, following.case.id);
    following::show_answer(&visit.web.portal, following.case.id, reply, key).await?;
    Ok(visit.see(&format!("{}/answer/{reply}", link.place())))
}

/// `GET case/…/answer/{reply}`: only what was shown already.
pub async fn show(visit: Visit, Path(under): Path<Under<String>>) -> Result<Response, Failure> {
    let (link, reply) = under.parts();
    let following = opened(&visit, &link).await?;
    let reply: ReplyId = reply.parse().map_err(|_| Failure::NotFound)?;
    let reply = following.case.reply(reply).ok_or(Failure::NotFound)?;
    if reply.sent.received_on.is_none() {
        return Ok(visit.see(&link.place()));
    }
    let page = page_of(&visit, &link, &following, reply)?;
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `GET case/…/file/{file}`: an attachment of the request, or of a reply that was shown.
pub async fn file(visit: Visit, Path(under): Path<Under<String>>) -> Result<Response, Failure> {
    let (link, file) = under.parts();
    let following = opened(&visit, &link).await?;
    let file: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let (stored, name) = following::file(&visit.web.portal, &following, file).await?;
    download::attachment(&visit.web.portal, &stored, &name).await
}

fn page_of(visit: &Visit, link: &Link, following: &Following, reply: &Reply) -> Result<AnswerPage, Failure> {
    let portal = &visit.web.portal;
    let institution = portal.institution(&following.case.institution)?;
    let moment = portal.moment_of(portal.clock.now(), &following.case)?;
    let outcome = reply.text.outcome();
    let last = LastDay::of_answer(&following.case, reply.text.id, &moment);
    let about = Reviewed::Reply { reply: reply.text.id };
    Ok(AnswerPage {
        place: link.place(),
        reference: following.case.reference.to_string(),
        institution: institution.name.clone(),
        is_final: reply.text.is_final,
        outcome: if reply.text.is_final { outcome_key(outcome) } else { String::new() },
        given_on: reply.given_on,
        dispatched_on: reply.sent.left_on(),
        received_on: reply.sent.received_on,
        text: following.text(&reply.text.text).to_owned(),
        items: reply
            .text
            .items
            .iter()
            .map(|item| item_view(Reader::new(&visit.web.portal, visit.locale), following, item))
            .collect(),
        files: reply
            .text
            .files
            .iter()
            .map(|file| KeptFile {
                id: file.file.to_string(),
                name: following.text(&file.name).to_owned(),
                bytes: file.size,
            })
            .collect(),
        remedies: answer::remedies(visit.locale, moment.today, last.as_ref()),
        complain: last.map(|_| path_of(&link.place(), None, Some(about))).unwrap_or_default(),
    })
}

fn item_view(reader: Reader, following: &Following, item: &Item) -> ItemView {
    let what = following.text(&item.what).to_owned();
    let ItemAnswer::Withheld { ground, reasons } = &item.answer else {
        return ItemView { what, answer: "supplied", ..ItemView::default() };
    };
    let exceptions = match ground {
        Ground::Excepted { exceptions, .. } => exceptions.iter().map(|one| one.code()).collect(),
        _ => Vec::new(),
    };
    let right_body = match ground {
        Ground::NotAvailable { right_body: Some(body) } => body.to_string(),
        _ => String::new(),
    };
    ItemView {
        what,
        answer: ground.code(),
        exceptions,
        citation: answer::citation(reader, ground, |sealed| following.text(sealed).to_owned()),
        right_body,
        reasons: following.text(reasons).to_owned(),
    }
}
