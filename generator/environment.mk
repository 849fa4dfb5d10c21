# The environment in .venv. It is set up if it is missing, and again if it cannot be used: if setting
# it up was interrupted, or if its Python is missing, too old, or another one than it was made with.
# The Makefiles of Sheaf and of each library include this.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: --requirement
UNFINISHED := $(VENV)/.unfinished

export NO_MKDOCS_2_WARNING := 1
# The arrays here are small: a second thread costs more than it gains.
export OPENBLAS_NUM_THREADS := 1

# Says in a sentence why a Python cannot be used. Written so that even very old Pythons can run it.
define CAN_MAKE_ONE
import sys
name, found = sys.argv[1], "%d.%d" % sys.version_info[:2]
if sys.version_info < (3, 11):
    sys.exit("Sheaf needs Python 3.11 or later, and %s is %s. Name another one, as in: make PYTHON=python3.12" % (name, found))
try:
    import ensurepip, venv
except ImportError:
    sys.exit("%s has no venv, which Sheaf needs. On Debian and Ubuntu: apt install python%s-venv" % (name, found))
endef
export CAN_MAKE_ONE

IS_USABLE := import sys; from importlib.util import find_spec; sys.exit(sys.version_info < (3, 11) or not find_spec("pip"))

ifneq ($(shell test ! -e $(UNFINISHED) && $(BIN)/python -c '$(IS_USABLE)' 2>/dev/null && echo usable),usable)
$(VENV)/.site $(VENV)/.dev: new_venv
endif

.PHONY: new_venv
.NOTPARALLEL:  # two targets must not install at once

new_venv:
	@command -v $(PYTHON) >/dev/null || { echo "Sheaf needs Python 3.11 or later, and there is no $(PYTHON). Name one, as in: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c "$$CAN_MAKE_ONE" $(PYTHON)
	@echo "Making $(VENV)"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt
	@echo "Installing what the site needs (once)"
	@touch $(UNFINISHED)
	@$(INSTALL) requirements.txt
	@touch $@
	@rm $(UNFINISHED)
