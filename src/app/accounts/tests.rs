//! Accounts against a real database file.

use super::{add::*, session, *};
use crate::{
    app::{Clock, Keys, Portal},
    domain::{actor::Role, institution::InstitutionCode, language::Language},
    notifications::message::MessageKind,
    persistence::{Access, Db, FileStore, Missing, migrate},
};
use jiff::{Timestamp, civil::date};

const PASSWORD: &str = "un-long-secret-2026";

struct Room {
    portal: Portal,
    _dir: tempfile::TempDir,
}

async fn room() -> Room {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", dir.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
    migrate::up(&db).await.unwrap();
    let at: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
    let files = FileStore::open(&dir.path().join("files"), 1 << 20).unwrap();
    Room { portal: Portal::new(db, Clock::frozen_at(at), Keys::derive(&[1; 32]), files), _dir: dir }
}

fn officer() -> NewAccount {
    NewAccount {
        email: EmailAddress::parse("Amina.K@example.ma").unwrap(),
        name: "Amina K".to_owned(),
        role: Role::Officer,
        language: Language::Ar,
        institution: Some(InstitutionCode::parse("MEF").unwrap()),
        from: date(2026, 11, 24),
        decision: None,
        unit: None,
    }
}

async fn added(portal: &Portal, new: NewAccount) -> Result<(crate::domain::id::UserId, String), NoAccount> {
    add(&portal.db, &portal.clock, &portal.accounts, new).await
}

async fn with_password(portal: &Portal) -> crate::persistence::people::Person {
    let (_, token) = added(portal, officer()).await.unwrap();
    set_by_link(portal, &token, PASSWORD).await.unwrap()
}

fn later(portal: &Portal, minutes: i64) {
    portal.clock.set(portal.clock.now() + SignedDuration::from_mins(minutes));
}

#[tokio::test]
async fn the_one_time_link_works_once() {
    let room = room().await;
    let (_, token) = added(&room.portal, officer()).await.unwrap();
    assert!(set_by_link(&room.portal, &token, PASSWORD).await.is_ok());
    assert!(matches!(set_by_link(&room.portal, &token, PASSWORD).await, Err(AccountError::DeadLink)));
}

#[tokio::test]
async fn an_officer_signs_in_by_the_address_in_any_case_and_acts_in_office() {
    let room = room().await;
    with_password(&room.portal).await;
    let Entered { token, .. } = sign_in(&room.portal, "amina.k@EXAMPLE.ma", PASSWORD).await.unwrap().unwrap();
    let signed = session::resume(&room.portal, &token).await.unwrap().unwrap();
    assert!(signed.staff.in_office && !signed.staff.vacancy);
    assert_eq!(signed.staff.institution.map(|code| code.to_string()).as_deref(), Some("MEF"));
}

#[tokio::test]
async fn a_delegate_has_a_decision_and_acts_by_it_while_nobody_is_in_office() {
    let room = room().await;
    let delegate = NewAccount { role: Role::Delegate, ..officer() };
    let without = added(&room.portal, delegate.clone()).await;
    assert!(matches!(without, Err(NoAccount::DecisionMissing)));
    let auditor = NewAccount {
        role: Role::Auditor,
        institution: None,
        decision: Some("12/2026".to_owned()),
        ..officer()
    };
    assert!(matches!(added(&room.portal, auditor).await, Err(NoAccount::DecisionNotWanted(_))));
    let (_, token) =
        added(&room.portal, NewAccount { decision: Some("12/2026".to_owned()), ..delegate }).await.unwrap();
    let person = set_by_link(&room.portal, &token, PASSWORD).await.unwrap();
    let acting = staff::of(&room.portal, &person).await.unwrap();
    assert_eq!((acting.role, acting.in_office, acting.vacancy), (Role::Delegate, true, true));
    assert_eq!(acting.decision.as_deref(), Some("12/2026"));
    assert!(!acting.is_needless_delegate());
    let appointed = NewAccount { email: EmailAddress::parse("o@example.ma").unwrap(), ..officer() };
    added(&room.portal, NewAccount { decision: Some("3/2026".to_owned()), ..appointed }).await.unwrap();
    assert!(staff::of(&room.portal, &person).await.unwrap().is_needless_delegate());
}

#[tokio::test]
async fn wrong_unknown_and_unset_all_get_the_same_answer() {
    let room = room().await;
    added(&room.portal, officer()).await.unwrap();
    for email in ["amina.k@example.ma", "nobody@example.ma", "no address"] {
        assert!(sign_in(&room.portal, email, PASSWORD).await.unwrap().is_none(), "{email}");
    }
}

#[tokio::test]
async fn a_session_ends_when_idle_when_old_and_when_the_password_changes() {
    let room = room().await;
    let portal = &room.portal;
    let person = with_password(portal).await;
    let Entered { token, .. } = sign_in(portal, &person.email, PASSWORD).await.unwrap().unwrap();
    later(portal, 29);
    assert!(session::resume(portal, &token).await.unwrap().is_some());
    later(portal, 29);
    assert!(session::resume(portal, &token).await.unwrap().is_some(), "the look of before was recorded");
    later(portal, 30);
    assert!(session::resume(portal, &token).await.unwrap().is_none(), "idle");
    let Entered { token, .. } = sign_in(portal, &person.email, PASSWORD).await.unwrap().unwrap();
    change_password(portal, &person, PASSWORD, "un-autre-secret-2026").await.unwrap();
    assert!(session::resume(portal, &token).await.unwrap().is_none(), "password changed");
    let Entered { token, .. } =
        sign_in(portal, &person.email, "un-autre-secret-2026").await.unwrap().unwrap();
    for _ in 0..25 {
        later(portal, 29);
        session::resume(portal, &token).await.unwrap();
    }
    assert!(session::resume(portal, &token).await.unwrap().is_none(), "older than the absolute limit");
}

#[tokio::test]
async fn outside_a_demo_its_accounts_do_not_exist() {
    let mut room = room().await;
    let demo = NewAccount { email: EmailAddress::parse("officer@demo.bayan.example").unwrap(), ..officer() };
    assert!(matches!(added(&room.portal, demo.clone()).await, Err(NoAccount::DemoAddress)));
    room.portal.accounts.demo = true;
    let (_, token) = added(&room.portal, demo).await.unwrap();
    let person = set_by_link(&room.portal, &token, "open-the-archives-2026").await.unwrap();
    assert!(sign_in(&room.portal, &person.email, "open-the-archives-2026").await.unwrap().is_some());
    room.portal.accounts.demo = false;
    assert!(sign_in(&room.portal, &person.email, "open-the-archives-2026").await.unwrap().is_none());
}

#[tokio::test]
async fn a_reset_queues_one_mail_whose_link_can_be_made_again() {
    let room = room().await;
    let portal = &room.portal;
    with_password(portal).await;
    ask_for_reset(portal, "amina.k@example.ma").await.unwrap();
    ask_for_reset(portal, "nobody@example.ma").await.unwrap();
    let at = portal.clock.now();
    let queued =
        crate::persistence::outbox::claim(&portal.db, at, 10, SignedDuration::from_mins(1)).await.unwrap();
    let links: Vec<_> = queued.iter().filter(|notice| notice.kind == MessageKind::PasswordLink).collect();
    assert_eq!(links.len(), 1);
    let token = portal.keys.password_token(links[0].id);
    assert!(set_by_link(portal, &token, "un-autre-secret-2026").await.is_ok());
}
