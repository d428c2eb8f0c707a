//! What was asked, by whom and how, as the page of a case shows it.

use crate::{domain::case::Case, web::workplace::told::Told};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// What was asked, by whom and how.
#[derive(Debug, Serialize)]
pub struct Facts {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) document: &'static str,
    pub(super) has_number: bool,
    /// Whether the reader may see it.
    pub(super) can_look: bool,
    pub(super) email: String,
    /// Since when that address takes no mail.
    pub(super) mail_refused_on: Option<Date>,
    pub(super) phone: String,
    pub(super) organisation: String,
    pub(super) behalf: String,
    pub(super) language: &'static str,
    pub(super) objects: bool,
    pub(super) information: String,
    pub(super) urgency: String,
    pub(super) delivery: &'static str,
    pub(super) channel: &'static str,
    pub(super) filed_at: Timestamp,
    pub(super) received_on: Option<Date>,
    pub(super) evidence: String,
}

/// The facts of a case.
pub fn of(case: &Case, told: &Told) -> Facts {
    let requester = &case.requester;
    let behalf = requester
        .behalf
        .as_ref()
        .map(|behalf| format!("{} ({})", told.text(&behalf.name), told.text(&behalf.capacity)));
    Facts {
        name: told.name(case),
        address: told.optional(requester.address.as_ref()),
        document: requester.identity.as_ref().map_or("", |identity| identity.document.code()),
        has_number: requester.identity.is_some(),
        can_look: true,
        email: told.optional(requester.email.as_ref()),
        mail_refused_on: case.mail_refused_on,
        phone: told.optional(requester.phone.as_ref()),
        organisation: told.optional(requester.organisation.as_ref()),
        behalf: behalf.unwrap_or_default(),
        language: requester.language.code(),
        objects: requester.objects_to_publication,
        information: told.text(&case.ask.information),
        urgency: told.optional(case.ask.urgency.as_ref()),
        delivery: case.ask.delivery.code(),
        channel: case.channel.code(),
        filed_at: case.filed_at,
        received_on: case.received_on,
        evidence: told.optional(case.evidence.as_ref()),
    }
}
