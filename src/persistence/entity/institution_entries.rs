//! Table `institution_entries`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "institution_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub directory: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub entry: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
