//! Any text can be annotated, and what is found lies in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use on_the_record::annotate::annotate;

fuzz_target!(|text: &str| {
    let found = annotate(text, Some(jiff::civil::date(2025, 4, 26)));
    for quote in &found.quotes {
        assert!(quote.content.iter().all(|span| text.get(span.range()).is_some()));
    }
    assert!(found.times.iter().all(|time| text.get(time.span.range()).is_some()));
});
