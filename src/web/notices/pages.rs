//! The page on which somebody chooses, and what it keeps.

use crate::{
    app::preferences::{self, Wish},
    domain::{actor::Role, law::zone},
    notifications::catalogue::Choice,
    notifications::message::MessageKind,
    persistence::{outbox, preferences::Owner},
    web::{
        Failure, Posted, Visit,
        forms::FormState,
        posted::Fields,
        requester::case::{Link, chrome, opened},
        staff::{Member, MemberPosted, Stop},
        views::Page,
    },
};
use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct Preferences {
    form: FormState,
    /// Where its form goes, after the language.
    path: String,
    /// The page it belongs to, after the language.
    back: String,
    /// Of a case; empty under an account.
    reference: String,
    kinds: Vec<Kind>,
    /// The day on which a mail to this account last came back for good.
    bounced_on: Option<Date>,
    /// Whether something was just kept.
    done: bool,
}

/// A kind of notice with what can be chosen.
#[derive(Debug, Serialize)]
struct Kind {
    code: &'static str,
    label: String,
    options: Vec<Choosable>,
}

#[derive(Debug, Serialize)]
struct Choosable {
    value: &'static str,
    key: String,
}

impl Page for Preferences {
    const TEMPLATE: &'static str = "notices/preferences.html";

    fn samples() -> Vec<Self> {
        let of = |role: Role, choice| {
            let kinds = crate::notifications::catalogue::chosen_by(role);
            kinds.into_iter().map(|kind| Wish { kind, choice }).collect::<Vec<_>>()
        };
        let account = |role, bounced_on, done| {
            view("account", String::new(), &of(role, Choice::Digest), bounced_on, done)
        };
        let case = "CTIZ-2026-00087-4";
        vec![
            account(Role::Officer, None, true),
            account(Role::Commission, Some(Date::constant(2026, 10, 30)), false),
            account(Role::Administrator, None, false),
            account(Role::Auditor, None, false),
            view(&format!("case/{case}/s"), case.to_owned(), &of(Role::Requester, Choice::Never), None, true),
        ]
    }
}

/// `GET account/notices`
pub async fn of_member(member: Member) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let user = member.signed.person.id;
    let wishes =
        preferences::wishes(portal, Owner::User(user), member.role()).await.map_err(Failure::from)?;
    let bounced = outbox::last_bounce_of_user(&portal.db, user).await.map_err(Failure::from)?;
    let bounced_on = bounced.map(|(at, _)| zone::legal_date(at));
    let page = view("account", String::new(), &wishes, bounced_on, is_done(&member.visit));
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("account"), &page)?)
}

/// `POST account/notices`
pub async fn choose_as_member(MemberPosted { member, fields }: MemberPosted) -> Result<Response, Stop> {
    let owner = Owner::User(member.signed.person.id);
    kept(&member.visit, owner, member.role(), &fields).await?;
    Ok(member.visit.see("account/notices?done=kept"))
}

/// `GET case/…/notices`
pub async fn of_case(visit: Visit, Path(link): Path<Link>) -> Result<Response, Failure> {
    let following = opened(&visit, &link).await?;
    let owner = Owner::Case(following.case.id);
    let wishes = preferences::wishes(&visit.web.portal, owner, Role::Requester).await?;
    let reference = following.case.reference.to_string();
    let page = view(&link.place(), reference, &wishes, None, is_done(&visit));
    visit.private_page(StatusCode::OK, chrome(&visit), &page)
}

/// `POST case/…/notices`
pub async fn choose_for_case(Path(link): Path<Link>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let following = opened(&visit, &link).await?;
    kept(&visit, Owner::Case(following.case.id), Role::Requester, &fields).await?;
    Ok(visit.see(&format!("{}/notices?done=kept", link.place())))
}

async fn kept(visit: &Visit, owner: Owner, role: Role, fields: &Fields) -> Result<(), Failure> {
    let wish = |(name, value): (&str, &str)| {
        Some(Wish { kind: MessageKind::parse(name)?, choice: Choice::parse(value)? })
    };
    let wishes: Vec<Wish> = fields.iter().filter_map(wish).collect();
    Ok(preferences::choose(&visit.web.portal, owner, role, &wishes).await?)
}

fn view(back: &str, reference: String, wishes: &[Wish], bounced_on: Option<Date>, done: bool) -> Preferences {
    let mut form = FormState::new();
    let kind = |wish: &Wish| {
        form.put(wish.kind.code(), wish.choice.code());
        let choices = wish.kind.necessity().choices().iter();
        let options = choices
            .map(|choice| Choosable { value: choice.code(), key: format!("notices-{}", choice.code()) })
            .collect();
        Kind { code: wish.kind.code(), label: format!("notices-kind-{}", wish.kind.code()), options }
    };
    let kinds = wishes.iter().map(kind).collect();
    let (path, back) = (format!("{back}/notices"), back.to_owned());
    Preferences { form, path, back, reference, kinds, bounced_on, done }
}

fn is_done(visit: &Visit) -> bool {
    visit.path.split_once("?done=").is_some_and(|(_, done)| done == "kept")
}
