# The only front door: every target first gets the tools it needs (tools/setup.sh), which takes a
# moment when they are there.

PORT ?= 8080
# The engines that run every browser test, and those that run the part in which engines differ most. Firefox and WebKit are
# asked for by name, for neither is seen to pass as a whole on a busy machine: OTHERS=firefox, or ENGINES="chromium firefox webkit".
ENGINES ?= chromium
OTHERS ?=
PARTLY = $(filter-out $(ENGINES),$(OTHERS))
PART = no_script:: faults:: policy:: address:: links:: sheets:: voices:: timeline:: search:: quote_card:: ties:: print::

.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:

# Every test that needs no browser.
NATIVE = $(filter-out browser,$(patsubst tests/%.rs,%,$(wildcard tests/*.rs)) $(patsubst tests/%/main.rs,%,$(wildcard tests/*/main.rs)))

# The same order as in tools/setup.sh, and wasm-opt where trunk finds it.
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CARGO_HOME)/on-the-record/bin:$(CURDIR)/tools/node_modules/.bin:$(PATH):$(CARGO_HOME)/bin
# trunk 0.21 takes NO_COLOR=1 for a mistake and stops.
unexport NO_COLOR
# trunk is pinned: it need not ask for a newer one.
export TRUNK_SKIP_VERSION_CHECK := true
# Another story than the bundled one: a story file (.json), or a text (.txt, .md, .html) and the day it was published.
article = $(if $(ARTICLE),OTR_STORY="$$(realpath "$(ARTICLE)")" )$(if $(PUBLISHED),OTR_PUBLISHED="$(PUBLISHED)")

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Not into dist: a page being worked on never gets in the way of the one that is tested or shipped.
.PHONY: serve
serve: page-tools ## Build the page, show it on 127.0.0.1:8080, rebuild at every change (PORT=, ARTICLE=story.txt, PUBLISHED=2025-04-26)
	@$(article) trunk serve --address 127.0.0.1 --port $(PORT) --dist target/serve $(if $(ARTICLE),--watch $(ARTICLE) --watch src --watch assets --watch index.html --watch Cargo.toml)

.PHONY: dist
dist: page-tools nameless ## Build the page to put on a web server, into dist (ARTICLE=, PUBLISHED=)
	@$(article) trunk build --release --cargo-profile page

# The page names no folder of the machine it was built on, so that it is the same from everywhere. By a file: in a variable
# cargo would part the flags where a folder's name has a space.
.PHONY: nameless
nameless:
	@printf "[target.wasm32-unknown-unknown]\nrustflags = ['--remap-path-prefix=%s/registry/src=/cargo', '--remap-path-prefix=%s=/page']\n" \
		"$(CARGO_HOME)" "$(CURDIR)" >.cargo/config.toml

# One engine at a time: two of them on two cores take as long and disturb each other.
.PHONY: test
test: browsers dist ## Run every test, those of the page in Chromium (OTHERS=firefox, ENGINES="chromium firefox webkit")
	cargo test --lib --bins $(NATIVE:%=--test %)
	cargo test --doc
	set -e; for engine in $(ENGINES); do echo "In $$engine"; OTR_ENGINE=$$engine cargo test --test browser; done
	set -e; for engine in $(PARTLY); do echo "In part in $$engine"; OTR_ENGINE=$$engine cargo test --test browser -- $(PART); done

.PHONY: check
check: ## Look at format, lints, documentation and what dependencies may be
	@tools/setup.sh rust lints deny
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --lib --bin on-the-record --target wasm32-unknown-unknown --no-default-features --features hydrate -- -D warnings
	cargo clippy --lib --bin engine --target wasm32-unknown-unknown --no-default-features --features engine -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
	cargo deny check licenses bans sources

# The dev data is no part of the project: where it is not, there is nothing to measure.
EVAL ?= ../shared/eval
.PHONY: eval
eval: ## Measure who said what and when on annotated news (EVAL=../shared/eval)
	@tools/setup.sh rust
	cargo build --bin otr
	@python3 tools/eval.py $(EVAL) target/debug/otr target/eval

.PHONY: reproducible
reproducible: dist ## Build the page once more, in another folder, and compare the bytes (some minutes)
	@tools/reproducible.sh

.PHONY: mutants
mutants: ## Break the story's rules one by one and see that a test notices (FILES="src/..."; an hour)
	@tools/setup.sh rust mutants
	@tools/mutants.sh $(FILES)

.PHONY: fuzz
fuzz: SECONDS = 120
fuzz: ## Throw random texts, stories and timelines at what reads them (SECONDS=120 each)
	@tools/setup.sh rust fuzz
	@tools/fuzz.sh $(SECONDS)

# What is timed is the page, not the bench: the build of the tests will do, and saves minutes of compiling.
.PHONY: bench
bench: browsers dist ## Measure speed beside peers and as stories grow, into bench/RESULTS.md
	@tools/setup.sh bench
	cargo bench --profile dev --bench bench

.PHONY: weigh
weigh: dist ## Weigh a first visit against its budget
	cargo bench --profile dev --bench bench -- visit

.PHONY: shots
shots: ENGINES = chromium
shots: browsers dist ## Take the README's pictures anew, into assets/readme
	@cargo test --test browser -- --ignored pictures_for_the_readme

.PHONY: clean
clean: ## Remove what was built; installed tools stay
	rm -rf dist
	cargo clean

.PHONY: page-tools
page-tools:
	@tools/setup.sh rust trunk wasm-bindgen node

.PHONY: browsers
browsers:
	@tools/setup.sh $(ENGINES) $(PARTLY) nginx
