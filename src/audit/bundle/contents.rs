//! The data of a bundle as JSON: history, values, clocks, manifest. The forms are a contract with whoever
//! verifies: a new form has a new name.

use super::{
    audience::Audience,
    texts::{Named, named},
};
use crate::{
    audit::chain::Entry,
    domain::{
        case::{
            Case,
            clock::{Clock, LedgerEntry},
        },
        id::{CaseId, ValueId},
        law::{Due, Explanation, Rule, status::Term},
        moment::Moment,
    },
    persistence::evidence::{Evidence, Link},
};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use std::collections::{BTreeSet, HashSet};

/// The forms of the files, as each names itself.
pub const HISTORY: &str = "bayan-history/1";
pub const VALUES: &str = "bayan-values/1";
pub const CLOCKS: &str = "bayan-clocks/1";
pub const MANIFEST: &str = "bayan-bundle/1";

/// `history.json`: the chain from the filing to its head.
#[derive(Debug, Serialize)]
pub(super) struct History {
    format: &'static str,
    reference: String,
    case: CaseId,
    events: Vec<LinkGiven>,
}

/// An event: its bytes as they were hashed, or that there is one.
#[derive(Debug, Serialize)]
struct LinkGiven {
    seq: u32,
    previous: String,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withheld: bool,
}

pub(super) fn history(case: &Case, links: &[Link], given: &[Entry]) -> History {
    let known: BTreeSet<u32> = given.iter().map(|entry| entry.seq).collect();
    let event = |link: &Link| {
        let bytes = Some(&link.bytes).filter(|_| known.contains(&link.seq))?;
        String::from_utf8(bytes.clone()).ok()
    };
    let events = links
        .iter()
        .map(|link| {
            let event = event(link);
            LinkGiven {
                seq: link.seq,
                previous: link.previous.clone(),
                hash: link.hash.clone(),
                withheld: event.is_none(),
                event,
            }
        })
        .collect();
    History { format: HISTORY, reference: case.reference.to_string(), case: case.id, events }
}

/// `values.json`: what the given events commit to, opened where it is given.
#[derive(Debug, Serialize)]
pub(super) struct Values {
    format: &'static str,
    values: Vec<ValueGiven>,
}

#[derive(Debug, Serialize)]
struct ValueGiven {
    id: ValueId,
    /// The event that names it first.
    event: u32,
    commitment: String,
    /// `given`, `withheld` or `erased`.
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

pub(super) fn values(given: &[Entry], evidence: &Evidence, readable: &HashSet<ValueId>) -> Values {
    let mut found = Named::new();
    given.iter().for_each(|entry| named(entry, &mut found));
    let mut values: Vec<_> = found
        .into_iter()
        .map(|(id, (event, commitment))| {
            let kept = evidence.values.get(&id);
            let given = kept.filter(|_| readable.contains(&id));
            let opened = given.and_then(|kept| kept.opened.as_ref());
            let state = match (opened, kept.is_some_and(|kept| kept.is_erased)) {
                (Some(_), _) => "given",
                (None, true) => "erased",
                (None, false) => "withheld",
            };
            ValueGiven {
                id,
                event,
                commitment,
                state,
                kind: given.filter(|_| opened.is_some()).map(|kept| kept.kind.clone()),
                salt: opened.map(|opened| HEXLOWER.encode(&opened.salt)),
                text: opened.map(|opened| opened.text.clone()),
            }
        })
        .collect();
    values.sort_by_key(|value| (value.event, value.id));
    Values { format: VALUES, values }
}

/// `clocks.json`: every period of the case and of its complaints, with its ledger and its days.
#[derive(Debug, Serialize)]
pub(super) struct Clocks {
    format: &'static str,
    /// The day on which the explanations were counted.
    drawn_on: Date,
    clocks: Vec<ClockGiven>,
}

/// One clock, with what moved it and why its last day is that day.
#[derive(Debug, Clone, Serialize)]
pub struct ClockGiven {
    /// The reference of the request or of the complaint.
    pub of: String,
    pub rule: Rule,
    pub started_on: Date,
    pub term: Term,
    pub due: Option<Due>,
    pub ledger: Vec<LedgerEntry>,
    /// None where the calendar is not maintained that far, or the version that counted is not known here.
    pub explanation: Option<Explanation>,
}

pub(super) fn clocks(audience: Audience, case: &Case, moment: &Moment<'_>) -> Vec<ClockGiven> {
    let of_case = case.clocks.iter().map(|clock| (case.reference.to_string(), clock));
    let theirs = case.complaints.iter().filter(|one| audience.has_complaint(case, one));
    let of_complaints = theirs.filter_map(|one| Some((one.reference.to_string(), one.clock.as_ref()?)));
    of_case.chain(of_complaints).map(|(of, clock)| clock_given(of, clock, moment)).collect()
}

/// Explained as the pages explain it: by the version of the calendar that counted it.
fn clock_given(of: String, clock: &Clock, moment: &Moment<'_>) -> ClockGiven {
    let is_its = |why: &Explanation| clock.due.as_ref().is_none_or(|due| due.due_on == why.due_on);
    ClockGiven {
        of,
        rule: clock.rule,
        started_on: clock.started_on,
        term: clock.term,
        due: clock.due.clone(),
        ledger: clock.ledger.clone(),
        explanation: clock.explanation(moment).filter(is_its),
    }
}

pub(super) fn clocks_file(clocks: &[ClockGiven], drawn_on: Date) -> Clocks {
    Clocks { format: CLOCKS, drawn_on, clocks: clocks.to_vec() }
}

/// `manifest.json`: every other file with its size and digest, in the order in which they lie.
#[derive(Debug, Serialize)]
pub(super) struct Manifest {
    pub format: &'static str,
    pub reference: String,
    pub case: CaseId,
    pub audience: &'static str,
    pub drawn_on: Date,
    /// When the last event that is given in bytes was recorded; the time of every file of the ZIP.
    pub as_of: Timestamp,
    pub events: u32,
    /// The hash of the last event.
    pub head: String,
    pub files: Vec<FileListed>,
}

/// A file of the bundle.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FileListed {
    pub path: String,
    pub size: u64,
    pub sha256: String,
}

impl Manifest {
    pub fn of(audience: Audience, case: &Case, drawn_on: Date, as_of: Timestamp, links: &[Link]) -> Self {
        Self {
            format: MANIFEST,
            reference: case.reference.to_string(),
            case: case.id,
            audience: audience.code(),
            drawn_on,
            as_of,
            events: u32::try_from(links.len()).unwrap_or(u32::MAX),
            head: links.last().map(|link| link.hash.clone()).unwrap_or_default(),
            files: Vec::new(),
        }
    }
}

/// What is signed of a manifest: its octets behind a word that no other signature of the portal begins with.
const SIGNED: &[u8] = b"bayan bundle 1\n";

/// `manifest.sig`: the signature with the public key that it needs.
#[derive(Debug, Serialize)]
struct Signed {
    algorithm: &'static str,
    key: String,
    signature: String,
}

pub(super) fn signature(key: &SigningKey, manifest: &[u8]) -> Result<Vec<u8>, serde_json::Error> {
    let signature = key.sign(&[SIGNED, manifest].concat());
    json(&Signed {
        algorithm: "ed25519",
        key: HEXLOWER.encode(key.verifying_key().as_bytes()),
        signature: HEXLOWER.encode(&signature.to_bytes()),
    })
}

/// As every file of data is written: two spaces, one line feed at the end.
pub(super) fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
