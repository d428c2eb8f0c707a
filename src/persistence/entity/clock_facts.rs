//! Table `clock_facts`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "clock_facts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub series: String,
    pub case_id: Uuid,
    pub reference: String,
    pub request: String,
    pub institution: String,
    pub channel: String,
    pub received_on: Date,
    pub first_on: Option<Date>,
    pub first_rolled_on: Option<Date>,
    pub last_on: Option<Date>,
    pub rolled_on: Option<Date>,
    pub extension: Option<String>,
    pub extension_on: Option<Date>,
    pub extension_ground: Option<String>,
    pub ended: Option<String>,
    pub ended_on: Option<Date>,
    pub days: Option<i32>,
    pub late_by: Option<i32>,
    pub outcome: Option<String>,
    pub grounds: String,
    pub followed: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
