//! The page on which readers open a story of their own, and the engine behind it.

mod page;

use super::head::{Checked, Files};
use super::{PrerenderError, files, lean, names, policy, single, template};
use crate::reader;
use std::fs;
use std::path::Path;

/// Its name. Links lead to it.
pub const NAME: &str = "open.html";

/// What its style sheet adds to that of every page.
pub const STYLE: &str = concat!(include_str!("open.css"), "\n", include_str!("look_over.css"));

/// The page's script: its parts see each other.
const SCRIPT: [&str; 4] =
    [include_str!("store.js"), include_str!("asking.js"), include_str!("looking.js"), include_str!("open.js")];

/// Writes the page's files into `folder`, where trunk has left the engine, and gives the page itself.
/// `extras`: the line for where script did not start. `draft`: trunk serves it.
///
/// # Errors
/// If there is no engine in the folder, or it cannot be read or written.
pub fn write(folder: &Path, shared: &Files, extras: &str, draft: bool) -> Result<String, PrerenderError> {
    let at = |error| PrerenderError::File(folder.display().to_string(), error);
    let read = |name: &str| fs::read(folder.join(name)).map_err(at);
    let trunks = |end: &str| files::with_names(folder, |name| name.starts_with("engine") && name.ends_with(end));
    let loader = trunks(".js").map_err(at)?.pop();
    let wasm = trunks(".wasm").map_err(at)?.pop();
    let (Some(loader), Some(wasm)) = (loader, wasm) else {
        return Err(PrerenderError::NoWasm(folder.display().to_string()));
    };
    let hashed =
        |stem: &str, extension: &str, content: &[u8]| files::write_hashed(folder, stem, extension, content).map_err(at);
    let module = |script: &str| lean::module(script).map_err(at);
    let sum = |name: &str| files::integrity_of(folder, name).map_err(at);
    let content = read(&wasm)?;
    let glue = String::from_utf8_lossy(&read(&loader)?).into_owned();
    let (content, glue) = names::shortened(&content, &glue).unwrap_or((content, glue));
    let engine = hashed("engine", "wasm", &content)?;
    let glue = hashed("engine", "js", module(&glue)?.as_bytes())?;
    // Trunk names a worker's files plainly; nobody is to ask for them by these names.
    for (plain, own) in [(&wasm, &engine), (&loader, &glue)] {
        let plain = folder.join(plain);
        if plain != folder.join(own) && plain.exists() {
            fs::remove_file(plain).map_err(at)?;
        }
    }
    let script = include_str!("engine.js")
        .replace("SUM_OF_WASM", &sum(&engine)?)
        .replace("LOADER", &glue)
        .replace("WASM", &engine)
        .replace("WEIGHT", &content.len().to_string());
    let thread = hashed("thread", "js", module(&script)?.as_bytes())?;
    let single = hashed("single", "html", single::empty()?.as_bytes())?;
    let script = SCRIPT
        .join("\n")
        .replace("SUM_OF_BOOT", &shared.boot.integrity)
        .replace("SUM_OF_SINGLE", &sum(&single)?)
        .replace("ENGINE", &thread)
        .replace("BOOT", &shared.boot.name)
        .replace("SINGLE", &single)
        .replace("SERVED", if draft { "false" } else { "true" });
    let script = hashed("open", "js", module(&script)?.as_bytes())?;
    let style = hashed("open", "css", lean::sheet(STYLE).map_err(at)?.as_bytes())?;
    let checked = |name: &str| Ok::<_, PrerenderError>(Checked { name: name.to_owned(), integrity: sum(name)? });
    let (own, look) = (checked(&script)?, checked(&style)?);
    let sums =
        [&own.name, &look.name, &thread, &glue, &engine, &single].map(|name| Ok((name.clone(), sum(name)?.into())));
    let sums: serde_json::Map<_, _> = sums.into_iter().collect::<Result<_, PrerenderError>>()?;
    let files = serde_json::Value::Object(sums).to_string();
    let body = page::body(&reader::shell(), extras, &files).into_string();
    template::filled(template::PAGE, &head(shared, &own, &look, draft), &body, template::ENGLISH)
        .map_err(|mark| PrerenderError::NoMark("index.html".to_owned(), mark))
}

fn head(shared: &Files, own: &Checked, look: &Checked, draft: bool) -> String {
    let Files { prefs, sheet, icon, touch, manifest, .. } = shared;
    let sheets = [*sheet, look].map(|Checked { name, integrity }| {
        format!("<link rel=\"stylesheet\" href=\"{name}\" integrity=\"{integrity}\">")
    });
    let mut lines = Vec::from_iter((!draft).then(|| policy::meta(&policy::opening())));
    lines.push("<title>Open a story · On the Record</title>".to_owned());
    lines.push(format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">"));
    lines.push(format!("<link rel=\"apple-touch-icon\" href=\"{touch}\">"));
    lines.push(format!("<link rel=\"manifest\" href=\"{manifest}\">"));
    lines.push(format!("<script {prefs}></script>"));
    lines.extend(sheets);
    lines.push(format!("<script type=\"module\" {own}></script>"));
    lines.join("\n")
}
