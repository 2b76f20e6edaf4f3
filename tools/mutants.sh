#!/usr/bin/env bash
# Changes the rules of stories and of the address one by one, and looks whether a test notices. Called by `make mutants`:
#
#   tools/mutants.sh [FILE...]      files of the package; all of src/story and src/reader/address/query.rs if none is named
#
# The story knows nobody: it and its tests make a crate of their own, which builds in seconds where the whole takes a
# minute. Arguments for cargo-mutants can be given in MUTANTS, such as MUTANTS="--shard 0/4"; TIMEOUT is how many seconds the
# tests may take.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

crate=target/mutants/crate
rm -rf "$crate"
mkdir -p "$crate/src/reader/address" "$crate/tests" "$crate/.cargo"
cp -r src/story "$crate/src/story"
cp src/reader/address/query.rs "$crate/src/reader/address/"
# Neither theirs nor to be changed: what the two stand on.
cp src/sort.rs "$crate/src/"
cp build.rs "$crate/"
cp -r tests/story "$crate/tests/story"
cp -r assets README.md Cargo.lock "$crate/"
cp .cargo/mutants.toml "$crate/.cargo/"
# The command line is not here.
rm "$crate/tests/story/cli.rs"
sed -i '/^mod cli;$/d' "$crate/tests/story/main.rs"
cp -r tests/bundled_story "$crate/tests/bundled_story"

# All in one program, which is linked once for each change. What query.rs knows of the reader is how the timeline can be
# ordered.
order=$(sed -n '/^\/\/\/ How the timeline is ordered/,/^}/p' src/reader/choices.rs)
cat >"$crate/src/lib.rs" <<EOF
extern crate self as on_the_record;
mod sort;
pub mod story;
#[cfg(test)]
#[path = "../tests/story/main.rs"]
mod story_tests;
#[cfg(test)]
#[path = "../tests/bundled_story/main.rs"]
mod bundled_story;
pub mod reader {
    pub mod choices {
        $order
    }
    pub mod address {
        pub mod query;
    }
}
EOF
{
    sed -n '/^\[package\]/,/^$/p' Cargo.toml | sed '/^default-run/d; /^$/d'
    printf 'autotests = false\n\n[lib]\nname = "on_the_record"\ndoctest = false\n\n[workspace]\n\n[features]\ndefault = ["ssr"]\nssr = ["dep:schemars"]\n\n[dependencies]\n'
    grep -E '^(form_urlencoded|idna|jiff|jsonc-parser|serde|serde_json|thiserror|schemars) = ' Cargo.toml
    printf '\n'
    sed -n '/^\[build-dependencies\]/,/^$/p' Cargo.toml
    printf '[dev-dependencies]\n'
    sed -n '/^\[dev-dependencies\]/,$p' Cargo.toml | grep -E '^(proptest|tempfile|unicode-[a-z]+|url) = '
    printf '\n[profile.dev]\ndebug = false\n'
} >"$crate/Cargo.toml"

files=() letters=
for file in "$@"; do
    files+=(--file "$file")
    case "$file" in src/story/letters/*) letters=tried ;; esac
done
# To ask the crates about every letter there is takes most of a minute: only where that is what is tried.
skipped=()
[ $# -eq 0 ] || [ -n "$letters" ] || skipped=(-- -- --skip letters::tests::every)
# Proptest's cases: enough to find what is wrong, few enough to be quick.
# shellcheck disable=SC2086 # MUTANTS is a list of words
PROPTEST_CASES=64 CARGO_TARGET_DIR=$PWD/target/mutants/target \
    cargo mutants --dir "$crate" --in-place --output target/mutants --no-shuffle --timeout "${TIMEOUT:-60}" "${files[@]}" ${MUTANTS:-} "${skipped[@]}"
