"""The life of a draft among partners: sent, answered, settled, undone, compiled."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pypandoc
import pytest
from click.testing import CliRunner, Result

from drafter.app.comparing import signature
from drafter.cli import drafter
from drafter.comparison.compare import compare
from drafter.document import Document, Kind, Paragraph, Run
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.ooxml.package import opened
from drafter.ooxml.settling import settled_by
from drafter.readers import read
from drafter.redline import docx
from drafter.workspace.folder import load


def run(*words: object) -> Result:
    return CliRunner().invoke(drafter, [str(w) for w in words])


@pytest.fixture
def sent(root: Path, tmp_path: Path) -> Path:
    """A draft folder of which one round was sent."""
    folder = tmp_path / "draft"
    shutil.copytree(root / "examples/anti-personnel-mines/77", folder)
    made = run("circulate", folder, "--label", "zero draft", "--author", "Us")
    assert made.exit_code == 0, made.output
    return folder


def clean(folder: Path) -> Path:
    return folder / "rounds/1/sent/draft.docx"


def changed(document: Document, *pairs: tuple[str, str]) -> Document:
    """A document with words in the place of others, wherever they stand in one run."""

    def said(words: str) -> str:
        for old, new in pairs:
            words = words.replace(old, new)
        return words

    body = tuple(
        replace(b, content=tuple(replace(i, words=said(i.words)) if isinstance(i, Run) else i for i in b.content))
        if isinstance(b, Paragraph) else b
        for b in document.body
    )  # fmt: skip
    return replace(document, body=body)


def reply(folder: Path, author: str, *pairs: tuple[str, str], added: str = "", tracked: bool = True) -> Path:
    """A reply to the round: the clean file with words changed, and a preambular paragraph put in."""
    base = read(clean(folder))
    text = changed(base, *pairs)
    if added:
        text = replace(text, body=(*text.body[:5], Paragraph(Kind.PREAMBULAR, (Run(added),)), *text.body[5:]))
    path = folder.parent / f"{author}.docx"
    if tracked:
        signed = signature(author, author)
        path.write_bytes(docx.write(compare(base, text), clean(folder).read_bytes(), author, signed, masthead=True))
    else:
        from drafter.writers import write

        path.write_bytes(write(text, "docx"))
    return path


def proposals(folder: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("proposals", folder, "--format", "json").output)
    return found


def text(folder: Path) -> str:
    return "\n".join(b.text for b in draft(load(folder)).document.blocks())


def test_nothing_private_leaves(sent: Path) -> None:
    sheet = (sent / "resolution.yaml").read_text(encoding="utf-8")
    comments = [line.partition("#")[2].strip() for line in sheet.splitlines() if "#" in line]
    assert comments
    for path in (sent / "rounds/1/sent").iterdir():
        parts = [path.read_bytes()]
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as file:
                parts = [file.read(name) for name in file.namelist()]
        for part in parts:
            said = part.decode("utf-8", errors="replace")
            assert str(sent.parent) not in said and "resolution.yaml" not in said
            assert not [c for c in comments if len(c) > 12 and c in said]


def test_a_new_date_is_a_value_and_other_words_are_text(sent: Path) -> None:
    file = reply(sent, "Norway", ("21 to 25", "5 to 9"), ("put an end to", "end"), added="Mindful of the rest,")
    before = (sent / "resolution.yaml").read_text(encoding="utf-8")
    assert run("receive", sent, file).exit_code == 0
    assert {(p["kind"], p["author"], p["fact"]) for p in proposals(sent)} == {
        ("words", "Norway", ""), ("words", "Norway", "to_attend"), ("paragraph added", "Norway", "")
    }  # fmt: skip
    assert not (sent / "text.md").exists(), "a reply changes nothing by itself"
    made = run("settle", sent, "--all")
    assert made.exit_code == 0, made.output
    said = text(sent)
    assert "determination to end the suffering" in said and "from 5 to 9 November 2022" in said
    assert "Mindful of the rest," in said
    assert "from: 2022-11-05" in (sent / "resolution.yaml").read_text(encoding="utf-8")
    assert "{{ to_attend" in (sent / "text.md").read_text(encoding="utf-8")
    assert run("settle", sent, "--undo").exit_code == 0
    assert (sent / "resolution.yaml").read_text(encoding="utf-8") == before and not (sent / "text.md").exists()
    assert {p["state"] for p in proposals(sent)} == {"open"}


def test_two_who_touch_the_same_words_stand_in_brackets(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end")))
    run("receive", sent, reply(sent, "Egypt", ("put an end to", "stop")))
    made = run("settle", sent, "--all")
    assert made.exit_code == 1 and "collide" in made.output
    assert "determination to [end – Norway] [stop – Egypt] the suffering" in text(sent)
    assert run("settle", sent, "2", "--accept").exit_code == 0
    assert "determination to stop the suffering" in text(sent)
    assert [p["state"] for p in proposals(sent)] == ["rejected", "agreed"]


def test_brackets_that_read_alike_in_other_paragraphs_are_others(sent: Path) -> None:
    """Three paragraphs begin with the same word: settling one of them leaves the others alone."""
    run("receive", sent, reply(sent, "Egypt", ("Invites", "Urges")))
    first, second, third = (p["paragraph"] for p in proposals(sent))
    assert run("settle", sent, "1", "2", "3", "--bracket").exit_code == 1
    assert text(sent).count("[Invites] [Urges – Egypt]") == 3
    run("settle", sent, "2", "--accept")
    assert [p["state"] for p in proposals(sent)] == ["bracketed", "agreed", "bracketed"]
    opening = {b.number: b.text.split(" all")[0] for b in draft(load(sent)).document.body if isinstance(b, Paragraph)}
    numbers = [str(p).rpartition(" ")[2] + "." for p in (first, second, third)]
    assert [opening[n].startswith("Urges") for n in numbers] == [False, True, False]
    assert run("settle", sent, "1", "3", "--reject").exit_code == 0
    assert "[" not in "".join(opening_words(sent, n) for n in numbers)


def opening_words(folder: Path, number: str) -> str:
    return next(b.text for b in draft(load(folder)).document.body if isinstance(b, Paragraph) and b.number == number)


def test_of_two_in_the_same_brackets_only_one_is_taken_and_both_may_be_left(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end")))
    run("receive", sent, reply(sent, "Egypt", ("put an end to", "stop")))
    run("settle", sent, "--all")
    assert "the same brackets" in str(run("settle", sent, "1", "2", "--accept").exception)
    assert "[end – Norway] [stop – Egypt]" in text(sent)


def test_neighbours_do_not_collide(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end")))
    run("receive", sent, reply(sent, "Egypt", ("the suffering and casualties", "the pain and casualties")))
    assert run("settle", sent, "--all").exit_code == 0
    assert "determination to end the pain and casualties" in text(sent)


def test_the_same_of_two_is_one_with_two_supporters_and_twice_adds_nothing(sent: Path) -> None:
    file = reply(sent, "Norway", ("put an end to", "end"))
    run("receive", sent, file)
    assert "nothing that is not there already" in run("receive", sent, file).output
    run("receive", sent, reply(sent, "Egypt", ("put an end to", "end")))
    (one,) = proposals(sent)
    assert (one["author"], one["supporters"]) == ("Norway", ["Egypt"])


def test_a_newer_reply_takes_the_place_of_an_older(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end")))
    run("receive", sent, reply(sent, "Norway", ("put an end to", "stop")))
    assert [(p["after"], p["state"]) for p in proposals(sent)] == [("end", "withdrawn"), ("stop", "open")]


def test_what_was_not_tracked_is_said(sent: Path) -> None:
    made = run("receive", sent, reply(sent, "Norway", ("put an end to", "end"), tracked=False), "--from", "Norway")
    assert "not tracked by the sender" in made.output
    (one,) = proposals(sent)
    assert (one["tracked"], one["from"]) == (False, "Norway")


def test_bad_replies_are_refused_in_a_sentence(sent: Path, corpus: Path, tmp_path: Path) -> None:
    other = corpus / "akn/en/A-RES-78-219.xml"
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(clean(sent).read_bytes()[:900])
    for file, says in ((other, "no reply to any round"), (damaged, "damaged"), (tmp_path / "none.docx", "no such")):
        error = run("receive", sent, file).exception
        assert isinstance(error, DraftError) and says in str(error).lower()
    assert not (sent / "proposals.yaml").exists()
    kept = shutil.copy(clean(sent), sent.parent / "reply.docx")
    shutil.rmtree(sent / "rounds")
    assert "Nothing was sent" in str(run("receive", sent, kept).exception)


def test_accepting_one_author_of_a_compilation_gives_that_authors_text(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end"), added="Mindful of the rest,"))
    run("receive", sent, reply(sent, "Egypt", ("Invites", "Urges"), ("put an end to", "stop")))
    out = sent.parent / "compiled.docx"
    assert run("compile", sent, "--format", "docx", "--output", out).exit_code == 0
    marked = pypandoc.convert_file(str(out), "markdown", extra_args=["--track-changes=all", "--wrap=none"])
    assert '[end]{.insertion author="Norway"}' in marked and '[Urges]{.insertion author="Egypt"}' in marked
    assert 'with "stop"' in marked and 'author="Egypt"' in marked
    again = sent.parent / "again.docx"
    assert "nothing that is not there already" in run("receive", sent, out, "--from", "Secretariat").output
    run("compile", sent, "--format", "docx", "--output", again)
    assert again.read_bytes() == out.read_bytes()
    words = run("compile", sent, "--format", "text").output
    assert "[end – Norway] [stop – Egypt]" in words and "[Invites] [Urges – Egypt]" in words.replace("*", "")


def test_our_own_changes_rejected_in_word_are_answers_and_no_proposals(sent: Path) -> None:
    package = opened((sent / "rounds/1/sent/changes-since-last-year.docx").read_bytes(), "x")
    rejected = sent.parent / "reply.docx"
    rejected.write_bytes(settled_by(package, lambda _: False).to_bytes())
    found = json.loads(run("receive", sent, rejected, "--from", "Norway", "--format", "json").output)
    assert {answer["became"] for answer in found["own"]} == {"reverted"}
    assert found["proposals"] == []


def test_our_own_changes_left_as_they_were_are_untouched(sent: Path) -> None:
    file = sent / "rounds/1/sent/changes-since-last-year.docx"
    found = json.loads(run("receive", sent, file, "--from", "Norway", "--format", "json").output)
    assert {answer["became"] for answer in found["own"]} == {"untouched"}
    assert found["proposals"] == []


def test_our_own_changes_that_a_partner_changes_are_modified(sent: Path) -> None:
    file = reply(sent, "Norway", ("Geneva", "Vienna"))
    found = json.loads(run("receive", sent, file, "--format", "json").output)
    assert {(a["after"], a["became"]) for a in found["own"] if a["became"] != "untouched"} == {("Geneva", "modified")}


def test_a_reply_pasted_into_a_new_file_proposes_its_words_alone(sent: Path) -> None:
    """Italics, the title and the masthead are lost on the way: nobody proposes that."""
    import docx as writer

    file = writer.Document()
    for block in read(clean(sent)).blocks():
        number = block.number if isinstance(block, Paragraph) else ""
        words = block.text.replace("put an end to", "end").replace("Invites", "Urges")
        file.add_paragraph(f"{number}\t{words}" if number else words)
    path = sent.parent / "pasted.docx"
    file.save(str(path))
    run("receive", sent, path, "--from", "Norway")
    words = {(p["before"], p["after"]) for p in proposals(sent) if not str(p["before"]).startswith("[^")}
    assert words == {("put an end to", "end"), ("*Invites*", "*Urges*")}


def test_a_partner_withdraws_what_stands_in_brackets(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("put an end to", "end")))
    run("settle", sent, "1", "--bracket")
    assert run("settle", sent, "--from", "Norway", "--withdraw").exit_code == 0
    assert "determination to put an end to" in text(sent) and proposals(sent)[0]["state"] == "withdrawn"


def test_a_round_whose_text_is_gone_is_said(sent: Path) -> None:
    (sent / "rounds/1/resolution.yaml").unlink()
    error = run("receive", sent, clean(sent)).exception
    assert "sent in round 1 is gone" in str(error) and not (sent / "proposals.yaml").exists()


def test_an_amendment_none_of_which_can_be_carried_out_leaves_nothing_behind(root: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(root / "examples/anti-personnel-mines/77", tmp_path / "draft"))
    path = tmp_path / "oral.txt"
    path.write_text("Delete operative paragraph 99.\n", "utf-8")
    assert "operative paragraph 99" in str(run("receive", folder, path).exception)
    assert not (folder / "rounds").exists()


def test_neighbours_that_would_read_doubled_stand_in_brackets(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("complete and timely", "full and accurate")))
    run("receive", sent, reply(sent, "Egypt", ("complete and timely", "complete and timely and accurate")))
    assert run("settle", sent, "--all").exit_code == 1
    assert "[complete and timely and accurate – Egypt]" in text(sent)
    assert "accurate and accurate" not in text(sent)


def test_a_value_with_more_words_behind_it_is_still_a_value(sent: Path) -> None:
    run("receive", sent, reply(sent, "Norway", ("21 to 25\u00a0November 2022", "5 to 9 December 2022, in hybrid form")))
    assert run("settle", sent, "--all").exit_code == 0
    assert "from 5 to 9 December 2022, in hybrid form, and" in text(sent)
    assert "from: 2022-12-05" in (sent / "resolution.yaml").read_text(encoding="utf-8")
