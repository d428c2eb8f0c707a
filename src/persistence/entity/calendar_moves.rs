//! Table `calendar_moves`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_moves")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub act: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub reference: String,
    pub institution: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub rule: String,
    pub before_earliest: Option<Date>,
    pub before_on: Option<Date>,
    pub before_latest: Option<Date>,
    pub after_earliest: Option<Date>,
    pub after_on: Option<Date>,
    pub after_latest: Option<Date>,
    pub held: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
