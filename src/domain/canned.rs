//! Texts that an institution writes once and uses often: what stands in braces is filled in for the case at hand.
//! Knows no words of variables: those are of the language of the text.

/// What can stand in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variable {
    Reference,
    Name,
    Received,
    Due,
    Institution,
    Today,
}

impl Variable {
    pub const ALL: [Variable; 6] = [
        Variable::Reference,
        Variable::Name,
        Variable::Received,
        Variable::Due,
        Variable::Institution,
        Variable::Today,
    ];

    /// The word used in locale keys.
    pub fn code(self) -> &'static str {
        match self {
            Variable::Reference => "reference",
            Variable::Name => "name",
            Variable::Received => "received",
            Variable::Due => "due",
            Variable::Institution => "institution",
            Variable::Today => "today",
        }
    }
}

/// A part of a text: as it stands, or what is in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'a> {
    Plain(&'a str),
    Braced(&'a str),
}

/// The text with every variable filled in. What no variable is called stays as it was typed.
pub fn filled(
    text: &str,
    named: impl Fn(&str) -> Option<Variable>,
    value: impl Fn(Variable) -> String,
) -> String {
    let part = |part| match part {
        Part::Plain(text) => text.to_owned(),
        Part::Braced(word) => named(word.trim()).map_or_else(|| format!("{{{word}}}"), &value),
    };
    parts(text).into_iter().map(part).collect()
}

/// The first word in braces that no variable is called.
pub fn unknown(text: &str, named: impl Fn(&str) -> Option<Variable>) -> Option<&str> {
    parts(text).into_iter().find_map(|part| match part {
        Part::Braced(word) if named(word.trim()).is_none() => Some(word.trim()),
        _ => None,
    })
}

/// Braces do not stand in braces: of two that open one after the other the second counts.
fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, behind)) = rest.split_once('}') {
        match before.rsplit_once('{') {
            Some((plain, word)) => parts.extend([Part::Plain(plain), Part::Braced(word)]),
            None => parts.extend([Part::Plain(before), Part::Plain("}")]),
        }
        rest = behind;
    }
    parts.push(Part::Plain(rest));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(word: &str) -> Option<Variable> {
        match word {
            "المرجع" => Some(Variable::Reference),
            "nom" => Some(Variable::Name),
            _ => None,
        }
    }

    fn value(variable: Variable) -> String {
        format!("<{}>", variable.code())
    }

    #[test]
    fn what_stands_in_braces_is_filled_in_and_everything_else_stays() {
        for (text, expected) in [
            ("طلبكم {المرجع} قيد الدراسة", "طلبكم <reference> قيد الدراسة"),
            ("{nom}, { nom }", "<name>, <name>"),
            ("{x} {} }{ {{nom}}", "{x} {} }{ {<name>}"),
            ("", ""),
            ("rien", "rien"),
            ("{nom", "{nom"),
        ] {
            assert_eq!(filled(text, named, value), expected, "{text}");
        }
    }

    #[test]
    fn a_word_that_no_variable_is_called_is_found_before_it_is_kept() {
        assert_eq!(unknown("{nom} {réf}", named), Some("réf"));
        assert_eq!(unknown("{nom} } {", named), None);
        assert_eq!(unknown("{}", named), Some(""));
    }
}
