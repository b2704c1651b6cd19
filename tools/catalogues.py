"""The catalogues of what the program says: ``make catalogues``.

Every sentence that ``say`` and its kin look up is collected from the code, put into the catalogue of each language
where it is not yet, taken out where nobody says it any more, and the catalogues are compiled. What is not translated
stands empty in ``drafter/messages/catalogues/*.po``, to be filled in there with any program for such files.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import messages
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = messages.ROOT / "drafter" / "messages" / "catalogues"
LANGUAGES = ("ar", "es", "fr", "ru", "zh")
DESCRIBED = ("Field", "Setting")
"""Calls whose descriptions are shown as they are, and looked up there."""

Sentence = str | tuple[str, str]


@cache
def sentences() -> dict[Sentence, list[str]]:
    """Every sentence that is looked up, with the files that say it, in the order of the files."""
    found: dict[Sentence, list[str]] = {}
    for file, tree in messages.code().items():
        for sentence in _said(tree):
            files = found.setdefault(sentence, [])
            files += [] if file in files else [file]
    return found


def _said(tree: ast.Module) -> Iterator[Sentence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and messages.is_spoken(node):
            said = [node.args[n].value for n in messages.spoken_at(node)]  # type: ignore[attr-defined]
            if said[0]:
                yield (said[0], said[1]) if len(said) > 1 else said[0]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in DESCRIBED:
            for keyword in node.keywords:
                if keyword.arg == "description" and isinstance(keyword.value, ast.Constant):
                    yield str(keyword.value.value)


def catalogue(code: str) -> Catalog:
    """The catalogue of a language as it is kept."""
    path = FOLDER / f"{code}.po"
    if not path.exists():
        return Catalog(locale=code, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def renewed(code: str) -> Catalog:
    """The catalogue of a language with the sentences that are said now, and no other."""
    old = catalogue(code)
    new = Catalog(locale=code, project="drafter", fuzzy=False, header_comment=f"# What drafter says, {code}.")
    for sentence, files in sentences().items():
        key = sentence if isinstance(sentence, str) else sentence[0]
        known = old.get(key)
        new.add(sentence, known.string if known else None, locations=[(file, 0) for file in files])
    return new


def written(new: Catalog) -> bytes:
    """A catalogue as its file has it: the same sentences give the same bytes."""
    out = BytesIO()
    write_po(out, new, width=0, omit_header=False, include_lineno=False)
    lines = out.getvalue().decode("utf-8").splitlines()
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid')
    return ("\n".join(line for line in lines if not line.startswith(dated)) + "\n").encode()


def compiled(code: str) -> bytes:
    """The compiled catalogue of a language."""
    known = catalogue(code)
    known.creation_date = known.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    out = BytesIO()
    write_mo(out, known)
    return out.getvalue()


def main() -> int:
    """Write all catalogues, and say how much of each is translated."""
    FOLDER.mkdir(exist_ok=True)
    for code in LANGUAGES:
        (FOLDER / f"{code}.po").write_bytes(written(renewed(code)))
        (FOLDER / f"{code}.mo").write_bytes(compiled(code))
        known = catalogue(code)
        done = sum(bool(one.string and (isinstance(one.string, str) or all(one.string))) for one in known if one.id)
        print(f"{code}: {done} of {len(known)} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
