//! Text as people type it, made safe to keep: one line or several, within a limit.
//! Knows nothing of what the text is about.

use serde::{Deserialize, Serialize};

/// Limits in characters, one per kind of field.
pub mod limit {
    /// A first or last name, a capacity, the name of an association.
    pub const NAME: usize = 120;
    /// A postal address.
    pub const ADDRESS: usize = 500;
    /// The number of an identity or residence document.
    pub const IDENTITY: usize = 40;
    /// A telephone number.
    pub const PHONE: usize = 40;
    /// The subject line of a request.
    pub const SUBJECT: usize = 200;
    /// The information wanted, the reasons given, the text of an answer.
    pub const BODY: usize = 10_000;
    /// A reference of a law, a place of publication, a decision number.
    pub const CITATION: usize = 500;
}

/// Text without control characters, trimmed, not empty and within its limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

/// Why a text cannot be taken as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    #[error("nothing was written")]
    Empty,
    #[error("{typed} characters, {limit} at most")]
    TooLong { typed: usize, limit: usize },
}

impl Words {
    /// One line: line breaks and tabs become spaces, what turns the direction of writing vanishes.
    pub fn line(raw: &str, limit: usize) -> Result<Self, TextProblem> {
        let kept = raw.chars().filter(|c| !turns(*c));
        let joined: String = kept.map(|c| if c.is_control() { ' ' } else { c }).collect();
        Self::checked(joined.split_whitespace().collect::<Vec<_>>().join(" "), limit)
    }

    /// Several lines: ends of line become `\n`, other control characters vanish, and what turns the direction of writing.
    pub fn body(raw: &str, limit: usize) -> Result<Self, TextProblem> {
        let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
        let kept: String = lines.chars().filter(|c| is_plain(*c)).collect();
        Self::checked(kept.trim().to_owned(), limit)
    }

    /// The same, where nothing written is an answer too.
    pub fn optional(parsed: Result<Self, TextProblem>) -> Result<Option<Self>, TextProblem> {
        match parsed {
            Ok(words) => Ok(Some(words)),
            Err(TextProblem::Empty) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }

    fn checked(text: String, limit: usize) -> Result<Self, TextProblem> {
        if text.chars().all(is_invisible) {
            return Err(TextProblem::Empty);
        }
        let typed = text.chars().count();
        if typed > limit { Err(TextProblem::TooLong { typed, limit }) } else { Ok(Self(text)) }
    }
}

/// What embeds, overrides or isolates a direction of writing: `gnp.exe` behind one reads as `exe.png`. The marks and
/// joiners that Arabic and French need are none of these.
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character may stand in a text of several lines.
pub fn is_plain(c: char) -> bool {
    !turns(c) && (!c.is_control() || matches!(c, '\n' | '\t'))
}

/// Spaces, joiners and direction marks: a text made of them alone says nothing.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_words_and_loses_its_breaks() {
        let name = Words::line("  فاطمة\r\nBcc: x\0 الزهراء ", limit::NAME).map(Words::into_string);
        assert_eq!(name.as_deref(), Ok("فاطمة Bcc: x الزهراء"));
    }

    #[test]
    fn a_text_of_direction_marks_alone_is_empty() {
        assert_eq!(Words::line("\u{202e} \u{200f}", limit::NAME), Err(TextProblem::Empty));
    }

    #[test]
    fn nothing_turns_the_direction_of_a_text_and_its_marks_and_joiners_stay() {
        let typed = "\u{202e}gnp.exe\u{202c} \u{2066}x\u{2069} \u{200f}نص\u{200c}نص\u{200d} \u{200e}a";
        let kept = "gnp.exe x \u{200f}نص\u{200c}نص\u{200d} \u{200e}a";
        for read in [Words::line(typed, limit::NAME), Words::body(typed, limit::BODY)] {
            assert_eq!(read.map(Words::into_string).as_deref(), Ok(kept));
        }
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert!(Words::line(&"م".repeat(limit::NAME), limit::NAME).is_ok());
        let long = Words::line(&"م".repeat(limit::NAME + 1), limit::NAME);
        assert_eq!(long, Err(TextProblem::TooLong { typed: limit::NAME + 1, limit: limit::NAME }));
    }

    #[test]
    fn a_body_keeps_its_paragraphs() {
        let body = Words::body("un\r\n\r\ndeux\u{7}", limit::BODY).map(Words::into_string);
        assert_eq!(body.as_deref(), Ok("un\n\ndeux"));
    }
}
