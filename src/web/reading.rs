//! Reading a form: each field is parsed and sealed, or its fault is said in words that name the field.

use crate::{
    app::Sealer,
    domain::{
        case::refusal::Refusal,
        email::EmailAddress,
        sealed::{Sealed, ValueKind},
        text::{TextProblem, Words, limit},
    },
    i18n::{self, Args, DateForm, Locale, dates},
    web::{forms::FormState, posted::Fields, typed_date},
};
use jiff::civil::Date;

/// A form as it is read: faults gather in `form`, texts in `sealer`.
pub struct Reading<'a> {
    pub locale: Locale,
    pub fields: &'a Fields,
    pub form: FormState,
    pub sealer: Sealer,
}

impl<'a> Reading<'a> {
    pub fn new(locale: Locale, fields: &'a Fields, sealer: Sealer) -> Self {
        Self { locale, fields, form: fields.state(), sealer }
    }

    /// A fault of a field whose label is `label`.
    pub fn wrong(&mut self, name: &str, label: &str, why: &str, args: Args) {
        let field = i18n::t(self.locale, label, &Args::new()).unwrap_or_default();
        self.form.wrong(name, &format!("office-wrong-{why}"), args.with("field", field));
    }

    /// Several lines, obligatory.
    pub fn body(&mut self, name: &str, label: &str, kind: ValueKind) -> Option<Sealed> {
        let parsed = Words::body(self.fields.get(name), limit::BODY);
        self.sealed(name, label, kind, parsed)
    }

    /// Several lines, or nothing.
    pub fn optional_body(&mut self, name: &str, label: &str, kind: ValueKind) -> Option<Sealed> {
        if self.fields.get(name).trim().is_empty() { None } else { self.body(name, label, kind) }
    }

    /// One line, obligatory.
    pub fn line(&mut self, name: &str, label: &str, kind: ValueKind, most: usize) -> Option<Sealed> {
        let parsed = Words::line(self.fields.get(name), most);
        self.sealed(name, label, kind, parsed)
    }

    /// One line, or nothing.
    pub fn optional_line(&mut self, name: &str, label: &str, kind: ValueKind, most: usize) -> Option<Sealed> {
        if self.fields.get(name).trim().is_empty() { None } else { self.line(name, label, kind, most) }
    }

    fn sealed(
        &mut self,
        name: &str,
        label: &str,
        kind: ValueKind,
        parsed: Result<Words, TextProblem>,
    ) -> Option<Sealed> {
        match parsed {
            Ok(words) => Some(self.sealer.seal(kind, words)),
            Err(TextProblem::Empty) => {
                self.wrong(name, label, "missing", Args::new());
                None
            }
            Err(TextProblem::TooLong { typed, limit }) => {
                self.wrong(name, label, "too-long", Args::new().with("typed", typed).with("limit", limit));
                None
            }
        }
    }

    /// An e-mail address, or nothing.
    pub fn optional_email(&mut self, name: &str, label: &str) -> Option<Sealed> {
        let typed = self.fields.get(name);
        if typed.trim().is_empty() {
            return None;
        }
        match EmailAddress::parse(typed) {
            Ok(email) => Some(self.sealer.seal_text(ValueKind::Email, email.to_string())),
            Err(_) => {
                self.wrong(name, label, "not-an-address", Args::new());
                None
            }
        }
    }

    /// A date, obligatory: as browsers send it, or as people write it in Morocco.
    pub fn date(&mut self, name: &str, label: &str) -> Option<Date> {
        let typed = self.fields.get(name).trim();
        if typed.is_empty() {
            self.wrong(name, label, "missing", Args::new());
            return None;
        }
        let read = typed_date::parse(typed);
        if read.is_none() {
            self.wrong(name, label, "no-date", Args::new());
        }
        read
    }

    /// A date, or nothing.
    pub fn optional_date(&mut self, name: &str, label: &str) -> Option<Date> {
        if self.fields.get(name).trim().is_empty() { None } else { self.date(name, label) }
    }

    /// One of the choices of the page.
    pub fn choice<T>(&mut self, name: &str, label: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = parse(self.fields.get(name));
        if chosen.is_none() {
            self.wrong(name, label, "no-choice", Args::new());
        }
        chosen
    }
}

/// Says a refusal in words, at the field that it is about where the form has that field.
pub fn refused(form: &mut FormState, locale: Locale, refusal: &Refusal) {
    let candidates: &[&str] = match refusal {
        Refusal::InPast | Refusal::TooFar { .. } => &["answer_by", "by", "on"],
        Refusal::ReplyByOutside { .. } => &["by"],
        Refusal::InFuture | Refusal::BeforeReceipt | Refusal::BeforeLaw | Refusal::NotWorkingDay => {
            &["on", "received", "signed", "told"]
        }
        Refusal::OutsideHours { .. } => &["at"],
        Refusal::ProofDoesNotFit => &["proof"],
        Refusal::RedressMissing | Refusal::RedressOfNothing => &["what"],
        Refusal::ReasonsMissing => &["reasons"],
        Refusal::DuplicateMissing => &["duplicate"],
        Refusal::NoGrievance => &["grievance"],
        _ => &[],
    };
    // Of several fields the one at fault is the one that was filled in.
    let typed = candidates.iter().find(|field| !form.text(field).is_empty());
    let there = || candidates.iter().find(|field| form.values.contains_key(**field));
    let field = typed.or_else(there).copied().unwrap_or_default();
    form.wrong(field, &format!("refusal-{}", refusal.code()), refusal_args(locale, refusal));
}

/// The variables of the words of a refusal.
fn refusal_args(locale: Locale, refusal: &Refusal) -> Args {
    if let Refusal::OutsideHours { opens, closes } = refusal {
        return Args::new().with("opens", dates::hour(*opens)).with("closes", dates::hour(*closes));
    }
    let on = match refusal {
        Refusal::TermEnded { ended_on } => *ended_on,
        Refusal::ProposalExpired { expired_on } => *expired_on,
        Refusal::ReplyByOutside { until } | Refusal::TooFar { until } => *until,
        _ => return Args::new(),
    };
    let words = dates::date(locale, on, DateForm::Long).map(|said| said.text).unwrap_or_default();
    Args::new().with("date", words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_words_in_every_language() {
        let args = Args::new().with("date", "x").with("opens", "x").with("closes", "x");
        for locale in Locale::COMPLETE {
            for code in Refusal::CODES {
                let said = i18n::t(locale, &format!("refusal-{code}"), &args);
                assert!(said.is_ok(), "{code} in {locale}: {said:?}");
            }
        }
    }
}
