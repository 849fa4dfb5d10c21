# Each target sets up what it needs; a second run finds it there. Options go through ARGS.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
# The arrays here are small: a second thread costs more than it brings.
export OPENBLAS_NUM_THREADS := 1

# For the oldest Python that we promise and all after it, and one version of each package for all.
LOCK = $(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header --no-config $(ARGS)

.PHONY: serve site test check lint types floors unit bench lock clean

serve: $(VENV)/.site          ## preview the collection; edits show by themselves
	@$(BIN)/python -m generator serve $(ARGS)

site: $(VENV)/.site           ## write the site to site/
	@$(BIN)/python -m generator build $(ARGS)

test: lint types floors unit  ## everything that CI checks

lint: $(VENV)/.dev
	@echo "Style"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@echo "Types"
	@$(BIN)/mypy

floors: $(VENV)/.dev
	@echo "Floors"
	@$(BIN)/lint-imports --no-cache

unit: $(VENV)/.dev
	@echo "Tests"
	@$(BIN)/python -m pytest -n auto --cov --cov-report=term $(ARGS)

bench: $(VENV)/.dev           ## time all of it against others; say more with ARGS=--help
	@$(BIN)/python -m benchmarks $(ARGS)

lock: $(VENV)/.dev            ## write the locked requirements from pyproject.toml; newer ones with ARGS=--upgrade
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --extra dev --output-file requirements-dev.txt pyproject.toml

clean:                        ## remove what make made
	rm -rf site $(VENV) .sheaf

$(VENV)/bin/python:
	@echo "Making $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sheaf needs Python 3.11 or later; name one with `make PYTHON=python3.11`.")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the site needs (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements-dev.txt
	@touch $@ $(VENV)/.site
