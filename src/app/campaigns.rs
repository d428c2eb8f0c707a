//! Requests that look as if many had filed one text: found among the newest of an institution that are open and in no
//! campaign. Nothing is put together here.

use super::{Error, Portal};
use crate::{
    domain::{
        id::{CampaignId, ValueId},
        institution::InstitutionCode,
        likeness::{Wording, alike},
    },
    persistence::{campaigns, cases::Stored, values},
};
use std::collections::HashMap;

/// The newest open requests that are compared.
pub const COMPARED: u64 = 1_000;

/// Requests of a campaign whose words stand for it.
const STAND_FOR: u64 = 200;

/// Requests with the same words, or nearly, the oldest first, and the words of that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    pub cases: Vec<Stored>,
    pub text: String,
}

/// What may be campaigns, the largest first.
///
/// # Errors
/// The store.
pub async fn likely(portal: &Portal, institution: &InstitutionCode) -> Result<Vec<Likely>, Error> {
    let (alone, texts) = alone(portal, institution).await?;
    let mut groups = alike(alone.into_iter().map(|stored| {
        let wording = Wording::of(text(&texts, &stored));
        (stored, wording)
    }));
    groups.retain(|cases| cases.len() > 1);
    groups.sort_by_key(|cases| std::cmp::Reverse(cases.len()));
    let likely = |cases: Vec<Stored>| {
        let text = cases.first().map(|first| text(&texts, first).to_owned()).unwrap_or_default();
        Likely { cases, text }
    };
    Ok(groups.into_iter().map(likely).collect())
}

/// That request with those that are like it.
///
/// # Errors
/// The store.
pub async fn like(portal: &Portal, one: &Stored) -> Result<Likely, Error> {
    let said = values::read(&portal.db, [&one.case.ask.information]).await?;
    let said = text(&said, one).to_owned();
    let wording = Wording::of(&said);
    let (alone, texts) = alone(portal, &one.case.institution).await?;
    let is_like =
        |other: &Stored| other.case.id != one.case.id && Wording::of(text(&texts, other)).is_like(&wording);
    let others = alone.into_iter().filter(is_like);
    Ok(Likely { cases: std::iter::once(one.clone()).chain(others).collect(), text: said })
}

/// Requests in no campaign that are like those of one.
///
/// # Errors
/// The store.
pub async fn like_those_of(
    portal: &Portal,
    institution: &InstitutionCode,
    campaign: CampaignId,
) -> Result<Vec<Stored>, Error> {
    let members = campaigns::members(&portal.db, campaign, STAND_FOR).await?;
    let said = values::read(&portal.db, members.iter().map(|one| &one.case.ask.information)).await?;
    let mut wordings: Vec<Wording> = members.iter().map(|one| Wording::of(text(&said, one))).collect();
    wordings.sort();
    wordings.dedup();
    let (mut alone, texts) = alone(portal, institution).await?;
    alone.retain(|other| {
        let wording = Wording::of(text(&texts, other));
        wordings.iter().any(|one| one.is_like(&wording))
    });
    Ok(alone)
}

/// The requests that are compared, the oldest first, with what they ask.
async fn alone(
    portal: &Portal,
    institution: &InstitutionCode,
) -> Result<(Vec<Stored>, HashMap<ValueId, String>), Error> {
    let mut alone = campaigns::alone(&portal.db, institution, COMPARED).await?;
    alone.reverse();
    let texts = values::read(&portal.db, alone.iter().map(|one| &one.case.ask.information)).await?;
    Ok((alone, texts))
}

fn text<'t>(texts: &'t HashMap<ValueId, String>, stored: &Stored) -> &'t str {
    texts.get(&stored.case.ask.information.value).map_or("", String::as_str)
}
