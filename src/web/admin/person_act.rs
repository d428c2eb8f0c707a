//! What can be done to an account, each by a form of its own: an office or a mandate begins or ends, the role changes, the account
//! goes out of use or comes back, sessions end, another first link is made.

use super::{
    Administrator, AdministratorPosted,
    choices::{self, Choice},
    mandating::{self, mandate_to_come},
    person::{Head, InName, Mandated, Office, person},
};
use crate::{
    app::{
        Portal,
        administration::{
            factor_resets,
            people::{self, Act, NotDone},
        },
    },
    domain::{
        actor::Role,
        id::{AppointmentId, MandateId},
        institution::InstitutionCode,
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
    persistence::{people::Person as Account, staff},
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, Stop},
        typed_date,
        views::Page,
    },
};
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The form of one act.
#[derive(Debug, Serialize)]
pub struct PersonAct {
    form: FormState,
    act: &'static str,
    head: Head,
    roles: Vec<Choice>,
    institutions: Vec<Choice>,
    /// The office that is to end.
    office: Option<Office>,
    /// Where open requests are in this name, which nobody would answer then.
    left: Vec<InName>,
    kinds: Vec<Choice>,
    /// The mandate that is to end.
    mandate: Option<Mandated>,
}

const ACTS: [&str; 12] = [
    "appoint",
    "end",
    "mandate",
    "end-mandate",
    "role",
    "deactivate",
    "reactivate",
    "sessions",
    "link",
    "reset",
    "confirm-reset",
    "dismiss-reset",
];

impl Page for PersonAct {
    const TEMPLATE: &'static str = "admin/person_act.html";

    fn samples() -> Vec<Self> {
        let page = |act: &'static str| {
            let mut form = FormState::new().with("reason", "<b>");
            if act == "appoint" {
                form.wrong("from", "staff-fault-has-an-office", Args::new());
            }
            PersonAct {
                form,
                act,
                head: Head::sample("officer", act == "reactivate"),
                roles: choices::roles(|_| true),
                institutions: choices::some_institutions(),
                office: (act == "end").then(|| Office::sample("held")),
                left: if act == "end" { InName::samples() } else { Vec::new() },
                kinds: mandating::kinds(),
                mandate: if act == "end-mandate" { Mandated::samples().pop() } else { None },
            }
        };
        ACTS.map(page).into()
    }
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    appointment: String,
    mandate: String,
}

fn act(names: &HashMap<String, String>) -> Result<&'static str, Failure> {
    let asked = names.get("act").map_or("", String::as_str);
    ACTS.into_iter().find(|act| *act == asked).ok_or(Failure::NotFound)
}

/// `GET /{lang}/admin/people/{user}/{act}`
pub async fn show(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Stop> {
    let act = act(&names)?;
    let portal = &member.visit.web.portal;
    let person = person(portal, &names).await?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let today = typed_date::written(portal.clock.today());
    let form = match act {
        "appoint" => FormState::new().with("from", today),
        "end" => FormState::new().with("last", today).with("appointment", asked.appointment),
        "mandate" => FormState::new().with("from", today),
        "end-mandate" => FormState::new().with("last", today).with("mandate", asked.mandate),
        _ => FormState::new(),
    };
    Ok(page(&member, StatusCode::OK, act, &person, form).await?)
}

async fn page(
    member: &Member,
    status: StatusCode,
    act: &'static str,
    person: &Account,
    form: FormState,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let office = match act {
        "end" => Some(office(portal, person, &form).await?),
        _ => None,
    };
    let left = match form.text("appointment").parse() {
        Ok(ending) if act == "end" => InName::without_office(portal, person.id, Some(ending)).await?,
        _ => Vec::new(),
    };
    let mandate = match act {
        "end-mandate" => Some(mandating::found(portal, person, &form).await?),
        _ => None,
    };
    let page = PersonAct {
        act,
        head: Head::of(person),
        roles: choices::roles(|role| act == "role" || role.is_of_institution()),
        institutions: if act == "appoint" { choices::institutions(portal) } else { Vec::new() },
        office,
        left,
        kinds: mandating::kinds(),
        mandate,
        form,
    };
    member.visit.private_page(status, member.chrome().at("admin-people"), &page)
}

async fn office(portal: &Portal, person: &Account, form: &FormState) -> Result<Office, Failure> {
    let id: AppointmentId = form.text("appointment").parse().map_err(|_| Failure::NotFound)?;
    let offices = staff::offices(&portal.db, person.id).await?;
    let office = offices.iter().find(|one| one.appointment.id == id).ok_or(Failure::NotFound)?;
    Ok(Office::of(portal, office))
}

/// `POST /{lang}/admin/people/{user}/{act}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    AdministratorPosted { member, fields }: AdministratorPosted,
) -> Result<Response, Stop> {
    let act = act(&names)?;
    let portal = &member.visit.web.portal;
    let person = person(portal, &names).await?;
    let mut read = Reading::plain(member.visit.locale, &fields);
    let doing = Act { by: member.signed.person.id, to: person.id };
    let place = format!("admin/people/{}?done={act}", person.id);
    match carried_out(portal, act, doing, &mut read).await {
        Ok(Some(more)) => Ok(member.visit.see(&format!("{place}{more}"))),
        Ok(None) => Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, act, &person, read.form).await?),
        Err(NotDone::NotFound) => Err(Failure::NotFound.into()),
        Err(NotDone::Store(error)) => Err(error.into()),
        Err(fault) => {
            if let Some(code) = fault.code() {
                say_of_office(&mut read.form, code);
            }
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, act, &person, read.form).await?)
        }
    }
}

/// What the address says more afterwards; none where something of the form is missing or wrong.
async fn carried_out(
    portal: &Portal,
    act: &str,
    doing: Act,
    read: &mut Reading<'_, ()>,
) -> Result<Option<String>, NotDone> {
    let done = Ok(Some(String::new()));
    match act {
        "appoint" => {
            let Some(office) = office_to_come(read) else { return Ok(None) };
            people::appoint(portal, doing, office).await?;
        }
        "end" => {
            let appointment = read.fields.get("appointment").parse().map_err(|_| NotDone::NotFound)?;
            let (last, reason) = (read.date("last", "staff-last"), reason(read));
            let (Some(last), Some(reason)) = (last, reason) else { return Ok(None) };
            people::end_office(portal, doing, appointment, last, &reason).await?;
        }
        "mandate" => {
            let Some(wish) = mandate_to_come(portal, read) else { return Ok(None) };
            people::give_mandate(portal, doing, wish).await?;
        }
        "end-mandate" => {
            let mandate: MandateId = read.fields.get("mandate").parse().map_err(|_| NotDone::NotFound)?;
            let (last, reason) = (read.date("last", "mandate-last"), reason(read));
            let (Some(last), Some(reason)) = (last, reason) else { return Ok(None) };
            people::end_mandate(portal, doing, mandate, last, &reason).await?;
        }
        "role" => {
            let (role, reason) = (read.choice("role", "account-role", Role::parse), reason(read));
            let (Some(role), Some(reason)) = (role, reason) else { return Ok(None) };
            people::change_role(portal, doing, role, &reason).await?;
        }
        "deactivate" | "reactivate" => {
            let Some(reason) = reason(read) else { return Ok(None) };
            people::set_active(portal, doing, act == "reactivate", &reason).await?;
        }
        "reset" => {
            let Some(reason) = reason(read) else { return Ok(None) };
            factor_resets::ask(portal, doing, &reason).await?;
        }
        "confirm-reset" | "dismiss-reset" => {
            factor_resets::settle(portal, doing, act == "confirm-reset").await?;
        }
        "sessions" => people::end_sessions(portal, doing).await?,
        _ => return Ok(Some(format!("&link={}", people::link_again(portal, doing).await?))),
    }
    done
}

fn reason(read: &mut Reading<'_, ()>) -> Option<String> {
    read.plain_line("reason", "staff-reason", limit::CITATION).map(Words::into_string)
}

/// The number of a decision, or nothing.
///
/// # Errors
/// It is too long; the form says so.
pub(super) fn decision(read: &mut Reading<'_, ()>) -> Result<Option<String>, TextProblem> {
    let typed = Words::optional(Words::line(read.fields.get("decision"), limit::SUBJECT));
    if let Err(TextProblem::TooLong { typed, limit }) = typed {
        let args = Args::new().with("typed", typed).with("limit", limit);
        read.wrong("decision", "staff-decision", "too-long", args);
    }
    Ok(typed?.map(Words::into_string))
}

/// The name of a unit, or nothing.
///
/// # Errors
/// It is too long; the form says so.
pub(super) fn unit(read: &mut Reading<'_, ()>) -> Result<Option<String>, TextProblem> {
    let typed = Words::optional(Words::line(read.fields.get("unit"), limit::NAME));
    if let Err(TextProblem::TooLong { typed, limit }) = typed {
        let args = Args::new().with("typed", typed).with("limit", limit);
        read.wrong("unit", "staff-unit", "too-long", args);
    }
    Ok(typed?.map(Words::into_string))
}

fn office_to_come(read: &mut Reading<'_, ()>) -> Option<people::Office> {
    let role =
        read.choice("role", "account-role", |code| Role::parse(code).filter(|role| role.is_of_institution()));
    let institution =
        read.choice("institution", "admin-col-institution", |code| InstitutionCode::parse(code).ok());
    let (decision, unit) = (decision(read).ok(), unit(read).ok());
    let from = read.date("from", "staff-from");
    let until = if read.is_empty("until") { Some(None) } else { read.date("until", "staff-until").map(Some) };
    Some(people::Office {
        institution: institution?,
        role: role?,
        decision: decision?,
        from: from?,
        until: until?,
        unit: unit?,
    })
}

/// The fault at the field that it is about.
pub(super) fn say_of_office(form: &mut FormState, code: &str) {
    let field = match code {
        "decision-missing" | "mandate-decision" => "decision",
        "scope-empty" => "scope",
        "no-such-institution" => "institution",
        "no-office" | "no-such-role" | "has-a-head" | "other-account" => "role",
        "has-an-office" | "has-a-mandate" | "begins-out-of-reach" => "from",
        "ends-before" | "has-ended" | "ends-later" | "ends-out-of-reach"
            if form.values.contains_key("last") =>
        {
            "last"
        }
        "ends-before" | "ends-out-of-reach" => "until",
        _ => "",
    };
    // An end that is wished for has to be a day; a first day may go without one.
    let code = if (field, code) == ("last", "ends-out-of-reach") { "last-out-of-reach" } else { code };
    form.wrong(field, &format!("staff-fault-{code}"), Args::new());
}
