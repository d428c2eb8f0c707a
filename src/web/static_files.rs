//! Stylesheet, marks and scripts under an address that changes with their content.

use std::fmt::Write;
use std::sync::LazyLock;

use include_dir::Dir;
use sha2::{Digest, Sha256};

use super::views::FILES;

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
