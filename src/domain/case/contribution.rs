//! Elements that an office asks for inside its institution: a question with a day, and an answer for the office alone.
//! It stops no clock, and whoever is asked learns neither who wants to know nor which request it is. Knows nothing of
//! links and pages.

use super::facts::Attachment;
use crate::domain::{id::ContributionId, language::Language, moment::Moment, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Working days before the last day on which whoever was asked is reminded.
const REMINDED: u32 = 2;

/// What somebody is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who is asked, and where the link goes.
    pub name: Sealed,
    pub email: Sealed,
    /// Written for them: the request names whoever made it, this does not.
    pub text: Sealed,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
    /// By when; it is no period of law.
    pub answer_by: Date,
    pub language: Language,
    /// Whether they read the text of the request too.
    pub shows_request: bool,
}

/// What they say to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub text: Sealed,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
    pub on: Date,
}

/// A question as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    pub id: ContributionId,
    #[serde(flatten)]
    pub asked: Question,
    pub asked_on: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<Date>,
}

/// What may be asked about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Ask(Box<Question>),
    /// By whoever was asked, with their link.
    Answer {
        text: Sealed,
        files: Vec<Attachment>,
    },
    Withdraw,
}

/// What happened to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    Asked(Box<Question>),
    Answered {
        text: Sealed,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<Attachment>,
    },
    Withdrawn,
}

impl Event {
    /// The word in locale keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Asked(_) => "asked",
            Event::Answered { .. } => "answered",
            Event::Withdrawn => "withdrawn",
        }
    }

    /// The files that came with it.
    pub fn files(&self) -> &[Attachment] {
        match self {
            Event::Asked(question) => &question.files,
            Event::Answered { files, .. } => files,
            Event::Withdrawn => &[],
        }
    }
}

/// A day on which whoever was asked is reminded, and whether the last day has passed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub on: Date,
    pub is_late: bool,
}

impl Reminder {
    /// The word in keys and locale files.
    pub fn code(self) -> &'static str {
        if self.is_late { "late" } else { "soon" }
    }
}

impl Contribution {
    /// The key of a mail about a question: `asked`, or the code of a reminder.
    pub fn mail(id: ContributionId, code: &str) -> String {
        format!("contribution:{id}:{code}")
    }

    /// The keys of every mail that there may be about a question.
    pub fn mails(id: ContributionId) -> [String; 3] {
        ["asked", "soon", "late"].map(|code| Self::mail(id, code))
    }

    /// Whether an answer is still wanted.
    pub fn waits(&self) -> bool {
        self.answered.is_none() && self.withdrawn_on.is_none()
    }

    /// The reminders of a question that waits, in their order.
    pub fn reminders(&self, moment: &Moment<'_>) -> Vec<Reminder> {
        if !self.waits() {
            return Vec::new();
        }
        let last = self.asked.answer_by;
        let soon = moment.calendar.working_day_before(last, REMINDED, moment.classes.of_term(self.asked_on));
        let soon = soon.filter(|on| *on > self.asked_on).map(|on| Reminder { on, is_late: false });
        let late = last.tomorrow().ok().map(|on| Reminder { on, is_late: true });
        soon.into_iter().chain(late).collect()
    }
}

/// Records what happened to one question; judges nothing.
pub fn apply(questions: &mut Vec<Contribution>, id: ContributionId, happened: &Event, on: Date) {
    if let Event::Asked(asked) = happened {
        let asked = (**asked).clone();
        questions.push(Contribution { id, asked, asked_on: on, answered: None, withdrawn_on: None });
        return;
    }
    for question in questions.iter_mut().filter(|question| question.id == id) {
        match happened {
            Event::Asked(_) => {}
            Event::Answered { text, files } => {
                question.answered = Some(Answered { text: text.clone(), files: files.clone(), on });
            }
            Event::Withdrawn => question.withdrawn_on = Some(on),
        }
    }
}
