//! Passing on what is still with a body whose place another has taken: the cases are looked for, not remembered, so a
//! run that was stopped is gone on with, and one more finds nothing.

use crate::{
    app::{Act, Error, Portal, addressees, change_many, directory, read_only},
    domain::{
        actor::{Actor, Role},
        case::command::Command,
        id::CaseId,
        institution::Succession,
    },
    notifications::message::{Facts, MessageKind},
    persistence::{StoreError, campaigns, cases::Stored, offices, outbox, successions as store},
};

/// Cases changed in one transaction: whoever files or answers waits for no more than these.
const AT_ONCE: u64 = 100;

/// Passes on what should have passed by today; returns how many cases did. `go_on` says no when the portal stops: the
/// next run goes on where this one ended.
///
/// # Errors
/// The store, or what `change_many` fails with; what was done before stays.
pub async fn sweep(portal: &Portal, go_on: impl Fn() -> bool) -> Result<u32, Error> {
    sweep_in_steps(portal, AT_ONCE, go_on).await
}

/// The same in steps of that many cases.
///
/// # Errors
/// As [`sweep`].
pub async fn sweep_in_steps(portal: &Portal, step: u64, go_on: impl Fn() -> bool) -> Result<u32, Error> {
    directory::refresh(portal).await?;
    let (successions, today) = (portal.directory.successions(), portal.clock.today());
    let mut passed = 0;
    for one in successions.in_order().into_iter().filter(|one| one.from <= today) {
        read_only::lets_go_on(portal).await?;
        // Also where each case has passed with an act on it.
        campaigns::pass(&portal.db, &one.institution, &one.successor).await?;
        let mut page = store::cases(&portal.db, &one.institution, None, step).await?;
        if !page.is_empty() {
            tell_office(portal, one).await?;
        }
        while let Some(last) = page.last().map(|stored| stored.case.id) {
            if !go_on() {
                return Ok(passed);
            }
            passed += pass(portal, &page, one).await?;
            page = store::cases(&portal.db, &one.institution, Some(last), step).await?;
        }
    }
    Ok(passed)
}

async fn pass(portal: &Portal, page: &[Stored], one: &Succession) -> Result<u32, Error> {
    let command = || {
        let Succession { institution, successor, from, .. } = one.clone();
        Command::Pass { from: institution, to: successor, on: from }
    };
    let act = |case: CaseId| Act::plain(case, &Actor::System, command());
    let results = change_many(portal, page.iter().map(|stored| act(stored.case.id)).collect()).await?;
    Ok(u32::try_from(results.iter().flatten().count()).unwrap_or(u32::MAX))
}

/// One mail for each person who answers for the successor, before the first case passes: of all of them, however many.
/// Where nobody is in office there yet, the administrators hear of it.
async fn tell_office(portal: &Portal, one: &Succession) -> Result<(), StoreError> {
    let open = store::held(&portal.db, &one.institution).await?.open;
    let mut told = addressees::of_lists(portal, &one.successor).await?;
    if told.is_empty() {
        told = offices::everybody(portal.db.read(), Role::Administrator).await?;
    }
    let facts = Facts {
        institution: one.institution.to_string(),
        on: Some(one.from),
        count: Some(u32::try_from(open).unwrap_or(u32::MAX)),
        ..Facts::default()
    };
    for holder in told {
        read_only::lets_go_on(portal).await?;
        let key = format!("succession:{}:{}", one.institution, one.from);
        let message = addressees::apart(portal, &holder, MessageKind::CasesPassed, key, facts.clone());
        outbox::enqueue_apart(&portal.db, message, portal.clock.now()).await?;
    }
    portal.mail_is_queued();
    Ok(())
}
