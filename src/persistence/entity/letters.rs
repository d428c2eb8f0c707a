//! Table `letters`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub seq: i32,
    pub form: String,
    pub kind: String,
    pub reference: String,
    pub issuer: String,
    pub issued_on: Date,
    pub code: String,
    pub content_digest: String,
    pub wording: String,
    pub document_digest: String,
    pub key_id: String,
    pub signature: String,
    pub path: String,
    pub size_octets: i64,
    pub made_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
