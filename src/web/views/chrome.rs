//! The frame around every page: language, way about, who is signed in, the token of its forms.

use serde::Serialize;

use crate::i18n::Locale;
use crate::web::paths;

use super::Paused;

/// An entry of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The name by which a page says that it is here; its words are `menu-<name>`.
    pub name: &'static str,
    /// The path after the language, without a slash before it.
    pub path: &'static str,
    /// Stands in the narrow header too; the rest is behind its "menu" link.
    pub first: bool,
    /// Stands at the far end of the line.
    pub end: bool,
}

const fn section(name: &'static str, path: &'static str, first: bool, end: bool) -> Section {
    Section { name, path, first, end }
}

/// The menu of everyone.
pub const PUBLIC: &[Section] = &[
    section("new", "requests/new", true, false),
    section("track", "track", true, false),
    section("institutions", "institutions", false, false),
    section("deadline", "deadline", false, false),
    section("help", "help", false, false),
    section("sign-in", "sign-in", false, true),
];

/// The strip over the pages of those who are signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Who {
    pub name: String,
    /// The institution, or whatever the person acts for; may be empty.
    pub place: String,
    /// An auditor: brass strip, "read only".
    pub audit: bool,
}

/// One language of the switch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tongue {
    pub code: &'static str,
    pub dir: &'static str,
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// What the base template reads under `chrome`.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    pub locale: Locale,
    pub dir: &'static str,
    /// `/ar`: written before the path of every link.
    pub root: String,
    /// This page after the language, with its query.
    pub path: String,
    pub tongues: Vec<Tongue>,
    pub sections: &'static [Section],
    /// The name of the current section, or nothing.
    pub here: &'static str,
    pub who: Option<Who>,
    /// The token against forged posts; empty on pages without a form.
    pub csrf: String,
    /// The one-time key of this page's forms; empty on pages without a form.
    pub form_key: String,
    /// The address of this portal as people know it, `https://bayan.example.ma`.
    pub site: String,
    /// `/static/<digest>`: before the name of a static file.
    pub files: String,
    /// Denser type and lists, for workplaces.
    pub dense: bool,
    /// Whether a search engine may list the page.
    pub indexed: bool,
    /// Said at the top while the portal takes nothing in.
    pub paused: Option<Paused>,
}

impl Chrome {
    /// The frame of a public page without a form. `path` is what follows the language, with its query.
    pub fn new(locale: Locale, path: &str) -> Self {
        let path = path.trim_start_matches('/').to_owned();
        Self {
            locale,
            dir: locale.dir(),
            root: format!("/{locale}"),
            tongues: tongues(locale, &path),
            path,
            sections: PUBLIC,
            here: "",
            who: None,
            csrf: String::new(),
            form_key: String::new(),
            site: String::new(),
            files: crate::web::static_files::root().to_owned(),
            dense: false,
            indexed: true,
            paused: None,
        }
    }

    /// The same frame with the section `name` marked as the current one.
    #[must_use]
    pub fn at(mut self, name: &'static str) -> Self {
        self.here = name;
        self
    }
}

fn tongues(current: Locale, path: &str) -> Vec<Tongue> {
    let tongue = |locale: Locale| Tongue {
        code: locale.code(),
        dir: locale.dir(),
        name: locale.native_name(),
        href: paths::in_language(locale, path),
        current: locale == current,
    };
    Locale::ALL.into_iter().map(tongue).collect()
}
