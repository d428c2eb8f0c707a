//! Views of the worklist that somebody gave a name. Knows what a query says as little as the table does.

use super::{
    Db, StoreError,
    entity::{
        default_views,
        views::{self, Column},
    },
    error::unless_taken,
    types::instant,
};
use crate::domain::{
    id::{UserId, ViewId},
    institution::InstitutionCode,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};

/// A view with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub id: ViewId,
    pub institution: InstitutionCode,
    /// Whose it is.
    pub owner: UserId,
    pub name: String,
    /// The query of the list, with its question mark.
    pub query: String,
    /// Whether everybody of the institution sees it.
    pub is_shared: bool,
}

/// How many views of another name somebody has at that institution.
pub async fn count_of_others(
    db: &Db,
    institution: &InstitutionCode,
    owner: UserId,
    name: &str,
) -> Result<u64, StoreError> {
    let others = views::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .filter(Column::UserId.eq(owner.0))
        .filter(Column::Name.ne(name));
    Ok(others.count(db.write()).await?)
}

/// Most views that anybody sees at once.
const MOST: u64 = 200;

/// The own views at that institution and those shared there, by name.
pub async fn seen_by(db: &Db, institution: &InstitutionCode, user: UserId) -> Result<Vec<View>, StoreError> {
    let rows = views::Entity::find()
        .filter(seen(institution, user))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .all(db.read())
        .await?;
    rows.into_iter().map(view).collect()
}

/// One of those.
pub async fn find(
    db: &Db,
    id: ViewId,
    institution: &InstitutionCode,
    user: UserId,
) -> Result<Option<View>, StoreError> {
    let row = views::Entity::find_by_id(id.0).filter(seen(institution, user)).one(db.read()).await?;
    row.map(view).transpose()
}

fn seen(institution: &InstitutionCode, user: UserId) -> Condition {
    let own = Condition::any().add(Column::IsShared.eq(true)).add(Column::UserId.eq(user.0));
    Condition::all().add(Column::Institution.eq(institution.as_str())).add(own)
}

/// Keeps a view under its name: the own one of that name, if there is one, becomes this. Returns which it is.
pub async fn keep(db: &Db, view: &View, at: Timestamp) -> Result<ViewId, StoreError> {
    let row = views::ActiveModel {
        id: Set(view.id.0),
        institution: Set(view.institution.to_string()),
        user_id: Set(view.owner.0),
        name: Set(view.name.clone()),
        query: Set(view.query.clone()),
        is_shared: Set(view.is_shared),
        created_at: Set(instant(at)),
    };
    let same = OnConflict::columns([Column::Institution, Column::UserId, Column::Name])
        .update_columns([Column::Query, Column::IsShared])
        .to_owned();
    views::Entity::insert(row).on_conflict(same).exec_without_returning(db.write()).await?;
    let kept = views::Entity::find()
        .filter(Column::Institution.eq(view.institution.as_str()))
        .filter(Column::UserId.eq(view.owner.0))
        .filter(Column::Name.eq(&view.name))
        .one(db.write())
        .await?;
    Ok(kept.map_or(view.id, |row| ViewId(row.id)))
}

/// Gives a view another name or audience; false where another of its owner has the name.
pub async fn change(db: &Db, view: &View) -> Result<bool, StoreError> {
    let update = views::Entity::update_many()
        .col_expr(Column::Name, Expr::val(&view.name))
        .col_expr(Column::IsShared, Expr::val(view.is_shared))
        .filter(Column::Id.eq(view.id.0));
    unless_taken(update.exec(db.write()).await)
}

/// Takes a view away, from those too who began with it.
pub async fn remove(db: &Db, id: ViewId) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    default_views::Entity::delete_many().filter(default_views::Column::ViewId.eq(id.0)).exec(&tx).await?;
    views::Entity::delete_by_id(id.0).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// The view with which somebody begins at that institution, while they may see it.
pub async fn first_of(
    db: &Db,
    institution: &InstitutionCode,
    user: UserId,
) -> Result<Option<View>, StoreError> {
    match default_views::Entity::find_by_id(user.0).one(db.read()).await? {
        Some(row) => find(db, ViewId(row.view_id), institution, user).await,
        None => Ok(None),
    }
}

/// The view with which somebody begins from now on; none for the whole list.
pub async fn begin_with(db: &Db, user: UserId, view: Option<ViewId>) -> Result<(), StoreError> {
    let Some(view) = view else {
        default_views::Entity::delete_by_id(user.0).exec(db.write()).await?;
        return Ok(());
    };
    let row = default_views::ActiveModel { user_id: Set(user.0), view_id: Set(view.0) };
    let changed = OnConflict::column(default_views::Column::UserId)
        .update_column(default_views::Column::ViewId)
        .to_owned();
    default_views::Entity::insert(row).on_conflict(changed).exec_without_returning(db.write()).await?;
    Ok(())
}

fn view(row: views::Model) -> Result<View, StoreError> {
    let institution = InstitutionCode::parse(&row.institution)
        .map_err(|error| StoreError::inconsistent("views", row.id, error))?;
    Ok(View {
        id: ViewId(row.id),
        institution,
        owner: UserId(row.user_id),
        name: row.name,
        query: row.query,
        is_shared: row.is_shared,
    })
}
