//! The twelve regions (decree 2.15.40), and in which the seat of an institution lies.

use super::Institution;
use crate::domain::case::facts::coded;

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

/// Seats of the directory, as written in French.
const SEATS: [(&str, Region); 17] = [
    ("Agadir", Region::SoussMassa),
    ("Aït Boudaoud", Region::DraaTafilalet),
    ("Béni Mellal", Region::BeniMellalKhenifra),
    ("Casablanca", Region::CasablancaSettat),
    ("Dakhla", Region::DakhlaOuedEdDahab),
    ("Errachidia", Region::DraaTafilalet),
    ("Fès", Region::FesMeknes),
    ("Guelmim", Region::GuelmimOuedNoun),
    ("Kénitra", Region::RabatSaleKenitra),
    ("Laâyoune", Region::LaayouneSakiaElHamra),
    ("Marrakech", Region::MarrakechSafi),
    ("Meknès", Region::FesMeknes),
    ("Oujda", Region::Oriental),
    ("Rabat", Region::RabatSaleKenitra),
    ("Salé", Region::RabatSaleKenitra),
    ("Tanger", Region::TangerTetouanAlHoceima),
    ("Tiznit", Region::SoussMassa),
];

impl Institution {
    /// The region of its seat, where it is said or the seat is known.
    pub fn region(&self) -> Option<Region> {
        self.region.or_else(|| Region::of_city(&self.city))
    }
}

impl Region {
    /// The region of a city, as written in French; none for one that is not known here.
    pub fn of_city(city: &str) -> Option<Self> {
        SEATS.iter().find(|(known, _)| *known == city).map(|(_, region)| *region)
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
}
