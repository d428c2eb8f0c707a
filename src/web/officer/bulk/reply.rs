//! One answer for a campaign: written once, looked at as a letter, then given to each requester as a reply of their
//! own. It has no file and rests on no earlier supply: those are of one case.

use super::{Act, Selection, named, told};
use crate::{
    app::{
        Sealer,
        joint::{self, Answer, Deed, Seen},
    },
    domain::{
        actor::Staff,
        case::{ground::Ground, reply::ReplyText},
        id::ReplyId,
        sealed::ValueKind,
    },
    web::{
        Failure,
        answer::{self, Reader},
        forms::FormState,
        officer::{
            office::Office,
            reply::{heading, items},
        },
        posted::Fields,
        reading::Reading,
        staff::Stop,
        workplace::{
            fields::Choice,
            letter::{self, SaidItem},
            reply::item_view,
            told::Told,
        },
    },
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The form of the answer, and the answer as it will be read.
#[derive(Debug, Clone, Serialize)]
pub struct Shared {
    pub(in crate::web::officer) numbers: Vec<usize>,
    pub(in crate::web::officer) can_add: bool,
    pub(in crate::web::officer) grounds: Vec<Choice>,
    pub(in crate::web::officer) exceptions: Vec<Choice>,
    /// In which languages the requesters are written to, and how many in each.
    pub(in crate::web::officer) languages: Vec<(&'static str, &'static str, usize)>,
    /// Whether the answer goes to a second person at each case.
    pub(in crate::web::officer) proposed: bool,
    pub(in crate::web::officer) letter: Option<Letter>,
}

/// The answer as it will be read.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    pub(in crate::web::officer) lang: &'static str,
    pub(in crate::web::officer) dir: &'static str,
    pub(in crate::web::officer) institution: String,
    pub(in crate::web::officer) heading: String,
    pub(in crate::web::officer) text: String,
    pub(in crate::web::officer) items: Vec<SaidItem>,
    pub(in crate::web::officer) remedies: Vec<String>,
    /// Everything that was typed, for the next step.
    pub(in crate::web::officer) typed: Vec<(String, String)>,
}

/// Fields that are not of the answer.
const APART: [&str; 9] = ["csrf", "form_key", "do", "case", "view", "all", "kept", "drop", "version"];

/// The empty form.
pub(super) fn fresh(office: &Office, selection: &Selection) -> (FormState, Shared) {
    let mut form = FormState::new();
    form.put("items", "1");
    let shared = shared(office, selection, &form);
    (form, shared)
}

/// One step of the form: a block more, the letter, or the answers themselves.
pub(super) async fn submit(
    office: &Office,
    selection: &Selection,
    fields: &Fields,
) -> Result<Response, Stop> {
    let step = fields.get("do");
    if matches!(step, "add" | "edit") {
        let mut form = fields.state();
        let more = usize::from(step == "add");
        let shown = (items::numbers(fields).count() + more).min(items::MOST);
        form.values.insert("items".to_owned(), shown.to_string());
        let shared = shared(office, selection, &form);
        return super::page(office, Act::Reply, selection, form, StatusCode::OK, Some(shared)).await;
    }
    let portal = office.portal();
    let mut read = Reading::new(office.member.visit.locale, fields, Sealer::new(&portal.clock));
    let items = items::read(&mut read, &HashMap::new(), portal.directory.newest());
    let text = read.body("text", "office-reply-text", ValueKind::AnswerText);
    named::check(office, selection, &mut read, &written(fields)).await?;
    let (Some(text), true) = (text, read.form.is_right()) else {
        let shared = shared(office, selection, &read.form);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return super::page(office, Act::Reply, selection, read.form, status, Some(shared)).await;
    };
    let (disclosed, files) = (Vec::new(), Vec::new());
    let text = ReplyText { id: ReplyId(portal.clock.id()), is_final: true, items, text, files, disclosed };
    if step == "send" && !selection.chosen.is_empty() {
        return give(office, selection, fields, text, read.sealer).await;
    }
    let mut shared = shared(office, selection, &read.form);
    shared.proposed |= text.grounds().any(Ground::needs_sign_off);
    shared.letter = Some(letter(office, selection, fields, &text, &read.sealer));
    super::page(office, Act::Reply, selection, read.form, StatusCode::OK, Some(shared)).await
}

/// To each case its own reply, once.
async fn give(
    office: &Office,
    selection: &Selection,
    fields: &Fields,
    text: ReplyText,
    sealer: Sealer,
) -> Result<Response, Stop> {
    let proposed = awaits_signature(office) || text.grounds().any(Ground::needs_sign_off);
    let said = typed(fields).map(|(name, value)| format!("{name}={value}"));
    let content = said.collect::<Vec<_>>().join("\n");
    let deed = Deed::Reply(Box::new(Answer { text, values: sealer.into_values(), proposed, content }));
    let key = fields.form_key().ok_or(Failure::Form)?;
    let seen: Vec<Seen> = selection.chosen.iter().map(|(_, seen)| *seen).collect();
    let outcomes = joint::act(office.portal(), &office.actor, &deed, &seen, key).await?;
    super::finished(office, Act::Reply, selection, told(&outcomes)).await
}

fn awaits_signature(office: &Office) -> bool {
    office.actor.staff().is_some_and(Staff::awaits_signature)
}

fn typed(fields: &Fields) -> impl Iterator<Item = (&str, &str)> {
    fields.iter().filter(|(name, _)| !APART.contains(name))
}

/// The fields in which something is written, each with its label.
fn written(fields: &Fields) -> Vec<(String, String)> {
    const WRITTEN: [&str; 6] = ["what", "reasons", "law", "published", "place", "basis"];
    let of_block = |n: usize| WRITTEN.map(|name| (items::at(name, n), format!("office-reply-{name}")));
    let text = ("text".to_owned(), "office-reply-text".to_owned());
    items::numbers(fields).flat_map(of_block).chain([text]).collect()
}

fn shared(office: &Office, selection: &Selection, form: &FormState) -> Shared {
    let shown = form.text("items").parse::<usize>().unwrap_or(1).clamp(1, items::MOST);
    let mut languages: BTreeMap<&'static str, (&'static str, usize)> = BTreeMap::new();
    for (stored, _) in &selection.chosen {
        let language = stored.case.requester.language;
        languages.entry(language.code()).or_insert((language.native_name(), 0)).1 += 1;
    }
    Shared {
        numbers: (1..=shown).collect(),
        can_add: shown < items::MOST,
        grounds: items::grounds(false),
        exceptions: items::exceptions(),
        languages: languages.into_iter().map(|(code, (native, n))| (code, native, n)).collect(),
        proposed: awaits_signature(office),
        letter: None,
    }
}

/// In the language of the first requester; each reads the frame of the letter in their own.
fn letter(
    office: &Office,
    selection: &Selection,
    fields: &Fields,
    text: &ReplyText,
    sealer: &Sealer,
) -> Letter {
    let first = selection.chosen.first().map(|(stored, _)| letter::locale(stored.case.requester.language));
    let locale = first.unwrap_or(office.member.visit.locale);
    let told = Told(sealer.values().iter().map(|value| (value.sealed.value, value.text.clone())).collect());
    let reader = Reader::new(office.portal(), locale);
    let items: Vec<_> =
        text.items.iter().map(|item| item_view(reader, &item.what, &item.answer, &told)).collect();
    Letter {
        lang: locale.code(),
        dir: locale.dir(),
        institution: office.institution.name.of(locale.code()).to_owned(),
        heading: heading(locale, true),
        text: told.text(&text.text),
        items: letter::said(locale, &items),
        remedies: answer::remedies(locale, office.portal().clock.today(), None),
        typed: typed(fields).map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    }
}
