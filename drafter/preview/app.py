"""The addresses of the preview: the page and its parts, the news it listens to, the edits it asks for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from drafter.app.dropped import MOST_BYTES as MOST_OF_A_DOCUMENT
from drafter.preview.apart import apart
from drafter.preview.asking import Asked, answer_to
from drafter.preview.partners import ACTIONS
from drafter.preview.previewed import EDITS, Previewed
from drafter.preview.showing import Fault
from drafter.preview.views import TEMPLATES, fault_html, shell_html
from drafter.shipped import shipped

MOST_BYTES = 256 * 1024
_FILES = {
    "preview.js": (f"{TEMPLATES}/preview.js", "text/javascript"),
    "pages.js": (f"{TEMPLATES}/pages.js", "text/javascript"),
    "preview.css": (f"{TEMPLATES}/preview.css", "text/css"),
    "paper.css": ("templates/documents/html/page.css", "text/css"),
    "redline.css": (f"{TEMPLATES}/redline.css", "text/css"),
    **{
        f"Tinos-{face}.ttf": (f"data/fonts/tinos/Tinos-{face}.ttf", "font/ttf")
        for face in ("Regular", "Bold", "Italic", "BoldItalic")
    },
}
"""All the files that are served, by name; no path from a request ever reaches the disk."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What each address answers.

    Attributes:
        previewed: the folder.
        token: what its page is given to write with.
        home: the address of the page of all drafts, or nothing.
    """

    previewed: Previewed
    token: str
    home: str = ""

    async def page(self, _: Request) -> Response:
        """The page."""
        fault = fault_html(self.previewed.fault, self.previewed.editor) if self.previewed.fault else ""
        clean = self.previewed.shown("clean")
        title = self.previewed.shown("title") or self.previewed.path.name
        return HTMLResponse(
            shell_html(
                token=self.token, fault=fault, clean=clean, title=title, name=self.previewed.path.name, home=self.home
            )
        )

    async def file(self, request: Request) -> Response:
        """A file of the page's own."""
        found = _FILES.get(request.path_params["name"])
        if found is None:
            return PlainTextResponse("There is no such page.", 404)
        data = shipped(found[0]).read_bytes()
        caching = {"Cache-Control": "max-age=3600"} if found[1] == "font/ttf" else None
        return Response(data, media_type=found[1], headers=caching)

    async def events(self, _: Request) -> Response:
        """News of the folder, as they come (server-sent events)."""

        async def stream() -> AsyncIterator[str]:
            yield f"retry: 1000\nevent: hello\ndata: {json.dumps(self.token[:8])}\n\n"
            async for news in self.previewed.news():
                yield f"data: {news}\n\n" if news else ": here\n\n"

        return _Stream(stream(), media_type="text/event-stream")

    async def form(self, request: Request) -> Response:
        """The form for a fact's values."""
        return HTMLResponse(self.previewed.form(request.query_params.get("key", "")))

    async def pdf(self, _: Request) -> Response:
        """The PDF."""
        made = await apart(self.previewed.pdf)
        if isinstance(made, Fault):
            return PlainTextResponse(str(made.errors[0]), 409)
        return Response(
            made, media_type="application/pdf", headers={"Content-Disposition": 'inline; filename="draft.pdf"'}
        )

    async def pdf_view(self, _: Request) -> Response:
        """The pages of the PDF as images."""
        made = await apart(self.previewed.pages)
        if isinstance(made, Fault):
            return HTMLResponse(fault_html(made, self.previewed.editor))
        count = len(made)
        images = "".join(
            f'<img src="pdf/{n}.svg?{self.previewed.version}" alt="Page {n} of {count} of the PDF">'
            for n in range(1, count + 1)
        )
        return HTMLResponse(images)

    async def pdf_page(self, request: Request) -> Response:
        """A page of the PDF."""
        made = await apart(self.previewed.pages)
        # Compared as a text: what looks like a number may be too long to be made one.
        pages = {} if isinstance(made, Fault) else {str(n): svg for n, svg in enumerate(made, 1)}
        found = pages.get(request.path_params["number"])
        if found is None:
            return PlainTextResponse("There is no such page.", 404)
        return Response(found, media_type="image/svg+xml")

    async def edit(self, request: Request) -> Response:
        """Carry out an edit."""
        kind = request.path_params["kind"]
        if kind not in EDITS and kind != "undo":
            return JSONResponse({"said": "There is no such edit."}, 404)
        return await self._done(request, MOST_BYTES, lambda asked: {"said": self.previewed.edit(kind, asked)})

    async def partners(self, request: Request) -> Response:
        """Show what a partner's reply or a settlement would change, or do it."""
        action = request.path_params["action"]
        if action not in ACTIONS:
            return JSONResponse({"said": "There is no such thing to do."}, 404)
        return await self._done(request, MOST_OF_A_DOCUMENT, lambda asked: self.previewed.deal(action, asked))

    async def _done(self, request: Request, most: int, action: Callable[[Asked], dict[str, Any]]) -> Response:
        """Do what the page asks, and show what came of it."""
        answer = await answer_to(request, most, "That is too much text.", action)
        if answer.status_code == 200:
            await self.previewed.refresh()
        return answer


def application(previewed: Previewed, token: str, home: str = "") -> Starlette:
    """The application, to stand behind :class:`drafter.preview.guard.Guard`.

    Args:
        previewed: the folder.
        token: what its page is given to write with.
        home: the address of the page of all drafts, or nothing.
    """
    answers = Answers(previewed, token, home)
    routes = [
        Route("/", answers.page),
        Route("/events", answers.events),
        Route("/form", answers.form),
        Route("/draft.pdf", answers.pdf),
        Route("/pdf", answers.pdf_view),
        Route("/pdf/{number}.svg", answers.pdf_page),
        Route("/edit/{kind}", answers.edit, methods=["POST"]),
        Route("/partners/{action}", answers.partners, methods=["POST"]),
        Route("/{name}", answers.file),
    ]
    return Starlette(routes=routes)


class _Stream(StreamingResponse):
    """A stream that ends when its reader is gone, and not only when there are news that cannot be sent."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Send until the stream ends or its reader is gone."""
        halves = [
            asyncio.ensure_future(self.stream_response(send)),
            asyncio.ensure_future(self.listen_for_disconnect(receive)),
        ]
        try:
            await asyncio.wait(halves, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for half in halves:
                # A cancellation that meets news is lost (asyncio.wait_for in Python 3.11), so it is said again.
                while not half.done():
                    half.cancel()
                    await asyncio.wait({half}, timeout=0.5)
            await asyncio.gather(*halves, return_exceptions=True)
