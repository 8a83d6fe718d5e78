# Every target first makes .venv ready, once; see scripts/setup.sh.

BIN := .venv/bin
READY := .venv/.ready
BENCH := .venv/.bench
IMAGE := .venv/.image
IMAGE_TOOL ?= verify-image
SAMPLE_QUESTION := What is the salary range of the AI product manager?

.DEFAULT_GOAL := help
.PHONY: help ask test bad-days fuzz lint fix readme picture bench bench-large lock audit image-check clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Q comes from the environment and is expanded by the shell alone, so a "$" in it survives.
# Exit code 1 says "not in this coverage", which is an answer and no failure of make.
ask: export PULLQUOTE_DATA_DIR := build/sample
ask: $(READY) ## Answer a question from the sample coverage; another one: Q='...' make ask
	@$(BIN)/pullquote index examples/coverage
	@$(BIN)/pullquote ask -- "$${Q:-$(SAMPLE_QUESTION)}" || [ $$? -eq 1 ]

test: $(READY) ## Run the tests
	$(BIN)/pytest --numprocesses=2 --dist=loadfile

# 80 kills while it indexes, 40 each while it watches, answers, backs up and restores.
bad-days: export KILLS := 80
bad-days: export QUESTIONS := 5000
bad-days: $(READY) ## Kill it 240 times, damage its files, ask for a day; takes half an hour
	$(BIN)/pytest tests/bad_days tests/index/test_crashes.py

fuzz: $(READY) ## Throw far more at readers and renderer than the tests do; takes an hour
	$(BIN)/pytest tests/fuzz tests/bot/showing/test_escape.py tests/bot/showing/test_room.py \
		--hypothesis-profile=fuzz --hypothesis-show-statistics

lint: $(READY) ## Check style, types and which package imports which
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(READY) ## Mend what the linter can mend, and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

readme: $(READY) ## Run the commands that README.md shows, and write what they print
	@PULLQUOTE_DATA_DIR=build/sample $(BIN)/pullquote index examples/coverage
	@$(BIN)/python scripts/readme.py build/sample

picture: $(READY) ## Ask the bot, and lay out its answer as Discord shows it; writes docs/answer.png
	@$(BIN)/python -m scripts.picture

bench: $(BENCH) ## Measure speed, memory and quality; writes BENCHMARKS.md
	$(BIN)/python -m benchmarks

bench-large: $(BENCH) ## Measure a coverage of a million passages
	$(BIN)/python -m benchmarks --large

lock: $(IMAGE) ## Pin what the image is built from; newer releases: make lock UPGRADE=--upgrade
	@scripts/lock.sh "$(CURDIR)/$(BIN)" $(UPGRADE)

audit: $(IMAGE) ## Look for known vulnerabilities in what the image holds
	@$(BIN)/python scripts/audit.py requirements/image.lock

image-check: $(IMAGE) ## Build the image and see what it does
	@command -v "$(IMAGE_TOOL)" >/dev/null || { \
		echo "image-check: $(IMAGE_TOOL), which builds and runs the image, is not here." \
			"Name it: make image-check IMAGE_TOOL=PATH" >&2; exit 1; }
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python scripts/image_check.py "$(IMAGE_TOOL)"

clean: ## Remove what was built; .venv and data stay
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(READY): pyproject.toml
	@scripts/setup.sh

$(BENCH): $(READY)
	@echo "setup: installing the peers to measure beside"
	@$(BIN)/pip install --quiet --group bench
	@touch $@

$(IMAGE): $(READY)
	@echo "setup: installing what locks, audits and checks the image"
	@$(BIN)/pip install --quiet --group image
	@touch $@
