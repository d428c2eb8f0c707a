//! Asking inside the institution: a step inside the clock, which it never stops. Whoever is asked answers once.

use crate::domain::{
    case::{
        Case,
        contribution::{Command, Contribution, Event as Happened, Question},
        event::Event,
        refusal::Refusal,
    },
    id::ContributionId,
    moment::Moment,
};

pub fn decide(
    case: &Case,
    id: ContributionId,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Event, Refusal> {
    let happened = match command {
        Command::Ask(question) => {
            check(case, &question, moment)?;
            Happened::Asked(question)
        }
        Command::Answer { text, files } => {
            waiting(case, id)?;
            Happened::Answered { text, files }
        }
        Command::Withdraw => {
            waiting(case, id)?;
            Happened::Withdrawn
        }
    };
    Ok(Event::Contribution { id, happened: Box::new(happened) })
}

/// The day by which to answer lies within the period that runs; after its end it is any day.
fn check(case: &Case, question: &Question, moment: &Moment<'_>) -> Result<(), Refusal> {
    if question.answer_by < moment.today {
        return Err(Refusal::InPast);
    }
    match case.act_by().filter(|last| *last >= moment.today && question.answer_by > *last) {
        Some(until) => Err(Refusal::ReplyByOutside { until }),
        None => Ok(()),
    }
}

fn waiting(case: &Case, id: ContributionId) -> Result<&Contribution, Refusal> {
    let found = case.contribution(id).ok_or(Refusal::NoSuchContribution)?;
    if found.waits() { Ok(found) } else { Err(Refusal::ContributionOver) }
}
