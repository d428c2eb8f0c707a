//! The third party's side of a consultation (art. 9): opened by its own secret link, read, answered once. It
//! sees what was written for it, never the request and never whose it is.

use super::{Act, Changed, Error, Portal, Sealer, change, change::Target};
use crate::{
    domain::{
        actor::Actor,
        case::{
            Case,
            command::Command,
            consultation::{Answer, Consultation, Notice},
            facts::Attachment,
        },
        id::ConsultationId,
        reference::Reference,
        sealed::{Sealed, ValueKind},
        text::Words,
    },
    persistence::{cases, files_of_cases::StoredFile, values},
};

/// A consultation with the texts that its third party may read.
#[derive(Debug)]
pub struct Consulted {
    pub case: Case,
    pub consultation: Consultation,
    pub notice: Notice,
    pub third_party: String,
    pub concerns: String,
    /// The reasons that it gave itself.
    pub reasons: String,
    /// And the files it enclosed.
    pub files: Vec<Named>,
}

/// A file by its name.
#[derive(Debug)]
pub struct Named {
    pub name: String,
    /// Octets.
    pub bytes: u64,
}

/// The consultation of a link: `CODE-2026-00001-X.1` and its secret; nothing tells which half did not fit.
///
/// # Errors
/// `NotFound` for whatever opens no consultation.
pub async fn open(portal: &Portal, name: &str, secret: &str) -> Result<Consulted, Error> {
    let (reference, number) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    let reference = Reference::find(reference).ok_or(Error::NotFound)?;
    let at = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(Error::NotFound)?;
    let stored = cases::find_by_reference(&portal.db, &reference).await?.ok_or(Error::NotFound)?;
    let found = stored.case.consultations.get(at).ok_or(Error::NotFound)?.clone();
    if !portal.keys.opens_consultation(found.id, found.link_generation, secret) {
        return Err(Error::NotFound);
    }
    let notice = found.notice.clone().ok_or(Error::NotFound)?;
    let own = found.answered.as_ref().and_then(|answered| answered.reasons.as_ref());
    let files = found.answered.iter().flat_map(|answered| &answered.files);
    let named = files.clone().map(|file| &file.name);
    let texts =
        values::read(&portal.db, [&found.third_party, &notice.concerns].into_iter().chain(own).chain(named))
            .await?;
    let text = |sealed: &Sealed| texts.get(&sealed.value).cloned().unwrap_or_default();
    Ok(Consulted {
        third_party: text(&found.third_party),
        concerns: text(&notice.concerns),
        reasons: own.map(text).unwrap_or_default(),
        files: files.map(|file| Named { name: text(&file.name), bytes: file.size }).collect(),
        notice,
        case: stored.case,
        consultation: found,
    })
}

/// Records what the third party says, once.
///
/// # Errors
/// A refusal: it has said it already, the consultation is closed, the request is decided.
pub async fn answer(
    portal: &Portal,
    consulted: &Consulted,
    answer: Answer,
    reasons: Option<Words>,
    attach: impl FnOnce(&mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>),
    form_key: Option<(String, String)>,
) -> Result<Changed, Error> {
    let id: ConsultationId = consulted.consultation.id;
    let mut sealer = Sealer::new(&portal.clock);
    let reasons = sealer.seal_optional(ValueKind::ThirdParty, reasons);
    let (stored, files) = attach(&mut sealer);
    let act = Act {
        target: Target::Existing { case: consulted.case.id, expected: None },
        actor: &Actor::ThirdParty,
        command: Command::AnswerConsultation { id, answer, reasons, files },
        values: sealer.into_values(),
        files: stored,
        form_key,
    };
    change(portal, act).await
}
