"""What Word needs beside words stays whole, whichever changes are accepted and whichever rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.document import Paragraph, plain
from drafter.ooxml.package import opened
from drafter.ooxml.settling import settled_by
from drafter.redline import docx
from tests.comparison.documents import document, preambular
from tests.readers.word_file import p, r, word

from .corpus import SIGNATURE, TEMPLATE, pairs
from .judges import docx_ng, pandoc
from .structure import faults_of_structure
from .word_files import made

TO = "https://docs.un.org/en/A/RES/"
OLD = "Recalling its resolution 78/74 of 7 December 2023,"
NEW = "Recalling its resolution 79/88 of 4 December 2024,"


def char(kind: str) -> str:
    """A character of a field."""
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def field(runs: str, code: str) -> str:
    """A field as Word writes it."""
    return (
        f"<w:r>{char('begin')}</w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r>{char('separate')}</w:r>"
        f"{runs}<w:r>{char('end')}</w:r>"
    )


LINK = f"HYPERLINK &quot;{TO}78/74&quot;"
BEFORE, AFTER = r("Recalling its resolution "), r(" of 7 December 2023,")
FORMS = {
    "symbol alone": BEFORE + field(r("78/74"), LINK) + AFTER,
    "word and symbol": r("Recalling its ") + field(r("resolution 78/74"), LINK) + AFTER,
    "symbol and day": BEFORE + field(r("78/74 of 7 December"), LINK) + r(" 2023,"),
    "at the beginning": field(r("Recalling its resolution 78/74"), LINK) + AFTER,
    "the whole": field(r(OLD), LINK),
    "a field in a field": BEFORE + field(r("78") + field(r("/"), "QUOTE /") + r("74"), LINK) + AFTER,
    "all in one run": BEFORE
    + f"<w:r>{char('begin')}<w:instrText>{LINK}</w:instrText>{char('separate')}<w:t>78/74</w:t>{char('end')}</w:r>"
    + AFTER,
    "a reference": BEFORE + field(r("78/74"), "REF _Ref1 \\h") + AFTER,
    "simple": BEFORE + f'<w:fldSimple w:instr="{LINK}">{r("78/74")}</w:fldSimple>' + AFTER,
    "a bookmark across its end": BEFORE
    + field(r("78/") + '<w:bookmarkStart w:id="1" w:name="a"/>' + r("74"), LINK)
    + r(" of 7 ")
    + '<w:bookmarkEnd w:id="1"/>'
    + r("December 2023,"),
    "a comment on it": BEFORE
    + '<w:commentRangeStart w:id="0"/>'
    + r("78/")
    + '<w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>'
    + r("74")
    + AFTER,
    "a permission and a control": BEFORE
    + '<w:permStart w:id="1"/><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>'
    + r("78/74")
    + "</w:sdtContent></w:sdt>"
    + r(" of 7")
    + '<w:permEnd w:id="1"/>'
    + r(" December 2023,"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_date_and_a_symbol_that_change(form: str) -> None:
    """In place, and with the paragraph removed, split and added to."""

    changes = {
        "reworded": [preambular(NEW)],
        "removed": [],
        "split": [preambular("Recalling its resolution 78/74 of 7"), preambular("December 2023,")],
        "added to": [preambular(OLD.replace(",", " and 79/88 of 4 December 2024,"))],
    }
    for name, new in changes.items():
        old, after = (
            document(preambular("First,"), preambular(OLD), preambular("Last,")),
            document(preambular("First,"), *new, preambular("Last,")),
        )
        file = word(p(r("First,")) + p(FORMS[form]) + p(r("Last,")))
        tracked = docx.write(compare(old, after), file, "base.docx", SIGNATURE)
        found = faults_of_structure(tracked)
        assert (name, found) == (name, [])
        for accept in (True, False):
            settled = settled_by(opened(tracked, "base.docx"), lambda _, accept=accept: accept).to_bytes()
            assert pandoc(settled, None) == pandoc(tracked, accept), name


def test_a_new_symbol_has_a_link_of_its_own() -> None:
    tracked = docx.write(
        compare(document(preambular(OLD)), document(preambular(NEW))),
        word(p(FORMS["symbol alone"])),
        "base.docx",
        SIGNATURE,
    )
    package = opened(tracked, "base.docx")
    text = (package.part(package.main) or b"").decode()
    assert f'HYPERLINK "{TO}79/88"' in text


@pytest.mark.parametrize("symbols", ["fields", "elements", "plain"])
def test_some_pairs_of_the_corpus(corpus: Path, symbols: str) -> None:
    wrong = []
    for pair in pairs(corpus, 50, 3):
        base = made(pair.old, TEMPLATE, symbols=symbols)
        assert faults_of_structure(base) == [], "the base itself is whole"
        tracked = docx.write(compare(pair.old, pair.new), base, "base.docx", SIGNATURE)
        wrong += [f"{pair.name}: {f}" for f in faults_of_structure(tracked)]
        assert docx_ng(tracked, False) == docx_ng(base, None)
    assert wrong == []


@pytest.mark.parametrize("form", ["field", "simple", "control"])
def test_a_paragraph_cut_inside_a_field_or_a_control(form: str) -> None:
    """Each half leads where the whole led, and no control has the id of another."""
    words = r("Recalling its resolution 78/74 and the report of the keepers")
    inside = {
        "field": field(words, LINK),
        "simple": f'<w:fldSimple w:instr="{LINK}">{words}</w:fldSimple>',
        "control": f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>',
    }
    old = preambular("Recalling its resolution 78/74 and the report of the keepers,")
    new = [preambular("Recalling its resolution 78/74,"), preambular("Noting the report of the keepers,")]
    file = word(p(r("First,")) + p(inside[form] + r(",")) + p(r("Last,")))
    before, after = (document(preambular("First,"), *x, preambular("Last,")) for x in ([old], new))
    tracked = docx.write(compare(before, after), file, "base.docx", SIGNATURE)
    assert [f for f in faults_of_structure(tracked) if "leads to" not in f] == []
    for accept, wanted in ((True, new), (False, [old])):
        assert reads(tracked, accept=accept)[-len(wanted) - 2 :] == ["First,", *map(plain_of, wanted), "Last,"]


def reads(tracked: bytes, *, accept: bool) -> list[str]:
    """What pandoc reads once all changes are settled."""
    return pandoc(settled_by(opened(tracked, "base.docx"), lambda _: accept).to_bytes(), None)


def plain_of(paragraph: Paragraph) -> str:
    return plain(paragraph.content)


def test_the_first_part_of_a_split_keeps_its_own_end_behind_words_that_are_new() -> None:
    """Rejected, the paragraph before was joined to it."""
    old = [preambular("Noting the lamps of the coast,"), preambular("Welcoming the light and the keepers of it,")]
    new = [
        preambular("Noting the lamps of the coast and the oil,"),
        preambular("Welcoming the light,"),
        preambular("Thanking the keepers of it,"),
    ]
    file = word(p(r("Noting the lamps of the coast") + r(",")) + p(r("Welcoming the light and the keepers of it,")))
    tracked = docx.write(compare(document(*old), document(*new)), file, "base.docx", SIGNATURE)
    for accept, wanted in ((True, new), (False, old)):
        assert reads(tracked, accept=accept)[-len(wanted) :] == [plain_of(b) for b in wanted]
