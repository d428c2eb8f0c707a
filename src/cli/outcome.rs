//! What a command leaves behind: text for stdout, one line for stderr, an exit status. Knows
//! nothing of which command it was.

use std::fmt;

/// The result of a command that has run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandOutcome {
    /// 0 done, 1 failed or found wrong, 2 misuse.
    pub code: u8,
    pub stdout: String,
    /// Empty, or one line that says what to do.
    pub stderr: String,
}

impl CommandOutcome {
    /// Exit status 0 with its text.
    pub fn done(stdout: String) -> CommandOutcome {
        CommandOutcome { code: 0, stdout, stderr: String::new() }
    }

    /// Exit status 1: nothing on stdout, one line on stderr.
    pub fn failed(why: impl fmt::Display) -> CommandOutcome {
        CommandOutcome { code: 1, stdout: String::new(), stderr: one_line(&why) }
    }

    /// Exit status 2: what was asked makes no sense.
    pub fn misuse(why: impl fmt::Display) -> CommandOutcome {
        CommandOutcome { code: 2, stdout: String::new(), stderr: one_line(&why) }
    }
}

fn one_line(why: &dyn fmt::Display) -> String {
    let text = why.to_string();
    let words: Vec<&str> = text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect();
    format!("{}\n", words.join(" "))
}
