//! What auditors rely on: the chain that binds each event to the one before it.

pub mod bundle;
pub mod chain;
pub mod verify;
