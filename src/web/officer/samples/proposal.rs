//! Acts that wait for a second person.

use super::{cases::cases, opened};
use crate::{
    i18n::Locale,
    web::{
        answer::Reader,
        officer::proposal::{self, ProposalPage},
    },
};

pub fn pages() -> Vec<ProposalPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.get(2) else { return Vec::new() };
    let opened = opened(sample);
    let pages =
        opened.case().proposals.iter().map(|one| proposal::view(&opened, one, Reader::sample(Locale::Ar)));
    pages
        .enumerate()
        .map(|(n, page)| ProposalPage { can_confirm: n != 1, can_decline: true, ..page })
        .collect()
}
