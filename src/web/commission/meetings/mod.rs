//! Meetings of the Commission (arts 22 to 24): convened, their agenda, who was present, what became of each complaint,
//! the documents of both. Nothing here decides a complaint: that is an act on the page of the complaint.

mod agenda;
mod convene;
mod documents;
mod lines;
mod list;
mod page;
mod presence;
mod result;
mod standing;
mod step;
mod written;

pub use self::standing::{Standing, standings};

use crate::{
    app::meetings::{NotDone, Seen},
    domain::{
        actor::Role,
        id::UserId,
        meeting::{Kind, Meeting, MeetingKey, rules::Fault},
    },
    i18n::{Args, DateForm, Locale, dates},
    persistence::meetings,
    web::{
        Failure, Web,
        forms::FormState,
        posted::Fields,
        staff::{Member, Stop},
        views::{Page, Sample},
        workplace::fields::Choice,
    },
};
use axum::{Router, http::StatusCode, response::Response, routing::get};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

/// The section of the menu.
const SECTION: &str = "commission-meetings";

/// The samples of these pages.
pub fn samples() -> Vec<Sample> {
    crate::samples_of![
        list::Meetings,
        convene::Convene,
        page::MeetingPage,
        agenda::Agenda,
        presence::Presence,
        result::ResultPage,
        step::StepPage,
    ]
}

/// Their addresses, after the language.
pub fn router() -> Router<Web> {
    Router::new()
        .route("/commission/meetings", get(list::show))
        .route("/commission/meetings/new", get(convene::show).post(convene::submit))
        .route("/commission/meetings/{meeting}", get(page::show))
        .route("/commission/meetings/{meeting}/agenda", get(agenda::show).post(agenda::submit))
        .route("/commission/meetings/{meeting}/presence", get(presence::show).post(presence::submit))
        .route("/commission/meetings/{meeting}/items/{reference}", get(result::show).post(result::submit))
        .route("/commission/meetings/{meeting}/documents/{document}", get(documents::send))
        .route("/commission/meetings/{meeting}/do/{step}", get(step::show).post(step::submit))
}

/// What every page says of a meeting.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Head {
    key: String,
    number: u32,
    year: i16,
    kind: &'static str,
    /// Of a second meeting the one without quorum that it follows: its name in addresses, and how it is called.
    after: Option<String>,
    after_number: Option<String>,
    starts_at: Timestamp,
    place: String,
    state: &'static str,
    version: u32,
    is_held: bool,
}

impl Head {
    fn of(meeting: &Meeting) -> Self {
        Self {
            key: meeting.key.to_string(),
            number: meeting.key.number,
            year: meeting.key.year,
            kind: meeting.kind.code(),
            after: meeting.after.map(|first| first.to_string()),
            after_number: meeting.after.map(|first| format!("{}/{}", first.number, first.year)),
            starts_at: meeting.starts_at,
            place: meeting.place.clone(),
            state: meeting.state.code(),
            version: meeting.version,
            is_held: meeting.present.is_some(),
        }
    }

    fn sample(state: &'static str) -> Self {
        Self {
            key: "2026-3".to_owned(),
            number: 3,
            year: 2026,
            kind: if state == "closed" { Kind::Second.code() } else { Kind::Ordinary.code() },
            after: (state == "closed").then(|| "2026-2".to_owned()),
            after_number: (state == "closed").then(|| "2/2026".to_owned()),
            starts_at: Timestamp::UNIX_EPOCH,
            place: "مقر اللجنة، الرباط".to_owned(),
            state,
            version: 7,
            is_held: state == "closed",
        }
    }
}

/// Somebody of the Commission with a meeting.
struct Open {
    member: Member,
    meeting: Meeting,
}

impl Open {
    /// The meeting of an address.
    async fn of(member: Member, names: &HashMap<String, String>) -> Result<Self, Failure> {
        let member = member.only(Role::Commission)?;
        let key = names.get("meeting").and_then(|key| key.parse::<MeetingKey>().ok());
        let key = key.ok_or(Failure::NotFound)?;
        let record = meetings::record(&member.visit.web.portal.db, key).await?;
        let meeting = Meeting::of(key, &record).ok_or(Failure::NotFound)?;
        Ok(Self { member, meeting })
    }

    fn by(&self) -> UserId {
        self.member.signed.person.id
    }

    /// The meeting as the form that was sent showed it.
    fn seen(&self, fields: &Fields) -> Seen {
        Seen { key: self.meeting.key, version: fields.get("version").parse().unwrap_or_default() }
    }

    fn page<P: Page>(&self, status: StatusCode, page: &P) -> Result<Response, Stop> {
        Ok(self.member.visit.private_page(status, self.member.chrome().at(SECTION), page)?)
    }

    /// The page of the meeting, after something was done.
    fn done(&self, what: &str) -> Response {
        self.member.visit.see(&format!("commission/meetings/{}?done={what}", self.meeting.key))
    }
}

/// A meeting to be chosen, by its number and its day.
fn named(locale: Locale, meeting: &Meeting) -> Result<Choice, Failure> {
    let day = dates::date(locale, meeting.on(), DateForm::Long).map_err(Failure::internal)?.text;
    let text = format!("{}/{} · {day}", meeting.key.number, meeting.key.year);
    Ok(Choice::Name { value: meeting.key.to_string(), text })
}

/// What came of an act: whether it was recorded; if not, the form says why.
fn said(form: &mut FormState, outcome: Result<(), NotDone>) -> Result<bool, Failure> {
    match outcome {
        Ok(()) => Ok(true),
        Err(NotDone::NotFound) => Err(Failure::NotFound),
        Err(NotDone::Store(error)) => Err(error.into()),
        Err(NotDone::Fault(fault)) => {
            let field = match fault {
                Fault::OutOfReach | Fault::NotWithin => "starts",
                Fault::NoFirst | Fault::Followed => "kind",
                Fault::NotLater => "to",
                Fault::NoChair => "vote",
                Fault::NotOpen | Fault::Elsewhere => "reference",
                _ => "",
            };
            let field = if form.values.contains_key(field) { field } else { "" };
            form.wrong(field, &format!("meeting-fault-{}", fault.code()), Args::new());
            Ok(false)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::meeting::{Agreed, Capacity, Vote},
        i18n,
    };

    #[test]
    fn every_fault_and_every_word_of_a_meeting_has_its_words_in_every_language() {
        let faults = Fault::ALL.iter().map(|one| format!("meeting-fault-{}", one.code()));
        let kinds = Kind::ALL.iter().map(|one| format!("meeting-kind-{}", one.code()));
        let agreed = Agreed::ALL.iter().map(|one| format!("hearing-finding-{}", one.code()));
        let votes = Vote::ALL.iter().map(|one| format!("meeting-vote-{}", one.code()));
        let seats = Capacity::ALL.iter().map(|one| format!("meeting-seat-{}", one.code()));
        for key in faults.chain(kinds).chain(agreed).chain(votes).chain(seats) {
            for locale in Locale::COMPLETE {
                assert!(i18n::t(locale, &key, &Args::new()).is_ok(), "{key} in {locale}");
            }
        }
    }
}
