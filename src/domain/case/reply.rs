//! Replies: what an institution answers, item by item.

use super::{
    consultation::Disclosed,
    facts::{Attachment, coded},
    ground::Ground,
    sending::Sending,
};
use crate::domain::{
    id::{ReplyId, UserId},
    sealed::Sealed,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is said of one part of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub what: Sealed,
    pub answer: ItemAnswer,
}

/// Supplied, or withheld on a ground with its reasons (art. 18: in writing, reasoned).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum ItemAnswer {
    Supplied,
    Withheld {
        #[serde(flatten)]
        ground: Ground,
        reasons: Sealed,
    },
}

coded! {
    /// Read from the items of the final reply (law.md c4).
    Outcome { Granted = "granted", Partly = "partly", Refused = "refused" }
}

coded! {
    /// How a notice travels.
    Road { Mail = "mail", Letter = "letter" }
}

/// The text of a reply, before and after it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyText {
    pub id: ReplyId,
    /// Only a final reply stops `answer`.
    pub is_final: bool,
    pub items: Vec<Item>,
    pub text: Sealed,
    pub files: Vec<Attachment>,
    /// What it decides of the information of third parties. A reply that was given has none of it: what they
    /// are told is recorded apart, where the requester does not read it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disclosed: Vec<Disclosed>,
}

impl ReplyText {
    /// Granted when every item is supplied, refused when none is; R3 counts as withheld,
    /// and is shown as "already published".
    pub fn outcome(&self) -> Outcome {
        let supplied = self.items.iter().filter(|item| item.answer == ItemAnswer::Supplied).count();
        match supplied {
            0 => Outcome::Refused,
            n if n == self.items.len() => Outcome::Granted,
            _ => Outcome::Partly,
        }
    }

    /// The same words for another case, each sealed anew: a reply without files and consultations, as it is given to
    /// many.
    #[must_use]
    pub fn anew(&self, id: ReplyId, mut seal: impl FnMut(&Sealed) -> Sealed) -> Self {
        let items = self.items.iter().map(|item| Item {
            what: seal(&item.what),
            answer: match &item.answer {
                ItemAnswer::Supplied => ItemAnswer::Supplied,
                ItemAnswer::Withheld { ground, reasons } => {
                    ItemAnswer::Withheld { ground: ground.anew(&mut seal), reasons: seal(reasons) }
                }
            },
        });
        Self {
            id,
            is_final: self.is_final,
            items: items.collect(),
            text: seal(&self.text),
            files: Vec::new(),
            disclosed: Vec::new(),
        }
    }

    /// The grounds of what is withheld.
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        self.items.iter().filter_map(|item| match &item.answer {
            ItemAnswer::Supplied => None,
            ItemAnswer::Withheld { ground, .. } => Some(ground),
        })
    }
}

/// How we know that a reply reached the requester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "proof", rename_all = "kebab-case")]
pub enum Proof {
    /// The requester pressed "show me the answer"; a GET is never proof.
    Shown,
    /// A signature at the counter.
    Signature { evidence: Sealed },
    /// An acknowledgement of the post.
    Postal { evidence: Sealed },
}

impl Proof {
    /// The code of its kind.
    pub fn code(&self) -> &'static str {
        match self {
            Proof::Shown => "shown",
            Proof::Signature { .. } => "signature",
            Proof::Postal { .. } => "postal",
        }
    }
}

/// A reply as it stands: given, on its way, arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    #[serde(flatten)]
    pub text: ReplyText,
    pub given_on: Date,
    /// Who gave it: whoever answered, or proposed it and signed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<UserId>,
    #[serde(flatten)]
    pub sent: Sending,
}
