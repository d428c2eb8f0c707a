//! What the steps of a filing share: fields to answers and back, problems to words, the way between steps.

use crate::{
    app::filing::{self, Answers, Desk, Problem, answers::Wrong, field},
    domain::{
        institution::{Institution, Names},
        language::Language,
    },
    i18n::{Args, Locale},
    persistence::institutions,
    web::{Failure, Visit, Web, forms::FormState, posted::Fields, views::Chrome},
};
use axum::extract::RawQuery;
use serde::Serialize;

/// The steps, for "step 2 of 4".
pub const STEPS: u8 = 4;

/// One thing to choose: words from the locale files.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    pub value: &'static str,
    pub key: String,
    pub hint: String,
}

/// The choices of a field: their words are `PREFIX-value`, their hints `PREFIX-value-hint`.
pub fn choices(prefix: &str, values: impl IntoIterator<Item = &'static str>, hinted: bool) -> Vec<Choice> {
    let choice = |value: &'static str| Choice {
        value,
        key: format!("{prefix}-{value}"),
        hint: if hinted { format!("{prefix}-{value}-hint") } else { String::new() },
    };
    values.into_iter().map(choice).collect()
}

/// Takes the fields of one step out of a form; a box that is not ticked is not sent, and so is cleared.
pub fn take(answers: &mut Answers, fields: &Fields, of: &[&str]) {
    for field in of {
        match *field {
            field::ALSO => answers.set(field, fields.all(field).collect::<Vec<_>>().join(",")),
            field => answers.set(field, fields.get(field)),
        }
    }
}

/// What the page of a step shows again.
pub fn state(answers: &Answers, of: &[&str]) -> FormState {
    let mut state = FormState::new();
    for field in of.iter().filter(|field| !answers.get(field).is_empty()) {
        state.put(field, answers.get(field));
    }
    state
}

/// Puts problems into words; those of other steps are left to their own pages.
pub fn tell(state: &mut FormState, problems: &[Problem], of: &[&str]) {
    for problem in problems.iter().filter(|problem| of.contains(&problem.field)) {
        match problem.wrong {
            Wrong::TooLong { typed, limit } => {
                let args = Args::new().with("field", problem.field).with("typed", typed).with("limit", limit);
                state.wrong(problem.field, "wrong-too-long", args);
            }
            Wrong::TooMany { limit } => {
                state.wrong(problem.field, "wrong-also-too-many", Args::new().with("limit", limit));
            }
            wrong => {
                let field = problem.field.replace('_', "-");
                state.wrong(problem.field, &format!("wrong-{field}-{}", wrong.code()), Args::new());
            }
        }
    }
}

/// The page on which a problem is mended.
pub fn page_of(problem: &Problem) -> &'static str {
    if field::OF_INSTITUTION.contains(&problem.field) {
        "requests/new"
    } else if field::OF_CONTENT.contains(&problem.field) {
        "requests/new/content"
    } else {
        "requests/new/person"
    }
}

/// The frame of a step: under "new request", never indexed beyond its start, with the draft's key.
pub fn chrome(visit: &Visit, desk: Option<&Desk>) -> Chrome {
    let mut chrome = visit.chrome().at("new");
    if let Some(desk) = desk {
        chrome.form_key.clone_from(&desk.answers.form_key);
    }
    chrome
}

/// The name of the institution of a draft.
pub fn institution(web: &Web, desk: &Desk) -> Option<Names> {
    let code = desk.answers.get(field::INSTITUTION).parse().ok()?;
    web.portal.directory.get(&code).map(|institution| institution.name.clone())
}

/// The other bodies of a draft.
pub fn also(web: &Web, desk: &Desk) -> Vec<&'static Institution> {
    let codes = filing::also(&filing::Bodies::of(&web.portal), &desk.answers).unwrap_or_default();
    codes.iter().filter_map(|code| web.portal.directory.get(code)).collect()
}

/// Whether the institution of a draft receives by the portal today.
pub async fn receives(web: &Web, desk: &Desk) -> Result<bool, Failure> {
    let receiving = institutions::receiving(&web.portal.db).await?;
    let Ok(code) = desk.answers.get(field::INSTITUTION).parse() else { return Ok(false) };
    Ok(receiving.get(&code).is_some_and(|from| *from <= web.portal.clock.today()))
}

/// The language of letters for a page's language: complete ones only.
pub fn language(locale: Locale) -> Language {
    match locale {
        Locale::Fr => Language::Fr,
        Locale::En => Language::En,
        Locale::Ar | Locale::Zgh => Language::Ar,
    }
}

/// The query of an address as fields; a malformed one is empty.
pub fn query(query: RawQuery) -> Fields {
    crate::web::posted::parse(&axum::body::Bytes::from(query.0.unwrap_or_default()))
}
