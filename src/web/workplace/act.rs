//! The frame of an act, the same at every workplace: a form is read, done once, or given back with its faults, with
//! what others did meanwhile, and with all that was typed.

use super::story::Step;
use crate::{
    app::{
        self, Act, Sealer,
        change::{Changed, Target},
    },
    domain::{actor::Actor, case::command::Command},
    i18n::Args,
    persistence::files_of_cases::StoredFile,
    web::{
        Failure,
        enclosures::FILES,
        forms::FormState,
        posted::Fields,
        reading::{Reading, refused},
        staff::Member,
    },
};
use axum::http::StatusCode;

/// A form to be shown (again).
pub struct Again {
    pub status: StatusCode,
    pub form: FormState,
    /// The count of events of the case that the form is made from.
    pub version: u32,
    /// What others did since the form was opened.
    pub changed: Vec<Step>,
}

impl Again {
    pub fn fresh(version: u32) -> Self {
        Self::with(StatusCode::OK, FormState::new(), version)
    }

    /// The same form with its faults.
    pub fn wrong(form: FormState, version: u32) -> Self {
        Self::with(StatusCode::UNPROCESSABLE_ENTITY, form, version)
    }

    pub fn with(status: StatusCode, form: FormState, version: u32) -> Self {
        Self { status, form, version, changed: Vec::new() }
    }

    /// Whether others did something since that version.
    pub fn is_overtaken(&self, version: u32) -> bool {
        self.version != version
    }
}

/// The version that a form was made from; 0, which no case has, where it does not say.
pub fn version(fields: &Fields) -> u32 {
    fields.get("version").parse().unwrap_or(0)
}

/// A form that a member of staff sent, to be read.
pub fn reading<'a>(member: &Member, fields: &'a Fields) -> Reading<'a> {
    Reading::new(member.visit.locale, fields, Sealer::new(&member.visit.web.portal.clock))
}

/// Does what a form says, once; `does` is none where the form has faults. A refusal comes back in words, at the
/// field that it is about, a conflict with the version that stands now.
///
/// # Errors
/// The case is not there, or the store.
pub async fn record(
    member: &Member,
    reading: Reading<'_>,
    does: Option<(Target, Command)>,
    files: Vec<StoredFile>,
    form_key: Option<(String, String)>,
) -> Result<Result<Changed, Again>, Failure> {
    let version = version(reading.fields);
    let Reading { locale, mut form, sealer, .. } = reading;
    let (Some((target, command)), true) = (does, form.is_right()) else {
        return Ok(Err(Again::wrong(form, version)));
    };
    let actor = Actor::Staff(member.signed.staff.clone());
    let act = Act { target, actor: &actor, command, values: sealer.into_values(), files, form_key };
    let again = match app::change(&member.visit.web.portal, act).await {
        Ok(changed) => return Ok(Ok(changed)),
        Err(app::Error::Refused(refusal)) => {
            refused(&mut form, locale, &refusal);
            Again::wrong(form, version)
        }
        Err(app::Error::FilesGone) => {
            form.wrong(FILES, "office-files-gone", Args::new());
            Again::wrong(form, version)
        }
        Err(app::Error::FormUsed { .. }) => {
            form.wrong("", "office-form-used", Args::new());
            Again::with(StatusCode::CONFLICT, form, version)
        }
        Err(app::Error::Conflict { version: now }) => {
            form.wrong("", "office-conflict", Args::new());
            Again::with(StatusCode::CONFLICT, form, now)
        }
        Err(error) => return Err(error.into()),
    };
    Ok(Err(again))
}
