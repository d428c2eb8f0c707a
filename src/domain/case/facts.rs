//! What was asked, by whom and how: the fields of art. 14, with every erasable value sealed.

use crate::domain::{id::FileId, language::Language, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$said:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$said])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word used in forms, columns and locale keys.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            pub fn parse(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// How the request reached the institution (art. 14; the portal stands beside e-mail).
    Channel { Portal = "portal", Counter = "counter", Post = "post", Email = "email" }
}

coded! {
    /// Ordinary (art. 16) or urgent (art. 17).
    Kind { Ordinary = "ordinary", Urgent = "urgent" }
}

coded! {
    /// How the requester wants the information (art. 15).
    Delivery { Email = "email", Consultation = "consultation", Pickup = "pickup", Post = "post" }
}

coded! {
    /// Which document the identity number belongs to (art. 14; art. 4 for residents).
    IdentityDocument { NationalCard = "national-card", ResidenceDocument = "residence-document" }
}

/// The document and its sealed number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub document: IdentityDocument,
    pub number: Sealed,
}

/// A person represented by the one who files, with the capacity and the mandate named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behalf {
    pub name: Sealed,
    pub capacity: Sealed,
    pub mandate: Option<Sealed>,
}

/// The requester. On a paper request an obligatory field may be missing: that never stops a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requester {
    pub first_name: Sealed,
    pub last_name: Sealed,
    pub address: Option<Sealed>,
    pub identity: Option<Identity>,
    pub email: Option<Sealed>,
    pub phone: Option<Sealed>,
    pub organisation: Option<Sealed>,
    pub behalf: Option<Behalf>,
    pub language: Language,
    pub objects_to_publication: bool,
}

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub subject: Option<Sealed>,
    pub information: Sealed,
    /// Why it is urgent; only on an urgent request.
    pub urgency: Option<Sealed>,
    pub delivery: Delivery,
    pub kind: Kind,
}

/// What is said of a step that the portal did not see: a request made elsewhere, or a complaint to its head. The
/// dates are claims: they advise, and prove nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// When it was received there.
    pub received_on: Option<Date>,
    /// The number it was given there.
    pub reference: Option<Sealed>,
    /// When the answer was received; none where there was none.
    pub answered_on: Option<Date>,
    /// What was answered, in short.
    pub answer: Option<Sealed>,
}

impl Declared {
    /// Whether it can be: no answer comes before what it answers.
    pub fn is_in_order(&self) -> bool {
        self.received_on.zip(self.answered_on).is_none_or(|(received, answered)| received <= answered)
    }
}

/// A stored file: its bytes are in the file store, its name and digest are sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub file: FileId,
    pub name: Sealed,
    /// SHA-256 of the content, sealed because a digest can betray a known document.
    pub digest: Sealed,
    /// Octets.
    pub size: u64,
    pub media_type: String,
}
