//! Guides for the test of all pages: every sentence, every step.

use super::{Action, GuideView, Note, StepView, Way, note, start_key};
use crate::{
    domain::complaint::{facts::Body, last_day::Start},
    web::requester::{case::Link, complaint::form::path_of},
};

impl GuideView {
    /// A common guide: the answer is awaited, and the complaint opens later.
    pub(in crate::web::requester) fn sample() -> Self {
        let on = Some(jiff::civil::date(2026, 11, 10));
        let later = Some(jiff::civil::date(2026, 11, 11));
        Self {
            waiting: vec![note("guide-await-answer", on), note("guide-later-head", later)],
            ..Self::default()
        }
    }

    /// Every sentence of the guide, for the test of all pages.
    pub(in crate::web::requester) fn samples() -> Vec<Self> {
        let date = Some(jiff::civil::date(2026, 11, 10));
        let link = Link { reference: "CTIZ-2026-00087-4".to_owned(), secret: "s".to_owned() };
        let both = |key: &str| Note { other: Some(jiff::civil::date(2026, 11, 12)), ..note(key, date) };
        let bodies = [Body::Head, Body::Commission];
        let step = |title: String, notes: Vec<Note>, mood| StepView {
            mood,
            title,
            notes,
            by: Some(note("guide-by", date)),
            action: Action::page("guide-complain-do", path_of(&link.place(), None, None)),
            ..StepView::default()
        };
        let mut steps = Vec::new();
        for body in bodies {
            // Silence that is still to come is told by letters alone.
            let told =
                Start::ALL.iter().filter(|start| !matches!(start, Start::Silence | Start::PossibleSilence));
            let froms = told.map(|start| note(start_key(*start, body), None)).collect();
            steps.push(step(format!("guide-complain-{}-silence", body.code()), froms, "late"));
            let body = body.code();
            let doubts = [note("guide-late", date), note("guide-late-open", None), note("guide-early", date)];
            steps.push(step(format!("guide-complain-{body}-reply"), doubts.into(), "warn"));
            let closed = vec![note(format!("guide-closed-{body}"), None), note("guide-by-uncounted", None)];
            steps.push(step(format!("guide-closed-title-{body}"), closed, ""));
            let hand_in = vec![note("guide-hand-in-why", None)];
            steps.push(step(format!("guide-hand-in-{body}"), hand_in, "warn"));
            let path = format!("{}/complaint/1/decision", link.place());
            steps.push(StepView {
                title: format!("guide-decision-{body}"),
                notes: vec![note("guide-decision-why-button", None), note("guide-earlier-passed", None)],
                action: Action::form("guide-decision-show", path),
                ..StepView::default()
            });
        }
        let two = ["head-silence", "head-reply", "commission-silence", "commission-reply"];
        steps.extend(
            two.map(|what| StepView {
                of: date,
                ..step(format!("guide-complain-{what}-of"), Vec::new(), "")
            }),
        );
        let nth = |n| StepView {
            of: date,
            nth: Some(n),
            ..step("guide-complain-head-reply-nth".to_owned(), Vec::new(), "")
        };
        steps.extend([1, 2, 3, 4].map(nth));
        steps.extend(["silence", "reply"].map(|what| StepView {
            of: date,
            complaint: Some("CTIZ-2026-00091-7".to_owned()),
            ..step(format!("guide-complain-commission-{what}-for"), Vec::new(), "")
        }));
        let heard = vec![note("commission-hears-silence", None)];
        steps.push(step("guide-complain-commission-reply".to_owned(), heard, ""));
        let voided = vec![note("guide-from-voided-head", None)];
        steps.push(step("guide-complain-head-voiding".to_owned(), voided, ""));
        let court = StepView {
            title: "guide-court".to_owned(),
            by: Some(note("guide-court-by", date)),
            notes: vec![
                note("guide-court-what", None),
                note("guide-court-passed", None),
                note("guide-court-arguable", date),
            ],
            link: Some(Way { label: "guide-court-open", path: format!("{}/court", link.place()) }),
            ..StepView::default()
        };
        let again = StepView {
            title: "guide-again".to_owned(),
            notes: vec![note("guide-again-what", None)],
            action: Action::form("guide-again-do", format!("{}/again", link.place())),
            ..StepView::default()
        };
        let promises = bodies.map(|body| StepView {
            title: format!("guide-promise-due-{}", body.code()),
            notes: vec![note(format!("guide-promise-due-what-{}", body.code()), date)],
            action: Action::page("guide-report", format!("{}/complaint/1/broken", link.place())),
            ..StepView::default()
        });
        let answers = ["case-answer", "case-answer-interim"].map(|title| StepView {
            title: title.to_owned(),
            notes: vec![note("case-answer-given", date), note("case-answer-why-button", None)],
            action: Action::form("case-answer-show", format!("{}/answer", link.place())),
            ..StepView::default()
        });
        let mut waiting = vec![
            note("guide-await-answer-uncounted", None),
            both("guide-await-answer-between"),
            note("guide-court-seized", date),
        ];
        for body in bodies.map(Body::code) {
            let way = Way { label: "guide-open-complaint", path: format!("{}/complaint/1", link.place()) };
            waiting.push(Note { link: Some(way), ..note(format!("guide-await-{body}"), date) });
            waiting.push(note(format!("guide-await-{body}-uncounted"), None));
            waiting.push(note(format!("guide-later-{body}"), date));
            waiting.push(note(format!("guide-promise-{body}"), date));
            waiting.push(note(format!("guide-promise-outlasts-{body}"), date));
            waiting.push(both(&format!("guide-later-{body}-between")));
        }
        let path = format!("{}/court/judgment/1", link.place());
        let judged = Way { label: "guide-note-judgment", path };
        waiting.push(Note { link: Some(judged), ..note("guide-await-judgment", None) });
        let path = format!("{}/complaint/1/decision", link.place());
        let decided = Way { label: "guide-open-decision", path };
        waiting.push(Note { link: Some(decided), ..note("guide-promise-head", date) });
        let first = Self { steps: answers.into(), waiting: Vec::new(), first: true };
        let last = Self { steps: vec![again], ..Self::default() };
        steps.extend(promises);
        steps.push(court);
        let every = Self { steps, waiting, first: false };
        [first, every, last].map(Self::with_one_filled_button).into()
    }
}
