#!/usr/bin/env bash
# Builds the page twice, in folders of different names and depths, and compares every byte of both. Called by
# `make reproducible`. What is built is the working tree, with what is not committed yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

here=$PWD
out=target/reproducible
rm -rf "$out"

build() { # FOLDER
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard --deduplicate |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        tar --create --null --files-from - | tar --extract --directory "$1"
    ln -s "$here/tools/node_modules" "$1/tools/node_modules"
    # What the command line is built on is no part of the page: a copy of what is built already saves minutes.
    if [ -d target/debug ]; then
        mkdir "$1/target" && cp --archive --link target/debug "$1/target/debug"
    fi
    make --directory "$1" dist
}

build "$out/one"
build "$out/a folder/deeper/and-of-another-name"

one=$out/one/dist two="$out/a folder/deeper/and-of-another-name/dist"
if ! diff --recursive --brief "$one" "$two"; then
    echo "the two builds differ: see the files above" >&2
    exit 1
fi
for path in "${CARGO_HOME:-$HOME/.cargo}/" "$here/"; do
    if grep --recursive --fixed-strings --files-with-matches "$path" "$one"; then
        echo "the files above name this machine's folder $path: elsewhere they would be others" >&2
        exit 1
    fi
done
echo "two builds, the same bytes: $(find "$one" -type f | wc -l) files, $(cat "$one"/* | sha256sum | cut -c1-16)"
