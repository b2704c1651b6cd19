"""Looking resolutions up: by number, and by the series they belong to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from drafter.register.entry import Adopted, normal_number, part_of
from drafter.register.table import in_order, own_table, read_entry, read_rows, shipped_table
from drafter.register.titles import content_words, is_reworded, title_key

_COMMITTEE = re.compile(r"A/(A?C\.\d+)/")
_TITLE, _DRAFT = -1, 6


class Register:
    """Adopted resolutions by number and by series.

    Reading is cheap: rows become :class:`Adopted` when they are asked for, and series are formed at the first question
    about one.
    """

    def __init__(self, tables: Iterable[tuple[Path, Iterable[Sequence[str]]]]) -> None:
        """Take the rows of tables; where two tables have the same resolution, the later table holds."""
        self._rows: dict[str, tuple[Path, list[str]]] = {
            row[0]: (path, list(row)) for path, rows in tables for row in rows
        }
        self._entries: dict[str, Adopted] = {}

    @classmethod
    def read(cls, own: str | Path | None = None) -> Register:
        """Read the table that comes with the program, and the user's own over it.

        Args:
            own: the user's table; its usual place where it is None. It need not exist.

        Raises:
            DraftError: a table cannot be read.
        """
        paths = (shipped_table(), Path(own) if own is not None else own_table())
        return cls((path, read_rows(path)) for path in paths)

    def __len__(self) -> int:
        """How many resolutions it holds."""
        return len(self._rows)

    def find(self, number: str) -> Adopted | None:
        """Look a resolution up.

        Args:
            number: "76/26", "A/RES/76/26", "77/253 B". The first part of a resolution adopted in parts is found with
                and without its letter.

        Returns:
            What is known of it, or None.
        """
        normal = normal_number(number)
        if normal is None:
            return None
        plain = normal.partition(" ")[0]
        for name in (normal, f"{plain} A" if normal == plain else "", plain if normal.endswith(" A") else ""):
            if name in self._rows:
                return self._entry(name)
        return None

    def series(self, number: str) -> tuple[Adopted, ...]:
        """The resolutions that belong together with this one, itself among them, in the order of adoption.

        Titles may differ in figures and in words added; years may lie between. Where a resolution was adopted in parts,
        the second parts of the years form a series of their own.

        Args:
            number: as for :meth:`find`.

        Returns:
            The members; empty where the register does not have the resolution.
        """
        entry = self.find(number)
        return self._members(self._families[title_key(entry.title)], entry.part) if entry else ()

    def titled(self, title: str, number: str = "") -> tuple[Adopted, ...]:
        """The series that a resolution of this title would belong to, whether or not the register has it.

        Args:
            title: as printed.
            number: of the resolution, for its part.

        Returns:
            The members in the order of adoption; empty where no title is like it.
        """
        family = self._families.get(title_key(title))
        if family is None:
            words = content_words(title)
            alike = [key for key, known in self._contents.items() if is_reworded(words, known)]
            families = {id(self._families[key]): self._families[key] for key in alike}
            family = next(iter(families.values())) if len(families) == 1 else ()
        return self._members(family, part_of(normal_number(number) or ""))

    def is_of_series(self, number: str, title: str) -> bool | None:
        """Whether a resolution is of the series with this title; None where the register does not have it.

        Args:
            number: as for :meth:`find`.
            title: of any member of the series, as printed.
        """
        entry = self.find(number)
        if entry is None:
            return None
        if title_key(entry.title) == title_key(title):
            return True
        return any(entry.number == member.number for member in self.titled(title, number))

    def of_draft(self, symbol: str) -> Adopted | None:
        """The resolution that a draft became, or None where the register does not tell it for certain.

        Args:
            symbol: as printed: "A/C.1/79/L.30".
        """
        named = re.compile(rf"{re.escape(symbol)}(?![\w/.])")
        became = [number for number, (_, row) in self._rows.items() if named.match(row[_DRAFT])]
        return self._entry(became[0]) if len(became) == 1 else None

    def previous(self, number: str) -> Adopted | None:
        """The member of the series that an earlier session adopted last, or None."""
        entry = self.find(number)
        earlier = [m for m in self.series(number) if entry and m.session < entry.session]
        return earlier[-1] if earlier else None

    def next(self, number: str) -> Adopted | None:
        """The member of the series that a later session adopted first, or None."""
        entry = self.find(number)
        return next((m for m in self.series(number) if entry and m.session > entry.session), None)

    def newest(self, number: str, *, before_session: int | None = None, before: date | None = None) -> Adopted | None:
        """The newest member of a resolution's series, to be offered where a text cites an older one.

        Args:
            number: the resolution cited.
            before_session: leave out what this session and later ones adopted.
            before: leave out what was adopted on this day and later, which a draft handed in by then cannot cite.

        Returns:
            The newest member, or None where the one cited is the newest, or is not known.
        """
        entry = self.find(number)
        later = [
            m
            for m in self.series(number)
            if entry
            and m.session > entry.session
            and (before_session is None or m.session < before_session)
            and (before is None or m.adopted < before)
        ]
        return later[-1] if later else None

    def _entry(self, number: str) -> Adopted:
        if number not in self._entries:
            path, row = self._rows[number]
            self._entries[number] = read_entry(row, path)
        return self._entries[number]

    def _members(self, keys: Iterable[str], part: str) -> tuple[Adopted, ...]:
        members = [self._entry(n) for key in keys for n in self._titles[key] if part_of(n) == part]
        return tuple(sorted(members, key=lambda m: (m.adopted, in_order(m))))

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        """The numbers of resolutions by the key of their title."""
        out: dict[str, list[str]] = defaultdict(list)
        for number, (_, row) in self._rows.items():
            out[title_key(row[_TITLE])].append(number)
        return dict(out)

    @cached_property
    def _contents(self) -> dict[str, frozenset[str]]:
        return {key: content_words(self._rows[numbers[0]][1][_TITLE]) for key, numbers in self._titles.items()}

    @cached_property
    def _families(self) -> dict[str, tuple[str, ...]]:
        """By the key of a title, the keys of all titles of its series.

        Two titles join when one adds words to the other, the same committee drafted both, and no session adopted both:
        what is adopted side by side is not one series.
        """
        by_committee: dict[str, list[str]] = defaultdict(list)
        for key, numbers in self._titles.items():
            by_committee[self._committee(numbers[0])].append(key)
        family: dict[str, tuple[str, ...]] = {key: (key,) for key in self._titles}
        for keys in by_committee.values():
            for i, one in enumerate(keys):
                for other in keys[:i]:
                    if (
                        is_reworded(self._contents[one], self._contents[other])
                        and family[one] is not family[other]
                        and not self._sessions(family[one]) & self._sessions(family[other])
                    ):
                        joined = family[one] + family[other]
                        family.update(dict.fromkeys(joined, joined))
        return family

    def _sessions(self, keys: Iterable[str]) -> set[str]:
        return {number.partition("/")[0] for key in keys for number in self._titles[key]}

    def _committee(self, number: str) -> str:
        match = _COMMITTEE.match(self._rows[number][1][_DRAFT])
        return match[1] if match else ""
