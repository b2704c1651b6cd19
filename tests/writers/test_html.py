import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from drafter.document import Cell, Document, Front, Kind, Note, Paragraph, Run, Stage, Table, plain
from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.writers import Look, write
from drafter.writers.html import body_html

Resolution = Callable[[str], Document]


def page(document: Document, look: Look | None = None) -> html.HtmlElement:
    return html.document_fromstring(write(document, "html", look or Look()).decode())


def texts(root: html.HtmlElement, path: str) -> list[str]:
    return [folded(e.text_content()) for e in root.xpath(path)]


TEXT = """\
<p id="p1" class="formula"><i>The General Assembly</i>,</p>
<p id="p2" class="preambular"><i>Recalling</i> its resolution <span data-fact="recalled" data-standing="follows" \
title="Follows from last year&#39;s number."><a href="https://undocs.org/en/A/RES/76/1">76/1</a></span> on the Convention\
<sup><a id="mark-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup> and the <i>Lamp Rules</i>,</p>
<p id="p3" class="operative"><span class="number">1. </span><i>Welcomes</i> the <mark data-fact="parties" \
data-standing="open" title="Asked of the drafter.">[164]</mark> keepers:</p>
<p id="p4" class="subparagraph level-1"><span class="number">(a) </span>Of oil lamps;</p>
<p id="p5" class="subparagraph level-2"><span class="number">(i) </span>Of wicks;</p>
<p id="p6" class="subparagraph level-2"><span class="number">(ii) </span>Of glass;</p>
<p id="p7" class="subparagraph level-1"><span class="number">(b) </span>Of gas lamps;\
<sup><a id="mark-2" href="#note-2" role="doc-noteref" aria-label="Note 2">2</a></sup></p>
<p id="p8" class="operative"><span class="number">2. </span><i>Decides</i> to meet on the 1<sup>er</sup> of May 2023.</p>
"""


def test_text(draft: Document) -> None:
    """Facts whose provenance is known are marked, open ones so that they are seen; the others are plain words."""
    assert f'<div class="text">\n{TEXT}</div>\n' in write(draft, "html").decode()


def test_runs_of_one_fact_are_marked_once(draft: Document) -> None:
    runs = (
        Run("54/54", link="https://docs.un.org/A/RES/54/54", fact="recalled"),
        Run(" B", fact="recalled"),
        Run(" end"),
    )
    written = write(replace(draft, body=(Paragraph(Kind.PREAMBULAR, runs),), annexes=()), "html").decode()
    assert written.count('data-fact="recalled"') == 1
    assert '<a href="https://docs.un.org/A/RES/54/54">54/54</a>\u00a0B</span> end</p>' in written


def test_body_for_another_page(draft: Document) -> None:
    body = body_html(draft)
    assert body.startswith("<header")
    assert body.rstrip().endswith("</main>")
    assert body in write(draft, "html").decode()


def test_front_in_the_order_of_the_page(draft: Document) -> None:
    root = page(draft)
    front = [folded(plain(words)) for name, words in draft.front.parts()]
    text = folded(root.xpath("//body")[0].text_content().replace("\n", " "))
    places = [text.find(part) for part in front]
    assert -1 not in places
    assert places[-4:] == sorted(places[-4:])
    assert texts(root, "//h1") == ["Keeping of lamps"]
    assert texts(root, "//title") == ["A/C.1/77/L.99 – Keeping of lamps"]


def test_notice(draft: Document) -> None:
    notice = '//*[@class="notice"]'
    assert texts(page(draft), notice) == ["Draft – not an official document"]
    assert texts(page(draft, Look(notice=False)), notice) == []
    assert texts(page(replace(draft, stage=Stage.ADOPTED)), notice) == []


def test_end(draft: Document) -> None:
    """The closing block of an adopted resolution, then a rule, as on paper."""
    adopted = replace(draft, closing=(Run("45th plenary meeting\n6 December 2021"),))
    assert '<p class="closing">45th plenary meeting<br>6 December 2021</p>' in write(adopted, "html").decode()
    for document in (draft, adopted):
        assert len(page(document).xpath('//*[@class="end"][@aria-hidden="true"]')) == 1
    assert page(draft).xpath('//*[@class="closing"]') == []


def test_report_line_is_italic_between_upright_brackets(resolution: Resolution) -> None:
    written = write(resolution("en/A-RES-76-26"), "html").decode()
    assert '<p class="report">[<em>on the report of the First Committee (A/76/444, para. 93)</em>]</p>' in written


def test_policy_allows_the_style_and_nothing_else(draft: Document) -> None:
    root = page(draft)
    style = root.xpath("//style")[0].text
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_nothing_is_fetched(draft: Document, resolution: Resolution) -> None:
    for document in (draft, resolution("en/A-RES-79-34"), resolution("ar/A-RES-76-26")):
        root = page(document)
        assert (
            root.xpath("//script | //link | //iframe | //object | //*[@style] | //*[starts-with(name(@*), 'on')]") == []
        )
        assert root.xpath("//@src") == []
        assert "url(" not in root.xpath("//style")[0].text
        assert "@import" not in root.xpath("//style")[0].text
        assert all(href.startswith(("#", "https://")) for href in root.xpath("//@href"))


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x02"


@pytest.mark.parametrize(
    ("image", "kind"), [(PNG, "image/png"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")]
)
def test_emblem_is_inside_the_file(draft: Document, image: bytes, kind: str) -> None:
    root = page(draft, Look(emblem=image))
    assert root.xpath("//img/@src") == [f"data:{kind};base64,{b64encode(image).decode()}"]
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "; img-src data:; " in policy


def test_emblem_that_is_no_image(draft: Document) -> None:
    with pytest.raises(DraftError, match="The emblem is no image"):
        write(draft, "html", Look(emblem=b"<html>"))


HOSTILE = '</style></title><script>alert(1)</script>" onload="x & {{ 7*7 }} \\ }'


def test_hostile_words_come_out_literally(draft: Document) -> None:
    runs = (Run(HOSTILE), Run("click", link="javascript:alert(1)"), Run("x", fact='"><script>'))
    document = replace(
        draft,
        front=Front(symbol=(Run(HOSTILE),), title=(Run(HOSTILE),), agenda_title=(Run(HOSTILE),)),
        body=(Paragraph(Kind.PREAMBULAR, runs), Paragraph(Kind.SUBPARAGRAPH, runs, HOSTILE, 1)),
        annexes=(),
    )
    root = page(document)
    assert root.xpath("//script | //@onload | //a[starts-with(@href, 'java')]") == []
    assert texts(root, "//h1") == [folded(HOSTILE)]
    assert texts(root, "//*[@id='p1']") == [folded(HOSTILE) + "clickx"]
    assert folded(HOSTILE) in texts(root, "//title")[0]
    assert "<" not in root.xpath("//style")[0].text


def test_control_characters_are_replaced(draft: Document) -> None:
    document = replace(draft, body=(Paragraph(Kind.PREAMBULAR, (Run("a\x00b\x1bc\ud800"),)),))
    assert texts(page(document), "//*[@id='p1']") == ["a\ufffdb\ufffdc\ufffd"]


def printed(document: Document) -> str:
    """Every word in the order of the page: notes at the end, a line break as a space."""
    words = [plain(w) for _, w in document.front.parts()]
    words += [b.text if isinstance(b, Table) else f"{b.number} {b.text}" for b in document.body]
    words += [plain(document.closing)]
    words += [b.text if isinstance(b, Table) else f"{b.number} {b.text}" for a in document.annexes for b in a.blocks]
    words += ["".join(r.words for r in p) for note in document.notes() for p in note.paragraphs]
    return " ".join(words)


def test_no_word_is_lost(corpus: Path, resolution: Resolution) -> None:
    names = [f"en/{p.stem}" for p in sorted((corpus / "akn" / "en").glob("*.xml"))[::23]]
    names += ["annexed/A-RES-77-262", "annexed/A-RES-76-181", "fr/A-RES-76-26", "zh/A-RES-76-26", "ar/A-RES-76-26"]
    for name in names:
        document = resolution(name)
        root = page(document)
        for extra in root.xpath(
            "//a[@role='doc-noteref'] | //a[@class='back'] | //span[@class='mark'] | //a[@class='skip']"
        ):
            extra.text = ""
        words = "".join(root.xpath("//body")[0].text_content().split())
        expected = "".join(printed(document).split())
        assert sorted(words) == sorted(expected), name
        body = "".join("".join(f"{b.number}{b.text}" for b in document.body if isinstance(b, Paragraph)).split())
        assert body in words or any(isinstance(b, Table) for b in document.body), name


def test_headings_leave_no_rank_out(resolution: Resolution) -> None:
    for name in ("annexed/A-RES-77-262", "annexed/A-RES-76-181", "en/A-RES-79-281", "annexed/A-RES-76-113"):
        ranks = [int(e.tag[1]) for e in page(resolution(name)).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert ranks.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(ranks)), (name, ranks)


def test_links_and_ids_meet(resolution: Resolution) -> None:
    document = resolution("en/A-RES-76-177")
    root = page(document)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert [href for href in root.xpath("//@href") if href.startswith("#") and href[1:] not in ids] == []
    notes = len(document.notes())
    assert notes > 20
    assert len(root.xpath("//a[@role='doc-noteref']")) == len(root.xpath("//a[@role='doc-backlink']")) == notes
    assert [i for i in ids if re.fullmatch(r"p\d+", i)] == [f"p{n}" for n in range(1, len(list(document.blocks())) + 1)]


@pytest.mark.parametrize(
    ("name", "lang", "direction"),
    [("en/A-RES-76-26", "en-GB", "ltr"), ("fr/A-RES-76-26", "fr", "ltr"), ("ar/A-RES-76-26", "ar", "rtl")],
)
def test_language(resolution: Resolution, name: str, lang: str, direction: str) -> None:
    root = page(resolution(name))
    assert (root.get("lang"), root.get("dir")) == (lang, direction)


def test_table(draft: Document) -> None:
    words = (Run("x"),)
    rows = (
        (Cell((words,), heading=True, columns=2),),
        (Cell((words,), heading=True, rows=2), Cell((words, words))),
        (Cell(((),)),),
    )
    written = write(replace(draft, body=(Table(rows),), annexes=()), "html").decode()
    assert (
        '<table><thead><tr><th colspan="2" scope="col"><p>x</p></th></tr></thead><tbody>'
        '<tr><th rowspan="2" scope="row"><p>x</p></th><td><p>x</p><p>x</p></td></tr><tr><td></td></tr></tbody></table>'
    ) in written


def test_same_document_same_bytes(draft: Document) -> None:
    assert write(draft, "html") == write(draft, "html")


def test_note_in_a_title(draft: Document) -> None:
    """Marks are numbered in the order of the page, the front first."""
    title = (Run("Lamps"), Note(((Run("first"),),)))
    root = page(replace(draft, front=replace(draft.front, title=title)))
    assert texts(root, "//h1//a") == ["1"]
    assert texts(root, "//li[@id='note-1']")[0].startswith("1 first")
