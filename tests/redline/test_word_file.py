"""Changes written into a Word file that is not ours: what is not changed is not touched."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.document import Document, Kind, Paragraph, Run, Stage
from drafter.errors import DraftError
from drafter.ooxml.settling import Existing
from drafter.readers.akn import read_akn
from drafter.redline import docx
from drafter.redline.tracked import Signature
from drafter.writers import write
from tests.comparison.documents import document, operative, preambular, words

from .judges import Judge, Office, docx_ng, faults, pandoc, validator
from .word_files import made

NOTES = "*Noting* the report,"
LONG = "*Recalling* its resolutions 74/61 of 12 December 2019 and 75/52 of 7 December 2020,"
SIGNED = Signature("Delegation of Peru", "Rules", "2022-10-11T00:00:00Z")


@pytest.fixture(scope="module")
def template(shared: Path) -> Path:
    return shared / "format" / "word" / "A-80-6-income-sect-1.docx"


@pytest.fixture(scope="module")
def years(corpus: Path) -> dict[str, Document]:
    names = ["A-RES-76-26", "A-RES-77-63", "A-RES-78-45"]
    return {n: read_akn((corpus / "akn" / "en" / f"{n}.xml").read_bytes(), n) for n in names}


@pytest.fixture(scope="module")
def base(template: Path, years: dict[str, Document]) -> bytes:
    return made(years["A-RES-76-26"], template)


@pytest.fixture(scope="module")
def tracked(base: bytes, years: dict[str, Document]) -> bytes:
    return docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), base, "base.docx", SIGNED)


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {n: archive.read(n) for n in archive.namelist()}


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A file with one part changed."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, old in (parts(data) | {name: content}).items():
            archive.writestr(part, content if part == name else old)
    return out.getvalue()


def paragraphs(document: bytes) -> list[bytes]:
    """The paragraphs of a document part, byte for byte."""
    return re.findall(rb"<w:p>.*?</w:p>|<w:p [^>]*[^/]>.*?</w:p>", document, re.DOTALL)


def test_every_other_part_is_byte_for_byte_what_it_was(base: bytes, tracked: bytes) -> None:
    before, after = parts(base), parts(tracked)
    assert list(before) == list(after)
    assert [n for n in before if before[n] != after[n]] == ["word/document.xml"]


def test_paragraphs_that_did_not_change_keep_their_bytes(base: bytes, tracked: bytes) -> None:
    before, after = (parts(d)["word/document.xml"] for d in (base, tracked))
    assert before.partition(b"<w:body>")[0] == after.partition(b"<w:body>")[0]
    kept = set(paragraphs(before)) & set(paragraphs(after))
    changed = [p for p in paragraphs(after) if p not in kept]
    assert len(kept) >= len(paragraphs(before)) - len(changed)
    assert all(b"<w:ins " in p or b"<w:del " in p for p in changed)


def test_masthead_is_left_alone(tracked: bytes) -> None:
    assert docx_ng(tracked, True)[:2] == ["Seventy-sixth session", "Agenda item 100 (m)"]


def test_authors_and_date(tracked: bytes) -> None:
    text = parts(tracked)["word/document.xml"].decode()
    assert set(re.findall(r'w:author="([^"]*)"', text)) == {"Delegation of Peru", "Rules"}
    assert set(re.findall(r'w:date="([^"]*)"', text)) == {"2022-10-11T00:00:00Z"}
    deep = re.search(r'<w:ins w:id="\d+" w:author="([^"]*)"[^>]*>(?:(?!</w:ins>).)*deep', text)
    assert deep and deep[1] == "Delegation of Peru"


def test_ids_are_unique(tracked: bytes) -> None:
    text = parts(tracked)["word/document.xml"].decode()
    ids = re.findall(r'<w:(?:ins|del|pPrChange) w:id="(\d+)"', text)
    assert ids and len(ids) == len(set(ids))


def test_same_bytes_every_time(base: bytes, tracked: bytes, years: dict[str, Document]) -> None:
    again = docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), base, "base.docx", SIGNED)
    assert again == tracked


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([preambular(NOTES)] * 2, [preambular(f"{NOTES} {NOTES}")]),
        ([preambular(NOTES)] * 3, [preambular(NOTES), preambular(f"{NOTES} {NOTES}")]),
        ([preambular(f"{NOTES} {NOTES}")], [preambular(NOTES)] * 2),
        ([preambular(NOTES), operative(1, NOTES)], [preambular(f"{NOTES} {NOTES}")]),
        ([preambular(NOTES), preambular("\u00a0 the end,")], [preambular(f"{NOTES} \u00a0 the end,")]),
        ([preambular(NOTES), operative(1, "\u00a0 the end,")], [preambular(f"{NOTES} \u00a0 the end,")]),
        # of two that were joined, the first has lost all its words: the number stands before the second's
        (
            [*[preambular(LONG)] * 3, preambular("the the the"), operative(1, LONG)],
            [*[preambular(LONG)] * 3, operative(1, f"{LONG} the the the")],
        ),
        ([preambular("*Noting*  the report,")], [preambular("*Noting* with regret  the report,")]),
    ],
)
def test_spaces_beside_a_change_stay_or_go_with_it(old: list[Paragraph], new: list[Paragraph]) -> None:
    before, after = document(*old), document(*new)
    own = write(before, "docx")
    tracked = docx.write(compare(before, after), own, "own.docx", SIGNED)
    assert docx_ng(tracked, True) == docx_ng(write(after, "docx"), None)
    assert docx_ng(tracked, False) == docx_ng(own, None)


def test_words_before_the_white_space_that_a_paragraph_begins_with() -> None:
    old = document(preambular(LONG), preambular("\u00a0 the the the"))
    new = document(preambular(LONG), preambular("of it[^A/76/1.]\u00a0 the the the"))
    own = write(old, "docx")
    tracked = docx.write(compare(old, new), own, "own.docx", SIGNED)
    assert docx_ng(tracked, True) == docx_ng(write(new, "docx"), None)
    assert docx_ng(tracked, False) == docx_ng(own, None)


def test_word_between_two_spaces_leaves_one_behind_it() -> None:
    raised = Run("\u00a0", raised=True)
    before, after = (
        document(Paragraph(Kind.PREAMBULAR, (*words("the[^A/76/1.]"), raised, Run(text), *words("[^A/76/2.]"))))
        for text in (" ", "report ")
    )
    own = write(before, "docx")
    tracked = docx.write(compare(before, after), own, "own.docx", SIGNED)
    assert docx_ng(tracked, True) == docx_ng(write(after, "docx"), None)
    assert docx_ng(tracked, False) == docx_ng(own, None)


def test_automatic_numbers_stay_automatic(template: Path, years: dict[str, Document]) -> None:
    old, new = years["A-RES-77-63"], years["A-RES-78-45"]
    before = made(old, template, automatic=True)
    after = parts(docx.write(compare(old, new), before, "base.docx", SIGNED))["word/document.xml"]
    assert after.count(b"<w:numPr>") == parts(before)["word/document.xml"].count(b"<w:numPr>")


def test_tracked_changes_of_others(base: bytes, tracked: bytes, years: dict[str, Document]) -> None:
    redline = compare(years["A-RES-76-26"], years["A-RES-78-45"])
    with pytest.raises(DraftError, match="already holds tracked changes"):
        docx.write(redline, tracked, "base.docx", SIGNED)
    rejected = docx.write(redline, tracked, "base.docx", SIGNED, existing=Existing.REJECT)
    assert docx_ng(rejected, False) == docx_ng(base, None)
    later = compare(years["A-RES-77-63"], years["A-RES-78-45"])
    accepted = docx.write(later, tracked, "base.docx", SIGNED, existing=Existing.ACCEPT)
    assert docx_ng(accepted, False) == docx_ng(tracked, True)


def test_another_resolution_is_refused(base: bytes, corpus: Path, years: dict[str, Document]) -> None:
    other = read_akn((corpus / "akn" / "en" / "A-RES-76-222.xml").read_bytes(), "other")
    with pytest.raises(DraftError, match=r"another resolution.*A/RES/76/222") as fault:
        docx.write(compare(other, years["A-RES-77-63"]), base, "base.docx", SIGNED)
    assert "very resolution" in fault.value.hint


def test_comments_say_why(base: bytes, years: dict[str, Document], tmp_path: Path) -> None:
    from dataclasses import replace

    from drafter.document import Paragraph, Provenance, Run, Standing

    new = years["A-RES-77-63"]

    def marked(block: object) -> object:
        if not isinstance(block, Paragraph):
            return block
        runs: list[object] = []
        for i in block.content:
            before, found, after = i.words.partition("seventy-eighth") if isinstance(i, Run) else ("", "", "")
            if found and isinstance(i, Run):
                runs += [replace(i, words=before), replace(i, words=found, fact="session"), replace(i, words=after)]
            else:
                runs.append(i)
        return replace(block, content=tuple(runs))

    source = Provenance("session", Standing.FOLLOWS, "Follows from the session: seventy-eighth")
    new = replace(new, body=tuple(map(marked, new.body)), provenance={"session": source})  # type: ignore[arg-type]
    signed = Signature("A", "B", comments=True)
    data = docx.write(compare(years["A-RES-76-26"], new), base, "base.docx", signed)
    comments = parts(data)["word/comments.xml"].decode()
    assert "Follows from the session: seventy-eighth" in comments
    assert 'w:author="B"' in comments
    plain = docx.write(compare(years["A-RES-76-26"], new), base, "base.docx", Signature("A", "B"))
    for accept in (True, False):
        assert docx_ng(data, accept) == docx_ng(plain, accept)
        assert pandoc(data, accept) == pandoc(plain, accept)
    if validator():
        assert faults(data, tmp_path) == []


# Bad input ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged or was cut short"),
        (b"PK\x03\x04 and then nothing", "damaged or was cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "protected by a password"),
        (b"%PDF-1.7", "no Word file"),
    ],
    ids=["empty", "cut short", "encrypted", "a PDF"],
)
def test_no_word_file(data: bytes, said: str, years: dict[str, Document]) -> None:
    with pytest.raises(DraftError, match=said) as fault:
        docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), data, "base.docx", SIGNED)
    assert fault.value.hint
    assert str(fault.value).startswith("base.docx: ")


def test_truncated_file(base: bytes, years: dict[str, Document]) -> None:
    with pytest.raises(DraftError, match="damaged or was cut short"):
        docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), base[: len(base) // 2], "base.docx", SIGNED)


def test_zip_bomb_takes_no_memory(years: dict[str, Document]) -> None:
    import tracemalloc

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(600):
            part.write(bytes(2**20))
    redline = compare(years["A-RES-76-26"], years["A-RES-77-63"])
    tracemalloc.start()
    with pytest.raises(DraftError, match="can be harmful"):
        docx.write(redline, out.getvalue(), "base.docx", SIGNED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 32 * 2**20


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "document type"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "document type"),
        ("<<", "XML file is damaged"),
    ],
    ids=["external entity", "many entities", "damaged"],
)
def test_hostile_xml(base: bytes, years: dict[str, Document], head: str, said: str) -> None:
    text = parts(base)["word/document.xml"].decode()
    hostile = text.replace("<w:document", head + "<w:document", 1)
    data = with_part(base, "word/document.xml", hostile.encode())
    with pytest.raises(DraftError, match=said):
        docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), data, "base.docx", SIGNED)


@pytest.mark.parametrize("depth", [20, 5000])
def test_nested_tables(base: bytes, years: dict[str, Document], depth: int) -> None:
    cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>"
    nested = cell * depth + "<w:p/>" + "<w:p/></w:tc></w:tr></w:tbl>" * depth
    text = parts(base)["word/document.xml"].decode().replace("<w:body>", "<w:body>" + nested, 1)
    data = with_part(base, "word/document.xml", text.encode())
    redline = compare(years["A-RES-76-26"], years["A-RES-77-63"])
    if depth > 100:
        with pytest.raises(DraftError):
            docx.write(redline, data, "base.docx", SIGNED)
    else:
        assert nested.encode() in parts(docx.write(redline, data, "base.docx", SIGNED))["word/document.xml"]


def test_too_many_paragraphs(base: bytes, years: dict[str, Document]) -> None:
    text = parts(base)["word/document.xml"].replace(b"<w:body>", b"<w:body>" + b"<w:p/><w:p><w:r/></w:p>" * 21_000, 1)
    with pytest.raises(DraftError, match="20,000 paragraphs") as fault:
        docx.write(
            compare(years["A-RES-76-26"], years["A-RES-77-63"]),
            with_part(base, "word/document.xml", text),
            "base.docx",
            SIGNED,
        )
    assert fault.value.hint


def test_many_paragraphs_that_read_alike(template: Path, years: dict[str, Document]) -> None:
    """They are told apart by their order, in a time that grows with their number and not with its square."""
    from dataclasses import replace

    old = years["A-RES-76-26"]
    same = (old.body[3],) * 4000
    long = replace(old, body=(*old.body[:3], *same, *old.body[4:]))
    new = replace(long, body=(*old.body[:3], *same, *years["A-RES-77-63"].body[4:]))
    tracked = parts(docx.write(compare(long, new), made(long, template), "base.docx", SIGNED))["word/document.xml"]
    assert b"<w:ins " in tracked


# The judges -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["pandoc", "python-docx-ng", "LibreOffice"])
def test_judges_on_a_spread_of_pairs(name: str, corpus: Path, template: Path, tmp_path: Path) -> None:
    from .corpus import official_files, own_files, pairs, verdict

    judge: Judge
    if name == "pandoc":
        pytest.importorskip("pypandoc", reason="pypandoc_binary is not installed")
        judge = pandoc
    elif name == "python-docx-ng":
        pytest.importorskip("docx", reason="python-docx-ng is not installed")
        judge = docx_ng
    elif not Office.is_here():
        pytest.skip("LibreOffice and its bridge to Python are not installed")
    else:
        judge = Office(tmp_path)
    try:
        for pair in pairs(corpus, 260 if name == "LibreOffice" else 139, 40):
            assert verdict(judge, official_files(pair, template), masthead=False) == "", pair.name
            assert verdict(judge, own_files(pair), masthead=True) == "", pair.name
    finally:
        if isinstance(judge, Office):
            judge.close()


def test_validator_on_a_spread_of_pairs(corpus: Path, template: Path, tmp_path: Path) -> None:
    from .corpus import official_files, own_files, pairs

    if validator() is None:
        pytest.skip("Microsoft's OOXML validator is not installed (make tools)")
    for pair in pairs(corpus, 200, 40):
        for files in (official_files(pair, template), own_files(pair)):
            assert faults(files[2], tmp_path) == [], pair.name


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
def test_other_languages(language: str, corpus: Path) -> None:
    from .corpus import Pair, own_files, verdict

    paths = [corpus / "akn" / language / f"{n}.xml" for n in ("A-RES-76-26", "A-RES-77-63")]
    old, new = (read_akn(p.read_bytes(), p.name) for p in paths)
    assert verdict(docx_ng, own_files(Pair(old, new, language)), masthead=True) == ""


def test_annexes_and_tables(corpus: Path) -> None:
    """Resolutions that have nothing to do with one another: everything comes and goes, tables and annexes too."""
    from .corpus import Pair, own_files, verdict

    found = [read_akn(p.read_bytes(), p.name) for p in sorted((corpus / "akn" / "annexed").glob("*.xml"))]
    for old, new in zip(found, [*found[1:], found[0]], strict=True):
        assert verdict(docx_ng, own_files(Pair(old, new, "")), masthead=True) == ""


def test_from_draft_to_adopted(years: dict[str, Document]) -> None:
    from drafter.readers import read_bytes
    from drafter.writers import write

    from .corpus import Pair, own_files, verdict

    adopted = years["A-RES-77-63"]
    draft_text = (
        b"*The General Assembly*,\n\n*Recalling* its resolution 76/26 of 6 December 2021,\n\n1. *Decides* to wait.\n"
    )
    draft = read_bytes(draft_text, "draft.md")
    assert write(draft, "docx")
    assert verdict(docx_ng, own_files(Pair(draft, adopted, "")), masthead=False) == ""
    assert verdict(docx_ng, own_files(Pair(adopted, draft, "")), masthead=True) == ""


def test_changes_inside_fields_links_and_bookmarks(base: bytes, years: dict[str, Document], tmp_path: Path) -> None:
    """The words that change stand in the result of a field, in a simple field and in a link; all are kept whole."""
    text = parts(base)["word/document.xml"].decode()
    run = re.compile(
        r'<w:r><w:rPr>((?:(?!</w:rPr>).)*)</w:rPr><w:t xml:space="preserve">([^<]*?)(Nineteenth|seventy-seventh)([^<]*)</w:t></w:r>'
    )

    def piece(setting: str, words: str) -> str:
        return f'<w:r><w:rPr>{setting}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'

    def fielded(match: re.Match[str]) -> str:
        setting, before, words, after = match.groups()
        if words == "Nineteenth":
            inside = (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{piece(setting, words)}'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
        else:
            inside = f'<w:fldSimple w:instr=" REF y ">{piece(setting, words)}</w:fldSimple>'
        marks = '<w:bookmarkStart w:id="70" w:name="m"/>' if words == "Nineteenth" else ""
        ends = '<w:bookmarkEnd w:id="70"/>' if words == "Nineteenth" else ""
        return piece(setting, before) + marks + inside + ends + piece(setting, after)

    changed, count = run.subn(fielded, text)
    assert count == 2
    data = with_part(base, "word/document.xml", changed.encode())
    tracked = docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), data, "base.docx", SIGNED)
    clean = docx.write(compare(years["A-RES-76-26"], years["A-RES-77-63"]), base, "base.docx", SIGNED)
    for accept in (True, False):
        assert docx_ng(tracked, accept) == docx_ng(clean, accept)
        assert pandoc(tracked, accept) == pandoc(clean, accept)
    after = parts(tracked)["word/document.xml"].decode()
    assert after.count('w:fldCharType="begin"') == after.count('w:fldCharType="end"') == 2
    if validator():
        assert faults(tracked, tmp_path) == []


def test_sponsors_are_set_as_a_draft_has_them() -> None:
    """The line of adoption that they take the place of is in larger type."""
    draft = document(preambular(NOTES), proponent="Norway and Peru: draft resolution")
    adopted = replace(
        document(preambular(NOTES), proponent="Resolution adopted by the General Assembly on 6 December 2021"),
        stage=Stage.ADOPTED,
    )
    for old, new, styles in ((adopted, draft, ("TitleHCH", "Sponsors")), (draft, adopted, ("Sponsors", "TitleHCH"))):
        tracked = docx.write(compare(old, new), write(old, "docx"), "own.docx", SIGNED, masthead=True)
        (paragraph,) = (p for p in paragraphs(parts(tracked)["word/document.xml"]) if b"Norway" in p)
        now, was = re.findall(rb'<w:pStyle w:val="(\w+)"/>', paragraph)
        assert (was.decode(), now.decode()) == styles
        assert docx_ng(tracked, True) == docx_ng(write(new, "docx"), None)
        assert docx_ng(tracked, False) == docx_ng(write(old, "docx"), None)


def test_sponsors_that_are_new_are_set_as_sponsors() -> None:
    old = document(preambular(NOTES), session="Seventy-seventh session")
    new = document(preambular(NOTES), session="Seventy-seventh session", proponent="Norway and Peru: draft resolution")
    tracked = docx.write(compare(old, new), write(old, "docx"), "own.docx", SIGNED, masthead=True)
    (paragraph,) = (p for p in paragraphs(parts(tracked)["word/document.xml"]) if b"Norway" in p)
    assert re.findall(rb'<w:pStyle w:val="(\w+)"/>', paragraph) == [b"Sponsors"]
    assert docx_ng(tracked, True) == docx_ng(write(new, "docx"), None)
    assert docx_ng(tracked, False) == docx_ng(write(old, "docx"), None)


def test_one_of_two_spaces_goes() -> None:
    """The file keeps its own spaces, and words stay apart."""
    old = document(preambular("Recalling its resolution 58/53 of 8\u00a0 December 2003 and the report,"))
    new = document(preambular("Recalling its resolution 58/53 of 8 December 2003 and the new report,"))
    for one, other in ((old, new), (new, old)):
        before, after = write(one, "docx"), write(other, "docx")
        tracked = docx.write(compare(one, other), before, "own.docx", SIGNED, masthead=True)
        assert docx_ng(tracked, True) == docx_ng(after, None)
        assert docx_ng(tracked, False) == docx_ng(before, None)
