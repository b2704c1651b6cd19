"""English as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.en.dates import Dates
from drafter.languages.en.lists import Lists
from drafter.languages.en.numbers import Numbers
from drafter.languages.en.page import Page


class English(Numbers, Dates, Lists, Page):
    """English."""


LANGUAGE = English()
