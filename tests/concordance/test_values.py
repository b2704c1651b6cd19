"""The values of a sentence are the same in every language it is written in."""

from __future__ import annotations

import pytest

from drafter.languages import language
from drafter.recognition.values import comparable, values

SENTENCES = {
    "dated citations": (
        {"resolution 54/54 B", "resolution 76/26", "date 1999-12-01", "date 2021-12-06"},
        {
            "en": "Recalling its resolutions 54/54 B of 1 December 1999 and 76/26 of 6 December 2021,",
            "fr": "Rappelant ses résolutions 54/54 B du 1er décembre 1999 et 76/26 du 6 décembre 2021,",
            "es": "Recordando sus resoluciones 54/54 B, de 1 de diciembre de 1999, y 76/26, de 6 de diciembre de 2021,",
            "ru": "ссылаясь на свои резолюции 54/54 В от 1 декабря 1999 года и 76/26 от 6 декабря 2021 года,",
            "zh": "回顾其1999年12月1日第54/54 B号和2021年12月6日第76/26号决议，",
            "ar": "إذ تشير إلى قراريها 54/54 باء المؤرخ 1 كانون الأول/ديسمبر 1999 و 76/26 المؤرخ 6 كانون الأول/ ديسمبر 2021،",
        },
    ),
    "numbers of old sessions and of other organs": (
        {"resolution 217 A (III)", "resolution 1325 (2000)", "resolution ES-10/15"},
        {
            "en": "resolutions 217 A (III), 1325 (2000) and ES-10/15",
            "ru": "резолюции 217 А (III), 1325 (2000) и ES-10/15",
            "zh": "第217A(III)号、第1325(2000)号和第ES-10/15号决议",
            "ar": "القرارات 217 ألف (د-3) و 1325 (2000) و دإط-10/15",
        },
    ),
    "days that share a year": (
        {"date 2015-05-27", "date 2015-09-30", "place Geneva"},
        {
            "en": "in Geneva on 27 May and 30 September 2015",
            "fr": "à Genève les 27 mai et 30 septembre 2015",
            "es": "en Ginebra el 27 de mayo y el 30 de septiembre de 2015",
            "ru": "в Женеве 27 мая и 30 сентября 2015 года",
            "zh": "2015年5月27日和9月30日在日内瓦",
            "ar": "في جنيف في 27 أيار/مايو و 30 أيلول/سبتمبر 2015",
        },
    ),
    "a session, a symbol, an amount": (
        {"session 77", "symbol A/76/444", "number 61252900"},
        {
            "en": "at its seventy-seventh session, A/76/444, 61,252,900 dollars",
            "fr": "à sa soixante-dix-septième session, A/76/444, 61\u00a0252\u00a0900 dollars",
            "es": "en su septuagésimo séptimo período de sesiones, A/76/444, 61.252.900 dólares",
            "ru": "на своей семьдесят седьмой сессии, A/76/444, 61\u00a0252\u00a0900 долл. США",
            "zh": "第七十七届会议，A/76/444，61\u00a0252\u00a0900美元",
            "ar": "في دورتها السابعة والسبعين، A/76/444، مبلغ 900 252 61 دولار",
        },
    ),
    "numbers with words that make them greater": (
        {"number 2500000"},
        {"en": "2.5 million", "fr": "2,5 millions", "es": "2,5 millones", "ru": "2,5 миллиона", "zh": "250万",
         "ar": "2,5 مليون"},
    ),
    "months that share a year": (
        {"date 2021-03", "date 2021-04"},
        {"en": "in March and April 2021", "fr": "en mars et avril 2021", "es": "en marzo y abril de 2021",
         "zh": "2021年3月和4月", "ar": "في آذار/مارس و نيسان/أبريل 2021"},
    ),
    "paragraphs of its own": (
        {"paragraph 9"},
        {"en": "as requested in paragraph 9 above", "fr": "au paragraphe 9 ci-dessus", "es": "en el párrafo 9 supra",
         "ru": "в пункте 9 выше", "zh": "上文第9段", "ar": "في الفقرة 9 أعلاه"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("what", "code"), [(what, code) for what, (_, sentences) in SENTENCES.items() for code in sentences]
)
def test_the_same_values_in_every_language(what: str, code: str) -> None:
    expected, sentences = SENTENCES[what]
    found = values(comparable(sentences[code]), language(code))
    assert {f"{value.kind} {value.value}" for value in found} == expected


@pytest.mark.parametrize(
    "words", ["HIV/AIDS", "and/or", "general comment No. 12 (1999)", "in paragraph 9 of resolution 75/1"]
)
def test_what_is_no_value_of_the_kind(words: str) -> None:
    found = {(value.kind, value.value) for value in values(words, language("en"))}
    assert not {kind for kind, _ in found} & {"symbol", "paragraph"}
    assert ("resolution", "12 (1999)") not in found
