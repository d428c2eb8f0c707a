//! Table `calendar_sweeps`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_sweeps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub act: i32,
    pub after_case: Option<Uuid>,
    pub seen: i32,
    pub settled_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
