//! Who hears of an office or a role that somebody gets or leaves: found and told in the transaction that records it.
//! Knows no words.

use super::{
    StoreError,
    admin_acts::Doer,
    offices::{self, Holder},
    outbox::{self, Addressed},
};
use crate::domain::{
    actor::Role, id::UserId, institution::InstitutionCode, language::Language, law::zone::legal_date,
};
use sea_orm::ConnectionTrait;

/// An office or a role that somebody gets or leaves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matter<'a> {
    pub user: UserId,
    pub language: Language,
    pub role: Role,
    /// None of a role that is of no institution.
    pub institution: Option<&'a InstitutionCode>,
}

/// Queues what `messages` makes for the person and for everybody else who hears of it. How many others.
pub(super) async fn tell(
    tx: &impl ConnectionTrait,
    matter: Matter<'_>,
    doer: Doer,
    messages: impl FnOnce(&[Holder]) -> Vec<Addressed>,
) -> Result<u32, StoreError> {
    let mut hearers = others(tx, matter, doer).await?;
    let count = u32::try_from(hearers.len()).unwrap_or(u32::MAX);
    hearers.push(Holder { user: matter.user, role: matter.role, language: matter.language });
    outbox::insert(tx, messages(&hearers), outbox::State::Queued, doer.at).await?;
    Ok(count)
}

/// Everybody in office at that institution today, or of that role; where there is nobody, the administrators. Never
/// who does it.
async fn others(
    tx: &impl ConnectionTrait,
    matter: Matter<'_>,
    doer: Doer,
) -> Result<Vec<Holder>, StoreError> {
    let others = |holders: Vec<Holder>| {
        let mut others: Vec<Holder> = Vec::new();
        for holder in holders {
            let apart = holder.user != matter.user && Some(holder.user) != doer.by;
            if apart && others.iter().all(|other| other.user != holder.user) {
                others.push(holder);
            }
        }
        others
    };
    let near = others(match matter.institution {
        Some(code) => offices::holders(tx, code, legal_date(doer.at)).await?,
        None => offices::everybody(tx, matter.role).await?,
    });
    if near.is_empty() { Ok(others(offices::everybody(tx, Role::Administrator).await?)) } else { Ok(near) }
}
