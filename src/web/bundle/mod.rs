//! The evidence bundle on its way out: to the requester by the secret link, to the office, to the Commission, to the
//! auditor under a mandate or by a command. What each may have is `audit::bundle`'s to say; here its pages are made and the ZIP is
//! sent.

mod index;
mod letters;

use super::{
    Failure, Visit, Web,
    answer::Reader,
    auditor::Desk,
    download,
    officer::office::Office,
    requester::case::{Link, opened},
    staff::{Member, Stop},
    views::{Chrome, Sample},
    workplace::reference,
};
use crate::{
    app::Portal,
    audit::bundle::{Audience, Bundle, Piece, gather},
    domain::{actor::Role, complaint::facts::Body, id::CaseId, reference::Reference},
    i18n::Locale,
    persistence::{cases, complaints, outbox, people},
};
use axum::{Router, extract::Path, response::Response, routing::get};
use std::{collections::HashMap, fs::File};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![index::Index, letters::Letter]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/case/{reference}/{secret}/bundle", get(of_requester))
        .route("/officer/cases/{reference}/bundle", get(of_office))
        .route("/commission/bundle/{reference}", get(of_commission))
        .route("/auditor/bundle/{reference}", get(of_auditor))
}

/// `GET case/{reference}/{secret}/bundle`
async fn of_requester(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    sent(&visit, following.case.id, Audience::Requester).await
}

/// `GET officer/cases/{reference}/bundle`: only of the own institution.
async fn of_office(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    Ok(sent(&office.member.visit, opened.case().id, Audience::Institution).await?)
}

/// `GET commission/bundle/{reference}`: of a complaint before it, or of the request behind one; no other case is
/// the Commission's to read.
async fn of_commission(member: Member, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let member = member.only(Role::Commission)?;
    let reference = Reference::find(reference(&names)).ok_or(Failure::NotFound)?;
    let portal = &member.visit.web.portal;
    let case = case_of(portal, &reference).await?;
    let stored = cases::find(&portal.db, case).await?.ok_or(Failure::NotFound)?;
    if !stored.case.complaints.iter().any(|one| one.body == Body::Commission) {
        return Err(Failure::NotFound.into());
    }
    Ok(sent(&member.visit, case, Audience::Commission).await?)
}

/// `GET auditor/bundle/{reference}`: of a case in the scope of the mandate.
async fn of_auditor(desk: Desk, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let reference = Reference::find(reference(&names)).ok_or(Failure::NotFound)?;
    Ok(desk.bundle(&reference).await?)
}

async fn case_of(portal: &Portal, reference: &Reference) -> Result<CaseId, Failure> {
    if let Some(case) = complaints::case_of(&portal.db, reference).await? {
        return Ok(case);
    }
    Ok(cases::find_by_reference(&portal.db, reference).await?.ok_or(Failure::NotFound)?.case.id)
}

/// The ZIP, streamed from a file without a name.
async fn sent(visit: &Visit, case: CaseId, audience: Audience) -> Result<Response, Failure> {
    let (bundle, file) = packed(&visit.web.portal, visit.web.public_url.as_str(), case, audience).await?;
    download::bundle(file, &bundle.file_name())
}

/// The bundle of a request, or of one of its complaints, with its ZIP.
///
/// # Errors
/// `NotFound` where nothing has that reference; otherwise as [`pieces`].
pub async fn of_reference(
    portal: &Portal,
    site: &str,
    reference: &Reference,
    audience: Audience,
) -> Result<(Bundle, File), Failure> {
    packed(portal, site, case_of(portal, reference).await?, audience).await
}

async fn packed(
    portal: &Portal,
    site: &str,
    case: CaseId,
    audience: Audience,
) -> Result<(Bundle, File), Failure> {
    let bundle = gather(portal, case, audience).await?;
    let pieces = pieces(portal, site, &bundle).await?;
    let file = bundle.pack(portal, pieces).await?;
    Ok((bundle, file))
}

/// The index in two languages, the style sheet, and the letters.
///
/// # Errors
/// The store, or a template that lacks something.
pub async fn pieces(portal: &Portal, site: &str, bundle: &Bundle) -> Result<Vec<Piece>, Failure> {
    let names = match bundle.audience {
        Audience::Institution => {
            people::names(&portal.db, super::workplace::story::people(&bundle.given)).await?
        }
        Audience::Requester | Audience::Commission | Audience::Auditor => HashMap::new(),
    };
    let notices = match bundle.audience {
        Audience::Auditor => Vec::new(),
        Audience::Requester | Audience::Institution | Audience::Commission => {
            outbox::of_case(&portal.db, bundle.case.id).await?
        }
    };
    let bodies = index::Bodies::of(portal, &bundle.case)?;
    let letters = letters::of(portal, bundle, &notices, site)?;
    let mut pieces = Vec::new();
    for (locale, path) in [(Locale::Ar, "index.html"), (Locale::Fr, "index.fr.html")] {
        let page = index::of(bundle, bodies.clone(), &letters, &names, Reader::new(portal, locale));
        let html = super::views::render(&Chrome::new(locale, ""), &page).map_err(Failure::internal)?;
        pieces.push(Piece { path: path.to_owned(), content: html.into_bytes() });
    }
    let style = super::static_files::contents("bayan.css").unwrap_or_default();
    pieces.push(Piece { path: "bayan.css".to_owned(), content: style.to_vec() });
    pieces.extend(letters.into_iter().map(|letter| letter.piece));
    Ok(pieces)
}
