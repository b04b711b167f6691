# `make` builds and shows everything; `make test` tests it; `make help` lists the rest.

PYTHON ?= python3
UV_VERSION := 0.13.8
BIN := .venv/bin
STAMPS := _build/stamps
SAMPLE := _build/sample-class
# Processors whose arithmetic OpenBLAS can use on every x86 machine of today.
KERNELS ?= Nehalem Sandybridge Haswell
ASSIGNMENTS := $(patsubst solutions/%.md,%,$(wildcard solutions/[0-9][0-9]-*.md))

GRADER := $(shell find autograder -name '*.py' -not -path '*/__pycache__/*') nbgrader_config.py
SOURCES := $(shell find solutions -type f)
SAMPLES := $(shell find tests/sample_class -name '*.py')

.PHONY: all help book kernels release sample test oracles bench lint lock clean
.DEFAULT_GOAL := all

all: book release sample  ## Build the book, release the assignments, grade the sample class
	@$(BIN)/python -m autograder scores 03-backprop --course $(SAMPLE)

help:  ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

# The environment. uv installs the pinned requirements in seconds; pip would take a minute.
$(STAMPS)/environment: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the requirements into .venv …"
	@$(BIN)/pip install -q uv==$(UV_VERSION)
	@$(BIN)/uv pip install -q --python $(BIN)/python -r requirements.txt
	@mkdir -p $(@D) && touch $@

$(STAMPS)/test-environment: $(STAMPS)/environment requirements-test.txt
	@$(BIN)/uv pip install -q --python $(BIN)/python -r requirements-test.txt
	@touch $@

$(STAMPS)/oracles-environment: $(STAMPS)/test-environment requirements-oracles.txt
	@$(BIN)/pip install -q -r requirements-oracles.txt
	@touch $@

book: $(STAMPS)/environment  ## Build the book into _build/html
	@$(BIN)/python book/build.py

kernels: $(STAMPS)/environment  ## Build the book with the arithmetic of other processors
	@for kernel in $(KERNELS); do \
	  echo "OPENBLAS_CORETYPE=$$kernel"; \
	  OPENBLAS_CORETYPE=$$kernel $(BIN)/python book/build.py --clear-cache || exit 1; \
	done

release: $(STAMPS)/release  ## Generate assignments/ from solutions/
$(STAMPS)/release: $(STAMPS)/environment $(SOURCES) $(GRADER)
	@$(BIN)/python -m autograder release
	@touch $@

sample: $(STAMPS)/sample  ## Grade the sample class and write its feedback
$(STAMPS)/sample: $(STAMPS)/environment $(SOURCES) $(GRADER) $(SAMPLES)
	@$(BIN)/python -m tests.sample_class $(SAMPLE)
	@touch $@

test: $(STAMPS)/test-environment book  ## Run the tests
	@$(BIN)/python -m pytest

oracles: $(STAMPS)/oracles-environment  ## Compare the solutions with PyTorch and JAX (large downloads)
	@$(BIN)/python -m pytest tests/oracles

bench: $(STAMPS)/test-environment  ## Run the benchmarks
	@$(BIN)/python -m benchmarks

lint: $(STAMPS)/test-environment  ## Check the style of the code
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

lock: $(STAMPS)/environment  ## Pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile -q --universal --upgrade pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --upgrade -c requirements.txt --extra test pyproject.toml -o requirements-test.txt

clean:  ## Remove what was built; submissions and grades of a course stay
	rm -rf _build
