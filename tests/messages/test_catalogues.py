"""What the program says is there in the languages it speaks, with the same values put in."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from click.testing import CliRunner

from drafter.cli import drafter
from drafter.messages import SOURCE, current, languages, say, say_many, use

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import catalogues

COMPLETE = ("fr",)
"""Languages in which everything is said; the others have at least the rooms of :data:`ASKED`."""
ASKED = (
    "app/questions.py",
    "app/surroundings.py",
    "checks/",
    "cli/asking.py",
    "cli/check.py",
    "cli/explain.py",
    "cli/fill.py",
    "document/",
    "facts/",
    "findings/",
    "messages/",
    "rolling/rules/",
    "worklists/",
)
"""Where prompts, the worklist with its reasons, and findings are said."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    use(SOURCE)


def texts(catalogue: Catalog, sentence: catalogues.Sentence) -> list[str]:
    found = catalogue.get(sentence if isinstance(sentence, str) else sentence[0])
    if found is None or not found.string:
        return []
    return [found.string] if isinstance(found.string, str) else [form for form in found.string if form]


@pytest.mark.parametrize("code", catalogues.LANGUAGES)
def test_sentences_are_translated(code: str) -> None:
    known = catalogues.catalogue(code)
    said = catalogues.sentences()
    wanted = [s for s, files in said.items() if code in COMPLETE or any(f.startswith(ASKED) for f in files)]
    missing = [sentence for sentence in wanted if not texts(known, sentence)]
    assert not missing, "make catalogues, then translate these"
    gone = [one.id for one in known if one.id and one.id not in said]
    assert not gone, "nobody says these any more: make catalogues"


@pytest.mark.parametrize("code", catalogues.LANGUAGES)
def test_the_same_values_are_put_in(code: str) -> None:
    known = catalogues.catalogue(code)
    for sentence in catalogues.sentences():
        one, many = (sentence, sentence) if isinstance(sentence, str) else sentence
        for text in texts(known, sentence):
            # What is of one thing may say so in a word, without the number.
            assert values(one) - {"count"} <= values(text) <= values(many), (code, sentence, text)


def values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("code", catalogues.LANGUAGES)
def test_compiled_catalogues_are_those_of_the_sources(code: str) -> None:
    with (catalogues.FOLDER / f"{code}.mo").open("rb") as file:
        kept, made = (dict(GNUTranslations(f)._catalog) for f in (file, BytesIO(catalogues.compiled(code))))
    assert {**kept, "": ""} == {**made, "": ""}, "make catalogues"
    assert (catalogues.FOLDER / f"{code}.po").read_bytes() == catalogues.written(catalogues.renewed(code))


def test_numbers_take_the_form_of_the_language() -> None:
    use("fr")
    assert say_many("{count} value", "{count} values", 0) == "0 valeur"
    assert say_many("{count} value", "{count} values", 2) == "2 valeurs"
    use("xx")
    assert current() == SOURCE
    assert say("paragraph {number}", number=9) == "paragraph 9"


@pytest.fixture(scope="module")
def folder(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drafts") / "mines"
    source = corpus / "akn" / "fr" / "A-RES-76-26.xml"
    done = CliRunner().invoke(drafter, ["rollover", str(source), "--session", "77", "--output", str(path)])
    assert done.exit_code == 0, done.output
    return path


ENGLISH = re.compile(r"\b(?:the|and|last|year|paragraph of|is|are|of|value|follows|joins|held)\b")


@pytest.mark.parametrize("way", ["option", "computer", "settings"])
def test_the_worklist_is_in_one_language(folder: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    args = ["explain", str(folder), "--only", "changed"]
    if way == "option":
        args += ["--ui-language", "fr"]
    elif way == "computer":
        monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    else:
        (folder.parent / "config.toml").write_text('ui_language = "fr"\n', encoding="utf-8")
    said = CliRunner().invoke(drafter, args)
    (folder.parent / "config.toml").unlink(missing_ok=True)
    assert said.exit_code == 0, said.output
    assert "Changé depuis l’année dernière" in said.output
    assert "paragraphes 10 du dispositif" not in said.output
    assert not ENGLISH.search(said.output.replace(str(folder), "").replace("resolution.yaml", "")), said.output


@pytest.mark.parametrize("code", languages())
def test_no_mixture_of_languages_in_what_is_asked(folder: Path, code: str) -> None:
    said = CliRunner().invoke(drafter, ["explain", str(folder), "--only", "confirm", "--ui-language", code])
    assert said.exit_code == 0, said.output
    assert (code == SOURCE) == bool(ENGLISH.search(said.output.replace(str(folder), ""))), said.output
