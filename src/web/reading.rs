//! Reading a form, on every page where people type: each field is parsed, what was typed is kept, and what is wrong
//! with it is said at the field. Staff forms seal their texts as they are read.

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
use jiff::{Timestamp, civil::Date};

/// A form as it is read: faults gather in `form`, sealed texts in `sealer`.
///
/// A field is read by its name and by `words`: the key of its label, by which a fault names it, or in a form that
/// [speaks](Reading::speaking) to a requester the word of sentences of its own, `wrong-<words>-missing`.
pub struct Reading<'a, S = Sealer> {
    pub locale: Locale,
    pub fields: &'a Fields,
    pub form: FormState,
    pub sealer: S,
    /// The part of the form that is read, where it has several alike: a fault says in which.
    pub part: Option<usize>,
    speaks: bool,
}

impl<'a> Reading<'a> {
    /// A form of staff whose texts are sealed.
    pub fn new(locale: Locale, fields: &'a Fields, sealer: Sealer) -> Self {
        Self { locale, fields, form: fields.state(), sealer, part: None, speaks: false }
    }
}

impl<'a> Reading<'a, ()> {
    /// A form whose texts are kept as they are.
    pub fn plain(locale: Locale, fields: &'a Fields) -> Self {
        Self { locale, fields, form: fields.state(), sealer: (), part: None, speaks: false }
    }

    /// A form of the public or of a requester: each fault has a sentence of its own.
    pub fn speaking(locale: Locale, fields: &'a Fields) -> Self {
        Self { speaks: true, ..Self::plain(locale, fields) }
    }
}

impl<S> Reading<'_, S> {
    /// A fault of a field.
    pub fn wrong(&mut self, name: &str, words: &str, why: &str, args: Args) {
        if self.speaks {
            return self.form.wrong(name, &format!("wrong-{words}-{why}"), args);
        }
        let label = i18n::t(self.locale, words, &Args::new()).unwrap_or_default();
        let field = match self.part {
            None => label,
            Some(n) => {
                let args = Args::new().with("field", label).with("n", n as i64);
                i18n::t(self.locale, "field-of-part", &args).unwrap_or_default()
            }
        };
        self.form.wrong(name, &format!("field-wrong-{why}"), args.with("field", field));
    }

    /// What was read, or its fault at the field.
    fn read<T>(&mut self, name: &str, words: &str, read: Result<T, Fault>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(fault) => {
                self.wrong(name, words, fault.code(), fault.args());
                None
            }
        }
    }

    /// One line, obligatory.
    pub fn plain_line(&mut self, name: &str, words: &str, most: usize) -> Option<Words> {
        let read = Words::line(self.fields.get(name), most);
        self.read(name, words, read.map_err(Fault::Text))
    }

    /// Several lines, obligatory.
    pub fn plain_body(&mut self, name: &str, words: &str) -> Option<Words> {
        let read = Words::body(self.fields.get(name), limit::BODY);
        self.read(name, words, read.map_err(Fault::Text))
    }

    /// A date, obligatory, as people write it in Morocco, or as machines do.
    pub fn date(&mut self, name: &str, words: &str) -> Option<Date> {
        let typed = self.fields.get(name).trim();
        let read = typed_date::parse(typed).ok_or(match typed {
            "" => Fault::Text(TextProblem::Empty),
            typed if typed_date::is_no_day(typed) => Fault::NoSuchDay,
            _ => Fault::NoDate,
        });
        self.read(name, words, read)
    }

    /// A date, or nothing.
    pub fn optional_date(&mut self, name: &str, words: &str) -> Option<Date> {
        if self.is_empty(name) { None } else { self.date(name, words) }
    }

    /// `13/10/2026 08:00`, in Morocco.
    pub fn instant(&mut self, name: &str, words: &str) -> Option<Timestamp> {
        let typed = self.fields.get(name).trim();
        let fault = if typed.is_empty() { Fault::Text(TextProblem::Empty) } else { Fault::NoInstant };
        self.read(name, words, typed_date::instant(typed).ok_or(fault))
    }

    /// One of the choices of the page.
    pub fn choice<T>(&mut self, name: &str, words: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = parse(self.fields.get(name).trim()).ok_or(Fault::NoChoice);
        self.read(name, words, chosen)
    }

    /// Whether nothing was typed there.
    pub fn is_empty(&self, name: &str) -> bool {
        self.fields.get(name).trim().is_empty()
    }
}

impl Reading<'_> {
    /// Several lines, obligatory.
    pub fn body(&mut self, name: &str, words: &str, kind: ValueKind) -> Option<Sealed> {
        let text = self.plain_body(name, words)?;
        Some(self.sealer.seal(kind, text))
    }

    /// Several lines, or nothing.
    pub fn optional_body(&mut self, name: &str, words: &str, kind: ValueKind) -> Option<Sealed> {
        if self.is_empty(name) { None } else { self.body(name, words, kind) }
    }

    /// One line, obligatory.
    pub fn line(&mut self, name: &str, words: &str, kind: ValueKind, most: usize) -> Option<Sealed> {
        let text = self.plain_line(name, words, most)?;
        Some(self.sealer.seal(kind, text))
    }

    /// One line, or nothing.
    pub fn optional_line(&mut self, name: &str, words: &str, kind: ValueKind, most: usize) -> Option<Sealed> {
        if self.is_empty(name) { None } else { self.line(name, words, kind, most) }
    }

    /// An e-mail address, or nothing.
    pub fn optional_email(&mut self, name: &str, words: &str) -> Option<Sealed> {
        if self.is_empty(name) {
            return None;
        }
        let read = EmailAddress::parse(self.fields.get(name)).map_err(|_| Fault::NoOptionalAddress);
        let email = self.read(name, words, read)?;
        Some(self.sealer.seal_text(ValueKind::Email, email.to_string()))
    }
}

/// What is wrong with what was typed.
enum Fault {
    Text(TextProblem),
    NoDate,
    NoSuchDay,
    NoInstant,
    NoChoice,
    NoOptionalAddress,
}

impl Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Text(TextProblem::Empty) => "missing",
            Fault::Text(TextProblem::TooLong { .. }) => "too-long",
            Fault::NoDate => "no-date",
            Fault::NoSuchDay => "no-such-day",
            Fault::NoInstant => "no-instant",
            Fault::NoChoice => "no-choice",
            Fault::NoOptionalAddress => "not-an-optional-address",
        }
    }

    fn args(&self) -> Args {
        if let Fault::Text(TextProblem::TooLong { typed, limit }) = self {
            Args::new().with("typed", *typed).with("limit", *limit)
        } else {
            Args::new()
        }
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
        Refusal::DuplicateMissing
        | Refusal::OriginalVoid
        | Refusal::OriginalWithdrawn
        | Refusal::OriginalNotReceived
        | Refusal::OriginalOfAnother => &["duplicate"],
        Refusal::SameRequesterUnconfirmed => &["same"],
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
