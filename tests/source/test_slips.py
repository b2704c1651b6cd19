"""What a text says by a slip of the pen is told, with the line and what to do; what it says on purpose is not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from drafter.source.slips import slips
from drafter.source.tree import read
from drafter.workspace.folder import load

FACTS = {"next_session", "title"}
APART = "Put an empty line before it; if it is part of that paragraph, write it on the line above."
STAR = "Italics stand between two, without a space inside: *Recalls*. To print an asterisk, write \\*"

SLIPS = [
    (
        "66. *Stresses* the importance of cooperation;\n67. *Recalls* the request of the Commission;\n",
        "text.md:2:1: This line begins with a number, and is read as part of the paragraph above it.\n"
        "    67. *Recalls* the request of the Commission;\n"
        "    ^\n"
        f"  {APART}",
    ),
    (
        "1. *Decides*:\n\n(a) To meet;\n(b) To report;\n",
        "text.md:4:1: This line begins with a number, and is read as part of the paragraph above it.\n"
        "    (b) To report;\n"
        "    ^\n"
        f"  {APART}",
    ),
    (
        "66. *Stresses* the importance of cooperation;\n67 *Recalls* the request;\n",
        "text.md:2:1: This line begins with a number, and is read as part of the paragraph above it.\n"
        "    67 *Recalls* the request;\n"
        "    ^\n"
        "  Put an empty line before it, and a full stop and a space after the number: 67. …",
    ),
    (
        "*Recalling* the Charter,\n*Reaffirming* its resolutions,\n",
        "text.md:2:1: This line begins as a paragraph does, and is read as part of the paragraph above it.\n"
        "    *Reaffirming* its resolutions,\n"
        "    ^\n"
        f"  {APART}",
    ),
    (
        "65. *Notes* the report;\n\n66 *Stresses* the importance;\n",
        "text.md:3:1: This is not read as paragraph 66: its number has no full stop and space after it.\n"
        "    66 *Stresses* the importance;\n"
        "    ^\n"
        "  Write a full stop and a space after the number: 66. …",
    ),
    (
        "66.*Stresses* the importance;\n",
        "text.md:1:1: This is not read as paragraph 66: its number has no full stop and space after it.\n"
        "    66.*Stresses* the importance;\n"
        "    ^\n"
        "  Write a full stop and a space after the number: 66. …",
    ),
    (
        "66. *Stresses the importance;\n",
        "text.md:1:5: An asterisk is printed as it stands: it begins no italics and ends none.\n"
        "    66. *Stresses the importance;\n"
        "        ^\n"
        f"  {STAR}",
    ),
    (
        "66. * Stresses* the importance;\n",
        "text.md:1:5: 2 asterisks of this paragraph are printed as they stand; the first is here.\n"
        "    66. * Stresses* the importance;\n"
        "        ^\n"
        f"  {STAR}",
    ),
    (
        "66. *Stresses* the {{ next_session }} session* of the Assembly;\n",
        "text.md:1:46: An asterisk is printed as it stands: it begins no italics and ends none.\n"
        "    66. *Stresses* the {{ next_session }} session* of the Assembly;\n"
        "                                                 ^\n"
        f"  {STAR}",
    ),
    (
        "| Year | Place* |\n| --- | --- |\n| 2021 | *The Hague* |\n",
        "text.md:1:15: An asterisk is printed as it stands: it begins no italics and ends none.\n"
        "    | Year | Place* |\n"
        "                  ^\n"
        f"  {STAR}",
    ),
    (
        "1. *Decides* to meet at its { next_session } session;\n",
        "text.md:1:29: Single braces are printed as they stand: { next_session }\n"
        "    1. *Decides* to meet at its { next_session } session;\n"
        "                                ^\n"
        "  Write two on each side: {{ next_session }}",
    ),
    (
        "1. *Decides* to meet at its next_session.capital session, as in https://a.org/next_session;\n",
        "text.md:1:29: This is printed as it stands: next_session.capital\n"
        "    1. *Decides* to meet at its next_session.capital session, as in https://a.org/next_session;\n"
        "                                ^\n"
        "  The fact needs braces: {{ next_session.capital }}",
    ),
    (
        "1. *Decides* to invite all States_parties, and the host_country, to attend;\n",
        "text.md:1:52: This is printed as it stands: host_country\n"
        "    1. *Decides* to invite all States_parties, and the host_country, to attend;\n"
        "                                                       ^\n"
        "  If a fact is meant, write its name within {{ and }}.",
    ),
    (
        "1. *Decides* to meet at its {next_session.capital }} session;\n",
        "text.md:1:29: Single braces are printed as they stand: {next_session.capital }}\n"
        "    1. *Decides* to meet at its {next_session.capital }} session;\n"
        "                                ^\n"
        "  Write two on each side: {{ next_session.capital }}",
    ),
]

ON_PURPOSE = [
    "66. *Stresses* the importance\nof cooperation in 2021,\n2022 and 2023;\n",
    "66. *Stresses* the importance of\\\n67\\. what is said there;\n",
    "66. *Stresses* the importance\n(see resolution 76/26) of it;\n",
    "*Recalling* the Final Act,\n*inter alia* its annex,\n",
    "12 States have joined;\n",
    "2 *bis* of the annex;\n",
    "66. *Stresses* **the *importance* of** 2 \\* 3;\n",
    "66. *Stresses {{ next_session }}*{% if title %} *and* {% endif %}*more*;\n",
    "{% if title %}\n1. *Decides*;\n{% else %}\n1. *Requests*;\n{% endif %}\n",
    "{# 1. *Decides\n2. { next_session } #}\n1. *Decides*;\n",
    "The set {a} of \\{ next_session };\n",
    "***\n\n| 1. *Place* | *Year* |\n| --- | --- |\n| 2. *The Hague* | 2 \\* 3 |\n",
    "[^1]: *Treaty Series*, vol. 660.\n",
]


@pytest.mark.parametrize(("text", "says"), SLIPS, ids=[text.split("\n")[0][:40] for text, _ in SLIPS])
def test_a_slip_is_told(text: str, says: str) -> None:
    assert [str(found) for found in slips(read(text, "text.md"), FACTS)] == [says]


@pytest.mark.parametrize("text", ON_PURPOSE)
def test_what_is_meant_so_is_not(text: str) -> None:
    assert [str(found) for found in slips(read(text, "text.md"), FACTS)] == []


def test_all_are_told_in_the_order_of_the_text() -> None:
    text = "".join(text + "\n" for text, _ in SLIPS)
    places = [(found.place.line, found.place.column) for found in slips(read(text, "t"), FACTS) if found.place]
    assert len(places) == len(SLIPS)
    assert places == sorted(places)


def test_the_texts_that_come_with_the_program_have_none(root: Path) -> None:
    sheets = sorted((root / "examples").glob("*/*/resolution.yaml"))
    assert sheets
    assert [doubt for sheet in sheets for doubt in load(sheet.parent).doubts] == []


@pytest.mark.parametrize("made", ["* ", "*a ", "{ a_b ", "{{", "{% else %}\n", "1. a\n", "| *", "{# "])
def test_a_hostile_text_takes_no_longer_than_its_length(made: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        list(slips(read(made * times, "text.md"), FACTS))
        return time.process_time() - start

    # In proportion it is ten times as long, squared a hundred times; a busy machine spoils the one or the other run.
    short, long = (min(seconds(times) for _ in range(3)) for times in (1_000, 10_000))
    assert long < 40 * max(short, 0.01)
