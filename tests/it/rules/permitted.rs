//! Who may do what in which stage, as a page that a lawyer can review: a change of it is a diff.

use bayan::domain::{
    actor::Role,
    case::{permitted::permitted, stage::Stage},
};
use std::fmt::Write;

#[test]
fn the_permitted_table_is_the_one_that_was_reviewed() {
    let mut table = String::new();
    for role in Role::ALL {
        for stage in std::iter::once(None).chain(Stage::ALL.map(Some)) {
            let actions: Vec<_> = permitted(role, stage).iter().map(|action| action.code()).collect();
            let stage = stage.map_or("(none yet)", Stage::code);
            let actions = if actions.is_empty() { "-".to_owned() } else { actions.join(", ") };
            writeln!(table, "{:<13} {stage:<11} {actions}", role.code()).expect("a line");
        }
    }
    insta::assert_snapshot!("permitted", table);
}

#[test]
fn nobody_may_do_the_same_thing_twice_in_one_row() {
    for role in Role::ALL {
        for stage in std::iter::once(None).chain(Stage::ALL.map(Some)) {
            let mut actions = permitted(role, stage).to_vec();
            actions.sort();
            actions.dedup();
            assert_eq!(actions.len(), permitted(role, stage).len(), "{role:?} {stage:?}");
        }
    }
}
