//! Several builds of the page, as a host has them one after the other: each with a story, a loader and a wasm of its own,
//! made of what `dist` holds.

use crate::harness::{Site, dist};
use on_the_record::site::{PROGRAMS, prerender};
use on_the_record::story::Story;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A built page in a folder of its own, which goes with it.
pub struct Build {
    folder: TempDir,
    version: String,
}

impl Build {
    /// The bundled story with this word for its headline.
    pub fn of(version: &str) -> Self {
        let story = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/article.json");
        let story = fs::read_to_string(story).expect("the bundled story");
        let mut story: Value = serde_json::from_str(&story).expect("the bundled story is JSON");
        story["headline"] = version.into();
        Self::with(version, &story.to_string())
    }

    /// This story, with programs of this version.
    pub fn with(version: &str, story: &str) -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let dist = dist();
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let write =
            |name: &str, content: &[u8]| fs::write(folder.path().join(name), content).expect("it can be written");
        write("index.html", &fs::read(package.join("index.html")).expect("the template"));
        for name in &names(&dist) {
            let Some(stem) = PROGRAMS.into_iter().find(|stem| name.starts_with(stem)) else {
                continue;
            };
            let mut content = fs::read(dist.join(name)).expect("a file of dist");
            if name.ends_with(".wasm") {
                // A section of WebAssembly that says nothing: 0, its length, and its name with that one's length.
                let length = u8::try_from(version.len()).expect("a short name");
                content.extend([0, length + 1, length]);
                content.extend(version.bytes());
                write(&format!("{stem}-{}_bg.wasm", hash(version)), &content);
            } else if name.ends_with(".js") {
                content.extend(format!("export const version = \"{version}\";\n").bytes());
                write(&format!("{stem}-{}.js", hash(version)), &content);
            }
        }
        let story = Story::read(story).expect("a sound story");
        prerender(folder.path(), story, None).expect("the page can be built");
        Self { folder, version: version.to_owned() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The headline of its story, which no other build has.
    pub fn headline(&self) -> &str {
        &self.version
    }

    /// The names of all its files.
    pub fn files(&self) -> BTreeSet<String> {
        names(self.path())
    }

    /// The one file whose name is `wanted`.
    pub fn named(&self, wanted: fn(&str) -> bool) -> String {
        let found: Vec<String> = self.files().into_iter().filter(|name| wanted(name)).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().expect("there is one")
    }

    /// A folder with these files of this build; the rest as `old` has them. As a host is in the middle of an upload.
    pub fn uploaded_over(&self, old: &Self, arrived: impl Fn(&str) -> bool) -> TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        for (build, taken) in [(old, false), (self, true)] {
            for name in build.files() {
                if !taken || arrived(&name) {
                    fs::copy(build.path().join(&name), folder.path().join(&name)).expect("a file can be copied");
                }
            }
        }
        folder
    }

    /// It, served in a folder, so that the host has places that are not the page's.
    pub fn site(&self) -> Site {
        Site::of(self.path()).under("/a/")
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()
}

/// Sixteen hexadecimal digits, as in names made from content.
fn hash(version: &str) -> String {
    version.bytes().cycle().take(8).map(|byte| format!("{byte:02x}")).collect()
}
