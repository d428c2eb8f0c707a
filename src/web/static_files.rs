//! Stylesheet, marks and scripts under an address that changes with their content.

use std::fmt::Write;
use std::sync::LazyLock;

use axum::{
    Router,
    extract::Path,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use include_dir::Dir;
use sha2::{Digest, Sha256};

use super::{Failure, Web, views::FILES};

/// `/static/<digest>`, the folder of the files of this build.
pub fn root() -> &'static str {
    static ROOT: LazyLock<String> = LazyLock::new(|| format!("/static/{}", digest()));
    &ROOT
}

/// The first 64 bits of the digest over names and contents.
fn digest() -> String {
    let mut hash = Sha256::new();
    for file in folder().into_iter().flat_map(Dir::files) {
        hash.update(file.path().to_string_lossy().as_bytes());
        hash.update(file.contents());
    }
    hash.finalize()[..8].iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn folder() -> Option<&'static Dir<'static>> {
    FILES.get_dir("static")
}

/// The routes of the files: cached for a year under their address, gone with the next build.
pub fn router() -> Router<Web> {
    Router::new().route("/static/{digest}/{name}", get(file)).route("/favicon.ico", get(favicon))
}

async fn file(Path((digest, name)): Path<(String, String)>) -> Result<Response, Failure> {
    if format!("/static/{digest}") != root() {
        return Err(Failure::NotFound);
    }
    let content = contents(&name).ok_or(Failure::NotFound)?;
    let headers = [(CONTENT_TYPE, media_type(&name)), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, content).into_response())
}

async fn favicon() -> Result<Response, Failure> {
    let content = contents("mark.svg").ok_or(Failure::NotFound)?;
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "public, max-age=86400")], content).into_response())
}

pub(super) fn contents(name: &str) -> Option<&'static [u8]> {
    folder()?
        .files()
        .find(|file| file.path().file_name().is_some_and(|known| known == name))
        .map(|file| file.contents())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    }
}
