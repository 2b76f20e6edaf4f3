#!/usr/bin/env bash
# Throws random texts, stories and timelines at what reads them, guided by what of the code they reach. Called by
# `make fuzz`:
#
#   tools/fuzz.sh SECONDS       for each of the targets in tests/fuzz
#
# What was reached stays in target/fuzz, and the next run goes on from there. What breaks is kept in tests/fuzz/artifacts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=$1
for target in text story timelinejs; do
    corpus=target/fuzz/corpus/$target
    mkdir -p "$corpus"
    case $target in
        text) cp tests/annotate/stories/*.txt "$corpus/" ;;
        story) cp assets/article.json tests/story/whole.json "$corpus/" ;;
        timelinejs) cargo run --quiet --bin otr -- export --format timelinejs --output "$corpus/article.json" assets/article.json ;;
    esac
    # The sanitizer's flags are meant for a nightly compiler; this one has them too. The engine's word lists live as long
    # as the program: not a leak.
    RUSTC_BOOTSTRAP=1 ASAN_OPTIONS=detect_leaks=0 cargo fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz "$target" "$corpus" -- \
        -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -verbosity=0 -print_final_stats=1
done
