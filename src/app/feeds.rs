//! Calendars: which days stand in one, and for whom its address still opens. A day is a reference, a rule and
//! a date; nothing else of a case goes into a calendar.

use super::{Error, Portal, accounts::staff};
use crate::{
    domain::{
        case::{Case, clock::Clock},
        complaint::{
            facts::{Body, Reviewed},
            state::State,
        },
        guide::{Step, guide},
        id::{ComplaintId, FeedId, UserId},
        institution::InstitutionCode,
        law::Rule,
        moment::Moment,
    },
    persistence::{
        cases,
        feeds::{self, Feed, FeedOf},
        people,
        worklist::{self, Filter, Whose},
    },
};
use jiff::civil::Date;

/// Most cases in a calendar, those with the nearest days.
const MOST: u64 = 1_000;

/// One day in a calendar, or the days among which it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub reference: String,
    pub rule: Rule,
    /// Tells it from others of that reference and rule, the same whenever it is asked: `reply-2`; empty where there
    /// is one at most.
    pub part: String,
    pub earliest: Date,
    pub latest: Date,
    /// How often the date was moved.
    pub moved: u32,
}

/// The secret part of the address of a calendar, given or found again.
///
/// # Errors
/// The store.
pub async fn give(portal: &Portal, of: FeedOf) -> Result<String, Error> {
    let id = FeedId(portal.clock.id());
    let feed = feeds::give(&portal.db, id, of, portal.clock.now()).await?;
    Ok(portal.keys.feed_token(feed.id))
}

/// The same, where one was given and still holds.
///
/// # Errors
/// The store.
pub async fn given(portal: &Portal, of: &FeedOf) -> Result<Option<String>, Error> {
    Ok(feeds::given(&portal.db, of).await?.map(|feed| portal.keys.feed_token(feed.id)))
}

/// Ends the address of a calendar; the next one given is another.
///
/// # Errors
/// The store.
pub async fn revoke(portal: &Portal, of: &FeedOf) -> Result<(), Error> {
    Ok(feeds::revoke(&portal.db, of, portal.clock.now()).await?)
}

/// The days of a calendar.
///
/// # Errors
/// `NotFound` for whatever opens none: made up, revoked, of a link that was renewed, of somebody who is not in
/// that office any more.
pub async fn days(portal: &Portal, token: &str) -> Result<Vec<Day>, Error> {
    let id = portal.keys.feed_of(token).ok_or(Error::NotFound)?;
    let Feed { of, .. } = feeds::find(&portal.db, id).await?.ok_or(Error::NotFound)?;
    match of {
        FeedOf::Case { case, generation } => {
            let stored = cases::find(&portal.db, case).await?.ok_or(Error::NotFound)?;
            if stored.case.link_generation != generation {
                return Err(Error::NotFound);
            }
            Ok(of_requester(&stored.case, &portal.moment_of(portal.clock.now(), &stored.case)?))
        }
        FeedOf::Officer(user) => {
            let institution = office(portal, user).await?;
            of_office(portal, institution, Whose::Of(user)).await
        }
        FeedOf::Institution { user, institution } => {
            if office(portal, user).await? != institution {
                return Err(Error::NotFound);
            }
            let mut days = of_office(portal, institution.clone(), Whose::All).await?;
            let complaints = feeds::complaints_to_head(&portal.db, &institution, MOST).await?;
            days.extend(complaints.into_iter().map(|(reference, on)| Day {
                reference,
                rule: Rule::HeadDecision,
                part: String::new(),
                earliest: on,
                latest: on,
                moved: 0,
            }));
            Ok(days)
        }
    }
}

/// Where somebody is in office today.
async fn office(portal: &Portal, user: UserId) -> Result<InstitutionCode, Error> {
    let person = people::find(&portal.db, user).await?.filter(|person| !person.is_disabled);
    let staff = staff::of(portal, &person.ok_or(Error::NotFound)?).await?;
    staff.institution.filter(|_| staff.in_office).ok_or(Error::NotFound)
}

async fn of_office(portal: &Portal, institution: InstitutionCode, whose: Whose) -> Result<Vec<Day>, Error> {
    let filter = Filter { whose, ..Filter::of(institution) };
    let page = worklist::page(&portal.db, &filter, None, MOST).await?;
    Ok(page.rows.iter().flat_map(|stored| running(&stored.case)).collect())
}

/// The last days of what the institution owes.
fn running(case: &Case) -> Vec<Day> {
    case.running().filter_map(|clock| of_clock(case.reference.to_string(), clock)).collect()
}

/// What others owe the requester, and what the requester can do and until when.
fn of_requester(case: &Case, moment: &Moment<'_>) -> Vec<Day> {
    let mut days = running(case);
    let open = case.complaints.iter().filter(|one| one.state.is_open() || one.state == State::Premature);
    days.extend(open.filter_map(|one| of_clock(one.reference.to_string(), one.clock.as_ref()?)));
    days.extend(guide(case, moment).into_iter().filter_map(|step| own(case, step)));
    days
}

fn of_clock(reference: String, clock: &Clock) -> Option<Day> {
    let due = clock.due.as_ref()?;
    let moved = u32::try_from(clock.ledger.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let (earliest, latest) = (due.earliest, due.latest);
    Some(Day { reference, rule: clock.rule, part: String::new(), earliest, latest, moved })
}

/// The last day of a step of the requester's own: each remedy has one, two answers have two.
fn own(case: &Case, step: Step) -> Option<Day> {
    let (rule, of, part, by) = match step {
        Step::Complain { body, of, about, by, doubt: None, .. } => {
            (body.window(), of, about.map(|about| part(case, about)).unwrap_or_default(), by?)
        }
        Step::Court { of, by, .. } => (Body::Commission.next(), Some(of), String::new(), by?),
        _ => return None,
    };
    Some(Day { reference: about(case, of), rule, part, earliest: by, latest: by, moved: 0 })
}

/// What is complained of, among all of one reference: no id, and no word that is not public.
fn part(case: &Case, about: Reviewed) -> String {
    match about {
        Reviewed::Silence { rule } => format!("silence-{}", rule.code()),
        Reviewed::Reply { reply } => {
            let at = case.replies.iter().position(|one| one.text.id == reply);
            at.map(|at| format!("reply-{}", at + 1)).unwrap_or_default()
        }
        Reviewed::Voiding => "voiding".to_owned(),
        Reviewed::HeadSilence { .. } => "silence".to_owned(),
        Reviewed::HeadDecision { .. } => "decision".to_owned(),
        Reviewed::Declared { .. } => "declared".to_owned(),
    }
}

/// The reference of a complaint, or of the request.
fn about(case: &Case, of: Option<ComplaintId>) -> String {
    let complaint = of.and_then(|id| case.complaint(id)).map(|one| one.reference.to_string());
    complaint.unwrap_or_else(|| case.reference.to_string())
}
