//! The command line: arguments in, text and exit status out.

pub mod calendar;
pub mod deadline;
pub mod outcome;
