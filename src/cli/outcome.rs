//! What a command leaves behind: text for stdout, one line for stderr, an exit status. Knows
//! nothing of which command it was.

use std::error::Error;
use std::fmt;
use std::io::Write;
use std::process::ExitCode;

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

    /// Exit status 1 for an error, with its causes behind it.
    pub fn failed_by(error: &dyn Error) -> CommandOutcome {
        let mut told = error.to_string();
        let mut cause = error.source();
        while let Some(deeper) = cause {
            let text = deeper.to_string();
            // Many libraries repeat the cause in their own text.
            if !told.contains(&text) {
                told = format!("{told}: {text}");
            }
            cause = deeper.source();
        }
        CommandOutcome::failed(told)
    }

    /// Exit status 2: what was asked makes no sense.
    pub fn misuse(why: impl fmt::Display) -> CommandOutcome {
        CommandOutcome { code: 2, stdout: String::new(), stderr: one_line(&why) }
    }

    /// Writes both texts and gives the exit status. A reader that went away is no failure of the command.
    pub fn leave(self) -> ExitCode {
        let _ = std::io::stdout().write_all(self.stdout.as_bytes());
        let _ = std::io::stderr().write_all(self.stderr.as_bytes());
        ExitCode::from(self.code)
    }
}

fn one_line(why: &dyn fmt::Display) -> String {
    let text = why.to_string();
    let words: Vec<&str> = text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect();
    format!("{}\n", words.join(" "))
}
