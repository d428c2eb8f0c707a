//! The workplace of an institution: worklist, case, each act a page of its own, letters, registering.

pub mod act;
pub mod bulk;
pub mod campaigns;
pub mod case;
pub mod contributions;
pub mod costs;
pub mod delivery;
pub mod documents;
pub mod export;
pub mod extend;
pub mod facts;
pub mod fields;
pub mod files;
pub mod identity;
pub mod left;
pub mod letter;
pub mod letters;
pub mod month;
pub mod moved;
pub mod office;
pub mod proposal;
pub mod register;
pub mod removal;
pub mod reply;
pub(in crate::web) mod samples;
pub mod texts;
pub mod third_party;
pub mod views;
pub mod worklist;

use super::{Web, enclosures::MOST_WITH_FILES, views::Sample};
use axum::{Router, extract::DefaultBodyLimit, routing::get};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        worklist::Worklist,
        month::Month,
        bulk::Bulk,
        bulk::Results,
        campaigns::Campaigns,
        campaigns::OneCampaign,
        export::Export,
        views::Views,
        views::OneView,
        texts::Texts,
        texts::OneText,
        case::CasePage,
        act::ActPage,
        extend::Extend,
        reply::ReplyForm,
        reply::ReplyPreview,
        proposal::ProposalPage,
        identity::IdentityPage,
        moved::Moved,
        documents::Documents,
        register::Register,
        removal::Removal,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    let with_files = Router::new()
        .route("/officer/cases/{reference}/reply", get(reply::show).post(reply::submit))
        .route("/officer/register", get(register::show).post(register::submit))
        .layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new()
        .route("/officer", get(worklist::show))
        .route("/officer/bulk", get(bulk::nothing).post(bulk::choose))
        .route("/officer/bulk/{act}", get(bulk::nothing).post(bulk::submit))
        .route("/officer/results/{id}", get(bulk::results))
        .route("/officer/campaigns", get(campaigns::show))
        .route("/officer/campaigns/{id}", get(campaigns::one).post(campaigns::rename))
        .route("/officer/export", get(export::show).post(export::submit))
        .route("/officer/views", get(views::show).post(views::submit))
        .route("/officer/views/{id}", get(views::edit).post(views::change))
        .route("/officer/month", get(month::show))
        .route("/officer/texts", get(texts::show).post(texts::submit))
        .route("/officer/texts/{id}", get(texts::edit).post(texts::change))
        .route("/officer/letters", get(letters::show))
        .route("/officer/moved/{number}", get(moved::show))
        .route("/officer/letters/{id}", get(letter::show).post(letter::submit))
        .route("/officer/cases/{reference}", get(case::show))
        .route("/officer/cases/{reference}/extend", get(extend::show).post(extend::submit))
        .route("/officer/cases/{reference}/identity", get(identity::show).post(identity::look))
        .route("/officer/cases/{reference}/files/{file}", get(files::show))
        .route("/officer/cases/{reference}/proposals/{id}", get(proposal::show).post(proposal::submit))
        .route("/officer/cases/{reference}/letters", get(documents::list))
        .route("/officer/cases/{reference}/letters/{name}", get(documents::file))
        .route("/officer/cases/{reference}/{act}", get(act::show).post(act::submit))
        .merge(with_files)
}
