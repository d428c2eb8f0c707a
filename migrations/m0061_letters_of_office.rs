//! Letters that wait are found by the office that has to send them: the store writes whose they are with the letter, and
//! with the case when it passes to another body. No part of a record, so no backup holds it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const BOTH: &str = r"
alter table outbox add column institution text
--
create index outbox_letters_of_office on outbox (institution, created_at, id)
where state = 'queued' and road = 'letter' and sender = 'institution'
";

const SQLITE: &str = r"
create trigger letters_wait_at_their_office after insert on outbox when new.road = 'letter'
begin
  update outbox set institution = (select institution from cases where id = new.case_id) where id = new.id;
end
--
create trigger mails_become_letters_of_their_office after update of road on outbox
when new.road = 'letter' and old.road <> 'letter'
begin
  update outbox set institution = (select institution from cases where id = new.case_id) where id = new.id;
end
--
create trigger letters_pass_with_their_case after update of institution on cases
when new.institution <> old.institution
begin
  update outbox set institution = new.institution where case_id = new.id and road = 'letter' and state = 'queued';
end
";

const POSTGRES: &str = r"
create function know_office() returns trigger language plpgsql as $$
begin
  -- Whoever passes the case to another body is waited for: it would not see this letter.
  select institution into new.institution from cases where id = new.case_id for key share;
  return new;
end $$
--
create trigger letters_wait_at_their_office before insert on outbox
for each row when (new.road = 'letter') execute function know_office()
--
create trigger mails_become_letters_of_their_office before update of road on outbox
for each row when (new.road = 'letter' and old.road <> 'letter') execute function know_office()
--
create function pass_letters() returns trigger language plpgsql as $$
begin
  update outbox set institution = new.institution
  where case_id = new.id and road = 'letter' and state = 'queued';
  return null;
end $$
--
create trigger letters_pass_with_their_case after update of institution on cases
for each row when (new.institution <> old.institution) execute function pass_letters()
";

// Behind the triggers, which no act passes by until this is kept.
const WAITING: &str = r"
update outbox set institution = (select cases.institution from cases where cases.id = outbox.case_id)
where state = 'queued' and road = 'letter'
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        super::run(manager, BOTH).await?;
        super::run_for(manager, SQLITE, POSTGRES).await?;
        super::run(manager, WAITING).await
    }
}
