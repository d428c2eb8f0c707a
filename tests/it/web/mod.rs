//! The ring of HTTP: the whole portal in this process, seen through pages and forms.

mod access;
mod agreement;
mod bodies;
mod consultation;
mod costs;
mod delegates;
mod delivery;
mod drafts;
mod feeds;
mod filing;
mod following;
mod handed_in;
mod headers;
mod holidays;
mod hostile;
mod hostile_files;
mod judging;
mod ladder;
mod last_day;
mod officer;
mod register;
mod rights;
mod scenarios;
mod several;
mod shell;
mod staged;
