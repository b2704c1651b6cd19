"""Small pieces of languages: lists, ordinals, lines of a draft, and the names of States."""

from __future__ import annotations

import pytest

from drafter.languages import language
from drafter.languages.language import capitalised, is_symbol, uncapitalised
from drafter.languages.states import names_in, official, own, place_in_list, states, suggested

ENGLISH, FRENCH, CHINESE = language("en"), language("fr"), language("zh")


def test_a_list_has_no_serial_comma() -> None:
    assert [ENGLISH.listing(["a", "b", "c", "d"][:n]) for n in (1, 2, 3, 4)] == [
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]


def test_a_range_of_ordinals_from_the_first() -> None:
    ranges = [ENGLISH.ordinal_range(n) for n in (1, 2, 3)]
    assert ranges == ["first", "first and second", "first to third"]
    assert ENGLISH.ordinal_range(3, capitals=True) == "First to Third"


def test_a_place_with_its_country_takes_a_comma() -> None:
    assert ENGLISH.place_and_time("Siem Reap, Cambodia", "in May") == "Siem Reap, Cambodia, in May"
    assert ENGLISH.place_and_time("Geneva", "in May") == "Geneva in May"


@pytest.mark.parametrize(
    ("number", "masculine", "feminine"),
    [
        (0, "zéro", "zéro"),
        (1, "un", "une"),
        (2, "deux", "deux"),
        (19, "dix-neuf", "dix-neuf"),
        (20, "vingt", "vingt"),
        (21, "vingt et un", "vingt et une"),
        (22, "vingt-deux", "vingt-deux"),
        (69, "soixante-neuf", "soixante-neuf"),
        (70, "soixante-dix", "soixante-dix"),
        (71, "soixante et onze", "soixante et onze"),
        (79, "soixante-dix-neuf", "soixante-dix-neuf"),
        (80, "quatre-vingts", "quatre-vingts"),
        (81, "quatre-vingt-un", "quatre-vingt-une"),
        (99, "quatre-vingt-dix-neuf", "quatre-vingt-dix-neuf"),
        (100, "cent", "cent"),
        (101, "cent un", "cent une"),
        (200, "deux cents", "deux cents"),
        (201, "deux cent un", "deux cent une"),
        (999, "neuf cent quatre-vingt-dix-neuf", "neuf cent quatre-vingt-dix-neuf"),
        (1000, "mille", "mille"),
        (1001, "mille un", "mille une"),
        (2000, "deux mille", "deux mille"),
        (80_000, "quatre-vingt mille", "quatre-vingt mille"),
        (200_001, "deux cent mille un", "deux cent mille une"),
        (999_999, "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf", ""),
        (10**6, "un million", "un million"),
        (2 * 10**6 + 1, "deux millions un", "deux millions une"),
        (10**9, "un milliard", "un milliard"),
        (3 * 10**12, "trois billions", "trois billions"),
    ],
)
def test_numbers_in_french(number: int, masculine: str, feminine: str) -> None:
    assert FRENCH.cardinal(number) == masculine
    assert not feminine or FRENCH.cardinal(number, "f") == feminine


def test_ordinals_in_french() -> None:
    assert [FRENCH.ordinal(n) for n in (1, 5, 9, 21, 80)] == [
        "première", "cinquième", "neuvième", "vingt et unième", "quatre-vingtième"
    ]  # fmt: skip
    assert [FRENCH.ordinal(1, "m"), FRENCH.ordinal_figure(1), FRENCH.ordinal_figure(2)] == ["premier", "1er", "2e"]


def test_numbers_in_chinese() -> None:
    words = {n: CHINESE.cardinal(n) for n in (0, 9, 10, 11, 19, 20, 21, 99, 100, 101, 109, 110, 115, 120, 900)}
    assert (
        " ".join(words.values())
        == "零 九 十 十一 十九 二十 二十一 九十九 一百 一百零一 一百零九 一百一十 一百一十五 一百二十 九百"
    )


@pytest.mark.parametrize(
    ("line", "amended"),
    [
        ("Amendment to draft resolution A/80/L.18", "A/80/L.18"),
        ("Revised amendment to draft resolution A/80/L.18", "A/80/L.18"),
        ("Amendment to draft resolution", "draft resolution"),
        ("Draft resolution A/80/L.18", "draft resolution A/80/L.18"),
    ],
)
def test_what_an_amendment_amends(line: str, amended: str) -> None:
    assert ENGLISH.amended_in(line) == amended


def test_lines_above_the_title_of_a_draft() -> None:
    assert ENGLISH.draft_line([]) == "Draft resolution"
    assert ENGLISH.draft_line(["Peru", "Chad"]).replace("\u00a0", " ") == "Peru and Chad: draft resolution"
    assert ENGLISH.draft_line(["Submitted by the Chair"]) == "Draft resolution submitted by the Chair"
    assert not ENGLISH.is_submission([]) and not ENGLISH.is_submission(["submitted by the Chair", "Peru"])
    assert not ENGLISH.is_submission(["Peru"]) and ENGLISH.is_submission(["[submitted by the Chair]"])


def test_a_title_with_a_sub_item() -> None:
    assert ENGLISH.agenda_title("Disarmament", "Mines") == "Disarmament: mines"
    assert ENGLISH.agenda_title("Disarmament", "") == "Disarmament"


def test_initials() -> None:
    assert [uncapitalised(t) for t in ("Mines here", "AIDS now", "A mine", "")] == [
        "mines here",
        "AIDS now",
        "a mine",
        "",
    ]
    assert [capitalised(t) for t in ("mines Here", "")] == ["Mines Here", ""]
    assert [is_symbol(t) for t in ("A/80/L.18", "A/80/L.18 and", "A80")] == [True, False, False]


def test_lines_of_a_page_are_known() -> None:
    assert ENGLISH.original_line("fr") == "Original: French" and ENGLISH.version_line() == "English"
    words = language("en").furniture if hasattr(ENGLISH, "furniture") else None
    assert words is None or words.committee_of("First Committee") == "First"


@pytest.mark.parametrize(
    ("name", "code", "meant"),
    [
        ("Turkey", "en", "Türkiye"),
        ("Iran, Islamic Republic of", "en", "Iran (Islamic Republic of)"),
        ("Republic of Kenya", "en", "Kenya"),
        ("The Gambia", "en", "Gambia"),
        ("Germny", "en", "Germany"),
        ("Allemagne", "en", "Germany"),
        ("Germany", "fr", "Allemagne"),
        ("Swaziland", "fr", "Eswatini"),
        ("Iran", "fr", "Iran (République islamique d’)"),
        ("Allemagn", "fr", "Allemagne"),
        ("UAE", "en", "United Arab Emirates"),
        ("UAE", "fr", "Émirats arabes unis"),
        ("St. Lucia", "en", "Saint Lucia"),
        ("Dominican Rep.", "en", "Dominican Republic"),
        ("Xyzzy", "en", ""),
        ("Xyzzy", "fr", ""),
        ("", "en", ""),
    ],
)
def test_the_state_that_is_meant(name: str, code: str, meant: str) -> None:
    assert suggested(name, code) == meant


def test_official_names() -> None:
    assert [official(n) for n in ("COTE D'IVOIRE", "Turkey", "European Union")] == [
        "Côte d’Ivoire",
        "",
        "European Union",
    ]
    assert (official("Allemagne", of="fr"), official("Allemagne", "fr"), official("Germany", "xx")) == (
        "Germany",
        "Allemagne",
        "",
    )
    assert own("Germany", "fr") == "Allemagne" == own("Allemagne", "fr")
    assert (own("Xyzzy", "fr"), own("Allemagne", "en"), own("Germany", "xx")) == ("Xyzzy", "Germany", "Germany")


def test_names_with_and_in_them() -> None:
    assert names_in("Antigua and Barbuda and Chad") == ["Antigua and Barbuda", "Chad"]
    assert names_in("Antigua and Barbuda") == ["Antigua and Barbuda"]
    assert names_in("Kenya Peru") == ["Kenya", "Peru"]
    assert names_in("Kenya Xyzzy") == ["Kenya Xyzzy"]
    assert names_in("Chad and Xyzzy") == ["Chad and Xyzzy"]
    assert names_in("Peru and Antigua and Barbuda and Chad") == ["Peru", "Antigua and Barbuda", "Chad"]


def test_the_order_of_lists() -> None:
    names = ["Türkiye", "Holy See", "Åland", "Togo", "Zambia"]
    assert sorted(names, key=lambda n: place_in_list(n, "en")) == ["Åland", "Togo", "Türkiye", "Zambia", "Holy See"]
    assert states("zh")[0] == "阿富汗" and states("fr")[0] == "Afghanistan" and states("fr")[1] == "Afrique du Sud"
    assert len(states()) == len(set(states())) == len(states("ru")) > 193
