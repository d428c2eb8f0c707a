//! The days on which somebody in office is away: said, changed and taken back by themselves.

use crate::{
    domain::{actor::Role, id::UserId},
    i18n::Args,
    persistence::absences::{self, Absence},
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, MemberPosted, Stop},
        typed_date::written,
        views::Page,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;

const FIRST: &str = "first";
const LAST: &str = "last";

/// The page.
#[derive(Debug, Serialize)]
pub struct Away {
    form: FormState,
    /// What stands today.
    first_on: Option<Date>,
    last_on: Option<Date>,
    /// Whether that is over.
    over: bool,
    /// What was just done: `told`, `ended`, or nothing.
    done: &'static str,
}

impl Page for Away {
    const TEMPLATE: &'static str = "notices/away.html";

    fn samples() -> Vec<Self> {
        let days =
            Some(Absence { first_on: Date::constant(2026, 12, 14), last_on: Date::constant(2026, 12, 31) });
        let mut wrong = FormState::new();
        wrong.put(FIRST, "31/02/2026");
        wrong.wrong(FIRST, "absence-order", Args::new());
        wrong.wrong(LAST, "absence-too-long", Args::new());
        let today = Date::constant(2026, 12, 1);
        vec![
            view(FormState::new(), None, today, ""),
            view(FormState::new(), days, today, "told"),
            view(FormState::new(), days, Date::constant(2027, 1, 4), ""),
            view(wrong, None, today, ""),
        ]
    }
}

/// `GET account/absence`
pub async fn show(member: Member) -> Result<Response, Stop> {
    let done = match member.visit.path.split_once("?done=") {
        Some((_, "told")) => "told",
        Some((_, "ended")) => "ended",
        _ => "",
    };
    Ok(page(&member, StatusCode::OK, FormState::new(), done).await?)
}

/// `POST account/absence`
pub async fn tell(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let user = who_answers(&member)?;
    if fields.get("do") == "end" {
        absences::end(&portal.db, user).await.map_err(Failure::from)?;
        return Ok(member.visit.see("account/absence?done=ended"));
    }
    let mut read = Reading::plain(member.visit.locale, &fields);
    let days = read.date(FIRST, "absence-first").zip(read.date(LAST, "absence-last"));
    let Some((first_on, last_on)) = days else {
        return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, read.form, "").await?);
    };
    if last_on < first_on || last_on < portal.clock.today() {
        read.form.wrong(LAST, "absence-order", Args::new());
        return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, read.form, "").await?);
    }
    // What is longer is no absence but an office that ends, or a slip of the keys.
    if last_on >= first_on.saturating_add(1.year()) {
        read.form.wrong(LAST, "absence-too-long", Args::new());
        return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, read.form, "").await?);
    }
    let absence = Absence { first_on, last_on };
    absences::tell(&portal.db, user, absence, portal.clock.now()).await.map_err(Failure::from)?;
    Ok(member.visit.see("account/absence?done=told"))
}

/// Only who answers requests has notices that somebody else could get: nobody stands in for the head.
fn who_answers(member: &Member) -> Result<UserId, Failure> {
    let answers = matches!(member.role(), Role::Officer | Role::Substitute | Role::Delegate);
    if answers { Ok(member.signed.person.id) } else { Err(Failure::NotFound) }
}

async fn page(
    member: &Member,
    status: StatusCode,
    mut form: FormState,
    done: &'static str,
) -> Result<Response, Failure> {
    let user = who_answers(member)?;
    let portal = &member.visit.web.portal;
    let absence = absences::of(&portal.db, user).await?;
    if let Some(absence) = absence.filter(|_| status == StatusCode::OK) {
        form.put(FIRST, written(absence.first_on));
        form.put(LAST, written(absence.last_on));
    }
    let page = view(form, absence, portal.clock.today(), done);
    member.visit.private_page(status, member.chrome().at("account"), &page)
}

fn view(form: FormState, absence: Option<Absence>, today: Date, done: &'static str) -> Away {
    Away {
        form,
        first_on: absence.map(|one| one.first_on),
        last_on: absence.map(|one| one.last_on),
        over: absence.is_some_and(|one| one.last_on < today),
        done,
    }
}
