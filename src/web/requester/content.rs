//! Step 2: what is asked, how soon, and the files that belong to it.

use super::{
    desk::Place,
    intake::{Intake, Refused},
    steps::{self, Choice, STEPS},
};
use crate::{
    app::filing::{self, Desk, field},
    domain::{
        case::facts::Kind,
        institution::{Directory, Names},
    },
    i18n::{Args, numbers},
    persistence::files::Unfit,
    web::{Failure, Visit, forms::FormState, views::Page},
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The page of the step.
#[derive(Debug, Serialize)]
pub struct ContentPage {
    form: FormState,
    steps: u8,
    institution: Names,
    also: Vec<Names>,
    kinds: Vec<Choice>,
    kept: Vec<KeptFile>,
    /// Octets.
    file_limit: u64,
    files_limit: u32,
}

/// A file that an earlier post staged.
#[derive(Debug, Clone, Serialize)]
pub struct KeptFile {
    pub id: String,
    pub name: String,
    pub bytes: u64,
}

impl Page for ContentPage {
    const TEMPLATE: &'static str = "requester/content.html";

    fn samples() -> Vec<Self> {
        let page = |form, kept| ContentPage {
            form,
            steps: STEPS,
            institution: sample_institution(),
            also: vec![sample_institution()],
            kinds: kinds(),
            kept,
            file_limit: 25 << 20,
            files_limit: 10,
        };
        let mut wrong = FormState::new().with(field::KIND, "urgent").with(field::INFORMATION, "<b>&");
        let args = Args::new().with("field", field::INFORMATION).with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(field::INFORMATION, "wrong-too-long", args);
        for code in ["too-large", "empty", "program", "encrypted", "kind", "too-many"] {
            let args = Args::new().with("name", "a.pdf").with("limit", "25 MiB");
            wrong.wrong(field::FILES, &format!("wrong-files-{code}"), args);
        }
        let kept = KeptFile { id: "1".to_owned(), name: "محضر.pdf".to_owned(), bytes: 1_200_000 };
        vec![page(FormState::new(), vec![]), page(wrong, vec![kept])]
    }
}

pub(in crate::web) fn sample_institution() -> Names {
    Directory::builtin().iter().last().map_or_else(
        || Names { ar: "جماعة".to_owned(), fr: "Commune".to_owned(), en: None, zgh: None },
        |institution| institution.name.clone(),
    )
}

fn kinds() -> Vec<Choice> {
    steps::choices("kind", Kind::ALL.iter().map(|kind| kind.code()), true)
}

/// The files on a desk, as pages show them.
pub fn kept(desk: &Desk) -> Vec<KeptFile> {
    let kept = |file: &crate::persistence::drafts::DraftFile| KeptFile {
        id: file.file.to_string(),
        name: file.name.clone(),
        bytes: file.size,
    };
    desk.files.iter().map(kept).collect()
}

/// `GET requests/new/content`
pub async fn show(visit: Visit, place: Place) -> Result<Response, Failure> {
    match place.desk() {
        Some(desk) if steps::institution(&visit.web, desk).is_some() => {
            let form = steps::state(&desk.answers, field::OF_CONTENT);
            page(&visit, desk, form, StatusCode::OK)
        }
        _ => Ok(visit.see("requests/new")),
    }
}

/// `POST requests/new/content`: the files are staged already when this runs.
pub async fn post(intake: Intake) -> Result<Response, Failure> {
    let Intake { visit, fields, mut place, refused } = intake;
    let portal = &visit.web.portal;
    let desk = place.desk_or_new(portal, fields.form_key());
    steps::take(&mut desk.answers, &fields, field::OF_CONTENT);
    if let Ok(file) = fields.get("drop").parse() {
        desk.drop_file(portal, file).await?;
    }
    desk.save(portal).await?;
    let response = next(&visit, desk, &fields, &refused)?;
    Ok(place.keep(&visit.web, response))
}

fn next(
    visit: &Visit,
    desk: &Desk,
    fields: &crate::web::posted::Fields,
    refused: &[(String, Refused)],
) -> Result<Response, Failure> {
    if fields.has("drop") {
        return Ok(visit.see("requests/new/content"));
    }
    let problems =
        filing::content(&filing::Bodies::of(&visit.web.portal), &desk.answers).err().unwrap_or_default();
    let elsewhere = problems.first().map(steps::page_of).filter(|page| *page == "requests/new");
    if let Some(page) = elsewhere {
        return Ok(visit.see(page));
    }
    if problems.is_empty() && refused.is_empty() {
        return Ok(visit.see("requests/new/person"));
    }
    let mut form = fields.state();
    steps::tell(&mut form, &problems, field::OF_CONTENT);
    for (name, why) in refused {
        tell_refused(visit, &mut form, name, *why)?;
    }
    page(visit, desk, form, StatusCode::UNPROCESSABLE_ENTITY)
}

fn tell_refused(visit: &Visit, form: &mut FormState, name: &str, why: Refused) -> Result<(), Failure> {
    let limits = &visit.web.config.limits;
    let (code, limit) = match why {
        Refused::TooMany => ("too-many", limits.files_per_request.to_string()),
        Refused::Unfit(unfit @ Unfit::TooLarge { limit }) => {
            (unfit.code(), numbers::file_size(visit.locale, limit).map_err(Failure::internal)?)
        }
        Refused::Unfit(unfit) => (unfit.code(), String::new()),
    };
    let args = Args::new().with("name", name).with("limit", limit);
    form.wrong(field::FILES, &format!("wrong-files-{code}"), args);
    Ok(())
}

fn page(visit: &Visit, desk: &Desk, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let institution = steps::institution(&visit.web, desk).ok_or(Failure::NotFound)?;
    let limits = &visit.web.config.limits;
    let page = ContentPage {
        form,
        steps: STEPS,
        institution,
        also: steps::also(&visit.web, desk).into_iter().map(|one| one.name.clone()).collect(),
        kinds: kinds(),
        kept: kept(desk),
        file_limit: visit.web.portal.files.limit(),
        files_limit: limits.files_per_request,
    };
    visit.private_page(status, steps::chrome(visit, Some(desk)), &page)
}
