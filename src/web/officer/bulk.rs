//! Acts on several cases of a list: what was chosen stands on a page of its own before anything is done, and what
//! became of each on a page afterwards. Each act is an event of its case.

mod outcome;

pub use self::outcome::{Results, results};

use super::{
    fields::{colleagues, form},
    office::{Office, OfficePosted},
    worklist::{self, Asked, Row},
};
use crate::{
    app::joint::{self, Deed, MOST, Seen},
    domain::{
        case::{available::available, command::Action},
        id::UserId,
        reference::Reference,
    },
    persistence::{
        cases::{self, Stored},
        joint_acts::{self, JointAct},
        worklist as lists,
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        staff::Stop,
        views::Page,
        workplace::fields::{Choice, Part},
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::HashMap;

/// The page before an act on several cases.
#[derive(Debug, Serialize)]
pub struct Bulk {
    pub(super) form: FormState,
    /// `assign`, `note` or `export`: its words are `bulk-<act>-…`.
    pub(super) act: &'static str,
    /// The list from which it is done, as its query.
    pub(super) view: String,
    pub(super) parts: Vec<Part>,
    pub(super) rows: Vec<Chosen>,
    /// How many those are.
    pub(super) count: usize,
    /// Cases that were chosen and cannot be part of it: the rules forbid it.
    pub(super) left_out: Vec<Row>,
    /// Most cases of one act.
    pub(super) most: usize,
}

/// A case that is part of it.
#[derive(Debug, Clone, Serialize)]
pub struct Chosen {
    pub(super) row: Row,
    /// `REFERENCE:VERSION`: the case as this page shows it.
    pub(super) mark: String,
}

impl Page for Bulk {
    const TEMPLATE: &'static str = "officer/bulk.html";

    fn samples() -> Vec<Self> {
        super::samples::bulk::pages()
    }
}

/// An act on several cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Assign,
    Note,
    /// Takes nothing from anybody and changes no case.
    Export,
}

impl Act {
    pub const ALL: [Act; 3] = [Act::Assign, Act::Note, Act::Export];

    pub fn parse(code: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Act::Assign => "assign",
            Act::Note => "note",
            Act::Export => "export",
        }
    }

    fn action(self) -> Option<Action> {
        match self {
            Act::Assign => Some(Action::Assign),
            Act::Note => Some(Action::Note),
            Act::Export => None,
        }
    }
}

/// `GET /{lang}/officer/bulk` and `…/bulk/{act}`: nothing is chosen there.
pub async fn nothing(office: Office) -> Result<Response, Stop> {
    Ok(office.member.visit.see("officer"))
}

/// `POST /{lang}/officer/bulk`: shows what was chosen, and does nothing.
pub async fn choose(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let act = Act::parse(fields.get("do")).ok_or(Failure::NotFound)?;
    let selection = Selection::of(&office, &fields).await?;
    page(&office, act, &selection, &fields, FormState::new(), StatusCode::OK).await
}

/// `POST /{lang}/officer/bulk/{act}`: does it, once.
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let act = names.get("act").and_then(|code| Act::parse(code)).ok_or(Failure::NotFound)?;
    let selection = Selection::of(&office, &fields).await?;
    if act == Act::Export {
        return Ok(super::export::of_cases(&office, &selection).await?);
    }
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let deed = deed(act, &office, &mut reading).await?;
    let key = fields.form_key().ok_or(Failure::Form)?;
    let Some(deed) = deed.filter(|_| !selection.chosen.is_empty()) else {
        return page(&office, act, &selection, &fields, reading.form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let seen: Vec<Seen> = selection.chosen.iter().map(|(_, seen)| *seen).collect();
    let outcomes = joint::act(office.portal(), &office.actor, &deed, &seen, key).await?;
    let id = keep(&office, act, &selection, outcome::told(&selection, &outcomes)).await?;
    Ok(office.member.visit.see(&format!("officer/results/{id}")))
}

/// What was chosen: cases of this institution, each as the page that was acted on saw it.
pub(super) struct Selection {
    pub view: Asked,
    pub chosen: Vec<(Stored, Seen)>,
    /// References that are of no case here.
    pub gone: Vec<String>,
}

impl Selection {
    /// Every box that was ticked, or the whole view up to [`MOST`].
    async fn of(office: &Office, fields: &Fields) -> Result<Self, Failure> {
        let view = Asked::read(fields.get("view").trim_start_matches('?')).view();
        if fields.has("all") {
            return Self::whole(office, view).await;
        }
        let mut marks: Vec<(Reference, Option<u32>)> = fields.all("case").filter_map(mark).collect();
        marks.truncate(MOST);
        Self::ticked(office, view, marks).await
    }

    async fn whole(office: &Office, view: Asked) -> Result<Self, Failure> {
        let filter = view.filter(office.code(), office.member.signed.person.id, &office.moment());
        let page = lists::page(&office.portal().db, &filter, None, MOST as u64).await?;
        let as_it_is = |stored: Stored| {
            let seen = Seen { case: stored.case.id, version: stored.version };
            (stored, seen)
        };
        Ok(Self { view, chosen: page.rows.into_iter().map(as_it_is).collect(), gone: Vec::new() })
    }

    async fn ticked(
        office: &Office,
        view: Asked,
        marks: Vec<(Reference, Option<u32>)>,
    ) -> Result<Self, Failure> {
        let references: Vec<Reference> = marks.iter().map(|(reference, _)| reference.clone()).collect();
        let mut there: HashMap<Reference, Stored> =
            cases::find_by_references(&office.portal().db, &references)
                .await?
                .into_iter()
                .filter(|stored| stored.case.institution == *office.code())
                .map(|stored| (stored.case.reference.clone(), stored))
                .collect();
        let (mut chosen, mut gone) = (Vec::new(), Vec::new());
        for (reference, version) in marks {
            match there.remove(&reference) {
                Some(stored) => {
                    let version = version.unwrap_or(stored.version);
                    let seen = Seen { case: stored.case.id, version };
                    chosen.push((stored, seen));
                }
                None if !chosen.iter().any(|(one, _)| one.case.reference == reference) => {
                    gone.push(reference.to_string());
                }
                None => {}
            }
        }
        Ok(Self { view, chosen, gone })
    }
}

/// `REFERENCE` as the list sends it, or `REFERENCE:VERSION` as the page before the act does.
fn mark(text: &str) -> Option<(Reference, Option<u32>)> {
    match text.split_once(':') {
        Some((reference, version)) => Some((Reference::parse(reference).ok()?, Some(version.parse().ok()?))),
        None => Some((Reference::parse(text).ok()?, None)),
    }
}

async fn deed(act: Act, office: &Office, read: &mut Reading<'_, ()>) -> Result<Option<Deed>, Failure> {
    Ok(match act {
        Act::Assign => {
            let colleagues = colleagues(office).await?;
            let known = |code: &str| {
                code.parse::<UserId>().ok().filter(|id| colleagues.iter().any(|one| one.0 == *id))
            };
            let to = read.choice("to", &form(Action::Assign).label("to"), known);
            to.map(|to| Deed::Assign { to })
        }
        Act::Note => {
            let text = read.plain_body("text", &form(Action::Note).label("text"));
            text.map(|text| Deed::Note { text })
        }
        Act::Export => None,
    })
}

async fn page(
    office: &Office,
    act: Act,
    selection: &Selection,
    fields: &Fields,
    faults: FormState,
    status: StatusCode,
) -> Result<Response, Stop> {
    let (rows, left_out) = sorted(office, act, selection).await?;
    let mut form = faults;
    if rows.is_empty() {
        form.wrong("", "bulk-nothing-chosen", crate::i18n::Args::new());
    }
    for name in ["to", "text"] {
        if fields.has(name) && !form.values.contains_key(name) {
            form.put(name, fields.get(name));
        }
    }
    let status = if form.is_right() { status } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Bulk {
        act: act.code(),
        view: selection.view.address(),
        parts: parts(act, office).await?,
        count: rows.len(),
        rows,
        left_out,
        most: MOST,
        form,
    };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}

/// The cases that are part of an act, and those with which the rules do not allow it.
async fn sorted(
    office: &Office,
    act: Act,
    selection: &Selection,
) -> Result<(Vec<Chosen>, Vec<Row>), Failure> {
    let moment = office.moment();
    let may = |stored: &Stored| {
        act.action().is_none_or(|action| available(&stored.case, &office.actor, &moment).contains(&action))
    };
    let stored: Vec<Stored> = selection.chosen.iter().map(|(stored, _)| stored.clone()).collect();
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for ((stored, seen), row) in selection.chosen.iter().zip(worklist::rows(office, &stored).await?) {
        if may(stored) {
            rows.push(Chosen { row, mark: format!("{}:{}", stored.case.reference, seen.version) });
        } else {
            left_out.push(row);
        }
    }
    Ok((rows, left_out))
}

async fn parts(act: Act, office: &Office) -> Result<Vec<Part>, Failure> {
    Ok(match act {
        Act::Assign => {
            let named = |(user, _, text)| Choice::Name { value: UserId::to_string(&user), text };
            let colleagues = colleagues(office).await?.into_iter().map(named).collect();
            vec![form(Action::Assign).named("to", colleagues)]
        }
        Act::Note => vec![form(Action::Note).area("text")],
        Act::Export => Vec::new(),
    })
}

/// Keeps what was done on how many; its id names the page of results.
pub(super) async fn keep(
    office: &Office,
    act: Act,
    selection: &Selection,
    outcomes: Vec<joint_acts::Became>,
) -> Result<uuid::Uuid, Failure> {
    let clock = &office.portal().clock;
    let id = clock.id();
    let done = JointAct {
        id,
        institution: office.code().clone(),
        user: office.member.signed.person.id,
        act: act.code().to_owned(),
        view: selection.view.address(),
        cases: u32::try_from(selection.chosen.len() + selection.gone.len()).unwrap_or(u32::MAX),
        outcomes,
        at: clock.now(),
    };
    joint_acts::keep(&office.portal().db, done).await?;
    Ok(id)
}
