"""Imports point down the layers: a room knows those below it and none beside or above it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GROUND = {
    *("document", "errors", "files", "hardened", "homes", "languages", "messages", "place", "recognition", "saving"),
    "shipped",
    "html_page",
    "source",
}
"""What everyone may know: the document and what is said and done of it, languages and their kin."""

MAY_KNOW: dict[str, set[str]] = {
    "place": set(),
    "messages": set(),
    "errors": {"messages", "place"},
    "document": {"messages", "place"},
    "files": {"errors", "messages", "place"},
    "hardened": {"errors", "messages", "place"},
    "saving": {"errors", "messages", "place"},
    "shipped": set(),
    "html_page": set(),
    "homes": set(),
    "settings": {"errors", "files", "homes", "languages", "messages", "place"},
    "languages": {"document", "errors", "messages", "shipped"},
    "recognition": {"document", "errors", "languages", "messages", "place"},
    "source": {"document", "errors", "messages", "place"},
    "ooxml": GROUND,
    "register": GROUND | {"readers"},
    "readers": GROUND | {"ooxml"},
    "writers": GROUND | {"ooxml"},
    "comparison": GROUND,
    "concordance": GROUND | {"facts", "workspace", "drafting", "readers"},
    "redline": GROUND | {"ooxml", "comparison"},
    "amendments": GROUND | {"readers", "comparison"},
    "checks": GROUND | {"register"},
    "facts": GROUND | {"register"},
    "workspace": GROUND | {"facts"},
    "drafting": GROUND | {"facts", "workspace"},
    "findings": GROUND | {"facts", "workspace", "drafting", "checks"},
    "reports": GROUND
    | {"checks", "comparison", "concordance", "drafting", "evidence", "extraction", "facts", "findings"}
    | {"ooxml", "readers", "redline", "register", "rolling", "workspace", "worklists", "writers"},
    "worklists": GROUND | {"facts", "workspace", "drafting", "rolling"},
    "rounds": GROUND
    | {
        "facts",
        "workspace",
        "drafting",
        "readers",
        "writers",
        "comparison",
        "ooxml",
        "redline",
        "reports",
        "worklists",
    },
    "editor": GROUND | {"facts", "workspace", "drafting", "checks", "findings", "worklists"},
    "evidence": GROUND | {"facts", "workspace", "drafting", "comparison"},
    "extraction": GROUND | {"facts", "workspace", "drafting", "evidence", "readers", "writers", "register"},
    "rolling": GROUND | {"facts", "workspace", "drafting", "evidence", "readers", "register", "extraction"},
    "adoption": GROUND
    | {"facts", "workspace", "drafting", "readers", "comparison", "register", "extraction", "writers"},
}
MAY_KNOW["app"] = {*MAY_KNOW} - {"editor"}
MAY_KNOW["preview"] = {*MAY_KNOW} - {"editor"}
MAY_KNOW["desk"] = {*MAY_KNOW} - {"editor"}
MAY_KNOW["cli"] = {*MAY_KNOW} - {"adoption", "comparison", "drafting", "extraction", "facts", "markdown", "ooxml"}
"""The command line asks the use cases; what it knows of other rooms is what it prints: findings, worklists, reports."""
FACES = {"cli", "desk", "preview", "editor"}


def rooms(root: Path) -> Iterator[tuple[str, str, Path]]:
    for path in sorted((root / "drafter").rglob("*.py")):
        parts = path.relative_to(root / "drafter").with_suffix("").parts
        room = parts[0]
        if room in ("__init__", "__main__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("drafter"):
                names = [node.module] if node.module != "drafter" else [f"drafter.{a.name}" for a in node.names]
            elif isinstance(node, ast.Import):
                names = [a.name for a in node.names if a.name.startswith("drafter.")]
            for name in names:
                yield room, name.split(".")[1], path


def test_imports_point_down(root: Path) -> None:
    wrong = sorted(
        {
            f"{path.relative_to(root)} imports {known}"
            for room, known, path in rooms(root)
            if known not in MAY_KNOW[room] | {room, "__version__"}
        }
    )
    assert wrong == []


def test_no_circle_of_imports(root: Path) -> None:
    """No file needs, by way of others, one that needs it: those that only import for the type checker count too."""
    files = {
        ".".join(p.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): p
        for p in (root / "drafter").rglob("*.py")
    }
    left = {name: _files_named(path, files) - {name} for name, path in files.items()}
    while free := {name for name, needed in left.items() if not needed & left.keys()}:
        left = {name: needed for name, needed in left.items() if name not in free}
    assert left == {}, "each of these is in a circle, or needs one that is"


def _files_named(path: Path, files: dict[str, Path]) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{a.name}" for a in node.names} & files.keys()
            found |= whole or {node.module} & files.keys()
        elif isinstance(node, ast.Import):
            found |= {a.name for a in node.names} & files.keys()
    return found


def test_only_the_command_line_knows_the_other_faces(root: Path) -> None:
    assert not [
        path
        for room, known, path in rooms(root)
        if known in FACES - {room} and room != "cli" and (room, known) != ("desk", "preview")
    ]


@pytest.mark.parametrize("kept_out", ["click", "starlette", "uvicorn", "jinja2"])
def test_a_use_case_knows_neither_terminal_nor_page(root: Path, kept_out: str) -> None:
    for path in (root / "drafter" / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert kept_out not in {name.partition(".")[0] for name in names}, path


def test_help_imports_next_to_nothing() -> None:
    """Its page is laid out without Click, and what only a fault needs is not loaded."""
    import subprocess
    import sys

    code = (
        "import sys; before = {*sys.modules}; import drafter.cli as c; sys.argv = ['drafter', '--help']\n"
        "try: c.main()\n"
        "except SystemExit: pass\n"
        "print({*sys.modules} - before, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Usage: drafter [OPTIONS] COMMAND")
    loaded = {name.partition(".")[0] for name in ast.literal_eval(done.stderr)}
    allowed = {"__future__", "drafter", "errno", "gc", "importlib", "collections", "warnings", "_collections"}
    assert loaded <= allowed, loaded - allowed


def test_files_do_one_thing(root: Path) -> None:
    """Past some 400 lines a file is usually two."""
    long = {
        str(p.relative_to(root)): n
        for p in (root / "drafter").rglob("*.py")
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert long == {}


def test_a_command_imports_no_more_than_it_needs(root: Path) -> None:
    """What a start pays for and no draft in English needs: the search for pydantic's plug-ins, Babel's data."""
    import subprocess
    import sys

    code = (
        "import sys; import drafter.cli as c\n"
        f"sys.argv = ['drafter', 'render', {str(root / 'examples' / 'anti-personnel-mines' / '77')!r}]\n"
        "try: c.main()\n"
        "except SystemExit: pass\n"
        "sys.exit(' '.join({'importlib.metadata', 'babel', 'lxml', 'typst', 'pypdf'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "General Assembly" in done.stdout
