"""Questions at the terminal: one an open value, with where it stands and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from drafter.app.editing.fields import Field
from drafter.app.questions import Question, answers, described, known, places, prompt_of, questions, stays
from drafter.document import Document
from drafter.errors import DraftError
from drafter.messages import mark, say, say_many
from drafter.rolling.given import Given
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder

HELP = mark(
    "Enter leaves it open, Enter twice: all the rest stays as it was last year. - leaves it open, too, = keeps last "
    "year’s, < goes back, . stops here and leaves the rest for later, ? says more."
)


def ask(folder: Folder, worklist: Worklist) -> list[Given]:
    """Ask for what is to be confirmed in a folder.

    Args:
        folder: the folder.
        worklist: its worklist.

    Returns:
        What was answered; each answer is of the right kind.
    """
    found = questions(worklist)
    asked = [question for question in found if question.fields]
    if not found:
        return []
    said = say_many("{count} value is to be confirmed.", "{count} values are to be confirmed.", len(found))
    click.echo(f"{said} {say(HELP)}" if asked else said)
    for question in found:
        if not question.fields:
            item = question.entry.first
            click.echo(
                say(
                    "Not asked here, but in {file}:{line}: {title} ({reason})",
                    file=item.file,
                    line=item.line,
                    title=question.entry.title,
                    reason=item.reason,
                )
            )
    taken: dict[int, list[Given]] = {}
    entered = False
    at = 0
    while at < len(asked):
        _show(asked[at], f"{at + 1} of {len(asked)}", worklist.draft.document)
        before = [given for n in range(at) for given in taken.get(n, [])]
        try:
            taken[at] = _answers(folder, asked[at], before)
            entered = False
        except _Enter:
            if entered:
                taken[at] = _all_stay(folder, asked[at - 1 :], worklist, before)
                break
            entered = True
            taken[at] = []
            click.echo(say("  Left open. Enter once more: it and all the rest stay as they were last year."))
        except _Back as back:
            entered = False
            at = max(0, at - back.steps)
            taken.pop(at, None)
            continue
        except _Stop as stopped:
            taken[at] = stopped.given
            click.echo(say("\nThe rest stays open. Go on with it later: drafter fill DIR"))
            break
        at += 1
    return [given for n in sorted(taken) for given in taken[n]]


class _Back(Exception):
    """A question is to be asked again: this one, or the one before where nothing of this one was answered."""

    steps = 1


class _Enter(Exception):
    """Nothing was typed."""


class _Stop(Exception):
    """No more is to be asked now."""

    def __init__(self, given: list[Given]) -> None:
        self.given = given
        super().__init__()


def _all_stay(folder: Folder, rest: Sequence[Question], worklist: Worklist, before: list[Given]) -> list[Given]:
    """Last year's values as the answers to questions."""
    given: list[Given] = []
    for question in rest:
        given += stays(folder, question, worklist, [*before, *given])
    click.echo(say("All the rest stays as it was last year; what every draft has of its own stays open."))
    return given


def _answers(folder: Folder, question: Question, before: list[Given]) -> list[Given]:
    """Ask for each value of a question; for its first alone where the answer says all, or nothing is typed."""
    given: list[Given] = []
    for number, field in enumerate(question.fields):
        try:
            whole = question if number == 0 else replace(question, fields=(field,))
            given += _answer(folder, whole, field, [*before, *given])
        except _Enter:
            if number == 0:
                raise
        except _Back as back:
            back.steps = int(number == 0)
            raise
        except _Stop:
            raise _Stop(given) from None
        except click.Abort as stopped:
            if not isinstance(stopped.__context__, EOFError):
                raise click.ClickException(say("Stopped before the end: nothing was written.")) from None
            raise _Stop(given) from None
        if len(given) > number + 1:
            break
    return given


def _show(question: Question, count: str, document: Document) -> None:
    """Say what is asked for, where it stands, and why it is open where that is more than that it is."""
    click.echo(f"\n{count}. {question.sentence}")
    found = places(question, document)
    if found:
        more = len(found) - 1
        beside = " " + say_many("(and at {count} more place)", "(and at {count} more places)", more) if more else ""
        click.echo(f"  {_capital(found[0])}{beside}")
    if question.why:
        click.echo(f"  {question.why}")


def _answer(folder: Folder, question: Question, field: Field, before: list[Given]) -> list[Given]:
    """Ask for a value until the answer is of its kind; nothing where it stays open."""
    last = known(field)
    shown = f"{prompt_of(field)} ({'last year' if field.is_open else 'now'}: {last})" if last else prompt_of(field)
    while True:
        typed = click.prompt(shown, default="", show_default=False).strip()
        if typed == "<":
            raise _Back
        if typed == ".":
            raise _Stop([])
        if typed == "?":
            click.echo(f"  {described(field)}")
        elif typed == "=" and not last:
            click.echo(say("  Last year’s value is not known."))
        elif typed == "-":
            return []
        elif not typed:
            raise _Enter
        else:
            try:
                return answers(folder, question, last if typed == "=" else typed, before)
            except DraftError as e:
                click.echo(str(e), err=True)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
