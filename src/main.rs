//! The program `bayan`: see `bayan --help`.

fn main() -> std::process::ExitCode {
    return_large_blocks();
    bayan::cli::run(std::env::args_os()).leave()
}

/// Lets a password hash give its 19 MiB back. Left alone, the C library learns from the first such block to take
/// the next from a heap that it keeps, for each thread its own: a server of 55 MB grew to 112 MB.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn return_large_blocks() {
    /// Bytes above which a block is mapped for itself and unmapped when it is freed; setting it ends the learning.
    const MAPPED_FROM: libc::c_int = 1 << 20;
    // SAFETY: sets a number inside the C library before any thread is started; a refusal changes nothing.
    let _ = unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, MAPPED_FROM) };
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn return_large_blocks() {}
