//! What each role may meet at most: the table of roles, field by field.

use super::hiding::{Field, Of};

/// Words that stay inside an institution, by the beginning of the field.
const OF_THE_OFFICE: &[&str] = &[
    "noted.",
    "consultation-opened.",
    "consultation-closed.",
    "third-party.",
    "contribution.",
    "proposed.",
    "declined.",
    "complaint-to-head.noted.",
];

/// Words that stay with the Commission.
const OF_THE_COMMISSION: &[&str] = &["complaint-to-commission.noted."];

/// Whether somebody may meet a field. A text that stands in several may be met by whoever may meet one of them.
pub fn may_meet(caller: &str, field: &Field) -> bool {
    // Behind a form of its own that leaves a trace, for nobody else.
    if field.name == "identity-number" {
        return false;
    }
    field.name.split(" = ").any(|name| may_meet_one(caller, field.of, name))
}

fn may_meet_one(caller: &str, of: Of, name: &str) -> bool {
    let is_one = |of: &[&str]| of.iter().any(|start| name.starts_with(start));
    if is_one(&["name of ", "mail of ", "decision on ", "unit of "]) {
        return may_meet_of_account(caller, of, name);
    }
    let of_requester = !is_one(OF_THE_OFFICE) && !is_one(OF_THE_COMMISSION);
    match caller {
        "holder" => of == Of::TheRequest && of_requester,
        // An answer or a decision that they have not asked to see is shown nowhere.
        "holder of the long one" => {
            of == Of::Long && of_requester && !is_one(&["replied.", "complaint-to-commission.decided."])
        }
        "other-holder" => of == Of::Elsewhere && of_requester,
        // The question that was written for them, and what they said to it.
        "contributor" => of == Of::TheRequest && name.starts_with("contribution."),
        // What concerns them, and what they are called.
        "third-party" => of == Of::TheRequest && is_one(&["consultation-opened.", "third-party."]),
        "officer" | "substitute" | "delegate" | "head" => {
            of == Of::Office || of.is_of_ministry() && !is_one(OF_THE_COMMISSION)
        }
        "elsewhere" | "other-head" => of == Of::Elsewhere && !is_one(OF_THE_COMMISSION),
        "commission" => {
            of == Of::Commission
                || matches!(of, Of::TheRequest | Of::Long | Of::OnPaper) && !is_one(OF_THE_OFFICE)
        }
        "auditor" => of == Of::Auditor,
        "admin" => of == Of::Administration,
        _ => false,
    }
}

/// Of who works at the portal: administrators keep the accounts, everybody has the own one, and where people act on the
/// same case it is known who did.
fn may_meet_of_account(caller: &str, of: Of, name: &str) -> bool {
    let is_own = name.strip_prefix("name of ").or_else(|| name.strip_prefix("mail of ")) == Some(caller);
    let is_office = ["officer", "substitute", "delegate", "head"].contains(&caller);
    let works_there = match of {
        Of::Office => is_office,
        Of::Elsewhere => ["elsewhere", "other-head"].contains(&caller),
        _ => false,
    };
    let acts_with = match of {
        Of::Office => caller == "commission",
        Of::Commission => caller == "commission" || is_office,
        _ => false,
    };
    let is_name = name.starts_with("name of ");
    caller == "admin"
        || is_own
        || works_there && (is_name || name.starts_with("unit of "))
        || acts_with && is_name
        || caller == "auditor" && name == "decision on the mandate"
}

/// Whether a notice may say it: reasons, what is charged, where to come, and what concerns whoever is asked.
pub fn may_be_mailed(field: &Field) -> bool {
    const TOLD: &[&str] = &[
        "extended.reasons",
        "urgency-assessed.reasons",
        "voided.reasons",
        "costs.quoted.",
        "costs.withdrawn.reasons",
        "costs.paid.receipt",
        "delivery.appointed.",
    ];
    field.name.split(" = ").any(|name| TOLD.iter().any(|start| name.starts_with(start)))
}
