//! What the server of the page adds to it for an engine whose driver cannot do it. Nothing for the others.

use super::server::Answer;

/// What is added now.
#[derive(Default)]
pub struct Additions {
    /// Scripts that run before those of the page.
    pub before: Vec<String>,
    /// No script may run.
    pub sandboxed: bool,
}

impl Additions {
    /// The scripts' address, below that of the site.
    pub const SCRIPTS: &str = "otr-before-scripts.js";

    /// The scripts as one, in a block each: what one declares is no other's, as where a driver runs them.
    pub fn scripts(&self) -> String {
        self.before.iter().map(|script| format!("{{\n{script}\n}}\n")).collect()
    }

    /// Adds to an answer if it is a page.
    pub fn add_to(&self, mut answer: Answer) -> Answer {
        let page = answer.headers.iter().any(|(name, value)| name == "content-type" && value.starts_with("text/html"));
        if page && !self.before.is_empty() {
            // After the page's policy: while this script is waited for, WebKit asks for whatever else the page names.
            let end = |part: &[u8]| {
                let start = answer.body.windows(part.len()).position(|here| here == part)?;
                Some(start + answer.body[start..].iter().position(|byte| *byte == b'>')? + 1)
            };
            if let Some(place) = end(b"<meta http-equiv=\"Content-Security-Policy\"").or_else(|| end(b"<head>")) {
                let script = format!("<script src=\"{}\"></script>", Self::SCRIPTS);
                answer.body.splice(place..place, script.into_bytes());
            }
        }
        if page && self.sandboxed {
            // HTML: scripting is off for a document whose sandbox does not allow scripts.
            let sandbox = "sandbox allow-same-origin allow-popups allow-top-navigation";
            return answer.with_header("content-security-policy", sandbox);
        }
        answer
    }
}
