"""What a Word file holds beside its text and a resolution does not: comments, inserted files, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.languages import language, written
from drafter.ooxml.package import Package, opened
from drafter.readers.docx_left_out import W, words_in

_TAGS = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>|\{?\\[a-z]+-?\d* ?|[{}]", re.DOTALL | re.IGNORECASE)
_FURNITURE = re.compile(
    r"\d{2}-\d{5}|\*\d{6,}\*|\d+/\d+|A/[\w./]+|please recycle|\([A-Z]\)|\d{6}|page|of|\W+|\d+", re.IGNORECASE
)
_MOST_COMMENTS = 5


def comments(package: Package) -> Iterator[str]:
    """A remark on each of the first comments, and on how many more there are."""
    part = package.related("comments")
    root = package.tree(part) if part else None
    found = list(root.iterfind(f"{W}comment")) if root is not None else []
    for comment in found[:_MOST_COMMENTS]:
        author = comment.get(f"{W}author", "").strip()
        yield f"A comment{f' by {author}' if author else ''} was left out: “{words_in(comment)[:200]}”."
    if len(found) > _MOST_COMMENTS:
        yield f"{len(found) - _MOST_COMMENTS} more comments were left out."


def inserted(package: Package) -> dict[str, str]:
    """The words of documents that were inserted as a whole, by the id of the relationship."""
    return {
        ident: _words_of(package.part(relation.target) or b"", package.name)
        for ident, relation in package.relations(package.main).items()
        if relation.kind in ("aFChunk", "subDocument") and not relation.outside
    }


def _words_of(data: bytes, name: str) -> str:
    if data.startswith(b"PK"):
        try:
            package = opened(data, name)
            root = package.tree(package.main)
        except DraftError:
            return ""
        return words_in(root) if root is not None else ""
    return " ".join(_TAGS.sub(" ", data[:100_000].decode("utf-8", "replace")).split())


def running_heads(package: Package, taken: str, text: str) -> Iterator[str]:
    """A remark on each header or footer with words that stand nowhere else.

    Args:
        package: the file.
        taken: the part that was read as the masthead.
        text: all words that were read.
    """
    known = folded(text).lower()
    notices = {language(code).notice for code in written()}
    for relation in package.relations(package.main).values():
        if relation.kind not in ("header", "footer") or relation.target == taken or relation.outside:
            continue
        root = package.tree(relation.target)
        words = words_in(root) if root is not None else ""
        # The notice on a draft of ours is no part of it.
        said = words
        for notice in notices:
            said = said.replace(notice, "")
        if _FURNITURE.sub("", said) and folded(said).lower() not in known:
            yield f"The words of a {relation.kind} were left out: “{words[:200]}”."
