//! Every change to what is recorded is found; the same seed gives the same digest.

use super::{Aids, Report, verify};
use crate::{
    app::{
        Clock, Keys, Portal,
        seed::{Plan, seed},
    },
    persistence::{
        Db, FileStore, audit_sabotage as sabotage,
        connect::{Access, Missing},
        files::FILE_LIMIT,
        migrate,
    },
};
use jiff::{Timestamp, civil::date};

struct Seeded {
    portal: Portal,
    _folder: tempfile::TempDir,
}

async fn seeded(number: u64, cases: usize) -> Seeded {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
    migrate::up(&db).await.unwrap();
    let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).unwrap();
    let portal = Portal::new(db, Clock::frozen_at(Timestamp::UNIX_EPOCH), Keys::derive(&[3; 32]), files);
    let plan = Plan { cases, open: cases / 3, seed: number, as_of: date(2026, 11, 20) };
    seed(&portal, &plan).await.unwrap();
    Seeded { portal, _folder: folder }
}

async fn verified(seeded: &Seeded) -> Report {
    verify(&seeded.portal.db, &Aids::default()).await.unwrap()
}

#[tokio::test]
async fn what_was_seeded_is_found_whole_and_has_one_digest_for_one_seed() {
    let one = seeded(7, 60).await;
    let report = verified(&one).await;
    assert_eq!(report.findings, []);
    assert_eq!(report.cases, 60);
    assert!(report.events > 150 && report.not_compared == 60, "{report:?}");
    let with_key = Aids { key: Some(one.portal.keys.identity.clone()), files: None };
    assert_eq!(verify(&one.portal.db, &with_key).await.unwrap().not_compared, 0);
    assert_eq!(verified(&seeded(7, 60).await).await.digest, report.digest);
    assert_ne!(verified(&seeded(8, 60).await).await.digest, report.digest);
}

#[tokio::test]
async fn the_key_of_another_database_accuses_nobody_and_the_right_one_names_what_it_cannot_open() {
    let seeded = seeded(7, 12).await;
    let other = Aids { key: Some(Keys::derive(&[9; 32]).identity), files: None };
    let report = verify(&seeded.portal.db, &other).await.unwrap();
    assert_eq!((report.findings, report.not_compared), (vec![], 12));
    let own = Aids { key: Some(seeded.portal.keys.identity.clone()), files: None };
    let of_another = "update case_values set (ciphertext, salt) = (select ciphertext, salt from case_values \
         where ciphertext is not null order by id desc limit 1) \
         where id = (select min(id) from case_values where ciphertext is not null)";
    let found = sabotage::under(&seeded.portal.db, of_another, || async {
        verify(&seeded.portal.db, &own).await.unwrap()
    });
    let line = found.await.unwrap().findings[0].to_string();
    assert!(line.ends_with("does not open with the key given (ciphertext)"), "{line}");
}

#[tokio::test]
async fn every_change_is_found() {
    let seeded = seeded(11, 24).await;
    assert_eq!(verified(&seeded).await.findings, []);
    for change in CHANGES {
        let report = sabotage::under(&seeded.portal.db, change, || verified(&seeded)).await;
        assert!(report.is_none_or(|report| !report.findings.is_empty()), "not found: {change}");
    }
    assert_eq!(verified(&seeded).await.findings, []);
}

#[tokio::test]
async fn a_finding_names_the_case_and_the_event() {
    let seeded = seeded(11, 24).await;
    let change = "update events set kind = 'noted' where seq = 1 and case_id = (select min(id) from cases)";
    let report = sabotage::under(&seeded.portal.db, change, || verified(&seeded)).await.unwrap();
    let line = report.findings[0].to_string();
    assert!(line.starts_with("case ") && line.ends_with(" event 1: not what was hashed (kind)"), "{line}");
    assert_eq!(report.findings.len(), 1);
}

/// Each is done to a copy of the tables with the triggers away.
const CHANGES: &[&str] = &[
    "update events set id = randomblob(16) where seq = 2",
    "update events set id = 'x' where rowid = 3",
    "update events set case_id = (select max(id) from cases), seq = 77 where rowid = 1",
    "update events set case_id = zeroblob(16) where rowid = 2",
    "update events set case_id = 'nothing' where rowid = 2",
    "update events set seq = 90 where rowid = 5",
    "update events set seq = 'x' where rowid = 5",
    "update events set kind = 'closed' where rowid = 4",
    "update events set actor_role = 'head' where rowid = 1",
    "update events set actor_user = randomblob(16) where rowid = 1",
    "update events set actor_user = null where actor_user is not null",
    "update events set actor_institution = 'CNDH' where rowid = 2",
    "update events set happened_on = '2026-01-01' where rowid = 3",
    "update events set happened_on = 'soon' where rowid = 3",
    "update events set recorded_at = '2020-01-01 00:00:00+00:00' where rowid = 3",
    "update events set bytes = x'7b7d' where rowid = 3",
    "update events set bytes = cast(replace(cast(bytes as text), '\"v\":1', '\"v\":2') as blob) where rowid = 3",
    "update events set previous_hash = hash where rowid = 3",
    "update events set hash = previous_hash where rowid = 3",
    "update events set hash = previous_hash where seq = (select max(seq) from events)",
    "delete from events where seq = 2",
    "delete from events where (case_id, seq) in (select case_id, max(seq) from events group by case_id limit 1)",
    "delete from events",
    "delete from events where case_id = (select min(id) from cases)",
    "update cases set id = randomblob(16) where rowid = 1",
    "update cases set id = 'x' where rowid = 1",
    "update cases set reference = 'MENPS-2020-00001-X' where rowid = 1",
    "update cases set institution = 'CNDH' where rowid = 1",
    "update cases set stage = 'void' where rowid = 1",
    "update cases set kind = case kind when 'urgent' then 'ordinary' else 'urgent' end where rowid = 1",
    "update cases set channel = 'email' where rowid = 1",
    "update cases set assignee = randomblob(16) where rowid = 1",
    "update cases set filed_at = '2020-01-01 00:00:00+00:00' where rowid = 1",
    "update cases set received_on = '2020-01-01' where rowid = 1",
    "update cases set received_on = null where rowid = 1",
    "update cases set act_by = '2020-01-01' where rowid = 1",
    "update cases set answer_due_on = '2030-01-01' where rowid = 1",
    "update cases set answer_due_on = null where rowid = 1",
    "update cases set outcome = case outcome when 'granted' then 'refused' else 'granted' end where rowid = 1",
    "update cases set is_open = 1 - is_open where rowid = 1",
    "update cases set version = version + 1 where rowid = 1",
    "update cases set head_hash = '00' where rowid = 1",
    "update cases set link_generation = link_generation + 1 where rowid = 1",
    "update cases set state = '{}' where rowid = 1",
    "update cases set state = json_set(state, '$.stage', 'void') where rowid = 1",
    "update cases set state = json_set(state, '$.extra', 1) where rowid = 1",
    "update cases set state = json_set(state, '$.clocks[0].due.due_on', '2030-01-01') where rowid = 1",
    "delete from cases where rowid = 1",
    "delete from cases",
    "delete from case_values where case_id in (select min(id) from cases); delete from events where case_id in
      (select min(id) from cases); delete from cases where id in (select min(id) from cases)",
    "update case_values set id = randomblob(16) where rowid = 1",
    "update case_values set case_id = (select max(id) from cases) where rowid = 1",
    "update case_values set kind = 'note' where rowid = 1",
    "update case_values set salt = randomblob(16) where rowid = 1",
    "update case_values set salt = null where rowid = 1",
    "update case_values set plaintext = 'x' where rowid = 1",
    "update case_values set plaintext = 'x' where plaintext is null",
    "update case_values set ciphertext = randomblob(40) where ciphertext is not null",
    "update case_values set ciphertext = null where ciphertext is not null",
    "update case_values set retain_until = '2027-01-01' where rowid = 1",
    "update case_values set salt = null, plaintext = null, erased_at = '2026-01-01 00:00:00+00:00' where rowid = 1",
    "delete from case_values where rowid = 1",
    "insert into case_values (id, case_id, kind, salt, plaintext) select randomblob(16), id, 'note', randomblob(16), 'x' from cases limit 1",
    "insert into case_files (id, case_id, path, size_octets, media_type) select randomblob(16), id, 'x', 1, 'text/plain' from cases limit 1",
    "update reference_counters set last_number = last_number + 1",
    "update reference_counters set last_number = 0",
    "update reference_counters set year = 1999",
    "update reference_counters set institution = 'x'",
    "delete from reference_counters",
    "insert into form_keys values ('k', 'd', randomblob(16), 0, '2026-01-01 00:00:00+00:00')",
    "insert into form_keys select 'k', 'd', id, 0, '2026-01-01 00:00:00+00:00' from cases limit 1",
    "update identity_marks set case_id = randomblob(16) where rowid = 1",
    "update clock_facts set series = 'court' where rowid = 1",
    "update clock_facts set case_id = randomblob(16) where rowid = 1",
    "update clock_facts set institution = 'CNDH' where rowid = 1",
    "update clock_facts set channel = 'email' where rowid = 1",
    "update clock_facts set first_on = '2020-01-01' where rowid = 1",
    "update clock_facts set last_on = '2030-01-01' where rowid = 1",
    "update clock_facts set rolled_on = '2030-01-01' where rowid = 1",
    "update clock_facts set ended = null where ended = 'answered'",
    "update clock_facts set ended_on = '2020-01-01' where ended is not null",
    "update clock_facts set days = days + 1 where days is not null",
    "update clock_facts set late_by = null where late_by is not null",
    "update clock_facts set extension = 'valid' where rowid = 1",
    "update clock_facts set grounds = 'r7' where rowid = 1",
    "delete from clock_facts where rowid = 1",
    "insert into clock_facts select randomblob(16), series, case_id, reference, request, institution, channel, received_on,
      first_on, first_rolled_on, last_on, rolled_on, extension, extension_on, extension_ground, ended, ended_on, days,
      late_by, outcome, grounds, followed from clock_facts where rowid = 1",
];

#[tokio::test]
async fn a_demo_is_found_whole() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
    migrate::up(&db).await.unwrap();
    let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).unwrap();
    let clock = Clock::frozen_at("2026-11-24T11:00:00Z".parse().unwrap());
    let portal = Portal::new(db, clock, Keys::derive(&[5; 32]), files);
    crate::app::demo::populate(&portal).await.unwrap();
    let report = verify(&portal.db, &Aids::default()).await.unwrap();
    assert_eq!(report.findings, []);
    assert!(report.cases >= 150, "{report:?}");
}
