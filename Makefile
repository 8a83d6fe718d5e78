# Every target first makes .venv ready, once; see scripts/setup.sh.

BIN := .venv/bin
READY := .venv/.ready
BENCH := .venv/.bench
SAMPLE_QUESTION := What is the salary range of the AI product manager?

.DEFAULT_GOAL := help
.PHONY: help ask test fuzz lint fix readme bench bench-large clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Q comes from the environment and is expanded by the shell alone, so a "$" in it survives.
# Exit code 1 says "not in this coverage", which is an answer and no failure of make.
ask: export PULLQUOTE_DATA_DIR := build/sample
ask: $(READY) ## Answer a question from the sample coverage; another one: Q='...' make ask
	@$(BIN)/pullquote index examples/coverage
	@$(BIN)/pullquote ask -- "$${Q:-$(SAMPLE_QUESTION)}" || [ $$? -eq 1 ]

test: $(READY) ## Run the tests
	$(BIN)/pytest

fuzz: $(READY) ## Throw far more at readers and renderer than the tests do; it takes hours
	$(BIN)/pytest tests/fuzz tests/bot/test_escape.py tests/bot/test_render.py \
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

bench: $(BENCH) ## Measure speed, memory and quality; writes BENCHMARKS.md
	$(BIN)/python -m benchmarks

bench-large: $(BENCH) ## Measure a coverage of a million passages
	$(BIN)/python -m benchmarks --large

clean: ## Remove what was built; .venv and data stay
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(READY): pyproject.toml
	@scripts/setup.sh

$(BENCH): $(READY)
	@echo "setup: installing the peers to measure beside"
	@$(BIN)/pip install --quiet --group bench
	@touch $@
