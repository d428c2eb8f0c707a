//! The program `bayan`: see `bayan --help`.

fn main() -> std::process::ExitCode {
    bayan::cli::run(std::env::args_os()).leave()
}
