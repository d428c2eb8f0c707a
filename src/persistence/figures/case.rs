//! One case as the register has it: its periods and its chain. Texts, files and names of people stand in other tables,
//! and are not read.

use super::{
    super::{
        StoreError, complaints,
        entity::{cases, clock_facts},
        evidence::{self, Link},
    },
    Register, facts,
};
use crate::domain::{figures::Fact, id::CaseId, reference::Reference};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, prelude::Uuid};

impl Register {
    /// The request that a reference names, or the one of the complaint that it names.
    pub async fn case_of(&self, reference: &Reference) -> Result<Option<CaseId>, StoreError> {
        if let Some(case) = complaints::case_of(&self.db, reference).await? {
            return Ok(Some(case));
        }
        let found: Option<Uuid> = cases::Entity::find()
            .select_only()
            .column(cases::Column::Id)
            .filter(cases::Column::Reference.eq(reference.to_string()))
            .into_tuple()
            .one(self.db.read())
            .await?;
        Ok(found.map(CaseId))
    }

    /// What is counted of a case, and its events with their links, oldest first, as they stand at one moment.
    pub async fn case(&self, case: CaseId) -> Result<(Vec<Fact>, Vec<Link>), StoreError> {
        let snapshot = self.db.snapshot().await?;
        let rows =
            clock_facts::Entity::find().filter(clock_facts::Column::CaseId.eq(case.0)).all(&snapshot).await?;
        let links = evidence::links(&snapshot, case).await?;
        snapshot.commit().await?;
        Ok((rows.into_iter().map(facts::read).collect::<Result<_, _>>()?, links))
    }
}
