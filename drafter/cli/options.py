"""Options that several commands share, and how they print what they found."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from drafter.cli.output import put
from drafter.writers import FORMATS, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.document import Document
    from drafter.errors import DraftError
    from drafter.worklists.item import Item

LONGEST_SHOWN = 100
"""How many characters of an open value a list shows."""

F = TypeVar("F", bound=Callable[..., Any])


class DocumentPath(click.ParamType):  # type: ignore[type-arg]  # older releases of click have no type arguments
    """A document or a draft folder; ``-`` is what comes in on standard input."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ARG002
        """The path; standard input is kept in a file for as long as the command runs."""
        if str(value) != "-" or ctx is None:
            return Path(value)
        import tempfile

        folder = ctx.with_resource(tempfile.TemporaryDirectory(prefix="drafter-"))
        path = Path(folder) / "standard input"
        path.write_bytes(sys.stdin.buffer.read(MOST_INPUT))
        return path


DOCUMENT = DocumentPath()
MOST_INPUT = 64 * 1024 * 1024 + 1
"""How much of standard input is taken in: a little more than the largest document that is read."""
SUFFIXES = {**{f.suffix: f.name for f in FORMATS.values()}, ".htm": "html", ".markdown": "markdown", ".akn": "akn",
            ".json": "json", ".sarif": "sarif"}  # fmt: skip
"""The formats by the suffixes of their files."""


def format_option(*names: str, about: str = "The format.", by_output: bool = True) -> Callable[[F], F]:
    """``--format``; without it the suffix of the output says which, and text is taken where there is none.

    Args:
        names: the formats; the first is taken where nothing says which.
        about: the option's help.
        by_output: whether the output is written in this format; else it is the report that is printed.
    """

    def chosen(ctx: click.Context, _: click.Parameter, value: str | None) -> str:
        output: Path | None = ctx.params.get("output") if by_output else None
        suffix = output.suffix.lower() if output is not None else ""
        by_name = SUFFIXES.get(suffix)
        if value is None:
            if suffix and by_name not in names:
                known = ", ".join(s for s, name in SUFFIXES.items() if name in names)
                raise click.BadParameter(
                    f"“{output}” does not say in which format to write. Give --format, or a name that ends in one of "
                    f"these: {known}", ctx, param_hint="--output"
                )  # fmt: skip
            return by_name or names[0]
        if by_name is not None and by_name != value:
            click.secho(f"{output} is written as {value}, not as its name says.", fg="yellow", err=True)
        return value

    return click.option(
        "--format",
        "-f",
        "form",
        type=click.Choice(names),
        callback=chosen,
        help=f"{about}  [default: {'as the name of the output says, else ' if by_output else ''}{names[0]}]",
    )


def output_option(function: F) -> F:
    """``--output`` and ``--force``."""
    function = click.option("--force", is_flag=True, help="Replace what is there.")(function)
    return click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path, allow_dash=True),
        is_eager=True,
        help="Where to write; without it, or with -, to standard output.",
    )(function)


def completed(what: str) -> Callable[..., Any]:
    """How a shell completes an argument: by ``drafter.cli.completion.WHAT``, imported when a shell asks."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> Any:
        from importlib import import_module

        return getattr(import_module("drafter.cli.completion"), what)(ctx, param, incomplete)

    return complete


def existing_option(function: F) -> F:
    """``--existing``: one way everywhere to settle tracked changes that a Word file has already."""
    return click.option(
        "--existing",
        type=click.Choice(["refuse", "accept", "reject"]),
        default="refuse",
        show_default=True,
        help="What to do with tracked changes that a Word file has already.",
    )(_offering(function, "accept", "reject"))


def keeping_option(function: F) -> F:
    """``--existing`` where changes are written into the file that has others: they may also be kept in it."""
    return click.option(
        "--existing",
        type=click.Choice(["refuse", "accept", "reject", "keep"]),
        default="refuse",
        show_default=True,
        help="What to do with tracked changes that a Word file has already; kept, they stay with their authors, and"
        " the text is compared as if they were accepted.",
    )(_offering(function, "accept", "reject", "keep"))


def _offering(function: F, *choices: str) -> F:
    """A command whose refusal of tracked changes names what its own option can do about them."""

    @wraps(function)
    def command(*args: Any, **kwargs: Any) -> Any:
        from drafter.errors import TrackedAlready

        try:
            return function(*args, **kwargs)
        except TrackedAlready as e:
            raise e.offering(choices) from None

    return cast("F", command)


def look_options(function: F) -> F:
    """``--no-notice``, ``--emblem`` and ``--fonts``."""
    function = click.option(
        "--fonts",
        type=click.Path(path_type=Path),
        help="A folder of fonts for characters that those that come with the program lack.",
    )(function)
    function = click.option(
        "--emblem",
        type=click.Path(path_type=Path),
        help="An image for the masthead. The emblem of the United Nations may be used with its permission only.",
    )(function)
    return click.option("--no-notice", is_flag=True, help="Leave out “Draft – not an official document”.")(function)


def labels_option(function: F) -> F:
    """``--labels``."""
    about = "Print the labels that rooms use before paragraphs: PP7., OP12."
    return click.option("--labels", is_flag=True, help=about)(function)


def look(no_notice: bool, emblem: Path | None, fonts: Path | None = None, *, labels: bool = False) -> Look:
    """The user's choices of look.

    Raises:
        DraftError: the emblem cannot be read.
    """
    if emblem is None:
        return Look(notice=not no_notice, fonts=fonts, labels=labels)
    from drafter.errors import DraftError

    try:
        return Look(notice=not no_notice, emblem=emblem.read_bytes(), fonts=fonts, labels=labels)
    except OSError as e:
        raise DraftError(f"The emblem {emblem} cannot be read: {e.strerror}.") from None


def emit(data: bytes, form: str, output: Path | None, *, force: bool) -> None:
    """Write a document to a file, or to standard output if it is text and no file is named.

    Raises:
        DraftError: the format needs a file and none is named, or the file cannot be written.
    """
    kind = FORMATS.get(form)
    if output is None and kind is not None and not kind.is_text:
        from drafter.errors import DraftError

        raise DraftError(
            f"A file in this format cannot go to the screen: {form}.",
            hint=f"Name one: --output draft{kind.suffix}; with --output - it goes to another program.",
        )
    put(data, output, force=force)


def tell_doubts(doubts: Iterable[DraftError]) -> None:
    """Show on standard error what looks wrong and may be right."""
    for doubt in doubts:
        click.secho(str(doubt), fg="yellow", err=True)


def tell_remarks(path: Path, document: Document) -> None:
    """Show on standard error what a document's reader says of it."""
    for remark in document.remarks:
        click.echo(f"{path}: {remark}", err=True)


def tell_open(items: Iterable[Item]) -> int:
    """List on standard error what is still open, every value once, with file and line.

    Returns:
        How many values there were.
    """
    from drafter.worklists.entries import counted, entries

    listed = entries(items)
    if not listed:
        return 0
    click.echo(f"{counted(listed)} to be confirmed:", err=True)
    for entry in listed:
        item = entry.first
        shown = item.after if "[" in item.after else f"“{item.after}”"
        few = shorten(shown, LONGEST_SHOWN, placeholder=" …")
        click.echo(f"  {item.file}:{item.line}: {entry.title}: {few} ({entry.where})", err=True)
    return len(listed)
