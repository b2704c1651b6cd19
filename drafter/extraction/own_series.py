"""Which citations are of the document's own series, and what next year does to them.

The predecessor, the resolution of the series that the document itself followed, is looked up in the register, or found
among the citations by the titles that the register knows. Measured on 201 pairs of consecutive years.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from drafter.document import Kind
from drafter.extraction.passages import Passage
from drafter.extraction.reading import Reading
from drafter.facts.fact import Found
from drafter.facts.resolutions import CitedResolutions, Resolution, without_letter
from drafter.facts.value import last_of
from drafter.languages.signs import PLAIN

UNKNOWN_MEMBERS = 2
"""How many members older than the register make a list that the predecessor ends one of the series."""


def with_series(found: Found, passage: Passage, reading: Reading) -> Found:
    """A citation, or a list of them, that knows whether it is of the document's own series.

    Args:
        found: a :class:`Resolution` or :class:`CitedResolutions`.
        passage: where it stands.
        reading: what is known of the document.
    """
    fact = found.fact
    if getattr(fact, "of", "") or reading.predecessor is None:
        return found
    if isinstance(fact, Resolution):
        if fact.resolution != reading.predecessor and not _is_its_second_part(found, passage, reading):
            return found
        if _is_what_it_did(found, passage, reading):
            return replace(found, fact=fact.model_copy(update={"each_year": "stays"}))
        asked = _is_about_that_one(found, passage, reading)
        update: dict[str, object] = {"series": "own", "each_year": "asked" if asked else "moves-on"}
        if fact.adopted is None:
            # The date is known; only the form without it is asked for, so that both mentions are one fact.
            update["adopted"] = reading.adopted_on(str(fact.resolution))
        form = found.form or ("number" if fact.adopted is None else "")
        return replace(found, fact=fact.model_copy(update=update), form=form if update.get("adopted") or form else "")
    if isinstance(fact, CitedResolutions):
        numbers = [str(last_of(item.resolution)) for item in fact.items]
        if reading.predecessor in numbers and _is_of_two_series(numbers):
            # Both were joined every year, and which the newest of the other is, nobody knows but the drafter.
            return replace(found, fact=fact.model_copy(update={"each_year": "asked"}))
        return replace(found, fact=fact.model_copy(update={"series": _of_list(fact, passage, found, reading)}))
    return found


def _is_its_second_part(found: Found, passage: Passage, reading: Reading) -> bool:
    """Whether the latest that a text cites is what the same session adopted later under the predecessor's number.

    A budget approved in May as 77/290 may be approved anew in June as 77/290 B.
    """
    latest = reading.setting.language.signs.latest
    cited = str(last_of(found.fact.resolution)) if isinstance(found.fact, Resolution) else ""
    if not latest.search(passage.text[max(0, found.start - 80) : found.start]):
        return False
    whole = without_letter(cited)
    return cited != whole == reading.predecessor and bool(reading.of_series(cited))


def _of_list(fact: CitedResolutions, passage: Passage, found: Found, reading: Reading) -> str:
    """A list of the series is its own and grows; one where the predecessor stands among others has its latest."""
    numbers = [str(last_of(item.resolution)) for item in fact.items]
    if reading.predecessor not in numbers or _is_about_that_one(found, passage, reading):
        return "other"
    if _is_what_it_did(found, passage, reading):
        return "other"
    known = [reading.of_series(n) for n in numbers]
    before = known[: numbers.index(reading.predecessor)]
    unknown = [n for n in before if n is None]
    if fact.continues or known.count(True) > 1 or len(unknown) >= UNKNOWN_MEMBERS:
        return "own"
    if before and before[-1] is None:
        # One resolution that the register does not reach, and the predecessor: too little to tell a series by.
        return "other"
    return "latest"


def _is_of_two_series(numbers: list[str]) -> bool:
    """Whether a list has two resolutions of one session in two sessions: a series has one in a session."""
    of_session = Counter(session for one in {without_letter(n) for n in numbers} if (session := _session(one)))
    return sum(count > 1 for count in of_session.values()) > 1


def _session(number: str) -> str:
    session, slash, _ = number.partition("/")
    return session if slash and session.isdecimal() else ""


def _is_what_it_did(found: Found, passage: Passage, reading: Reading) -> bool:
    """Whether the text speaks of what that very resolution did once, or of its paragraphs: no later one did the same.

    What it requested, urged or reiterated, the next one does, too.
    """
    signs = reading.setting.language.signs
    before = passage.text[: found.start].translate(PLAIN)
    after = passage.text[found.end :].translate(PLAIN)
    return bool(signs.did_after.match(after) or signs.did_before.search(before))


def _is_about_that_one(found: Found, passage: Passage, reading: Reading) -> bool:
    signs = reading.setting.language.signs
    before, after = passage.text[: found.start], passage.text[found.end :]
    if signs.says_what_it_did.match(after):
        return True
    if passage.kind in (Kind.OPERATIVE, Kind.SUBPARAGRAPH):
        return bool(signs.says_so_in_operative.match(after) or signs.mandated.search(before))
    return False
