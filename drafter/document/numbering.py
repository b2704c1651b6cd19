"""Numbers of paragraphs: found at the start of a text, and put into their depth.

Source: un-format.md, B.1: operative paragraphs "1."; sub-paragraphs "(a)", then "(i)", then "a.", then "i.". French and
Spanish write "a)", Russian too; Arabic writes "1 -" and Arabic letters.

While a text is negotiated, a paragraph put in behind another has the number of that one, "5 bis.", and one proposed in
its place, "[5 alt."; the bracket before it is closed at the end of its words. Paragraphs of the preamble have such
numbers then, too: "PP2 bis.". Rooms also label all of them: "PP7.", "OP12.".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
ADDED = rf"(?:[ \u00a0]?(?:{'|'.join(_LATIN)})\b)?(?:[ \u00a0]?alt\b\.?(?:[ \u00a0]?\d\b)?)?"
"""What stands behind the number of a paragraph that was put in behind another, or proposed in its place."""
_STOP = r"(?:(?<!\.)\.|(?<=alt\.))"
SECTION = re.compile(r"(?P<number>[IVXL]+\.?|[A-Z]\.)\s+(?=\S)")
"""The number of a section at the beginning of its heading: "I", "II", "A."."""
OPERATIVE = re.compile(rf"(?P<number>\[?(?:OP[ \u00a0]?)?\d{{1,3}}{ADDED}{_STOP}|\d{{1,3}} ?[-–])[ \t\u00a0]+(?=\S)")
PREAMBULAR = re.compile(rf"(?P<number>\[?PP[ \u00a0]?\d{{1,3}}{ADDED}{_STOP})[ \t\u00a0]+(?=\S)")
LETTERED = re.compile(
    r"(?P<number>\(?(?:[a-z]{1,2}|[ivxl]{1,6}|[а-я]|[\u0621-\u064a](?: [\u0621-\u064a])?)\)|’\d{1,2}‘)"
    r"[ \t\u00a0]+(?=\S)"
)

_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "абвгдежзиклмнопрст")
_ROMAN = ["", *"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()]


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a paragraph, taken apart.

    Attributes:
        number: that it counts as, or that of the paragraph it stands behind.
        added: "bis", "alt", "bis alt", "alt 2"; empty for a paragraph that counts.
        bracket: "[" where one stands before it.
    """

    number: int
    added: str = ""
    bracket: str = ""

    def printed(self, before: str = "") -> str:
        """As it is printed: "5.", "[5 alt.", with "PP" before it "PP5 bis."."""
        return f"{self.bracket}{before}{self.number}{' ' if self.added else ''}{self.added}."

    @property
    def called(self) -> str:
        """As people call it: "5 bis"."""
        return self.printed().strip("[.")


_LABEL = re.compile(rf"(?P<bracket>\[?)(?:OP|PP)?[ \u00a0]?(?P<number>\d{{1,4}})(?P<added>{ADDED})[.:]?(?: ?[-–])?")


def label_of(number: str) -> Label | None:
    """The number of a paragraph taken apart; None for what is no number of a paragraph in the body."""
    found = _LABEL.fullmatch(number)
    if not found:
        return None
    added = " ".join(re.findall(r"[a-z]+|\d", found["added"]))
    return Label(int(found["number"]), added, found["bracket"])


def counted(labels: Sequence[Label]) -> list[str]:
    """The numbers of operative paragraphs, as they are written, counted through from 1.

    A paragraph put between two has the number of the first, "4 bis." comes after 4 and before 5; one that is proposed
    in the place of another may stand before it, too.

    Args:
        labels: the numbers as they are, in the order of the text.
    """
    following: list[int | None] = []
    for label in reversed(labels):
        following.append((following[-1] if following else None) if label.added else label.number)
    out: list[str] = []
    count = 0
    written = None
    for label, after in zip(labels, reversed(following), strict=True):
        if not label.added:
            count += 1
            written = label.number
        is_before = bool(label.added) and label.number == after != written
        out.append(replace(label, number=max(count + is_before, 1)).printed())
    return out


def beside(number: int, taken: Collection[str]) -> Label:
    """The label of a paragraph that is put in behind another: the first of "bis", "ter" … that is free.

    Args:
        number: of the paragraph above.
        taken: how others are called: "5 bis".
    """
    free = (Label(number, added) for added in _LATIN)
    return next((label for label in free if label.called not in taken), Label(number, _LATIN[-1]))


def split_number(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Part a leading number from a text.

    Args:
        text: the words of a paragraph.
        pattern: :data:`OPERATIVE`, :data:`PREAMBULAR` or :data:`LETTERED`.

    Returns:
        The number as printed, without the space after it, and the rest; an empty number where there is none.
    """
    match = pattern.match(text)
    return (match["number"], text[match.end() :]) if match else ("", text)


DEEPEST = 8
"""No list of the United Nations is so deep: what begins yet another one there is a first number that came again."""


def levels(numbers: Sequence[str]) -> list[int]:
    """How deep each of a run of sub-paragraphs stands.

    A number that continues a list stays in it; a first number begins a list one deeper; one that does neither (a letter
    is left out) stays where the last one stood. "(i)" after "(h)" continues the letters unless "(ii)" comes next.

    Args:
        numbers: as printed: "(a)", "(i)" …

    Returns:
        Levels from 1.
    """
    labels = [re.sub(r"[^\w]", "", n).lower() for n in numbers]
    open_lists: list[str] = []
    out: list[int] = []
    for i, label in enumerate(labels):
        following = labels[i + 1] if i + 1 < len(labels) else ""
        for depth in range(len(open_lists), 0, -1):
            previous = open_lists[depth - 1]
            if label == _next_letter(previous) and not (label == "i" and following == "ii"):
                break
            if label == _next_roman(previous):
                break
        else:
            if (_begins(label) and len(open_lists) < DEEPEST) or not open_lists:
                open_lists.append(label)
            else:
                open_lists[-1] = label
            out.append(len(open_lists))
            continue
        del open_lists[depth:]
        open_lists[depth - 1] = label
        out.append(depth)
    return out


def labels_like(printed: Sequence[str]) -> list[str]:
    """The numbers of sub-paragraphs that stand side by side, counted from the first: "(a)", "(b)", "(c)".

    Args:
        printed: what they are numbered now, in whose form they are; "(ii)", "(iii)" are Roman numbers.

    Returns:
        As many as are known.
    """
    cores = [re.sub(r"[^\w]", "", n).lower() for n in printed]
    roman = all(c in _ROMAN for c in cores) and (len(cores[0]) > 1 or cores[0] == "i")
    alphabet = next((letters for letters in _ALPHABETS if cores[0][:1] in letters), _ALPHABETS[0])
    core = "i" if roman else "1" if cores[0].isdecimal() else alphabet[0]
    out: list[str] = []
    while core and len(out) < len(printed):
        out.append(re.sub(r"\w+", core, printed[0].lower(), count=1))
        core = _next_roman(core) if roman else _next_letter(core)
    return out


def _begins(label: str) -> bool:
    return label in ("i", "1", *(letters[0] for letters in _ALPHABETS))


def _next_letter(label: str) -> str:
    if label.isdigit():
        return str(int(label) + 1)
    if len(label) == 2 and label[0] == label[1] and "a" <= label[0] < "z":
        return chr(ord(label[0]) + 1) * 2
    for letters in _ALPHABETS:
        if len(label) == 1 and label in letters:
            return letters[letters.index(label) + 1] if label != letters[-1] else letters[0] * 2
    return ""


def _next_roman(label: str) -> str:
    if label not in _ROMAN[1:-1]:
        return ""
    return _ROMAN[_ROMAN.index(label) + 1]
