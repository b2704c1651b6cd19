"""The redline as a page, and as text for an e-mail and the terminal."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from drafter.comparison.compare import compare
from drafter.comparison.listing import entries
from drafter.document import Document
from drafter.redline import html, text
from tests.comparison.documents import SENTENCES, document, operative, preambular, table

OLD = document(
    preambular("*Recalling* its resolutions 74/61 of 12 December 2019 and 75/52 of 7 December 2020,"),
    preambular("*Welcoming* the offer of the depositary to keep the register of notifications,[^A/76/156.]"),
    preambular("*Expressing appreciation* to the experts who drew up the manual on safe storage and transport,"),
    operative(1, SENTENCES[3]),
    operative(2, SENTENCES[4]),
    table(("State", "Share"), ("Norway", "12")),
    session="Seventy-sixth session",
)
NEW = document(
    preambular("*Expressing appreciation* to the experts who drew up the manual on safe storage and transport,"),
    preambular(
        "*Recalling* its resolutions 74/61 of 12 December 2019, 75/52 of 7 December 2020 and 76/26 of 6 May 2021,"
    ),
    preambular("*Welcoming warmly* the offer of the depositary to keep the register of notifications,[^A/77/203.]"),
    operative(1, "*Asks* for <script>alert(1)</script> & quiet;"),
    operative(2, SENTENCES[3]),
    operative(3, SENTENCES[4]),
    table(("State", "Share"), ("Norway", "14"), ("Chad", "3")),
    session="Seventy-seventh session",
    committee="First Committee",
)


@pytest.fixture(scope="module")
def page() -> str:
    return html.write(compare(OLD, NEW))


def test_page_asks_for_nothing_from_elsewhere(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    assert not root.xpath("//link | //img | //iframe | //script[@src] | //@style | //@onclick")
    assert "default-src 'none'" in page


def test_policy_lets_its_own_style_and_script_in_and_nothing_else(page: str) -> None:
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert content
        digest = b64encode(sha256(content[1].encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in page


def test_hostile_words_are_words(page: str) -> None:
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; quiet;" in page


def test_every_change_in_the_list_leads_to_its_place_in_both_views(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    count = len(list(entries(compare(OLD, NEW))))
    links = root.xpath("//nav//a/@href")
    assert links == [f"#c{n}" for n in range(1, count + 1)]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {f"c{n}" for n in range(1, count + 1)} <= set(ids)
    assert {f"sc{n}" for n in range(1, count + 1)} <= set(ids)


def test_moved_paragraph_says_so(page: str) -> None:
    assert "Moved from here (move 1)" in page
    assert "Moved here (move 1)" in page


def test_page_has_landmarks_and_languages(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    assert root.get("lang") == "en"
    assert len(root.xpath("//main")) == len(root.xpath("//nav[@aria-label]")) == len(root.xpath("//h1")) == 1
    assert root.xpath("//*[@role='status']")


def test_sides_read_as_the_documents(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    rows = root.xpath("//table[@class='beside']/tbody/tr")
    left, right = (" ".join(r[k].text_content() for r in rows) for k in (0, 1))
    assert "2019 and 75/52 of 7 December 2020," in left
    assert "76/26" not in left
    assert "2019, 75/52 of 7 December 2020 and 76/26 of 6 May 2021," in right
    assert "Seventy-sixth" not in right


def test_all_of_a_change_is_marked_as_one(page: str) -> None:
    """So that jumping to it shows both what went and what came, on both sides."""
    root = lxml_html.document_fromstring(page)
    for view, removed, added in (("in-line", 1, 1), ("side-by-side", 1, 1)):
        section = root.get_element_by_id(view)
        session = section.xpath(".//del[.='Seventy-sixth']")[0].get("data-change")
        assert len(section.xpath(f".//del[@data-change='{session}']")) == removed
        assert len(section.xpath(f".//ins[@data-change='{session}']")) == added


def test_what_was_removed_stands_beside_what_was_added() -> None:
    old = document(operative(1, SENTENCES[3]), operative(2, SENTENCES[5]))
    new = document(operative(1, SENTENCES[4].partition("[")[0]), operative(2, SENTENCES[5]))
    root = lxml_html.document_fromstring(html.write(compare(old, new)))
    rows = [[td.text_content() for td in r] for r in root.xpath("//table[@class='beside']/tbody/tr")]
    assert any("keep the register" in left and "meeting of experts" in right for left, right in rows)


def test_split_paragraph_and_new_annex_are_found_in_both_views() -> None:
    both = f"{SENTENCES[6]} {SENTENCES[3]}".replace("*", "")
    old = document(operative(1, both))
    new = document(
        operative(1, both.partition(" and to say")[0]),
        operative(2, both.partition(" and to say")[2]),
        annexes=((preambular("What the register holds."),),),
    )
    redline = compare(old, new)
    root = lxml_html.document_fromstring(html.write(redline))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    count = len(list(entries(redline)))
    assert {f"{view}{n}" for n in range(1, count + 1) for view in ("c", "sc")} <= set(ids)


def test_email_text() -> None:
    said = text.write(compare(OLD, NEW), text.EMAIL)
    assert "~~Seventy-sixth~~**Seventy-seventh** session" in said
    assert "2019, 75/52 of 7 December 2020 **and 76/26 of 6 May 2021**," in said
    assert "~~1.~~**2.** " in said
    gone = text.write(compare(document(preambular("Noting the report,[^A/76/4.]")), document()))
    assert "~~Noting the report,[^1]~~" in gone


def test_terminal_text_is_coloured() -> None:
    said = text.write(compare(OLD, NEW), text.terminal_marks())
    assert "\x1b[31m" in said
    assert "\x1b[34m" in said


@pytest.mark.parametrize("same", [OLD, NEW])
def test_alike(same: Document) -> None:
    redline = compare(same, same)
    assert text.write(redline).startswith("[no changes]")
    assert "The two documents have the same words." in html.write(redline)


def test_page_is_accessible_and_follows_the_keyboard(page: str, tmp_path: Path, browser: Any, axe: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    said: list[str] = []
    shown = browser.new_page()
    shown.on("console", lambda message: said.append(message.text))
    shown.goto(file.as_uri())
    for key in "nnnp":
        shown.keyboard.press(key)
    assert shown.inner_text("#status").startswith("Change 2 of ")
    shown.keyboard.press("s")
    assert shown.locator("#side-by-side").is_visible()
    assert not shown.locator("#in-line").is_visible()
    shown.keyboard.press("p")
    assert shown.locator(".here:visible").all_inner_texts() == ["Seventy-sixth", "Seventy-seventh"]
    shown.keyboard.press("m")
    numbers = []
    for _ in range(3):
        shown.keyboard.press("n")
        numbers.append(shown.inner_text("#status"))
        current = shown.locator("nav li:has(a[aria-current])")
        assert current.is_visible()
        assert "mechanical" not in (current.get_attribute("class") or "")
    assert len(set(numbers)) == 3
    assert shown.locator("#side-by-side del.mechanical").first.is_visible()
    assert said == []
    shown.close()
    judged = browser.new_context(bypass_csp=True).new_page()
    judged.goto(file.as_uri())
    judged.evaluate(axe)
    for _ in ("in line", "side by side"):
        assert [v["id"] for v in judged.evaluate("axe.run()")["violations"]] == []
        judged.keyboard.press("s")
    judged.context.close()
