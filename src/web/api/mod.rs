//! The portal for programs. Its own response types, its own form of errors.

pub mod problem;
pub mod v1;
