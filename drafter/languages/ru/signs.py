"""The words of Russian by which facts are found, and which say what a year does to them."""

from __future__ import annotations

import re

from drafter.languages.signs import CALLED, Signs

SIGNS = Signs(
    mentioned=re.compile(r"\bрезолюци[а-я]+\b", re.IGNORECASE),
    organ_after=re.compile(
        r"\s(?P<organ>Совета\sБезопасности|Совета\sпо\sправам\sчеловека|Экономического\sи\sСоциального\sСовета)\b"
    ),
    session=r"(?:\s(?!специальн|чрезвычайн)[\w-]+)?\sсесси[а-я]+\b",
    session_owner=re.compile(r"[^,;.]{0,30}?\bсесси[а-я]+\s(?:Совета|Комисси[а-я]+|Комитета|Конференции)\b"),
    paragraph_called=re.compile(
        r"(?<!преамбулы,\s)\b(?:[Пп]ункт[а-я]*|[Пп]п?\.)\s"
        rf"(?P<numbers>{CALLED}(?:(?:,?\s(?:и|или)\s|,\s|\s?[–-]\s?)(?:{CALLED}|[a-z]{{1,4}}\)))*)"
        r",?\s(?:выше|ниже|настоящей\sрезолюции)\b"
    ),
    other_papers=re.compile(r"(?:замечани[а-я]+ общего порядка|общ[а-я]+ рекомендаци[а-я]+)(?: №)?\s?$|№\s?$"),
    latest=re.compile(r"\bпоследн[а-я]+\b[^.;]{0,40}$"),
    says_what_it_did=re.compile(r",\s(?:озаглавленн[а-я]+|принят[а-я]+\s(?:по случаю|в связи|в ознаменование))\b"),
    says_so_in_operative=re.compile(r",\s(?:в которой|в которых|которой)\b"),
    small_words=frozenset("в во и или к на о об от по с со из за для ее его их что как".split()),
    opening_adverbs="также|далее|вновь|кроме того",
    other_body=re.compile(
        r"\b(?:Совет|Комисси|Комитет|Конференци|Правлени|Союз|Программ)[а-я]*\b[^,;.]{0,25}\bна (?:его|ее|их|своей) $"
    ),
    resumed=re.compile(r"\bвозобновленн[а-я]+ $"),
    held=re.compile(
        r"\b(?:состоявш|провед|проход|прошедш|созв|организован|совещани|конференци|семинар|форум|саммит|диалог)"
        r"[^.;]{0,120}$",
        re.IGNORECASE,
    ),
    to_come=re.compile(r"\b(?:предстоящ|состоится|с интересом ожида)[^.;]{0,60}$"),
    convening=re.compile(r"\b(?:созыв|проведени|доклад|вывод|рекомендаци)[а-я]* $"),
    election=re.compile(r"\bвыбор[а-я]*\b[^.;]{0,60}$"),
    period_ended=re.compile(r"\bпериод,? закончившийся $"),
    report_for=re.compile(r"\bдоклад[а-я]*\b[^.;]{0,200}\bза $"),
    sessions=re.compile(r"(?:(?:,| и) [\w-]+)* сессий\b"),
    regular_session=re.compile(r" очередн[а-я]+ сесси"),
    yearly_event=re.compile(r" года Экономического и Социального Совета\b"),
    consecutive=re.compile(r" год подряд\b"),
    gathering=re.compile(
        r"(?: \w+){0,3} (?:совещани|конференци|сесси|заседани|форум|саммит|ассамбле|конгресс)[а-я]*\b"
    ),
    decade=re.compile(r"(?: [а-я]+)? [Дд]есятилети[а-я]*\b"),
    anniversary=re.compile(r" годовщин[а-я]*\b"),
    share=re.compile(r" процент[а-я]*\b"),
    year_after=re.compile(r" сесси[^;]{0,80}?\b(?P<year>20\d\d)\b"),
    counted=re.compile(r" (?:государств|стран|участник|объект)[а-я]*\b"),
    money=re.compile(r" (?:млн |млрд )?долл"),
    many=re.compile(r" (?:млн|млрд|миллион|миллиард)"),
    years_past=re.compile(r"\bпоследни[а-я]+ $"),
    years=re.compile(r" (?:лет|года)\b"),
    years_since=re.compile(r" (?:лет|года) (?:спустя|назад|после)\b"),
    years_after=re.compile(r" (?:лет|года) (?:спустя|после)\b"),
    about=re.compile(r"\b(?:более|менее|около|почти|примерно|свыше) $"),
    named_after=re.compile(r"COVID-$"),
)
