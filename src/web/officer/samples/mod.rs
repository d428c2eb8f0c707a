//! The pages of an office in their typical states, from cases that the rules themselves made.

pub mod act;
pub mod bulk;
pub mod campaigns;
pub mod case;
pub mod cases;
pub mod extend;
pub mod identity;
pub mod letter;
pub mod letters;
pub mod month;
pub mod proposal;
pub mod register;
pub mod reply;
pub mod room;
pub mod worklist;

use self::room::Sample;
use super::{act::Head, office::Opened};
use crate::persistence::cases::Stored;

fn opened(sample: &Sample) -> Opened {
    let version = u32::try_from(sample.history.len()).unwrap_or_default();
    Opened {
        stored: Stored { case: sample.case.clone(), version, head_hash: String::new() },
        told: sample.told.clone(),
    }
}

fn head(sample: &Sample) -> Head {
    Head::of(&opened(sample), 3)
}
