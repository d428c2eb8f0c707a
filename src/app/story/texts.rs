//! What is written in a story: the filing with its requester, the reply with its items and grounds.

use super::{Telling, chance};
use crate::domain::{
    case::{
        command::Filing,
        consultation::{Disclosed, Disclosure},
        facts::{Ask, Delivery, Identity, IdentityDocument, Kind, Requester},
        ground::{Exception, Ground},
        reply::{Item, ItemAnswer, ReplyText},
    },
    id::ReplyId,
    sealed::ValueKind,
};

/// How the items of an answer fare.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    All,
    /// All but the first.
    Partly,
    Nothing,
    /// Nothing, on a basis outside the list of art. 18.
    OtherBasis,
}

impl Telling<'_> {
    pub(super) fn filing(&mut self) -> Filing {
        let specimens = self.specimens;
        let portal = self.history.portal();
        let first = self.any(&specimens.first_names);
        let last = self.any(&specimens.last_names);
        let number = format!(
            "{}{}",
            ["AB", "BE", "JE", "K", "EE", "CD", "Q", "ZT"][chance(portal, 8)],
            100_000 + chance(portal, 899_999)
        );
        let email = format!("requester-{}@people.invalid", 10_000 + chance(portal, 89_999));
        self.history.mark_identity(&number);
        let has_email = self.story.with_email;
        let of_association = chance(portal, 9) == 0;
        let mut seal = |kind, text: &str| self.history.seal(kind, text);
        let requester = Requester {
            first_name: seal(ValueKind::FirstName, first),
            last_name: seal(ValueKind::LastName, last),
            address: Some(seal(
                ValueKind::Address,
                &specimens.addresses[chance(portal, specimens.addresses.len())],
            )),
            identity: Some(Identity {
                document: IdentityDocument::NationalCard,
                number: seal(ValueKind::IdentityNumber, &number),
            }),
            email: has_email.then(|| seal(ValueKind::Email, &email)),
            phone: None,
            organisation: of_association.then(|| {
                let names = &specimens.organisations;
                seal(ValueKind::Organisation, &names[chance(portal, names.len())])
            }),
            behalf: None,
            language: self.story.language,
            objects_to_publication: chance(portal, 5) == 0,
        };
        Filing { requester, ask: self.ask(), attachments: Vec::new(), group: None }
    }

    fn ask(&mut self) -> Ask {
        let (subject, text) = (self.filled(&self.asked.subject), self.filled(&self.asked.text));
        let urgent = self.asked.urgent.as_deref().filter(|_| self.story.urgent);
        Ask {
            subject: Some(self.history.seal(ValueKind::Subject, &subject)),
            information: self.history.seal(ValueKind::Information, &text),
            urgency: urgent.map(|reason| self.history.seal(ValueKind::UrgencyReason, reason)),
            delivery: if self.story.with_email { Delivery::Email } else { Delivery::Post },
            kind: if urgent.is_some() { Kind::Urgent } else { Kind::Ordinary },
        }
    }

    pub(super) fn reply_text(&mut self, gives: Gives, is_final: bool) -> ReplyText {
        let id = ReplyId(self.history.portal().clock.id());
        let words = match gives {
            Gives::All if !is_final => &self.specimens.interim,
            Gives::All | Gives::Partly => &self.specimens.answers,
            Gives::Nothing | Gives::OtherBasis => &self.specimens.refusals,
        };
        let text = self.history.seal(ValueKind::AnswerText, self.any(words));
        let asked = self.asked;
        let count = if is_final { asked.items.len() } else { 1 };
        let items = asked.items.iter().take(count).enumerate().map(|(position, what)| {
            let withheld = match gives {
                Gives::All => false,
                Gives::Partly => position == 0 && count > 1,
                Gives::Nothing | Gives::OtherBasis => true,
            };
            self.item(what, withheld, gives)
        });
        let items: Vec<Item> = items.collect();
        let disclosed = if is_final { self.disclosed(&items) } else { Vec::new() };
        ReplyText { id, is_final, items, text, files: Vec::new(), disclosed }
    }

    /// What third parties that were written to are told: that it was withheld, where anything was.
    fn disclosed(&self, items: &[Item]) -> Vec<Disclosed> {
        let withholds = items.iter().any(|item| item.answer != ItemAnswer::Supplied);
        let disclosure = if withholds { Disclosure::Withheld } else { Disclosure::Supplied };
        let asked = self.history.case().into_iter().flat_map(|case| &case.consultations);
        let told = asked.filter(|one| one.is_told());
        told.map(|one| Disclosed { consultation: one.id, disclosure }).collect()
    }

    fn item(&mut self, what: &str, withheld: bool, gives: Gives) -> Item {
        let what = self.history.seal(ValueKind::ItemText, what);
        if !withheld {
            return Item { what, answer: ItemAnswer::Supplied };
        }
        let (ground, reasons) = match gives {
            Gives::OtherBasis => {
                let basis = self.history.seal(ValueKind::Citation, self.any(&self.specimens.other_basis));
                (Ground::Other { basis }, self.any(&self.specimens.refusals))
            }
            Gives::Partly => self.excepted(),
            Gives::All | Gives::Nothing => self.ground(),
        };
        Item {
            what,
            answer: ItemAnswer::Withheld { ground, reasons: self.history.seal(ValueKind::Reasons, reasons) },
        }
    }

    fn excepted(&mut self) -> (Ground, &'static str) {
        let exceptions = [Exception::PersonalData, Exception::AdministrativeInquiry, Exception::Competition];
        let which = chance(self.history.portal(), exceptions.len());
        let ground = Ground::Excepted { exceptions: vec![exceptions[which]], law: None };
        (ground, &self.specimens.withheld[which])
    }

    /// One of the grounds of art. 18 with its reasons.
    fn ground(&mut self) -> (Ground, &'static str) {
        let specimens = self.specimens;
        match chance(self.history.portal(), 6) {
            0 => (Ground::NotAvailable { right_body: None }, self.any(&specimens.not_available)),
            1 => (Ground::Unclear, self.any(&specimens.unclear)),
            2 => (Ground::InPreparation, self.any(&specimens.in_preparation)),
            3 => {
                let reference =
                    self.history.seal(ValueKind::Citation, self.any(&specimens.published_reference));
                let place = self.history.seal(ValueKind::Citation, self.any(&specimens.published_place));
                (Ground::AlreadyPublished { reference, place }, self.any(&specimens.published))
            }
            _ => self.excepted(),
        }
    }
}
