//! Append-only: the engines themselves refuse to change or remove what was recorded.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

// A replacement removes rows without a word to the triggers on delete, unless `recursive_triggers` is on;
// and it does so for an equal `rowid` too, which every table here has.
const SQLITE: &str = r"
create trigger events_no_update before update on events
begin select raise(abort, 'events are append-only'); end
--
create trigger events_no_delete before delete on events
begin select raise(abort, 'events are append-only'); end
--
create trigger events_no_replace before insert on events
when exists (select 1 from events
  where id = new.id or (case_id = new.case_id and seq = new.seq) or rowid = new.rowid)
begin select raise(abort, 'events are append-only'); end
--
create trigger cases_no_delete before delete on cases
begin select raise(abort, 'cases are never deleted'); end
--
create trigger cases_no_replace before insert on cases
when exists (select 1 from cases where id = new.id or reference = new.reference or rowid = new.rowid)
begin select raise(abort, 'cases are never replaced'); end
--
create trigger cases_keep_identity before update on cases
when new.id is not old.id or new.reference is not old.reference or new.institution is not old.institution
  or new.rowid is not old.rowid or new.version <= old.version
begin select raise(abort, 'a case only moves forward'); end
--
create trigger case_values_no_delete before delete on case_values
begin select raise(abort, 'values are erased, not deleted'); end
--
create trigger case_values_no_replace before insert on case_values
when exists (select 1 from case_values where id = new.id or rowid = new.rowid)
begin select raise(abort, 'values are never replaced'); end
--
create trigger case_values_only_erased before update on case_values
when new.id is not old.id or new.case_id is not old.case_id or new.kind is not old.kind
  or new.rowid is not old.rowid or new.salt is not null or new.plaintext is not null or new.ciphertext is not null
begin select raise(abort, 'values are erased, not changed'); end
--
create trigger case_files_no_delete before delete on case_files
begin select raise(abort, 'files are erased, not deleted'); end
--
create trigger case_files_no_replace before insert on case_files
when exists (select 1 from case_files where id = new.id or rowid = new.rowid)
begin select raise(abort, 'files are never replaced'); end
--
create trigger case_files_no_update before update on case_files
when new.id is not old.id or new.rowid is not old.rowid or new.case_id is not old.case_id or new.path is not old.path
  or new.size_octets is not old.size_octets or new.media_type is not old.media_type
begin select raise(abort, 'files are erased, not changed'); end
--
create trigger reference_counters_forward before update on reference_counters
when new.institution is not old.institution or new.year is not old.year or new.rowid is not old.rowid
  or new.last_number <> old.last_number + 1
begin select raise(abort, 'references have no gaps'); end
--
create trigger reference_counters_no_delete before delete on reference_counters
begin select raise(abort, 'references have no gaps'); end
--
-- A counter taken back by a replacement would give a number twice. ('.' is the character after '-'.)
create trigger reference_counters_no_replace after insert on reference_counters
when new.last_number < (select count(*) from cases
  where reference >= new.institution || '-' || new.year || '-'
    and reference < new.institution || '-' || new.year || '.')
begin select raise(abort, 'references have no gaps'); end
";

const POSTGRES: &str = r"
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name; end $$
--
create trigger events_no_change before update or delete on events
for each row execute function refuse_change()
--
create trigger events_no_truncate before truncate on events
for each statement execute function refuse_change()
--
create trigger cases_no_delete before delete on cases
for each row execute function refuse_change()
--
create trigger cases_no_truncate before truncate on cases
for each statement execute function refuse_change()
--
create trigger cases_keep_identity before update on cases
for each row when (new.id is distinct from old.id or new.reference is distinct from old.reference
  or new.institution is distinct from old.institution or new.version <= old.version)
execute function refuse_change()
--
create trigger case_values_no_delete before delete on case_values
for each row execute function refuse_change()
--
create trigger case_values_no_truncate before truncate on case_values
for each statement execute function refuse_change()
--
create trigger case_values_only_erased before update on case_values
for each row when (new.id is distinct from old.id or new.case_id is distinct from old.case_id
  or new.kind is distinct from old.kind or new.salt is not null
  or new.plaintext is not null or new.ciphertext is not null)
execute function refuse_change()
--
create trigger case_files_no_delete before delete on case_files
for each row execute function refuse_change()
--
create trigger case_files_no_truncate before truncate on case_files
for each statement execute function refuse_change()
--
create trigger case_files_no_update before update on case_files
for each row when (new.id is distinct from old.id or new.case_id is distinct from old.case_id
  or new.path is distinct from old.path or new.size_octets is distinct from old.size_octets
  or new.media_type is distinct from old.media_type)
execute function refuse_change()
--
create trigger reference_counters_forward before update on reference_counters
for each row when (new.institution is distinct from old.institution or new.year is distinct from old.year
  or new.last_number <> old.last_number + 1)
execute function refuse_change()
--
create trigger reference_counters_no_delete before delete on reference_counters
for each row execute function refuse_change()
--
create trigger reference_counters_no_truncate before truncate on reference_counters
for each statement execute function refuse_change()
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run_for(manager, SQLITE, POSTGRES).await
    }
}
