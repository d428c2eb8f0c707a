//! Table `outbox`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub dedup_key: String,
    pub case_id: Option<Uuid>,
    pub kind: String,
    pub subject: String,
    pub sender: String,
    pub road: String,
    pub language: String,
    pub user_id: Option<Uuid>,
    pub facts: String,
    pub state: String,
    pub created_at: DateTimeUtc,
    pub next_attempt_at: DateTimeUtc,
    pub attempts: i32,
    pub locked_until: Option<DateTimeUtc>,
    pub settled_at: Option<DateTimeUtc>,
    pub last_error: Option<String>,
    pub bounced_at: Option<DateTimeUtc>,
    pub bounce: Option<String>,
    pub bounce_status: Option<String>,
    pub abandoned_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
