"""The fixed formulas by which a resolution is known, in the six official languages.

Readers need them in every official language, whether or not drafts can be written in it, and in the looser forms that
files have. Source: un-format.md, sections A.3 and D, and the official files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from drafter.document import DocumentKind
from drafter.document.words import folded

COMMITTEES = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
SYMBOL = re.compile(r"A(?:/[A-Z0-9][\w.\-]*)+(?: [A-Z])?")
NUMBER = re.compile(r"(?P<number>(?:ES-|S-)?\d{1,2}/\d{1,4}(?: [A-Z])?)(?P<stop>\.?)")


_RESOLUTION = DocumentKind.RESOLUTION


@dataclass(frozen=True)
class Furniture:
    """The formulas of a language, as patterns over folded text.

    Attributes:
        code: "en", "fr" …
        organization, organ: the first two lines of the masthead.
        formula: the words the text begins with, whole paragraph, without its comma.
        session, committee, agenda_item, adopted, original, distribution: the lines of those names.
        draft: the end of a sponsors' line, or the whole line of a Chair's draft.
        amendment: the line of an amendment.
        decision: words in a draft's line that tell a decision from a resolution.
        instruction: how an instruction of an amendment begins.
        submission: the line of a draft without sponsors; the group "by" tells who submitted it. Known where drafts can
            be written in the language.
        meeting: the first line of the closing block; the group "meeting" is its number.
        annex: the heading of an annex.
        committees: words in the report line that tell the First to the Sixth Committee.
        paragraph: what stands between a report's symbol and the paragraph in it.
        and_: the word that joins the last of a list of sponsors.
        day: a date, with the groups day, month and year.
        months: names of months, January first; alternatives parted by "|". Empty where dates are in figures.
    """

    code: str
    organization: str
    organ: str
    formula: str
    session: str
    committee: str
    agenda_item: str
    adopted: str
    draft: str
    meeting: str
    annex: str
    committees: tuple[str, ...]
    paragraph: str
    and_: str
    day: str
    months: tuple[str, ...] = ()
    submission: str = r"(?!)(?P<by>)"
    amendment: str = r"(?!)"
    decision: str = r"(?!)"
    instruction: str = r"(?!)"

    def read_day(self, text: str) -> date | None:
        """The first date in a text, or None where there is none or it is impossible."""
        match = re.search(_with_months(self), folded(text), re.IGNORECASE)
        if not match:
            return None
        month = match["month"]
        number = int(month) if month.isdigit() else _month_number(self, month)
        try:
            return date(int(match["year"]), number, int(match["day"]))
        except ValueError:
            return None

    def is_day(self, text: str) -> bool:
        """Whether a text is a date and nothing else."""
        return bool(re.fullmatch(_with_months(self), folded(text), re.IGNORECASE))

    def is_formula(self, text: str) -> bool:
        """Whether a paragraph is the one that a resolution's text begins with."""
        comma = r"\s*[,，،]" + ("" if self.formula == self.organ else "?")
        return bool(re.fullmatch(rf"(?:{self.formula}){comma}", folded(text), re.IGNORECASE))

    def begins_text(self, text: str) -> bool:
        """Whether a paragraph begins the text of a decision, which goes on behind the words of the formula."""
        return bool(re.match(rf"(?:{self.formula})(?:\s*[,:，：،]|\s+\w|(?=\w))", folded(text)))

    def is_instruction(self, text: str) -> bool:
        """Whether a paragraph begins as an instruction of an amendment does."""
        return bool(re.match(self.instruction, folded(text)))

    def is_line_above(self, text: str) -> bool:
        """Whether a line is the one above the title of a draft or an amendment, complete."""
        return any(re.fullmatch(p, folded(text), re.IGNORECASE) for p in (self.amendment, self.draft))

    def kind_of(self, line: str) -> DocumentKind:
        """What a document is, by the line above its title."""
        text = folded(line).replace("\n", " ")
        if re.fullmatch(self.amendment, text, re.IGNORECASE):
            return DocumentKind.AMENDMENT
        is_draft = re.fullmatch(self.draft, text, re.IGNORECASE)
        return DocumentKind.DECISION if is_draft and re.search(self.decision, text, re.IGNORECASE) else _RESOLUTION

    def is_meeting(self, text: str) -> bool:
        """Whether a text names a plenary meeting: the first line of the closing block."""
        return bool(re.fullmatch(self.meeting, folded(text), re.IGNORECASE))

    def is_closing(self, text: str) -> bool:
        """Whether a text is a meeting and a date, as at the end of an adopted resolution."""
        day = _with_months(self)
        return bool(re.fullmatch(rf"{self.meeting}\s*{day}", folded(text).replace("\n", " "), re.IGNORECASE))

    def is_annex(self, text: str) -> bool:
        """Whether a paragraph is the heading of an annex: "Annex", "Annex II"."""
        return bool(re.fullmatch(rf"(?:{self.annex})(?:\s*(?:[IVX]+|\d+|[A-Z]))?", folded(text), re.IGNORECASE))

    def committee_of(self, text: str) -> str | None:
        """The English ordinal of the Main Committee that a line names, or None."""
        line = folded(text).lower()
        return next((n for n, words in zip(COMMITTEES, self.committees, strict=True) if re.search(words, line)), None)


@cache
def _with_months(furniture: Furniture) -> str:
    return furniture.day.replace("MONTH", "|".join(furniture.months))


def _month_number(furniture: Furniture, name: str) -> int:
    for number, names in enumerate(furniture.months, 1):
        if re.fullmatch(names, name, re.IGNORECASE):
            return number
    return 0


_MONTHS_EN = tuple("January February March April May June July August September October November December".split())

ENGLISH = Furniture(
    code="en",
    organization="United Nations",
    organ="General Assembly",
    formula="The General Assembly",
    session=r"[\w\- ]+? (?:(?:emergency )?special )?session|(?:resumed )?[\w\- ]+ session",
    committee=r"[\w ,()]*Committee(?: \(Fourth Committee\))?",
    agenda_item=r"(?:Provisional )?Agenda items? .+|Items? \d.* of the provisional agenda.*",
    adopted=r"Resolutions? adopted by the General Assembly.*",
    draft=r".*: (?:revised )?draft (?:resolution|decision)s?|(?:Revised )?draft (?:resolution|decision)(?:s? .*)?",
    amendment=r"(?:.*: )?(?:revised )?(?:sub-?)?amendments? to (?:the )?(?:revised )?(?:draft|amendment|proposal).*",
    decision=r"(?:: |^)(?:revised )?draft decision",
    instruction=(
        r"(?:\d+\. )?(?:In|After|Before|Delete|Replace|Insert|Add|At the end of|Immediately after|Change|Substitute)\b"
    ),
    meeting=r"(?P<meeting>\d+)(?:st|nd|rd|th)(?: \(resumed\))? plenary meeting(?: \(resumed\))?",
    annex="Annex|Appendix|Enclosure",
    committees=tuple(f"{n.lower()} committee" for n in COMMITTEES),
    paragraph=r"paras?\.",
    and_="and",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})",
    months=_MONTHS_EN,
    submission=r"(?:Revised )?draft (?:resolution|decision) (?P<by>submitted by .+)",
)
FRENCH = Furniture(
    code="fr",
    organization="Nations Unies",
    organ="Assemblée générale",
    formula="L[’']Assemblée générale",
    session=r"[\w\- ]+ session(?: \w+)*",
    committee=r"\w+ Commission|Commission des .+",
    agenda_item=r"Points? .+ de l[’']ordre du jour.*",
    adopted=r"Résolutions? adoptées? par l[’']Assemblée générale.*",
    draft=r".* ?: projet de (?:résolution|décision)(?: révisé)?|Projet de (?:résolution|décision)(?: .*)?",
    amendment=r"(?:.* ?: )?amendements? au projet .*",
    decision=r"projet de décision",
    instruction=r"(?:\d+\. )?(?:Au|À|Dans|Après|Avant|Supprimer|Remplacer|Insérer|Ajouter|Modifier)\b",
    meeting=r"(?P<meeting>\d+) ?(?:er?|re|ème) séance plénière(?: \(reprise\))?",
    annex="Annexe|Appendice",
    committees=(
        "première commission",
        "deuxième commission",
        "troisième commission",
        "quatrième commission",
        "cinquième commission",
        "sixième commission",
    ),
    paragraph=r"par\.",
    and_="et",
    day=r"(?P<day>\d{1,2})(?:er)? (?P<month>MONTH) (?P<year>\d{4})",
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    submission=r"Projet de (?:résolution|décision) (?:révisé )?(?P<by>(?:présenté|déposé) par .+)",
)
SPANISH = Furniture(
    code="es",
    organization="Naciones Unidas",
    organ="Asamblea General",
    formula="La Asamblea General",
    session=r"[\w ]+ período (?:\w+ )*de sesiones(?: .*)?",
    committee=r"\w+ Comisión|Comisión Política Especial .+",
    agenda_item=r"Temas? .+ del programa.*",
    adopted=r"Resoluci(?:ón|ones) aprobadas? por la Asamblea General.*",
    draft=(
        r".*: proyecto (?:revisado )?de (?:resolución|decisión)(?: revisado)?"
        r"|Proyecto de (?:resolución|decisión)(?: .*)?"
    ),
    amendment=r"(?:.*: )?enmiendas? al proyecto .*",
    decision=r"proyecto (?:revisado )?de decisión",
    instruction=(
        r"(?:\d+\. )?(?:En|Después|Antes|Suprím[ai]\w+|Suprimir|Sustitúyase|Sustituir|Insértese|Insertar|Añádase)\b"
    ),
    meeting=r"(?P<meeting>\d+) ?[aª]\.? sesión plenaria(?: \((?:continuación|reanudación)\))?",
    annex="Anexo|Apéndice",
    committees=(
        "primera comisión",
        "segunda comisión",
        "tercera comisión",
        "cuarta comisión",
        "quinta comisión",
        "sexta comisión",
    ),
    paragraph=r"párrs?\.",
    and_="y",
    day=r"(?P<day>\d{1,2})[ºo]? de (?P<month>MONTH) de (?P<year>\d{4})",
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre".split()
    ),
)
RUSSIAN = Furniture(
    code="ru",
    organization="Организация Объединенных Наций",
    organ="Генеральная Ассамблея",
    formula="Генеральная Ассамблея",
    session=r"[\w ]+ сессия",
    committee=r"\w+ комитет|Комитет по специальным политическим .+",
    agenda_item=r"Пункты? .+ повестки дня.*",
    adopted=r"Резолюци[яи], приняты?[яе]?[а-я]* Генеральной Ассамблеей.*",
    draft=r".*: (?:пересмотренный )?проект (?:резолюции|решения)|Проект (?:резолюции|решения)(?: .*)?",
    amendment=r"(?:.*: )?поправк[аи] к (?:пересмотренному )?проекту .*",
    decision=r"проект решения",
    instruction=r"(?:\d+\. )?(?:В|Во|После|Перед|Исключить|Заменить|Включить|Добавить)\b",
    meeting=r"(?P<meeting>\d+) ?[-–] ?[еe] пленарное заседание(?: \(возобновленное\))?",
    annex="Приложение",
    committees=(
        r"перв\w+ комитет",
        r"втор\w+ комитет",
        r"треть\w+ комитет",
        r"четв[её]рт\w+ комитет",
        r"пят\w+ комитет",
        r"шест\w+ комитет",
    ),
    paragraph=r"пункты?|пп?\.",
    and_="и",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})(?: года| г\.)?",
    months=tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
)
CHINESE = Furniture(
    code="zh",
    organization="联合国",
    organ="大会",
    formula="大会",
    session=r"第\w+届(?:紧急)?(?:特别)?会议.*",
    committee=r"第[一二三四五六]委员会|特别政治和非殖民化委员会.*",
    agenda_item=r"(?:临时)?议程项目 ?.+",
    adopted=r".*大会决议|大会.*通过的决议",
    draft=r".*[:：] ?(?:订正)?决议草案|决议草案.*|.*[:：] ?(?:订正)?决定草案|决定草案.*",
    amendment=r".*对?.*草案.*的?修正(?:案)?",
    decision=r"决定草案",
    instruction=r"(?:\d+\. ?)?(?:在|将|删除|删去|以)",
    meeting=r"第 ?(?P<meeting>\d+) ?次全体会议(?:[(（]续会[)）])?",
    annex="附件|附录",
    committees=("第一委员会", "第二委员会", "第三委员会", "第四委员会|非殖民化委员会", "第五委员会", "第六委员会"),
    paragraph="第",
    and_="和",
    day=r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日",
)
ARABIC = Furniture(
    code="ar",
    organization="الأمم المتحدة",
    organ="الجمعية العامة",
    formula="إن الجمعية العامة",
    session=r"الدورة .+",
    committee=r"اللجنة .+|لجنة المسائل السياسية الخاصة .+",
    agenda_item=r"(?:البند|البندان|البنود) .+ من جدول الأعمال.*",
    adopted=r"قرار اتخذته الجمعية العامة.*",
    draft=r".*: مشروع (?:قرار|مقرر)(?: منقح)?|مشروع (?:قرار|مقرر)(?: .*)?",
    amendment=r"(?:.*: )?تعديل(?:ات)? (?:على|ل).*",
    decision=r"مشروع مقرر",
    instruction=r"(?:\d+ ?[-.] )?(?:في|بعد|قبل|تحذف|يحذف|يستعاض|تضاف|يضاف)\b",
    meeting=r"الجلسة العامة (?P<meeting>\d+)(?: \(مستأنفة\))?",
    annex="المرفق|مرفق",
    committees=(
        "اللجنة الأولى",
        "اللجنة الثانية",
        "اللجنة الثالثة",
        "اللجنة الرابعة|وإنهاء الاستعمار",
        "اللجنة الخامسة",
        "اللجنة السادسة",
    ),
    paragraph="الفقر(?:ة|ات)",
    and_="و",
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})",
    months=(
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يوني[هو]",
        "تموز/يولي[هو]",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
)

FURNITURE = {f.code: f for f in (ENGLISH, FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC)}
"""By the code of the language."""

DISTRIBUTION = re.compile(r"Distr\b\.?.*", re.IGNORECASE)
ORIGINAL = re.compile(r"Original ?:.*|Оригинал ?:.*|原文[:：].*|الأصل ?:.*", re.IGNORECASE)


LANGUAGE_LINES = frozenset(
    "Arabic Chinese English French Russian Spanish Français Español Русский 中文 Chinois عربي العربية".split()
)
"""What stands above "Original: …" in a translated draft, alone on its line."""
RULE = re.compile(r"[_\-–—=*·.]{3,}")
"""A line that only ends the text."""


def language_of(texts: list[str]) -> str | None:
    """The official language of a resolution, by the first paragraph that is a formula of one; None where none is."""
    for text in texts:
        if len(text) > 60:
            continue
        for code, furniture in FURNITURE.items():
            if furniture.is_formula(text):
                return code
    return None


def masthead_day(furniture: Furniture, text: str) -> date | None:
    """A date in the masthead: in the language, or in English as some languages leave it."""
    return furniture.read_day(text) or ENGLISH.read_day(text)
