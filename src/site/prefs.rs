//! The script that applies the reader's comfort before the first paint: the only one that the first paint waits for.
//! It is made from the very list of settings the page itself uses.

use super::{files, lean};
use crate::reader::{COMFORT_KEY, Palette, Setting};
use std::io;
use std::path::Path;

/// Writes the script into `folder` and says its name.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn write(folder: &Path) -> io::Result<String> {
    files::write_hashed(folder, "prefs", "js", script()?.as_bytes())
}

fn script() -> io::Result<String> {
    let entries = |of: &mut dyn Iterator<Item = (&str, String)>| {
        let entries: Vec<String> = of.map(|(name, value)| format!("{name}:\"{value}\"")).collect();
        format!("{{{}}}", entries.join(","))
    };
    // The usual values are the style sheet's own: there is nothing to set.
    let known = entries(&mut Setting::ALL.into_iter().map(|setting| {
        let values: Vec<&str> = setting.values().iter().copied().filter(|value| *value != setting.usual()).collect();
        (setting.name(), values.join("|"))
    }));
    // High contrast has two papers, as near to light and dark as makes no matter until the page is alive.
    let papers = entries(
        &mut ["light", "dark", "sepia"]
            .into_iter()
            .map(|theme| (theme, Palette::of(theme, false).get("paper").unwrap_or_default().to_owned())),
    );
    let script = include_str!("prefs.js").replace("KEY", COMFORT_KEY);
    lean::script(&script.replace("KNOWN", &known).replace("PAPERS", &papers))
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn the_script_is_small_and_whole() {
        let script = script().unwrap();
        assert!(script.len() < 700, "{} bytes:\n{script}", script.len());
        assert!(script.contains("theme:\"light|dark|sepia|contrast\""), "{script}");
        assert!(script.contains("dark:\"#15140f\""), "{script}");
        assert!(!["KEY", "KNOWN", "PAPERS"].iter().any(|mark| script.contains(mark)), "{script}");
    }
}
