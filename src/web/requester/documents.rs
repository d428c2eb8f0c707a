//! The signed documents of a case, for whoever holds its link: the copies; the pages say the same.

use super::case::{Link, chrome, opened};
use crate::{
    app::letters::{self, Listed},
    domain::{
        case::Case,
        letter::{LetterForm, LetterName},
        reference::Reference,
    },
    web::{Failure, Visit, download, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The list.
#[derive(Debug, Serialize)]
pub struct Documents {
    pub(in crate::web) place: String,
    pub(in crate::web) reference: String,
    pub(in crate::web) rows: Vec<Row>,
    /// Whether an answer or a decision waits to be opened first.
    pub(in crate::web) waits: bool,
}

/// A document in the languages it can be had in.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    kind: &'static str,
    on: Date,
    files: Vec<File>,
}

/// One of its files.
#[derive(Debug, Clone, Serialize)]
struct File {
    form: &'static str,
    name: String,
}

impl Row {
    /// The row of a letter, the requester's own language first.
    pub fn of(case: &Case, letter: &Listed) -> Self {
        let file = |form: LetterForm| File {
            form: form.code(),
            name: format!("{}.pdf", LetterName { seq: letter.seq, form }),
        };
        Self {
            kind: letter.kind.code(),
            on: letter.on,
            files: letters::forms(case).into_iter().map(file).collect(),
        }
    }

    /// Rows of every kind, to draw.
    pub fn samples() -> Vec<Self> {
        use crate::domain::letter::LetterKind;
        let row = |kind: &LetterKind| Self {
            kind: kind.code(),
            on: jiff::civil::date(2026, 12, 2),
            files: LetterForm::ALL
                .iter()
                .map(|form| File { form: form.code(), name: format!("3-{}.pdf", form.code()) })
                .collect(),
        };
        LetterKind::ALL.iter().map(row).collect()
    }
}

impl Page for Documents {
    const TEMPLATE: &'static str = "requester/documents.html";

    fn samples() -> Vec<Self> {
        let page = |rows, waits| Documents {
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            rows,
            waits,
        };
        vec![page(Row::samples(), true), page(Vec::new(), false)]
    }
}

/// `GET case/…/letters`
pub async fn list(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let case = &following.case;
    let listed = letters::listed(case, &following.history);
    let page = Documents {
        place: link.place(),
        reference: case.reference.to_string(),
        waits: listed.iter().any(|letter| !letter.open),
        rows: listed.iter().filter(|letter| letter.open).map(|letter| Row::of(case, letter)).collect(),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// The address of one document under a link.
#[derive(Debug, Deserialize)]
pub struct Under {
    reference: String,
    secret: String,
    name: String,
}

/// `GET case/…/letters/{name}`: an answer only after it was shown, since a download is no proof.
pub async fn file(visit: Visit, Path(under): Path<Under>) -> Result<Response, Failure> {
    let link = Link { reference: under.reference, secret: under.secret };
    let following = opened(&visit, &link).await?;
    let name = named(&under.name)?;
    let listed = letters::listed(&following.case, &following.history);
    listed.iter().find(|letter| letter.seq == name.seq && letter.open).ok_or(Failure::NotFound)?;
    give(&visit, &following.case.reference, name).await
}

/// The name of a letter in an address.
pub fn named(text: &str) -> Result<LetterName, Failure> {
    let name = text.strip_suffix(".pdf").ok_or(Failure::NotFound)?;
    name.parse().map_err(|_| Failure::NotFound)
}

/// The letter as a download. Who may have it was judged before.
pub async fn give(visit: &Visit, reference: &Reference, name: LetterName) -> Result<Response, Failure> {
    let letter = visit.web.desk.letter(&visit.web.portal, reference, name).await?;
    let called = letter.file_name();
    download::letter(letter.octets, &called)
}
