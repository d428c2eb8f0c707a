//! Adding an account: who, in which role and office, by which decision.

use super::{
    Administrator, AdministratorPosted,
    choices::{self, Choice},
    person_act::{decision, say_of_office, unit},
};
use crate::{
    app::{
        accounts::{NewAccount, add::NoAccount},
        administration::people,
    },
    domain::{
        actor::Role,
        email::EmailAddress,
        institution::InstitutionCode,
        language::Language,
        text::{Words, limit},
    },
    i18n::{Args, Locale},
    persistence::people::NotAdded,
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, Stop},
        typed_date,
        views::Page,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// The form of an account to come.
#[derive(Debug, Serialize)]
pub struct NewPerson {
    form: FormState,
    roles: Vec<Choice>,
    institutions: Vec<Choice>,
    languages: Vec<Tongue>,
    /// Whether the first link goes to the address by mail.
    mailed: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Tongue {
    value: &'static str,
    text: &'static str,
}

impl Page for NewPerson {
    const TEMPLATE: &'static str = "admin/new_person.html";

    fn samples() -> Vec<Self> {
        let mut wrong = FormState::new().with("name", "<b>").with("role", "delegate");
        wrong.wrong("decision", "staff-fault-decision-missing", Args::new());
        let page = |form, mailed| NewPerson {
            form,
            roles: choices::roles(|_| true),
            institutions: choices::some_institutions(),
            languages: languages(),
            mailed,
        };
        vec![page(FormState::new(), true), page(wrong, false)]
    }
}

fn languages() -> Vec<Tongue> {
    let tongue = |locale: Locale| Tongue { value: locale.code(), text: locale.native_name() };
    Locale::COMPLETE.into_iter().map(tongue).collect()
}

/// `GET /{lang}/admin/people/new`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let today = member.visit.web.portal.clock.today();
    let form = FormState::new().with("from", typed_date::written(today)).with("language", "ar");
    Ok(again(&member, StatusCode::OK, form)?)
}

fn again(member: &Member, status: StatusCode, form: FormState) -> Result<Response, Failure> {
    let page = NewPerson {
        form,
        roles: choices::roles(|_| true),
        institutions: choices::institutions(&member.visit.web.portal),
        languages: languages(),
        mailed: member.visit.web.config.mail.url.leaves(),
    };
    member.visit.private_page(status, member.chrome().at("admin-people"), &page)
}

/// `POST /{lang}/admin/people/new`
pub async fn submit(AdministratorPosted { member, fields }: AdministratorPosted) -> Result<Response, Stop> {
    let portal = &member.visit.web.portal;
    let mut read = Reading::plain(member.visit.locale, &fields);
    let Some(new) = account(&mut read, portal.clock.today()) else {
        return Ok(again(&member, StatusCode::UNPROCESSABLE_ENTITY, read.form)?);
    };
    match people::add_account(portal, member.signed.person.id, new).await {
        Ok((user, link)) => Ok(member.visit.see(&format!("admin/people/{user}?done=added&link={link}"))),
        Err(fault) => {
            say(&mut read.form, fault)?;
            Ok(again(&member, StatusCode::UNPROCESSABLE_ENTITY, read.form)?)
        }
    }
}

fn account(read: &mut Reading<'_, ()>, today: Date) -> Option<NewAccount> {
    let name = read.plain_line("name", "account-name", limit::NAME).map(Words::into_string);
    let email = EmailAddress::parse(read.fields.get("email")).ok();
    if email.is_none() {
        read.form.wrong("email", "email-wrong", Args::new());
    }
    let role = read.choice("role", "account-role", |code| {
        Role::parse(code).filter(|role| choices::ACCOUNTS.contains(role))
    });
    let language = read.choice("language", "account-language-label", |code| code.parse::<Language>().ok());
    let of_institution = role.is_some_and(Role::is_of_institution);
    let institution = InstitutionCode::parse(read.fields.get("institution")).ok();
    if of_institution && institution.is_none() {
        read.form.wrong("institution", "staff-fault-no-institution", Args::new());
    }
    let from = if of_institution { read.date("from", "staff-from") } else { Some(today) };
    let (decision, unit) = (decision(read).ok(), unit(read).ok());
    Some(NewAccount {
        email: email?,
        name: name?,
        role: role?,
        language: language?,
        // What was chosen for a role that acts for no institution does not count.
        institution: institution.filter(|_| of_institution),
        from: from?,
        decision: decision?.filter(|_| of_institution),
        unit: unit?.filter(|_| of_institution),
    })
    .filter(|_| read.form.is_right())
}

/// The fault at the field that it is about.
fn say(form: &mut FormState, fault: NoAccount) -> Result<(), Failure> {
    let (field, key) = match fault {
        NoAccount::NotAdded(NotAdded::AddressTaken) => ("email", "staff-fault-address-taken"),
        NoAccount::DemoAddress => ("email", "staff-fault-demo-address"),
        NoAccount::DecisionMissing | NoAccount::DecisionNotWanted(_) => {
            ("decision", "staff-fault-decision-missing")
        }
        NoAccount::InstitutionMissing(_)
        | NoAccount::InstitutionNotWanted(_)
        | NoAccount::NoSuchInstitution(_) => ("institution", "staff-fault-no-institution"),
        NoAccount::NoSuchRole(_) => ("role", "staff-fault-no-such-role"),
        NoAccount::NotAdded(NotAdded::Office(fault)) => {
            say_of_office(form, fault.code());
            return Ok(());
        }
        NoAccount::NotAdded(NotAdded::Store(error)) | NoAccount::Store(error) => return Err(error.into()),
    };
    form.wrong(field, key, Args::new());
    Ok(())
}
