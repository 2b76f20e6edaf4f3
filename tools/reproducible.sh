#!/usr/bin/env bash
# Builds the page once more, in a folder of another name and depth, and compares every byte with what is in dist. Called
# by `make reproducible`, after `make dist`. What is built is the working tree, with what is not committed yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

here=$PWD
other="target/reproducible/a folder/deeper/and-of-another-name"
rm -rf target/reproducible
mkdir -p "$other/target"

git ls-files -z --cached --others --exclude-standard --deduplicate |
    while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar --create --null --files-from - | tar --extract --directory "$other"
ln -s "$here/tools/node_modules" "$other/tools/node_modules"
# The command line's and the macros' dependencies are no part of the page: what is built of them saves minutes. The
# page's own are compiled anew.
for native in debug release; do
    if [ -d "target/$native" ]; then cp --archive --link "target/$native" "$other/target/$native"; fi
done
make --directory "$other" dist

if ! diff --recursive --brief dist "$other/dist"; then
    echo "the two builds differ: see the files above" >&2
    exit 1
fi
for path in "${CARGO_HOME:-$HOME/.cargo}/" "$here/"; do
    if grep --recursive --fixed-strings --files-with-matches "$path" dist; then
        echo "the files above name this machine's folder $path: elsewhere they would be others" >&2
        exit 1
    fi
done
echo "two builds, the same bytes: $(find dist -type f | wc -l) files, $(cat dist/* | sha256sum | cut -c1-16)"
