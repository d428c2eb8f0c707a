//! The demo has every stage and state.

use super::*;
use crate::{
    app::{Keys, campaigns as found},
    domain::{
        administration::Act,
        case::{clock::Clock as CaseClock, reply::Road, stage::Stage},
        complaint::{facts::Body, state::State as Remedy},
        law::status::State,
        mandate::Scope,
    },
    persistence::{
        Db, FileStore, admin_acts, campaigns, cases,
        connect::{Access, Missing},
        files::FILE_LIMIT,
        meetings as of_meetings, migrate,
    },
};
use std::collections::BTreeSet;

async fn demo_on(day: &str) -> (Portal, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("bayan.db").display());
    let db = Db::open(&url, Missing::Create, Access::ReadWrite).await.unwrap();
    migrate::up(&db).await.unwrap();
    let files = FileStore::open(&folder.path().join("files"), FILE_LIMIT).unwrap();
    let clock = Clock::frozen_at(format!("{day}T11:00:00Z").parse().unwrap());
    let portal = Portal::new(db, clock, Keys::derive(&[5; 32]), files);
    populate(&portal).await.unwrap();
    (portal, folder)
}

#[tokio::test]
async fn every_stage_and_state_is_there_on_any_day() {
    for day in ["2026-11-24", "2026-03-25", "2027-01-02", "2026-05-31"] {
        let (portal, _folder) = demo_on(day).await;
        let snapshot = crate::persistence::audit::Snapshot::open(&portal.db).await.unwrap();
        let (mut after, mut stages, mut states, mut count) = (None, BTreeSet::new(), BTreeSet::new(), 0);
        let (mut letters, mut proposals) = (0, 0);
        let (mut remedies, mut silent, mut in_court) = (BTreeSet::new(), 0, 0);
        let (mut asked, mut waits) = (BTreeSet::new(), 0);
        let mut inside = BTreeSet::new();
        loop {
            let page = snapshot.page(after).await.unwrap();
            for row in &page.cases {
                let case = cases::find(&portal.db, row.id).await.unwrap().unwrap().case;
                let institution = portal.institution(&case.institution).unwrap();
                let moment = portal.moment(portal.clock.now(), institution);
                count += 1;
                stages.insert(case.stage);
                letters += case.replies.iter().filter(|reply| reply.sent.road == Road::Letter).count();
                proposals += case.proposals.len();
                remedies.extend(case.complaints.iter().map(|one| (one.body, one.state)));
                silent += case.complaints.iter().filter(|one| one.is_silent(moment.today)).count();
                in_court += case.court_actions.len();
                for one in case.consultations.iter().filter(|one| one.is_told()) {
                    let files = one.answered.as_ref().map(|answered| answered.files.len());
                    asked.insert((files, one.disclosure().is_some()));
                    let passed = one.notice.as_ref().is_some_and(|notice| notice.reply_by < moment.today);
                    waits += usize::from(one.waits() && passed);
                }
                for one in &case.contributions {
                    inside.insert((one.answered.is_some(), one.asked.answer_by < moment.today));
                }
                let running: Vec<&CaseClock> = case.running().collect();
                for clock in running {
                    states.insert(match case.time_status(clock, &moment).state {
                        State::Running { .. } => "running",
                        State::DueToday => "today",
                        State::Overdue { .. } => "overdue",
                        _ => "other",
                    });
                }
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert!(count >= 150, "{day}: {count}");
        // What came on paper about a request made elsewhere is no story of a request.
        assert_eq!(stages.len(), Stage::ALL.len() - 1, "{day}: {stages:?}");
        assert!(states.contains("running") && states.contains("overdue"), "{day}: {states:?}");
        for body in [Body::Head, Body::Commission] {
            for state in [Remedy::Filed, Remedy::Decided] {
                assert!(remedies.contains(&(body, state)), "{day}: {remedies:?}");
            }
        }
        assert!(remedies.contains(&(Body::Commission, Remedy::Admitted)), "{day}: {remedies:?}");
        assert!(silent > 0 && in_court > 0, "{day}: {silent} silent, {in_court} in court");
        // Third parties: silent, heard, and told what was decided.
        let wanted = [(None, false), (Some(1), false), (Some(1), true)];
        assert!(wanted.iter().all(|one| asked.contains(one)) && waits > 0, "{day}: {asked:?}");
        // Inside the institution: answered, and waited for, in time and late.
        let wanted = [(false, false), (false, true)];
        let is_answered = inside.iter().any(|(answered, _)| *answered);
        assert!(is_answered && wanted.iter().all(|one| inside.contains(one)), "{day}: {inside:?}");
        assert!(letters > 5 && proposals >= 3, "{day}: {letters} letters, {proposals} proposals");
    }
}

#[tokio::test]
async fn a_demo_that_is_there_is_kept() {
    let (portal, _folder) = demo_on("2026-11-24").await;
    populate(&portal).await.unwrap();
    assert!(facts::is_demo(&portal.db).await.unwrap());
}

#[tokio::test]
async fn a_campaign_a_meeting_to_come_and_a_mandate_over_some_are_there_on_any_day() {
    for day in ["2026-11-24", "2027-01-02"] {
        let (portal, _folder) = demo_on(day).await;
        let first = code(RECEIVING[0]).unwrap();
        let begun = campaigns::of(&portal.db, &first).await.unwrap();
        assert_eq!(begun.len(), 1, "{day}");
        let sizes = campaigns::sizes(&portal.db, &[begun[0].id]).await.unwrap();
        let like = found::like_those_of(&portal, &first, begun[0].id).await.unwrap();
        assert_eq!((sizes[&begun[0].id].cases, like.len()), (3, 2), "{day}: in it, and like those");
        let mut meetings = Vec::new();
        for year in of_meetings::years(&portal.db).await.unwrap() {
            meetings.extend(of_meetings::of_year(&portal.db, year).await.unwrap());
        }
        meetings.sort_by_key(|meeting| meeting.starts_at);
        let [held, next] = &meetings[..] else { panic!("{day}: {meetings:?}") };
        assert!(!held.is_running() && held.has_quorum() && !held.items.is_empty(), "{day}: {held:?}");
        assert!(next.is_running() && next.items.len() >= held.items.len(), "{day}: {next:?}");
        let acts = admin_acts::of_kind(&portal.db, "mandate-given").await.unwrap();
        let over = |scope: fn(&Scope) -> bool| {
            acts.iter()
                .filter(|one| matches!(&one.act, Act::MandateGiven { scope: of, .. } if scope(of)))
                .count()
        };
        assert_eq!((over(Scope::is_all), over(|scope| !scope.is_all())), (1, 1), "{day}");
    }
}
