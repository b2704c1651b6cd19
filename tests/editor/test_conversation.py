"""A real client talks to the server over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

types = pytest.importorskip("lsprotocol.types", reason="pygls is not installed")
client_module = pytest.importorskip("pygls.lsp.client", reason="pygls is not installed")

YAML = """\
template: text.md
stage: draft
language: en
session: 77
committee: First
agenda_item: {number: 99, letter: n, title: Peace}
title: Implementation of the Treaty
symbol: A/C.1/77/L.40
sponsors: [Colombia, Germany]
facts:
  next_session: {type: session, number: 77}
"""
TEXT = """\
*The General Assembly*,

*Recalling* its resolution 76/26 of 6 December 2021;

*Noting* the 😀 universalisation of the Treaty,

1. *Urges* all States to accede to the Treaty;

2. *Decides* to include in the provisional agenda of its {{ next_session }} session the item entitled “{{ title }}”.
"""


class Talk:
    """A client with a draft folder open in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = client_module.LanguageClient("test", "1")
        self.shown: dict[str, list[Any]] = {}
        self.news = asyncio.Event()
        self.texts = {n: (folder / n).read_text("utf-8") for n in ("text.md", "resolution.yaml")}

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: Any) -> None:
            self.shown[params.uri.rsplit("/", 1)[1]] = list(params.diagnostics)
            self.news.set()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def start(self) -> None:
        await self.client.start_io(sys.executable, "-m", "drafter", "lsp", "--stdio")
        await self.client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=self.folder.as_uri())
        )
        self.client.initialized(types.InitializedParams())

    async def open(self, name: str) -> None:
        item = types.TextDocumentItem(self.uri(name), "markdown", 1, self.texts[name])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    async def type(self, name: str, old: str, new: str) -> None:
        """Replace words of an open file, as typing does, without saving."""
        self.texts[name] = self.texts[name].replace(old, new)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(2, self.uri(name)),
                [types.TextDocumentContentChangeWholeDocument(self.texts[name])],
            )
        )

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not holds():
                self.news.clear()
                await self.news.wait()

    def codes(self, name: str) -> list[str]:
        return sorted(str(d.code) for d in self.shown.get(name, []) if d.code)

    def faults(self, name: str) -> list[Any]:
        return [d for d in self.shown.get(name, []) if d.severity == types.DiagnosticSeverity.Error and not d.code]

    def position(self, name: str, words: str, after: int = 0) -> Any:
        text = self.texts[name]
        at = text.index(words) + after
        line = text.count("\n", 0, at)
        start = text.rfind("\n", 0, at) + 1
        return types.Position(line, len(text[start:at].encode("utf-16-le")) // 2)


def conversation(folder: Path, talk: Callable[[Talk], Awaitable[None]]) -> None:
    async def whole() -> None:
        one = Talk(folder)
        await one.start()
        try:
            await talk(one)
        finally:
            await asyncio.wait_for(one.client.shutdown_async(None), 10)
            one.client.exit(None)
            await one.client.stop()

    # On a thread of its own: the browser of other tests keeps an event loop running on this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, whole()).result()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resolution.yaml").write_text(YAML, "utf-8")
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    return tmp_path


def test_findings_follow_the_typing(folder: Path) -> None:
    async def talk(t: Talk) -> None:
        await t.open("text.md")
        await t.until(lambda: "STR05" in t.codes("text.md"))
        assert t.codes("text.md") == ["ARI07", "STR05", "STY11"]
        spelling = next(d for d in t.shown["text.md"] if d.code == "STY11")
        assert spelling.range.start == t.position("text.md", "universalisation")
        await t.type("text.md", "2021;", "2021,")
        await t.until(lambda: "STR05" not in t.codes("text.md"))
        assert t.codes("text.md") == ["ARI07", "STY11"]

    conversation(folder, talk)


def test_the_two_files_are_read_together_unsaved(folder: Path) -> None:
    async def talk(t: Talk) -> None:
        await t.open("text.md")
        await t.open("resolution.yaml")
        await t.until(lambda: "ARI07" in t.codes("text.md"))
        await t.type("resolution.yaml", "number: 77}", "number: 78}")
        await t.until(lambda: "ARI07" not in t.codes("text.md"))
        await t.type("resolution.yaml", "session: 77\ncommittee", "session: many\ncommittee")
        await t.until(lambda: bool(t.faults("resolution.yaml")))
        assert t.faults("resolution.yaml")[0].range.start == types.Position(3, 9)
        await t.type("resolution.yaml", "session: many", "session: 77")
        await t.until(lambda: not t.faults("resolution.yaml"))

    conversation(folder, talk)


def test_quick_fix_mends_and_hover_explains(folder: Path) -> None:
    async def talk(t: Talk) -> None:
        await t.open("text.md")
        await t.until(lambda: "STY11" in t.codes("text.md"))
        here = t.position("text.md", "universalisation", 3)
        told = await t.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(t.uri("text.md")), here)
        )
        assert "STY11" in told.contents.value
        assert "Concise Oxford" in told.contents.value
        actions = await t.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(t.uri("text.md")), types.Range(here, here), types.CodeActionContext([])
            )
        )
        [action] = actions
        [edit] = action.edit.changes[t.uri("text.md")]
        assert edit.new_text == "universalization"
        assert edit.range.start == t.position("text.md", "universalisation")

    conversation(folder, talk)


def test_a_fact_is_mended_where_it_is_written(folder: Path) -> None:
    async def talk(t: Talk) -> None:
        await t.open("text.md")
        await t.until(lambda: "ARI07" in t.codes("text.md"))
        here = t.position("text.md", "{{ next_session", 4)
        told = await t.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(t.uri("text.md")), here)
        )
        assert "seventy-seventh" in told.contents.value
        [action] = await t.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(t.uri("text.md")), types.Range(here, here), types.CodeActionContext([])
            )
        )
        [edit] = action.edit.changes[t.uri("resolution.yaml")]
        assert edit.new_text == "78"

    conversation(folder, talk)


COMPLETIONS = [
    ("text.md", "*Noting* the", "*Noting wi", "Noting with satisfaction"),
    ("text.md", "1. *Urges* all", "1. *Expresses str", "Expresses strong concern"),
    ("text.md", "States to accede", "States, with Ira", "Islamic Republic of Iran"),
    ("text.md", "{{ title }}", "{{ nex", "next_session"),
    ("resolution.yaml", "[Colombia, Germany]", "[Colombia, Ira", "Iran (Islamic Republic of)"),
    ("resolution.yaml", "type: session", "type: gath", "gathering"),
]
"""File, what stands in it, what is typed in its place, what is then offered."""


def test_completion(folder: Path) -> None:
    async def talk(t: Talk) -> None:
        await t.open("text.md")
        await t.open("resolution.yaml")
        await t.until(lambda: bool(t.shown.get("text.md")))
        for name, old, typed, offered in COMPLETIONS:
            await t.type(name, old, typed)
            where = t.position(name, typed, len(typed))
            found = await t.client.text_document_completion_async(
                types.CompletionParams(types.TextDocumentIdentifier(t.uri(name)), where)
            )
            assert offered in [i.label for i in found], (typed, [i.label for i in found][:5])

    conversation(folder, talk)
