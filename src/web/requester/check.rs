//! Step 4: everything once more, and the one post that files. The same form sent twice files once.

use super::{
    content::{KeptFile, kept, sample_institution},
    desk::Place,
    steps::{self, STEPS},
};
use crate::{
    app::{
        self,
        filing::{self, Content, Desk, NotFiled, Person},
        links,
    },
    domain::{
        case::{Case, facts::Kind},
        id::CaseId,
        institution::{Institution, Names},
        law::{Due, Rule, due},
        recalculation::Span,
        text::Words,
    },
    i18n::Args,
    persistence::{cases, form_keys, institutions},
    telemetry,
    web::{Failure, Posted, Visit, forms::FormState, limits::Limited, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::{SignedDuration, civil::Date};
use serde::Serialize;

/// "Check your answers".
#[derive(Debug, Serialize)]
pub struct Check {
    form: FormState,
    steps: u8,
    institution: Names,
    /// The other bodies, each with its own period.
    also: Vec<Also>,
    receives: bool,
    answers: Answered,
    files: Vec<KeptFile>,
    /// The last day for the answer if filed today; none where no period would run or none is known.
    due_on: Option<Date>,
    /// While a feast is an estimate, the days between which it lies.
    earliest: Option<Date>,
    latest: Option<Date>,
    urgent_due_on: Option<Date>,
}

/// Another body to which the same request goes.
#[derive(Debug, Serialize)]
pub struct Also {
    name: Names,
    receives: bool,
    due: Option<Span>,
}

/// The answers as the page reads them.
#[derive(Debug, Clone, Serialize)]
pub struct Answered {
    kind: &'static str,
    subject: String,
    information: String,
    urgency: String,
    first_name: String,
    last_name: String,
    address: String,
    document: &'static str,
    number: String,
    delivery: &'static str,
    email: String,
    phone: String,
    organisation: String,
    behalf: String,
    language: &'static str,
    objects: bool,
}

/// "You have filed this form already. File this as a new request?"
#[derive(Debug, Serialize)]
pub struct Again {
    reference: String,
    /// The page of the earlier request, after the language.
    place: String,
    institution: Names,
    answers: Answered,
    files: Vec<KeptFile>,
}

impl Page for Check {
    const TEMPLATE: &'static str = "requester/check.html";

    fn samples() -> Vec<Self> {
        let day = |day| Some(jiff::civil::date(2026, 12, day));
        let sample = Span { earliest: day(21), due_on: day(21), latest: day(22) };
        let page = |form, receives| Check {
            form,
            steps: STEPS,
            institution: sample_institution(),
            also: [true, false]
                .map(|receives| Also {
                    name: sample_institution(),
                    receives,
                    due: receives.then_some(sample),
                })
                .into(),
            receives,
            answers: Answered::sample(),
            files: vec![KeptFile { id: "1".to_owned(), name: "محضر.pdf".to_owned(), bytes: 1_200_000 }],
            due_on: receives.then(|| jiff::civil::date(2026, 12, 21)),
            earliest: receives.then(|| jiff::civil::date(2026, 12, 21)),
            latest: receives.then(|| jiff::civil::date(2026, 12, 22)),
            urgent_due_on: None,
        };
        let mut limited = FormState::new();
        limited.wrong("", "wrong-too-many-filings", Args::new());
        vec![page(FormState::new(), true), page(FormState::new(), false), page(limited, true)]
    }
}

impl Page for Again {
    const TEMPLATE: &'static str = "requester/again.html";

    fn samples() -> Vec<Self> {
        vec![Again {
            reference: "CTIZ-2026-00087-4".to_owned(),
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            institution: sample_institution(),
            answers: Answered::sample(),
            files: Vec::new(),
        }]
    }
}

impl Answered {
    fn sample() -> Self {
        Self {
            kind: "ordinary",
            subject: String::new(),
            information: "محاضر دورات المجلس الجماعي".to_owned(),
            urgency: String::new(),
            first_name: "فاطمة الزهراء".to_owned(),
            last_name: "آيت وحمان الإدريسي".to_owned(),
            address: "تزنيت".to_owned(),
            document: "national-card",
            number: "JE••••56".to_owned(),
            delivery: "email",
            email: "fz@example.ma".to_owned(),
            phone: String::new(),
            organisation: String::new(),
            behalf: String::new(),
            language: "ar",
            objects: true,
        }
    }

    fn of(content: &Content, person: &Person) -> Self {
        let text =
            |words: &Option<Words>| words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default();
        let behalf = person.behalf.as_ref().map(|behalf| {
            let mandate = behalf.mandate.as_ref().map_or("", Words::as_str);
            let parts = [behalf.name.as_str(), behalf.capacity.as_str(), mandate];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        Self {
            kind: content.kind.code(),
            subject: text(&content.subject),
            information: content.information.as_str().to_owned(),
            urgency: text(&content.urgency),
            first_name: person.first_name.as_str().to_owned(),
            last_name: person.last_name.as_str().to_owned(),
            address: person.address.as_str().to_owned(),
            document: person.document.code(),
            number: masked(person.number.as_str()),
            delivery: person.delivery.code(),
            email: person.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            phone: text(&person.phone),
            organisation: text(&person.organisation),
            behalf: behalf.unwrap_or_default(),
            language: person.language.code(),
            objects: person.objects_to_publication,
        }
    }
}

/// The ends of a number, enough to see a slip; a short one is hidden whole.
fn masked(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    if letters.len() < 6 {
        return "••••".to_owned();
    }
    let ends = |part: &[char]| part.iter().collect::<String>();
    format!("{}••••{}", ends(&letters[..2]), ends(&letters[letters.len() - 2..]))
}

/// `GET requests/new/check`
pub async fn show(visit: Visit, place: Place) -> Result<Response, Failure> {
    match place.desk() {
        Some(desk) => page(&visit, desk, FormState::new(), StatusCode::OK).await,
        None => Ok(visit.see("requests/new")),
    }
}

/// `POST requests/new/check`: files.
pub async fn post(place: Place, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let web = &visit.web;
    let key = fields.form_key().ok_or(Failure::Form)?;
    let Some(desk) = place.into_desk() else { return without_desk(&visit, key).await };
    let (most, hour) = (web.config.limits.filings_per_hour, SignedDuration::from_hours(1));
    let now = web.portal.clock.now();
    if let Err(often) = web.limiter.admits(Limited::Filing, &visit.address, most, hour, now) {
        let mut form = FormState::new();
        form.wrong("", "wrong-too-many-filings", Args::new());
        return Ok(often.on(page(&visit, &desk, form, StatusCode::TOO_MANY_REQUESTS).await?));
    }
    let filed = filing::file(&web.portal, &desk, key).await;
    match &filed {
        Ok(changed) if !changed.repeated() => telemetry::filing_recorded(),
        _ => web.limiter.forgive(Limited::Filing, &visit.address),
    }
    match filed {
        Ok(changed) => filed_page(&visit, changed.into_case(&web.portal).await?).await,
        Err(NotFiled::Incomplete(problems)) => {
            Ok(visit.see(problems.first().map_or("requests/new", steps::page_of)))
        }
        Err(NotFiled::Failed(app::Error::FormUsed { case })) => ask_again(&visit, desk, case).await,
        // The day of the draft ended this moment.
        Err(NotFiled::Failed(app::Error::FilesGone)) => Ok(visit.see("requests/new")),
        Err(NotFiled::Failed(error)) => Err(error.into()),
    }
}

/// The draft is gone: either the same form was filed a moment ago, or a day has passed.
async fn without_desk(visit: &Visit, key: &str) -> Result<Response, Failure> {
    match form_keys::find(&visit.web.portal.db, key).await? {
        Some(used) => {
            let stored = cases::find(&visit.web.portal.db, used.case).await?.ok_or(Failure::NotFound)?;
            filed_page(visit, stored.case).await
        }
        None => Ok(visit.see("requests/new")),
    }
}

/// The confirmation. Of several cases that of the first body that receives by the portal: it names the others.
async fn filed_page(visit: &Visit, filed: Case) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let others = filed.group.as_ref().map(|group| group.others.clone()).unwrap_or_default();
    let mut shown = filed;
    for other in others {
        if shown.received_on.is_some() {
            break;
        }
        let found = cases::find(&portal.db, other.case).await?.map(|stored| stored.case);
        shown = found.filter(|case| case.received_on.is_some()).unwrap_or(shown);
    }
    Ok(visit.see(&format!("{}/filed", links::case_place(&portal.keys, &shown))))
}

async fn ask_again(visit: &Visit, mut desk: Desk, case: CaseId) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let earlier = cases::find(&portal.db, case).await?.ok_or(Failure::NotFound)?;
    desk.renew(portal, case).await?;
    let (Ok(content), Ok(person), Some(institution)) = (
        filing::content(&filing::Bodies::of(portal), &desk.answers),
        filing::person(&desk.answers),
        steps::institution(&visit.web, &desk),
    ) else {
        return Ok(visit.see("requests/new"));
    };
    let page = Again {
        reference: earlier.case.reference.to_string(),
        place: links::case_place(&portal.keys, &earlier.case),
        institution,
        answers: Answered::of(&content, &person),
        files: kept(&desk),
    };
    visit.private_page(StatusCode::CONFLICT, steps::chrome(visit, Some(&desk)), &page)
}

async fn also(visit: &Visit, desk: &Desk) -> Result<Vec<Also>, Failure> {
    let portal = &visit.web.portal;
    let (receiving, today) = (institutions::receiving(&portal.db).await?, portal.clock.today());
    let also = |body: &Institution| {
        let receives = receiving.get(&body.code).is_some_and(|from| *from <= today);
        let last = due(portal.calendar(), Rule::Answer, false, today, &body.class).ok();
        Also { name: body.name.clone(), receives, due: last.filter(|_| receives).as_ref().map(Span::from) }
    };
    Ok(steps::also(&visit.web, desk).into_iter().map(also).collect())
}

async fn page(visit: &Visit, desk: &Desk, form: FormState, status: StatusCode) -> Result<Response, Failure> {
    let portal = &visit.web.portal;
    let content = match filing::content(&filing::Bodies::of(portal), &desk.answers) {
        Ok(content) => content,
        Err(problems) => return Ok(visit.see(problems.first().map_or("requests/new", steps::page_of))),
    };
    let Ok(person) = filing::person(&desk.answers) else { return Ok(visit.see("requests/new/person")) };
    let receives = steps::receives(&visit.web, desk).await?;
    let institution = portal.institution(&content.institution)?;
    let ends = |rule| -> Option<Due> {
        let today = portal.clock.today();
        due(portal.calendar(), rule, false, today, &institution.class).ok().filter(|_| receives)
    };
    let page = Check {
        form,
        steps: STEPS,
        also: also(visit, desk).await?,
        institution: institution.name.clone(),
        receives,
        due_on: ends(Rule::Answer).map(|due| due.due_on),
        earliest: ends(Rule::Answer).map(|due| due.earliest),
        latest: ends(Rule::Answer).map(|due| due.latest),
        urgent_due_on: ends(Rule::Urgent).filter(|_| content.kind == Kind::Urgent).map(|due| due.due_on),
        answers: Answered::of(&content, &person),
        files: kept(desk),
    };
    visit.private_page(status, steps::chrome(visit, Some(desk)), &page)
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_number_shows_its_ends_and_a_short_one_nothing() {
        assert_eq!(masked("JE123456"), "JE••••56");
        assert_eq!(masked("A12"), "••••");
    }
}
