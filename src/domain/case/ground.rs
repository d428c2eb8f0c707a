//! Grounds: of extension (art. 16), of refusal (art. 18), and the exceptions of art. 7.
//! Which text of law stands behind each; the words are in the locale files.

use super::facts::coded;
use crate::domain::{id::CaseId, institution::InstitutionCode, reference::Reference, sealed::Sealed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// The four grounds on which the period may be extended once (art. 16).
    ExtensionGround {
        CannotSatisfyInTime = "x1",
        LargeNumber = "x2",
        NotAvailableInTime = "x3",
        ThirdParty = "x4",
    }
}

coded! {
    /// The exceptions of art. 7. Confidence of a third party (art. 9) is a procedure, not one of them.
    Exception {
        NationalDefence = "e7-01",
        InternalSecurity = "e7-02",
        ExternalSecurity = "e7-03",
        PrivateLife = "e7-04",
        PersonalData = "e7-05",
        FundamentalRights = "e7-06",
        ProtectionOfSources = "e7-07",
        ForeignRelations = "e7-11",
        EconomicPolicy = "e7-12",
        IntellectualProperty = "e7-13",
        WitnessesAndWhistleBlowers = "e7-14",
        SpecialSecrecy = "e7-20",
        Deliberations = "e7-21",
        AdministrativeInquiry = "e7-22",
        JudicialProceedings = "e7-23",
        Competition = "e7-24",
    }
}

/// A ground of refusal with what the law wants beside it (art. 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ground", rename_all = "kebab-case")]
pub enum Ground {
    /// R1: the information is not available here; where it is, if that is known.
    NotAvailable { right_body: Option<InstitutionCode> },
    /// R2: one exception of art. 7 at least; E7.20 cites the law it rests on.
    Excepted { exceptions: Vec<Exception>, law: Option<Sealed> },
    /// R3: already published, with reference and place.
    AlreadyPublished { reference: Sealed, place: Sealed },
    /// R4: supplied before to the same person in the same calendar year.
    AlreadySupplied { earlier: EarlierSupply },
    /// R5: the request is not clear.
    Unclear,
    /// R6: still being prepared.
    InPreparation,
    /// R7: deposited at Archives du Maroc.
    AtArchives,
    /// R0: another legal basis; the list of art. 18 is open, the head signs.
    Other { basis: Sealed },
}

/// The earlier answer on which R4 rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierSupply {
    pub case: CaseId,
    /// The one of that case: what the requester knows it by.
    pub reference: Reference,
    pub institution: InstitutionCode,
    pub supplied_on: Date,
    /// A person compared the two identities; software never does.
    pub identity_confirmed: bool,
}

impl Ground {
    /// `r0` to `r7`, as in law.md (c2).
    pub fn code(&self) -> &'static str {
        match self {
            Ground::NotAvailable { .. } => "r1",
            Ground::Excepted { .. } => "r2",
            Ground::AlreadyPublished { .. } => "r3",
            Ground::AlreadySupplied { .. } => "r4",
            Ground::Unclear => "r5",
            Ground::InPreparation => "r6",
            Ground::AtArchives => "r7",
            Ground::Other { .. } => "r0",
        }
    }

    /// The same ground with its texts sealed anew.
    #[must_use]
    pub fn anew(&self, mut seal: impl FnMut(&Sealed) -> Sealed) -> Self {
        match self {
            Ground::Excepted { exceptions, law } => {
                Ground::Excepted { exceptions: exceptions.clone(), law: law.as_ref().map(seal) }
            }
            Ground::AlreadyPublished { reference, place } => {
                Ground::AlreadyPublished { reference: seal(reference), place: seal(place) }
            }
            Ground::Other { basis } => Ground::Other { basis: seal(basis) },
            Ground::NotAvailable { .. }
            | Ground::AlreadySupplied { .. }
            | Ground::Unclear
            | Ground::InPreparation
            | Ground::AtArchives => self.clone(),
        }
    }

    /// Every code, in the order of art. 18.
    pub const CODES: [&'static str; 8] = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r0"];

    /// Whether the head must sign (R0).
    pub fn needs_sign_off(&self) -> bool {
        matches!(self, Ground::Other { .. })
    }
}
