//! Which body takes the place of which, as the acts of administrators say it; and the cases that are still with a body
//! whose place was taken. Knows no rule of either.

use super::{
    ChangeTx, Db, Engine, StoreError,
    admin_acts::{self, Doer, Written},
    calendar,
    cases::{Stored, stored},
    entity::{
        admin_acts::{Column as Said, Entity as Acts},
        cases,
    },
    institutions,
    offices::{self, Holder},
    outbox::{self, Addressed},
    types::instant,
};
use crate::domain::{
    actor::Role,
    administration::{Act, SUCCESSION},
    id::CaseId,
    institution::{InstitutionCode, Succession, Successions},
    law::zone::legal_date,
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::HashMap;

/// The number of the newest act of this kind; 0 where there is none.
pub async fn newest(db: &Db) -> Result<u32, StoreError> {
    newest_on(db.read()).await
}

/// The same within a change, that holds the turn of the calendar: it stays so until its end.
pub async fn newest_in(tx: &ChangeTx) -> Result<u32, StoreError> {
    newest_on(tx.connection()).await
}

pub(super) async fn newest_on(connection: &impl ConnectionTrait) -> Result<u32, StoreError> {
    let newest: Option<i32> = Acts::find()
        .select_only()
        .column(Said::Number)
        .filter(Said::About.eq(SUCCESSION))
        .order_by_desc(Said::Number)
        .into_tuple()
        .one(connection)
        .await?;
    let read =
        |number| u32::try_from(number).map_err(|error| StoreError::inconsistent("admin_acts", number, error));
    newest.map_or(Ok(0), read)
}

/// Those that stand.
pub async fn standing(db: &Db) -> Result<Successions, StoreError> {
    standing_on(db.read()).await
}

/// The same within a change.
pub async fn standing_in(tx: &ChangeTx) -> Result<Successions, StoreError> {
    standing_on(tx.connection()).await
}

/// As they stood at an instant.
pub async fn standing_at(db: &Db, at: Timestamp) -> Result<Successions, StoreError> {
    of(Acts::find().filter(Said::RecordedAt.lte(instant(at))), db.read()).await
}

pub(super) async fn standing_on(connection: &impl ConnectionTrait) -> Result<Successions, StoreError> {
    of(Acts::find(), connection).await
}

async fn of(acts: Select<Acts>, connection: &impl ConnectionTrait) -> Result<Successions, StoreError> {
    let rows = acts.filter(Said::About.eq(SUCCESSION)).order_by_asc(Said::Number).all(connection).await?;
    let acts: Vec<Written> = rows.into_iter().map(admin_acts::written).collect::<Result<_, _>>()?;
    Ok(Successions::of(acts.iter().map(|one| (legal_date(one.at), &one.act))))
}

/// Since when bodies receive by the portal.
pub type Receiving = HashMap<InstitutionCode, Date>;

/// What is to be recorded of a succession.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Begins(Succession),
    /// With the reason.
    TakenBack(Succession, String),
}

impl Step {
    pub fn succession(&self) -> &Succession {
        match self {
            Step::Begins(succession) | Step::TakenBack(succession, _) => succession,
        }
    }

    /// The act, with how many were told.
    fn act(self, told: u32) -> Act {
        match self {
            Step::Begins(succession) => Act::Succeeded { succession, told },
            Step::TakenBack(Succession { institution, successor, from, .. }, reason) => {
                Act::SuccessionTakenBack { institution, successor, from, reason, told }
            }
        }
    }
}

/// Records a step by a rule of what stands, and tells everybody in office at both bodies what `messages` makes of it;
/// none where the rule finds it done. While it is recorded no case changes.
pub async fn record<F>(
    db: &Db,
    rule: impl FnOnce(&Successions, &Receiving) -> Result<Option<Step>, F>,
    messages: impl FnOnce(&Step, &[Holder]) -> Vec<Addressed>,
    doer: Doer,
) -> Result<Result<(), F>, StoreError> {
    // The turn of the calendar first, as everybody who takes both.
    let tx = db.begin().await?;
    if db.engine() == Engine::Postgres {
        calendar::turn_alone(&tx).await?;
    }
    let (standing, receiving) = (standing_on(&tx).await?, institutions::receiving_on(&tx).await?);
    let step = match rule(&standing, &receiving) {
        Ok(step) => step,
        Err(fault) => {
            tx.rollback().await?;
            return Ok(Err(fault));
        }
    };
    if let Some(step) = step {
        let hearers = hearers(&tx, step.succession(), doer).await?;
        outbox::insert(&tx, messages(&step, &hearers), outbox::State::Queued, doer.at).await?;
        let told = u32::try_from(hearers.len()).unwrap_or(u32::MAX);
        admin_acts::note(&tx, step.act(told), doer).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Everybody in office at one of the two bodies; where there is nobody, the administrators. Never who does it.
async fn hearers(tx: &impl ConnectionTrait, one: &Succession, doer: Doer) -> Result<Vec<Holder>, StoreError> {
    let (today, mut found) = (legal_date(doer.at), Vec::new());
    for code in [&one.institution, &one.successor] {
        found.extend(offices::holders(tx, code, today).await?);
    }
    found.retain(|holder| Some(holder.user) != doer.by);
    if found.is_empty() {
        found = offices::everybody(tx, Role::Administrator).await?;
        found.retain(|holder| Some(holder.user) != doer.by);
    }
    found.sort_unstable_by_key(|holder| holder.user);
    found.dedup_by_key(|holder| holder.user);
    Ok(found)
}

/// The cases that a body has, in the order of their ids.
pub async fn cases(
    db: &Db,
    institution: &InstitutionCode,
    after: Option<CaseId>,
    limit: u64,
) -> Result<Vec<Stored>, StoreError> {
    let mut query = cases::Entity::find().filter(cases::Column::Institution.eq(institution.as_str()));
    if let Some(after) = after {
        query = query.filter(cases::Column::Id.gt(after.0));
    }
    let rows = query.order_by_asc(cases::Column::Id).limit(limit).all(db.read()).await?;
    rows.into_iter().map(stored).collect()
}

/// How many cases a body has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// Those in which an answer is owed.
    pub open: u64,
    pub all: u64,
}

pub async fn held(db: &Db, institution: &InstitutionCode) -> Result<Held, StoreError> {
    let of = || cases::Entity::find().filter(cases::Column::Institution.eq(institution.as_str()));
    let open = of().filter(cases::Column::IsOpen.eq(true)).count(db.read()).await?;
    Ok(Held { open, all: of().count(db.read()).await? })
}
