//! Acts on many cases at once: who did what on how many, and what became of each.

use super::{
    Db, StoreError,
    entity::joint_acts::{self, Column},
    types::{instant, timestamp},
};
use crate::domain::{id::UserId, institution::InstitutionCode};
use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What became of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    pub reference: String,
    /// `done`, `done-before`, `overtaken`, `form-used`, `gone` or `refused`.
    pub outcome: String,
    /// The code of a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

/// An act on many cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointAct {
    pub id: Uuid,
    pub institution: InstitutionCode,
    pub user: UserId,
    /// `assign`, `note` or `export`.
    pub act: String,
    /// The query of the list from which it was done.
    pub view: String,
    pub cases: u32,
    /// Empty for an export.
    pub outcomes: Vec<Became>,
    pub at: Timestamp,
}

/// Keeps what was done.
pub async fn keep(db: &Db, act: JointAct) -> Result<(), StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("joint_acts", act.id, why);
    let row = joint_acts::ActiveModel {
        id: Set(act.id),
        institution: Set(act.institution.to_string()),
        user_id: Set(act.user.0),
        cases: Set(i32::try_from(act.cases).map_err(|error| broken(&error))?),
        outcomes: Set(serde_json::to_string(&act.outcomes).map_err(|error| broken(&error))?),
        recorded_at: Set(instant(act.at)),
        act: Set(act.act.clone()),
        view: Set(act.view.clone()),
    };
    joint_acts::Entity::insert(row).exec_without_returning(db.write()).await?;
    Ok(())
}

/// One of that institution.
pub async fn find(db: &Db, id: Uuid, institution: &InstitutionCode) -> Result<Option<JointAct>, StoreError> {
    let row = joint_acts::Entity::find_by_id(id)
        .filter(Column::Institution.eq(institution.as_str()))
        .one(db.read())
        .await?;
    row.map(joint_act).transpose()
}

fn joint_act(row: joint_acts::Model) -> Result<JointAct, StoreError> {
    let broken = |why: &dyn std::fmt::Display| StoreError::inconsistent("joint_acts", row.id, why);
    Ok(JointAct {
        id: row.id,
        institution: InstitutionCode::parse(&row.institution).map_err(|error| broken(&error))?,
        user: UserId(row.user_id),
        cases: u32::try_from(row.cases).map_err(|error| broken(&error))?,
        outcomes: serde_json::from_str(&row.outcomes).map_err(|error| broken(&error))?,
        at: timestamp(row.recorded_at)?,
        act: row.act.clone(),
        view: row.view.clone(),
    })
}
