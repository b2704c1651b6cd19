"""What a page asks for, done: the request read, whatever goes wrong said in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from drafter.preview.apart import apart
from drafter.preview.showing import Fault

Asked = Mapping[str, Any]


async def answer_to(
    request: Request, most: int, too_much: str, action: Callable[[Asked], dict[str, Any]]
) -> JSONResponse:
    """Do what a page asks.

    Args:
        request: its body is an object of JSON.
        most: how many bytes are read.
        too_much: what is said of more.
        action: what to do with it; what it gives is the answer.

    Returns:
        The answer; a sentence with status 400, 409, 413 or 500 where there is none.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return JSONResponse({"said": too_much}, 413)
    try:
        asked = json.loads(bytes(body) or b"{}")
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict):
        return JSONResponse({"said": "The page sent something that cannot be understood. Load it again."}, 400)
    made = await apart(lambda: action(asked))
    if isinstance(made, Fault):
        return JSONResponse({"said": sentence_of(made)}, 500 if made.own else 409)
    return JSONResponse(made)


def sentence_of(fault: Fault) -> str:
    """What is wrong and what to do about it, as one line."""
    return " ".join(f"{e.message} {e.hint}".strip() for e in fault.errors)
