//! Signs that no face of a letter has, written with what the faces have: nothing that a person wrote keeps a
//! letter from being made, nor makes it dearer than its length (ADR 0021). Knows characters, not what a text means
//! nor which faces there are.

use super::{
    runs::{Run, Text},
    sheet::{Part, Sheet},
};
use std::{collections::HashMap, mem};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Signs of like shape and meaning, where no form of Unicode leads from one to the other: the g of Morocco, and what
/// an office programme wrote with its own private bullets and marks.
const ALIKE: &[(char, &[&str])] = &[
    ('ݣ', &["ڭ", "گ", "ك"]),
    ('ڭ', &["ݣ", "گ", "ك"]),
    ('﷽', &["بسم الله الرحمن الرحيم"]),
    ('\u{f0b7}', &["•"]),
    ('\u{f0a7}', &["▪", "•"]),
    ('\u{f0a8}', &["◻", "•"]),
    ('\u{f076}', &["❖", "•"]),
    ('\u{f0d8}', &["➢", "•"]),
    ('\u{f06f}', &["◦", "•"]),
    ('\u{f0fc}', &["✓", "•"]),
    ('\u{f0e0}', &["→", "•"]),
];

/// The most signs that stand in one place, a letter with its marks: no language has as many. Those behind them are
/// spelled, before anything asks for a face or draws them one upon the other.
const IN_ONE_PLACE: usize = 16;

/// The most characters that a letter gets longer by what is written otherwise: some pages. Behind them the number
/// of the signs stands in place of each.
const LONGER: usize = 20_000;

/// How much of a sheet was written otherwise than it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rewrote {
    Nothing,
    /// Some signs, each by its like or by its number.
    Signs,
    /// So many that of the last it only says how many they are.
    Counted,
}

/// Writes a sheet so that it can be set: `sets` tells whether the faces have a sign with its marks.
pub fn make(sheet: &mut Sheet, sets: impl Fn(&str) -> bool) -> Rewrote {
    let mut writer = Writer::new(sets);
    writer.sheet(sheet);
    writer.rewrote
}

struct Writer<F> {
    sets: F,
    known: HashMap<String, bool>,
    rewrote: Rewrote,
    /// Characters that the letter may still get longer by.
    room: usize,
}

impl<F: Fn(&str) -> bool> Writer<F> {
    fn new(sets: F) -> Self {
        Self { sets, known: HashMap::new(), rewrote: Rewrote::Nothing, room: LONGER }
    }

    fn sheet(&mut self, sheet: &mut Sheet) {
        self.line(&mut sheet.title);
        self.text(&mut sheet.reference);
        for side in &mut sheet.sides {
            self.line(&mut side.institution);
            self.line(&mut side.portal);
            side.heading.iter_mut().for_each(|text| self.text(text));
            side.page.iter_mut().for_each(|piece| self.line(piece));
        }
        for row in sheet.body.iter_mut().chain(&mut sheet.annex) {
            row.parts.iter_mut().for_each(|part| self.part(part));
        }
    }

    fn part(&mut self, part: &mut Part) {
        match part {
            Part::Heading { text, .. }
            | Part::Paragraph { text }
            | Part::Small { text }
            | Part::Notice { text } => self.text(text),
            Part::Facts { rows } => rows.iter_mut().for_each(|fact| {
                self.text(&mut fact.label);
                self.text(&mut fact.value);
            }),
            Part::Table { head, rows, .. } => {
                let cells = rows.iter_mut().flatten().flatten();
                head.iter_mut().chain(cells).for_each(|text| self.text(text));
            }
            Part::Quoted { paragraphs } => paragraphs.iter_mut().for_each(|one| self.text(&mut one.text)),
            Part::Weeks { weekdays, days } => {
                let words =
                    days.iter_mut().flatten().flat_map(|day| [&mut day.date, &mut day.n, &mut day.why]);
                weekdays.iter_mut().chain(words).for_each(|word| self.line(word));
            }
            Part::Signed { lines } => lines.iter_mut().for_each(|text| self.text(text)),
            Part::Break => {}
        }
    }

    fn text(&mut self, text: &mut Text) {
        self.runs(&mut text.0);
    }

    fn runs(&mut self, runs: &mut [Run]) {
        for run in runs {
            match run {
                Run::Plain(text) | Run::Ltr(text) => self.line(text),
                Run::Written { runs, .. } => self.runs(runs),
            }
        }
    }

    fn line(&mut self, line: &mut String) {
        if line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return;
        }
        let mut written = String::with_capacity(line.len());
        let mut missing = Vec::new();
        for cluster in mem::take(line).graphemes(true) {
            let (place, beyond) = one_place(cluster);
            self.cluster(place, &mut written, &mut missing);
            self.left_out(beyond, &mut written, &mut missing);
        }
        self.spell(&mut missing, &mut written);
        *line = written;
    }

    /// One sign with its marks: as it is, or folded; else as far as it can be set, the rest by its numbers.
    fn cluster(&mut self, cluster: &str, written: &mut String, missing: &mut Vec<char>) {
        let folded = if self.can_set(cluster) { Some(cluster.to_owned()) } else { self.folded(cluster) };
        if let Some(folded) = folded.filter(|folded| self.has_room(folded, cluster)) {
            self.spell(missing, written);
            let is_same = folded.nfc().eq(cluster.nfc()) || cluster.chars().all(char::is_whitespace);
            if !is_same {
                self.notes(Rewrote::Signs);
            }
            written.push_str(&folded);
            return;
        }
        let (mut kept, mut rest) = (String::new(), String::new());
        for (at, sign) in cluster.chars().enumerate() {
            let longer = format!("{kept}{sign}");
            // A mark without what it stands on would stand on something else.
            let stays = (at == 0 || !kept.is_empty()) && self.can_set(&longer);
            if stays { kept = longer } else { rest.push(sign) }
        }
        if !kept.is_empty() {
            self.spell(missing, written);
            written.push_str(&kept);
        }
        self.left_out(&rest, written, missing);
    }

    /// Signs that cannot stand as they are.
    fn left_out(&mut self, signs: &str, written: &mut String, missing: &mut Vec<char>) {
        if signs.is_empty() {
            return;
        }
        self.notes(Rewrote::Signs);
        // Some signs take what follows with them, be it a space: that has a place of its own.
        missing.extend(signs.trim_end().chars());
        if signs.ends_with(char::is_whitespace) {
            self.spell(missing, written);
            written.push(' ');
        }
    }

    fn notes(&mut self, rewrote: Rewrote) {
        self.rewrote = self.rewrote.max(rewrote);
    }

    /// Whether the letter may get longer by what this is longer than it came; if so, it is.
    fn has_room(&mut self, written: &str, came: &str) -> bool {
        let longer = written.chars().count().saturating_sub(came.chars().count());
        let left = self.room.checked_sub(longer);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }

    /// Signs by their numbers, between brackets that stand apart from the direction of the line:
    /// `[U+4E2D U+6587×3]`; of those for which there is no room, how many they are: `[U+4E2D +4]`.
    fn spell(&mut self, missing: &mut Vec<char>, written: &mut String) {
        if missing.is_empty() {
            return;
        }
        let (mut numbers, mut spelled) = (Vec::new(), 0);
        for same in missing.chunk_by(|one, next| one == next) {
            let number = match same.len() {
                1 => format!("U+{:04X}", u32::from(same[0])),
                times => format!("U+{:04X}×{times}", u32::from(same[0])),
            };
            if !self.has_room(&number, "") {
                break;
            }
            spelled += same.len();
            numbers.push(number);
        }
        if spelled < missing.len() {
            self.notes(Rewrote::Counted);
            numbers.push(format!("+{}", missing.len() - spelled));
        }
        missing.clear();
        written.push_str(&format!("\u{2066}[{}]\u{2069}", numbers.join(" ")));
    }

    /// Whether the faces have it; what is never drawn needs no face.
    fn can_set(&mut self, cluster: &str) -> bool {
        let drawn: String = cluster.chars().filter(|sign| !is_never_drawn(*sign)).collect();
        if drawn.is_empty() {
            return true;
        }
        match self.known.get(&drawn) {
            Some(known) => *known,
            None => {
                let can = (self.sets)(&drawn);
                self.known.insert(drawn, can);
                can
            }
        }
    }

    fn can_set_all(&mut self, text: &str) -> bool {
        text.graphemes(true).all(|cluster| self.can_set(cluster))
    }

    /// The same in signs that the faces have: alike, or by a form of Unicode.
    fn folded(&mut self, cluster: &str) -> Option<String> {
        let each: String = cluster.chars().map(|sign| self.alike(sign)).collect();
        let whole = [each, cluster.nfc().collect(), cluster.nfkc().collect(), cluster.nfkd().collect()];
        whole.into_iter().find(|one| self.can_set_all(one))
    }

    fn alike(&mut self, sign: char) -> String {
        let own = sign.to_string();
        if sign.is_whitespace() && !self.can_set(&own) {
            return " ".to_owned();
        }
        let listed = ALIKE.iter().find(|(one, _)| *one == sign).map_or(&[][..], |(_, alike)| *alike);
        let forms = [own.nfkc().collect(), own.nfkd().collect()];
        let all = std::iter::once(own.clone()).chain(listed.iter().map(|one| (*one).to_owned())).chain(forms);
        all.into_iter().find(|one| self.can_set_all(one)).unwrap_or(own)
    }
}

/// What stands in one place, and the signs that are too many for it.
fn one_place(cluster: &str) -> (&str, &str) {
    let end = cluster.char_indices().nth(IN_ONE_PLACE).map_or(cluster.len(), |(at, _)| at);
    cluster.split_at(end)
}

/// Joiners, marks of direction and variants: the typesetter takes them out and asks no face for them.
fn is_never_drawn(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With a face that has the signs of Latin 1, of Arabic without its newer letters and marks, and the bullet.
    fn written(text: &str) -> (String, Rewrote) {
        let mut writer = Writer::new(|cluster: &str| cluster.chars().all(has));
        let mut line = text.to_owned();
        writer.line(&mut line);
        (line, writer.rewrote)
    }

    fn has(sign: char) -> bool {
        matches!(sign, ' '..='~' | '\u{a0}'..='\u{ff}' | '\u{621}'..='\u{652}' | 'ڭ' | '•')
    }

    #[test]
    fn what_the_faces_have_stays_as_it_came() {
        for text in
            ["", "A 1", "نَصٌّ", "déjà", "a\u{200b}b", "نص\u{200c}نص", "\u{2066}0537-12\u{2069}", "é\u{fe0f}"]
        {
            assert_eq!(written(text), (text.to_owned(), Rewrote::Nothing));
        }
    }

    #[test]
    fn what_has_a_form_that_they_have_is_folded() {
        for (text, wanted) in [
            ("أݣادير", "أڭادير"),
            ("أݣَادير", "أڭَادير"),
            ("\u{f0b7} البند", "• البند"),
            ("\u{f0a7}", "•"),
            ("ﷺ", "صلى الله عليه وسلم"),
            ("ﻻ", "لا"),
            ("ﬁn", "fin"),
            ("𝒜", "A"),
        ] {
            assert_eq!(written(text), (wanted.to_owned(), Rewrote::Signs), "{text}");
        }
    }

    #[test]
    fn the_rest_is_spelled_by_its_numbers_and_stands_apart() {
        for (text, wanted) in [
            ("中文 ok", "\u{2066}[U+4E2D U+6587]\u{2069} ok"),
            ("نص中", "نص\u{2066}[U+4E2D]\u{2069}"),
            ("كۖلم", "ك\u{2066}[U+06D6]\u{2069}لم"),
            ("👨\u{200d}👩", "\u{2066}[U+1F468 U+200D U+1F469]\u{2069}"),
            ("\u{6dd} \u{60f}", "\u{2066}[U+06DD]\u{2069} \u{2066}[U+060F]\u{2069}"),
            ("\u{10fffd}", "\u{2066}[U+10FFFD]\u{2069}"),
        ] {
            assert_eq!(written(text), (wanted.to_owned(), Rewrote::Signs), "{text}");
        }
    }

    #[test]
    fn a_space_without_a_face_is_a_space_and_an_equal_sign_is_the_same() {
        assert_eq!(
            written("e\u{301}"),
            ("é".to_owned(), Rewrote::Nothing),
            "the same sign, in two ways of writing it"
        );
        assert_eq!(written("a\u{2028}b\u{3000}ج\tد"), ("a b ج د".to_owned(), Rewrote::Nothing));
    }
    #[test]
    fn marks_without_end_stand_in_no_place_and_are_counted() {
        let kept = "ب".to_owned() + &"\u{651}".repeat(15);
        let marks = "ب".to_owned() + &"\u{651}".repeat(9_998);
        for (text, wanted) in [
            (marks.clone(), kept.clone() + "\u{2066}[U+0651×9983]\u{2069}"),
            (marks + "\u{6d6}", kept + "\u{2066}[U+0651×9983 U+06D6]\u{2069}"),
            ("中中中文".to_owned(), "\u{2066}[U+4E2D×3 U+6587]\u{2069}".to_owned()),
        ] {
            assert_eq!(written(&text), (wanted, Rewrote::Signs));
        }
    }

    #[test]
    fn what_a_text_costs_grows_with_its_length_alone() {
        let texts = [
            "a".to_owned() + &"\u{301}".repeat(9_998) + "\u{6d6}",
            "a\u{6d6}".to_owned() + &"\u{301}".repeat(9_998),
            "\u{6dd}".repeat(9_999) + " ",
            "👨\u{200d}".repeat(5_000),
            "ﷺ".repeat(10_000),
            ('\u{4e00}'..).take(10_000).collect(),
            ('\u{4e00}'..).take(5_000).flat_map(|sign| [sign, 'a']).collect(),
        ];
        for text in texts {
            let asked = std::cell::Cell::new(0);
            let mut writer = Writer::new(|cluster: &str| {
                asked.set(asked.get() + cluster.chars().count());
                cluster.chars().all(has)
            });
            let mut line = text.clone();
            writer.line(&mut line);
            assert!(
                asked.get() < 40 * text.chars().count(),
                "{} signs were asked for: {:.9}",
                asked.get(),
                text
            );
            let kept: usize = writer.known.keys().map(String::len).sum();
            assert!(kept < 400_000, "{kept} octets are kept: {text:.9}");
            let long = line.chars().count();
            assert!(long < 10_000 + LONGER + 35_000, "{long} characters: {text:.9}");
        }
    }

    #[test]
    fn behind_some_pages_of_numbers_it_says_how_many_signs_follow() {
        let many: String = ('\u{4e00}'..).take(10_000).collect();
        let (line, rewrote) = written(&many);
        assert_eq!(rewrote, Rewrote::Counted);
        let spelled = line.matches("U+").count();
        assert_eq!(spelled, LONGER / "U+4E00".len());
        assert!(line.ends_with(&format!(" +{}]\u{2069}", 10_000 - spelled)), "{line}");
    }
}
