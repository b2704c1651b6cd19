"""How far official files in each language come back, and how much of them becomes facts: ``make languages``.

Every file of the corpus is made into a folder and rendered again. Counted are the files whose text is itself word for
word and mark for mark, the lines of the first page that are printed as official, and the dates, citations, session
ordinals and symbols left as plain words, each by patterns of this file's own.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from drafter import read
from drafter.document import Document, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.languages import written
from drafter.writers.markdown import text_markdown

SHARED = Path(__file__).parents[3] / "shared"
GOALS = {"dates": 0.95, "citations": 0.99, "ordinals": 0.99, "symbols": 0.99, "lines": 0.98}
LINES = ("session", "agenda_item", "proponent", "report", "closing")
"""What is printed from the facts above and below the text."""

_NUMBER = r"\d{1,3}/\d{1,3}"
_AR_MONTH = r"(?:(?:كانون|تشرين) [^\W\d]+|[^\W\d]+) ?/ ?[^\W\d]+"
_AR_LETTER = r"(?: [^\W\d]{3,4})?"
DATES = {
    "en": r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}",
    "fr": r"(?:1er|\d{1,2}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}",
    "es": (
        r"\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
        r" de \d{4}"
    ),
    "ru": (r"\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) \d{4} года"),
    "zh": r"\d{4}年\d{1,2}月\d{1,2}日",
    "ar": rf"(?<![\d/])\d{{1,2}} {_AR_MONTH} \d{{4}}",
}
CITATIONS = {
    "en": rf"{_NUMBER}(?: [A-Z])? of {DATES['en']}",
    "fr": rf"{_NUMBER}(?: [A-Z])? du {DATES['fr']}",
    "es": rf"{_NUMBER}(?: [A-Z])?, de {DATES['es']}",
    "ru": rf"{_NUMBER}(?: [A-Z])? от {DATES['ru']}",
    "zh": rf"{DATES['zh']}第{_NUMBER}(?: ?[A-Z])?号",
    "ar": rf"{_NUMBER}{_AR_LETTER} المؤرخ {DATES['ar']}",
}
SESSION = {
    "en": "{} session",
    "fr": "{} session",
    "es": "{} período de sesiones",
    "ru": "{} сесси",
    "zh": "{}",
    "ar": r"دورت\w+ {}",
}
SYMBOL = r"(?<![\w/])(?:A|S|E|CEDAW|CCPR|FCCC|UNEP)(?:/[A-Z][\w.]*)*(?:/\d+)+(?:/(?:Add|Rev|Corr)\.\d+)*(?![\w/])"


@dataclass
class Figures:
    """What was counted in the files of a language."""

    files: int = 0
    whole: int = 0
    exact: int = 0
    there: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, kind: str) -> float:
        """How many of a kind became facts, or were printed as official."""
        return 1 - self.left[kind] / max(1, self.there[kind])


def counted(code: str, files: Iterable[Path]) -> Figures:
    """Make each file into a folder, render it, and count."""
    out = Figures()
    patterns = {kind: re.compile(p) for kind, p in _patterns(code).items()}
    for path in files:
        document = read(path)
        made = parametrise(document, Path("draft"))
        rendered = draft(made.folder).document
        out.files += 1
        here, there = _text(rendered), _text(document)
        out.whole += folded(here) == folded(there)
        out.exact += here == there
        if folded(here) != folded(there):
            out.wrong.append(f"{path.stem}: {_first_difference(folded(there), folded(here))}")
        _compare_lines(document, rendered, path.stem, out)
        all_of_it = _words(text_markdown(document))
        plain_words = re.sub(r"\{\{.*?\}\}", "⟨⟩", _words(made.folder.template.text), flags=re.DOTALL)
        for kind, pattern in patterns.items():
            out.there[kind] += len(pattern.findall(all_of_it))
            found = list(pattern.finditer(plain_words))
            out.left[kind] += len(found)
            out.wrong += [f"{path.stem}: {kind}: {plain_words[max(0, m.start() - 50) : m.end() + 30]}" for m in found]
    return out


def _patterns(code: str) -> dict[str, str]:
    forms = json.loads((SHARED / "format/session-ordinals.json").read_text(encoding="utf-8"))
    words = {v[0] for k, ordinals in forms.items() if k.split()[0] == code for v in ordinals.values()}
    ordinals = "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", " ").replace(r"\-", "-")
    return {
        "dates": DATES[code],
        "citations": CITATIONS[code],
        "ordinals": "(?i)" + SESSION[code].format(f"(?:{ordinals})"),
        "symbols": SYMBOL,
    }


def _words(markdown: str) -> str:
    """Markdown with its marks left out, as the patterns have spaces and hyphens."""
    text = re.sub(r"\[\^\w+\](?!:)|[*^]|[\u200e\u200f\u0640]", "", re.sub(r"\\(.)", r"\1", markdown))
    return " ".join(text.translate(str.maketrans({"\u00a0": " ", "\u2011": "-"})).split())


def _text(document: Document) -> str:
    return text_markdown(document)


def _compare_lines(document: Document, rendered: Document, name: str, out: Figures) -> None:
    for line in LINES:
        official, ours = (
            plain(d.closing if line == "closing" else getattr(d.front, line)) for d in (document, rendered)
        )
        if official:
            out.there["lines"] += 1
            if folded(official) != folded(ours):
                out.left["lines"] += 1
                out.wrong.append(f"{name}: {line}: {official!r} is printed {ours!r}")


def _first_difference(a: str, b: str) -> str:
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f"…{a[max(0, at - 30) : at + 40]}… comes back as …{b[max(0, at - 30) : at + 40]}…"


def files_of(code: str, every: int = 1, start: int = 0) -> list[Path]:
    """The files of a language, or a sample of them."""
    paths = sorted(p for folder in ("akn", "six") for p in (SHARED / "corpus" / folder / code).glob("*.xml"))
    return paths[start::every]


def main() -> int:
    """Print a row a language, and what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--language", choices=written(), action="append")
    parser.add_argument("--wrong", type=int, default=10, help="how many of what is wrong to print")
    asked = parser.parse_args()
    short = False
    for code in asked.language or written():
        out = counted(code, files_of(code, asked.every, asked.start))
        shares = "  ".join(f"{kind} {out.share(kind):.4f} of {out.there[kind]}" for kind in GOALS)
        print(f"{code}: files {out.files}  word for word {out.whole}  mark for mark {out.exact}  {shares}", flush=True)
        for line in out.wrong[: asked.wrong]:
            print("  ", line)
        short = short or out.whole < out.files or any(out.share(kind) < goal for kind, goal in GOALS.items())
    return short


if __name__ == "__main__":
    sys.exit(main())
