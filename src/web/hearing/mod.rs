//! Where complaints are heard: one workplace for the head of an institution (art. 19) and the Commission
//! (art. 20), and for the office that keeps the papers. What each may see and do differs by its `Place`.

pub mod act;
pub mod bench;
pub mod complaint;
pub mod documents;
pub mod fields;
pub mod files;
pub mod list;
pub mod register;
mod samples;
pub mod story;
pub mod unseen;
pub mod view;

use self::bench::{AtOffice, Place};
use super::{Web, enclosures::MOST_WITH_FILES, views::Sample};
use axum::{Router, extract::DefaultBodyLimit, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        list::List,
        complaint::ComplaintPage,
        documents::Documents,
        act::ActPage,
        register::Register,
    ]
}

/// The addresses of one place, after the language.
pub fn router<P: Place>() -> Router<Web> {
    let at = |end: &str| format!("/{}/complaints/{end}", P::PATH);
    let with_files = Router::new()
        .route(&at("new"), get(register::show::<P>).post(register::submit::<P>))
        .route(&at("{reference}/{act}"), get(act::show::<P>).post(act::submit::<P>))
        .layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new()
        .route(&at("{reference}"), get(complaint::show::<P>))
        .route(&at("{reference}/files/{file}"), get(files::show::<P>))
        .route(&at("{reference}/letters"), get(documents::list::<P>))
        .route(&at("{reference}/letters/{name}"), get(documents::file::<P>))
        .merge(with_files)
}

/// The addresses of the office of an institution.
pub fn of_office() -> Router<Web> {
    router::<AtOffice>()
}
