//! Who sits in the Commission (art. 23), and how many of them deliberate validly (art. 24).

use crate::domain::case::facts::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// In which capacity somebody is a member (art. 23).
    Capacity {
        /// Who chairs the national commission for the protection of personal data.
        Chair = "chair",
        Administration = "administration",
        Association = "association",
        /// Named by the President of the House of Representatives.
        Representatives = "representatives",
        /// Named by the President of the House of Councillors.
        Councillors = "councillors",
        /// Of the authority for probity and against corruption.
        Probity = "probity",
        /// Of the Archives of Morocco.
        Archives = "archives",
        /// Of the national council for human rights.
        HumanRights = "human-rights",
        /// Of the Mediator of the Kingdom.
        Mediator = "mediator",
    }
}

/// The seats of article 23 in its order: the administrations have two.
pub const SEATS: [Capacity; 10] = [
    Capacity::Chair,
    Capacity::Administration,
    Capacity::Administration,
    Capacity::Association,
    Capacity::Representatives,
    Capacity::Councillors,
    Capacity::Probity,
    Capacity::Archives,
    Capacity::HumanRights,
    Capacity::Mediator,
];

/// Members whose presence makes the quorum: two thirds of the seats (art. 24).
pub const QUORUM: usize = (2 * SEATS.len()).div_ceil(3);

/// A member with the seat; no name where nobody holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub capacity: Capacity,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    pub is_present: bool,
}

/// Who was present, seat by seat, and who wrote the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    pub seats: Vec<Seat>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub secretary: String,
}

impl Present {
    pub fn count(&self) -> usize {
        self.seats.iter().filter(|seat| seat.is_present).count()
    }

    pub fn is_quorum(&self) -> bool {
        self.count() >= QUORUM
    }

    /// Whether somebody is there whose voice can count for more.
    pub fn has_chair(&self) -> bool {
        self.seats.iter().any(|seat| seat.is_present && seat.capacity == Capacity::Chair)
    }

    /// Whether its seats are those of the law, and whoever is present has a name.
    pub fn is_whole(&self) -> bool {
        let seats = self.seats.iter().map(|seat| seat.capacity);
        seats.eq(SEATS) && self.seats.iter().all(|seat| !seat.is_present || !seat.name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_of_ten_members_are_the_two_thirds_of_article_24() {
        assert_eq!((SEATS.len(), QUORUM), (10, 7));
        let with = |n: usize| Present {
            seats: SEATS
                .iter()
                .enumerate()
                .map(|(at, capacity)| Seat { capacity: *capacity, name: "x".to_owned(), is_present: at < n })
                .collect(),
            secretary: String::new(),
        };
        assert_eq!((with(6).is_quorum(), with(7).is_quorum()), (false, true));
        assert!(with(1).has_chair() && !with(0).has_chair() && with(10).is_whole());
    }
}
