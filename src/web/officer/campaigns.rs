//! Campaigns: requests of many with the same words, or nearly, which the office answers together. The page proposes
//! what may be one; a person gives it a name and says which requests are in it. Requesters learn nothing of it.

use super::{
    office::{Office, OfficePosted},
    worklist::{self, Asked, Row, Where},
};
use crate::{
    app::{
        campaigns::{self as found, COMPARED, Likely},
        joint::MOST,
    },
    domain::{id::CaseId, text::limit},
    i18n::Args,
    persistence::{
        campaigns::{self, Campaign, Size},
        people,
    },
    web::{Failure, forms::FormState, reading::Reading, staff::Stop, views::Page},
};
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

/// Proposals of a page.
const SHOWN: usize = 10;

/// Letters of a text that stand for it.
const BEGINNING: usize = 240;

/// The page of the campaigns.
#[derive(Debug, Serialize)]
pub struct Campaigns {
    pub(super) form: FormState,
    pub(super) campaigns: Vec<Listed>,
    pub(super) likely: Vec<Proposed>,
    /// How many of the newest requests were compared at most.
    pub(super) compared: u64,
    /// The request to which others were looked for; empty where all were compared.
    pub(super) like: String,
}

/// The page of one campaign.
#[derive(Debug, Serialize)]
pub struct OneCampaign {
    pub(super) form: FormState,
    pub(super) campaign: Listed,
    /// Requests in no campaign that are like those in it.
    pub(super) more: Option<Proposed>,
    pub(super) most: usize,
    pub(super) done: bool,
}

/// A campaign in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) cases: u64,
    pub(super) open: u64,
    pub(super) by: String,
    pub(super) at: Timestamp,
    /// The lists of its open requests, and of all.
    pub(super) list: String,
    pub(super) whole: String,
}

/// Requests that may belong together.
#[derive(Debug, Clone, Serialize)]
pub struct Proposed {
    /// The beginning of what they ask.
    pub(super) text: String,
    pub(super) count: usize,
    pub(super) rows: Vec<Row>,
}

impl Page for Campaigns {
    const TEMPLATE: &'static str = "officer/campaigns.html";

    fn samples() -> Vec<Self> {
        super::samples::campaigns::lists()
    }
}

impl Page for OneCampaign {
    const TEMPLATE: &'static str = "officer/campaign.html";

    fn samples() -> Vec<Self> {
        super::samples::campaigns::pages()
    }
}

/// `GET /{lang}/officer/campaigns`: those that there are, and what may be one; with `?like=REFERENCE` only what is like
/// that request.
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let like = query.as_deref().and_then(|query| query.strip_prefix("like=")).unwrap_or_default();
    let (reference, likely) = match like {
        "" => (String::new(), found::likely(office.portal(), office.code()).await?),
        typed => {
            let opened = office.open(typed).await?;
            let found = found::like(office.portal(), &opened.stored).await?;
            (opened.case().reference.to_string(), vec![found])
        }
    };
    let mut proposals = Vec::new();
    for one in likely.into_iter().filter(|one| one.cases.len() > 1).take(SHOWN) {
        proposals.push(proposed(&office, one).await?);
    }
    let page = Campaigns {
        form: FormState::new(),
        campaigns: listed(&office).await?,
        likely: proposals,
        compared: COMPARED,
        like: reference,
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.chrome(), &page)?)
}

/// `GET /{lang}/officer/campaigns/{id}`
pub async fn one(
    office: Office,
    Path(names): Path<HashMap<String, String>>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let campaign = find(&office, &names).await?;
    let form = FormState::new().with("name", &campaign.name);
    page(&office, &campaign, form, query.as_deref() == Some("done=1"), StatusCode::OK).await
}

/// `POST /{lang}/officer/campaigns/{id}`: another name.
pub async fn rename(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let campaign = find(&office, &names).await?;
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let name = reading.plain_line("name", "campaign-name", limit::NAME);
    if let Some(name) = name {
        if campaigns::rename(&office.portal().db, &campaign, name.as_str()).await? {
            return Ok(office.member.visit.see(&format!("officer/campaigns/{}?done=1", campaign.id)));
        }
        reading.form.wrong("name", "campaign-name-taken", Args::new());
    }
    page(&office, &campaign, reading.form, false, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The campaign of a case with what joined and left, for its page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Membership {
    pub(super) id: String,
    /// Empty where it is in none.
    pub(super) name: String,
    pub(super) moves: Vec<MoveView>,
}

/// That the case joined a campaign or left it.
#[derive(Debug, Clone, Serialize)]
pub struct MoveView {
    pub(super) what: &'static str,
    pub(super) name: String,
    pub(super) by: String,
    pub(super) at: Timestamp,
}

/// Where a case is, and was.
pub(super) async fn membership(office: &Office, case: CaseId) -> Result<Membership, Failure> {
    let db = &office.portal().db;
    let now = campaigns::of_cases(db, [case]).await?.remove(&case);
    let moves = campaigns::moves(db, case).await?;
    let names = people::names(db, moves.iter().map(|one| one.by)).await?;
    let known = if moves.is_empty() { Vec::new() } else { campaigns::of(db, office.code()).await? };
    let moves = moves.into_iter().map(|one| MoveView {
        what: one.what.code(),
        name: known.iter().find(|of| of.id == one.campaign).map(|of| of.name.clone()).unwrap_or_default(),
        by: names.get(&one.by).cloned().unwrap_or_default(),
        at: one.at,
    });
    Ok(Membership {
        moves: moves.collect(),
        id: now.as_ref().map(|one| one.id.to_string()).unwrap_or_default(),
        name: now.map(|one| one.name).unwrap_or_default(),
    })
}

async fn find(office: &Office, names: &HashMap<String, String>) -> Result<Campaign, Failure> {
    let id = names.get("id").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    campaigns::find(&office.portal().db, id, office.code()).await?.ok_or(Failure::NotFound)
}

async fn listed(office: &Office) -> Result<Vec<Listed>, Failure> {
    let db = &office.portal().db;
    let known = campaigns::of(db, office.code()).await?;
    let ids: Vec<_> = known.iter().map(|one| one.id).collect();
    let sizes = campaigns::sizes(db, &ids).await?;
    let names = people::names(db, known.iter().map(|one| one.by)).await?;
    let listed = known.into_iter().map(|one| {
        let size = sizes.get(&one.id).copied().unwrap_or_default();
        let by = names.get(&one.by).cloned().unwrap_or_default();
        of(one, size, by)
    });
    Ok(listed.collect())
}

/// A campaign as a list shows it.
pub(super) fn of(campaign: Campaign, size: Size, by: String) -> Listed {
    let list = Asked { campaign: Some(campaign.id), ..Asked::default() };
    Listed {
        id: campaign.id.to_string(),
        name: campaign.name,
        cases: size.cases,
        open: size.open,
        by,
        at: campaign.at,
        list: list.address(),
        whole: Asked { stages: Where::Every, ..list }.address(),
    }
}

async fn page(
    office: &Office,
    campaign: &Campaign,
    form: FormState,
    done: bool,
    status: StatusCode,
) -> Result<Response, Stop> {
    let db = &office.portal().db;
    let sizes = campaigns::sizes(db, &[campaign.id]).await?;
    let mut names = people::names(db, [campaign.by]).await?;
    let mut like = found::like_those_of(office.portal(), office.code(), campaign.id).await?;
    like.truncate(MOST);
    let more = Likely { cases: like, text: String::new() };
    let page = OneCampaign {
        form,
        campaign: of(
            campaign.clone(),
            sizes.get(&campaign.id).copied().unwrap_or_default(),
            names.remove(&campaign.by).unwrap_or_default(),
        ),
        more: if more.cases.is_empty() { None } else { Some(proposed(office, more).await?) },
        most: MOST,
        done,
    };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}

async fn proposed(office: &Office, likely: Likely) -> Result<Proposed, Failure> {
    let Likely { mut cases, text } = likely;
    let count = cases.len();
    cases.truncate(MOST);
    let rows = worklist::rows(office, &cases).await?;
    Ok(Proposed { text: beginning(&text), count, rows })
}

/// The beginning of a text on one line.
fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
