"""What a fact prints in the draft, shown to who edits it."""

from __future__ import annotations

from drafter.drafting.draft import setting_of
from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.workspace.folder import Folder


def printed(fact: Fact, form: str, folder: Folder) -> str:
    """The words of a fact.

    Args:
        fact: one of the folder's.
        form: a form of it; the usual one where it has none of that name.
        folder: the folder.

    Returns:
        The words as the draft has them; while the text has faults, without what only the text knows.
    """
    try:
        setting = setting_of(folder)
    except DraftError:
        setting = folder.setting
    return fact.phrase(form if form in fact.forms() else "", setting).words
