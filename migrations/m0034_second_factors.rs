//! The second factor of an account: no secret stands here, each is made from an id and the server's key. Recovery codes
//! are kept as their hashes; a sign-in that waits for its code ends by itself.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table second_factors (
  id {uuid} primary key,
  user_id {uuid} not null unique references users (id),
  created_at {instant} not null,
  -- null until the first code was right: until then nobody is asked for one
  confirmed_at {instant},
  -- raised with each new list of recovery codes
  codes_generation integer not null,
  -- when the owner said that the list is kept: from then on no page shows it
  codes_kept_at {instant},
  -- the number of the half minute whose code was taken last: no code is taken twice
  last_step bigint not null
)
--
create table recovery_codes (
  -- SHA-256 of the code, of 120 random bits
  code_hash {bytes} primary key,
  factor_id {uuid} not null references second_factors (id),
  used_at {instant}
)
--
create index recovery_codes_of_factor on recovery_codes (factor_id)
--
create table sign_in_steps (
  -- SHA-256 of the token in the cookie: a password was right, a code is still to come
  token_hash {bytes} primary key,
  user_id {uuid} not null references users (id),
  expires_at {instant} not null,
  tries integer not null
)
--
create table factor_resets (
  user_id {uuid} primary key references users (id),
  asked_by {uuid} not null references users (id),
  asked_at {instant} not null,
  reason text not null
)
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await
    }
}
