"""A paragraph of the same text: found where it is called by its number, known by its first words, printed as it stands."""

from __future__ import annotations

import pytest

from drafter.facts.fact import Setting
from drafter.facts.own_paragraph import OwnParagraph, beginning
from drafter.facts.value import Open
from drafter.languages import language

PARAGRAPHS = (
    (1, "Welcomes the report of the depositary;"),
    (2, "Requests the depositary to convene the nineteenth meeting of the parties;"),
    (3, "Requests the depositary to convene a seminar on safe storage in warm climates every spring;"),
    (4, "Also requests the port authorities, with the support of the depositary, to report on what they did;"),
    (5, "Requests the depositary to convene the second seminar of the parties;"),
    (12, "Decides to include the item in the agenda;"),
)
ENGLISH = Setting(language("en"), paragraphs=PARAGRAPHS)


@pytest.mark.parametrize(
    ("code", "text", "numbers"),
    [
        ("en", "as provided for in paragraph 4 above;", ["4"]),
        ("en", "paragraphs 1, 3 and 12 of the present resolution", ["1", "3", "12"]),
        ("en", "paragraphs 1 to 4 below", ["1", "4"]),
        ("en", "paragraph 4 (b) above", ["4"]),
        ("en", "paragraph\u00a04 above", ["4"]),
        ("en", "paragraphs 1–4 above", ["1", "4"]),
        ("en", "paragraphs 1, 3 (a) (ii) and (iii) and/or 4, below", []),
        ("en", "paragraphs 3 (a) and (b) and 4, below", ["3", "4"]),
        ("en", "paragraph 4(a) above", ["4"]),
        ("en", "Paragraph 4 of the present resolution", ["4"]),
        ("en", "operative paragraph 4 above", ["4"]),
        # not of the operative part
        ("en", "preambular paragraph 4 above", []),
        ("en", "sub-paragraph 4 above", []),
        # another text's
        ("en", "paragraph 4 of resolution 75/52", []),
        ("en", "the practices described above", []),
        # two begin so, up to the ordinal
        ("en", "paragraph 2 above", []),
        # there is none
        ("en", "paragraph 7 above", []),
        ("fr", "comme il est dit aux paragraphes 1, 3 et 4 ci-dessus", ["1", "3", "4"]),
        ("fr", "au paragraphe 12 de la présente résolution", ["12"]),
        ("fr", "au paragraphe 4 b) ci\u2011dessus, et au par. 3 plus haut", ["4", "3"]),
        ("fr", "au paragraphe 12 de la résolution 75/52", []),
    ],
)
def test_recognised(code: str, text: str, numbers: list[str]) -> None:
    setting = Setting(language(code), paragraphs=PARAGRAPHS)
    found = list(OwnParagraph.recognise(text, setting))
    assert [text[f.start : f.end] for f in found] == numbers
    assert [f.fact.phrase(f.form, setting).words for f in found] == numbers


def test_nothing_is_found_where_the_numbers_tell_nothing() -> None:
    assert not list(OwnParagraph.recognise("paragraph 4 above", Setting(language("en"))))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Welcomes the report of the depositary;"),
        (3, "Requests the depositary to convene a seminar on"),
        (4, "Also requests the port authorities, with the support"),
        (2, ""),
        (99, ""),
    ],
)
def test_beginning(number: int, words: str) -> None:
    assert beginning(number, ENGLISH) == words.rstrip(";")


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        # as many words as it takes
        (
            "Requests the Secretary-General to report to the General Assembly on lamps;",
            "Requests the Secretary-General to report to the General Assembly on oil;",
            "Requests the Secretary-General to report to the General Assembly on lamps",
        ),
        # none that a year may change
        ("Notes the elections held in May 2021;", "Regrets it;", "Notes the elections held in"),
        ("Notes the words, which may be wrong;", "Regrets it;", "Notes the words, which may be wrong"),
        ("Decides to remain seized of the matter.", "Regrets it;", "Decides to remain seized of the matter"),
        (f"Welcomes the {'x' * 400} report;", "Regrets it;", ""),
        # the number of two, in a text of two sections
        ("Notes the words;", None, ""),
    ],
)
def test_beginning_is_of_words_that_last(first: str, second: str | None, words: str) -> None:
    paragraphs = ((1, first), (2, second)) if second else ((1, first), (1, "Regrets it;"))
    assert beginning(1, Setting(language("en"), paragraphs=paragraphs)) == words


@pytest.mark.parametrize(
    ("begins", "printed", "doubt"),
    [
        ("Decides to include", "12", ""),
        ("decides to  include", "12", ""),
        ("12. *Decides* to include", "12", ""),
        ("Requests the depositary", "[…]", "Paragraphs 2, 3 and 5 begin “Requests the depositary”: to be confirmed"),
        ("Deplores", "[…]", "No paragraph begins “Deplores”: to be confirmed"),
        # whole words
        ("Decides-to", "[…]", "No paragraph begins “Decides-to”: to be confirmed"),
        ("Decides to inc", "[…]", "No paragraph begins “Decides to inc”: to be confirmed"),
        (Open("Decides to include"), "[12]", ""),
    ],
)
def test_printed(begins: str | Open[str], printed: str, doubt: str) -> None:
    fact = OwnParagraph.model_construct(begins=begins)
    assert fact.phrase("", ENGLISH).words == printed
    assert fact.doubt(ENGLISH) == doubt
