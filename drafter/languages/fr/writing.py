"""French as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.fr.dates import Dates
from drafter.languages.fr.lists import Lists
from drafter.languages.fr.numbers import Numbers
from drafter.languages.fr.page import Page


class French(Numbers, Dates, Lists, Page):
    """French."""

    grouping = "[\u00a0\u202f]"
    decimal = ","


LANGUAGE = French()
