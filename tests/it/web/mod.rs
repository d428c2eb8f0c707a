//! The ring of HTTP: the whole portal in this process, seen through pages and forms.

mod headers;
mod shell;
