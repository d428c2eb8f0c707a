# The few commands of every day. `just` alone lists them.

default:
    @just --list

# A portal with a year of cases, on http://127.0.0.1:8080
demo *args:
    cargo run -- demo {{ args }}

# Everything that must pass, as the continuous integration runs it
test *args:
    tests/run {{ args }}

# Form and lints
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

# The tests of one part, such as `just only domain::law`
only part:
    cargo test --lib {{ part }}

# Every setting, with default and meaning
settings:
    @cargo run -q -- check config --list

# Licences, bans and sources of the packages
deny:
    cargo deny --offline check licenses bans sources

# The functions measured
bench *args:
    cargo bench {{ args }}
