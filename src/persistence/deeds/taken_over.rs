//! The rows that were kept before there was a chain to note them in: noted once, when the database is migrated, by
//! the instants they bear. A mark before them says how many they are: their deeds prove nothing of the time before.

use super::super::{
    StoreError, calendar,
    entity::{calendar_acts, deeds as rows, feeds, letter_keys, letters as letter_rows},
    letters,
    types::timestamp,
};
use super::{Deed, DeedKind, note, noted};
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use serde_json::json;
use std::collections::HashSet;

/// Notes every row that has no deed. One that cannot be read is left: whoever verifies finds it.
pub(in crate::persistence) async fn take_over(on: &impl ConnectionTrait) -> Result<(), StoreError> {
    let noted = rows::Entity::find().all(on).await?.into_iter().map(noted).collect::<Result<Vec<_>, _>>()?;
    let known: HashSet<(DeedKind, String)> =
        noted.into_iter().map(|noted| (noted.deed.kind, noted.deed.of)).collect();
    let mut kept = kept(on).await?;
    kept.retain(|(_, deed)| !known.contains(&(deed.kind, deed.of.clone())));
    kept.sort_by_key(|(at, _)| *at);
    let Some((newest, _)) = kept.last() else { return Ok(()) };
    let digests: Vec<&str> = kept.iter().map(|(_, deed)| deed.digest.as_str()).collect();
    note(on, Deed::new(DeedKind::TakenOver, kept.len(), &json!(digests)), *newest).await?;
    for (at, deed) in kept {
        note(on, deed, at).await?;
    }
    Ok(())
}

/// What must have been noted of every row, with its instant.
async fn kept(on: &impl ConnectionTrait) -> Result<Vec<(Timestamp, Deed)>, StoreError> {
    let mut kept = Vec::new();
    let acts = calendar_acts::Entity::find().order_by_asc(calendar_acts::Column::Number).all(on).await?;
    for act in acts.into_iter().flat_map(calendar::written) {
        kept.push((act.at, Deed::act(&act)?));
    }
    let keys = letter_keys::Entity::find().order_by_asc(letter_keys::Column::Generation).all(on).await?;
    for key in keys.into_iter().flat_map(letters::key) {
        kept.push((key.since, Deed::opened(&key)));
        kept.extend(key.retired_at.map(|at| (at, Deed::retired(&key.id, at))));
    }
    let made = letter_rows::Entity::find().order_by_asc(letter_rows::Column::Id).all(on).await?;
    kept.extend(made.into_iter().flat_map(letters::letter).map(|one| (one.made_at, Deed::letter(&one))));
    for feed in feeds::Entity::find().order_by_asc(feeds::Column::Id).all(on).await? {
        let revoked = feed.revoked_at.and_then(|at| Some((timestamp(at).ok()?, Deed::revoked(&feed)?)));
        kept.extend(timestamp(feed.created_at).ok().map(|at| (at, Deed::given(&feed))));
        kept.extend(revoked);
    }
    Ok(kept)
}
