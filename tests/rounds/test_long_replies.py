"""A reply of many proposals costs in proportion to them."""

from __future__ import annotations

import time

from drafter.rounds.book import Book
from drafter.rounds.proposal import Proposal, Sort, State


def test_hundreds_of_proposals_join_the_book_in_no_time() -> None:
    came = [
        Proposal(
            "", 1, Sort.WORDS, State.OPEN, "Norway", "Norway", "", f"operative paragraph {n}", n, 0, 5, "a", f"b{n}"
        )
        for n in range(400)
    ]
    began = time.process_time()
    book, new = Book().with_reply(came)
    assert len(book.proposals) == len(new) == 400
    assert time.process_time() - began < 6, "cubic, it took minutes"
