"""Russian as drafts are written in it: its parts taken together."""

from __future__ import annotations

from drafter.languages.ru.dates import Dates
from drafter.languages.ru.lists import Lists
from drafter.languages.ru.numbers import Numbers
from drafter.languages.ru.page import Page


class Russian(Numbers, Dates, Lists, Page):
    """Russian."""


LANGUAGE = Russian()
