"""The formulas by which a resolution in Russian is known, in the looser forms that files have."""

from __future__ import annotations

from drafter.languages.furniture import Furniture
from drafter.languages.prose import Prose

FURNITURE = Furniture(
    code="ru",
    small=True,
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
    meeting=r"(?P<meeting>\d+) ?[-–] ?[еe](?: \(возобновленное\))? пленарное заседание(?: \(возобновленное\))?",
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
    day=r"(?P<day>\d{1,2}) (?P<month>MONTH) (?P<year>\d{4})(?: года| г\.)?",
    months=tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
    prose=Prose(
        conjunctions=("и", "или"),
        through=("по", "и"),
        small=tuple("в на с со к о об по из за для от что его ее их а".split()),
        ordinal=r"\w+десят[\w-]*(?:ая|ой|ую)|\w+сотая",
        behind_year=r"\s(?:года|году|г\.)",
        before_date=r"\s+от\s+",
    ),
)
