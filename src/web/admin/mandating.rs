//! The form of a mandate: by which decision, from when until when, over everything or over what is named.

use super::{choices::Choice, person::Mandated, person_act::decision};
use crate::{
    app::{Portal, administration::people},
    domain::{
        id::MandateId,
        institution::{InstitutionCode, Kind},
        mandate::Scope,
    },
    i18n::Args,
    persistence::{mandates, people::Person as Account},
    web::{Failure, forms::FormState, reading::Reading},
};

/// The kinds of institutions, by their words.
pub(super) fn kinds() -> Vec<Choice> {
    let words = |kind: Kind| Choice::Words { value: kind.as_str(), key: format!("body-{}", kind.as_str()) };
    Kind::ALL.map(words).into()
}

/// What the form says; none where something of it is missing or wrong.
pub(super) fn mandate_to_come(portal: &Portal, read: &mut Reading<'_, ()>) -> Option<people::Mandated> {
    let decision = decision(read).ok();
    let from = read.date("from", "staff-from");
    let until = if read.is_empty("until") { Some(None) } else { read.date("until", "staff-until").map(Some) };
    let all = read.choice("scope", "mandate-scope", |code| match code {
        "all" => Some(true),
        "some" => Some(false),
        _ => None,
    });
    let scope = match all? {
        true => Some(Scope::All),
        false => some(portal, read),
    };
    Some(people::Mandated { decision: decision?, from: from?, until: until?, scope: scope? })
}

/// The kinds that were ticked and the codes that were typed; a code that the directory does not know is named.
fn some(portal: &Portal, read: &mut Reading<'_, ()>) -> Option<Scope> {
    let chosen = |kind: &Kind| read.fields.all("kinds").any(|code| code == kind.as_str());
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(chosen).collect();
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '،' | '؛');
    let typed = read.fields.get("institutions").to_uppercase();
    let mut institutions = Vec::new();
    for word in typed.split(is_between).filter(|word| !word.is_empty()) {
        match InstitutionCode::parse(word).ok().filter(|code| portal.directory.get(code).is_some()) {
            Some(code) if institutions.contains(&code) => {}
            Some(code) => institutions.push(code),
            None => {
                let args = Args::new().with("code", word);
                read.form.wrong("institutions", "staff-fault-unknown-code", args);
            }
        }
    }
    read.form.is_right().then_some(Scope::Some { institutions, kinds })
}

/// The mandate that is to end.
pub(super) async fn found(portal: &Portal, person: &Account, form: &FormState) -> Result<Mandated, Failure> {
    let id: MandateId = form.text("mandate").parse().map_err(|_| Failure::NotFound)?;
    let mandates = mandates::of(&portal.db, person.id).await?;
    let found = mandates.iter().find(|one| one.mandate.id == id).ok_or(Failure::NotFound)?;
    Ok(Mandated::of(portal, found))
}
