//! Bayan, the portal of Morocco's Law 31.13 on the right of access to information.
//!
//! The modules stand in reading order, and knowledge runs one way:
//! `domain <- { audit::chain, notifications::{catalogue, message} } <- persistence <- app
//!  <- { i18n, letters, notifications::{render, transport, deliver} } <- { web, jobs } <- cli`.
//! `tests/it/architecture.rs` holds it to that.

pub mod app;
pub mod audit;
pub mod cli;
pub mod config;
pub mod domain;
pub mod i18n;
pub mod jobs;
pub mod letters;
pub mod notifications;
pub mod persistence;
pub mod telemetry;
pub mod web;
