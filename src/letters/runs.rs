//! Texts as runs: what must read from left to right in an Arabic line stands apart. Knows characters, not
//! what they mean.

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Follows the direction of its paragraph.
    Plain(String),
    /// Reads from left to right wherever it stands: a reference, a telephone number, an address.
    Ltr(String),
    /// What a person wrote in another direction than the line around it, apart in its own.
    Written { lang: &'static str, dir: &'static str, runs: Vec<Run> },
}

impl Serialize for Run {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Run::Plain(text) => serializer.serialize_str(text),
            Run::Ltr(text) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("ltr", text)?;
                map.end()
            }
            Run::Written { lang, dir, runs } => {
                let mut map = serializer.serialize_map(Some(3))?;
                map.serialize_entry("lang", lang)?;
                map.serialize_entry("isolate", if *dir == "rtl" { "\u{2067}" } else { "\u{2066}" })?;
                map.serialize_entry("runs", runs)?;
                map.end()
            }
        }
    }
}

/// A line in runs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Run>);

/// The longest run that stands in a box of its own: a longer one has to break somewhere, and is held
/// together by invisible marks instead.
const BOXED: usize = 40;

impl Text {
    /// The text with its left-to-right runs found. What came isolated already stays as it was.
    pub fn of(text: &str) -> Self {
        let mut runs = Vec::new();
        let mut plain = String::new();
        let chars: Vec<char> = text.chars().filter(|c| !is_isolate(*c)).collect();
        let mut at = 0;
        while at < chars.len() {
            let end = token(&chars, at);
            let found: String = chars[at..end].iter().collect();
            if end > at && needs_its_own_direction(&found) {
                if !plain.is_empty() {
                    runs.push(Run::Plain(std::mem::take(&mut plain)));
                }
                runs.push(ltr(found));
                at = end;
            } else {
                let next = end.max(at + 1);
                plain.extend(&chars[at..next]);
                at = next;
            }
        }
        if !plain.is_empty() {
            runs.push(Run::Plain(plain));
        }
        Self(runs)
    }

    /// A line that a person wrote, within one of that direction: where its own is another, it stands apart.
    pub fn written(text: &str, around: &str) -> Self {
        let line = Self::of(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        match script(text) {
            Some((lang, dir)) if dir != around => Self(vec![Run::Written { lang, dir, runs: line.0 }]),
            _ => line,
        }
    }

    /// One left-to-right run: a reference, a code.
    pub fn code(text: impl Into<String>) -> Self {
        Self(vec![ltr(text.into())])
    }

    /// The text as a person reads it.
    pub fn plain(&self) -> String {
        plain(&self.0)
    }
}

fn plain(runs: &[Run]) -> String {
    let of = |run: &Run| match run {
        Run::Plain(text) | Run::Ltr(text) => text.clone(),
        Run::Written { runs, .. } => plain(runs),
    };
    runs.iter().map(of).collect()
}

/// The language and the direction that the first letter of a text tells; nothing where it has no letter.
pub fn script(text: &str) -> Option<(&'static str, &'static str)> {
    match text.chars().find(|c| c.is_alphabetic())? {
        '\u{2d30}'..='\u{2d7f}' => Some(("zgh", "ltr")),
        '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => Some(("ar", "rtl")),
        _ => Some(("fr", "ltr")),
    }
}

fn ltr(text: String) -> Run {
    if text.chars().count() <= BOXED { Run::Ltr(text) } else { Run::Plain(format!("\u{2066}{text}\u{2069}")) }
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}')
}

fn is_inside(c: char) -> bool {
    c.is_ascii_alphanumeric() || "+-._/@:%&=?#~()*".contains(c)
}

/// The end of the run of Latin letters, digits and their joints that begins here; the same place where none does.
/// Groups of digits with single spaces between them are one run: that is how telephone numbers are written.
fn token(chars: &[char], from: usize) -> usize {
    let begins = chars[from].is_ascii_alphanumeric() || (chars[from] == '+' && digit(chars, from + 1));
    if !begins {
        return from;
    }
    let mut end = word(chars, from);
    let is_number = all_digits(&chars[from..end]);
    while is_number && chars.get(end) == Some(&' ') && digit(chars, end + 1) {
        let next = word(chars, end + 1);
        if !all_digits(&chars[end + 1..next]) {
            break;
        }
        end = next;
    }
    // What closes a sentence belongs to the sentence.
    while end > from && !chars[end - 1].is_ascii_alphanumeric() && chars[end - 1] != '/' {
        end -= 1;
    }
    end
}

fn word(chars: &[char], from: usize) -> usize {
    chars[from..].iter().position(|c| !is_inside(*c)).map_or(chars.len(), |len| from + len)
}

fn digit(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(char::is_ascii_digit)
}

fn all_digits(chars: &[char]) -> bool {
    chars.iter().all(|c| c.is_ascii_digit() || " +-.()".contains(*c))
}

/// A plain number or a Latin word finds its place by itself; several parts with joints between them do not.
fn needs_its_own_direction(found: &str) -> bool {
    let has_digit = found.bytes().any(|b| b.is_ascii_digit());
    let has_joint = found.bytes().any(|b| !b.is_ascii_alphanumeric());
    let mixed = has_digit && found.bytes().any(|b| b.is_ascii_alphabetic());
    has_joint || mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ltr_runs(text: &str) -> Vec<String> {
        let runs = Text::of(text).0.into_iter();
        runs.filter_map(|run| if let Run::Ltr(text) = run { Some(text) } else { None }).collect()
    }

    #[test]
    fn phones_references_and_addresses_stand_apart() {
        assert_eq!(ltr_runs("اتصلوا بالرقم 0537-12-34-56."), ["0537-12-34-56"]);
        assert_eq!(ltr_runs("الهاتف: +212 600 000 000، أو"), ["+212 600 000 000"]);
        assert_eq!(ltr_runs("المرجع CTIZ-2026-00087-4 لدى"), ["CTIZ-2026-00087-4"]);
        assert_eq!(ltr_runs("(amina@example.ma)"), ["amina@example.ma"]);
        assert_eq!(ltr_runs("القانون رقم 31.13 والمادة 16، داخل 20 يوما"), ["31.13"]);
        assert_eq!(ltr_runs("لدى شركة Atlas أيضا"), Vec::<String>::new());
    }

    #[test]
    fn a_line_written_in_another_direction_stands_apart() {
        for (text, around, is_apart) in [
            ("أسماء المستفيدين رقم 12/2025", "ltr", true),
            ("12 زنقة الأطلس", "ltr", true),
            ("أسماء المستفيدين رقم 12/2025", "rtl", false),
            ("procès-verbal n° 12/2025", "rtl", true),
            ("12/2025", "rtl", false),
            ("12/2025", "ltr", false),
            ("", "ltr", false),
        ] {
            let line = Text::written(text, around);
            assert_eq!(matches!(line.0[..], [Run::Written { .. }]), is_apart, "{text}");
            assert_eq!(line.plain(), text);
        }
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        for text in ["", "a", "+", "نص 1", "0537-12-34-56 و 06", "x@y.z.", "ⴰⴷⴷⴰⴼ 31.13 »"] {
            assert_eq!(Text::of(text).plain(), text);
        }
        let long = format!("https://example.ma/{}", "a/".repeat(40));
        assert_eq!(Text::of(&long).plain(), format!("\u{2066}{long}\u{2069}"));
    }
}
