//! The one way to change a case: load, decide, apply, append events, update the projection,
//! queue messages, commit. `change_many` does the same for a batch in one transaction.

mod announce;
mod before;
mod many;

use self::before::{Before, loaded};
use super::{Error, Portal, calendar, read_only, repeats};
use crate::{
    audit::chain::{self, Entry},
    domain::{
        actor::{Actor, ActorRecord},
        case::{
            Case,
            command::Command,
            decide::{About, decide},
            event::Event,
            linked::{self, Requesters},
        },
        complaint::facts::Body,
        figures,
        id::{CaseId, ComplaintId, DraftId, EventId},
        institution::{InstitutionCode, Succession},
        law::zone,
        moment::Moment,
        recalculation,
        sealed::Value,
    },
    persistence::{
        ChangeTx, case_words, cases, complaints, drafts,
        events::{self, Chained},
        figures::record,
        files_of_cases, form_keys, moves, reply_drafts, staged_files, unopened, values,
    },
};
use jiff::{Timestamp, civil::Date};

/// Most cases of one transaction of `change_many`.
pub const BATCH: usize = 1_000;

/// What an act is about.
#[derive(Debug, Clone)]
pub enum Target {
    /// A case to come, at that institution; the draft it was written in, if any, goes with the act.
    New {
        case: CaseId,
        institution: InstitutionCode,
        identity_number: Option<String>,
        draft: Option<DraftId>,
    },
    /// A case, as the page that was acted on saw it: what happened since is a conflict, notices that left are not.
    Existing { case: CaseId, expected: Option<u32> },
    /// A complaint to come before that body, on that case.
    Complaint { case: CaseId, complaint: ComplaintId, body: Body },
    /// A request to that institution which the portal never saw, and a complaint about it before that body.
    Declared { case: CaseId, institution: InstitutionCode, complaint: ComplaintId, body: Body },
}

/// One act with everything that is written with it.
#[derive(Debug)]
pub struct Act<'a> {
    pub target: Target,
    pub actor: &'a Actor,
    pub command: Command,
    pub values: Vec<Value>,
    /// Files already durable in the file store, waiting among the staged ones.
    pub files: Vec<files_of_cases::StoredFile>,
    /// The one-time key of the form and the digest of its content.
    pub form_key: Option<(String, String)>,
}

impl<'a> Act<'a> {
    /// An act without texts on an existing case.
    pub fn plain(case: CaseId, actor: &'a Actor, command: Command) -> Self {
        Self {
            target: Target::Existing { case, expected: None },
            actor,
            command,
            values: Vec::new(),
            files: Vec::new(),
            form_key: None,
        }
    }
}

/// What was recorded, or had been by the same form before.
#[derive(Debug, Clone)]
pub struct Changed {
    pub case: CaseId,
    pub version: u32,
    /// The case as it now stands; none when the same form had already done this.
    pub after: Option<Box<Case>>,
    /// Whether notices were queued with it.
    pub queued: bool,
}

impl Changed {
    /// Whether the same form had already done this.
    pub fn repeated(&self) -> bool {
        self.after.is_none()
    }

    /// The case as it stands now, read again where another form had changed it.
    pub async fn into_case(self, portal: &Portal) -> Result<Case, Error> {
        match self.after {
            Some(case) => Ok(*case),
            None => Ok(cases::find(&portal.db, self.case).await?.ok_or(Error::NotFound)?.case),
        }
    }
}

/// Changes one case.
///
/// # Errors
/// A refusal, a conflict, a used form, a clock that went back, or the store. Nothing is left behind.
pub async fn change(portal: &Portal, act: Act<'_>) -> Result<Changed, Error> {
    change_together(portal, vec![act]).await?.into_iter().next().ok_or(Error::NotFound)
}

/// Acts of one form, recorded all together or not at all. The first has the key of the form and takes the
/// staged files; the others name files whose bytes are those of the first. Where the form had done this
/// before, what comes back is the first alone.
///
/// # Errors
/// As [`change`].
pub async fn change_together(portal: &Portal, acts: Vec<Act<'_>>) -> Result<Vec<Changed>, Error> {
    let at = portal.recording_now()?;
    let tx = ChangeTx::open(&portal.db).await?;
    match all_recorded(portal, &tx, acts, at).await {
        Ok(changed) if changed.iter().all(Changed::repeated) => {
            tx.rollback().await?;
            Ok(changed)
        }
        Ok(changed) => {
            tx.commit().await?;
            if changed.iter().any(|one| one.queued) {
                portal.mail_is_queued();
            }
            Ok(changed)
        }
        Err(error) => {
            tx.rollback().await?;
            Err(error)
        }
    }
}

async fn all_recorded(
    portal: &Portal,
    tx: &ChangeTx,
    acts: Vec<Act<'_>>,
    at: Timestamp,
) -> Result<Vec<Changed>, Error> {
    calendar::refresh_in(portal, tx).await?;
    read_only::lets_in(tx, acts.iter().map(|act| &act.command)).await?;
    let mut changed: Vec<Changed> = Vec::with_capacity(acts.len());
    for act in acts {
        let files = if changed.is_empty() { Files::Staged } else { Files::Taken };
        changed.push(recorded(portal, tx, act, at, files).await?);
        if changed.iter().any(Changed::repeated) {
            break;
        }
    }
    Ok(changed)
}

/// Where the files of an act are: among the staged ones, or taken from there by an act before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Files {
    Staged,
    Taken,
}

/// Changes up to `BATCH` cases in one transaction. A refusal, a conflict or a used form takes back its act alone,
/// with the number and the key that it had taken; any other error undoes all.
pub async fn change_many(portal: &Portal, acts: Vec<Act<'_>>) -> Result<Vec<Result<Changed, Error>>, Error> {
    debug_assert!(acts.len() <= BATCH);
    let at = portal.recording_now()?;
    let tx = ChangeTx::open(&portal.db).await?;
    let results = match many::each_recorded(portal, &tx, acts, at).await {
        Ok(results) => results,
        Err(error) => {
            tx.rollback().await?;
            return Err(error);
        }
    };
    tx.commit().await?;
    if results.iter().flatten().any(|changed| changed.queued) {
        portal.mail_is_queued();
    }
    Ok(results)
}

async fn recorded(
    portal: &Portal,
    tx: &ChangeTx,
    act: Act<'_>,
    at: Timestamp,
    files: Files,
) -> Result<Changed, Error> {
    let (case, identity_number, draft) = match &act.target {
        Target::New { case, identity_number, draft, .. } => (*case, identity_number.clone(), *draft),
        Target::Existing { case, .. } | Target::Complaint { case, .. } | Target::Declared { case, .. } => {
            (*case, None, None)
        }
    };
    if let Some((key, digest)) = &act.form_key
        && let Some(used) = form_keys::take(tx, key, digest, case, 0, at).await?
    {
        return if used.digest == *digest {
            Ok(Changed { case: used.case, version: used.version, after: None, queued: false })
        } else {
            Err(Error::FormUsed { case: used.case })
        };
    }
    let before = loaded(portal, tx, &act.target, at).await?;
    check_linked(portal, tx, &before, &act.command).await?;
    let (entries, after) = decided(portal, &before, act.actor, act.command, at)?;
    let version = before.version() + u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let head = chain_head(&before);
    write(portal, tx, &before, &after, version, &entries, &head).await?;
    if before.version() == 0 {
        case_words::record(tx, &after, &act.values);
    }
    values::insert(tx, &portal.keys.identity, after.id, act.values, None)?;
    if files == Files::Staged && !staged_files::take(tx, &act.files).await? {
        return Err(Error::FilesGone);
    }
    files_of_cases::insert(tx, after.id, &act.files)?;
    if let Some(number) = identity_number {
        let mark = portal.keys.identity_mark(&after.institution, zone::legal_date(at).year(), &number);
        files_of_cases::mark_identity(tx, after.id, &mark);
    }
    let queued = announce::announce(portal, tx, &after, &entries, at).await?;
    if let Some(draft) = draft {
        drafts::consume(tx, draft);
    }
    tx.flush().await?;
    Ok(Changed { case: after.id, version, after: Some(Box::new(after)), queued })
}

/// What a command says of another case is compared with that case, as it stands in this transaction.
async fn check_linked(
    portal: &Portal,
    tx: &ChangeTx,
    before: &Before,
    command: &Command,
) -> Result<(), Error> {
    let Before::Case(stored) = before else { return Ok(()) };
    let named = linked::named(&stored.case, command);
    if named.is_empty() {
        return Ok(());
    }
    // An act before this one in a batch may have made or changed such a case.
    tx.flush().await?;
    for id in named {
        let other = cases::peek(tx, id).await?.map(|stored| stored.case);
        let is_original = linked::original(&stored.case, command).is_some_and(|one| one.case == id);
        let requesters = match other.as_ref().filter(|_| is_original) {
            Some(other) => repeats::requesters(portal, tx, &stored.case, other).await?,
            None => Requesters::Unknown,
        };
        linked::check(&stored.case, command, id, other.as_ref(), requesters)?;
    }
    Ok(())
}

fn decided(
    portal: &Portal,
    before: &Before,
    actor: &Actor,
    command: Command,
    at: Timestamp,
) -> Result<(Vec<Entry>, Case), Error> {
    let moment = portal.moment(at, portal.institution(before.origin())?);
    let mut entries = Vec::new();
    let mut case = before.stored().map(|stored| stored.case.clone());
    let mut record = |case: &mut Option<Case>, actor: &Actor, event: Event| {
        let entry = entry(portal, before, entries.len(), actor, event, at);
        let recorded = entry.clone().recorded();
        match case {
            Some(case) => case.apply(&recorded),
            None => *case = Case::opened(&recorded),
        }
        entries.push(entry);
    };
    // Nobody acts for a body whose place another has taken, nor decides by a date that an act of the calendar has moved
    // already.
    if let (Some(stored), false) = (before.stored(), matches!(command, Command::Pass { .. })) {
        for event in passed(portal, &stored.case, &moment) {
            record(&mut case, &Actor::System, event);
        }
    }
    // Passing counts nothing, so it is recorded where the case was left; what it has to follow, it follows at the new body.
    let counts_nothing = matches!(command, Command::FollowCalendar { .. } | Command::Pass { .. });
    if let (Some(stored), false) = (before.stored(), counts_nothing) {
        for event in recalculation::follow(&stored.case, portal.settled(), &moment) {
            record(&mut case, &Actor::System, event);
        }
    }
    let about = match (before, &case) {
        (Before::New(opening), _) => About::New(opening),
        (Before::Declared(opening, place), _) => About::Declared(opening, place),
        (Before::Case(_), Some(case)) => About::Case(case),
        (Before::Complaint(_, place), Some(case)) => About::Complaint(case, place),
        _ => return Err(Error::NotFound),
    };
    for event in decide(about, actor, command, &moment)? {
        record(&mut case, actor, event);
    }
    case.map(|case| (entries, case)).ok_or(Error::NotFound)
}

/// The successions that a case has not followed, as far as their days have come.
fn passed(portal: &Portal, case: &Case, moment: &Moment<'_>) -> Vec<Event> {
    let successions = portal.directory.successions();
    let event = |one: &Succession| Event::Passed {
        from: one.institution.clone(),
        to: one.successor.clone(),
        on: one.from,
    };
    successions.passed(&case.institution, moment.today).map(event).collect()
}

fn entry(
    portal: &Portal,
    before: &Before,
    position: usize,
    actor: &Actor,
    event: Event,
    at: Timestamp,
) -> Entry {
    Entry {
        v: chain::VERSION,
        id: EventId(portal.clock.id()),
        case: before.case(),
        seq: before.version() + 1 + u32::try_from(position).unwrap_or(u32::MAX),
        actor: ActorRecord::from(actor),
        happened_on: event.happened_on().unwrap_or_else(|| zone::legal_date(at)),
        recorded_at: at,
        event,
    }
}

fn chain_head(before: &Before) -> String {
    before.stored().map_or_else(|| chain::GENESIS.to_owned(), |stored| stored.head_hash.clone())
}

async fn write(
    portal: &Portal,
    tx: &ChangeTx,
    before: &Before,
    after: &Case,
    version: u32,
    entries: &[Entry],
    head: &str,
) -> Result<(), Error> {
    let chained = Chained::after(head, entries)?;
    match before.stored() {
        None => cases::insert(tx, after, version, &chained.head)?,
        Some(stored) => cases::update(tx, stored, after, version, &chained.head)?,
    }
    events::append(tx, chained);
    reply_drafts::confirmed(tx, after.id, entries).await?;
    if entries.iter().any(|entry| matches!(entry.event, Event::Passed { .. })) {
        // Nobody at the new body was told of it yet.
        unopened::begins_anew(tx, after.id);
    }
    moves::record(tx, after, entries.iter().map(|entry| &entry.event))?;
    complaints::project(tx, after, entries.iter().map(|entry| &entry.event)).await?;
    let today = entries.last().map_or(Date::MAX, |entry| zone::legal_date(entry.recorded_at));
    counted(portal, tx, (before.stored().map(|stored| &stored.case), after), today)
}

/// What is counted of the case moves with it.
fn counted(
    portal: &Portal,
    tx: &ChangeTx,
    (before, after): (Option<&Case>, &Case),
    today: Date,
) -> Result<(), Error> {
    let classes = &portal.institution(after.origin())?.class;
    let facts = |case: &Case| figures::facts(case, portal.calendar(), classes);
    Ok(record(tx, &before.map(facts).unwrap_or_default(), &facts(after), today)?)
}
