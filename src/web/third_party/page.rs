//! What the page of a third party shows: what it is asked and by when, what it said, what was decided.

use super::{ANSWER, REASONS};
use crate::{
    app::consulting::Consulted,
    domain::{
        case::consultation::{Answer, Disclosure},
        institution::Names,
    },
    i18n::Args,
    web::{behind_link::Frame, enclosures::FILES, forms::FormState, staged::Kept, views::Page},
};
use jiff::civil::Date;
use serde::Serialize;

/// The page of a consultation.
#[derive(Debug, Serialize)]
pub struct ConsultationPage {
    form: FormState,
    place: String,
    reference: String,
    institution: Names,
    third_party: String,
    concerns: String,
    opened_on: Date,
    reply_by: Date,
    /// Whether that day has passed; an answer is still taken while nothing is decided.
    is_late: bool,
    /// `open`, `answered`, `closed`, `decided`, or `left`: over, and nothing was decided.
    state: &'static str,
    choices: Vec<Choice>,
    recorded: Option<Recorded>,
    decided: Option<Decided>,
    kept: Vec<Kept>,
    /// Whether what the form holds was not taken.
    unsent: bool,
    /// Octets of one file.
    file_limit: u64,
    files_limit: u32,
}

/// One answer to choose.
#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    key: String,
    hint: String,
}

/// What the third party said.
#[derive(Debug, Serialize)]
struct Recorded {
    answer: &'static str,
    reasons: String,
    files: Vec<Enclosed>,
    on: Date,
}

/// A file that it enclosed: by its name, since the link of the page may be passed on.
#[derive(Debug, Serialize)]
struct Enclosed {
    name: String,
    bytes: u64,
}

/// What was decided of its information.
#[derive(Debug, Serialize)]
struct Decided {
    disclosure: &'static str,
    on: Date,
}

impl Page for ConsultationPage {
    const TEMPLATE: &'static str = "third_party/consultation.html";

    fn samples() -> Vec<Self> {
        let page = |state, recorded, form| ConsultationPage {
            form,
            place: "consultation/CTIZ-2026-00087-4.1/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: Names {
                ar: "جماعة تزنيت".to_owned(),
                fr: "Commune de Tiznit".to_owned(),
                en: None,
                zgh: None,
            },
            third_party: "شركة أشغال الأطلس".to_owned(),
            concerns: "الأثمان الأحادية الواردة في عرضكم لسنة 2025".to_owned(),
            opened_on: jiff::civil::date(2026, 11, 2),
            reply_by: jiff::civil::date(2026, 11, 16),
            is_late: state == "answered",
            state,
            choices: choices(),
            recorded,
            decided: None,
            kept: Vec::new(),
            unsent: false,
            file_limit: 25 << 20,
            files_limit: 10,
        };
        let said = |answer: Answer| Recorded {
            answer: answer.code(),
            reasons: if answer.needs_reasons() { "سر مهني".to_owned() } else { String::new() },
            files: if answer.needs_reasons() {
                vec![Enclosed { name: "العقد.pdf".to_owned(), bytes: 1_200_000 }]
            } else {
                Vec::new()
            },
            on: jiff::civil::date(2026, 11, 9),
        };
        let mut wrong = FormState::new();
        wrong.wrong(ANSWER, "wrong-consultation-answer-missing", Args::new());
        wrong.wrong(REASONS, "wrong-consultation-reasons-missing", Args::new());
        wrong.wrong(FILES, "wrong-consultation-files-gone", Args::new());
        let args = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(REASONS, "wrong-consultation-reasons-too-long", args);
        let mut faulty = page("open", None, wrong);
        faulty.kept = vec![Kept {
            id: "1".to_owned(),
            name: "العقد.pdf".to_owned(),
            bytes: 1_200_000,
            note: "n".to_owned(),
        }];
        let decided = |one: &Disclosure| {
            let on = jiff::civil::date(2026, 11, 20);
            let decided = Some(Decided { disclosure: one.code(), on });
            ConsultationPage { decided, ..page("decided", Some(said(Answer::Partly)), FormState::new()) }
        };
        let mut pages = vec![
            page("open", None, FormState::new()),
            faulty,
            page("closed", None, FormState::new()),
            page("closed", Some(said(Answer::Refused)), FormState::new()),
            page("left", None, FormState::new()),
        ];
        pages.extend(Answer::ALL.iter().map(|one| page("answered", Some(said(*one)), FormState::new())));
        pages.extend(Disclosure::ALL.iter().map(decided));
        let unsent = FormState::new().with(ANSWER, Answer::Partly.code()).with(REASONS, "<b> تراجعنا");
        pages
            .push(ConsultationPage { unsent: true, ..page("answered", Some(said(Answer::Refused)), unsent) });
        pages
    }
}

/// The page as the consultation stands.
pub fn view(consulted: &Consulted, frame: Frame) -> ConsultationPage {
    let Frame { institution, place, form, today, kept, unsent, file_limit, files_limit } = frame;
    let (case, consultation) = (&consulted.case, &consulted.consultation);
    let recorded = consultation.answered.as_ref().map(|answered| Recorded {
        answer: answered.answer.code(),
        reasons: consulted.reasons.clone(),
        files: consulted
            .files
            .iter()
            .map(|file| Enclosed { name: file.name.clone(), bytes: file.bytes })
            .collect(),
        on: answered.on,
    });
    let decided = consultation.decided.map(|one| Decided { disclosure: one.disclosure.code(), on: one.on });
    ConsultationPage {
        form,
        place,
        reference: case.reference.to_string(),
        institution,
        third_party: consulted.third_party.clone(),
        concerns: consulted.concerns.clone(),
        opened_on: consultation.opened_on,
        reply_by: consulted.notice.reply_by,
        is_late: consulted.notice.reply_by < today,
        state: state(consulted),
        choices: choices(),
        recorded,
        decided,
        kept,
        unsent,
        file_limit,
        files_limit,
    }
}

fn state(consulted: &Consulted) -> &'static str {
    let (case, consultation) = (&consulted.case, &consulted.consultation);
    let is_answered = case.final_reply().is_some();
    match (consultation.closed.is_some() || !case.stage.is_open(), &consultation.answered) {
        _ if consultation.decided.is_some() => "decided",
        (true, _) if !case.stage.is_open() && !is_answered => "left",
        (true, _) => "closed",
        (false, Some(_)) => "answered",
        (false, None) => "open",
    }
}

fn choices() -> Vec<Choice> {
    let choice = |answer: &Answer| Choice {
        value: answer.code(),
        key: format!("consultation-answer-{}", answer.code()),
        hint: format!("consultation-answer-{}-hint", answer.code()),
    };
    Answer::ALL.iter().map(choice).collect()
}
