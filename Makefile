# make run · make test: the two commands; each installs what is missing first.
PYTHON := .venv/bin/python
CODE := governance tests $(wildcard benchmarks scripts/*.py)
TEMPLATES := governance/templates
WORKERS ?= 2

.PHONY: run test setup browser check format bench docs migration messages wheel clean

run: setup
	@exec .venv/bin/governance serve --demo

# Files go to the workers in order, so that no async test follows Playwright's own event loop.
test: browser
	@exec .venv/bin/pytest --numprocesses=$(WORKERS) --dist=loadfile --no-loadscope-reorder $(ARGS)

setup:
	@scripts/setup

browser: setup
	@scripts/setup browser

check: setup
	.venv/bin/ruff check $(CODE)
	.venv/bin/ruff format --check $(CODE)
	.venv/bin/mypy --strict $(CODE)
	.venv/bin/lint-imports
	.venv/bin/djlint --lint --quiet $(TEMPLATES)

format: setup
	.venv/bin/ruff check --fix $(CODE)
	.venv/bin/ruff format $(CODE)

bench: setup
	@exec $(PYTHON) -m benchmarks

docs: setup
	@exec $(PYTHON) -m scripts.docs

migration: setup
	@test -n "$(m)" || { echo 'say what it changes: make migration m="Add milestones"' >&2; exit 1; }
	@exec .venv/bin/governance migration "$(m)"

messages: setup
	@exec $(PYTHON) scripts/messages.py

wheel: setup
	@PATH="$(CURDIR)/.uv/bin:$$PATH" uv build --wheel --quiet --python $(PYTHON) && ls dist/*.whl

clean:
	rm -rf .venv .uv dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results
	find governance tests migrations benchmarks scripts -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
