//! The ring of HTTP: the whole portal in this process, seen through pages and forms.

mod access;
mod delegates;
mod drafts;
mod feeds;
mod filing;
mod following;
mod headers;
mod hostile;
mod hostile_files;
mod ladder;
mod officer;
mod shell;
mod staged;
