//! Letters: a receipt or a decision as a document that proves itself. Owns the words of a letter, its
//! typesetting as tagged PDF and its seal; must not know HTTP nor SQL, and decides nothing about a case.
//!
//! From facts to file: `words` says them (`Sheet`), `legible` writes what no face has, `press` sets them, `seal`
//! signs the octets, and by `public_keys` anybody verifies them.
//! `desk` does them in order and keeps what came out, so that a letter is made once.

pub mod complement;
pub mod desk;
mod fonts;
mod legible;
pub mod press;
pub mod public_keys;
pub mod qr;
pub mod report;
pub mod runs;
pub mod seal;
pub mod sheet;
pub mod words;
mod world;

pub use self::{
    desk::{Desk, Letter},
    press::Press,
    public_keys::PublicKeys,
    seal::Seal,
};
