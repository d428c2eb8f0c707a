//! The command line as whoever runs the portal types it, on the database of the test.

use super::TestApp;
use bayan::cli::{self, outcome::CommandOutcome};
use std::path::PathBuf;

/// The configuration of the test's portal, as a file.
pub fn config_file(app: &TestApp) -> PathBuf {
    let file = app.folder.path().join("bayan.toml");
    let text = format!(
        "[data]\ndir = {:?}\n[database]\nurl = {:?}\n[security]\nkey = \"{}\"\n",
        app.folder.path(),
        app.database_url,
        "07".repeat(32),
    );
    std::fs::write(&file, text).expect("written");
    file
}

/// Runs `bayan` with these words and the configuration of the test.
pub fn bayan(app: &TestApp, words: &[&str]) -> CommandOutcome {
    let config = config_file(app);
    alone(&[words, &["--config", config.to_str().expect("a readable path")]].concat())
}

/// Runs `bayan` with these words alone.
pub fn alone(words: &[&str]) -> CommandOutcome {
    let line: Vec<String> = ["bayan"].iter().chain(words).map(ToString::to_string).collect();
    // Commands that need a database bring a runtime of their own.
    let run = std::thread::spawn(move || cli::run(line.into_iter().map(Into::into)));
    run.join().expect("a command does not panic")
}

/// What a command printed as JSON.
pub fn json(outcome: &CommandOutcome) -> serde_json::Value {
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    serde_json::from_str(&outcome.stdout).expect("JSON")
}
