//! Requests that nobody opens: the substitute is told, then the head, each once. Changes no case.

use crate::{
    app::Portal,
    domain::{
        actor::Role,
        case::{Case, command::NoticeSubject},
        id::{CaseId, MessageId},
        institution::InstitutionCode,
        moment::Moment,
        unopened::{self, Step, URGENT_HOURS},
    },
    notifications::{
        catalogue,
        message::{MessageKind, Recipient},
    },
    persistence::{
        NoticeTx, StoreError, absences,
        offices::{self, Holder},
        outbox::Addressed,
        unopened as store,
    },
};
use jiff::SignedDuration;

/// Cases looked at in one step.
const STEP: u64 = 500;

/// Tells of what lies unopened; returns of how many requests somebody was told. Where nobody could be told, whoever
/// is appointed later is.
///
/// # Errors
/// When the store fails; what was told before stays.
pub async fn run(portal: &Portal) -> Result<u32, StoreError> {
    let today = portal.clock.today();
    let mut count = 0;
    for institution in offices::with_any(&portal.db, &[Role::Substitute, Role::Head], today).await? {
        let holders = offices::holders(portal.db.read(), &institution, today).await?;
        let there = absences::present(portal.db.read(), holders.clone(), today).await?;
        // Better who is away than nobody.
        let holders = if last_step(&there).is_some() { there } else { holders };
        count += of_office(portal, &institution, &holders).await?;
    }
    if count > 0 {
        portal.mail_is_queued();
    }
    Ok(count)
}

async fn of_office(portal: &Portal, code: &InstitutionCode, holders: &[Holder]) -> Result<u32, StoreError> {
    let Some(institution) = portal.directory.get(code) else { return Ok(0) };
    let Some(last) = last_step(holders) else { return Ok(0) };
    let at = portal.clock.now();
    let filed_by = at - SignedDuration::from_hours(URGENT_HOURS);
    let (mut count, mut after) = (0, None);
    loop {
        let waiting = store::waiting(&portal.db, code, last, filed_by, after, STEP).await?;
        let moment = portal.moment(at, institution);
        for case in waiting.iter().filter(|case| unopened::unopened(case, &moment).is_some()) {
            count += u32::from(tell(portal, case.id, &moment, last, holders).await?);
        }
        match waiting.last() {
            Some(case) => after = Some((case.filed_at, case.id)),
            None => return Ok(count),
        }
    }
}

/// How far it can be told of with those in office.
fn last_step(holders: &[Holder]) -> Option<Step> {
    let is = |role: Role| holders.iter().any(|holder| holder.role == role);
    if is(Role::Head) { Some(Step::Head) } else { is(Role::Substitute).then_some(Step::Substitute) }
}

/// One case: its state is read again in the transaction that queues. Whoever was to be told before, and was not since
/// the portal was away, is told with the next.
async fn tell(
    portal: &Portal,
    id: CaseId,
    moment: &Moment<'_>,
    last: Step,
    holders: &[Holder],
) -> Result<bool, StoreError> {
    let tx = NoticeTx::open(&portal.db).await?;
    let Some(stored) = tx.case(id).await? else { return Ok(false) };
    let case = stored.case;
    let Some(now) = unopened::unopened(&case, moment) else { return Ok(false) };
    let now = now.min(last);
    let before = store::told(&tx, id).await?;
    let steps: Vec<Step> = Step::ALL
        .into_iter()
        .filter(|step| *step <= now && before.is_none_or(|before| *step > before))
        .collect();
    if steps.is_empty() {
        return Ok(false);
    }
    let messages: Vec<Addressed> =
        steps.iter().flat_map(|step| messages(portal, &case, *step, holders)).collect();
    tx.enqueue(messages, moment.at).await?;
    store::note(&tx, id, now, moment.at).await?;
    tx.commit().await?;
    Ok(true)
}

/// To each person of that step; where there is no substitute the head is told at once, and only once.
fn messages(portal: &Portal, case: &Case, step: Step, holders: &[Holder]) -> Vec<Addressed> {
    let of = |role: Role| holders.iter().filter(move |holder| holder.role == role).copied();
    let substitutes: Vec<Holder> = of(Role::Substitute).collect();
    let (told, persons) = match step {
        Step::Substitute if substitutes.is_empty() => (Step::Head, of(Role::Head).collect()),
        Step::Substitute => (step, substitutes),
        Step::Head => (step, of(Role::Head).collect::<Vec<_>>()),
    };
    let addressed = |holder: Holder| {
        let to = Recipient::User(holder.user);
        let mut message = catalogue::message(MessageKind::Unopened, to, NoticeSubject::Information, case, 0);
        message.dedup_key = format!("case:{}:unopened:{}", case.id, told.code());
        message.facts.code = Some(told.code().to_owned());
        let id = MessageId(portal.clock.id());
        Addressed { id, message, user: Some((holder.user, holder.language)) }
    };
    persons.into_iter().map(addressed).collect()
}
