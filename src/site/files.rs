//! Files of the built page, named after their content so that a cache may keep them for ever.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::path::Path;
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
    fn integrity_is_what_browsers_compute() {
        // As `openssl dgst -sha256 -binary </dev/null | base64` prints it.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
