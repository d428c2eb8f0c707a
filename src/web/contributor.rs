//! The page of whoever is asked inside an institution for elements of an answer: opened by a secret link of their own,
//! answered once by a POST, with files. It names neither the requester nor the request; what it shows stands in `page`.

mod page;

use self::page::QuestionPage;
use super::{
    Failure, Web,
    behind_link::{Behind, Frame, Opened, Sent},
    download,
    enclosures::MOST_WITH_FILES,
    forms::FormState,
    reading::Reading,
    staged,
    views::Sample,
};
use crate::{
    app::{
        Error, Portal,
        contributing::{self, Asked},
    },
    domain::{case::Case, id::FileId, text::Words},
    persistence::files_of_cases,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::StatusCode,
    response::Response,
    routing::get,
};
use serde::Deserialize;

const TEXT: &str = "text";

impl Behind for Asked {
    const PLACE: &'static str = "contribution";

    type Page = QuestionPage;

    async fn open(portal: &Portal, id: &str, secret: &str) -> Result<Self, Error> {
        contributing::open(portal, id, secret).await
    }

    fn case(&self) -> &Case {
        &self.case
    }

    fn owner(&self) -> String {
        self.question.id.to_string()
    }

    fn page(&self, frame: Frame) -> QuestionPage {
        page::view(self, frame)
    }
}

/// The samples of this page.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![QuestionPage]
}

/// Its addresses, after the language.
pub fn router() -> Router<Web> {
    let with_files = get(show).post(submit).layer(DefaultBodyLimit::max(MOST_WITH_FILES));
    Router::new()
        .route("/contribution/{id}/{secret}", with_files)
        .route("/contribution/{id}/{secret}/files/{file}", get(file))
}

/// `GET /{lang}/contribution/{id}/{secret}`
pub async fn show(opened: Opened<Asked>) -> Result<Response, Failure> {
    opened.shown(FormState::new(), Vec::new(), StatusCode::OK)
}

/// The file that is fetched.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    file: String,
}

/// `GET /{lang}/contribution/{id}/{secret}/files/{file}`: a file of the question, and no other of the case.
pub async fn file(opened: Opened<Asked>, Path(wanted): Path<Wanted>) -> Result<Response, Failure> {
    let Opened { visit, behind: asked, .. } = opened;
    let wanted: FileId = wanted.file.parse().map_err(|_| Failure::NotFound)?;
    let files = asked.question.asked.files.iter().zip(&asked.files);
    let (_, name) = files.into_iter().find(|(file, _)| file.file == wanted).ok_or(Failure::NotFound)?;
    let portal = &visit.web.portal;
    let stored = files_of_cases::find(&portal.db, asked.case.id, wanted).await?.ok_or(Failure::NotFound)?;
    download::attachment(portal, &stored, name).await
}

/// `POST /{lang}/contribution/{id}/{secret}`: what was typed and every file survive a fault.
pub async fn submit(sent: Sent<Asked>) -> Result<Response, Failure> {
    let Sent { opened: Opened { visit, behind: asked, .. }, enclosures } = &sent;
    let portal = &visit.web.portal;
    let mut read = Reading::speaking(visit.locale, &enclosures.fields);
    enclosures.say_refused(visit, &mut read.form)?;
    if enclosures.fields.has("drop") {
        return sent.again(read.form, StatusCode::OK);
    }
    let text: Option<Words> = read.plain_body(TEXT, "contribution-text");
    let (Some(text), true) = (text, read.form.is_right()) else {
        return sent.again(read.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let attach = |sealer: &mut _| staged::attach(&enclosures.files, sealer);
    let key = enclosures.once(&portal.keys, asked.question.id);
    let done = contributing::answer(portal, asked, text, attach, key).await;
    let form = read.form;
    sent.answered(form, done).await
}
