//! The page on which an administrator lets the portal take nothing in for a while, corrects what people are told of it,
//! and ends it.

use super::{
    Administrator, AdministratorPosted,
    choices::Choice,
    told::{Told, told},
};
use crate::{
    app::read_only,
    domain::{
        administration::READ_ONLY,
        read_only::{Cause, Fault, ReadOnly, Said, Wish},
        text::{TextProblem, Words, limit},
    },
    i18n::Args,
    persistence::{admin_acts, outbox},
    web::{
        Failure,
        forms::FormState,
        reading::Reading,
        staff::{Member, Stop},
        typed_date,
        views::{Page, Paused},
    },
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// Acts of the list.
const ROWS: usize = 20;

/// What the page can say to have been done.
const DONE: [&str; 3] = ["begun", "ended", "meanwhile"];

/// The fields of the words for people, by language.
const SAID: [&str; 3] = ["said_ar", "said_fr", "said_en"];

/// The page.
#[derive(Debug, Serialize)]
pub struct ReadOnlyPage {
    form: FormState,
    /// How it stands; nothing where the portal is as usual.
    now: Option<Paused>,
    causes: Vec<Choice>,
    /// Mails that wait and that would wait on.
    mails: u64,
    acts: Vec<Told>,
    done: &'static str,
}

impl Page for ReadOnlyPage {
    const TEMPLATE: &'static str = "admin/read_only.html";

    fn samples() -> Vec<Self> {
        let page = |now: Option<Paused>, done| {
            let mut form = FormState::new().with("source", "<b>").with("cause", "move");
            if now.is_none() {
                form.wrong("until", "read-only-fault-ends-before", Args::new());
            }
            let acts = vec![Told::sample(2, "read-only-ended"), Told::sample(1, "read-only-begun")];
            ReadOnlyPage { form, mails: 3, causes: causes(), acts, now, done }
        };
        let mut samples = vec![page(Some(Paused::sample()), "begun"), page(None, "")];
        samples.extend(["ended", "meanwhile"].map(|done| page(None, done)));
        samples
    }
}

fn causes() -> Vec<Choice> {
    let words = |cause: &Cause| Choice::Words {
        value: cause.code(),
        key: format!("read-only-cause-{}", cause.code()),
    };
    Cause::ALL.iter().map(words).collect()
}

/// `GET /{lang}/admin/read-only`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let asked = member.visit.path.split_once("?done=").map_or("", |(_, done)| done);
    let done = DONE.into_iter().find(|done| *done == asked).unwrap_or_default();
    Ok(page(&member, StatusCode::OK, None, done).await?)
}

async fn page(
    member: &Member,
    status: StatusCode,
    form: Option<FormState>,
    done: &'static str,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let now = read_only::current(portal).await?;
    let acts = admin_acts::of(&portal.db, READ_ONLY, ROWS as u64).await?;
    let page = ReadOnlyPage {
        form: form.unwrap_or_else(|| now.as_ref().map(as_it_is).unwrap_or_default()),
        now: now.as_ref().map(|on| Paused::of(on, member.visit.locale)),
        causes: causes(),
        mails: outbox::waiting_mails(&portal.db).await?.0,
        acts: told(portal, acts).await?,
        done,
    };
    member.visit.private_page(status, member.chrome().at("admin-read-only"), &page)
}

/// The form as it was sent last.
fn as_it_is(on: &ReadOnly) -> FormState {
    let said = [&on.said.ar, &on.said.fr, &on.said.en];
    let form = FormState::new()
        .with("cause", on.cause.code())
        .with("until", typed_date::written_instant(on.expected_until))
        .with("source", on.source.clone());
    SAID.into_iter().zip(said).fold(form, |form, (name, said)| form.with(name, said.clone()))
}

/// `POST /{lang}/admin/read-only`
pub async fn submit(AdministratorPosted { member, fields }: AdministratorPosted) -> Result<Response, Stop> {
    let (portal, by) = (&member.visit.web.portal, member.signed.person.id);
    if fields.get("do") == "end" {
        let done = match read_only::end(portal, by).await? {
            read_only::Ended::Now | read_only::Ended::Before => "ended",
            read_only::Ended::Meanwhile => "meanwhile",
        };
        return Ok(member.visit.see(&format!("admin/read-only?done={done}")));
    }
    let mut read = Reading::plain(member.visit.locale, &fields);
    let wish = wish(&mut read);
    let begun = match wish {
        Some(wish) => read_only::begin(portal, by, wish).await?,
        None => return Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?),
    };
    match begun {
        Ok(()) => Ok(member.visit.see("admin/read-only?done=begun")),
        Err(fault) => {
            say(&mut read.form, fault);
            Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?)
        }
    }
}

fn wish(read: &mut Reading<'_, ()>) -> Option<Wish> {
    let cause = read.choice("cause", "read-only-cause", Cause::parse);
    let until = read.instant("until", "read-only-expected");
    let source = read.plain_line("source", "read-only-source", limit::CITATION).map(Words::into_string);
    let [ar, fr, en] = SAID.map(|name| said(read, name));
    Some(Wish {
        cause: cause?,
        expected_until: until?,
        said: Said { ar: ar?, fr: fr?, en: en? },
        source: source?,
    })
}

/// One line, or nothing.
fn said(read: &mut Reading<'_, ()>, name: &str) -> Option<String> {
    match Words::optional(Words::line(read.fields.get(name), limit::CITATION)) {
        Ok(said) => Some(said.map(Words::into_string).unwrap_or_default()),
        Err(TextProblem::TooLong { typed, limit }) => {
            let args = Args::new().with("typed", typed).with("limit", limit);
            read.wrong(name, "read-only-said", "too-long", args);
            None
        }
        Err(TextProblem::Empty) => Some(String::new()),
    }
}

fn say(form: &mut FormState, fault: Fault) {
    form.wrong("until", &format!("read-only-fault-{}", fault.code()), Args::new());
}
