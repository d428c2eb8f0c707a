//! `bayan check locales`: every language says the same things with the same variables. Reads the
//! locale files as syntax; formats nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{Locale, words};

/// One difference between the locale files, or one file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Syntax { file: String, why: String },
    Twice { locale: Locale, key: String },
    Missing { locale: Locale, key: String },
    Variables { locale: Locale, key: String, has: Vec<String>, arabic: Vec<String> },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Syntax { file, why } => write!(f, "{file}: {why}"),
            Fault::Twice { locale, key } => write!(f, "{locale}: {key} is written twice"),
            Fault::Missing { locale, key } => write!(f, "{locale}: {key} is missing"),
            Fault::Variables { locale, key, has, arabic } => {
                write!(f, "{locale}: {key} uses {has:?}, Arabic uses {arabic:?}")
            }
        }
    }
}

/// The keys of a language, each with the variables that it uses.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// Every fault of the embedded locale files; empty when all is well. Arabic is the measure:
/// French and English have its keys and its variables, Tamazight has no key of its own.
pub fn locales() -> Vec<Fault> {
    let mut faults = Vec::new();
    let arabic = keys(Locale::Ar, &mut faults);
    for locale in [Locale::Fr, Locale::En, Locale::Zgh] {
        let other = keys(locale, &mut faults);
        compare(locale, &other, &arabic, &mut faults);
    }
    faults
}

fn compare(locale: Locale, other: &Keys, arabic: &Keys, faults: &mut Vec<Fault>) {
    let complete = locale.fallback().is_none();
    let lacking = arabic.keys().filter(|key| complete && !other.contains_key(*key));
    faults.extend(lacking.map(|key| Fault::Missing { locale, key: key.clone() }));
    let own = other.keys().filter(|key| !arabic.contains_key(*key));
    faults.extend(own.map(|key| Fault::Missing { locale: Locale::Ar, key: key.clone() }));
    for (key, has) in other {
        let Some(wanted) = arabic.get(key) else { continue };
        if has != wanted {
            let list = |names: &BTreeSet<String>| names.iter().cloned().collect();
            faults.push(Fault::Variables { locale, key: key.clone(), has: list(has), arabic: list(wanted) });
        }
    }
}

fn keys(locale: Locale, faults: &mut Vec<Fault>) -> Keys {
    let mut keys = Keys::new();
    for (file, text) in words::files(locale) {
        let resource = parser::parse(text).unwrap_or_else(|(partial, errors)| {
            faults
                .extend(errors.iter().map(|why| Fault::Syntax { file: file.clone(), why: why.to_string() }));
            partial
        });
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            message.value.iter().for_each(|pattern| in_pattern(pattern, &mut variables));
            let key = message.id.name.to_owned();
            if keys.insert(key.clone(), variables).is_some() {
                faults.push(Fault::Twice { locale, key });
            }
        }
    }
    keys
}

fn in_pattern(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, into);
        }
    }
}

fn in_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, into),
        Expression::Select { selector, variants } => {
            in_inline(selector, into);
            variants.iter().for_each(|variant| in_pattern(&variant.value, into));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inner| in_inline(inner, into));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_says_the_same_with_the_same_variables() {
        let faults: Vec<_> = super::locales().iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}
