//! The side of whoever is asked inside the institution: opened by a link of their own, read, answered once. They see
//! what was written for them, and the text of the request only where the office gave it; never whose it is. Where the
//! mail with their link does not arrive, their office hears of it.

use super::{Act, Changed, Error, Portal, Sealer, addressees, change, change::Target};
use crate::{
    domain::{
        actor::Actor,
        case::{
            Case,
            bounce::Bounce,
            command::Command,
            contribution::{self, Contribution},
            facts::Attachment,
        },
        id::{CaseId, MessageId},
        law::zone,
        sealed::{Sealed, ValueKind},
        text::Words,
    },
    notifications::{catalogue, message::ContributionTold},
    persistence::{NoticeTx, StoreError, absences, cases, files_of_cases::StoredFile, offices, values},
};

/// A question with the texts that whoever is asked may read.
#[derive(Debug)]
pub struct Asked {
    pub case: Case,
    pub question: Contribution,
    pub text: String,
    /// What the request says, where the office gave it and the question is open; else nothing.
    pub request: String,
    /// The names of the files of the question, in their order.
    pub files: Vec<String>,
    /// What they said themselves, and the names of the files they enclosed.
    pub answer: String,
    pub enclosed: Vec<String>,
}

/// The question of a link: its name and its secret, or of an older link `<id of the case>.1`; nothing tells which half
/// did not fit.
///
/// # Errors
/// `NotFound` for whatever opens no question.
pub async fn open(portal: &Portal, name: &str, secret: &str) -> Result<Asked, Error> {
    let (case, number) = named(portal, name, secret).ok_or(Error::NotFound)?;
    let stored = cases::find(&portal.db, case).await?.ok_or(Error::NotFound)?;
    let mut numbered = stored.case.contributions.iter().zip(1..);
    let question = numbered.find(|(one, at)| {
        number.is_none_or(|number| number == *at) && portal.keys.opens_contribution(one.id, secret)
    });
    let question = question.ok_or(Error::NotFound)?.0.clone();
    let asked = &question.asked;
    // Taken back, the link says nothing but that; of a request that is decided what was given is closed.
    let (is_open, is_asked) = (stored.case.stage.is_open(), question.withdrawn_on.is_none());
    let is_given = is_asked && is_open;
    let given = (is_given && asked.shows_request).then_some(&stored.case.ask.information);
    let typed = (is_given || is_asked && question.answered.is_some()).then_some(&asked.text);
    let own = question.answered.as_ref().map(|answered| &answered.text);
    let enclosed = question.answered.iter().flat_map(|answered| &answered.files).map(|file| &file.name);
    let names: Vec<&Sealed> = asked.files.iter().filter(|_| is_given).map(|file| &file.name).collect();
    let enclosed: Vec<&Sealed> = enclosed.collect();
    let sealed = typed.into_iter().chain(given).chain(own);
    let texts = values::read(&portal.db, sealed.chain(names.clone()).chain(enclosed.clone())).await?;
    let text = |sealed: &Sealed| texts.get(&sealed.value).cloned().unwrap_or_default();
    Ok(Asked {
        text: typed.map(text).unwrap_or_default(),
        request: given.map(text).unwrap_or_default(),
        files: names.into_iter().map(text).collect(),
        answer: own.map(text).unwrap_or_default(),
        enclosed: enclosed.into_iter().map(text).collect(),
        case: stored.case,
        question,
    })
}

/// The case of a link, and of an older one the number of the question in it.
fn named(portal: &Portal, name: &str, secret: &str) -> Option<(CaseId, Option<usize>)> {
    match name.rsplit_once('.') {
        Some((case, number)) => Some((case.parse().ok()?, Some(number.parse().ok()?))),
        None => Some((portal.keys.contribution_case(name, secret)?, None)),
    }
}

/// Why a mail did not arrive.
#[derive(Debug, Clone)]
pub enum Undelivered {
    CameBack(Bounce),
    GaveUp(String),
}

/// The mail of a question did not arrive: noted on it, and while an answer is wanted whoever has the case is told.
/// False where that was noted before.
///
/// # Errors
/// The store.
pub async fn undelivered(
    portal: &Portal,
    mail: MessageId,
    about: ContributionTold,
    why: Undelivered,
) -> Result<bool, StoreError> {
    let at = portal.clock.now();
    let tx = NoticeTx::open(&portal.db).await?;
    let case = tx.case(about.case).await?.map(|stored| stored.case);
    let new = match why {
        Undelivered::CameBack(bounce) => tx.came_back(mail, bounce, at).await?,
        Undelivered::GaveUp(error) => tx.gave_up(mail, error, at).await?,
    };
    let waiting = case
        .as_ref()
        .filter(|case| new && case.stage.is_open())
        .and_then(|case| Some((case, case.contribution(about.id).filter(|question| question.waits())?)));
    if let Some((case, question)) = waiting {
        let today = zone::legal_date(at);
        let holders = offices::holders(tx.connection(), &case.institution, today).await?;
        let office = absences::office(tx.connection(), holders, today).await?;
        let message = catalogue::contributor_undelivered(case, question);
        tx.enqueue(addressees::address(portal, message, &office, case), at).await?;
        portal.mail_is_queued();
    }
    tx.commit().await?;
    Ok(new)
}

/// Records what they say, once.
///
/// # Errors
/// A refusal: it is said already, nothing is wanted any more, the request is decided.
pub async fn answer(
    portal: &Portal,
    asked: &Asked,
    text: Words,
    attach: impl FnOnce(&mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>),
    form_key: Option<(String, String)>,
) -> Result<Changed, Error> {
    let mut sealer = Sealer::new(&portal.clock);
    let text = sealer.seal(ValueKind::Contribution, text);
    let (stored, files) = attach(&mut sealer);
    let command = Box::new(contribution::Command::Answer { text, files });
    let act = Act {
        target: Target::Existing { case: asked.case.id, expected: None },
        actor: &Actor::Contributor,
        command: Command::Contribution { id: asked.question.id, command },
        values: sealer.into_values(),
        files: stored,
        form_key,
    };
    change(portal, act).await
}
