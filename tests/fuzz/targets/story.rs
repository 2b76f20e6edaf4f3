//! Any bytes are a story or are refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use on_the_record::story::Story;

fuzz_target!(|bytes: &[u8]| {
    let _ = Story::read_file("story.json", bytes);
});
