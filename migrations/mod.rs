//! Migrations, one per file, forward-only. They are SQL, because that is what auditors and database
//! administrators read; where the engines name a type differently, a placeholder stands.

mod m0001_cases;
mod m0002_events;
mod m0003_values;
mod m0004_people;
mod m0005_outbox;
mod m0006_drafts;
mod m0007_jobs;
mod m0008_append_only;
mod m0009_confirm_until;
mod m0010_staged_files;
mod m0011_complaints;
mod m0012_calendar;
mod m0013_hearings;
mod m0014_letters;
mod m0022_feeds;
mod m0023_deeds;
mod m0024_taken_over;
mod m0025_figures;
mod m0027_bounces;
mod m0028_preferences;
mod m0029_absences;
mod m0030_lists;
mod m0031_joint_acts;
mod m0032_reply_drafts;
mod m0032_unopened;
mod m0032_views;
mod m0033_admin_acts;
mod m0034_second_factors;
mod m0035_directory;
mod m0036_given_up;
mod m0037_closed;
mod m0040_late_lists;
mod m0041_sign_offs;
mod m0042_meetings;
mod m0043_mandates;
mod m0044_canned_texts;
mod m0045_campaigns;
mod m0046_demo_mandates;
mod m0050_units;
mod m0051_case_words;
mod m0052_open_by_day;
mod m0055_passings;
mod m0056_in_hand;
mod m0060_words_by_number;
mod m0061_letters_of_office;
mod m0062_open_complaints;
mod m0063_one_of_a_name;
mod m0064_in_hand_of_person;

use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, DatabaseBackend},
};

/// All migrations, in order.
pub struct Migrations;

#[async_trait::async_trait]
impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_cases::Migration),
            Box::new(m0002_events::Migration),
            Box::new(m0003_values::Migration),
            Box::new(m0004_people::Migration),
            Box::new(m0005_outbox::Migration),
            Box::new(m0006_drafts::Migration),
            Box::new(m0007_jobs::Migration),
            Box::new(m0008_append_only::Migration),
            Box::new(m0009_confirm_until::Migration),
            Box::new(m0010_staged_files::Migration),
            Box::new(m0011_complaints::Migration),
            Box::new(m0012_calendar::Migration),
            Box::new(m0013_hearings::Migration),
            Box::new(m0014_letters::Migration),
            Box::new(m0022_feeds::Migration),
            Box::new(m0023_deeds::Migration),
            Box::new(m0024_taken_over::Migration),
            Box::new(m0025_figures::Migration),
            Box::new(m0027_bounces::Migration),
            Box::new(m0028_preferences::Migration),
            Box::new(m0029_absences::Migration),
            Box::new(m0030_lists::Migration),
            Box::new(m0031_joint_acts::Migration),
            Box::new(m0032_views::Migration),
            Box::new(m0032_reply_drafts::Migration),
            Box::new(m0032_unopened::Migration),
            Box::new(m0033_admin_acts::Migration),
            Box::new(m0034_second_factors::Migration),
            Box::new(m0035_directory::Migration),
            Box::new(m0036_given_up::Migration),
            Box::new(m0037_closed::Migration),
            Box::new(m0040_late_lists::Migration),
            Box::new(m0041_sign_offs::Migration),
            Box::new(m0042_meetings::Migration),
            Box::new(m0043_mandates::Migration),
            Box::new(m0044_canned_texts::Migration),
            Box::new(m0045_campaigns::Migration),
            Box::new(m0046_demo_mandates::Migration),
            Box::new(m0050_units::Migration),
            Box::new(m0051_case_words::Migration),
            Box::new(m0052_open_by_day::Migration),
            Box::new(m0055_passings::Migration),
            Box::new(m0056_in_hand::Migration),
            Box::new(m0060_words_by_number::Migration),
            Box::new(m0061_letters_of_office::Migration),
            Box::new(m0062_open_complaints::Migration),
            Box::new(m0063_one_of_a_name::Migration),
            Box::new(m0064_in_hand_of_person::Migration),
        ]
    }
}

/// Runs statements separated by a line `--`, with `{uuid}`, `{instant}`, `{bytes}` put in the engine's words.
async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    let (uuid, instant, bytes) = match manager.get_database_backend() {
        DatabaseBackend::Postgres => ("uuid", "timestamptz", "bytea"),
        _ => ("blob", "text", "blob"),
    };
    let sql = sql.replace("{uuid}", uuid).replace("{instant}", instant).replace("{bytes}", bytes);
    for statement in sql.split("\n--\n").filter(|statement| !statement.trim().is_empty()) {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// The statements of the engine in use.
async fn run_for(manager: &SchemaManager<'_>, sqlite: &str, postgres: &str) -> Result<(), DbErr> {
    match manager.get_database_backend() {
        DatabaseBackend::Postgres => run(manager, postgres).await,
        _ => run(manager, sqlite).await,
    }
}
