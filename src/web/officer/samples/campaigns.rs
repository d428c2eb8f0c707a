//! Campaigns of an office.

use super::cases::cases;
use crate::{
    domain::id::{CampaignId, UserId},
    persistence::campaigns::{Campaign, Size},
    web::{
        forms::FormState,
        officer::{
            campaigns::{Campaigns, Listed, Membership, MoveView, OneCampaign, Proposed, of},
            worklist,
        },
    },
};
use jiff::Timestamp;

const NAME: &str = "تعويضات التنقل برسم سنة 2025";
const ASKED: &str = "لائحة تعويضات التنقل التي صرفت لمسؤولي الوزارة برسم سنة 2025، حسب المديرية.";

/// A campaign of some institution.
pub fn campaign() -> Option<Campaign> {
    let room = super::room::Room::new()?;
    Some(Campaign {
        id: CampaignId(uuid::Uuid::nil()),
        institution: room.institution.code.clone(),
        name: NAME.to_owned(),
        by: UserId(uuid::Uuid::nil()),
        at: Timestamp::UNIX_EPOCH,
    })
}

fn listed() -> Option<Listed> {
    Some(of(campaign()?, Size { cases: 312, open: 40 }, "خديجة الوزاني".to_owned()))
}

fn proposed() -> Option<Proposed> {
    let (room, samples) = cases()?;
    let moment = room.moment();
    let rows: Vec<_> = samples
        .iter()
        .map(|sample| worklist::row(&sample.case, &sample.told, &sample.names, &moment))
        .collect();
    Some(Proposed { text: ASKED.to_owned(), count: rows.len(), rows })
}

/// With campaigns and proposals, with none, and looking for what is like one request.
pub fn lists() -> Vec<Campaigns> {
    let page = |campaigns: Vec<Listed>, likely: Vec<Proposed>, like: &str| Campaigns {
        form: FormState::new(),
        campaigns,
        likely,
        compared: 1_000,
        like: like.to_owned(),
    };
    vec![
        page(listed().into_iter().collect(), proposed().into_iter().collect(), ""),
        page(Vec::new(), Vec::new(), ""),
        page(Vec::new(), proposed().into_iter().collect(), "MEF-2026-00001-6"),
        page(Vec::new(), Vec::new(), "MEF-2026-00001-6"),
    ]
}

/// With others like it, and without.
pub fn pages() -> Vec<OneCampaign> {
    let Some(campaign) = listed() else { return Vec::new() };
    let page = |more: Option<Proposed>| OneCampaign {
        form: FormState::new().with("name", NAME),
        campaign: campaign.clone(),
        done: more.is_none(),
        more,
        most: 500,
    };
    vec![page(proposed()), page(None)]
}

/// Where a case is, and was.
pub fn membership() -> Membership {
    let moved = |what| MoveView {
        what,
        name: NAME.to_owned(),
        by: "خديجة الوزاني".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    };
    let moves = vec![moved("joined"), moved("left")];
    Membership { id: "x".to_owned(), name: NAME.to_owned(), moves }
}
