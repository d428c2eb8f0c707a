//! The ring of the web: what a browser is told, whatever the page.

mod shell;
