//! What every handler is given: the portal, and how it is reached from outside.

use super::{host::PublicUrl, limits::Limiter};
use crate::{app::Portal, config::Config, letters::Desk};
use std::{ops::Deref, sync::Arc};

/// The web server's state. Clones share it.
#[derive(Clone)]
pub struct Web(Arc<Inner>);

/// The fields of `Web`.
pub struct Inner {
    pub portal: Portal,
    pub config: Config,
    pub public_url: PublicUrl,
    pub limiter: Limiter,
    /// Makes the letters that pages offer.
    pub desk: Desk,
    /// Whether this is a demonstration, which every page says.
    pub is_demo: bool,
}

impl Web {
    pub fn new(portal: Portal, config: Config, public_url: PublicUrl, is_demo: bool) -> Self {
        // The server looked before it started; whoever did not still has letters, in the embedded face.
        let desk = Desk::open(&config.letters, public_url.as_str()).unwrap_or_else(|wrong| {
            tracing::error!(wrong, "letters are made without what the configuration adds");
            Desk::plain(public_url.as_str())
        });
        Self(Arc::new(Inner { portal, config, public_url, limiter: Limiter::default(), desk, is_demo }))
    }
}

impl Deref for Web {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
