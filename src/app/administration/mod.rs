//! What administrators do: accounts, offices, sessions. Each act is recorded with its author and is noted in the
//! chain of deeds. Knows no page and no case.

pub mod factor_resets;
pub mod mails;
pub mod people;
pub mod settings;
