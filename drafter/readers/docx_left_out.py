"""What a Word file holds and a resolution does not: named with its words and its place, so that nothing gets lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NO_WORDS = frozenset(
    ("instrText", "delInstrText", "posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset")
)
_MOST_OF_A_KIND = 5
_MOST_CHARACTERS = 160


@dataclass(slots=True)
class LeftOut:
    """Remarks on what was not taken as it stands, counted by kind so that a thousand are no flood.

    Attributes:
        near: the words of the paragraph that is being read, or was read last.
    """

    near: str = ""
    found: dict[str, list[str]] = field(default_factory=dict)
    more: dict[str, int] = field(default_factory=dict)

    def add(self, what: str, words: str = "", done: str = "was left out") -> None:
        """Note something.

        Args:
            what: it is: "A text box", "Hidden text".
            words: it holds.
            done: what became of it.
        """
        kind = f"{what} {done}"
        said = self.found.setdefault(kind, [])
        if len(said) == _MOST_OF_A_KIND:
            self.more[kind] = self.more.get(kind, 0) + 1
            return
        near = f" near “{_short(self.near, 50)}”" if self.near.strip() else ""
        quoted = f": “{_short(words, _MOST_CHARACTERS)}”" if words.strip() else ""
        said.append(f"{what}{near} {done}{quoted}.")

    def remarks(self) -> Iterator[str]:
        """A sentence for each, and how many more there were of a kind."""
        for kind, said in self.found.items():
            yield from dict.fromkeys(said)
            if kind in self.more:
                yield f"{kind}: {self.more[kind]} more of this kind."


def words_in(element: etree._Element) -> str:
    """All words in an element that the reader does not know, those that Word keeps twice once."""
    out: list[str] = []
    parts = [element]
    while parts:
        at = parts.pop()
        if not isinstance(at.tag, str) or at.tag == f"{MC}Fallback":
            continue
        name = etree.QName(at).localname
        if name == "textpath":
            out.append(at.get("string", ""))
        if name not in _NO_WORDS and at.text:
            out.append(at.text)
        if name == "p":
            out.append(" ")
        # The tail of an element with mixed content belongs to its parent; Word has none.
        parts += list(reversed(at))
    return " ".join("".join(out).split())


def described(picture: etree._Element) -> str:
    """What a picture is said to show."""
    for at in picture.iter():
        text = at.get("descr") or at.get("title") or at.get("alt")
        if text and isinstance(at.tag, str) and etree.QName(at).localname in ("docPr", "shape"):
            return text
    return ""


def _short(text: str, most: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
