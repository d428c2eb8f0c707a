//! Costs (art. 5): lines at cost, one open quote at a time; nothing here touches a clock.

use crate::domain::{
    case::{
        Case,
        costs::{Centimes, Command, Event, Line, Quote},
        event::Event as OnCase,
        refusal::Refusal,
    },
    id::QuoteId,
    moment::Moment,
};

pub fn decide(
    case: &Case,
    id: QuoteId,
    command: Command,
    moment: &Moment<'_>,
) -> Result<Vec<OnCase>, Refusal> {
    let happened = match command {
        Command::Quote { lines, basis } => {
            check(case, &lines)?;
            Event::Quoted { lines, basis }
        }
        Command::Withdraw { reasons } => {
            open(case, id)?;
            Event::Withdrawn { reasons }
        }
        Command::RecordPayment { on, receipt } => {
            let quote = open(case, id)?;
            if on > moment.today {
                return Err(Refusal::InFuture);
            }
            if on < quote.quoted_on {
                return Err(Refusal::BeforeReceipt);
            }
            Event::Paid { on, receipt }
        }
    };
    Ok(vec![OnCase::Costs { quote: id, happened: Box::new(happened) }])
}

fn check(case: &Case, lines: &[Line]) -> Result<(), Refusal> {
    let right = |line: &Line| line.amount > Centimes(0) && line.amount <= Centimes::MOST;
    if lines.is_empty() || !lines.iter().all(right) {
        return Err(Refusal::NoQuoteLines);
    }
    if case.open_quote().is_some() { Err(Refusal::QuoteOpen) } else { Ok(()) }
}

fn open(case: &Case, id: QuoteId) -> Result<&Quote, Refusal> {
    case.open_quote().filter(|quote| quote.id == id).ok_or(Refusal::NoOpenQuote)
}
