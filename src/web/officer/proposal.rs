//! An act that waits for its second person: read in full, confirmed or declined by another.

use super::{
    act::{Head, record},
    office::{Office, OfficePosted, Opened},
    third_party::{self, Telling},
};
use crate::{
    domain::{
        actor::Actor,
        case::{
            Case, Proposal,
            available::confirmable,
            command::{Action, Command, Proposed},
            decide::is_alive,
        },
        id::{ProposalId, UserId},
        moment::Moment,
        sealed::ValueKind,
    },
    persistence::people,
    web::{
        Failure,
        answer::Reader,
        forms::FormState,
        staff::Stop,
        views::Page,
        workplace::{
            act::{Again, reading},
            reference,
            reply::{ItemView, item_view},
            story::Step,
        },
    },
};
use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// The page of a proposal.
#[derive(Debug, Serialize)]
pub struct ProposalPage {
    pub(super) form: FormState,
    pub(super) head: Head,
    pub(super) id: String,
    pub(super) act: &'static str,
    pub(super) by: String,
    pub(super) on: Date,
    pub(super) expires_on: Option<Date>,
    pub(super) can_confirm: bool,
    pub(super) can_decline: bool,
    /// Of a voiding: the cause, of a duplicate the request that it repeats, and by what the requester is known.
    pub(super) cause: &'static str,
    pub(super) original: String,
    pub(super) original_received: Option<Date>,
    pub(super) same: String,
    /// Of a correction: the day proposed and the day that stands.
    pub(super) received_on: Option<Date>,
    pub(super) stands: Option<Date>,
    pub(super) reasons: String,
    /// Of a reply.
    pub(super) text: String,
    pub(super) is_final: bool,
    pub(super) items: Vec<ItemView>,
    /// Third parties that are told what becomes of their information.
    pub(super) to_tell: Vec<Telling>,
    pub(super) changed: Vec<Step>,
}

impl Page for ProposalPage {
    const TEMPLATE: &'static str = "officer/proposal.html";

    fn samples() -> Vec<Self> {
        super::samples::proposal::pages()
    }
}

/// An act that waits for its second person, as the page of its case lists it.
#[derive(Debug, Serialize)]
pub struct ProposalView {
    id: String,
    act: &'static str,
    by: String,
    on: Date,
    expires_on: Option<Date>,
    is_alive: bool,
    can_confirm: bool,
}

/// The acts that wait, as that person may see to them.
pub fn waiting(
    case: &Case,
    actor: &Actor,
    moment: &Moment<'_>,
    names: &HashMap<UserId, String>,
) -> Vec<ProposalView> {
    let view = |one: &Proposal| ProposalView {
        id: one.id.to_string(),
        act: one.act.code(),
        by: one.by.and_then(|user| names.get(&user).cloned()).unwrap_or_default(),
        on: one.on,
        expires_on: one.expires_on,
        is_alive: is_alive(one, moment.today),
        can_confirm: can_confirm(case, actor, one.id, moment),
    };
    case.proposals.iter().map(view).collect()
}

fn can_confirm(case: &Case, actor: &Actor, id: ProposalId, moment: &Moment<'_>) -> bool {
    confirmable(case, actor, moment).any(|one| one.id == id)
}

fn proposal<'a>(opened: &'a Opened, names: &HashMap<String, String>) -> Result<&'a Proposal, Failure> {
    let id = names.get("id").and_then(|id| id.parse::<ProposalId>().ok());
    id.and_then(|id| opened.case().proposal(id)).ok_or(Failure::NotFound)
}

/// `GET /{lang}/officer/cases/{reference}/proposals/{id}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let version = opened.stored.version;
    page(&office, &opened, proposal(&opened, &names)?, Again::fresh(version)).await
}

/// `POST /{lang}/officer/cases/{reference}/proposals/{id}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    let proposal = match proposal(&opened, &names) {
        Ok(proposal) => proposal,
        // Sent twice, or decided by somebody else: the case tells.
        Err(_) => return Ok(office.member.visit.see(&opened.path())),
    };
    let mut read = reading(&office.member, &fields);
    let (command, done) = if fields.get("do") == "confirm" {
        (Some(Command::Confirm { id: proposal.id }), "confirm")
    } else {
        let reasons = read.body("reasons", "office-decline-reasons", ValueKind::Reasons);
        (reasons.map(|reasons| Command::Decline { id: proposal.id, reasons }), "decline")
    };
    let key = fields.once(&office.portal().keys, opened.case().id);
    match record(&office, &opened, read, command, Vec::new(), key, done).await? {
        Ok(response) => Ok(response),
        Err(again) => page(&office, &opened, proposal, again).await,
    }
}

async fn page(office: &Office, opened: &Opened, proposal: &Proposal, again: Again) -> Result<Response, Stop> {
    let names = people::names(&office.portal().db, proposal.by).await?;
    let mut page = view(opened, proposal, Reader::new(office.portal(), office.member.visit.locale));
    page.by = proposal.by.and_then(|user| names.get(&user).cloned()).unwrap_or_default();
    page.can_confirm =
        can_confirm(opened.case(), &office.actor, proposal.id, &office.moment_of(opened.case()));
    page.can_decline = opened.offers(office, Action::Decline);
    page.head.version = again.version;
    page.form = again.form;
    page.changed = again.changed;
    Ok(office.member.visit.private_page(again.status, office.chrome(), &page)?)
}

/// What was proposed, in full.
pub(super) fn view(opened: &Opened, proposal: &Proposal, reader: Reader) -> ProposalPage {
    let told = &opened.told;
    let mut page = ProposalPage {
        form: FormState::new(),
        head: Head::of(opened, opened.stored.version),
        id: proposal.id.to_string(),
        act: proposal.act.code(),
        by: String::new(),
        on: proposal.on,
        expires_on: proposal.expires_on,
        can_confirm: false,
        can_decline: false,
        cause: "",
        original: String::new(),
        original_received: None,
        same: String::new(),
        received_on: None,
        stands: opened.case().received_on,
        reasons: String::new(),
        text: String::new(),
        is_final: false,
        items: Vec::new(),
        to_tell: Vec::new(),
        changed: Vec::new(),
    };
    match &proposal.act {
        Proposed::Void { cause, duplicate_of, reasons } => {
            page.cause = cause.code();
            if let Some(named) = duplicate_of.as_ref().and_then(|original| original.named.as_ref()) {
                page.original = named.reference.to_string();
                page.original_received = named.received_on;
            }
            let same = duplicate_of.as_ref().and_then(|original| original.same_requester.as_ref());
            page.same = same.map(|same| told.text(same)).unwrap_or_default();
            page.reasons = told.text(reasons);
        }
        Proposed::CorrectReceipt { received_on, evidence } => {
            page.received_on = Some(*received_on);
            page.reasons = told.text(evidence);
        }
        Proposed::Reply { reply } => {
            page.is_final = reply.is_final;
            page.text = told.text(&reply.text);
            page.items =
                reply.items.iter().map(|item| item_view(reader, &item.what, &item.answer, told)).collect();
            page.to_tell = third_party::tellings(opened.case(), &reply.disclosed, told);
        }
    }
    page
}
