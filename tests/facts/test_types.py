"""What is known of the fact types together: the registry, the order of recognition, and who may look at a type."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from drafter.facts.registry import TYPES, taken
from drafter.rolling.rules import names as rules

ARGUED = {
    "extraction/gatherings.py": "it recognises the gatherings of a whole text, and is their part of the recognition",
    "extraction/own_series.py": "it tells citations of the text's own series, by the register",
    "extraction/extract.py": "it completes a number cited without its date by the date cited elsewhere",
}
"""Files outside ``facts/`` that may ask whether a fact is of a type, and why."""


def asked_for(path: Path, classes: set[str]) -> Iterator[str]:
    """The types that a file asks for by ``isinstance``, ``issubclass`` or a pattern of ``match``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        tested: list[ast.AST] = []
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("isinstance", "issubclass")
        ):
            tested = [*ast.walk(node.args[1])]
        elif isinstance(node, ast.MatchClass):
            tested = [node.cls]
        elif isinstance(node, ast.Compare) and isinstance(node.left, ast.Call):
            tested = [*node.comparators]
        yield from (n.id for n in tested if isinstance(n, ast.Name) and n.id in classes)


def test_nobody_else_asks_which_type_a_fact_is_of(root: Path) -> None:
    names = {kind.__name__ for kind in TYPES.values()}
    found = {}
    for path in sorted((root / "drafter").rglob("*.py")):
        if "from drafter.facts." not in path.read_text(encoding="utf-8"):
            continue
        of_facts = {
            alias.asname or alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("drafter.facts.")
            for alias in node.names
            if alias.name in names
        }
        where = path.relative_to(root / "drafter")
        if where.parts[0] != "facts" and (asked := list(asked_for(path, of_facts))):
            found[str(where)] = asked
    assert found.keys() == ARGUED.keys(), found


def test_every_file_with_a_type_is_in_the_registry() -> None:
    for name, kind in TYPES.items():
        assert kind.model_fields["type"].default == name
        assert kind.TITLE and kind.__doc__ and "" in kind.forms()


def test_types_come_behind_those_that_they_are_parts_of() -> None:
    """A date is a part of a citation, a year one of a span of years: who takes the whole comes first."""
    always = [kind.model_fields["type"].default for kind in taken("always")]
    for part, whole in [
        ("resolution", "cited-resolutions"),
        ("date", "resolution"),
        ("date", "period"),
        ("month", "date"),
        ("years", "symbol"),
        ("session", "symbol"),
        ("paragraph", "session"),
    ]:
        assert always.index(whole) < always.index(part), (whole, part)
    changing = [kind.model_fields["type"].default for kind in taken("where-it-changes")]
    assert changing == ["count", "edition", "ordinal", "year", "figures", "figure"]


def test_links_and_rules_name_what_there_is() -> None:
    for kind in TYPES.values():
        assert set(kind.LINKS.values()) <= set(TYPES)
        assert set(kind.LINKS) <= {field.alias or name for name, field in kind.model_fields.items()}
        assert set(kind.AFTER) <= set(TYPES)
        assert set(kind.RULES) <= set(rules())
        assert set(kind.COMES_ANEW) <= set(kind.model_fields)
