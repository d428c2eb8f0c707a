//! A request registered by hand.

use crate::{
    domain::case::refusal::Refusal,
    i18n::Args,
    web::{forms::FormState, officer::register::Register},
};

pub fn pages() -> Vec<Register> {
    let mut wrong = FormState::new().with("kind", "urgent");
    for why in ["missing", "not-an-optional-address", "no-date"] {
        wrong.wrong(&format!("x-{why}"), &format!("field-wrong-{why}"), Args::new().with("field", "x"));
    }
    let args = Args::new().with("field", "x").with("typed", 11_000).with("limit", 10_000);
    wrong.wrong("information", "field-wrong-too-long", args);
    let mut pages = vec![Register::with(FormState::new(), Vec::new()), Register::with(wrong, Vec::new())];
    let why = Refusal::OfficerInOffice.code().to_owned();
    pages.push(Register { refused: why, ..Register::with(FormState::new(), Vec::new()) });
    pages
}
