//! The integration tests: one binary, so that it links once. Each test is a sentence.

mod architecture;
mod browser;
mod support;

mod notices;
mod recording;
mod rules;
mod web;
