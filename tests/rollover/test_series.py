"""The series of the example, rolled from year to year and compared with what the Assembly adopted.

Nothing may differ but the words listed here: what negotiators and editors changed.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.readers.akn import read_akn
from drafter.rolling.given import read_settings
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from drafter.saving.save import save_folder
from drafter.workspace.folder import Folder, load

DEEP = ("*Noting with regret*", "*Noting with deep regret*")
UPCOMING = (
    "seminars and other means;",
    "seminars and other means, in particular in the light of the upcoming Fifth Review Conference;",
)
PLACES = {
    77: ["to_attend.place=Geneva", "to_attend.from=2022-11-21", "to_attend.to=2022-11-25"],
    78: ["to_attend.place=Geneva", "to_attend.from=2023-11-20", "to_attend.to=2023-11-24"],
    79: ['to_attend.place="Siem Reap, Cambodia"', "to_attend.from=2024-11-25", "to_attend.to=2024-11-29"],
}
COUNTS = ["states_parties=164", "states_to_ratify=1"]
ADOPTED = {
    78: ["based_on.resolution=77/63", "based_on.adopted=2022-12-07"],
    79: ["based_on.resolution=78/45", "based_on.adopted=2023-12-04"],
}


def body(folder: Folder) -> list[str]:
    return [f"{b.number} {folded(b.text)}".strip() for b in draft(folder).document.body]


def official(corpus: Path, number: str) -> list[str]:
    name = f"A-RES-{number.replace('/', '-')}.xml"
    document = read_akn((corpus / "akn" / "en" / name).read_bytes(), name)
    return [f"{b.number} {folded(b.text)}".strip() for b in document.body]


def differences(ours: list[str], theirs: list[str]) -> list[tuple[str, str]]:
    """The words that differ, ours and theirs."""
    a, b = ([w for p in text for w in re.findall(r"\w+(?:[-/.]\w+)*|\S", p)] for text in (ours, theirs))
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return [(" ".join(a[i:j]), " ".join(b[k:m])) for op, i, j, k, m in matcher.get_opcodes() if op != "equal"]


def rolled(source: Path, session: int, settings: list[str], output: Path, *policy: tuple[str, str]) -> Folder:
    """Roll a folder over with a text of its own, and write the year's words of policy into it."""
    found = find_source(str(source), own_text=True)
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    save_folder(output, roll(found, session, output, read_settings(settings, types)).files)
    text = output / "text.md"
    words = text.read_text(encoding="utf-8")
    for old, new in policy:
        assert words.count(old) == 1
        words = words.replace(old, new)
    text.write_text(words, encoding="utf-8")
    return load(output)


def test_75_gives_76_exactly(root: Path, corpus: Path, tmp_path: Path) -> None:
    source = root / "tests" / "rollover" / "anti-personnel-mines-75"
    settings = ["to_attend.place=The Hague", "to_attend.from=2021-11-15", "to_attend.to=2021-11-19", *COUNTS]
    found = find_source(str(source))
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    folder = roll(found, 76, tmp_path / "76", read_settings(settings, types)).folder
    assert differences(body(folder), official(corpus, "76/26")) == []


def test_75_itself_is_the_adopted_text(root: Path, corpus: Path) -> None:
    assert body(load(root / "tests" / "rollover" / "anti-personnel-mines-75")) == official(corpus, "75/52")


def test_77_differs_by_one_word_of_policy(root: Path, corpus: Path) -> None:
    folder = load(root / "examples" / "anti-personnel-mines" / "77")
    assert differences(body(folder), official(corpus, "77/63")) == [("", "deep")]


def test_committed_77_is_what_the_rollover_writes(root: Path) -> None:
    examples = root / "examples" / "anti-personnel-mines"
    found = find_source(str(examples / "76"))
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    from drafter.rolling.given import read_facts

    files = roll(found, 77, examples / "77", read_facts(examples / "facts-77.yaml", types)).files
    assert {n: (examples / "77" / n).read_bytes() for n in files} == dict(files)


def test_78_and_79_differ_by_what_negotiators_and_editors_changed(root: Path, corpus: Path, tmp_path: Path) -> None:
    seventy_seven = rolled(
        root / "examples" / "anti-personnel-mines" / "76", 77, PLACES[77] + COUNTS, tmp_path / "77", DEEP
    )
    assert differences(body(seventy_seven), official(corpus, "77/63")) == []

    seventy_eight = rolled(tmp_path / "77", 78, PLACES[78] + COUNTS + ADOPTED[78], tmp_path / "78")
    assert seventy_eight.sheet.facts["to_convene"].kind == "review_conference"
    assert differences(body(seventy_eight), official(corpus, "78/45")) == [
        ("", ", in particular in the light of the upcoming Fifth Review Conference")
    ]

    seventy_nine = rolled(tmp_path / "78", 79, PLACES[79] + COUNTS + ADOPTED[79], tmp_path / "79", UPCOMING)
    assert differences(body(seventy_nine), official(corpus, "79/34")) == [
        ("first", "First"),
        ("twenty-first meetings", "Twenty-first Meetings"),
        ("parties", "Parties"),
        ("", ","),
        ("States Parties to the", ""),
    ]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (["states_parties=165"], "that 165 States have ratified"),
        (["states_to_ratify=2"], "2. Urges the two remaining States that have signed but have not ratified the Convention"),
        (["states_to_ratify=1"], "2. Urges the one remaining State that has signed but has not ratified the Convention"),
        (["states_to_ratify=0"], "2. Stresses the importance"),
        (["states_to_ratify=0"], "11. Decides to include"),
        (["to_convene.kind=review_conference", "to_convene.number=5"], "to attend the Fifth Review Conference as observers"),
        (["to_convene.kind=review_conference", "to_convene.number=5"], "convene the Fifth Review Conference of the States Parties to"),
        (["to_attend.kind=review_conference", "to_attend.number=5"], "to attend the Fifth Review Conference of the States Parties to"),
        (['to_attend.place="Siem Reap, Cambodia"', "to_attend.from=2022-11-28", "to_attend.to=2022-12-02"],
         "held in Siem Reap, Cambodia, from 28 November to 2 December 2022, and"),
    ],
)  # fmt: skip
def test_a_changed_fact_reads_right(root: Path, tmp_path: Path, settings: list[str], expected: str) -> None:
    found = find_source(str(root / "examples" / "anti-personnel-mines" / "76"))
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    folder = roll(found, 77, tmp_path / "77", read_settings(settings, types)).folder
    assert any(expected in paragraph for paragraph in body(folder))


def test_eighty_recalls_the_review_conference_and_asks_for_the_action_plan(root: Path, tmp_path: Path) -> None:
    examples = root / "examples" / "anti-personnel-mines"
    rolled(examples / "76", 77, PLACES[77] + COUNTS, tmp_path / "77")
    rolled(tmp_path / "77", 78, PLACES[78] + COUNTS + ADOPTED[78], tmp_path / "78")
    rolled(tmp_path / "78", 79, PLACES[79] + COUNTS + ADOPTED[79], tmp_path / "79")
    eighty = rolled(tmp_path / "79", 80, ["based_on.resolution=79/34", "based_on.adopted=2024-12-02"], tmp_path / "80")
    text = "\n".join(body(eighty))
    assert "the First, Second, Third, Fourth and Fifth Review Conferences" in text
    assert "Maputo (2014), Oslo (2019) and Siem Reap, Cambodia (2024)," in text
    assert "at the Fifth Review Conference of the States Parties" in text
    assert "for the period [2020–2024] to support" in text
    assert "the first to twenty-first meetings" in text
    assert (
        "attend the Twenty-second Meeting of the States Parties to the Convention, to be held in [Siem Reap, Cambodia], "
        in text
    )
