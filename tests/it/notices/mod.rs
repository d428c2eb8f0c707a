//! The ring of notices: what is told, when and how often, whatever the mail server does.

mod bounces;
mod closing;
mod deliver;
mod jobs;
mod month;
mod reminders;
mod unopened;
mod wake;
mod wishes;

use crate::support::TestApp;
use bayan::{
    app::{Links, Portal},
    notifications::{
        deliver::Deliverer,
        transport::{Sender, Transport},
    },
};
use std::time::Duration;

/// A deliverer that hands mails to that transport.
pub fn deliverer(portal: &Portal, transport: Transport) -> Deliverer {
    Deliverer {
        portal: portal.clone(),
        transport,
        sender: Sender::parse("bayan@portal.example.ma").expect("a sender"),
        links: Links::new("https://bayan.example.ma"),
    }
}

/// The same to a mail server.
pub fn to_server(portal: &Portal, url: &str) -> Deliverer {
    let transport = Transport::from_url(url, Duration::from_secs(5)).expect("an address of a server");
    deliverer(portal, transport)
}

/// What became of the mails of a test: each state with its count, in order.
pub async fn states(app: &TestApp) -> Vec<(String, i64)> {
    let rows = app.rows("select state, count(*) as n from outbox group by state order by state", []).await;
    rows.iter()
        .map(|row| (row.try_get("", "state").expect("a state"), row.try_get("", "n").expect("a count")))
        .collect()
}
