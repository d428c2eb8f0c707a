//! Pages for everyone.

pub mod home;

use super::views::Sample;

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![home::Home]
}
