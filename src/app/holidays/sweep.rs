//! Carrying acts out: every case that an act can concern is looked at in the order of its id, and told to
//! follow. Where it stopped is remembered; what was done twice is found done. At the end each office gets one
//! list, and the act is settled.

use crate::{
    app::{Act, Error, Portal, addressees, calendar, change_many, read_only},
    domain::{
        actor::Actor,
        case::{Case, command::Command},
        institution::InstitutionCode,
        recalculation,
    },
    notifications::message::{Facts, MessageKind},
    persistence::{StoreError, calendar as acts, moves, outbox},
};
use std::collections::BTreeMap;

/// Cases read in one step.
const STEP: u64 = 1_000;

/// Cases changed in one transaction: whoever files or answers waits for no more than these.
const AT_ONCE: usize = 100;

/// Carries out what is recorded and not yet carried out; returns how many cases followed. `go_on` says no when
/// the portal stops: the next run goes on where this one ended.
///
/// # Errors
/// The store, or what `change_many` fails with; what was done before stays.
pub async fn sweep(portal: &Portal, go_on: impl Fn() -> bool) -> Result<u32, Error> {
    calendar::refresh(portal).await?;
    let mut followed = 0;
    while portal.calendar().number() > portal.settled() && go_on() {
        let target = portal.calendar().number();
        followed += cases(portal, target, &go_on).await?;
        if !go_on() {
            break;
        }
        calendar::refresh(portal).await?;
        // Another act meanwhile: the cases are looked at again before anything is called done.
        if portal.calendar().number() == target {
            settle(portal, target).await?;
        }
    }
    Ok(followed)
}

async fn cases(portal: &Portal, target: u32, go_on: &impl Fn() -> bool) -> Result<u32, Error> {
    let settled = portal.settled();
    let newer = portal.calendar().versions().take_while(|version| version.number() > settled);
    let since = newer.filter_map(|version| version.concerns_since()).min().unwrap_or_default();
    let mut progress = acts::sweep(&portal.db, target).await?;
    let mut followed = 0;
    let mut page = moves::candidates(&portal.db, since, progress.after, STEP).await?;
    while let Some(last) = page.last().map(|case| case.id) {
        // The next cases are read while these are written.
        let next = async { Ok(moves::candidates(&portal.db, since, Some(last), STEP).await?) };
        let (next, done) = tokio::try_join!(next, follow(portal, &page, settled))?;
        followed += done;
        progress.after = Some(last);
        progress.seen += u32::try_from(page.len()).unwrap_or(u32::MAX);
        acts::swept(&portal.db, target, &progress).await?;
        if !go_on() || portal.calendar().number() != target {
            break;
        }
        page = next;
    }
    Ok(followed)
}

async fn follow(portal: &Portal, page: &[Case], settled: u32) -> Result<u32, Error> {
    let concerned: Vec<&Case> = page.iter().filter(|case| follows(portal, case, settled)).collect();
    let mut followed = 0;
    for some in concerned.chunks(AT_ONCE) {
        let act = |case: &&Case| Act::plain(case.id, &Actor::System, Command::FollowCalendar { settled });
        let results = change_many(portal, some.iter().map(act).collect()).await?;
        followed += u32::try_from(results.iter().flatten().count()).unwrap_or(u32::MAX);
    }
    Ok(followed)
}

fn follows(portal: &Portal, case: &Case, settled: u32) -> bool {
    let Ok(moment) = portal.moment_of(portal.clock.now(), case) else { return false };
    !recalculation::follow(case, settled, &moment).is_empty()
}

async fn settle(portal: &Portal, target: u32) -> Result<(), Error> {
    for act in portal.settled() + 1..=target {
        tell_offices(portal, act).await?;
    }
    read_only::lets_go_on(portal).await?;
    let mut progress = acts::sweep(&portal.db, target).await?;
    progress.settled_at = Some(portal.clock.now());
    acts::swept(&portal.db, target, &progress).await?;
    portal.acts_settled(target);
    Ok(())
}

/// One list for each person who answers for an institution, and none where nothing moved.
async fn tell_offices(portal: &Portal, act: u32) -> Result<(), StoreError> {
    let mut moved: BTreeMap<InstitutionCode, u32> = BTreeMap::new();
    for count in moves::counts(&portal.db, act).await? {
        *moved.entry(count.institution).or_default() += count.rows;
    }
    let announced = portal.calendar().numbered(act).and_then(|version| version.announced());
    let mut queued = false;
    for (institution, count) in moved {
        read_only::lets_go_on(portal).await?;
        let facts = Facts {
            institution: institution.to_string(),
            act: announced.clone(),
            count: Some(count),
            ..Facts::default()
        };
        for holder in addressees::of_lists(portal, &institution).await? {
            let key = format!("act:{act}:{institution}");
            let message = addressees::apart(portal, &holder, MessageKind::DatesMoved, key, facts.clone());
            outbox::enqueue_apart(&portal.db, message, portal.clock.now()).await?;
            queued = true;
        }
    }
    if queued {
        portal.mail_is_queued();
    }
    Ok(())
}
