//! The requester's side of a case: opened by its secret link, read, and the few acts that are theirs.

use super::{Act, Changed, Error, Portal, Sealer, change, change::Target};
use crate::{
    audit::chain::Entry,
    domain::{
        actor::Actor,
        case::{
            Case,
            command::{Command, NoticeSubject},
            court::CourtAction,
            event::Event,
            facts::Attachment,
            ground::Ground,
            reply::{ItemAnswer, Reply},
        },
        complaint::Complaint,
        email::EmailAddress,
        id::{CaseId, FileId, MessageId, ReplyId, ValueId},
        law::zone,
        reference::Reference,
        sealed::{Sealed, ValueKind},
        text::Words,
    },
    notifications::{
        catalogue,
        message::{MessageKind, Recipient},
    },
    persistence::{
        cases::{self, Stored},
        complaints,
        dossier::{self, Dossier},
        files_of_cases::{self, StoredFile},
        outbox::{self, Addressed},
        values,
    },
};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// A case with the texts its requester may read and its history.
#[derive(Debug)]
pub struct Following {
    pub case: Case,
    pub version: u32,
    pub history: Vec<Entry>,
    texts: HashMap<ValueId, String>,
}

impl Following {
    /// A text; empty when it was erased or is not the requester's to read.
    pub fn text(&self, sealed: &Sealed) -> &str {
        self.texts.get(&sealed.value).map_or("", String::as_str)
    }

    pub fn optional(&self, sealed: Option<&Sealed>) -> &str {
        sealed.map_or("", |sealed| self.text(sealed))
    }
}

/// The case of a link: both halves must fit, and nothing tells which did not.
///
/// # Errors
/// `NotFound` for whatever does not open a case.
pub async fn open(portal: &Portal, reference: &str, secret: &str) -> Result<Stored, Error> {
    let reference = Reference::find(reference).ok_or(Error::NotFound)?;
    let stored = named(portal, &reference).await?.ok_or(Error::NotFound)?;
    if fits(portal, &stored, secret) { Ok(stored) } else { Err(Error::NotFound) }
}

/// The case that a reference names: its own, or that of one of its complaints.
async fn named(portal: &Portal, reference: &Reference) -> Result<Option<Stored>, Error> {
    if let Some(stored) = cases::find_by_reference(&portal.db, reference).await? {
        return Ok(Some(stored));
    }
    match complaints::case_of(&portal.db, reference).await? {
        Some(case) => Ok(cases::find(&portal.db, case).await?),
        None => Ok(None),
    }
}

/// The case of a link with its history and the texts its requester may read, internal notes left out.
///
/// # Errors
/// As [`open`].
pub async fn follow(portal: &Portal, reference: &str, secret: &str) -> Result<Following, Error> {
    let reference = Reference::find(reference).ok_or(Error::NotFound)?;
    let found = dossier::find(&portal.db, &reference).await?.ok_or(Error::NotFound)?;
    let Dossier { stored, history, mut texts } = found;
    if !fits(portal, &stored, secret) {
        return Err(Error::NotFound);
    }
    let readable = readable(&stored.case, &history);
    texts.retain(|value, _| readable.contains(value));
    Ok(Following { case: stored.case, version: stored.version, history, texts })
}

fn fits(portal: &Portal, stored: &Stored, secret: &str) -> bool {
    portal.keys.opens(stored.case.id, stored.case.link_generation, secret)
}

/// The values whose texts are the requester's to read: what was asked, what was answered once it was shown,
/// and the reasons they were told.
pub fn readable(case: &Case, history: &[Entry]) -> HashSet<ValueId> {
    let shown = case.replies.iter().filter(|reply| reply.sent.received_on.is_some());
    let told = history.iter().filter_map(|entry| told(&entry.event));
    let complained = case.complaints.iter().flat_map(of_complaint);
    let seized = case.court_actions.iter().flat_map(of_court);
    let sealed = of_request(case).into_iter().chain(shown.flat_map(of_reply)).chain(told);
    let sealed = sealed.chain(complained).chain(seized).chain(of_supply(case));
    sealed.map(|sealed| sealed.value).collect()
}

fn of_request(case: &Case) -> Vec<&Sealed> {
    let requester = &case.requester;
    let behalf = requester.behalf.iter().flat_map(|behalf| [&behalf.name, &behalf.capacity]);
    let files = case.files().map(|file| &file.name);
    let optional =
        [&case.ask.subject, &case.ask.urgency, &requester.address, &requester.email, &case.evidence];
    [&requester.first_name, &requester.last_name, &case.ask.information]
        .into_iter()
        .chain(optional.into_iter().flatten())
        .chain(behalf)
        .chain(files)
        .collect()
}

/// Costs and delivery: what is told to the requester anyway. Nothing of a third party is among it.
fn of_supply(case: &Case) -> Vec<&Sealed> {
    let quotes = case.quotes.iter().flat_map(|quote| {
        let paid = quote.paid.iter().map(|paid| &paid.receipt);
        let withdrawn = quote.withdrawn.iter().map(|back| &back.reasons);
        quote.lines.iter().map(|line| &line.what).chain([&quote.basis]).chain(paid).chain(withdrawn)
    });
    let appointments = case.deliveries.appointments.iter().map(|made| &made.appointment);
    let appointments = appointments.flat_map(|one| std::iter::once(&one.place).chain(&one.bring));
    let supplies = case.deliveries.supplies.iter().map(|supply| &supply.evidence);
    quotes.chain(appointments).chain(supplies).collect()
}

fn of_reply(reply: &Reply) -> Vec<&Sealed> {
    let mut sealed = vec![&reply.text.text];
    sealed.extend(reply.text.files.iter().map(|file| &file.name));
    for item in &reply.text.items {
        sealed.push(&item.what);
        if let ItemAnswer::Withheld { ground, reasons } = &item.answer {
            sealed.push(reasons);
            match ground {
                Ground::Excepted { law, .. } => sealed.extend(law),
                Ground::AlreadyPublished { reference, place } => sealed.extend([reference, place]),
                Ground::Other { basis } => sealed.push(basis),
                Ground::NotAvailable { .. }
                | Ground::AlreadySupplied { .. }
                | Ground::Unclear
                | Ground::InPreparation
                | Ground::AtArchives => {}
            }
        }
    }
    sealed
}

/// What the complainant wrote, and what was decided once it was shown.
fn of_complaint(complaint: &Complaint) -> Vec<&Sealed> {
    let mut sealed = vec![&complaint.text];
    sealed.extend(complaint.files().map(|file| &file.name));
    if complaint.sent().is_some_and(|sent| sent.received_on.is_some()) {
        if let Some(decision) = &complaint.decision {
            sealed.push(&decision.reasons);
            sealed.extend(decision.redress.as_ref().map(|redress| &redress.what));
        }
        sealed.extend(complaint.inadmissible.as_ref().map(|one| &one.reasons));
    }
    sealed
}

/// What the requester declared of the court.
fn of_court(action: &CourtAction) -> Vec<&Sealed> {
    let outcome = action.judgment.as_ref().map(|judgment| &judgment.outcome);
    std::iter::once(&action.declared.court).chain(&action.declared.number).chain(outcome).collect()
}

/// The reasons that an event tells the requester.
pub fn told(event: &Event) -> Option<&Sealed> {
    match event {
        Event::Extended { reasons, .. } | Event::Voided { reasons, .. } | Event::Reopened { reasons } => {
            Some(reasons)
        }
        Event::UrgencyAssessed { reasons, .. } => reasons.as_ref(),
        _ => None,
    }
}

/// "Show me the answer": a POST that precedes any view; its first time is the day of receipt.
/// Pressed again it changes nothing.
pub async fn show_answer(
    portal: &Portal,
    case: CaseId,
    reply: ReplyId,
    form_key: Option<(String, String)>,
) -> Result<(), Error> {
    use crate::domain::case::refusal::Refusal;
    let act = Act { form_key, ..Act::plain(case, &Actor::Requester, Command::ShowAnswer { reply }) };
    match change(portal, act).await {
        Ok(_) | Err(Error::Refused(Refusal::AlreadyReceived)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Withdraws; only the requester can.
pub async fn withdraw(
    portal: &Portal,
    stored: &Stored,
    form_key: Option<(String, String)>,
) -> Result<Changed, Error> {
    let act = Act { form_key, ..Act::plain(stored.case.id, &Actor::Requester, Command::Withdraw) };
    change(portal, act).await
}

/// The institution, which does not receive by the portal, acknowledged: the requester says when, and
/// what that rests on.
pub async fn acknowledge(
    portal: &Portal,
    stored: &Stored,
    received_on: Date,
    evidence: Words,
    form_key: Option<(String, String)>,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let evidence = sealer.seal(ValueKind::Evidence, evidence);
    let act = Act {
        target: Target::Existing { case: stored.case.id, expected: None },
        actor: &Actor::Requester,
        command: Command::Acknowledge { received_on, evidence },
        values: sealer.into_values(),
        files: Vec::new(),
        form_key,
    };
    change(portal, act).await
}

/// Sends the link again to the address on file, where reference and address belong together; at most
/// once an hour. Whoever asks learns nothing from the answer.
pub async fn lost_link(portal: &Portal, reference: &str, email: &str) -> Result<(), Error> {
    let Some(reference) = Reference::find(reference) else { return Ok(()) };
    let Ok(typed) = EmailAddress::parse(email) else { return Ok(()) };
    let Some(stored) = named(portal, &reference).await? else { return Ok(()) };
    let Some(on_file) = &stored.case.requester.email else { return Ok(()) };
    let texts = values::read(&portal.db, [on_file]).await?;
    let same = |address: &String| address.eq_ignore_ascii_case(typed.as_str());
    if !texts.get(&on_file.value).is_some_and(same) {
        return Ok(());
    }
    let now = portal.clock.now();
    let mut message = catalogue::message(
        MessageKind::LinkRenewed,
        Recipient::Requester,
        NoticeSubject::Information,
        &stored.case,
        stored.version,
    );
    let hour = zone::local(now).strftime("%Y-%m-%dT%H").to_string();
    message.dedup_key = format!("case:{}:lost-link:{hour}", stored.case.id);
    let addressed = Addressed { id: MessageId(portal.clock.id()), message, user: None };
    outbox::enqueue_apart(&portal.db, addressed, now).await?;
    portal.mail_is_queued();
    Ok(())
}

/// A file the requester may have: of the request, of a complaint, or of a reply that was shown to them.
pub async fn file(
    portal: &Portal,
    following: &Following,
    file: FileId,
) -> Result<(StoredFile, String), Error> {
    let received = following.case.replies.iter().filter(|reply| reply.sent.received_on.is_some());
    let complained = following.case.complaints.iter().flat_map(|complaint| complaint.files());
    let own = following.case.files().chain(complained);
    let mut allowed = own.chain(received.flat_map(|reply| &reply.text.files));
    let found: &Attachment = allowed.find(|one| one.file == file).ok_or(Error::NotFound)?;
    let stored = files_of_cases::find(&portal.db, following.case.id, file).await?.ok_or(Error::NotFound)?;
    Ok((stored, following.text(&found.name).to_owned()))
}
