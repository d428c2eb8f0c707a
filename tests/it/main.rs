//! The integration tests: one binary, so that it links once. Each test is a sentence.

mod architecture;
mod browser;
mod support;

mod letters;
mod notices;
mod recording;
mod rules;
mod web;
