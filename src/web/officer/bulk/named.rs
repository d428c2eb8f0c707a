//! Whether a text that many will read tells of one of them: who asks, or that request.

use super::Selection;
use crate::{
    domain::{case::anonymity::Written, sealed::Sealed},
    i18n::Args,
    persistence::values,
    web::{
        Failure,
        officer::{office::Office, third_party::known},
        reading::Reading,
        workplace::told::Told,
    },
};

/// Says at each of the fields, a name and the key of its label, which request it tells of.
pub(super) async fn check<S>(
    office: &Office,
    selection: &Selection,
    read: &mut Reading<'_, S>,
    fields: &[(String, String)],
) -> Result<(), Failure> {
    let written: Vec<Written> = fields.iter().map(|(name, _)| Written::of(read.fields.get(name))).collect();
    let cases = || selection.chosen.iter().map(|(stored, _)| &stored.case);
    if selection.chosen.len() < 2 {
        return Ok(());
    }
    let mut sealed: Vec<&Sealed> = Vec::new();
    for one in cases().map(|case| &case.requester) {
        sealed.extend([&one.first_name, &one.last_name]);
        sealed.extend([&one.organisation, &one.address, &one.email, &one.phone].into_iter().flatten());
        sealed.extend(one.behalf.as_ref().map(|behalf| &behalf.name));
    }
    let told = Told(values::read(&office.portal().db, sealed).await?);
    for ((name, words), text) in fields.iter().zip(&written) {
        let found = cases().find(|case| {
            text.holds(&case.reference.to_string(), "")
                || known(case, &told, |known| known.is_one_named_in(text))
        });
        if let Some(case) = found {
            let args = Args::new().with("reference", case.reference.to_string());
            read.wrong(name, words, "names-one-of-many", args);
        }
    }
    Ok(())
}
