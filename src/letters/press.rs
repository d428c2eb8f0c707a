//! The press: a sheet and its mark become a PDF/UA file. The same input gives the same octets.

use super::{
    fonts::{EMBEDDED, Faces, MONO},
    runs::Text,
    sheet::Sheet,
    world::{LetterWorld, Shared},
};
use serde::Serialize;
use std::{
    io,
    path::Path,
    sync::{Arc, LazyLock},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// How many letters are made at once: each takes a core and some megabytes.
const AT_ONCE: usize = 2;

/// How many more may wait for that: who came behind them would wait for longer than a browser does.
const WAITING: usize = 16;

/// How many letters ago something was last of use before it is let go.
const KEPT_FOR: usize = 8;

/// What a camera and a person can check, printed at the end of the letter.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    pub picture: String,
    /// What the picture is, for whoever does not see it.
    pub alt: String,
    /// One for each language of the letter.
    pub words: Vec<MarkWords>,
    pub rows: Vec<MarkRow>,
}

/// What the mark says in one language.
#[derive(Debug, Clone, Serialize)]
pub struct MarkWords {
    pub title: Text,
    pub how: Text,
}

/// A value to copy.
#[derive(Debug, Clone, Serialize)]
pub struct MarkRow {
    pub label: Text,
    pub value: String,
    pub large: bool,
}

/// Which faces, and how large: the embedded one is wider than a book face.
#[derive(Debug, Clone, Serialize)]
struct Face {
    families: Vec<String>,
    mono: [&'static str; 1],
    /// Points.
    size: f32,
    /// Ems between lines.
    leading: f32,
}

#[derive(Serialize)]
struct Data<'a> {
    sheet: &'a Sheet,
    mark: &'a Mark,
    face: &'a Face,
}

/// Why a letter was not set: a fault of the programme or of a face, never of what a person wrote.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    #[error("the letter is not data: {0}")]
    Data(#[from] serde_json::Error),
    #[error("the letter was not set: {0}")]
    Template(String),
    #[error("the press stopped")]
    Stopped,
    #[error("too many letters wait to be made")]
    Busy,
}

/// Sets letters. Clones share it.
#[derive(Clone, Default)]
pub struct Press(Option<Arc<Inner>>);

/// The press with the embedded face alone: one for the process, made for its first letter.
static EMBEDDED_PRESS: LazyLock<Inner> = LazyLock::new(|| Inner::of(Faces::embedded()));

struct Inner {
    shared: Arc<Shared>,
    face: Face,
    /// For those who are at work and those who wait for it.
    queue: Arc<Semaphore>,
    room: Arc<Semaphore>,
}

/// The turn of one letter to be made.
pub struct Turn {
    _place: OwnedSemaphorePermit,
    _room: OwnedSemaphorePermit,
}

impl Turn {
    /// Does the work of a letter beside the threads that serve. The turn ends with the work, also where nobody
    /// waits for it any more.
    ///
    /// # Errors
    /// [`NotSet::Stopped`]
    pub async fn does<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, NotSet> {
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(self);
            done
        });
        done.await.map_err(|_| NotSet::Stopped)
    }
}

impl Inner {
    fn of(faces: Faces) -> Self {
        let book = faces.families.first().is_some_and(|first| first != EMBEDDED);
        let face = Face {
            families: faces.families.clone(),
            mono: [MONO],
            size: if book { 12.0 } else { 9.8 },
            leading: if book { 0.72 } else { 0.82 },
        };
        let places = |n| Arc::new(Semaphore::new(n));
        Self {
            shared: Arc::new(Shared::new(faces)),
            face,
            queue: places(AT_ONCE + WAITING),
            room: places(AT_ONCE),
        }
    }
}

impl Press {
    /// A press with the embedded face, and before it those of the folder.
    ///
    /// # Errors
    /// A folder that cannot be read or has no face.
    pub fn open(fonts: Option<&Path>) -> io::Result<Self> {
        let Some(folder) = fonts else { return Ok(Self::default()) };
        Ok(Self(Some(Arc::new(Inner::of(Faces::open(folder)?)))))
    }

    fn inner(&self) -> &Inner {
        self.0.as_deref().unwrap_or(&EMBEDDED_PRESS)
    }

    /// Whether its faces have a sign with its marks.
    pub fn sets(&self, cluster: &str) -> bool {
        let inner = self.inner();
        inner.shared.sets(&inner.face.families, cluster)
    }

    /// Waits for the turn to make a letter.
    ///
    /// # Errors
    /// [`NotSet::Busy`] where too many wait already.
    pub async fn turn(&self) -> Result<Turn, NotSet> {
        let inner = self.inner();
        let place = Arc::clone(&inner.queue).try_acquire_owned().map_err(|_| NotSet::Busy)?;
        let room = Arc::clone(&inner.room).acquire_owned().await.map_err(|_| NotSet::Stopped)?;
        Ok(Turn { _place: place, _room: room })
    }

    /// Sets a letter on this thread, which is not one that serves. `ident` tells this document from every other.
    ///
    /// # Errors
    /// [`NotSet`]
    pub fn set(&self, sheet: &Sheet, mark: &Mark, ident: String) -> Result<Vec<u8>, NotSet> {
        let data = serde_json::to_string(&Data { sheet, mark, face: &self.inner().face })?;
        let world = LetterWorld::new(Arc::clone(&self.inner().shared), &data);
        let set = typst::compile::<PagedDocument>(&world);
        let pdf = set.output.map_err(|faults| told(&faults)).and_then(|document| {
            let standards = PdfStandards::new(&[PdfStandard::Ua_1])
                .map_err(|fault| NotSet::Template(format!("{fault:?}")))?;
            let options = PdfOptions {
                ident: Smart::Custom(ident),
                creator: Smart::Custom(None),
                standards,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options).map_err(|faults| told(&faults))
        });
        comemo::evict(KEPT_FOR);
        pdf
    }
}

fn told(faults: &[typst::diag::SourceDiagnostic]) -> NotSet {
    let said: Vec<_> = faults.iter().map(|fault| fault.message.to_string()).collect();
    NotSet::Template(said.join("; "))
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Press(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    fn press() -> Press {
        Press(Some(Arc::new(Inner::of(Faces::embedded()))))
    }

    #[tokio::test]
    async fn a_letter_that_nobody_waits_for_any_more_keeps_its_turn_until_it_is_made() {
        let press = press();
        let (begin, began) = tokio::sync::oneshot::channel();
        let (finish, told) = mpsc::channel::<()>();
        let turn = press.turn().await.unwrap();
        let asked = tokio::spawn(turn.does(move || {
            begin.send(()).unwrap();
            told.recv()
        }));
        began.await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(press.inner().room.available_permits(), AT_ONCE - 1, "the work goes on");
        finish.send(()).unwrap();
        let rest: Vec<_> = [press.turn().await, press.turn().await].into_iter().flatten().collect();
        assert_eq!(rest.len(), AT_ONCE, "its turn is another's");
    }

    #[tokio::test]
    async fn so_many_wait_and_who_comes_behind_them_is_told() {
        let press = press();
        let mut at_work: Vec<Turn> = Vec::new();
        for _ in 0..AT_ONCE {
            at_work.push(press.turn().await.unwrap());
        }
        let waiting: Vec<_> = (0..WAITING)
            .map(|_| {
                let press = press.clone();
                tokio::spawn(async move { press.turn().await.is_ok() })
            })
            .collect();
        while press.inner().queue.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(press.turn().await, Err(NotSet::Busy)));
        at_work.clear();
        for one in waiting {
            assert!(one.await.unwrap());
        }
        assert!(press.turn().await.is_ok());
    }
}
