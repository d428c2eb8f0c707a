//! Clocks: every running due date is computed anew from its ledger, and any difference is an alarm. What
//! time itself has ended is ended here: extensions that never left, dates that can now be counted,
//! cases whose every window is over.

use super::schedule::Done;
use crate::{
    app::{Act, Error, Portal, calendar, change},
    domain::{
        actor::Actor,
        case::{
            Case,
            command::Command,
            decide::{About, decide},
        },
        complaint::{self, Complaint},
        law::Due,
        moment::Moment,
    },
    persistence::{StoreError, cases},
    telemetry,
};

/// Cases read in one step.
const STEP: u64 = 500;

/// References named in an alarm; the log has all of them.
const NAMED: usize = 5;

/// One pass over every case that is open or answered.
///
/// # Errors
/// When the store fails; the next pass begins anew.
pub async fn run(portal: &Portal) -> Result<Done, StoreError> {
    let (mut changed, mut overdue, mut wrong, mut after) = (0, 0, Vec::new(), None);
    loop {
        let page = cases::unfinished(&portal.db, after, STEP).await?;
        // What was read may follow an act that another node recorded since the last step.
        calendar::refresh(portal).await?;
        for case in &page {
            after = Some(case.id);
            let Ok(moment) = portal.moment_of(portal.clock.now(), case) else { continue };
            if differs(case, &moment) {
                tracing::error!(reference = %case.reference, "a due date is not what its ledger gives");
                wrong.push(case.reference.to_string());
            }
            overdue += u64::from(is_overdue(case, &moment));
            changed += move_on(portal, case, &moment).await?;
        }
        if page.is_empty() {
            telemetry::overdue_cases(overdue);
            return Ok(Done { count: changed, alarm: alarm(&wrong) });
        }
    }
}

fn alarm(wrong: &[String]) -> Option<String> {
    let named = wrong.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    (!wrong.is_empty()).then(|| format!("{} due dates differ from their ledger: {named}", wrong.len()))
}

/// Whether a running clock is past its latest last day.
fn is_overdue(case: &Case, moment: &Moment<'_>) -> bool {
    case.running().filter_map(|clock| clock.due.as_ref()).any(|due| moment.today > due.latest)
}

/// Whether a running clock, of the request or of a complaint, shows another day than its ledger says or than
/// the law gives for its day 0 and its term by the version of the calendar that it names.
fn differs(case: &Case, moment: &Moment<'_>) -> bool {
    let open = case.complaints.iter().filter(|complaint| complaint.state.is_open());
    let heard = open.filter_map(|complaint| complaint.clock.as_ref());
    case.running().chain(heard).any(|clock| {
        let ledger = clock.ledger.last().and_then(|entry| entry.after.as_ref());
        clock.due.as_ref().map(Due::days) != ledger.map(Due::days) || !clock.is_as_counted(moment)
    })
}

/// One that came too early may be ripe, the last day of a decision may be countable.
fn of_complaint(complaint: &Complaint) -> impl Iterator<Item = Command> + use<> {
    let id = complaint.id;
    [complaint::command::Command::Ripen, complaint::command::Command::Recalculate]
        .into_iter()
        .map(move |command| Command::Complaint { complaint: id, command: Box::new(command) })
}

/// What the portal itself may do with a case now; the rules are asked before anything is written.
async fn move_on(portal: &Portal, case: &Case, moment: &Moment<'_>) -> Result<u32, StoreError> {
    let lapses = case.extensions.iter().map(|extension| Command::LapseExtension { rule: extension.rule });
    let heard = case.complaints.iter().flat_map(of_complaint);
    let commands = lapses.chain([Command::Recalculate]).chain(heard).chain([Command::Close]);
    let mut changed = 0;
    for command in commands {
        if decide(About::Case(case), &Actor::System, command.clone(), moment).is_err() {
            continue;
        }
        match change(portal, Act::plain(case.id, &Actor::System, command)).await {
            Ok(_) => changed += 1,
            // Somebody was faster; the next pass sees what they left.
            Err(Error::Refused(_)) => {}
            Err(Error::ReadOnly) => return Err(StoreError::ReadOnly),
            Err(Error::Store(error)) => return Err(error),
            Err(error) => tracing::error!(reference = %case.reference, %error, "a clock was not moved on"),
        }
    }
    Ok(changed)
}
