//! Verifying a document: a file that is read in memory and let go, or the code printed on it. And the keys
//! with which anybody verifies without this portal. Knows no case: what a letter is stands in its seal.

use crate::{
    app::letters,
    domain::{
        institution::{Directory, InstitutionCode, Names},
        law::zone,
        letter::LetterKind,
    },
    i18n::Args,
    letters::{
        PublicKeys,
        seal::{self, NotValid, Seal},
    },
    persistence::letters::StoredLetter,
    web::{
        Failure, Visit, Web,
        forms::FormState,
        limits::Limited,
        parts::{broken, is_multipart, text},
        posted::{self, Fields},
        requester::{content::sample_institution, steps},
        views::Page,
    },
};
use axum::{
    extract::{FromRequest, FromRequestParts, Multipart, RawQuery, Request, State, multipart::Field},
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use jiff::{SignedDuration, civil::Date};
use serde::Serialize;

/// The largest file that is looked at: many times a letter.
const MOST: usize = 4 << 20;

/// The largest form that is taken in, so that a file which is too large still gets its own message.
pub const MOST_SENT: usize = 16 << 20;

const FILE: &str = "file";
const CODE: &str = "code";

/// The page, with what was found.
#[derive(Debug, Serialize)]
pub struct Verify {
    form: FormState,
    /// The limit of a file, in mebibytes.
    mib: usize,
    found: Option<Found>,
}

/// The verdict.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
enum Found {
    /// `reason` is the end of a locale key.
    Invalid { reason: &'static str },
    Valid {
        /// Whether the file itself was verified, or only the code.
        by_file: bool,
        kind: &'static str,
        issuer: Option<Names>,
        /// Whether the portal says it for itself, and no body does.
        by_portal: bool,
        on: Date,
        reference: String,
        code: String,
        key: String,
        retired_on: Option<Date>,
        /// Whether the portal's own register knows it.
        listed: bool,
    },
}

impl Page for Verify {
    const TEMPLATE: &'static str = "public/verify.html";

    fn samples() -> Vec<Self> {
        let valid = |by_file, kind: &LetterKind, retired, listed| Found::Valid {
            by_file,
            kind: kind.code(),
            issuer: (!matches!(kind, LetterKind::CommissionOutcome | LetterKind::DeclaredReceipt))
                .then(sample_institution),
            by_portal: *kind == LetterKind::DeclaredReceipt,
            on: jiff::civil::date(2026, 12, 2),
            reference: "CTIZ-2026-00087-4".to_owned(),
            code: "ABCDE-FGHIJ-KLMNO-PQRST".to_owned(),
            key: "0123456789abcdef".to_owned(),
            retired_on: if retired { Some(jiff::civil::date(2027, 1, 4)) } else { None },
            listed,
        };
        let page = |found| Verify { form: FormState::new(), mib: MOST >> 20, found };
        let mut wrong = FormState::new();
        for (field, key) in
            [(FILE, "wrong-file-missing"), (FILE, "wrong-file-too-large"), (CODE, "wrong-code-missing")]
        {
            wrong.wrong(field, key, limit());
        }
        let mut pages = vec![page(None), Verify { form: wrong, mib: MOST >> 20, found: None }];
        pages.extend(LetterKind::ALL.iter().map(|kind| page(Some(valid(true, kind, false, true)))));
        pages.push(page(Some(valid(false, &LetterKind::Receipt, true, true))));
        pages.push(page(Some(valid(true, &LetterKind::Receipt, false, false))));
        let reasons = ["no-seal", "malformed", "unknown-key", "changed", "code", "altered", "withdrawn"];
        pages.extend(reasons.map(|reason| page(Some(Found::Invalid { reason }))));
        pages
    }
}

fn limit() -> Args {
    Args::new().with("mib", MOST >> 20)
}

/// `GET verify`, and `GET verify?code=…`, where the printed picture leads.
pub async fn show(visit: Visit, query: RawQuery) -> Result<Response, Failure> {
    let fields = steps::query(query);
    let mut form = FormState::new();
    if !fields.has(CODE) {
        return page(&visit, form, None);
    }
    let typed: String = fields.get(CODE).chars().take(100).collect();
    form.put(CODE, typed.clone());
    if typed.trim().is_empty() {
        form.wrong(CODE, "wrong-code-missing", Args::new());
        return page(&visit, form, None);
    }
    let found = by_code(&visit, &typed).await?;
    page(&visit, form, Some(found))
}

/// Wrong codes are counted by address: nobody tries them one after the other.
async fn by_code(visit: &Visit, typed: &str) -> Result<Found, Failure> {
    let web = &visit.web;
    let (most, hour) = (web.config.limits.lookups_per_hour, SignedDuration::from_hours(1));
    web.limiter.admits(Limited::Lookup, &visit.address, most, hour, web.portal.clock.now())?;
    let Some(letter) = letters::by_code(&web.portal, typed).await? else {
        return Ok(Found::Invalid { reason: "code" });
    };
    web.limiter.forgive(Limited::Lookup, &visit.address);
    let keys = PublicKeys::of(&letters::keys(&web.portal).await?);
    if !seal::is_kept_as_signed(&letter, &keys) {
        return Ok(Found::Invalid { reason: "altered" });
    }
    as_told(web, &letter, false, &keys).await
}

/// A letter that this portal has kept, told as what its act says that it is.
async fn as_told(
    web: &Web,
    letter: &StoredLetter,
    by_file: bool,
    keys: &PublicKeys,
) -> Result<Found, Failure> {
    let directory = web.portal.directory.newest();
    Ok(match letters::told_by_its_act(&web.portal, letter).await? {
        Some((kind, issuer)) => Told::kept(letter, kind, &issuer).valid(by_file, keys, directory),
        None => Found::Invalid { reason: "withdrawn" },
    })
}

/// What is said of a letter that proves itself: as it is kept, or as its seal alone says.
struct Told<'a> {
    kind: LetterKind,
    issuer: &'a str,
    on: Date,
    reference: &'a str,
    code: &'a str,
    key: &'a str,
    /// Whether this portal has kept it.
    listed: bool,
}

impl<'a> Told<'a> {
    fn kept(letter: &'a StoredLetter, kind: LetterKind, issuer: &'a InstitutionCode) -> Self {
        let StoredLetter { issued_on, reference, code, key, .. } = letter;
        Self { kind, issuer: issuer.as_str(), on: *issued_on, reference, code, key, listed: true }
    }

    fn sealed(seal: &'a Seal) -> Self {
        let Seal { kind, issuer, on, reference, code, key, .. } = seal;
        Self { kind: *kind, issuer, on: *on, reference, code, key, listed: false }
    }

    fn valid(&self, by_file: bool, keys: &PublicKeys, directory: &Directory) -> Found {
        let key = keys.keys.iter().find(|key| key.id == self.key);
        let issuer = InstitutionCode::parse(self.issuer).ok();
        Found::Valid {
            by_file,
            kind: self.kind.code(),
            by_portal: issuer == Some(InstitutionCode::portal()),
            issuer: issuer.and_then(|code| directory.get(&code)).map(|found| found.name.clone()),
            on: self.on,
            reference: self.reference.to_owned(),
            code: seal::grouped(self.code),
            key: self.key.to_owned(),
            retired_on: key.and_then(|key| key.retired_at).map(zone::legal_date),
            listed: self.listed,
        }
    }
}

/// `POST verify`: the file is looked at where it came in, and nothing of it stays.
pub async fn post(Sent { visit, file }: Sent) -> Result<Response, Failure> {
    let mut form = FormState::new();
    let octets = match file {
        Uploaded::Whole(octets) => octets,
        Uploaded::None => {
            form.wrong(FILE, "wrong-file-missing", Args::new());
            return page(&visit, form, None);
        }
        Uploaded::TooLarge => {
            form.wrong(FILE, "wrong-file-too-large", limit());
            return page(&visit, form, None);
        }
    };
    let found = by_file(&visit.web, &octets).await?;
    page(&visit, form, Some(found))
}

async fn by_file(web: &Web, octets: &[u8]) -> Result<Found, Failure> {
    let keys = PublicKeys::of(&letters::keys(&web.portal).await?);
    let (seal, _) = match seal::verify(octets, &keys) {
        Ok(verified) => verified,
        Err(reason) => return Ok(Found::Invalid { reason: NotValid::code(reason) }),
    };
    let digest = seal::document_digest(octets).unwrap_or_default();
    let kept = letters::by_code(&web.portal, &seal.code).await?;
    let kept = kept.filter(|letter| letter.document_digest == digest && letter.signature == seal.signature);
    Ok(match kept {
        Some(letter) => as_told(web, &letter, true, &keys).await?,
        None => Told::sealed(&seal).valid(true, &keys, web.portal.directory.newest()),
    })
}

fn page(visit: &Visit, form: FormState, found: Option<Found>) -> Result<Response, Failure> {
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.private_page(status, visit.chrome(), &Verify { form, mib: MOST >> 20, found })
}

/// `GET /.well-known/bayan-letter-keys.json`
pub async fn keys(State(web): State<Web>) -> Result<Response, Failure> {
    let keys = PublicKeys::of(&letters::keys(&web.portal).await?);
    let json = serde_json::to_string_pretty(&keys).map_err(Failure::internal)?;
    Ok(([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")], json + "\n").into_response())
}

/// A form with one file, in memory.
pub struct Sent {
    visit: Visit,
    file: Uploaded,
}

enum Uploaded {
    None,
    Whole(Vec<u8>),
    TooLarge,
}

impl FromRequest<Web> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        if !is_multipart(&parts.headers) {
            let body = axum::body::to_bytes(body, posted::MOST).await.map_err(|_| Failure::TooLarge)?;
            visit.checks(posted::form(&body)?.get("csrf"))?;
            return Ok(Self { visit, file: Uploaded::None });
        }
        let request = Request::from_parts(parts, body);
        let mut parts = Multipart::from_request(request, web).await.map_err(|_| Failure::Form)?;
        let (mut fields, mut octets, mut file) = (Fields::default(), 0, Uploaded::None);
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            if part.file_name().is_some() {
                // The token comes before the file: whose form it is is known before an octet of it is read.
                visit.checks(fields.get("csrf"))?;
                file = whole(part).await?;
                if matches!(file, Uploaded::TooLarge) {
                    break;
                }
            } else {
                let text = text(part, &mut octets).await?;
                fields.push(name, text);
            }
        }
        visit.checks(fields.get("csrf"))?;
        Ok(Self { visit, file })
    }
}

/// The file, as far as it is within the limit; the rest of one that is larger passes by.
async fn whole(mut part: Field<'_>) -> Result<Uploaded, Failure> {
    let (mut octets, mut size) = (Vec::new(), 0);
    loop {
        match part.chunk().await.map_err(broken) {
            Ok(None) => break,
            Ok(Some(chunk)) => {
                size += chunk.len();
                if size <= MOST {
                    octets.extend_from_slice(&chunk);
                }
            }
            // More than any form takes: the page says its own limit.
            Err(Failure::TooLarge) if size > MOST => break,
            Err(failure) => return Err(failure),
        }
    }
    Ok(match size {
        0 => Uploaded::None,
        size if size > MOST => Uploaded::TooLarge,
        _ => Uploaded::Whole(octets),
    })
}
