//! The addresses of calendars that were given, and the days that a calendar of an institution shows. Knows
//! neither the secret of an address nor its words.

use super::{
    Db, StoreError,
    cases::count,
    deeds::{self, Deed},
    entity::{complaints, feeds},
    types::{date, instant},
};
use crate::domain::{
    complaint::facts::Body,
    id::{CaseId, FeedId, UserId},
    institution::InstitutionCode,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

/// Whose days a calendar shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedOf {
    /// One case, for its requester, while its secret link is of that generation.
    Case { case: CaseId, generation: u32 },
    /// The cases that one person has.
    Officer(UserId),
    /// Everything open at an institution, for one of its people.
    Institution { user: UserId, institution: InstitutionCode },
}

/// An address that was given and not revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    pub id: FeedId,
    pub of: FeedOf,
}

/// Gives an address, or finds the one that was given and still holds.
///
/// # Errors
/// The store.
pub async fn give(db: &Db, id: FeedId, of: FeedOf, at: Timestamp) -> Result<Feed, StoreError> {
    let tx = db.begin().await?;
    deeds::turn(&tx).await?;
    if let Some(row) = feeds::Entity::find().filter(same(&of)?).one(&tx).await? {
        return feed(row);
    }
    let (case, user, institution, generation) = match &of {
        FeedOf::Case { case, generation } => (Some(case.0), None, None, Some(count(*generation)?)),
        FeedOf::Officer(user) => (None, Some(user.0), None, None),
        FeedOf::Institution { user, institution } => {
            (None, Some(user.0), Some(institution.to_string()), None)
        }
    };
    let row = feeds::Model {
        id: id.0,
        case_id: case,
        user_id: user,
        institution,
        link_generation: generation,
        created_at: instant(at),
        revoked_at: None,
    };
    let given = Deed::given(&row);
    feeds::Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?;
    deeds::note(&tx, given, at).await?;
    tx.commit().await?;
    Ok(Feed { id, of })
}

/// The address that holds, where one was given.
///
/// # Errors
/// The store.
pub async fn given(db: &Db, of: &FeedOf) -> Result<Option<Feed>, StoreError> {
    feeds::Entity::find().filter(same(of)?).one(db.read()).await?.map(feed).transpose()
}

/// What an address opens, unless it was revoked.
///
/// # Errors
/// The store.
pub async fn find(db: &Db, id: FeedId) -> Result<Option<Feed>, StoreError> {
    let row = feeds::Entity::find_by_id(id.0).filter(feeds::Column::RevokedAt.is_null());
    row.one(db.read()).await?.map(feed).transpose()
}

/// Ends every address of that calendar.
///
/// # Errors
/// The store.
pub async fn revoke(db: &Db, of: &FeedOf, at: Timestamp) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    deeds::turn(&tx).await?;
    let held = feeds::Entity::find().filter(same(of)?).order_by_asc(feeds::Column::Id).all(&tx).await?;
    let revoked = feeds::ActiveModel { revoked_at: Set(Some(instant(at))), ..Default::default() };
    feeds::Entity::update_many().set(revoked).filter(same(of)?).exec(&tx).await?;
    for row in held {
        let revoked = feeds::Model { revoked_at: Some(instant(at)), ..row };
        if let Some(deed) = Deed::revoked(&revoked) {
            deeds::note(&tx, deed, at).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// The open complaints before the head of an institution: reference and last day, the nearest first.
///
/// # Errors
/// The store.
pub async fn complaints_to_head(
    db: &Db,
    institution: &InstitutionCode,
    most: u64,
) -> Result<Vec<(String, Date)>, StoreError> {
    let rows = complaints::Entity::find()
        .filter(complaints::Column::Body.eq(Body::Head.code()))
        .filter(complaints::Column::Institution.eq(institution.as_str()))
        // Said as the index says it, so that the index answers.
        .filter(Expr::col(complaints::Column::IsOpen).eq(true))
        .filter(complaints::Column::DueOn.is_not_null())
        .order_by_asc(complaints::Column::DueOn)
        .limit(most)
        .all(db.read())
        .await?;
    let dated = rows.into_iter().filter_map(|row| Some((row.reference, row.due_on?)));
    dated.map(|(reference, on)| Ok((reference, date(on)?))).collect()
}

/// The rows that hold for that calendar.
fn same(of: &FeedOf) -> Result<Condition, StoreError> {
    use feeds::Column as C;
    let holds = Condition::all().add(C::RevokedAt.is_null());
    Ok(match of {
        FeedOf::Case { case, generation } => {
            holds.add(C::CaseId.eq(case.0)).add(C::LinkGeneration.eq(count(*generation)?))
        }
        FeedOf::Officer(user) => holds.add(C::UserId.eq(user.0)).add(C::Institution.is_null()),
        FeedOf::Institution { user, institution } => {
            holds.add(C::UserId.eq(user.0)).add(C::Institution.eq(institution.as_str()))
        }
    })
}

fn feed(row: feeds::Model) -> Result<Feed, StoreError> {
    let broken = |what: &dyn std::fmt::Display| StoreError::inconsistent("feeds", row.id, what);
    let of = match (row.case_id, row.user_id, &row.institution) {
        (Some(case), None, None) => {
            let generation = u32::try_from(row.link_generation.unwrap_or(-1)).map_err(|e| broken(&e))?;
            FeedOf::Case { case: CaseId(case), generation }
        }
        (None, Some(user), None) => FeedOf::Officer(UserId(user)),
        (None, Some(user), Some(code)) => {
            let institution = InstitutionCode::parse(code).map_err(|error| broken(&error))?;
            FeedOf::Institution { user: UserId(user), institution }
        }
        _ => return Err(broken(&"neither of a case nor of a person")),
    };
    Ok(Feed { id: FeedId(row.id), of })
}
