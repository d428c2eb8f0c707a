//! The ring of the rules: pure, without store and without clock. A story is a case with its history.

mod complaints;
mod corrections;
mod declared;
mod duplicates;
mod explain;
mod guards;
mod guide;
mod judging;
mod kept_ends;
mod ladder;
mod own_days;
mod permitted;
mod properties;
mod remedies;
mod reviewed;
mod rights;
mod story;
mod supply;
mod told_ends;
mod windows;
