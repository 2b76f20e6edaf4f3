//! OpenDyslexic, the one face that is brought along: fetched by a browser only when its reader chooses it. It comes
//! from the node packages (tools/package.json) under the SIL Open Font License, which goes with it.

use super::files;
use std::path::Path;
use std::{fs, io};
use thiserror::Error;

/// Where npm puts the package.
const PACKAGE: &str = "tools/node_modules/@fontsource/opendyslexic";
/// The name in the style sheet, and the file in the package.
const FACES: [(&str, &str); 2] = [
    ("opendyslexic-400", "files/opendyslexic-latin-400-normal.woff2"),
    ("opendyslexic-700", "files/opendyslexic-latin-700-normal.woff2"),
];

/// Why the face could not be brought along.
#[derive(Debug, Error)]
pub enum FaceError {
    /// The package is not there.
    #[error("{0} is not there: `npm ci --prefix tools` gets it (`make` does so by itself)")]
    Missing(String),
    /// The folder of the page could not be written.
    #[error("{0}")]
    File(#[from] io::Error),
}

/// Copies the faces into `folder`, each named after its content, with their licence, and puts the names into the style
/// sheet where it says `otr:NAME`.
///
/// # Errors
/// If the package is not installed, or the folder cannot be written.
pub fn bring(folder: &Path, mut sheet: String) -> Result<String, FaceError> {
    for (name, file) in FACES {
        let copied = files::write_hashed(folder, name, "woff2", &read(file)?)?;
        sheet = sheet.replace(&format!("otr:{name}"), &copied);
    }
    fs::write(folder.join("opendyslexic-LICENSE.txt"), read("LICENSE")?)?;
    Ok(sheet)
}

fn read(file: &str) -> Result<Vec<u8>, FaceError> {
    let path = Path::new(PACKAGE).join(file);
    fs::read(&path).map_err(|_| FaceError::Missing(path.display().to_string()))
}
