"""The formulas by which a resolution in Chinese is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.furniture import Furniture
from drafter.languages.prose import Prose

FURNITURE = Furniture(
    code="zh",
    spaced=False,
    italic=False,
    bold=True,
    organization="联合国",
    organ="大会",
    formula="大会",
    session=r"第\w+届(?:紧急)?(?:特别)?会议.*",
    committee=r"第[一二三四五六]委员会|特别政治和非殖民化委员会.*",
    agenda_item=r"(?:临时)?议程项目 ?.+",
    adopted=r".*大会决议|大会.*通过的决议",
    draft=r".*[:：] ?(?:订正)?决议草案|决议草案.*|.*[:：] ?(?:订正)?决定草案|决定草案.*",
    amendment=r".*草案.*修正案?",
    decision=r"决定草案",
    instruction=r"(?:\d+\. ?)?(?:在|将|删除|删去|以)",
    meeting=r"第 ?(?P<meeting>\d+) ?次全体会议(?:[(（]续会[)）])?",
    annex="附件|附录",
    committees=("第一委员会", "第二委员会", "第三委员会", "第四委员会|非殖民化委员会", "第五委员会", "第六委员会"),
    paragraph="第",
    day=r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日",
    prose=Prose(
        conjunctions=("和", "及", "与", "或"),
        through=("至",),
        small=tuple("的在了其以对为于之将"),
        dates=(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:至(?:\d{1,2}月)?\d{1,2}日)?",),
        number_opens=(r"\d{4}年\d{1,2}月\d{1,2}日第", "(?<=第)"),
        number_ends="号?",
        numerals="〇一二三四五六七八九十百",
    ),
)
