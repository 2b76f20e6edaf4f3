#!/usr/bin/env bash
# Gets what the make targets need, and only that. Called by the Makefile:
#
#   tools/setup.sh STEP...      steps: rust lints deny mutants fuzz trunk wasm-bindgen node chromium firefox webkit nginx bench
#
# A step whose work is already done says nothing and takes a moment; one that installs says on
# one line what and why; one that fails says what to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/versions.sh

cargo_home=${CARGO_HOME:-$HOME/.cargo}
# Where a pinned tool goes when another version of it is already on the machine and has to stay.
own_root=$cargo_home/on-the-record
# The Makefile sets the same order: a pinned tool of ours comes before the machine's.
export PATH=$own_root/bin:$PATH:$cargo_home/bin

say() { printf 'setup: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

need() { # PROGRAM, HOW TO GET IT
    have "$1" || die "$1 is missing. $2, then run the same command again."
}

need_rustup() {
    need rustup "Install Rust with rustup (https://rustup.rs)"
    need cargo "Install Rust with rustup (https://rustup.rs)"
}

# The toolchain of rust-toolchain.toml and its wasm target. rustup may be told not to fetch these
# by itself (RUSTUP_AUTO_INSTALL=0), so they are asked for by name.
get_rust() {
    need_rustup
    if ! rustc --version >/dev/null 2>&1; then
        say "installing the stable Rust toolchain (compiles everything here; about a minute, once)"
        rustup toolchain install stable --profile minimal --no-self-update ||
            die "rustup could not install it. Check the network, then try: rustup toolchain install stable"
    fi
    add_part target wasm32-unknown-unknown "the page runs as WebAssembly"
}

# What `make check` needs besides.
get_lints() {
    need_rustup
    add_part component rustfmt "make check looks at the format"
    add_part component clippy "make check looks for common mistakes"
}

get_deny() { cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" "make check looks at what dependencies may be; about 3 minutes, once"; }

get_mutants() { cargo_tool cargo-mutants cargo-mutants "$CARGO_MUTANTS_VERSION" "breaks the code to try the tests; about 4 minutes, once"; }

get_fuzz() { cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ_VERSION" "finds texts that break what reads them; about a minute, once"; }

add_part() { # target|component, NAME, WHY
    # A component is listed with the machine's triple after its name.
    local installed
    installed=$(rustup "$1" list --installed) ||
        die "rustup does not answer; its lines above say why. Try yourself: rustup $1 list --installed"
    if grep -Eq "^$2(-|$)" <<<"$installed"; then return; fi
    say "installing the Rust $1 $2 ($3; a few seconds, once)"
    rustup "$1" add "$2" ||
        die "rustup could not add it. Check the network, then try: rustup $1 add $2"
}

get_trunk() { cargo_tool trunk trunk "$TRUNK_VERSION" "builds the page; about 8 minutes, once"; }

get_wasm_bindgen() {
    [ -n "$WASM_BINDGEN_VERSION" ] ||
        die "Cargo.toml names no exact wasm-bindgen. It needs a line like: wasm-bindgen = \"=0.2.129\""
    cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" \
        "joins the page's WebAssembly to the browser; about 3 minutes, once"
}

# One program from crates.io, at exactly this version. A machine without it gets it where rustup's
# own programs are, so that plain `trunk serve` works too; a machine with another version keeps that.
cargo_tool() { # PROGRAM, CRATE, VERSION, WHY
    local root=$cargo_home beside="" found
    found=$(installed_version "$1")
    if [ "$found" = "$3" ]; then return; fi
    if [ -n "$found" ]; then
        root=$own_root
        beside=" beside the $found on this machine"
    fi
    need_rustup
    say "installing $1 $3$beside ($4)"
    cargo install --locked --root "$root" "$2@$3" ||
        die "$1 did not install; cargo's last lines above say why. Most often the network is missing," \
            "or a C compiler is (on Debian: apt-get install build-essential). Then run the same command again."
    hash -r
    found=$(installed_version "$1")
    [ "$found" = "$3" ] ||
        die "$1 $3 is now in $root/bin, yet \`$1\` is version ${found:-unknown} here." \
            "Put $root/bin first on PATH, then run the same command again."
}

installed_version() { # PROGRAM: its version, or nothing
    if ! have "$1"; then return; fi
    # Some of cargo's subcommands only answer when cargo calls them.
    case $1 in
        cargo-*) cargo "${1#cargo-}" --version 2>/dev/null | awk 'NR == 1 { print $2 }' || true ;;
        *) "$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }' || true ;;
    esac
}

# wasm-opt, esbuild, axe-core and OpenDyslexic, as tools/package-lock.json has them. A copy of the lock beside what was
# installed tells whether it is still that.
get_node() {
    local lock=tools/package-lock.json stamp=tools/node_modules/.installed-lock.json
    need node "Install Node.js 18 or newer (on Debian: apt-get install nodejs npm)"
    if cmp -s "$lock" "$stamp"; then return; fi
    need npm "Install npm (on Debian: apt-get install npm)"
    say "installing wasm-opt, esbuild, axe-core and OpenDyslexic into tools/node_modules (make the page small; test that everyone can use it; a typeface readers can choose; a few seconds, once)"
    npm ci --prefix tools --loglevel error ||
        die "npm could not install them. Check the network, then try: npm ci --prefix tools"
    cp "$lock" "$stamp"
}

# The browsers the tests drive, each with its driver. WebKitGTK has no mode without a screen: it gets one in memory, a
# window manager that gives its window the focus, and a desktop whose settings can be changed.
get_chromium() {
    browser "chromium chromium-driver fonts-liberation" chromium chromedriver
}

get_firefox() {
    browser "firefox-esr fonts-liberation" firefox-esr
    cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" "drives Firefox for the tests; about 3 minutes, once"
}

get_webkit() {
    browser "webkit2gtk-driver xvfb openbox xsettingsd fonts-liberation" WebKitWebDriver Xvfb openbox xsettingsd
}

browser() { # DEBIAN'S PACKAGES, PROGRAM...
    local packages=$1 program as_root="" missing=""
    shift
    for program in "$@"; do have "$program" || missing=$program; done
    if [ -z "$missing" ]; then return; fi
    if ! have apt-get; then
        die "the tests need these programs on PATH: $*. Install them, then run the same command again;" \
            "or leave the other browsers out: make test ENGINES=chromium OTHERS="
    fi
    if [ "$(id -u)" != 0 ]; then
        have sudo || die "the tests need $missing. As root: apt-get install $packages"
        as_root=sudo
    fi
    say "installing $packages (the tests drive a real browser; about a minute, once)"
    # shellcheck disable=SC2086 # both are lists of words: no sudo, or several packages
    if ! { $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; }; then
        die "apt-get could not install them. Try yourself: apt-get install $packages"
    fi
    for program in "$@"; do
        have "$program" || die "apt-get brought no \`$program\` onto PATH (some systems ship it otherwise)." \
            "Install it by hand, then run the same command again."
    done
}

# What only `make bench` needs: Lighthouse and TimelineJS, as bench/tools/package-lock.json has them, and valgrind.
get_bench() {
    local lock=bench/tools/package-lock.json stamp=bench/tools/node_modules/.installed-lock.json as_root=""
    need node "Install Node.js 18.16 or newer (on Debian: apt-get install nodejs npm)"
    if ! cmp -s "$lock" "$stamp"; then
        need npm "Install npm (on Debian: apt-get install npm)"
        say "installing Lighthouse and the peers into bench/tools/node_modules (to measure the page beside others; half a minute, once)"
        npm ci --prefix bench/tools --ignore-scripts --loglevel error ||
            die "npm could not install them. Check the network, then try: npm ci --prefix bench/tools"
        cp "$lock" "$stamp"
    fi
    if have valgrind; then return; fi
    have apt-get || die "the bench counts instructions with valgrind. Install it, then run the same command again."
    if [ "$(id -u)" != 0 ]; then
        have sudo || die "the bench counts instructions with valgrind. As root: apt-get install valgrind"
        as_root=sudo
    fi
    say "installing valgrind (the bench counts instructions; about a minute, once)"
    if ! { $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends valgrind; }; then
        die "apt-get could not install it. Try yourself: apt-get install valgrind"
    fi
}

# nginx with its brotli module: the tests run one of their own with the README's configuration. Debian's package would
# start another as a service; policy-rc.d is Debian's way to say no to that, and goes again.
get_nginx() {
    local module=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so
    local packages="nginx libnginx-mod-http-brotli-static" as_root="" policy=/usr/sbin/policy-rc.d
    if PATH=$PATH:/usr/sbin have nginx && [ -f "$module" ]; then return; fi
    have apt-get || die "the tests need nginx, and its brotli module as $module. Install both, then run the same command again."
    if [ "$(id -u)" != 0 ]; then
        have sudo || die "the tests need nginx. As root: apt-get install $packages"
        as_root=sudo
    fi
    say "installing $packages (the tests run the page on it; nothing is started; some seconds, once)"
    if [ ! -e "$policy" ] && ! PATH=$PATH:/usr/sbin have nginx; then
        # shellcheck disable=SC2064 # as they are now
        trap "$as_root rm -f $policy" EXIT
        printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
        $as_root chmod 755 "$policy"
    fi
    # shellcheck disable=SC2086 # both are lists of words: no sudo, or several packages
    if ! { $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; }; then
        die "apt-get could not install them. Try yourself: apt-get install $packages"
    fi
}

for step in "$@"; do
    case $step in
        rust | lints | deny | mutants | fuzz | trunk | wasm-bindgen | node | chromium | firefox | webkit | nginx | bench) "get_${step//-/_}" ;;
        *) die "unknown step: $step. Known: rust lints deny mutants fuzz trunk wasm-bindgen node chromium firefox webkit nginx bench" ;;
    esac
done
