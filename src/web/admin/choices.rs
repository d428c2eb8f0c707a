//! Choices of the administrator's forms: words by their key, or an institution by its names.

use crate::{
    app::Portal,
    domain::{
        actor::Role,
        institution::{Directory, Institution, Names},
    },
};
use serde::Serialize;

/// A choice of a form.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Choice {
    Words { value: &'static str, key: String },
    Body { value: String, names: Names },
}

/// The roles that an account may have, those of an institution first.
pub const ACCOUNTS: [Role; 7] = [
    Role::Officer,
    Role::Substitute,
    Role::Delegate,
    Role::Head,
    Role::Commission,
    Role::Auditor,
    Role::Administrator,
];

/// Roles by the words of each.
pub fn roles(of: impl Fn(Role) -> bool) -> Vec<Choice> {
    let words = |role: Role| Choice::Words { value: role.code(), key: format!("role-{}", role.code()) };
    ACCOUNTS.into_iter().filter(|role| of(*role)).map(words).collect()
}

/// Every institution, in the order of the directory.
pub fn institutions(portal: &Portal) -> Vec<Choice> {
    listed(portal.directory.newest())
}

/// A few of them, for the samples of pages.
pub fn some_institutions() -> Vec<Choice> {
    let mut some = listed(Directory::builtin());
    some.truncate(3);
    some
}

fn listed(directory: &Directory) -> Vec<Choice> {
    let body = |one: &Institution| Choice::Body { value: one.code.to_string(), names: one.name.clone() };
    directory.iter().map(body).collect()
}
