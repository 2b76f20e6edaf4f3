//! What the built page promises, kept in a real browser against `dist` on a local server.
//!
//! `make test` builds `dist` and gets the browser, its driver and axe-core first. To run these alone:
//! `OTR_DIST=dist cargo test --test browser`, and `OTR_ENGINE` names the engine (`chromium` for now).
//! A test that fails leaves a screenshot, the page's source, its console and the steps taken in
//! `target/browser-failures/TEST/`. Nothing is tried twice.

mod accessibility;
mod address;
mod aloud;
mod builds;
mod comfort;
mod drawings;
mod faults;
mod harness;
mod hosting;
mod hydration;
mod keyboard;
mod keys;
mod layout;
mod links;
mod marks;
mod memory;
mod nginx;
mod no_script;
mod offline;
mod place;
mod policy;
mod print;
mod quote_card;
mod redeploys;
mod search;
mod share;
mod sheets;
mod shots;
mod states;
mod story;
mod ties;
mod timeline;
mod tour;
mod voices;
mod wcag;
