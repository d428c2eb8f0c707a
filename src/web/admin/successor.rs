//! The page on which an administrator says which body takes the place of another: the form, then what would pass, then
//! one confirmed act; and before its day, taking it back.

use super::{
    Administrator, AdministratorPosted,
    choices::{self, Choice},
    moved::name,
    told::{Told, told},
};
use crate::{
    app::{Portal, addressees, directory, succession},
    domain::{
        administration::{Act, SUCCESSION},
        institution::{Directory, Institution, InstitutionCode, Names, Succession, succession::Fault},
        text::{Words, limit},
    },
    i18n::Args,
    persistence::{
        admin_acts::{self, Written},
        offices,
        successions::Held,
    },
    web::{
        Failure,
        forms::FormState,
        posted::Fields,
        reading::Reading,
        staff::{Member, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// Acts that are looked through for those of one body.
const ACTS: u64 = 500;

/// What the page can say to have been done.
const DONE: [&str; 2] = ["recorded", "taken-back"];

/// The page.
#[derive(Debug, Serialize)]
pub struct Successor {
    form: FormState,
    code: String,
    name: Names,
    today: Date,
    choices: Vec<Choice>,
    /// What stands; nothing where the body has no successor.
    standing: Option<Standing>,
    /// What would pass, before it is confirmed.
    preview: Option<Preview>,
    acts: Vec<Told>,
    done: &'static str,
}

/// A succession as lists and pages show it.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    pub to: Names,
    pub code: String,
    pub from: Date,
    pub begun: bool,
    decision: String,
}

impl Standing {
    /// The succession of an institution, as it stands on a day.
    pub fn of(portal: &Portal, one: &Succession, today: Date) -> Self {
        Self {
            to: name(portal, &one.successor),
            code: one.successor.to_string(),
            from: one.from,
            begun: one.from <= today,
            decision: one.decision.clone(),
        }
    }

    /// For the samples of pages.
    pub fn sample(one: &Institution, begun: bool) -> Self {
        Self {
            to: one.name.clone(),
            code: one.code.to_string(),
            from: jiff::civil::date(2026, 10, 15),
            begun,
            decision: "<b> 2.26.530".to_owned(),
        }
    }
}

/// What would pass.
#[derive(Debug, Serialize)]
struct Preview {
    to: Names,
    from: Date,
    open: u64,
    all: u64,
    /// Whether nobody is in office today at the body that would have it.
    vacant: bool,
}

impl Page for Successor {
    const TEMPLATE: &'static str = "admin/successor.html";

    fn samples() -> Vec<Self> {
        let mut all = Directory::builtin().iter();
        let (Some(one), Some(other)) = (all.next(), all.next()) else { return Vec::new() };
        let day = jiff::civil::date(2026, 10, 1);
        let page = |form: FormState| Successor {
            form: form.with("successor", other.code.to_string()).with("decision", "<b>"),
            code: one.code.to_string(),
            name: one.name.clone(),
            today: day,
            choices: choices::some_institutions(),
            standing: None,
            preview: None,
            acts: vec![Told::sample(2, "succession-taken-back"), Told::sample(1, "succeeded")],
            done: "",
        };
        let mut samples: Vec<Self> = Fault::ALL
            .iter()
            .map(|fault| {
                let mut form = FormState::new();
                say(&mut form, *fault);
                page(form)
            })
            .collect();
        let held =
            |open| Preview { to: other.name.clone(), from: day, open, all: open * 3, vacant: open == 1 };
        samples.extend([0, 1, 3_412].map(|n| Successor { preview: Some(held(n)), ..page(FormState::new()) }));
        let standing = |begun| Some(Standing::sample(other, begun));
        samples.extend(DONE.map(|done| Successor {
            standing: standing(false),
            done,
            ..page(FormState::new())
        }));
        samples.push(Successor { standing: standing(true), ..page(FormState::new()) });
        samples
    }
}

fn code(names: &HashMap<String, String>, portal: &Portal) -> Result<InstitutionCode, Failure> {
    let code =
        names.get("code").and_then(|code| InstitutionCode::parse(code).ok()).ok_or(Failure::NotFound)?;
    portal.directory.get(&code).ok_or(Failure::NotFound)?;
    Ok(code)
}

/// `GET /{lang}/admin/institutions/{code}/successor`
pub async fn show(
    Administrator(member): Administrator,
    Path(names): Path<HashMap<String, String>>,
) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    directory::refresh(portal).await.map_err(Failure::from)?;
    let code = code(&names, portal)?;
    let asked = member.visit.path.split_once("?done=").map_or("", |(_, done)| done);
    let done = DONE.into_iter().find(|done| *done == asked).unwrap_or_default();
    Ok(page(&member, &code, FormState::new(), None, done).await?)
}

async fn is_vacant(portal: &Portal, code: &InstitutionCode) -> Result<bool, Failure> {
    let holders = offices::holders(portal.db.read(), code, portal.clock.today()).await?;
    Ok(addressees::in_office(&holders).is_empty())
}

/// `POST /{lang}/admin/institutions/{code}/successor`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    AdministratorPosted { member, fields }: AdministratorPosted,
) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    directory::refresh(portal).await.map_err(Failure::from)?;
    let code = code(&names, portal)?;
    if fields.get("do") == "take-back" {
        return taken_back(&member, &code, &fields).await;
    }
    let mut read = Reading::plain(member.visit.locale, &fields);
    let wish = wish(&mut read, code.clone());
    let Some(wish) = wish.filter(|_| fields.get("do") != "change") else {
        let form = if fields.get("do") == "change" { fields.state() } else { read.form };
        return Ok(page(&member, &code, form, None, "").await?);
    };
    let judged = if fields.get("do") == "confirm" {
        let recorded = succession::record(portal, member.signed.person.id, wish.clone()).await?;
        match recorded {
            Ok(()) => return Ok(member.visit.see(&format!("{}?done=recorded", path(&code)))),
            Err(fault) => Err(fault),
        }
    } else {
        succession::preview(portal, &wish).await?
    };
    match judged {
        Ok(held) => {
            let Held { open, all } = held;
            let to = name(portal, &wish.successor);
            let vacant = is_vacant(portal, &wish.successor).await?;
            let preview = Preview { to, from: wish.from, open, all, vacant };
            Ok(page(&member, &code, fields.state(), Some(preview), "").await?)
        }
        Err(fault) => {
            say(&mut read.form, fault);
            Ok(page(&member, &code, read.form, None, "").await?)
        }
    }
}

async fn taken_back(member: &Member, code: &InstitutionCode, fields: &Fields) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let mut read = Reading::plain(member.visit.locale, fields);
    let reason = read.plain_line("reason", "staff-reason", limit::CITATION).map(Words::into_string);
    let successions = portal.directory.successions();
    let shown = |one: &&Succession| one.from.to_string() == fields.get("seen");
    let (Some(reason), Some(seen)) = (reason, successions.get(code).filter(shown)) else {
        if read.form.is_right() {
            // Taken back already, by this form or by somebody else.
            return Ok(member.visit.see(&path(code)));
        }
        return Ok(page(member, code, read.form, None, "").await?);
    };
    match succession::take_back(portal, member.signed.person.id, seen, &reason).await? {
        Ok(()) => Ok(member.visit.see(&format!("{}?done=taken-back", path(code)))),
        Err(fault) => {
            say(&mut read.form, fault);
            Ok(page(member, code, read.form, None, "").await?)
        }
    }
}

fn path(code: &InstitutionCode) -> String {
    format!("admin/institutions/{code}/successor")
}

fn wish(read: &mut Reading<'_, ()>, institution: InstitutionCode) -> Option<Succession> {
    let successor =
        read.choice("successor", "succession-successor", |code| InstitutionCode::parse(code).ok());
    let from = read.date("from", "succession-day");
    let decision =
        read.plain_line("decision", "succession-decision", limit::CITATION).map(Words::into_string);
    Some(Succession { institution, successor: successor?, from: from?, decision: decision? })
}

/// The fault of a wish, at the field it is about.
fn say(form: &mut FormState, fault: Fault) {
    let field = match fault {
        Fault::TooSoon | Fault::TooFar | Fault::Awaited => "from",
        Fault::Oneself | Fault::Unknown | Fault::Circle | Fault::SuccessorEnds | Fault::DoesNotReceive => {
            "successor"
        }
        Fault::HasOne | Fault::None | Fault::HasBegun => "",
    };
    form.wrong(field, &format!("succession-fault-{}", fault.code()), Args::new());
}

async fn page(
    member: &Member,
    code: &InstitutionCode,
    mut form: FormState,
    preview: Option<Preview>,
    done: &'static str,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    form.values.remove("do");
    let today = portal.clock.today();
    let about = |one: &Written| match &one.act {
        Act::Succeeded { succession, .. } => succession.institution == *code,
        Act::SuccessionTakenBack { institution, .. } => institution == code,
        _ => false,
    };
    let mut acts = admin_acts::of(&portal.db, SUCCESSION, ACTS).await?;
    acts.retain(about);
    let successions = portal.directory.successions();
    let page = Successor {
        form,
        code: code.to_string(),
        name: name(portal, code),
        today,
        choices: choices::institutions(portal),
        standing: successions.get(code).map(|one| Standing::of(portal, one, today)),
        preview,
        acts: told(portal, acts).await?,
        done,
    };
    member.visit.private_page(status, member.chrome().at("admin-institutions"), &page)
}
