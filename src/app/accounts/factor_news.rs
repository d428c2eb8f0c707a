//! Who hears what happened to a second factor: its owner, always; of a reset that waits, who could confirm it.

use crate::{
    app::Portal,
    domain::{
        actor::Role,
        id::{MessageId, UserId},
        language::Language,
    },
    notifications::{
        catalogue::offices::{self as catalogue, FactorNews},
        message::OfficeTold,
    },
    persistence::{StoreError, offices, outbox::Addressed, people},
};

/// The notice to the owner.
///
/// # Errors
/// The store.
pub async fn of(portal: &Portal, owner: UserId, news: FactorNews) -> Result<Vec<Addressed>, StoreError> {
    let Some(person) = people::find(&portal.db, owner).await? else { return Ok(Vec::new()) };
    let about = about(portal, owner, person.role);
    Ok(vec![addressed(portal, news, &about, (owner, person.language))])
}

/// The notice of a reset that somebody asked for, to the owner and to the administrators beside those two.
///
/// # Errors
/// The store.
pub async fn asked(portal: &Portal, owner: UserId, by: UserId) -> Result<Vec<Addressed>, StoreError> {
    let mut told = of(portal, owner, FactorNews::ResetAsked).await?;
    let about = about(portal, owner, Role::Administrator);
    let holders = offices::everybody(portal.db.read(), Role::Administrator).await?;
    let others = holders.into_iter().filter(|one| one.user != owner && one.user != by);
    told.extend(
        others.map(|one| addressed(portal, FactorNews::ResetWaits, &about, (one.user, one.language))),
    );
    Ok(told)
}

fn about(portal: &Portal, user: UserId, role: Role) -> OfficeTold {
    OfficeTold { user, role, from: portal.clock.today(), until: None, decision: None }
}

fn addressed(portal: &Portal, news: FactorNews, about: &OfficeTold, to: (UserId, Language)) -> Addressed {
    let id = MessageId(portal.clock.id());
    Addressed { id, message: catalogue::factor(news, id, about, to.0, to.1), user: Some(to) }
}
