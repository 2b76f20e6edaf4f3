//! Files of the built page, named after their content so that a cache may keep them for ever.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, io};

/// Writes `content` as `STEM-HASH.EXTENSION` into `folder` and says the name. Versions an earlier build left there
/// under the same stem are removed.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn write_hashed(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> io::Result<String> {
    let name = format!("{stem}-{}.{extension}", fingerprint(content));
    for old in with_names(folder, |name| is_hashed(name, stem, extension))? {
        fs::remove_file(folder.join(old))?;
    }
    fs::write(folder.join(&name), content)?;
    Ok(name)
}

/// The names in `folder` that `wanted` accepts, sorted.
///
/// # Errors
/// If the folder cannot be read.
pub fn with_names(folder: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        if let Ok(name) = entry?.file_name().into_string()
            && wanted(&name)
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What a browser checks these bytes against before it uses them: the value of an `integrity` attribute.
#[must_use]
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The same for a file of `folder`.
///
/// # Errors
/// If it cannot be read.
pub fn integrity_of(folder: &Path, name: &str) -> io::Result<String> {
    Ok(integrity(&fs::read(folder.join(name))?))
}

/// A script as it is sent: short names and no white space where esbuild is at hand, as `make` has it; else only without
/// comments. A module's own names are nobody else's and may be short as well.
///
/// # Errors
/// If esbuild is there and refuses the script.
pub fn lean(script: &str, module: bool) -> io::Result<String> {
    let format = if module { &["--format=esm"][..] } else { &[] };
    let asked = Command::new("esbuild")
        .args(["--minify", "--legal-comments=none", "--log-level=error"])
        .args(format)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut running = match asked {
        Ok(running) => running,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(without_comments(script)),
        Err(error) => return Err(error),
    };
    if let Some(mut input) = running.stdin.take() {
        input.write_all(script.as_bytes())?;
    }
    let output = running.wait_with_output()?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(io::Error::other)
    } else {
        Err(io::Error::other(format!("esbuild: {}", String::from_utf8_lossy(&output.stderr))))
    }
}

/// A script as it is sent: without the lines that only its writers read, which are lines of their own.
#[must_use]
pub fn without_comments(script: &str) -> String {
    let comment = |line: &str| ["//", "/*", "* ", "*/"].iter().any(|sign| line.starts_with(sign)) || line == "*";
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn is_hashed(name: &str, stem: &str, extension: &str) -> bool {
    name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-'))
        && name.strip_suffix(extension).is_some_and(|rest| rest.ends_with('.'))
}

/// The first 64 bits of the SHA-256, in hexadecimal: enough to tell builds apart.
#[must_use]
pub fn fingerprint(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_sent_without_comments_on_lines_of_their_own() {
        let script = "/**\n * @param {number} a\n *\n */\n// why\n  if (a) { b(\"//c\"); } // d\n\n";
        assert_eq!(without_comments(script), "if (a) { b(\"//c\"); } // d\n");
    }

    /// With esbuild or without it.
    #[test]
    fn a_lean_script_has_its_words_and_no_comment() {
        let lean = lean("// why\nconst longName = 'LOADER';\nexport { longName as name };\n", true).unwrap();
        assert!(lean.contains("LOADER") && lean.contains("name") && !lean.contains("why"), "{lean}");
    }

    #[cfg(unix)]
    #[test]
    fn what_esbuild_refuses_is_an_error_that_says_why() {
        if Command::new("esbuild").arg("--version").output().is_ok() {
            let error = lean("const = ;", true).unwrap_err().to_string();
            assert!(error.contains("esbuild: "), "{error}");
        }
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        // As `openssl dgst -sha256 -binary </dev/null | base64` prints it.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
