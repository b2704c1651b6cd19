"""What makes parts a Word file: relationships and content types, as they are written.

Source: ECMA-376, part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
CORE_PROPERTIES = _PACKAGE + "relationships/metadata/core-properties"
"""The type of the relationship to the file's title and language."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DECLARATION = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
_TYPES = {
    "word/document.xml": _WORD + "document.main+xml",
    "word/styles.xml": _WORD + "styles+xml",
    "word/settings.xml": _WORD + "settings+xml",
    "word/footnotes.xml": _WORD + "footnotes+xml",
    "word/endnotes.xml": _WORD + "endnotes+xml",
    "word/comments.xml": _WORD + "comments+xml",
    "word/fontTable.xml": _WORD + "fontTable+xml",
    "word/numbering.xml": _WORD + "numbering+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_PREFIXES = {"word/header": _WORD + "header+xml", "word/footer": _WORD + "footer+xml"}
_IMAGES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


@dataclass(slots=True)
class Relationships:
    """What a part points at, each with an id.

    Attributes:
        found: ids by kind, target, and whether the target lies outside the file.
    """

    found: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The id under which the part may name a target; the same for the same target.

        Args:
            kind: the last word of the relationship's type: "hyperlink", "header", "image"; or the type whole.
            target: relative to the part, or an absolute URL.
            outside: whether the target is a URL.
        """
        return self.found.setdefault((kind, target, outside), f"rId{len(self.found) + 1}")

    def xml(self) -> Markup:
        """The part that holds them, such as ``word/_rels/document.xml.rels``."""
        rows = Markup("").join(
            Markup('<Relationship Id="{}" Type="{}" Target="{}"{}/>').format(
                number,
                kind if "/" in kind else _RELATIONS + kind,
                target,
                Markup(' TargetMode="External"') if outside else "",
            )
            for (kind, target, outside), number in self.found.items()
        )
        return _DECLARATION + Markup('<Relationships xmlns="{}relationships">{}</Relationships>').format(_PACKAGE, rows)


def content_types(names: Mapping[str, bytes]) -> bytes:
    """The part ``[Content_Types].xml`` for the parts of a file.

    Args:
        names: the parts by name; one of a kind that this module does not know is an error of the program.
    """
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    overrides = {}
    for name in names:
        suffix = name.rpartition(".")[2]
        if suffix in _IMAGES:
            defaults[suffix] = _IMAGES[suffix]
        elif suffix == "xml":
            overrides[name] = _TYPES.get(name) or next(t for p, t in _PREFIXES.items() if name.startswith(p))
    rows = [Markup('<Default Extension="{}" ContentType="{}"/>').format(*pair) for pair in defaults.items()]
    rows += [Markup('<Override PartName="/{}" ContentType="{}"/>').format(*pair) for pair in overrides.items()]
    types = Markup('<Types xmlns="{}content-types">{}</Types>').format(_PACKAGE, Markup("").join(rows))
    return (_DECLARATION + types).encode()
