"""The names of States in six languages: each State has one in each, in the order of that language's lists."""

from __future__ import annotations

import pytest

from drafter.languages import furniture_of, language
from drafter.languages.states import NAMED_IN, names_in, official, own, place_in_list, rows, states, suggested
from drafter.readers.sponsors import sponsors


@pytest.mark.parametrize("code", NAMED_IN)
def test_every_state_has_a_name_of_its_own(code: str) -> None:
    names = states(code)
    assert len(names) == len(set(names)) == 193 + 2
    assert all(name.strip() == name and name for name in names)


@pytest.mark.parametrize("code", NAMED_IN)
def test_a_line_with_all_of_them_is_printed_and_read_back(code: str) -> None:
    line = language(code).draft_line(states(code))
    assert sponsors(line, furniture_of(code)) == tuple(states(code))


def test_no_name_is_another_states_in_another_language() -> None:
    for code in NAMED_IN:
        for name in states(code):
            english = {official(name, of=other) for other in NAMED_IN} - {""}
            assert len(english) == 1, name


# Resolution 79/52, note 9, lists 77 States in every language; some of each, in its order.
@pytest.mark.parametrize(
    ("code", "in_order"),
    [
        ("fr", "Afrique du Sud, Albanie, Allemagne, Émirats arabes unis, Équateur, Espagne, Islande, Japon, Zambie"),
        ("es", "Albania, Alemania, Chequia, Côte d’Ivoire, España, Países Bajos (Reino de los), Perú, Santa Lucía"),
        (
            "ru",
            "Австралия, Австрия, Албания, Венгрия, Иран (Исламская Республика), Италия, Йемен, Канада, Чехия, Япония",
        ),
        ("zh", "阿尔巴尼亚, 澳大利亚, 比利时, 中非共和国, 智利, 捷克, 荷兰王国, 新西兰, 大韩民国, 西班牙, 乌拉圭"),
        (
            "ar",
            "الأرجنتين, إسبانيا, ألبانيا, أيرلندا, آيسلندا, باراغواي, البرازيل, بربادوس, البوسنة والهرسك, المكسيك, اليابان",
        ),
    ],
)
def test_the_order_of_lists(code: str, in_order: str) -> None:
    names = in_order.split(", ")
    assert sorted(set(names), key=lambda name: place_in_list(name, code)) == names
    assert [official(name, code) for name in names] == names


def test_observers_stand_last() -> None:
    assert [states(code)[-1] for code in ("ru", "zh")] == ["Святой Престол", "巴勒斯坦国"]


def test_names_no_longer_used_lead_to_the_right_one() -> None:
    for code, names, english in rows("data/former-names.tsv"):
        right = official(english, code, of="en")
        assert right, english
        assert {suggested(name, code) for name in names.split("|")} == {right}, names


@pytest.mark.parametrize(
    ("name", "code", "printed"),
    [
        ("Germany", "ru", "Германия"),
        ("Netherlands (Kingdom of the)", "ar", "هولندا (مملكة -)"),
        ("Côte d'Ivoire", "zh", "科特迪瓦"),
        ("Allemagne", "en", "Germany"),
        ("Türkiye", "fr", "Türkiye"),
        ("Atlantis", "ru", "Atlantis"),
    ],
)
def test_a_name_in_the_language_of_the_draft(name: str, code: str, printed: str) -> None:
    assert own(name, code) == printed


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Босния и Герцеговина и Куба", ["Босния и Герцеговина", "Куба"]),
        ("安提瓜和巴布达和古巴", ["安提瓜和巴布达", "古巴"]),
        ("Francia e Italia", ["Francia", "Italia"]),
        ("Trinité-et-Tobago et Cuba", ["Trinité-et-Tobago", "Cuba"]),
        ("البوسنة والهرسك وكوبا", ["البوسنة والهرسك", "كوبا"]),
        ("Chad and Peru and Cuba", ["Chad", "Peru", "Cuba"]),
    ],
)
def test_names_as_they_are_typed(typed: str, names: list[str]) -> None:
    assert names_in(typed) == names
