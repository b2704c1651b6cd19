"""Questions at the terminal: one an open value, with where it stands and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

import click

from drafter.cli.options import spoken
from drafter.cli.surroundings import surroundings
from drafter.document import Document
from drafter.errors import DraftError
from drafter.languages.states import official, suggested
from drafter.preview.fields import Field, fields_of
from drafter.rolling.entries import Entry, entries
from drafter.rolling.given import Given
from drafter.rolling.roll import Rolled, with_given
from drafter.rolling.worklist import Worklist
from drafter.workspace.sheet import Sheet
from drafter.workspace.sponsors import NOBODY, listed
from drafter.workspace.yaml_edit import written_text
from drafter.workspace.yaml_file import YamlFile

HELP = "Enter leaves it open, = keeps last year’s, ? says more."

FIRST = ("agenda_item", "symbol", "sponsors", "submitted")
"""What every draft needs is asked before the facts, in this order."""

_PROMPTS = {
    "agenda_item.number": "Agenda item, number",
    "agenda_item.letter": "Agenda item, letter",
    "symbol": "Symbol of the draft, such as A/C.1/77/L.40",
    "sponsors": "Sponsors, with commas",
    "submitted": "Day the draft is handed in, as 2022-10-11",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A value of the worklist and how it is asked for.

    Attributes:
        entry: the value.
        fields: what stands in the YAML for it, one prompt each; none where it cannot be given in a line.
    """

    entry: Entry
    fields: tuple[Field, ...]


def ask(rolled: Rolled, worklist: Worklist) -> list[Given]:
    """Ask for what is to be confirmed in a folder about to be written.

    Args:
        rolled: the folder.
        worklist: its worklist.

    Returns:
        What was answered; each answer is of the right kind.
    """
    questions = _questions(rolled.folder.sheet, entries(worklist.open()))
    asked = [question for question in questions if question.fields]
    if not questions:
        return []
    said = f"{len(questions)} value{'s are' if len(questions) > 1 else ' is'} to be confirmed."
    click.echo(f"{said} {HELP}" if asked else said)
    for question in questions:
        if not question.fields:
            item = question.entry.first
            click.echo(f"Not asked here, but in {item.file}:{item.line}: {spoken(item.fact)} ({item.reason})")
    given: list[Given] = []
    for count, question in enumerate(asked, 1):
        _show(question, f"{count} of {len(asked)}", worklist.draft.document)
        for field in question.fields:
            try:
                given += _answer(rolled, field, given)
            except click.Abort as stopped:
                if not isinstance(stopped.__context__, EOFError):
                    raise click.ClickException("Stopped before the end: nothing was written.") from None
                click.echo("\nThe rest stays open.")
                return given
    return given


def _questions(sheet: Sheet, found: list[Entry]) -> list[Question]:
    """What to ask, in the order of the YAML: the sheet's own fields, what is open, what is only to be confirmed."""
    order = {name: index for index, name in enumerate([*FIRST, *sheet.facts])}
    listed = sorted(found, key=lambda e: (_name(e) in sheet.to_confirm, order.get(_name(e), -1)))
    told = {field.name for entry in listed for field in fields_of(sheet, entry.first.fact)}
    out: list[Question] = []
    for entry in listed:
        fields = fields_of(sheet, entry.first.fact)
        if sheet.agenda_item.letter is None:
            fields = tuple(field for field in fields if field.name != "agenda_item.letter")
        if any(field.is_open for field in fields):
            # Words may print several values and bear the name of one, such as the two days of a period.
            beside = [f for f in fields_of(sheet, _name(entry)) if f.is_open and f.name not in told]
            told |= {field.name for field in beside}
            out.append(Question(entry, (*fields, *beside)))
        else:
            out.append(Question(entry, fields[:1]))
    return out


def _name(entry: Entry) -> str:
    return entry.first.fact.partition(".")[0]


def _show(question: Question, count: str, document: Document) -> None:
    """Say what is asked for: its name, where it stands, and why it is open where that is more than that it is."""
    item = question.entry.first
    click.echo(f"\n{count}. {_capital(spoken(_name(question.entry)))}")
    places = surroundings(document, item.fact)
    if places:
        more = len(places) - 1
        click.echo(f"  {_capital(places[0])}{_MORE[min(more, 2)].format(more)}")
    if not item.reason.startswith("To be confirmed"):
        click.echo(f"  {item.reason.removesuffix(': to be confirmed')}.")


_MORE = ("", " (and at 1 more place)", " (and at {} more places)")


def _answer(rolled: Rolled, field: Field, before: list[Given]) -> list[Given]:
    """Ask for a value until the answer is of its kind; nothing where it stays as it is."""
    known = ", ".join(field.value.split("\n"))
    prompt = _PROMPTS.get(field.name, _capital(field.label))
    shown = f"{prompt} ({'last year' if field.is_open else 'now'}: {known})" if known else prompt
    while True:
        answer = click.prompt(shown, default="", show_default=False).strip()
        if answer == "?":
            click.echo(f"  {described(field)}")
        elif answer == "=" and not known:
            click.echo("  Nothing is known of last year’s.")
        elif not answer:
            return []
        else:
            try:
                return [_given(rolled, field, known if answer == "=" else answer, before)]
            except DraftError as e:
                click.echo(str(e), err=True)


def described(field: Field) -> str:
    """What a value is for, from the schema, and an example of how to write it."""
    known = ", ".join(field.value.split("\n"))
    examples = {
        "date": "Write the day as year-month-day: 2022-11-21.",
        "number": f"Write figures alone: {known or 15}.",
        "list": "Write them with commas between: Germany, Netherlands.",
    }
    example = examples.get(field.kind) or (f"Last year’s is written: {known}." if known else "")
    said = (field.help, example, "It goes into resolution.yaml, where you can change it later.")
    return " ".join(part for part in said if part)


def _given(rolled: Rolled, field: Field, answer: str, before: list[Given]) -> Given:
    """The answer as a given value, which goes with those given before it.

    Raises:
        DraftError: it is not of the kind asked for.
    """
    value = written_text(answer)
    if field.kind == "list":
        parts = _sponsors(rolled, answer) if field.path == ("sponsors",) else answer.split(",")
        value = f"[{', '.join(written_text(part.strip()) for part in parts if part.strip())}]"
    file = YamlFile("your answer", f"{field.label}: {value}")
    given = Given(field.path, file.data[field.label], file, (field.label,))
    with_given(rolled.folder, [*before, given])
    return given


def _sponsors(rolled: Rolled, answer: str) -> list[str]:
    """The sponsors that an answer names.

    Raises:
        DraftError: one of them is no State.
    """
    language = rolled.folder.setting.language
    if language.is_submission([answer]):
        return [answer]
    found = listed(answer)
    names = [str(name) for name in found] if isinstance(found, list) else [answer]
    if language.code != "en" or names == [NOBODY]:
        return names
    out = []
    for name in names:
        sign = name[:1] if name[:1] in "+-−–" else ""
        said = name.removeprefix(sign).strip()
        meant = "" if official(said) else suggested(said)
        # Names change: "Netherlands" was the official one in 2022. What a name is today, the check of sponsors says.
        if not official(said) and not meant.startswith(f"{said} ("):
            hint = (
                f"Write {meant}" if meant else "Check the spelling; a sponsor of another kind goes into resolution.yaml"
            )
            raise DraftError(f"“{said}” is not the name of a State or an observer. {hint}.")
        out.append(sign + (official(said) or said))
    return out


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
