//! Scripts and style sheets as they are sent: what only their writers read is left out.
//!
//! Where esbuild is at hand, as `make` has it, it also takes shorter names and drops white space. Where it is not (plain
//! `trunk serve`), comments and indentation go all the same, by rules that our own files keep to.

use std::io::{self, Write};
use std::process::{Command, Stdio};

/// A script of its own.
///
/// # Errors
/// If esbuild is there and refuses the script.
pub fn script(source: &str) -> io::Result<String> {
    Ok(minified(source, &[])?.unwrap_or_else(|| without_comments(source)))
}

/// A module. Its own names are nobody else's and may be short as well.
///
/// # Errors
/// As [`script`].
pub fn module(source: &str) -> io::Result<String> {
    Ok(minified(source, &["--format=esm"])?.unwrap_or_else(|| without_comments(source)))
}

/// A style sheet.
///
/// # Errors
/// As [`script`].
pub fn sheet(source: &str) -> io::Result<String> {
    Ok(minified(source, &["--loader=css"])?.unwrap_or_else(|| squeezed(source)))
}

/// What esbuild makes of it; none without esbuild.
fn minified(source: &str, kind: &[&str]) -> io::Result<Option<String>> {
    let asked = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=error"])
        .args(kind)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut running = match asked {
        Ok(running) => running,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if let Some(mut input) = running.stdin.take() {
        input.write_all(source.as_bytes())?;
    }
    let output = running.wait_with_output()?;
    if output.status.success() {
        String::from_utf8(output.stdout).map(Some).map_err(io::Error::other)
    } else {
        Err(io::Error::other(format!("esbuild: {}", String::from_utf8_lossy(&output.stderr))))
    }
}

/// A script without the lines that only its writers read, which are lines of their own.
fn without_comments(script: &str) -> String {
    let comment = |line: &str| ["//", "/*", "* ", "*/"].iter().any(|sign| line.starts_with(sign)) || line == "*";
    lines(script, |line| !comment(line))
}

/// A sheet without comments, indentation and blank lines: a fifth fewer bytes to send.
///
/// In our sheets no string holds `/*`; one that did would be cut short, and the test below would say so.
fn squeezed(sheet: &str) -> String {
    lines(&without(sheet, "/*", "*/"), |_| true)
}

/// A text without whatever begins and ends so. What has no end goes to the end of the text.
#[must_use]
pub fn without(text: &str, begins: &str, ends: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, cut)) = rest.split_once(begins) {
        kept.push_str(before);
        rest = cut.split_once(ends).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The lines of a text that are kept, without indentation; blank ones are not.
fn lines(text: &str, kept: impl Fn(&str) -> bool) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && kept(line));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::STYLES;

    #[test]
    fn a_script_is_sent_without_comments_on_lines_of_their_own() {
        let script = "/**\n * @param {number} a\n *\n */\n// why\n  if (a) { b(\"//c\"); } // d\n\n";
        assert_eq!(without_comments(script), "if (a) { b(\"//c\"); } // d\n");
    }

    /// With esbuild or without it, as in the next.
    #[test]
    fn a_lean_module_has_its_words_and_no_comment() {
        let lean = module("// why\nconst longName = 'LOADER';\nexport { longName as name };\n").unwrap();
        assert!(lean.contains("LOADER") && lean.contains("name") && !lean.contains("why"), "{lean}");
    }

    #[test]
    fn a_lean_sheet_has_its_rules_and_no_comment() {
        let lean = sheet("/* why */\n.a {\n  color: red;\n}\n\n.b::before {\n  content: \"…\";\n}\n").unwrap();
        assert!(lean.contains(".a") && lean.contains(".b:") && lean.contains("…") && !lean.contains("why"), "{lean}");
    }

    #[cfg(unix)]
    #[test]
    fn what_esbuild_refuses_is_an_error_that_says_why() {
        if Command::new("esbuild").arg("--version").output().is_ok() {
            let error = script("const = ;").unwrap_err().to_string();
            assert!(error.contains("esbuild: "), "{error}");
        }
    }

    #[test]
    fn comments_and_indentation_of_a_sheet_are_not_sent() {
        assert_eq!(squeezed("/* why */\na {\n  b: c; /* d\n e */ f: g;\n}\n\n"), "a {\nb: c;  f: g;\n}\n");
    }

    #[test]
    fn every_rule_of_our_sheets_is_still_there() {
        let sheet = STYLES.join("\n");
        assert!(!sheet.contains("\"/*") && !sheet.contains("'/*"), "a string that looks like a comment");
        let braces = |text: &str| (text.matches('{').count(), text.matches('}').count());
        assert_eq!(braces(&squeezed(&sheet)).0, braces(&squeezed(&sheet)).1);
        assert_eq!(sheet.matches("/*").count(), sheet.matches("*/").count());
    }
}
