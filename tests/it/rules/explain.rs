//! `bayan deadline explain` for every rule of the law: the strict day and, for the requester's, the one until which
//! a doubt is not held against them; with the one extension; for a class that a closure covers and one that none does.

use crate::support::command::{alone, json};
use bayan::domain::law::Rule;
use serde_json::Value;
use std::fmt::Write;

fn said(rule: &str, received: &str, class: &str, extended: bool) -> Value {
    let words = ["deadline", "explain", "--rule", rule, "--received", received, "--calendar", class];
    let more: &[&str] = if extended { &["--format", "json", "--extended"] } else { &["--format", "json"] };
    json(&alone(&[words.as_slice(), more].concat()))
}

/// Rule, with the extension, day 0, class, strict day, generous day.
type Row = (&'static str, bool, &'static str, &'static str, &'static str, Option<&'static str>);

/// The eve of Aïd al-Fitr 2026 is a Thursday, and Monday the 23rd of
/// March was off for the State alone. Counted on paper.
const ON_PAPER: &[Row] = &[
    ("answer", false, "2026-02-23", "state", "2026-03-25", None),
    ("answer", false, "2026-02-23", "other", "2026-03-24", None),
    ("answer", true, "2026-02-23", "state", "2026-04-22", None),
    ("urgent", false, "2026-02-23", "state", "2026-02-26", None),
    ("urgent", true, "2026-02-23", "state", "2026-03-01", None),
    ("complaint-to-head", false, "2026-03-25", "state", "2026-04-22", Some("2026-04-22")),
    ("head-decision", false, "2026-03-06", "state", "2026-03-21", None),
    ("complaint-to-commission", false, "2026-02-19", "state", "2026-03-21", Some("2026-03-24")),
    ("complaint-to-commission", false, "2026-02-19", "other", "2026-03-21", Some("2026-03-23")),
    ("commission-decision", false, "2026-02-19", "state", "2026-03-21", None),
    ("court", false, "2026-02-23", "state", "2026-04-24", Some("2026-04-27")),
    ("court", false, "2026-01-20", "state", "2026-03-21", Some("2026-03-24")),
];

#[test]
fn every_rule_has_the_days_that_were_counted_on_paper() {
    for (rule, extended, received, class, strict, generous) in ON_PAPER {
        let said = said(rule, received, class, *extended);
        let generous = generous.map_or(Value::Null, Value::from);
        assert_eq!(
            (&said["due_on"], &said["generous_due_on"]),
            (&Value::from(*strict), &generous),
            "{rule} {received}"
        );
        let counted = said["days"].as_array().expect("days").iter().filter(|day| day["counted"].is_u64());
        assert_eq!(Some(counted.count() as u64), said["length"].as_u64(), "{rule}: each day is counted once");
    }
    for rule in Rule::ALL {
        assert!(ON_PAPER.iter().any(|row| row.0 == rule.code()), "{} is not among them", rule.code());
    }
}

#[test]
fn every_rule_is_told_in_full() {
    let mut golden = String::new();
    for rule in Rule::ALL.map(Rule::code) {
        for received in ["2026-02-19", "2026-11-23", "2027-02-10"] {
            for (class, extended) in [("state", false), ("other", false), ("state", true)] {
                let more: &[&str] = if extended { &["--extended"] } else { &[] };
                let words =
                    ["deadline", "explain", "--rule", rule, "--received", received, "--calendar", class];
                let told = alone(&[words.as_slice(), more].concat());
                let days = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit());
                let facts: Vec<&str> = told.stdout.lines().filter(|line| !days(line)).collect();
                let skipped = told.stdout.lines().filter(days).filter(|line| line.contains("[")).count();
                let _ = writeln!(golden, "{}{}", facts.join("\n"), told.stderr.trim_end());
                let _ = writeln!(
                    golden,
                    "days {} holidays {skipped}\n",
                    told.stdout.lines().filter(days).count()
                );
            }
        }
    }
    for lang in ["ar", "fr", "en", "zgh"] {
        let words = [
            "deadline",
            "explain",
            "--rule",
            "complaint-to-commission",
            "--received",
            "2026-02-19",
            "--lang",
            lang,
        ];
        let _ = writeln!(golden, "--lang {lang}\n{}", alone(&words).stdout);
    }
    insta::assert_snapshot!("explained", golden);
}
