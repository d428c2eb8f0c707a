//! Campaigns go with the cases of a body whose place another takes.

use super::{
    super::{Db, StoreError, entity::campaigns},
    Column,
};
use crate::domain::institution::InstitutionCode;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// The campaigns of a body become those of another, with their cases; where that has one of the same name, the code of
/// the first stands behind it. Mostly there is none, and nothing is written.
pub async fn pass(db: &Db, from: &InstitutionCode, to: &InstitutionCode) -> Result<(), StoreError> {
    let of = || campaigns::Entity::find().filter(Column::Institution.eq(from.as_str()));
    if of().one(db.read()).await?.is_none() {
        return Ok(());
    }
    let tx = db.begin().await?;
    let own = of().all(&tx).await?;
    for row in own {
        let name = free_name(&tx, to, &row.name, from).await?;
        campaigns::Entity::update_many()
            .col_expr(Column::Institution, Expr::val(to.as_str()))
            .col_expr(Column::Name, Expr::val(name))
            .filter(Column::Id.eq(row.id))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A name that no campaign of `to` has: the own one, or with the code of where it comes from, and a number.
async fn free_name(
    tx: &impl ConnectionTrait,
    to: &InstitutionCode,
    own: &str,
    from: &InstitutionCode,
) -> Result<String, StoreError> {
    let mut name = own.to_owned();
    for n in 1.. {
        let taken = campaigns::Entity::find()
            .filter(Column::Institution.eq(to.as_str()))
            .filter(Column::Name.eq(name.as_str()))
            .one(tx)
            .await?;
        if taken.is_none() {
            break;
        }
        name = if n == 1 { format!("{own} · {from}") } else { format!("{own} · {from} {n}") };
    }
    Ok(name)
}
