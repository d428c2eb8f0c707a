//! What each member of an office has in hand, by its days: read from the index of the lists alone.

use super::{Column, Db, StoreError, cases::Entity, date};
use crate::domain::{id::UserId, institution::InstitutionCode};
use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    prelude::{Date as ColumnDate, Uuid},
    sea_query::Expr,
};
use std::collections::BTreeMap;

/// Open cases of one person, or of nobody, for which something must be done by the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InHand {
    pub user: Option<UserId>,
    /// None where no day can be computed, or none is awaited.
    pub act_by: Option<Date>,
    pub n: u64,
}

/// The open cases of one person, or of nobody, as their days stand today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// None for those that nobody has.
    pub user: Option<UserId>,
    pub late: u64,
    pub today: u64,
    /// After today, up to a day that counts as soon.
    pub soon: u64,
    pub later: u64,
    /// No day can be computed, or none is awaited.
    pub unknown: u64,
}

impl Load {
    pub fn open(&self) -> u64 {
        self.late + self.today + self.soon + self.later + self.unknown
    }

    /// The load of everybody who has any, and of nobody.
    pub fn of_each(in_hand: &[InHand], today: Date, soon: Date) -> Vec<Load> {
        let mut loads = BTreeMap::<Option<UserId>, Load>::new();
        for some in in_hand {
            let load = loads.entry(some.user).or_insert(Load { user: some.user, ..Load::default() });
            *match some.act_by {
                None => &mut load.unknown,
                Some(on) if on < today => &mut load.late,
                Some(on) if on == today => &mut load.today,
                Some(on) if on <= soon => &mut load.soon,
                Some(_) => &mut load.later,
            } += some.n;
        }
        loads.into_values().collect()
    }
}

/// All that is open in an institution.
pub async fn in_hand(db: &Db, institution: &InstitutionCode) -> Result<Vec<InHand>, StoreError> {
    let rows: Vec<(Option<Uuid>, Option<ColumnDate>, i64)> = Entity::find()
        .select_only()
        .columns([Column::Assignee, Column::ActBy])
        // Of no column: the index holds none but these two.
        .column_as(Expr::cust("count(*)"), "cases")
        .filter(Column::Institution.eq(institution.as_str()))
        .filter(Expr::col(Column::IsOpen))
        .group_by(Column::Assignee)
        .group_by(Column::ActBy)
        .order_by_asc(Column::Assignee)
        .order_by_asc(Column::ActBy)
        .into_tuple()
        .all(db.read())
        .await?;
    rows.into_iter()
        .map(|(user, act_by, n)| {
            let n =
                u64::try_from(n).map_err(|error| StoreError::inconsistent("cases", institution, error))?;
            Ok(InHand { user: user.map(UserId), act_by: act_by.map(date).transpose()?, n })
        })
        .collect()
}
