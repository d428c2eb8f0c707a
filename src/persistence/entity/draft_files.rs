//! Table `draft_files`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub draft_id: Uuid,
    pub name: String,
    pub digest: String,
    pub path: String,
    pub size_octets: i64,
    pub media_type: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::drafts::Entity",
        from = "Column::DraftId",
        to = "super::drafts::Column::Id"
    )]
    Draft,
}

impl Related<super::drafts::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Draft.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
