//! Texts that an institution uses often in its answers, in each language, with what is filled in for each case.

use super::{
    office::{Office, OfficePosted, Opened},
    removal::Removal,
};
use crate::{
    domain::{
        canned::{self, Variable},
        id::CannedTextId,
        language::Language,
        text::limit,
    },
    i18n::{Args, DateForm, Locale, dates, t},
    persistence::{
        canned_texts::{self, CannedText, Outcome},
        people,
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        staff::Stop,
        views::Page,
        workplace::{fields::Choice, letter},
    },
};
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::HashMap;

/// Another text in that language has the name.
const TAKEN: &str = "office-text-taken";

/// The page of all texts.
#[derive(Debug, Serialize)]
pub struct Texts {
    pub(super) form: FormState,
    pub(super) texts: Vec<Listed>,
    pub(super) offers: Offers,
    /// `done`, `removed`, or nothing.
    pub(super) done: &'static str,
}

/// The page of one text.
#[derive(Debug, Serialize)]
pub struct OneText {
    pub(super) form: FormState,
    pub(super) text: Listed,
    pub(super) offers: Offers,
    /// What tells the state that the form is made from.
    pub(super) seen: String,
    /// What somebody else kept meanwhile.
    pub(super) other: Option<Other>,
}

/// A text as it stands now, beside a form that is made from an older state.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    pub(super) name: String,
    pub(super) body: String,
}

/// A text in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) language: &'static str,
    pub(super) native: &'static str,
    pub(super) by: String,
    pub(super) at: Timestamp,
}

/// What the form offers: the languages, and the variables as each language calls them.
#[derive(Debug, Clone, Serialize)]
pub struct Offers {
    languages: Vec<Choice>,
    variables: Vec<InLanguage>,
}

/// The variables in one language.
#[derive(Debug, Clone, Serialize)]
struct InLanguage {
    code: &'static str,
    dir: &'static str,
    native: &'static str,
    words: Vec<String>,
}

impl Offers {
    pub(super) fn all() -> Self {
        let choice = |language: Language| Choice::Name {
            value: language.code().to_owned(),
            text: language.native_name().to_owned(),
        };
        let variables = |language: Language| InLanguage {
            code: language.code(),
            dir: language.dir(),
            native: language.native_name(),
            words: Variable::ALL.map(|one| format!("{{{}}}", word(letter::locale(language), one))).into(),
        };
        Self {
            languages: Language::COMPLETE.map(choice).into(),
            variables: Language::COMPLETE.map(variables).into(),
        }
    }
}

impl Page for Texts {
    const TEMPLATE: &'static str = "officer/texts.html";

    fn samples() -> Vec<Self> {
        let page = |texts: Vec<Listed>| Texts {
            form: FormState::new(),
            offers: Offers::all(),
            done: if texts.is_empty() { "removed" } else { "done" },
            texts,
        };
        let mut gone = page(Vec::new());
        gone.form = FormState::new().with("name", "استلام").with("text", "<b>");
        gone.form.wrong("", "office-text-gone", Args::new());
        gone.done = "";
        vec![page(vec![sample()]), page(Vec::new()), gone]
    }
}

impl Page for OneText {
    const TEMPLATE: &'static str = "officer/text.html";

    fn samples() -> Vec<Self> {
        let page = |other: Option<Other>| OneText {
            form: FormState::new().with("name", "استلام").with("language", "ar").with("text", "{المرجع}"),
            text: sample(),
            offers: Offers::all(),
            seen: "x".to_owned(),
            other,
        };
        vec![page(None), page(Some(Other { name: "<b>".to_owned(), body: "طلبكم {المرجع}".to_owned() }))]
    }
}

fn sample() -> Listed {
    Listed {
        id: "0192f0c1-2b3c-7def-8123-456789abcdef".to_owned(),
        name: "إحالة على النشر الاستباقي".to_owned(),
        language: "ar",
        native: Language::Ar.native_name(),
        by: "خديجة الوزاني".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    }
}

/// `GET /{lang}/officer/texts`
pub async fn show(office: Office, RawQuery(query): RawQuery) -> Result<Response, Stop> {
    let form = FormState::new().with("language", Language::Ar.code());
    let done = match query.as_deref() {
        Some("done=1") => "done",
        Some("done=removed") => "removed",
        _ => "",
    };
    page(&office, form, done, StatusCode::OK).await
}

/// `POST /{lang}/officer/texts`: a new text.
pub async fn submit(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let Some(text) = read(&office, &mut reading, CannedTextId(office.portal().clock.id())) else {
        return page(&office, reading.form, "", StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match canned_texts::keep(&office.portal().db, &text).await? {
        Outcome::Kept => Ok(office.member.visit.see("officer/texts?done=1")),
        Outcome::Taken | Outcome::Overtaken => {
            reading.form.wrong("name", TAKEN, Args::new().with("name", text.name.as_str()));
            page(&office, reading.form, "", StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// `GET /{lang}/officer/texts/{id}`
pub async fn edit(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let text = find(&office, names.get("id")).await?;
    one(&office, &text, (as_it_is(&text), None), StatusCode::OK).await
}

/// `POST /{lang}/officer/texts/{id}`: another state of it, or none any more. Whoever had an older state before them is
/// shown what stands now and keeps what was typed.
pub async fn change(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let db = &office.portal().db;
    let removes = fields.get("do") == "remove";
    let text = match find(&office, names.get("id")).await {
        Ok(text) => text,
        Err(Failure::NotFound) if fields.has("text") || removes => {
            return gone(&office, &fields, names.get("id")).await;
        }
        Err(failure) => return Err(failure.into()),
    };
    let is_seen = fields.get("seen") == seen(&office, &text);
    if removes && is_seen {
        if fields.get("confirmed").is_empty() {
            let place = format!("officer/texts/{}", text.id);
            return Removal::of("text", &text.name, &place, fields.get("seen")).asks(&office);
        }
        if canned_texts::remove(db, &text).await? {
            return Ok(office.member.visit.see("officer/texts?done=removed"));
        }
        return gone(&office, &fields, names.get("id")).await;
    }
    if removes {
        let form = fields.state();
        return overtaken(&office, &text, if fields.has("text") { form } else { as_it_is(&text) }).await;
    }
    let mut reading = Reading::plain(office.member.visit.locale, &fields);
    let Some(kept) = read(&office, &mut reading, text.id) else {
        return one(&office, &text, (reading.form, None), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let is_same = (kept.language, &kept.name, &kept.body) == (text.language, &text.name, &text.body);
    let outcome = match is_seen {
        _ if is_same => Outcome::Kept,
        true => canned_texts::change(db, &text, &kept).await?,
        false => Outcome::Overtaken,
    };
    match outcome {
        Outcome::Kept => Ok(office.member.visit.see("officer/texts?done=1")),
        Outcome::Taken => {
            reading.form.wrong("name", TAKEN, Args::new().with("name", kept.name.as_str()));
            one(&office, &text, (reading.form, None), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Outcome::Overtaken => match find(&office, names.get("id")).await {
            Ok(now) => overtaken(&office, &now, reading.form).await,
            Err(_) => gone(&office, &fields, names.get("id")).await,
        },
    }
}

/// What tells one state of a text from another.
fn seen(office: &Office, text: &CannedText) -> String {
    let CannedText { language, name, body, .. } = text;
    office.portal().keys.content_digest(&format!("text {}\n{name}\n{body}", language.code()))
}

fn as_it_is(text: &CannedText) -> FormState {
    FormState::new().with("name", &text.name).with("language", text.language.code()).with("text", &text.body)
}

/// Somebody else changed it meanwhile.
async fn overtaken(office: &Office, text: &CannedText, mut form: FormState) -> Result<Response, Stop> {
    form.wrong("", "office-text-overtaken", Args::new());
    let other = Other { name: text.name.clone(), body: text.body.clone() };
    one(office, text, (form, Some(other)), StatusCode::CONFLICT).await
}

/// Somebody else took it away meanwhile: what was typed can be kept anew. One of another institution is not there.
async fn gone(office: &Office, fields: &Fields, id: Option<&String>) -> Result<Response, Stop> {
    let id: CannedTextId = id.and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    if canned_texts::is_elsewhere(&office.portal().db, id, office.code()).await? {
        return Err(Failure::NotFound.into());
    }
    if fields.get("do") == "remove" {
        return Ok(office.member.visit.see("officer/texts?done=removed"));
    }
    let mut form = fields.state();
    form.wrong("", "office-text-gone", Args::new());
    page(office, form, "", StatusCode::CONFLICT).await
}

fn read(office: &Office, reading: &mut Reading<'_, ()>, id: CannedTextId) -> Option<CannedText> {
    let complete = |code: &str| Language::COMPLETE.into_iter().find(|one| one.code() == code);
    let language = reading.choice("language", "office-text-language", complete);
    let name = reading.plain_line("name", "office-text-name", limit::NAME);
    let body = reading.plain_body("text", "office-text-body");
    let (language, name, body) = (language?, name?, body?);
    if let Some(word) = canned::unknown(body.as_str(), |word| variable(letter::locale(language), word)) {
        reading.form.wrong("text", "office-text-unknown", Args::new().with("word", word));
        return None;
    }
    Some(CannedText {
        id,
        institution: office.code().clone(),
        language,
        name: name.into_string(),
        body: body.into_string(),
        by: office.member.signed.person.id,
        at: office.portal().clock.now(),
    })
}

/// The texts in the language of an answer, to choose from.
pub(super) async fn offered(office: &Office, language: Language) -> Result<Vec<Choice>, Failure> {
    let texts = canned_texts::of(&office.portal().db, office.code()).await?;
    let choice = |one: CannedText| Choice::Name { value: one.id.to_string(), text: one.name };
    let language = letter::locale(language).code();
    Ok(texts.into_iter().filter(|one| one.language.code() == language).map(choice).collect())
}

/// A text with the variables of a case filled in; none where there is no such text.
pub(super) async fn filled(
    office: &Office,
    opened: &Opened,
    fields: &Fields,
) -> Result<Option<String>, Failure> {
    let Ok(id) = fields.get("canned").parse() else { return Ok(None) };
    let Some(text) = canned_texts::find(&office.portal().db, id, office.code()).await? else {
        return Ok(None);
    };
    let locale = letter::locale(text.language);
    let named = |word: &str| variable(locale, word);
    Ok(Some(canned::filled(&text.body, named, |one| value(office, opened, locale, one))))
}

/// What a variable says of a case, in the language of the text; empty where the case does not know it.
fn value(office: &Office, opened: &Opened, locale: Locale, variable: Variable) -> String {
    let case = opened.case();
    let day = |on: Option<Date>| {
        let said = on.and_then(|on| dates::date(locale, on, DateForm::Medium).ok());
        said.map(|said| said.text).unwrap_or_default()
    };
    match variable {
        Variable::Reference => case.reference.to_string(),
        Variable::Name => opened.told.name(case),
        Variable::Received => day(case.received_on),
        Variable::Due => {
            day(super::worklist::clock_of(case).and_then(|clock| clock.due.as_ref()).map(|due| due.due_on))
        }
        Variable::Institution => office.institution.name.of(locale.code()).to_owned(),
        Variable::Today => day(Some(office.moment().today)),
    }
}

/// What a language calls a variable.
fn word(locale: Locale, variable: Variable) -> String {
    t(locale, &format!("office-text-var-{}", variable.code()), &Args::new()).unwrap_or_default()
}

fn variable(locale: Locale, called: &str) -> Option<Variable> {
    Variable::ALL.into_iter().find(|one| word(locale, *one) == called)
}

async fn find(office: &Office, id: Option<&String>) -> Result<CannedText, Failure> {
    let id = id.and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    canned_texts::find(&office.portal().db, id, office.code()).await?.ok_or(Failure::NotFound)
}

async fn listed(office: &Office, texts: Vec<CannedText>) -> Result<Vec<Listed>, Failure> {
    let names = people::names(&office.portal().db, texts.iter().map(|one| one.by)).await?;
    let listed = |one: CannedText| Listed {
        id: one.id.to_string(),
        by: names.get(&one.by).cloned().unwrap_or_default(),
        name: one.name,
        language: one.language.code(),
        native: one.language.native_name(),
        at: one.at,
    };
    Ok(texts.into_iter().map(listed).collect())
}

async fn page(
    office: &Office,
    form: FormState,
    done: &'static str,
    status: StatusCode,
) -> Result<Response, Stop> {
    let texts = canned_texts::of(&office.portal().db, office.code()).await?;
    let page = Texts { form, texts: listed(office, texts).await?, offers: Offers::all(), done };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}

async fn one(
    office: &Office,
    text: &CannedText,
    (form, other): (FormState, Option<Other>),
    status: StatusCode,
) -> Result<Response, Stop> {
    let seen = seen(office, text);
    let Some(text) = listed(office, vec![text.clone()]).await?.pop() else {
        return Err(Failure::NotFound.into());
    };
    let page = OneText { form, text, offers: Offers::all(), seen, other };
    Ok(office.member.visit.private_page(status, office.chrome(), &page)?)
}
