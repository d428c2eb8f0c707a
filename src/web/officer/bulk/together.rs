//! Cases that join a campaign and leave it.

use super::{Became, Selection};
use crate::{
    domain::{
        id::{CampaignId, CaseId},
        text::limit,
    },
    persistence::campaigns::{self, Campaign, Moving},
    web::{
        Failure,
        forms::FormState,
        officer::office::Office,
        reading::Reading,
        workplace::fields::{Choice, Form, Part},
    },
};

/// The campaigns that a form offers, the newest.
const OFFERED: usize = 20;

/// The word for a campaign that is to be begun.
const NEW: &str = "new";

const FORM: Form = Form::new("bulk", "group");

/// The fields of the form.
pub(super) async fn parts(office: &Office) -> Result<Vec<Part>, Failure> {
    let known = campaigns::of(&office.portal().db, office.code()).await?;
    Ok(parts_of(&known))
}

/// The form as it first stands: where there is no campaign yet, a new one is chosen.
pub(super) async fn fresh(office: &Office) -> Result<FormState, Failure> {
    let known = campaigns::of(&office.portal().db, office.code()).await?;
    Ok(if known.is_empty() { FormState::new().with("campaign", NEW) } else { FormState::new() })
}

/// A new one with its name, or one of those.
pub(in crate::web::officer) fn parts_of(known: &[Campaign]) -> Vec<Part> {
    let new = Choice::Words { value: NEW.to_owned(), key: "bulk-group-campaign-new".to_owned() };
    let named = |one: &Campaign| Choice::Name { value: one.id.to_string(), text: one.name.clone() };
    let options = std::iter::once(new).chain(known.iter().take(OFFERED).map(named)).collect();
    vec![FORM.named("campaign", options), FORM.line("name")]
}

/// The campaign that the form names; begun where it is a new one.
pub(super) async fn named(office: &Office, read: &mut Reading<'_, ()>) -> Result<Option<Campaign>, Failure> {
    let (db, clock) = (&office.portal().db, &office.portal().clock);
    let chosen = |code: &str| match code {
        NEW => Some(None),
        id => id.parse::<CampaignId>().ok().map(Some),
    };
    match read.choice("campaign", &FORM.label("campaign"), chosen) {
        None => Ok(None),
        Some(Some(id)) => Ok(Some(campaigns::find(db, id, office.code()).await?.ok_or(Failure::NotFound)?)),
        Some(None) => {
            let Some(name) = read.plain_line("name", &FORM.label("name"), limit::NAME) else {
                return Ok(None);
            };
            let wanted = Campaign {
                id: CampaignId(clock.id()),
                institution: office.code().clone(),
                name: name.into_string(),
                by: office.member.signed.person.id,
                at: clock.now(),
            };
            Ok(Some(campaigns::begin(db, &wanted).await?))
        }
    }
}

/// Puts what was chosen into that campaign.
pub(super) async fn join(
    office: &Office,
    campaign: &Campaign,
    selection: &Selection,
) -> Result<Vec<Became>, Failure> {
    let (portal, by) = (office.portal(), office.member.signed.person.id);
    let (at, ids) = (portal.clock.now(), || portal.clock.id());
    let moved = campaigns::join(&portal.db, campaign.id, &cases(selection), by, at, ids).await?;
    Ok(moved.into_iter().map(|moving| became(moving, "elsewhere")).collect())
}

/// Takes what was chosen out of its campaign.
pub(super) async fn leave(office: &Office, selection: &Selection) -> Result<Vec<Became>, Failure> {
    let campaign = selection.campaign.as_ref().ok_or(Failure::NotFound)?;
    let (portal, by) = (office.portal(), office.member.signed.person.id);
    let (at, ids) = (portal.clock.now(), || portal.clock.id());
    let moved = campaigns::leave(&portal.db, campaign.id, &cases(selection), by, at, ids).await?;
    Ok(moved.into_iter().map(|moving| became(moving, "not-there")).collect())
}

fn cases(selection: &Selection) -> Vec<CaseId> {
    selection.chosen.iter().map(|(stored, _)| stored.case.id).collect()
}

fn became(moving: Moving, elsewhere: &'static str) -> Became {
    let code = match moving {
        Moving::Done => "done",
        Moving::Before => "done-before",
        Moving::Elsewhere => elsewhere,
    };
    Became::plain(code)
}
