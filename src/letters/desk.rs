//! The desk: a letter is said, set, sealed and kept the first time somebody asks for it, and given unchanged
//! ever after. Knows no page: who may ask is for the caller to say.

use super::{
    complement::Complements,
    legible,
    press::{Mark, MarkRow, MarkWords, NotSet, Press},
    qr,
    runs::Text,
    seal::{self, About, Vouched},
    sheet::Sheet,
    words,
};
use crate::{
    app::{
        self, Portal,
        letters::{self, Told},
    },
    config,
    domain::{
        letter::{LetterForm, LetterName},
        reference::Reference,
    },
    i18n::{Args, Locale, Untranslated, t},
    persistence::letters::StoredLetter,
};
use ed25519_dalek::SigningKey;
use std::sync::Arc;

/// Makes letters. Clones share it.
#[derive(Debug, Clone)]
pub struct Desk {
    press: Press,
    complements: Arc<Complements>,
    /// Where the printed code leads, without a final slash.
    public_url: Arc<str>,
}

/// A letter, made.
#[derive(Debug, Clone)]
pub struct Letter {
    pub about: StoredLetter,
    pub octets: Vec<u8>,
}

impl Letter {
    /// What the file is called: the reference, which act, which languages.
    pub fn file_name(&self) -> String {
        format!("{}-{}-{}.pdf", self.about.reference, self.about.kind.code(), self.about.name)
    }
}

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    #[error(transparent)]
    App(#[from] app::Error),
    #[error(transparent)]
    Words(#[from] Untranslated),
    #[error(transparent)]
    Set(#[from] NotSet),
    #[error("the seal was not written: {0}")]
    Seal(#[from] serde_json::Error),
    #[error("the code to scan was not drawn: {0}")]
    Picture(String),
}

impl Desk {
    /// A desk with the faces and additions of the configuration.
    ///
    /// # Errors
    /// One line that names the setting and what is wrong.
    pub fn open(config: &config::Letters, public_url: &str) -> Result<Self, String> {
        let press = Press::open(config.fonts.as_deref()).map_err(|error| {
            format!("letters.fonts: {error}; name a folder with TTF or OTF fonts, or leave it empty")
        })?;
        let complements = Complements::open(config.wording.as_deref())
            .map_err(|what| format!("letters.wording: {what}; mend the file or take it out of the folder"))?;
        Ok(Self {
            press,
            complements: Arc::new(complements),
            public_url: public_url.trim_end_matches('/').into(),
        })
    }

    /// A desk with the embedded face and no additions.
    pub fn plain(public_url: &str) -> Self {
        let public_url = public_url.trim_end_matches('/').into();
        Self { press: Press::default(), complements: Arc::default(), public_url }
    }

    pub(super) fn press(&self) -> &Press {
        &self.press
    }

    /// The letter of an act in these languages: as it was made, or made now.
    ///
    /// # Errors
    /// [`NotMade`]; `NotFound` inside it where the case has no such letter.
    pub async fn letter(
        &self,
        portal: &Portal,
        reference: &Reference,
        name: LetterName,
    ) -> Result<Letter, NotMade> {
        let told = letters::told(portal, reference, name.seq).await?;
        let made = |(about, octets)| Letter { about, octets };
        if let Some(found) = letters::made(portal, &told.case, name).await? {
            return Ok(made(found));
        }
        let turn = self.press.turn().await?;
        // Who waited for the same letter finds it made.
        if let Some(found) = letters::made(portal, &told.case, name).await? {
            return Ok(made(found));
        }
        let key = letters::signing_key(portal).await?;
        let (desk, with, told) = (self.clone(), portal.clone(), Arc::new(told));
        let act = Arc::clone(&told);
        let (letter, octets) = turn.does(move || desk.make(&with, &act, name, &key)).await??;
        let kept =
            letters::keep(portal, &told.case, octets, |path, size| StoredLetter { path, size, ..letter });
        Ok(made(kept.await?))
    }

    /// Says, sets and seals a letter: the work of a core for some tenths of a second. Where it will be kept is not
    /// known here.
    fn make(
        &self,
        portal: &Portal,
        told: &Told,
        name: LetterName,
        key: &SigningKey,
    ) -> Result<(StoredLetter, Vec<u8>), NotMade> {
        let (issuer, sheet) = (letters::issuer(told), self.sheet(portal, told, name.form)?);
        let (reference, content_digest, wording) =
            (sheet.reference.plain(), sheet.digest()?, words::wording());
        let about = About {
            reference: &reference,
            kind: told.kind,
            issuer: issuer.as_str(),
            on: sheet.on,
            name,
            content: &content_digest,
            wording: &wording,
        };
        let vouched = seal::vouch(key, &about);
        let mark = self.mark(&sheet, name, &vouched, &content_digest, &key_of(key))?;
        let document = self.press.set(&sheet, &mark, vouched.code.clone())?;
        let (octets, seal) = seal::sealed(key, &about, &vouched.code, document)?;
        let document_digest = seal::document_digest(&octets).unwrap_or_default();
        let letter = StoredLetter {
            id: portal.clock.id(),
            case: told.case.id,
            name,
            kind: told.kind,
            reference: reference.clone(),
            issuer: issuer.to_string(),
            issued_on: sheet.on,
            code: vouched.code.clone(),
            content_digest: seal.content,
            wording: seal.wording,
            document_digest,
            key: seal.key,
            signature: seal.signature,
            path: String::new(),
            size: octets.len() as u64,
            made_at: portal.clock.now(),
        };
        Ok((letter, octets))
    }

    /// What it says, in signs that the faces have.
    fn sheet(&self, portal: &Portal, told: &Told, form: LetterForm) -> Result<Sheet, NotMade> {
        let own = self.complements.of(&letters::issuer(told));
        let mut sheet = words::sheet(portal, told, form, &own)?;
        let rewrote = legible::make(&mut sheet, |cluster| self.press.sets(cluster));
        words::tell_rewritten(&mut sheet, form, rewrote)?;
        Ok(sheet)
    }

    /// What is printed at the end: where to verify, the code, the digest, the signature and the key.
    fn mark(
        &self,
        sheet: &Sheet,
        name: LetterName,
        vouched: &Vouched,
        digest: &str,
        key: &str,
    ) -> Result<Mark, NotMade> {
        let locales = words::locales(name.form);
        let first = locales.first().copied().unwrap_or(Locale::Ar);
        let place = |locale: Locale| format!("{}/{}/verify", self.public_url, locale.code());
        // Behind `#`, what the server need not be told: the signature itself, for whoever scans it.
        let scanned = format!("{}?code={}#{}", place(first), vouched.code, vouched.signature);
        let say = |locale, key: &str, args: &Args| t(locale, key, args).map(|said| Text::of(&said));
        let speaks = |locale: &Locale| {
            let how = Args::new().with("place", place(*locale));
            Ok(MarkWords {
                title: say(*locale, "doc-mark-title", &Args::new())?,
                how: say(*locale, "doc-mark-how", &how)?,
            })
        };
        let row = |label: &str, value: String, large| -> Result<MarkRow, Untranslated> {
            Ok(MarkRow { label: say(first, label, &Args::new())?, value, large })
        };
        let alt = Args::new().with("code", seal::grouped(&vouched.code)).with("title", sheet.title.as_str());
        Ok(Mark {
            picture: qr::picture(&scanned).map_err(|error| NotMade::Picture(error.to_string()))?,
            alt: t(first, "doc-mark-alt", &alt)?,
            words: locales.iter().map(speaks).collect::<Result<_, Untranslated>>()?,
            rows: vec![
                row("doc-mark-code", seal::grouped(&vouched.code), true)?,
                row("doc-mark-digest", digest.to_owned(), false)?,
                row("doc-mark-signature", vouched.signature.clone(), false)?,
                row("doc-mark-key", key.to_owned(), false)?,
            ],
        })
    }
}

fn key_of(key: &SigningKey) -> String {
    letters::key_id(&key.verifying_key().to_bytes())
}
