//! Where the address of a calendar is given and taken back: by the requester for a case, by a member of staff
//! for the own cases and for the institution.

use crate::{
    app::{Error, Portal, feeds},
    persistence::feeds::FeedOf,
    web::{
        Failure, Posted, Visit,
        posted::Fields,
        requester::case::{Link, chrome, opened},
        staff::{Member, MemberPosted, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Calendars {
    /// Where its forms go, after the language.
    path: String,
    /// The page it belongs to, after the language.
    back: String,
    reference: String,
    calendars: Vec<Calendar>,
    /// What was just done: `given`, `revoked`, or nothing.
    done: &'static str,
}

/// One calendar and its address, where one was given.
#[derive(Debug, Serialize)]
struct Calendar {
    /// `case`, `officer` or `institution`.
    of: &'static str,
    address: Option<String>,
}

impl Page for Calendars {
    const TEMPLATE: &'static str = "feeds/calendars.html";

    fn samples() -> Vec<Self> {
        let address = || Some("https://bayan.example/ar/calendar/ahzqd4t7mnbvc2.ics".to_owned());
        let page = |path: &str, calendars, done| Calendars {
            path: path.to_owned(),
            back: path.rsplit_once('/').map_or("", |(back, _)| back).to_owned(),
            reference: if path.starts_with("case") { "CTIZ-2026-00087-4".to_owned() } else { String::new() },
            calendars,
            done,
        };
        let one = |of, address| Calendar { of, address };
        vec![
            page("case/CTIZ-2026-00087-4/s/calendar", vec![one("case", None)], ""),
            page("case/CTIZ-2026-00087-4/s/calendar", vec![one("case", address())], "given"),
            page("account/calendar", vec![one("officer", address()), one("institution", None)], "revoked"),
        ]
    }
}

/// `GET case/…/calendar`
pub async fn of_case(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let of = FeedOf::Case { case: following.case.id, generation: following.case.link_generation };
    let page = Calendars {
        path: format!("{}/calendar", link.place()),
        back: link.place(),
        reference: following.case.reference.to_string(),
        calendars: calendars(&visit, &[("case", of)]).await?,
        done: done(&visit),
    };
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `POST case/…/calendar`
pub async fn change_of_case(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    let of = FeedOf::Case { case: following.case.id, generation: following.case.link_generation };
    let done = change(&visit.web.portal, &fields, of).await?;
    Ok(visit.see(&format!("{}/calendar?done={done}", link.place())))
}

/// `GET account/calendar`: only for who is in office at an institution.
pub async fn of_member(member: Member) -> Result<Response, Stop> {
    let feeds = of_staff(&member)?;
    let page = Calendars {
        path: "account/calendar".to_owned(),
        back: "account".to_owned(),
        reference: String::new(),
        calendars: calendars(&member.visit, &feeds).await?,
        done: done(&member.visit),
    };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("account"), &page)?)
}

/// `POST account/calendar`
pub async fn change_of_member(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let wanted = of_staff(&member)?.into_iter().find(|(name, _)| *name == fields.get("of"));
    let (_, of) = wanted.ok_or(Failure::NotFound)?;
    let done = change(&member.visit.web.portal, &fields, of).await?;
    Ok(member.visit.see(&format!("account/calendar?done={done}")))
}

fn of_staff(member: &Member) -> Result<[(&'static str, FeedOf); 2], Failure> {
    let staff = &member.signed.staff;
    let held = staff.institution.as_ref().filter(|_| staff.in_office && staff.role.is_of_institution());
    let institution = held.ok_or(Failure::NotFound)?.clone();
    let user = staff.user;
    Ok([("officer", FeedOf::Officer(user)), ("institution", FeedOf::Institution { user, institution })])
}

async fn calendars(visit: &Visit, feeds: &[(&'static str, FeedOf)]) -> Result<Vec<Calendar>, Error> {
    let mut calendars = Vec::new();
    for (name, of) in feeds {
        let token = feeds::given(&visit.web.portal, of).await?;
        let site = visit.web.public_url.as_str().trim_end_matches('/');
        let address = token.map(|token| format!("{site}/{}/calendar/{token}.ics", visit.locale));
        calendars.push(Calendar { of: name, address });
    }
    Ok(calendars)
}

/// Gives or revokes, as the button says; sent twice it does the same once.
async fn change(portal: &Portal, fields: &Fields, of: FeedOf) -> Result<&'static str, Error> {
    if fields.get("do") == "revoke" {
        feeds::revoke(portal, &of).await?;
        return Ok("revoked");
    }
    feeds::give(portal, of).await?;
    Ok("given")
}

fn done(visit: &Visit) -> &'static str {
    match visit.path.split_once("?done=") {
        Some((_, "given")) => "given",
        Some((_, "revoked")) => "revoked",
        _ => "",
    }
}
