"""Words written so that they are read again as what they are."""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"[\\`*_^~]")
_BRACKETS = re.compile(r"\[(?=\^)|\](?=[(\[:])")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_TAG = re.compile(r"\{(?=[{%#])")


def escaped(text: str) -> str:
    """Text with a backslash before each character that would mean something in the middle of a line."""
    text = _ALWAYS.sub(r"\\\g<0>", text)
    return _MARKUP.sub(r"\\\g<0>", _BRACKETS.sub(r"\\\g<0>", text))


def without_tags(markdown: str) -> str:
    """Markdown in which braces are no tags: a backslash stands behind the first of two."""
    return _TAG.sub(r"{\\", markdown)
