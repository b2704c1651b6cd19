"""``drafter register``: what is known of adopted resolutions, and how a user adds to it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import put_json, put_text

if TYPE_CHECKING:
    from drafter.document import Vote
    from drafter.errors import DraftError
    from drafter.register import Adopted

NOTE = """Resolutions of the General Assembly, added with “drafter register add”.
Source: the United Nations; the official records of the General Assembly prevail.
vote: "without" a vote, or in favour-against-abstaining; empty where it is not known."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Look resolutions up, and add to what is known of them.

    The program comes with the facts of the resolutions of the seventy-fourth to seventy-ninth sessions: number, title,
    date, agenda item, report, draft and vote. Your own table extends them. Source: the United Nations.
    """


@command.command()
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--register",
    "table",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="DRAFTER_REGISTER",
    help="The table to extend instead of the usual one. Set DRAFTER_REGISTER to have every command use it.",
)
def add(source: Path, table: Path | None) -> None:
    """Add the resolutions of a folder of Akoma Ntoso files, or of one file, to your own table.

    A file that cannot be read is named and left out; the others are added.
    """
    from drafter.register.table import own_table, read_entry, read_rows, write_table

    path = table or own_table()
    files = sorted(source.rglob("*.xml")) if source.is_dir() else [source]
    if not files:
        raise click.UsageError(f"There are no Akoma Ntoso files (.xml) in {source}.")
    known = {row[0]: read_entry(row, path) for row in read_rows(path)}
    read, faults = _read(files)
    fresh = [entry for number, entry in read.items() if number not in known]
    changed = [entry for number, entry in read.items() if number in known and known[number] != entry]
    if fresh or changed:
        write_table(path, {**known, **read}.values(), NOTE)
    for fault in faults:
        click.echo(str(fault), err=True)
    same = len(read) - len(fresh) - len(changed)
    click.echo(f"{len(fresh)} added, {len(changed)} brought up to date, {same} known already: {path}")
    if faults:
        click.echo(f"{len(faults)} of {len(files)} files were left out.", err=True)
        raise click.exceptions.Exit(1 if read else 2)


def _read(files: list[Path]) -> tuple[dict[str, Adopted], list[DraftError]]:
    from drafter.errors import DraftError
    from drafter.place import Place
    from drafter.readers.akn import read_akn
    from drafter.register.entry import adopted_of

    read: dict[str, Adopted] = {}
    faults: list[DraftError] = []
    with click.progressbar(files, label="Reading", hidden=len(files) < 50) as bar:
        for file in bar:
            try:
                document = read_akn(file.read_bytes(), str(file))
                if document.language != "en":
                    raise DraftError(
                        f"{file} is not in English, the language of the register's titles.",
                        hint="Give the English files of the same resolutions.",
                    )
                entry = adopted_of(document, str(file))
            except DraftError as fault:
                faults.append(fault)
            except OSError as fault:
                faults.append(DraftError(f"The file cannot be read: {fault.strerror}.", place=Place(str(file))))
            else:
                read[entry.number] = entry
    return read, faults


@command.command()
@click.argument("number")
@format_option("text", "json")
@output_option
def show(number: str, form: str, output: Path | None, force: bool) -> None:
    """Show what is known of a resolution, such as 76/26, and the series it belongs to."""
    from drafter.register import register
    from drafter.register.entry import normal_number

    known = register()
    entry = known.find(number)
    if entry is None and normal_number(number) is None:
        raise click.UsageError(f"“{number}” is no number of a resolution; type one such as 76/26.")
    if entry is None:
        raise click.ClickException(f"The register does not have {number}; “drafter register add” adds resolutions.")
    series = known.series(entry.number)
    if form == "json":
        members = [{"number": m.number, "adopted": m.adopted} for m in series]
        put_json({"schema": "drafter/register/1", **asdict(entry), "series": members}, output, force=force)
        return
    lines = [f"{entry.symbol}  {entry.title}"]
    for label, value in (
        ("adopted", f"{_day(entry)}" + (f", at the {_figure(entry.meeting)} plenary meeting" if entry.meeting else "")),
        ("vote", _vote(entry.vote)),
        ("agenda item", entry.agenda),
        ("report", entry.report + (f", para. {entry.paragraph}" if entry.report and entry.paragraph else "")),
        ("draft", entry.draft),
    ):
        if value:
            lines.append(f"  {label + ':':<13}{value}")
    if len(series) > 1:
        lines.append("  series:      " + "; ".join(f"{m.number} of {_day(m)}" for m in series))
    put_text("".join(f"{line}\n" for line in lines), output, force=force)


def _day(entry: Adopted) -> str:
    from drafter.languages import language

    return language("en").day(entry.adopted)


def _figure(number: int) -> str:
    from drafter.languages import language

    return language("en").ordinal_figure(number)


def _vote(vote: Vote | None) -> str:
    if vote is None:
        return ""
    if vote.in_favour is None:
        return "adopted without a vote"
    return f"{vote.in_favour} in favour, {vote.against or 0} against, {vote.abstaining or 0} abstaining"
