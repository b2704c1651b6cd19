"""Every form of the language of amendments, carried out on a draft: what comes of it, or why nothing does.

The forms are those of the documents of limited distribution of session 80 (``../shared/l-documents.md``, section 5).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.amendments.carry_out import Amended, amended
from drafter.amendments.instructions import Amendment
from drafter.amendments.reading import steps_of
from drafter.amendments.sources import amendment_from
from drafter.document import Kind, Paragraph
from tests.amendments.drafts import DRAFT, paragraph, printed


def carried(*lines: str) -> Amended:
    steps = tuple(steps_of([paragraph(Kind.PLAIN, line) for line in lines], "en"))
    return amended(DRAFT, [Amendment(steps, "A/80/L.901")])


def changed(result: Amended) -> list[str]:
    """The lines of the result that the draft does not have, and with a minus those that it alone has."""
    before, after = printed(DRAFT).split("\n"), printed(result.document).split("\n")
    return [*(f"-{x}" for x in before if x not in after), *(x for x in after if x not in before)]


FORMS: list[tuple[list[str], list[str]]] = [
    (
        ["In the first preambular paragraph, delete “of 2 December 2024”."],
        ["-*Recalling* its resolution 79/900 of 2 December 2024,", "*Recalling* its resolution 79/900,"],
    ),
    (
        ["In operative paragraphs 1 and 3, delete “lamps”."],
        [
            "-1. *Takes note* of the report on lamps, wicks and oil;",
            "-3. *Requests* the Secretary-General to count the lamps;",
            "1. *Takes note* of the report on, wicks and oil;",
            "3. *Requests* the Secretary-General to count the;",
        ],
    ),
    (
        ["In operative paragraph 1, replace “Takes note” with “Welcomes”."],
        [
            "-1. *Takes note* of the report on lamps, wicks and oil;",
            "1. *Welcomes* of the report on lamps, wicks and oil;",
        ],
    ),
    (
        ["Replace “keepers” with “wardens” in the title, the preambular paragraphs and the operative paragraphs."],
        [
            "-*Noting* the work of the keepers of the coast, and of the coast guard,^A/79/900.^ in winter,",
            "-2. *Invites* the keepers:",
            "*Noting* the work of the wardens of the coast, and of the coast guard,^A/79/900.^ in winter,",
            "2. *Invites* the wardens:",
        ],
    ),
    (
        ["In operative paragraph 3, after “count” insert “, every year,”."],
        [
            "-3. *Requests* the Secretary-General to count the lamps;",
            "3. *Requests* the Secretary-General to count, every year, the lamps;",
        ],
    ),
    (
        ["In operative paragraph 3, after “count”, insert “all”."],
        [
            "-3. *Requests* the Secretary-General to count the lamps;",
            "3. *Requests* the Secretary-General to count all the lamps;",
        ],
    ),
    (
        ["In the third preambular paragraph, insert “urgent” before “need”."],
        ["-*Recognizing* the need for light,", "*Recognizing* the urgent need for light,"],
    ),
    (["Delete the third preambular paragraph."], ["-*Recognizing* the need for light,"]),
    (
        ["Delete operative paragraphs 3 and 4."],
        [
            "-    (ii) In autumn;",
            "-3. *Requests* the Secretary-General to count the lamps;",
            "-4. *Decides* to keep the lamps lit, and to keep the lamps clean.",
            "    (ii) In autumn.",
        ],
    ),
    (
        ["Delete the third preambular paragraph and operative paragraph 2."],
        [
            "-*Recognizing* the need for light,",
            "-2. *Invites* the keepers:",
            "-  (a) To trim the wicks;",
            "-  (b) To report:",
            "-    (i) In spring;",
            "-    (ii) In autumn;",
            "-3. *Requests* the Secretary-General to count the lamps;",
            "-4. *Decides* to keep the lamps lit, and to keep the lamps clean.",
            "2. *Requests* the Secretary-General to count the lamps;",
            "3. *Decides* to keep the lamps lit, and to keep the lamps clean.",
        ],
    ),
    (
        ["Delete the third preambular paragraph reading:", "*Recognizing* the need for light,"],
        ["-*Recognizing* the need for light,"],
    ),
    (
        ["After operative paragraph 4, insert the following operative paragraph:", "*Thanks* the keepers."],
        [
            "-4. *Decides* to keep the lamps lit, and to keep the lamps clean.",
            "4. *Decides* to keep the lamps lit, and to keep the lamps clean;",
            "5. *Thanks* the keepers.",
        ],
    ),
    (
        ["After the second preambular paragraph, insert a new preambular paragraph reading:", "*Stressing* the fog,"],
        ["*Stressing* the fog,"],
    ),
    (
        ["Replace operative paragraph 3 with the following text:", "*Urges* the Secretary-General to buy lamps;"],
        [
            "-3. *Requests* the Secretary-General to count the lamps;",
            "3. *Urges* the Secretary-General to buy lamps;",
        ],
    ),
    (
        ["Replace the title with “Lighthouses”."],
        ["-# The lighthouses of the northern coast", "# Lighthouses"],
    ),
    (
        ["In operative paragraph 2 (b) (ii), replace “autumn” with “winter”."],
        ["-    (ii) In autumn;", "    (ii) In winter;"],
    ),
    (["Delete operative paragraph 2 (b) (i)."], ["-    (i) In spring;", "-    (ii) In autumn;", "    (i) In autumn;"]),
    (
        ["After operative paragraph 2 (a), insert the following subparagraph:", "(b) To buy oil;"],
        ["-  (b) To report:", "  (b) To buy oil;", "  (c) To report:"],
    ),
    (
        ["At the end of operative paragraph 3, add the following subparagraphs:", "(a) In spring;", "(b) In autumn;"],
        ["  (a) In spring;", "  (b) In autumn;"],
    ),
    (
        ["Replace the chapeau of operative paragraph 2 with the following text:", "*Urges* the wardens:"],
        ["-2. *Invites* the keepers:", "2. *Urges* the wardens:"],
    ),
    (
        ["In operative paragraph 4, replace the second occurrence of “lamps” with “glass”."],
        [
            "-4. *Decides* to keep the lamps lit, and to keep the lamps clean.",
            "4. *Decides* to keep the lamps lit, and to keep the glass clean.",
        ],
    ),
    (
        ["In footnote 1, replace “A/79/900” with “A/80/900”."],
        [
            "-*Noting* the work of the keepers of the coast, and of the coast guard,^A/79/900.^ in winter,",
            "*Noting* the work of the keepers of the coast, and of the coast guard,^A/80/900.^ in winter,",
        ],
    ),
    (
        ["In operative paragraph 3, after “lamps”, insert a footnote reading:", "All of them."],
        [
            "-3. *Requests* the Secretary-General to count the lamps;",
            "3. *Requests* the Secretary-General to count the lamps^All of them.^;",
        ],
    ),
    (
        ['OP 3: replace "count" with "polish"'],
        [
            "-3. *Requests* the Secretary-General to count the lamps;",
            "3. *Requests* the Secretary-General to polish the lamps;",
        ],
    ),
    (["PP3: delete this paragraph"], ["-*Recognizing* the need for light,"]),
]


TYPED: list[tuple[str, list[str]]] = [
    ("In OP 3 replace 'lamps' with 'lights'", ["count the lights;"]),
    ("In OP 3 replace «lamps» with «lights»", ["count the lights;"]),
    ("In OP 3 replace ”lamps” with ”lights”", ["count the lights;"]),
    ("In op. para. 3, replace “lamps” by “lights”.", ["count the lights;"]),
    ("OP3: change “lamps” to “lights”", ["count the lights;"]),
    ("OP3 replace “lamps” (first occurrence) with “lights”", ["count the lights;"]),
    ("In operative paragraph 3, delete “lamps” and insert “lights” instead.", ["count the lights;"]),
    ("In operative paragraph 3, the word “lamps” should be replaced by “lights”.", ["count the lights;"]),
    ("In operative paragraph 3, between “the” and “lamps”, insert “old”.", ["count the old lamps;"]),
    ("In operative paragraph 3, insert, before “lamps”, “old”.", ["count the old lamps;"]),
    ("In operative paragraph 3, insert “in winter” at the end.", ["count the lamps in winter;"]),
    ("At the end of operative paragraph 3, insert “, in winter;”.", ["count the lamps, in winter;"]),
    ("In operative paragraph 1, replace “Takes note of” with “Welcomes”.", ["*Welcomes* the report"]),
    ("In operative paragraph 1, replace “Takes note of” with “Takes careful note of”.", ["*Takes careful note* of the"]),
    ("In operative paragraph 1, delete “and oil;”.", ["1. *Takes note* of the report on lamps, wicks;"]),
    ("In operative paragraph 4, replace “lamps” with “glass” wherever it occurs.", ["the glass lit", "the glass clean"]),
    ("Throughout the text, replace “keepers” with “wardens”.", ["wardens of the coast", "*Invites* the wardens"]),
    ("In operative paragraph 2, subparagraph (b) (i), replace “spring” with “May”.", ["(i) In May;"]),
    ("Delete operative paragraph 3 in its entirety and renumber the remaining paragraphs accordingly.", ["3. *Decides*"]),
    ("Operative paragraph 3 should be deleted.", ["3. *Decides*"]),
    ("OP 3 - delete", ["3. *Decides*"]),
    ("3rd preambular paragraph: replace “light” with “oil”", ["the need for oil,"]),
    ("Replace footnote 1 with the following: “A/80/901.”", ["^A/80/901.^"]),
    ("OP3 to read as follows: “*Thanks* the keepers;”", ["3. *Thanks* the keepers;"]),
    ("Insert a new operative paragraph 3 bis, reading: “*Thanks* the keepers;”", ["4. *Thanks* the keepers;"]),
    ("After PP3, add: “*Mindful* of fog,”", ["*Mindful* of fog,"]),
    ("In OP 3, replace “lamps” with “lights”; in OP 4, delete “clean”.", ["count the lights;", "keep the lamps."]),
]  # fmt: skip
"""As instructions are typed and spoken, each with words of the result."""


@pytest.mark.parametrize(("line", "expected"), TYPED, ids=[line for line, _ in TYPED])
def test_is_understood_as_it_is_typed(line: str, expected: list[str]) -> None:
    result = carried(line)
    assert [r.text for r in result.undone] == []
    new = "\n".join(changed(result))
    assert [x for x in expected if x not in new] == []


def test_a_footnote_behind_deleted_words_is_kept_and_said() -> None:
    result = carried("In the second preambular paragraph, delete “and of the coast guard,”.")
    assert "*Noting* the work of the keepers of the coast,^A/79/900.^ in winter," in changed(result)
    assert "see whether it goes with them" in result.remarks[0].message


def test_an_email_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(
        "Dear colleagues,\n\nNorway would like to suggest the following:\n\n> PP1: after '2024' add 'and 2025'\n"
        '- OP 2 (a): delete\n* New OP 3 bis: "Requests the guards to rest;"\nOP 9: delete.\nPlease move OP 4 up.\n\n'
        "Best regards,\nKari\n",
        "utf-8",
    )
    result = amended(DRAFT, [amendment_from(path, "en")])
    assert [r.step.words for r in result.undone] == ["OP 9: delete.", "Please move OP 4 up."]
    new = changed(result)
    assert "*Recalling* its resolution 79/900 of 2 December 2024 and 2025," in new
    assert "4. *Requests* the guards to rest;" in new
    assert "-  (a) To trim the wicks;" in new


@pytest.mark.parametrize(("lines", "expected"), FORMS, ids=[lines[0][:60] for lines, _ in FORMS])
def test_is_carried_out(lines: list[str], expected: list[str]) -> None:
    result = carried(*lines)
    assert [r.text for r in result.undone] == []
    assert changed(result) == expected


UNDONE = [
    ("Delete operative paragraph 9.", "operative paragraph 9: the draft has no such paragraph"),
    ("In operative paragraph 1, delete “candles”.", "operative paragraph 1 has no words “candles”"),
    ("In operative paragraph 2 (d), delete “wicks”.", "it has no subparagraph (d)"),
    ("In operative paragraph 4, after “lamps”, insert “there”.", "“lamps” stands twice in operative paragraph 4"),
    ("In operative paragraph 1, polish “lamps”.", "Not understood: what begins with “polish"),
    ("Delete footnote 7.", "footnote 7: the draft has 1 footnote."),
]


@pytest.mark.parametrize(("line", "reason"), UNDONE)
def test_says_why_not(line: str, reason: str) -> None:
    result = carried(line, "In the third preambular paragraph, delete “the need for”.")
    assert len(result.undone) == 1
    assert reason in result.undone[0].text
    assert line in result.undone[0].text
    # The result of the others is still there.
    assert "*Recognizing* light," in changed(result)


def test_words_that_stand_twice_are_each_changed_and_said() -> None:
    result = carried("In operative paragraph 4, replace “lamps” with “lanterns”.")
    assert "4. *Decides* to keep the lanterns lit, and to keep the lanterns clean." in changed(result)
    assert [r.message for r in result.remarks] == ["“lamps” stands twice there; each was changed."]


def test_a_later_instruction_finds_the_words_of_an_earlier_one_and_those_of_the_draft() -> None:
    result = carried(
        "1. Replace “lamps” with “lanterns” in the operative paragraphs.",
        "2. In operative paragraph 1, after “lanterns”, insert “(and lamps)”.",
        "3. In operative paragraph 3, replace “count the lamps” with “count the lanterns”.",
    )
    assert result.undone == ()
    assert "1. *Takes note* of the report on lanterns (and lamps), wicks and oil;" in changed(result)
    assert "3. *Requests* the Secretary-General to count the lanterns;" in changed(result)


def of(name: str, *lines: str) -> Amendment:
    return Amendment(tuple(steps_of([paragraph(Kind.PLAIN, line) for line in lines], "en")), name)


def test_what_two_amendments_change_is_done_for_the_first() -> None:
    first = of("L.901", "In operative paragraph 3, replace “count” with “polish”.")
    second = of("L.902", "In operative paragraph 3, delete “count the lamps”.")
    result = amended(DRAFT, [first, second])
    assert "3. *Requests* the Secretary-General to polish the lamps;" in changed(result)
    assert [r.amendment for r in result.undone] == ["L.902"]
    assert "L.901 has changed words at this place" in result.undone[0].message


def test_numbers_are_those_of_the_draft_as_issued() -> None:
    result = amended(
        DRAFT, [of("L.901", "Delete operative paragraph 1."), of("L.902", "Delete operative paragraph 3.")]
    )
    numbered = [b.number for b in result.document.body if isinstance(b, Paragraph) and b.kind is Kind.OPERATIVE]
    assert numbered == ["1.", "2."]
    assert result.undone == ()


def test_two_that_insert_at_one_place_stand_in_order_and_it_is_said() -> None:
    head = "After operative paragraph 1, insert the following operative paragraph:"
    result = amended(DRAFT, [of("L.901", head, "*Thanks* one;"), of("L.902", head, "*Thanks* two;")])
    assert printed(result.document).index("Thanks* one") < printed(result.document).index("Thanks* two")
    assert [r.amendment for r in result.remarks] == ["L.902"]


TWO = [
    ("In OP 1, after “lamps”, insert “, bulbs”.", "In OP 1, after “lamps”, insert “, candles”.", "stand first there"),
    (
        "In OP 1, after “lamps,”, insert “bulbs,”.",
        "In OP 1, before “wicks”, insert “old”.",
        "inserts at the same place",
    ),
    ("After OP 1, insert: “Thanks one;”", "Before OP 2, insert: “Thanks two;”", "its words stand first there"),
    ("Before OP 2, insert: “Thanks one;”", "After OP 1, insert: “Thanks two;”", "its words stand behind there"),
    ("Replace the title with “A”.", "In the title, delete “northern”.", "L.901 has replaced the title"),
    ("In footnote 1, delete “A/79/900”.", "Delete footnote 1.", "L.901 has changed words at this place"),
    ("Delete footnote 1.", "Replace footnote 1 with “A/80/1.”", "footnote 1 was deleted or replaced by L.901"),
    (
        "At the beginning of OP 3, insert “Also”.",
        "In OP 3, delete “Requests”.",
        "L.901 has changed words at this place",
    ),
]


@pytest.mark.parametrize(("first", "second", "said"), TWO, ids=[f"{a} {b}"[:60] for a, b, _ in TWO])
def test_what_is_said_where_two_amendments_meet(first: str, second: str, said: str) -> None:
    result = amended(DRAFT, [of("L.901", first), of("L.902", second)])
    assert [r.amendment for r in (*result.undone, *result.remarks) if said in r.message] == ["L.902"]


def test_words_that_two_insert_at_one_place_stand_in_their_order() -> None:
    result = amended(DRAFT, [of("L.901", TWO[0][0]), of("L.902", TWO[0][1])])
    assert "1. *Takes note* of the report on lamps, bulbs, candles, wicks and oil;" in changed(result)
