"""The languages of one draft folder held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from drafter.concordance.data import Compared, sentence
from drafter.concordance.versions import Version, version
from drafter.document import Document, plain
from drafter.drafting.draft import draft
from drafter.errors import DraftError, DraftErrors
from drafter.languages import name
from drafter.place import Place
from drafter.readers import read
from drafter.workspace.folder import Folder
from drafter.workspace.translations import further_texts, in_language

SUFFIXES = (".xml", ".docx", ".pdf", ".txt", ".md")
"""The endings of documents that are held against each other."""


def within(folder: Folder) -> list[tuple[str, Document]]:
    """The versions that a draft folder has: its text, those in further languages, documents in others beside them.

    Raises:
        DraftError: one of the texts cannot be drafted.
    """
    own = folder.sheet.language
    found = {own: (folder.template.file, draft(folder).document)}
    for code, path in further_texts(folder.path).items():
        found.setdefault(code, (path.name, draft(in_language(folder, code)).document))
    for path in sorted(folder.path.iterdir()):
        if path.suffix.lower() in SUFFIXES and not path.name.startswith("text."):
            with suppress(DraftError):
                document = read(path)
                found.setdefault(document.language, (path.name, document))
    return list(found.values())


def disagreements(folder: Folder) -> Compared | None:
    """What the languages of a draft folder disagree on; None where it has its text in one."""
    versions = within(folder)
    return compared(versions) if len(versions) > 1 else None


def doubts(folder: Folder) -> tuple[DraftError, ...]:
    """The same as sentences, and what stands in the way of a further language."""
    try:
        found = disagreements(folder)
    except DraftErrors as e:
        return e.errors
    except DraftError as e:
        return (e,)
    return as_doubts(folder, found)


def as_doubts(folder: Folder, found: Compared | None) -> tuple[DraftError, ...]:
    """What the languages of a folder disagree on, a sentence each."""
    if found is None:
        return ()
    hint = "Correct one of them, or the fact that both print."
    place = Place(folder.template.file)
    return tuple(
        DraftError(f"{found.seen(one)[0].paragraph}: {sentence(found, one)}", place=place, hint=hint)
        for one in found.discords
    )


def compared(documents: Sequence[tuple[str, Document]]) -> Compared:
    """Versions of a text held against each other.

    Args:
        documents: each with the name that a report calls it by; the first is the draft.

    Raises:
        DraftError: there is one only, or two are in one language.
    """
    versions: dict[str, Version] = {}
    for called, document in documents:
        code = document.language
        if code in versions:
            raise DraftError(
                f"{called} is in {name(code)}, as {versions[code].name} is.",
                hint="Give versions of one text in different languages. Two texts in one language: drafter compare",
            )
        versions[code] = version(called, document)
    if len(versions) < 2:
        raise DraftError("There is one version only.", hint="Name another language’s beside it.")
    first = documents[0][1]
    title = first.record.symbol or plain(first.front.title) or documents[0][0]
    return Compared.of(title, tuple(versions.values()))
