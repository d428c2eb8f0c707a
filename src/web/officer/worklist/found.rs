//! How many cases a list has: as many as anybody reads differently, and no more than the page itself where words are
//! sought.

use super::{Asked, ROWS};
use crate::persistence::{
    Db, StoreError,
    worklist::{self, COUNTED, Filter, Page},
};
use serde::Serialize;

/// Counted up to a limit.
#[derive(Debug, Clone, Copy, Serialize)]
pub(in crate::web::officer) struct Found {
    pub(in crate::web::officer) n: u64,
    /// There are more.
    pub(in crate::web::officer) more: bool,
}

impl Found {
    /// # Errors
    /// The store.
    pub(super) async fn of(db: &Db, asked: &Asked, filter: &Filter, page: &Page) -> Result<Self, StoreError> {
        if asked.after.is_none() && page.next.is_none() {
            return Ok(Self { n: page.rows.len() as u64, more: false });
        }
        // Each case that has the words would be looked up to be counted.
        if filter.words.is_some() {
            return Ok(Self { n: ROWS, more: true });
        }
        let n = worklist::count(db, filter).await?;
        Ok(Self { n: u64::from(n), more: n >= COUNTED })
    }
}
