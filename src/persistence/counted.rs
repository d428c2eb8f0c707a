//! Counts that are shown as far as anybody reads them differently.

use super::{Db, StoreError};
use sea_orm::{
    ConnectionTrait, EntityTrait, QuerySelect, QueryTrait, Select,
    sea_query::{Alias, Expr, Query},
};

/// Counting stops there: nobody reads a larger number differently.
pub const COUNTED: u32 = 1_000;

/// How many rows a query finds, up to [`COUNTED`]; the engine hands none of them over.
pub(super) async fn up_to<E: EntityTrait>(db: &Db, found: Select<E>) -> Result<u32, StoreError> {
    let some = found.select_only().expr_as(Expr::val(1), "one").limit(u64::from(COUNTED)).into_query();
    let mut count = Query::select();
    count.expr_as(Expr::cust("count(*)"), "n").from_subquery(some, Alias::new("counted"));
    let row = db.read().query_one(&count).await?;
    let n: i64 = row.map_or(Ok(0), |row| row.try_get("", "n"))?;
    u32::try_from(n).map_err(|error| StoreError::inconsistent("a count", n, error))
}
