//! References without gaps: what an institution gave in a year, against the counter that gave it.

use super::Finding;
use crate::{
    domain::institution::InstitutionCode, domain::reference::Reference, persistence::audit::Counter,
};
use std::collections::BTreeMap;

/// The numbers given and the counters.
#[derive(Default)]
pub struct Numbers {
    given: BTreeMap<(InstitutionCode, i16), Vec<u32>>,
    counters: BTreeMap<(InstitutionCode, i16), u32>,
    broken: Vec<Finding>,
}

impl Numbers {
    pub fn seen(&mut self, reference: &Reference) {
        let place = (reference.code().clone(), reference.year());
        self.given.entry(place).or_default().push(reference.number());
    }

    pub fn counter(&mut self, (code, year, last): Counter) {
        let place = InstitutionCode::parse(&code).ok().zip(i16::try_from(year).ok());
        match place.zip(u32::try_from(last).ok()) {
            Some((place, last)) if Reference::new(place.0.clone(), place.1, 1).is_ok() => {
                self.counters.insert(place, last);
            }
            _ => self.broken.push(Finding {
                case: format!("{code}-{year}"),
                event: 0,
                what: "the counter of references is none (reference_counters)".to_owned(),
            }),
        }
    }

    pub fn findings(mut self) -> Vec<Finding> {
        let mut findings = self.broken;
        for place in self.counters.keys() {
            self.given.entry(place.clone()).or_default();
        }
        for (place, mut numbers) in self.given {
            numbers.sort_unstable();
            let counted = self.counters.get(&place).copied();
            gaps(&place, &numbers, counted, &mut findings);
        }
        findings
    }
}

fn gaps(place: &(InstitutionCode, i16), numbers: &[u32], counted: Option<u32>, findings: &mut Vec<Finding>) {
    let mut found = |number: u32, what: String| {
        let case = Reference::new(place.0.clone(), place.1, number)
            .map_or_else(|_| format!("{}-{}", place.0, place.1), |reference| reference.to_string());
        findings.push(Finding { case, event: u32::from(number > 0), what });
    };
    let highest = numbers.last().copied().unwrap_or(0);
    let mut next = 1;
    for number in numbers.iter().copied().chain([highest.max(counted.unwrap_or(0)).saturating_add(1)]) {
        if number > next {
            found(next, format!("no case has this reference, nor the {} after it", number - next - 1));
        } else if number < next {
            found(number, "another case has the same reference".to_owned());
        }
        next = next.max(number.saturating_add(1));
    }
    match counted {
        None => found(highest, "the counter of its year is missing (reference_counters)".to_owned()),
        Some(counted) if counted < highest => {
            found(highest, format!("the counter of its year stands at {counted} (reference_counters)"));
        }
        Some(_) => {}
    }
}
