//! Costs, delivery and the cases of the same request elsewhere, as the page of the requester shows them.

use crate::{
    app::{following::Following, links},
    domain::{
        case::Case,
        institution::{Directory, Names},
    },
    persistence::cases,
    web::{
        Failure, Visit,
        officer::{
            costs::{self, QuoteView},
            delivery::{self, DeliveryView},
        },
    },
};
use serde::Serialize;

/// What the component `case_supply` draws.
#[derive(Debug, Default, Serialize)]
pub struct Supply {
    quotes: Vec<QuoteView>,
    delivery: DeliveryView,
    pub siblings: Vec<Sibling>,
}

/// The same request at another body.
#[derive(Debug, Clone, Serialize)]
pub struct Sibling {
    institution: Names,
    reference: String,
    /// Its page, after the language; empty where one of the two links was renewed: a link that went astray
    /// opens nothing more.
    place: String,
    received: bool,
}

/// The costs and the delivery of a case; whoever follows it reads all of them.
pub fn of(following: &Following) -> Supply {
    let text = |sealed: &crate::domain::sealed::Sealed| following.text(sealed).to_owned();
    Supply {
        quotes: costs::views(&following.case, text),
        delivery: delivery::view(&following.case, text),
        siblings: Vec::new(),
    }
}

/// The cases of the same request at other bodies.
///
/// # Errors
/// The store.
pub async fn siblings(visit: &Visit, case: &Case) -> Result<Vec<Sibling>, Failure> {
    let portal = &visit.web.portal;
    let mut siblings = Vec::new();
    for other in case.group.iter().flat_map(|group| &group.others) {
        let Some(stored) = cases::find(&portal.db, other.case).await? else { continue };
        let first_links = case.link_generation == 0 && stored.case.link_generation == 0;
        siblings.push(Sibling {
            institution: portal.institution(&other.institution)?.name.clone(),
            reference: stored.case.reference.to_string(),
            place: if first_links { links::case_place(&portal.keys, &stored.case) } else { String::new() },
            received: stored.case.received_on.is_some(),
        });
    }
    Ok(siblings)
}

/// Everything there can be, for samples.
pub fn sample() -> Supply {
    use crate::domain::case::costs::Centimes;
    use jiff::civil::date;
    let line = |service, amount| costs::LineView {
        service,
        what: "40 صفحة بنصف درهم للواحدة".to_owned(),
        amount: Centimes(amount),
    };
    let quote = |paid: bool, withdrawn: bool| QuoteView {
        lines: vec![line("copying", 2000), line("processing", 125_000), line("sending", 1250)],
        total: Centimes(128_250),
        basis: "القرار عدد 12 بتاريخ 3 يناير 2026".to_owned(),
        quoted_on: date(2026, 11, 2),
        paid_on: paid.then_some(date(2026, 11, 5)),
        receipt: if paid { "Q-2026-118".to_owned() } else { String::new() },
        withdrawn_on: withdrawn.then_some(date(2026, 11, 4)),
        reasons: if withdrawn {
            "سترسل النسخ بالبريد الإلكتروني".to_owned()
        } else {
            String::new()
        },
    };
    let appointment = |state, missed_by| delivery::AppointmentView {
        mode: "consultation",
        on: date(2026, 11, 12),
        at: "10:30".to_owned(),
        place: "قاعة الأرشيف، الطابق الثاني".to_owned(),
        bring: "البطاقة الوطنية".to_owned(),
        state,
        missed_by,
    };
    let supply = |proof| delivery::SupplyView {
        mode: "pickup",
        on: date(2026, 11, 13),
        proof,
        evidence: "وصل عدد 41".to_owned(),
    };
    let institution = Directory::builtin().iter().next().map(|one| one.name.clone());
    let sibling = |place: &str| {
        institution.clone().map(|institution| Sibling {
            institution,
            reference: "CTIZ-2026-00087-4".to_owned(),
            place: place.to_owned(),
            received: !place.is_empty(),
        })
    };
    Supply {
        quotes: vec![quote(false, true), quote(true, false), quote(false, false)],
        delivery: DeliveryView {
            appointments: vec![
                appointment("replaced", ""),
                appointment("missed", "requester"),
                appointment("missed", "institution"),
                appointment("over", ""),
                appointment("stands", ""),
            ],
            supplies: ["signature", "postal", "mail-left"].map(supply).into(),
            earlier: true,
        },
        siblings: [sibling("case/CTIZ-2026-00087-4/s"), sibling("")].into_iter().flatten().collect(),
    }
}
