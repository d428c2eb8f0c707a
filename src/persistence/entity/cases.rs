//! Table `cases`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub reference: String,
    pub institution: String,
    pub stage: String,
    pub kind: String,
    pub channel: String,
    pub assignee: Option<Uuid>,
    pub filed_at: DateTimeUtc,
    pub received_on: Option<Date>,
    pub act_by: Option<Date>,
    pub answer_due_on: Option<Date>,
    pub outcome: Option<String>,
    pub extension: Option<String>,
    pub grounds: Option<String>,
    pub is_open: bool,
    pub confirm_until: Option<Date>,
    pub version: i32,
    pub head_hash: String,
    pub link_generation: i32,
    pub state: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
