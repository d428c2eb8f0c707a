//! What became late in a week is listed for the Commission once the week has ended, and its members are told: each
//! week once. Changes no case.

use crate::{
    app::{Portal, addressees},
    domain::{law::calendar::Announced, week::Week},
    notifications::message::{Facts, MessageKind},
    persistence::{
        NoticeTx, StoreError,
        figures::late_lists::{self, LateList},
        offices::{self, Holder},
    },
};

/// Makes the list of the week that has ended, where it is not there; returns how many were made. After weeks without
/// the portal one list has what became late in all of them.
///
/// # Errors
/// When the store fails; then no list was made.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let (week, at) = (Week::ended_before(portal.clock.today()), portal.clock.now());
    // Of two nodes the second waits here, and finds what the first has made.
    let tx = NoticeTx::open_alone(&portal.db, "late_lists").await?;
    let newest = late_lists::newest(&tx).await?;
    if newest.as_ref().is_some_and(|newest| newest.week >= week) {
        return Ok(0);
    }
    let is_first = newest.is_none();
    let from = newest.and_then(|newest| newest.until.tomorrow().ok()).unwrap_or(week.monday());
    let list = late_lists::make(&tx, week, from, at).await?;
    let members = offices::commission(tx.connection()).await?;
    let message = |member: &Holder| {
        let key = format!("late-list:{}", list.week);
        addressees::apart(portal, member, MessageKind::LateList, key, facts(&list, is_first))
    };
    let messages = members.iter().map(message);
    tx.enqueue(messages.collect(), at).await?;
    tx.commit().await?;
    portal.mail_is_queued();
    Ok(1)
}

/// The first list has whatever was late by then, and its mail says so.
fn facts(list: &LateList, is_first: bool) -> Facts {
    let measure = if is_first { "first" } else { "" }.to_owned();
    let days = Announced { measure, day: Some(list.from), until: Some(list.until), ..Announced::default() };
    Facts { code: Some(list.week.to_string()), count: Some(list.lines), act: Some(days), ..Facts::default() }
}
