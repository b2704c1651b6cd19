"""A draft folder, loaded: its sheet, its text, and last year's folder beneath it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.errors import DraftError, DraftErrors
from drafter.facts.fact import GatheringKind, Setting
from drafter.languages import language
from drafter.saving.transaction import recover
from drafter.shipped import shipped
from drafter.source.notes import unmarked_notes
from drafter.source.slips import slips
from drafter.source.tree import Source, read
from drafter.workspace.consistency import doubts, inconsistencies
from drafter.workspace.faults import faults
from drafter.workspace.sheet import OWN_NAMES, Sheet
from drafter.workspace.yaml_file import YamlFile, read_text

SHEET = "resolution.yaml"
TEXT = "text.md"
SERIES_SHEET = "series.yaml"
OUT = "out"
"""The folder within it for what is made of it."""


@dataclass(frozen=True, slots=True)
class Template:
    """The text of a resolution with its facts taken out.

    Attributes:
        text: Markdown with Jinja expressions.
        file: its path, for messages.
        series: the name of the bundled series it belongs to, or None for a file of the folder's own.
    """

    text: str
    file: str
    series: str | None = None


@dataclass(frozen=True)
class Folder:
    """A draft folder.

    Attributes:
        path: the folder.
        file: its YAML.
        sheet: what the YAML says.
        template: its text.
        series_gatherings: the kinds of gatherings that a bundled series brings along.
        last_known: last year's folder where it is not on the disk yet, or was read before.
    """

    path: Path
    file: YamlFile
    sheet: Sheet
    template: Template
    series_gatherings: Mapping[str, GatheringKind]
    last_known: Folder | None = field(default=None, repr=False, compare=False)

    def with_(self, **changes: Any) -> Folder:
        """The folder with some of its attributes changed, in memory; what is known of last year's stays known."""
        return replace(self, **changes)

    def with_texts(self, texts: Mapping[str, str]) -> Folder:
        """The folder as it will be read when files of it have other texts.

        Args:
            texts: by the names of the files in the folder.

        Raises:
            DraftError: they are no draft folder's.
        """
        file = YamlFile(self.file.name, texts[SHEET]) if SHEET in texts else self.file
        sheet = read_sheet(file) if SHEET in texts else self.sheet
        own = texts.get(sheet.template)
        if own is None:
            template, gatherings = find_template(sheet, file, self.path)
        else:
            template, gatherings = Template(own, str(self.path / sheet.template)), {}
        return self.with_(file=file, sheet=sheet, template=template, series_gatherings=gatherings)

    @property
    def own_texts(self) -> dict[str, str]:
        """The texts of its own files, by their names in it."""
        texts = {SHEET: self.file.text}
        return texts if self.template.series else texts | {self.sheet.template: self.template.text}

    @cached_property
    def setting(self) -> Setting:
        """What the facts need to know to print themselves."""
        return Setting(language(self.sheet.language), {**self.series_gatherings, **self.sheet.gatherings})

    @property
    def source(self) -> Source:
        """Its text, read."""
        return read(self.template.text, self.template.file)

    @cached_property
    def doubts(self) -> tuple[DraftError, ...]:
        """What may be right and looks wrong; to be shown, not to be refused."""
        facts = self.sheet.facts
        marked = {note for fact in facts.values() for note in fact.notes()}
        in_text = [*unmarked_notes(self.source, marked), *slips(self.source, OWN_NAMES | facts.keys())]
        return (*doubts(self.sheet, self.file), *sorted(in_text, key=_in_order))

    @cached_property
    def last(self) -> Folder | None:
        """Last year's folder: the one that is known, or as the rollover left it in ``base``; or None."""
        if self.last_known is not None:
            return self.last_known
        base = self.path / "base"
        return load(base) if (base / SHEET).is_file() else None

    @property
    def base_document(self) -> Path | None:
        """The file of last year's adopted text, or None.

        Raises:
            DraftError: the YAML names a file that is not in the folder.
        """
        based_on = self.sheet.based_on
        if based_on is None or based_on.document is None:
            return None
        path = self.path / based_on.document
        inside = path.resolve().is_relative_to(self.path.resolve())
        if not inside or not path.is_file():
            raise self.file.fault(
                f"There is no file {based_on.document} in the folder.",
                ("based_on", "document"),
                hint="Copy the adopted text there, or take the line out.",
            )
        return path


def load(path: Path) -> Folder:
    """Load a draft folder.

    Args:
        path: the folder, or its ``resolution.yaml``.

    Returns:
        The folder.

    Raises:
        DraftError: it is no draft folder, or a file of it is at fault; all faults of the YAML at once.
    """
    if path.name == SHEET and path.is_file():
        path = path.parent
    if path.is_file() and path.suffix.lower() in (".yml", ".yaml", ".txt"):
        raise DraftError(
            f"{path} is not called {SHEET}, as the file of a draft folder is.", hint=f"Rename it to {SHEET}."
        )
    settle(path)
    if not path.is_dir():
        raise DraftError(f"There is no draft folder {path}.", hint="Make one with: drafter rollover SOURCE --session N")
    if not (path / SHEET).is_file():
        if other := _misnamed(path):
            raise DraftError(
                f"{path} has a {other}; the file of a draft folder is called {SHEET}.", hint=f"Rename it to {SHEET}."
            )
        raise DraftError(
            f"{path} is no draft folder: it has no {SHEET}.", hint="Make one with: drafter rollover SOURCE --session N"
        )
    return read_folder(YamlFile.read(path / SHEET), path)


def settle(path: Path) -> None:
    """Finish what a command that was interrupted began to write into a draft folder, or in the place of it."""
    for place in (path.absolute().parent, path, path / OUT):
        recover(place)


def _misnamed(path: Path) -> str:
    """A file that is meant to be the folder's YAML and has another name, as an editor or a mail program gives it."""
    stem = SHEET.rpartition(".")[0]
    names = sorted(p.name for p in path.iterdir() if p.is_file())
    likely = re.compile(rf"{stem}( ?\(\d+\)| - copy)?\.ya?ml(\.txt)?|{stem}", re.IGNORECASE)
    return next((n for n in names if likely.fullmatch(n)), "")


def read_folder(file: YamlFile, path: Path) -> Folder:
    """A draft folder by its YAML, as it stands on the disk or in an editor.

    Args:
        file: the YAML.
        path: the folder that it is of.

    Raises:
        DraftErrors: all that is wrong with the YAML: what the schema refuses, and what names something that is not
            there.
    """
    found: list[DraftError] = []
    sheet: Sheet | None = None
    template: Template | None = None
    gatherings: Mapping[str, GatheringKind] | None = None
    try:
        sheet = read_sheet(file)
    except DraftErrors as e:
        found += e.errors
    named = _named_template(sheet, file)
    try:
        template, gatherings = _template(named, file, path)
    except DraftError as e:
        found.append(e)
        # Only a series brings gatherings along.
        gatherings = {} if named.endswith(".md") else None
    own = file.data.get("gatherings")
    known = None if gatherings is None else [*gatherings, *(own if isinstance(own, Mapping) else ())]
    found += inconsistencies(file, known)
    if sheet is None or template is None or gatherings is None or found:
        raise DraftErrors(sorted(found, key=_in_order))
    return Folder(path, file, sheet, template, gatherings)


def _in_order(fault: DraftError) -> tuple[int, int]:
    return (fault.place.line, fault.place.column) if fault.place else (0, 0)


def _named_template(sheet: Sheet | None, file: YamlFile) -> str:
    """The name that the YAML gives for the text, whatever else is wrong with it."""
    if sheet is not None:
        return sheet.template
    named = file.data.get("template")
    return named if isinstance(named, str) else TEXT


def read_sheet(file: YamlFile) -> Sheet:
    """Check a folder's YAML against its schema.

    Raises:
        DraftErrors: all that is wrong with it.
    """
    try:
        return Sheet.model_validate(file.data)
    except ValidationError as e:
        raise faults(e, file, Sheet) from None


def find_template(sheet: Sheet, file: YamlFile, path: Path) -> tuple[Template, Mapping[str, GatheringKind]]:
    """The text that a sheet names, and the gatherings of its series.

    Raises:
        DraftError: there is neither such a file in the folder nor such a series.
    """
    return _template(sheet.template, file, path)


def _template(name: str, file: YamlFile, path: Path) -> tuple[Template, Mapping[str, GatheringKind]]:
    local = path / name
    if name.endswith(".md"):
        if not local.resolve().is_relative_to(path.resolve()):
            raise file.fault("The text must be in the draft folder.", ("template",))
        if not local.is_file():
            raise file.fault(
                f"There is no file {name} in {path}.",
                ("template",),
                hint="Put the text there, or name a bundled series: " + ", ".join(bundled()),
            )
        return Template(read_text(local), str(local)), {}
    if name not in bundled():
        raise file.fault(
            f"There is no series called “{name}”.",
            ("template",),
            hint="Name a file such as text.md, or a bundled series: " + ", ".join(bundled()),
        )
    folder = shipped("templates/resolutions") / name
    return Template(read_text(folder / TEXT), str(folder / TEXT), name), series_gatherings(name)


def bundled() -> list[str]:
    """The names of the bundled series."""
    return sorted(p.name for p in shipped("templates/resolutions").iterdir() if (p / TEXT).is_file())


def series_gatherings(series: str) -> Mapping[str, GatheringKind]:
    """The kinds of gatherings that a bundled series brings along."""
    path = shipped("templates/resolutions") / series / SERIES_SHEET
    if not path.is_file():
        return {}
    file = YamlFile.read(path)
    return {name: GatheringKind.model_validate(kind) for name, kind in file.data.get("gatherings", {}).items()}
