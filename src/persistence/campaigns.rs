//! Campaigns of an institution: their names, the cases that are in each, and who put each there or took it out. It
//! stands beside the cases: no event says of a case which others are answered with it.

mod passing;

pub use self::passing::pass;

use super::{
    Db, StoreError,
    cases::{Stored, in_order, in_turn, stored},
    entity::{
        campaign_cases::{self, Column as Of},
        campaign_moves::{self, Column as Moved},
        campaigns::{self, Column},
        cases as case_rows,
    },
    error::unless_taken,
    types::{instant, timestamp},
};
use crate::domain::{
    case::facts::coded,
    id::{CampaignId, CaseId, UserId},
    institution::InstitutionCode,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect,
    prelude::Uuid,
    sea_query::{Alias, Expr, ExprTrait, OnConflict, Query, SelectStatement},
};
use std::collections::HashMap;

/// Requests that are answered together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    pub id: CampaignId,
    pub institution: InstitutionCode,
    pub name: String,
    /// Whoever began it, and when.
    pub by: UserId,
    pub at: Timestamp,
}

coded! {
    /// What became of the place of a case.
    What { Joined = "joined", Left = "left" }
}

/// That a case joined a campaign, or left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    pub campaign: CampaignId,
    pub what: What,
    pub by: UserId,
    pub at: Timestamp,
}

/// What came of asking for a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    Done,
    /// It was so before.
    Before,
    /// The case is in another campaign, or in none.
    Elsewhere,
}

/// How many cases a campaign has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    pub cases: u64,
    /// Of those, the ones that are still owed something.
    pub open: u64,
}

/// Most campaigns that are looked at.
const MOST: u64 = 200;

/// The campaigns of an institution, the newest first.
pub async fn of(db: &Db, institution: &InstitutionCode) -> Result<Vec<Campaign>, StoreError> {
    let rows = campaigns::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(db.read())
        .await?;
    rows.into_iter().map(campaign).collect()
}

/// One of them.
pub async fn find(
    db: &Db,
    id: CampaignId,
    institution: &InstitutionCode,
) -> Result<Option<Campaign>, StoreError> {
    let row = campaigns::Entity::find_by_id(id.0)
        .filter(Column::Institution.eq(institution.as_str()))
        .one(db.read())
        .await?;
    row.map(campaign).transpose()
}

/// The one of that name; it is begun where there is none.
pub async fn begin(db: &Db, wanted: &Campaign) -> Result<Campaign, StoreError> {
    let row = campaigns::ActiveModel {
        id: Set(wanted.id.0),
        institution: Set(wanted.institution.to_string()),
        name: Set(wanted.name.clone()),
        user_id: Set(wanted.by.0),
        created_at: Set(instant(wanted.at)),
    };
    let already = OnConflict::columns([Column::Institution, Column::Name]).do_nothing().to_owned();
    inserted(campaigns::Entity::insert(row).on_conflict(already).exec_without_returning(db.write()).await)?;
    named(db, &wanted.institution, &wanted.name)
        .await?
        .ok_or_else(|| StoreError::inconsistent("campaigns", wanted.id, "it was not kept"))
}

/// The campaign of that name.
pub async fn named(
    db: &Db,
    institution: &InstitutionCode,
    name: &str,
) -> Result<Option<Campaign>, StoreError> {
    let row = campaigns::Entity::find()
        .filter(Column::Institution.eq(institution.as_str()))
        .filter(Column::Name.eq(name))
        .one(db.write())
        .await?;
    row.map(campaign).transpose()
}

/// Gives it another name; false where another campaign of the institution has that name.
pub async fn rename(db: &Db, campaign: &Campaign, name: &str) -> Result<bool, StoreError> {
    let update = campaigns::Entity::update_many()
        .col_expr(Column::Name, Expr::val(name))
        .filter(Column::Id.eq(campaign.id.0));
    unless_taken(update.exec(db.write()).await)
}

/// Puts cases into a campaign, each with its record; `ids` names the records. What is in another one stays there.
pub async fn join(
    db: &Db,
    campaign: CampaignId,
    cases: &[CaseId],
    by: UserId,
    at: Timestamp,
    ids: impl Fn() -> Uuid,
) -> Result<Vec<Moving>, StoreError> {
    let tx = db.begin().await?;
    let mut became = Vec::with_capacity(cases.len());
    for place in in_turn(cases.iter().copied()) {
        let case = cases[place];
        let row = campaign_cases::ActiveModel { case_id: Set(case.0), campaign_id: Set(campaign.0) };
        let already = OnConflict::column(Of::CaseId).do_nothing().to_owned();
        let insert = campaign_cases::Entity::insert(row).on_conflict(already);
        let moving = if inserted(insert.exec_without_returning(&tx).await)? {
            record(&tx, campaign, case, What::Joined, by, at, ids()).await?;
            Moving::Done
        } else {
            let now = campaign_cases::Entity::find_by_id(case.0).one(&tx).await?;
            if now.is_some_and(|row| row.campaign_id == campaign.0) {
                Moving::Before
            } else {
                Moving::Elsewhere
            }
        };
        became.push((place, moving));
    }
    tx.commit().await?;
    Ok(in_order(became))
}

/// Takes cases out of a campaign, each with its record.
pub async fn leave(
    db: &Db,
    campaign: CampaignId,
    cases: &[CaseId],
    by: UserId,
    at: Timestamp,
    ids: impl Fn() -> Uuid,
) -> Result<Vec<Moving>, StoreError> {
    let tx = db.begin().await?;
    let mut became = Vec::with_capacity(cases.len());
    for place in in_turn(cases.iter().copied()) {
        let case = cases[place];
        let gone = campaign_cases::Entity::delete_many()
            .filter(Of::CaseId.eq(case.0))
            .filter(Of::CampaignId.eq(campaign.0))
            .exec(&tx)
            .await?;
        let moving = if gone.rows_affected > 0 {
            record(&tx, campaign, case, What::Left, by, at, ids()).await?;
            Moving::Done
        } else {
            let elsewhere = campaign_cases::Entity::find_by_id(case.0).one(&tx).await?.is_some();
            if elsewhere { Moving::Elsewhere } else { Moving::Before }
        };
        became.push((place, moving));
    }
    tx.commit().await?;
    Ok(in_order(became))
}

async fn record(
    tx: &DatabaseTransaction,
    campaign: CampaignId,
    case: CaseId,
    what: What,
    by: UserId,
    at: Timestamp,
    id: Uuid,
) -> Result<(), StoreError> {
    let row = campaign_moves::ActiveModel {
        id: Set(id),
        case_id: Set(case.0),
        campaign_id: Set(campaign.0),
        what: Set(what.code().to_owned()),
        user_id: Set(by.0),
        recorded_at: Set(instant(at)),
    };
    campaign_moves::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Whether the row was new.
fn inserted(result: Result<u64, DbErr>) -> Result<bool, StoreError> {
    match result {
        Ok(rows) => Ok(rows > 0),
        Err(DbErr::RecordNotInserted) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The campaigns in which cases are.
pub async fn of_cases(
    db: &Db,
    cases: impl IntoIterator<Item = CaseId>,
) -> Result<HashMap<CaseId, Campaign>, StoreError> {
    let ids: Vec<Uuid> = cases.into_iter().map(|case| case.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = campaign_cases::Entity::find().filter(Of::CaseId.is_in(ids)).all(db.read()).await?;
    let named = campaigns::Entity::find()
        .filter(Column::Id.is_in(rows.iter().map(|row| row.campaign_id)))
        .all(db.read())
        .await?;
    let named: Vec<Campaign> = named.into_iter().map(campaign).collect::<Result<_, _>>()?;
    let of = |row: &campaign_cases::Model| {
        let campaign = named.iter().find(|one| one.id.0 == row.campaign_id)?;
        Some((CaseId(row.case_id), campaign.clone()))
    };
    Ok(rows.iter().filter_map(of).collect())
}

/// What joined and left, of one case, the newest first.
pub async fn moves(db: &Db, case: CaseId) -> Result<Vec<Move>, StoreError> {
    let rows = campaign_moves::Entity::find()
        .filter(Moved::CaseId.eq(case.0))
        .order_by_desc(Moved::Id)
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            let unknown =
                || StoreError::inconsistent("campaign_moves", row.id, format!("the word {}", row.what));
            Ok(Move {
                campaign: CampaignId(row.campaign_id),
                what: What::parse(&row.what).ok_or_else(unknown)?,
                by: UserId(row.user_id),
                at: timestamp(row.recorded_at)?,
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct Counted {
    campaign_id: Uuid,
    cases: i64,
    open: i64,
}

/// How many cases each campaign has; one without any is left out.
pub async fn sizes(db: &Db, ids: &[CampaignId]) -> Result<HashMap<CampaignId, Size>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let of = campaign_cases::Entity;
    let open = Expr::case(Expr::col((case_rows::Entity, case_rows::Column::IsOpen)), 1).finally(0);
    let counted = Query::select()
        .column((of, Of::CampaignId))
        .expr_as(Expr::col((of, Of::CaseId)).count(), Alias::new("cases"))
        .expr_as(Expr::expr(open).sum(), Alias::new("open"))
        .from(of)
        .inner_join(
            case_rows::Entity,
            Expr::col((case_rows::Entity, case_rows::Column::Id)).equals((of, Of::CaseId)),
        )
        .and_where(Expr::col((of, Of::CampaignId)).is_in(ids.iter().map(|id| id.0)))
        .group_by_col((of, Of::CampaignId))
        .to_owned();
    let rows = db.read().query_all(&counted).await?;
    rows.iter()
        .map(|row| {
            let row = Counted::from_query_result(row, "")?;
            let number = |n: i64| {
                u64::try_from(n)
                    .map_err(|error| StoreError::inconsistent("campaign_cases", row.campaign_id, error))
            };
            Ok((CampaignId(row.campaign_id), Size { cases: number(row.cases)?, open: number(row.open)? }))
        })
        .collect()
}

/// Open cases of an institution that are in no campaign, the newest first.
pub async fn alone(db: &Db, institution: &InstitutionCode, limit: u64) -> Result<Vec<Stored>, StoreError> {
    let mut grouped = Query::select();
    grouped.column(Of::CaseId).from(campaign_cases::Entity).and_where(
        Expr::col((campaign_cases::Entity, Of::CaseId)).equals((case_rows::Entity, case_rows::Column::Id)),
    );
    let rows = case_rows::Entity::find()
        .filter(case_rows::Column::Institution.eq(institution.as_str()))
        .filter(Expr::col((case_rows::Entity, case_rows::Column::IsOpen)))
        .filter(Expr::exists(grouped).not())
        .order_by_desc(case_rows::Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(stored).collect()
}

/// Cases of a campaign, the newest first.
pub async fn members(db: &Db, campaign: CampaignId, limit: u64) -> Result<Vec<Stored>, StoreError> {
    let rows = case_rows::Entity::find()
        .filter(case_rows::Column::Id.in_subquery(cases_of(campaign)))
        .order_by_desc(case_rows::Column::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    rows.into_iter().map(stored).collect()
}

/// Which cases are in it, for the filter of a list.
pub(super) fn cases_of(campaign: CampaignId) -> SelectStatement {
    Query::select()
        .column(Of::CaseId)
        .from(campaign_cases::Entity)
        .and_where(Of::CampaignId.eq(campaign.0))
        .to_owned()
}

fn campaign(row: campaigns::Model) -> Result<Campaign, StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("campaigns", row.id, why);
    Ok(Campaign {
        id: CampaignId(row.id),
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        by: UserId(row.user_id),
        at: timestamp(row.created_at)?,
        name: row.name.clone(),
    })
}
