//! Table `late_lists`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "late_lists")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub week: String,
    pub from_on: Date,
    pub until_on: Date,
    pub lines: i32,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
