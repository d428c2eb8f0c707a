//! Confirmations: a feast whose day is near or past and that nobody has confirmed is a task for every
//! administrator, told when it is near, once it is past, and again each week until it is done.

use crate::{
    app::{Portal, addressees, read_only},
    domain::{
        actor::Role,
        law::calendar::{Announced, Certainty, Feast},
    },
    notifications::message::{Facts, MessageKind},
    persistence::{StoreError, offices, outbox},
};
use jiff::civil::Date;

/// The ministry announces a feast on the evening of the 29th: so many days before the estimated day.
const NEAR_DAYS: i32 = 3;

/// A feast before the first day of the portal's own use is nobody's task for longer than this.
const FORGOTTEN_DAYS: i32 = 400;

/// Queues what should have been told by now; returns how many feasts wait.
///
/// # Errors
/// The store; what was queued before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let today = portal.clock.today();
    let waiting: Vec<(&Feast, i32)> = waiting(portal, today).collect();
    if waiting.is_empty() {
        return Ok(0);
    }
    for holder in offices::everybody(portal.db.read(), Role::Administrator).await? {
        read_only::lets_go_on(portal).await?;
        for (feast, days) in &waiting {
            let (key, facts) = told(feast, *days);
            let message = addressees::apart(portal, &holder, MessageKind::ConfirmFeast, key, facts);
            outbox::enqueue_apart(&portal.db, message, portal.clock.now()).await?;
        }
    }
    portal.mail_is_queued();
    Ok(u32::try_from(waiting.len()).unwrap_or(u32::MAX))
}

/// The feasts to confirm, each with the days since its estimated first day, negative before it.
fn waiting(portal: &Portal, today: Date) -> impl Iterator<Item = (&Feast, i32)> {
    let feasts = portal.calendar().data().feasts.iter();
    feasts.filter(|feast| feast.status == Certainty::Estimated).filter_map(move |feast| {
        let days = feast.first.until(today).ok()?.get_days();
        (-NEAR_DAYS..=FORGOTTEN_DAYS).contains(&days).then_some((feast, days))
    })
}

/// What makes the telling one, and what is told.
fn told(feast: &Feast, days: i32) -> (String, Facts) {
    let (code, turn) = if days < 0 { ("near", 0) } else { ("past", days / 7) };
    let act = Announced {
        measure: "confirm".to_owned(),
        day: Some(feast.first),
        name: Some(feast.name.clone()),
        ..Announced::default()
    };
    let key = format!("feast:{}:{}:{code}:{turn}", feast.id, feast.first);
    (key, Facts { code: Some(code.to_owned()), act: Some(act), ..Facts::default() })
}
