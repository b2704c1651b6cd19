# The two commands of the README, and what developers need besides.
#
#   make draft    set up, roll the example over to session 77, write every format
#   make test     set up what the tests need and run them all

PYTHON ?= python3
OUT    := out/anti-personnel-mines-77
BIN    := .venv/bin
TEST   := .venv-test/bin
SOURCES := $(shell find drafter templates data examples -type f -not -path '*/__pycache__/*' 2>/dev/null)

.PHONY: draft test app docs pictures tools lint bench soak calibrate mutations examples redline-corpus score requirements wheel clean

draft: .venv/ready $(OUT)/resolution.yaml
	$(BIN)/drafter build $(OUT)
	$(BIN)/drafter render $(OUT) --format markdown --output $(OUT)/out/draft.md --force
	@echo
	$(BIN)/drafter explain $(OUT) --only confirm
	@echo
	@echo "The draft is in $(OUT), its documents in $(OUT)/out."
	@echo "See it while you edit it:  $(BIN)/drafter preview $(OUT)"

$(OUT)/resolution.yaml: | .venv/ready
	$(BIN)/drafter rollover examples/anti-personnel-mines/76 --session 77 \
	  --facts examples/anti-personnel-mines/facts-77.yaml --output $(OUT) --no-input --force

.venv/ready: requirements/runtime.txt pyproject.toml $(SOURCES)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make draft PYTHON=python3.11"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall .
	@touch $@

test:
	$(PYTHON) tools/test.py

.venv-test/ready: requirements/test.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make test PYTHON=python3.11"; exit 1; }
	test -x $(TEST)/python || $(PYTHON) -m venv .venv-test
	$(TEST)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	$(TEST)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# A folder that needs no Python, built for this system and tried out: dist/drafter.
app:
	$(PYTHON) tools/app.py

# The manual as a site: site/index.html.
docs:
	$(PYTHON) tools/docs.py

# The pictures of the README and the manual, from the program as it is.
pictures: .venv-test/ready
	$(TEST)/python tools/pictures.py

# Judges of the output that come from npm; the tests that need them say so where they are absent.
tools:
	cd tests/tools && npm install --no-package-lock --no-audit --no-fund

lint: .venv-test/ready
	$(TEST)/ruff check .
	$(TEST)/ruff format --check .
	$(TEST)/mypy

bench: .venv/ready .venv-test/ready
	$(TEST)/python -m benchmarks

# Every official file of ../shared and 5,000 hostile inputs, read in bounded time; prints a table.
soak: .venv-test/ready
	$(TEST)/python -m benchmarks.soak

# Every official file of ../shared written in each format and read again; lists those that differ.
.PHONY: round-trips
round-trips: .venv-test/ready
	$(TEST)/python -m benchmarks.round_trips

# Inputs as chance makes them, for every reader, the tree of a text, the sheet, the template and the preview; FUZZ of each.
# What goes wrong is laid into tests/fuzz/kept, which the suite tries from then on.
.PHONY: fuzz
FUZZ ?= 2000
fuzz: .venv-test/ready
	DRAFTER_FUZZ=$(FUZZ) $(TEST)/pytest -q -p no:xdist tests/fuzz

# Every official draft of ../shared held against the table of what its page says; the suite reads every seventh.
.PHONY: drafts
drafts: .venv-test/ready
	DRAFTER_ALL_DRAFTS=1 $(TEST)/pytest -q tests/readers/test_drafts.py

# What the program says, collected for the catalogues of its translations, and those compiled.
.PHONY: catalogues
catalogues: .venv-test/ready
	$(TEST)/python tools/catalogues.py

# Every official file in each language made into a folder and back, and how much of it becomes facts; prints a table.
.PHONY: languages
languages: .venv-test/ready
	$(TEST)/python -m tests.languages.figures

# The edits between editions dealt out to partners, their replies received and accepted; prints what is reached.
.PHONY: rounds
rounds: .venv-test/ready
	$(TEST)/python -m tests.rounds.figures

calibrate: .venv-test/ready
	$(TEST)/python -m tests.checks.calibrate

# The checks in the languages beside English: what they report of official files, and of faults put into them.
.PHONY: calibrate-languages
calibrate-languages: .venv-test/ready
	$(TEST)/python -m tests.checks.other_languages

# Known defects seeded into official texts: how many the checks find, and that they report nothing else.
mutations: .venv-test/ready
	$(TEST)/python -m tests.checks.mutations

# Small faults put into every room, a fixed sample: how many its tests catch. Takes up to an hour, and Linux.
.PHONY: mutants
mutants: .venv-mutants/ready
	.venv-mutants/bin/python tools/mutants.py

.venv-mutants/ready: requirements/test.txt requirements/mutants.txt pyproject.toml
	test -x .venv-mutants/bin/python || $(PYTHON) -m venv .venv-mutants
	.venv-mutants/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt -r requirements/mutants.txt
	.venv-mutants/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The example's folder of session 77 and the schemas, written anew by the program itself.
examples: .venv-test/ready
	$(TEST)/drafter schema --output examples/anti-personnel-mines/76/resolution.schema.json --force
	rm -rf examples/anti-personnel-mines/77
	$(TEST)/drafter rollover examples/anti-personnel-mines/76 --session 77 --no-input \
	  --facts examples/anti-personnel-mines/facts-77.yaml --output examples/anti-personnel-mines/77

# Every pair of years as an amendment and back, and the amendments among the drafts; prints the figures.
.PHONY: amendments-corpus
amendments-corpus: .venv-test/ready
	$(TEST)/python -m tests.amendments.figures

# Random edits of drafts, written as amendments and carried out again.
.PHONY: amendments-random
amendments-random: .venv-test/ready
	DRAFTER_RANDOM_EDITS=3000 $(TEST)/pytest -q -n 0 tests/amendments/test_round_trip.py -k random

redline-corpus: .venv-test/ready
	$(TEST)/python -m tests.redline.corpus

# The measure of the rollover, with the reference material beside the project.
score: .venv/ready
	$(PYTHON) ../shared/tools/score_rollover.py ../shared/corpus/pairs.csv --corpus ../shared/corpus/akn/en --drafter $(BIN)/drafter

# How often a year changes a fact, counted anew on the official texts beside the project; prints how well it foretells.
.PHONY: learn
learn: .venv-test/ready
	$(TEST)/python -m tools.learn $(addprefix ../shared/corpus/akn/,en fr es ru zh ar)

# Pin the requirements anew; needs uv.
requirements:
	uv pip compile pyproject.toml --extra build $(PIN) -o requirements/runtime.txt
	uv pip compile pyproject.toml --all-extras $(PIN) -o requirements/test.txt

PIN := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade --quiet

wheel: .venv/ready
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

clean:
	rm -rf .venv .venv-test .venv-app .venv-docs .venv-mutants build dist site
