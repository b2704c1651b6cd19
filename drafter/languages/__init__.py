"""What differs between the official languages, behind one interface: :class:`drafter.languages.language.Language`.

To add a language, add its file, with a class of that interface, and name it in :data:`FILES`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from drafter.errors import DraftError
from drafter.languages.language import Language

FILES = {"en": "english", "fr": "french"}
"""Codes of the languages that drafts can be written in, and the file of each."""

OFFICIAL = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}
"""Codes and English names of the six official languages."""


@cache
def language(code: str) -> Language:
    """The language of a code.

    Args:
        code: such as "en".

    Returns:
        Its one instance.

    Raises:
        DraftError: drafts cannot be written in this language yet.
    """
    if code not in FILES:
        known = " and ".join(OFFICIAL[c] for c in FILES)
        raise DraftError(
            f"Drafts can be written in {known}; “{OFFICIAL.get(code, code)}” is not among them yet.",
            hint="Set “language” to " + " or ".join(FILES) + ".",
        )
    found: Language = import_module(f"drafter.languages.{FILES[code]}").LANGUAGE
    return found
