//! What the typesetter can see: one template, one text of data, the faces. No other file, no package, no
//! network, no clock.

use super::fonts::Faces;
use std::sync::Arc;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Str},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook, FontInfo, FontVariant, FontWeight},
    utils::LazyHash,
};

const TEMPLATE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/letters/letter.typ"));

/// The parts that every letter shares.
pub struct Shared {
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
    template: Source,
}

impl Shared {
    /// Whether these families, or else the face that the typesetter takes then, have a sign with its marks, in each
    /// weight that a letter uses.
    pub fn sets(&self, families: &[String], cluster: &str) -> bool {
        let has = |id: usize| {
            let covers =
                |info: &FontInfo| cluster.chars().all(|sign| info.coverage.contains(u32::from(sign)));
            self.book.info(id).is_some_and(covers)
        };
        [FontWeight::REGULAR, FontWeight::BOLD].into_iter().all(|weight| {
            let variant = FontVariant { weight, ..FontVariant::default() };
            let chosen = |family: &String| self.book.select(&family.to_lowercase(), variant);
            let first = families.iter().find_map(chosen).and_then(|id| self.book.info(id));
            families.iter().filter_map(chosen).any(has)
                || self.book.select_fallback(first, variant, cluster).is_some_and(has)
        })
    }

    pub fn new(faces: Faces) -> Self {
        let path = VirtualPath::new("letter.typ").expect("a plain name is a path");
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Self {
            faces: faces.fonts,
            book: LazyHash::new(faces.book),
            template: Source::new(id, TEMPLATE.to_owned()),
        }
    }
}

/// The world of one letter.
pub struct LetterWorld {
    shared: Arc<Shared>,
    library: LazyHash<Library>,
}

impl LetterWorld {
    /// `data` is what the template draws.
    pub fn new(shared: Arc<Shared>, data: &str) -> Self {
        let mut inputs = Dict::new();
        inputs.insert(Str::from("letter"), data.into_value());
        Self { shared, library: LazyHash::new(Library::builder().with_inputs(inputs).build()) }
    }
}

impl World for LetterWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.shared.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.shared.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
