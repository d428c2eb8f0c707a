//! What every handler is given: the portal, and how it is reached from outside.

use super::{host::PublicUrl, limits::Limiter};
use crate::{app::Portal, config::Config};
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
    /// Whether this is a demonstration, which every page says.
    pub is_demo: bool,
}

impl Web {
    pub fn new(portal: Portal, config: Config, public_url: PublicUrl, is_demo: bool) -> Self {
        Self(Arc::new(Inner { portal, config, public_url, limiter: Limiter::default(), is_demo }))
    }
}

impl Deref for Web {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
