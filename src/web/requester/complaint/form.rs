//! The form of a complaint: it arrives filled in from the case, says how it stands to its window before it is
//! sent, and is sent once. Before its day it says from which day it opens (C15).

use super::{
    about::{Pick, WindowView, chosen, picks},
    day,
    filled_in::filled_in,
    place,
};
use crate::{
    app::{
        Error,
        following::Following,
        remedies::{self, Written},
    },
    domain::{
        case::{Case, refusal::Refusal},
        complaint::{
            facts::{Body, Grievance, Reviewed},
            offers::{Offer, offers},
        },
        guide::{Step, guide},
        id::ComplaintId,
        institution::Names,
        law::{due, windows::Standing},
        moment::Moment,
    },
    i18n::{Args, Locale},
    persistence::{form_keys, institutions},
    web::{
        Failure, Visit,
        enclosures::FILES,
        forms::FormState,
        limits::Limited,
        reading::Reading,
        requester::{
            case::{Link, chrome, opened},
            content::sample_institution,
            enclosed::Enclosed,
            steps,
        },
        staged::{self, Kept},
        views::Page,
    },
};
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use jiff::{SignedDuration, civil::Date};
use serde::Serialize;

const STEP: &str = "step";
/// In an address: what of that step the complaint is to be about.
const ABOUT: &str = "about";
pub(super) const REVIEWED: &str = "reviewed";
pub(super) const GRIEVANCES: &str = "grievances";
pub(super) const TEXT: &str = "text";

/// "Complain to …".
#[derive(Debug, Serialize)]
pub struct ComplaintForm {
    form: FormState,
    place: String,
    reference: String,
    institution: Names,
    body: &'static str,
    /// Which complaint this is: `head`, or the complaint that is taken further.
    step: String,
    received_on: Option<Date>,
    information: String,
    /// What it can be about.
    reviewed: Vec<Pick>,
    grievances: Vec<steps::Choice>,
    window: WindowView,
    /// Whether the body receives by the portal: otherwise it becomes a letter to hand in.
    receives: bool,
    /// The last day of the decision if it is filed today.
    due_on: Option<Date>,
    kept: Vec<Kept>,
    /// Octets.
    file_limit: u64,
    files_limit: u32,
}

/// "It is not possible yet".
#[derive(Debug, Serialize)]
pub struct Later {
    place: String,
    reference: String,
    institution: Names,
    body: &'static str,
    opens_on: Option<Date>,
    /// The day from which no feast can keep it closed.
    surely_on: Option<Date>,
}

impl Page for ComplaintForm {
    const TEMPLATE: &'static str = "requester/complaint/form.html";

    fn samples() -> Vec<Self> {
        let pick = |value: &str, text: &str| Pick { value: value.to_owned(), text: text.to_owned() };
        let page = |form, body: Body, standing, reviewed| ComplaintForm {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            body: body.code(),
            step: "head".to_owned(),
            received_on: Some(jiff::civil::date(2026, 10, 12)),
            information: "محاضر دورات المجلس الجماعي".to_owned(),
            reviewed,
            grievances: grievances(),
            window: WindowView { standing, date: Some(jiff::civil::date(2026, 12, 9)) },
            receives: standing != "early",
            due_on: Some(jiff::civil::date(2026, 11, 27)),
            kept: Vec::new(),
            file_limit: 25 << 20,
            files_limit: 10,
        };
        let one = || vec![pick("silence.answer", "عدم الجواب")];
        let two = || vec![pick("reply.1", "الجواب"), pick("silence.answer", "عدم الجواب")];
        let mut wrong = FormState::new().with(TEXT, "<b>&").with(GRIEVANCES, "late");
        for (field, key) in [
            (REVIEWED, "wrong-reviewed-no-choice"),
            (GRIEVANCES, "wrong-grievances-missing"),
            (TEXT, "wrong-complaint-text-missing"),
            (FILES, "wrong-complaint-files-gone"),
            ("", "wrong-complaint-not-open"),
            ("", "wrong-complaint-form-used"),
            ("", "wrong-complaint-already"),
            ("", "wrong-too-many-filings"),
        ] {
            wrong.wrong(field, key, Args::new());
        }
        let long = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(TEXT, "wrong-complaint-text-too-long", long);
        let mut early = FormState::new();
        early.wrong("", "wrong-complaint-not-yet", Args::new().with("date", "…"));
        let mut kept = page(wrong, Body::Head, "late", two());
        kept.kept = vec![Kept {
            id: "1".to_owned(),
            name: "محضر.pdf".to_owned(),
            bytes: 1_200_000,
            note: "n".to_owned(),
        }];
        vec![
            page(FormState::new().with(GRIEVANCES, "no-answer"), Body::Head, "open", one()),
            page(FormState::new(), Body::Commission, "early", one()),
            page(FormState::new(), Body::Commission, "closed", two()),
            page(early, Body::Head, "open", Vec::new()),
            kept,
        ]
    }
}

impl Page for Later {
    const TEMPLATE: &'static str = "requester/complaint/later.html";

    fn samples() -> Vec<Self> {
        let page = |body: Body, surely_on| Later {
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            institution: sample_institution(),
            body: body.code(),
            opens_on: Some(jiff::civil::date(2026, 11, 11)),
            surely_on,
        };
        vec![page(Body::Head, Some(jiff::civil::date(2026, 11, 13))), page(Body::Commission, None)]
    }
}

fn grievances() -> Vec<steps::Choice> {
    steps::choices("grievance", Grievance::ALL.iter().map(|one| one.code()), false)
}

/// `GET case/…/complaint`
pub async fn show(visit: Visit, Path(link): Path<Link>, query: RawQuery) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let portal = &visit.web.portal;
    let moment = portal.moment_of(portal.clock.now(), &following.case)?;
    let wanted = steps::query(query);
    let Some(offer) = offered(&following.case, wanted.get(STEP), &moment) else {
        return Ok(visit.see(&link.place()));
    };
    if offer.reviewed.is_empty() {
        return later(&visit, &link, &following, &offer, &moment);
    }
    let form = filled_in(visit.locale, &following.case, chosen(&offer, wanted.get(ABOUT)), &moment);
    let receives = receives(&visit, &following.case, Some(&offer)).await?;
    let before = Before { offer: Some(&offer), moment: &moment, receives };
    let page = page_of(&visit, &link, &following, before, form, Vec::new())?;
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// What a form is about, and when.
#[derive(Clone, Copy)]
struct Before<'a> {
    offer: Option<&'a Offer>,
    moment: &'a Moment<'a>,
    /// Whether the body that will hear it receives by the portal.
    receives: bool,
}

async fn receives(visit: &Visit, case: &Case, offer: Option<&Offer>) -> Result<bool, Failure> {
    let body = offer.map_or(Body::Head, |offer| offer.body);
    let portal = &visit.web.portal;
    Ok(institutions::hears(portal.db.read(), body, &case.institution, portal.clock.today()).await?)
}

/// The complaint that is meant; where none is named, the one that the guide speaks of first.
fn offered(case: &Case, wanted: &str, moment: &Moment<'_>) -> Option<Offer> {
    let mut all = offers(case, moment);
    all.retain(|offer| !matches!(offer.window.standing(moment.today), Standing::NotYet { opens_on: None }));
    let first = guide(case, moment).into_iter().find_map(|step| match step {
        Step::Complain { of, .. } | Step::ComplainLater { of, .. } => Some(of),
        _ => None,
    });
    let meant = |offer: &Offer| match wanted {
        "" => first == Some(offer.of),
        wanted => step_of(offer.of) == wanted,
    };
    all.into_iter().find(meant)
}

/// How the form names a step: `head`, or the complaint that is taken further.
fn step_of(of: Option<ComplaintId>) -> String {
    of.map_or_else(|| "head".to_owned(), |of| of.to_string())
}

/// The form of that step under the place of a case, opened with what the complaint is to be about.
pub fn path_of(place: &str, of: Option<ComplaintId>, about: Option<Reviewed>) -> String {
    let about = about.map(|about| format!("&{ABOUT}={}", about.code())).unwrap_or_default();
    format!("{place}/complaint?{STEP}={}{about}", step_of(of))
}

fn later(
    visit: &Visit,
    link: &Link,
    following: &Following,
    offer: &Offer,
    moment: &Moment<'_>,
) -> Result<Response, Failure> {
    let institution = visit.web.portal.institution(&following.case.institution)?;
    let opens_on = match offer.window.standing(moment.today) {
        Standing::NotYet { opens_on } => opens_on,
        _ => offer.window.opens_on(),
    };
    let ahead = offer.window.openings.iter().filter(|one| Some(one.opens_on) == opens_on);
    let page = Later {
        place: link.place(),
        reference: following.case.reference.to_string(),
        institution: institution.name.clone(),
        body: offer.body.code(),
        opens_on,
        surely_on: ahead.map(|one| one.ripens_on).min().filter(|on| Some(*on) != opens_on),
    };
    visit.private_page(StatusCode::OK, chrome(visit), &page)
}

/// `POST case/…/complaint`: files it; what was typed and every file survive a fault.
pub async fn post(enclosed: Enclosed) -> Result<Response, Failure> {
    let web = &enclosed.visit.web;
    let now = web.portal.clock.now();
    let moment = web.portal.moment_of(now, &enclosed.following.case)?;
    let offer = offered(&enclosed.following.case, enclosed.sent.fields.get(STEP), &moment);
    let receives = receives(&enclosed.visit, &enclosed.following.case, offer.as_ref()).await?;
    let before = Before { offer: offer.as_ref(), moment: &moment, receives };
    let mut read = Reading::speaking(enclosed.visit.locale, &enclosed.sent.fields);
    enclosed.say_refused(&mut read.form)?;
    if enclosed.sent.fields.has("drop") {
        return again(&enclosed, before, read.form, StatusCode::OK);
    }
    let about = enclosed.following.case.id;
    let key = enclosed.sent.once(&web.portal.keys, about).ok_or(Failure::Form)?;
    let complaint = remedies::complaint_of(enclosed.following.case.id, &key.0);
    if let Some(used) = form_keys::find(&web.portal.db, &key.0).await? {
        if used.digest != key.1 {
            read.form.wrong("", "wrong-complaint-form-used", Args::new());
            return again(&enclosed, before, read.form, StatusCode::CONFLICT);
        }
    } else {
        let written = written(&mut read, offer.as_ref());
        let mut form = read.form;
        let Some(written) = written.filter(|_| form.is_right()) else {
            return again(&enclosed, before, form, StatusCode::UNPROCESSABLE_ENTITY);
        };
        let (most, hour) = (web.config.limits.filings_per_hour, SignedDuration::from_hours(1));
        if let Err(often) = web.limiter.admits(Limited::Filing, &enclosed.visit.address, most, hour, now) {
            form.wrong("", "wrong-too-many-filings", Args::new());
            let page = again(&enclosed, before, form, StatusCode::TOO_MANY_REQUESTS)?;
            return Ok(often.on(page));
        }
        let attach = |sealer: &mut _| staged::attach(&enclosed.sent.files, sealer);
        let case = enclosed.following.case.id;
        match remedies::complain(&web.portal, case, complaint, written, attach, Some(key)).await {
            Ok(_) => {}
            Err(error) => {
                web.limiter.forgive(Limited::Filing, &enclosed.visit.address);
                let status = told(&mut form, error, enclosed.visit.locale)?;
                return again(&enclosed, before, form, status);
            }
        }
    }
    Ok(enclosed.visit.see(&format!("{}/filed", place(&enclosed.link, complaint))))
}

/// Puts a failure into the words of the form; what is no fault of the form goes on.
fn told(form: &mut FormState, error: Error, locale: Locale) -> Result<StatusCode, Failure> {
    match error {
        Error::FormUsed { .. } => form.wrong("", "wrong-complaint-form-used", Args::new()),
        Error::FilesGone => form.wrong(FILES, "wrong-complaint-files-gone", Args::new()),
        Error::Refused(Refusal::NotYet { opens_on: Some(on) }) => {
            let args = Args::new().with("date", day(locale, on));
            form.wrong("", "wrong-complaint-not-yet", args);
        }
        Error::Refused(Refusal::AlreadyComplained) => form.wrong("", "wrong-complaint-already", Args::new()),
        Error::Refused(_) => form.wrong("", "wrong-complaint-not-open", Args::new()),
        error => return Err(error.into()),
    }
    Ok(StatusCode::CONFLICT)
}

/// What was written, where every field is right.
fn written(read: &mut Reading<'_, ()>, offer: Option<&Offer>) -> Option<Written> {
    let Some(offer) = offer.filter(|offer| !offer.reviewed.is_empty()) else {
        read.form.wrong("", "wrong-complaint-not-open", Args::new());
        return None;
    };
    let offered = |code: &str| offer.reviewed.iter().copied().find(|one| one.code() == code);
    let reviewed = read.choice(REVIEWED, "reviewed", offered);
    let ticked = |one: &&Grievance| read.form.ticked(GRIEVANCES, one.code());
    let grievances: Vec<Grievance> = Grievance::ALL.iter().filter(ticked).copied().collect();
    if grievances.is_empty() {
        read.wrong(GRIEVANCES, "grievances", "missing", Args::new());
    }
    let text = read.plain_body(TEXT, "complaint-text");
    Some(Written { reviewed: reviewed?, grievances, text: text? })
}

fn again(
    enclosed: &Enclosed,
    before: Before<'_>,
    form: FormState,
    status: StatusCode,
) -> Result<Response, Failure> {
    let Enclosed { visit, link, following, .. } = enclosed;
    let page = page_of(visit, link, following, before, form, enclosed.kept())?;
    visit.private_page(status, chrome(visit), &page)
}

fn page_of(
    visit: &Visit,
    link: &Link,
    following: &Following,
    before: Before<'_>,
    form: FormState,
    kept: Vec<Kept>,
) -> Result<ComplaintForm, Failure> {
    let Before { offer, moment, receives } = before;
    let case = &following.case;
    let institution = visit.web.portal.institution(&case.institution)?;
    let body = offer.map_or(Body::Head, |offer| offer.body);
    let ends = due(moment.calendar, body.decision(), false, moment.today, moment.classes);
    let window = offer.map(|offer| WindowView::of(offer, case, form.text(REVIEWED), moment.today));
    Ok(ComplaintForm {
        form,
        place: link.place(),
        reference: case.reference.to_string(),
        institution: institution.name.clone(),
        body: body.code(),
        step: step_of(offer.and_then(|offer| offer.of)),
        received_on: case.received_on,
        information: following.text(&case.ask.information).to_owned(),
        reviewed: offer.map(|offer| picks(visit.locale, case, offer, moment)).unwrap_or_default(),
        grievances: grievances(),
        window: window.unwrap_or_default(),
        receives,
        due_on: ends.ok().map(|due| due.due_on),
        kept,
        file_limit: visit.web.portal.files.limit(),
        files_limit: visit.web.config.limits.files_per_request,
    })
}
