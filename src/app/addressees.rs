//! From a kind of recipient to persons: whom of an office a notice concerns. Sends nothing.

use super::Portal;
use crate::{
    domain::{
        actor::Role,
        case::{Case, command::NoticeSubject, reply::Road},
        id::MessageId,
        institution::InstitutionCode,
        sealed::Sealed,
    },
    notifications::{
        catalogue,
        message::{Facts, Message, MessageKind, Recipient},
    },
    persistence::{
        StoreError,
        absences::{self, Office},
        offices::{self, Holder},
        outbox::Addressed,
    },
};

/// The message for each person it concerns, each with an id of its own.
pub fn address(portal: &Portal, message: Message, office: &Office, case: &Case) -> Vec<Addressed> {
    let id = || MessageId(portal.clock.id());
    if matches!(message.to, Recipient::Requester | Recipient::ThirdParty(_) | Recipient::Contributor(_)) {
        return vec![Addressed { id: id(), message, user: None }];
    }
    // Better who is away than nobody: a period waits for no signature and for no second person.
    let mut persons = concerned(message.to, &office.there, case);
    if persons.is_empty() {
        persons = concerned(message.to, &office.holders, case);
    }
    if persons.is_empty() && message.kind.is_letter_to_institution() {
        // Nobody there has an account: the Commission prints its letter and sends it.
        let message = Message { road: Road::Letter, ..message };
        return vec![Addressed { id: id(), message, user: None }];
    }
    persons.sort_unstable_by_key(|holder| holder.user);
    persons.dedup_by_key(|holder| holder.user);
    persons
        .into_iter()
        .map(|holder| Addressed {
            id: id(),
            message: message.clone(),
            user: Some((holder.user, holder.language)),
        })
        .collect()
}

/// The sealed address of whoever gets a notice that is not for staff: somebody asked inside the institution, a third
/// party, or the requester.
pub fn sealed_email<'c>(subject: NoticeSubject, facts: &Facts, case: &'c Case) -> Option<&'c Sealed> {
    if let Some(told) = facts.contribution {
        return case.contribution(told.id).map(|one| &one.asked.email);
    }
    match subject.third_party() {
        Some(consultation) => case.consultation(consultation)?.notice.as_ref()?.email.as_ref(),
        None => case.requester.email.as_ref(),
    }
}

/// A mail to somebody in office that belongs to no case, with an id of its own.
pub fn apart(
    portal: &Portal,
    holder: &Holder,
    kind: MessageKind,
    dedup_key: String,
    facts: Facts,
) -> Addressed {
    let user = (holder.user, holder.language);
    let message = catalogue::apart(kind, user, dedup_key, facts);
    Addressed { id: MessageId(portal.clock.id()), message, user: Some(user) }
}

/// Those who get a list of the cases of an institution today, of whom is there.
///
/// # Errors
/// The store.
pub async fn of_lists(portal: &Portal, institution: &InstitutionCode) -> Result<Vec<Holder>, StoreError> {
    let today = portal.clock.today();
    let holders = offices::holders(portal.db.read(), institution, today).await?;
    Ok(in_office(&absences::present(portal.db.read(), holders, today).await?))
}

/// Those who get a list of the cases of their institution: who answers, or the head where nobody does.
pub fn in_office(holders: &[Holder]) -> Vec<Holder> {
    let answering = offices::answering(holders);
    if !answering.is_empty() {
        return answering;
    }
    holders.iter().filter(|holder| holder.role == Role::Head).copied().collect()
}

/// Whom of those in office a notice concerns. One for whoever has the case goes to all officers when that
/// person left, then to delegates, and to the head when nobody is there: a clock runs on whoever reads its mail.
fn concerned(to: Recipient, holders: &[Holder], case: &Case) -> Vec<Holder> {
    let of = |wanted: &dyn Fn(&Holder) -> bool| -> Vec<Holder> {
        holders.iter().filter(|holder| wanted(holder)).copied().collect()
    };
    let officers = || offices::answering(holders);
    let head = || of(&|holder| holder.role == Role::Head);
    let first =
        |choices: [Vec<Holder>; 3]| choices.into_iter().find(|choice| !choice.is_empty()).unwrap_or_default();
    match to {
        Recipient::Requester | Recipient::ThirdParty(_) | Recipient::Contributor(_) => Vec::new(),
        Recipient::Officers => first([of(&|holder| case.assignee == Some(holder.user)), officers(), head()]),
        Recipient::WholeOffice => officers().into_iter().chain(head()).collect(),
        Recipient::Head => head(),
        Recipient::Hearing => {
            let judges = |holder: &Holder| holder.role == Role::Delegate && !case.was_handled_by(holder.user);
            officers().into_iter().chain(head()).chain(of(&judges)).collect()
        }
        Recipient::Commission => of(&|holder| holder.role == Role::Commission),
        Recipient::User(user) => of(&|holder| holder.user == user),
        Recipient::Signers { but } => {
            let signs = |holder: &Holder| matches!(holder.role, Role::Head | Role::Delegate);
            of(&|holder| signs(holder) && Some(holder.user) != but)
        }
        Recipient::Colleagues { of: by } => {
            officers().into_iter().chain(head()).filter(|holder| Some(holder.user) != by).collect()
        }
        Recipient::Proposer(by) => first([of(&|holder| Some(holder.user) == by), officers(), head()]),
    }
}
