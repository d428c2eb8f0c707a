//! Registering a complaint that came by counter, post or e-mail: on a request of the portal, found by its
//! reference however typed, or on one that the portal never saw, as it is declared. It is recorded as it came,
//! early or late, and a person judges.

use super::{
    bench::{Bench, Place},
    unseen,
};
use crate::{
    app::change::Target,
    domain::{
        case::{
            Case,
            command::{Command, Registration},
            facts::{Attachment, Channel},
        },
        complaint::{
            command::{Command as OnComplaint, Filing},
            facts::{Body, Grievance, Reviewed},
            reviewed::on_paper,
        },
        id::{CaseId, ComplaintId},
        institution::InstitutionCode,
        language::Language,
        reference::Reference,
        sealed::ValueKind,
        text::limit,
    },
    i18n::{self, Args, Locale},
    persistence::{cases, complaints},
    web::{
        Failure,
        complaints::in_one_or_two,
        forms::FormState,
        posted::harmless,
        reading::Reading,
        staff::Stop,
        typed_date,
        views::Page,
        workplace::{
            act::{reading, record},
            fields::Choice,
            upload::{Kept, Upload},
        },
    },
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};

/// What the address says: the reference of the request, or `none` for one that the portal never saw.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    request: String,
}

/// The word for a request that the portal never saw.
const UNSEEN: &str = "none";

/// The page: where to look for the request, and the form once it is known.
#[derive(Debug, Serialize)]
pub struct Register {
    pub(super) place: &'static str,
    pub(super) body: &'static str,
    pub(super) form: FormState,
    /// The reference of the request, `none`, or empty while it is looked for.
    pub(super) request: String,
    /// A reference was looked for and there is no such request, or none that can be complained of.
    pub(super) not_found: bool,
    pub(super) channels: Vec<Choice>,
    pub(super) reviewed: Vec<Choice>,
    pub(super) grievances: Vec<Choice>,
    pub(super) institutions: Vec<Choice>,
    pub(super) languages: Vec<Choice>,
    pub(super) kept: Vec<Kept>,
}

impl Page for Register {
    const TEMPLATE: &'static str = "hearing/register.html";

    fn samples() -> Vec<Self> {
        super::samples::registers()
    }
}

/// What the complaint is about.
enum About {
    Request(Box<Case>),
    Unseen,
}

/// `GET /{lang}/{place}/complaints/new`
pub async fn show<P: Place>(
    bench: Bench<P>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let typed = harmless(&asked.map(|Query(asked)| asked.request).unwrap_or_default());
    let today = typed_date::written(bench.portal().clock.today());
    let form = FormState::new().with("received", today).with("language", Language::Ar.code());
    let about = looked_for(&bench, &typed).await?;
    let not_found = about.is_none() && !typed.trim().is_empty();
    let form = if not_found { FormState::new().with("request", typed) } else { form };
    Ok(page(&bench, StatusCode::OK, form, Vec::new(), about.as_ref(), not_found)?)
}

/// The request of that reference, or of the complaint of that reference, where this place can take a complaint
/// about it. The Commission learns nothing more of it than what the form must offer.
async fn looked_for<P: Place>(bench: &Bench<P>, typed: &str) -> Result<Option<About>, Failure> {
    if typed == UNSEEN {
        return Ok(Some(About::Unseen));
    }
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let db = &bench.portal().db;
    let mut found = cases::find_by_reference(db, &reference).await?;
    if found.is_none()
        && let Some(case) = complaints::case_of(db, &reference).await?
    {
        found = cases::find(db, case).await?;
    }
    let own = |case: &Case| bench.code().is_none_or(|code| *code == case.institution);
    let case = found.map(|stored| stored.case).filter(|case| own(case) && case.can_be_complained_of());
    Ok(case.map(|case| About::Request(Box::new(case))))
}

fn page<P: Place>(
    bench: &Bench<P>,
    status: StatusCode,
    form: FormState,
    kept: Vec<Kept>,
    about: Option<&About>,
    not_found: bool,
) -> Result<Response, Failure> {
    let locale = bench.member.visit.locale;
    let (request, reviewed) = match about {
        None => (String::new(), Vec::new()),
        Some(About::Unseen) => (UNSEEN.to_owned(), Vec::new()),
        Some(About::Request(case)) => (case.reference.to_string(), reviewable(case, P::BODY, locale)),
    };
    let mut view = Register { request, reviewed, not_found, ..blank(P::PATH, P::BODY, form) };
    view.kept = kept;
    if P::BODY == Body::Commission && matches!(about, Some(About::Unseen)) {
        view.institutions = unseen::institutions(bench.portal(), locale);
    }
    bench.member.visit.private_page(status, bench.chrome(), &view)
}

/// The page with what is the same on every one.
pub(super) fn blank(place: &'static str, body: Body, form: FormState) -> Register {
    let words = |code: &str, key: String| Choice::Words { value: code.to_owned(), key };
    let channels = ["counter", "post", "email"].map(|code| words(code, format!("channel-{code}")));
    let grievances =
        Grievance::ALL.iter().map(|one| words(one.code(), format!("hearing-grievance-{}", one.code())));
    let name = |locale: Locale| Choice::Name {
        value: locale.code().to_owned(),
        text: locale.native_name().to_owned(),
    };
    Register {
        place,
        body: body.code(),
        form,
        request: String::new(),
        not_found: false,
        channels: channels.into(),
        reviewed: Vec::new(),
        grievances: grievances.collect(),
        institutions: Vec::new(),
        languages: Locale::COMPLETE.into_iter().map(name).collect(),
        kept: Vec::new(),
    }
}

/// What of that request can be complained of before that body, and how each is written in the form.
fn reviewable(case: &Case, body: Body, locale: Locale) -> Vec<Choice> {
    let choice = |reviewed: Reviewed| {
        let under = super::view::under_review(case, reviewed);
        let what = i18n::t(locale, &format!("hearing-short-{}", under.what), &Args::new());
        let said = [what.unwrap_or_default(), under.reference, in_one_or_two(locale, under.on)];
        let said = said.into_iter().filter(|part| !part.is_empty());
        let text = said.collect::<Vec<_>>().join(" · ");
        Choice::Name { value: reviewed.code(), text }
    };
    on_paper(case, body).into_iter().map(choice).collect()
}

/// `POST /{lang}/{place}/complaints/new`
pub async fn submit<P: Place>(upload: Upload<Bench<P>>) -> Result<Response, Stop> {
    let bench = &upload.office;
    let about = looked_for(bench, upload.sent.fields.get("request")).await?;
    let again = |status, form| page(bench, status, form, upload.kept(), about.as_ref(), about.is_none());
    if about.is_none() || !upload.sent.fields.get("drop").is_empty() {
        return Ok(again(StatusCode::OK, upload.sent.fields.state())?);
    }
    let mut read = reading(&bench.member, &upload.sent.fields);
    let (files, attachments) = upload.attach(&mut read.sealer);
    let id = ComplaintId(bench.portal().clock.id());
    let does = match &about {
        Some(About::Request(case)) => on_a_request::<P>(case, id, &mut read, attachments),
        Some(About::Unseen) | None => on_an_unseen_one(bench, id, &mut read, attachments),
    };
    upload.say_refused(&mut read.form)?;
    let key = upload.sent.once(&bench.portal().keys, "complaint");
    match record(&bench.member, read, does, files, key).await? {
        Ok(changed) => {
            // The same form sent again made no complaint of that id: the last one of the case is its own.
            let case = changed.into_case(bench.portal()).await?;
            let filed = case.complaint(id).or(case.complaints.last());
            let place = filed.map(super::bench::path::<P>).unwrap_or_default();
            Ok(bench.member.visit.see(&format!("{place}?done=register")))
        }
        Err(back) => Ok(again(back.status, back.form)?),
    }
}

fn on_a_request<P: Place>(
    case: &Case,
    id: ComplaintId,
    read: &mut Reading<'_>,
    attachments: Vec<Attachment>,
) -> Option<(Target, Command)> {
    let choices = on_paper(case, P::BODY);
    let known = |code: &str| choices.iter().copied().find(|one| one.code() == code);
    let declared =
        matches!(known(read.fields.get("reviewed")), Some(Reviewed::Declared { before: Body::Commission }));
    let reviewed = |read: &mut Reading<'_>| read.choice("reviewed", "hearing-register-reviewed", known);
    let paper = paper(read, reviewed, attachments);
    let before = if declared { unseen::declared(read, "head").map(Some) } else { Some(None) };
    let ((filing, registration), before) = (paper?, before?);
    let command = match before {
        Some(before) => OnComplaint::RegisterDeclared(Box::new(filing), registration, before),
        None => OnComplaint::Register(Box::new(filing), registration),
    };
    let target = Target::Complaint { case: case.id, complaint: id, body: P::BODY };
    Some((target, Command::Complaint { complaint: id, command: Box::new(command) }))
}

fn on_an_unseen_one<P: Place>(
    bench: &Bench<P>,
    id: ComplaintId,
    read: &mut Reading<'_>,
    attachments: Vec<Attachment>,
) -> Option<(Target, Command)> {
    let reviewed = |_: &mut Reading<'_>| Some(Reviewed::Declared { before: P::BODY });
    let paper = paper(read, reviewed, attachments);
    let before = match P::BODY {
        Body::Head => Some(None),
        Body::Commission => unseen::declared(read, "head").map(Some),
    };
    let institution: Option<InstitutionCode> = match bench.code() {
        Some(code) => Some(code.clone()),
        None => {
            let known = |code: &str| {
                let code = InstitutionCode::parse(code).ok()?;
                bench.portal().institution(&code).is_ok().then_some(code)
            };
            read.choice("institution", "hearing-register-institution", known)
        }
    };
    let unseen = unseen::read(read);
    let ((filing, registration), before, unseen) = (paper?, before?, unseen?);
    let channel = registration.channel;
    let complaint = match before {
        Some(before) => OnComplaint::RegisterDeclared(Box::new(filing), registration, before),
        None => OnComplaint::Register(Box::new(filing), registration),
    };
    let case = CaseId(bench.portal().clock.id());
    let target = Target::Declared { case, institution: institution?, complaint: id, body: P::BODY };
    Some((target, Command::Declare(Box::new(unseen.with(complaint, channel)))))
}

/// The paper itself: how and when it came, what it complains of; in the order of the form.
fn paper(
    read: &mut Reading<'_>,
    reviewed: impl FnOnce(&mut Reading<'_>) -> Option<Reviewed>,
    attachments: Vec<Attachment>,
) -> Option<(Filing, Registration)> {
    let channel = |code: &str| Channel::parse(code).filter(|channel| *channel != Channel::Portal);
    let channel = read.choice("channel", "hearing-register-channel", channel);
    let received_on = read.date("received", "hearing-register-received");
    let evidence = read.line("evidence", "office-register-evidence", ValueKind::Evidence, limit::CITATION);
    let reviewed = reviewed(read);
    let grievances: Vec<Grievance> = read.fields.all("grievance").filter_map(Grievance::parse).collect();
    if grievances.is_empty() {
        read.form.wrong("grievance", "refusal-no-grievance", Args::new());
    }
    let text = read.body("text", "hearing-register-text", ValueKind::Reasons);
    let filing = Filing { reviewed: reviewed?, grievances, text: text?, attachments };
    let registration = Registration { channel: channel?, received_on: received_on?, evidence: evidence? };
    Some((filing, registration))
}
