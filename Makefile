# Each target sets up what it needs; a second run is quick. Options go through ARGS.

include generator/environment.mk

.DEFAULT_GOAL := serve

# For the oldest supported Python and all later ones, with one version of each package for all.
LOCK = $(BIN)/python -m uv pip compile --quiet --no-strip-extras --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header --no-config $(ARGS)

.PHONY: serve site offline book check test lint types floors unit coverage bench train lock clean

serve: $(VENV)/.site          ## preview the collection; edits appear automatically
	@$(BIN)/python -m generator serve $(ARGS)

site: $(VENV)/.site           ## write the site to site/
	@$(BIN)/python -m generator build $(ARGS)

offline: $(VENV)/.site        ## put the site into offline.zip, to read without a network
	@$(BIN)/python -m generator offline $(ARGS)

book: $(VENV)/.site           ## write all papers as one page, and as a PDF if a browser can print it
	@$(BIN)/python -m generator book $(ARGS)

check: $(VENV)/.site          ## find problems in sources, settings and links
	@$(BIN)/python -m generator check $(ARGS)

test: lint types floors unit  ## everything that CI checks

lint: $(VENV)/.dev
	@echo "Style"
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .

types: $(VENV)/.dev
	@echo "Types"
	@$(BIN)/python -m mypy --num-workers 2

floors: $(VENV)/.dev
	@echo "Floors"
	@$(BIN)/python $(BIN)/lint-imports --no-cache

# Python's bytecode is kept, as the tests start Python often.
unit: export PYTHONDONTWRITEBYTECODE =
unit: $(VENV)/.dev
	@echo "Tests"
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

coverage: $(VENV)/.dev        ## list the lines that no test runs, without those in a browser and of sites
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser and not site" --cov --cov-report=term $(ARGS)

bench: $(VENV)/.dev           ## measure speed and memory; ARGS=--help lists options
	@$(BIN)/python -m benchmarks $(ARGS)

train: $(VENV)/.dev          ## train the reader of pastes on made-up pastes (some minutes)
	@$(BIN)/python -m training.train $(ARGS)

lock: $(VENV)/.dev            ## write the locked requirements from pyproject.toml; newer ones with ARGS=--upgrade
	@$(LOCK) --output-file requirements.txt pyproject.toml
	@$(LOCK) --extra dev --output-file requirements-dev.txt pyproject.toml

clean:                        ## remove what make made
	@if [ -e site ] && [ ! -e site/.sheaf-site ]; then echo "site: was not made by Sheaf, and is left alone"; else rm -rf site; fi
	rm -rf $(VENV) .sheaf

$(VENV)/.dev: requirements-dev.txt
	@echo "Installing what the tests need (once)"
	@touch $(UNFINISHED)
	@$(INSTALL) requirements-dev.txt
	@touch $@ $(VENV)/.site
	@rm $(UNFINISHED)
