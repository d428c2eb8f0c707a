//! People at work: accounts, appointments with their dates, sessions, one-time links.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table users (
  id {uuid} primary key,
  -- in lower case
  email text not null unique,
  name text not null,
  role text not null,
  language text not null,
  -- argon2id; null until the one-time link was used
  password_hash text,
  created_at {instant} not null,
  disabled_at {instant}
)
--
-- An office held from a day on (art. 12).
create table appointments (
  id {uuid} primary key,
  user_id {uuid} not null references users (id),
  institution text not null,
  role text not null,
  decision_number text,
  effective_on date not null,
  ends_on date,
  recorded_at {instant} not null
)
--
create index appointments_of_user on appointments (user_id)
--
create index appointments_of_institution on appointments (institution, role)
--
create table sessions (
  -- SHA-256 of the token in the cookie
  token_hash {bytes} primary key,
  user_id {uuid} not null references users (id),
  created_at {instant} not null,
  seen_at {instant} not null,
  ends_at {instant} not null
)
--
create index sessions_of_user on sessions (user_id)
--
create index sessions_by_end on sessions (ends_at)
--
create table password_links (
  token_hash {bytes} primary key,
  user_id {uuid} not null references users (id),
  created_at {instant} not null,
  expires_at {instant} not null,
  used_at {instant}
)
--
-- Who looked at an identity number, when and why.
create table access_log (
  id {uuid} primary key,
  at {instant} not null,
  user_id {uuid} not null references users (id),
  role text not null,
  case_id {uuid} not null references cases (id),
  what text not null,
  reason text not null
)
--
create index access_log_of_case on access_log (case_id)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
