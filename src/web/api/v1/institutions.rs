//! `GET /api/v1/institutions`: the directory, and since when each receives by the portal.

use super::Problem;
use crate::{
    app::Portal,
    domain::{institution::Institution, law::Class},
    persistence,
};
use axum::{Json, extract::State};
use jiff::civil::Date;
use serde::Serialize;

#[derive(Serialize)]
pub struct Listed {
    code: &'static str,
    name: Name,
    /// By article 2 (b).
    kind: &'static str,
    /// The class of the calendar today.
    class: Class,
    receives_from: Option<Date>,
    /// Who takes its place, and from when; of what was addressed to it too.
    successor: Option<Successor>,
}

#[derive(Serialize)]
struct Successor {
    code: &'static str,
    from: Date,
}

#[derive(Serialize)]
struct Name {
    ar: &'static str,
    fr: &'static str,
    en: Option<&'static str>,
}

pub async fn list(State(portal): State<Portal>) -> Result<Json<Vec<Listed>>, Problem> {
    let receiving = persistence::institutions::receiving(&portal.db).await.map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "the directory could not be read");
        Problem::internal()
    })?;
    let today = portal.clock.today();
    let listed = |institution: &'static Institution| Listed {
        code: institution.code.as_str(),
        name: Name { ar: &institution.name.ar, fr: &institution.name.fr, en: institution.name.en.as_deref() },
        kind: institution.kind.as_str(),
        class: institution.class.on(today),
        receives_from: receiving.get(&institution.code).copied(),
        successor: institution
            .successor
            .as_ref()
            .map(|one| Successor { code: one.successor.as_str(), from: one.from }),
    };
    Ok(Json(portal.directory.iter().map(listed).collect()))
}
