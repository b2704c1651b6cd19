"""What a person gives the rollover: a file of new facts, single values, answers at the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from drafter.errors import DraftError, DraftErrors
from drafter.facts.registry import TYPES
from drafter.messages import say
from drafter.workspace.sheet import Sheet
from drafter.workspace.yaml_file import YamlFile

PRINCIPAL = {"count": "value", "session": "number", "resolution": "resolution", "paragraph": "begins"}
"""The field that ``--set fact=value`` means, for types that have one that matters."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value that a person gave.

    Attributes:
        path: where it goes in the sheet: ("facts", "to_attend", "place").
        value: a text, or a list or mapping of texts, as the YAML has it.
        file: the YAML it was given in, for messages.
        source: its path in that YAML.
    """

    path: tuple[str | int, ...]
    value: Any
    file: YamlFile
    source: tuple[str | int, ...]

    @property
    def name(self) -> str:
        """The fact or field it belongs to."""
        return str(self.path[1] if self.path[0] == "facts" and len(self.path) > 1 else self.path[0])


def read_facts(path: Path, types: Mapping[str, str], faults: list[DraftError] | None = None) -> list[Given]:
    """Read a file of new facts: any part of a ``resolution.yaml``, facts under ``facts:`` or at the top.

    Args:
        path: the file.
        types: the facts that there are, by name, and their types.
        faults: where faults are gathered, to be reported with others; they are raised where it is None.

    Returns:
        A value a leaf, in the order of the file.

    Raises:
        DraftErrors: it is no YAML, or names what there is not; all faults at once.
    """
    errors: list[DraftError] = []
    given: list[Given] = []
    try:
        given = _checked(YamlFile.read(path), types, errors)
    except DraftErrors as e:
        errors += e.errors
    except DraftError as e:
        errors.append(e)
    return _or_faults(given, errors, faults)


def read_settings(
    settings: Sequence[str], types: Mapping[str, str], faults: list[DraftError] | None = None
) -> list[Given]:
    """Read values given one by one, each ``name=value`` or ``name.part=value``.

    Args:
        settings: as given.
        types: the facts that there are, by name, and their types.
        faults: where faults are gathered, to be reported with others; they are raised where it is None.

    Raises:
        DraftErrors: one of them is not written so, or names what there is not; all faults at once.
    """
    given: list[Given] = []
    errors: list[DraftError] = []
    for setting in settings:
        name, equals, value = setting.partition("=")
        keys = [k.strip() for k in name.split(".")]
        if not equals or not all(keys):
            errors.append(
                DraftError(
                    say("“{setting}” is not a name and a value with “=” between them.", setting=setting),
                    hint=say("Write: --set to_attend.place=Geneva"),
                )
            )
            continue
        text = f"{': {'.join(keys)}: {value.strip()}{'}' * (len(keys) - 1)}"
        try:
            given += _checked(YamlFile(f"--set {setting}", text), types, errors)
        except DraftErrors as e:
            errors += e.errors
        except DraftError as e:
            errors.append(e)
    return _or_faults(given, errors, faults)


def _or_faults(given: list[Given], errors: list[DraftError], faults: list[DraftError] | None) -> list[Given]:
    if errors and faults is None:
        raise DraftErrors(errors)
    if faults is not None:
        faults += errors
    return given


def _checked(file: YamlFile, types: Mapping[str, str], errors: list[DraftError]) -> list[Given]:
    given: list[Given] = []
    for key, value in file.data.items():
        if key == "facts" and isinstance(value, dict):
            for name, inner in value.items():
                _fact(file, ("facts", name), inner, types, given, errors)
        elif key == "sponsors":
            # A mapping is one sponsor, of whom there is more to say.
            given.append(Given((key,), value, file, (key,)))
        elif key in Sheet.model_fields:
            given += [Given((key, *path), v, file, (key, *path)) for path, v in _leaves(value)]
        else:
            _fact(file, (key,), value, types, given, errors)
    return given


def _fact(
    file: YamlFile,
    source: tuple[str | int, ...],
    value: Any,
    types: Mapping[str, str],
    given: list[Given],
    errors: list[DraftError],
) -> None:
    name = str(source[-1])
    is_new = isinstance(value, dict) and value.get("type") in TYPES
    if name not in types and not is_new:
        errors.append(_unknown(file, source, name, types))
        return
    if is_new and name not in types:
        given.append(Given(("facts", name), value, file, source))
        return
    principal = PRINCIPAL.get(types[name])
    if isinstance(value, str) and principal:
        given.append(Given(("facts", name, principal), value, file, source))
        return
    given.extend(Given(("facts", name, *path), v, file, (*source, *path)) for path, v in _leaves(value))


def _unknown(file: YamlFile, source: tuple[str | int, ...], name: str, types: Mapping[str, str]) -> DraftError:
    """The error for a name that nothing bears at its place: under ``facts``, a field of the sheet is none."""
    among_facts = len(source) > 1
    near = get_close_matches(name, [*types, *(() if among_facts else Sheet.model_fields)], 1)
    hint = (
        say("Did you mean “{near}”?", near=near[0])
        if near
        else say("The facts are: {facts}", facts=", ".join(types) or say("none"))
    )
    if among_facts and name in Sheet.model_fields:
        hint = say("“{name}” is not a fact of the text: write it above the line “facts:”, not under it.", name=name)
    said = (
        say("There is no fact called “{name}”.", name=name)
        if among_facts
        else say("There is no fact or field called “{name}”.", name=name)
    )
    return file.fault(said, source, hint=hint, of_key=True)


def _leaves(value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the values of a mapping one by one; a list is one value."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            for path, leaf in _leaves(inner):
                yield (str(key), *path), leaf
    else:
        yield (), value
