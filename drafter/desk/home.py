"""A folder of drafts at work: the drafts that are open, and those that are being begun."""

from __future__ import annotations

import asyncio
import secrets
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.app import new, packing, replies, rounds
from drafter.app.adopting import Adoption, adopt
from drafter.app.drafts import checked_name, drafts_in, named
from drafter.app.dropped import dropped
from drafter.app.questions import Question, answer, questions
from drafter.app.rolling import Rollover, rolled_over
from drafter.app.series import known
from drafter.errors import DraftError, DraftErrors
from drafter.preview.partners import Partners
from drafter.preview.previewed import Previewed
from drafter.rolling.given import Given

MOST_BEGUN = 20
"""So many drafts may be begun at once; an older one has to be begun anew."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft that is being begun: the questions of its rollover are not answered yet.

    Attributes:
        made: the rollover.
        asked: its questions.
    """

    made: Rollover
    asked: tuple[Question, ...]


class NotAnswered(Exception):
    """Some answers are not of the right kind.

    Attributes:
        said: what is wrong with each, by the name of its field.
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        self.said = said
        super().__init__()


@dataclass
class Home:
    """A folder of drafts.

    Attributes:
        path: the folder.
        editor: the pattern of links to the editor.
    """

    path: Path
    editor: str
    _previewed: dict[str, Previewed] = field(default_factory=dict)
    _following: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _begun: dict[str, Begun] = field(default_factory=dict)
    _taken_in: tempfile.TemporaryDirectory[str] = field(
        default_factory=lambda: tempfile.TemporaryDirectory(prefix="drafter-")
    )

    # Drafts ----------------------------------------------------------------

    def drafts(self) -> list[Path]:
        """The draft folders."""
        return drafts_in(self.path)

    def draft(self, name: str) -> Path:
        """The folder of a draft that is there.

        Raises:
            DraftError: there is none of that name.
        """
        for path in self.drafts():
            if path.name == name:
                return path
        raise DraftError(f"There is no draft {name} any more.", hint="Go back to all drafts.")

    async def previewed(self, name: str) -> Previewed:
        """What a draft's page shows, followed from now on."""
        path = self.draft(name)
        if name not in self._previewed:
            previewed = self._previewed[name] = Previewed(path, self.editor)
            await asyncio.to_thread(previewed.look)
            self._following[name] = asyncio.create_task(previewed.follow())
            await previewed.refresh()
        return self._previewed[name]

    def close(self) -> None:
        """Let the pages go, and throw away what was taken in."""
        for previewed in self._previewed.values():
            previewed.close()
        for task in self._following.values():
            task.cancel()
        self._taken_in.cleanup()

    # A new draft -----------------------------------------------------------

    def begin(self, asked: Mapping[str, Any]) -> tuple[str, Begun]:
        """Begin a draft with last year's text.

        Args:
            asked: ``source`` is "series", "draft" or "document"; with it ``series``, ``draft`` or ``document``, and
                ``session`` and ``name``, which may be empty.

        Returns:
            What it is called until it is answered, and its questions.

        Raises:
            DraftError: the source cannot be rolled over.
        """
        way = str(asked["source"])
        if way == "document":
            source = str(dropped(asked["document"], self._taken_in.name))
        elif way == "draft":
            source = str(self.draft(str(asked["draft"])))
        else:
            source = str(asked["series"])
            if source not in {one.name for one in known()}:
                raise DraftError(f"There is no series “{source}”.", hint="Choose one of those that are listed.")
        name = str(asked.get("name", "")).strip()
        session = _session(asked, required=False)
        made = rolled_over(source, session, self.path / (checked_name(name) if name else "draft"), gap=bool(session))
        sheet = made.rolled.folder.sheet
        if not name:
            made = made.moved(self.path / named(str(sheet.title), sheet.session, self.path))
        self._refuse_taken(made.path)
        begun = Begun(made, tuple(questions(made.worklist)))
        key = secrets.token_urlsafe(12)
        self._begun[key] = begun
        for old in list(self._begun)[:-MOST_BEGUN]:
            del self._begun[old]
        return key, begun

    def answer(self, key: str, answers: Mapping[str, Any]) -> Path:
        """Answer a rollover's questions and write the draft folder; what is not answered stays open.

        Raises:
            NotAnswered: some answers are not of the right kind; nothing was written.
            DraftError: the draft cannot be written.
        """
        begun = self._begun.get(key)
        if begun is None:
            raise DraftError("This new draft was begun too long ago.", hint="Begin it again.")
        given: list[Given] = []
        wrong: dict[str, str] = {}
        for one in (f for question in begun.asked for f in question.fields):
            typed = str(answers.get(one.name, "")).strip()
            if not typed:
                continue
            try:
                given.append(answer(begun.made.rolled.folder, one, _in_one_line(typed), given))
            except DraftError as e:
                wrong[one.name] = _sentence(e)
        if wrong:
            raise NotAnswered(wrong)
        made = begun.made.answered(given)
        made.save()
        del self._begun[key]
        return made.path

    def from_nothing(self, asked: Mapping[str, Any]) -> tuple[Path, Sequence[str]]:
        """Write a draft that begins with nothing, or with a text that was typed.

        Returns:
            Its folder, and what a person should know, a sentence each.

        Raises:
            DraftError: something is not written as it has to be.
        """
        title, session = str(asked.get("title", "")), _session(asked, required=True)
        assert session is not None
        name = str(asked.get("name", "")).strip()
        path = self.path / (checked_name(name) if name else named(title, session, self.path))
        self._refuse_taken(path)
        text = str(asked.get("text", "")).strip()
        made = new.new(
            path,
            new.Wanted(
                session=session,
                title=title,
                kind=str(asked.get("kind") or "resolution"),
                committee=str(asked.get("committee", "")),
                agenda_item=str(asked.get("agenda_item", "")),
                agenda_title=str(asked.get("agenda_title", "")),
                sponsors=str(asked.get("sponsors", "")),
                openings=tuple(line.strip() for line in str(asked.get("openings", "")).splitlines() if line.strip()),
                text=("your text", text.encode()) if text else None,
            ),
        )
        made.save()
        return path, made.remarks

    def _refuse_taken(self, path: Path) -> None:
        if path.exists():
            raise DraftError(f"There is a folder {path.name} already.", hint="Give the draft another name.")

    # What is done with a draft ----------------------------------------------

    def build(self, name: str) -> packing.Built:
        """Write a draft's pack."""
        return packing.build(self.draft(name))

    def adopted(self, name: str, asked: Mapping[str, Any]) -> Adoption:
        """Bring a draft up to the adopted document that was dropped, and write it."""
        adoption = adopt(self.draft(name), dropped(asked["document"], self._taken_in.name))
        adoption.save()
        return adoption

    def circulated(self, name: str) -> str:
        """Keep a draft as it is sent to partners; what to send, in a sentence."""
        made = rounds.circulate(self.draft(name))
        return (
            f"Kept as round {made.number}: send partners its documents, in rounds/{made.number} of the draft’s folder."
        )

    def received(self, name: str, asked: Mapping[str, Any]) -> str:
        """Take a partner's reply in; what it proposes, in a sentence."""
        path = dropped(asked["document"], self._taken_in.name)
        found = replies.receive(self.draft(name), path, sender=str(asked.get("from", "")).strip())
        count = len(found.came)
        said = f"{count} new proposal{'s' * (count != 1)}" if count else "nothing that is not there already"
        return " ".join([f"{found.sender} proposes {said}.", *found.remarks])

    def settled(self, name: str, asked: Mapping[str, Any]) -> str:
        """Settle a proposal, or take the last settlement back; what became of it, in a sentence."""
        return str(Partners(self.draft(name)).settle(asked)["said"])


def _session(asked: Mapping[str, Any], *, required: bool) -> int | None:
    typed = str(asked.get("session", "")).strip()
    if not typed and not required:
        return None
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= 199):
        raise DraftError("Say for which session of the General Assembly it is.", hint="Write its number: 80.")
    return int(typed)


def _in_one_line(typed: str) -> str:
    return ", ".join(line.strip() for line in typed.splitlines() if line.strip())


def _sentence(error: DraftError) -> str:
    each = error.errors if isinstance(error, DraftErrors) else (error,)
    return " ".join(f"{e.message} {e.hint}".strip() for e in each)
