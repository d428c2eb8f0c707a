//! Why a succession is not recorded, or not taken back: each reason has its own sentence.

/// Why a succession is not recorded, or not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("a body does not succeed itself")]
    Oneself,
    #[error("there is no such body")]
    Unknown,
    /// Terms that began until then are counted by the days off of the body itself; and whoever is told of it must have a
    /// day to say that it is wrong, since it can be taken back before its day alone.
    #[error("a whole day must lie before the first day")]
    TooSoon,
    #[error("the first day is more than a year ahead")]
    TooFar,
    #[error("the body has a successor")]
    HasOne,
    /// In the end the body would take its own place.
    #[error("the successor is itself succeeded by this body")]
    Circle,
    #[error("the successor is succeeded by then")]
    SuccessorEnds,
    /// Another body passes its requests here on a day on which this one is no more.
    #[error("another body is to be succeeded by this one later")]
    Awaited,
    /// Its requests would come to a body that takes none in.
    #[error("the successor does not receive by the portal")]
    DoesNotReceive,
    #[error("there is none to take back")]
    None,
    #[error("the day has come")]
    HasBegun,
}

impl Fault {
    pub const ALL: [Fault; 11] = [
        Fault::Oneself,
        Fault::Unknown,
        Fault::TooSoon,
        Fault::TooFar,
        Fault::HasOne,
        Fault::Circle,
        Fault::SuccessorEnds,
        Fault::Awaited,
        Fault::DoesNotReceive,
        Fault::None,
        Fault::HasBegun,
    ];

    /// The word of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Fault::Oneself => "oneself",
            Fault::Unknown => "unknown",
            Fault::TooSoon => "too-soon",
            Fault::TooFar => "too-far",
            Fault::HasOne => "has-one",
            Fault::Circle => "circle",
            Fault::SuccessorEnds => "successor-ends",
            Fault::Awaited => "awaited",
            Fault::DoesNotReceive => "does-not-receive",
            Fault::None => "none",
            Fault::HasBegun => "has-begun",
        }
    }
}
