//! The portal on the web: requests in, pages out. Decides nothing about a case.

pub mod forms;
pub mod paths;
pub mod public;
pub mod static_files;
pub mod views;

/// Every sample of every page, for the test that renders them all.
pub fn samples() -> Vec<views::Sample> {
    let mut samples = Vec::new();
    samples.extend(public::samples());
    samples
}
