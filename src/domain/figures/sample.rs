//! The order of a sample: nobody can choose it once the seed is named, and anybody can repeat it.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The place of a reference in the order of a seed: the first ones are the sample.
pub fn place(seed: &str, reference: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(format!("{seed}\n{reference}")))
}

/// The first `size` of a stratum, whatever the order in which references are offered; memory is that of the sample.
#[derive(Debug, Clone)]
pub struct Drawn<T> {
    size: usize,
    kept: Vec<(String, T)>,
}

impl<T> Drawn<T> {
    pub fn of(size: usize) -> Self {
        Self { size, kept: Vec::new() }
    }

    pub fn offer(&mut self, seed: &str, reference: &str, value: T) {
        let place = place(seed, reference);
        let at = self.kept.partition_point(|(other, _)| *other <= place);
        if at < self.size {
            self.kept.insert(at, (place, value));
            self.kept.truncate(self.size);
        }
    }

    /// In the order of the draw.
    pub fn into_values(self) -> impl Iterator<Item = T> {
        self.kept.into_iter().map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_whatever_the_order_of_the_rows() {
        let rows: Vec<String> = (0..200).map(|n| format!("MSPS-2026-{n:05}-X")).collect();
        let draw = |rows: &[String], seed: &str| {
            let mut drawn = Drawn::of(12);
            rows.iter().for_each(|row| drawn.offer(seed, row, row.clone()));
            drawn.into_values().collect::<Vec<_>>()
        };
        let mut turned = rows.clone();
        turned.reverse();
        assert_eq!(draw(&rows, "2026-11-29"), draw(&turned, "2026-11-29"));
        assert_ne!(draw(&rows, "2026-11-29"), draw(&rows, "2026-11-30"));
        assert_eq!(draw(&rows[..3], "x").len(), 3);
    }
}
