//! Requests that stay in the name of somebody who is in office no more: nobody answers them until they are given to
//! another person.

use super::{
    fields,
    office::Office,
    worklist::{Asked, Who},
};
use crate::{
    domain::id::UserId,
    persistence::{people, worklist},
    web::Failure,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Somebody who left, and how many open requests wait in that name.
#[derive(Debug, Clone, Serialize)]
pub struct Left {
    name: String,
    n: u64,
    /// The list of these, as its query.
    query: String,
}

impl Left {
    pub(in crate::web) fn samples() -> Vec<Self> {
        let left = |n| Left { name: "<b> نادية بنسالم".to_owned(), n, query: "?who=x".to_owned() };
        vec![left(1), left(44)]
    }
}

/// Those of an institution, whoever has most first.
pub async fn left(office: &Office) -> Result<Vec<Left>, Failure> {
    let db = &office.portal().db;
    let here = fields::in_office(office).await?;
    let mut waiting: BTreeMap<UserId, u64> = BTreeMap::new();
    for some in worklist::in_hand(db, office.code()).await? {
        if let Some(user) = some.user.filter(|user| !here.contains(user)) {
            *waiting.entry(user).or_default() += some.n;
        }
    }
    let names = people::names(db, waiting.keys().copied()).await?;
    let of = |(user, n): (UserId, u64)| Left {
        name: names.get(&user).cloned().unwrap_or_default(),
        n,
        query: Asked { who: Who::Colleague(user), ..Asked::default() }.address(),
    };
    let mut left: Vec<Left> = waiting.into_iter().map(of).collect();
    left.sort_by_key(|one| std::cmp::Reverse(one.n));
    Ok(left)
}
