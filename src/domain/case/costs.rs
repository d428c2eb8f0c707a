//! What the requester is asked to pay (art. 5): copying, processing and sending, line by line, at cost.
//! Filing is free and no period waits for a payment. Knows nothing of how it is paid.

use super::facts::coded;
use crate::domain::{id::QuoteId, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// The services that may be charged; there is no other (art. 5).
    Service { Copying = "copying", Processing = "processing", Sending = "sending" }
}

/// An amount in hundredths of a dirham.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Centimes(pub u32);

impl Centimes {
    /// Most that one line can say: a hundred thousand dirhams is a slip of the finger.
    pub const MOST: Centimes = Centimes(10_000_000);

    /// `12`, `12,5`, `12.50` or `1 200,50 DH`, as people type dirhams; none for anything else.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let units = ["DH", "dh", "Dh", "DHS", "dhs", "MAD", "درهم", "د.م.", "د.م"];
        let bare = units.iter().find_map(|unit| typed.strip_suffix(unit)).unwrap_or(typed);
        let typed: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
        let typed = typed.replace(',', ".");
        let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !digits(whole) || !digits(part) {
            return None;
        }
        let hundredths: u32 = format!("{part:0<2}").parse().ok()?;
        Some(Self(whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(hundredths)?))
    }

    /// Dirhams and the centimes beside them.
    pub fn parts(self) -> (u32, u32) {
        (self.0 / 100, self.0 % 100)
    }
}

/// One line of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub service: Service,
    /// How many of what, at which price.
    pub what: Sealed,
    pub amount: Centimes,
}

/// A payment that the office received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    pub on: Date,
    /// The number of its receipt.
    pub receipt: Sealed,
}

/// A quote that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    pub on: Date,
    pub reasons: Sealed,
}

/// A quote as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    pub id: QuoteId,
    pub lines: Vec<Line>,
    /// The text that fixes the tariff.
    pub basis: Sealed,
    pub quoted_on: Date,
    pub paid: Option<Payment>,
    pub withdrawn: Option<TakenBack>,
}

impl Quote {
    pub fn total(&self) -> Centimes {
        total(&self.lines)
    }

    /// Whether it waits for a payment.
    pub fn is_open(&self) -> bool {
        self.paid.is_none() && self.withdrawn.is_none()
    }
}

/// The sum of lines; each is far below what could overflow.
pub fn total(lines: &[Line]) -> Centimes {
    Centimes(lines.iter().map(|line| line.amount.0).sum())
}

/// What may be asked about a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Quote { lines: Vec<Line>, basis: Sealed },
    Withdraw { reasons: Sealed },
    RecordPayment { on: Date, receipt: Sealed },
}

/// What happened to a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    Quoted { lines: Vec<Line>, basis: Sealed },
    Withdrawn { reasons: Sealed },
    Paid { on: Date, receipt: Sealed },
}

impl Event {
    /// The word in locale keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Quoted { .. } => "quoted",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Paid { .. } => "paid",
        }
    }
}

/// Records what happened to one quote; judges nothing.
pub fn apply(quotes: &mut Vec<Quote>, id: QuoteId, happened: &Event, on: Date) {
    if let Event::Quoted { lines, basis } = happened {
        quotes.push(Quote {
            id,
            lines: lines.clone(),
            basis: basis.clone(),
            quoted_on: on,
            paid: None,
            withdrawn: None,
        });
        return;
    }
    for quote in quotes.iter_mut().filter(|quote| quote.id == id) {
        match happened {
            Event::Quoted { .. } => {}
            Event::Withdrawn { reasons } => {
                quote.withdrawn = Some(TakenBack { on, reasons: reasons.clone() });
            }
            Event::Paid { on, receipt } => {
                quote.paid = Some(Payment { on: *on, receipt: receipt.clone() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_nothing_else_is_one() {
        for (typed, centimes) in [
            ("12", 1200),
            ("12,5", 1250),
            (" 0.05 ", 5),
            ("999999,99", 99_999_999),
            ("1 200,50", 120_050),
            ("1\u{202f}200,50 DH", 120_050),
            ("12,50 درهم", 1250),
        ] {
            assert_eq!(Centimes::parse(typed), Some(Centimes(centimes)), "{typed}");
        }
        for typed in ["", "-1", "1.234", "1,2,3", "1e3", ".5", "DH", "99999999", "1000000000"] {
            assert_eq!(Centimes::parse(typed), None, "{typed}");
        }
        assert_eq!(Centimes(1205).parts(), (12, 5));
    }
}
