"""What stands between the folder and the page: the newest showing, the fault there may be, and the edits made."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from drafter.app.editing.changes import Change, History, proved, with_text
from drafter.app.editing.filling import filled, ticked
from drafter.app.editing.ticks import FILE
from drafter.errors import DraftError
from drafter.preview.apart import apart
from drafter.preview.follow import saves
from drafter.preview.partners import ACTIONS, Partners
from drafter.preview.showing import Fault, Showing, attempt
from drafter.preview.views import fault_html, form_of, further_views, list_views, paper_views, proposals_view
from drafter.source.editing import Editing

_QUIET_S = 15.0
"""After how long without news the page learns that its preview is there."""


@dataclass
class Previewed:
    """A folder being previewed.

    Attributes:
        path: the folder.
        editor: the pattern of links to the editor.
        showing: the last good one, or None while there was none.
        fault: why the files as they are do not show, or None.
        version: counts what was shown.
    """

    path: Path
    editor: str
    showing: Showing | None = None
    fault: Fault | None = None
    version: int = 0
    _history: History = field(default_factory=History)
    _first: dict[str, Any] = field(default_factory=dict)
    _lists: dict[str, Any] = field(default_factory=dict)
    _further: dict[str, Any] = field(default_factory=dict)
    _listening: set[asyncio.Event] = field(default_factory=set)
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _wake_further: asyncio.Event = field(default_factory=asyncio.Event)
    _files: Lock = field(default_factory=Lock)
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    @cached_property
    def partners(self) -> Partners:
        """What is done with the replies of partners."""
        return Partners(self.path)

    # Following -------------------------------------------------------------

    def look(self) -> None:
        """Read the folder and make the page, which is shown at once. What fails leaves the last good one."""

        def read() -> tuple[Showing, dict[str, Any]]:
            showing = Showing.read(self.path, self.showing)
            return showing, paper_views(showing, self.editor)

        with self._files:
            made = attempt(read)
            self.version += 1
            if isinstance(made, Fault):
                self.fault = made
            else:
                self.fault = None
                showing, first = made
                self.showing, self._first = showing, first | {"version": self.version}

    def look_at_lists(self) -> None:
        """Make the lists that stand beside the page, of what is shown now."""
        showing, version = self.showing, self._first.get("version")
        if showing is None or self.fault is not None:
            return
        made = attempt(lambda: list_views(showing, self.editor))
        if isinstance(made, Fault):
            self.version, self.fault = self.version + 1, made
        else:
            self._lists = made | {"version": version}

    def look_further(self) -> None:
        """Make the views that take longer, of what is shown now. Nothing waits for them: neither a save nor an edit."""
        showing, version = self.showing, self._first.get("version")
        if showing is not None and self.fault is None:
            made = further_views(showing, self.editor) | proposals_view(self.partners, showing, self.editor)
            self._further = made | {"version": version}

    async def follow(self) -> None:
        """Look whenever something is saved, until stopped. Of saves that come while it looks only the last counts."""
        beside = [asyncio.create_task(self._watch()), asyncio.create_task(self._follow_further())]
        try:
            while not self.stop.is_set():
                await self._wake.wait()
                self._wake.clear()
                await apart(self.look)
                self._tell()
                await apart(self.look_at_lists)
                self._tell()
                self._wake_further.set()
        finally:
            for task in beside:
                task.cancel()

    async def _follow_further(self) -> None:
        while not self.stop.is_set():
            await self._wake_further.wait()
            self._wake_further.clear()
            await apart(self.look_further)
            self._tell()

    async def _watch(self) -> None:
        template = self.showing.folder.template if self.showing else None
        also = Path(template.file).parent if template and template.series else None
        async for _ in saves(self.path, self.stop, also=also):
            self._wake.set()

    def _tell(self) -> None:
        for listener in self._listening:
            listener.set()

    def close(self) -> None:
        """Stop following and let the pages go."""
        self.partners.close()
        self.stop.set()
        self._wake.set()
        self._wake_further.set()
        self._tell()

    async def news(self) -> AsyncIterator[str]:
        """Yield what a page is to show, as JSON: all of it first, then what is new; an empty text where nothing is."""
        first = lists = further = fault = -1
        changed = asyncio.Event()
        self._listening.add(changed)
        try:
            while not self.stop.is_set():
                changed.clear()
                parts: dict[str, Any] = {}
                if self._first and self._first["version"] != first:
                    first = self._first["version"]
                    parts |= self._first
                if self._lists and self._lists["version"] != lists:
                    lists = self._lists["version"]
                    parts |= {"lists": self._lists}
                if self._further and self._further["version"] != further:
                    further = self._further["version"]
                    parts |= {"further": self._further}
                if self.version != fault:
                    fault = self.version
                    parts |= self.standing()
                yield json.dumps(parts, ensure_ascii=False) if parts else ""
                with suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), _QUIET_S)
        finally:
            self._listening.discard(changed)

    def standing(self) -> dict[str, str]:
        """What the page says of the files as they are: the fault, and what can be undone."""
        fault = fault_html(self.fault, self.editor) if self.fault else ""
        return {"fault": fault, "undo": self._history.last}

    # Asked for -------------------------------------------------------------

    def shown(self, view: str) -> str:
        """A view of the last good showing, or nothing."""
        return str(self._first.get(view, ""))

    def form(self, key: str) -> str:
        """The form that asks for the values behind a fact's words; empty where there is none."""
        return form_of(self.showing, key) if self.showing else ""

    def pages(self) -> tuple[bytes, ...]:
        """The pages of the PDF as images (SVG); none while nothing could be shown.

        Raises:
            DraftError: the PDF cannot be made.
        """
        showing = self.showing
        return showing.pages if showing else ()

    def pdf(self) -> bytes:
        """The PDF.

        Raises:
            DraftError: there is none.
        """
        showing = self.showing
        if showing is None:
            raise DraftError("Nothing can be shown yet.")
        return showing.pdf

    # Edits -----------------------------------------------------------------

    def edit(self, kind: str, asked: Mapping[str, Any]) -> str:
        """Carry out an edit that the page asks for, on the files as they are now.

        Args:
            kind: a key of :data:`EDITS`, or "undo".
            asked: what it needs.

        Returns:
            What was done, in a sentence.

        Raises:
            DraftError: it cannot be done; nothing was written.
        """
        with self._files:
            if kind == "undo":
                return f"Undone: {self._history.undo()}"
            showing = Showing.read(self.path, self.showing)
            try:
                change = EDITS[kind](showing, asked)
            except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                raise DraftError(
                    "The page asked for something that is not known here.", hint="Load the page again."
                ) from None
            if set(change.files) != {FILE}:
                proved(showing.folder, change)
            self._history.make(self.path, change)
            return change.said

    def deal(self, action: str, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Do with partners' replies what the page asks for.

        Args:
            action: one of :data:`drafter.preview.partners.ACTIONS`.
            asked: what it needs.

        Returns:
            What the page shows of it: a sentence, or a piece of HTML.

        Raises:
            DraftError: it cannot be done; nothing was written.
        """
        assert action in ACTIONS
        with self._files:
            try:
                done: dict[str, Any] = getattr(self.partners, action)(asked)
            except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                said = "The page asked for something that is not known here."
                raise DraftError(said, hint="Load the page again.") from None
            return done

    async def refresh(self) -> None:
        """Look now, without waiting for the files to be noticed."""
        self._wake.set()


def _fill(showing: Showing, asked: Mapping[str, Any]) -> Change:
    values = {str(name): str(value) for name, value in asked["values"].items()}
    return filled(showing.folder, str(asked["key"]), values)


def _tick(showing: Showing, asked: Mapping[str, Any]) -> Change:
    tick = (str(asked["fact"]), str(asked["words"]))
    if tick not in {(i.fact, i.after) for i in showing.items}:
        raise DraftError("This is no longer on the worklist.", hint="The page shows the newest in a moment.")
    return ticked(showing.folder, showing.ticks, tick, on=bool(asked["on"]))


def _paragraph(showing: Showing, asked: Mapping[str, Any]) -> Change:
    index, action = int(asked["index"]), str(asked["action"])
    folder = showing.folder
    block = list(showing.document.blocks())[index] if index >= 0 else None
    text = Editing(folder.source, showing.document, showing.draft.text)
    if block is None or text.written(index).text != asked["source"]:
        raise DraftError(
            "The text was changed meanwhile, so nothing was written.",
            hint="Look at the paragraph again; what you typed is still here.",
        )
    name = str(asked["name"])[:200]
    match action:
        case "reword":
            return with_text(folder, text.reworded(index, str(asked["words"])), f"Reworded: {name}.")
        case "add":
            return with_text(folder, text.added(index, str(asked["words"])), f"Added a paragraph after {name}.")
        case "drop":
            return with_text(folder, text.dropped(index), f"Dropped: {name}.")
        case "up" | "down":
            return with_text(folder, text.moved(index, -1 if action == "up" else 1), f"Moved {action}: {name}.")
    raise KeyError(action)


def _mend(showing: Showing, asked: Mapping[str, Any]) -> Change:
    from drafter.app.editing.mending import fixed

    wanted = str(asked["code"]), str(asked["paragraph"]), str(asked["message"])
    for finding in showing.review.findings:
        if (finding.code, finding.paragraph, finding.message) == wanted:
            return fixed(showing.review, finding)
    raise DraftError("This finding is gone already.", hint="The page shows the newest in a moment.")


EDITS: Mapping[str, Callable[[Showing, Mapping[str, Any]], Change]] = {
    "fill": _fill,
    "tick": _tick,
    "paragraph": _paragraph,
    "mend": _mend,
}
"""The edits that the page may ask for."""
