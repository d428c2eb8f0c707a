//! The administrative court (art. 21): information, last days, the possible courts and the file to take along;
//! the portal seizes none and names none. What the requester lodged, and what came of it, can be noted here.

use super::{
    case::{Link, chrome, opened},
    complaint,
};
use crate::{
    app::{
        Error,
        following::Following,
        remedies::{self, Seized},
    },
    domain::{
        actor::Actor,
        case::{
            Case,
            available::available,
            command::Action,
            court::{CourtAction, CourtKind},
            refusal::Refusal,
        },
        complaint::{Complaint, facts::Body},
        guide::{Step, guide},
        id::{ComplaintId, CourtActionId},
        moment::Moment,
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
    web::{Failure, Posted, Visit, forms::FormState, requester::steps, typed_date, views::Page},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const KIND: &str = "kind";
const COURT: &str = "court";
const LODGED_ON: &str = "lodged_on";
const NUMBER: &str = "number";
const OF: &str = "of";
const ON: &str = "on";
const OUTCOME: &str = "outcome";

/// "Before you go to court".
#[derive(Debug, Serialize)]
pub struct CourtPage {
    place: String,
    reference: String,
    /// By when, as it is advised; none when that day has passed, or nothing has opened the way yet.
    by: Option<Date>,
    arguable: Option<Date>,
    /// Whether the way is open today: after the Commission's answer, or its silence.
    is_open: bool,
    papers: Vec<Paper>,
    actions: Vec<ActionView>,
    can_declare: bool,
}

/// A document of the file to take along.
#[derive(Debug, Serialize)]
struct Paper {
    key: &'static str,
    date: Option<Date>,
    /// After the language; empty where it has no page before its button was pressed.
    path: String,
}

/// An action that was declared.
#[derive(Debug, Serialize)]
pub struct ActionView {
    kind: &'static str,
    court: String,
    number: String,
    lodged_on: Date,
    /// Whether it was lodged after the day that is advised.
    late: bool,
    judged_on: Option<Date>,
    outcome: String,
    /// Where the judgment is noted, after the language.
    judge: String,
}

/// "I have seized the court".
#[derive(Debug, Serialize)]
pub struct Declare {
    form: FormState,
    place: String,
    reference: String,
    kinds: Vec<steps::Choice>,
    /// The complaint to the Commission after which the court was seized.
    of: String,
}

/// "The court has decided".
#[derive(Debug, Serialize)]
pub struct Judgment {
    form: FormState,
    place: String,
    reference: String,
    action: String,
    court: String,
    lodged_on: Date,
}

impl ActionView {
    /// As the case page and the page of the court show it.
    pub fn of(link: &Link, following: &Following, action: &CourtAction) -> Self {
        let declared = &action.declared;
        Self {
            kind: declared.kind.code(),
            court: following.text(&declared.court).to_owned(),
            number: following.optional(declared.number.as_ref()).to_owned(),
            lodged_on: declared.lodged_on,
            late: action.timeliness.is_doubtful(),
            judged_on: action.judgment.as_ref().map(|judgment| judgment.on),
            outcome: following.optional(action.judgment.as_ref().map(|one| &one.outcome)).to_owned(),
            judge: format!("{}/court/judgment/{}", link.place(), declared.action),
        }
    }

    /// One that waits, and one that is over.
    pub fn samples() -> Vec<Self> {
        let sample = |kind: CourtKind, judged_on: Option<Date>| Self {
            kind: kind.code(),
            court: "المحكمة الإدارية بأكادير".to_owned(),
            number: if judged_on.is_some() { "2026/7110/55".to_owned() } else { String::new() },
            lodged_on: jiff::civil::date(2026, 6, 12),
            late: judged_on.is_none(),
            outcome: judged_on.map_or("", |_| "إلغاء القرار").to_owned(),
            judged_on,
            judge: "case/CTIZ-2026-00087-4/s/court/judgment/1".to_owned(),
        };
        let judged_on = Some(jiff::civil::date(2026, 12, 1));
        let mut all: Vec<Self> = CourtKind::ALL.iter().map(|kind| sample(*kind, None)).collect();
        all.push(sample(CourtKind::Administrative, judged_on));
        all
    }
}

impl Page for CourtPage {
    const TEMPLATE: &'static str = "requester/court.html";

    fn samples() -> Vec<Self> {
        let date = Some(jiff::civil::date(2026, 7, 11));
        let link = Link { reference: "CTIZ-2026-00087-4".to_owned(), secret: "s".to_owned() };
        let papers = || PAPERS.map(|key| Paper { key, date, path: link.place() }).into();
        let page = |is_open, by, arguable| CourtPage {
            place: link.place(),
            reference: link.reference.clone(),
            by,
            arguable,
            is_open,
            papers: papers(),
            actions: if is_open { ActionView::samples() } else { Vec::new() },
            can_declare: is_open,
        };
        let mut unread = page(true, None, date);
        unread.papers = PAPERS.map(|key| Paper { key, date, path: String::new() }).into();
        vec![
            page(false, None, None),
            page(true, date, date),
            page(true, date, None),
            page(true, None, None),
            unread,
        ]
    }
}

/// The documents of a file, in the order of the ladder.
const PAPERS: [&str; 6] = [
    "court-paper-receipt",
    "court-paper-answer",
    "court-paper-complaint-head",
    "court-paper-decision-head",
    "court-paper-complaint-commission",
    "court-paper-decision-commission",
];

impl Page for Declare {
    const TEMPLATE: &'static str = "requester/court_declare.html";

    fn samples() -> Vec<Self> {
        let page = |form| Declare {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            kinds: kinds(),
            of: "1".to_owned(),
        };
        let mut wrong = FormState::new().with(COURT, "<b>&");
        let day = Args::new().with("date", "…");
        let long = Args::new().with("typed", 501).with("limit", 500);
        for (field, key, args) in [
            (KIND, "wrong-court-kind-missing", Args::new()),
            (COURT, "wrong-court-missing", Args::new()),
            (COURT, "wrong-court-too-long", long.clone()),
            (LODGED_ON, "wrong-lodged-missing", Args::new()),
            (LODGED_ON, "wrong-lodged-not-a-date", Args::new()),
            (LODGED_ON, "wrong-lodged-in-future", Args::new()),
            (LODGED_ON, "wrong-lodged-not-yet", day),
            (NUMBER, "wrong-court-too-long", long),
        ] {
            wrong.wrong(field, key, args);
        }
        vec![page(FormState::new()), page(wrong)]
    }
}

impl Page for Judgment {
    const TEMPLATE: &'static str = "requester/court_judgment.html";

    fn samples() -> Vec<Self> {
        let page = |form| Judgment {
            form,
            place: "case/CTIZ-2026-00087-4/s".to_owned(),
            reference: "CTIZ-2026-00087-4".to_owned(),
            action: "1".to_owned(),
            court: "المحكمة الإدارية بأكادير".to_owned(),
            lodged_on: jiff::civil::date(2026, 6, 12),
        };
        let mut wrong = FormState::new();
        for (field, key) in [
            (ON, "wrong-judged-missing"),
            (ON, "wrong-judged-not-a-date"),
            (ON, "wrong-judged-in-future"),
            (ON, "wrong-judged-before"),
            (OUTCOME, "wrong-outcome-missing"),
        ] {
            wrong.wrong(field, key, Args::new());
        }
        let long = Args::new().with("typed", 10_001).with("limit", 10_000);
        wrong.wrong(OUTCOME, "wrong-complaint-text-too-long", long);
        vec![page(FormState::new()), page(wrong)]
    }
}

fn kinds() -> Vec<steps::Choice> {
    steps::choices("court-kind", CourtKind::ALL.iter().map(|kind| kind.code()), false)
}

/// The complaint to the Commission after which the court comes: the last one whose way is open.
fn heard<'a>(case: &'a Case, moment: &Moment<'_>) -> Option<&'a Complaint> {
    case.complaints.iter().rev().find(|one| {
        let opens_on = one.next_window(moment).opens_on();
        one.body == Body::Commission && opens_on.is_some_and(|on| on <= moment.today)
    })
}

fn may(case: &Case, action: Action, moment: &Moment<'_>) -> bool {
    available(case, &Actor::Requester, moment).contains(&action)
}

/// `GET case/…/court`
pub async fn show(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let case = &following.case;
    let portal = &visit.web.portal;
    let moment = portal.moment(portal.clock.now(), portal.institution(&case.institution)?);
    let days = guide(case, &moment).into_iter().find_map(|step| match step {
        Step::Court { by, arguable, .. } => Some((by, arguable)),
        _ => None,
    });
    let (by, arguable) = days.unwrap_or_default();
    let page = CourtPage {
        place: link.place(),
        reference: case.reference.to_string(),
        by,
        arguable,
        is_open: heard(case, &moment).is_some(),
        papers: papers(&link, case),
        actions: case.court_actions.iter().map(|one| ActionView::of(&link, &following, one)).collect(),
        can_declare: may(case, Action::DeclareCourt, &moment),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// What to take along: each document that there is, with its page.
fn papers(link: &Link, case: &Case) -> Vec<Paper> {
    let place = link.place();
    let receipt = case.received_on.map(|on| Paper {
        key: "court-paper-receipt",
        date: Some(on),
        path: format!("{place}/receipt"),
    });
    let answers = case.replies.iter().map(|reply| Paper {
        key: "court-paper-answer",
        date: Some(reply.given_on),
        path: reply.received_on.map_or_else(String::new, |_| format!("{place}/answer/{}", reply.text.id)),
    });
    let complaints = case.complaints.iter().flat_map(|one| {
        let own = complaint::place(link, one.id);
        let (key, decided) = match one.body {
            Body::Head => ("court-paper-complaint-head", "court-paper-decision-head"),
            Body::Commission => ("court-paper-complaint-commission", "court-paper-decision-commission"),
        };
        let decision = one.said_on().map(|on| {
            let read = one.sent().is_some_and(|sent| sent.received_on.is_some());
            let path = if read { format!("{own}/decision") } else { String::new() };
            Paper { key: decided, date: Some(on), path }
        });
        std::iter::once(Paper { key, date: Some(one.received_on), path: own }).chain(decision)
    });
    receipt.into_iter().chain(answers).chain(complaints).collect()
}

/// `GET case/…/court/declare`
pub async fn declare(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    declare_page(&visit, &link, &following, FormState::new(), StatusCode::OK)
}

fn declare_page(
    visit: &Visit,
    link: &Link,
    following: &Following,
    form: FormState,
    status: StatusCode,
) -> Result<Response, Failure> {
    let case = &following.case;
    let portal = &visit.web.portal;
    let moment = portal.moment(portal.clock.now(), portal.institution(&case.institution)?);
    let Some(of) = heard(case, &moment).filter(|_| may(case, Action::DeclareCourt, &moment)) else {
        return Ok(visit.see(&format!("{}/court", link.place())));
    };
    let page = Declare {
        form,
        place: link.place(),
        reference: case.reference.to_string(),
        kinds: kinds(),
        of: of.id.to_string(),
    };
    visit.private_page(status, chrome(visit), &page)
}

/// `POST case/…/court/declare`
pub async fn declared(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let mut form = fields.state();
    let Some(seized) = seized(&mut form) else {
        return declare_page(&visit, &link, &following, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let key = fields.form_key().map(|key| (key.to_owned(), fields.digest()));
    match remedies::declare_court(&visit.web.portal, following.case.id, seized, key).await {
        Ok(_) => return Ok(visit.see(&format!("{}/court", link.place()))),
        Err(Error::Refused(Refusal::InFuture)) => {
            form.wrong(LODGED_ON, "wrong-lodged-in-future", Args::new());
        }
        Err(Error::Refused(Refusal::NotYet { opens_on: Some(on) })) => {
            let day = complaint::day(visit.locale, on);
            form.wrong(LODGED_ON, "wrong-lodged-not-yet", Args::new().with("date", day));
        }
        Err(Error::Refused(_)) => return Ok(visit.see(&format!("{}/court", link.place()))),
        Err(error) => return Err(error.into()),
    }
    declare_page(&visit, &link, &following, form, StatusCode::UNPROCESSABLE_ENTITY)
}

fn seized(form: &mut FormState) -> Option<Seized> {
    let kind = CourtKind::parse(form.text(KIND));
    if kind.is_none() {
        form.wrong(KIND, "wrong-court-kind-missing", Args::new());
    }
    let court = line(form, COURT, "wrong-court-missing");
    let lodged_on = day(form, LODGED_ON, "lodged");
    let number =
        if form.text(NUMBER).is_empty() { None } else { Some(line(form, NUMBER, "wrong-court-missing")) };
    let of: Option<ComplaintId> = form.text(OF).parse().ok();
    let number = match number {
        Some(typed) => Some(typed?),
        None => None,
    };
    Some(Seized { of: of?, kind: kind?, court: court?, lodged_on: lodged_on?, number })
}

fn line(form: &mut FormState, field: &str, missing: &str) -> Option<Words> {
    match Words::line(form.text(field), limit::CITATION) {
        Ok(words) => Some(words),
        Err(TextProblem::Empty) => {
            form.wrong(field, missing, Args::new());
            None
        }
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            form.wrong(field, "wrong-court-too-long", args);
            None
        }
    }
}

fn day(form: &mut FormState, field: &str, what: &str) -> Option<Date> {
    let read = typed_date::parse(form.text(field));
    if read.is_none() {
        let code = if form.text(field).is_empty() { "missing" } else { "not-a-date" };
        form.wrong(field, &format!("wrong-{what}-{code}"), Args::new());
    }
    read
}

/// The address of one action under a link.
#[derive(Debug, Deserialize)]
pub struct OneAction {
    reference: String,
    secret: String,
    action: String,
}

impl OneAction {
    async fn opened(self, visit: &Visit) -> Result<(Link, Following, CourtActionId), Failure> {
        let link = Link { reference: self.reference, secret: self.secret };
        let following = opened(visit, &link).await?;
        let action: CourtActionId = self.action.parse().map_err(|_| Failure::NotFound)?;
        following.case.court_action(action).ok_or(Failure::NotFound)?;
        Ok((link, following, action))
    }
}

/// `GET case/…/court/judgment/{action}`
pub async fn judgment(visit: Visit, Path(one): Path<OneAction>) -> Result<Response, Failure> {
    let (link, following, action) = one.opened(&visit).await?;
    judgment_page(&visit, &link, &following, action, FormState::new(), StatusCode::OK)
}

fn judgment_page(
    visit: &Visit,
    link: &Link,
    following: &Following,
    action: CourtActionId,
    form: FormState,
    status: StatusCode,
) -> Result<Response, Failure> {
    let found = following.case.court_action(action).ok_or(Failure::NotFound)?;
    if found.judgment.is_some() {
        return Ok(visit.see(&format!("{}/court", link.place())));
    }
    let page = Judgment {
        form,
        place: link.place(),
        reference: following.case.reference.to_string(),
        action: action.to_string(),
        court: following.text(&found.declared.court).to_owned(),
        lodged_on: found.declared.lodged_on,
    };
    visit.private_page(status, chrome(visit), &page)
}

/// `POST case/…/court/judgment/{action}`
pub async fn judged(Path(one): Path<OneAction>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let (link, following, action) = one.opened(&visit).await?;
    let mut form = fields.state();
    let on = day(&mut form, ON, "judged");
    let outcome = match Words::body(form.text(OUTCOME), limit::BODY) {
        Ok(words) => Some(words),
        Err(TextProblem::Empty) => {
            form.wrong(OUTCOME, "wrong-outcome-missing", Args::new());
            None
        }
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            form.wrong(OUTCOME, "wrong-complaint-text-too-long", args);
            None
        }
    };
    if let (Some(on), Some(outcome)) = (on, outcome) {
        let key = fields.form_key().map(|key| (key.to_owned(), fields.digest()));
        let case = following.case.id;
        match remedies::record_judgment(&visit.web.portal, case, action, on, outcome, key).await {
            Ok(_) => return Ok(visit.see(&format!("{}/court", link.place()))),
            Err(Error::Refused(Refusal::InFuture)) => form.wrong(ON, "wrong-judged-in-future", Args::new()),
            Err(Error::Refused(Refusal::BeforeReceipt)) => form.wrong(ON, "wrong-judged-before", Args::new()),
            Err(Error::Refused(_)) => return Ok(visit.see(&format!("{}/court", link.place()))),
            Err(error) => return Err(error.into()),
        }
    }
    judgment_page(&visit, &link, &following, action, form, StatusCode::UNPROCESSABLE_ENTITY)
}
