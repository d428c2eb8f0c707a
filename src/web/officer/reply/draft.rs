//! The draft of a reply, shared by those of the institution: who saved what and when stands over the form. Of two who
//! write at once both texts are kept, and the second sees the other's.

use super::super::office::{Office, Opened};
use crate::{
    i18n::Args,
    persistence::{
        people,
        reply_drafts::{self, ReplyDraft, Saved},
    },
    web::{Failure, forms::FormState, posted::Fields},
};
use jiff::Timestamp;
use serde::Serialize;

/// Most octets of a draft.
const MOST: usize = 256 << 10;

/// What is said of no state of the answer.
const APART: [&str; 8] = ["csrf", "form_key", "do", "drop", "version", "kept", "draft", "canned"];

/// What the form says of the draft.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DraftView {
    /// The state that the form holds; 0 where nothing was saved.
    pub revision: u32,
    pub by: String,
    pub at: Option<Timestamp>,
    /// Whether it was saved right now.
    pub saved: bool,
    /// What somebody else saved meanwhile.
    pub other: Option<Other>,
    /// The states before, the newest first.
    pub earlier: Vec<State>,
}

impl DraftView {
    /// The state that a form was made from.
    pub fn sent(fields: &Fields) -> Self {
        Self { revision: fields.get("draft").parse().unwrap_or(0), ..Self::default() }
    }
}

/// The text of somebody else.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    pub revision: u32,
    pub by: String,
    pub at: Timestamp,
    /// What was written, each with the key of its label and the number of its block, 0 for none.
    pub texts: Vec<(String, usize, String)>,
}

/// A state that can be looked at.
#[derive(Debug, Clone, Serialize)]
pub struct State {
    pub revision: u32,
    pub by: String,
    pub at: Timestamp,
}

/// Whether somebody saved a newer state than the one that the form was made from: its writer sees it before the answer
/// goes any further.
pub async fn is_behind(office: &Office, opened: &Opened, fields: &Fields) -> Result<bool, Failure> {
    let newest = reply_drafts::newest_revision(&office.portal().db, opened.case().id).await?;
    Ok(newest > DraftView::sent(fields).revision)
}

/// The state that is asked for, or the newest, as fields of the form; none where nothing was saved.
pub async fn opened(
    office: &Office,
    opened: &Opened,
    asked: Option<u32>,
) -> Result<Option<(Vec<(String, String)>, DraftView)>, Failure> {
    let states = reply_drafts::of_case(&office.portal().db, opened.case().id).await?;
    let Some(state) = states.iter().find(|one| asked.is_none_or(|asked| one.revision == asked)) else {
        return Ok(None);
    };
    // Whoever goes on from an earlier state goes on knowing the newest.
    let newest = states.first().map_or(0, |one| one.revision);
    let view = DraftView { revision: newest, ..view(office, state, &states).await? };
    Ok(Some((state.fields.clone(), view)))
}

/// Saves what the form holds; a form that is too long has its fault.
pub async fn save(
    office: &Office,
    opened: &Opened,
    fields: &Fields,
    form: &mut FormState,
) -> Result<DraftView, Failure> {
    let written: Vec<(String, String)> = fields
        .iter()
        .filter(|(name, _)| !APART.contains(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let based_on = DraftView::sent(fields).revision;
    let db = &office.portal().db;
    if written.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > MOST {
        form.wrong("text", "office-draft-too-long", Args::new());
        return Ok(DraftView { revision: based_on, ..DraftView::default() });
    }
    let (case, user) = (opened.case().id, office.member.signed.person.id);
    let Saved { draft, other } =
        reply_drafts::save(db, case, based_on, user, written, office.portal().clock.now()).await?;
    let states = reply_drafts::of_case(db, case).await?;
    let names = people::names(db, other.iter().map(|one| one.by)).await?;
    let other = other.map(|one| Other {
        revision: one.revision,
        by: names.get(&one.by).cloned().unwrap_or_default(),
        at: one.at,
        texts: texts(&one),
    });
    Ok(DraftView { saved: true, other, ..view(office, &draft, &states).await? })
}

async fn view(office: &Office, state: &ReplyDraft, states: &[ReplyDraft]) -> Result<DraftView, Failure> {
    let names = people::names(&office.portal().db, states.iter().map(|one| one.by)).await?;
    let name = |one: &ReplyDraft| names.get(&one.by).cloned().unwrap_or_default();
    let earlier = states.iter().filter(|one| one.revision != state.revision);
    Ok(DraftView {
        revision: state.revision,
        by: name(state),
        at: Some(state.at),
        saved: false,
        other: None,
        earlier: earlier.map(|one| State { revision: one.revision, by: name(one), at: one.at }).collect(),
    })
}

/// The texts of a state, in the order of the form.
fn texts(draft: &ReplyDraft) -> Vec<(String, usize, String)> {
    const TEXTS: [&str; 7] = ["what", "reasons", "law", "published", "place", "basis", "text"];
    let text = |(name, value): &(String, String)| {
        let (stem, block) = name.split_once('-').unwrap_or((name, "0"));
        let is_text = TEXTS.contains(&stem) && !value.trim().is_empty();
        is_text.then(|| (format!("office-reply-{stem}"), block.parse().unwrap_or(0), value.clone()))
    };
    draft.fields.iter().filter_map(text).collect()
}
