"""A person's own defaults, from ``config.toml`` in their folder of settings and in a folder of drafts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors import DraftError, DraftErrors
from drafter.homes import config_folder, is_there
from drafter.languages import written
from drafter.messages import languages
from drafter.place import Place

FILE = "config.toml"
VARIABLE = "DRAFTER_CONFIG"
"""The environment variable that names another file than the usual one of the user's."""
MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Setting:
    """A default that a person may set.

    Attributes:
        name: as it is written in the file; commands have an option of this name, or ask for it.
        kind: "text", "path", "list", or "names", a list that an option takes with commas.
        about: what it is for, in one sentence.
        choices: what it may be; anything where there are none.
    """

    name: str
    kind: str
    about: str
    choices: tuple[str, ...] = ()


SETTINGS = {
    s.name: s
    for s in (
        Setting("delegation", "text", "The State that you draft for."),
        Setting("author", "text", "The author of your tracked changes in Word."),
        Setting("mechanical_author", "text", "The author of tracked changes that follow from a fact."),
        Setting("sponsors", "names", "Whom a new draft names as its sponsors."),
        Setting("committee", "text", "The committee of a new draft: First, Second, … or plenary."),
        Setting("language", "text", "The language of a new draft.", written()),
        Setting("ui_language", "text", "The language that the program speaks to you in.", languages()),
        Setting("emblem", "path", "An image for the masthead."),
        Setting("fonts", "path", "A folder of fonts for scripts that the shipped one lacks."),
        Setting("editor", "text", "The link that opens a line in your editor."),
        Setting("drafts", "path", "The folder that the desk opens."),
        Setting("fail_on", "text", "From which severity on check ends with status 1.", ("note", "warning", "error")),
        Setting("ignore", "list", "Rules that check leaves out."),
        Setting("holidays", "list", "Weekdays on which the Secretariat is closed, as 2022-12-26."),
    )
}
"""All settings, by name."""


@dataclass(frozen=True, slots=True)
class Value:
    """A setting's value and where it comes from.

    Attributes:
        setting: the setting.
        value: as it is used, or None where nothing is set.
        place: the line of the file, or None for what the program takes by itself.
    """

    setting: Setting
    value: Any
    place: Place | None = None


def files_for(named: Sequence[str] = ()) -> list[Path]:
    """The files of settings that hold for a command, the one that counts most last.

    Args:
        named: what the command was given; the first folder among it says which folder of drafts is meant, else it is
            the current one.
    """
    users = Path(os.environ.get(VARIABLE) or config_folder() / FILE)
    there = [users] if is_there(users, "settings are") and users.is_file() else []
    return [*there, *_beside(named)]


def _beside(named: Sequence[str]) -> Iterator[Path]:
    """The settings of the folder of drafts. A file of this name counts only where drafts are, for others have such."""
    given = next((Path(n) for n in named if n and not n.startswith("-") and len(n) < 500 and _is_folder(n)), Path())
    for folder in (given.absolute().parent, given.absolute()):
        path = folder / FILE
        if path.is_file() and (folder / "resolution.yaml").is_file() | any(folder.glob("*/resolution.yaml")):
            yield path


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def values(files: Sequence[Path]) -> dict[str, Value]:
    """Every setting with its value and where it comes from.

    Raises:
        DraftErrors: a file is no TOML, or a setting is unknown or of another kind; all faults at once.
    """
    found = {name: Value(setting, None) for name, setting in SETTINGS.items()}
    faults: list[DraftError] = []
    for file in files:
        try:
            found |= _read(file)
        except DraftErrors as e:
            faults += e.errors
        except DraftError as e:
            faults.append(e)
    if faults:
        raise DraftErrors(faults)
    return found


def value_of(name: str, files: Sequence[Path]) -> Any:
    """One setting's value; None where it is not set."""
    return values(files)[name].value if files else None


def defaults_of(files: Sequence[Path]) -> dict[str, Any]:
    """The settings that are set, by the names of the options that they stand for."""
    set_ = {name: v for name, v in values(files).items() if v.value is not None}
    return {name: ", ".join(v.value) if v.setting.kind == "names" else v.value for name, v in set_.items()}


def _read(path: Path) -> dict[str, Value]:
    import tomllib

    from drafter.files import contents

    try:
        text = contents(path, MOST_BYTES).decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError:
        raise DraftError("The file is not in UTF-8.", place=Place(str(path)), hint="Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as e:
        raise _not_toml(path, text, str(e)) from None
    faults: list[DraftError] = []
    found = {}
    for name, given in data.items():
        line = _line_of(text, name)
        place = Place(str(path), line)
        try:
            found[name] = Value(_known(name), _checked(_known(name), given, path.parent), place)
        except DraftError as e:
            shown = text.splitlines()[line - 1] if line else ""
            faults.append(DraftError(e.message, place=place, line_text=shown, hint=e.hint))
    if faults:
        raise DraftErrors(faults)
    return found


def _not_toml(path: Path, text: str, said: str) -> DraftError:
    where = re.search(r"at line (\d+), column (\d+)", said)
    line, column = (int(where[1]), int(where[2])) if where else (len(text.splitlines()), 0)
    lines = text.splitlines()
    return DraftError(
        "This line is not written as a setting is.",
        place=Place(str(path), line, column),
        line_text=lines[line - 1] if 0 < line <= len(lines) else "",
        hint='Write name = "value", a line each: author = "Delegation of Iceland"',
    )


def _known(name: str) -> Setting:
    from difflib import get_close_matches

    if name in SETTINGS:
        return SETTINGS[name]
    near = get_close_matches(name, SETTINGS, 1)
    hint = f"Did you mean “{near[0]}”?" if near else f"The settings are: {', '.join(SETTINGS)}."
    raise DraftError(f"There is no setting “{name}”.", hint=hint)


def _checked(setting: Setting, value: Any, folder: Path) -> Any:
    if setting.kind in ("list", "names"):
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise DraftError(f"“{setting.name}” is a list.", hint=f'Write: {setting.name} = ["one", "another"]')
        return value
    if not isinstance(value, str):
        raise DraftError(f"“{setting.name}” is a text.", hint=f'Write it in quotes: {setting.name} = "…"')
    if setting.choices and value not in setting.choices:
        raise DraftError(
            f"“{value}” is not known for “{setting.name}”.", hint=f"Take one of these: {', '.join(setting.choices)}"
        )
    # A file is named from where the settings are, so that a folder of drafts can be moved as a whole.
    return str(folder / Path(value).expanduser()) if setting.kind == "path" else value


def _line_of(text: str, name: str) -> int:
    written = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}[\"']?\s*[=.\]]")
    return next((number for number, line in enumerate(text.splitlines(), 1) if written.match(line)), 0)


EXAMPLE = "# Your own defaults. Take the # away before a line and write what holds for you.\n" + "".join(
    f"\n# {s.about}\n#{s.name} = {'[]' if s.kind in ('list', 'names') else chr(34) * 2}\n" for s in SETTINGS.values()
)
"""A file of settings to begin with."""
