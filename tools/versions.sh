# shellcheck shell=bash
# The versions of the tools that are programs, in one place; tools/setup.sh reads this file.
# The node tools' versions stand in tools/package.json.

# trunk 0.22 needs a newer Rust than this package promises to build with.
export TRUNK_VERSION=0.21.14

# Drives Firefox for the tests.
export GECKODRIVER_VERSION=0.37.1

# The command line tool has to equal the library, so Cargo.toml has the only word.
WASM_BINDGEN_VERSION=$(sed -n 's/^wasm-bindgen *= *"=\([0-9][0-9.]*\)".*/\1/p' "${BASH_SOURCE[0]%/*}/../Cargo.toml")
export WASM_BINDGEN_VERSION

# For `make check`, `make mutants` and `make fuzz`.
export CARGO_DENY_VERSION=0.20.2
export CARGO_MUTANTS_VERSION=27.1.0
export CARGO_FUZZ_VERSION=0.13.2
