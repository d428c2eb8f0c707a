//! From a draft to a case: what was typed is parsed, sealed and filed once, however often it is sent.

pub mod answers;
pub mod drafts;
mod parsed;

pub use self::{
    answers::{Answers, Problem, field},
    drafts::{Desk, Staged},
    parsed::{Bodies, Content, MOST_OTHERS, OnBehalf, Person, also, content, institution, person},
};

use super::{Act, Changed, Error, Portal, Sealer, change::Target, change_together};
use crate::{
    domain::{
        actor::Actor,
        case::{
            command::{Command, Filing},
            facts::{Ask, Attachment, Behalf, Identity, Kind, Requester},
            group::{Group, Sibling},
        },
        id::{CaseId, FileId},
        institution::InstitutionCode,
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

/// Files the draft of a desk: a case for each body it goes to, all of them or none. The same key with the same
/// content gives the same cases; what comes back is the first of them.
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
    let bodies = bodies(portal, desk, &content);
    let mut acts: Vec<Act<'static>> =
        bodies.iter().map(|body| act(portal, desk, &bodies, body, &content, &person)).collect();
    if let Some(first) = acts.first_mut() {
        first.form_key = Some((form_key.to_owned(), digest));
    }
    let changed = change_together(portal, acts).await?.into_iter().next().ok_or(Error::NotFound)?;
    if changed.repeated() {
        // Two forms of one key may lie in two drafts: the act took one away, this is the other.
        drafts::forget(portal, desk).await?;
    }
    Ok(changed)
}

/// The bodies in the order of their codes, each with its case to come: two forms that come at once take the
/// numbers of the same bodies in the same order, and neither waits for the other for ever.
fn bodies(portal: &Portal, desk: &Desk, content: &Content) -> Vec<Sibling> {
    let mut codes: Vec<_> = content.also.iter().chain([&content.institution]).collect();
    codes.sort();
    let case = |at: usize| if at == 0 { desk.answers.case } else { CaseId(portal.clock.id()) };
    let sibling =
        |(at, code): (usize, &InstitutionCode)| Sibling { case: case(at), institution: code.clone() };
    codes.into_iter().enumerate().map(sibling).collect()
}

/// The filing at one of the bodies. The draft and the rows of its files go with the first.
fn act(
    portal: &Portal,
    desk: &Desk,
    bodies: &[Sibling],
    body: &Sibling,
    content: &Content,
    person: &Person,
) -> Act<'static> {
    let is_first = body.case == desk.answers.case;
    let mut files = desk.files.clone();
    if !is_first {
        // The same content under an id of its own.
        files.iter_mut().for_each(|file| file.file = FileId(portal.clock.id()));
    }
    let mut sealer = Sealer::new(&portal.clock);
    let mut filing = sealed(&mut sealer, content.clone(), person.clone(), &files);
    filing.group = (bodies.len() > 1).then(|| Group {
        id: desk.answers.case,
        others: bodies.iter().filter(|other| other.case != body.case).cloned().collect(),
    });
    Act {
        target: Target::New {
            case: body.case,
            institution: body.institution.clone(),
            identity_number: Some(person.number.as_str().to_owned()),
            draft: is_first.then_some(desk.draft),
        },
        actor: &Actor::Requester,
        command: Command::Submit(Box::new(filing)),
        values: sealer.into_values(),
        files: files.iter().map(stored).collect(),
        form_key: None,
    }
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
    Filing { requester, ask, attachments, group: None }
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
