//! Compiles the library again when what it embeds has changed: a new file too.

fn main() {
    for folder in ["templates", "config", "src/build.rs"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
