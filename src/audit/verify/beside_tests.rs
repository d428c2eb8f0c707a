//! Every change to what stands beside the history is found: complaints, what acts of the calendar moved, the acts,
//! letters with their keys, and the addresses of calendars.

use super::{Aids, Report, verify};
use crate::{
    app::{
        Clock, Keys, Portal, feeds,
        holidays::{self, Recorded, Wish},
        letters,
    },
    domain::{
        email::EmailAddress,
        id::{CaseId, UserId},
        law::{
            ClassSet,
            calendar::{Measure, Names},
        },
        letter::{LetterForm, LetterName},
    },
    letters::Desk,
    persistence::{
        Db, FileStore,
        audit::Snapshot,
        audit_sabotage as sabotage, cases,
        connect::{Access, Missing},
        feeds::FeedOf,
        files::FILE_LIMIT,
        migrate, people,
    },
};
use jiff::civil::{Date, date};

struct Lived {
    portal: Portal,
    folder: tempfile::TempDir,
}

impl Lived {
    /// A demonstration in which a day off was declared and taken back, letters were made, a key was retired and
    /// calendars were given.
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
        let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
        migrate::up(&db).await.unwrap();
        let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).unwrap();
        let clock = Clock::frozen_at("2026-11-24T11:00:00Z".parse().unwrap());
        let portal = Portal::new(db, clock, Keys::derive(&[5; 32]), files);
        crate::app::demo::populate(&portal).await.unwrap();
        let lived = Self { portal, folder };
        let on = date(2026, 11, 24);
        for measure in [closed(date(2026, 12, 3)), Measure::Undo { act: 1 }, closed(date(2026, 12, 4))] {
            lived.declares(measure, on).await;
        }
        lived.makes_letters().await;
        lived.gives_calendars().await;
        lived
    }

    async fn declares(&self, measure: Measure, on: Date) {
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: on };
        let known = self.portal.calendar().number();
        let by = self.user().await;
        let recorded = holidays::record(&self.portal, Some(by), known, wish).await.unwrap();
        assert_eq!(recorded, Recorded::Act(known + 1));
        holidays::sweep(&self.portal, || true).await.unwrap();
    }

    async fn user(&self) -> UserId {
        let email = EmailAddress::parse("admin@demo.bayan.example").unwrap();
        people::find_by_email(&self.portal.db, &email).await.unwrap().unwrap().0.id
    }

    async fn cases(&self) -> Vec<CaseId> {
        let page = Snapshot::open(&self.portal.db).await.unwrap().page(None).await.unwrap();
        page.cases.iter().map(|row| row.id).collect()
    }

    /// Of each kind one, and after that one more by the next key.
    async fn makes_letters(&self) {
        let desk = Desk::plain("https://bayan.example.ma");
        let mut kinds = Vec::new();
        for id in self.cases().await {
            let case = cases::find(&self.portal.db, id).await.unwrap().unwrap().case;
            let history = crate::persistence::events::history(&self.portal.db, id).await.unwrap();
            for listed in letters::listed(&case, &history) {
                if kinds.contains(&listed.kind) {
                    continue;
                }
                let form = if kinds.len() % 2 == 0 { LetterForm::Arabic } else { LetterForm::French };
                let name = LetterName { seq: listed.seq, form };
                desk.letter(&self.portal, &case.reference, name).await.unwrap();
                kinds.push(listed.kind);
                if kinds.len() == 3 {
                    letters::rotate(&self.portal).await.unwrap();
                }
            }
        }
        assert!(kinds.len() > 4, "{kinds:?}");
    }

    async fn gives_calendars(&self) {
        let case = self.cases().await[0];
        let generation = cases::find(&self.portal.db, case).await.unwrap().unwrap().case.link_generation;
        let own = FeedOf::Case { case, generation };
        feeds::give(&self.portal, own.clone()).await.unwrap();
        feeds::revoke(&self.portal, &own).await.unwrap();
        feeds::give(&self.portal, FeedOf::Officer(self.user().await)).await.unwrap();
    }

    async fn verified(&self) -> Report {
        let key = Some(self.portal.keys.identity.clone());
        let aids = Aids { key, files: Some(self.folder.path().join("files")) };
        verify(&self.portal.db, &aids).await.unwrap()
    }
}

fn closed(on: Date) -> Measure {
    let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
    Measure::Close { date: on, classes: ClassSet::ALL, depends_on: None, name }
}

#[tokio::test]
async fn every_change_beside_the_history_is_found() {
    let lived = Lived::new().await;
    let whole = lived.verified().await;
    assert_eq!(whole.findings, []);
    assert!(whole.moves > 40 && whole.letters > 4, "{whole:?}");
    for change in CHANGES {
        let report = sabotage::under(&lived.portal.db, change, || lived.verified()).await;
        assert!(report.is_none_or(|report| !report.findings.is_empty()), "not found: {change}");
    }
    assert_eq!(lived.verified().await, whole);
    for change in ENDS_OF_THE_CHAIN {
        let report = sabotage::under(&lived.portal.db, change, || lived.verified()).await.unwrap();
        assert_ne!(report.digest, whole.digest, "the digest kept elsewhere tells it: {change}");
    }
}

#[tokio::test]
async fn a_finding_says_which_letter_and_which_move() {
    let lived = Lived::new().await;
    let found = async |change: &str| {
        let report = sabotage::under(&lived.portal.db, change, || lived.verified()).await.unwrap();
        report.findings.iter().map(|finding| finding.what.clone()).collect::<Vec<_>>().join("; ")
    };
    let told = found("update letters set wording = '0' where kind = 'receipt'").await;
    assert!(told.starts_with("the letter ") && told.ends_with("is not as it was signed (letters)"), "{told}");
    let told = found("update letters set issued_on = date(issued_on, '+1 day') where kind = 'receipt'").await;
    assert!(told.contains("is not of its act (issued_on); the letter "), "{told}");
    let one = "where (act, case_id, rule) in (select act, case_id, rule from calendar_moves where rule = 'answer' limit 1)";
    let told = found(&format!("update calendar_moves set after_on = date(after_on, '+1 day') {one}")).await;
    assert!(told.ends_with("answer is not what the event says (after_on)"), "{told}");
    let told = found(&format!("delete from calendar_moves {one}")).await;
    assert!(told.starts_with("what act ") && told.ends_with("answer is missing (calendar_moves)"), "{told}");
    let told =
        found("update calendar_acts set act = json_set(act, '$.date', '2026-12-10') where number = 3").await;
    assert!(told.contains("is not what act 3 gives (calendar_acts)"), "{told}");
    let told = found("delete from letters where kind = 'receipt'").await;
    assert!(
        told.starts_with("what was done (letter, ") && told.ends_with(" has no row any more (letters)"),
        "{told}"
    );
}

/// What was done last can be taken back with its row: that is bound by the digest alone.
const ENDS_OF_THE_CHAIN: &[&str] = &["delete from feeds where id = unhex(replace(
     (select row_id from deeds where number = (select max(number) from deeds)), '-', ''));
     delete from deeds where number = (select max(number) from deeds)"];

/// Each is done to a copy of the tables with the triggers away.
const CHANGES: &[&str] = &[
    "update complaints set id = randomblob(16) where rowid = 1",
    "update complaints set id = 'x' where rowid = 1",
    "update complaints set case_id = (select max(id) from cases) where rowid = 1",
    "update complaints set case_id = 'x' where rowid = 1",
    "update complaints set reference = 'MENPS-2020-00001-X' where rowid = 1",
    "update complaints set body = case body when 'head' then 'commission' else 'head' end where rowid = 1",
    "update complaints set institution = 'CNDH' where rowid = 1",
    "update complaints set state = 'withdrawn' where rowid = 1",
    "update complaints set received_on = date(received_on, '-1 day') where rowid = 1",
    "update complaints set due_on = date(due_on, '+1 day') where due_on is not null",
    "update complaints set due_on = null where due_on is not null",
    "update complaints set is_open = 1 - is_open where rowid = 1",
    "update complaints set follow_on = '2027-01-01' where rowid = 1",
    "update complaints set follow_on = null where follow_on is not null",
    "delete from complaints where rowid = 1",
    "delete from complaints",
    "insert into complaints (id, case_id, reference, body, institution, state, received_on, is_open)
      select randomblob(16), case_id, 'x', body, institution, state, received_on, is_open from complaints limit 1",
    "update calendar_moves set act = 2 where act = 1 and rule = 'answer'",
    "update calendar_moves set act = 9 where rowid = 1",
    "update calendar_moves set case_id = (select max(id) from cases) where rowid = 1",
    "update calendar_moves set case_id = randomblob(16) where rowid = 1",
    "update calendar_moves set case_id = 'x' where rowid = 1",
    "update calendar_moves set reference = 'MENPS-2020-00001-X' where rowid = 1",
    "update calendar_moves set institution = 'CNDH' where rowid = 1",
    "update calendar_moves set rule = 'court' where rowid = 1",
    "update calendar_moves set rule = 'x' where rowid = 1",
    "update calendar_moves set before_earliest = date(before_earliest, '+1 day') where before_earliest is not null",
    "update calendar_moves set before_on = date(before_on, '-1 day') where before_on is not null",
    "update calendar_moves set before_latest = null where before_latest is not null",
    "update calendar_moves set after_earliest = 'soon' where after_earliest is not null",
    "update calendar_moves set after_on = date(after_on, '+1 day') where after_on is not null",
    "update calendar_moves set after_latest = date(after_latest, '+1 day') where after_latest is not null",
    "update calendar_moves set held = 1 - held where rowid = 1",
    "delete from calendar_moves where rowid = 1",
    "delete from calendar_moves",
    "insert into calendar_moves (act, case_id, reference, institution, rule, held)
      select act, case_id, 'x', institution, rule, held from calendar_moves limit 1",
    "update calendar_acts set number = 7 where number = 3",
    "update calendar_acts set act = '{}' where number = 2",
    "update calendar_acts set act = json_set(act, '$.date', '2026-12-10') where number = 1",
    "update calendar_acts set act = json_set(act, '$.date', '2026-12-10') where number = 3",
    "update calendar_acts set act = json_set(act, '$.recorded_on', '2026-11-23') where number = 3",
    "update calendar_acts set act = json_set(act, '$.act', 3) where number = 2",
    "update calendar_acts set recorded_at = '2026-11-20 11:00:00+00:00' where number = 3",
    "update calendar_acts set recorded_at = 'soon' where number = 3",
    "update calendar_acts set recorded_by = randomblob(16) where number = 3",
    "delete from calendar_acts where number = 3",
    "delete from calendar_acts",
    "update letters set id = randomblob(16) where rowid = 1",
    "update letters set id = 'x' where rowid = 1",
    "update letters set case_id = (select max(id) from cases) where rowid = 1",
    "update letters set case_id = randomblob(16) where rowid = 1",
    "update letters set case_id = 'x' where rowid = 1",
    "update letters set seq = 77 where rowid = 1",
    "update letters set seq = seq + 1 where rowid = 1",
    "update letters set form = 'en' where rowid = 1",
    "update letters set form = 'de' where rowid = 1",
    "update letters set kind = 'urgency' where kind <> 'urgency'",
    "update letters set kind = 'x' where rowid = 1",
    "update letters set reference = 'MENPS-2020-00001-X' where rowid = 1",
    "update letters set issuer = 'CNDH' where rowid = 1",
    "update letters set issued_on = date(issued_on, '+1 day') where rowid = 1",
    "update letters set code = 'ABCDEABCDEABCDEABCDE' where rowid = 1",
    "update letters set content_digest = document_digest where rowid = 1",
    "update letters set wording = '0123456789abcdef' where rowid = 1",
    "update letters set document_digest = content_digest where rowid = 1",
    "update letters set key_id = (select max(id) from letter_keys) where key_id <> (select max(id) from letter_keys)",
    "update letters set key_id = 'x' where rowid = 1",
    "update letters set signature = (select signature from letters where rowid = 2) where rowid = 1",
    "update letters set signature = 'x' where rowid = 1",
    "update letters set path = (select path from letters where rowid = 2) where rowid = 1",
    "update letters set path = '../secret.key' where rowid = 1",
    "update letters set size_octets = size_octets + 1 where rowid = 1",
    "update letters set made_at = '2026-11-25 11:00:00+00:00' where rowid = 1",
    "update letters set made_at = '2020-01-01 00:00:00+00:00' where rowid = 1",
    "update letter_keys set id = 'x' where generation = 1",
    "update letter_keys set generation = 9 where generation = 2",
    "update letter_keys set public_key = randomblob(32) where generation = 1",
    "update letter_keys set public_key = x'00' where generation = 1",
    "update letter_keys set since = '2030-01-01 00:00:00+00:00' where generation = 1",
    "update letter_keys set since = '2020-01-01 00:00:00+00:00' where generation = 2",
    "update letter_keys set retired_at = null where generation = 1",
    "update letter_keys set retired_at = '2020-01-01 00:00:00+00:00' where generation = 1",
    "update letter_keys set since = '2020-01-01 00:00:00+00:00' where generation = 1",
    "update letter_keys set retired_at = '2026-11-24 11:00:01+00:00' where generation = 1",
    "update letter_keys set retired_at = '2026-11-24 11:00:01+00:00' where retired_at is null",
    "delete from letters where rowid = 1",
    "delete from letters where rowid = (select max(rowid) from letters)",
    "delete from letters",
    "update calendar_acts set recorded_by = null where number = 3",
    "update calendar_acts set act = json_set(act, '$.source', 'x') where number = 3",
    "update calendar_acts set recorded_at = '2026-11-24 11:30:00+00:00' where number = 3",
    "delete from feeds where case_id is not null",
    "delete from feeds where user_id is not null",
    "delete from feeds",
    "update feeds set id = randomblob(16) where user_id is not null",
    "update feeds set created_at = '2020-01-01 00:00:00+00:00' where user_id is not null",
    "update feeds set revoked_at = null where revoked_at is not null",
    "update feeds set revoked_at = '2026-11-25 00:00:00+00:00' where revoked_at is null",
    "update feeds set institution = 'CNDH' where user_id is not null",
    "update deeds set number = 99 where number = 2",
    "update deeds set kind = 'act' where kind = 'letter'",
    "update deeds set kind = 'x' where number = 1",
    "update deeds set row_id = '7' where number = 1",
    "update deeds set digest = hash where number = 1",
    "update deeds set done_at = '2026-11-24 11:30:00+00:00' where number = 1",
    "update deeds set previous_hash = hash where number = 2",
    "update deeds set hash = previous_hash where number = 2",
    "delete from deeds where number = 1",
    "delete from deeds where number = (select max(number) from deeds)",
    "delete from deeds",
    "insert into deeds select number + 1000, kind, row_id, digest, done_at, previous_hash, hash from deeds",
    "delete from letter_keys where generation = 1",
    "delete from letter_keys",
    "update feeds set case_id = randomblob(16) where case_id is not null",
    "update feeds set user_id = randomblob(16) where user_id is not null",
    "update feeds set link_generation = 99 where case_id is not null",
    "update feeds set link_generation = null where case_id is not null",
    "update feeds set revoked_at = '2020-01-01 00:00:00+00:00'",
];
