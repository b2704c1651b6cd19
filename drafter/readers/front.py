"""The front of a resolution, recognised in the paragraphs above its text. Source: un-format.md, A.2, A.3 and D."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace

from drafter.document import Front, Inline, Run, Words, plain
from drafter.document.words import folded, tidy
from drafter.languages.furniture import Furniture
from drafter.readers.furniture import DISTRIBUTION, ENGLISH, LANGUAGE_LINES, NUMBER, ORIGINAL, SYMBOL
from drafter.readers.open_values import open_value
from drafter.readers.record import agenda_items
from drafter.readers.structure import cut, even

_LONGEST_LINE = 400
_WITH_TITLE = re.compile(r"\d{2,3}/\d{1,3}(?: [A-Z]{1,2})?\.\s*\S")
"""The number of a resolution and its title: known even where the line of adoption above it is missing."""
_MANY = ("agenda_item", "agenda_title", "title")
_BELOW_MASTHEAD = ("session", "committee", "agenda_item", "agenda_title", "proponent", "title")


@dataclass
class _Parts:
    """The parts found so far, each a list of paragraphs."""

    found: dict[str, list[Words]] = field(default_factory=dict)
    last: str = ""

    def add(self, name: str, words: Words) -> None:
        if words:
            self.found.setdefault(name, []).append(words)
            self.last = name

    def has(self, name: str) -> bool:
        return name in self.found


def front_of(paragraphs: Sequence[Words], furniture: Furniture, remarks: list[str]) -> Front:
    """The front of a document.

    Args:
        paragraphs: what stands above the text's first line, masthead included, in the order of the page.
        furniture: of the document's language.
        remarks: takes a sentence for what was not understood.

    Returns:
        The front, its parts set upright; what the form lacks and the rest gives ("United Nations", the symbol of an
        adopted resolution) is filled in and said.
    """
    parts = _Parts()
    for words in paragraphs:
        for line in _lines(words, parts, furniture):
            _place(line, parts, furniture)
    made = {f.name: _joined(parts.found.get(f.name, [])) for f in fields(Front)}
    if not made["title"] and not made["agenda_item"]:
        # A title of an agenda item stands below its number; a line without one above the text is the text's own title.
        made["title"], made["agenda_title"] = made["agenda_title"], ()
    number = folded(plain(made["number"])).rstrip(".")
    if number and not made["proponent"]:
        remarks.append("The line that says when it was adopted is not in the text.")
    if number and not made["symbol"]:
        made["symbol"] = (Run(f"A/RES/{number}"),)
        remarks.append(f"The symbol is not in the text; it was taken from the number: A/RES/{number}.")
    if not made["organization"] and made["organ"]:
        made["organization"] = (Run(furniture.organization),)
    return Front(**{name: _in_one_line(name, words, made["agenda_item"]) for name, words in made.items()})


def _in_one_line(name: str, words: Words, agenda_item: Words) -> Words:
    """A part without the line breaks of its layout; those between several agenda items and their titles stay."""
    if name == "agenda_item" or (name == "agenda_title" and len(agenda_items(plain(agenda_item))) > 1):
        return words
    return tidy(tuple(replace(i, words=i.words.replace("\n", " ")) if isinstance(i, Run) else i for i in words))


def _lines(words: Words, parts: _Parts, furniture: Furniture) -> list[Words]:
    """The lines of a paragraph that holds several parts of the masthead; else the paragraph as one."""
    lines: list[list[Inline]] = [[]]
    for item in words:
        if isinstance(item, Run) and "\n" in item.words:
            first, *others = item.words.split("\n")
            lines[-1].append(replace(item, words=first))
            lines += [[replace(item, words=other)] for other in others]
        else:
            lines[-1].append(item)
    several = [tidy(tuple(line)) for line in lines]
    all_known = all(_by_words(folded(plain(line)), parts, furniture) for line in several)
    return several if len(several) > 1 and all_known else [words]


def _place(words: Words, parts: _Parts, furniture: Furniture) -> None:
    """Find the part that a paragraph is, by its words first and by what came before it where they do not tell."""
    text = folded(plain(words)).replace("\n", " ")
    if not text:
        return
    # "Special Political and Decolonization Committee", and below it "(Fourth Committee)".
    goes_on = parts.last == "committee" and re.fullmatch(r"[(（].+[)）]", text)
    name = "committee" if goes_on else _by_words(text, parts, furniture)
    if name == "number":
        number = NUMBER.match(text)
        length = len(number[0]) if number else 0
        parts.add("number", upright(tidy((Run(text[:length]),))))
        rest = cut(words, length)
        if rest:
            parts.add("title", even(rest))
        return
    if name:
        parts.add(name, even(words) if name in _MANY else upright(words))
        return
    parts.add(_by_place(parts), even(words))


def _by_words(text: str, parts: _Parts, furniture: Furniture) -> str:
    """The name of the part that a line can only be, or nothing."""
    masthead = (
        ("symbol", bool(SYMBOL.fullmatch(text.rstrip("*")))),
        ("organization", _same(text, furniture.organization)),
        ("organ", _same(text, furniture.organ)),
        ("distribution", bool(DISTRIBUTION.fullmatch(text))),
        ("version", text in LANGUAGE_LINES and not any(map(parts.has, _BELOW_MASTHEAD))),
        ("original", bool(ORIGINAL.fullmatch(text))),
        ("date", furniture.is_day(text) or ENGLISH.is_day(text)),
    )
    for name, is_it in masthead:
        if is_it and not parts.has(name) and not parts.has("title"):
            return name
    if open_part := _open_part(text, parts, furniture):
        return open_part
    if not parts.has("title"):
        for name, pattern in (
            ("agenda_item", furniture.agenda_item),
            ("proponent", furniture.adopted),
            ("session", furniture.session),
            ("committee", furniture.committee),
            ("proponent", furniture.amendment),
            ("proponent", furniture.draft),
        ):
            if len(text) > _LONGEST_LINE and name != "proponent":
                continue
            if re.fullmatch(pattern, text, re.IGNORECASE) and (name == "agenda_item" or not parts.has(name)):
                if name in ("session", "committee") and parts.has("agenda_item"):
                    continue
                return name
    if text.startswith(("[", "［")) and parts.has("proponent") and not parts.has("report"):
        return "report"
    match = NUMBER.match(text)
    if match and not parts.has("number"):
        proponent = _text(parts, "proponent")
        if _says_adopted(proponent, furniture) or (not proponent and _WITH_TITLE.match(text)):
            return "number"
    return ""


def _open_part(text: str, parts: _Parts, furniture: Furniture) -> str:
    """Symbol or date, where a line above the session is an open value; its place tells where its words do not."""
    value = open_value(text)
    if value is None or any(map(parts.has, _BELOW_MASTHEAD)):
        return ""
    is_day = furniture.is_day(value) or ENGLISH.is_day(value)
    is_symbol = bool(SYMBOL.fullmatch(value))
    likely = ("date", "symbol") if is_day or (parts.has("distribution") and not is_symbol) else ("symbol", "date")
    return next((name for name in likely if not parts.has(name)), "")


def _by_place(parts: _Parts) -> str:
    """The part that a line goes on with, or that comes next."""
    if parts.last == "agenda_item":
        return "agenda_title"
    if parts.last == "agenda_title" and not parts.has("proponent"):
        return "agenda_title"
    if parts.last in ("report", "proponent", "number", "title"):
        return "title"
    return "title" if parts.has("agenda_title") else "agenda_title"


def _text(parts: _Parts, name: str) -> str:
    return " ".join(folded(plain(w)) for w in parts.found.get(name, [])).replace("\n", " ")


def _says_adopted(text: str, furniture: Furniture) -> bool:
    return bool(re.fullmatch(furniture.adopted, folded(text), re.IGNORECASE))


def _same(text: str, name: str) -> bool:
    return re.sub(r"\s|ـ", "", text).lower() == re.sub(r"\s", "", name).lower()


def _joined(paragraphs: list[Words]) -> Words:
    out: list[Inline] = []
    for words in paragraphs:
        if out:
            out.append(Run("\n"))
        out.extend(words)
    return tidy(tuple(out))


def upright(words: Words) -> Words:
    """Words whose weight and slant belong to their place in the layout, not to them."""
    return tidy(tuple(replace(i, italic=False, bold=False) if isinstance(i, Run) else i for i in words))
