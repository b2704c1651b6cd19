"""A draft folder brought up to what was adopted: nothing lost, and the next year begins there."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.adoption.adopt import adopt
from drafter.adoption.save import save
from drafter.cli.adopt import command
from drafter.document import Document, Front, Kind, Paragraph, Record, Run, Stage
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.extraction import parametrise
from drafter.extraction.proof import differing
from drafter.facts.count import Count
from drafter.facts.fact import Fact, GatheringKind, Setting
from drafter.facts.figure import Figure
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.inverse import settled, values
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.languages import language
from drafter.readers import read
from drafter.rolling.given import read_settings
from drafter.rolling.roll import Source, roll
from drafter.rolling.source import find_source
from drafter.saving.save import save_folder
from drafter.workspace.folder import Folder, load


@pytest.fixture
def mines(root: Path, tmp_path: Path) -> Path:
    path = tmp_path / "mines-77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", path)
    return path


def official(corpus: Path, number: str) -> Path:
    return corpus / "akn" / "en" / f"A-RES-{number.replace('/', '-')}.xml"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        assert isinstance(result.exception, DraftError), result.exception
        return 2, str(result.exception)
    return result.exit_code, result.output


def test_the_circle_closes(mines: Path, corpus: Path, tmp_path: Path) -> None:
    before = {p.name: p.read_bytes() for p in mines.glob("*") if p.is_file()}
    code, out = run(str(mines), str(official(corpus, "77/63")))
    assert code == 0
    assert "What negotiators changed (1):\n  Preambular paragraph 12: + deep\n" in out
    folder = load(mines)
    assert not differing(read(official(corpus, "77/63")), folder)
    sheet = folder.sheet
    assert (sheet.stage.value, sheet.number, str(sheet.adopted), str(sheet.issued), sheet.meeting) == (
        "adopted",
        "77/63",
        "2022-12-07",
        "2022-12-14",
        46,
    )
    assert sheet.report is not None and (sheet.report.symbol, sheet.report.paragraph) == ("A/77/385", 110)
    assert not isinstance(sheet.vote, str) and sheet.vote is not None and sheet.vote.in_favour == 167
    assert (mines / "A-RES-77-63.xml").read_bytes() == official(corpus, "77/63").read_bytes()
    assert (mines / "before-adoption" / "resolution.yaml").read_bytes() == before["resolution.yaml"]
    last = find_source(str(mines))
    rolled = roll(last, 78, tmp_path / "mines-78")
    text = [b.text for b in draft(rolled.folder).document.blocks()]
    assert "76/26 of 6 December 2021 and 77/63 of 7 December 2022," in text[1].replace("\u00a0", " ")
    assert any("Noting with deep regret" in t for t in text)
    assert "base/A-RES-77-63.xml" in rolled.files


def test_lines_that_print_what_was_adopted_stay_byte_for_byte(mines: Path, corpus: Path, root: Path) -> None:
    old_yaml = (mines / "resolution.yaml").read_text(encoding="utf-8").split("\n")
    run(str(mines), str(official(corpus, "77/63")))
    series = (root / "templates" / "resolutions" / "anti-personnel-mines" / "text.md").read_text(encoding="utf-8")
    own = (mines / "text.md").read_text(encoding="utf-8")
    changed = [(a, b) for a, b in zip(series.split("\n"), own.split("\n"), strict=True) if a != b]
    assert [(a.partition(" that")[0], b.partition(" that")[0]) for a, b in changed] == [
        ("*Noting with regret*", "*Noting with deep regret*")
    ]
    new_yaml = (mines / "resolution.yaml").read_text(encoding="utf-8")
    for comment in (line[line.index("# ") :] for line in old_yaml if "# " in line and "#: " not in line):
        assert comment in new_yaml
    assert "#: " not in new_yaml


def test_a_text_that_was_adopted_as_drafted_stays_the_series(mines: Path, corpus: Path) -> None:
    words = draft(load(mines)).document
    source = read(official(corpus, "77/63"))
    as_drafted = Document(
        "en", source.stage, source.front, words.body, source.closing, words.annexes, record=source.record
    )
    adoption = adopt(load(mines), as_drafted, ("adopted.xml", b"<x/>"))
    assert set(adoption.files) == {"resolution.yaml", "A-RES-77-63.xml"}
    assert adoption.wording == () and adoption.folder.template.series == "anti-personnel-mines"


def test_dry_run_writes_nothing(mines: Path, corpus: Path) -> None:
    before = {p: p.read_bytes() for p in sorted(mines.rglob("*")) if p.is_file()}
    code, out = run(str(mines), str(official(corpus, "77/63")), "--dry-run")
    assert code == 0 and "Nothing was written." in out
    assert {p: p.read_bytes() for p in sorted(mines.rglob("*")) if p.is_file()} == before


def test_adopting_twice_changes_nothing_more(mines: Path, corpus: Path) -> None:
    run(str(mines), str(official(corpus, "77/63")))
    once = {p.name: p.read_bytes() for p in mines.glob("*") if p.is_file()}
    code, out = run(str(mines), str(official(corpus, "77/63")))
    assert code == 0 and "What negotiators changed (0)." in out
    assert {p.name: p.read_bytes() for p in mines.glob("*") if p.is_file()} == once


def test_facts_follow_the_official_text(mines: Path, corpus: Path) -> None:
    """A folder whose drafter had other values: place open, dates wrong, a count that rose."""
    path = mines / "resolution.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        (
            "    place: Geneva\n    from: 2022-11-21\n    to: 2022-11-25\n",
            "    place: [Vienna]\n    from: []\n    to: []\n",
        ),
        ("states_parties: {type: count, value: 164}", "states_parties: {type: count, value: [163]}  # ours"),
        ("    number: 21\n    comes_after", "    number: 19\n    comes_after"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    assert run(str(mines), str(official(corpus, "77/63")))[0] == 0
    folder = load(mines)
    assert not differing(read(official(corpus, "77/63")), folder)
    attend, convene = folder.sheet.facts["to_attend"], folder.sheet.facts["to_convene"]
    assert isinstance(attend, Gathering) and (attend.place, str(attend.from_)) == ("Geneva", "2022-11-21")
    assert isinstance(convene, Gathering) and convene.number == 21
    line = next(x for x in path.read_text(encoding="utf-8").split("\n") if "states_parties" in x)
    assert "value: 164}" in line and line.endswith("# ours")
    assert "{{ to_attend.place_and_dates }}" in (mines / "text.md").read_text(encoding="utf-8")


PAIRS = [("75/209", "76/199"), ("78/60", "79/70"), ("77/200", "78/186"), ("76/83", "77/127")]


@pytest.mark.parametrize(("last", "this"), PAIRS)
def test_other_series(corpus: Path, tmp_path: Path, last: str, this: str) -> None:
    path = tmp_path / "folder"
    session = int(this.split("/")[0])
    save_folder(path, roll(find_source(str(official(corpus, last))), session, path).files)
    before = load(path)
    document = read(official(corpus, this))
    adoption = adopt(before, document, (official(corpus, this).name, official(corpus, this).read_bytes()))
    save(path, adoption.files)
    after = load(path)
    assert not differing(document, after)
    assert set(before.sheet.facts) <= set(after.sheet.facts)
    assert list(before.sheet.facts) == [n for n in after.sheet.facts if n in before.sheet.facts]
    old, new = (set(f.template.text.split("\n")) for f in (before, after))
    assert len(new & old) > len(new) / 2
    rolled = roll(find_source(str(path)), session + 1, tmp_path / "next")
    assert draft(rolled.folder).document.body


def words_of(fact: Fact, form: str, words: str) -> Fact | None:
    kinds = {
        "meeting": GatheringKind(name="Meeting of the States Parties"),
        "review": GatheringKind(name="Review Conference"),
    }
    return next(values(fact, form, words, Setting(language("en"), kinds)), None)


@pytest.mark.parametrize(
    ("fact", "form", "words", "expected"),
    [
        (Session(number=77), "", "seventy-ninth", {"number": 79}),
        (Count(value=164), "", "1,165", {"value": 1165}),
        (Count(value=3), "", "seven", {"value": 7}),
        (Resolution(resolution="76/26", series="own", adopted="2021-12-06"), "", "77/63 of 7 December 2022", {"resolution": "77/63", "series": "own"}),  # type: ignore[arg-type]
        (Resolution(resolution="76/26", adopted="2021-12-06"), "number", "76/26", {"resolution": "76/26"}),  # type: ignore[arg-type]
        (Gathering(kind="meeting", number=20), "", "Second Review Conference", {"kind": "review", "number": 2}),
        (Gathering(kind="meeting", number=20), "where", "Siem Reap, Cambodia", {"place": "Siem Reap, Cambodia"}),
        (Gathering(kind="meeting", number=20), "place_and_dates", "Geneva from 20 to 24 November 2023", {"place": "Geneva"}),
    ],
)  # fmt: skip
def test_values_from_words(fact: Fact, form: str, words: str, expected: dict[str, object]) -> None:
    found = words_of(fact, form, words)
    assert found is not None
    assert {name: getattr(found, name) for name in expected} == expected


def test_lists_from_words() -> None:
    held = GatheringsHeld.model_validate({"type": "gatherings-held", "held": [{"place": "Maputo", "year": 1999}]})
    found = words_of(
        held, "", "Maputo (1999), Geneva (2000 and 2001), Cartagena, Colombia (2009), and The Hague (2021)"
    )
    assert found is None or isinstance(found, GatheringsHeld)
    found = words_of(held, "", "Maputo (1999), Geneva (2000 and 2001) and The Hague (2021)")
    assert isinstance(found, GatheringsHeld) and [h.year for h in found.held] == [1999, 2000, 2001, 2021]
    cited = CitedResolutions.model_validate(
        {"type": "cited-resolutions", "items": [{"resolution": "76/26", "adopted": "2021-12-06"}]}
    )
    found = words_of(cited, "", "75/52 of 7 December 2020 and 76/26 of 6 December 2021")
    assert isinstance(found, CitedResolutions) and [i.resolution for i in found.items] == ["75/52", "76/26"]


def test_words_that_no_value_prints() -> None:
    assert words_of(Session(number=77), "", "next") is None
    assert words_of(Count(value=3), "", "several") is None


def test_values_that_the_folder_could_not_hold_are_left() -> None:
    """A figure prints any words; the schema takes figures only, and a folder that cannot be read again is lost."""
    assert words_of(Figure(figure="149.2"), "", "150.4") == Figure(figure="150.4")
    assert words_of(Figure(figure="149.2"), "", "many more than before, in every region of the world") is None


def test_settled_takes_brackets_away() -> None:
    fact = Gathering.model_validate({"type": "gathering", "number": [20], "place": ["Geneva"], "from": []})
    assert settled(fact).number == 20 and settled(fact).place == "Geneva" and settled(fact).from_ == fact.from_


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("en/A-RES-78-45", "is of session 78, and the folder of session 77"),
        ("en/A-RES-77-80", "looks like another resolution"),
        ("fr/A-RES-77-63", "in another language"),
    ],
)
def test_another_document_is_refused(mines: Path, corpus: Path, document: str, words: str) -> None:
    before = (mines / "resolution.yaml").read_bytes()
    code, message = run(str(mines), str(corpus / "akn" / f"{document}.xml"))
    assert code == 2 and words in message
    assert (mines / "resolution.yaml").read_bytes() == before and not (mines / "before-adoption").exists()


def test_a_draft_is_no_adopted_document(mines: Path, corpus: Path) -> None:
    code, message = run(str(mines), str(corpus / "pdf" / "A-C.1-80-L.1.pdf"))
    assert code == 2 and "no adopted resolution" in message


def test_nothing_is_changed_where_a_file_cannot_be_written(mines: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {p: p.read_bytes() for p in sorted(mines.rglob("*")) if p.is_file()}

    def failing(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(DraftError, match="no space left"):
        save(mines, {"resolution.yaml": b"session: 78\n", "text.md": b"words"})
    assert {p: p.read_bytes() for p in sorted(mines.rglob("*")) if p.is_file()} == before


def test_french(corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "folder"
    fr = corpus / "akn" / "fr"
    save_folder(path, roll(find_source(str(fr / "A-RES-76-26.xml")), 77, path).files)
    document = read(fr / "A-RES-77-63.xml")
    save(path, adopt(load(path), document, ("A-RES-77-63.xml", b"<x/>")).files)
    assert not differing(document, load(path))


def test_paragraphs_come_and_go_with_their_notes(mines: Path, corpus: Path) -> None:
    """An official text with a paragraph more, one less, and a note that changed."""
    from dataclasses import replace

    from drafter.document import Kind, Note, Paragraph, Run

    source = read(official(corpus, "77/63"))
    body = list(source.body)
    fresh = Paragraph(
        Kind.PREAMBULAR,
        (Run("Recalling", italic=True), Run(" its resolution 60/1 of 16 September 2005"), Note(((Run("A/60/L.1."),),)), Run(",")),
    )  # fmt: skip
    noted = body[5]
    assert isinstance(noted, Paragraph)
    body[5] = replace(
        noted, content=tuple(Note(((Run("Ibid., vol. 2056."),),)) if isinstance(i, Note) else i for i in noted.content)
    )
    del body[8]
    body.insert(3, fresh)
    document = replace(source, body=tuple(body))
    adoption = adopt(load(mines), document, ("A-RES-77-63.xml", b"<x/>"))
    assert not differing(document, adoption.folder)
    text = adoption.folder.template.text
    assert "2056, No. 35597" not in text and "Ibid., vol. 2056." in text
    assert "60/1" not in text and any(
        getattr(f, "resolution", "") == "60/1" for f in adoption.folder.sheet.facts.values()
    )


def given_back(folder: Folder, document: Document) -> bool:
    return not differing(document, folder)


def test_settings_given_before_adoption_stay(corpus: Path, tmp_path: Path) -> None:
    found = find_source("anti-personnel-mines")
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    given = read_settings(["to_attend.place=Geneva", "to_attend.from=2022-11-21", "to_attend.to=2022-11-25"], types)
    path = tmp_path / "mines"
    save_folder(path, roll(found, 77, path, given).files)
    document = read(official(corpus, "77/63"))
    adoption = adopt(load(path), document, ("A-RES-77-63.xml", b"<x/>"))
    assert given_back(adoption.folder, document)
    assert [e.added for e in adoption.wording] == ["deep"]
    assert not adoption.folder.sheet.to_confirm


def test_paragraphs_called_by_number_are_those_of_the_official_text(tmp_path: Path) -> None:
    """Negotiators put a paragraph in and reworded the one that is called: the number and the first words follow."""

    def resolution(session: int, *operative: str) -> Document:
        body = [Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(",")))]
        body += [Paragraph(Kind.OPERATIVE, (Run(text),), f"{n}.") for n, text in enumerate(operative, 1)]
        front = Front(title=(Run("A question"),), number=(Run(f"{session}/9."),), agenda_item=(Run("Agenda item 9"),))
        adopted = date(1945 + session, 12, 6)
        record = Record(session=session, number=f"{session}/9", adopted=adopted)
        return Document("en", Stage.ADOPTED, front, tuple(body), record=record)

    welcomes = "Welcomes the report of the depositary on safe storage in warm climates;"
    recalls = "{} the request of the parties concerning the training of customs officers;"
    requests = "Requests the depositary to report on what was done, as recalled in paragraph {} above."
    last = resolution(76, welcomes, recalls.format("Recalls"), requests.format(2))
    draft_folder = roll(Source(parametrise(last, tmp_path).folder), 77, tmp_path).folder
    official = resolution(
        77, welcomes, "Deplores the silence of the others;", recalls.format("Reiterates"), requests.format(3)
    )
    done = adopt(draft_folder, official, ("A-RES-77-9.docx", b""))
    assert not differing(official, done.folder)
    assert [(f.name, f.before, f.after) for f in done.facts] == [("paragraph_request_parties_concerning", "2", "3")]
    assert "as recalled in paragraph {{ paragraph_request_parties_concerning }} above" in done.folder.template.text
    assert not done.remarks
    assert [(e.removed, e.added) for e in done.wording] == [
        ("", "Deplores the silence of the others;"),
        ("Recalls", "Reiterates"),
    ]


def test_a_list_with_notes_keeps_its_fact_where_a_note_was_mended(corpus: Path, tmp_path: Path) -> None:
    """An editor took a space out of a note: the lists of that paragraph are facts still, and so is every call."""
    source = find_source(str(official(corpus, "77/204")))
    folder = roll(source, 78, tmp_path / "d").folder
    document = read(official(corpus, "78/190"))
    done = adopt(folder, document, ("A-RES-78-190.xml", b""))
    assert not differing(document, done.folder)
    text = done.folder.template.text
    assert all(f"{{{{ {name} }}}}" in text for name in ("recalled", "resolutions_7_34", "resolutions_61_149"))
    calls = re.search(r"attention to paragraphs (.*?) above", text)
    assert calls and not re.search(r"\d", calls[1].replace("_2", ""))
    assert not done.remarks
    assert not done.folder.doubts


@pytest.mark.parametrize(
    ("last", "this"),
    [
        ("77/204", "78/190"),
        # a list with a note between its members; one resolution that became a list
        ("78/121", "79/141"),
        # one that was taken for the latest of the series, and the official text kept another
        ("76/220", "77/184"),
        # series that nobody knew the year before
        ("75/270", "76/261"),
        ("76/25", "77/67"),
        # a date that a list lost
        ("75/126", "76/126"),
    ],
)
def test_next_year_is_as_if_it_began_with_the_document(corpus: Path, tmp_path: Path, last: str, this: str) -> None:
    """What a folder gained by being kept (names, comments) costs no figure: none moves on otherwise."""
    session = int(this.split("/")[0])
    rolled = roll(find_source(str(official(corpus, last))), session, tmp_path / "draft", gap=True)
    save_folder(tmp_path / "draft", rolled.files)
    document = read(official(corpus, this))
    done = adopt(load(tmp_path / "draft"), document, ("official.xml", b""))
    assert not differing(document, done.folder)

    def next_year(folder: Folder) -> list[str]:
        following = roll(Source(folder), session + 1, tmp_path / "next", gap=True).folder
        return [re.sub(r"[\[\]]", "", folded(b.text)) for b in draft(following).document.body]

    assert next_year(done.folder) == next_year(parametrise(document, tmp_path / "anew").folder)
