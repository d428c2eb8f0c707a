//! The signed documents of a complaint, where it is heard: those of the request, of the complaint, and of the one
//! before it; none of another complaint.

use super::{
    bench::{Bench, Opened, Place, path},
    story,
};
use crate::{
    app::letters::{self, Listed},
    domain::{complaint::facts::Body, letter::LetterName},
    persistence::events,
    web::{
        Failure,
        requester::documents::{Row, give, named},
        staff::Stop,
        views::Page,
        workplace::reference,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The list.
#[derive(Debug, Serialize)]
pub struct Documents {
    place: &'static str,
    path: String,
    reference: String,
    rows: Vec<Row>,
}

impl Page for Documents {
    const TEMPLATE: &'static str = "hearing/documents.html";

    fn samples() -> Vec<Self> {
        let page = |place, reference: &str, rows| Documents {
            place,
            path: format!("{place}/complaints/{reference}"),
            reference: reference.to_owned(),
            rows,
        };
        vec![
            page("commission", "CDAI-2026-00031-K", Row::samples()),
            page("head", "CTIZ-2026-00091-7", Row::samples()),
            page("officer", "CTIZ-2026-00091-7", Vec::new()),
        ]
    }
}

/// The letters that this place may have.
async fn listed<P: Place>(bench: &Bench<P>, opened: &Opened) -> Result<Vec<Listed>, Failure> {
    let case = opened.case();
    let history = events::history(&bench.portal().db, case.id).await?;
    let related = story::related(opened);
    let mut listed = letters::listed(case, &history);
    listed.retain(|one| {
        let body = one.complaint.and_then(|id| case.complaint(id)).map(|one| one.body);
        let of_these = one.complaint.is_none_or(|id| related.contains(&id));
        of_these && (P::BODY == Body::Commission || one.kind.is_for_institution(body))
    });
    Ok(listed)
}

/// `GET /{lang}/{place}/complaints/{reference}/letters`
pub async fn list<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let opened = bench.open(reference(&names)).await?;
    let listed = listed(&bench, &opened).await?;
    let page = Documents {
        place: P::PATH,
        path: path::<P>(&opened.complaint),
        reference: opened.complaint.reference.to_string(),
        rows: listed.iter().map(|letter| Row::of(opened.case(), letter)).collect(),
    };
    Ok(bench.member.visit.private_page(StatusCode::OK, bench.chrome(), &page)?)
}

/// `GET /{lang}/{place}/complaints/{reference}/letters/{name}`
pub async fn file<P: Place>(
    bench: Bench<P>,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let opened = bench.open(reference(&names)).await?;
    let name: LetterName = named(names.get("name").map_or("", String::as_str))?;
    let listed = listed(&bench, &opened).await?;
    listed.iter().find(|letter| letter.seq == name.seq).ok_or(Failure::NotFound)?;
    Ok(give(&bench.member.visit, &opened.case().reference, name).await?)
}
