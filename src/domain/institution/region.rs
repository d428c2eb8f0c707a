//! The twelve regions (decree 2.15.40), in which of them the seat of an institution lies, and what its city is called.

use super::{Institution, Names};
use crate::domain::case::facts::coded;
use serde::Deserialize;
use std::sync::LazyLock;

coded! {
    /// A region of the kingdom, in the order of the decree.
    Region {
        TangerTetouanAlHoceima = "tanger-tetouan-al-hoceima",
        Oriental = "oriental",
        FesMeknes = "fes-meknes",
        RabatSaleKenitra = "rabat-sale-kenitra",
        BeniMellalKhenifra = "beni-mellal-khenifra",
        CasablancaSettat = "casablanca-settat",
        MarrakechSafi = "marrakech-safi",
        DraaTafilalet = "draa-tafilalet",
        SoussMassa = "souss-massa",
        GuelmimOuedNoun = "guelmim-oued-noun",
        LaayouneSakiaElHamra = "laayoune-sakia-el-hamra",
        DakhlaOuedEdDahab = "dakhla-oued-ed-dahab",
    }
}

/// A city in which institutions have their seats.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    name: Names,
    region: Region,
}

static SEATS: LazyLock<Vec<Seat>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        seat: Vec<Seat>,
    }
    let file: File = toml::from_str(include_str!("../../../config/seats.toml"))
        .expect("the seats are embedded at compile time and read by a test");
    file.seat
});

impl Seat {
    fn of(city: &str) -> Option<&'static Self> {
        SEATS.iter().find(|seat| seat.name.fr == city)
    }
}

impl Institution {
    /// The region of its seat, where it is said or the seat is known.
    pub fn region(&self) -> Option<Region> {
        self.region.or_else(|| Region::of_city(&self.city))
    }

    /// The city of its seat in each language; of one that is not known here, as it is written in French.
    #[must_use]
    pub fn seat(&self) -> Names {
        let written = || Names { ar: self.city.clone(), fr: self.city.clone(), en: None, zgh: None };
        Seat::of(&self.city).map_or_else(written, |seat| seat.name.clone())
    }
}

impl Region {
    /// The region of a city, as written in French; none for one that is not known here.
    pub fn of_city(city: &str) -> Option<Self> {
        Seat::of(city).map(|seat| seat.region)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::institution::Directory;

    #[test]
    fn every_seat_lies_in_a_region() {
        for institution in Directory::builtin().iter() {
            assert!(institution.region().is_some(), "{}: {}", institution.code, institution.city);
        }
    }

    #[test]
    fn every_seat_has_a_name_in_arabic_letters() {
        for institution in Directory::builtin().iter() {
            let arabic = institution.seat().ar;
            assert!(arabic.chars().any(|c| ('ء'..='ي').contains(&c)), "{}: {arabic}", institution.code);
        }
    }
}
