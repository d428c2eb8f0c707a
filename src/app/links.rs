//! Addresses that leave the portal in mails, letters and confirmations. The secret link of a case is made
//! anew from the key whenever a page, a mail or a letter needs it. Paths know no host: the public address
//! stands before them, and `Links` puts it there.

use super::Keys;
use crate::domain::{
    actor::Role,
    case::Case,
    id::{ConsultationId, ContributionId, MessageId, UserId},
    language::Language,
    law::{Rule, calendar::Announced},
};

/// The place on a page of a case where the due date under that rule is explained.
pub fn why(link: &str, rule: Rule) -> String {
    format!("{link}#why-{}", rule.code())
}

/// `/ar/case/CODE-2026-00001-X/secret`, in the language given.
pub fn case_path(keys: &Keys, case: &Case, language: Language) -> String {
    format!("/{}/{}", language.code(), case_place(keys, case))
}

/// The same without a language: `case/CODE-2026-00001-X/secret`.
pub fn case_place(keys: &Keys, case: &Case) -> String {
    format!("case/{}/{}", case.reference, keys.link_secret(case.id, case.link_generation))
}

/// `consultation/CODE-2026-00001-X.1/secret`: the page of a third party, the number of its consultation behind
/// that of the case; none where the case has no such consultation.
pub fn consultation_place(keys: &Keys, case: &Case, id: ConsultationId) -> Option<String> {
    let at = case.consultations.iter().position(|one| one.id == id)?;
    let secret = keys.consultation_secret(id, case.consultations.get(at)?.link_generation);
    Some(format!("consultation/{}.{}/{secret}", case.reference, at + 1))
}

/// `contribution/<name>/secret`: the page of whoever is asked inside the institution. The link alone tells neither which
/// request it is, nor when it was filed, nor whether another link is of the same; none where the case has no such
/// question.
pub fn contribution_place(keys: &Keys, case: &Case, id: ContributionId) -> Option<String> {
    case.contribution(id)?;
    Some(format!("contribution/{}/{}", keys.contribution_name(case.id, id), keys.contribution_secret(id)))
}

/// `/fr/officer/cases/CODE-2026-00001-X`: the officer's page of a case.
pub fn office_path(language: Language, reference: &str) -> String {
    format!("/{}/officer/cases/{reference}", language.code())
}

/// `/fr/head/complaints/CODE-2026-00001-X`: a complaint at the workplace of that role.
pub fn complaint_path(language: Language, reference: &str, role: Option<Role>) -> String {
    let place = match role {
        Some(Role::Commission) => "commission",
        Some(Role::Head | Role::Delegate) => "head",
        _ => "officer",
    };
    format!("/{}/{place}/complaints/{reference}", language.code())
}

/// `/fr/sign-in/password/token`: where a member of staff sets a password. The token is
/// `Keys::password_token` of the notice that carries it.
pub fn password_path(language: Language, token: &str) -> String {
    format!("/{}/sign-in/password/{token}", language.code())
}

/// Makes links absolute. The public address is their only source.
#[derive(Debug, Clone)]
pub struct Links {
    /// Without a final slash.
    public_url: String,
}

impl Links {
    pub fn new(public_url: &str) -> Self {
        Self { public_url: public_url.trim_end_matches('/').to_owned() }
    }

    /// The requester's page of a case, with its secret.
    pub fn case(&self, keys: &Keys, case: &Case, language: Language) -> String {
        self.absolute(&case_path(keys, case, language))
    }

    /// The page of a third party, with its secret.
    pub fn consultation(
        &self,
        keys: &Keys,
        case: &Case,
        id: ConsultationId,
        language: Language,
    ) -> Option<String> {
        let place = consultation_place(keys, case, id)?;
        Some(self.absolute(&format!("/{}/{place}", language.code())))
    }

    /// The page of whoever is asked inside the institution, with its secret.
    pub fn contribution(
        &self,
        keys: &Keys,
        case: &Case,
        id: ContributionId,
        language: Language,
    ) -> Option<String> {
        let place = contribution_place(keys, case, id)?;
        Some(self.absolute(&format!("/{}/{place}", language.code())))
    }

    /// The officer's page of a case.
    pub fn office(&self, reference: &str, language: Language) -> String {
        self.absolute(&office_path(language, reference))
    }

    /// A complaint, for somebody of staff.
    pub fn complaint(&self, reference: &str, role: Option<Role>, language: Language) -> String {
        self.absolute(&complaint_path(language, reference, role))
    }

    /// The list of what an act of the calendar moved at an institution.
    pub fn moved(&self, act: Option<&Announced>, language: Language) -> String {
        let number = act.map_or(0, |act| act.number);
        self.absolute(&format!("/{}/officer/moved/{number}", language.code()))
    }

    /// The calendar of the administrator.
    pub fn calendar(&self, language: Language) -> String {
        self.absolute(&format!("/{}/admin/calendar", language.code()))
    }

    /// The list of what became late in a week.
    pub fn late_list(&self, week: &str, language: Language) -> String {
        self.absolute(&format!("/{}/commission/late/{week}", language.code()))
    }

    /// The own account of a member of staff.
    pub fn account(&self, language: Language) -> String {
        self.absolute(&format!("/{}/account", language.code()))
    }

    /// The account of somebody, for administrators.
    pub fn person(&self, user: UserId, language: Language) -> String {
        self.absolute(&format!("/{}/admin/people/{user}", language.code()))
    }

    /// The page on which a member of staff sets a password.
    pub fn password(&self, keys: &Keys, message: MessageId, language: Language) -> String {
        self.absolute(&password_path(language, &keys.password_token(message)))
    }

    /// The address that ends mails of a kind: a page, and one press.
    pub fn unsubscribe(&self, keys: &Keys, message: MessageId, language: Language) -> String {
        self.absolute(&format!("/{}/unsubscribe/{}", language.code(), keys.unsubscribe_token(message)))
    }

    /// The first page of somebody at a workplace of that role.
    pub fn workplace(&self, role: Option<Role>, language: Language) -> String {
        let place = match role {
            Some(Role::Head) => "head",
            Some(Role::Commission) => "commission",
            Some(Role::Auditor) => "auditor",
            Some(Role::Administrator) => "admin",
            _ => "officer",
        };
        self.absolute(&format!("/{}/{place}", language.code()))
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}
