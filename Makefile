# The commands of this project. Everything they build stays in target/, data/ and end2end/node_modules/.

TARGET := $(or $(CARGO_TARGET_DIR),target)
WASM := wasm32-unknown-unknown
TOOLS := target/tools
DENY := $(TOOLS)/bin/cargo-deny
DENY_VERSION := 0.20.2

.DEFAULT_GOAL := help
.PHONY: help run test check lint-browser licences bench attack toolchain

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: toolchain ## Build, make the demonstration charity under ./data, serve it on http://127.0.0.1:3000
	cargo build --release --package server
	test -e data || $(TARGET)/release/waymark demo --cases 240 --seed 1 --place data
	$(TARGET)/release/waymark serve --place data

test: ## Install what tests need, then run every check and every test
	MAKE="$(MAKE)" .ci/test

check: toolchain licences ## Formatting, lints on both halves, licences and origins of dependencies
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	$(MAKE) lint-browser

# The lints of the half that runs in the browser.
lint-browser:
	cargo clippy --package app --lib --no-default-features --features hydrate \
		--target $(WASM) --target-dir $(TARGET)/wasm -- -D warnings

licences: $(DENY)
	cargo fetch --locked --quiet
	$(DENY) --offline --log-level error check bans licenses sources
	@# Known faults too, where somebody has fetched the list: `$(DENY) fetch` does.
	if test -d $(or $(CARGO_HOME),$(HOME)/.cargo)/advisory-dbs; then \
		$(DENY) --offline --log-level error check advisories; fi

bench: toolchain ## Measure a release build: pages at 20,000 cases, reports at a million, 100,000 brought in and found, signing in
	cargo bench --package server --bench load
	cargo bench --package server --bench reports
	cargo bench --package server --bench import
	cargo bench --package server --bench find
	cargo bench --package server --bench door

attack: toolchain ## Attack figures, forms, the disk and the audit record far harder than the tests do; kill the server; bring a nation in
	WAYMARK_ATTACKS=4000 cargo test --release --package domain --test disclosure_attacks
	WAYMARK_BODIES=10000 cargo test --release --package server --test all random_bodies
	WAYMARK_WRITERS_SECONDS=60 cargo test --release --package server --test all of_twenty_people
	WAYMARK_NATION=1 cargo test --release --package server --test all founding
	WAYMARK_FAULTS=300 cargo test --release --package server --test all a_disk_that_is_full
	WAYMARK_IMAGES=1000 cargo test --release --package server --test all after_a_power_cut
	WAYMARK_KILLS=200 cargo test --release --package server --test all killed_again_and_again
	WAYMARK_TAMPERS=100 cargo test --release --package store --test all tampers
	WAYMARK_BACKUPS=20 .ci/postgres cargo test --release --package server --test all backups_of_postgresql

# The compiler of rust-toolchain.toml with its parts, where rustup was told not to fetch them by itself.
toolchain:
	@rustup toolchain install --no-self-update >/dev/null
	@rustup component add rustfmt clippy
	@rustup target add $(WASM)

# Used once for each build of it: what it takes to optimise it would not come back.
$(DENY):
	CARGO_TARGET_DIR=$(TOOLS)/build cargo install cargo-deny --version $(DENY_VERSION) --locked --debug --root $(TOOLS)
	rm -rf $(TOOLS)/build
