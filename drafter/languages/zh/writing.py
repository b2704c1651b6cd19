"""Chinese as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.zh.dates import Dates
from drafter.languages.zh.lists import Lists
from drafter.languages.zh.numbers import Numbers
from drafter.languages.zh.page import Page


class Chinese(Numbers, Dates, Lists, Page):
    """Chinese."""


LANGUAGE = Chinese()
