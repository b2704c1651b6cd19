"""The parts of the PDF reader that a page cannot show one by one: joining lines, telling spaces, time."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from drafter.readers import pdf, read_bytes
from drafter.readers.pdf_joining import Joiner
from drafter.readers.pdf_lines import SUGGESTED, Fragment, Line
from drafter.readers.pdf_spaces import settle_spaces


def line(text: str, x: float = 100) -> Line:
    return Line([Fragment(text, x, 100, 10, False, False)], 0, x, 100, 10, 792)


def joined(*texts: str, elsewhere: str = "") -> str:
    found = [line(t) for t in texts]
    joiner = Joiner([*found, line(elsewhere), line("")] if elsewhere else found)
    return "".join(run.words for run in joiner.joined(found))


WORD_ENDS_WITH_ITS_SPACE = {
    ("a nuclear-", "weapon-free zone "): "a nuclear-weapon-free zone ",
    ("the ", "lamp "): "the  lamp ",
    ("short- ", "and long-term "): "short-  and long-term ",
    ("non- ", "governmental lamps "): "non-governmental lamps ",
    ("from source- ", "to-sea ways "): "from source-to-sea ways ",
    ("short-, ", "medium- and "): "short-, medium- and ",
    ("lamps - ", "and oil "): "lamps - and oil ",
    ("2020–", "2024 "): "2020–2024 ",
    ("Geneva, 3– ", "14 June "): "Geneva, 3–14 June ",
    ("from 3 – ", "14 June "): "from 3 – 14 June ",
    ("lamps – ", "14 of them "): "lamps – 14 of them ",
    ("at https://example.org/Deposit ", "Guidelines.pdf. "): "at https://example.org/DepositGuidelines.pdf. ",
    ("at https://example.org/lamps ", "and oil. "): "at https://example.org/lamps and oil. ",
    ("and/", "or "): "and/or ",
}


@pytest.mark.parametrize("texts", WORD_ENDS_WITH_ITS_SPACE)
def test_lines_that_keep_their_space(texts: tuple[str, ...]) -> None:
    spaced = [line(t) for t in texts]
    found = "".join(run.words for run in Joiner([*spaced, *[line("x ")] * 5]).joined(spaced))
    assert found.replace("  ", " ") == WORD_ENDS_WITH_ITS_SPACE[texts].replace("  ", " ")


def test_a_space_after_a_hyphen_goes_where_the_word_stands_whole_elsewhere() -> None:
    texts = [line("gender- "), line("based violence ")]
    rest = [line("serious acts of gender-based violence "), line("and more ")]
    assert "".join(r.words for r in Joiner([*texts, *rest]).joined(texts)) == "gender-based violence "


@pytest.mark.parametrize(
    ("texts", "elsewhere", "expected"),
    [
        (("a lamp", "and oil"), "", "a lamp and oil"),
        (("a non-", "nuclear sea"), "", "a non-nuclear sea"),
        (("short-", "and long-term"), "", "short- and long-term"),
        (("source-", "to-sea ways"), "", "source-to-sea ways"),
        (("light-", "house keepers"), "every lighthouse", "lighthouse keepers"),
        (("light-", "house keepers"), "light-house and lighthouse", "light-house keepers"),
        (("soft\u00ad", "ware"), "", "software"),
        (("women –", "girls"), "", "women – girls"),
        (("联合", "国大会"), "", "联合国大会"),
    ],
)
def test_lines_that_drop_their_space(texts: tuple[str, ...], elsewhere: str, expected: str) -> None:
    assert joined(*texts, elsewhere=elsewhere) == expected


def test_suggested_spaces_are_decided_by_the_words_of_the_file() -> None:
    texts = [
        f"to inv{SUGGESTED}ite all to see it and to invite more of them here",
        f"the keepers{SUGGESTED}of lamps and keepers of other lamps all over the world",
        f"a quix{SUGGESTED}otic plan is one more of them to be seen over there today",
    ]
    pages = [[line(t) for t in texts]]
    settle_spaces(pages)
    assert [x.text.split(" to ")[0].split(" and ")[0].split(" plan")[0] for x in pages[0]] == [
        "to invite all",
        "the keepers of lamps",
        "a quixotic",
    ]


def test_a_file_that_sets_no_spaces_gets_those_that_distances_suggest() -> None:
    pages = [[line(SUGGESTED.join("Recalling all its resolutions on lamps".split()))]]
    settle_spaces(pages)
    assert pages[0][0].text == "Recalling all its resolutions on lamps"


def test_reading_takes_at_most_twice_the_extraction(corpus: Path) -> None:
    from pypdf import PdfReader

    data = (corpus / "pdf" / "A-RES-78-54.pdf").read_bytes()

    def extract() -> None:
        for page in PdfReader(io.BytesIO(data)).pages:
            page.extract_text()

    def best(function: object) -> float:
        times = []
        for _ in range(4):
            start = time.process_time()
            function()  # type: ignore[operator]
            times.append(time.process_time() - start)
        return min(times)

    assert best(lambda: read_bytes(data, "a.pdf")) <= 2 * best(extract)


@pytest.mark.parametrize(
    ("text", "begins"),
    [("(2008) of 16 December 2008", False), ("(a) To drink tea", True), ("(iv) To", True), ("12. Decides", True)],
)
def test_a_year_in_brackets_begins_no_paragraph_at_the_head_of_a_page(text: str, begins: bool) -> None:
    assert pdf._begins(line(text)) is begins
