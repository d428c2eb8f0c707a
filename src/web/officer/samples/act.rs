//! The acts that have a form of their own.

use super::{cases::cases, head};
use crate::{
    domain::case::command::{Action, VoidCause},
    i18n::{Args, Locale},
    web::{
        answer::Reader,
        forms::FormState,
        officer::{
            act::ActPage,
            fields::{Begins, Kind, Offered, begins, form},
        },
        workplace::{
            fields::{Choice, Part},
            story,
        },
    },
};

/// One page for each act, the first as a conflict.
pub fn pages() -> Vec<ActPage> {
    let Some((_, samples)) = cases() else { return Vec::new() };
    let Some(sample) = samples.first() else { return Vec::new() };
    let mut pages = Vec::new();
    for action in Action::ALL.iter().copied() {
        let Begins::Form(kind) = begins(action) else { continue };
        let mut wrong = FormState::new();
        for why in ["missing", "no-date", "no-such-day", "no-instant", "no-choice", "no-case"] {
            wrong.wrong(&format!("x-{why}"), &format!("field-wrong-{why}"), Args::new().with("field", "x"));
        }
        wrong.wrong("", "office-conflict", Args::new());
        wrong.wrong("", "office-form-used", Args::new());
        pages.push(ActPage {
            form: wrong,
            act: action.code(),
            head: head(sample),
            parts: parts(action, kind),
            files: kind.files(),
            kept: Vec::new(),
            grave: action == Action::ProposeVoid,
            changed: story::steps(
                &sample.history,
                1,
                &sample.told,
                &sample.names,
                Reader::sample(Locale::Ar),
            ),
        });
    }
    pages
}

/// The parts of a form where nobody is in office and nothing waits, and one name to choose.
fn parts(action: Action, kind: Kind) -> Vec<Part> {
    let causes = VoidCause::ALL.iter().map(|cause| cause.code()).collect();
    let mut parts = (kind.parts)(form(action), Offered { causes, ..Offered::default() });
    for part in &mut parts {
        if let Part::Choices { options, .. } = part
            && options.is_empty()
        {
            options.push(Choice::Name { value: "1".to_owned(), text: "Khadija Ouazzani".to_owned() });
        }
    }
    parts
}
