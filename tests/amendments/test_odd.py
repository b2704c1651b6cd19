"""Instructions as delegations write and say them, carried out on a draft with two annexes, or refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.amendments.carry_out import Amended, amended
from drafter.amendments.sources import amendment_from
from drafter.document import Paragraph, plain
from tests.amendments.drafts import LONG, printed


def carried(text: str, folder: Path) -> Amended:
    path = folder / "amendment.txt"
    path.write_text(text, "utf-8")
    return amended(LONG, [amendment_from(path, "en")])


def changes(result: Amended) -> list[str]:
    """The lines that came, and with a minus those that went, without their indents."""
    before, after = (x.split("\n") for x in (printed(LONG), printed(result.document)))
    return [*(f"-{x.strip()}" for x in before if x not in after), *(x.strip() for x in after if x not in before)]


COUNT = "3. *Requests* the Secretary-General to count the"
KEEP = "4. *Decides* to keep the"
GIVE = "5. *Calls upon* all States to give"
DONE: list[tuple[str, list[str]]] = [
    # Where in the paragraph
    ("Delete “clean” at the end of operative paragraph 4.", [f"{KEEP} lamps lit, and to keep the lamps;"]),
    ("At the beginning of operative paragraph 3, insert “Also”.", ["3. *Also requests* the Secretary-General"]),
    ("In operative paragraph 6, delete the word “Also” at the beginning.", ["6. *Calls upon* all States to send"]),
    ("In the second sentence of operative paragraph 3, replace “lamps” with “lights”.", ["lamps. The lights are"]),
    ("OP3, first sentence: replace 'lamps' with 'lights'", [f"{COUNT} lights. The lamps are"]),
    ("Delete the second sentence of operative paragraph 3.", [f"{COUNT} lamps;"]),
    ("In OP3, delete the first sentence.", ["3. The lamps are to be counted twice;"]),
    ("Replace the last sentence of OP 3 with “All are counted.”", [f"{COUNT} lamps. All are counted;"]),
    ("After the first sentence of OP3, insert the following sentence: “Oil goes.”", ["lamps. Oil goes. The lamps"]),
    ("At the end of OP 4, add a new sentence reading: “They last.”", ["the lamps clean. They last;"]),
    ("In operative paragraph 4, delete the last occurrence of “lamps”.", [f"{KEEP} lamps lit, and to keep the clean;"]),
    ("In line 2 of OP 4, replace “clean” with “tidy”.", ["keep the lamps tidy;"]),
    ("In the last preambular paragraph, after the word “guards” insert “, crews”.", ["keepers, guards, crews and"]),
    ("In the penultimate operative paragraph, replace “oil” by “fuel”.", [f"{GIVE} fuel,"]),
    ("OP2 chapeau: replace “keepers” with “wardens”", ["2. *Invites* the wardens:"]),
    # What gives way to what
    ("In operative paragraph 5, for “and wicks” read “and glass”.", ["and glass;"]),
    ("In OP5, substitute “fuel” for “oil”.", [f"{GIVE} fuel,"]),
    ("Paragraph 5: read “fuel” for “oil”", [f"{GIVE} fuel,"]),
    ("OP5: “fuel” instead of “oil”", [f"{GIVE} fuel,"]),
    ("OP4: “lit” -> “on”", [f"{KEEP} lamps on,"]),
    ("OP4: replace “lit” with “on” and “clean” with “tidy”.", [f"{KEEP} lamps on, and to keep the lamps tidy;"]),
    ("OP4: replace “lit” and “clean” with “on” and “tidy”, respectively.", ["lamps on, and to keep the lamps tidy;"]),
    ("OP4: delete “lit” and “clean”.", [f"{KEEP} lamps, and to keep the lamps;"]),
    ("Throughout the draft, replace “lamps” with “lights”.", [f"{COUNT} lights. The lights", "Names of the lights"]),
    ("Egypt proposes adding “brave” before “keepers” in OP6.", ["send brave keepers."]),
    ("After “oil” in OP5 insert “and fuel”", [f"{GIVE} oil and fuel,"]),
    ("Add to OP6 at the end: “and crews”", ["send keepers and crews."]),
    ('In OP5, replace "the "Oil Rules", and" with "the "Fuel Rules", and"', ["with the “Fuel Rules”, and wicks;"]),
    ("PP4: delete “, as the so-called ‘clear light’ has it”", ["pilots should cooperate,"]),
    # Paragraphs
    ("OP3bis: “*Thanks* the keepers;”", ["4. *Thanks* the keepers;"]),
    ("New OP3 bis: Thanks the keepers;", ["4. Thanks the keepers;"]),
    ("New PP after PP2: “Mindful of fog,”", ["*Mindful* of fog,"]),
    ("Add a new OP after OP5 that reads: “Thanks the keepers;”", ["6. Thanks the keepers;"]),
    ("Between OP4 and OP5 insert: “Thanks the keepers;”", ["5. Thanks the keepers;"]),
    ("After OP3 add new OP3bis as follows: “Thanks the keepers;”", ["4. Thanks the keepers;"]),
    ("Insert after OP3 the following new paragraph: “Thanks the keepers;”", ["4. Thanks the keepers;"]),
    ("Insert as new OP1: “Thanks the keepers;”", ["1. Thanks the keepers;", "2. *Takes note*"]),
    ("Insert new OP7: “Thanks the keepers.”", ["6. *Also calls upon* all States to send keepers;", "7. Thanks"]),
    ("Add at the end of the preamble: “Mindful of fog,”", ["*Mindful* of fog,"]),
    ("1. OP1: delete “lamps,”\n2) OP3: delete “twice”", ["on wicks and oil;", "to be counted;"]),
    ("In OP2, insert a new subparagraph (a bis): “To buy glass;”", ["(b) To buy glass;", "(c) To report:"]),
    ("In operative paragraph 2, delete subparagraph (a).", ["-(a) To trim the wicks;", "(a) To report:"]),
    ("OP 6 would now read: “Also calls upon all States;”", ["6. *Also calls upon* all States."]),
    ("Merge OPs 5 and 6 to read: “Calls upon all States to give.”", ["5. *Calls upon* all States to give."]),
    ("Move operative paragraph 5 to after operative paragraph 6.", ["5. *Also calls upon* all States to send keepers;"]),
    ("Move OP6 to become OP1.", ["1. *Also calls upon* all States to send keepers;"]),
    ("OP5 should be moved before OP4. In OP5, delete “oil”.", ["4. *Calls upon* all States to give,"]),
    ("Swap operative paragraphs 5 and 6.", ["5. *Also calls upon* all States to send keepers;"]),
    ("Delete OP6. Renumber the subsequent paragraphs accordingly.", [f"{GIVE} oil, in accordance"]),
    ("In the heading above paragraph 4, replace “Follow-up” with “Next steps”.", ["Next steps"]),
    # Annexes
    ("In annex I, paragraph 2 (a), replace “Fish” with “Whale”.", ["(a) Whale oil;"]),
    ("In the second annex, paragraph 2, replace “Small” with “Low”.", ["2. Low lamp."]),
    ("In the first annex, delete paragraph 1.", ["1. The second rule is:"]),
    ("In the title of annex II, replace “Names” with “List”.", ["List of the lamps"]),
    ("After paragraph 1 of annex II, insert the following paragraph:\n\n2. Old lamp.", ["2. Old lamp.", "3. Small lamp."]),
    ("At the end of annex II, add: “3. Old lamp.”", ["3. Old lamp."]),
    ("Delete annex II.", ["-1. Great lamp."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DONE, ids=[x[0][:50] for x in DONE])
def test_is_carried_out(text: str, expected: list[str], tmp_path: Path) -> None:
    result = carried(text, tmp_path)
    assert [r.text for r in result.undone] == []
    lines = changes(result)
    assert [x for x in expected if not any(x in line for line in lines)] == [], lines


REFUSED = [
    ("Delete the annex.", "the draft has 2 annexes, and it is not said which is meant"),
    ("In annex III, paragraph 1, delete “Red”.", "annex III, paragraph 1: the draft has 2 annexes"),
    ("In the first line of operative paragraph 4, replace “lamps” with “lights”.", "the lines of the page are not known"),
    ("In operative paragraph 3, delete the third sentence.", "there is no such sentence"),
    ("Delete “lamps” at the end of operative paragraph 4.", "operative paragraph 4 does not end with “lamps”"),
    ("Merge paragraphs 5 and 6.", "it does not say how the merged paragraph reads"),
    ("Split operative paragraph 3 into two paragraphs.", "it does not say how the parts read"),
    ("New OP: “Thanks the keepers;”", "it does not say where the new paragraph stands"),
    ("Between OP4 and OP6 insert: “Thanks the keepers;”", "do not stand side by side"),
    ("Move PP1 after OP 3.", "paragraphs of different kinds"),
    ("Move OP5 after OP6.\nMove OP5 after OP1.", "one of these paragraphs was moved already"),
    ("Swap OP4, OP5 and OP6.", "two paragraphs can change places"),
    ("Keep OP5 as in last year’s text.", "Not understood"),
    ("In operative paragraph 5, delete “tat”.", "operative paragraph 5 has no words “tat” but within “States”"),
    ("In PP1, replace “90” with “91”.", "has no words “90” but within “79/900”"),
    ("In OP3, after “amp” insert “and oil”.", "has no words “amp” but within “lamps”"),
    ("In the preambular paragraphs, replace “Not” with “Welcom”.", "but within “Noting”"),
    ("OP 5: we cannot accept this paragraph", "Not understood: what begins with “we cannot accept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[x[0][:50] for x in REFUSED])
def test_is_refused_with_the_reason(text: str, reason: str, tmp_path: Path) -> None:
    result = carried(text, tmp_path)
    assert len(result.undone) == 1
    assert reason in result.undone[0].text
    assert result.undone[0].step.words in text.replace("\n", " ")


def test_a_paragraph_moved_last_ends_the_text(tmp_path: Path) -> None:
    result = carried("Move OP5 after OP6.", tmp_path)
    ends = [plain(b.content)[-1] for b in result.document.body[-2:] if isinstance(b, Paragraph)]
    assert ends == [";", "."]


@pytest.mark.parametrize(
    "head", ["", "Amendments to draft resolution A/80/L.900\n\n", "Peru: amendments to A/80/L.900\n\n"]
)
def test_a_list_is_read_without_empty_lines_between_its_items(head: str, tmp_path: Path) -> None:
    text = "1. In OP3, replace “count”\nwith “weigh”.\n2. OP 4: delete “clean”.\n3. Delete operative paragraph 5."
    result = carried(f"{head}{text}\n", tmp_path)
    assert [r.text for r in result.undone] == []
    assert any("weigh the" in line for line in changes(result))
    assert "5. *Also calls upon* all States to send" in "\n".join(changes(result))
