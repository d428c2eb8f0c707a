//! Who is signed in: read from the cookie for every request; nobody else makes a member of staff.

use crate::{
    app::accounts::{SignedIn, session},
    domain::actor::{Role, Staff},
    i18n::{self, Args},
    web::{
        Failure, Posted, Visit, Web,
        cookies::Cookie,
        posted::Fields,
        turned_away::Unkept,
        views::{Chrome, Section, Who},
        visit::see_other,
    },
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};

/// Why a page of staff is not shown.
#[derive(Debug)]
pub enum Stop {
    /// Nobody is signed in: the sign-in page of that language, and back.
    SignIn(String),
    Failed(Failure),
}

impl<F: Into<Failure>> From<F> for Stop {
    fn from(failure: F) -> Self {
        Stop::Failed(failure.into())
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self {
            Stop::SignIn(place) => see_other(&place),
            Stop::Failed(failure) => failure.into_response(),
        }
    }
}

/// A visit of somebody who is signed in.
pub struct Member {
    pub visit: Visit,
    pub signed: SignedIn,
}

impl FromRequestParts<Web> for Member {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stop> {
        let visit = Visit::from_request_parts(parts, web).await?;
        let token = Cookie::Session.read(&parts.headers, &web.public_url);
        let signed = match &token {
            Some(token) => session::resume(&web.portal, token).await?,
            None => None,
        };
        match signed {
            Some(signed) => Ok(Self { visit, signed }),
            None => Err(Stop::SignIn(sign_in_and_back(&visit, &parts.method, token.is_some()))),
        }
    }
}

/// Back to the page that was asked for; after a form, to the page it stood on. Whoever was signed in is told that this
/// ended, whoever sent something that it is not recorded.
fn sign_in_and_back(visit: &Visit, method: &axum::http::Method, was_signed_in: bool) -> String {
    let path =
        if method.is_safe() { visit.path.as_str() } else { visit.path.split('?').next().unwrap_or("") };
    let back = percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC);
    let done = match (method.is_safe(), was_signed_in) {
        // Whoever signs out of a session that has ended is where they want to be.
        (false, _) if path == "sign-out" => {
            return format!("/{}/sign-in?next=&done=signed-out", visit.locale);
        }
        (false, _) => "&done=unrecorded",
        (true, true) => "&done=ended",
        (true, false) => "",
    };
    format!("/{}/sign-in?next={back}{done}", visit.locale)
}

/// Why a form without a session is not taken in: there is a page that gives it back, or else the sign-in.
pub(in crate::web) async fn gives_back(web: &Web, request: Request, stop: Stop) -> Stop {
    match stop {
        Stop::SignIn(place) => match Unkept::signed_out(web, request).await {
            Some(unkept) => Stop::Failed(Failure::Unkept(Box::new(unkept))),
            None => Stop::SignIn(place),
        },
        failed @ Stop::Failed(_) => failed,
    }
}

/// Where a member of staff sits: a workplace that admits some and is not there for others.
pub trait Seat: Sized + Send {
    /// The seat of a member.
    ///
    /// # Errors
    /// `NotFound` for whoever has no such workplace.
    fn of_member(member: Member) -> Result<Self, Failure>;

    fn member(&self) -> &Member;
}

/// A form sent by somebody who is signed in.
pub struct MemberPosted {
    pub member: Member,
    pub fields: Fields,
}

impl FromRequest<Web> for MemberPosted {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let (mut parts, body) = request.into_parts();
        let member = match Member::from_request_parts(&mut parts, web).await {
            Ok(member) => member,
            Err(stop) => return Err(gives_back(web, Request::from_parts(parts, body), stop).await),
        };
        let posted = Posted::from_request(Request::from_parts(parts, body), web).await?;
        Ok(Self { member, fields: posted.fields })
    }
}

impl Member {
    pub fn role(&self) -> Role {
        self.signed.staff.role
    }

    /// Only for that role; for any other the page is not there.
    pub fn only(self, role: Role) -> Result<Self, Failure> {
        if self.role() == role { Ok(self) } else { Err(Failure::NotFound) }
    }

    /// The frame of a page of this person's workplace.
    pub fn chrome(&self) -> Chrome {
        let mut chrome = self.visit.chrome();
        let portal = &self.visit.web.portal;
        let locale = self.visit.locale;
        let institution = self.signed.staff.institution.as_ref().and_then(|code| portal.directory.get(code));
        let place = match institution {
            Some(institution) => Some(institution.name.of(locale.code()).to_owned()),
            // Whoever is of no institution acts for what the role says.
            None => i18n::t(locale, &format!("role-{}", self.role().code()), &Args::new()).ok(),
        };
        chrome.who = Some(Who {
            name: self.signed.person.name.clone(),
            place: place.unwrap_or_default(),
            audit: self.role() == Role::Auditor,
        });
        chrome.sections = sections(&self.signed.staff);
        chrome.dense = true;
        chrome.indexed = false;
        chrome
    }
}

const fn section(name: &'static str, path: &'static str, first: bool) -> Section {
    Section { name, path, first, end: false }
}

/// The same section behind the menu of a narrow screen.
const fn behind(section: Section) -> Section {
    Section { first: false, ..section }
}

const CASES: Section = section("office-cases", "officer", true);
const MONTH: Section = section("office-month", "officer/month", true);
const LETTERS: Section = section("office-letters", "officer/letters", true);
const REGISTER: Section = section("office-register", "officer/register", false);
const HEARING: Section = section("head-complaints", "head/complaints", true);
const LATENESS: Section = section("head-lateness", "head/lateness", false);
const HELP: Section = section("help", "help", false);
const ACCOUNT: Section = Section { end: true, ..section("account", "account", false) };

const OFFICER: &[Section] = &[CASES, MONTH, LETTERS, REGISTER, HELP, ACCOUNT];

const HEAD: &[Section] = &[
    section("head", "head", true),
    HEARING,
    CASES,
    LATENESS,
    behind(MONTH),
    behind(LETTERS),
    REGISTER,
    HELP,
    ACCOUNT,
];

const DELEGATE: &[Section] = &[CASES, HEARING, MONTH, behind(LETTERS), REGISTER, HELP, ACCOUNT];

/// Of a delegate while an officer or substitute is in office: nothing of the office but what the head hears.
const NEEDLESS: &[Section] = &[
    CASES,
    HEARING,
    behind(LETTERS),
    section("office-complaint", "officer/complaints/new", false),
    HELP,
    ACCOUNT,
];

const ADMINISTRATOR: &[Section] = &[
    section("admin", "admin", true),
    section("admin-people", "admin/people", true),
    section("admin-institutions", "admin/institutions", true),
    section("admin-calendar", "admin/calendar", true),
    section("admin-journal", "admin/journal", false),
    section("admin-outbox", "admin/outbox", false),
    section("admin-jobs", "admin/jobs", false),
    section("admin-settings", "admin/settings", false),
    section("admin-read-only", "admin/read-only", false),
    HELP,
    ACCOUNT,
];

const COMMISSION: &[Section] = &[
    section("commission", "commission", true),
    section("commission-meetings", "commission/meetings", true),
    section("commission-oversight", "commission/oversight", true),
    section("commission-register", "commission/register", false),
    section("commission-annual", "commission/annual", false),
    section("commission-letters", "commission/letters", false),
    HELP,
    ACCOUNT,
];

const AUDITOR: &[Section] = &[
    section("auditor", "auditor", true),
    section("auditor-samples", "auditor/samples", true),
    section("auditor-log", "auditor/log", true),
    HELP,
    ACCOUNT,
];

const OTHER: &[Section] = &[Section { first: true, ..HELP }, Section { first: true, ..ACCOUNT }];

fn sections(staff: &Staff) -> &'static [Section] {
    match staff.role {
        _ if !staff.in_office => OTHER,
        Role::Delegate if !staff.vacancy => NEEDLESS,
        Role::Delegate => DELEGATE,
        Role::Officer | Role::Substitute => OFFICER,
        Role::Head => HEAD,
        Role::Administrator => ADMINISTRATOR,
        Role::Commission => COMMISSION,
        Role::Auditor => AUDITOR,
        Role::Requester | Role::ThirdParty | Role::Contributor | Role::System => OTHER,
    }
}

/// The first page of whoever acts, after the language; out of office it is the own account.
pub fn workplace(staff: &Staff) -> &'static str {
    match staff.role {
        // Without a mandate its page says so.
        Role::Auditor => "auditor",
        _ if !staff.in_office => "account",
        Role::Officer | Role::Substitute | Role::Delegate => "officer",
        Role::Head => "head",
        Role::Commission => "commission",
        Role::Administrator => "admin",
        Role::Requester | Role::ThirdParty | Role::Contributor | Role::System => "account",
    }
}
