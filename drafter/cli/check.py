"""``drafter check``: read a draft folder or a document as an editor would."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.app.texts import home_of
from drafter.cli.options import DOCUMENT, completed, existing_option, format_option, output_option, tell_doubts
from drafter.cli.output import may_write, put
from drafter.messages import mark_many, say, say_many

if TYPE_CHECKING:
    from drafter.app.checking import Asked, Checked
    from drafter.findings.listings import Listed
    from drafter.readers import Tracked


GRAVENESS = ("error", "warning", "note")


@click.command("check")
@click.argument("sources", type=DOCUMENT, nargs=-1, metavar="DIR_OR_DOCUMENT...")
@format_option("text", "json", "github", "sarif")
@output_option
@existing_option
@click.option("--fail-on", type=click.Choice(["note", "warning", "error"]), default="note", show_default=True,
              help="From which severity on the exit status is 1.")  # fmt: skip
@click.option("--for", "stage", type=click.Choice(["draft", "submission"]), default="draft", show_default=True,
              help="What the text is read for: submission is strict about what is still open.")  # fmt: skip
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=completed("rules"),
    help="Only these rules: codes, beginnings of codes, families.",
)
@click.option(
    "--ignore", multiple=True, metavar="RULES", shell_complete=completed("rules"), help="All but these rules."
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in text.md and resolution.yaml.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option(
    "--explain",
    metavar="CODE",
    shell_complete=completed("rules"),
    help="Print a rule's page of the manual; “all” for the whole of it.",
)
def command(
    sources: tuple[Path, ...],
    form: str,
    output: Path | None,
    force: bool,
    existing: Tracked,
    fail_on: str,
    stage: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    explain: str | None,
) -> None:
    """Read a draft folder, or a document in any format, as an editor would.

    The exit status is 0 where there is nothing to report, 1 where there is, a slip in a folder's files too, 2 where the
    input is at fault. With --fail-on error only errors count, so that what is still open does not stop a commit. In a
    text, the comment {# drafter: ignore CODE because … #} silences a rule for its paragraph.
    """
    if explain is not None:
        from drafter.checks.manual import manual, page

        click.echo(manual() if explain == "all" else page(explain), nl=False)
        return
    if not sources:
        raise click.UsageError(say("Name a draft folder or a document, or a rule with --explain."))
    from drafter.app import checking

    if output is not None:
        may_write(output, force=force)
    asked = checking.Asked(stage, _rules(select), _rules(ignore), existing)
    listed = dict.fromkeys(home_of(s) or s for s in sources)
    if diff:
        found = [checking.differences(source, asked) for source in listed]
        click.echo("".join(found), nl=False)
        sys.exit(int(any(found)))
    results = [_mended(source, asked) if fix else checking.checked(source, asked) for source in listed]
    for source, result in zip(listed, results, strict=True):
        _tell(source, result)
    from drafter.findings.listings import listing

    findings = [one for result in results for one in result.listed]
    put(listing(findings, form).encode(), output, force=force)
    if form == "text":
        _sum_up(findings, doubtful=any(result.doubts or result.remarks for result in results))
    grave = GRAVENESS[: GRAVENESS.index(fail_on) + 1]
    slips = fail_on != "error" and any(result.doubts for result in results)
    if slips or any(one.finding.severity in grave for one in findings):
        sys.exit(1)


def _mended(source: Path, asked: Asked) -> Checked:
    from drafter.app.checking import mend

    done = mend(source, asked)
    for name in done.files:
        click.echo(f"Mended {name}", err=True)
    for finding in done.done:
        click.echo(f"  {finding.code}, {finding.paragraph}: {finding.fix.title if finding.fix else ''}", err=True)
    return done.left


def _tell(source: Path, result: Checked) -> None:
    """Show on standard error what looks wrong and is no finding."""
    tell_doubts(result.doubts)
    said = [f"{source}: {remark}" for remark in result.remarks]
    for silence in result.unheard:
        codes = ", ".join(silence.codes)
        said.append(
            say(
                "{place}: This comment switches off {codes}, which no longer reports anything here; "
                "take the comment out.",
                place=silence.place,
                codes=codes,
            )
        )
    for sentence in said:
        click.secho(sentence, fg="yellow", err=True)


def _rules(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for one in given for code in one.replace(",", " ").split())


_COUNTS = {
    "error": mark_many("{count} error", "{count} errors"),
    "warning": mark_many("{count} warning", "{count} warnings"),
    "note": mark_many("{count} note", "{count} notes"),
}


def _sum_up(found: list[Listed], *, doubtful: bool) -> None:
    if not found:
        click.secho(say("Nothing else to report.") if doubtful else say("Nothing to report."), fg="green", err=True)
        return
    counts = {s: sum(f.finding.severity == s for f in found) for s in ("error", "warning", "note")}
    listed = say(", ").join(say_many(*_COUNTS[s], n) for s, n in counts.items() if n)
    mendable = sum(f.mendable for f in found)
    offered = sum(f.finding.fix is not None for f in found if not f.line)
    hint = say("; {mendable} can be mended with --fix", mendable=mendable) if mendable else ""
    hint += say("; --diff shows how {offered} more could be mended", offered=offered) if offered else ""
    click.echo(
        "\n" + say("{listed}{hint}. What a rule wants: drafter check --explain CODE", listed=listed, hint=hint),
        err=True,
    )
