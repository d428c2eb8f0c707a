//! Acts on several cases of a list: what was chosen stands on a page of its own before anything is done, and what
//! became of each on a page afterwards. Each act is an event of its case, but for joining and leaving a campaign, which
//! says nothing of a case.

mod act;
mod named;
mod outcome;
mod reply;
mod selection;
mod together;

pub use self::{
    act::Act,
    outcome::{Results, results},
    reply::{Letter, Shared},
};
pub(super) use self::{selection::Selection, together::parts_of};

use self::outcome::Became;
use super::{
    fields::{colleagues, form},
    office::{Office, OfficePosted},
    worklist::{self, Asked, Row},
};
use crate::{
    app::joint::{self, Deed, MOST, Outcome, Seen},
    domain::{
        case::{available::hindrance, command::Action, ground::ExtensionGround, refusal::Refusal},
        id::UserId,
        law::Rule,
    },
    persistence::{
        cases::Stored,
        joint_acts::{self, JointAct},
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        staff::Stop,
        views::Page,
        workplace::fields::{Choice, Form, Part},
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// The page before an act on several cases.
#[derive(Debug, Serialize)]
pub struct Bulk {
    pub(super) form: FormState,
    /// The code of the act: its words are `bulk-<act>-…`.
    pub(super) act: &'static str,
    /// The list from which it is done, as its query.
    pub(super) view: String,
    /// The campaign of whose cases it is done, or nothing.
    pub(super) campaign: String,
    pub(super) parts: Vec<Part>,
    /// The form of an answer to all.
    pub(super) shared: Option<Shared>,
    pub(super) rows: Vec<Chosen>,
    /// How many those are.
    pub(super) count: usize,
    /// Cases that were chosen and cannot be part of it: the rules forbid it.
    pub(super) left_out: Vec<LeftOut>,
    /// Most cases of one act.
    pub(super) most: usize,
}

/// A case that is no part of it, with the code of what forbids it, and the day that its first term ended.
#[derive(Debug, Clone, Serialize)]
pub struct LeftOut {
    pub(super) row: Row,
    pub(super) refusal: &'static str,
    pub(super) ended_on: Option<Date>,
}

impl LeftOut {
    pub(super) fn of(row: Row, refusal: &Refusal) -> Self {
        let ended_on = match refusal {
            Refusal::TermEnded { ended_on } => Some(*ended_on),
            _ => None,
        };
        Self { row, refusal: refusal.code(), ended_on }
    }
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

/// The words of the form of an extension.
pub(super) const EXTEND: Form = Form::new("bulk", "extend");

/// `GET /{lang}/officer/bulk` and `…/bulk/{act}`: nothing is chosen there.
pub async fn nothing(office: Office) -> Result<Response, Stop> {
    Ok(office.member.visit.see("officer"))
}

/// `POST /{lang}/officer/bulk`: shows what was chosen, and does nothing.
pub async fn choose(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let act = Act::parse(fields.get("do")).ok_or(Failure::NotFound)?;
    let selection = Selection::of(&office, act, &fields).await?;
    let (form, shared) = match act {
        Act::Reply => {
            let (form, shared) = reply::fresh(&office, &selection);
            (form, Some(shared))
        }
        Act::Group => (together::fresh(&office).await?, None),
        _ => (FormState::new(), None),
    };
    page(&office, act, &selection, form, StatusCode::OK, shared).await
}

/// `POST /{lang}/officer/bulk/{act}`: does it, once.
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let act = names.get("act").and_then(|code| Act::parse(code)).ok_or(Failure::NotFound)?;
    let selection = Selection::of(&office, act, &fields).await?;
    match act {
        Act::Export => return Ok(super::export::of_cases(&office, &selection).await?),
        Act::Reply => return reply::submit(&office, &selection, &fields).await,
        Act::Group => return group(&office, selection, &fields).await,
        Act::Ungroup if !selection.chosen.is_empty() => {
            let became = together::leave(&office, &selection).await?;
            return finished(&office, act, &selection, became).await;
        }
        Act::Assign | Act::Note | Act::Extend | Act::Ungroup => {}
    }
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let deed = deed(act, &office, &mut reading).await?;
    if act == Act::Extend {
        let reasons = [("reasons".to_owned(), EXTEND.label("reasons"))];
        named::check(&office, &selection, &mut reading, &reasons).await?;
    }
    let key = fields.form_key().ok_or(Failure::Form)?;
    let Some(deed) = deed.filter(|_| reading.form.is_right() && !selection.chosen.is_empty()) else {
        return page(&office, act, &selection, reading.form, StatusCode::UNPROCESSABLE_ENTITY, None).await;
    };
    let seen: Vec<Seen> = selection.chosen.iter().map(|(_, seen)| *seen).collect();
    let outcomes = joint::act(office.portal(), &office.actor, &deed, &seen, key).await?;
    finished(&office, act, &selection, told(&outcomes)).await
}

/// Puts what was chosen into a campaign; the results lead to its list.
async fn group(office: &Office, mut selection: Selection, fields: &Fields) -> Result<Response, Stop> {
    let mut reading = Reading::plain(office.member.visit.locale, fields);
    let named =
        if selection.chosen.is_empty() { None } else { together::named(office, &mut reading).await? };
    let Some(campaign) = named else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(office, Act::Group, &selection, reading.form, status, None).await;
    };
    let became = together::join(office, &campaign, &selection).await?;
    selection.view = Asked { campaign: Some(campaign.id), ..Asked::default() };
    finished(office, Act::Group, &selection, became).await
}

/// Keeps what became of each and shows it.
async fn finished(
    office: &Office,
    act: Act,
    selection: &Selection,
    became: Vec<Became>,
) -> Result<Response, Stop> {
    let id = keep(office, act, selection, outcome::of(selection, became)).await?;
    Ok(office.member.visit.see(&format!("officer/results/{id}")))
}

/// What became of each case.
fn told(outcomes: &[Outcome]) -> Vec<Became> {
    outcomes
        .iter()
        .map(|outcome| match outcome {
            Outcome::Done => Became::plain("done"),
            Outcome::DoneBefore => Became::plain("done-before"),
            Outcome::Overtaken => Became::plain("overtaken"),
            Outcome::FormUsed => Became::plain("form-used"),
            Outcome::Refused(code) => Became { outcome: "refused", refusal: Some(code) },
        })
        .collect()
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
        Act::Extend => {
            // Where no request is urgent there is one period, and nothing to choose.
            let rule = if read.fields.has("rule") {
                read.choice("rule", &EXTEND.label("rule"), extendable)
            } else {
                Some(Rule::Answer)
            };
            let ground = read.choice("ground", &EXTEND.label("ground"), ExtensionGround::parse);
            let reasons = read.plain_body("reasons", &EXTEND.label("reasons"));
            rule.zip(ground).zip(reasons).map(|((rule, ground), reasons)| Deed::Extend {
                rule,
                ground,
                reasons,
            })
        }
        Act::Group | Act::Ungroup | Act::Reply | Act::Export => None,
    })
}

fn extendable(code: &str) -> Option<Rule> {
    Rule::parse(code).filter(|rule| matches!(rule, Rule::Answer | Rule::Urgent))
}

async fn page(
    office: &Office,
    act: Act,
    selection: &Selection,
    mut form: FormState,
    status: StatusCode,
    shared: Option<Shared>,
) -> Result<Response, Stop> {
    let (rows, left_out) = sorted(office, act, selection).await?;
    if rows.is_empty() {
        form.wrong("", "bulk-nothing-chosen", crate::i18n::Args::new());
    }
    let status = if form.is_right() { status } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Bulk {
        act: act.code(),
        view: selection.view.address(),
        campaign: selection.campaign.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        parts: parts(act, office, selection).await?,
        shared,
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
) -> Result<(Vec<Chosen>, Vec<LeftOut>), Failure> {
    let action = act.action(&office.actor);
    let forbids = |stored: &Stored| {
        let moment = office.moment_of(&stored.case);
        action.and_then(|action| hindrance(&stored.case, &office.actor, action, &moment))
    };
    let stored: Vec<Stored> = selection.chosen.iter().map(|(stored, _)| stored.clone()).collect();
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for ((stored, seen), row) in selection.chosen.iter().zip(worklist::rows(office, &stored).await?) {
        match forbids(stored) {
            None => rows.push(Chosen { row, mark: format!("{}:{}", stored.case.reference, seen.version) }),
            Some(refusal) => left_out.push(LeftOut::of(row, &refusal)),
        }
    }
    Ok((rows, left_out))
}

async fn parts(act: Act, office: &Office, selection: &Selection) -> Result<Vec<Part>, Failure> {
    Ok(match act {
        Act::Assign => {
            let named = |(user, _, text)| Choice::Name { value: UserId::to_string(&user), text };
            let colleagues = colleagues(office).await?.into_iter().map(named).collect();
            vec![form(Action::Assign).named("to", colleagues)]
        }
        Act::Note => vec![form(Action::Note).area("text")],
        Act::Group => together::parts(office).await?,
        Act::Extend => extend_parts(selection.chosen.iter().any(|(stored, _)| stored.case.is_urgent())),
        Act::Reply | Act::Ungroup | Act::Export => Vec::new(),
    })
}

/// The period is a choice only where a request was filed as urgent.
pub(super) fn extend_parts(some_urgent: bool) -> Vec<Part> {
    let rule =
        |rule: &Rule| Choice::Words { value: rule.code().to_owned(), key: format!("rule-{}", rule.code()) };
    let rules =
        some_urgent.then(|| EXTEND.named("rule", [Rule::Answer, Rule::Urgent].iter().map(rule).collect()));
    let grounds = super::extend::grounds();
    rules.into_iter().chain([EXTEND.named("ground", grounds), EXTEND.area("reasons")]).collect()
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
        view: selection.view.view().address(),
        cases: u32::try_from(selection.size()).unwrap_or(u32::MAX),
        outcomes,
        at: clock.now(),
    };
    joint_acts::keep(&office.portal().db, done).await?;
    Ok(id)
}
