"""Many pairs, on all cores."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from drafter.reports.replay.compare import replay
from drafter.reports.replay.outcome import Outcome
from drafter.reports.replay.pairs import Pair

MOST_AT_A_TIME = 61
"""Windows waits for no more processes than these at once, and refuses a larger pool."""


def replay_all(pairs: Sequence[Pair], jobs: int | None, done: Callable[[], None]) -> list[Outcome]:
    """Replay pairs.

    Args:
        pairs: what to replay.
        jobs: how many at a time; as many as there are cores where it is None.
        done: called after each.

    Returns:
        What became of each, in the order of the pairs, whatever the order in which they were done.
    """
    workers = min(jobs or os.cpu_count() or 1, len(pairs), MOST_AT_A_TIME)
    out: list[Outcome | None] = [None] * len(pairs)
    if workers <= 1:
        for n, pair in enumerate(pairs):
            out[n] = replay(pair)
            done()
    else:
        # Started anew and not forked: a fork copies threads' locks, and the platforms differ.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            waiting = {pool.submit(replay, pair): n for n, pair in enumerate(pairs)}
            try:
                for one in as_completed(waiting):
                    out[waiting[one]] = one.result()
                    done()
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    return [o for o in out if o is not None]
