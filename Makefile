# Two commands do all the set-up: `make demo` and `make test`. `make` alone = lint, types, tests.
.DEFAULT_GOAL := check
BIN := .venv/bin
LESSONCAST := $(BIN)/lessoncast
# Whatever this shell says, modules are compiled once: the tests begin a thousand processes.
unexport PYTHONDONTWRITEBYTECODE

check: lint types test  ## lint, types, tests

demo: .venv/installed  ## install, build the example course, say how to listen
	$(LESSONCAST) build
	@tools/how-to-listen.sh

test: .venv/tested  ## run every test, with real speech and real clients
	$(BIN)/pytest -q -n auto --dist worksteal

quick: .venv/tested  ## the tests that need nothing but Python
	$(BIN)/pytest -q -n auto --dist worksteal -m "not slow"

lint: .venv/tested  ## style
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: .venv/tested  ## mypy --strict
	$(BIN)/mypy

docs: .venv/tested  ## write the reference from the code
	$(BIN)/python tools/reference.py

# As the program has it: threads that wait for each other count as work.
benchmark: export OPENBLAS_NUM_THREADS = 1
benchmark: .venv/tested  ## what writing, cards, speaking, rendering, the feed and the pages cost, beside what others do
	$(BIN)/python benchmarks/writer.py
	$(BIN)/python benchmarks/cards.py
	$(BIN)/python benchmarks/speech.py
	$(BIN)/python benchmarks/sound.py
	$(BIN)/python benchmarks/feed.py
	PYTHONPATH=tests $(BIN)/python benchmarks/page.py

intelligibility: .venv/installed  ## how well a recogniser understands the voices
	$(BIN)/python -m pip install --quiet --group benchmark
	$(BIN)/python benchmarks/intelligibility.py

screenshots: .venv/tested  ## pictures of every kind of page, to look at
	PYTHONPATH=tests $(BIN)/python tools/screenshots.py

golden: .venv/tested  ## rewrite the expected files after a change that is meant
	$(BIN)/pytest -q tests --update-golden

clean:  ## remove everything that can be made again
	rm -rf .venv .lessoncast .mypy_cache .ruff_cache .pytest_cache dist
	find episodes feeds -mindepth 1 ! -name README.md -delete

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/bin/python:
	tools/environment.sh

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/tested: .venv/installed tools/test-programs.sh tests/e2e/node/package.json
	tools/test-programs.sh & programs=$$!; \
	$(BIN)/python -m pip install --quiet --group dev && wait $$programs
	touch $@

.PHONY: check demo test quick lint types docs benchmark intelligibility screenshots golden clean help
