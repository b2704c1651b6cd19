"""What is printed above and below the text, and what the page says of itself, in Chinese. Source: languages.md, 1, 8.

The lines of drafts, and what is said of sponsors, follow the English forms; they are unverified.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, is_symbol
from drafter.languages.sponsors_line import SponsorsLine

COMMITTEES = {
    "First": "第一委员会",
    "Second": "第二委员会",
    "Third": "第三委员会",
    "Fourth": "特别政治和非殖民化委员会 (第四委员会)",
    "Fifth": "第五委员会",
    "Sixth": "第六委员会",
}


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "zh"
    tag = "zh-Hans"
    locale = "zh_CN"
    organization = "联合国"
    organ = "大会"
    formula = "大会，"
    notice = "草案——非正式文件"
    annex = "附件"
    held_in = "分别在"
    note = "注"
    notes = "注"
    to_text = "跳至正文"
    to_mark = "返回正文"
    submitted = ("由",)
    endings = ("，", "；", "。")
    sponsors_line = SponsorsLine(
        re.compile(r"(?P<names>[^:：]+)[:：](?=\s?(?:(?:订正)?(?:决议|决定)草案|对.+修正案?))"),
        "和|以及",
        re.compile(r"\(代表|\[|提交"),
    )
    draft_name = "决议草案"
    beginning = ("回顾", "决定")

    def session_line(self, session: int) -> str:
        """As in "第七十七届会议"."""
        return f"第{self.ordinal(session)}届会议"

    def committee_line(self, committee: str) -> str:
        """By its English ordinal."""
        return COMMITTEES[committee]

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "99(n)"."""
        return f"{number}({letter})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "议程项目99(n)"."""
        return f"议程项目{self.listing(items)}"

    def agenda_title(self, item: str, sub_item: str) -> str:
        """Joined by a colon."""
        return f"{item}：{sub_item}" if sub_item else item

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "订正决议草案"."""
        if kind == "amendment":
            of = f"对{'订正' if '/Rev.' in amends else ''}决议草案{amends}" if is_symbol(amends) else amends
            return f"{of}的{'订正' if revised else ''}修正案"
        return f"{'订正' if revised else ''}{'决定' if kind == 'decision' else '决议'}草案"

    def draft_line(self, sponsors: Sequence[str], what: str = "决议草案") -> str:
        """As in "德国和哥伦比亚：决议草案"."""
        if not sponsors:
            return what
        if self.is_submission(sponsors):
            return f"{self.submission(sponsors[0])}{what}"
        return f"{self.sponsors_listing(sponsors)}：{what}"

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """As in "由委员会主席提交"."""
        name = f"{person}" if person else ""
        after = f"在{following}之后" if following else ""
        on = f"根据{basis}" if basis else ""
        return f"由{officer}{name}{after}{on}提交"

    def group_note(self, group: str, *, observed: bool) -> str:
        """On whose behalf a sponsor acts."""
        if observed:
            return f"代表属于{group}成员的国家，同时考虑到大会2024年5月10日第ES-10/23号决议的规定。"
        return f"代表属于{group}成员的联合国会员国。"

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known."""
        return f"代表{whom}。"

    def capacity_note(self, capacity: str) -> str:
        """As in "以委员会主席身份。"."""
        return f"以{capacity}身份。"

    def sponsors_note(self) -> str:
        """The note of plenary drafts."""
        return "提案国名单如有变动，将在会议正式记录中反映。"

    def reissued_note(self, day: date) -> str:
        """As in "由于技术原因于2025年11月4日重新印发。"."""
        return f"由于技术原因于{self.day(day)}重新印发。"

    def adopted_line(self, adopted: date) -> str:
        """As in "2021年12月6日大会决议"."""
        return f"{self.day(adopted)}大会决议"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """As in "[根据第一委员会的报告 (A/76/444，第93段)]"."""
        if committee is None:
            return f"[未经发交主要委员会而通过 ({report})]"
        source = f"{report}，第{paragraph}段" if paragraph else report
        return f"[根据{self.committee_line(committee)}的报告 ({source})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "第45次全体会议", "2021年12月6日"."""
        return f"第{meeting}次全体会议{'(续会)' if resumed else ''}\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """It stays in English."""
        return f"Distr.: {'Limited' if limited else 'General'}"
