//! The page on which an administrator lets the portal take nothing in for a while, corrects what people are told of it,
//! and ends it.

use super::{
    Administrator, AdministratorPosted,
    act::CountView,
    choices::Choice,
    moved::counts,
    told::{Told, told},
};
use crate::{
    app::{
        Error, Portal,
        holidays::preview::Group,
        read_only::{self, Days},
    },
    domain::{
        administration::READ_ONLY,
        law::calendar::ActFault,
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
use jiff::{Timestamp, civil::Date};
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
    /// The days that its end would not give back now.
    lost: Vec<Lost>,
    /// The dates that its end would move now; nothing unless they were asked for.
    count: Option<Count>,
    acts: Vec<Told>,
    done: &'static str,
}

/// Days that are not given back, and the word of the reason.
#[derive(Debug, Serialize)]
struct Lost {
    first: Date,
    last: Date,
    fault: &'static str,
}

impl Lost {
    fn of(days: &[Days]) -> Vec<Self> {
        let lost = |one: &Days| {
            Some(Self { first: one.first, last: one.last, fault: one.fault.as_ref().map(ActFault::code)? })
        };
        days.iter().filter_map(lost).collect()
    }

    fn sample() -> Self {
        let day = Date::constant(2029, 1, 10);
        Self { first: day, last: day, fault: "not-maintained" }
    }
}

/// The dates that an end would move.
#[derive(Debug, Serialize)]
struct Count {
    /// A case could not be read: nobody is kept from ending it by that.
    failed: bool,
    moves: Vec<CountView>,
    total: u32,
}

impl Count {
    fn of(portal: &Portal, groups: Result<Vec<Group>, Error>) -> Self {
        match groups {
            Ok(groups) => Self::counted(counts(portal, groups)),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "the dates were not counted");
                Self { failed: true, ..Self::counted(Vec::new()) }
            }
        }
    }

    fn counted(moves: Vec<CountView>) -> Self {
        Self { failed: false, total: moves.iter().map(|one| one.rows).sum(), moves }
    }
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
            let (lost, count) = (Vec::new(), None);
            ReadOnlyPage { form, mails: 3, lost, count, causes: causes(), acts, now, done }
        };
        let counted = |count| {
            let lost = vec![Lost::sample()];
            ReadOnlyPage { lost, count: Some(count), ..page(Some(Paused::sample()), "") }
        };
        let mut samples = vec![page(Some(Paused::sample()), "begun"), page(None, "")];
        samples.extend([
            counted(Count::counted(vec![CountView::sample(Some(1), false)])),
            counted(Count::counted(Vec::new())),
            counted(Count { failed: true, ..Count::counted(Vec::new()) }),
        ]);
        samples.extend(["ended", "meanwhile"].map(|done| page(None, done)));
        samples
    }
}

/// What is asked before it begins: what it will cause.
#[derive(Debug, Serialize)]
pub struct Confirm {
    form: FormState,
    until: Timestamp,
    /// The first and the last day that are given back, where any is.
    days: Option<(Date, Date)>,
    lost: Vec<Lost>,
    mails: u64,
    count: Count,
}

impl Page for Confirm {
    const TEMPLATE: &'static str = "admin/read_only_confirm.html";

    fn samples() -> Vec<Self> {
        let page = |count: Count| Confirm {
            form: FormState::new().with("source", "<b>").with("cause", "move"),
            until: Timestamp::UNIX_EPOCH,
            days: Some((Date::constant(2026, 2, 23), Date::constant(2026, 2, 24))),
            lost: Vec::new(),
            mails: 3,
            count,
        };
        let nothing = || page(Count::counted(Vec::new()));
        let both = vec![CountView::sample(Some(1), false), CountView::sample(Some(0), true)];
        vec![
            page(Count::counted(both)),
            nothing(),
            Confirm { days: None, lost: vec![Lost::sample()], ..nothing() },
            page(Count { failed: true, ..Count::counted(Vec::new()) }),
        ]
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
    let asked = member.visit.path.split_once('?').map_or("", |(_, asked)| asked);
    let done = asked.strip_prefix("done=").unwrap_or_default();
    let done = DONE.into_iter().find(|one| *one == done).unwrap_or_default();
    Ok(shown(&member, StatusCode::OK, None, done, asked == "count=1").await?)
}

async fn page(
    member: &Member,
    status: StatusCode,
    form: Option<FormState>,
    done: &'static str,
) -> Result<Response, Failure> {
    shown(member, status, form, done, false).await
}

/// All cases are gone through to count what its end moves: only when that is asked for. By the page it is ended, however
/// many there are and whatever is wrong with one.
async fn shown(
    member: &Member,
    status: StatusCode,
    form: Option<FormState>,
    done: &'static str,
    counts: bool,
) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let now = read_only::current(portal).await?;
    let acts = admin_acts::of(&portal.db, READ_ONLY, ROWS as u64).await?;
    let at = portal.clock.now();
    let count = match now.as_ref().filter(|_| counts) {
        Some(on) => Some(Count::of(portal, read_only::moves(portal, on, at).await)),
        None => None,
    };
    let days = now.as_ref().map(|on| read_only::days(portal, on, at)).unwrap_or_default();
    let page = ReadOnlyPage {
        form: form.unwrap_or_else(|| now.as_ref().map(as_it_is).unwrap_or_default()),
        now: now.as_ref().map(|on| Paused::of(on, member.visit.locale)),
        causes: causes(),
        mails: outbox::waiting_mails(&portal.db).await?.0,
        lost: Lost::of(&days),
        count,
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
    if let Some(wish) = &wish
        && fields.get("confirmed").is_empty()
        && read_only::current(portal).await?.is_none()
    {
        return match read_only::wished(portal, wish.clone()) {
            Ok(on) => Ok(confirm(&member, &on, read.form).await?),
            Err(fault) => {
                say(&mut read.form, fault);
                Ok(page(&member, StatusCode::UNPROCESSABLE_ENTITY, Some(read.form), "").await?)
            }
        };
    }
    if fields.get("do") == "change" {
        return Ok(page(&member, StatusCode::OK, Some(read.form), "").await?);
    }
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

/// What it will cause, before it begins.
async fn confirm(member: &Member, on: &ReadOnly, form: FormState) -> Result<Response, Failure> {
    let portal = &member.visit.web.portal;
    let days = read_only::days(portal, on, on.expected_until);
    let given = || days.iter().filter(|one| one.fault.is_none());
    let page = Confirm {
        form,
        until: on.expected_until,
        days: given().map(|one| one.first).min().zip(given().map(|one| one.last).max()),
        lost: Lost::of(&days),
        mails: outbox::waiting_mails(&portal.db).await?.0,
        count: Count::of(portal, read_only::moves(portal, on, on.expected_until).await),
    };
    member.visit.private_page(StatusCode::OK, member.chrome().at("admin-read-only"), &page)
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
