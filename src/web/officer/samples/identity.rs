//! The logged look at an identity number.

use super::{cases::cases, head};
use crate::{
    i18n::Args,
    web::{forms::FormState, officer::identity::IdentityPage},
};

pub fn pages() -> Vec<IdentityPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut wrong = FormState::new();
    wrong.wrong("reason", "office-identity-reason-missing", Args::new());
    wrong.wrong("reason", "office-identity-reason-too-long", Args::new());
    let page = |form, number: &str| IdentityPage {
        form,
        head: head(sample),
        document: "national-card",
        number: number.to_owned(),
    };
    vec![page(FormState::new(), ""), page(wrong, ""), page(FormState::new(), "AB123456")]
}
