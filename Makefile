# `make example` sets up and reads the example reports; `make test` is everything that CI runs.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
FOLDERS := ontology loaders graph exports cli
PACKAGES := $(FOLDERS:%=-p rashomon.%)
SOURCES := $(shell find $(FOLDERS) -type f -not -path '*/__pycache__/*')

.PHONY: example test format lint types contracts tests benchmarks accuracy clean

example: $(VENV)/installed
	$(BIN)/rashomon build examples/news -o example.case

test: lint types contracts tests

# Installed as a user would have it, not editable: so that data files left out of it are noticed.
$(VENV)/installed: setup.cfg pyproject.toml $(SOURCES)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	rm -rf build
	$(BIN)/pip install --quiet --disable-pip-version-check '.[dev]'
	touch $@

format: $(VENV)/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed
	$(BIN)/mypy $(PACKAGES)
	MYPYPATH=. $(BIN)/mypy -p benchmarks

contracts: $(VENV)/installed
	$(BIN)/lint-imports

tests: $(VENV)/installed
	$(BIN)/pytest --numprocesses auto

benchmarks: $(VENV)/installed
	$(BIN)/python -m benchmarks.loading

# With SETS="NAME=FOLDER ..." on those as well as on the examples.
accuracy: $(VENV)/installed
	$(BIN)/python -m benchmarks.accuracy $(SETS)

clean:
	rm -rf build $(VENV) example.case *.egg-info .*_cache
