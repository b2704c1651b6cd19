"""What is printed above and below the text, and what the page says of itself, in Arabic. Source: languages.md, 1, 8.

The lines of drafts, and what is said of sponsors, follow the English forms; they are unverified.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, is_symbol
from drafter.languages.sponsors_line import SponsorsLine

COMMITTEES = {
    "First": "اللجنة الأولى",
    "Second": "اللجنة الثانية",
    "Third": "اللجنة الثالثة",
    "Fourth": "لجنة المسائل السياسية الخاصة وإنهاء الاستعمار (اللجنة الرابعة)",
    "Fifth": "اللجنة الخامسة",
    "Sixth": "اللجنة السادسة",
}
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمنسعفصقرشتثخذض", strict=True))
"""The letters of sub-items."""


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "ar"
    tag = "ar"
    direction = "rtl"
    locale = "ar"
    organization = "الأمم المتحدة"
    organ = "الجمعية العامة"
    formula = "إن الجمعية العامة،"
    notice = "مشروع – وثيقة غير رسمية"
    annex = "المرفق"
    held_in = "المعقودة في "
    notes_follow_punctuation = False
    note_brackets = ("(", ")")
    note = "حاشية"
    notes = "الحواشي"
    to_text = "الانتقال إلى النص"
    to_mark = "العودة إلى النص"
    submitted = ("مقدم من ",)
    sponsors_line = SponsorsLine(
        re.compile(r"(?P<names>[^:]+):(?= ?(?:مشروع (?:قرار|مقرر)|تعديل))"),
        r" و ?(?=\w)",
        re.compile(r"\(باسم|\[|مقدم "),
        joined=False,
    )
    draft_name = "مشروع قرار"
    beginning = ("إذ تشير", "تقرر")
    endings = ("،", "؛", ".")
    letters = {own: latin for latin, own in LETTERS.items()}  # noqa: RUF012

    def number_line(self, number: str) -> str:
        """No full stop follows."""
        return number

    def session_line(self, session: int) -> str:
        """As in "الدورة السابعة والسبعون"."""
        return f"الدورة {self.session_ordinal(session, 'nominative')}"

    def committee_line(self, committee: str) -> str:
        """By its English ordinal."""
        return COMMITTEES[committee]

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "99 (ن)"."""
        return f"{number} ({''.join(LETTERS.get(c, c) for c in letter)})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "البند 99 (ن) من جدول الأعمال"."""
        noun = {1: "البند", 2: "البندان"}.get(len(items), "البنود")
        return f"{noun} {self.listing(items)} من جدول الأعمال"

    def agenda_title(self, item: str, sub_item: str) -> str:
        """Joined by a colon."""
        return f"{item}: {sub_item}" if sub_item else item

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "مشروع قرار منقح"."""
        if kind == "amendment":
            of = f"على مشروع القرار {'المنقح ' if '/Rev.' in amends else ''}{amends}" if is_symbol(amends) else amends
            return f"تعديل {'منقح ' if revised else ''}{of}"
        return f"مشروع {'مقرر' if kind == 'decision' else 'قرار'}{' منقح' if revised else ''}"

    def sponsors_listing(self, names: Sequence[str]) -> str:
        """Names stand between commas. Source: resolution 79/52, note 9; that "and" joins the last is unverified."""
        return "، ".join(names[:-1]) + " و" + names[-1] if len(names) > 1 else "".join(names)

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """As in "مقدم من رئيس اللجنة"."""
        out = f"مقدم من {officer}"
        out += f"، {person}،" if person else ""
        out += f" عقب {following}" if following else ""
        out += f" على أساس {basis}" if basis else ""
        return out.rstrip("،")

    def group_note(self, group: str, *, observed: bool) -> str:
        """On whose behalf a sponsor acts."""
        if observed:
            return (
                f"باسم الدول الأعضاء في {group}، مع مراعاة أحكام قرار الجمعية العامة دإط-10/23 المؤرخ "
                "10 أيار/مايو 2024 أيضا."
            )
        return f"باسم الدول الأعضاء في الأمم المتحدة التي هي أعضاء في {group}."

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known."""
        return f"باسم {whom}."

    def capacity_note(self, capacity: str) -> str:
        """As in "بصفته رئيس اللجنة."."""
        return f"بصفته {capacity}."

    def sponsors_note(self) -> str:
        """The note of plenary drafts."""
        return "ستظهر أي تغييرات في قائمة مقدمي مشروع القرار في المحضر الرسمي للجلسة."

    def reissued_note(self, day: date) -> str:
        """As in "أعيد إصدارها لأسباب فنية في 4 تشرين الثاني/نوفمبر 2025."."""
        return f"أعيد إصدارها لأسباب فنية في {self.day(day)}."

    def adopted_line(self, adopted: date) -> str:
        """As in "قرار اتخذته الجمعية العامة في 6 كانون الأول/ديسمبر 2021"."""
        return f"قرار اتخذته الجمعية العامة في {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """As in "[بناء على تقرير اللجنة الأولى (A/76/444، الفقرة 93)]"."""
        if committee is None:
            return f"[دون الإحالة إلى لجنة رئيسية ({report})]"
        source = f"{report}، الفقرة {paragraph}" if paragraph else report
        return f"[بناء على تقرير {self.committee_line(committee)} ({source})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "الجلسة العامة 45", "6 كانون الأول/ديسمبر 2021"."""
        return f"الجلسة العامة {meeting}{' (المستأنفة)' if resumed else ''}\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """It stays in English."""
        return f"Distr.: {'Limited' if limited else 'General'}"
