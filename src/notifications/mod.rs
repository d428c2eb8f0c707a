//! Who hears what, in which words, by which road.

pub mod catalogue;
pub mod message;
pub mod transport;
