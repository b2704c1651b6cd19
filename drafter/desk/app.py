"""The addresses of the desk: its page, what the page asks for, and the page of each draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from drafter.app.drafts import state_of
from drafter.app.dropped import MOST_BYTES
from drafter.app.packing import packed, zipped
from drafter.app.rounds import proposals
from drafter.desk.home import Home, NotAnswered
from drafter.desk.views import TEMPLATES, adopted_html, home_html, questions_html, state_html
from drafter.errors import DraftError
from drafter.preview.apart import apart
from drafter.preview.app import application as draft_application
from drafter.preview.asking import answer_to, sentence_of
from drafter.preview.showing import Fault
from drafter.rolling.series import names
from drafter.shipped import shipped

_FILES = {
    "desk.js": (f"{TEMPLATES}/desk.js", "text/javascript"),
    "desk.css": (f"{TEMPLATES}/desk.css", "text/css"),
}
TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What each address answers.

    Attributes:
        home: the folder of drafts.
        token: what its pages are given to write with.
    """

    home: Home
    token: str

    async def page(self, _: Request) -> Response:
        """The page."""
        drafts = [path.name for path in self.home.drafts()]
        return HTMLResponse(home_html(self.token, self.home.path, drafts, names()))

    async def file(self, request: Request) -> Response:
        """A file of the page's own."""
        found = _FILES.get(request.path_params["name"])
        if found is None:
            return PlainTextResponse("There is no such page.", 404)
        return Response(shipped(found[0]).read_bytes(), media_type=found[1])

    async def state(self, request: Request) -> Response:
        """How a draft stands."""
        name = request.path_params["draft"]
        made = await apart(lambda: self._state(name))
        return PlainTextResponse(sentence_of(made), 404) if isinstance(made, Fault) else HTMLResponse(made)

    def _state(self, name: str) -> str:
        path = self.home.draft(name)
        state = state_of(path, date.today())
        return state_html(state, packed(path), () if state.fault else proposals(path))

    async def pack(self, request: Request) -> Response:
        """A file of a draft's pack, or all of it as one."""
        draft, name = request.path_params["draft"], request.path_params["file"]

        def read() -> bytes:
            path = self.home.draft(draft)
            files = {p.name: p for p in packed(path)}
            if name == "pack.zip":
                return zipped(path)
            if name not in files:
                raise DraftError("There is no such file.", hint="Build the pack first.")
            return files[name].read_bytes()

        made = await apart(read)
        if isinstance(made, Fault):
            return PlainTextResponse(sentence_of(made), 404)
        suffix = f".{name.rpartition('.')[2]}"
        shown = quote(f"{draft}.zip" if name == "pack.zip" else f"{draft}-{name}")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{shown}"}
        return Response(made, media_type=TYPES.get(suffix, "application/zip"), headers=headers)

    async def begin(self, request: Request) -> Response:
        """Begin a draft: the form of its questions, or where it is."""

        def begun(asked: Mapping[str, Any]) -> dict[str, Any]:
            if asked["source"] == "nothing":
                path, remarks = self.home.from_nothing(asked)
                return {"to": _page_of(path.name), "said": " ".join(remarks)}
            key, found = self.home.begin(asked)
            return {"html": questions_html(key, found)}

        return await self._done(request, begun)

    async def answer(self, request: Request) -> Response:
        """Answer the questions."""

        def answered(asked: Mapping[str, Any]) -> dict[str, Any]:
            try:
                path = self.home.answer(str(asked["key"]), dict(asked["answers"]))
            except NotAnswered as e:
                return {"wrong": dict(e.said)}
            return {"to": _page_of(path.name)}

        return await self._done(request, answered)

    async def build(self, request: Request) -> Response:
        """Build a draft's pack."""
        draft = request.path_params["draft"]

        def built(_: Mapping[str, Any]) -> dict[str, Any]:
            kept = self.home.build(draft).kept
            said = "".join(
                f" {k.name} was changed since it was built and stays as it is; the new one is {k.beside}." for k in kept
            )
            return {"said": f"The pack is built.{said}", "html": self._state(draft)}

        return await self._done(request, built)

    async def adopt(self, request: Request) -> Response:
        """Bring a draft up to the adopted document."""
        draft = request.path_params["draft"]

        def adopted(asked: Mapping[str, Any]) -> dict[str, Any]:
            done = self.home.adopted(draft, asked)
            said = adopted_html(sheet=done.official, facts=done.facts, wording=done.wording, remarks=done.remarks)
            return {"html": self._state(draft), "report": said}

        return await self._done(request, adopted)

    async def partners(self, request: Request) -> Response:
        """Send a draft to partners, take a reply in, or settle a proposal."""
        draft, what = request.path_params["draft"], request.path_params["what"]

        def done(asked: Mapping[str, Any]) -> dict[str, Any]:
            if what == "circulate":
                said = self.home.circulated(draft)
            else:
                said = (self.home.received if what == "receive" else self.home.settled)(draft, asked)
            return {"said": said, "html": self._state(draft)}

        if what not in ("circulate", "receive", "settle"):
            return JSONResponse({"said": "There is no such thing to do."}, 404)
        return await self._done(request, done)

    async def _done(self, request: Request, action: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Response:
        """Do what a page asks; whatever goes wrong is a sentence."""

        def act(asked: Mapping[str, Any]) -> dict[str, Any]:
            try:
                return action(asked)
            except (KeyError, TypeError, ValueError, AttributeError) as e:
                raise DraftError(
                    "The page asked for something that is not known here.", hint="Load the page again."
                ) from e

        return await answer_to(request, MOST_BYTES, "The file is too large: a document may have at most 64 MB.", act)

    async def draft(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page of a draft, and all that is beneath it: the preview's."""
        name = scope["path_params"]["draft"]
        try:
            previewed = await self.home.previewed(name)
        except DraftError as e:
            await PlainTextResponse(str(e), 404)(scope, receive, send)
            return
        await draft_application(previewed, self.token, home="../../")(scope, receive, send)


def application(home: Home, token: str) -> Starlette:
    """The application, to stand behind :class:`drafter.preview.guard.Guard`.

    Args:
        home: the folder of drafts.
        token: what its pages are given to write with.
    """
    answers = Answers(home, token)
    routes = [
        Route("/", answers.page),
        Route("/state/{draft}", answers.state),
        Route("/pack/{draft}/{file}", answers.pack),
        Route("/begin", answers.begin, methods=["POST"]),
        Route("/answer", answers.answer, methods=["POST"]),
        Route("/build/{draft}", answers.build, methods=["POST"]),
        Route("/adopt/{draft}", answers.adopt, methods=["POST"]),
        Route("/partners/{draft}/{what}", answers.partners, methods=["POST"]),
        Mount("/draft/{draft}", app=answers.draft),
        Route("/{name}", answers.file),
    ]
    return Starlette(routes=routes)


def _page_of(name: str) -> str:
    return f"draft/{quote(name)}/"
