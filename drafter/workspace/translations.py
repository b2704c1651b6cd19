"""The text of a draft folder in further languages, ``text.fr.md``, on the same facts.

What is not the same in every language stands under ``translations`` in the YAML: titles, names of gatherings, places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.errors import DraftError, DraftErrors
from drafter.facts.value import Open
from drafter.languages import name, written
from drafter.languages.places import translated
from drafter.source.tree import Source
from drafter.source.tree import read as read_source
from drafter.workspace.faults import faults
from drafter.workspace.folder import Folder, Template
from drafter.workspace.sheet import Sheet
from drafter.workspace.yaml_file import read_text

_NAME = re.compile(r"text\.(?P<code>[a-z]{2})\.md")


def further_texts(folder: Path) -> dict[str, Path]:
    """The files of a draft folder that have its text in another language, by the codes of the languages."""
    found = {match["code"]: p for p in sorted(folder.glob("text.*.md")) if (match := _NAME.fullmatch(p.name))}
    return {code: path for code, path in found.items() if code in written()}


def in_language(folder: Folder, code: str) -> Folder:
    """A draft folder with its text in another language: the same facts, and what is translated of them.

    Args:
        folder: the folder.
        code: of a language that it has a text in; its own gives the folder itself.

    Raises:
        DraftError: there is no text in this language, or something that the text prints has no translation.
    """
    if code == folder.sheet.language:
        return folder
    path = further_texts(folder.path).get(code)
    if path is None:
        raise DraftError(
            f"{folder.path} has no text in {name(code)}.", hint=f"Write it into text.{code}.md, with the same facts."
        )
    text = read_text(path)
    source = read_source(text, str(path))
    given = folder.sheet.translations.get(code, {})
    data = _merged(_plain(folder.file.data), given)
    missing = list(_untranslated(folder, source, data, given, code))
    if missing:
        raise DraftErrors(missing)
    data |= {"language": code, "template": path.name}
    data.pop("translations", None)
    try:
        sheet = Sheet.model_validate(data)
    except ValidationError as e:
        raise faults(e, folder.file, Sheet) from None
    return folder.with_(sheet=sheet, template=Template(text, str(path)))


def _plain(data: Any) -> Any:
    """YAML as mappings and lists of one's own, which may be changed."""
    if isinstance(data, Mapping):
        return {key: _plain(value) for key, value in data.items()}
    return [_plain(value) for value in data] if isinstance(data, list) else data


def _merged(data: dict[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(data)
    for key, value in other.items():
        below = out.get(key)
        out[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, Mapping) else _plain(value)
    return out


def _untranslated(
    folder: Folder, source: Source, data: dict[str, Any], given: Mapping[str, Any], code: str
) -> Iterator[DraftError]:
    """What the text prints and nobody has translated; cities whose names are known are translated on the way."""
    own = folder.sheet.language
    item = folder.sheet.agenda_item
    for key, words in (("title", folder.sheet.title), ("agenda_item", item.title or item.printed)):
        there = given.get(key)
        if not (isinstance(there, str) or (isinstance(there, Mapping) and "title" in there)) and words:
            yield _missing(folder, (key,), str(words), code)
    printed = {word for tag in source.tags for word in re.findall(r"\w+", tag.text)}
    for fact_name, fact in folder.sheet.facts.items():
        place = getattr(fact, "place", None)
        translation = given.get("facts", {}).get(fact_name, {})
        if fact_name not in printed or not isinstance(place, str | Open) or "place" in translation:
            continue
        words = place if isinstance(place, str) else ""
        known = translated(words, own, code)
        if known:
            data["facts"][fact_name]["place"] = known
        elif words:
            yield _missing(folder, ("facts", fact_name, "place"), words, code)


def _missing(folder: Folder, path: tuple[str, ...], words: str, code: str) -> DraftError:
    keys = ": {".join(path[:-1]) + ": {" if path[1:] else ""
    close = "}" * (len(path) - 1)
    if path == ("agenda_item",):
        keys, path, close = "agenda_item: {", ("title",), "}"
    where = ("agenda_item", "title") if keys.startswith("agenda_item") else path
    return folder.file.fault(
        f"“{words}” has no {name(code)} translation, and the text in {name(code)} prints it.",
        where,
        hint=f"Add it under translations: {{{code}: {{{keys}{path[-1]}: …{close}}}}}",
    )
