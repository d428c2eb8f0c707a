//! Letters that prove themselves: the keys that sign them, and what was signed. The octets of a letter are in
//! the file store; here stands what proves them, for ever.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQL: &str = r"
create table letter_keys (
  -- the beginning of the SHA-256 of the public key
  id text primary key,
  generation integer not null unique,
  public_key {bytes} not null,
  since {instant} not null,
  -- signs nothing more, and verifies for ever
  retired_at {instant}
)
--
create table letters (
  id {uuid} primary key,
  case_id {uuid} not null references cases (id),
  -- the event that it tells
  seq integer not null,
  -- ar, fr, en or ar-fr
  form text not null,
  kind text not null,
  -- of the request, or of the complaint
  reference text not null,
  issuer text not null,
  issued_on date not null,
  -- printed on it
  code text not null unique,
  -- SHA-256 of what it says, and of the words and the template it was made with
  content_digest text not null,
  wording text not null,
  -- SHA-256 of the document without its seal
  document_digest text not null,
  key_id text not null references letter_keys (id),
  signature text not null,
  path text not null,
  size_octets bigint not null,
  made_at {instant} not null,
  unique (case_id, seq, form)
)
";

const SQLITE: &str = r"
create trigger letters_no_update before update on letters
begin select raise(abort, 'letters are append-only'); end
--
create trigger letters_no_delete before delete on letters
begin select raise(abort, 'letters are append-only'); end
--
create trigger letters_no_replace before insert on letters
when exists (select 1 from letters where id = new.id or code = new.code or rowid = new.rowid
  or (case_id = new.case_id and seq = new.seq and form = new.form))
begin select raise(abort, 'letters are append-only'); end
--
create trigger letter_keys_no_delete before delete on letter_keys
begin select raise(abort, 'keys are retired, not deleted'); end
--
create trigger letter_keys_no_replace before insert on letter_keys
when exists (select 1 from letter_keys where id = new.id or generation = new.generation or rowid = new.rowid)
begin select raise(abort, 'keys are retired, not replaced'); end
--
create trigger letter_keys_only_retired before update on letter_keys
when new.id is not old.id or new.generation is not old.generation or new.public_key is not old.public_key
  or new.since is not old.since or new.rowid is not old.rowid or old.retired_at is not null
begin select raise(abort, 'keys are retired, not changed'); end
";

const POSTGRES: &str = r"
create trigger letters_no_change before update or delete on letters
for each row execute function refuse_change()
--
create trigger letters_no_truncate before truncate on letters
for each statement execute function refuse_change()
--
create trigger letter_keys_no_delete before delete on letter_keys
for each row execute function refuse_change()
--
create trigger letter_keys_no_truncate before truncate on letter_keys
for each statement execute function refuse_change()
--
create trigger letter_keys_only_retired before update on letter_keys
for each row when (new.id is distinct from old.id or new.generation is distinct from old.generation
  or new.public_key is distinct from old.public_key or new.since is distinct from old.since
  or old.retired_at is not null)
execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, SQL).await?;
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
