//! The WebAssembly in `dist`: what it asks of the browser, and no more.

use super::FLOOR;
use on_the_record::site::PROGRAMS;
use std::path::Path;
use wasmparser::{Parser, Payload, Validator, WasmFeatures};

/// What the built wasm uses beyond the first version of WebAssembly, and since when browsers have it (webassembly.org,
/// features): Chrome, Firefox, Safari.
const USED: [(&str, WasmFeatures, [f32; 3]); 3] = [
    ("bulk memory", WasmFeatures::BULK_MEMORY, [75.0, 79.0, 15.0]),
    ("non-trapping conversions", WasmFeatures::SATURATING_FLOAT_TO_INT, [75.0, 64.0, 15.0]),
    ("sign extension", WasmFeatures::SIGN_EXTENSION, [74.0, 62.0, 14.1]),
];

fn wasm(stem: &str) -> Vec<u8> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let files = std::fs::read_dir(&dist).unwrap_or_else(|_| panic!("there is no dist: run `make dist` first"));
    let is_wasm = |name: &String| name.starts_with(stem) && name.ends_with(".wasm");
    let name = files.filter_map(|file| file.unwrap().file_name().into_string().ok()).find(is_wasm);
    std::fs::read(dist.join(name.unwrap_or_else(|| panic!("there is no {stem} in dist: run `make dist`")))).unwrap()
}

fn is_sound(wasm: &[u8], features: WasmFeatures) -> Result<(), String> {
    Validator::new_with_features(features).validate_all(wasm).map(drop).map_err(|error| error.to_string())
}

fn all_used() -> WasmFeatures {
    USED.iter().fold(WasmFeatures::WASM1, |features, (_, feature, _)| features | *feature)
}

#[test]
fn the_wasm_uses_no_feature_that_is_not_listed() {
    for stem in PROGRAMS {
        assert_eq!(is_sound(&wasm(stem), all_used()), Ok(()), "{stem}");
    }
}

#[test]
fn every_feature_that_is_listed_is_used() {
    let idle = |feature| PROGRAMS.iter().all(|stem| is_sound(&wasm(stem), all_used() - feature).is_ok());
    let idle: Vec<&str> = USED.iter().filter(|(_, feature, _)| idle(*feature)).map(|(name, ..)| *name).collect();
    assert!(idle.is_empty(), "take these out of the list: {idle:?}");
}

#[test]
fn every_feature_is_known_to_the_oldest_browsers() {
    for (name, _, since) in USED {
        assert!(since.iter().zip(FLOOR).all(|(since, floor)| *since <= floor), "{name}");
    }
}

/// A class of some crate's would be one, with all that it does: what is given to scripts cannot be left out by a linker.
#[test]
fn the_page_gives_scripts_nothing_but_what_wasm_bindgen_needs() {
    let wasm = wasm("on-the-record");
    let exports = Parser::new(0).parse_all(&wasm).filter_map(|payload| match payload.unwrap() {
        Payload::ExportSection(exports) => Some(exports),
        _ => None,
    });
    let names: Vec<&str> = exports.flatten().map(|export| export.unwrap().name).collect();
    let other: Vec<&&str> =
        names.iter().filter(|name| !name.starts_with('_') && !["memory", "main"].contains(name)).collect();
    assert!(names.contains(&"memory") && other.is_empty(), "{other:?}");
}
