//! What the tests stand on: a portal of their own on either engine, actors with verbs, a clock that
//! stands still. Nothing is shared between two tests but the empty, migrated databases they are cloned from.

pub mod actors;
pub mod answers;
pub mod app;
pub mod command;
pub mod databases;
mod declared;
pub mod law;
pub mod requests;
pub mod smtp;
pub mod times;
pub mod web;

pub use self::{app::TestApp, requests::a_request};

/// Makes of each body two tests, `…::sqlite` and `…::postgres`.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($app:ident) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports, reason = "a body may need nothing of its file")]
            use super::*;

            async fn body($app: &$crate::support::TestApp) $body

            #[test]
            fn sqlite() {
                $crate::support::app::run(bayan::persistence::Engine::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::support::app::run(bayan::persistence::Engine::Postgres, body);
            }
        }
    )+};
}
pub(crate) use on_both_engines;

/// The same for portals that begin with another calendar than the one compiled in.
macro_rules! on_both_engines_with {
    ($calendar:expr; $($(#[$doc:meta])* async fn $name:ident($app:ident) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports, reason = "a body may need nothing of its file")]
            use super::*;

            async fn body($app: &$crate::support::TestApp) $body

            #[test]
            fn sqlite() {
                $crate::support::app::run_with(bayan::persistence::Engine::Sqlite, Some($calendar), body);
            }

            #[test]
            fn postgres() {
                $crate::support::app::run_with(bayan::persistence::Engine::Postgres, Some($calendar), body);
            }
        }
    )+};
}
pub(crate) use on_both_engines_with;
