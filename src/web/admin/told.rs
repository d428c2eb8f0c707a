//! What administrators did, as lists tell it: who, to whom, which office, from when, why.

use super::moved::name;
use crate::{
    app::Portal,
    domain::{
        administration::{Act, Received},
        institution::Names,
        mandate::Scope,
    },
    notifications::message::MessageKind,
    persistence::{StoreError, admin_acts::Written, people},
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// Institutions that one act of a list names; the page of settings has all of them.
const MOST: usize = 20;

/// One act in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    number: u32,
    code: &'static str,
    at: Timestamp,
    /// Who did it; empty for a command on the machine.
    by: String,
    /// Whose account, as its address after the language; empty where it is about none.
    href: String,
    person: String,
    role: &'static str,
    institution: Option<Names>,
    /// Who takes the place of that institution.
    successor: Option<Names>,
    decision: String,
    from: Option<Date>,
    until: Option<Date>,
    reason: String,
    /// How many others were told of it, where the act says so.
    told: Option<u32>,
    counts: Option<Counts>,
    /// Whose first day of receiving an import said, and how many more.
    receiving: Vec<ReceivingTold>,
    more: usize,
    /// How many mails were tried again.
    mails: Option<u32>,
    /// The code of the kind of mail that was given up.
    mail: &'static str,
    read_only: Option<ReadOnlyTold>,
    scope: Option<ScopeTold>,
}

/// Over which institutions a mandate is: every one, or all of some kinds and those named.
#[derive(Debug, Clone, Default, Serialize)]
struct ScopeTold {
    kinds: Vec<&'static str>,
    institutions: Vec<Names>,
}

impl ScopeTold {
    fn of(portal: &Portal, scope: &Scope) -> Self {
        match scope {
            Scope::All => Self::default(),
            Scope::Some { institutions, kinds } => Self {
                kinds: kinds.iter().map(|kind| kind.as_str()).collect(),
                institutions: institutions.iter().map(|code| name(portal, code)).collect(),
            },
        }
    }
}

/// What was said of the time in which the portal takes nothing in, or what came of its end.
#[derive(Debug, Clone, Serialize)]
struct ReadOnlyTold {
    /// Empty at the end.
    cause: &'static str,
    expected: Option<Timestamp>,
    /// The numbers of the acts of the calendar.
    outages: String,
}

/// Since when an institution receives by the portal; no day of one that is not to after all.
#[derive(Debug, Clone, Serialize)]
struct ReceivingTold {
    name: Names,
    from: Option<Date>,
}

/// What an import changed.
#[derive(Debug, Clone, Serialize)]
struct Counts {
    added: u32,
    changed: u32,
    receiving: u32,
}

impl Told {
    pub(super) fn sample(number: u32, code: &'static str) -> Self {
        let on = jiff::civil::date(2026, 3, 2);
        let office = code == "appointed";
        Self {
            number,
            code,
            at: "2026-02-23T10:00:00Z".parse().unwrap_or_default(),
            by: if number == 1 { String::new() } else { "أمينة العلمي".to_owned() },
            href: "admin/people/00000000-0000-7000-8000-000000000001".to_owned(),
            person: "<b> نادية بنسالم".to_owned(),
            role: if office { "officer" } else { "" },
            institution: office
                .then(|| super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution),
            successor: code
                .starts_with("succe")
                .then(|| super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution),
            decision: if office { "12/2026".to_owned() } else { String::new() },
            from: office.then_some(on),
            until: (code == "appointment-ended").then_some(on),
            reason: if office { String::new() } else { "انتقال إلى مصلحة أخرى".to_owned() },
            told: match code {
                "appointed" => Some(2),
                "appointment-ended" => Some(0),
                _ => None,
            },
            counts: (code == "directory-changed").then_some(Counts { added: 3, changed: 2, receiving: 2 }),
            receiving: [Some(on), None]
                .into_iter()
                .filter(|_| code == "directory-changed")
                .map(|from| ReceivingTold {
                    name: super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution,
                    from,
                })
                .collect(),
            more: usize::from(code == "directory-changed"),
            mails: (code == "mails-tried").then_some(3),
            read_only: code.starts_with("read-only").then(|| ReadOnlyTold {
                cause: if code == "read-only-begun" { "move" } else { "" },
                expected: (code == "read-only-begun").then(Timestamp::default),
                outages: if number == 2 { String::new() } else { "7".to_owned() },
            }),
            mail: if code == "mail-given-up" { MessageKind::Receipt.code() } else { "" },
            scope: (code == "mandate-given").then(|| ScopeTold {
                kinds: vec!["court"],
                institutions: vec![
                    super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution,
                ],
            }),
        }
    }

    /// One of each kind.
    pub(super) fn samples() -> Vec<Self> {
        (1..).zip(Act::CODES).map(|(number, code)| Self::sample(number, code)).collect()
    }

    pub(super) fn number(&self) -> u32 {
        self.number
    }
}

/// The acts in the words of a page; names are looked up, since the record holds none.
pub async fn told(portal: &Portal, acts: Vec<Written>) -> Result<Vec<Told>, StoreError> {
    let people = acts.iter().flat_map(|one| one.by.into_iter().chain(one.act.user()));
    let names = people::names(&portal.db, people).await?;
    let name_of = |user| names.get(&user).cloned().unwrap_or_default();
    let of = |Written { number, act, at, by }: Written| {
        let user = act.user();
        let mut told = Told {
            number,
            code: act.code(),
            at,
            by: by.map(name_of).unwrap_or_default(),
            href: user.map(|user| format!("admin/people/{user}")).unwrap_or_default(),
            person: user.map(name_of).unwrap_or_default(),
            role: "",
            institution: None,
            successor: None,
            decision: String::new(),
            from: None,
            until: None,
            reason: act.reason().unwrap_or_default().to_owned(),
            told: act.told(),
            counts: None,
            receiving: Vec::new(),
            more: 0,
            mails: None,
            mail: "",
            read_only: None,
            scope: None,
        };
        match act {
            Act::AccountAdded { role, .. } | Act::RoleChanged { to: role, .. } => told.role = role.code(),
            Act::Appointed { institution, role, decision, effective_on, ends_on, .. } => {
                told.role = role.code();
                told.institution = Some(name(portal, &institution));
                told.decision = decision.unwrap_or_default();
                (told.from, told.until) = (Some(effective_on), ends_on);
            }
            Act::MandateGiven { decision, effective_on, ends_on, scope, .. } => {
                told.scope = Some(ScopeTold::of(portal, &scope));
                told.decision = decision.unwrap_or_default();
                (told.from, told.until) = (Some(effective_on), ends_on);
            }
            Act::AppointmentEnded { ends_on, .. } | Act::MandateEnded { ends_on, .. } => {
                told.until = Some(ends_on);
            }
            Act::DirectoryChanged { added, changed, receiving, received, .. } => {
                told.counts = Some(Counts { added, changed, receiving });
                told.more = received.len().saturating_sub(MOST);
                let of =
                    |one: Received| ReceivingTold { name: name(portal, &one.institution), from: one.after };
                told.receiving = received.into_iter().take(MOST).map(of).collect();
            }
            Act::ReadOnlyBegun(on) => {
                let (cause, expected) = (on.cause.code(), Some(on.expected_until));
                told.read_only = Some(ReadOnlyTold { cause, expected, outages: String::new() });
            }
            Act::ReadOnlyEnded { outages, .. } => {
                let outages = outages.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
                told.read_only = Some(ReadOnlyTold { cause: "", expected: None, outages });
            }
            Act::MailsTried { count } => told.mails = Some(count),
            Act::Succeeded { succession: one, .. } => {
                (told.institution, told.successor) =
                    (Some(name(portal, &one.institution)), Some(name(portal, &one.successor)));
                (told.from, told.decision) = (Some(one.from), one.decision);
            }
            Act::SuccessionTakenBack { institution, successor, from, .. } => {
                (told.institution, told.successor) =
                    (Some(name(portal, &institution)), Some(name(portal, &successor)));
                told.from = Some(from);
            }
            Act::MailGivenUp { kind, .. } => {
                told.mail = MessageKind::parse(&kind).map_or("", MessageKind::code);
            }
            Act::LinkMade { .. }
            | Act::SessionsEnded { .. }
            | Act::Deactivated { .. }
            | Act::Reactivated { .. }
            | Act::SecondFactorOn { .. }
            | Act::SecondFactorOff { .. }
            | Act::RecoveryCodesRenewed { .. }
            | Act::RecoveryCodeUsed { .. }
            | Act::ResetAsked { .. }
            | Act::ResetConfirmed { .. }
            | Act::ResetDismissed { .. } => {}
        }
        told
    };
    Ok(acts.into_iter().map(of).collect())
}
