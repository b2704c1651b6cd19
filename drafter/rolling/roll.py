"""A draft folder rolled over: its YAML with the facts moved on, its text, and last year's folder beneath."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from drafter.document import Document, Stage
from drafter.errors import DraftError, DraftErrors
from drafter.evidence.record import recorded
from drafter.facts.fact import is_open
from drafter.facts.inverse import settled
from drafter.facts.value import Open, last_of, opened
from drafter.languages import language
from drafter.messages import say
from drafter.rolling.advance import advance
from drafter.rolling.arranging import arranged
from drafter.rolling.given import Given
from drafter.rolling.unadopted import became, unadopted
from drafter.rolling.vote import vote_of
from drafter.rolling.year import Outcome, Year, own_citation
from drafter.workspace.consistency import LONGEST_STEP, inconsistencies
from drafter.workspace.faults import faults
from drafter.workspace.folder import SHEET, TEXT, Folder, Template, find_template
from drafter.workspace.own_text import give_own_text
from drafter.workspace.sheet import Sheet
from drafter.workspace.sponsors import adjusted
from drafter.workspace.translations import further_texts
from drafter.workspace.yaml_edit import OPEN_REMARK, YamlEdit, without_tools_comments
from drafter.workspace.yaml_file import YamlFile

SCHEMA = "resolution.schema.json"
MODELINE = f"# yaml-language-server: $schema={SCHEMA}"
ONCE_ADOPTED = ("number", "adopted", "issued", "meeting", "resumed", "report", "vote")
ASKED = ("symbol", "sponsors", "submitted")


@dataclass(frozen=True)
class Rolled:
    """This year's draft folder, not yet written.

    Attributes:
        folder: the folder, as if loaded.
        files: its files by their path in it.
        year: the step that was made.
        warnings: what the drafter should know, a sentence each.
    """

    folder: Folder
    files: Mapping[str, bytes]
    year: Year
    warnings: tuple[str, ...] = ()

    def with_last(self, last: Folder) -> Folder:
        """The folder knowing last year's, which on disk lies in its ``base``."""
        return self.folder.with_(last_known=last)


@dataclass(frozen=True)
class Source:
    """What is rolled over.

    Attributes:
        last: last year's folder; for a document, the one made from it.
        document: the adopted text's own file: its name and bytes, or None.
        own_text: whether the new folder gets a text of its own even where last year's shares that of a bundled series.
        warnings: what was not understood of a document.
        earlier: earlier editions that a person gave.
        is_made: whether last year's folder was made from the document, so that nobody has arranged its facts yet.
    """

    last: Folder
    document: tuple[str, bytes] | None = None
    own_text: bool = False
    warnings: tuple[str, ...] = field(default=())
    earlier: tuple[Document, ...] = ()
    is_made: bool = False


def roll(
    source: Source, session: int, path: Path, given: Sequence[Given] = (), *, gap: bool = False, ask: str = ""
) -> Rolled:
    """Roll a folder over.

    Args:
        source: last year's folder.
        session: the new session.
        path: where the new folder will be, for messages.
        given: what a person gave.
        gap: whether the session may be another than last year's text leads to, no resolution having come between.
        ask: how much is to be asked; as last year where it is empty.

    Returns:
        The new folder, nothing written.

    Raises:
        DraftErrors: the session does not follow, or a given value is wrong; all faults at once.
    """
    last = source.last
    conflicts = list(_conflicts(session, given))
    by_path = {g.path: g.value for g in given}
    number, adopted = by_path.get(("based_on", "resolution")), by_path.get(("based_on", "adopted"))
    known = became(last, number)
    if known is not None:
        number, adopted = number or known.number, adopted or known.adopted
    own = own_citation(last, number, adopted)
    warnings = [
        *source.warnings,
        *unadopted(source.last, path, source.document, known, own),
        *_session_warnings(last, session, gap),
    ]
    year = Year(last, session, own, recorded(last, source.earlier), ask or last.sheet.ask)
    outcomes = advance(year)
    text = _moved(source, year, outcomes, {g.name for g in given})
    name = str(path / SHEET)
    text = _with_given(text, name, given)
    file = YamlFile(name, text)
    sheet = _checked(file, given, conflicts)
    if (said := _said_to_stay(year, outcomes, sheet, {g.name for g in given})) != sheet.said_to_stay:
        edit = YamlEdit(name, text)
        edit.set(("said_to_stay",), said, after=("based_on",))
        file = YamlFile(name, edit.text)
        sheet = _checked(file, given)
        text = edit.text
    template, gatherings = _template(source, sheet, file, path)
    if found := list(inconsistencies(file, {**gatherings, **sheet.gatherings})):
        raise DraftErrors(found)
    folder = Folder(path, file, sheet, template, gatherings)
    return Rolled(folder, _files(source, text, template), year, tuple(warnings))


def _session_warnings(last: Folder, session: int, gap: bool) -> list[str]:
    before = last.sheet.session
    following = before + 1
    if session <= before:
        raise DraftError(
            say(
                "Session {session} does not come after {before}, the session of the text you begin with.",
                session=session,
                before=before,
            ),
            hint=say("Next year’s is: --session {following}", following=following),
        )
    if session == following or gap:
        return []
    if session - before > LONGEST_STEP:
        raise DraftError(
            say(
                "Session {session} is {before} sessions after {before2}, that of the text you begin with.",
                session=session,
                before=session - before,
                before2=before,
            ),
            hint=say("Give the text of a later year, or --session {following}.", following=following),
        )
    named = {fact.session_named() for fact in last.sheet.facts.values()}
    to_come = sorted(n for n in named if n is not None and before < n <= before + LONGEST_STEP)
    if session in to_come:
        return []
    if to_come:
        raise DraftError(
            say(
                "Session {session} does not follow: last year’s text, of session {before}, leads to session {to_come}.",
                session=session,
                before=before,
                to_come=to_come[0],
            ),
            hint=say(
                "Give --session {to_come}; if no resolution came between, give --gap with {session}.",
                to_come=to_come[0],
                session=session,
            ),
        )
    numbers = {"session": session, "years": session - before, "before": before, "following": following}
    if session - before == 2:
        return [
            say(
                "Session {session} is {years} after {before}: right for a resolution that returns every second year; "
                "else give --session {following}.",
                **numbers,
            )
        ]
    return [
        say(
            "Session {session} is {years} after {before}: right for a resolution that returns every few years; "
            "else give --session {following}.",
            **numbers,
        )
    ]


def _conflicts(session: int, given: Sequence[Given]) -> Iterator[DraftError]:
    for item in given:
        if item.path == ("session",) and str(item.value) != str(session):
            yield item.file.fault(
                say(
                    "The session is given twice: {value} here, and {session} on the command line.",
                    value=item.value,
                    session=session,
                ),
                item.source,
                hint=say("Take it out here, or give the same."),
            )


def _said_to_stay(year: Year, outcomes: Mapping[str, Outcome], sheet: Sheet, given: set[str]) -> list[str]:
    """The facts that were asked for and given as they were last year, and those of which that was said before."""

    def stays(name: str, outcome: Outcome) -> bool:
        # A count that was the same for once is asked again: it may grow any year.
        if "said-to-stay" not in outcome.fact.RULES:
            return False
        asked = outcome.confirm or is_open(outcome.fact)
        said = (asked and name in given) or name in year.last.sheet.said_to_stay
        return said and sheet.facts.get(name) == settled(year.facts[name])

    return [name for name, outcome in outcomes.items() if stays(name, outcome)]


def _moved(source: Source, year: Year, outcomes: Mapping[str, Outcome], given: set[str]) -> str:
    """Last year's YAML with everything moved on."""
    last = year.last
    edit = YamlEdit(last.file.name, without_tools_comments(_with_modeline(last.file.text)))
    old = last.sheet
    if edit.has(("stage",)):
        edit.set(("stage",), Stage.DRAFT.value)
    if last.template.series and source.own_text:
        give_own_text(edit, last)
    edit.set(("session",), year.session)
    for part in ("number", "letter"):
        value = getattr(old.agenda_item, part)
        if value is not None:
            edit.set(("agenda_item", part), opened(value))
    if not {"agenda_item"} & given:
        edit.comment(("agenda_item",), say("last year’s number; it changes every year"))
    _ask_again(edit, old, given)
    if "committee" in given and edit.has(("committee",)):
        edit.comment(("committee",), say("last year: {plenary}", plenary=old.committee or "straight to the plenary"))
    based_on: dict[str, Any] = {"resolution": year.own.resolution, "adopted": year.own.adopted}
    if year.sessions > 1:
        based_on["session"] = old.session
    if source.document:
        based_on["document"] = f"base/{source.document[0]}"
    edit.set(("based_on",), based_on)
    confirm = [name for name, outcome in outcomes.items() if outcome.confirm and name not in given]
    if confirm or edit.has(("to_confirm",)):
        edit.set(("to_confirm",), confirm, after=("based_on",))
    _keep_evidence(edit, old, year)
    for name, outcome in outcomes.items():
        _write(edit, ("facts", name), year.facts[name], outcome.fact)
        _remark(edit, name, outcome, given)
    moved = _with_vote(edit, vote_of(old, year.own))
    return arranged(moved, outcomes) if source.is_made else moved


def _with_vote(edit: YamlEdit, vote: str) -> str:
    """The YAML with last year's vote as a comment where this year's is to stand."""
    if not vote:
        return edit.text
    if not edit.has(("vote",)):
        edit.set(("vote",), None, after=("submitted",) if edit.has(("submitted",)) else ("title",))
        edit = YamlEdit(edit.name, edit.text)
    edit.comment(("vote",), say("last year: {vote}", vote=vote))
    return edit.text


def _keep_evidence(edit: YamlEdit, old: Sheet, year: Year) -> None:
    """Write what earlier years tell, so that next year needs none of their files."""
    if year.ask != old.ask:
        edit.set(("ask",), year.ask, after=("based_on",))
    if year.earlier != old.earlier:
        edit.set(("earlier",), year.earlier, after=("facts",))


def _ask_again(edit: YamlEdit, old: Sheet, given: set[str]) -> None:
    """Open what is given anew every year; empty what only an adopted resolution has, leaving its place."""
    for name in ASKED:
        value = getattr(old, name)
        if name == "sponsors" and _is_of_a_body(old):
            continue
        edit.set((name,), _yaml(opened(value)) if value is not None else Open(), after=("title",))
        if value is not None and last_of(value) is not None and name not in given:
            edit.comment((name,), OPEN_REMARK)
    for name in ONCE_ADOPTED:
        if edit.has((name,)):
            edit.set((name,), None)
    if edit.has(("reissued",)):
        edit.set(("reissued",), None)
    if old.original not in (None, old.language):
        edit.comment(
            ("original",), say("last year’s; take it out if this draft is written in the language of this text")
        )
    if edit.has(("drafts",)):
        edit.set(("drafts",), [])


def _is_of_a_body(old: Sheet) -> bool:
    """Whether a body submits the text every year in its report, not States that join and leave."""
    sponsors = old.sponsors
    return isinstance(sponsors, list) and language(old.language).is_submission([str(one) for one in sponsors])


def _remark(edit: YamlEdit, name: str, outcome: Outcome, given: set[str]) -> None:
    """Say in the YAML why a value is what it is."""
    if name in given:
        return
    if outcome.confirm:
        edit.comment(("facts", name), say("last year’s; please confirm"))
    elif outcome.rule:
        edit.comment(("facts", name), _small(outcome.reason))
    for part in outcome.fact.open_parts():
        path = tuple(int(p) if p.isdigit() else p.rstrip("_") for p in part.split("."))
        if len(path) == 1:
            edit.comment(("facts", name, *path), OPEN_REMARK)


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _write(edit: YamlEdit, path: tuple[str | int, ...], old: BaseModel, new: BaseModel) -> None:
    """Write what differs between two values of a model at their places in the YAML."""
    for field_name, info in type(new).model_fields.items():
        before, after = getattr(old, field_name), getattr(new, field_name)
        if before == after:
            continue
        here = (*path, info.alias or field_name)
        if isinstance(after, list) and isinstance(before, list):
            _write_list(edit, here, before, after)
        elif isinstance(after, BaseModel) and isinstance(before, BaseModel):
            _write(edit, here, before, after)
        else:
            edit.set(here, _yaml(after))


def _write_list(edit: YamlEdit, path: tuple[str | int, ...], before: list[Any], after: list[Any]) -> None:
    if after[: len(before)] == before:
        for item in after[len(before) :]:
            edit.append(path, _yaml(item))
    elif len(before) == len(after) and all(isinstance(x, BaseModel) for x in after):
        for i, (old, new) in enumerate(zip(before, after, strict=True)):
            _write(edit, (*path, i), old, new)
    else:
        edit.set(path, _yaml(after))


def _yaml(value: Any) -> Any:
    """A value of a model as :mod:`drafter.workspace.yaml_edit` writes it."""
    if isinstance(value, Open):
        return Open(_yaml(value.last)) if value.last is not None else value
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {
            info.alias or name: _yaml(getattr(value, name))
            for name, info in fields.items()
            if getattr(value, name) is not None and (name == "type" or getattr(value, name) != info.default)
        }
    if isinstance(value, (list, tuple)):
        return [_yaml(v) for v in value]
    return value


def _with_modeline(text: str) -> str:
    lines = [line for line in text.split("\n") if not line.startswith("# yaml-language-server:")]
    return "\n".join([MODELINE, *lines])


def with_given(folder: Folder, given: Sequence[Given]) -> Sheet:
    """The sheet of a folder with values given.

    Raises:
        DraftErrors: one of them is wrong.
    """
    return _checked(YamlFile(folder.file.name, _with_given(folder.file.text, folder.file.name, given)), given)


def _with_given(text: str, name: str, given: Sequence[Given]) -> str:
    if not given:
        return text
    edit = YamlEdit(name, text)
    whole: dict[tuple[str | int, ...], dict[str, Any]] = {}
    for item in given:
        parent = item.path[:-1]
        if item.path == ("sponsors",):
            edit.set(item.path, adjusted(YamlFile(name, edit.text).data.get("sponsors"), item.value))
        elif item.path[0] == "based_on" and len(item.path) == 2:
            edit.set(item.path, item.value)
        elif parent and not edit.has(parent):
            whole.setdefault(parent, {})[str(item.path[-1])] = item.value
        else:
            edit.set(item.path, item.value)
    for path, value in whole.items():
        edit.set(path, value)
    return edit.text


def _checked(file: YamlFile, given: Sequence[Given], found_before: Sequence[DraftError] = ()) -> Sheet:
    """The new sheet; a fault in a given value is shown where it was given, with the faults found before."""
    try:
        sheet = Sheet.model_validate(file.data)
        if found_before:
            raise DraftErrors(found_before)
        return sheet
    except ValidationError as e:
        found = faults(e, file, Sheet)
    shown = list(found_before)
    for error in found.errors:
        where = next(
            (g for g in given if error.place and _covers(file, g.path, error.place.line, error.place.column)), None
        )
        if where is None:
            shown.append(error)
            continue
        place = where.file.place(where.source)
        shown.append(DraftError(error.message, place=place, line_text=where.file.line(place.line), hint=error.hint))
    raise DraftErrors(shown)


def _covers(file: YamlFile, path: tuple[str | int, ...], line: int, column: int) -> bool:
    place = file.place(path)
    key = file.place(path, of_key=True)
    return place.line == line and (place.column == column or key.column <= column <= place.column)


def _template(source: Source, sheet: Sheet, file: YamlFile, path: Path) -> tuple[Template, Mapping[str, Any]]:
    """The new folder's text: last year's own, or the series' that last year's shares."""
    last = source.last
    if last.template.series and not source.own_text:
        return find_template(sheet, file, path)
    return Template(last.template.text, str(path / TEXT)), last.series_gatherings


def _files(source: Source, text: str, template: Template) -> dict[str, bytes]:
    from drafter.workspace.schema import schema_bytes

    last = source.last
    files = {SHEET: text.encode(), SCHEMA: schema_bytes(), f"base/{SHEET}": last.file.text.encode()}
    if template.series is None:
        files[TEXT] = template.text.encode()
    if last.template.series is None:
        files[f"base/{TEXT}"] = last.template.text.encode()
    for path in further_texts(last.path).values():
        files[path.name] = files[f"base/{path.name}"] = path.read_bytes()
    if source.document:
        files[f"base/{source.document[0]}"] = source.document[1]
    return files
