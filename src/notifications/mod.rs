//! Who hears what, in which words, by which road.

pub mod bounce;
pub mod catalogue;
pub mod deliver;
pub mod message;
pub mod render;
pub mod transport;
