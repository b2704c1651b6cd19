import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Block, Cell, Document, Front, Kind, Note, Paragraph, Run, Stage, Table, Words
from drafter.document.words import bare, tidy
from drafter.languages import language
from drafter.source.blocks import parse
from drafter.writers import Look, write
from drafter.writers.markdown import text_markdown

Resolution = Callable[[str], Document]

DRAFT = """\
*Draft – not an official document*

United Nations

A/C.1/77/L.99

**General Assembly**

Distr.: Limited

11 October 2022

Original: English

**Seventy-seventh session**

**First Committee**

Agenda item 99 (n)

**Lighthouses: keeping of lamps**

**Atlantis and Utopia: draft resolution**

# Keeping of lamps

*The General Assembly*,

*Recalling* its resolution 76/1 on the Convention[^1] and the *Lamp Rules*,

1. *Welcomes* the [164] keepers:

(a) Of oil lamps;

(i) Of wicks;

(ii) Of glass;

(b) Of gas lamps;[^2]

2. *Decides* to meet on the 1er of May 2023.

---

# Annex

# Lamps in use

Lamps are counted at dusk.

| Kind | Lamps |
| --- | --- |
| Oil | 12 |
| All \\| of them ||

[^1]: United Nations, *Treaty Series*, vol. 1, No. 2.

[^2]: Resolution 75/1.

    See also A/75/2.
"""


def test_draft(draft: Document) -> None:
    assert write(draft, "markdown").decode() == DRAFT


def test_no_notice(draft: Document) -> None:
    assert write(draft, "markdown", Look(notice=False)).decode() == DRAFT.split("\n\n", 1)[1]


def test_adopted_front(resolution: Resolution) -> None:
    text = write(resolution("en/A-RES-76-26"), "markdown").decode()
    assert "\n\n[*on the report of the First Committee (A/76/444, para. 93)*]\n\n# 76/26. Implementation of" in text
    assert "\n\n*45th plenary meeting\\\n6 December 2021*\n\n[^1]: " in text


def parsed(document: Document, markdown: str) -> Document:
    text = parse(markdown, "text.md", language(document.language).formula)
    return bare(replace(document, body=text.body, annexes=text.annexes, front=Front(), closing=()))


def texts(document: Document) -> Document:
    return bare(replace(document, front=Front(), closing=()))


def test_draft_parses_back(draft: Document) -> None:
    assert parsed(draft, text_markdown(draft)) == texts(draft)


def spread(corpus: Path, every: int) -> list[str]:
    return [f"en/{path.stem}" for path in sorted((corpus / "akn" / "en").glob("*.xml"))[::every]]


def letters_of(words: Words) -> list[object]:
    """Every letter with its setting, notes where they stand: punctuation at the edge of italics is left out."""
    out: list[object] = []
    for item in words:
        if isinstance(item, Note):
            out.append([letters_of(paragraph) for paragraph in item.paragraphs])
        else:
            out += [(c, item.italic, item.bold, item.raised) for c in item.words if c.isalnum()]
    return out


def lines_of(document: Document) -> list[object]:
    return [
        (b.kind, b.number, b.level, b.text, letters_of(b.content))
        for b in document.blocks()
        if isinstance(b, Paragraph)
    ]


def test_corpus_parses_back(corpus: Path, resolution: Resolution) -> None:
    """Every resolution, but those with one operative paragraph, which bears no number on paper."""
    names = [*spread(corpus, 12), "en/A-RES-79-281", "fr/A-RES-76-26", "fr/A-RES-78-45"]
    compared = 0
    for name in names:
        document = resolution(name)
        if any(b.kind is Kind.OPERATIVE and not b.number for b in document.body if isinstance(b, Paragraph)):
            continue
        compared += 1
        assert lines_of(parsed(document, text_markdown(document))) == lines_of(texts(document)), name
    assert compared > 25


@pytest.fixture(scope="session")
def measure(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_rollover", shared / "tools" / "score_rollover.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_corpus_words(corpus: Path, resolution: Resolution, measure: ModuleType) -> None:
    """Word for word the official body, as readers even it out: accents composed, marks of direction left behind."""
    for name in spread(corpus, 9):
        markdown = write(resolution(name), "markdown").decode()
        official = [normalize("NFC", p).replace("\u200e", "") for p in measure.akn_body(corpus / "akn" / f"{name}.xml")]
        assert measure.words(measure.markdown_body(markdown)) == measure.words(official), name


@pytest.mark.parametrize(
    "text",
    [
        "1. no number",
        "12) no number",
        "(a) no letter",
        "iv) no letter",
        "5 - no number",
        "# no heading",
        "> no quotation",
        "- no list",
        "+ no list",
        "--- no rule",
        "---",
        "***",
        "| no | table |",
        "*no* _emphasis_ **at** __all__",
        "no [^1] note and [^2]: text",
        "[no](link) [no][link] [no]: link",
        "no ^raised^ letters",
        "a backslash \\ and \\* another",
        "<b>no</b> &amp; markup <!-- at all --> `code` ~~struck~~",
        "{{ no }} {% template %}",
        "lines\n1. of\n# many\n- kinds\n(b) here",
        "[brackets] stay",
    ],
)
def test_words_come_out_literally(draft: Document, text: str) -> None:
    document = replace(draft, body=(Paragraph(Kind.PREAMBULAR, (Run(text),)),), annexes=())
    assert parsed(document, text_markdown(document)) == texts(document)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[164] States – 54/54 B (1999), vol. 1; A/76/444", "[164] States – 54/54 B (1999), vol. 1; A/76/444"),
        ("5 < 6 & 7", "5 < 6 & 7"),
        ("2 * 3", "2 \\* 3"),
        ("Also. Annex) no", "Also. Annex) no"),
    ],
)
def test_only_what_would_mean_something_is_escaped(draft: Document, text: str, written: str) -> None:
    document = replace(draft, body=(Paragraph(Kind.PREAMBULAR, (Run(text),)),), annexes=())
    assert text_markdown(document) == written + "\n"


def test_punctuation_that_hinders_emphasis_goes_outside(draft: Document) -> None:
    body = (Paragraph(Kind.PREAMBULAR, (Run("Report (", italic=True), Run("Sales No."))),)
    assert text_markdown(replace(draft, body=body, annexes=())) == "*Report* (Sales No.\n"


def test_italics_run_on_over_raised_letters(draft: Document) -> None:
    content = (
        Run("Supplément n", italic=True),
        Run("o", italic=True, raised=True),
        Run("\u00a023", italic=True),
        Run("."),
    )
    document = replace(draft, language="fr", body=(Paragraph(Kind.PREAMBULAR, content),), annexes=())
    assert text_markdown(document) == "*Supplément n^o^\u00a023*.\n"
    assert "*Supplément n^o^\u00a023*." in write(document, "markdown").decode()


def test_section_numbers(draft: Document) -> None:
    body: tuple[Block, ...] = (Paragraph(Kind.HEADING, (Run("Lamps"),), "II", 2),)
    document = replace(draft, body=body, annexes=())
    assert text_markdown(document) == "## II — Lamps\n"
    assert "\n\n## II\u2003Lamps\n" in write(document, "markdown").decode()


def test_heading_that_looks_numbered(draft: Document) -> None:
    document = replace(draft, body=(Paragraph(Kind.HEADING, (Run("A — Z"),), "", 2),), annexes=())
    assert parsed(document, text_markdown(document)) == texts(document)


def test_tables_parse_back(draft: Document) -> None:
    one, two = ((Run("x | y *z*"),),), ((Run("a"),), (Run("b"),))
    rows = (
        (Cell(one, heading=True), Cell(two, heading=True), Cell(one, heading=True)),
        (Cell(one, columns=2), Cell(((),), rows=2)),
        (Cell(one, rows=2), Cell(two)),
        (Cell(one), Cell(one)),
    )
    document = replace(draft, body=(Table(rows),), annexes=())
    assert parsed(document, text_markdown(document)) == texts(document)


letters = st.text("aé1 .,()*_[]^\\-#|:`<&\u00a0", min_size=1, max_size=8)
runs = st.builds(Run, letters, italic=st.booleans(), bold=st.booleans())
notes = st.builds(lambda w: Note((tuple(i for i in tidy((w,)) if isinstance(i, Run)),)), runs)


@given(st.lists(st.one_of(runs, notes), min_size=1, max_size=5))
def test_any_words_parse_back(items: list[Run | Note]) -> None:
    """The words always; their setting but for edges that CommonMark cannot mark."""
    words: Words = tidy((Run("Noting "), *items, Run(" end,")))
    document = Document("en", Stage.DRAFT, Front(), (Paragraph(Kind.PREAMBULAR, words),))
    (block,) = parsed(document, text_markdown(document)).body
    assert isinstance(block, Paragraph)
    assert re.sub(r"\s+", " ", block.text) == re.sub(r"\s+", " ", texts(document).body[0].text)
    assert len([i for i in block.content if isinstance(i, Note)]) == len([i for i in words if isinstance(i, Note)])


def test_pandoc_reads_the_same(resolution: Resolution) -> None:
    """Words, emphasis and notes, as the converter most used understands them."""
    pypandoc = pytest.importorskip("pypandoc", reason="the package pypandoc_binary is not installed")
    for name in ("en/A-RES-76-26", "en/A-RES-76-177", "en/A-RES-78-152"):
        document = resolution(name)
        tree = json.loads(pypandoc.convert_text(write(document, "markdown"), "json", format="commonmark_x-smart"))
        nodes = list(nodes_of(tree["blocks"]))
        assert len([n for n in nodes if n["t"] == "Note"]) == len(document.notes()), name
        emphasized = [letters_in(n) for n in nodes if n["t"] == "Emph"]
        italic = [only_letters(i.words) for w in bodies(document) for i in w if isinstance(i, Run) and i.italic]
        assert [e for e in emphasized if e in italic] == italic, name
        body = only_letters("".join(b.text for b in document.body if isinstance(b, Paragraph)))
        for note in [n for n in nodes if n["t"] == "Note"]:
            note["c"] = []
        assert body in letters_in(tree["blocks"]), name


def bodies(document: Document) -> list[Words]:
    out: list[Words] = []
    for block in document.body:
        if isinstance(block, Paragraph):
            for item in block.content:
                out += [tuple(p) for p in item.paragraphs] if isinstance(item, Note) else [(item,)]
    return out


def nodes_of(tree: object) -> Iterator[dict[str, Any]]:
    if isinstance(tree, list):
        for item in tree:
            yield from nodes_of(item)
    elif isinstance(tree, dict):
        yield tree
        yield from nodes_of(tree.get("c"))


def letters_in(tree: object) -> str:
    return only_letters("".join(n["c"] for n in nodes_of(tree) if n.get("t") == "Str"))


def only_letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
