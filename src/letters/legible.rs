//! Signs that no face of a letter has, written with what the faces have: nothing that a person wrote keeps a
//! letter from being made (ADR 0021). Knows characters, not what a text means nor which faces there are.

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

/// Writes a sheet so that it can be set: `sets` tells whether the faces have a sign with its marks. Whether
/// anything was written otherwise than it came.
pub fn make(sheet: &mut Sheet, sets: impl Fn(&str) -> bool) -> bool {
    let mut writer = Writer { sets, known: HashMap::new(), rewrote: false };
    writer.sheet(sheet);
    writer.rewrote
}

struct Writer<F> {
    sets: F,
    known: HashMap<String, bool>,
    rewrote: bool,
}

impl<F: Fn(&str) -> bool> Writer<F> {
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
            self.cluster(cluster, &mut written, &mut missing);
        }
        spell(&mut missing, &mut written);
        *line = written;
    }

    /// One sign with its marks: as it is, or folded; else as far as it can be set, the rest by its numbers.
    fn cluster(&mut self, cluster: &str, written: &mut String, missing: &mut Vec<char>) {
        let folded = if self.can_set(cluster) { Some(cluster.to_owned()) } else { self.folded(cluster) };
        if let Some(folded) = folded {
            spell(missing, written);
            let is_same = folded.nfc().eq(cluster.nfc()) || cluster.chars().all(char::is_whitespace);
            self.rewrote |= !is_same;
            written.push_str(&folded);
            return;
        }
        self.rewrote = true;
        let (mut kept, mut rest) = (String::new(), String::new());
        for (at, sign) in cluster.chars().enumerate() {
            let longer = format!("{kept}{sign}");
            // A mark without what it stands on would stand on something else.
            let stays = (at == 0 || !kept.is_empty()) && self.can_set(&longer);
            if stays { kept = longer } else { rest.push(sign) }
        }
        if !kept.is_empty() {
            spell(missing, written);
            written.push_str(&kept);
        }
        // Some signs take what follows with them, be it a space: that has a place of its own.
        missing.extend(rest.trim_end().chars());
        if rest.ends_with(char::is_whitespace) {
            spell(missing, written);
            written.push(' ');
        }
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

/// Signs by their numbers, between brackets that stand apart from the direction of the line: `[U+4E2D U+6587]`.
fn spell(missing: &mut Vec<char>, written: &mut String) {
    if missing.is_empty() {
        return;
    }
    let numbers: Vec<_> = missing.drain(..).map(|sign| format!("U+{:04X}", u32::from(sign))).collect();
    written.push_str(&format!("\u{2066}[{}]\u{2069}", numbers.join(" ")));
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
    fn written(text: &str) -> (String, bool) {
        let has =
            |sign: char| matches!(sign, ' '..='~' | '\u{a0}'..='\u{ff}' | '\u{621}'..='\u{652}' | 'ڭ' | '•');
        let mut writer =
            Writer { sets: |cluster: &str| cluster.chars().all(has), known: HashMap::new(), rewrote: false };
        let mut line = text.to_owned();
        writer.line(&mut line);
        (line, writer.rewrote)
    }

    #[test]
    fn what_the_faces_have_stays_as_it_came() {
        for text in
            ["", "A 1", "نَصٌّ", "déjà", "a\u{200b}b", "نص\u{200c}نص", "\u{2066}0537-12\u{2069}", "é\u{fe0f}"]
        {
            assert_eq!(written(text), (text.to_owned(), false));
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
            assert_eq!(written(text), (wanted.to_owned(), true), "{text}");
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
            assert_eq!(written(text), (wanted.to_owned(), true), "{text}");
        }
    }

    #[test]
    fn a_space_without_a_face_is_a_space_and_an_equal_sign_is_the_same() {
        assert_eq!(written("e\u{301}"), ("é".to_owned(), false), "the same sign, in two ways of writing it");
        assert_eq!(written("a\u{2028}b\u{3000}ج\tد"), ("a b ج د".to_owned(), false));
    }
}
