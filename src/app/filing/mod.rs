//! From a draft to a case: what was typed is parsed, sealed and filed once, however often it is sent.

pub mod answers;
pub mod drafts;
mod parsed;

pub use self::{
    answers::{Answers, Problem, field},
    drafts::{Desk, Staged},
    parsed::{Content, OnBehalf, Person, content, institution, person},
};

use super::{Act, Changed, Error, Portal, Sealer, change};
use crate::app::change::Target;
use crate::{
    domain::{
        actor::Actor,
        case::{
            command::{Command, Filing},
            facts::{Ask, Attachment, Behalf, Identity, Kind, Requester},
        },
        sealed::ValueKind,
    },
    persistence::{cases, drafts::DraftFile, files_of_cases::StoredFile},
};

/// Why a draft was not filed.
#[derive(Debug, thiserror::Error)]
pub enum NotFiled {
    /// A step is not filled in, or not rightly: the problems, in the order of the form.
    #[error("the request is not complete")]
    Incomplete(Vec<Problem>),
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<crate::persistence::StoreError> for NotFiled {
    fn from(error: crate::persistence::StoreError) -> Self {
        NotFiled::Failed(error.into())
    }
}

/// Files the draft of a desk. The same key with the same content gives the same case.
///
/// # Errors
/// [`NotFiled`]; `Error::FormUsed` when the key was used with other content: the requester is asked.
pub async fn file(portal: &Portal, desk: &Desk, form_key: &str) -> Result<Changed, NotFiled> {
    let (content, person) = parsed::whole(portal, &desk.answers).map_err(NotFiled::Incomplete)?;
    let draft_key = &desk.answers.form_key;
    if form_key != draft_key && cases::find(&portal.db, desk.answers.case).await?.is_some() {
        // Filed already under the draft's own key, while this form was on its way.
        return Err(Error::FormUsed { case: desk.answers.case }.into());
    }
    let digest = portal.keys.content_digest(&desk.fingerprint());
    let institution = content.institution.clone();
    let number = person.number.as_str().to_owned();
    let mut sealer = Sealer::new(&portal.clock);
    let filing = sealed(&mut sealer, content, person, &desk.files);
    let act = Act {
        target: Target::New {
            case: desk.answers.case,
            institution,
            identity_number: Some(number),
            draft: Some(desk.draft),
        },
        actor: &Actor::Requester,
        command: Command::Submit(Box::new(filing)),
        values: sealer.into_values(),
        files: desk.files.iter().map(stored).collect(),
        form_key: Some((form_key.to_owned(), digest)),
    };
    let changed = change(portal, act).await?;
    if changed.repeated() {
        // Two forms of one key may lie in two drafts: the act took one away, this is the other.
        drafts::forget(portal, desk).await?;
    }
    Ok(changed)
}

fn stored(file: &DraftFile) -> StoredFile {
    StoredFile {
        file: file.file,
        path: file.path.clone(),
        size: file.size,
        media_type: file.media_type.clone(),
    }
}

/// The filing, every text behind its commitment.
fn sealed(sealer: &mut Sealer, content: Content, person: Person, files: &[DraftFile]) -> Filing {
    use ValueKind as V;
    let behalf = person.behalf.map(|behalf| Behalf {
        name: sealer.seal(V::BehalfName, behalf.name),
        capacity: sealer.seal(V::BehalfCapacity, behalf.capacity),
        mandate: sealer.seal_optional(V::BehalfMandate, behalf.mandate),
    });
    let requester = Requester {
        first_name: sealer.seal(V::FirstName, person.first_name),
        last_name: sealer.seal(V::LastName, person.last_name),
        address: Some(sealer.seal(V::Address, person.address)),
        identity: Some(Identity {
            document: person.document,
            number: sealer.seal(V::IdentityNumber, person.number),
        }),
        email: person.email.map(|email| sealer.seal_text(V::Email, email.to_string())),
        phone: sealer.seal_optional(V::Phone, person.phone),
        organisation: sealer.seal_optional(V::Organisation, person.organisation),
        behalf,
        language: person.language,
        objects_to_publication: person.objects_to_publication,
    };
    let urgency = content.urgency.filter(|_| content.kind == Kind::Urgent);
    let ask = Ask {
        subject: sealer.seal_optional(V::Subject, content.subject),
        information: sealer.seal(V::Information, content.information),
        urgency: sealer.seal_optional(V::UrgencyReason, urgency),
        delivery: person.delivery,
        kind: content.kind,
    };
    let attachments = files.iter().map(|file| attachment(sealer, file)).collect();
    Filing { requester, ask, attachments }
}

fn attachment(sealer: &mut Sealer, file: &DraftFile) -> Attachment {
    Attachment {
        file: file.file,
        name: sealer.seal_text(ValueKind::FileName, file.name.clone()),
        digest: sealer.seal_text(ValueKind::FileDigest, file.digest.clone()),
        size: file.size,
        media_type: file.media_type.clone(),
    }
}
