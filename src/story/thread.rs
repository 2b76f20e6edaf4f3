//! A group of events that the reader can fold away.

use super::ThreadId;
use serde::Serialize;

/// A group of events told together: `Witkoff’s visits`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Thread {
    /// Names the thread within the file and in addresses.
    pub id: ThreadId,
    /// What the reader sees.
    pub title: String,
}
