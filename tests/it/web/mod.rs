//! The ring of HTTP: the whole portal in this process, seen through pages and forms.

mod access;
mod filing;
mod headers;
mod hostile;
mod shell;
