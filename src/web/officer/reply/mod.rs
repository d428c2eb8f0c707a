//! The reply (arts 8, 16, 18): items supplied or withheld, each with its ground; a look at the letter, which
//! always shows the remedies; then it is given, or goes to a second person.

pub mod draft;
pub mod items;

use self::draft::DraftView;
use super::{
    act::{Head, record},
    office::{Office, Opened},
    texts,
    third_party::{self, Telling},
};
use crate::{
    app::{Sealer, repeats},
    domain::{
        actor::Staff,
        case::{
            Case,
            command::{Action, Command, Proposed},
            ground::{EarlierSupply, Ground},
            reply::ReplyText,
        },
        id::{ProposalId, ReplyId},
        sealed::ValueKind,
    },
    i18n::{Args, Locale, t},
    persistence::reply_drafts,
    web::{
        Failure,
        answer::{self, Reader},
        enclosures::FILES,
        forms::FormState,
        reading::Reading,
        staff::Stop,
        views::Page,
        workplace::{
            act::{Again, reading, version},
            fields::Choice,
            letter::{self, SaidItem},
            reference,
            reply::{ItemView, item_view},
            story::Step,
            told::Told,
            upload::{Kept, Upload},
        },
    },
};
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use serde::Serialize;
use std::collections::HashMap;

/// The form of a reply.
#[derive(Debug, Serialize)]
pub struct ReplyForm {
    pub(super) form: FormState,
    pub(super) head: Head,
    pub(super) information: String,
    pub(super) numbers: Vec<usize>,
    pub(super) can_add: bool,
    pub(super) grounds: Vec<Choice>,
    /// Earlier supplies to the same identity: without one R4 is no choice.
    pub(super) earlier: Vec<Choice>,
    /// Why there are none: `no-number` to look by, or `none` found.
    pub(super) no_earlier: &'static str,
    /// Third parties whose consultation the final reply closes.
    pub(super) consultations: Vec<String>,
    /// Those that were written to: each is told what becomes of its information.
    pub(super) to_tell: Vec<Telling>,
    pub(super) exceptions: Vec<Choice>,
    pub(super) kept: Vec<Kept>,
    pub(super) draft: DraftView,
    /// Texts that the institution uses often, in the language of the answer.
    pub(super) texts: Vec<Choice>,
    pub(super) changed: Vec<Step>,
}

impl Page for ReplyForm {
    const TEMPLATE: &'static str = "officer/reply.html";

    fn samples() -> Vec<Self> {
        super::samples::reply::forms()
    }
}

/// The reply as it will be read.
#[derive(Debug, Serialize)]
pub struct ReplyPreview {
    pub(super) form: FormState,
    pub(super) head: Head,
    pub(super) institution: String,
    pub(super) name: String,
    pub(super) lang: &'static str,
    pub(super) dir: &'static str,
    pub(super) text: String,
    pub(super) heading: String,
    pub(super) items: Vec<SaidItem>,
    pub(super) kept: Vec<Kept>,
    pub(super) remedies: Vec<String>,
    /// Whether the head must sign before it is given (R0).
    pub(super) needs_head: bool,
    /// Whether the institution wants each answer signed.
    pub(super) signs_off: bool,
    pub(super) can_reply: bool,
    pub(super) can_propose: bool,
    pub(super) consultations: Vec<String>,
    pub(super) to_tell: Vec<Telling>,
    pub(super) road: &'static str,
    /// Everything that was typed, for the next step.
    pub(super) typed: Vec<(String, String)>,
    pub(super) changed: Vec<Step>,
}

impl Page for ReplyPreview {
    const TEMPLATE: &'static str = "officer/reply_preview.html";

    fn samples() -> Vec<Self> {
        super::samples::reply::previews()
    }
}

/// `GET /{lang}/officer/cases/{reference}/reply`
pub async fn show(
    office: Office,
    Path(names): Path<HashMap<String, String>>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let opened = office.open(reference(&names)).await?;
    if !opened.offers(&office, Action::Reply) {
        return Ok(office.member.visit.see(&opened.path()));
    }
    let mut again = Again::fresh(opened.stored.version);
    let asked = query.as_deref().and_then(|query| query.strip_prefix("draft=")?.parse().ok());
    if let Some((fields, draft)) = draft::opened(&office, &opened, asked).await? {
        fields.into_iter().for_each(|(name, value)| again.form.put(&name, value));
        return Ok(form_page(&office, &opened, again, Vec::new(), draft).await?);
    }
    again.form.put("final", "yes");
    again.form.put("items", "1");
    for one in third_party::to_tell(opened.case(), &opened.told) {
        again.form.put(&one.field, one.disclosure);
    }
    Ok(form_page(&office, &opened, again, Vec::new(), DraftView::default()).await?)
}

/// `POST /{lang}/officer/cases/{reference}/reply`: each button says what it does.
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    upload: Upload<Office>,
) -> Result<Response, Stop> {
    let opened = upload.office.open(reference(&names)).await?;
    let fields = &upload.sent.fields;
    let step = fields.get("do");
    if !fields.get("drop").is_empty() || matches!(step, "add" | "edit" | "insert" | "save") {
        return Ok(edited(&upload, &opened, step == "save").await?);
    }
    if opened.offers(&upload.office, Action::Reply)
        && draft::is_behind(&upload.office, &opened, fields).await?
    {
        return Ok(edited(&upload, &opened, true).await?);
    }
    let earlier = items::earlier(&upload.office, &opened, fields).await?;
    let mut read = reading(&upload.office.member, fields);
    let text = reply_text(&upload, opened.case(), &mut read, &earlier);
    upload.say_refused(&mut read.form)?;
    let (Some(text), true) = (text, read.form.is_right()) else {
        let (draft, again) = (DraftView::sent(fields), Again::wrong(read.form, version(fields)));
        return Ok(form_page(&upload.office, &opened, again, upload.kept(), draft).await?);
    };
    match step {
        "send" => give(&upload, &opened, read, text, false).await,
        "propose" => give(&upload, &opened, read, text, true).await,
        _ => Ok(preview(&upload, &opened, read, &text, StatusCode::OK, Vec::new(), version(fields))?),
    }
}

/// The same form with one block more, or one file less; or as it was saved.
async fn edited(upload: &Upload<Office>, opened: &Opened, saves: bool) -> Result<Response, Failure> {
    let mut form = upload.sent.fields.state();
    let mut shown = items::numbers(&upload.sent.fields).count();
    if upload.sent.fields.get("do") == "add" {
        shown = (shown + 1).min(items::MOST);
    }
    form.values.insert("items".to_owned(), shown.to_string());
    if upload.sent.fields.get("do") == "insert"
        && let Some(text) = texts::filled(&upload.office, opened, &upload.sent.fields).await?
    {
        let written = form.text("text").to_owned();
        let text = if written.is_empty() { text } else { format!("{written}\n\n{text}") };
        form.values.insert("text".to_owned(), text);
    }
    upload.say_refused(&mut form)?;
    let may = opened.offers(&upload.office, Action::Reply);
    if saves && !may {
        // Nobody's text is lost for it: it stays in the form.
        form.wrong("", "refusal-not-permitted", Args::new());
    }
    let draft = if saves && may {
        draft::save(&upload.office, opened, &upload.sent.fields, &mut form).await?
    } else {
        DraftView::sent(&upload.sent.fields)
    };
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let again = Again::with(status, form, version(&upload.sent.fields));
    form_page(&upload.office, opened, again, upload.kept(), draft).await
}

fn reply_text(
    upload: &Upload<Office>,
    case: &Case,
    read: &mut Reading<'_>,
    earlier: &HashMap<usize, EarlierSupply>,
) -> Option<ReplyText> {
    let is_final = |code: &str| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let is_final = read.choice("final", "office-reply-final", is_final);
    let items = items::read(read, earlier, upload.office.portal().directory.newest());
    let text = read.body("text", "office-reply-text", ValueKind::AnswerText);
    let (_, files) = upload.attach(&mut read.sealer);
    // An interim reply decides nothing: third parties hear of the final one.
    let disclosed = if is_final == Some(true) { third_party::disclosed(case, read) } else { Vec::new() };
    let id = ReplyId(upload.office.portal().clock.id());
    Some(ReplyText { id, is_final: is_final?, items, text: text?, files, disclosed })
}

/// Gives the reply, or puts it before a second person.
async fn give(
    upload: &Upload<Office>,
    opened: &Opened,
    read: Reading<'_>,
    text: ReplyText,
    proposed: bool,
) -> Result<Response, Stop> {
    let office = &upload.office;
    let (files, _) = upload.attach(&mut Sealer::new(&office.portal().clock));
    let shown = text.clone();
    let told = sealed_texts(&read);
    let (command, done) = if proposed {
        let id = ProposalId(office.portal().clock.id());
        (Command::Propose { id, act: Box::new(Proposed::Reply { reply: text }) }, "propose-reply")
    } else {
        (Command::Reply(text), "reply")
    };
    let key = upload.sent.once(&office.portal().keys, opened.case().id);
    if proposed && !draft::is_behind(office, opened, &upload.sent.fields).await? {
        // What waits for a second person may come back: whoever goes on with it finds it.
        draft::save(office, opened, &upload.sent.fields, &mut FormState::new()).await?;
    }
    match record(office, opened, read, Some(command), files, key, done).await? {
        Ok(response) => {
            if !proposed {
                let state = DraftView::sent(&upload.sent.fields).revision;
                reply_drafts::remove(&office.portal().db, opened.case().id, state).await?;
            }
            Ok(response)
        }
        // A file is attached in the form alone.
        Err(again) if again.form.wrong.contains_key(FILES) => {
            let draft = DraftView::sent(&upload.sent.fields);
            Ok(form_page(office, opened, again, upload.kept(), draft).await?)
        }
        Err(again) => {
            let page = preview_of(upload, opened, &shown, &told, again.form, again.version, again.changed);
            Ok(office.member.visit.private_page(again.status, office.chrome(), &page)?)
        }
    }
}

/// The texts just sealed, to be shown before they are stored.
fn sealed_texts(read: &Reading<'_>) -> Told {
    Told(read.sealer.values().iter().map(|value| (value.sealed.value, value.text.clone())).collect())
}

fn preview(
    upload: &Upload<Office>,
    opened: &Opened,
    read: Reading<'_>,
    text: &ReplyText,
    status: StatusCode,
    changed: Vec<Step>,
    version: u32,
) -> Result<Response, Failure> {
    let told = sealed_texts(&read);
    let page = preview_of(upload, opened, text, &told, read.form, version, changed);
    upload.office.member.visit.private_page(status, upload.office.chrome(), &page)
}

fn preview_of(
    upload: &Upload<Office>,
    opened: &Opened,
    text: &ReplyText,
    told: &Told,
    form: FormState,
    version: u32,
    changed: Vec<Step>,
) -> ReplyPreview {
    let office = &upload.office;
    let case = opened.case();
    let locale = letter::locale(case.requester.language);
    let signs_off = office.actor.staff().is_some_and(Staff::awaits_signature);
    let typed = upload
        .sent
        .fields
        .iter()
        .filter(|(name, _)| !matches!(*name, "csrf" | "form_key" | "do" | "drop" | "version" | "kept"));
    let reader = Reader::new(office.portal(), locale);
    let items: Vec<ItemView> =
        text.items.iter().map(|item| item_view(reader, &item.what, &item.answer, told)).collect();
    ReplyPreview {
        head: Head::of(opened, version),
        institution: office.institution.name.of(locale.code()).to_owned(),
        name: opened.told.name(case),
        lang: locale.code(),
        dir: locale.dir(),
        text: told.text(&text.text),
        heading: heading(locale, text.is_final),
        items: letter::said(locale, &items),
        kept: upload.kept(),
        remedies: answer::remedies(locale, office.portal().clock.today(), None),
        needs_head: signs_off || text.grounds().any(Ground::needs_sign_off),
        signs_off,
        can_reply: opened.offers(office, Action::Reply),
        can_propose: opened.offers(office, Action::ProposeReply),
        consultations: if text.is_final { third_party::open_names(case, &opened.told) } else { Vec::new() },
        to_tell: third_party::tellings(case, &text.disclosed, &opened.told),
        road: case.road().code(),
        typed: typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        form,
        changed,
    }
}

/// Final or interim, in the letter's own language.
pub(super) fn heading(locale: Locale, is_final: bool) -> String {
    let key = if is_final { "office-final-reply" } else { "office-interim-reply" };
    t(locale, key, &Args::new()).unwrap_or_default()
}

async fn form_page(
    office: &Office,
    opened: &Opened,
    again: Again,
    kept: Vec<Kept>,
    draft: DraftView,
) -> Result<Response, Failure> {
    let earlier = repeats::earlier_supplies(office.portal(), opened.case()).await?;
    let locale = office.member.visit.locale;
    let shown = again.form.text("items").parse::<usize>().unwrap_or(1).clamp(1, items::MOST);
    let page = ReplyForm {
        head: Head::of(opened, again.version),
        information: opened.told.text(&opened.case().ask.information),
        numbers: (1..=shown).collect(),
        can_add: shown < items::MOST,
        grounds: items::grounds(!earlier.is_empty()),
        no_earlier: if opened.case().requester.identity.is_some() { "none" } else { "no-number" },
        earlier: earlier.iter().map(|one| items::earlier_choice(locale, one)).collect(),
        consultations: third_party::open_names(opened.case(), &opened.told),
        to_tell: third_party::to_tell(opened.case(), &opened.told),
        exceptions: items::exceptions(),
        kept,
        draft,
        texts: texts::offered(office, opened.case().requester.language).await?,
        changed: again.changed,
        form: again.form,
    };
    office.member.visit.private_page(again.status, office.chrome(), &page)
}
