//! The requester's complaints: filed from the case, followed, their decision read, withdrawn.

pub mod about;
pub mod acknowledge;
pub mod broken;
pub mod decision;
pub mod filed;
pub mod filled_in;
pub mod form;
pub mod letter;
pub mod shown;
pub mod withdraw;

use super::case::{Link, opened};
use crate::{
    app::{Error, following::Following},
    domain::{
        actor::Actor,
        case::Case,
        complaint::{
            Complaint,
            available::available,
            command::Action,
            facts::{Body, Reviewed},
            reviewed::Twin,
        },
        id::ComplaintId,
        moment::Moment,
        recalculation::Span,
    },
    i18n::{Args, DateForm, Locale, dates, t},
    web::{Failure, Visit, complaints::in_one_or_two, views::Sample},
};
use axum::response::Response;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        form::ComplaintForm,
        form::Later,
        filed::Filed,
        shown::ComplaintPage,
        decision::DecisionPage,
        acknowledge::AcknowledgeComplaint,
        letter::ComplaintLetter,
        withdraw::WithdrawComplaint,
        broken::Broken,
    ]
}

/// The address of one complaint under a link.
#[derive(Debug, Deserialize)]
pub struct One {
    reference: String,
    secret: String,
    complaint: String,
}

/// A complaint whose case was opened by its link.
pub struct Opened {
    pub link: Link,
    pub following: Following,
    pub id: ComplaintId,
}

impl One {
    /// The complaint of that address.
    ///
    /// # Errors
    /// `NotFound` for whatever does not open a case or is no complaint of it.
    pub async fn opened(self, visit: &Visit) -> Result<Opened, Failure> {
        let One { reference, secret, complaint } = self;
        let link = Link { reference, secret };
        let following = opened(visit, &link).await?;
        let id: ComplaintId = complaint.parse().map_err(|_| Failure::NotFound)?;
        following.case.complaint(id).ok_or(Failure::NotFound)?;
        Ok(Opened { link, following, id })
    }
}

impl Opened {
    /// # Errors
    /// Never for one that was opened.
    pub fn complaint(&self) -> Result<&Complaint, Failure> {
        self.following.case.complaint(self.id).ok_or(Failure::NotFound)
    }

    /// The page of the complaint, after the language.
    pub fn place(&self) -> String {
        place(&self.link, self.id)
    }

    /// Whether the complainant can do that now.
    ///
    /// # Errors
    /// The institution has left the directory.
    pub fn offers(&self, visit: &Visit, action: Action) -> Result<bool, Failure> {
        let (case, portal) = (&self.following.case, &visit.web.portal);
        let moment = portal.moment_of(portal.clock.now(), case)?;
        Ok(available(case, self.complaint()?, &Actor::Requester, &moment).contains(&action))
    }

    /// After an act on it, its page: what was done already, or cannot be done any more, is shown there as it stands.
    ///
    /// # Errors
    /// The store.
    pub fn after<T>(&self, visit: &Visit, done: Result<T, Error>) -> Result<Response, Failure> {
        match done {
            Ok(_) | Err(Error::Refused(_)) => Ok(visit.see(&self.place())),
            Err(error) => Err(error.into()),
        }
    }
}

/// The page of a complaint, after the language.
pub fn place(link: &Link, complaint: ComplaintId) -> String {
    format!("{}/complaint/{complaint}", link.place())
}

/// What every page of a complaint says of it.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// The page of the case, after the language.
    pub case_place: String,
    pub case_reference: String,
    pub place: String,
    pub reference: String,
    pub body: &'static str,
}

impl Head {
    pub fn of(link: &Link, case: &Case, complaint: &Complaint) -> Self {
        Self {
            case_place: link.place(),
            case_reference: case.reference.to_string(),
            place: place(link, complaint.id),
            reference: complaint.reference.to_string(),
            body: complaint.body.code(),
        }
    }

    fn sample(body: Body) -> Self {
        let reference = match body {
            Body::Head => "CTIZ-2026-00091-8",
            Body::Commission => "CDAI-2026-00012-F",
        };
        Self {
            case_place: "case/CTIZ-2026-00087-4/s".to_owned(),
            case_reference: "CTIZ-2026-00087-4".to_owned(),
            place: "case/CTIZ-2026-00087-4/s/complaint/1".to_owned(),
            reference: reference.to_owned(),
            body: body.code(),
        }
    }
}

/// The word for where a complaint stands; silence is "no answer", never a refusal and never a consent. One that
/// came too early for something that will not come is without object.
pub fn state_of(case: &Case, complaint: &Complaint, moment: &Moment<'_>) -> &'static str {
    if complaint.is_silent(moment.today) {
        "silent"
    } else if complaint.is_without_object(case, moment) {
        "without-object"
    } else {
        complaint.state.code()
    }
}

/// What is complained of, with its days, in words; where another has the same day, with what tells the two apart.
pub fn reviewed_in_words(locale: Locale, case: &Case, reviewed: Reviewed, days: Option<Span>) -> String {
    let key = match reviewed {
        Reviewed::Silence { rule } => format!("reviewed-silence-{}", rule.code()),
        Reviewed::Reply { .. } => "reviewed-reply".to_owned(),
        Reviewed::Voiding => "reviewed-voiding".to_owned(),
        Reviewed::Declared { before } => format!("reviewed-declared-{}", before.code()),
        Reviewed::HeadSilence { .. } => "reviewed-head-silence".to_owned(),
        Reviewed::HeadDecision { .. } => "reviewed-head-decision".to_owned(),
    };
    let date = in_one_or_two(locale, days);
    let said = match reviewed.twin(case) {
        Some(Twin::Nth(n)) if !date.is_empty() => {
            t(locale, "reviewed-reply-nth", &Args::new().with("date", date.as_str()).with("n", n))
        }
        Some(Twin::OfComplaint(id)) => {
            let reference = case.complaint(id).map(|one| one.reference.to_string()).unwrap_or_default();
            let what = in_words(locale, &key, &date);
            t(locale, "reviewed-of-complaint", &Args::new().with("what", what).with("reference", reference))
        }
        _ => return in_words(locale, &key, &date),
    };
    said.unwrap_or_default()
}

/// A sentence with a day in it, or its form without one where none is known.
pub fn in_words(locale: Locale, key: &str, date: &str) -> String {
    let said = match date {
        "" => t(locale, &format!("{key}-undated"), &Args::new()),
        date => t(locale, key, &Args::new().with("date", date)),
    };
    said.unwrap_or_default()
}

/// A day in words, for a sentence that is put together here.
pub fn day(locale: Locale, on: Date) -> String {
    dates::date(locale, on, DateForm::Long).map_or_else(|_| on.to_string(), |said| said.text)
}
