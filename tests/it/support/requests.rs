//! Requests as citizens make them, with good defaults: name only what a test is about.

use super::app::MINISTRY;
use bayan::{
    app::Sealer,
    domain::{
        case::{
            command::Filing,
            facts::{Ask, Delivery, Identity, IdentityDocument, Kind, Requester},
        },
        language::Language,
        sealed::ValueKind,
    },
};

/// A request before it is filed.
#[derive(Debug, Clone)]
pub struct ARequest {
    pub to: String,
    pub information: String,
    pub urgency: Option<String>,
    pub language: Language,
    /// The one-time key of the form it is filed with.
    pub form_key: Option<String>,
    /// That of the identity document.
    pub number: Option<String>,
}

/// An ordinary request to the ministry of the tests, in Arabic.
pub fn a_request() -> ARequest {
    ARequest {
        to: MINISTRY.to_owned(),
        information: "ميزانية صيانة الطرق القروية بإقليم الحوز برسم سنة 2025".to_owned(),
        urgency: None,
        language: Language::Ar,
        form_key: None,
        number: Some("AB123456".to_owned()),
    }
}

impl ARequest {
    pub fn to(mut self, institution: &str) -> Self {
        self.to = institution.to_owned();
        self
    }

    pub fn about(mut self, information: &str) -> Self {
        self.information = information.to_owned();
        self
    }

    /// The requester is written to in that language.
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Asked for under art. 17, with its reason.
    pub fn urgent(mut self) -> Self {
        self.urgency = Some("تلوث ماء الشرب في الدوار".to_owned());
        self
    }

    /// By somebody with that number, or with none.
    pub fn with_number(mut self, number: Option<&str>) -> Self {
        self.number = number.map(str::to_owned);
        self
    }

    /// Sent with that form: sending it twice is one act.
    pub fn with_form(mut self, key: &str) -> Self {
        self.form_key = Some(key.to_owned());
        self
    }

    /// What is filed, its texts sealed.
    pub fn filing(&self, name: &str, email: Option<&str>, sealer: &mut Sealer) -> Filing {
        let mut seal = |kind, text: &str| sealer.seal_text(kind, text.to_owned());
        let requester = Requester {
            first_name: seal(ValueKind::FirstName, name),
            last_name: seal(ValueKind::LastName, "العلوي"),
            address: Some(seal(ValueKind::Address, "12، زنقة الأرز، الرباط")),
            identity: self.number.as_deref().map(|number| Identity {
                document: IdentityDocument::NationalCard,
                number: seal(ValueKind::IdentityNumber, number),
            }),
            email: email.map(|address| seal(ValueKind::Email, address)),
            phone: None,
            organisation: None,
            behalf: None,
            language: self.language,
            objects_to_publication: false,
        };
        let ask = Ask {
            subject: None,
            information: seal(ValueKind::Information, &self.information),
            urgency: self.urgency.as_deref().map(|reason| seal(ValueKind::UrgencyReason, reason)),
            delivery: Delivery::Email,
            kind: if self.urgency.is_some() { Kind::Urgent } else { Kind::Ordinary },
        };
        Filing { requester, ask, attachments: Vec::new(), group: None }
    }
}
