//! The letters of a case: each is of an act that the case has, as its key signed it, in the octets that were sealed.

use super::{
    Aids,
    acts::Witnesses,
    case::{Judge, opened},
};
use crate::{
    domain::{
        case::{Case, Recorded},
        law::zone,
        letter::{LetterKind, reference_of},
    },
    letters::seal,
    persistence::{audit::LetterRow, letters::StoredLetter},
};
use jiff::SignedDuration;
use std::io::Read;

/// The id of a letter bears the instant at which it was made, to the millisecond; it is drawn with the row.
const AT_ONCE: SignedDuration = SignedDuration::from_secs(1);

/// Compares the rows with the events, with their signatures and, where the folder is given, with their files.
pub fn judge(
    rows: &[LetterRow],
    case: &Case,
    history: &[Recorded],
    witnesses: &Witnesses,
    aids: &Aids,
    judge: &mut Judge<'_>,
) {
    for row in rows {
        judge.report.letters += 1;
        let letter = match row.letter() {
            Ok(letter) => letter,
            Err(what) => {
                judge.find(0, format!("a letter cannot be read: {what} (letters)"));
                continue;
            }
        };
        let seq = letter.name.seq;
        let columns = differing(&letter, case, history, witnesses);
        if !columns.is_empty() {
            let what = format!("the letter {} is not of its act ({})", letter.name, columns.join(", "));
            judge.find(seq, what);
        }
        if !seal::is_kept_as_signed(&letter, &witnesses.keys) {
            judge.find(seq, format!("the letter {} is not as it was signed (letters)", letter.name));
        }
        match aids.files.as_deref().map(|folder| is_whole(&letter, opened(folder, &letter.path))) {
            None => judge.report.not_compared += 1,
            Some(true) => {}
            Some(false) => {
                let what = format!("the document of the letter {} is missing or another (path)", letter.name);
                judge.find(seq, what);
            }
        }
    }
}

/// The columns that are not as the act has it.
fn differing(
    letter: &StoredLetter,
    case: &Case,
    history: &[Recorded],
    witnesses: &Witnesses,
) -> Vec<&'static str> {
    let at = usize::try_from(letter.name.seq).ok().and_then(|seq| seq.checked_sub(1));
    let Some(act) = at.and_then(|at| history.get(at)) else { return vec!["seq"] };
    // A letter is of the body that had the case at the act.
    let then = Case::rebuild(&history[..=at.unwrap_or_default()]);
    let kinds = LetterKind::ever_of(&act.event, &act.actor, case);
    let kind = kinds.iter().find(|kind| **kind == letter.kind).or(kinds.first()).copied();
    let Some(kind) = kind else { return vec!["seq"] };
    let key = witnesses.keys.keys.iter().find(|key| key.id == letter.key);
    let since = key.and_then(|key| key.since);
    [
        ("kind", kind == letter.kind),
        ("reference", reference_of(&act.event, case).to_string() == letter.reference),
        ("issuer", kind.issuer(&act.event, then.as_ref().unwrap_or(case)).as_str() == letter.issuer),
        ("issued_on", zone::legal_date(act.recorded_at) == letter.issued_on),
        ("made_at", act.recorded_at <= letter.made_at && since.is_none_or(|since| since <= letter.made_at)),
        ("id", is_made_when_it_says(letter)),
    ]
    .into_iter()
    .filter(|(_, as_told)| !as_told)
    .map(|(column, _)| column)
    .collect()
}

fn is_made_when_it_says(letter: &StoredLetter) -> bool {
    let millis = letter.id.get_timestamp().map(|at| at.to_unix());
    let drawn = millis.and_then(|(seconds, nanos)| {
        jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanos).ok()?).ok()
    });
    drawn.is_some_and(|drawn| letter.made_at.duration_since(drawn).abs() <= AT_ONCE)
}

/// Whether the file has the octets that were sealed, and is as long as the row says.
fn is_whole(letter: &StoredLetter, file: Option<std::fs::File>) -> bool {
    let mut octets = Vec::new();
    let is_read = file.is_some_and(|mut file| file.read_to_end(&mut octets).is_ok());
    let digest = seal::document_digest(&octets);
    is_read
        && octets.len() as u64 == letter.size
        && digest.is_ok_and(|digest| digest == letter.document_digest)
}
