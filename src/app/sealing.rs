//! Sealing texts before a command is made: each gets an id and a salt, and waits for its transaction.

use super::Clock;
use crate::domain::{
    id::ValueId,
    sealed::{Salt, Sealed, Value, ValueKind},
    text::Words,
};

/// Collects the values of one act.
#[derive(Debug)]
pub struct Sealer {
    clock: Clock,
    values: Vec<Value>,
}

impl Sealer {
    pub fn new(clock: &Clock) -> Self {
        Self { clock: clock.clone(), values: Vec::new() }
    }

    /// Seals a text; what comes back goes into the command.
    pub fn seal(&mut self, kind: ValueKind, text: Words) -> Sealed {
        self.seal_text(kind, text.into_string())
    }

    pub fn seal_optional(&mut self, kind: ValueKind, text: Option<Words>) -> Option<Sealed> {
        text.map(|text| self.seal(kind, text))
    }

    /// For what is not typed: digests, addresses already parsed.
    pub fn seal_text(&mut self, kind: ValueKind, text: String) -> Sealed {
        let value = Value::seal(ValueId(self.clock.id()), kind, Salt(self.clock.bytes()), text);
        let sealed = value.sealed.clone();
        self.values.push(value);
        sealed
    }

    /// The values so far, for a page that shows them before they are stored.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// What `change` writes beside the events.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }
}
