//! The ring of the browser: a real Chromium at a real server of this process. Slow, so only what no other
//! ring can see: the journeys as people make them, accessibility as tools judge it, the narrow screen.

mod accessibility;
mod driver;
mod faulty_forms;
mod journeys;
mod keyboard;
mod layout;
mod pages;
mod samples;
