# Each target sets up what it needs; a second run finds it there. Options go through ARGS.

include generator/environment.mk

.DEFAULT_GOAL := serve

# For the oldest Python that we promise and all after it, and one version of each package for all.
LOCK = $(BIN)/python -m uv pip compile --quiet --no-strip-extras --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header --no-config $(ARGS)

.PHONY: serve site offline book check test lint types floors unit coverage bench train lock clean

serve: $(VENV)/.site          ## preview the collection; edits show by themselves
	@$(BIN)/python -m generator serve $(ARGS)

site: $(VENV)/.site           ## write the site to site/
	@$(BIN)/python -m generator build $(ARGS)

offline: $(VENV)/.site        ## put the site into offline.zip, to read without a network
	@$(BIN)/python -m generator offline $(ARGS)

book: $(VENV)/.site           ## write all papers as one page, and as a PDF where a browser is here
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

# What Python compiled is kept: the tests start it often.
unit: export PYTHONDONTWRITEBYTECODE =
unit: $(VENV)/.dev
	@echo "Tests"
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

coverage: $(VENV)/.dev        ## say which lines no test runs, those in browsers and of sites apart
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser and not site" --cov --cov-report=term $(ARGS)

bench: $(VENV)/.dev           ## time all of it against others; say more with ARGS=--help
	@$(BIN)/python -m benchmarks $(ARGS)

train: $(VENV)/.dev          ## learn how pastes are read, from made-up pastes (some minutes)
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
