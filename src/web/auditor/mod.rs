//! The auditor's workplace: figures whose every number leads to its cases, the page of each of these, samples, exports,
//! and the note of what was read. It sees metadata, of the institutions and in the days of the mandate, and changes nothing.

mod asked;
mod case;
mod cases;
mod chart;
mod columns;
pub mod compliance;
mod desk;
mod draw;
mod exports;
pub mod figures_of;
mod log;
mod mandate;
mod read_again;
mod sheets;
mod words;

pub use self::{desk::Desk, mandate::View};

use super::{Web, views::Sample};
use axum::{Router, routing::get};

/// The section of the menu.
const SECTION: &str = "auditor";

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        compliance::Compliance,
        cases::Cases,
        case::Case,
        draw::Drawn,
        log::Log,
        mandate::Closed
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/auditor", get(compliance::show))
        .route("/auditor/cases", get(cases::show))
        .route("/auditor/cases/{reference}", get(case::show))
        .route("/auditor/samples", get(draw::show))
        .route("/auditor/log", get(log::show))
        .route("/auditor/exports/{export}", get(exports::send))
}
