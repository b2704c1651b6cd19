"""Spanish as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.es.dates import Dates
from drafter.languages.es.lists import Lists
from drafter.languages.es.numbers import Numbers
from drafter.languages.es.page import Page


class Spanish(Numbers, Dates, Lists, Page):
    """Spanish."""


LANGUAGE = Spanish()
