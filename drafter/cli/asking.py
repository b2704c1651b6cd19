"""Questions at the terminal: one an open value, with what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from drafter.errors import DraftError
from drafter.facts.fact import is_open
from drafter.folder.sheet import Sheet
from drafter.languages import language
from drafter.rollover.given import Given, read_settings
from drafter.rollover.roll import ASKED, Rolled

HELP = "Enter leaves it open, = keeps last year’s, ? says more."


def ask(rolled: Rolled) -> list[Given]:
    """Ask for what is open in a folder about to be written.

    Args:
        rolled: the folder.

    Returns:
        What was answered; each answer is of the right kind.
    """
    sheet = rolled.folder.sheet
    questions = list(_questions(sheet))
    if not questions:
        return []
    click.echo(f"{len(questions)} values are open. {HELP}")
    types: dict[str, str] = {name: fact.type for name, fact in sheet.facts.items()}
    given: list[Given] = []
    for path, question, last in questions:
        while True:
            shown = f" (last year: {last})" if last else ""
            answer = click.prompt(f"{question}{shown}", default="", show_default=False).strip()
            if answer == "?":
                click.echo(_describe(path))
                continue
            if answer == "=" and not last:
                continue
            if not answer:
                break
            try:
                given += _checked(rolled, path, last if answer == "=" else answer, types)
            except DraftError as e:
                click.echo(str(e), err=True)
                continue
            break
    return given


def _questions(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Yield what to ask: the name to set, the question, and last year's value as text."""
    for part in ("number", "letter"):
        value = getattr(sheet.agenda_item, part)
        if value is not None and is_open(value):
            yield f"agenda_item.{part}", f"Agenda item, {part}", _text(value.last)
    for field in ASKED:
        value = getattr(sheet, field)
        if value is None or is_open(value):
            yield field, _QUESTIONS[field], _text(getattr(value, "last", None))
    for name, fact in sheet.facts.items():
        for part in fact.open_parts():
            if "." not in part:
                value = getattr(fact, part)
                yield f"{name}.{part.rstrip('_')}", f"{name.replace('_', ' ')}, {part.rstrip('_')}", _text(value.last)
    for name in sheet.to_confirm:
        fact = sheet.facts[name]
        principal = next(f for f in type(fact).model_fields if f != "type")
        yield f"{name}.{principal}", name.replace("_", " "), _text(getattr(fact, principal))


_QUESTIONS = {
    "symbol": "Symbol of the draft, such as A/C.1/77/L.40",
    "sponsors": "Sponsors, with commas",
    "submitted": "Day the draft is handed in, as 2022-10-11",
}


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _checked(rolled: Rolled, path: str, answer: str, types: dict[str, str]) -> list[Given]:
    """The answer as a given value.

    Raises:
        DraftError: it is not of the kind asked for.
    """
    from drafter.folder.yaml_edit import written_text
    from drafter.rollover.roll import with_given

    value = written_text(answer)
    if path == "sponsors":
        one = language(rolled.folder.sheet.language).is_submission([answer])
        names = [answer] if one else answer.split(",")
        value = f"[{', '.join(written_text(s.strip()) for s in names)}]"
    given = read_settings([f"{path}={value}"], types)
    with_given(rolled.folder, given)
    return given


def _describe(path: str) -> str:
    """What a value is for, from the schema."""
    name, _, part = path.partition(".")
    field = Sheet.model_fields.get(name)
    if field is not None and not part:
        return field.description or ""
    return "Give the new value; dates as 2022-11-21. It goes into resolution.yaml, where you can change it later."
