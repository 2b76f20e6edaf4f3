//! What the built page promises, kept in a real browser against `dist` on a local server.
//!
//! `make test` builds `dist` and gets the browsers, their drivers and axe-core first. To run these alone:
//! `OTR_ENGINE=firefox cargo test --test browser`; the engines are `chromium` (the default), `firefox` and `webkit`, and
//! `OTR_DIST` names another folder than `dist`. What an engine cannot do is listed in `harness/unable.rs`, and
//! `OTR_UNABLE=try` runs that too, and fails if it works. A test that fails leaves a screenshot, the page's source, its
//! console and the steps taken in `target/browser-failures/ENGINE/TEST/`. Nothing is tried twice.

mod accessibility;
mod address;
mod aloud;
mod builds;
mod comfort;
mod direction;
mod drawings;
mod faults;
mod harness;
mod hosting;
mod hydration;
mod keyboard;
mod keys;
mod layout;
mod links;
mod long;
mod marks;
mod memory;
mod nginx;
mod no_script;
mod offline;
mod opening;
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
