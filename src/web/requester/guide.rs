//! "What you can do now": the guide of the domain as a page says it, each step with its day, its body and the
//! one button there is for it. The court never has a button.

mod samples;

use super::{
    case::Link,
    complaint::{form::path_of, place},
};
use crate::domain::{
    case::Case,
    complaint::{
        facts::{Body, Reviewed},
        last_day::Start,
        reviewed::Twin,
    },
    guide::{Doubt, Step, guide},
    id::ComplaintId,
    moment::Moment,
};
use jiff::civil::Date;
use serde::Serialize;

/// The guide of one case.
#[derive(Debug, Default, Serialize)]
pub struct GuideView {
    /// What is at hand, the first thing first.
    steps: Vec<StepView>,
    /// What others owe, and what opens later.
    waiting: Vec<Note>,
    /// Whether it stands before the due dates: there is something to read.
    first: bool,
}

/// One thing to do.
#[derive(Debug, Default, Serialize)]
struct StepView {
    /// `late`, `warn` or empty: how much it presses.
    mood: &'static str,
    title: String,
    /// The day of what is complained of, where the title names it to tell it from another.
    of: Option<Date>,
    /// Where another has that day too: which answer of the day it is, or of which complaint it came.
    nth: Option<usize>,
    complaint: Option<String>,
    /// The last day, under these words.
    by: Option<Note>,
    notes: Vec<Note>,
    action: Option<Action>,
    /// A page to read, where the portal has no button.
    link: Option<Way>,
}

/// A sentence with up to two days.
#[derive(Debug, Default, Serialize)]
struct Note {
    key: String,
    date: Option<Date>,
    other: Option<Date>,
    link: Option<Way>,
}

/// The one button of a step.
#[derive(Debug, Serialize)]
struct Action {
    label: &'static str,
    /// After the language.
    path: String,
    /// Whether it is a form that posts.
    posts: bool,
    /// The hidden field of the form; empty where there is none.
    reply: String,
    /// Whether it is the filled button of the page.
    is_first: bool,
}

/// A link with its words.
#[derive(Debug, Serialize)]
struct Way {
    label: &'static str,
    path: String,
}

fn note(key: impl Into<String>, date: Option<Date>) -> Note {
    Note { key: key.into(), date, ..Note::default() }
}

/// The sentence of what a last day is counted from. The Commission and its one decision have no other start.
fn start_key(start: Start, body: Body) -> String {
    let start = match (start, body) {
        (Start::Arrival, _) | (Start::OtherReceived, Body::Commission) => Start::Received,
        (Start::OtherDispatched, Body::Commission) => Start::Dispatched,
        (Start::UrgentEnd | Start::PossibleEnd | Start::OtherEnd | Start::Voided, Body::Commission) => {
            Start::End
        }
        (start, _) => start,
    };
    format!("guide-from-{}-{}", start.code(), body.code())
}

/// Whether it is silence that is complained of, or the voiding, or what was answered or decided.
fn said(about: Option<Reviewed>) -> &'static str {
    match about {
        Some(Reviewed::Voiding) => "voiding",
        None | Some(Reviewed::Silence { .. } | Reviewed::HeadSilence { .. }) => "silence",
        Some(_) => "reply",
    }
}

impl Action {
    fn page(label: &'static str, path: String) -> Option<Self> {
        Some(Self { label, path, posts: false, reply: String::new(), is_first: false })
    }

    fn form(label: &'static str, path: String) -> Option<Self> {
        Some(Self { label, path, posts: true, reply: String::new(), is_first: false })
    }
}

impl GuideView {
    /// The guide of `case` at `moment`, for whoever holds its link.
    pub fn of(link: &Link, case: &Case, moment: &Moment<'_>) -> Self {
        let guide = guide(case, moment);
        let first =
            guide.iter().any(|step| matches!(step, Step::ReadAnswer { .. } | Step::ReadDecision { .. }));
        let teller = Teller { link, case };
        let steps = guide.iter().filter_map(|step| teller.at_hand(*step)).collect();
        let waiting = guide.iter().filter_map(|step| teller.waiting(*step)).collect();
        Self { steps, waiting, first }.told_apart().with_one_filled_button()
    }

    /// Steps of one title name the day of what each is about, and those of one day what tells them apart as well; one
    /// that stands alone names neither.
    fn told_apart(mut self) -> Self {
        let titles: Vec<String> = self.steps.iter().map(|step| step.title.clone()).collect();
        for step in self.steps.iter_mut().filter(|step| step.of.is_some()) {
            if titles.iter().filter(|title| **title == step.title).count() > 1 {
                let by = match (&step.nth, &step.complaint) {
                    (Some(_), _) => "-nth",
                    (None, Some(_)) => "-for",
                    (None, None) => "-of",
                };
                step.title.push_str(by);
            } else {
                (step.of, step.nth, step.complaint) = (None, None, None);
            }
        }
        self
    }

    fn with_one_filled_button(mut self) -> Self {
        if let Some(action) = self.steps.iter_mut().find_map(|step| step.action.as_mut()) {
            action.is_first = true;
        }
        self
    }
}

struct Teller<'a> {
    link: &'a Link,
    case: &'a Case,
}

impl Teller<'_> {
    fn under(&self, path: &str) -> String {
        format!("{}/{path}", self.link.place())
    }

    /// What the requester can do today.
    fn at_hand(&self, step: Step) -> Option<StepView> {
        match step {
            Step::ReadAnswer { reply } => {
                let found = self.case.reply(reply)?;
                let title = if found.text.is_final { "case-answer" } else { "case-answer-interim" };
                let mut action = Action::form("case-answer-show", self.under("answer"));
                action.iter_mut().for_each(|action| action.reply = reply.to_string());
                Some(StepView {
                    title: title.to_owned(),
                    notes: vec![
                        note("case-answer-given", Some(found.given_on)),
                        note("case-answer-why-button", None),
                    ],
                    action,
                    ..StepView::default()
                })
            }
            Step::ReadDecision { complaint } => {
                let found = self.case.complaint(complaint)?;
                let path = format!("{}/decision", place(self.link, complaint));
                Some(StepView {
                    title: format!("guide-decision-{}", found.body.code()),
                    notes: vec![
                        note("case-answer-given", found.said_on()),
                        note("guide-decision-why-button", None),
                    ],
                    action: Action::form("guide-decision-show", path),
                    ..StepView::default()
                })
            }
            Step::Complain { body, of, about, by, doubt, start, earlier_passed } => {
                Some(self.complain(body, (of, about), (by, doubt), (start, earlier_passed)))
            }
            Step::AwaitRedress { complaint, by, overdue: true, .. } => {
                let body = self.case.complaint(complaint)?.body.code();
                Some(StepView {
                    title: format!("guide-promise-due-{body}"),
                    notes: vec![note(format!("guide-promise-due-what-{body}"), Some(by))],
                    action: Action::page("guide-report", format!("{}/broken", place(self.link, complaint))),
                    ..StepView::default()
                })
            }
            Step::HandIn { complaint, body, by } => Some(StepView {
                mood: "warn",
                title: format!("guide-hand-in-{}", body.code()),
                by: by.map(|by| note("guide-by", Some(by))),
                notes: vec![note("guide-hand-in-why", None)],
                action: Action::page("guide-hand-in-do", place(self.link, complaint)),
                ..StepView::default()
            }),
            Step::Court { of, by, arguable } if !self.is_seized(of) => Some(self.court(by, arguable)),
            Step::AskAgain => Some(StepView {
                title: "guide-again".to_owned(),
                notes: vec![note("guide-again-what", None)],
                action: Action::form("guide-again-do", self.under("again")),
                ..StepView::default()
            }),
            Step::AwaitAcknowledgement
            | Step::ComplainLater { .. }
            | Step::AwaitAnswer { .. }
            | Step::AwaitDecision { .. }
            | Step::AwaitRedress { overdue: false, .. }
            | Step::Court { .. }
            | Step::AwaitJudgment { .. } => None,
        }
    }

    fn complain(
        &self,
        body: Body,
        (of, about): (Option<ComplaintId>, Option<Reviewed>),
        (by, doubt): (Option<Date>, Option<Doubt>),
        (start, earlier_passed): (Option<Start>, bool),
    ) -> StepView {
        let path = path_of(&self.link.place(), of, about);
        let on = about.and_then(|about| about.days(self.case)).and_then(|days| days.due_on);
        let (nth, complaint) = match about.and_then(|about| about.twin(self.case)) {
            Some(Twin::Nth(n)) => (Some(n), None),
            Some(Twin::OfComplaint(id)) => {
                (None, self.case.complaint(id).map(|one| one.reference.to_string()))
            }
            None => (None, None),
        };
        let about = said(about);
        let mut notes = Vec::new();
        let (mood, last) = match doubt {
            None => (if about == "silence" { "late" } else { "" }, Some(note("guide-by", by))),
            Some(Doubt::Early { ripens_on }) => {
                notes.push(note("guide-early", Some(ripens_on)));
                ("warn", None)
            }
            Some(Doubt::Late) => {
                let key = if by.is_some() { "guide-late" } else { "guide-late-open" };
                notes.push(note(key, by));
                ("warn", None)
            }
            Some(Doubt::Closed) => {
                notes.push(note(format!("guide-closed-{}", body.code()), None));
                ("", None)
            }
        };
        let last = last.filter(|last| last.date.is_some());
        if doubt.is_none() && by.is_none() {
            notes.push(note("guide-by-uncounted", None));
        }
        notes.extend(start.map(|start| note(start_key(start, body), None)));
        let heard = of.and_then(|of| self.case.complaint(of));
        if about == "reply" && heard.is_some_and(|one| one.heard_for_its_silence(self.case).is_some()) {
            notes.push(note("commission-hears-silence", None));
        }
        if earlier_passed {
            notes.push(note("guide-earlier-passed", None));
        }
        let (title, of) = if matches!(doubt, Some(Doubt::Closed)) {
            (format!("guide-closed-title-{}", body.code()), None)
        } else {
            (format!("guide-complain-{}-{about}", body.code()), on)
        };
        let action = Action::page("guide-complain-do", path);
        StepView { mood, title, of, nth, complaint, by: last, notes, action, link: None }
    }

    /// Whether an action was declared after that complaint.
    fn is_seized(&self, of: ComplaintId) -> bool {
        self.case.court_actions.iter().any(|action| action.declared.of == of)
    }

    fn court(&self, by: Option<Date>, arguable: Option<Date>) -> StepView {
        let mut notes = vec![note("guide-court-what", None)];
        if by.is_none() && arguable.is_some() {
            notes.push(note("guide-court-passed", None));
        }
        notes.extend(arguable.map(|day| note("guide-court-arguable", Some(day))));
        StepView {
            title: "guide-court".to_owned(),
            by: by.map(|by| note("guide-court-by", Some(by))),
            notes,
            link: Some(Way { label: "guide-court-open", path: self.under("court") }),
            ..StepView::default()
        }
    }

    /// What others owe, and what opens later.
    fn waiting(&self, step: Step) -> Option<Note> {
        match step {
            Step::AwaitAnswer { by: Some(by), earliest: Some(earliest) } if earliest != by => {
                Some(Note { other: Some(by), ..note("guide-await-answer-between", Some(earliest)) })
            }
            Step::AwaitAnswer { by, .. } => Some(note(
                if by.is_some() { "guide-await-answer" } else { "guide-await-answer-uncounted" },
                by,
            )),
            Step::AwaitDecision { complaint, body, by } => {
                let key =
                    format!("guide-await-{}{}", body.code(), if by.is_some() { "" } else { "-uncounted" });
                let link = Way { label: "guide-open-complaint", path: place(self.link, complaint) };
                Some(Note { link: Some(link), ..note(key, by) })
            }
            Step::AwaitRedress { complaint, by, outlasts, overdue: false } => {
                let body = self.case.complaint(complaint)?.body.code();
                let key = if outlasts { "guide-promise-outlasts" } else { "guide-promise" };
                let key = format!("{key}-{body}");
                let path = format!("{}/decision", place(self.link, complaint));
                Some(Note { link: Some(Way { label: "guide-open-decision", path }), ..note(key, Some(by)) })
            }
            Step::ComplainLater { body, opens_on, surely_on, .. } => {
                let surely_on = surely_on.filter(|on| Some(*on) != opens_on);
                let range = if surely_on.is_some() { "-between" } else { "" };
                let key = format!("guide-later-{}{range}", body.code());
                Some(Note { other: surely_on, ..note(key, opens_on) })
            }
            Step::Court { of, by, arguable } if self.is_seized(of) => {
                let key = if by.is_some() { "guide-court-seized" } else { "guide-court-arguable" };
                let link = Way { label: "guide-court-open", path: self.under("court") };
                by.or(arguable).map(|day| Note { link: Some(link), ..note(key, Some(day)) })
            }
            Step::AwaitJudgment { action } => {
                let path = self.under(&format!("court/judgment/{action}"));
                Some(Note {
                    link: Some(Way { label: "guide-note-judgment", path }),
                    ..note("guide-await-judgment", None)
                })
            }
            Step::AwaitAcknowledgement
            | Step::HandIn { .. }
            | Step::ReadAnswer { .. }
            | Step::ReadDecision { .. }
            | Step::Complain { .. }
            | Step::AwaitRedress { overdue: true, .. }
            | Step::Court { .. }
            | Step::AskAgain => None,
        }
    }
}
