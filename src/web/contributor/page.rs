//! What the page of a question inside the institution shows: the question with its files, by when, and what was said.

use super::TEXT;
use crate::{
    app::contributing::Asked,
    domain::institution::Names,
    i18n::Args,
    web::{behind_link::Frame, enclosures::FILES, forms::FormState, staged::Kept, views::Page},
};
use jiff::civil::Date;
use serde::Serialize;

/// The page of a question.
#[derive(Debug, Serialize)]
pub struct QuestionPage {
    form: FormState,
    place: String,
    institution: Names,
    text: String,
    files: Vec<Given>,
    /// What the request says; empty where it was not given.
    request: String,
    answer_by: Date,
    /// Whether that day has passed; an answer is still taken.
    is_late: bool,
    /// `open`, `answered`, `withdrawn`, or `over`: the request is decided.
    state: &'static str,
    recorded: Option<Recorded>,
    kept: Vec<Kept>,
    /// Whether what the form holds was not taken.
    unsent: bool,
    /// Octets of one file.
    file_limit: u64,
    files_limit: u32,
}

/// A file of the question.
#[derive(Debug, Serialize)]
struct Given {
    href: String,
    name: String,
    bytes: u64,
}

/// What they said.
#[derive(Debug, Serialize)]
struct Recorded {
    text: String,
    files: Vec<String>,
    on: Date,
}

impl Page for QuestionPage {
    const TEMPLATE: &'static str = "contributor/question.html";

    fn samples() -> Vec<Self> {
        let place = "contribution/mzxw6ytboi4dgmjsgm2dknrxha/s";
        let page = |state, form| QuestionPage {
            form,
            place: place.to_owned(),
            institution: Names {
                ar: "جماعة تزنيت".to_owned(),
                fr: "Commune de Tiznit".to_owned(),
                en: None,
                zgh: None,
            },
            text: "لائحة نفقات صيانة الطرق القروية لسنة 2025".to_owned(),
            files: Vec::new(),
            request: String::new(),
            answer_by: jiff::civil::date(2026, 11, 16),
            is_late: false,
            state,
            recorded: None,
            kept: Vec::new(),
            unsent: false,
            file_limit: 25 << 20,
            files_limit: 10,
        };
        let mut wrong = FormState::new();
        wrong.wrong(TEXT, "wrong-contribution-text-missing", Args::new());
        let args = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(TEXT, "wrong-contribution-text-too-long", args);
        wrong.wrong(FILES, "wrong-consultation-files-gone", Args::new());
        let kept =
            || Kept {
                id: "1".to_owned(), name: "جدول.xlsx".to_owned(), bytes: 48_000, note: "n".to_owned()
            };
        let given =
            Given { href: format!("{place}/files/1"), name: "نموذج.pdf".to_owned(), bytes: 48_000 };
        let said = || Recorded {
            text: "رفقته الجدول.".to_owned(),
            files: vec!["جدول.xlsx".to_owned()],
            on: jiff::civil::date(2026, 11, 9),
        };
        vec![
            page("open", FormState::new()),
            QuestionPage {
                kept: vec![kept()],
                files: vec![given],
                request: "محاضر الدورات".to_owned(),
                is_late: true,
                ..page("open", wrong)
            },
            QuestionPage {
                recorded: Some(said()),
                unsent: true,
                kept: vec![kept()],
                ..page("answered", FormState::new().with(TEXT, "<b> تصحيح"))
            },
            QuestionPage { unsent: true, ..page("over", FormState::new().with(TEXT, "تصحيح")) },
            QuestionPage { recorded: Some(said()), ..page("answered", FormState::new()) },
            QuestionPage { text: String::new(), ..page("withdrawn", FormState::new()) },
            QuestionPage { text: String::new(), ..page("over", FormState::new()) },
        ]
    }
}

/// The page as the question stands.
pub fn view(asked: &Asked, frame: Frame) -> QuestionPage {
    let Frame { institution, place, form, today, kept, unsent, file_limit, files_limit } = frame;
    let question = &asked.question;
    let files = question.asked.files.iter().zip(&asked.files).map(|(file, name)| Given {
        href: format!("{place}/files/{}", file.file),
        name: name.clone(),
        bytes: file.size,
    });
    let recorded = question.answered.as_ref().map(|answered| Recorded {
        text: asked.answer.clone(),
        files: asked.enclosed.clone(),
        on: answered.on,
    });
    QuestionPage {
        files: files.collect(),
        form,
        place,
        institution,
        text: asked.text.clone(),
        request: asked.request.clone(),
        answer_by: question.asked.answer_by,
        is_late: question.asked.answer_by < today,
        state: state(asked),
        recorded,
        kept,
        unsent,
        file_limit,
        files_limit,
    }
}

fn state(asked: &Asked) -> &'static str {
    let question = &asked.question;
    match (&question.answered, question.withdrawn_on) {
        (Some(_), _) => "answered",
        (None, Some(_)) => "withdrawn",
        (None, None) if !asked.case.stage.is_open() => "over",
        (None, None) => "open",
    }
}
