//! The faces of letters: one that is always there, and a folder of the operator's that goes before it.

use std::{fs, io, path::Path};
use typst::{
    foundations::Bytes,
    text::{Font, FontBook, FontInfo},
};

/// The face that is embedded: joined Arabic, Latin and Tifinagh.
pub const EMBEDDED: &str = "DejaVu Sans";

/// Its even-spaced sister, for codes.
pub const MONO: &str = "DejaVu Sans Mono";

/// The families that are preferred where the folder has them: book faces for Arabic and Latin, then Tifinagh.
const PREFERRED: [&str; 6] =
    ["Amiri", "Noto Naskh Arabic", "Noto Serif", "Noto Sans Arabic", "Noto Sans", "Noto Sans Tifinagh"];

/// Folders within the folder that are looked into.
const DEEPEST: u8 = 3;

/// Every face that a letter may use.
pub struct Faces {
    pub book: FontBook,
    pub fonts: Vec<Font>,
    /// In the order in which they are asked for a letter.
    pub families: Vec<String>,
}

impl Faces {
    /// The embedded face alone.
    pub fn embedded() -> Self {
        let mut faces = Self { book: FontBook::new(), fonts: Vec::new(), families: Vec::new() };
        faces.take_embedded();
        faces
    }

    /// The faces of the folder, and behind them the embedded one.
    ///
    /// # Errors
    /// A folder that cannot be read, or in which there is no face.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let mut faces = Self { book: FontBook::new(), fonts: Vec::new(), families: Vec::new() };
        faces.take_folder(folder, DEEPEST)?;
        if faces.fonts.is_empty() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "there is no font in it"));
        }
        faces.families = faces.preferred();
        faces.take_embedded();
        Ok(faces)
    }

    fn take_embedded(&mut self) {
        for face in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::sans_mono::regular()] {
            self.take(Bytes::new(face));
        }
        self.families.push(EMBEDDED.to_owned());
    }

    /// In the order of their names, so that the same folder gives the same letter.
    fn take_folder(&mut self, folder: &Path, deep: u8) -> io::Result<()> {
        let mut files: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
        files.sort_by_key(fs::DirEntry::file_name);
        for file in files {
            let path = file.path();
            let ends = |end| path.extension().is_some_and(|one| one.eq_ignore_ascii_case(end));
            if path.is_dir() {
                if deep > 0 {
                    self.take_folder(&path, deep - 1)?;
                }
            } else if (ends("ttf") || ends("otf") || ends("ttc")) && wanted(&path) {
                self.take(Bytes::new(fs::read(&path)?));
            }
        }
        Ok(())
    }

    fn take(&mut self, data: Bytes) {
        for font in Font::iter(data) {
            self.book.push(font.info().clone());
            self.fonts.push(font);
        }
    }

    fn preferred(&self) -> Vec<String> {
        let mut families: Vec<String> = Vec::new();
        let known: Vec<String> =
            self.fonts.iter().map(|font| font.info()).map(|info: &FontInfo| info.family.clone()).collect();
        families.extend(
            PREFERRED.iter().filter(|one| known.iter().any(|name| name == *one)).map(|one| (*one).to_owned()),
        );
        if families.is_empty() {
            families.extend(known.into_iter().take(1));
        }
        families
    }
}

/// Of a large collection only what a letter can use is read: the folder of Debian's Noto has hundreds.
fn wanted(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let Some(script) = name.strip_prefix("Noto") else { return true };
    let of = ["NaskhArabic-", "Serif-", "SansArabic-", "Sans-", "SansTifinagh-"];
    let weights = ["-Regular", "-Bold"];
    of.iter().any(|one| script.starts_with(one)) && weights.iter().any(|one| script.ends_with(one))
}
