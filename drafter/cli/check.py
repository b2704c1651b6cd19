"""``drafter check``: read a draft folder or a document as an editor would."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.findings.listings import Listed
    from drafter.findings.mending import Mended
    from drafter.findings.reviewing import Review
    from drafter.workspace.folder import Folder


@click.command("check")
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, metavar="DIR_OR_DOCUMENT...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True
)
@click.option("--for", "stage", type=click.Choice(["draft", "submission"]), default="draft", show_default=True,
              help="What the text is read for: submission is strict about what is still open.")  # fmt: skip
@click.option(
    "--select", multiple=True, metavar="RULES", help="Only these rules: codes, beginnings of codes, families."
)
@click.option("--ignore", multiple=True, metavar="RULES", help="All but these rules.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in text.md and resolution.yaml.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--explain", metavar="CODE", help="Print a rule's page of the manual; “all” for the whole of it.")
def command(
    sources: tuple[Path, ...],
    form: str,
    stage: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    explain: str | None,
) -> None:
    """Read a draft folder, or a document in any format, as an editor would.

    The exit status is 0 where there is nothing to report, 1 where there is, a slip in a folder's files too, 2 where the
    input is at fault. In a text,
    the comment {# drafter: ignore CODE because … #} silences a rule for its paragraph.
    """
    if explain is not None:
        from drafter.checks.manual import manual, page

        click.echo(manual() if explain == "all" else page(explain), nl=False)
        return
    if not sources:
        raise click.UsageError("Name a draft folder or a document, or a rule with --explain.")
    chosen, left = _rules(select), _rules(ignore)
    found: list[Listed] = []
    would_change = doubtful = slips = False
    for source in dict.fromkeys(_home(s) or s for s in sources):
        look = _folder if (source / "resolution.yaml").is_file() or source.is_dir() else _document
        listed, changes, doubts = look(source, stage, chosen, left, fix=fix, diff=diff)
        found += listed
        would_change, doubtful = would_change or changes, doubtful or doubts
        slips = slips or (doubts and look is _folder)
    if diff:
        sys.exit(int(would_change))
    from drafter.findings.listings import listing

    click.echo(listing(found, form), nl=False)
    if form == "text":
        _sum_up(found, doubtful=doubtful)
    if found or slips:
        sys.exit(1)


def _home(source: Path) -> Path | None:
    """The draft folder that a file of one is named for; None for a folder and for any other document."""
    is_part = source.name in ("resolution.yaml", "text.md") and (source.parent / "resolution.yaml").is_file()
    return source.parent if is_part else None


def _rules(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for one in given for code in one.replace(",", " ").split())


def _folder(
    source: Path, stage: str, select: tuple[str, ...], ignore: tuple[str, ...], *, fix: bool, diff: bool
) -> tuple[list[Listed], bool, bool]:
    """What the rules say of a draft folder, whether ``--fix`` changes anything, and whether doubts were shown.

    With ``--diff`` the changes are shown.
    """
    from drafter.cli.options import tell_doubts
    from drafter.findings.mending import mend
    from drafter.findings.reviewing import review
    from drafter.workspace.folder import load

    folder = load(source)
    tell_doubts(folder.doubts)
    if not (fix or diff):
        found = review(folder, stage=stage, select=select, ignore=ignore)
        _tell_unheard(found)
        return _listed(found), False, bool(folder.doubts)
    mended = mend(folder, stage=stage, select=select, ignore=ignore)
    if diff:
        click.echo(_difference(folder, mended), nl=False)
        return [], bool(mended.done), bool(folder.doubts)
    _save(folder, mended)
    return _listed(mended.left), False, bool(folder.doubts)


def _document(
    source: Path, stage: str, select: tuple[str, ...], ignore: tuple[str, ...], *, fix: bool, diff: bool
) -> tuple[list[Listed], bool, bool]:
    """What the rules say of a document, whether their fixes would change it, and whether remarks on it were shown.

    With ``--diff`` the changes are shown.
    """
    from drafter.checks import check, mended
    from drafter.errors import DraftError
    from drafter.findings.listings import Listed
    from drafter.readers import read

    if fix:
        raise DraftError(
            "A document is not changed by check; only a draft folder is.",
            hint="See what would change with --diff, or make a draft folder of it first: drafter rollover",
        )
    document = read(source)
    for remark in document.remarks:
        click.secho(f"{source}: {remark}", fg="yellow", err=True)
    findings = check(document, stage=stage, select=select, ignore=ignore)
    if diff:
        after = mended(document, findings)
        click.echo(_texts_compared(str(source), _lines(document), _lines(after)), nl=False)
        return [], after != document, bool(document.remarks)
    return [Listed(f, str(source)) for f in findings], False, bool(document.remarks)


def _lines(document: object) -> list[str]:
    from drafter.checks.passages import passages
    from drafter.document import Document

    assert isinstance(document, Document)
    return [f"{p.number} {p.raw}".strip() + "\n" for p in passages(document)]


def _texts_compared(name: str, before: list[str], after: list[str]) -> str:
    import difflib

    return "".join(difflib.unified_diff(before, after, name, f"{name}, mended", n=1))


def _listed(found: Review) -> list[Listed]:
    from drafter.findings.listings import Listed
    from drafter.findings.mending import mendable

    folder = found.folder
    texts = {
        folder.template.file: folder.template.text.split("\n"),
        folder.file.name: folder.file.text.split("\n"),
    }

    def line(file: str, number: int) -> str:
        lines = texts.get(file, [])
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    out = []
    for one in found.placed:
        place = one.finding.place
        file, number, column = (place.file, place.line, place.column) if place else (folder.file.name, 0, 0)
        fact_text = line(one.fact.file, one.fact.line) if one.fact else ""
        listed = Listed(one.finding, file, number, column, line(file, number), one.length, one.fact, fact_text)
        out.append(replace(listed, mendable=mendable(found, one)))
    return out


def _difference(folder: Folder, mended: Mended) -> str:
    out = ""
    for name, before, after in (
        (folder.template.file, folder.template.text, mended.folder.template.text),
        (folder.file.name, folder.file.text, mended.folder.file.text),
    ):
        if before != after:
            out += _texts_compared(name, before.splitlines(keepends=True), after.splitlines(keepends=True))
    return out


def _save(folder: Folder, mended: Mended) -> None:
    from drafter.workspace.save import save_file

    for name, before, after in (
        (folder.template.file, folder.template.text, mended.folder.template.text),
        (folder.file.name, folder.file.text, mended.folder.file.text),
    ):
        if before != after:
            save_file(Path(name), after.encode(), force=True)
            click.echo(f"Mended {name}", err=True)
    for finding in mended.done:
        click.echo(f"  {finding.code}, {finding.paragraph}: {finding.fix.title if finding.fix else ''}", err=True)


def _tell_unheard(found: Review) -> None:
    for silence in found.unheard:
        codes = ", ".join(silence.codes)
        click.secho(
            f"{silence.place}: This comment silences nothing any more ({codes}); take it out.", fg="yellow", err=True
        )


def _sum_up(found: list[Listed], *, doubtful: bool) -> None:
    if not found:
        click.secho(f"Nothing {'else ' if doubtful else ''}to report.", fg="green", err=True)
        return
    counts = {s: sum(f.finding.severity == s for f in found) for s in ("error", "warning", "note")}
    listed = ", ".join(f"{n} {s}{'s' if n > 1 else ''}" for s, n in counts.items() if n)
    mendable = sum(f.mendable for f in found)
    offered = sum(f.finding.fix is not None for f in found if not f.line)
    hint = f"; {mendable} can be mended with --fix" if mendable else ""
    hint += f"; how {offered} would be mended is shown by --diff" if offered else ""
    click.echo(f"\n{listed}{hint}. What a rule wants: drafter check --explain CODE", err=True)
