//! Any text is a timeline that can be imported or is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use on_the_record::formats::timelinejs;

fuzz_target!(|json: &str| {
    let _ = timelinejs::read(json);
});
