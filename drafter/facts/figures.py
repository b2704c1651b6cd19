"""Two figures that belong together: "between 713 and 757 million people", "9–11 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.document.words import folded
from drafter.facts.around import Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.figure import LONGEST, Figure, Written
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, last_of
from drafter.languages.signs import Signs
from drafter.messages import mark

Between = Annotated[str, StringConstraints(pattern=r"^[^\d\[\]{}]{1,30}$")]


class Figures(Fact):
    """The least and the most of something that was counted or estimated. Source: un-format.md, B.6."""

    RULES: ClassVar = BY_EVIDENCE
    TITLE: ClassVar = mark("a pair of figures")
    ASKS: ClassVar = mark("what are the two figures now?")
    TAKEN: ClassVar = "where-it-changes"
    AFTER: ClassVar = ("year", "edition")
    UNSAID: ClassVar = ("figures",)
    COMES_ANEW: ClassVar = ("low", "high")
    TOGETHER: ClassVar = ("low", "high")
    EXAMPLE: ClassVar = '{low: "713", high: "757", between: " and "}'
    type: Literal["figures"] = "figures"
    low: Openable[Written] = Field(description="The lower figure as it is printed: 713.")
    high: Openable[Written] = Field(description="The higher figure as it is printed: 757.")
    between: Between = Field("–", description="The words between the two: “ and ”, “ to ”, “ million to ”, or a dash.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Both figures: 713 and 757."""
        low, high = last_of(self.low), last_of(self.high)
        words = f"{low}{self.between}{high}" if low and high else setting.language.placeholder
        return phrase(words, "low", is_open=isinstance(self.low, Open) or isinstance(self.high, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the pairs of figures of a text: with a dash or "to" between them, or "and" behind "between"."""
        language = setting.language
        figure = rf"\d+(?:{language.grouping}\d{{3}})*(?:{language.decimal}\d+)?"
        joined = language.signs.figures_joined
        pattern = rf"(?<![\w/.,–-])(?P<low>{figure})(?P<between>{joined})(?P<high>{figure})(?![\w/–-]|[.,]\d)"
        for match in re.finditer(pattern, text):
            with_and = language.separators(2)[1].strip() in match["between"].split()
            if max(len(match["low"]), len(match["high"])) > LONGEST:
                continue
            if with_and and not language.signs.between.search(text[: match.start()]):
                continue
            if _value(match["low"], setting) < _value(match["high"], setting) or match["between"].strip(" –-"):
                fact = cls(low=match["low"], high=match["high"], between=folded_inside(match["between"]))
                yield from found(fact, match.span(), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """As of one figure with the words behind the second."""
        return Figure(figure=last_of(self.high) or "0").in_a_year(around)

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:
        """As one figure is."""
        return not signs.money.match(after)

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """The two figures that stand there, and the words between them."""
        yield from super().from_words(words, setting)
        if match := re.fullmatch(r"(\d[\d.,\s]*?)(\D{1,30}?)(\d[\d.,\s]*)", words):
            yield self.model_copy(update={"low": match[1], "high": match[3], "between": match[2]})


def folded_inside(words: str) -> str:
    """Words as :func:`folded` has them, with the spaces at their edges."""
    return f"{' ' * words[:1].isspace()}{folded(words)}{' ' * words[-1:].isspace()}"


def _value(figure: str, setting: Setting) -> float:
    plain = re.sub(setting.language.grouping, "", figure)
    return float(re.sub(setting.language.decimal, ".", plain))
