//! The fields of each act and how they become its command. Which acts are offered is the domain's.

use super::{
    costs, delivery,
    office::{Office, Opened},
    third_party,
};
use crate::{
    domain::{
        actor::Role,
        case::{
            available::void_causes,
            command::{Action, Command, Proposed, VoidCause},
            reply::Proof,
        },
        id::{CaseId, ProposalId, ReplyId, UserId},
        reference::Reference,
        sealed::ValueKind,
        text::limit,
    },
    i18n::Args,
    persistence::{cases, offices, people},
    web::{
        Failure,
        posted::Fields,
        reading::Reading,
        workplace::fields::{Choice, Part},
    },
};

/// A case on the desk with what its forms offer.
pub struct Desk {
    pub office: Office,
    pub opened: Opened,
    /// Those in office, to whom a case can be given.
    pub colleagues: Vec<(UserId, Role, String)>,
    /// The case of this institution whose reference was typed.
    pub other: Option<CaseId>,
}

impl Desk {
    pub async fn open(office: Office, reference: &str, fields: Option<&Fields>) -> Result<Self, Failure> {
        let opened = office.open(reference).await?;
        let db = &office.portal().db;
        let holders = offices::holders(db.read(), office.code(), office.portal().clock.today()).await?;
        let names = people::names(db, holders.iter().map(|holder| holder.user)).await?;
        let head = holders.iter().filter(|holder| holder.role == Role::Head).copied();
        let mut colleagues: Vec<_> = offices::answering(&holders)
            .into_iter()
            .chain(head)
            .filter_map(|holder| Some((holder.user, holder.role, names.get(&holder.user)?.clone())))
            .collect();
        colleagues.sort_by(|one, other| one.2.cmp(&other.2));
        let other = match fields.map(|fields| fields.get("duplicate")) {
            Some(typed) => other(&office, typed).await?,
            None => None,
        };
        Ok(Self { office, opened, colleagues, other })
    }
}

/// A case of the same institution, by its reference as it was typed.
async fn other(office: &Office, typed: &str) -> Result<Option<CaseId>, Failure> {
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let stored = cases::find_by_reference(&office.portal().db, &reference).await?;
    Ok(stored.filter(|stored| stored.case.institution == *office.code()).map(|stored| stored.case.id))
}

/// The label of a field of an act.
pub(super) fn label(action: Action, name: &str) -> String {
    format!("office-{}-{name}", action.code())
}

pub(super) fn area(action: Action, name: &'static str, optional: bool) -> Part {
    let label = label(action, name);
    Part::Area { name, hint: format!("{label}-hint"), label, optional }
}

pub(super) fn line(action: Action, name: &'static str, optional: bool, ltr: bool) -> Part {
    let label = label(action, name);
    Part::Line { name, hint: format!("{label}-hint"), label, optional, ltr }
}

pub(super) fn day(action: Action, name: &'static str) -> Part {
    let label = label(action, name);
    Part::Date { name, hint: format!("{label}-hint"), label, optional: false }
}

pub(super) fn choices(action: Action, name: &'static str, codes: &[&str]) -> Part {
    let words = |code: &&str| Choice::Words {
        value: (*code).to_owned(),
        key: format!("office-{}-{name}-{code}", action.code()),
    };
    Part::Choices {
        name,
        label: label(action, name),
        hint: String::new(),
        options: codes.iter().map(words).collect(),
    }
}

/// Whether the act has a form of this kind; extension and reply have pages of their own.
pub fn has_page(action: Action) -> bool {
    matches!(
        action,
        Action::Acknowledge
            | Action::TakeOn
            | Action::Assign
            | Action::Note
            | Action::OpenConsultation
            | Action::CloseConsultation
            | Action::RenewConsultation
            | Action::QuoteCosts
            | Action::WithdrawQuote
            | Action::RecordPayment
            | Action::Appoint
            | Action::RecordMissed
            | Action::RecordDelivery
            | Action::AssessUrgency
            | Action::ProposeVoid
            | Action::ProposeCorrection
            | Action::RecordReceipt
            | Action::RecordWithdrawal
            | Action::Reopen
            | Action::RenewLink
    )
}

/// The fields of an act on a desk.
pub fn parts(action: Action, desk: &Desk) -> Vec<Part> {
    let case = desk.opened.case();
    let named = |value: String, text: String| Choice::Name { value, text };
    let colleagues =
        desk.colleagues.iter().map(|(user, _, name)| named(user.to_string(), name.clone())).collect();
    let (open, asked) = third_party::offered(&desk.opened);
    let waiting = case.replies.iter().filter(|reply| reply.received_on.is_none());
    let waiting = waiting.map(|reply| named(reply.text.id.to_string(), reply.given_on.to_string())).collect();
    let causes = void_causes(case).map(VoidCause::code).collect();
    parts_for(action, Offered { colleagues, open, asked, waiting, causes })
}

/// What a case gives to choose from.
#[derive(Debug, Default)]
pub struct Offered {
    pub colleagues: Vec<Choice>,
    /// Consultations that are open.
    pub open: Vec<Choice>,
    /// Of those, the ones that the portal wrote to.
    pub asked: Vec<Choice>,
    /// Replies whose receipt is not recorded.
    pub waiting: Vec<Choice>,
    /// Causes for which the case can be voided.
    pub causes: Vec<&'static str>,
}

/// The fields of an act, with what the case gives to choose from.
pub fn parts_for(action: Action, offered: Offered) -> Vec<Part> {
    match action {
        Action::OpenConsultation | Action::CloseConsultation | Action::RenewConsultation => {
            return third_party::parts(action, offered);
        }
        Action::QuoteCosts | Action::WithdrawQuote | Action::RecordPayment => return costs::parts(action),
        Action::Appoint | Action::RecordMissed | Action::RecordDelivery => return delivery::parts(action),
        _ => {}
    }
    let Offered { colleagues, waiting, causes, .. } = offered;
    match action {
        Action::Acknowledge | Action::ProposeCorrection => {
            vec![day(action, "received"), area(action, "evidence", false)]
        }
        Action::Assign => vec![named(action, "to", colleagues)],
        Action::Note => vec![area(action, "text", false)],
        Action::AssessUrgency => {
            vec![choices(action, "decision", &["accepted", "declined"]), area(action, "reasons", true)]
        }
        Action::ProposeVoid => vec![
            choices(action, "cause", &causes),
            line(action, "duplicate", true, true),
            area(action, "reasons", false),
        ],
        Action::RecordReceipt => vec![
            named(action, "which", waiting),
            day(action, "on"),
            choices(action, "proof", &["signature", "postal"]),
            area(action, "evidence", false),
        ],
        Action::RecordWithdrawal => vec![day(action, "signed"), area(action, "scan", false)],
        Action::Reopen => vec![area(action, "reasons", false)],
        Action::RenewLink => vec![area(action, "checked", false)],
        _ => Vec::new(),
    }
}

pub(super) fn named(action: Action, name: &'static str, options: Vec<Choice>) -> Part {
    Part::Choices { name, label: label(action, name), hint: String::new(), options }
}

/// The command of an act, or none with the faults in the form.
pub fn command(action: Action, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let name = |field: &str| label(action, field);
    match action {
        Action::Acknowledge => {
            let on = read.date("received", &name("received"));
            let evidence = read.body("evidence", &name("evidence"), ValueKind::Evidence);
            Some(Command::Acknowledge { received_on: on?, evidence: evidence? })
        }
        Action::TakeOn => Some(Command::TakeOn),
        Action::Assign => {
            let known = |id: &UserId| desk.colleagues.iter().any(|(user, ..)| user == id);
            let to = read.choice("to", &name("to"), |code| code.parse().ok().filter(known));
            Some(Command::Assign { to: to? })
        }
        Action::Note => Some(Command::Note { text: read.body("text", &name("text"), ValueKind::Note)? }),
        Action::OpenConsultation | Action::CloseConsultation | Action::RenewConsultation => {
            third_party::command(action, desk, read)
        }
        Action::QuoteCosts | Action::WithdrawQuote | Action::RecordPayment => {
            costs::command(action, desk, read)
        }
        Action::Appoint | Action::RecordMissed | Action::RecordDelivery => delivery::command(action, read),
        Action::AssessUrgency => assess(action, read),
        Action::ProposeVoid | Action::ProposeCorrection => propose(action, desk, read),
        Action::RecordReceipt => receipt(action, read),
        Action::RecordWithdrawal => {
            let signed_on = read.date("signed", &name("signed"));
            let scan = read.body("scan", &name("scan"), ValueKind::Evidence);
            Some(Command::RecordWithdrawal { signed_on: signed_on?, scan: scan? })
        }
        Action::Reopen => {
            Some(Command::Reopen { reasons: read.body("reasons", &name("reasons"), ValueKind::Reasons)? })
        }
        Action::RenewLink => Some(Command::RenewLink {
            identity_checked: read.body("checked", &name("checked"), ValueKind::Evidence)?,
        }),
        _ => None,
    }
}

fn assess(action: Action, read: &mut Reading<'_>) -> Option<Command> {
    let decision = |code: &str| match code {
        "accepted" => Some(true),
        "declined" => Some(false),
        _ => None,
    };
    let accepted = read.choice("decision", &label(action, "decision"), decision)?;
    let reasons = if accepted {
        read.optional_body("reasons", &label(action, "reasons"), ValueKind::Reasons)
    } else {
        Some(read.body("reasons", &label(action, "reasons"), ValueKind::Reasons)?)
    };
    Some(Command::AssessUrgency { accepted, reasons })
}

fn propose(action: Action, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let act = if action == Action::ProposeVoid {
        let cause = read.choice("cause", &label(action, "cause"), VoidCause::parse);
        if cause == Some(VoidCause::Duplicate) && desk.other.is_none() {
            read.wrong("duplicate", &label(action, "duplicate"), "no-case", Args::new());
        }
        let reasons = read.body("reasons", &label(action, "reasons"), ValueKind::Reasons);
        let duplicate_of = desk.other.filter(|_| cause == Some(VoidCause::Duplicate));
        Proposed::Void { cause: cause?, duplicate_of, reasons: reasons? }
    } else {
        let on = read.date("received", &label(action, "received"));
        let evidence = read.body("evidence", &label(action, "evidence"), ValueKind::Evidence);
        Proposed::CorrectReceipt { received_on: on?, evidence: evidence? }
    };
    let id = ProposalId(desk.office.portal().clock.id());
    Some(Command::Propose { id, act: Box::new(act) })
}

fn receipt(action: Action, read: &mut Reading<'_>) -> Option<Command> {
    let reply = read.choice("which", &label(action, "which"), |code| code.parse::<ReplyId>().ok());
    let on = read.date("on", &label(action, "on"));
    let kind = |code: &str| ["signature", "postal"].into_iter().find(|one| *one == code);
    let kind = read.choice("proof", &label(action, "proof"), kind);
    let evidence = read.line("evidence", &label(action, "evidence"), ValueKind::Evidence, limit::CITATION)?;
    let proof = match kind? {
        "signature" => Proof::Signature { evidence },
        _ => Proof::Postal { evidence },
    };
    Some(Command::RecordReceipt { reply: reply?, on: on?, proof })
}
